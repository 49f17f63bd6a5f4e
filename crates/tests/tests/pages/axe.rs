//! axe-core in a real browser: in the open page, or in many pages one after the other.

use crate::pages::browser;
use serde_json::{Value, json};
use std::path::Path;
use tests::Browser;

/// A page and what it is called where something is wrong with it.
pub(crate) struct Seen {
    pub(crate) name: String,
    pub(crate) html: String,
}

/// Pages of one question to the browser: what takes longer than half a minute it gives up.
const AT_ONCE: usize = 8;

/// What is looked for in each page of many.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rules {
    All,
    /// All but contrast: colours know no language.
    AllButColours,
    Colours,
}

/// The browser and axe-core, without which this fails; `None` only where no browser is named at all.
pub(crate) async fn with_axe() -> Option<(Browser, String)> {
    let browser = browser().await?;
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("axe/node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(&file);
    Some((browser, axe.expect("axe-core is not there: `npm ci` in crates/tests/axe, or `cargo xtask check`")))
}

/// What axe-core finds in the open page, a line each. It is put in by WebDriver, so the page's policy stays as it is.
pub(crate) async fn findings(browser: &Browser, axe: &str) -> Vec<String> {
    if browser.script("return typeof axe").await != json!("object") {
        browser.script(axe).await;
    }
    let run = "const done = arguments[arguments.length - 1]; \
        axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }) \
        .then(r => done({ checked: r.testEngine.name, \
        lines: r.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html.slice(0, 160))) })) \
        .catch(e => done({ lines: [String(e)] }))";
    let answer = browser.script_later(run).await;
    assert_eq!(answer["checked"], "axe-core", "{answer}");
    let lines = answer["lines"].as_array().unwrap().iter();
    lines.map(|l| l.as_str().unwrap().to_owned()).collect()
}

/// What is wrong with the pages, a line each. Each is written into the window that is open, as a browser writes what it
/// gets, which takes a tenth of the time of opening it and bringing axe-core along. The window has the policy under which
/// the pages are sent, so a window of a page takes pages, one of a sheet takes sheets.
pub(crate) async fn wrong_in(browser: &Browser, axe: &str, pages: &[Seen], rules: Rules) -> Vec<String> {
    if browser.script("return typeof axe").await != json!("object") {
        browser.script(axe).await;
    }
    // how large a target is (WCAG 2.2, 2.5.8) axe-core looks at only where it is asked to
    let (on, off) = (json!({ "enabled": true }), json!({ "enabled": false }));
    let options = match rules {
        Rules::All => json!({ "rules": { "target-size": on } }),
        Rules::AllButColours => json!({ "rules": { "target-size": on, "color-contrast": off } }),
        Rules::Colours => json!({ "runOnly": ["color-contrast"] }),
    };
    let mut wrong = Vec::new();
    for some in pages.chunks(AT_ONCE) {
        let given: Vec<Value> = some.iter().map(|page| json!([page.name, page.html])).collect();
        let look = LOOK.replace("OPTIONS", &options.to_string()).replace("PAGES", &json!(given).to_string());
        let answer = browser.script_later(&look).await;
        assert_eq!(answer["looked"], json!(some.len()), "{answer}");
        wrong.extend(answer["lines"].as_array().unwrap().iter().map(|l| l.as_str().unwrap().to_owned()));
    }
    wrong
}

const LOOK: &str = r"
const done = arguments[arguments.length - 1], lines = [];
// a style that is not there yet shows links in the colours of the browser
const styled = () => [...document.querySelectorAll('link[rel=stylesheet]')].every(link => link.sheet);
const is_whole = () => document.readyState === 'complete' && styled();
const whole = () => new Promise(yes => { const look = () => is_whole() ? yes() : setTimeout(look, 2); look(); });
(async () => {
  let looked = 0;
  for (const [name, html] of PAGES) {
    document.open(); document.write(html); document.close();
    await whole();
    const wide = document.documentElement.scrollWidth - window.innerWidth;
    if (wide !== 0) { lines.push(name + ': ' + wide + ' pixels too wide'); }
    const seen = await axe.run(document, Object.assign({ resultTypes: ['violations'] }, OPTIONS));
    if (seen.testEngine.name === 'axe-core') { looked += 1; }
    for (const v of seen.violations) { for (const n of v.nodes) { lines.push(name + ': ' + v.id + ': ' + n.html.slice(0, 160)); } }
  }
  done({ looked, lines });
})().catch(e => done({ looked: String(e), lines }));
";
