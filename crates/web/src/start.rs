//! The neutral start: a door for each bot, by what it is, not by what it is about.

use crate::frame::{self, Place};
use crate::reader::Reader;
use crate::site::{Shared, Site};
use axum::extract::State;
use content::{Bot, Serves};
use maud::{Markup, html};
use pages::{Icon, card, icon_key, main_key};

/// The page.
pub(crate) async fn page(State(site): State<Shared>, reader: Reader) -> Markup {
    let main = html! {
        h1 { (reader.text("web-hello")) }
        p.lead { (reader.text("web-hello-text")) }
        @for bot in reader.content.bots() { (door(&site, &reader, bot)) }
        ul.keys { li { (icon_key(Icon::World, &reader.text("web-countries"), &reader.way("/c"))) } }
    };
    frame::page(&site, &reader, &Place::public("/"), &main)
}

fn door(site: &Site, reader: &Reader, bot: &Bot) -> Markup {
    let label = reader.text(if bot.serves == Serves::Women { "web-door-women" } else { "web-door-all" });
    let start = &reader.content.screen(bot.start).name;
    let chat = format!("/chat/{}?l={}", bot.name, reader.language);
    let read = format!("/r/{start}?l={}&b={}", reader.language, bot.name);
    let heading = html! { h2 { (label) } };
    let ways = html! {
        @if let Some(short) = bot.short.get(&reader.language) { p.note { (short) } }
        ul.keys {
            li { (main_key(Icon::Words, &reader.text("web-open-chat"), &chat)) }
        }
        (frame::paused(site, reader, &bot.name))
        ul.two {
            li { (icon_key(Icon::Read, &reader.text("web-read-pages"), &read)) }
            @if let Some(link) = site.telegram(&bot.name).filter(|_| !site.paused.is_paused(&bot.name)) { li { (icon_key(Icon::Out, &reader.text("web-telegram"), link)) } }
        }
    };
    card(&heading, &ways)
}

#[cfg(test)]
mod tests {
    use crate::testing::Place;

    #[tokio::test]
    async fn the_start_has_a_door_for_women_and_one_for_everyone() {
        let place = Place::new();
        for (language, women, all) in
            [("uk", "Для жінок за кордоном", "Для всіх"), ("en", "For women abroad", "For everyone")]
        {
            let page = place.get(&format!("/?l={language}")).await;
            page.is_a_good_public_page(language);
            assert!(page.text.contains(women) && page.text.contains(all));
            assert!(page.text.contains("/chat/safe-women") && page.text.contains("/r/stay-safe/menu"));
        }
    }

    #[tokio::test]
    async fn reading_leaves_no_mark_in_the_browser() {
        let place = Place::new();
        for path in ["/", "/help", "/c/pl", "/chat/safe-women", "/r/common/papers"] {
            assert!(place.get(path).await.headers.get("set-cookie").is_none(), "{path}");
        }
    }
}
