//! Her own clock, where no country says which it is: what it shows now, and how far that is from UTC.

use crate::asking::minute_of_day;
use domain::Timestamp;

const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;
const NOON: i64 = DAY / 2;
/// Clocks anywhere are a number of these from UTC.
const QUARTER: i64 = 15;
/// Countries whose clocks do not all show the same: which one is hers is not known by the country.
const SEVERAL_ZONES: [&str; 5] = ["CA", "ES", "EU", "PT", "US"];
/// Before what is kept: it may be either half of the day, it is the first one, the second one.
const UNSURE: char = '~';
const FIRST: char = 'a';
const SECOND: char = 'p';
/// Before midday, and after it: in Latin letters, and in words that people write for it.
const AM: &str = "am";
const PM: &str = "pm";
const MORNING: &[&str] = &["ранку", "утра", "rano", "ráno", "morgens", "dimineața", "dimineata"];
const EVENING: &[&str] = &["вечора", "вечера", "wieczorem", "večer", "vecer", "abends", "seara"];
/// Words behind a time that say nothing more of it.
const EMPTY: &[&str] = &["", "uhr", "h", "год", "ч", "hod", "godz"];

/// Whether clocks are alike everywhere in this country.
pub fn has_one_zone(country: &str) -> bool {
    !SEVERAL_ZONES.contains(&country)
}

/// Minutes by which clocks are ahead of UTC in a zone that is written as `+05:45`; `None`: it is another one.
pub fn minutes_ahead(zone: &str) -> Option<i16> {
    let (sign, rest) = match zone.strip_prefix('+') {
        Some(rest) => (1, rest),
        None => (-1, zone.strip_prefix('-')?),
    };
    let (hours, minutes) = rest.split_once(':')?;
    let read = |digits: &str| {
        let fits = digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit());
        fits.then(|| digits.parse::<i16>().ok()).flatten()
    };
    let (hours, minutes) = (read(hours)?, read(minutes)?);
    (hours <= 14 && minutes < 60).then_some(sign * (hours * 60 + minutes))
}

/// A zone whose clocks never change, as `+05:45`.
pub(crate) fn zone(ahead: i64) -> String {
    let sign = if ahead < 0 { '-' } else { '+' };
    format!("{sign}{:02}:{:02}", ahead.abs() / HOUR, ahead.abs() % HOUR)
}

/// What such a clock shows, as `19:30`.
pub(crate) fn shown(ahead: i64, now: Timestamp) -> String {
    let minute = (minute_of_utc(now) + ahead).rem_euclid(DAY);
    format!("{:02}:{:02}", minute / HOUR, minute % HOUR)
}

/// What is kept of her answer: the minutes ahead of UTC; with `~` where it may be the other half of the day.
pub(crate) fn kept(text: &str, now: Timestamp) -> Option<String> {
    let (minute, sure) = read(text)?;
    let ahead = ahead(minute, now);
    Some(if sure { ahead.to_string() } else { format!("{UNSURE}{ahead}") })
}

/// The same once she said which half of the day it is there; another one where she thought again.
pub(crate) fn in_half(kept: &str, half: &str) -> String {
    match kept.strip_prefix([UNSURE, FIRST, SECOND]) {
        Some(minutes) => format!("{}{minutes}", if half == PM { SECOND } else { FIRST }),
        None => kept.to_owned(),
    }
}

/// The minutes ahead of UTC of what is kept; `None`: the half of the day is to be asked.
pub(crate) fn ahead_of(kept: &str) -> Option<i64> {
    let later = if kept.starts_with(SECOND) { NOON } else { 0 };
    let minutes: i16 = kept.trim_start_matches([FIRST, SECOND]).parse().ok()?;
    Some(around(i64::from(minutes) + later))
}

/// The nearest quarter of an hour: she needs a moment to write what she sees.
fn ahead(minute: i64, now: Timestamp) -> i64 {
    let minutes = (minute - minute_of_utc(now)).rem_euclid(DAY);
    around((minutes + QUARTER / 2) / QUARTER * QUARTER)
}

/// The same time of the day at most half a day from UTC. Which day it is there says nothing of a time of the day.
fn around(minutes: i64) -> i64 {
    let minutes = minutes.rem_euclid(DAY);
    if minutes > NOON { minutes - DAY } else { minutes }
}

fn minute_of_utc(now: Timestamp) -> i64 {
    now.unix_micros().div_euclid(60_000_000).rem_euclid(DAY)
}

/// Minutes from midnight, and whether the half of the day is certain; where it is not, they are of the first half. Hours and
/// minutes are wanted: "7" may be a quarter to eight.
fn read(text: &str) -> Option<(i64, bool)> {
    let lower = text.trim().to_lowercase();
    let (time, behind) = lower.split_at(lower.find(char::is_alphabetic).unwrap_or(lower.len()));
    if behind.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let time = time.trim();
    let (_, minutes) = time.split_once([':', '.', ' ', '-'])?;
    if minutes.len() != 2 {
        return None;
    }
    let minute = i64::from(minute_of_day(time)?);
    let word: String = behind.chars().filter(|c| c.is_alphabetic()).collect();
    let word = word.as_str();
    let of_12_hours = (HOUR..13 * HOUR).contains(&minute);
    // "12 in the evening" is midnight to some and noon to none
    let by_day = of_12_hours && minute < NOON;
    match word {
        AM if of_12_hours => Some((minute % NOON, true)),
        PM if of_12_hours => Some((minute % NOON + NOON, true)),
        PM if minute >= 13 * HOUR => Some((minute, true)),
        word if by_day && MORNING.contains(&word) => Some((minute, true)),
        word if by_day && minute >= 4 * HOUR && EVENING.contains(&word) => Some((minute + NOON, true)),
        word if EVENING.contains(&word) && minute >= 13 * HOUR => Some((minute, true)),
        word if EMPTY.contains(&word) && of_12_hours => Some((minute % NOON, false)),
        word if EMPTY.contains(&word) => Some((minute, true)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 1970-01-01, at this time in UTC.
    fn at(hour: i64, minute: i64) -> Timestamp {
        Timestamp::from_unix_micros((hour * HOUR + minute) * 60_000_000)
    }

    #[test]
    fn a_clock_is_read_as_people_write_it_and_half_a_day_is_never_guessed() {
        for (text, want) in [
            ("19:30", Some((1_170, true))),
            (" 19.30 ", Some((1_170, true))),
            ("19 30", Some((1_170, true))),
            ("00:10", Some((10, true))),
            ("7:30 pm", Some((1_170, true))),
            ("7:30PM", Some((1_170, true))),
            ("7:30\u{202f}p.m.", Some((1_170, true))),
            ("12:10 am", Some((10, true))),
            ("12:10 pm", Some((730, true))),
            ("7:30 вечора", Some((1_170, true))),
            ("7:30 утра", Some((450, true))),
            ("19:30 Uhr", Some((1_170, true))),
            // one of the two halves
            ("7:30", Some((450, false))),
            ("07:30", Some((450, false))),
            ("12:10", Some((10, false))),
            // nothing for certain
            ("7", None),
            ("19", None),
            ("7 pm", None),
            ("19:3", None),
            ("19h30", None),
            ("19:30 am", None),
            ("0:30 pm", None),
            ("12:10 вечора", None),
            ("7:30 десь", None),
            ("25:00", None),
            ("увечері", None),
            ("", None),
        ] {
            assert_eq!(read(text), want, "{text}");
        }
    }

    #[test]
    fn the_nearest_quarter_of_an_hour_is_how_far_her_clock_is() {
        for (now, text, want) in [
            (at(12, 0), "16:00", "+04:00"),
            (at(12, 0), "17:45", "+05:45"),
            // a moment passed while she wrote
            (at(12, 6), "17:45", "+05:45"),
            (at(12, 0), "00:00", "+12:00"),
            (at(13, 0), "13:00", "+00:00"),
            (at(15, 0), "14:00", "-01:00"),
            // it is another day there
            (at(20, 12), "00:10", "+04:00"),
            (at(3, 0), "16:30", "-10:30"),
            (at(23, 58), "00:00", "+00:00"),
        ] {
            let ahead = ahead_of(&kept(text, now).unwrap()).unwrap();
            assert_eq!(zone(ahead), want, "{text}");
        }
    }

    #[test]
    fn the_half_of_the_day_is_asked_where_it_is_not_certain() {
        let kept = kept("7:30", at(15, 30)).unwrap();
        assert_eq!(ahead_of(&kept), None);
        let zone_in = |half: &str| ahead_of(&in_half(&kept, half)).map(zone);
        assert_eq!(zone_in("am").as_deref(), Some("-08:00"));
        assert_eq!(zone_in("pm").as_deref(), Some("+04:00"));
        assert_eq!(in_half(&in_half(&kept, "am"), "pm"), in_half(&kept, "pm"), "she may think again");
        assert_eq!(in_half("240", "pm"), "240", "it was certain");
        assert_eq!(shown(240, at(15, 30)), "19:30");
        assert_eq!(shown(240, at(20, 12)), "00:12");
    }

    #[test]
    fn a_zone_is_read_as_it_was_written_and_nothing_else_is() {
        for ahead in [0, 240, 345, -60, -570, 720, -705] {
            assert_eq!(minutes_ahead(&zone(ahead)).map(i64::from), Some(ahead));
        }
        for bad in ["", "+", "04:00", "+4:00", "+04:60", "+15:00", "+0400", "+04:0x", "Europe/Kyiv"] {
            assert_eq!(minutes_ahead(bad), None, "{bad}");
        }
    }
}
