//! Opening hours as data: the part of the opening_hours form that the directory uses.

use domain::Timestamp;
use jiff::tz::TimeZone;
use jiff::{ToSpan, civil};

/// When a line answers, in its own time zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hours {
    /// Day and night.
    AroundTheClock,
    /// Nobody knows; never shown as open.
    Unknown,
    /// Spans by weekday (0 = Monday): minutes from midnight, end after start, at most 1440.
    Weekly(Vec<(u8, u16, u16)>),
}

/// Whether a line answers now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opening {
    /// Always.
    AroundTheClock,
    /// Now, until this time of the day in its own zone; no time where it goes on for a day or longer.
    Open { until: Option<(u8, u8)> },
    /// Later: the weekday (0 = Monday), the time of day, and whether that is still today.
    OpensAt { weekday: u8, hour: u8, minute: u8, today: bool },
    /// Unknown.
    Unknown,
}

/// Minutes of a day.
const DAY: u16 = 1_440;
const DAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

impl Hours {
    /// Parses `24/7`, `unknown`, or `Mo-Fr 08:00-16:00,17:00-18:00; Sa,Su 09:00-12:00`.
    pub fn parse(raw: &str) -> Option<Self> {
        match raw.trim() {
            "24/7" => return Some(Self::AroundTheClock),
            "unknown" => return Some(Self::Unknown),
            _ => {}
        }
        let mut spans = Vec::new();
        for rule in raw.split(';').map(str::trim) {
            let (days, times) = rule.split_once(' ')?;
            for day in parse_days(days)? {
                for span in times.split(',') {
                    let (from, to) = span.trim().split_once('-')?;
                    let (from, to) = (parse_time(from)?, parse_time(to)?);
                    if from >= to {
                        return None;
                    }
                    spans.push((day, from, to));
                }
            }
        }
        let spans = merged(spans);
        let whole = spans.len() == 7 && spans.iter().all(|(_, f, t)| *f == 0 && *t == 1440);
        Some(if whole { Self::AroundTheClock } else { Self::Weekly(spans) })
    }

    /// Whether the line answers at `now`, in the zone it works in.
    pub fn at(&self, now: Timestamp, zone: &TimeZone) -> Opening {
        let spans = match self {
            Self::AroundTheClock => return Opening::AroundTheClock,
            Self::Unknown => return Opening::Unknown,
            Self::Weekly(spans) => spans,
        };
        let Ok(instant) = jiff::Timestamp::from_microsecond(now.unix_micros()) else { return Opening::Unknown };
        let local = zone.to_datetime(instant);
        let minute = u16::try_from(i32::from(local.hour()) * 60 + i32::from(local.minute())).unwrap_or(0);
        for ahead in 0..8i64 {
            let Ok(day) = local.date().checked_add(ahead.days()) else { return Opening::Unknown };
            let weekday = weekday(day);
            for (_, from, to) in spans.iter().filter(|(d, ..)| *d == weekday) {
                if ahead == 0 && (*from..*to).contains(&minute) {
                    return Opening::Open { until: until(spans, weekday, *to) };
                }
                if ahead > 0 || *from > minute {
                    let (hour, minute) = time_of(*from);
                    return Opening::OpensAt { weekday, hour, minute, today: ahead == 0 };
                }
            }
        }
        Opening::Unknown
    }
}

/// In their order, those of a day that overlap, touch or stand twice as one.
fn merged(mut spans: Vec<(u8, u16, u16)>) -> Vec<(u8, u16, u16)> {
    spans.sort_unstable();
    let mut out: Vec<(u8, u16, u16)> = Vec::with_capacity(spans.len());
    for (day, from, to) in spans {
        match out.last_mut() {
            Some((before, _, end)) if *before == day && from <= *end => *end = to.max(*end),
            _ => out.push((day, from, to)),
        }
    }
    out
}

/// When a span that ends so on a day ends for her: one that begins past midnight as it ends is the same to who calls.
fn until(spans: &[(u8, u16, u16)], weekday: u8, end: u16) -> Option<(u8, u8)> {
    let after_midnight = |day: u8| spans.iter().find(|(d, from, _)| *d == day && *from == 0).map(|(.., to)| *to);
    let (mut days, mut end) = (0, end);
    while end == DAY && days < 7 {
        match after_midnight((weekday + days + 1) % 7) {
            Some(to) => (days, end) = (days + 1, to),
            None => break,
        }
    }
    (days == 0 || days == 1 && end < DAY / 2).then(|| time_of(end))
}

fn time_of(minutes: u16) -> (u8, u8) {
    (u8::try_from(minutes / 60).unwrap_or(0), u8::try_from(minutes % 60).unwrap_or(0))
}

fn weekday(day: civil::Date) -> u8 {
    u8::try_from(day.weekday().to_monday_zero_offset()).unwrap_or(0)
}

fn parse_days(raw: &str) -> Option<Vec<u8>> {
    let number = |d: &str| DAYS.iter().position(|x| *x == d).and_then(|n| u8::try_from(n).ok());
    let mut out = Vec::new();
    for part in raw.split(',') {
        match part.split_once('-') {
            Some((a, b)) => {
                let (a, b) = (number(a)?, number(b)?);
                if a > b {
                    return None;
                }
                out.extend(a..=b);
            }
            None => out.push(number(part)?),
        }
    }
    Some(out)
}

fn parse_time(raw: &str) -> Option<u16> {
    let (h, m) = raw.trim().split_once(':')?;
    let (h, m): (u16, u16) = (h.parse().ok()?, m.parse().ok()?);
    (h <= 24 && m < 60).then(|| h * 60 + m).filter(|t| *t <= 1440)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        Timestamp::from_unix_micros(text.parse::<jiff::Timestamp>().unwrap().as_microsecond())
    }

    #[test]
    fn hours_are_kept_in_their_own_time_zone() {
        let kyiv = TimeZone::get("Europe/Kyiv").unwrap();
        let hours = Hours::parse("Mo-Fr 08:00-16:00; Sa 09:00-12:00").unwrap();
        let opens = |weekday, hour, today| Opening::OpensAt { weekday, hour, minute: 0, today };
        for (now, want) in [
            ("2026-11-24T06:30:00Z", Opening::Open { until: Some((16, 0)) }), // Tuesday 08:30 in Kyiv
            ("2026-11-24T05:30:00Z", opens(1, 8, true)),                      // 07:30
            ("2026-11-24T14:30:00Z", opens(2, 8, false)),                     // 16:30
            ("2026-11-28T11:00:00Z", opens(0, 8, false)),                     // Saturday 13:00 -> Monday
            ("2026-07-01T05:30:00Z", Opening::Open { until: Some((16, 0)) }), // summer time: 08:30
        ] {
            assert_eq!(hours.at(at(now), &kyiv), want, "{now}");
        }
        // one that answers past midnight, with the same span in two rules
        let night = Hours::parse("Mo-Fr 08:00-12:00,12:00-24:00; Tu-Sa 00:00-02:00").unwrap();
        for (now, want) in [
            ("2026-11-24T08:00:00Z", Opening::Open { until: Some((2, 0)) }), // Tuesday 10:00
            ("2026-11-23T23:30:00Z", Opening::Open { until: Some((2, 0)) }), // Tuesday 01:30
            ("2026-11-24T00:30:00Z", opens(1, 8, true)),
        ] {
            assert_eq!(night.at(at(now), &kyiv), want, "{now}");
        }
        // from Monday to Friday without a pause: no time of the day says when that ends
        let days = Hours::parse("Mo-Fr 00:00-24:00").unwrap();
        assert_eq!(days.at(at("2026-11-24T08:00:00Z"), &kyiv), Opening::Open { until: None });
        assert_eq!(days.at(at("2026-11-27T08:00:00Z"), &kyiv), Opening::Open { until: Some((24, 0)) });
        // a week without a pause but one in the night before: it ends in six days and more, not today
        let week = Hours::parse("Mo 00:00-06:00,08:00-24:00; Tu-Su 00:00-24:00").unwrap();
        assert_eq!(week.at(at("2026-11-23T08:00:00Z"), &kyiv), Opening::Open { until: None });
        assert_eq!(week.at(at("2026-11-22T23:00:00Z"), &kyiv), Opening::Open { until: Some((6, 0)) });
        assert_eq!(Hours::parse("24/7"), Some(Hours::AroundTheClock));
        for whole in [
            "Mo-Su 00:00-24:00",
            "Mo-Su,Mo 00:00-24:00",
            "Mo-Su 00:00-12:00,12:00-24:00",
            "Mo-Su 00:00-13:00,11:00-24:00",
        ] {
            assert_eq!(Hours::parse(whole), Some(Hours::AroundTheClock), "{whole}");
        }
        // what overlaps or stands twice is open until the last of it ends
        let twice = Hours::parse("Mo,Tu,Tu 09:00-17:00,10:00-12:00; Tu 16:00-19:00; Tu 20:00-21:00").unwrap();
        assert_eq!(twice, Hours::Weekly(vec![(0, 540, 1_020), (1, 540, 1_140), (1, 1_200, 1_260)]));
        assert_eq!(twice.at(at("2026-11-24T09:00:00Z"), &kyiv), Opening::Open { until: Some((19, 0)) });
        for bad in ["", "always", "Mo 25:00-26:00", "Mo 10:00-09:00", "Xx 08:00-09:00", "Mo-Fr"] {
            assert_eq!(Hours::parse(bad), None, "{bad}");
        }
    }
}
