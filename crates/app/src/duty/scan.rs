//! Opening hours against a scan of every minute, over weeks in which clocks turn.

use super::tests::{WEEK, desk_in};
use super::{Desk, Holiday, Open, Shift, Span};
use domain::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{ToSpan, Unit};
use proptest::prelude::*;
use std::time::Duration;

/// Spans of a day, in minutes.
type Hours = Vec<(i64, i64)>;

/// A desk as numbers, so that the scan shares nothing with what it judges.
#[derive(Clone, Debug)]
struct Plain {
    zone: &'static str,
    shifts: Vec<(Vec<usize>, Hours)>,
    holidays: Vec<(i64, Hours)>,
}

impl Plain {
    fn hours(&self, day: Date, first: Date) -> Hours {
        let number = i64::from(first.until((Unit::Day, day)).unwrap().get_days());
        if let Some((_, hours)) = self.holidays.iter().find(|(n, _)| *n == number) {
            return hours.clone();
        }
        let weekday = WEEK.iter().position(|d| *d == day.weekday()).unwrap();
        self.shifts.iter().filter(|(days, _)| days.contains(&weekday)).flat_map(|(_, hours)| hours.clone()).collect()
    }

    /// Whether the clock at the wall stands within a span.
    fn open(&self, minute: i64, zone: &TimeZone, first: Date) -> bool {
        let local = zone.to_datetime(jiff::Timestamp::from_second(minute * 60).unwrap());
        let (day, now) = (local.date(), i64::from(local.hour()) * 60 + i64::from(local.minute()));
        let number = i64::from(first.until((Unit::Day, day)).unwrap().get_days());
        let today = self.hours(day, first).iter().any(|(a, b)| if a < b { *a <= now && now < *b } else { *a <= now });
        let holiday = self.holidays.iter().any(|(n, _)| *n == number);
        let evening = self.hours(day.yesterday().unwrap(), first).iter().any(|(a, b)| b < a && now < *b);
        today || (evening && !holiday)
    }

    fn desk(&self, first: Date) -> Desk {
        let text = |(a, b): &(i64, i64)| format!("{:02}:{:02}-{:02}:{:02}", a / 60, a % 60, b / 60, b % 60);
        let all = |hours: &[(i64, i64)]| hours.iter().map(text).map(|s| Span::parse(&s).unwrap()).collect();
        let mut desk = desk_in(self.zone);
        for (days, hours) in &self.shifts {
            let days = days.iter().map(|d| WEEK[*d]).collect();
            desk.shifts.push(Shift { days, spans: all(hours), languages: Vec::new() });
        }
        for (number, hours) in &self.holidays {
            desk.holidays.push(Holiday { date: first.checked_add(number.days()).unwrap(), spans: all(hours) });
        }
        desk
    }
}

fn hours() -> impl Strategy<Value = Hours> {
    let span = (0..96i64, 0..97i64).prop_map(|(a, b)| (a * 15, b * 15)).prop_filter("not empty", |(a, b)| a != b);
    prop::collection::vec(span, 0..3)
}

fn plain() -> impl Strategy<Value = Plain> {
    let zone = prop::sample::select(vec!["Europe/Kyiv", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"]);
    let shifts = prop::collection::vec((prop::collection::vec(0..7usize, 1..4), hours()), 1..3);
    let holidays = prop::collection::btree_map(0..9i64, hours(), 0..4);
    (zone, shifts, holidays).prop_map(|(zone, shifts, holidays)| Plain {
        zone,
        shifts,
        holidays: holidays.into_iter().collect(),
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_answer_is_that_of_a_scan_of_every_minute(
        plain in plain(),
        // the turns of the clock in these zones, and a week without one
        start in prop::sample::select(vec!["2026-03-06", "2026-03-27", "2026-04-03", "2026-10-02", "2026-10-23", "2026-10-30", "2026-06-01"]),
        offset in 0..4 * 1_440i64,
    ) {
        let first: Date = start.parse().unwrap();
        let desk = plain.desk(first);
        let zone = desk.zone.clone();
        let midnight = jiff::tz::Offset::UTC.to_timestamp(first.at(0, 0, 0, 0)).unwrap().as_second() / 60;
        let now = midnight + offset;
        let open = plain.open(now, &zone, first);
        let turn = (now + 1..now + 8 * 1_440).find(|m| plain.open(*m, &zone, first) != open);
        let moment = |minute: i64| Timestamp::from_unix_micros(minute * 60_000_000);
        // any second of the minute gives the same answer
        for second in [0, 59] {
            match (desk.open_at(moment(now).plus(Duration::from_secs(second))), turn) {
                (Open::Now { until, languages }, Some(turn)) => {
                    prop_assert!(open);
                    prop_assert_eq!(until, moment(turn));
                    prop_assert_eq!(languages, desk.languages.clone());
                }
                (Open::Now { until, .. }, None) => {
                    prop_assert!(open && until >= moment(now + 8 * 1_440 - 1));
                }
                (Open::Later { from }, Some(turn)) => {
                    prop_assert!(!open);
                    prop_assert_eq!(from, moment(turn));
                }
                (Open::Later { from }, None) => prop_assert!(!open && from >= moment(now + 8 * 1_440)),
                (Open::Never, turn) => prop_assert!(!desk.has_duty() || (!open && turn.is_none())),
            }
        }
    }
}
