//! One help line as the call page shows it: big numbers, when it answers, and how sure we are.

use crate::reader::Reader;
use content::{CountryServices, Listed, Service};
use guide::{about, checked};
use maud::{Markup, html};
use pages::{Icon, call_key, card, icon_key, sms_key};

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
        @if let Some(web) = &s.web && (!takes("call") || takes("chat")) { (icon_key(Icon::Out, &reader.text("web-website"), web)) }
        p { (about(&reader.content, reader.language, country, listed)) }
        p.note { (checked(&reader.content, reader.language, s, listed.overdue)) }
    };
    card(&heading, &body)
}

/// The digits of the national form, where it is another number than the international one.
fn inside(s: &Service) -> Option<String> {
    let digits: String = s.national.as_ref()?.chars().filter(char::is_ascii_digit).collect();
    let known = s.e164.as_ref().is_some_and(|p| p.as_str().ends_with(digits.trim_start_matches('0')));
    (!known && !digits.is_empty()).then_some(digits)
}

fn short_message_number(s: &Service) -> Option<String> {
    let national = || s.national.as_ref().map(|n| n.chars().filter(char::is_ascii_digit).collect::<String>());
    s.e164.as_ref().map(|p| p.as_str().to_owned()).or_else(national).filter(|n| !n.is_empty())
}

#[cfg(test)]
mod tests {
    use crate::testing::Place;

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
}
