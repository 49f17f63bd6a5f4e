//! What she types or sends: danger first, then the keys, then the human or the report, then what a screen asks, and
//! at last what it may be about.

use crate::around::Around;
use crate::asking::{ELSEWHERE, HER_CLOCK, HER_COUNTRY, HER_NAME, minute_of_day, name_of_hers};
use crate::clock;
use crate::effect::Effect;
use crate::enter::{enter, waits};
use crate::looks_like::{a_number_or_link, holds_a_phone, is_told};
use crate::outcome::{arrive, into_the_report, must_replace};
use crate::state::{Note, State};
use crate::step::{On, after_country, answered, into_the_plan, menu, pending};
use crate::telling::Pending;
use content::{Arrival, Ask, AskKind, Bot, Content, Kind, ScreenIx, normalise};
use domain::{Attachment, AttachmentKind, Language, Timestamp};

/// So many stems of one screen, and more than of any other, and it is shown at once: who is frightened needs no
/// question in between.
const CLEAR: usize = 2;
/// Screens offered for a topic.
const OFFERS: usize = 3;

/// How words came.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Typed {
    /// As a message of their own.
    Anew,
    /// As a correction of an earlier message, which stays as evidence beside it; `refused`: the earlier one was no
    /// answer to the question.
    Corrected { refused: bool },
}

/// Whether the guide takes a text for what it asked for or offered where she stands: a key below the screens, words to a human
/// who talks with her or for the report under way, an answer to its question. It is none where it answers and goes where
/// nobody reads it: a word that she chooses, a name.
pub fn is_expected(content: &Content, bot: &Bot, state: &State, text: &str, around: impl Into<Around>) -> bool {
    let on = On { content, bot, around: around.into() };
    let words = normalise(text);
    if key_of_row(content, bot, &words).is_some() || state.talks() {
        return true;
    }
    // what was under way is over
    if state.is_idle(on.now()) {
        return false;
    }
    let Some((_, ask)) = asks(&on, state) else {
        return state.report().is_some() && on.here(state).is_some_and(|ix| content.screen(ix).telling);
    };
    match ask.kind {
        AskKind::Tell | AskKind::Add => true,
        // words that come there go into the report
        AskKind::File | AskKind::Voice => state.report().is_some(),
        AskKind::Word => false,
        AskKind::Text | AskKind::Place if !ask.tells && !ask.plan => false,
        _ => answer(&on, ask, text, &words).is_some(),
    }
}

/// Whether a correction of an earlier message goes into the report under way: it does so wherever she stands.
pub fn is_of_a_report(state: &State, now: Timestamp) -> bool {
    !state.is_idle(now) && state.report().is_some()
}

/// A text.
pub(crate) fn typed(on: &On<'_>, state: &mut State, text: &str, how: Typed, effects: &mut Vec<Effect>) {
    let came = if how == Typed::Anew { Came::Words } else { Came::Edit };
    // what she corrects was said before this question was asked
    let answers = how != Typed::Corrected { refused: false };
    let content = on.content;
    let words = normalise(text);
    let danger = content.tells_of_danger(&words);
    if !danger && let Some(to) = key_of_row(content, on.bot, &words) {
        if to == on.bot.start {
            menu(on, state, effects);
        } else {
            enter(on, state, to, effects);
        }
        return;
    }
    if !state.talks()
        && let Some((_, ask)) = asks(on, state)
        && ask.kind == AskKind::Word
    {
        // also a word that is not taken: nobody is to read it in the chat
        effects.push(Effect::Unsay);
        if danger {
            in_danger(on, state, effects);
            return;
        }
        if !answers {
            state.note = Some(Note::NoCorrections);
            return;
        }
        let name = |ix: ScreenIx| content.screen(ix).name.to_string();
        let (name, then, failed) = (ask.keep.clone(), name(ask.then), ask.failed.map(name));
        state.telling.pending = Some(Pending::Word { name, then, failed });
        effects.push(Effect::HashWord { word: text.to_owned() });
        return;
    }
    if belongs_to_a_report(on, state, danger, came, effects) {
        return;
    }
    let asked = asks(on, state);
    if let Some((ix, ask)) = asked
        && takes_all(ask)
    {
        tell(on, state, ix, danger, effects);
        return;
    }
    if danger {
        in_danger(on, state, effects);
        return;
    }
    if asked.is_some() && !answers {
        state.note = Some(Note::NoCorrections);
        return;
    }
    let here = on.here(state);
    if asked.is_some_and(|(_, ask)| ask.keep == HER_NAME && name_of_hers(text).is_none()) {
        state.note = Some(Note::BadAnswer);
        return;
    }
    if let Some((ix, ask)) = asked
        && let Some(value) = answer(on, ask, text, &words)
    {
        if ask.kind == AskKind::Language {
            state.language = Some(value.clone());
        }
        answered(on, state, ix, &value, effects);
        return;
    }
    // two letters are a word more often than a country
    if words.trim().chars().count() > 2
        && let Some(country) = content.country_named(&words)
        && let Some((keep, to)) =
            here.and_then(|ix| after_country(content, ix)).or_else(|| content.asks_country().map(|to| ("country", to)))
    {
        state.keep(keep, country.as_str());
        enter(on, state, to, effects);
        return;
    }
    let mut found = content.topics_in(&words);
    found.retain(|(ix, _)| content.screen(*ix).runs_in(on.bot));
    let name = |(ix, _): &(ScreenIx, usize)| content.screen(*ix).name.to_string();
    let offers: Vec<String> = found.iter().take(OFFERS).map(name).collect();
    if a_number_or_link(text) {
        // "he took my passport, his number is": the number is not all that she asks about
        state.note = Some(if offers.is_empty() { Note::CheckThis } else { Note::CheckAnd(offers) });
        if is_told(text) {
            hold(on, state, effects);
        }
        return;
    }
    // a country that no directory is of has no name here: her own clock says what time it is there. One word names a place,
    // also where it is a topic elsewhere ("Dubai"); several are one where they are clearly nothing else.
    let elsewhere = asked.filter(|(_, ask)| ask.keep == HER_COUNTRY && name_of_hers(text).is_some()).map(|(ix, _)| ix);
    if let Some(ix) = elsewhere
        && !text.trim().contains(char::is_whitespace)
    {
        answered(on, state, ix, ELSEWHERE, effects);
        return;
    }
    let second = found.get(1).map_or(0, |(_, stems)| *stems);
    if let Some((ix, stems)) = found.first()
        && *stems >= CLEAR
        && *stems > second
        && waits(content, *ix)
    {
        let others = found.iter().skip(1).take(OFFERS - 1).map(name).collect();
        enter(on, state, *ix, effects);
        state.note = Some(Note::Took(others));
        return;
    }
    if let Some(ix) = elsewhere {
        answered(on, state, ix, ELSEWHERE, effects);
        return;
    }
    if !offers.is_empty() {
        state.note = Some(Note::Offer(offers));
    } else if here.is_some_and(|ix| matches!(content.screen(ix).kind, Kind::Ask(_))) {
        state.note = Some(Note::BadAnswer);
    } else if hold(on, state, effects) {
        arrive(on, state, Arrival::Hold, effects);
    } else {
        state.note = Some(Note::NotUnderstood);
    }
}

/// A file, a voice, a place, a contact, a forward. What somebody else wrote or who somebody is may be checked; what
/// the program can neither hear nor see is offered to a person, or she is told so; of a photo both.
pub(crate) fn sent(on: &On<'_>, state: &mut State, attachment: &Attachment, effects: &mut Vec<Effect>) {
    let words = attachment.words.as_deref().map(normalise);
    let danger = words.is_some_and(|w| on.content.tells_of_danger(&w));
    if !danger && !state.talks() && answers_with(on, state, attachment, effects) {
        return;
    }
    if belongs_to_a_report(on, state, danger, Came::Thing, effects) {
        return;
    }
    match asks(on, state) {
        Some((ix, ask)) if takes_all(ask) => tell(on, state, ix, danger, effects),
        _ if danger => in_danger(on, state, effects),
        _ if matches!(attachment.kind, AttachmentKind::Contact | AttachmentKind::Forward) => {
            state.note = Some(Note::CheckThis);
        }
        // no picture, and none of the things that are heard elsewhere: the question stays
        Some((_, ask)) if ask.kind == AskKind::Picture => state.note = Some(Note::BadAnswer),
        _ => {
            // a page's file has nowhere to wait
            if on.around.writes && hold(on, state, effects) {
                arrive(on, state, Arrival::Hold, effects);
            }
            state.note = Some(if attachment.kind == AttachmentKind::Photo { Note::CheckPhoto } else { Note::NoEars });
        }
    }
}

/// Whether what she sent answers the question she stands at: a place, a contact, a file, a voice, a picture.
fn answers_with(on: &On<'_>, state: &mut State, attachment: &Attachment, effects: &mut Vec<Effect>) -> bool {
    let Some((ix, ask)) = asks(on, state).filter(|(_, ask)| ask.is_answered_by(attachment)) else { return false };
    if ask.kind.is_a_file() {
        into_the_report(on, state, Effect::Add, pending(on, ask.then), effects);
        return true;
    }
    if ask.kind == AskKind::Picture {
        into_the_plan(on, state, ask, Effect::KeepPhoto, effects);
        return true;
    }
    let Some(about) = &attachment.about else { return false };
    answered(on, state, ix, about, effects);
    true
}

/// How something came.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Came {
    /// Words, which may answer a question.
    Words,
    /// A correction of earlier words.
    Edit,
    /// What answers no question: a file, a place.
    Thing,
}

/// What she sent goes to the human who talks with her, or into the report under way, where it belongs there: while
/// she is among the screens of telling; a correction and words of danger from anywhere. Words of danger bring the
/// numbers as well.
fn belongs_to_a_report(on: &On<'_>, state: &mut State, danger: bool, came: Came, effects: &mut Vec<Effect>) -> bool {
    let human = state.talks();
    // the story, and what is added to a report that was come back to, has a screen of its own
    let answers =
        asks(on, state).is_some_and(|(_, ask)| takes_all(ask) || came == Came::Words && !ask.kind.is_a_file());
    let among_them = on.here(state).is_some_and(|ix| on.content.screen(ix).telling) && !answers;
    let belongs = state.report().is_some() && (among_them || danger || came == Came::Edit);
    if !human && !belongs {
        return false;
    }
    // words of danger go in all the same
    if !human && !danger && state.returned().is_some() && must_replace(on, state) {
        arrive(on, state, Arrival::Replace, effects);
        return true;
    }
    state.telling.pending = Some(Pending::Add { human });
    effects.push(Effect::Add);
    if danger {
        enter(on, state, on.bot.help, effects);
        state.note = Some(Note::Danger);
    }
    true
}

/// The question she stands at.
fn asks<'a>(on: &On<'a>, state: &State) -> Option<(ScreenIx, &'a Ask)> {
    let ix = on.here(state)?;
    match &on.content.screen(ix).kind {
        Kind::Ask(ask) => Some((ix, ask)),
        _ => None,
    }
}

/// Whether a question takes whatever she sends.
fn takes_all(ask: &Ask) -> bool {
    matches!(ask.kind, AskKind::Tell | AskKind::Add)
}

/// The beginning of a report, or more for one.
fn tell(on: &On<'_>, state: &mut State, at: ScreenIx, danger: bool, effects: &mut Vec<Effect>) {
    let Kind::Ask(ask) = &on.content.screen(at).kind else { return };
    let name = |ix: ScreenIx| on.content.screen(ix).name.to_string();
    let pending = Pending::Answer { then: name(ask.then), failed: ask.failed.map(name), danger };
    // the report to add to was left: the numbers come before the code
    if danger && ask.kind == AskKind::Add && state.report().is_none() {
        in_danger(on, state, effects);
        return;
    }
    if danger && must_replace(on, state) {
        state.telling.pending = Some(pending);
        effects.push(Effect::Add);
        return;
    }
    // one report a telling: whoever goes back and writes again adds to it
    if ask.kind == AskKind::Add || state.report().is_some() {
        into_the_report(on, state, Effect::Add, pending, effects);
        return;
    }
    state.telling.pending = Some(pending);
    let door = state.door().unwrap_or(on.around.desks.usual_door());
    effects.push(Effect::Tell { door, child: state.is_a_child(), witness: state.said("witness") });
}

/// The numbers; where somebody is on duty her words are held, and she is asked whether they go to a person.
fn in_danger(on: &On<'_>, state: &mut State, effects: &mut Vec<Effect>) {
    enter(on, state, on.bot.help, effects);
    state.note = Some(Note::Danger);
    hold(on, state, effects);
}

/// Holds what she sent until she says whether it goes to a person; only where somebody is on duty.
fn hold(on: &On<'_>, state: &mut State, effects: &mut Vec<Effect>) -> bool {
    let offered = on.human(state).is_some() && on.content.arrival(Arrival::Hold).is_some();
    if offered {
        state.telling.held = true;
        effects.push(Effect::Hold);
    }
    offered
}

/// The persistent key and the words of the row below every screen, typed or sent by the key.
fn key_of_row(content: &Content, bot: &Bot, words: &str) -> Option<ScreenIx> {
    if words.len() > 80 {
        return None;
    }
    Some(match content.row_word(words)? {
        "engine-help-key" | "engine-help" => bot.help,
        "engine-menu" => bot.start,
        "engine-language" => bot.language,
        _ => bot.hide,
    })
}

fn answer(on: &On<'_>, ask: &Ask, text: &str, words: &str) -> Option<String> {
    let (content, bot) = (on.content, on.bot);
    let word = words.trim();
    if word.is_empty() {
        return None;
    }
    match ask.kind {
        AskKind::Text if ask.keep == HER_NAME => name_of_hers(text),
        AskKind::Text | AskKind::Place => Some(text.to_owned()),
        AskKind::Tell | AskKind::Add | AskKind::Word | AskKind::File | AskKind::Voice | AskKind::Picture => None,
        AskKind::Phone => holds_a_phone(text).then(|| text.to_owned()),
        AskKind::Time if ask.keep == HER_CLOCK => clock::kept(text, on.now()),
        AskKind::Time => minute_of_day(text).map(|minute| format!("{:02}:{:02}", minute / 60, minute % 60)),
        AskKind::Number => word.parse::<u32>().ok().map(|n| n.to_string()),
        AskKind::Date => {
            let digits = word.split(' ').count() <= 3 && word.chars().all(|c| c.is_ascii_digit() || c == ' ');
            digits.then(|| word.to_owned())
        }
        AskKind::Country => content.country_named(words).map(|c| c.to_string()),
        AskKind::Language => bot
            .languages
            .iter()
            .find(|l| word == l.as_str() || l.own_name().is_some_and(|n| word == n.to_lowercase()))
            .map(Language::to_string),
        AskKind::YesNo => bot.languages.iter().find_map(|l| {
            [("engine-yes", "yes"), ("engine-no", "no")]
                .into_iter()
                .find(|(id, _)| normalise(&content.texts().get(*l, id)).trim() == word)
                .map(|(_, v)| v.to_owned())
        }),
    }
}
