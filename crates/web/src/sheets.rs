//! Sheets to print for a country: the card to show, and a leaflet whose squares a camera reads. A6, whole in
//! themselves, and on the paper nothing that says more than the pages' own titles do.

use crate::call;
use crate::problem::Problem;
use crate::read::code;
use crate::reader::Reader;
use crate::site::{Shared, Site};
use axum::extract::{Path, State};
use axum::response::Response;
use content::{CountryServices, Serves};
use maud::{Markup, html};
use pages::{Direction, Sheet, Way};

/// The card to show.
pub(crate) async fn card(Path(raw): Path<String>, reader: Reader) -> Result<Response, Problem> {
    let country = call::country(&reader, &raw)?;
    let card = reader.content.card(country.country).ok_or(Problem::NotFound)?;
    let body = html! {
        h1.away { (reader.text("web-card")) }
        ul.say {
            @for (say, means) in &card.lines {
                li {
                    b lang=(card.language) dir=(Direction::of(card.language)) { (say) }
                    @if card.language != reader.language && let Some(meaning) = means.get(&reader.language) { span { (meaning) } }
                }
            }
        }
        div.foot { (emergency(&reader, country)) }
    };
    let how = format!("{} {}", reader.text("web-sheet-how"), reader.text("web-sheet-care"));
    Ok(sheet(&reader, country, &how, body))
}

/// The leaflet.
pub(crate) async fn leaflet(
    State(site): State<Shared>,
    Path(raw): Path<String>,
    reader: Reader,
) -> Result<Response, Problem> {
    let country = call::country(&reader, &raw)?;
    let body = html! {
        h1 { (reader.text("web-hello")) }
        p.from { (reader.text("web-hello-text")) }
        (emergency(&reader, country))
        ul.codes {
            @for (label, address) in addresses(&site, &reader, country) {
                @if let Some(code) = pages::code(&address, &label) {
                    li { (code) div { b { (label) } span dir="ltr" { (address.trim_start_matches("https://")) } } }
                }
            }
        }
        p.foot { (reader.text("web-sheet-scan")) }
    };
    Ok(sheet(&reader, country, &reader.text("web-sheet-how"), body))
}

fn sheet(reader: &Reader, country: &CountryServices, how: &str, body: Markup) -> Response {
    let (title, name) = (reader.text("web-title"), call::name(reader, country));
    let href = reader.way_in(&format!("/c/{}", code(country.country)), reader.language, None);
    pages::paper(&Sheet { language: reader.language, title: &title, back: Way { label: name, href }, how, body })
}

/// The first number of the country, as large as it deserves.
fn emergency(reader: &Reader, country: &CountryServices) -> Markup {
    let first = country.emergency.first().and_then(|n| country.services.get(*n));
    html! {
        @if let Some(s) = first {
            div.num {
                b dir="ltr" { (s.number()) }
                span { @if let Some(name) = s.name.get(&reader.language) { (name) " · " } (call::name(reader, country)) }
                @if let Some(dated) = guide::dated(&reader.content, reader.language, [s], reader.now) { span { (dated) } }
            }
        }
    }
}

/// What the squares lead to: the numbers of the country, and each bot with the country already chosen.
fn addresses(site: &Site, reader: &Reader, country: &CountryServices) -> Vec<(String, String)> {
    let mut all = Vec::new();
    if let Some(url) = &site.settings.public_url {
        let label = format!("{}: {}", reader.text("web-sheet-numbers"), call::name(reader, country));
        let page = format!("{}/c/{}?l={}", url.trim_end_matches('/'), code(country.country), reader.language);
        all.push((label, page));
    }
    for bot in reader.content.bots() {
        let Some(link) = site.telegram(&bot.name).filter(|_| !site.paused.is_paused(&bot.name)) else { continue };
        let door = reader.text(if bot.serves == Serves::Women { "web-door-women" } else { "web-door-all" });
        if let Some(start) = guide::payload(Some(country.country), Some(reader.language), None) {
            all.push((format!("{door} · Telegram"), format!("{link}?start={start}")));
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use crate::testing::Place;
    use axum::http::StatusCode;

    #[tokio::test]
    async fn a_card_is_a_page_that_needs_nothing_more_once_it_is_there() {
        let place = Place::new();
        for country in ["ua", "pl", "de", "cz", "sk", "ro", "md", "hu"] {
            for language in ["uk", "en"] {
                let page = place.get(&format!("/c/{country}/card?l={language}")).await;
                page.is_a_good_sheet();
                assert!(page.text.contains("class=\"say\"") && page.text.contains("<b dir=\"ltr\">"), "{country}");
            }
        }
        assert!(place.get("/c/pl/card?l=uk").await.text.contains("Nie słyszę"));
    }

    #[tokio::test]
    async fn a_leaflet_leads_to_the_numbers_and_to_both_bots() {
        let page = Place::new().get("/c/pl/leaflet?l=en").await;
        page.is_a_good_sheet();
        assert_eq!(page.text.matches("<svg").count(), 3);
        for address in ["pages.example/c/pl?l=en", "t.me/safewomenbot?start=pl_en", "t.me/stay_safe_bot?start=pl_en"] {
            assert!(page.text.contains(address), "{address}");
        }
    }

    #[tokio::test]
    async fn where_there_is_no_card_there_is_no_sheet() {
        let place = Place::new();
        for path in ["/c/eu/card", "/c/xx/card", "/c/xx/leaflet", "/c/../card"] {
            let page = place.get(path).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
            page.is_plain_and_neutral();
        }
    }
}
