//! A person at a phone, and a platform that hashes words, begins plans and sets what she wants.

use content::Content;
use domain::{BotName, Input, Language, Timestamp};
use guide::{Around, Desks, Effect, Event, State, View, ViewAction, Wanted, step, view};
use std::sync::OnceLock;
use std::time::Duration;

pub(crate) const CODE: &str = "123 456 789 012 345 678";
pub(crate) const PLAN: &str = "0123456789abcdef0123456789abcdef";
pub(crate) const DUTY: Desks = Desks { help: true, police: false, duty: true };
pub(crate) const NOBODY: Desks = Desks { help: false, police: false, duty: false };
const NOW: Timestamp = Timestamp::from_unix_micros(1_795_850_000_000_000); // 2026-11-28

pub(crate) fn content() -> &'static Content {
    static CONTENT: OnceLock<Content> = OnceLock::new();
    CONTENT.get_or_init(|| content::testing::shipped(NOW))
}

pub(crate) fn text(id: &str) -> String {
    content().texts().get(Language::parse("uk").unwrap(), id).to_string()
}

/// Somebody in the bot for everyone, in Ukrainian, at the screen that says what it is.
pub(crate) struct Walker {
    pub(crate) state: State,
    pub(crate) around: Around,
    /// What the last thing she did asked of the platform.
    pub(crate) effects: Vec<Effect>,
    pub(crate) platform_works: bool,
}

pub(crate) fn bot() -> &'static content::Bot {
    content().bot(&BotName::parse("stay-safe").unwrap()).unwrap()
}

/// The hash that this platform makes of a word.
pub(crate) fn hash(word: &str) -> String {
    format!("hash-{}", word.trim().to_lowercase().chars().map(|c| format!("{:x}", u32::from(c))).collect::<String>())
}

impl Walker {
    pub(crate) fn with(desks: Desks) -> Self {
        let state = State::start(&content().screen(bot().start).name, bot(), Language::parse("uk").ok(), NOW);
        let around = Around { desks, ..Around::from(NOW) };
        let mut walker = Self { state, around, effects: Vec::new(), platform_works: true };
        walker.types("запитай мене, перевірити чи все добре");
        if walker.at() != "ask-me/ask" {
            walker.presses("going-ask-open");
        }
        assert_eq!(walker.at(), "ask-me/ask");
        walker
    }

    /// Through time, country, question and both words, to what happens if she is silent.
    pub(crate) fn with_words(desks: Desks, well: &str, not_free: &str) -> Self {
        let mut w = Self::with(desks);
        w.presses("ask-set-open");
        w.types("20.00");
        w.types("Польща");
        w.presses("ask-often-daily");
        w.presses("check-in-ask-cat");
        w.types(well);
        w.types(not_free);
        w
    }

    pub(crate) fn happens(&mut self, event: Event<'_>) -> View {
        let (state, mut open) = step(content(), bot(), self.state.clone(), event, self.around);
        self.state = state;
        self.effects.clone_from(&open);
        while let Some(asked) = open.iter().find(|e| e.comes_back()) {
            let hashed;
            let outcome = match asked {
                _ if !self.platform_works => Event::Failed,
                Effect::HashWord { word } => {
                    hashed = hash(word);
                    Event::Hashed { hash: &hashed }
                }
                Effect::StartPlan => Event::Planned { plan: PLAN, code: CODE },
                _ => Event::Done,
            };
            let (state, effects) = step(content(), bot(), self.state.clone(), outcome, self.around);
            self.state = state;
            self.effects.extend_from_slice(&effects);
            open = effects;
        }
        self.sees()
    }

    pub(crate) fn sees(&self) -> View {
        view(content(), bot(), &self.state, self.around)
    }

    pub(crate) fn types(&mut self, words: &str) -> View {
        self.happens(Event::Input(&Input::Text(words.to_owned())))
    }

    pub(crate) fn button(&self, id: &str) -> Option<String> {
        let label = text(id);
        assert!(!label.is_empty(), "no text `{id}`");
        let shown = self.sees();
        let found = shown.buttons.iter().flatten().find(|b| b.label.ends_with(&label));
        found.and_then(|b| match &b.action {
            ViewAction::Choice(data) => Some(data.clone()),
            _ => None,
        })
    }

    pub(crate) fn presses(&mut self, id: &str) -> View {
        let data = self.button(id).unwrap_or_else(|| panic!("no button `{id}` at {}", self.state.screen()));
        self.happens(Event::Input(&Input::Choice(data)))
    }

    /// Presses [Skip] at a question.
    pub(crate) fn skips(&mut self) -> View {
        self.presses("engine-skip")
    }

    pub(crate) fn at(&self) -> &str {
        self.state.screen()
    }

    pub(crate) fn waits(&mut self, minutes: u64) {
        self.around.now = self.around.now.plus(Duration::from_secs(minutes * 60));
    }

    /// What the platform was asked to set by the last thing she did.
    pub(crate) fn wanted(&self) -> Option<&Wanted> {
        self.effects.iter().find_map(|e| match e {
            Effect::SetCheckIn(wanted) => Some(&**wanted),
            _ => None,
        })
    }
}
