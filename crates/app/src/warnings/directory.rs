//! What nobody is warned of: whoever would be called for help, and our own bots and pages.

use crate::Intake;
use content::Content;
use domain::Country;
use matching::{Extractor, Identifier, Kind};

/// Digits from which on two numbers can be told apart.
const NUMBER: usize = 7;

/// Every value that nobody is warned of, read once; much is compared with it.
pub(super) struct OfHelp(Vec<Known>);

/// One of them.
enum Known {
    /// A number as it stands in the directory.
    Number(String),
    /// Anything that is compared whole.
    One(Identifier),
    /// Of the web it is the host that counts, with what is above and below it.
    Host(String),
}

impl OfHelp {
    /// Of the content that runs now.
    pub(super) fn now(intake: &Intake) -> Self {
        Self::new(&intake.extractor, &intake.content.current(), intake.public_url.as_deref())
    }

    /// `public_url`: of our own pages.
    fn new(extractor: &Extractor, content: &Content, public_url: Option<&str>) -> Self {
        let known = |text: &str, home: Option<Country>| Known::of(extractor, text, home);
        let mut all: Vec<Known> = public_url.and_then(|url| known(url, None)).into_iter().collect();
        all.extend(content.bots().filter_map(|bot| known(&format!("https://t.me/{}", bot.username), None)));
        for directory in content.directories() {
            let home = Some(directory.country);
            for service in &directory.services {
                let number = service.e164.as_ref().map(domain::Phone::as_str);
                all.extend(number.map(|number| Known::Number(number.to_owned())));
                let texts = [number, service.national.as_deref(), service.web.as_deref(), service.email.as_deref()];
                all.extend(texts.into_iter().flatten().filter_map(|text| known(text, home)));
            }
        }
        Self(all)
    }

    /// Whether a value, by its kind and normal form, is of a service of the directory, of any country, or our own.
    pub(super) fn has(&self, kind: &str, normal: &str) -> bool {
        self.0.iter().any(|known| known.is(kind, normal))
    }
}

impl Known {
    /// What stands in the directory. A page at a host that strangers share is compared whole, and one in a messenger is its
    /// name there.
    fn of(extractor: &Extractor, text: &str, home: Option<Country>) -> Option<Self> {
        match extractor.one(text, home) {
            Some(known) if known.kind != Kind::Url || known.normal.contains('/') => Some(Self::One(known)),
            _ => host(text).map(Self::Host),
        }
    }

    fn is(&self, kind: &str, normal: &str) -> bool {
        match self {
            Self::Number(number) => kind == Kind::Phone.as_str() && number == normal,
            Self::One(known) => is_same(known, kind, normal),
            Self::Host(known) => {
                host_of(kind, normal).is_some_and(|its| is_within(&its, known) || is_within(known, &its))
            }
        }
    }
}

fn is_same(known: &Identifier, kind: &str, normal: &str) -> bool {
    if known.kind.as_str() == kind {
        return known.normal == normal;
    }
    // a messenger in which people are found by their number
    let by_number = |kind: &str| kind == Kind::Phone.as_str() || kind == Kind::Handle.as_str();
    let number = digits(normal);
    by_number(known.kind.as_str()) && by_number(kind) && number.len() >= NUMBER && digits(&known.normal) == number
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// The host of a value that has one.
fn host_of(kind: &str, normal: &str) -> Option<String> {
    match Kind::parse(kind)? {
        Kind::Url => host(normal),
        Kind::Email => host(normal.rsplit_once('@')?.1),
        _ => None,
    }
}

/// The host of an address, as the extractor writes it: in lower case and punycode, without `www.`.
fn host(address: &str) -> Option<String> {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next()?.rsplit('@').next()?.split(':').next()?;
    matching::host(host.trim().trim_end_matches('.'))
}

/// Whether a host is another one, or lies below it.
fn is_within(host: &str, of: &str) -> bool {
    host.strip_suffix(of).is_some_and(|below| below.is_empty() || below.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use content::testing::shipped;
    use domain::Timestamp;

    #[test]
    fn a_service_with_a_name_in_other_letters_is_of_help_as_its_pages_are_told() {
        let extractor = Extractor::new();
        let service = Known::of(&extractor, "https://www.Допомога.укр/", None).unwrap();
        let mail = Known::of(&extractor, "https://пошта.допомога.укр", None).unwrap();
        for told in ["допомога.укр", "https://нова.допомога.укр/сторінка", "https://XN--80AFC6AJABF.xn--j1amh"]
        {
            let told = extractor.one(told, None).unwrap();
            assert!(service.is(told.kind.as_str(), &told.normal), "{}", told.normal);
            assert!(mail.is(told.kind.as_str(), &told.normal), "{}", told.normal);
        }
        assert!(!service.is("url", &extractor.one("https://робота.укр", None).unwrap().normal));
    }

    #[test]
    fn numbers_addresses_and_hosts_of_services_and_our_own_are_of_help_and_others_are_not() {
        let content = shipped(Timestamp::from_unix_micros(1_790_000_000_000_000));
        let extractor = Extractor::new();
        let help = OfHelp::new(&extractor, &content, Some("https://safe.example.org/"));
        let service = |has: &dyn Fn(&content::Service) -> bool| {
            content.directories().flat_map(|d| &d.services).find(|s| has(s)).unwrap()
        };
        let number = service(&|s| s.e164.is_some()).e164.as_ref().unwrap().as_str();
        assert!(help.has("phone", number));
        let bot = content.bots().next().unwrap().username.to_lowercase();
        let own = extractor.one(&format!("https://t.me/{bot}"), None).unwrap();
        assert!(help.has(own.kind.as_str(), &own.normal), "our own bot");
        let email = service(&|s| s.email.is_some()).email.as_ref().unwrap();
        assert!(help.has("email", &email.to_lowercase()));
        for host in [
            "la-strada.org.ua",
            "www.la-strada.org.ua",
            "https://la-strada.org.ua/page",
            "new.la-strada.org.ua",
            "gov.pl",
        ] {
            assert!(help.has("url", host), "{host}");
        }
        assert!(help.has("email", "somebody@la-strada.org.ua"));
        assert!(help.has("url", "safe.example.org"), "our own pages");
        for (kind, normal) in [
            ("url", "work-abroad.example.net"),
            ("url", "not-la-strada.org.ua"),
            ("email", "boss@work-abroad.example.net"),
            ("iban", "GB82WEST12345698765432"),
            ("phone", "+447700900123"),
        ] {
            assert!(!help.has(kind, normal), "{normal}");
        }
    }
}
