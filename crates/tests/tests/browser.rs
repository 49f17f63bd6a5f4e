//! Journeys in a real browser: with and without JavaScript, and the way out.

use tests::{Browser, Engine, Place, World, WorldOptions};

/// WebDriver's code of the Shift key. Source: W3C WebDriver, "Keyboard actions".
const SHIFT: char = '\u{E008}';

async fn journey(javascript: bool) {
    let Some(browser) = Browser::start(360, javascript).await else {
        return;
    };
    let world = World::new(
        Place::new(Engine::Sqlite).await,
        WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() },
    )
    .await;
    let node = world.node(1).await;
    let base = format!("http://{}", node.public_addr());
    browser.open(&format!("{base}/chat/stay-safe?l=uk")).await;
    browser.types("textarea[name=text], input[name=text]", "мене замкнули").await;
    browser.clicks("main form button[type=submit]").await;
    let numbers = |t: &str| t.contains("112") && t.contains("102");
    assert!(browser.waits_for_text("main", numbers).await, "the numbers: {}", browser.text("main").await);
    browser.types("textarea[name=text], input[name=text]", "не платять три місяці").await;
    browser.clicks("main form button[type=submit]").await;
    assert!(browser.waits_for_text("main", |t| !numbers(t)).await, "another answer: {}", browser.text("main").await);
    if javascript {
        let wide = browser.script("return document.documentElement.scrollWidth <= window.innerWidth").await;
        assert_eq!(wide, true, "nothing is wider than a phone");
        browser.presses(SHIFT, 3).await;
        let mut left = false;
        for _ in 0..100 {
            left = !browser.url().await.contains("/chat/");
            if left {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        assert!(left, "three times Shift leaves");
        browser.open(&format!("{base}/chat/stay-safe?l=uk")).await;
        assert!(!browser.text("main").await.contains("112"), "the mark is gone, and with it the conversation");
    }
    node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_with_a_browser_is_answered_and_leaves_without_a_trace_of_ours() {
    journey(true).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_without_javascript_has_the_same_conversation() {
    journey(false).await;
}
