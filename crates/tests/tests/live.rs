//! The open chat in a real browser while somebody else writes: a human at the desk, through a real node and office.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

use serde_json::json;
use std::time::Duration;
use tests::town::Town;
use tests::{Browser, Engine, Line, Talk};

const FIRST: &str = "Ми прочитали, слово-перше";
const SECOND: &str = "Ми тут, слово-друге";
/// Longer than a stream waits for what changed.
const LONGER: Duration = Duration::from_secs(3);
/// How a browser asks for an open chat, and for its stream.
const ASKS: &str = "GET /chat/stay-safe";
const UNSENT: &str = "ще не надіслані слова";

/// Somebody who told a story on the web and now has the page open, with words in the field that she has not sent.
struct Open {
    town: Town,
    browser: Browser,
    line: Line,
    talk: Talk,
}

impl Open {
    async fn new() -> Option<Self> {
        let browser = Browser::start(360, true).await?;
        let town = Town::new(Engine::Sqlite, "ngo").await;
        let mut talk = town.talk("web", 1);
        town.tells(&mut talk, "забрали паспорт").await;
        // past the code, to a screen where nothing waits
        talk.presses("Далі").await;
        let line = Line::to(town.node.public_addr()).await;
        browser.becomes(360, 600, false).await;
        let kept =
            "const Real = EventSource; window.EventSource = function (at) { return window.stream = new Real(at) }";
        browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": kept })).await;
        browser.holds(&line.base(), talk.cookie().unwrap()).await;
        browser.open(&format!("{}/chat/stay-safe?l=uk", line.base())).await;
        browser.types("#text", UNSENT).await;
        // a page loaded anew would have forgotten it
        browser.script("window.same = true").await;
        Some(Self { town, browser, line, talk })
    }

    async fn desk_says(&self, words: &str) {
        let (id, _) = self.town.report(0).await;
        self.town.at_desk().await.answer(id, words).await.unwrap();
    }

    async fn sees(&self, words: &str) {
        let there = self.browser.waits_for_text("#answer", |t| t.contains(words)).await;
        assert!(there, "{words}: {}", self.browser.text("#answer").await);
    }

    /// Whether it is still the same page, with her words in the field and the caret there.
    async fn is_left_alone(&self) {
        let field = "return [window.same, document.getElementById('text').value, document.activeElement.id]";
        assert_eq!(self.browser.script(field).await, json!([true, UNSENT, "text"]));
    }

    async fn stream_is_open(&self) {
        // 1: the node has answered, and from before its answer on it misses nothing
        self.browser.waits_for("window.stream && window.stream.readyState", json!(1)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_appears_in_the_open_page_and_she_stays_where_she_is() {
    let Some(mut open) = Open::new().await else { return };
    open.stream_is_open().await;
    let field = "document.getElementById('text').getBoundingClientRect().top";
    let before = open.browser.script(&format!("window.scrollTo(0, 200); return {field}")).await.as_f64().unwrap();
    open.desk_says(FIRST).await;
    open.sees(FIRST).await;
    open.is_left_alone().await;
    let after = open.browser.script(&format!("return {field}")).await.as_f64().unwrap();
    assert!((before - after).abs() < 2.0, "the field moved from {before} to {after}");
    let mut stranger = open.town.talk("web", 2);
    stranger.says("/start").await;
    assert!(open.talk.looks().await.contains(FIRST));
    assert!(!stranger.looks().await.contains(FIRST), "on nobody else's page");
    // what she sends then goes, and nothing else
    open.browser.clicks("button.send").await;
    open.browser.waits_for("document.getElementById('text').value", json!("")).await;
    open.sees(FIRST).await;
    open.town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_came_while_nobody_looked_is_there_when_somebody_does() {
    let Some(open) = Open::new().await else { return };
    open.stream_is_open().await;
    open.browser.is_looked_at(false).await;
    let before = open.line.asked(ASKS);
    assert!(before > 1, "the page and its stream were asked for");
    open.desk_says(FIRST).await;
    tokio::time::sleep(LONGER).await;
    assert_eq!(open.line.asked(ASKS), before, "nothing is fetched for nobody");
    assert!(!open.browser.text("#answer").await.contains(FIRST));
    open.browser.is_looked_at(true).await;
    open.sees(FIRST).await;
    assert!(open.line.asked(ASKS) > before);
    open.is_left_alone().await;
    open.town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stream_that_was_cut_begins_again_and_nothing_is_missed() {
    let Some(open) = Open::new().await else { return };
    open.stream_is_open().await;
    open.line.is_whole(false);
    open.desk_says(FIRST).await;
    open.desk_says(SECOND).await;
    tokio::time::sleep(LONGER).await;
    assert!(!open.browser.text("#answer").await.contains(FIRST), "the line is cut");
    open.line.is_whole(true);
    open.sees(SECOND).await;
    open.sees(FIRST).await;
    open.is_left_alone().await;
    open.town.node.stop().await;
}
