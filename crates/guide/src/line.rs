//! What is said about a help line, the same in a messenger and on a page: when it answers, how sure we are.

use crate::day::day;
use content::{Content, CountryServices, Listed, Opening, Serves, Service};
use domain::{Language, Timestamp};
use jiff::civil::Date;

/// When it answers on another day, from Monday on.
const OPENS_ON: [&str; 7] = [
    "engine-opens-mo",
    "engine-opens-tu",
    "engine-opens-we",
    "engine-opens-th",
    "engine-opens-fr",
    "engine-opens-sa",
    "engine-opens-su",
];

/// When it answers.
pub fn opening(content: &Content, language: Language, country: &CountryServices, opening: &Opening) -> String {
    let text = |id: &str| content.texts().get(language, id).to_string();
    let at = |id: &str, (hour, minute): (u8, u8)| {
        let (place, time) = (content.place_of(country, language), format!("{hour:02}:{minute:02}"));
        content.texts().with(language, id, &[("time", &time), ("place", &place)])
    };
    match *opening {
        Opening::AroundTheClock => text("engine-around-the-clock"),
        Opening::Unknown => text("engine-hours-unknown"),
        Opening::Open { until: None } => text("engine-open-now"),
        Opening::Open { until: Some(until) } => at("engine-open-until", until),
        Opening::OpensAt { hour, minute, today: true, .. } => at("engine-opens-at", (hour, minute)),
        // the day, not "tomorrow": a message is read again later
        Opening::OpensAt { weekday, hour, minute, today: false } => {
            at(OPENS_ON[usize::from(weekday) % OPENS_ON.len()], (hour, minute))
        }
    }
}

/// What stands beside a number: when it answers, how else it is reached, from where it is called, the cost, for whom,
/// who runs it, whether a name is asked, which languages. Only what is known.
pub fn about(content: &Content, language: Language, country: &CountryServices, listed: &Listed<'_>) -> String {
    let s = listed.service;
    let text = |id: &str| content.texts().get(language, id).to_string();
    let mut out = vec![opening(content, language, country, &listed.opening)];
    let takes = |channel: &str| s.channels.iter().any(|c| c == channel);
    out.extend(
        ["sms", "chat", "email", "sign"].into_iter().filter(|c| takes(c)).map(|c| text(&format!("engine-takes-{c}"))),
    );
    // an emergency number is dialled where one is
    if takes("call") && s.kind != "emergency" && (s.e164.is_some() || s.national.is_some()) {
        out.push(match &s.from_abroad {
            Some(said) => {
                let page = page_of(content, language, said.page_date.as_deref(), said.read_on);
                format!("{} ({page})", said.says_in(language))
            }
            None => text(if s.e164.is_some() { "engine-from-abroad" } else { "engine-inside-only" }),
        });
    }
    match s.cost.as_str() {
        "free" => out.push(text("engine-free")),
        "ordinary" => out.push(text("web-paid")),
        _ => {}
    }
    match s.serves {
        Serves::Women => out.push(text("engine-for-women")),
        Serves::Men => out.push(text("engine-for-men")),
        Serves::Children => out.push(text("engine-for-children")),
        Serves::All | Serves::Unknown => {}
    }
    let run_by = format!("engine-run-{}", s.run_by);
    if content.texts().has(language, &run_by) {
        out.push(text(&run_by));
    }
    if s.anonymous == "yes" {
        out.push(text("web-no-name"));
    }
    let languages: Vec<&str> = s.languages.iter().filter_map(|l| l.own_name()).collect();
    if !languages.is_empty() {
        out.push(content.texts().with(language, "web-speaks", &[("languages", &languages.join(", "))]));
    }
    out.join(" · ")
}

/// Of when a page is: its date, else that it has none and when it was read.
fn page_of(content: &Content, language: Language, date: Option<&str>, read_on: Date) -> String {
    let read = || day(language, &read_on.to_string());
    let undated = || content.texts().with(language, "engine-undated", &[("read", &read())]);
    date.map_or_else(undated, |date| day(language, date))
}

/// How sure we are: of when its facts are, whether one of ours called, and whether that should have been done again.
pub fn checked(content: &Content, language: Language, service: &Service, overdue: bool) -> String {
    let with = |id: &str, args: &[(&str, &str)]| content.texts().with(language, id, args);
    let said = |on: Date| day(language, &on.to_string());
    let source = page_of(content, language, service.source_date.as_deref(), service.read_on);
    let due = said(service.review_by);
    match service.checked_on.map(said) {
        Some(called) if overdue => with("engine-overdue-called", &[("called", &called), ("date", &due)]),
        Some(called) => with("web-checked", &[("date", &called)]),
        None if overdue => with("engine-overdue", &[("source", &source), ("date", &due)]),
        None => with("engine-not-checked", &[("date", &source)]),
    }
}

/// One line for numbers that stand in texts: the day on which the oldest of them was looked at, and by when that should have
/// been done again where the day is over. `None` where there is no number.
pub fn dated<'a>(
    content: &Content,
    language: Language,
    services: impl IntoIterator<Item = &'a Service>,
    now: Timestamp,
) -> Option<String> {
    let services: Vec<&Service> = services.into_iter().collect();
    let said = |on: Date| day(language, &on.to_string());
    let seen = said(services.iter().map(|s| s.seen_on()).min()?);
    let due = services.iter().filter(|s| s.is_overdue(now)).map(|s| s.review_by).min();
    Some(match due {
        Some(due) => content.texts().with(language, "engine-numbers-overdue", &[("date", &seen), ("due", &said(due))]),
        None => content.texts().with(language, "engine-numbers-checked", &[("date", &seen)]),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whoever reads this is far away, or reads it a day later: the place whose time it is stands beside it, and the day
    /// where it is another.
    #[test]
    fn a_line_says_when_it_answers_in_the_time_of_its_own_place() {
        let content = content::testing::shipped(Timestamp::from_unix_micros(1_795_500_000_000_000)); // 2026-11-24
        let country = content.directories().find(|c| c.country.as_str() == "UA").unwrap();
        let today = Opening::OpensAt { weekday: 1, hour: 8, minute: 0, today: true };
        let monday = Opening::OpensAt { weekday: 0, hour: 8, minute: 0, today: false };
        let sunday = Opening::OpensAt { weekday: 6, hour: 9, minute: 30, today: false };
        for (when, uk, en) in [
            (&today, "з 08:00 (час: Київ)", "from 08:00, Kyiv time"),
            (&monday, "у понеділок з 08:00 (час: Київ)", "on Monday from 08:00, Kyiv time"),
            (&sunday, "у неділю з 09:30 (час: Київ)", "on Sunday from 09:30, Kyiv time"),
            (
                &Opening::Open { until: Some((17, 5)) },
                "зараз працює, до 17:05 (час: Київ)",
                "open now, until 17:05, Kyiv time",
            ),
            (&Opening::Open { until: None }, "зараз працює", "open now"),
            (&Opening::AroundTheClock, "цілодобово", "day and night"),
            (&Opening::Unknown, "години роботи невідомі", "hours not known"),
        ] {
            for (language, want) in [("uk", uk), ("en", en)] {
                assert_eq!(opening(&content, Language::parse(language).unwrap(), country, when), want, "{when:?}");
            }
        }
    }
}
