//! What holds for every public page in a real browser: nothing stands in the way of a person who does not see,
//! hear or point well (axe-core), nothing is wider than a phone, nothing is heavier than a bad connection bears.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

mod axe;
mod keyboard;
mod open_to_all;
mod sheets;
mod site;
mod weight;

use domain::Language;
use oberih::Net;
use site::{in_language, paths, site};
use std::path::Path;
use tests::Browser;

/// Bytes of a page with its style and script, without pictures (there are none). A page to read keeps to it even where
/// nothing is packed on the way, so that is the most that a phone loads the first time.
const PAGE_BUDGET: usize = 20_000;
/// Bytes of the page of a country alone: style and script are kept by the browser from then on.
const CALL_BUDGET: usize = 10_000;

async fn browser() -> Option<Browser> {
    Browser::start(360, true).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_on_paper_is_its_words_and_its_mark_with_outside_addresses_written_out_and_nothing_to_press() {
    let Some(browser) = browser().await else { return };
    let s = site().await;
    let text = |id: &str| s.content.texts().get(Language::parse("uk").unwrap(), id);
    let chrome = ["web-home", "web-leave", "web-leave-note", "web-open-chat", "web-about", "web-language"].map(text);
    for (path, says) in [("/r/common/papers", "common/papers"), ("/r/common/help-now", ""), ("/c/pl", "")] {
        browser.open(&format!("{}{}", s.base, in_language(path, Language::parse("uk").unwrap()))).await;
        let (screen, paper) = (browser.visible_words(false).await, browser.visible_words(true).await);
        for words in &chrome {
            assert!(!paper.lines().any(|line| line == &**words), "{path}: {words} on paper");
        }
        let mark = text("engine-demo");
        assert!(paper.lines().any(|line| line == &*mark), "{path}: a demonstration on paper looks real: {paper}");
        assert!(
            screen.lines().any(|line| line == &*text("web-open-chat")) || path.starts_with("/c/"),
            "{path}: {screen}"
        );
        if let Some(ix) = s.content.named(says) {
            let first = text(s.content.screen(ix).says.first().unwrap());
            let first = first.split_whitespace().take(3).collect::<Vec<_>>().join(" ");
            assert!(paper.replace('\n', " ").contains(&first), "{path}: {first} not in {paper}");
        }
        assert!(path == "/r/common/papers" || paper.lines().any(|line| line == "112"), "{path}: {paper}");
        let pdf = browser.print().await;
        assert!(pdf.starts_with(b"%PDF-") && pdf.len() > 5_000, "{path}");
        assert!(String::from_utf8_lossy(&pdf).matches("/Type /Page\n").count() >= 1, "{path}");
    }
    browser.open(&format!("{}/about?l=uk", s.base)).await;
    let outside = browser.script("return document.querySelector('main a[href^=http]').href").await;
    let paper = browser.visible_words(true).await;
    assert!(paper.contains(outside.as_str().unwrap()), "{outside} is not written out in {paper}");
    s.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_is_heavier_than_a_bad_connection_bears_and_all_work_without_a_script() {
    let s = site().await;
    let http = Net::real().unwrap().http;
    let get = |path: String| {
        let (http, base) = (http.clone(), s.base.clone());
        async move { http.get(format!("{base}{path}")).send().await.unwrap().text().await.unwrap() }
    };
    let mut sizes = std::collections::HashMap::new();
    let screens = s.content.screens().map(|(_, screen)| format!("/r/{}?c=PL", screen.name));
    for path in paths(&s.content).into_iter().filter(|p| !p.starts_with("/look")).chain(screens) {
        for language in s.content.texts().languages() {
            let html = get(in_language(&path, language)).await;
            let assets = html.split('"').filter(|part| part.starts_with("/s/")).map(str::to_owned);
            let mut all = html.len();
            for asset in assets {
                if !sizes.contains_key(&asset) {
                    let size = get(asset.clone()).await.len();
                    sizes.insert(asset.clone(), size);
                }
                all += sizes[&asset];
            }
            assert!(all < PAGE_BUDGET, "{path} {language}: {all} bytes");
            // of a country, the first page of its lines and the further ones
            if path.strip_prefix("/c/").is_some_and(|rest| !rest.contains('/')) {
                assert!(html.len() < CALL_BUDGET, "{path} {language}: {} bytes", html.len());
            }
            // without a script every way is a link or a form, and nothing waits to be shown
            assert!(html.matches("<button").count() <= html.matches("type=\"submit\"").count(), "{path}");
            assert!(!html.contains("href=\"#\"") && !html.contains("<noscript"), "{path}");
        }
    }
    s.node.stop().await;
}

#[test]
fn axe_core_is_pinned_by_its_hash_and_names_no_place_to_fetch_it_from() {
    let lock = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("axe/package-lock.json")).unwrap();
    assert!(lock.contains("\"integrity\": \"sha512-") && !lock.contains("resolved") && !lock.contains("http"));
}
