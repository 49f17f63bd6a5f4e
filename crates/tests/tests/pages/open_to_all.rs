//! No public page shuts anybody out: axe-core on every page in every language, narrow and wide, light and dark, on a site
//! with a desk and on one without.

use crate::pages::axe::{Rules, Seen, findings, with_axe, wrong_in};
use crate::pages::browser;
use crate::pages::site::{Site, in_language, paths, screens, site, up_to_the_code};
use domain::Language;
use oberih::Net;
use serde_json::json;
use std::sync::Mutex;
use tests::town::Town;
use tests::{Browser, Engine};

fn is_sheet(address: &str) -> bool {
    let path = address.split('?').next().unwrap();
    path.starts_with("/c/") && (path.ends_with("/card") || path.ends_with("/leaflet"))
}

/// Pages as they are sent.
async fn sent(base: &str, paths: &[String], language: Language) -> Vec<Seen> {
    let http = Net::real().unwrap().http;
    let mut out = Vec::new();
    for path in paths {
        let name = in_language(path, language);
        let html = http.get(format!("{base}{name}")).send().await.unwrap().text().await.unwrap();
        out.push(Seen { name, html });
    }
    out
}

/// The page by which one leaves, without what takes the browser to another site at once: where that does not work, it is read.
async fn away(base: &str, language: Language) -> Seen {
    let mut page = sent(base, &["/away".to_owned()], language).await.remove(0);
    let from = page.html.find("<meta http-equiv=\"refresh\"").unwrap();
    let end = from + page.html[from..].find('>').unwrap();
    page.html.replace_range(from..=end, "");
    assert!(page.html.contains("<h1><a href=") && !page.html.contains("refresh"), "{}", page.html);
    page
}

/// All of these in a language, in a window that holds pages of their kind.
async fn looks_at(
    browser: &Browser,
    axe: &str,
    pages: &[Seen],
    (base, width): (&str, u32),
    rules: Rules,
) -> Vec<String> {
    let Some(first) = pages.first() else { return Vec::new() };
    browser.becomes(width, 740, false).await;
    browser.open(&format!("{base}{}", first.name)).await;
    let mut wrong = wrong_in(browser, axe, pages, rules).await;
    if rules == Rules::All {
        // contrast is all that differs there
        browser.becomes(width, 740, true).await;
        wrong.extend(wrong_in(browser, axe, pages, Rules::Colours).await.iter().map(|line| format!("dark: {line}")));
    }
    wrong.iter().map(|line| format!("{width}: {line}")).collect()
}

/// The chat with words in it, as she sees it, in each language.
async fn open_chats(browser: &Browser, axe: &str, s: &Site) -> Vec<String> {
    let mut wrong = Vec::new();
    browser.becomes(360, 740, false).await;
    for language in s.content.texts().languages() {
        // somebody else each time: a chat goes on in its own language
        browser.devtools("Network.clearBrowserCookies", json!({})).await;
        // what the program does not understand looks the same in each
        let said: &[&str] = if language.as_str() == "uk" {
            &["мене замкнули", "@@@"]
        } else {
            &["мене замкнули"]
        };
        for words in said {
            browser.open(&format!("{}/chat/stay-safe?l={language}", s.base)).await;
            browser.types("#text", words).await;
            browser.clicks("button.send").await;
            assert!(browser.waits_for_text("#answer", |t| t.contains("112")).await, "{words} in {language}");
            assert_eq!(browser.script("return document.documentElement.lang").await, json!(language.as_str()));
            wrong.extend(findings(browser, axe).await.iter().map(|f| format!("chat in {language}: {f}")));
        }
    }
    wrong
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_is_closed_to_anybody_in_any_language_light_or_dark() {
    let Some((one, axe)) = with_axe().await else { return };
    let another = browser().await.unwrap();
    let s = site().await;
    let screens = screens(&s).await;
    assert!(screens.len() > 100, "{}", screens.len());
    let (sheets, pages): (Vec<String>, Vec<String>) =
        paths(&s.content).into_iter().chain(screens).partition(|path| is_sheet(path));
    let todo: Mutex<Vec<Language>> = Mutex::new(s.content.texts().languages().collect());
    assert_eq!(todo.lock().unwrap().len(), 8);
    // the two browsers take the next language each, until none is left
    let takes = async |browser: &Browser| {
        let mut wrong = Vec::new();
        loop {
            let Some(language) = todo.lock().unwrap().pop() else { return wrong };
            let rules = if language.as_str() == "uk" { Rules::All } else { Rules::AllButColours };
            for some in [&pages, &sheets] {
                let seen = sent(&s.base, some, language).await;
                wrong.extend(looks_at(browser, &axe, &seen, (&s.base, 360), rules).await);
            }
            // in the window of the pages before: it leaves at once. Its colours are the browser's own, on a ground that axe-core
            // takes for white
            browser.open(&format!("{}{}", s.base, in_language(&pages[0], language))).await;
            let left = [away(&s.base, language).await];
            wrong.extend(wrong_in(browser, &axe, &left, Rules::AllButColours).await);
        }
    };
    let (mut wrong, more) = tokio::join!(takes(&one), takes(&another));
    wrong.extend(more);
    wrong.extend(open_chats(&one, &axe, &s).await);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    s.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_is_closed_to_anybody_on_a_wide_screen() {
    let Some((browser, axe)) = with_axe().await else { return };
    let s = site().await;
    // one of each kind, each in another language, and a screen in ten
    let of_other_countries = |path: &String| path.starts_with("/c/") && !path.starts_with("/c/pl");
    let kinds = paths(&s.content).into_iter().filter(|path| !of_other_countries(path));
    let all: Vec<String> = kinds.chain(screens(&s).await.into_iter().step_by(10)).collect();
    let languages: Vec<Language> = s.content.texts().languages().collect();
    let mut wrong = Vec::new();
    for (n, language) in languages.iter().enumerate() {
        let (sheets, pages): (Vec<String>, Vec<String>) =
            all.iter().skip(n).step_by(languages.len()).cloned().partition(|path| is_sheet(path));
        for some in [pages, sheets] {
            let seen = sent(&s.base, &some, *language).await;
            wrong.extend(looks_at(&browser, &axe, &seen, (&s.base, 1280), Rules::All).await);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    s.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_people_read_what_is_told_no_page_is_closed_to_anybody_either() {
    let Some((browser, axe)) = with_axe().await else { return };
    let town = Town::new(Engine::Sqlite, "ngo").await;
    let base = format!("http://{}", town.node.public_addr());
    let content = town.desk.content.current();
    let mut wrong = Vec::new();
    for language in content.texts().languages() {
        // pages that say other things where there is a desk, and telling itself, up to the code
        let changed = content.screens().filter(|(_, s)| s.instead.is_some()).map(|(_, s)| format!("/r/{}", s.name));
        let changed: Vec<String> = ["/help".to_owned()].into_iter().chain(changed).collect();
        assert!(changed.len() > 3, "{changed:?}");
        let mut seen = sent(&base, &changed, language).await;
        // one that leads into the chat at once is no page
        seen.retain(|page| !page.html.is_empty());
        assert!(seen.len() > 3, "{}", seen.len());
        seen.extend(up_to_the_code(&town, language).await);
        let rules = if language.as_str() == "uk" { Rules::All } else { Rules::AllButColours };
        wrong.extend(looks_at(&browser, &axe, &seen, (&base, 360), rules).await);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    town.node.stop().await;
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
    let s: Site = site().await;
    let en = Language::parse("en").unwrap();
    let paths = ["/c", "/help", "/c/pl/card"].map(str::to_owned);
    // in a window of pages, and in one of sheets
    for good in [&paths[..2], &paths[2..]] {
        let mut seen = sent(&s.base, good, en).await;
        let page = seen.last().unwrap().html.clone();
        let closed = "<img src=\"data:,\"><button></button></main>";
        let small = "<p><a href=\"#a\">a</a><a href=\"#b\">b</a></p></main>";
        for (name, bad) in [("closed", closed), ("foreign", "<p lang=\"xyzzy\">.</p></main>"), ("small", small)] {
            seen.push(Seen { name: name.to_owned(), html: page.replace("</main>", bad) });
        }
        let found = looks_at(&browser, &axe, &seen, (&s.base, 360), Rules::AllButColours).await.join("\n");
        for want in ["closed: image-alt", "closed: button-name", "foreign: valid-lang", "small: target-size"] {
            assert!(found.contains(want), "{want} not in {found}");
        }
        let ours = |line: &str| ["closed: ", "foreign: ", "small: "].iter().any(|name| line.contains(name));
        assert!(found.lines().all(ours), "{found}");
    }
    // too wide
    browser.becomes(360, 740, false).await;
    browser.open(&format!("{}/help?l=en", s.base)).await;
    let mut seen = sent(&s.base, &["/help".to_owned()], en).await;
    let wide = format!("<pre>{}</pre></main>", "wide ".repeat(200));
    seen.push(Seen { name: "wide".to_owned(), html: seen[0].html.replace("</main>", &wide) });
    let found = wrong_in(&browser, &axe, &seen, Rules::AllButColours).await;
    assert!(found.iter().any(|l| l.contains("wide: ") && l.contains("pixels too wide")), "{found:?}");
    // too small, and too pale
    browser
        .script("document.querySelector('main').innerHTML += '<p><a href=\"#a\">a</a><a href=\"#b\">b</a></p>'")
        .await;
    browser.script("document.querySelector('h1').style.color = 'rgb(250, 250, 250)'").await;
    let found = findings(&browser, &axe).await.join("\n");
    assert!(found.contains("color-contrast") && found.contains("target-size"), "{found}");
    s.node.stop().await;
}
