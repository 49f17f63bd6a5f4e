//! Opening hours of a line stand in texts by reference only, as amounts and dates do: they change, and the list of a
//! country's lines says them from the directory by itself.

use super::by_reference::{tokens, without_references};
use crate::finding::{Findings, Place};

/// How a text refers to a line: its number, where it takes e-mail.
const LINES: [&str; 2] = ["{ svc-", "{ mail-"];
/// Round the clock, anywhere in a text that refers to a line.
const ALWAYS: &[&str] = &[
    "цілодобов",
    "круглосуточн",
    "round the clock",
    "całodobow",
    "całą dobę",
    "rund um die uhr",
    "non-stop",
    "nonstop",
    "nepřetržit",
    "nepretržit",
];
/// What is said of work as well: hours only where the line itself stands.
const DAY_AND_NIGHT: &[&str] = &[
    "удень і вночі",
    "вдень і вночі",
    "день і ніч",
    "днём и ночью",
    "днем и ночью",
    "day and night",
    "w dzień i w nocy",
    "dzień i noc",
    "dniem i nocą",
    "tag und nacht",
    "zi și noapte",
    "ve dne v noci",
    "ve dne i v noci",
    "vo dne v noci",
    "vo dne i v noci",
    "dňom i nocou",
];
/// What stands between the hours of a span.
const UNTIL: &[&str] = &["до", "to", "till", "until", "bis", "do", "la", "až"];
/// Words for hours.
const HOURS: &[&str] = &[
    "година",
    "годину",
    "години",
    "годин",
    "год",
    "часа",
    "часов",
    "pm",
    "uhr",
    "godz",
    "godzina",
    "godziny",
    "godzinie",
    "ora",
    "ore",
    "orele",
    "hodina",
    "hodiny",
    "hodin",
    "hod",
];
/// How words for days begin, which make hours of two numbers without a word for hours.
const DAYS: &[&str] = &[
    "будн",
    "вихідн",
    "щодн",
    "щоденн",
    "понеділ",
    "п'ятниц",
    "выходн",
    "ежедневн",
    "понедельн",
    "пятниц",
    "weekday",
    "weekend",
    "daily",
    "every day",
    "monday",
    "friday",
    "robocz",
    "codzienn",
    "poniedz",
    "piąt",
    "werktag",
    "wochentag",
    "täglich",
    "montag",
    "freitag",
    "lucrăto",
    "zilnic",
    "vineri",
    "pracovn",
    "denně",
    "denne",
    "ponděl",
    "pondel",
    "pátek",
    "pátku",
    "piatok",
    "piatku",
];

/// Holds a text as it is written against the rule.
pub(super) fn said_hours(at: &Place, text: &str, findings: &mut Findings) {
    let refers = |part: &str| LINES.iter().any(|kind| part.contains(kind));
    if !refers(text) {
        return;
    }
    for line in text.lines() {
        if let Some(hours) = hours_in(&without_references(line).to_lowercase(), refers(line)) {
            findings.error(
                at,
                format!("opening hours stand in a text beside a line: `{hours}`"),
                "refer to them: { fact-… } of facts.yaml, of kind `hours`",
            );
        }
    }
}

/// The first hours of a line of a text in small letters; `beside`: a help line stands in it.
fn hours_in(line: &str, beside: bool) -> Option<String> {
    let day_and_night: &[&str] = if beside { DAY_AND_NIGHT } else { &[] };
    if let Some(words) = ALWAYS.iter().chain(day_and_night).find(|words| line.contains(**words)) {
        return Some((*words).to_owned());
    }
    let tokens = tokens(line);
    let clock = tokens.windows(3).find_map(|three| match three {
        [hour, ":", minute] if is_hour(hour) && minute.len() == 2 && is_below(minute, 60) => {
            Some(format!("{hour}:{minute}"))
        }
        _ => None,
    });
    clock.or_else(|| span(line, &tokens))
}

/// From one hour until another, with a word that says that hours are meant: other things are counted like that too.
fn span(line: &str, tokens: &[&str]) -> Option<String> {
    let of_hours = tokens.iter().any(|token| HOURS.contains(token)) || DAYS.iter().any(|day| line.contains(day));
    if !of_hours {
        return None;
    }
    let bare: Vec<&str> = tokens.iter().copied().filter(|token| !HOURS.contains(token) && *token != "am").collect();
    bare.windows(3).find_map(|three| match three {
        [from, until, to] if is_hour(from) && UNTIL.contains(until) && is_hour(to) => {
            Some(format!("{from} {until} {to}"))
        }
        _ => None,
    })
}

fn is_hour(token: &str) -> bool {
    is_below(token, 25)
}

fn is_below(token: &str, limit: u8) -> bool {
    token.parse::<u8>().is_ok_and(|number| number < limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let mut findings = Findings::default();
        said_hours(&Place { file: String::new(), line: 1, column: 1 }, text, &mut findings);
        findings.0.into_iter().map(|finding| finding.message).collect()
    }

    #[test]
    fn hours_beside_a_line_are_found_in_each_language() {
        for text in [
            "{ svc-x } — цілодобово",
            "{ svc-x }\nВідповідають цілодобово.",
            "Удень і вночі: { svc-x }",
            "{ svc-x }\nвідповідають з 9:00",
            "{ svc-x }, у будні з 8 до 18",
            "{ svc-x }, з 8 до 18 години",
            "{ svc-x }, з 8 години до 18",
            "Круглосуточно { svc-x }",
            "{ svc-x } с 8 до 18 часов",
            "Day and night: { svc-x }",
            "Around the clock: { mail-x }",
            "{ svc-x }\nfrom 9 am to 5 pm",
            "{ svc-x }, weekdays from 9 to 5",
            "{ mail-x }, till 20:00",
            "Całą dobę: { svc-x }",
            "{ svc-x } w dni robocze od 8 do 18",
            "Rund um die Uhr: { svc-x }",
            "{ svc-x }, von 9 bis 17 Uhr",
            "{ svc-x }, zi și noapte",
            "{ svc-x }, de la 8 la 18, luni-vineri",
            "{ svc-x }, nepřetržitě",
            "{ svc-x }, od 8 do 18 hodin",
            "{ svc-x }, nepretržite",
            "{ svc-x } denne od 8 do 18",
        ] {
            let found = found(text);
            assert_eq!(found.len(), 1, "{text}: {found:?}");
        }
    }

    #[test]
    fn other_times_and_other_numbers_are_none() {
        for text in [
            "Відповідають цілодобово",
            "Напишіть так: 20:00",
            "{ svc-x }\nВи маєте бути напоготові вдень і вночі",
            "{ svc-x } для дітей від 14 до 18 років",
            "{ svc-x } відповідає { fact-hours }",
            "{ svc-x } з { $time } до { $time } години",
            "{ svc-x }, steps 2 to 3",
            "{ svc-x }, ani 14 la 18",
            "{ svc-x }: 2 години тому",
            "{ svc-x }, 1:1",
            "{ svc-x }, 25:00",
            "{ fact-x }, rund um die Uhr",
        ] {
            assert_eq!(found(text), [] as [String; 0], "{text}");
        }
    }
}
