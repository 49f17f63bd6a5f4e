//! Sheets to print for a country: the card to show, and a leaflet whose squares a camera reads. A6, whole in
//! themselves, and on the paper nothing that says more than the pages' own titles do.

use crate::call;
use crate::problem::Problem;
use crate::read::code;
use crate::reader::Reader;
use crate::site::{Shared, Site};
use axum::extract::{Path, State};
use axum::response::Response;
use content::{CountryServices, Serves, Service};
use domain::Language;
use maud::{Markup, html};
use pages::{Direction, Sheet, Way};

/// The card to show.
pub(crate) async fn card(
    State(site): State<Shared>,
    Path(raw): Path<String>,
    reader: Reader,
) -> Result<Response, Problem> {
    let country = call::country(&reader, &raw)?;
    let card = reader.content.card(country.country).ok_or(Problem::NotFound)?;
    let mut said = card.said();
    let body = html! {
        h1.away { (reader.text("web-card")) }
        @if let Some((language, lines)) = said.next() {
            (lines_of(language, &lines, &card.meanings(reader.language)))
        }
        div.foot { (emergency(&reader, country, reader.content.numbers_on_card(country.country))) }
    };
    let others: Vec<_> = said.collect();
    let other_side = (!others.is_empty()).then(|| {
        html! {
            @for (language, lines) in &others {
                div.tongue.one-of-many[others.len() > 1] {
                    h2 lang=(language) dir=(Direction::of(*language)) { (language.own_name().unwrap_or(language.as_str())) }
                    (lines_of(*language, lines, &[]))
                }
            }
        }
    });
    let how = format!("{} {}", reader.text("web-sheet-how"), reader.text("web-sheet-care"));
    Ok(sheet(&site, &reader, country, &how, (body, other_side)))
}

/// The whole message in one language, with what it means where that is known.
fn lines_of(language: Language, lines: &[&str], meanings: &[&str]) -> Markup {
    html! {
        ul.say {
            @for (n, say) in lines.iter().enumerate() {
                li {
                    b lang=(language) dir=(Direction::of(language)) { (say) }
                    @if let Some(meaning) = meanings.get(n) { span { (meaning) } }
                }
            }
        }
    }
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
        (emergency(&reader, country, []))
        ul.codes {
            @for (label, address) in addresses(&site, &reader, country) {
                @if let Some(code) = pages::code(&address, &label) {
                    li { (code) div { b { (label) } span dir="ltr" { (address.trim_start_matches("https://")) } } }
                }
            }
        }
        p.foot { (reader.text("web-sheet-scan")) }
    };
    Ok(sheet(&site, &reader, country, &reader.text("web-sheet-how"), (body, None)))
}

fn sheet(
    site: &Site,
    reader: &Reader,
    country: &CountryServices,
    how: &str,
    (body, other_side): (Markup, Option<Markup>),
) -> Response {
    let (title, label) = (reader.text("web-title"), call::name(reader, country));
    let href = reader.way_in(&format!("/c/{}", code(country.country)), reader.language, None);
    let back = Way { label, href };
    let (leave, mark) = (reader.text("web-leave"), reader.text("engine-demo"));
    let help = reader.text("web-help");
    pages::paper(&Sheet {
        language: reader.language,
        title: &title,
        back,
        help: Way { label: &help, href: reader.way("/help") },
        leave: &leave,
        how,
        mark: site.settings.demonstration.then_some(&*mark),
        body,
        other_side,
    })
}

/// The first number of the country, as large as it deserves and dialled when touched, with its day and that of others
/// that the sheet says.
fn emergency<'a>(
    reader: &Reader,
    country: &'a CountryServices,
    others: impl IntoIterator<Item = &'a Service>,
) -> Markup {
    let first = country.emergency.first().and_then(|n| country.services.get(*n));
    let dated = guide::dated(&reader.content, reader.language, first.into_iter().chain(others), reader.now);
    html! {
        @if let Some(s) = first {
            div.num {
                b dir="ltr" {
                    @if let Some(dial) = s.dial() { a href={ "tel:" (dial) } { (s.number()) } } @else { (s.number()) }
                }
                span { @if let Some(name) = s.name.get(&reader.language) { (name) " · " } (call::name(reader, country)) }
                @if let Some(dated) = dated { span { (dated) } }
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
    async fn a_card_of_several_languages_has_them_on_its_other_side() {
        let place = Place::new();
        let content = place.content();
        let mut several = 0;
        for country in content.countries() {
            let Some(card) = content.card(country.country) else { continue };
            let code = country.country.as_str().to_lowercase();
            let page = place.get(&format!("/c/{code}/card?l=uk")).await;
            page.is_a_good_sheet();
            let sides: Vec<&str> = page.text.split("<div class=\"sheet\">").skip(1).collect();
            assert_eq!(sides.len(), if card.languages.len() > 1 { 2 } else { 1 }, "{code}");
            several += sides.len() - 1;
            for (n, (language, lines)) in card.said().enumerate() {
                for line in lines {
                    assert!(sides[n.min(1)].contains(&format!(">{line}<")), "{code} {language}: {line}");
                }
            }
        }
        assert_eq!(several, 8, "BE, CA, CH, CY, FI, IL, LU, MT");
    }

    #[tokio::test]
    async fn a_sheet_has_a_way_out_that_needs_no_script_in_every_language() {
        let place = Place::new();
        let content = place.content();
        for language in content.texts().languages() {
            let leave = content.texts().get(language, "web-leave");
            for path in ["/c/pl/card", "/c/il/card", "/c/pl/leaflet"] {
                let page = place.get(&format!("{path}?l={language}")).await;
                page.is_a_good_sheet();
                let out = format!(" href=\"/away\" rel=\"noreferrer nofollow\">{leave}</a>");
                assert_eq!(page.text.matches(&out).count(), 1, "{path} {language}");
            }
        }
    }

    #[tokio::test]
    async fn above_a_sheet_stands_the_key_to_the_numbers_in_every_language() {
        let place = Place::new();
        let content = place.content();
        for language in content.texts().languages() {
            let help = content.texts().get(language, "web-help");
            for path in ["/c/pl/card", "/c/il/card", "/c/pl/leaflet"] {
                let page = place.get(&format!("{path}?l={language}")).await;
                let (bar, papers) = page.text.split_once("</nav>").unwrap();
                let key = format!("<a class=\"help\" href=\"/help?l={language}\">{help}</a>");
                assert_eq!(bar.matches(&key).count(), 1, "{path} {language}");
                assert!(!papers.contains("/help"), "{path} {language}: on the paper itself");
                // the way out stays the second stop of a keyboard
                assert!(bar.find("href=\"/away\"") < bar.find(&key), "{path} {language}");
            }
        }
    }

    #[tokio::test]
    async fn the_first_number_of_each_sheet_dials_when_touched() {
        let place = Place::new();
        let content = place.content();
        for country in content.countries() {
            let first = &country.services[country.emergency[0]];
            let (dial, shown) = (first.dial().unwrap(), first.number());
            let code = country.country.as_str().to_lowercase();
            for sheet in ["card", "leaflet"] {
                let page = place.get(&format!("/c/{code}/{sheet}?l=uk")).await;
                page.is_a_good_sheet();
                let number = format!("<b dir=\"ltr\"><a href=\"tel:{dial}\">{shown}</a></b>");
                assert_eq!(page.text.matches(&number).count(), 1, "{code} {sheet}");
            }
        }
    }

    #[tokio::test]
    async fn each_side_of_a_sheet_of_a_demonstration_says_that_it_is_one() {
        let (place, real) = (Place::demonstration(), Place::new());
        let content = place.content();
        for language in content.texts().languages() {
            let mark =
                format!("<div class=\"sheet\"><p class=\"mark\">{}</p>", content.texts().get(language, "engine-demo"));
            for (path, sides) in [("/c/pl/card", 1), ("/c/il/card", 2), ("/c/pl/leaflet", 1)] {
                let path = format!("{path}?l={language}");
                let page = place.get(&path).await;
                page.is_a_good_sheet();
                assert_eq!(page.text.matches("<div class=\"sheet\">").count(), sides, "{path}");
                assert_eq!(page.text.matches(&mark).count(), sides, "{path}");
                assert!(!real.get(&path).await.text.contains("class=\"mark\""), "{path}");
            }
        }
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
    async fn a_camera_reads_the_exact_address_from_every_leaflet() {
        let place = Place::new();
        let content = place.content();
        let languages: Vec<_> = content.texts().languages().collect();
        for (n, country) in content.countries().enumerate() {
            let code = country.country.as_str().to_lowercase();
            // its own language has more letters in the address than none: every language on several leaflets
            let language = languages[n % languages.len()];
            let page = place.get(&format!("/c/{code}/leaflet?l={language}")).await;
            let read: Vec<String> = page.text.split("<svg").skip(1).map(seen_by_a_camera).collect();
            let want = [
                format!("https://pages.example/c/{code}?l={language}"),
                format!("https://t.me/safewomenbot?start={code}_{language}"),
                format!("https://t.me/stay_safe_bot?start={code}_{language}"),
            ];
            assert_eq!(read, want);
        }
    }

    /// What a decoder of somebody else's reads from a drawn square.
    fn seen_by_a_camera(svg: &str) -> String {
        const PIXELS: usize = 4;
        let part = |from: &str| svg.split(from).nth(1).unwrap().split('"').next().unwrap().to_owned();
        let side: usize = part("viewBox=\"0 0 ").split(' ').next().unwrap().parse().unwrap();
        let mut dark = vec![false; side * side];
        for run in part("<path fill=\"#000\" d=\"M").split('M') {
            let (x, rest) = run.split_once(' ').unwrap();
            let (y, rest) = rest.split_once('h').unwrap();
            let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
            let wide: usize = rest.split('v').next().unwrap().parse().unwrap();
            assert_eq!(rest, format!("{wide}v1h-{wide}z"));
            dark[y * side + x..][..wide].fill(true);
        }
        let light = |x: usize, y: usize| if dark[y / PIXELS * side + x / PIXELS] { 0 } else { 255 };
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side * PIXELS, side * PIXELS, light);
        let found = picture.detect_grids();
        assert_eq!(found.len(), 1, "one square");
        found[0].decode().unwrap().1
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
