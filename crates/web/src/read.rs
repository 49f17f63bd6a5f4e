//! A screen as a page that is only read: its words, and a way to each screen it leads to. What asks the platform
//! for something belongs to a conversation and is left out here.

use crate::frame::{self, Place};
use crate::problem::Problem;
use crate::reader::Reader;
use crate::site::{Shared, Site};
use crate::words::words;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use content::{AskKind, Bot, Class, Content, Kind, Screen, ScreenIx, Target};
use domain::{Channel, Country};
use guide::{ViewAction, view_through};
use maud::{Markup, html};
use pages::{Icon, main_key, way_key};

/// Branches followed before a circle is given up.
const MOST: usize = 16;

/// Where a person comes to rest.
pub(crate) struct Rest {
    /// The screen that has the address and the heading.
    place: ScreenIx,
    /// The screen that stands in its place where what it needs is there, else the same.
    shown: ScreenIx,
}

impl Rest {
    pub(crate) fn at(ix: ScreenIx) -> Self {
        Self { place: ix, shown: ix }
    }
}

/// The page.
pub(crate) async fn page(
    State(site): State<Shared>,
    Path((guide, screen)): Path<(String, String)>,
    reader: Reader,
) -> Result<Response, Problem> {
    let asked = reader.content.named(&format!("{guide}/{screen}")).ok_or(Problem::NotFound)?;
    let bot = bot_of(&reader, asked).ok_or(Problem::NotFound)?;
    let screen = reader.content.screen(asked);
    if screen.telling || screen.unlinked {
        return Err(Problem::NotFound);
    }
    if let Some(chat) = leads_to_talk(&reader, bot, asked) {
        return Ok(Redirect::to(&chat).into_response());
    }
    let rest = settle(&reader, bot, asked).ok_or(Problem::NotFound)?;
    let chat = format!("/chat/{}?l={}", bot.name, reader.language);
    let main = html! {
        (heading(&reader, bot, rest.place))
        (frame::paused(&site, &reader, &bot.name))
        (body(&reader, bot, &rest))
        ul.keys { li { (main_key(Icon::Words, &reader.text("web-open-chat"), &chat)) } }
    };
    Ok(frame::page(&site, &reader, &Place::public(&path_of(&reader.content, rest.place)), &main).into_response())
}

/// The chat that begins at a screen, where the screen is only had in a conversation: people write there, or it waits
/// for an answer that a page does not take.
fn leads_to_talk(reader: &Reader, bot: &Bot, ix: ScreenIx) -> Option<String> {
    let content = &reader.content;
    let told = |s: &Screen| reader.around().instead(s).is_some_and(|to| content.screen(to).telling);
    let begins = if content.screen(ix).telling {
        // it has no address: the screen whose place it takes has one
        let takes = |s: &Screen| s.runs_in(bot) && s.instead.as_ref().is_some_and(|(_, to)| *to == ix) && told(s);
        content.screens().find(|(_, s)| takes(s))?.0
    } else if told(content.screen(ix)) {
        ix
    } else {
        settle(reader, bot, ix).filter(|rest| asks_for_words(content.screen(rest.shown)))?.place
    };
    Some(format!("/chat/{}?l={}&to={}", bot.name, reader.language, content.screen(begins).key))
}

/// Whether a screen waits for an answer that a page does not take.
fn asks_for_words(screen: &Screen) -> bool {
    matches!(&screen.kind, Kind::Ask(ask) if ask.kind != AskKind::Country)
}

/// The bot the address names, if the screen runs there, else one where it does.
fn bot_of(reader: &Reader, ix: ScreenIx) -> Option<&Bot> {
    let screen = reader.content.screen(ix);
    let fits = |b: &&Bot| screen.runs_in(b);
    reader
        .bot()
        .filter(fits)
        .or_else(|| Site::usual_bot(&reader.content).filter(fits))
        .or_else(|| reader.content.bots().find(fits))
}

fn path_of(content: &Content, ix: ScreenIx) -> String {
    format!("/r/{}", content.screen(ix).name)
}

/// What the button says that leads here; where none does, the screen's first words are heading enough.
fn heading(reader: &Reader, bot: &Bot, ix: ScreenIx) -> Markup {
    let (_, id) = reader.content.label_of(ix, reader.language);
    let is_label = reader.content.screen(ix).says.first().is_none_or(|first| **first != *id);
    html! {
        @if ix == bot.start || !is_label || id.is_empty() { h1.away-from-eyes { (reader.text("web-title")) } }
        @else { h1 { (reader.text(id)) } }
    }
}

/// The words of a screen and where it leads.
pub(crate) fn body(reader: &Reader, bot: &Bot, rest: &Rest) -> Markup {
    let content = &reader.content;
    let screen = content.screen(rest.shown);
    let state = guide::State::reading(&screen.name, reader.language, reader.country);
    let shown = view_through(Channel::Web, content, bot, &state, reader.around());
    let words = words(reader, &shown);
    html! {
        div.urgent[screen.class == Class::Help] lang=[(shown.said_in != reader.language).then(|| shown.said_in.to_string())] {
            (words.said)
        }
        ul.keys {
            @for button in shown.buttons.iter().flatten() {
                @if let ViewAction::Page(path) = &button.action { li { (way_key(&button.label, &reader.way_in(path, reader.language, None))) } }
            }
            @for (label, href) in ways(reader, bot, screen) { li { (way_key(&label, &href)) } }
        }
        @if let Some(to) = asks_country(screen) {
            // the lines of a country are long; the way to the others need not be
            @if reader.country.is_some() && screen.services.is_some() {
                ul.keys { li { (way_key(&reader.text("engine-country-other"), &reader.way_in(&path_of(content, rest.place), reader.language, None))) } }
            } @else {
                (countries(reader, |c| way_to_country(reader, bot, to, c)))
            }
        }
        (words.foot)
    }
}

/// A way for each choice that leads to words.
fn ways(reader: &Reader, bot: &Bot, screen: &Screen) -> Vec<(String, String)> {
    let Kind::Choose(choices) = &screen.kind else { return Vec::new() };
    let ways = choices.iter().filter(|c| reader.around().offers(&c.needs)).filter_map(|c| {
        let href = match &c.to {
            Target::Url(address) => address.clone(),
            Target::Chat => reader.way(&format!("/chat/{}", bot.name)),
            Target::Screen(ix) => way_to(reader, bot, *ix)?,
        };
        Some((format!("{} {}", c.icon, reader.text(&c.text)).trim().to_owned(), href))
    });
    ways.collect()
}

fn way_to(reader: &Reader, bot: &Bot, ix: ScreenIx) -> Option<String> {
    if ix == bot.help {
        return Some(reader.way("/help"));
    }
    if ix == bot.hide || ix == bot.language {
        return None;
    }
    if let Some(chat) = leads_to_talk(reader, bot, ix) {
        return Some(chat);
    }
    let rest = settle(reader, bot, ix)?;
    let screen = reader.content.screen(rest.shown);
    if rest.place == bot.help {
        return Some(reader.way("/help"));
    }
    if acts(&reader.content, screen) {
        return None;
    }
    if screen.card
        && let Some(country) = reader.country
    {
        return Some(reader.way_in(&format!("/c/{}#card", code(country)), reader.language, None));
    }
    Some(reader.way(&path_of(&reader.content, rest.place)))
}

/// Where a person would come to rest; `None` for what only a conversation does, and for what no address leads to.
fn settle(reader: &Reader, bot: &Bot, from: ScreenIx) -> Option<Rest> {
    let (content, around) = (&reader.content, reader.around());
    let mut rest = Rest::at(from);
    for _ in 0..MOST {
        let screen = content.screen(rest.shown);
        // what is told goes into a conversation; what stands in the place of another is come to by its address
        if !screen.runs_in(bot) || screen.telling || (screen.unlinked && rest.shown == rest.place) {
            return None;
        }
        if let Some(instead) = around.instead(screen) {
            rest.shown = instead;
            continue;
        }
        rest = match &screen.kind {
            Kind::Choose(_) | Kind::Ask(_) | Kind::End => return Some(rest),
            Kind::When { otherwise, .. } => Rest::at(*otherwise),
            Kind::Call { to, .. } => Rest::at(*to),
            Kind::Do(_) | Kind::Back => return None,
        };
    }
    None
}

/// Whether a screen is about doing something to the conversation.
fn acts(content: &Content, screen: &Screen) -> bool {
    let Kind::Choose(choices) = &screen.kind else { return false };
    choices.iter().any(|c| matches!(&c.to, Target::Screen(ix) if matches!(content.screen(*ix).kind, Kind::Do(_))))
}

fn asks_country(screen: &Screen) -> Option<ScreenIx> {
    match &screen.kind {
        Kind::Ask(ask) if ask.kind == AskKind::Country => Some(ask.then),
        _ => screen.countries,
    }
}

/// Lists of help lines for danger and the card stand on the page of the country, with numbers to dial.
fn way_to_country(reader: &Reader, bot: &Bot, to: ScreenIx, country: Country) -> String {
    let screen = reader.content.screen(to);
    let call = format!("/c/{}", code(country));
    if screen.card {
        return reader.way_in(&format!("{call}#card"), reader.language, None);
    }
    match settle(reader, bot, to) {
        Some(rest) if screen.class != Class::Help => {
            reader.way_in(&path_of(&reader.content, rest.place), reader.language, Some(country))
        }
        _ => reader.way_in(&call, reader.language, None),
    }
}

/// The country as it stands in an address.
pub(crate) fn code(country: Country) -> String {
    country.as_str().to_ascii_lowercase()
}

/// A way for each country asked about most, and one to the page of all, which keeps this one light.
fn countries(reader: &Reader, to: impl Fn(Country) -> String) -> Markup {
    let others = reader.way_in("/c", reader.language, None);
    html! {
        (some_countries(reader, true, &to))
        ul.keys { li { (way_key(&reader.text("engine-country-other"), &others)) } }
    }
}

/// A way for each of the countries asked about most, or for each of the others.
pub(crate) fn some_countries(reader: &Reader, often: bool, to: impl Fn(Country) -> String) -> Markup {
    html! {
        ul.two {
            @for c in guide::countries(&reader.content, reader.language, often) {
                li { (way_key(&guide::country_name(c, reader.language), &to(c.country))) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::Place;
    use axum::http::StatusCode;
    use std::collections::BTreeSet;

    #[tokio::test]
    async fn every_screen_that_is_linked_is_a_good_page() {
        for desk in [false, true] {
            let place = Place::new();
            if desk {
                place.door.opens_a_desk();
            }
            every_link_of(&place).await;
        }
    }

    async fn every_link_of(place: &Place) {
        for language in ["uk", "en", "de"] {
            let mut open = vec![format!("/?l={language}")];
            let mut seen = BTreeSet::new();
            while let Some(path) = open.pop() {
                let plain = path.split('#').next().unwrap().to_owned();
                if plain.starts_with("/away") || !seen.insert(plain.clone()) {
                    continue;
                }
                assert!(seen.len() < 1_000, "a page leads to ever more pages: {plain}");
                let page = place.get(&plain).await;
                assert_eq!(page.status, StatusCode::OK, "{plain}");
                if plain.starts_with("/c/") && (plain.contains("/card?") || plain.contains("/leaflet?")) {
                    page.is_a_good_sheet();
                } else {
                    page.is_a_good_public_page(language);
                }
                let inside = page.hrefs().into_iter().filter(|h| h.starts_with('/') && !h.starts_with("/s/"));
                let inside = inside.map(|h| h.replace("&amp;", "&"));
                // each page in this language; with a country chosen, one country stands for all
                open.extend(inside.filter(|h| {
                    let language_of = h.split("l=").nth(1).map_or(language, |l| &l[..2]);
                    let country_of = h.split("c=").nth(1).map_or("PL", |c| &c[..2]);
                    language_of == language && country_of.eq_ignore_ascii_case("PL")
                }));
            }
            assert!(seen.len() > 60, "{}", seen.len());
        }
    }

    #[tokio::test]
    async fn a_page_says_whether_people_read_what_is_told() {
        let place = Place::new();
        let keep = "/r/protect/keep?l=en";
        let without = place.get(keep).await;
        assert_eq!(place.get("/r/protect/keep-desk?l=en").await.status, StatusCode::NOT_FOUND, "only in its place");
        place.door.opens_a_desk();
        let with = place.get(keep).await;
        assert_ne!(without.text, with.text);
        assert!(with.text.contains("If you tell people something"), "{}", with.text);
        assert!(with.hrefs().iter().all(|h| !h.contains("-desk")), "{:?}", with.hrefs());
        assert_eq!(place.get("/r/common/person?l=en").await.status, StatusCode::SEE_OTHER, "there one writes");
    }

    #[tokio::test]
    async fn what_only_a_conversation_does_is_no_page() {
        let place = Place::new();
        for screen in ["hide-now", "forget-now"] {
            assert_eq!(place.get(&format!("/r/common/{screen}")).await.status, StatusCode::NOT_FOUND);
        }
        assert_eq!(place.get("/r/tell/write-own").await.status, StatusCode::NOT_FOUND);
        let more = place.get("/r/common/more?l=en").await;
        assert!(!more.main().contains("common/hide") && !more.main().contains("common/forget"));
    }

    #[tokio::test]
    async fn the_numbers_of_a_list_dial_when_touched() {
        let page = Place::new().get("/r/common/person-country?l=en&c=PL").await;
        assert!(page.main().contains("tel:+48") && page.main().contains("/c/pl?l=en"), "{}", page.main());
    }
}
