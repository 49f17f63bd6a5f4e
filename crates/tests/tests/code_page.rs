//! The code to come back on a page: copied, printed alone, gone when she said, and never in an address.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

use serde_json::json;
use tests::town::Town;
use tests::{Browser, Engine};

/// A page that shows a code, and the code.
async fn shown() -> Option<(Town, Browser, String)> {
    let browser = Browser::start(360, true).await?;
    let town = Town::new(Engine::Sqlite, "ngo").await;
    let mut talk = town.talk("web", 1);
    let code = town.tells(&mut talk, "забрали паспорт").await;
    let page = talk.looks().await;
    assert!(page.contains("id=\"code-keys\" hidden"), "without a script there are no keys that do nothing");
    let base = format!("http://{}", town.node.public_addr());
    browser.holds(&base, talk.cookie().unwrap()).await;
    browser.open(&format!("{base}/chat/stay-safe?l=uk")).await;
    assert_eq!(browser.text("#code b").await, code);
    assert!(browser.text("#code-keys").await.contains("Скопіювати"));
    Some((town, browser, code))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_is_copied_and_where_that_is_not_allowed_it_is_marked() {
    let Some((town, browser, code)) = shown().await else { return };
    let allowed = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    browser.devtools("Browser.grantPermissions", allowed).await;
    browser.clicks("#copy").await;
    assert!(browser.waits_for_text("#copy", |t| t.starts_with("Скопійовано")).await);
    let copied =
        "const done = arguments[arguments.length - 1]; navigator.clipboard.readText().then(done, e => done(String(e)))";
    assert_eq!(browser.script_later(copied).await, json!(code));
    // a browser without a clipboard of its own
    let none =
        "Object.defineProperty(navigator, 'clipboard', { value: undefined }); document.execCommand = () => false";
    browser.script(none).await;
    browser.clicks("#copy").await;
    assert!(browser.waits_for_text("#copy", |t| t.contains("виділено")).await);
    assert_eq!(browser.script("return String(getSelection())").await, json!(code));
    let address = browser.url().await;
    assert!(!address.contains(&code[..3]) && address.ends_with("/chat/stay-safe?l=uk"), "{address}");
    let kept = "return localStorage.length + sessionStorage.length + document.cookie.length";
    assert_eq!(browser.script(kept).await, 0, "and nothing of it in the browser");
    town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_is_printed_alone() {
    let Some((town, browser, code)) = shown().await else { return };
    browser.script("window.print = () => { window.printed = (window.printed || 0) + 1 }").await;
    browser.clicks("#print").await;
    assert_eq!(browser.script("return window.printed").await, 1);
    assert_eq!(browser.visible_words(true).await, code);
    // later the page prints as a page
    browser.script("window.dispatchEvent(new Event('afterprint'))").await;
    let page = browser.visible_words(true).await;
    assert!(page.contains(&code) && page.lines().count() > 1, "{page}");
    town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_stays_until_she_goes_on_or_as_long_as_she_chose() {
    let Some((town, browser, code)) = shown().await else { return };
    let minutes = "const all = window.setTimeout; window.waits = []; \
        window.setTimeout = (f, ms) => { window.waits.push(ms); return all(f, ms < 60000 ? ms : 300) }";
    browser.script(minutes).await;
    browser.types("#text", "недописане").await;
    // in one script: the page waits for other things too
    let choose = "const s = document.getElementById('stays'); s.value = '5'; window.waits = []; \
        s.dispatchEvent(new Event('change')); return window.waits";
    assert_eq!(browser.script(choose).await, json!([300_000]));
    assert!(browser.waits_for_text("#answer", |t| !t.contains(&code)).await);
    let gone = |t: &str| !t.is_empty() && !t.contains("Прибрано") && !t.contains(&code[..7]);
    assert!(browser.waits_for_text("#answer", gone).await, "the next screen: {}", browser.text("#answer").await);
    let field = "return document.getElementById('text').value";
    assert_eq!(browser.script(field).await, "недописане", "what she types stays");
    let base = format!("http://{}/chat/stay-safe", town.node.public_addr());
    browser.open(&format!("{base}?l=uk")).await;
    assert!(!browser.text("main").await.contains(&code[..7]), "a reload does not bring it back");
    town.node.stop().await;
}
