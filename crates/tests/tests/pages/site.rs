//! The site whose pages are looked at, and which pages it has.

use domain::{Clock, Language};
use oberih::{Net, Running};
use tests::{Engine, Place, World, WorldOptions};

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

/// One page of every route, and of those with many faces several.
pub(crate) fn paths(content: &content::Content) -> Vec<String> {
    let mut all: Vec<String> =
        ["/", "/help", "/c", "/about", "/look", "/nothing", "/look?dir=rtl", "/look?signs=1"].map(Into::into).into();
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
