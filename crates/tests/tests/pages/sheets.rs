//! Sheets in a real browser: how many sides of A6 they are, and that nothing is cut off.

use crate::pages::browser;
use crate::pages::site::{in_language, paths, site};
use serde_json::json;
use tests::Browser;

/// The browser has a connection from now on, or none at all.
async fn connected(browser: &Browser, connected: bool) {
    browser.devtools("Network.enable", json!({})).await;
    let conditions = json!({ "offline": !connected, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    browser.devtools("Network.emulateNetworkConditions", conditions).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sheet_is_one_page_of_a6_or_two_sides_of_one_and_needs_no_connection_once_it_is_open() {
    let Some(browser) = browser().await else { return };
    let s = site().await;
    let languages: Vec<_> = s.content.texts().languages().collect();
    let sheets: Vec<_> =
        paths(&s.content).into_iter().filter(|p| p.ends_with("/card") || p.ends_with("/leaflet")).collect();
    let several: Vec<String> = s
        .content
        .countries()
        .filter(|c| s.content.card(c.country).is_some_and(|card| card.languages.len() > 1))
        .map(|c| c.country.as_str().to_ascii_lowercase())
        .collect();
    assert_eq!(several.len(), 8, "{several:?}");
    // every sheet in one language and each language on many sheets: all of them together take minutes
    for (n, path) in sheets.iter().enumerate() {
        let language = languages[n * 3 % languages.len()];
        browser.open(&format!("{}{}", s.base, in_language(path, language))).await;
        let asked = "return performance.getEntriesByType('resource').filter(r => !r.name.startsWith('data:')).length";
        assert_eq!(browser.script(asked).await, 0, "{path} asks for more");
        // from here on there is no connection: what is read and what is printed is what the page holds
        let before = browser.visible_words(false).await;
        connected(&browser, false).await;
        browser.waits_for("navigator.onLine", json!(false)).await;
        assert_eq!(browser.visible_words(false).await, before, "{path} {language}");
        // the others of a card's languages are on its other side
        let several = path.ends_with("/card") && several.iter().any(|code| path.starts_with(&format!("/c/{code}/")));
        let sides = if several { 2 } else { 1 };
        let fits = "return [...document.querySelectorAll('.sheet')].map(s => s.scrollWidth <= s.clientWidth)";
        assert_eq!(browser.script(fits).await, json!(vec![true; sides]), "{path} {language}");
        let paper = browser.visible_words(true).await;
        let on_paper = |id: &str| {
            let words = s.content.texts().get(language, id);
            paper.lines().filter(|line| *line == &*words).count()
        };
        assert_eq!((on_paper("engine-demo"), on_paper("web-leave")), (sides, 0), "{path} {language}: {paper}");
        assert_eq!(on_paper("web-help"), 0, "{path} {language}: {paper}");
        let number = "const a = document.querySelector('.num a'); return [a.protocol, a.textContent !== '']";
        assert_eq!(browser.script(number).await, json!(["tel:", true]), "{path} {language}");
        let pdf = String::from_utf8_lossy(&browser.print().await).into_owned();
        assert_eq!(pdf.matches("/Type /Page\n").count(), sides, "{path} {language}");
        // 105 x 148 mm in points
        let size = pdf.split("/MediaBox [").nth(1).unwrap().split(']').next().unwrap().to_owned();
        let side = |n: usize| size.split_whitespace().nth(n).unwrap().parse::<f64>().unwrap();
        assert!((side(2) - 297.6).abs() < 1.5 && (side(3) - 419.5).abs() < 1.5, "{size}");
        let cut = "return [...document.querySelectorAll('.sheet')].map(s => { s.style.height = '148mm'; \
            s.style.width = '105mm'; s.style.minHeight = 0; s.style.maxWidth = 'none'; \
            return s.scrollHeight - s.clientHeight })";
        assert_eq!(browser.script(cut).await, json!(vec![0; sides]), "{path} {language}: the paper is too small");
        connected(&browser, true).await;
    }
    // and there was truly none: no other page comes
    connected(&browser, false).await;
    browser.open(&format!("{}/about?l=uk", s.base)).await;
    assert_eq!(browser.script("return location.protocol").await, "chrome-error:");
    s.node.stop().await;
}
