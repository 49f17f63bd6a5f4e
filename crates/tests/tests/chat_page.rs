//! The open chat in a real browser when something goes wrong on the way.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

use serde_json::json;
use tests::town::Town;
use tests::{Browser, Engine};

/// A page that shows a code, and the code.
async fn open() -> Option<(Town, Browser, String)> {
    let browser = Browser::start(360, true).await?;
    let town = Town::new(Engine::Sqlite, "ngo").await;
    let mut talk = town.talk("web", 1);
    let code = town.tells(&mut talk, "забрали паспорт").await;
    let base = format!("http://{}", town.node.public_addr());
    browser.holds(&base, talk.cookie().unwrap()).await;
    browser.open(&format!("{base}/chat/stay-safe?l=uk")).await;
    assert_eq!(browser.text("#code b").await, code);
    browser.script("window.same = true").await;
    Some((town, browser, code))
}

/// Presses the last button of the row below every screen.
const PRESS: &str = "const all = document.querySelectorAll('#keys button[name=choice]'); all[all.length - 1].click()";

#[tokio::test(flavor = "multi_thread")]
async fn an_error_page_stands_beside_the_field_and_takes_no_code_away() {
    let Some((town, browser, code)) = open().await else { return };
    let refused = "window.fetch = () => Promise.resolve(new Response(\
        '<a class=\"help\" href=\"/help?l=uk\">Номери</a><main><h1>Зачекайте</h1><p>Забагато за раз.</p></main>', { status: 429 }))";
    browser.script(refused).await;
    browser.script(PRESS).await;
    assert!(browser.waits_for_text("#failed", |t| t.contains("Забагато за раз.")).await);
    assert_eq!(browser.text("#code b").await, code);
    let way = "return document.querySelector('#failed a').getAttribute('href')";
    assert_eq!(browser.script(way).await, "/help?l=uk");
    browser.script("window.fetch = () => Promise.reject(new Error('lost'))").await;
    browser.script(PRESS).await;
    assert!(browser.waits_for_text("#failed", |t| t.contains("Не надіслано")).await, "the usual words are back");
    town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_is_long_in_coming_holds_no_button_up() {
    let Some((town, browser, _)) = open().await else { return };
    browser.script("window.fetch = () => new Promise(() => {})").await;
    browser.script(PRESS).await;
    browser.script(PRESS).await;
    assert_eq!(browser.script("return window.same").await, true, "a second press at once does nothing");
    browser.script("const now = Date.now; Date.now = () => now() + 9000").await;
    browser.script(PRESS).await;
    browser.waits_for("window.same === undefined", json!(true)).await;
    assert!(browser.waits_for_text("#answer", |t| !t.is_empty()).await, "the form was sent as without a script");
    town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_conversation_that_was_forgotten_elsewhere_leaves_the_screen() {
    let Some((town, browser, code)) = open().await else { return };
    let base = format!("http://{}", town.node.public_addr());
    // another secret in its place: to this browser nobody has written
    browser.holds(&base, &format!("c={}", "0".repeat(64))).await;
    browser.script("document.dispatchEvent(new Event('visibilitychange'))").await;
    assert!(browser.waits_for_text("main", |t| t.contains("Почати")).await, "the page to begin at");
    assert!(!browser.text("main").await.contains(&code));
    town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn first_words_whose_answer_was_lost_are_sent_again_only_where_they_did_not_come() {
    // what happens to the first request, whether the form is then sent as without a script
    for (came, again) in
        [("real(...a).then(() => { throw new Error('lost') })", false), ("Promise.reject(new Error())", true)]
    {
        let Some(browser) = Browser::start(360, true).await else {
            return;
        };
        let town = Town::new(Engine::Sqlite, "ngo").await;
        browser.open(&format!("http://{}/chat/stay-safe?l=uk", town.node.public_addr())).await;
        let lost = format!(
            "const real = window.fetch; let n = 0; window.fetch = (...a) => n++ ? real(...a) : {came}; \
             document.addEventListener('submit', e => {{ if (!e.defaultPrevented) {{ window.name = 'whole'; }} }})"
        );
        browser.script(&lost).await;
        browser.types("#text", "мене замкнули").await;
        browser.clicks("main form button[type=submit]").await;
        assert!(browser.waits_for_text("#answer", |t| t.contains("112")).await, "{came}");
        assert_eq!(browser.script("return window.name === 'whole'").await, again, "{came}");
        town.node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn first_words_that_cannot_be_sent_stay_in_their_field() {
    let Some(browser) = Browser::start(360, true).await else {
        return;
    };
    let town = Town::new(Engine::Sqlite, "ngo").await;
    browser.open(&format!("http://{}/chat/stay-safe?l=uk", town.node.public_addr())).await;
    browser.script("window.fetch = () => Promise.reject(new Error('lost'))").await;
    browser.types("#text", "мене замкнули").await;
    browser.clicks("main form button[type=submit]").await;
    assert!(browser.waits_for_text("#failed", |t| t.contains("Не надіслано")).await);
    assert_eq!(browser.script("return document.getElementById('text').value").await, "мене замкнули");
    town.node.stop().await;
}
