//! Bots: the platform's limits.

use crate::bot::Bot;
use crate::finding::Findings;
use crate::load::{place, top};
use crate::raw::RawBot;

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
