//! What is said about a help line, the same in a messenger and on a page: when it answers, how sure we are.

use content::{Content, CountryServices, Listed, Opening, Serves, Service};
use domain::Language;

/// When it answers.
pub fn opening(content: &Content, language: Language, country: &CountryServices, opening: &Opening) -> String {
    let id = match opening {
        Opening::AroundTheClock => "engine-around-the-clock",
        Opening::Open => "engine-open-now",
        Opening::Unknown => "engine-hours-unknown",
        Opening::OpensAt { hour, minute, .. } => {
            let place = content.place_of(country, language);
            let time = format!("{hour:02}:{minute:02}");
            return content.texts().with(language, "engine-opens-at", &[("time", &time), ("place", &place)]);
        }
    };
    content.texts().get(language, id).to_string()
}

/// What stands beside a number: when it answers, the cost, for whom, who runs it, whether a name is asked, which
/// languages. Only what is known.
pub fn about(content: &Content, language: Language, country: &CountryServices, listed: &Listed<'_>) -> String {
    let s = listed.service;
    let text = |id: &str| content.texts().get(language, id).to_string();
    let mut out = vec![opening(content, language, country, &listed.opening)];
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

/// A line past its review date says so; one that nobody of ours has checked says that.
pub fn checked(content: &Content, language: Language, service: &Service, overdue: bool) -> String {
    let with = |id: &str, name: &str, value: &str| content.texts().with(language, id, &[(name, value)]);
    let source = || match &service.source_date {
        Some(date) => date.clone(),
        None => with("engine-undated", "read", &service.read_on.to_string()),
    };
    if overdue {
        let dates = [("source", source()), ("date", service.review_by.to_string())];
        let dates = dates.each_ref().map(|(name, value)| (*name, value.as_str()));
        return content.texts().with(language, "engine-overdue", &dates);
    }
    match service.checked_on {
        Some(on) => with("web-checked", "date", &on.to_string()),
        None => with("engine-not-checked", "date", &source()),
    }
}
