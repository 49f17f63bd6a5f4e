//! A bot: its languages, its screens, for whom it is.

use crate::{ScreenIx, Serves};
use domain::{BotName, Language};
use std::collections::BTreeMap;

/// One bot.
pub struct Bot {
    pub name: BotName,
    /// The Telegram user name, without `@`.
    pub username: String,
    /// The first is the fallback; the core languages come last.
    pub languages: Vec<Language>,
    /// Those of the languages in which only the core guides are whole.
    pub core_languages: Vec<Language>,
    /// The guides that are whole in the core languages too.
    pub core_guides: Vec<String>,
    /// For whom the bot is; decides which help lines it lists.
    pub serves: Serves,
    pub start: ScreenIx,
    pub help: ScreenIx,
    pub language: ScreenIx,
    pub hide: ScreenIx,
    /// Shown names and descriptions by language.
    pub title: BTreeMap<Language, String>,
    pub short: BTreeMap<Language, String>,
    pub about: BTreeMap<Language, String>,
    pub commands: Vec<Command>,
}

/// A command of a bot.
pub struct Command {
    pub name: String,
    pub to: ScreenIx,
    pub text: BTreeMap<Language, String>,
}

impl Bot {
    /// The languages in which it says everything.
    pub fn whole_languages(&self) -> impl Iterator<Item = Language> {
        self.languages.iter().copied().filter(|l| !self.core_languages.contains(l))
    }

    /// Whether this bot lists a line that serves these people: never a women's line in the bot for everyone,
    /// never a men's line in the bot for women; children's lines only where a screen asks for them.
    pub fn lists(&self, serves: Serves) -> bool {
        match serves {
            Serves::All | Serves::Unknown => true,
            Serves::Women => self.serves == Serves::Women,
            Serves::Men => self.serves != Serves::Women,
            Serves::Children => false,
        }
    }
}
