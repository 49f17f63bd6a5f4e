//! What a person sees where she stands: the same for a messenger and a page.

use crate::data::{anywhere, of};
use crate::state::{Note, State};
use crate::step::own_name;
use content::{AskKind, Bot, Class, Content, CountryServices, Kind, Listed, Opening, Screen, Service, Target};
use domain::{Language, Timestamp};

/// Services shown at once; [More] shows the next.
const AT_ONCE: usize = 3;
/// Country buttons in a row.
const COUNTRIES_A_ROW: usize = 2;

/// What a button does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ViewAction {
    /// Comes back as a choice.
    Choice(String),
    /// Opens an address outside.
    Url(String),
    /// Opens a page of ours, by its path.
    Page(String),
}

/// A button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewButton {
    /// Icon and words.
    pub label: String,
    /// What it does.
    pub action: ViewAction,
}

/// What a person sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// The language of the words.
    pub language: Language,
    /// Paragraphs; inside one, lines are separated by line feeds.
    pub paragraphs: Vec<String>,
    /// Buttons of the screen, row by row.
    pub buttons: Vec<Vec<ViewButton>>,
    /// The row that is below every screen: help, menu, language, hide.
    pub row: Vec<ViewButton>,
    /// The persistent key below the input field, when it is to be set.
    pub keys: Vec<String>,
    /// Whether a typed answer is expected.
    pub asks: bool,
    /// Words of danger or a help screen: goes out before everything else.
    pub urgent: bool,
}

impl View {
    /// One plain text: paragraphs with an empty line between.
    pub fn text(&self) -> String {
        self.paragraphs.join("\n\n")
    }
}

struct Words<'a> {
    content: &'a Content,
    language: Language,
}

impl Words<'_> {
    fn get(&self, id: &str) -> String {
        self.content.texts().get(self.language, id).to_string()
    }

    fn with(&self, id: &str, args: &[(&str, &str)]) -> String {
        self.content.texts().with(self.language, id, args)
    }
}

/// What she sees where she stands. Never empty, whatever the state holds.
pub fn view(content: &Content, bot: &Bot, state: &State, now: Timestamp) -> View {
    let language = state.language(bot);
    let words = Words { content, language };
    let here = content.named(&state.screen).unwrap_or(bot.start);
    let screen = content.screen(here);
    let mut paragraphs = Vec::new();
    let mut buttons = Vec::new();
    let mut keys = Vec::new();
    let mut whole = true;
    match &state.note {
        None | Some(Note::Hello | Note::Danger) => {}
        Some(Note::Gone) => paragraphs.push(words.get("engine-gone")),
        Some(Note::Stale) => paragraphs.push(words.get("engine-stale")),
        Some(Note::BadAnswer) => paragraphs.push(words.get("engine-bad-answer")),
        Some(Note::File) => {
            paragraphs.push(words.get("engine-file"));
            whole = false;
        }
        Some(Note::NotUnderstood) => {
            paragraphs.push(words.get("engine-not-understood"));
            paragraphs.extend(content.screen(bot.help).says.first().map(|id| words.get(id)));
            whole = false;
        }
        Some(Note::CheckThis) => {
            paragraphs.push(words.get("engine-check-this"));
            buttons.extend(content.named("common/check-offer").map(|ix| vec![offered(&words, ix)]));
            whole = false;
        }
        Some(Note::Offer(names)) => {
            paragraphs.push(words.get("engine-offer-topic"));
            buttons.extend(names.iter().filter_map(|n| content.named(n)).map(|ix| vec![offered(&words, ix)]));
            whole = false;
        }
    }
    if whole {
        say(&words, bot, screen, state, now, &mut paragraphs, &mut buttons);
    } else if buttons.is_empty() {
        // a line with the same buttons, so that the way on is where it was
        screen_buttons(&words, bot, screen, state, &mut buttons);
    }
    if state.note == Some(Note::Danger) {
        paragraphs.push(words.get("engine-danger-kept"));
    }
    if matches!(state.note, Some(Note::Hello)) {
        keys.push(words.get("engine-help-key"));
    }
    if paragraphs.iter().all(|p| p.trim().is_empty()) {
        paragraphs = vec![words.get("engine-wait")];
    }
    let urgent = state.note == Some(Note::Danger) || (screen.class == Class::Help && whole);
    View { language, paragraphs, buttons, row: row(&words), keys, asks: matches!(screen.kind, Kind::Ask(_)), urgent }
}

fn row(words: &Words<'_>) -> Vec<ViewButton> {
    [
        ("🆘", "engine-help", "help"),
        ("☰", "engine-menu", "menu"),
        ("🌐", "engine-language", "language"),
        ("✖", "engine-hide", "hide"),
    ]
    .into_iter()
    .map(|(icon, id, what)| ViewButton {
        label: format!("{icon} {}", words.get(id)),
        action: ViewAction::Choice(anywhere(what)),
    })
    .collect()
}

fn offered(words: &Words<'_>, ix: content::ScreenIx) -> ViewButton {
    let (icon, id) = words.content.label_of(ix);
    let label = labelled(icon, &words.get(id));
    ViewButton { label, action: ViewAction::Choice(anywhere(&format!("o:{}", words.content.screen(ix).key))) }
}

fn labelled(icon: &str, text: &str) -> String {
    if icon.is_empty() { text.to_owned() } else { format!("{icon} {text}") }
}

fn say(
    words: &Words<'_>,
    bot: &Bot,
    screen: &Screen,
    state: &State,
    now: Timestamp,
    out: &mut Vec<String>,
    buttons: &mut Vec<Vec<ViewButton>>,
) {
    let country = state.country().and_then(|c| words.content.services(c));
    let listed = screen.services.as_ref().map(|q| list(words, bot, screen, q, country, state, now));
    let numbers_first = screen.class == Class::Help;
    if numbers_first && let Some((lines, _)) = &listed {
        out.extend(lines.iter().cloned());
    }
    out.extend(screen.says.iter().map(|id| words.get(id)));
    if screen.card {
        card(words, state, out);
    }
    if !numbers_first && let Some((lines, _)) = &listed {
        out.extend(lines.iter().cloned());
    }
    if let Some((_, Some(more))) = listed {
        buttons.push(vec![more]);
    }
    screen_buttons(words, bot, screen, state, buttons);
    if let Some(c) = country.filter(|_| screen.services.is_some() || screen.card) {
        let path = format!("/c/{}", c.country.as_str().to_lowercase());
        buttons.push(vec![ViewButton {
            label: labelled("📞", &words.get("engine-call-page")),
            action: ViewAction::Page(path),
        }]);
    }
    let mut foot = Vec::new();
    if !screen.sources.is_empty() {
        let list: Vec<String> = screen.sources.iter().map(|n| source(words, *n)).collect();
        foot.push(format!("{} {}", words.get("engine-sources"), list.join("; ")));
    }
    if screen.says.iter().any(|id| words.content.is_unreviewed(words.language, id)) {
        foot.push(words.get("engine-unreviewed"));
    }
    if !foot.is_empty() {
        out.push(foot.join("\n"));
    }
}

fn source(words: &Words<'_>, n: usize) -> String {
    let source = words.content.source(n);
    let date = source.date.clone().unwrap_or_else(|| words.with("engine-undated", &[("read", &source.read)]));
    format!("{} ({date})", source.title)
}

fn card(words: &Words<'_>, state: &State, out: &mut Vec<String>) {
    let Some(card) = state.country().and_then(|c| words.content.card(c)) else {
        out.push(words.get("engine-choose-country"));
        return;
    };
    out.push(card.lines.iter().map(|(say, _)| say.as_str()).collect::<Vec<_>>().join("\n"));
    if card.language != words.language {
        let means: Vec<&str> =
            card.lines.iter().filter_map(|(_, m)| m.get(&words.language).map(String::as_str)).collect();
        out.push(means.join("\n"));
    }
}

fn screen_buttons(words: &Words<'_>, bot: &Bot, screen: &Screen, state: &State, out: &mut Vec<Vec<ViewButton>>) {
    let choice = |label: String, what: &str| ViewButton { label, action: ViewAction::Choice(of(screen, what)) };
    match &screen.kind {
        Kind::Choose(choices) => {
            for c in choices {
                let label = labelled(&c.icon, &words.get(&c.text));
                let action = match &c.to {
                    Target::Screen(_) => ViewAction::Choice(of(screen, &c.key)),
                    Target::Url(address) => ViewAction::Url(address.clone()),
                };
                out.push(vec![ViewButton { label, action }]);
            }
        }
        Kind::Ask(ask) => {
            match ask.kind {
                AskKind::Language => {
                    out.extend(bot.languages.iter().map(|l| vec![choice(own_name(*l).to_owned(), &format!("l:{l}"))]));
                }
                AskKind::YesNo => {
                    out.push(vec![choice(words.get("engine-yes"), "a:yes"), choice(words.get("engine-no"), "a:no")]);
                }
                AskKind::Country => countries(words, screen, out),
                AskKind::Text | AskKind::Number | AskKind::Date => {}
            }
            out.push(vec![choice(words.get("engine-skip"), "skip")]);
        }
        _ => {}
    }
    if screen.countries.is_some() {
        countries(words, screen, out);
    }
    if !state.trail.is_empty() {
        out.push(vec![ViewButton {
            label: labelled("↩", &words.get("engine-back")),
            action: ViewAction::Choice(anywhere("back")),
        }]);
    }
}

fn countries(words: &Words<'_>, screen: &Screen, out: &mut Vec<Vec<ViewButton>>) {
    let all: Vec<ViewButton> = words
        .content
        .countries()
        .map(|c| ViewButton {
            label: format!("{} {}", flag(c.country.as_str()), name(words, c)),
            action: ViewAction::Choice(of(screen, &format!("c:{}", c.country))),
        })
        .collect();
    out.extend(all.chunks(COUNTRIES_A_ROW).map(<[ViewButton]>::to_vec));
}

fn name(words: &Words<'_>, c: &CountryServices) -> String {
    c.name.get(&words.language).or_else(|| c.name.values().next()).cloned().unwrap_or_else(|| c.country.to_string())
}

/// Regional indicator letters, which phones draw as a flag.
fn flag(code: &str) -> String {
    code.bytes().filter_map(|b| char::from_u32(0x1F1E6 + u32::from(b.wrapping_sub(b'A')))).collect()
}

/// The lines of the chosen country as paragraphs, and [More] where there are more.
fn list(
    words: &Words<'_>,
    bot: &Bot,
    screen: &Screen,
    query: &content::ServiceQuery,
    country: Option<&CountryServices>,
    state: &State,
    now: Timestamp,
) -> (Vec<String>, Option<ViewButton>) {
    let Some(country) = country else {
        return (vec![words.get("engine-choose-country")], None);
    };
    let mut all: Vec<Listed<'_>> = Vec::new();
    if query.danger {
        all.extend(country.emergency.iter().map(|n| {
            let service = &country.services[*n];
            Listed { service, opening: service.hours.at(now, &country.zone), overdue: service.is_overdue(now) }
        }));
    }
    for l in country.list(query, |s| bot.lists(s), now) {
        if !all.iter().any(|a| a.service.id == l.service.id) {
            all.push(l);
        }
    }
    if all.is_empty() {
        return (vec![words.get("engine-no-services")], None);
    }
    let from = usize::from(state.page) * AT_ONCE;
    let from = if from >= all.len() { 0 } else { from };
    let shown: Vec<String> = all.iter().skip(from).take(AT_ONCE).map(|l| line(words, country, l)).collect();
    let more = (from + AT_ONCE < all.len()).then(|| {
        let page = from / AT_ONCE + 1;
        ViewButton {
            label: labelled("➕", &words.get("engine-more")),
            action: ViewAction::Choice(of(screen, &format!("more:{page}"))),
        }
    });
    (shown, more)
}

/// The number alone on its line, then what the line is, then how sure we are.
fn line(words: &Words<'_>, country: &CountryServices, l: &Listed<'_>) -> String {
    let s = l.service;
    let mut about: Vec<String> = vec![opening(words, country, &l.opening)];
    if s.cost == "free" {
        about.push(words.get("engine-free"));
    }
    match s.serves {
        content::Serves::Women => about.push(words.get("engine-for-women")),
        content::Serves::Men => about.push(words.get("engine-for-men")),
        content::Serves::Children => about.push(words.get("engine-for-children")),
        content::Serves::All | content::Serves::Unknown => {}
    }
    let title = s.name.get(&words.language).or_else(|| s.name.values().next()).cloned().unwrap_or_default();
    let mut lines = vec![title, s.number()];
    if let (Some(e164), Some(_)) = (&s.e164, &s.national) {
        lines.push(e164.as_str().to_owned());
    }
    lines.push(about.join(" · "));
    lines.push(checked(words, s, l.overdue));
    lines.join("\n")
}

fn checked(words: &Words<'_>, s: &Service, overdue: bool) -> String {
    if overdue {
        return words.with("engine-overdue", &[("date", &s.review_by.to_string())]);
    }
    let undated = || words.with("engine-undated", &[("read", &s.read_on.to_string())]);
    match (s.checked_on, &s.source_date) {
        (Some(on), _) => on.to_string(),
        (None, Some(date)) => words.with("engine-not-checked", &[("date", date)]),
        (None, None) => words.with("engine-not-checked", &[("date", &undated())]),
    }
}

fn opening(words: &Words<'_>, country: &CountryServices, opening: &Opening) -> String {
    match opening {
        Opening::AroundTheClock => words.get("engine-around-the-clock"),
        Opening::Open => words.get("engine-open-now"),
        Opening::Unknown => words.get("engine-hours-unknown"),
        Opening::OpensAt { hour, minute, .. } => {
            let time = format!("{hour:02}:{minute:02}");
            let place = words.content.place_of(country, words.language);
            words.with("engine-opens-at", &[("time", &time), ("place", &place)])
        }
    }
}
