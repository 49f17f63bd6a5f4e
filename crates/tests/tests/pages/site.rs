//! The site whose pages are looked at, and which pages it has.

use crate::pages::axe::Seen;
use domain::{Clock, Language};
use oberih::{Net, Running};
use tests::town::{Town, a_code_is_ready, code_in};
use tests::{Engine, Place, Talk, World, WorldOptions};

/// What is pressed after she asked to write to a person, up to her code.
const TO_THE_CODE: [&str; 2] = ["tell-person-tell", "tell-write-open"];

/// The public pages of a node without a desk.
pub(crate) struct Site {
    pub(crate) node: Running,
    pub(crate) base: String,
    pub(crate) content: content::Content,
    pub(crate) world: World,
}

pub(crate) async fn site() -> Site {
    let world = World::new(
        Place::new(Engine::Sqlite).await,
        WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() },
    )
    .await;
    let mut config = world.config();
    config.demonstration = true;
    let node = world.node_with(config, 1).await.unwrap();
    let base = format!("http://{}", node.public_addr());
    let content = content::load_to_run(&oberih::embedded_content(), &[], oberih::SystemClock.now()).content.unwrap();
    Site { node, base, content, world }
}

/// Lines of a country that its page shows at once, besides those for emergencies. Source: crates/web/src/call.rs.
const LINES_AT_ONCE: usize = 5;

/// One page of every route, and of those with many faces several; of every directory each page of its lines.
pub(crate) fn paths(content: &content::Content) -> Vec<String> {
    let mut all: Vec<String> =
        ["/", "/help", "/c", "/about", "/look", "/nothing", "/look?dir=rtl", "/look?signs=1"].map(Into::into).into();
    all.extend(content.bots().map(|b| format!("/chat/{}", b.name)));
    all.extend(content.bots().map(|b| format!("/r/{}", content.screen(b.start).name)));
    for directory in content.directories() {
        let code = directory.country.as_str().to_ascii_lowercase();
        all.push(format!("/c/{code}"));
        let others = directory.services.len() - directory.emergency.len();
        all.extend((LINES_AT_ONCE..others).step_by(LINES_AT_ONCE).map(|from| format!("/c/{code}?from={from}")));
    }
    // whoever holds a sheet is in a country: the Union has none
    for country in content.countries() {
        let code = country.country.as_str().to_ascii_lowercase();
        all.push(format!("/c/{code}/leaflet"));
        if content.card(country.country).is_some() {
            all.push(format!("/c/{code}/card"));
        }
    }
    assert!(["/c/eu", "/c/de?from=5", "/c/pl/card"].iter().all(|path| all.iter().any(|p| p == path)), "{all:?}");
    all
}

/// Every screen that is read as a page, once: a name that only leads on gives the page it leads to.
pub(crate) async fn screens(s: &Site) -> Vec<String> {
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

pub(crate) fn in_language(path: &str, language: Language) -> String {
    format!("{path}{}l={language}", if path.contains('?') { '&' } else { '?' })
}

/// An open chat in which somebody tells, as it is sent: the menu, each step, her code.
pub(crate) async fn up_to_the_code(town: &Town, language: Language) -> Vec<Seen> {
    let content = town.desk.content.current();
    let mut talk = Talk::Web {
        http: Net::real().unwrap().http,
        base: format!("http://{}", town.node.public_addr()),
        bot: tests::bots()[1].0,
        language: language_name(language),
        cookie: None,
        page: String::new(),
    };
    let mut seen = Vec::new();
    let mut keep = async |talk: &mut Talk, name: &str| {
        seen.push(Seen { name: format!("{name} {language}"), html: talk.looks().await });
    };
    let text = |id: &str| content.texts().get(language, id);
    talk.says("/start").await;
    keep(&mut talk, "the menu").await;
    talk.says("написати людині").await;
    keep(&mut talk, "telling").await;
    for id in TO_THE_CODE {
        talk.presses(&text(id)).await;
        keep(&mut talk, id).await;
    }
    a_code_is_ready(&town.node).await;
    talk.says("забрали паспорт").await;
    keep(&mut talk, "told").await;
    let shown = talk.presses(&text("tell-code-show")).await;
    code_in(&shown);
    keep(&mut talk, "the code").await;
    assert!(seen.last().unwrap().html.contains("id=\"code\""), "{language}");
    seen
}

/// The code of a language for as long as the test runs.
fn language_name(language: Language) -> &'static str {
    ["uk", "en", "ru", "pl", "de", "ro", "cs", "sk"].into_iter().find(|l| *l == language.as_str()).unwrap()
}
