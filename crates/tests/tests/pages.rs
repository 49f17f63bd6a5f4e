//! What holds for every public page in a real browser: nothing stands in the way of a person who does not see,
//! hear or point well (axe-core), nothing is wider than a phone, nothing is heavier than a bad connection bears.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

use domain::{Clock, Language};
use oberih::{Net, Running};
use serde_json::json;
use std::path::Path;
use tests::{Browser, Engine, Place, World, WorldOptions};

/// Bytes of a page with its style and script, as sent and without pictures (there are none); nothing is compressed
/// on the way, so that is what a phone loads the first time.
const PAGE_BUDGET: usize = 20_000;
/// Bytes of the page of a country alone: style and script are kept by the browser from then on.
const CALL_BUDGET: usize = 10_000;

struct Site {
    node: Running,
    base: String,
    content: content::Content,
    world: World,
}

async fn site() -> Site {
    let world = World::new(
        Place::new(Engine::Sqlite).await,
        WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() },
    )
    .await;
    let mut config = world.config();
    config.demonstration = true;
    let node = world.node_with(config, 1).await.unwrap();
    let base = format!("http://{}", node.public_addr());
    let content = content::load(&oberih::embedded_content(), oberih::SystemClock.now()).content.unwrap();
    Site { node, base, content, world }
}

/// One page of every route, and of those with many faces several.
fn paths(content: &content::Content) -> Vec<String> {
    let mut all: Vec<String> =
        ["/", "/help", "/c", "/about", "/look", "/nothing", "/look?dir=rtl"].map(Into::into).into();
    all.extend(content.bots().map(|b| format!("/chat/{}", b.name)));
    all.extend(content.bots().map(|b| format!("/r/{}", content.screen(b.start).name)));
    for country in content.countries() {
        let code = country.country.as_str().to_ascii_lowercase();
        all.push(format!("/c/{code}"));
        all.push(format!("/c/{code}/leaflet"));
        if content.card(country.country).is_some() {
            all.push(format!("/c/{code}/card"));
        }
    }
    all
}

/// Every screen that is read as a page, once: a name that only leads on gives the page it leads to.
async fn screens(s: &Site) -> Vec<String> {
    let http = Net::real().unwrap().http;
    let mut all = Vec::new();
    for (_, screen) in s.content.screens() {
        let page = http.get(format!("{}/r/{}?l=uk&c=PL", s.base, screen.name)).send().await.unwrap();
        if page.status() != 200 {
            continue;
        }
        // where the page says it stands
        let html = page.text().await.unwrap();
        let own = html.split("href=\"").skip(1).map(|h| h.split('"').next().unwrap_or_default());
        let mut own = own.filter(|h| h.starts_with("/r/") && h.contains("?l=en"));
        let path = format!("{}?c=PL", own.next().unwrap().split('?').next().unwrap());
        if !all.contains(&path) {
            all.push(path);
        }
    }
    all
}

fn in_language(path: &str, language: Language) -> String {
    format!("{path}{}l={language}", if path.contains('?') { '&' } else { '?' })
}

async fn browser() -> Option<Browser> {
    Browser::start(360, true).await
}

/// The browser and axe-core, without which this fails; `None` only where browsers are left out on purpose.
async fn with_axe() -> Option<(Browser, String)> {
    let browser = browser().await?;
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("axe/node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(&file);
    Some((browser, axe.expect("axe-core is not there: `npm ci` in crates/tests/axe, or `cargo xtask check`")))
}

/// What axe-core finds in the open page, a line each. It is put in by WebDriver, so the page's policy stays as it is.
async fn findings(browser: &Browser, axe: &str) -> Vec<String> {
    findings_of(browser, axe, "").await
}

/// The same for one rule alone, or for all where none is named.
async fn findings_of(browser: &Browser, axe: &str, rule: &str) -> Vec<String> {
    if browser.script("return typeof axe").await != json!("object") {
        browser.script(axe).await;
    }
    let only = if rule.is_empty() { String::new() } else { format!("runOnly: ['{rule}'],") };
    let run = "const done = arguments[arguments.length - 1]; \
        axe.run(document, { ONLY resultTypes: ['violations'] }).then(r => done({ checked: r.testEngine.name, \
        lines: r.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html.slice(0, 160))) })) \
        .catch(e => done({ lines: [String(e)] }))";
    let answer = browser.script_later(&run.replace("ONLY", &only)).await;
    assert_eq!(answer["checked"], "axe-core", "{answer}");
    let lines = answer["lines"].as_array().unwrap().iter();
    lines.map(|l| l.as_str().unwrap().to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_is_closed_to_anybody_in_any_language_light_or_dark() {
    let Some((browser, axe)) = with_axe().await else { return };
    let s = site().await;
    let mut wrong = Vec::new();
    let screens = screens(&s).await;
    assert!(screens.len() > 100, "{}", screens.len());
    browser.becomes(360, 740, false).await;
    for (path, language) in chosen(&s.content, &screens) {
        judge(&browser, &axe, &s, (&path, language), 360, &mut wrong).await;
    }
    // the chat with words in it, as she sees it
    for words in ["мене замкнули", "@@@"] {
        browser.open(&format!("{}/chat/stay-safe?l=uk", s.base)).await;
        browser.types("#text", words).await;
        browser.clicks("button.send").await;
        assert!(browser.waits_for_text("#answer", |t| t.contains("112")).await, "{words}");
        wrong.extend(findings(&browser, &axe).await.iter().map(|f| format!("chat: {f}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    s.node.stop().await;
}

fn is_sheet(address: &str) -> bool {
    let path = address.split('?').next().unwrap();
    path.ends_with("/card") || path.ends_with("/leaflet")
}

/// Which page in which language: all of them in all take minutes. Pages of every kind in every language, every screen in
/// Ukrainian and every third one in one more, in turn, so that each language has an equal part; of the countries, which
/// share one page, each in one language and two in all; of their sheets every third. Sheets come last: see [`shows`].
fn chosen(content: &content::Content, screens: &[String]) -> Vec<(String, Language)> {
    let languages: Vec<Language> = content.texts().languages().collect();
    let uk = Language::parse("uk").unwrap();
    let others: Vec<Language> = languages.iter().copied().filter(|l| *l != uk).collect();
    assert!(others.len() >= 2 && others.len() < languages.len());
    let (mut all, mut sheets) = (Vec::new(), 0);
    for (n, path) in paths(content).into_iter().enumerate() {
        let of_a_country = path.starts_with("/c/") && !path.starts_with("/c/pl") && !path.starts_with("/c/ua");
        if of_a_country && is_sheet(&path) {
            sheets += 1;
            if sheets % 3 != 0 {
                continue;
            }
        }
        let in_these = if of_a_country { vec![languages[n % languages.len()]] } else { languages.clone() };
        all.extend(in_these.into_iter().map(|l| (path.clone(), l)));
    }
    for (n, path) in screens.iter().enumerate() {
        all.push((path.clone(), uk));
        if n % 3 == 0 {
            all.push((path.clone(), others[n / 3 % others.len()]));
        }
    }
    all.sort_by_key(|(path, _)| is_sheet(path));
    all
}

/// A page at this width: how wide it is, all rules in the light, contrast in the dark, which is all that differs there.
async fn judge(
    browser: &Browser,
    axe: &str,
    s: &Site,
    (path, language): (&str, Language),
    width: u32,
    wrong: &mut Vec<String>,
) {
    shows(browser, axe, &format!("{}{}", s.base, in_language(path, language))).await;
    let wide = browser.script("return document.documentElement.scrollWidth - window.innerWidth").await;
    if wide != json!(0) {
        wrong.push(format!("{path} {language} {width}: {wide} pixels too wide"));
    }
    let found = findings(browser, axe).await;
    wrong.extend(found.iter().map(|f| format!("{path} {language} {width}: {f}")));
    // colours know no language
    if language.as_str() == "uk" {
        browser.becomes(width, 740, true).await;
        let found = findings_of(browser, axe, "color-contrast").await;
        wrong.extend(found.iter().map(|f| format!("{path} {language} {width} dark: {f}")));
        browser.becomes(width, 740, false).await;
    }
}

/// Shows a page. In a window that holds axe-core already the page is written into it, as a browser writes what it gets:
/// that takes a third of the time of opening it and bringing axe-core along. A sheet has a policy of its own and is opened.
async fn shows(browser: &Browser, axe: &str, url: &str) {
    let write = "const done = arguments[arguments.length - 1]; \
        if (typeof axe !== 'object' || document.querySelector('.sheet')) { return done(false); } \
        fetch('URL').then(r => r.text()).then(t => { document.open(); document.write(t); document.close(); \
        const look = () => document.readyState === 'complete' ? done(true) : setTimeout(look, 5); look(); })";
    if is_sheet(url) || browser.script_later(&write.replace("URL", url)).await != json!(true) {
        browser.open(url).await;
        browser.script(axe).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_is_closed_to_anybody_on_a_wide_screen() {
    let Some((browser, axe)) = with_axe().await else { return };
    let s = site().await;
    let languages: Vec<Language> = s.content.texts().languages().collect();
    let mut wrong = Vec::new();
    browser.becomes(1280, 740, false).await;
    // one of each kind, each in another language, and a screen in ten
    let of_other_countries = |path: &String| path.starts_with("/c/") && !path.starts_with("/c/pl");
    let kinds = paths(&s.content).into_iter().filter(|path| !of_other_countries(path));
    for (n, path) in kinds.chain(screens(&s).await.into_iter().step_by(10)).enumerate() {
        judge(&browser, &axe, &s, (&path, languages[n % languages.len()]), 1280, &mut wrong).await;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    s.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_on_paper_is_its_words_with_outside_addresses_written_out_and_nothing_to_press() {
    let Some(browser) = browser().await else { return };
    let s = site().await;
    let text = |id: &str| s.content.texts().get(Language::parse("uk").unwrap(), id);
    let chrome =
        ["web-home", "web-leave", "web-leave-note", "web-open-chat", "web-about", "web-language", "engine-demo"]
            .map(text);
    for (path, says) in [("/r/common/papers", "common/papers"), ("/r/common/help-now", ""), ("/c/pl", "")] {
        browser.open(&format!("{}{}", s.base, in_language(path, Language::parse("uk").unwrap()))).await;
        let (screen, paper) = (browser.visible_words(false).await, browser.visible_words(true).await);
        for words in &chrome {
            assert!(!paper.lines().any(|line| line == &**words), "{path}: {words} on paper");
        }
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
async fn the_phone_of_a_demonstration_is_open_to_everybody_too() {
    let Some((browser, axe)) = with_axe().await else { return };
    let s = site().await;
    let person = s.world.person(4_100_000, "uk");
    person.sends("/start");
    let phones = s.world.telegram.api_url();
    for dark in [false, true] {
        browser.becomes(360, 740, dark).await;
        for path in ["/", "/phone/stay_safe_bot?as=4100000&language=uk"] {
            browser.open(&format!("{phones}{path}")).await;
            assert!(browser.waits_for_text("main", |t| !t.is_empty()).await, "{path}");
            let found = findings(&browser, &axe).await;
            assert!(found.is_empty(), "{path} dark={dark}: {}", found.join("\n"));
        }
    }
    s.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_would_be_found() {
    let Some((browser, axe)) = with_axe().await else { return };
    let s = site().await;
    // also in a page that was written
    shows(&browser, &axe, &format!("{}/c?l=en", s.base)).await;
    shows(&browser, &axe, &format!("{}/help?l=en", s.base)).await;
    assert!(browser.text("h1").await.contains("Numbers") && findings(&browser, &axe).await.is_empty());
    browser.script("document.querySelector('main').innerHTML += '<img src=\"data:,\"><button></button>'").await;
    let found = findings(&browser, &axe).await.join("\n");
    assert!(found.contains("image-alt") && found.contains("button-name"), "{found}");
    s.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sheet_is_one_page_of_a6_and_needs_no_connection_once_it_is_open() {
    let Some(browser) = browser().await else { return };
    let s = site().await;
    let languages: Vec<_> = s.content.texts().languages().collect();
    let sheets: Vec<_> =
        paths(&s.content).into_iter().filter(|p| p.ends_with("/card") || p.ends_with("/leaflet")).collect();
    // every sheet in one language and each language on many sheets: all of them together take minutes
    for (n, path) in sheets.iter().enumerate() {
        let language = languages[n * 3 % languages.len()];
        browser.open(&format!("{}{}", s.base, in_language(path, language))).await;
        let asked = "return performance.getEntriesByType('resource').filter(r => !r.name.startsWith('data:')).length";
        assert_eq!(browser.script(asked).await, 0, "{path} asks for more");
        let fits = "const s = document.querySelector('.sheet'); return s.scrollWidth <= s.clientWidth";
        assert_eq!(browser.script(fits).await, true, "{path} {language}");
        let pdf = String::from_utf8_lossy(&browser.print().await).into_owned();
        assert_eq!(pdf.matches("/Type /Page\n").count(), 1, "{path} {language}");
        // 105 x 148 mm in points
        let size = pdf.split("/MediaBox [").nth(1).unwrap().split(']').next().unwrap().to_owned();
        let side = |n: usize| size.split_whitespace().nth(n).unwrap().parse::<f64>().unwrap();
        assert!((side(2) - 297.6).abs() < 1.5 && (side(3) - 419.5).abs() < 1.5, "{size}");
        let cut = "const s = document.querySelector('.sheet'); s.style.height = '148mm'; s.style.width = '105mm'; \
            s.style.minHeight = 0; s.style.maxWidth = 'none'; return s.scrollHeight - s.clientHeight";
        assert_eq!(browser.script(cut).await, 0, "{path} {language}: the paper is too small");
    }
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
            if path.starts_with("/c/") && path.len() == 5 {
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
