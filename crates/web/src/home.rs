//! The start: two doors, the numbers, the same in the messenger.

use crate::frame::frame;
use crate::site::Site;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use maud::{Markup, html};
use serde::Deserialize;
use std::sync::Arc;

#[derive(Deserialize)]
pub(crate) struct Asked {
    l: Option<String>,
}

pub(crate) async fn home(State(site): State<Arc<Site>>, Query(asked): Query<Asked>, headers: HeaderMap) -> Markup {
    let language = site.language(asked.l.as_deref(), &headers);
    let content = site.content.current();
    let text = |id: &str| content.texts().get(language, id);
    let main = html! {
        h1 { (text("web-hello")) }
        p { (text("web-hello-text")) }
        h2 { (text("web-open-chat")) }
        ul.choices {
            @for bot in content.bots() {
                li { a.key href={ "/chat/" (bot.name) "?l=" (language) } {
                    (if bot.serves == content::Serves::Women { text("web-door-women") } else { text("web-door-all") })
                } }
            }
        }
        h2 { (text("web-read-pages")) }
        ul.choices {
            @if let Some(bot) = site.reading_bot(&content) {
                li { a.key href={ "/r/" (content.screen(bot.start).name) "?l=" (language) } { (text("web-read-pages")) } }
            }
            li { a.key href={ "/c?l=" (language) } { (text("web-countries")) } }
        }
        h2 { (text("web-telegram")) }
        ul.choices {
            @for (name, link) in &site.settings.bot_links {
                @let bot = content.bot(name);
                li { a.key href=(link) rel="noreferrer" { "@" (bot.map_or("", |b| b.username.as_str())) } }
            }
        }
    };
    frame(&site, &content, language, "/", false, &main)
}
