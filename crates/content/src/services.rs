//! The directory of help lines: who answers, when, for whom, and how sure we are of it.

use crate::{Hours, Opening};
use domain::{Country, Language, Phone, Timestamp};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::collections::BTreeMap;

/// For whom a line is, as its page says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Serves {
    Women,
    Men,
    Children,
    All,
    Unknown,
}

/// One help line.
#[derive(Clone, Debug)]
pub struct Service {
    pub id: String,
    pub name: BTreeMap<Language, String>,
    pub run_by: String,
    pub kind: String,
    pub serves: Serves,
    pub channels: Vec<String>,
    /// Only where it may be called from abroad.
    pub e164: Option<Phone>,
    /// As dialled inside the country.
    pub national: Option<String>,
    /// There where only a page says that `e164` takes calls from abroad, and numbers of its kind seldom do.
    pub from_abroad: Option<FromAbroad>,
    pub hours: Hours,
    pub languages: Vec<Language>,
    pub cost: String,
    pub anonymous: String,
    pub web: Option<String>,
    /// There where the channels name `email`.
    pub email: Option<String>,
    pub sources: Vec<String>,
    /// `None`: the page carries no date.
    pub source_date: Option<String>,
    pub read_on: Date,
    /// `None`: nobody of ours has called.
    pub checked_on: Option<Date>,
    pub review_by: Date,
}

/// What is known of calls from abroad to a number that may not take them.
#[derive(Clone, Debug)]
pub struct FromAbroad {
    /// Who names the number for them, and what else was written of it.
    pub says: BTreeMap<Language, String>,
    /// `None`: the page carries no date.
    pub page_date: Option<String>,
    pub read_on: Date,
}

impl FromAbroad {
    /// What it says in a language, else in any.
    pub fn says_in(&self, language: Language) -> &str {
        in_or_any(&self.says, language)
    }
}

/// A text in a language, else in any; empty only where there is none.
fn in_or_any(texts: &BTreeMap<Language, String>, language: Language) -> &str {
    texts.get(&language).or_else(|| texts.values().next()).map_or("", String::as_str)
}

impl Service {
    /// The number as shown: the national form where there is one, else `+…`.
    pub fn number(&self) -> String {
        match (&self.national, &self.e164) {
            (Some(n), _) => n.clone(),
            (None, Some(p)) => p.as_str().to_owned(),
            (None, None) => self.web.clone().unwrap_or_default(),
        }
    }

    /// The digits as dialled inside the country.
    pub fn digits_inside(&self) -> Option<String> {
        self.national.as_ref().map(|n| n.chars().filter(char::is_ascii_digit).collect())
    }

    /// What a dialler takes; none where the line takes no calls. A number of which only a page says that it takes calls from
    /// abroad is not dialled in the place of the one inside the country.
    pub fn dial(&self) -> Option<String> {
        if !self.channels.iter().any(|c| c == "call") {
            return None;
        }
        let sure = self.e164.as_ref().filter(|_| self.from_abroad.is_none());
        sure.map(|p| p.as_str().to_owned()).or_else(|| self.digits_inside())
    }

    /// Its name in a language, else in any; empty only where it has none.
    pub fn name_in(&self, language: Language) -> &str {
        in_or_any(&self.name, language)
    }

    /// The day on which one of ours called it, else on which its number was read at its source.
    pub fn seen_on(&self) -> Date {
        self.checked_on.unwrap_or(self.read_on)
    }

    /// Whether its facts should have been checked by now.
    pub fn is_overdue(&self, now: Timestamp) -> bool {
        let end = TimeZone::UTC.to_timestamp(self.review_by.at(23, 59, 59, 0));
        end.is_ok_and(|end| end.as_microsecond() < now.unix_micros())
    }
}

/// The lines of one country.
pub struct CountryServices {
    pub country: Country,
    pub name: BTreeMap<Language, String>,
    /// "in Poland", "у Польщі".
    pub within: BTreeMap<Language, String>,
    pub language: Language,
    pub zone: TimeZone,
    pub zone_name: String,
    pub services: Vec<Service>,
    /// Shown first on danger screens.
    pub emergency: Vec<usize>,
    /// Among the countries offered first.
    pub often: bool,
    pub(crate) choosable: bool,
}

/// Which lines a screen lists.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceQuery {
    /// The kinds, in the order of their weight.
    pub kinds: Vec<String>,
    /// Only lines that answer day and night.
    #[serde(default)]
    pub danger: bool,
}

/// A line as a screen lists it.
pub struct Listed<'a> {
    pub service: &'a Service,
    pub opening: Opening,
    pub overdue: bool,
}

impl CountryServices {
    /// The lines for a query: for whom `fits`; in the order of the query's kinds, within a kind open ones first, and
    /// overdue ones below all others. Kinds that are one to who calls (see [`family`]) count as one, so that an open
    /// line for people who were hurt stands above a closed one, and a line about everything above neither.
    /// A danger query holds only what answers day and night: unknown hours are not open.
    pub fn list(&self, query: &ServiceQuery, fits: impl Fn(Serves) -> bool, now: Timestamp) -> Vec<Listed<'_>> {
        let weight = |kind: usize| {
            let same = query.kinds.iter().position(|k| family(k) == family(&query.kinds[kind]));
            same.unwrap_or(kind)
        };
        let mut out: Vec<((bool, usize, u8, usize), Listed<'_>)> = self
            .services
            .iter()
            .filter_map(|service| {
                let kind = query.kinds.iter().position(|k| *k == service.kind)?;
                let opening = service.hours.at(now, &self.zone);
                let for_her = fits(service.serves) || kind_of_children_asked(query, service);
                let open_now = matches!(opening, Opening::Open { .. } | Opening::AroundTheClock);
                if !for_her || (query.danger && opening != Opening::AroundTheClock) {
                    return None;
                }
                let overdue = service.is_overdue(now);
                let unknown = matches!(opening, Opening::Unknown);
                let open = u8::from(!open_now) * 2 + u8::from(unknown) + u8::from(service.serves == Serves::Unknown);
                Some(((overdue, weight(kind), open, kind), Listed { service, opening, overdue }))
            })
            .collect();
        out.sort_by_key(|(rank, _)| *rank);
        out.into_iter().map(|(_, l)| l).collect()
    }

    /// The lines for emergencies, in their order; those past their review date below the others.
    pub fn emergency_lines(&self, now: Timestamp) -> Vec<Listed<'_>> {
        let lines = self.emergency.iter().filter_map(|n| self.services.get(*n));
        let mut out: Vec<Listed<'_>> = lines
            .map(|service| Listed {
                service,
                opening: service.hours.at(now, &self.zone),
                overdue: service.is_overdue(now),
            })
            .collect();
        out.sort_by_key(|l| l.overdue);
        out
    }
}

/// Kinds between which nobody who calls should have to choose: lines for people who were hurt or pressed are one.
fn family(kind: &str) -> &str {
    match kind {
        "violence-against-women" | "domestic-violence" | "victims-of-crime" => "trafficking",
        other => other,
    }
}

fn kind_of_children_asked(query: &ServiceQuery, service: &Service) -> bool {
    service.serves == Serves::Children && query.kinds.iter().any(|k| k == "children" || k == "missing-children")
}
