//! When a question is asked: a time of the day in her time zone, once or daily.

use domain::Timestamp;
use jiff::tz::{Disambiguation, Offset, TimeZone};
use jiff::{ToSpan, civil};

/// A time of the day in a time zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeOfDay {
    zone: TimeZone,
    minute: u16,
}

/// Not a time, or not a zone.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum TimeError {
    /// Anything but HH:MM, 00:00 to 23:59.
    #[error("not a time of the day: write it as 20:00")]
    Time,
    /// Not in the IANA list, and not so far from UTC.
    #[error("no such time zone: write it as Europe/Kyiv, or as +05:45")]
    Zone,
}

/// A zone of the IANA list, or one whose clocks never change.
fn zone_of(name: &str) -> Option<TimeZone> {
    match guide::minutes_ahead(name) {
        Some(minutes) => Some(TimeZone::fixed(Offset::from_seconds(i32::from(minutes) * 60).ok()?)),
        None => TimeZone::get(name).ok(),
    }
}

impl TimeOfDay {
    /// `raw`: `20:00`, `8.30`, `20 00`, `7`. `zone`: a name of the IANA list, or `+05:45`.
    pub fn parse(raw: &str, zone: &str) -> Result<Self, TimeError> {
        let minute = guide::minute_of_day(raw).ok_or(TimeError::Time)?;
        Self::new(minute, zone)
    }

    /// `minute`: from midnight, 0 to 1439.
    pub fn new(minute: u16, zone: &str) -> Result<Self, TimeError> {
        let zone = zone_of(zone).ok_or(TimeError::Zone)?;
        if minute < 1_440 { Ok(Self { zone, minute }) } else { Err(TimeError::Time) }
    }

    /// Minutes from midnight.
    pub fn minute(&self) -> u16 {
        self.minute
    }

    /// As `20:00`.
    pub fn shown(&self) -> String {
        format!("{:02}:{:02}", self.minute / 60, self.minute % 60)
    }

    /// The first time after `after` that clocks there show it. In spring a time that is left out is an hour later, in
    /// autumn one that comes twice is the first. Calendar days, never 24 hours: a daily question stays where it was.
    pub fn next_after(&self, after: Timestamp) -> Option<Timestamp> {
        let instant = jiff::Timestamp::from_microsecond(after.unix_micros()).ok()?;
        let today = self.zone.to_datetime(instant).date();
        // from yesterday on: a time that was left out may have moved over midnight
        (-1..=2i64).find_map(|days| {
            let day = today.checked_add(days.days()).ok()?;
            Some(self.on(day)?).filter(|at| *at > after)
        })
    }

    fn on(&self, day: civil::Date) -> Option<Timestamp> {
        let (hour, minute) = (i8::try_from(self.minute / 60).ok()?, i8::try_from(self.minute % 60).ok()?);
        let at = self.zone.to_ambiguous_zoned_datetime(day.at(hour, minute, 0, 0));
        let at = at.disambiguate(Disambiguation::Compatible).ok()?;
        Some(Timestamp::from_unix_micros(at.timestamp().as_microsecond()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        Timestamp::from_unix_micros(text.parse::<jiff::Timestamp>().unwrap().as_microsecond())
    }

    #[test]
    fn what_people_write_for_a_time_is_read() {
        for (raw, want) in
            [("20:00", "20:00"), ("8.30", "08:30"), (" 7 ", "07:00"), ("20 15", "20:15"), ("0-05", "00:05")]
        {
            assert_eq!(TimeOfDay::parse(raw, "Europe/Kyiv").map(|t| t.shown()), Ok(want.to_owned()), "{raw}");
        }
        for raw in ["", "24:00", "12:60", "aa", "1:2:3", "-1", "+5", "020:00", "²0:00"] {
            assert_eq!(TimeOfDay::parse(raw, "Europe/Kyiv"), Err(TimeError::Time), "{raw}");
        }
        assert_eq!(TimeOfDay::parse("20:00", "Mars/Base"), Err(TimeError::Zone));
        assert_eq!(TimeOfDay::new(1_440, "UTC"), Err(TimeError::Time));
    }

    #[test]
    fn the_time_is_hers_and_stays_hers_when_clocks_change() {
        let eight = TimeOfDay::parse("20:00", "Europe/Kyiv").unwrap();
        for (after, want) in [
            ("2026-11-28T10:00:00Z", "2026-11-28T18:00:00Z"),
            ("2026-11-28T18:00:00Z", "2026-11-29T18:00:00Z"), // not the same moment twice
            ("2026-10-24T17:00:00Z", "2026-10-25T18:00:00Z"), // winter time began: 25 hours later
            ("2026-03-28T18:00:00Z", "2026-03-29T17:00:00Z"), // summer time began: 23 hours later
        ] {
            assert_eq!(eight.next_after(at(after)), Some(at(want)), "{after}");
        }
    }

    #[test]
    fn by_her_own_clock_it_comes_at_one_time_of_the_day_the_year_round() {
        for (zone, after, want) in [
            ("+04:00", "2026-11-28T10:00:00Z", "2026-11-28T16:00:00Z"),
            ("+04:00", "2026-11-28T16:00:00Z", "2026-11-29T16:00:00Z"),
            ("+05:45", "2026-11-28T10:00:00Z", "2026-11-28T14:15:00Z"),
            ("-01:00", "2026-11-28T22:00:00Z", "2026-11-29T21:00:00Z"),
            // no summer time: clocks of others change on this night
            ("-01:00", "2027-03-27T22:00:00Z", "2027-03-28T21:00:00Z"),
            // it is the next day there already
            ("+12:00", "2026-11-28T20:12:00Z", "2026-11-29T08:00:00Z"),
        ] {
            let eight = TimeOfDay::parse("20:00", zone).unwrap();
            assert_eq!(eight.next_after(at(after)), Some(at(want)), "{zone} {after}");
        }
        for bad in ["+4", "+04:75", "+15:00", "04:00"] {
            assert_eq!(TimeOfDay::parse("20:00", bad), Err(TimeError::Zone), "{bad}");
        }
    }

    #[test]
    fn a_time_that_is_left_out_or_comes_twice_is_asked_once() {
        let half_past_three = TimeOfDay::parse("03:30", "Europe/Kyiv").unwrap();
        let spring = half_past_three.next_after(at("2026-03-28T22:00:00Z")).unwrap();
        assert_eq!(spring, at("2026-03-29T01:30:00Z"), "shown as 04:30: there is no 03:30");
        assert_eq!(half_past_three.next_after(spring), Some(at("2026-03-30T00:30:00Z")));
        let autumn = half_past_three.next_after(at("2026-10-24T22:00:00Z")).unwrap();
        assert_eq!(autumn, at("2026-10-25T00:30:00Z"), "the first of two");
        assert_eq!(half_past_three.next_after(autumn), Some(at("2026-10-26T01:30:00Z")));
    }

    proptest::proptest! {
        #[test]
        fn the_next_time_is_within_two_days_and_later(minute in 0u16..1_440, after in 1_700_000_000i64..2_000_000_000, zone in 0usize..5) {
            let zone = ["Europe/Kyiv", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "UTC"][zone];
            let after = Timestamp::from_unix_micros(after * 1_000_000);
            let next = TimeOfDay::new(minute, zone).unwrap().next_after(after).unwrap();
            proptest::prop_assert!(next > after);
            proptest::prop_assert!(next.since(after) <= std::time::Duration::from_secs(26 * 3_600));
        }
    }
}
