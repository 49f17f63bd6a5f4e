//! Help lines: a wrong number harms a person, so every one is held against the others and its country.

use super::from_abroad::from_abroad;
use crate::finding::{Findings, Place};
use crate::load::{place, top};
use crate::raw::{RawCountry, RawService};
use crate::{CountryServices, Hours, Service};
use domain::{Country, Language, Phone, Timestamp};
use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde_saphyr::Spanned;
use std::collections::{BTreeMap, BTreeSet};

/// Days after which a line is checked again. Source: docs/howto/write-a-guide.md.
const LONGEST_UNSEEN: i32 = 90;

pub(crate) const KINDS: [&str; 15] = [
    "trafficking",
    "violence-against-women",
    "domestic-violence",
    "victims-of-crime",
    "children",
    "missing-children",
    "migrants",
    "refugee-info",
    "labour",
    "consular",
    "police",
    "emergency",
    "information",
    "legal",
    "security-service",
];

pub(crate) fn countries(
    raw: &[(String, RawCountry)],
    now: Timestamp,
    findings: &mut Findings,
) -> BTreeMap<Country, CountryServices> {
    let mut out = BTreeMap::new();
    let mut ids: BTreeSet<String> = BTreeSet::new();
    let mut numbers: BTreeMap<String, Country> = BTreeMap::new();
    let mut nationals: BTreeMap<(Country, String), String> = BTreeMap::new();
    for (file, c) in raw {
        let at = place(file, &c.country);
        let Ok(country) = Country::parse(&c.country.value) else {
            findings.error(&at, format!("`{}` is no country", c.country.value), "two letters, as in `PL`");
            continue;
        };
        let Ok(zone) = TimeZone::get(&c.zone.value) else {
            findings.error(&place(file, &c.zone), format!("no time zone `{}`", c.zone.value), "as in `Europe/Warsaw`");
            continue;
        };
        let Ok(language) = Language::parse(&c.language) else {
            findings.error(&at, format!("`{}` is no language", c.language), "two letters, as in `pl`");
            continue;
        };
        let mut services = Vec::new();
        for s in &c.services {
            let at = place(file, s);
            if !ids.insert(s.value.id.clone()) {
                findings.error(&at, format!("`{}` stands twice", s.value.id), "ids are unique in all countries");
            }
            if let Some(service) = service(file, country, s, findings) {
                if let Some(p) = &service.e164
                    && let Some(other) = numbers.insert(p.as_str().to_owned(), country)
                {
                    findings.error(
                        &at,
                        format!("the number of `{}` stands under {other} too", service.id),
                        "one number, one line, one country",
                    );
                }
                let dialled = service.national.as_deref().map(dialled).filter(|n| !n.is_empty());
                if let Some(n) = dialled
                    && let Some(other) = nationals.insert((country, n), service.id.clone())
                {
                    findings.error(
                        &at,
                        format!("`{}` has the national number of `{other}`", service.id),
                        "one number, one line: say in one name what both are for",
                    );
                }
                if [Some(service.read_on), service.checked_on].into_iter().flatten().any(|day| day > today(now)) {
                    // no error: a node whose clock was put back says its numbers all the same
                    findings.warn(
                        &at,
                        format!("`{}` was looked at on a day that is still to come", service.id),
                        "read-on and checked-on are days on which somebody did it; or this clock is wrong",
                    );
                }
                if (service.review_by - service.seen_on()).get_days() > LONGEST_UNSEEN {
                    findings.error(
                        &at,
                        format!("`{}` is to be checked by {} only", service.id, service.review_by),
                        format!("at most {LONGEST_UNSEEN} days after checked-on, else after read-on"),
                    );
                }
                if service.is_overdue(now) {
                    findings.warn(
                        &at,
                        format!("`{}` is past its review date {}", service.id, service.review_by),
                        "check it and set checked-on and review-by",
                    );
                }
                services.push(service);
            }
        }
        let emergency = c
            .emergency
            .iter()
            .filter_map(|id| {
                let found = services.iter().position(|s| s.id == id.value);
                // hours that do not parse are said where they stand
                let sometimes = |id: &str| {
                    let line = c.services.iter().find(|s| s.value.id == id);
                    let hours = line.and_then(|s| Hours::parse(&s.value.hours.value));
                    hours.is_some_and(|hours| hours != Hours::AroundTheClock)
                };
                match found.and_then(|n| services.get(n)) {
                    None => {
                        let message = format!("no service `{}` here", id.value);
                        findings.error(&place(file, id), message, "an id of this file");
                    }
                    Some(line) if sometimes(&line.id) => findings.error(
                        &place(file, id),
                        format!("`{}` stands among the emergency lines and does not answer round the clock", id.value),
                        "danger screens show those first, day and night: find its hours, or name another line",
                    ),
                    Some(_) => {}
                }
                found
            })
            .collect();
        let choosable = country.as_str() != "EU" && services.len() > 1;
        let by_language = |m: &BTreeMap<String, String>| {
            m.iter().filter_map(|(l, t)| Some((Language::parse(l).ok()?, t.clone()))).collect()
        };
        let directory = CountryServices {
            country,
            name: by_language(&c.name),
            within: by_language(&c.within),
            language,
            zone,
            zone_name: c.zone.value.clone(),
            services,
            emergency,
            often: c.often,
            choosable,
        };
        if out.insert(country, directory).is_some() {
            findings.error(&at, format!("{country} stands twice"), "one file a country");
        }
    }
    if out.is_empty() {
        findings.error(&top("services/"), "there is no directory", "content/services/<CC>.yaml lists help lines");
    }
    out
}

/// A national number as it is dialled, whatever stands between its digits.
pub(super) fn dialled(national: &str) -> String {
    national.chars().filter(|c| c.is_ascii_digit() || *c == '*' || *c == '#').collect()
}

/// The address of a line is opened as it stands: one without its scheme would be a page of ours, which is not there.
fn web(at: &Place, s: &RawService, findings: &mut Findings) {
    let opens = |web: &str| {
        let rest = web.strip_prefix("https://").or_else(|| web.strip_prefix("http://"));
        rest.is_some_and(|rest| !rest.is_empty()) && !web.contains(char::is_whitespace)
    };
    if let Some(web) = s.web.as_deref().filter(|web| !opens(web)) {
        findings.error(at, format!("`{web}` of `{}` is no address", s.id), "it begins with https://");
    }
}

/// Whoever is told that a line takes e-mail is told where to.
fn mailbox(at: &Place, s: &RawService, findings: &mut Findings) {
    match (&s.email, s.channels.iter().any(|c| c.word() == "email")) {
        (None, true) => {
            let message = format!("`{}` takes e-mail and has no address for it", s.id);
            findings.error(at, message, "give `email`, or take the channel out");
        }
        (Some(_), false) => {
            let message = format!("`{}` has an address for e-mail and does not take any", s.id);
            findings.error(at, message, "`email` among its channels, or leave the address out");
        }
        (Some(address), true) if !is_a_mailbox(address) => {
            findings.error(
                at,
                format!("`{address}` of `{}` is no address for e-mail", s.id),
                "as in `name@line.example`",
            );
        }
        _ => {}
    }
}

/// A name, an `@`, a domain of two words at least, in plain letters.
fn is_a_mailbox(address: &str) -> bool {
    let Some((name, domain)) = address.split_once('@') else { return false };
    let words = |text: &str, others: &[char]| {
        text.split('.').all(|w| {
            !w.is_empty() && w.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || others.contains(&c))
        })
    };
    let ends_in_letters =
        domain.rsplit_once('.').is_some_and(|(_, end)| end.len() > 1 && end.chars().all(|c| c.is_ascii_lowercase()));
    words(name, &['-', '_', '+']) && words(domain, &['-']) && ends_in_letters && address.len() < 255
}

pub(super) fn date(raw: &str) -> Option<Date> {
    raw.parse().ok()
}

/// A day, a month or a year, as people are shown it.
pub(super) fn is_a_day(raw: &str) -> bool {
    let whole = match raw.len() {
        4 => format!("{raw}-01-01"),
        7 => format!("{raw}-01"),
        _ => raw.to_owned(),
    };
    date(&whole).is_some()
}

/// The date by the clock of the one who checks.
fn today(now: Timestamp) -> Date {
    let instant = jiff::Timestamp::from_microsecond(now.unix_micros()).unwrap_or_default();
    // a day has begun somewhere before it has here
    TimeZone::UTC.to_datetime(instant).date().saturating_add(1.day())
}

fn service(file: &str, country: Country, raw: &Spanned<RawService>, findings: &mut Findings) -> Option<Service> {
    let at = place(file, raw);
    let s = &raw.value;
    if !KINDS.contains(&s.kind.as_str()) {
        let hint = crate::finding::nearest(&s.kind, KINDS.iter().copied());
        findings.error(&at, format!("no kind `{}`", s.kind), hint);
    }
    if s.sources.is_empty() {
        findings.error(&at, format!("`{}` has no source", s.id), "no number without a page that carries it");
    }
    let e164 = match &s.e164 {
        None => None,
        Some(raw) => match Phone::parse(&raw.value) {
            Ok(p) if p.is_of(country.as_str()) == Some(false) => {
                findings.error(
                    &place(file, raw),
                    format!("the number of `{}` is not of {country}", s.id),
                    "the country code and the file's country differ",
                );
                None
            }
            Ok(p) => Some(p),
            Err(e) => {
                findings.error(
                    &place(file, raw),
                    format!("`{}`: {e}", s.id),
                    "+ and 7 to 15 digits; leave e164 out for short codes",
                );
                None
            }
        },
    };
    let from_abroad = from_abroad(file, s, findings);
    if e164.is_none() && s.national.is_none() && s.web.is_none() {
        findings.error(&at, format!("`{}` cannot be reached", s.id), "give national, e164 or web");
    }
    mailbox(&at, s, findings);
    web(&at, s, findings);
    let hours = Hours::parse(&s.hours.value).unwrap_or_else(|| {
        findings.error(
            &place(file, &s.hours),
            format!("hours of `{}` do not parse", s.id),
            "`24/7`, `unknown`, or `Mo-Fr 08:00-16:00; Sa 09:00-12:00`",
        );
        Hours::Unknown
    });
    let (read_on, review_by) = (date(&s.read_on), date(&s.review_by));
    if read_on.is_none() || review_by.is_none() {
        findings.error(&at, format!("read-on and review-by of `{}` are dates", s.id), "as in 2026-11-24");
    }
    if s.source_date != "none" && !is_a_day(&s.source_date) {
        findings.error(
            &at,
            format!("source-date of `{}` is no date", s.id),
            "`2026-11-24`, `2026-11`, `2026`, or none where the page has no date",
        );
    }
    let checked_on = if s.checked_on == "none" { None } else { date(&s.checked_on) };
    if s.checked_on != "none" && checked_on.is_none() {
        findings.error(&at, format!("checked-on of `{}` is a date or none", s.id), "none: nobody of ours has called");
    }
    // `confidence: low` does not parse; `medium` is said to the reader by its date.
    let _ = s.confidence.word();
    if s.address.word() == "on-intake" && s.web.as_deref().is_some_and(|w| w.contains("maps")) {
        findings.error(&at, format!("the address of `{}` is never sent", s.id), "leave the map out");
    }
    Some(Service {
        id: s.id.clone(),
        name: s.name.iter().filter_map(|(l, t)| Some((Language::parse(l).ok()?, t.clone()))).collect(),
        run_by: s.run_by.word().to_owned(),
        kind: s.kind.clone(),
        serves: s.serves,
        channels: s.channels.iter().map(|c| c.word().to_owned()).collect(),
        e164,
        national: s.national.clone(),
        from_abroad,
        hours,
        languages: s.languages.iter().filter_map(|l| Language::parse(l).ok()).collect(),
        cost: s.cost.word().to_owned(),
        anonymous: s.anonymous.word().to_owned(),
        web: s.web.clone(),
        email: s.email.clone(),
        sources: s.sources.clone(),
        source_date: (s.source_date != "none").then(|| s.source_date.clone()),
        read_on: read_on?,
        checked_on,
        review_by: review_by?,
    })
}
