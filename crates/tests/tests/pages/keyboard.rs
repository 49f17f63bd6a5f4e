//! The keyboard alone, in a real browser: what has the focus is never behind what stands still (WCAG 2.2, 2.4.11). That each
//! target is large enough is among what axe-core looks at.

use crate::pages::browser;
use crate::pages::site::{in_language, site};
use domain::Language;

/// WebDriver's code of the Tab key. Source: W3C WebDriver, "Keyboard actions".
const TAB: char = '\u{E004}';
/// More stops than any page has.
const MOST: usize = 200;

/// The name of what has the focus and whether its middle can be seen; nothing once one has gone through the page.
const FOCUSED: &str = "const e = document.activeElement; if (e === document.body) { return null; } \
    const r = e.getClientRects()[0], at = document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2); \
    return [e.tagName + ' ' + e.textContent.trim().slice(0, 40), at !== null && e.contains(at)]";

#[tokio::test(flavor = "multi_thread")]
async fn whoever_walks_by_the_keyboard_sees_where_she_is() {
    let Some(browser) = browser().await else { return };
    let s = site().await;
    browser.becomes(360, 740, false).await;
    let chat = "/chat/stay-safe";
    browser.open(&format!("{}{chat}?l=uk", s.base)).await;
    browser.types("#text", "мене замкнули").await;
    browser.clicks("button.send").await;
    assert!(browser.waits_for_text("#answer", |t| t.contains("112")).await);
    let mut hidden = Vec::new();
    for (path, least) in
        [(chat, 10), ("/", 15), ("/help", 25), ("/c", 40), ("/r/common/papers?c=PL", 20), ("/look", 25)]
    {
        browser.open(&format!("{}{}", s.base, in_language(path, Language::parse("uk").unwrap()))).await;
        let (mut stops, mut outside) = (0, 0);
        while stops < MOST {
            browser.presses(TAB, 1).await;
            let focused = browser.script(FOCUSED).await;
            let Some(name) = focused[0].as_str() else {
                // the page before ended in the browser's own keys, and the way back from there takes a press or two
                outside += 1;
                if stops == 0 && outside < 4 {
                    continue;
                }
                break;
            };
            stops += 1;
            if focused[1] != true {
                hidden.push(format!("{path}: {name}"));
            }
        }
        assert!((least..MOST).contains(&stops), "{path}: {stops} stops");
    }
    assert!(hidden.is_empty(), "{}", hidden.join("\n"));
    s.node.stop().await;
}
