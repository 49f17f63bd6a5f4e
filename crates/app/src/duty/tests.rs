//! Opening hours against examples by hand.

use super::{Desk, DeskKind, DeskName, Holiday, Open, Shift, Span};
use domain::{Language, Timestamp};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use std::time::Duration;

pub(super) const WEEK: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];
const WORKDAYS: &[Weekday] = &[WEEK[0], WEEK[1], WEEK[2], WEEK[3], WEEK[4]];

fn at(text: &str) -> Timestamp {
    Timestamp::from_unix_micros(text.parse::<jiff::Timestamp>().unwrap().as_microsecond())
}

fn spoken(codes: &[&str]) -> Vec<Language> {
    codes.iter().map(|c| Language::parse(c).unwrap()).collect()
}

fn spans(raw: &[&str]) -> Vec<Span> {
    raw.iter().map(|s| Span::parse(s).unwrap()).collect()
}

pub(super) fn desk_in(zone: &str) -> Desk {
    Desk {
        name: DeskName::parse("help").unwrap(),
        kind: DeskKind::Ngo,
        zone: TimeZone::get(zone).unwrap(),
        languages: spoken(&["uk", "ru", "en"]),
        answer_within: Duration::from_secs(1_800),
        shifts: Vec::new(),
        holidays: Vec::new(),
    }
}

fn kyiv() -> Desk {
    desk_in("Europe/Kyiv")
}

impl Desk {
    fn on(mut self, days: &[Weekday], raw: &[&str]) -> Self {
        self.shifts.push(Shift { days: days.to_vec(), spans: spans(raw), languages: Vec::new() });
        self
    }

    fn speaking(mut self, codes: &[&str]) -> Self {
        if let Some(shift) = self.shifts.last_mut() {
            shift.languages = spoken(codes);
        }
        self
    }

    fn holiday_on(mut self, date: &str, raw: &[&str]) -> Self {
        self.holidays.push(Holiday { date: date.parse().unwrap(), spans: spans(raw) });
        self
    }

    /// `open until …`, `opens …`, `never`; times in UTC.
    fn says(&self, now: &str) -> String {
        let text =
            |t: Timestamp| jiff::Timestamp::from_microsecond(t.unix_micros()).unwrap().to_string().replace(":00Z", "Z");
        match self.open_at(at(now)) {
            Open::Now { until, .. } => format!("open until {}", text(until)),
            Open::Later { from } => format!("opens {}", text(from)),
            Open::Never => "never".to_owned(),
        }
    }

    fn speaks(&self, now: &str) -> Vec<Language> {
        match self.open_at(at(now)) {
            Open::Now { languages, .. } => languages,
            _ => Vec::new(),
        }
    }
}

fn check(desk: &Desk, cases: &[(&str, &str)]) {
    for (now, want) in cases {
        assert_eq!(desk.says(now), *want, "{now}");
    }
}

#[test]
fn a_day_may_have_several_spans_by_the_desk_s_own_clock() {
    let desk = kyiv().on(WORKDAYS, &["08:00-12:00", "13:00-20:00"]);
    check(
        &desk,
        &[
            ("2026-11-24T05:59:59.999Z", "opens 2026-11-24T06:00Z"), // Tuesday, 07:59:59 in Kyiv
            ("2026-11-24T06:00:00Z", "open until 2026-11-24T10:00Z"),
            ("2026-11-24T09:59:59.999Z", "open until 2026-11-24T10:00Z"),
            ("2026-11-24T10:00:00Z", "opens 2026-11-24T11:00Z"),
            ("2026-11-24T17:59:00Z", "open until 2026-11-24T18:00Z"),
            ("2026-11-27T18:00:00Z", "opens 2026-11-30T06:00Z"), // Friday evening -> Monday
            ("2026-07-01T04:59:00Z", "opens 2026-07-01T05:00Z"), // summer time
        ],
    );
}

#[test]
fn a_span_over_midnight_belongs_to_the_day_it_begins() {
    let desk = kyiv().on(&[Weekday::Friday], &["22:00-02:00"]);
    check(
        &desk,
        &[
            ("2026-11-27T19:59:00Z", "opens 2026-11-27T20:00Z"),
            ("2026-11-27T20:00:00Z", "open until 2026-11-28T00:00Z"),
            ("2026-11-27T23:59:00Z", "open until 2026-11-28T00:00Z"), // Saturday 01:59
            ("2026-11-28T00:00:00Z", "opens 2026-12-04T20:00Z"),
            ("2026-11-26T22:30:00Z", "opens 2026-11-27T20:00Z"), // Friday 00:30: Thursday has no shift
        ],
    );
}

#[test]
fn spans_that_touch_or_overlap_are_one() {
    let desk = kyiv().on(WORKDAYS, &["20:00-24:00", "00:00-04:00"]).on(WORKDAYS, &["18:00-21:00"]);
    check(
        &desk,
        &[
            ("2026-11-24T16:30:00Z", "open until 2026-11-25T02:00Z"), // Tuesday 18:30 -> Wednesday 04:00
            ("2026-11-27T17:00:00Z", "open until 2026-11-27T22:00Z"), // Friday ends at midnight
        ],
    );
}

#[test]
fn day_and_night_stays_open_and_a_holiday_closes_it() {
    let desk = kyiv().on(&WEEK, &["00:00-24:00"]);
    for now in ["2026-11-24T10:00:00Z", "2026-11-24T22:00:00Z", "2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z"] {
        let Open::Now { until, .. } = desk.open_at(at(now)) else { panic!("closed at {now}") };
        assert!(until.since(at(now)) > Duration::from_secs(7 * 86_400), "{now}");
    }
    let desk = desk.holiday_on("2026-12-25", &[]);
    check(
        &desk,
        &[
            ("2026-12-24T12:00:00Z", "open until 2026-12-24T22:00Z"),
            ("2026-12-24T22:00:00Z", "opens 2026-12-25T22:00Z"),
            ("2026-12-25T21:59:00Z", "opens 2026-12-25T22:00Z"),
        ],
    );
}

#[test]
fn a_holiday_takes_its_whole_date() {
    let night = || kyiv().on(&WEEK, &["22:00-02:00"]);
    check(
        &night().holiday_on("2026-12-25", &[]),
        &[
            ("2026-12-24T21:00:00Z", "open until 2026-12-24T22:00Z"), // 23:00, ends at midnight
            ("2026-12-24T22:30:00Z", "opens 2026-12-26T20:00Z"),      // 00:30 on the holiday
            ("2026-12-25T22:30:00Z", "opens 2026-12-26T20:00Z"),      // 00:30 after it: nobody began
        ],
    );
    check(
        &night().holiday_on("2026-12-25", &["00:00-01:00", "23:00-03:00"]),
        &[
            ("2026-12-24T21:00:00Z", "open until 2026-12-24T23:00Z"), // its own hours go on where the evening ends
            ("2026-12-24T23:00:00Z", "opens 2026-12-25T21:00Z"),
            ("2026-12-25T21:30:00Z", "open until 2026-12-26T01:00Z"), // over the midnight at its end
        ],
    );
    check(
        &night().holiday_on("2026-12-25", &["23:00-03:00"]).holiday_on("2026-12-26", &[]),
        &[
            ("2026-12-25T21:30:00Z", "open until 2026-12-25T22:00Z"), // two holidays: the second cuts the first
            ("2026-12-25T22:30:00Z", "opens 2026-12-27T20:00Z"),
        ],
    );
    check(
        &kyiv().on(WORKDAYS, &["09:00-17:00"]).holiday_on("2026-11-28", &["10:00-12:00"]),
        &[("2026-11-27T16:00:00Z", "opens 2026-11-28T08:00Z")], // a Saturday without a shift
    );
}

#[test]
fn a_row_of_holidays_is_looked_past() {
    let mut desk = kyiv().on(WORKDAYS, &["09:00-17:00"]);
    let first: Date = "2026-12-01".parse().unwrap();
    for n in 0..60i64 {
        desk.holidays.push(Holiday { date: first.checked_add(n.days()).unwrap(), spans: Vec::new() });
    }
    check(&desk, &[("2026-11-30T16:00:00Z", "opens 2027-02-01T07:00Z")]);
    for n in 60..500i64 {
        desk.holidays.push(Holiday { date: first.checked_add(n.days()).unwrap(), spans: Vec::new() });
    }
    check(&desk, &[("2026-12-02T16:00:00Z", "never")]);
}

// Kyiv, 2026-03-29: 03:00 becomes 04:00 at 01:00Z.
#[test]
fn the_hour_that_the_spring_leaves_out_is_nobody_s() {
    check(
        &kyiv().on(&WEEK, &["22:00-06:00"]),
        &[("2026-03-28T21:00:00Z", "open until 2026-03-29T03:00Z")], // seven hours long
    );
    check(
        &kyiv().on(&WEEK, &["03:30-05:00"]),
        &[
            ("2026-03-29T00:59:00Z", "opens 2026-03-29T01:00Z"), // begins as the clock jumps
            ("2026-03-29T01:00:00Z", "open until 2026-03-29T02:00Z"),
        ],
    );
    check(
        &kyiv().on(&WEEK, &["02:00-03:30"]),
        &[("2026-03-29T00:30:00Z", "open until 2026-03-29T01:00Z")], // ends as the clock jumps
    );
    check(
        &kyiv().on(&WEEK, &["03:10-03:50"]),
        &[("2026-03-28T12:00:00Z", "opens 2026-03-30T00:10Z")], // no such time on the 29th
    );
    check(
        &kyiv().on(&WEEK, &["08:00-12:00"]),
        &[
            ("2026-03-28T05:59:00Z", "opens 2026-03-28T06:00Z"),
            ("2026-03-28T10:00:00Z", "opens 2026-03-29T05:00Z"), // 19 hours later, the same 08:00
        ],
    );
}

// Kyiv, 2026-10-25: 04:00 becomes 03:00 at 01:00Z.
#[test]
fn the_hour_that_the_autumn_repeats_counts_twice() {
    check(
        &kyiv().on(&WEEK, &["22:00-06:00"]),
        &[("2026-10-24T20:00:00Z", "open until 2026-10-25T04:00Z")], // nine hours long
    );
    check(
        &kyiv().on(&WEEK, &["03:10-03:50"]),
        &[
            ("2026-10-25T00:00:00Z", "opens 2026-10-25T00:10Z"),
            ("2026-10-25T00:10:00Z", "open until 2026-10-25T00:50Z"),
            ("2026-10-25T00:50:00Z", "opens 2026-10-25T01:10Z"), // the same time on the clock again
            ("2026-10-25T01:50:00Z", "opens 2026-10-26T01:10Z"),
        ],
    );
    check(
        &kyiv().on(&WEEK, &["03:00-04:00"]),
        &[("2026-10-25T00:00:00Z", "open until 2026-10-25T02:00Z")], // both hours, unbroken
    );
}

#[test]
fn a_date_that_a_zone_leaves_out_opens_nothing() {
    // Apia went from Thursday 2011-12-29 to Saturday 2011-12-31 at 10:00Z on the 30th.
    let desk = desk_in("Pacific/Apia").on(&[Weekday::Friday], &["09:00-17:00"]);
    check(&desk, &[("2011-12-30T08:00:00Z", "opens 2012-01-05T19:00Z")]);
}

#[test]
fn who_is_on_says_what_is_spoken() {
    let desk = kyiv()
        .on(&WEEK, &["08:00-12:00"])
        .speaking(&["uk"])
        .on(&WEEK, &["10:00-14:00"])
        .speaking(&["en", "uk"])
        .on(&[Weekday::Friday], &["22:00-02:00"])
        .holiday_on("2026-12-25", &["09:00-10:00"]);
    for (now, want) in [
        ("2026-11-24T07:00:00Z", &["uk"][..]),
        ("2026-11-24T09:00:00Z", &["uk", "en"]),
        ("2026-11-24T11:00:00Z", &["en", "uk"]),
        ("2026-11-24T13:00:00Z", &[]),
        ("2026-11-27T23:00:00Z", &["uk", "ru", "en"]), // Saturday 01:00, of Friday's shift
        ("2026-12-25T07:30:00Z", &["uk", "ru", "en"]), // a holiday's own hours
    ] {
        assert_eq!(desk.speaks(now), spoken(want), "{now}");
    }
}

#[test]
fn without_a_shift_there_is_no_duty() {
    let none = kyiv().holiday_on("2026-12-25", &["09:00-10:00"]);
    assert!(!none.has_duty());
    check(&none, &[("2026-12-25T07:30:00Z", "never")]);
    assert_eq!(none.promise(at("2026-12-25T07:30:00Z")), None);
    assert!(!kyiv().on(&[], &["08:00-09:00"]).has_duty());
    assert!(!kyiv().on(&WEEK, &[]).has_duty());
    assert!(kyiv().on(&[Weekday::Sunday], &["08:00-09:00"]).has_duty());
}

#[test]
fn who_asks_while_nobody_is_there_learns_from_when_somebody_is() {
    let desk = kyiv().on(WORKDAYS, &["08:00-12:00", "13:00-20:00"]);
    for (now, want) in [
        ("2026-11-24T07:00:00Z", None),                         // they are there
        ("2026-11-24T09:30:00Z", None),                         // and still are when it is answered
        ("2026-11-24T09:30:01Z", Some("2026-11-24T11:00:00Z")), // not before the break
        ("2026-11-24T10:15:00Z", Some("2026-11-24T11:00:00Z")),
        ("2026-11-27T18:00:00Z", Some("2026-11-30T06:00:00Z")), // Friday evening -> Monday 08:00
    ] {
        assert_eq!(desk.answers_from(at(now)), want.map(at), "{now}");
    }
    assert_eq!(kyiv().answers_from(at("2026-11-24T07:00:00Z")), None, "it never opens");
}

#[test]
fn a_promise_is_kept_within_the_hours() {
    let desk = kyiv().on(WORKDAYS, &["08:00-12:00", "13:00-20:00"]);
    for (now, want) in [
        ("2026-11-24T07:00:00Z", "2026-11-24T07:30:00Z"),
        ("2026-11-24T09:30:00Z", "2026-11-24T10:00:00Z"), // just fits
        ("2026-11-24T09:30:01Z", "2026-11-24T11:30:00Z"), // does not: after the break
        ("2026-11-24T10:15:00Z", "2026-11-24T11:30:00Z"),
        ("2026-11-27T17:45:00Z", "2026-11-30T06:30:00Z"), // Friday 19:45 -> Monday
    ] {
        assert_eq!(desk.promise(at(now)), Some(at(want)), "{now}");
    }
    let mut always = kyiv().on(&WEEK, &["00:00-24:00"]);
    always.answer_within = Duration::from_secs(14 * 86_400);
    let now = at("2026-11-24T09:30:00Z");
    assert_eq!(always.promise(now), Some(now.plus(always.answer_within)), "longer than a week is looked at");
}

#[test]
fn moments_that_no_calendar_holds_are_never_open() {
    let desk = kyiv().on(&WEEK, &["00:00-24:00"]);
    for micros in [i64::MIN, i64::MAX] {
        assert_eq!(desk.open_at(Timestamp::from_unix_micros(micros)), Open::Never);
    }
    // the last days of the calendar may cut the answer short, and never panic
    for days in 0..12 {
        let now = at("9999-12-30T21:00:00Z").minus(Duration::from_secs(days * 86_400));
        let _ = desk.open_at(now);
        let _ = desk.promise(now);
    }
}
