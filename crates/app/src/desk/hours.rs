//! The hours in which she may be answered, as she wrote them: "з 18 до 20", "9:00-21:00 Kyiv". What is not understood for
//! certain is not understood: an answer at the wrong hour may be seen by whoever holds her phone.

use domain::Timestamp;
use guide::minute_of_day;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp as Moment};
use serde::{Deserialize, Serialize};

const DAY: u16 = 24 * 60;

/// Words before the first time.
const FROM: &[&str] = &["з", "із", "від", "с", "со", "от", "from", "od", "von", "de"];
/// Words before the second.
const TO: &[&str] = &["до", "по", "to", "till", "until", "do", "bis", "până", "pana"];
/// Words before the clock that is named behind both times: "по Киеву".
const BY: &[&str] = &["по"];
/// Words before the first, where one of the next follows.
const BETWEEN: &[&str] = &["між", "между", "between", "między", "mezi", "medzi", "zwischen", "între", "intre"];
const AND: &[&str] = &["та", "і", "й", "и", "and", "a", "und", "și", "si"];
/// Words that say nothing: "only", "hours", "daily". Any other word may turn the meaning around ("not", "in the evening"),
/// so that with one the hours are not understood.
const EMPTY: &[&str] = &[
    "лише",
    "тільки",
    "только",
    "год",
    "година",
    "години",
    "годин",
    "час",
    "часа",
    "часов",
    "ч",
    "г",
    "щодня",
    "ежедневно",
    "за",
    "часом",
    "only",
    "h",
    "daily",
    "time",
    "tylko",
    "godz",
    "godzina",
    "godziny",
    "codziennie",
    "jen",
    "iba",
    "len",
    "hod",
    "nur",
    "uhr",
    "täglich",
    "la",
    "doar",
    "ora",
    "zilnic",
    "czasu",
    "času",
    "casu",
    "zeit",
];

/// By whose clock, where she says so.
const KYIV: &[&str] = &[
    "київ",
    "києвом",
    "києву",
    "київським",
    "київський",
    "kyiv",
    "kiev",
    "киев",
    "киеву",
    "киевскому",
    "kijów",
    "kijow",
    "kijowa",
    "kijowskiego",
    "kyjiw",
    "kyjiwer",
    "kiew",
    "kiewer",
    "kievului",
    "kyjeva",
    "kyjevského",
    "kyjevskeho",
];
const KYIV_ZONE: &str = "Europe/Kyiv";

/// Hours of each day: minutes from midnight, over midnight where the end is not later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hours {
    from: u16,
    to: u16,
    /// She said by which clock.
    by_kyiv: bool,
}

/// Her hours, by the clock that counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Window {
    from: u16,
    to: u16,
    zone: String,
}

/// When she may be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Answerable {
    /// Now.
    Now,
    /// Later, and what her clock shows then.
    From(Timestamp, String),
}

impl Hours {
    /// Reads her words; `None` where anything in them is not understood.
    pub(super) fn read(words: &str) -> Option<Self> {
        let (mut times, mut by_kyiv, mut between) = (Vec::new(), false, false);
        let lower = words.to_lowercase();
        let mut rest = lower.as_str();
        while let Some(first) = rest.chars().next() {
            let end = if first.is_ascii_digit() {
                let end = time_in(rest);
                times.push(Side::read(rest.get(..end)?)?);
                end
            } else if first.is_alphabetic() {
                let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
                let word = rest.get(..end)?;
                let fits = match times.len() {
                    0 if BETWEEN.contains(&word) => {
                        between = true;
                        true
                    }
                    0 => FROM.contains(&word),
                    1 => TO.contains(&word) || between && AND.contains(&word),
                    _ => BY.contains(&word),
                };
                by_kyiv |= KYIV.contains(&word);
                if !fits && !EMPTY.contains(&word) && !KYIV.contains(&word) {
                    return None;
                }
                end
            } else if first.is_whitespace() || matches!(first, '-' | '–' | '—' | ',' | '.' | ':' | '(' | ')') {
                first.len_utf8()
            } else {
                return None;
            };
            rest = rest.get(end..)?;
        }
        match times[..] {
            [from, to] if of_24_hours(from, to) && from.minute != to.minute % DAY && from.minute < DAY => {
                Some(Self { from: from.minute, to: to.minute % DAY, by_kyiv })
            }
            _ => None,
        }
    }

    /// By the clock of `zone` where she named none; `None` where there is none of either.
    pub(super) fn by(self, zone: Option<&str>) -> Option<Window> {
        let zone = if self.by_kyiv { KYIV_ZONE } else { zone? };
        Some(Window { from: self.from, to: self.to, zone: zone.to_owned() })
    }
}

impl Window {
    /// Whether she may be answered now; `None` where there is no such clock.
    pub(super) fn at(&self, now: Timestamp) -> Option<Answerable> {
        let name = &self.zone;
        let zone = TimeZone::get(name).ok()?;
        let local = zone.to_datetime(Moment::from_microsecond(now.unix_micros()).ok()?);
        let minute = u16::try_from(i32::from(local.hour()) * 60 + i32::from(local.minute())).ok()?;
        let within = match self.from < self.to {
            true => (self.from..self.to).contains(&minute),
            false => minute >= self.from || minute < self.to,
        };
        if within {
            return Some(Answerable::Now);
        }
        let (hour, min) = (i8::try_from(self.from / 60).ok()?, i8::try_from(self.from % 60).ok()?);
        let mut day = local.date();
        // at most the day after tomorrow, where a turn of the clock leaves the hour out
        for _ in 0..3 {
            let begins = zone.to_timestamp(day.at(hour, min, 0, 0)).ok()?.as_microsecond();
            if begins > now.unix_micros() {
                let shown = format!("{hour:02}:{min:02} ({name})");
                return Some(Answerable::From(Timestamp::from_unix_micros(begins), shown));
            }
            day = day.checked_add(Span::new().days(1)).ok()?;
        }
        None
    }
}

/// How long a time is at the beginning of a text: digits, and two more behind `:` or `.` where no third follows.
fn time_in(text: &str) -> usize {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let behind = text.get(end..).unwrap_or_default().strip_prefix([':', '.']);
    let minutes = behind.map_or(0, |more| more.chars().take_while(char::is_ascii_digit).count());
    if minutes == 2 { end + 3 } else { end }
}

/// A time as she wrote it.
#[derive(Clone, Copy)]
struct Side {
    minute: u16,
    /// Two digits of the hour.
    two: bool,
    /// Minutes behind the hour.
    minutes: bool,
    /// A dot before them, and they may be a month.
    date: bool,
}

impl Side {
    fn read(raw: &str) -> Option<Self> {
        let minute = if matches!(raw, "24" | "24:00" | "24.00") { DAY } else { minute_of_day(raw)? };
        let (hour, behind) = raw.split_once([':', '.']).unwrap_or((raw, ""));
        let date = raw.contains('.') && (1..=12).contains(&(minute % 60));
        Some(Self { minute, two: hour.len() == 2, minutes: !behind.is_empty(), date })
    }

    /// An hour that no clock of twelve hours shows.
    fn is_of_24_hours(self) -> bool {
        self.minute < 60 || self.minute >= 13 * 60
    }

    fn begins_with_0(self) -> bool {
        self.two && self.minute < 10 * 60
    }
}

/// Whether both are times of a clock of 24 hours for certain: "from 9 to 5" and "з 6 до 8" may mean the evening, and
/// "з 10.12 до 12.12" are days. Written in full as "10:00-12:00" they are, where the first is the earlier one.
fn of_24_hours(from: Side, to: Side) -> bool {
    let both = |is: fn(Side) -> bool| is(from) && is(to);
    let either = |is: fn(Side) -> bool| is(from) || is(to);
    let in_full = both(|side| side.minutes) && from.minute < to.minute;
    !either(|side| side.date)
        && (either(Side::is_of_24_hours) || both(|side| side.two) && (either(Side::begins_with_0) || in_full))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_people_write_them_or_not_at_all() {
        for (words, want) in [
            ("з 18 до 20", Some((1080, 1200))),
            ("Лише з 9:00 до 21:30", Some((540, 1290))),
            ("09.00 – 21.00", Some((540, 1260))),
            ("18-20", Some((1080, 1200))),
            ("from 22 to 6", Some((1320, 360))),
            ("od 8 do 16", Some((480, 960))),
            ("von 8 bis 16 Uhr", Some((480, 960))),
            ("de la 8 până la 16", Some((480, 960))),
            ("0-24", None),
            ("з 20 до 24", Some((1200, 0))),
            ("з 10:00 до 12:00, за Києвом", Some((600, 720))),
            ("10:00-12:00", Some((600, 720))),
            ("06-08", Some((360, 480))),
            ("from 00 to 9", Some((0, 540))),
            ("from 0 to 9", Some((0, 540))),
            ("з 12:30 до 13", Some((750, 780))),
            ("09:00 - 05:00", Some((540, 300))),
            ("08 to 12", Some((480, 720))),
            ("9.30-18.30", Some((570, 1110))),
            // of which half of the day
            ("from 9 to 5", None),
            ("з 6 до 8", None),
            ("з 10 до 12, за Києвом", None),
            ("9:00-5:00", None),
            ("10:00-4:00", None),
            ("10:00-11", None),
            ("11:00-10:30", None),
            ("from 09 to 5", None),
            ("від 1 до 12", None),
            // days
            ("з 10.12 до 12.12", None),
            ("05.12-07.12", None),
            ("18.05 - 20.05", None),
            ("з 10.12 до 20", None),
            // what may mean something else
            ("з 6 до 8 вечора", None),
            ("не з 9 до 18", None),
            ("після 18", None),
            ("до 9 та з 18", None),
            ("until 9, from 18", None),
            ("9 і 18", None),
            ("між 9 та 18", Some((540, 1080))),
            ("18", None),
            ("з 9 до 12 і з 18 до 20", None),
            ("9 am to 5 pm", None),
            ("ввечері", None),
            ("18:5 - 20", None),
            ("25-26", None),
            ("9-9", None),
            ("9–18!", None),
            ("", None),
        ] {
            assert_eq!(Hours::read(words).map(|h| (h.from, h.to)), want, "{words}");
        }
    }

    /// What the question about hours gives as an example, in every language.
    #[test]
    fn the_example_is_understood_in_every_language() {
        let content = content::testing::shipped(at("2026-11-28T07:00:00Z"));
        let mut read = 0;
        for language in content.texts().languages() {
            let asked = content.texts().get(language, "tell-hours-ask").to_string();
            let Some((_, example)) = asked.rsplit_once(": ") else { panic!("{language}: {asked}") };
            let want = Some(Hours { from: 600, to: 720, by_kyiv: true });
            assert_eq!(Hours::read(example), want, "{language}: {example}");
            read += 1;
        }
        assert!(read >= 8, "{read} languages");
    }

    fn at(text: &str) -> Timestamp {
        Timestamp::from_unix_micros(text.parse::<Moment>().unwrap().as_microsecond())
    }

    #[test]
    fn the_hour_begins_by_her_clock() {
        let from = |text: &str, shown: &str| Some(Answerable::From(at(text), shown.to_owned()));
        for (words, now, zone, want) in [
            ("9-18", "2026-11-28T06:59:59Z", Some("Europe/Kyiv"), from("2026-11-28T07:00:00Z", "09:00 (Europe/Kyiv)")),
            ("9-18", "2026-11-28T07:00:00Z", Some("Europe/Kyiv"), Some(Answerable::Now)),
            ("9-18", "2026-11-28T15:59:59Z", Some("Europe/Kyiv"), Some(Answerable::Now)),
            ("9-18", "2026-11-28T16:00:00Z", Some("Europe/Kyiv"), from("2026-11-29T07:00:00Z", "09:00 (Europe/Kyiv)")),
            (
                "9-18",
                "2026-11-28T07:00:00Z",
                Some("Europe/Warsaw"),
                from("2026-11-28T08:00:00Z", "09:00 (Europe/Warsaw)"),
            ),
            ("22-6", "2026-11-28T03:59:00Z", Some("Europe/Kyiv"), Some(Answerable::Now)),
            ("22-6", "2026-11-28T04:00:00Z", Some("Europe/Kyiv"), from("2026-11-28T20:00:00Z", "22:00 (Europe/Kyiv)")),
            ("22-6", "2026-11-28T20:00:00Z", Some("Europe/Kyiv"), Some(Answerable::Now)),
            // she says by which clock
            ("9-18 Kyiv", "2026-11-28T07:00:00Z", Some("Europe/Warsaw"), Some(Answerable::Now)),
            // the hour that the spring leaves out begins where the clock goes on
            (
                "03:30-05",
                "2027-03-28T00:59:00Z",
                Some("Europe/Kyiv"),
                from("2027-03-28T01:30:00Z", "03:30 (Europe/Kyiv)"),
            ),
            ("9-18", "2026-11-28T07:00:00Z", None, None),
            ("9-18", "2026-11-28T07:00:00Z", Some("Nowhere/At"), None),
        ] {
            assert_eq!(Hours::read(words).unwrap().by(zone).and_then(|hours| hours.at(at(now))), want, "{words} {now}");
        }
    }
}
