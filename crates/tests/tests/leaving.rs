//! The quick exit in a real browser: what starts it, what it does first, and what is left of the page.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

use domain::Clock;
use oberih::Running;
use serde_json::json;
use std::time::Duration;
use tests::{Browser, Engine, Place, World, WorldOptions};

/// WebDriver's code of the Shift key. Source: W3C WebDriver, "Keyboard actions".
const SHIFT: char = '\u{E008}';
/// The same of Enter.
const ENTER: char = '\u{E007}';

struct Site {
    node: Running,
    browser: Browser,
    base: String,
    /// Another site, where the way out leads.
    away: String,
    _world: World,
}

/// A site whose way out leads to another one on this machine, and a browser of 360 pixels.
async fn site(javascript: bool) -> Option<Site> {
    let browser = Browser::start(360, javascript).await?;
    let world = World::new(
        Place::new(Engine::Sqlite).await,
        WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() },
    )
    .await;
    let away = format!("{}/", world.telegram.api_url());
    let mut config = world.config();
    config.web.exit_url.clone_from(&away);
    let node = world.node_with(config, 1).await.unwrap();
    let base = format!("http://{}", node.public_addr());
    browser.becomes(360, 740, false).await;
    Some(Site { node, browser, base, away, _world: world })
}

/// An open chat with words of danger in it.
async fn chat() -> Option<Site> {
    let s = site(true).await?;
    s.browser.open(&format!("{}/chat/stay-safe?l=uk", s.base)).await;
    s.browser.types("#text", "мене замкнули").await;
    s.browser.clicks("button.send").await;
    assert!(s.browser.waits_for_text("main", |t| t.contains("112")).await);
    Some(s)
}

impl Site {
    /// Waits until the other site is there.
    async fn has_left(&self) -> bool {
        for _ in 0..200 {
            if self.browser.url().await == self.away {
                return true;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        false
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn three_presses_of_shift_leave_only_when_they_come_within_five_seconds() {
    let Some(s) = chat().await else { return };
    // the page's clock goes on by more than half of five seconds after each press
    s.browser.script("const now = Date.now; window.later = 0; Date.now = () => now() + window.later").await;
    for _ in 0..4 {
        s.browser.presses(SHIFT, 1).await;
        s.browser.script("window.later += 2600").await;
    }
    let still = "return [location.pathname, document.documentElement.style.display]";
    assert_eq!(s.browser.script(still).await, json!(["/chat/stay-safe", ""]));
    // another key between them begins anew
    s.browser.script("window.later += 9000").await;
    s.browser.presses(SHIFT, 2).await;
    s.browser.presses('a', 1).await;
    s.browser.presses(SHIFT, 1).await;
    assert_eq!(s.browser.script(still).await, json!(["/chat/stay-safe", ""]));
    s.browser.script("window.later += 9000").await;
    s.browser.presses(SHIFT, 3).await;
    assert!(s.has_left().await, "{}", s.browser.url().await);
    s.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_way_out_stands_at_the_bottom_right_blanks_at_once_and_does_not_come_back() {
    let Some(s) = chat().await else { return };
    for down in [0, 10_000] {
        s.browser.script(&format!("window.scrollTo(0, {down})")).await;
        let place = "const r = document.querySelector('.leave').getBoundingClientRect(); \
            return [innerWidth - r.right, innerHeight - r.bottom, r.height, innerWidth]";
        let place = s.browser.script(place).await;
        let at = |n: usize| place[n].as_f64().unwrap();
        assert!((0.0..24.0).contains(&at(0)) && (0.0..24.0).contains(&at(1)) && at(2) >= 44.0, "{place}");
        assert_eq!(place[3], 360);
    }
    // what the very press does, before anything is loaded
    let press = "document.querySelector('.leave').click(); const root = document.documentElement; \
        return [getComputedStyle(root).display, document.title.trim(), location.pathname]";
    assert_eq!(s.browser.script(press).await, json!(["none", "", "/away"]));
    assert!(s.has_left().await, "{}", s.browser.url().await);
    s.browser.goes_back().await;
    assert!(!s.browser.url().await.contains(&s.base), "the history holds the chat: {}", s.browser.url().await);
    assert!(!s.browser.text("body").await.contains("112"));
    // also by its address: the mark is gone, and with it the conversation
    s.browser.open(&format!("{}/chat/stay-safe?l=uk", s.base)).await;
    assert!(!s.browser.text("main").await.contains("112"));
    s.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_says_that_the_history_is_not_erased_and_what_a_press_would_do() {
    let Some(s) = chat().await else { return };
    let content = content::load(&oberih::embedded_content(), oberih::SystemClock.now()).content.unwrap();
    let texts = content.texts();
    for language in texts.languages() {
        s.browser.open(&format!("{}/help?l={language}", s.base)).await;
        let note = texts.get(language, "web-leave-note");
        assert!(s.browser.text("footer").await.contains(&*note), "{language}");
        s.browser.presses(SHIFT, 1).await;
        assert_eq!(
            s.browser.script("return document.getElementById('told').textContent").await,
            *texts.get(language, "web-shift-twice")
        );
    }
    assert!(
        texts
            .get(domain::Language::parse("uk").unwrap(), "web-leave-note")
            .contains("Історію браузера кнопка не стирає")
    );
    s.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_way_out_is_the_second_stop_of_the_keyboard_and_works_without_a_script_too() {
    for javascript in [true, false] {
        let Some(s) = site(javascript).await else { return };
        s.browser.open(&format!("{}/help?l=uk", s.base)).await;
        let stop = "const e = document.activeElement, r = e.getBoundingClientRect(); \
            return [e.getAttribute('href'), e.textContent, r.top >= 0 && r.left >= 0 && r.width > 24 && r.height > 24]";
        s.browser.tabs().await;
        assert_eq!(s.browser.script(stop).await[0], "#main", "javascript: {javascript}");
        s.browser.tabs().await;
        assert_eq!(s.browser.script(stop).await, json!(["/away", "Вийти", true]), "javascript: {javascript}");
        s.browser.presses(ENTER, 1).await;
        assert!(s.has_left().await, "javascript: {javascript}: {}", s.browser.url().await);
        if javascript {
            s.browser.goes_back().await;
            assert!(!s.browser.url().await.contains(&s.base), "the history holds the page: {}", s.browser.url().await);
        }
        s.node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sheet_has_a_way_out_without_a_script() {
    for javascript in [true, false] {
        let Some(s) = site(javascript).await else { return };
        for path in ["/c/pl/card", "/c/pl/leaflet"] {
            s.browser.open(&format!("{}{path}?l=uk", s.base)).await;
            assert_eq!(s.browser.text("nav a[href='/away']").await, "Вийти", "{path}");
            s.browser.clicks("nav a[href='/away']").await;
            assert!(s.has_left().await, "{path}, javascript: {javascript}: {}", s.browser.url().await);
        }
        s.node.stop().await;
    }
}
