//! Numbers to call, country by country: small enough for the worst connection, big enough for a shaking hand.

use crate::frame::{self, Place, emergency_numbers};
use crate::line::line;
use crate::problem::Problem;
use crate::read;
use crate::reader::Reader;
use crate::site::Shared;
use axum::extract::{Path, State};
use content::{Card, CountryServices, Listed, ServiceQuery};
use domain::{Country, Language};
use maud::{Markup, html};
use pages::{Direction, Icon, icon_key, way_key};

/// Lines of a country at once, besides those for emergencies: keeps the page under 10 KB.
const AT_ONCE: usize = 5;

/// What comes first where many lines answer; other kinds follow in the order of the directory.
const KINDS: [&str; 10] = [
    "emergency",
    "trafficking",
    "violence-against-women",
    "domestic-violence",
    "victims-of-crime",
    "police",
    "consular",
    "labour",
    "legal",
    "migrants",
];

/// The countries.
pub(crate) async fn countries(State(site): State<Shared>, reader: Reader) -> Markup {
    let main = html! {
        h1 { (reader.text("web-countries")) }
        div.urgent { (emergency_numbers(&reader)) }
        h2 { (reader.text("web-countries-text")) }
        @for often in [true, false] {
            (read::some_countries(&reader, often, |c| {
                reader.way_in(&format!("/c/{}", read::code(c)), reader.language, None)
            }))
        }
    };
    frame::page(&site, &reader, &Place::public("/c"), &main)
}

/// The numbers of a country.
pub(crate) async fn page(
    State(site): State<Shared>,
    Path(code): Path<String>,
    reader: Reader,
) -> Result<Markup, Problem> {
    let country = country(&reader, &code)?;
    let path = format!("/c/{}", read::code(country.country));
    let (emergency, others) = lines(country, &reader);
    let from = if reader.from < others.len() { reader.from } else { 0 };
    let main = html! {
        h1 { (name(&reader, country)) }
        @if from == 0 {
            h2.away-from-eyes { (reader.text("web-urgent")) }
            div.urgent { @for l in &emergency { (line(&reader, country, l)) } }
        }
        @if !others.is_empty() { h2 { (reader.text("web-others")) } }
        @for l in others.iter().skip(from).take(AT_ONCE) { (line(&reader, country, l)) }
        ul.keys {
            @if from + AT_ONCE < others.len() {
                li { (way_key(&reader.text("web-more-lines"), &format!("{}&from={}", reader.way_in(&path, reader.language, None), from + AT_ONCE))) }
            }
            li { (icon_key(Icon::World, &reader.text("web-other-country"), &reader.way_in("/c", reader.language, None))) }
        }
        @if from == 0 {
            @if let Some(card) = reader.content.card(country.country) { (card_to_show(&reader, card)) }
            ul.two {
                @if reader.content.card(country.country).is_some() { li { (on_paper(&reader, &path, "card")) } }
                li { (on_paper(&reader, &path, "leaflet")) }
            }
        }
    };
    Ok(frame::page(&site, &reader, &Place::public(&path), &main))
}

/// The country of an address, where the directory has it.
pub(crate) fn country<'a>(reader: &'a Reader, code: &str) -> Result<&'a CountryServices, Problem> {
    Country::parse(code).ok().and_then(|c| reader.content.services(c)).ok_or(Problem::NotFound)
}

/// How the country is called in the reader's language.
pub(crate) fn name<'a>(reader: &Reader, country: &'a CountryServices) -> &'a str {
    country.name.get(&reader.language).or_else(|| country.name.values().next()).map_or("", String::as_str)
}

/// Those for emergencies, and all others by kind: within one open ones first, overdue ones last of all.
fn lines<'a>(country: &'a CountryServices, reader: &Reader) -> (Vec<Listed<'a>>, Vec<Listed<'a>>) {
    let mut kinds: Vec<String> = KINDS.iter().map(ToString::to_string).collect();
    for s in &country.services {
        if !kinds.contains(&s.kind) {
            kinds.push(s.kind.clone());
        }
    }
    let all = country.list(&ServiceQuery { kinds, danger: false }, |_| true, reader.now);
    let first = |l: &Listed<'_>| {
        country.emergency.iter().position(|n| country.services.get(*n).is_some_and(|s| s.id == l.service.id))
    };
    let (mut emergency, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|l| first(l).is_some());
    emergency.sort_by_key(|l| (l.overdue, first(l)));
    (emergency, others)
}

/// The way to a sheet that can be printed.
fn on_paper(reader: &Reader, path: &str, what: &str) -> Markup {
    let label = reader.text(if what == "card" { "web-sheet-card" } else { "web-sheet-leaflet" });
    icon_key(Icon::Paper, &label, &reader.way_in(&format!("{path}/{what}"), reader.language, None))
}

fn card_to_show(reader: &Reader, card: &Card) -> Markup {
    let meanings = card.meanings(reader.language);
    html! {
        h2 #card { (reader.text("web-card")) }
        @for (n, (language, lines)) in card.said().enumerate() {
            div.card {
                @if card.languages.len() > 1 { (language_name(language)) }
                @for (at, say) in lines.iter().enumerate() {
                    p.show lang=(language) dir=(Direction::of(language)) { (say) }
                    @if n == 0 && let Some(meaning) = meanings.get(at) { p.note { (meaning) } }
                }
            }
        }
    }
}

/// The name of one of a card's languages in itself: who is shown the card finds theirs.
fn language_name(language: Language) -> Markup {
    html! { h3 lang=(language) dir=(Direction::of(language)) { (language.own_name().unwrap_or(language.as_str())) } }
}

#[cfg(test)]
mod tests {
    use crate::testing::Place;

    const COUNTRIES: [&str; 11] = ["ua", "pl", "de", "cz", "sk", "ro", "md", "hu", "gb", "us", "eu"];

    #[tokio::test]
    async fn a_call_page_is_under_ten_kilobytes_and_begins_with_the_emergency_number() {
        let place = Place::new();
        for (country, language) in COUNTRIES.iter().flat_map(|c| [(c, "uk"), (c, "en")]) {
            let page = place.get(&format!("/c/{country}?l={language}")).await;
            page.is_a_good_public_page(language);
            assert!(page.text.len() < 10_000, "{country} {language}: {}", page.text.len());
            let first = page.main().split("href=\"").nth(1).unwrap().to_owned();
            assert!(
                ["tel:112", "tel:102", "tel:999", "tel:911", "tel:110"].iter().any(|n| first.starts_with(n)),
                "{country}: {first}"
            );
        }
    }

    #[tokio::test]
    async fn every_line_says_how_sure_we_are_and_none_is_left_out() {
        let place = Place::new();
        let (mut shown, mut from) = (0, 0);
        loop {
            let page = place.get(&format!("/c/de?l=en&from={from}")).await;
            assert!(page.text.len() < 10_000);
            let lines = page.main().matches("<section").count();
            assert_eq!(
                page.main().matches("not checked by us").count() + page.main().matches("checked by us: ").count(),
                lines
            );
            shown += lines;
            from += super::AT_ONCE;
            if !page.main().contains("&amp;from=") {
                break;
            }
        }
        let content = place.content();
        assert_eq!(shown, content.services(domain::Country::parse("de").unwrap()).unwrap().services.len());
    }

    #[tokio::test]
    async fn lines_for_who_was_hurt_stand_above_a_region_that_answers_day_and_night() {
        let place = Place::new();
        let (mut all, mut from) = (String::new(), 0);
        loop {
            let page = place.get(&format!("/c/pl?l=uk&from={from}")).await;
            all.push_str(page.main());
            from += super::AT_ONCE;
            if !page.main().contains("&amp;from=") {
                break;
            }
        }
        let dial = |id: &str| {
            let content = place.content();
            let number = content.service(id).unwrap().dial().unwrap();
            all.find(&format!("tel:{number}")).unwrap_or_else(|| panic!("{id} is not there"))
        };
        for hurt in ["pl-kcik", "pl-la-strada"] {
            assert!(dial("pl-112") < dial(hurt) && dial(hurt) < dial("pl-mazovia"), "{hurt}");
        }
    }

    #[tokio::test]
    async fn a_card_speaks_every_language_of_its_country_and_the_page_stays_small() {
        let place = Place::new();
        let content = place.content();
        let texts: Vec<_> = content.texts().languages().collect();
        for country in content.countries() {
            let Some(card) = content.card(country.country) else { continue };
            let path = format!("/c/{}", country.country.as_str().to_lowercase());
            for language in &texts {
                let page = place.get(&format!("{path}?l={language}")).await;
                assert!(page.text.len() < 10_000, "{path} {language}: {}", page.text.len());
                let mut from = 0;
                for line in card.said().flat_map(|(_, lines)| lines) {
                    let line = line.replace('&', "&amp;");
                    let found = page.main()[from..].find(&line);
                    from += found.unwrap_or_else(|| panic!("{path} {language} does not say {line} in its place"));
                }
                let meanings = card.meanings(*language);
                assert_eq!(meanings.is_empty(), card.languages.contains(language), "{path} {language}");
                for meaning in meanings {
                    assert_eq!(
                        page.main().matches(&format!("<p class=\"note\">{meaning}</p>")).count(),
                        1,
                        "{meaning}"
                    );
                }
            }
        }
    }

    #[tokio::test]
    async fn a_card_runs_the_way_its_own_language_is_read() {
        let place = Place::new();
        for (path, tag) in [("/c/il?l=uk", "p class=\"show\""), ("/c/il/card?l=uk", "b")] {
            let page = place.get(path).await;
            assert!(page.text.contains(&format!("<{tag} lang=\"he\" dir=\"rtl\">")), "{path}");
            assert!(page.text.contains("<html lang=\"uk\" dir=\"ltr\">"), "{path}");
        }
        assert!(place.get("/c/pl?l=uk").await.text.contains("<p class=\"show\" lang=\"pl\" dir=\"ltr\">"));
        for path in ["/c/il?l=uk", "/c/il/card?l=uk"] {
            assert!(place.get(path).await.text.contains(" lang=\"ar\" dir=\"rtl\">أنا في خطر.<"), "{path}");
        }
    }

    #[tokio::test]
    async fn only_lines_that_take_messages_offer_one() {
        let place = Place::new();
        assert!(place.get("/c/ua").await.main().contains("sms:112"));
        assert!(!place.get("/c/pl").await.main().contains("sms:"));
    }

    #[tokio::test]
    async fn a_number_past_its_review_date_says_so() {
        let place = Place::new();
        place.clock.forward(std::time::Duration::from_hours(24 * 400));
        let page = place.get("/c/pl?l=en").await;
        assert!(page.main().contains("should have been checked by"));
        assert!(!page.main().contains("not checked by us"));
    }
}
