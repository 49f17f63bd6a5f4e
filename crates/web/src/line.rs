//! One help line as the call page shows it: big numbers, when it answers, and how sure we are.

use crate::reader::Reader;
use content::{CountryServices, Listed, Service};
use guide::{about, checked};
use maud::{Markup, html};
use pages::{Icon, call_key, card, icon_key, mail_key, sms_key};

/// A help line.
pub(crate) fn line(reader: &Reader, country: &CountryServices, listed: &Listed<'_>) -> Markup {
    let s = listed.service;
    let title = s.name.get(&reader.language).or_else(|| s.name.values().next());
    let number = s.number();
    let takes = |channel: &str| s.channels.iter().any(|c| c == channel);
    let heading = html! { h3 { @if let Some(title) = title { (title) } } };
    let body = html! {
        @if let Some(dial) = s.dial() { (call_key(&reader.text("web-call"), &number, &dial, "")) }
        @if takes("sms") && let Some(to) = short_message_number(s) { (sms_key(&reader.text("web-sms"), &number, &to)) }
        @if let (Some(inside), Some(_), true) = (inside(s), &s.e164, takes("call")) {
            p.note { (reader.text("web-inside")) ": " a.dial href={ "tel:" (inside) } dir="ltr" { (number) } }
        }
        @if let (Some(abroad), Some(_), true) = (&s.e164, &s.from_abroad, takes("call")) {
            p.note { a.dial href={ "tel:" (abroad.as_str()) } dir="ltr" { (abroad.as_str()) } }
        }
        @if let Some(web) = &s.web && (!takes("call") || takes("chat")) { (icon_key(Icon::Out, &reader.text("web-website"), web)) }
        @if let Some(email) = &s.email { (mail_key(email, email)) }
        p { (about(&reader.content, reader.language, country, listed)) }
        p.note { (checked(&reader.content, reader.language, s, listed.overdue)) }
    };
    card(&heading, &body)
}

/// The digits of the national form, where it is another number than the international one.
fn inside(s: &Service) -> Option<String> {
    let digits = s.digits_inside()?;
    let known = s.e164.as_ref().is_some_and(|p| p.as_str().ends_with(digits.trim_start_matches('0')));
    (!known && !digits.is_empty()).then_some(digits)
}

fn short_message_number(s: &Service) -> Option<String> {
    s.e164.as_ref().map(|p| p.as_str().to_owned()).or_else(|| s.digits_inside()).filter(|n| !n.is_empty())
}

#[cfg(test)]
mod tests {
    use crate::testing::Place;
    use std::collections::BTreeSet;

    #[tokio::test]
    async fn a_line_that_takes_calls_and_chats_has_a_way_to_its_page() {
        let place = Place::new();
        let content = place.content();
        let country = content.services(domain::Country::parse("de").unwrap()).unwrap();
        let takes = |s: &content::Service, channel: &str| s.channels.iter().any(|c| c == channel);
        let both: Vec<&str> = country
            .services
            .iter()
            .filter(|s| takes(s, "call") && takes(s, "chat"))
            .filter_map(|s| s.web.as_deref())
            .collect();
        assert!(!both.is_empty());
        let mut hrefs = Vec::new();
        for from in (0..country.services.len()).step_by(5) {
            hrefs.extend(place.get(&format!("/c/de?l=en&from={from}")).await.hrefs());
        }
        for web in both {
            assert!(hrefs.iter().any(|h| h == web), "{web}");
        }
    }

    #[tokio::test]
    async fn a_number_named_for_calls_from_abroad_stands_beside_the_key_of_the_one_inside() {
        let place = Place::new();
        let mut hrefs = Vec::new();
        for from in [0, 5] {
            hrefs.extend(place.get(&format!("/c/sk?l=uk&from={from}")).await.hrefs());
        }
        for to in ["tel:0800800818", "tel:+421800800818"] {
            assert_eq!(hrefs.iter().filter(|h| *h == to).count(), 1, "{to} in {hrefs:?}");
        }
    }

    #[tokio::test]
    async fn a_line_that_takes_email_has_a_way_to_write_to_it_and_no_other_has() {
        let place = Place::new();
        let content = place.content();
        let mut seen = 0;
        for country in content.countries() {
            let mut hrefs = Vec::new();
            for from in (0..country.services.len()).step_by(5) {
                let code = country.country.as_str().to_lowercase();
                hrefs.extend(place.get(&format!("/c/{code}?l=uk&from={from}")).await.hrefs());
            }
            let there: BTreeSet<&str> = hrefs.iter().filter_map(|h| h.strip_prefix("mailto:")).collect();
            let want: BTreeSet<&str> = country.services.iter().filter_map(|s| s.email.as_deref()).collect();
            assert_eq!(there, want, "{}", country.country);
            seen += want.len();
        }
        assert!(seen > 8, "{seen}");
        let written = place.get("/r/common/written?l=uk").await;
        assert!(written.hrefs().iter().any(|h| h == "mailto:ukrajina@mvcr.cz"), "{}", written.main());
    }
}
