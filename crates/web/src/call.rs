//! Call pages: a messenger's button cannot dial, a page can. Under 10 KB, the numbers large.

use crate::frame::frame;
use crate::refusal;
use crate::site::Site;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use content::{Content, CountryServices, Listed, Opening, Serves, Service, ServiceQuery};
use domain::{Country, Language};
use maud::{Markup, html};
use serde::Deserialize;
use std::sync::Arc;

/// Lines besides the emergency numbers; more would bury the ones that matter.
const MOST_LINES: usize = 8;
const KINDS: [&str; 9] = [
    "trafficking",
    "victims-of-crime",
    "labour",
    "legal",
    "migrants",
    "consular",
    "violence-against-women",
    "domestic-violence",
    "missing-children",
];

#[derive(Deserialize)]
pub(crate) struct Asked {
    l: Option<String>,
}

pub(crate) async fn countries(State(site): State<Arc<Site>>, Query(asked): Query<Asked>, headers: HeaderMap) -> Markup {
    let language = site.language(asked.l.as_deref(), &headers);
    let content = site.content.current();
    let main = html! {
        h1 { (content.texts().get(language, "web-countries")) }
        ul.choices {
            @for c in content.countries() {
                li { a.key href={ "/c/" (c.country.as_str().to_lowercase()) "?l=" (language) } { (c.name.get(&language).map_or("", String::as_str)) } }
            }
        }
    };
    frame(&site, &content, language, "/c", false, &main)
}

pub(crate) async fn country(
    State(site): State<Arc<Site>>,
    Path(code): Path<String>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Response {
    let language = site.language(asked.l.as_deref(), &headers);
    let content = site.content.current();
    let found = Country::parse(&code)
        .ok()
        .and_then(|c| content.services(c))
        .filter(|c| content.countries().any(|k| k.country == c.country));
    let Some(c) = found else { return refusal::page(&site, language, StatusCode::NOT_FOUND) };
    let now = site.clock.now();
    let text = |id: &str| content.texts().get(language, id);
    let query = ServiceQuery { kinds: KINDS.iter().map(|k| (*k).to_owned()).collect(), danger: false };
    let lines = c.list(&query, |s| !matches!(s, Serves::Children), now);
    let main = html! {
        h1 { (c.name.get(&language).map_or("", String::as_str)) }
        h2 { (text("web-emergency")) }
        @for n in &c.emergency { (number(&c.services[*n], &content, language)) }
        @if let Some(card) = content.card(c.country) {
            details.card {
                summary { (text("web-card")) }
                p.show lang=(card.language) { (card.lines.iter().map(|(s, _)| s.as_str()).collect::<Vec<_>>().join("\n")) }
                p.lines.note { (card.lines.iter().filter_map(|(_, m)| m.get(&language).map(String::as_str)).collect::<Vec<_>>().join("\n")) }
            }
        }
        h2 { (text("web-others")) }
        @for l in lines.iter().filter(|l| !c.emergency.iter().any(|n| c.services[*n].id == l.service.id)).take(MOST_LINES) {
            (line(l, c, &content, language))
        }
    };
    frame(&site, &content, language, &format!("/c/{}", code.to_lowercase()), false, &main).into_response()
}

/// The number as a link where the line takes calls, as text where it does not.
fn number(s: &Service, content: &Content, language: Language) -> Markup {
    let name = s.name.get(&language).map_or("", String::as_str);
    let sms = s.channels.iter().any(|c| c == "sms");
    html! {
        p.note { (name) }
        @match s.dial() {
            Some(dial) => {
                a.big href={ "tel:" (dial) } { (s.number()) }
                @if sms { a.key href={ "sms:" (dial) } { (content.texts().get(language, "web-sms")) } }
            }
            None => { p { (s.number()) } }
        }
    }
}

fn line(l: &Listed<'_>, c: &CountryServices, content: &Content, language: Language) -> Markup {
    let s = l.service;
    let text = |id: &str| content.texts().get(language, id);
    let opening = match &l.opening {
        Opening::AroundTheClock => text("engine-around-the-clock").to_string(),
        Opening::Open => text("engine-open-now").to_string(),
        Opening::Unknown => text("engine-hours-unknown").to_string(),
        Opening::OpensAt { hour, minute, .. } => {
            let place = content.place_of(c, language);
            content.texts().with(
                language,
                "engine-opens-at",
                &[("time", &format!("{hour:02}:{minute:02}")), ("place", &place)],
            )
        }
    };
    let checked = match (l.overdue, &s.checked_on, &s.source_date) {
        (true, ..) => content.texts().with(language, "engine-overdue", &[("date", &s.review_by.to_string())]),
        (false, Some(on), _) => on.to_string(),
        (false, None, Some(date)) => content.texts().with(language, "engine-not-checked", &[("date", date)]),
        (false, None, None) => {
            let undated = content.texts().with(language, "engine-undated", &[("read", &s.read_on.to_string())]);
            content.texts().with(language, "engine-not-checked", &[("date", &undated)])
        }
    };
    let languages: Vec<&str> = s.languages.iter().map(Language::as_str).collect();
    html! {
        section.card {
            (number(s, content, language))
            p.note {
                (opening)
                @if s.cost == "free" { " · " (text("engine-free")) }
                @if s.serves == Serves::Women { " · " (text("engine-for-women")) }
                @if s.serves == Serves::Men { " · " (text("engine-for-men")) }
                @if !languages.is_empty() { " · " (text("web-languages-of-line")) ": " (languages.join(", ")) }
                br; (checked)
            }
        }
    }
}
