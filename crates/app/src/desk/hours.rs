//! The hours in which she may be answered, as she wrote them: "з 18 до 20", "9:00-21:00 Kyiv". What is not understood for
//! certain is not understood: an answer at the wrong hour may be seen by whoever holds her phone.

use domain::Timestamp;
use guide::minute_of_day;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp as Moment};

const DAY: u16 = 24 * 60;

/// Words before the first time.
const FROM: &[&str] = &["з", "із", "від", "с", "со", "от", "from", "od", "von", "de"];
/// Words before the second.
const TO: &[&str] = &["до", "по", "to", "till", "until", "do", "bis", "până", "pana"];
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
];

/// By whose clock, where she says so.
const KYIV: &[&str] =
    &["київ", "києвом", "києву", "київським", "київський", "kyiv", "kiev", "киев", "киеву", "киевскому"];
const KYIV_ZONE: &str = "Europe/Kyiv";

/// Hours of each day: minutes from midnight, over midnight where the end is not later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hours {
    from: u16,
    to: u16,
    /// She said by which clock.
    by_kyiv: bool,
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
                times.push(time(rest.get(..end)?)?);
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
                    _ => false,
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
            [from, to] if from != to % DAY && from < DAY => Some(Self { from, to: to % DAY, by_kyiv }),
            _ => None,
        }
    }

    /// Whether she may be answered now, by the clock of `zone` where she named none; `None` where there is none of either.
    pub(super) fn at(self, now: Timestamp, zone: Option<&str>) -> Option<Answerable> {
        let name = if self.by_kyiv { KYIV_ZONE } else { zone? };
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

fn time(raw: &str) -> Option<u16> {
    if matches!(raw, "24" | "24:00" | "24.00") { Some(DAY) } else { minute_of_day(raw) }
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
            ("з 10 до 12, за Києвом", Some((600, 720))),
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
                "3:30-5",
                "2027-03-28T00:59:00Z",
                Some("Europe/Kyiv"),
                from("2027-03-28T01:30:00Z", "03:30 (Europe/Kyiv)"),
            ),
            ("9-18", "2026-11-28T07:00:00Z", None, None),
            ("9-18", "2026-11-28T07:00:00Z", Some("Nowhere/At"), None),
        ] {
            assert_eq!(Hours::read(words).unwrap().at(at(now), zone), want, "{words} {now}");
        }
    }
}
