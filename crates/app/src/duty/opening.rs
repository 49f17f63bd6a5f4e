//! When a desk is open, and what may be promised.
//!
//! One rule decides all: a desk is open while the clock on its wall stands within a span. So an hour that the spring
//! leaves out is nobody's, the one that the autumn repeats counts both times, and a holiday takes its whole date,
//! with what the evening before would have brought into it: nothing is promised for a closed day.

use super::span::DAY;
use super::{Desk, Holiday, Span};
use domain::{Language, Timestamp};
use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};
use std::time::Duration;

/// Days to look ahead: a week with its turns of the clock first, then past any row of holidays.
const AHEAD: [i64; 2] = [9, 400];

/// Whether somebody answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Open {
    /// Now.
    Now {
        /// When nobody answers any more; a desk that stays open for more than a week gives a moment beyond that week.
        until: Timestamp,
        /// What those who are on now speak, in the order of the desk's shifts.
        languages: Vec<Language>,
    },
    /// Later.
    Later {
        /// When somebody answers again.
        from: Timestamp,
    },
    /// No shift, or closed for the next 400 days.
    Never,
}

/// From one second to another, the second not included, since 1970.
type Stretch = (i64, i64);

impl Desk {
    /// Whether somebody answers at `now`. Cost: some microseconds.
    pub fn open_at(&self, now: Timestamp) -> Open {
        let second = now.unix_micros().div_euclid(1_000_000);
        let Some(today) = self.local(second).filter(|_| self.has_duty()) else { return Open::Never };
        for ahead in AHEAD {
            let open = self.stretches(today, ahead);
            match open.iter().find(|(_, to)| *to > second) {
                Some((from, to)) if *from <= second => {
                    return Open::Now { until: moment(*to), languages: self.languages_at(second, today) };
                }
                Some((from, _)) => return Open::Later { from: moment(*from) },
                None => {}
            }
        }
        Open::Never
    }

    /// When somebody who asks at `now` is answered at the latest: within `answer_within` while the desk is open and
    /// stays so that long, else that long after it opens next. `None`: it never opens.
    pub fn promise(&self, now: Timestamp) -> Option<Timestamp> {
        match self.open_at(now) {
            Open::Now { until, .. } if now.plus(self.answer_within) <= until => Some(now.plus(self.answer_within)),
            Open::Now { until, .. } => match self.open_at(until) {
                Open::Later { from } => Some(from.plus(self.answer_within)),
                // It stays open past the week that was looked at.
                Open::Now { .. } => Some(now.plus(self.answer_within)),
                Open::Never => None,
            },
            Open::Later { from } => Some(from.plus(self.answer_within)),
            Open::Never => None,
        }
    }

    /// From when somebody who asks at `now` is answered: when the desk opens next, where it does not stay open long enough
    /// to answer before. `None`: soon, or it never opens.
    pub fn answers_from(&self, now: Timestamp) -> Option<Timestamp> {
        let soon = now.plus(self.answer_within);
        let promised = self.promise(now).filter(|promised| *promised > soon)?;
        let waits = Duration::from_micros(u64::try_from(promised.unix_micros() - soon.unix_micros()).ok()?);
        Some(now.plus(waits))
    }

    fn local(&self, second: i64) -> Option<Date> {
        Some(self.zone.to_datetime(jiff::Timestamp::from_second(second).ok()?).date())
    }

    fn holiday(&self, date: Date) -> Option<&Holiday> {
        self.holidays.iter().find(|h| h.date == date)
    }

    /// The spans that begin on a date, in minutes from its midnight, with what is spoken then.
    fn begin_on(&self, date: Date) -> Vec<(i64, i64, &[Language])> {
        let last = match date.tomorrow() {
            Ok(next) if self.holiday(next).is_none() => i64::from(DAY) * 2,
            _ => i64::from(DAY),
        };
        let cut = |span: &Span| (i64::from(span.from()), i64::from(span.to()).min(last));
        if let Some(holiday) = self.holiday(date) {
            return holiday.spans.iter().map(cut).map(|(from, to)| (from, to, self.languages.as_slice())).collect();
        }
        let mut spans = Vec::new();
        for shift in self.shifts.iter().filter(|s| s.days.contains(&date.weekday())) {
            let spoken = if shift.languages.is_empty() { &self.languages } else { &shift.languages };
            spans.extend(shift.spans.iter().map(cut).map(|(from, to)| (from, to, spoken.as_slice())));
        }
        spans
    }

    /// When the desk is open, from yesterday to `ahead` days from `today`: in order, apart from each other.
    fn stretches(&self, today: Date, ahead: i64) -> Vec<Stretch> {
        // Two days back: a zone that leaves out a whole date (Samoa in 2011) has its yesterday there.
        let days: Vec<Date> = (-2..=ahead).filter_map(|n| today.checked_add(n.days()).ok()).collect();
        let (Some(first), Some(last)) = (days.first(), days.last()) else { return Vec::new() };
        let pieces = one_offset_each(&self.zone, wall(*first), wall(*last) + 2 * 86_400);
        let mut open = Vec::new();
        for day in &days {
            let midnight = wall(*day);
            for (from, to, _) in self.begin_on(*day) {
                let (from, to) = (midnight + from * 60, midnight + to * 60);
                for (begin, end, offset) in &pieces {
                    let (from, to) = ((from - offset).max(*begin), (to - offset).min(*end));
                    if from < to {
                        open.push((from, to));
                    }
                }
            }
        }
        joined(open)
    }

    fn languages_at(&self, second: i64, today: Date) -> Vec<Language> {
        let Ok(instant) = jiff::Timestamp::from_second(second) else { return Vec::new() };
        let now = second + i64::from(self.zone.to_offset(instant).seconds());
        let mut spoken = Vec::new();
        for day in [Some(today), today.yesterday().ok()].into_iter().flatten() {
            for (from, to, languages) in self.begin_on(day) {
                if !(wall(day) + from * 60..wall(day) + to * 60).contains(&now) {
                    continue;
                }
                for language in languages {
                    if !spoken.contains(language) {
                        spoken.push(*language);
                    }
                }
            }
        }
        spoken
    }
}

fn moment(second: i64) -> Timestamp {
    Timestamp::from_unix_micros(second.saturating_mul(1_000_000))
}

/// What a clock at the wall shows at a date's midnight, as seconds on a scale without zones.
fn wall(date: Date) -> i64 {
    Offset::UTC.to_timestamp(date.at(0, 0, 0, 0)).map_or(i64::MAX / 2, jiff::Timestamp::as_second)
}

/// The stretches between turns of the clock, with the zone's offset in each, which cover what a clock at the wall
/// shows from `from` to `to`.
fn one_offset_each(zone: &TimeZone, from: i64, to: i64) -> Vec<(i64, i64, i64)> {
    // No offset reaches 26 hours.
    let (mut begin, last) = (from - 26 * 3_600, to + 26 * 3_600);
    let Ok(start) = jiff::Timestamp::from_second(begin) else { return Vec::new() };
    let mut offset = i64::from(zone.to_offset(start).seconds());
    let mut pieces = Vec::new();
    for turn in zone.following(start).take_while(|t| t.timestamp().as_second() < last) {
        let at = turn.timestamp().as_second();
        pieces.push((begin, at, offset));
        (begin, offset) = (at, i64::from(turn.offset().seconds()));
    }
    pieces.push((begin, last, offset));
    pieces
}

fn joined(mut open: Vec<Stretch>) -> Vec<Stretch> {
    open.sort_unstable();
    let mut out: Vec<Stretch> = Vec::new();
    for (from, to) in open {
        match out.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => out.push((from, to)),
        }
    }
    out
}
