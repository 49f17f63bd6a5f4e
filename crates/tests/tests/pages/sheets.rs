//! Sheets in a real browser: how many sides of A6 they are, and that nothing is cut off.

use crate::pages::browser;
use crate::pages::site::{in_language, paths, site};
use oberih::Net;
use serde_json::json;
use tests::Browser;

/// Sheets that are measured with one question to the browser.
const AT_ONCE: usize = 16;

/// Writes each sheet into the window that is open, makes it as large as its paper, and says by how many pixels its words are
/// taller or wider than that.
const MEASURE: &str = r"
const done = arguments[arguments.length - 1], out = [];
const whole = () => new Promise(yes => { const look = () => document.readyState === 'complete' ? yes() : setTimeout(look, 2); look(); });
(async () => {
  for (const html of SHEETS) {
    document.open(); document.write(html); document.close();
    await whole();
    out.push([...document.querySelectorAll('.sheet')].map(s => {
      s.style.height = '148mm'; s.style.width = '105mm'; s.style.minHeight = 0; s.style.maxWidth = 'none';
      return [s.scrollHeight - s.clientHeight, s.scrollWidth - s.clientWidth];
    }));
  }
  done(out);
})().catch(e => done(String(e)));
";

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
        connected(&browser, true).await;
    }
    // and there was truly none: no other page comes
    connected(&browser, false).await;
    browser.open(&format!("{}/about?l=uk", s.base)).await;
    assert_eq!(browser.script("return location.protocol").await, "chrome-error:");
    s.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_sheet_is_larger_than_its_paper_in_any_language() {
    let Some(browser) = browser().await else { return };
    let s = site().await;
    let http = Net::real().unwrap().http;
    let is_sheet = |p: &String| p.ends_with("/card") || p.ends_with("/leaflet");
    let paths: Vec<String> = paths(&s.content).into_iter().filter(is_sheet).collect();
    let languages: Vec<_> = s.content.texts().languages().collect();
    let all: Vec<String> = paths.iter().flat_map(|p| languages.iter().map(|l| in_language(p, *l))).collect();
    assert!(all.len() > 500, "{}", all.len());
    browser.becomes(360, 740, false).await;
    browser.open(&format!("{}{}", s.base, all[0])).await;
    let mut wrong = Vec::new();
    for some in all.chunks(AT_ONCE) {
        let mut sheets = Vec::new();
        for path in some {
            sheets.push(http.get(format!("{}{path}", s.base)).send().await.unwrap().text().await.unwrap());
        }
        let measured = browser.script_later(&MEASURE.replace("SHEETS", &json!(sheets).to_string())).await;
        let measured = measured.as_array().unwrap_or_else(|| panic!("{measured}"));
        assert_eq!(measured.len(), some.len());
        for (path, sides) in some.iter().zip(measured) {
            let sides = sides.as_array().unwrap();
            assert!(!sides.is_empty(), "{path}");
            let large = sides.iter().filter(|side| **side != json!([0, 0]));
            wrong.extend(large.map(|side| format!("{path}: {side} pixels more than its paper")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    s.node.stop().await;
}
