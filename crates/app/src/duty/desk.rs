//! A desk: what it is called, who reads there, in which languages, and when.

use super::Span;
use domain::Language;
use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// A desk's name: 1 to 32 of `a-z`, `0-9`, `-`. Cheap to clone.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DeskName(Arc<str>);

/// The text is not a desk's name.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("a desk's name is 1 to 32 of a-z, 0-9 and -")]
pub struct DeskNameError;

impl DeskName {
    /// Parses a name. Errors: anything but 1 to 32 of `a-z`, `0-9`, `-`.
    pub fn parse(raw: &str) -> Result<Self, DeskNameError> {
        let fits = (1..=32).contains(&raw.len())
            && raw.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if fits { Ok(Self(raw.into())) } else { Err(DeskNameError) }
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for DeskName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for DeskName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Who reads at a desk. What a person is promised follows from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DeskKind {
    /// A help organisation.
    Ngo,
    /// Police: what they learn of a crime must be registered.
    Police,
    /// Both; promises what a police desk promises.
    Mixed,
}

/// A desk as the operator configured it. No rule ties the fields to each other here; the configuration has checked
/// them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Desk {
    /// Its name.
    pub name: DeskName,
    /// Who reads.
    pub kind: DeskKind,
    /// Whose clock the spans and dates follow.
    pub zone: TimeZone,
    /// What is spoken there, the preferred first.
    pub languages: Vec<Language>,
    /// What is promised while open.
    pub answer_within: Duration,
    /// Who is on when.
    pub shifts: Vec<Shift>,
    /// Days that replace their shifts.
    pub holidays: Vec<Holiday>,
}

/// Spans that come back every week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift {
    /// The days on which the spans begin.
    pub days: Vec<Weekday>,
    /// When somebody answers.
    pub spans: Vec<Span>,
    /// Who is on then; empty: all of the desk's languages.
    pub languages: Vec<Language>,
}

/// A date that replaces every shift from its midnight to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holiday {
    /// The day, by the desk's clock.
    pub date: Date,
    /// Its hours, in all of the desk's languages; empty: closed.
    pub spans: Vec<Span>,
}

impl Desk {
    /// Whether somebody is ever on. Only then a human is offered.
    pub fn has_duty(&self) -> bool {
        self.shifts.iter().any(|s| !s.days.is_empty() && !s.spans.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_short_and_plain() {
        for (raw, want) in
            [("help", true), ("police-2", true), ("", false), ("Help", false), ("a b", false), ("допомога", false)]
        {
            assert_eq!(DeskName::parse(raw).is_ok(), want, "{raw}");
        }
        assert!(DeskName::parse(&"a".repeat(33)).is_err());
    }
}
