//! The help lines of a screen: the number alone on its line, what the line is, when it answers, how sure we are.

use crate::buttons::labelled;
use crate::data::of;
use crate::icons;
use crate::line::{about, checked};
use crate::state::State;
use crate::view::{ViewAction, ViewButton};
use crate::words::Words;
use content::{Bot, CountryServices, Listed, Screen, Service};
use domain::Timestamp;

/// Services shown at once; [More] shows the next.
const AT_ONCE: usize = 3;

/// What a screen shows of its lines.
pub(crate) struct Shown<'a> {
    /// A paragraph each, or why there are none.
    pub(crate) paragraphs: Vec<String>,
    /// The lines shown.
    pub(crate) lines: Vec<&'a Service>,
    /// [More], where there are more.
    pub(crate) more: Option<ViewButton>,
}

/// The lines of the chosen country.
pub(crate) fn list<'a>(
    words: &Words<'_>,
    bot: &Bot,
    screen: &Screen,
    query: &content::ServiceQuery,
    country: Option<&'a CountryServices>,
    state: &State,
    now: Timestamp,
) -> Shown<'a> {
    let none = |id: &str| Shown { paragraphs: vec![words.get(id)], lines: Vec::new(), more: None };
    let Some(country) = country else { return none("engine-choose-country") };
    let mut all: Vec<Listed<'a>> = Vec::new();
    if query.danger {
        all.extend(country.emergency_lines(now));
    }
    for l in country.list(query, |s| bot.lists(s), now) {
        if !all.iter().any(|a| a.service.id == l.service.id) {
            all.push(l);
        }
    }
    if all.is_empty() {
        return none("engine-no-services");
    }
    let from = usize::from(state.page) * AT_ONCE;
    let from = if from >= all.len() { 0 } else { from };
    let shown: Vec<&Listed<'a>> = all.iter().skip(from).take(AT_ONCE).collect();
    let more = (from + AT_ONCE < all.len()).then(|| {
        let page = from / AT_ONCE + 1;
        ViewButton {
            label: labelled(icons::MORE, &words.get("engine-more")),
            action: ViewAction::Choice(of(screen, &format!("more:{page}"))),
        }
    });
    Shown {
        paragraphs: shown.iter().map(|l| line(words, country, l)).collect(),
        lines: shown.iter().map(|l| l.service).collect(),
        more,
    }
}

/// The number alone on its line, then what the line is, then how sure we are.
fn line(words: &Words<'_>, country: &CountryServices, l: &Listed<'_>) -> String {
    let s = l.service;
    let title = s.name.get(&words.language).or_else(|| s.name.values().next()).cloned().unwrap_or_default();
    let mut lines = vec![title, s.number()];
    if let (Some(e164), Some(_)) = (&s.e164, &s.national) {
        lines.push(e164.as_str().to_owned());
    }
    if let Some(web) = s.web.as_ref().filter(|w| **w != s.number() && s.channels.iter().any(|c| c == "chat")) {
        lines.push(web.clone());
    }
    lines.extend(s.email.clone());
    lines.push(about(words.content, words.language, country, l));
    lines.push(checked(words.content, words.language, s, l.overdue));
    lines.join("\n")
}
