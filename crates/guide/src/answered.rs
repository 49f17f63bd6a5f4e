//! "Did they answer?": which line, then one word. Counted for the editor, by line and day, never by person. Not asked
//! on a danger screen.

use crate::buttons::labelled;
use crate::data::of;
use crate::icons;
use crate::line::checked;
use crate::lines::list;
use crate::state::State;
use crate::view::{ViewAction, ViewButton};
use crate::words::Words;
use content::{Bot, Screen, Service};
use domain::Timestamp;

/// What a person says of a line she called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answered {
    /// Somebody answered.
    Yes,
    /// Nobody did.
    No,
    /// The number is somebody else's, or none.
    WrongNumber,
}

impl Answered {
    /// The word in the store and in figures.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::WrongNumber => "wrong-number",
        }
    }

    pub(crate) fn from_letter(letter: &str) -> Option<Self> {
        match letter {
            "y" => Some(Self::Yes),
            "n" => Some(Self::No),
            "w" => Some(Self::WrongNumber),
            _ => None,
        }
    }
}

/// The button below a list.
pub(crate) fn opening(words: &Words<'_>, screen: &Screen, state: &State) -> ViewButton {
    button(labelled(icons::ANSWERED, &words.get("engine-answered")), screen, &format!("did:{}", state.page))
}

/// Which line she called: one of those she was just shown.
pub(crate) fn which(
    words: &Words<'_>,
    bot: &Bot,
    screen: &Screen,
    state: &State,
    now: Timestamp,
    out: &mut Vec<String>,
    buttons: &mut Vec<Vec<ViewButton>>,
) {
    out.push(words.get("engine-answered-which"));
    let country = state.country().and_then(|c| words.content.services(c));
    if let Some(query) = &screen.services {
        let shown = list(words, bot, screen, query, country, state, now);
        buttons.extend(shown.lines.iter().map(|s| vec![button(title(words, s), screen, &format!("did-{}", s.id))]));
    }
    buttons.push(vec![to_the_list(words, screen, state)]);
}

/// The question about one line.
pub(crate) fn ask(
    words: &Words<'_>,
    screen: &Screen,
    id: &str,
    now: Timestamp,
    out: &mut Vec<String>,
    buttons: &mut Vec<Vec<ViewButton>>,
) {
    if let Some(s) = words.content.service(id) {
        let sure = checked(words.content, words.language, s, s.is_overdue(now));
        out.push(format!("{}\n{}\n{sure}", title(words, s), s.number()));
    }
    out.push(words.get("engine-answered-ask"));
    for (letter, text) in [("y", "engine-yes"), ("n", "engine-no"), ("w", "engine-answered-wrong")] {
        buttons.push(vec![button(words.get(text), screen, &format!("did={letter}"))]);
    }
}

fn title(words: &Words<'_>, s: &Service) -> String {
    s.name.get(&words.language).or_else(|| s.name.values().next()).cloned().unwrap_or_default()
}

fn to_the_list(words: &Words<'_>, screen: &Screen, state: &State) -> ViewButton {
    button(labelled(icons::BACK, &words.get("engine-back")), screen, &format!("more:{}", state.page))
}

fn button(label: String, screen: &Screen, what: &str) -> ViewButton {
    ViewButton { label, action: ViewAction::Choice(of(screen, what)) }
}
