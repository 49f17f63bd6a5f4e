//! Bots: the platform's limits, and nothing that gives away what they are for to whoever holds the phone.

use crate::check::CheckedTexts;
use crate::finding::{Findings, Place};
use crate::load::{place, top};
use crate::model::{Bot, Kind, Screen};
use crate::raw::RawBot;
use crate::{Matcher, normalise};
use domain::{BotName, Language};
use std::collections::BTreeMap;

/// Name 64, short description 120, description 512; a command 1 to 32 of a-z, 0-9, _, its text 1 to 256.
/// Source: Bot API, setMyName, setMyShortDescription, setMyDescription, BotCommand.
pub(crate) fn bot_limits(file: &str, raw: &RawBot, bot: &Bot, findings: &mut Findings) {
    for (what, texts, most) in [("name", &raw.name, 64), ("short", &raw.short, 120), ("about", &raw.about, 512)] {
        for language in &bot.languages {
            let Some(text) = texts.get(language.as_str()) else {
                findings.error(
                    &top(file),
                    format!("{what} is missing in {language}"),
                    "every language of the bot has one",
                );
                continue;
            };
            let length = text.value.encode_utf16().count();
            if length == 0 || length > most {
                findings.error(&place(file, text), format!("{what} has {length} characters"), format!("1 to {most}"));
            }
        }
    }
    for (name, command) in &raw.commands {
        let fits = (1..=32).contains(&name.len())
            && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
        if !fits {
            findings.error(&place(file, &command.to), format!("`{name}` is no command"), "1 to 32 of a-z, 0-9, _");
        }
        for language in &bot.languages {
            if command.text.get(language.as_str()).is_none_or(|t| !(1..=256).contains(&t.value.encode_utf16().count()))
            {
                findings.error(
                    &place(file, &command.to),
                    format!("`{name}` has no text in {language}"),
                    "1 to 256 characters",
                );
            }
        }
    }
}

/// The first three screens, names, descriptions and commands hold no give-away word.
pub(crate) fn give_away(
    words: &BTreeMap<Language, Vec<String>>,
    screens: &[Screen],
    bots: &BTreeMap<BotName, Bot>,
    raw_bots: &[(String, RawBot)],
    texts: &CheckedTexts,
    findings: &mut Findings,
) {
    for (language, words) in words {
        let matcher = Matcher::new(words.iter().enumerate().map(|(n, w)| (w.as_str(), n)));
        let mut look = |at: &Place, text: &str, what: &str| {
            if let Some((n, _)) = matcher.targets(&normalise(text)).first() {
                findings.error(
                    at,
                    format!("{what} says `{}`", words[*n]),
                    "whoever holds the phone reads this: use plainer words",
                );
            }
        };
        for (file, raw) in raw_bots {
            let commands = raw.commands.values().filter_map(|c| c.text.get(language.as_str()));
            for text in
                [&raw.name, &raw.short, &raw.about].into_iter().filter_map(|t| t.get(language.as_str())).chain(commands)
            {
                look(&place(file, text), &text.value, "a bot's name, description or command");
            }
        }
        for bot in bots.values() {
            for ix in [bot.start, bot.help, bot.language] {
                let Some(screen) = screens.get(ix.0) else { continue };
                let labels = match &screen.kind {
                    Kind::Choose(choices) => choices.iter().map(|c| &c.text).collect(),
                    _ => Vec::new(),
                };
                for id in screen.says.iter().chain(labels) {
                    if let Some(text) = texts.written.get(language).and_then(|t| t.get(&**id)) {
                        look(&texts.place(*language, id), text, &format!("`{id}` on a first screen"));
                    }
                }
            }
        }
    }
}
