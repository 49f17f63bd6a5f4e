//! A screen as a page to read: the same words, links in place of buttons, no conversation.

use crate::frame::frame;
use crate::refusal;
use crate::site::Site;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use content::{Bot, Content, Kind, ScreenIx, Target};
use domain::{Country, Language};
use maud::{Markup, html};
use serde::Deserialize;
use std::sync::Arc;

#[derive(Deserialize)]
pub(crate) struct Asked {
    l: Option<String>,
    c: Option<String>,
}

pub(crate) async fn read(
    State(site): State<Arc<Site>>,
    Path((guide, screen)): Path<(String, String)>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Response {
    let content = site.content.current();
    let ix = content.named(&format!("{guide}/{screen}"));
    show(&site, &content, ix, &asked, &headers)
}

pub(crate) async fn help(State(site): State<Arc<Site>>, Query(asked): Query<Asked>, headers: HeaderMap) -> Response {
    let content = site.content.current();
    let ix = site.reading_bot(&content).map(|b| b.help);
    show(&site, &content, ix, &asked, &headers)
}

pub(crate) async fn about(State(site): State<Arc<Site>>, Query(asked): Query<Asked>, headers: HeaderMap) -> Response {
    let content = site.content.current();
    show(&site, &content, content.named("common/about"), &asked, &headers)
}

fn show(site: &Site, content: &Content, ix: Option<ScreenIx>, asked: &Asked, headers: &HeaderMap) -> Response {
    let language = site.language(asked.l.as_deref(), headers);
    let country = asked.c.as_deref().and_then(|c| Country::parse(c).ok());
    let bot = ix.and_then(|ix| bot_of(site, content, ix));
    let (Some(ix), Some(bot)) = (ix, bot) else { return refusal::page(site, language, StatusCode::NOT_FOUND) };
    let screen = content.screen(ix);
    // what acts belongs to a conversation
    if !matches!(screen.kind, Kind::Choose(_) | Kind::Ask(_) | Kind::End) {
        return refusal::page(site, language, StatusCode::NOT_FOUND);
    }
    let Some(view) = site.chat.preview(&bot.name, &screen.name, language, country) else {
        return refusal::page(site, language, StatusCode::NOT_FOUND);
    };
    let main = html! {
        div {
            @for (n, p) in view.paragraphs.iter().enumerate() {
                @if n == 0 { h1.lines { (p) } } @else { p.lines { (p) } }
            }
        }
        ul.choices { (links(content, ix, language, country)) }
        p { a.key href={ "/chat/" (bot.name) "?l=" (language) } { (content.texts().get(language, "web-open-chat")) } }
    };
    let here = country.map_or_else(|| format!("/r/{}", screen.name), |c| format!("/r/{}?c={c}", screen.name));
    frame(site, content, language, &here, false, &main).into_response()
}

/// The bot in which a screen runs, the one for everyone first.
fn bot_of<'a>(site: &Site, content: &'a Content, ix: ScreenIx) -> Option<&'a Bot> {
    let screen = content.screen(ix);
    if let Some(bot) = content.bots().find(|b| screen.name.starts_with(&format!("{}/", b.name))) {
        return Some(bot);
    }
    site.reading_bot(content)
        .filter(|b| screen.bots.is_empty() || screen.bots.contains(&b.name))
        .or_else(|| screen.bots.first().and_then(|n| content.bot(n)))
}

fn links(content: &Content, ix: ScreenIx, language: Language, country: Option<Country>) -> Markup {
    let screen = content.screen(ix);
    let to = |target: ScreenIx, c: Option<Country>| {
        let c = c.map(|c| format!("&c={c}")).unwrap_or_default();
        format!("/r/{}?l={language}{c}", content.screen(target).name)
    };
    let readable = |target: ScreenIx| matches!(content.screen(target).kind, Kind::Choose(_) | Kind::Ask(_) | Kind::End);
    let text = |id: &str| content.texts().get(language, id);
    html! {
        @if let Kind::Choose(choices) = &screen.kind {
            @for c in choices {
                @match &c.to {
                    Target::Screen(target) if readable(*target) => {
                        li { a.key href=(to(*target, country)) { (c.icon) " " (text(&c.text)) } }
                    }
                    Target::Screen(_) => {}
                    Target::Url(address) => { li { a.key href=(address) rel="noreferrer" { (c.icon) " " (text(&c.text)) } } }
                }
            }
        }
        @if let Some(target) = screen.countries.filter(|t| readable(*t)) {
            @for c in content.countries() {
                li { a.key href=(to(target, Some(c.country))) { (c.name.get(&language).map_or("", String::as_str)) } }
            }
        }
    }
}
