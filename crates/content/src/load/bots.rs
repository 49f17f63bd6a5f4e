//! The bots.

use super::screens::Names;
use super::{Loader, place, top};
use crate::bot::{Bot, Command};
use crate::check;
use crate::raw::RawBot;
use domain::{BotName, Language};
use serde_saphyr::Spanned;
use std::collections::BTreeMap;

impl Loader<'_> {
    pub(super) fn bots(&mut self, raw: &[(String, RawBot)], names: &Names) -> BTreeMap<BotName, Bot> {
        let mut out = BTreeMap::new();
        if raw.is_empty() {
            self.findings.error(&top("bots/"), "there is no bot", "content/bots/<bot>.yaml describes one");
        }
        for (file, b) in raw {
            let at = top(file);
            let Ok(name) = BotName::parse(&b.bot) else {
                self.findings.error(&at, format!("`{}` is no bot's name", b.bot), "a-z, 0-9 and -");
                continue;
            };
            let mut languages: Vec<Language> = b.languages.iter().filter_map(|l| self.language(&at, l)).collect();
            if languages.is_empty() {
                self.findings.error(&at, "the bot speaks no language", "languages: [uk, en]");
            }
            let core = &b.core_languages;
            let core_languages: Vec<Language> =
                core.iter().filter_map(|l| self.language(&place(file, l), &l.value)).collect();
            languages.extend(core_languages.iter().copied());
            let text = |t: &Spanned<String>| t.value.clone();
            let commands = b
                .commands
                .iter()
                .map(|(name, c)| Command {
                    name: name.clone(),
                    to: self.target(file, "", &c.to, names),
                    text: self.by_language(&at, &c.text, text),
                })
                .collect();
            let bot = Bot {
                name: name.clone(),
                username: b.username.clone(),
                languages,
                core_languages,
                core_guides: b.core_guides.iter().map(|g| g.value.clone()).collect(),
                serves: b.serves.unwrap_or(crate::Serves::All),
                start: self.target(file, "", &b.start, names),
                help: self.target(file, "", &b.help, names),
                language: self.target(file, "", &b.language, names),
                hide: self.target(file, "", &b.hide, names),
                title: self.by_language(&at, &b.name, text),
                short: self.by_language(&at, &b.short, text),
                about: self.by_language(&at, &b.about, text),
                commands,
            };
            check::bot_limits(file, b, &bot, self.findings);
            if out.insert(name, bot).is_some() {
                self.findings.error(&at, format!("`{}` stands twice", b.bot), "one file a bot");
            }
        }
        out
    }
}
