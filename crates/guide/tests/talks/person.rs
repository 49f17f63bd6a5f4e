//! A person at a phone, and the platform behind the bot.

use content::Content;
use domain::{Attachment, AttachmentKind, BotName, Input, Language, Timestamp};
use guide::{Around, Desks, Effect, Event, State, View, ViewAction, Wanted, step, view};
use std::sync::OnceLock;
use std::time::Duration;

pub(crate) const CODE: &str = "123 456 789 012 345 678";
pub(crate) const REPORT: &str = "report-of-hers";
pub(crate) const PLAN: &str = "0123456789abcdef0123456789abcdef";
pub(crate) const ALL: Desks = Desks { help: true, police: true, help_duty: true, police_duty: true };
pub(crate) const NOBODY_ON_DUTY: Desks = Desks { help: true, police: true, help_duty: false, police_duty: false };
pub(crate) const HELP_ONLY: Desks = Desks { help: true, police: false, help_duty: false, police_duty: false };
pub(crate) const DUTY: Desks = Desks { help: true, police: false, help_duty: true, police_duty: false };
pub(crate) const POLICE_DUTY: Desks = Desks { help: true, police: true, help_duty: false, police_duty: true };
pub(crate) const NONE: Desks = Desks { help: false, police: false, help_duty: false, police_duty: false };
pub(crate) const NOW: Timestamp = Timestamp::from_unix_micros(1_795_850_000_000_000); // 2026-11-28

pub(crate) fn content() -> &'static Content {
    static CONTENT: OnceLock<Content> = OnceLock::new();
    CONTENT.get_or_init(|| content::testing::shipped(NOW))
}

pub(crate) fn text(id: &str) -> String {
    content().texts().get(Language::parse("uk").unwrap(), id).to_string()
}

/// Somebody in the bot for everyone, in Ukrainian.
pub(crate) struct Person {
    pub(crate) state: State,
    pub(crate) around: Around,
    /// What the last thing she did asked of the platform, all of it.
    pub(crate) effects: Vec<Effect>,
    /// Whether the platform can do what it is asked for.
    pub(crate) platform_works: bool,
}

pub(crate) fn bot() -> &'static content::Bot {
    content().bot(&BotName::parse("stay-safe").unwrap()).unwrap()
}

/// The hash that this platform makes of a word.
pub(crate) fn hash(word: &str) -> String {
    format!("hash-{}", word.trim().to_lowercase().chars().map(|c| format!("{:x}", u32::from(c))).collect::<String>())
}

impl Person {
    pub(crate) fn with(desks: Desks) -> Self {
        let state = State::start(&content().screen(bot().start).name, bot(), Language::parse("uk").ok(), NOW);
        Self { state, around: Around { desks, ..Around::from(NOW) }, effects: Vec::new(), platform_works: true }
    }

    /// Standing at the screen that asks for the story.
    pub(crate) fn about_to_tell(desks: Desks) -> Self {
        let mut p = Self::with(desks);
        p.presses("menu-stay-person");
        p.presses("tell-person-tell");
        if desks.help && desks.police {
            p.presses("tell-door-help");
        }
        p.presses("tell-write-open");
        p
    }

    /// Who has told her story.
    pub(crate) fn who_told(desks: Desks) -> Self {
        let mut p = Self::about_to_tell(desks);
        p.types("мені не віддають гроші");
        p
    }

    /// Who came back to hers.
    pub(crate) fn back(standing: guide::Standing, door: guide::Door) -> Self {
        let mut p = Self::with(ALL);
        p.happens(Event::Receipt);
        p.happens(Event::Returned { report: REPORT, door, standing, in_chat: false });
        p
    }

    /// At the screen that says what "Ask me about ..." is.
    pub(crate) fn asking(desks: Desks) -> Self {
        let mut p = Self::with(desks);
        p.asks_to_be_asked();
        p
    }

    /// Goes where questions at a time are set up.
    pub(crate) fn asks_to_be_asked(&mut self) {
        self.types("запитай мене, перевірити чи все добре");
        if self.at() != "ask-me/ask" {
            self.presses("going-ask-open");
        }
        assert_eq!(self.at(), "ask-me/ask");
    }

    /// Through time, country, question and both words, to what happens if she is silent.
    pub(crate) fn with_words(desks: Desks, well: &str, not_free: &str) -> Self {
        let mut p = Self::asking(desks);
        p.presses("ask-set-open");
        p.types("20.00");
        p.types("Польща");
        p.presses("ask-often-daily");
        p.presses("check-in-ask-cat");
        p.types(well);
        p.types(not_free);
        p
    }

    pub(crate) fn happens(&mut self, event: Event<'_>) -> View {
        let (state, effects) = step(content(), bot(), self.state.clone(), event, self.around);
        self.state = state;
        self.effects.clone_from(&effects);
        let mut open = effects;
        while let Some(asked) = open.iter().find(|e| e.comes_back()) {
            let hashed;
            let told = Event::Told { report: REPORT, code: Some(CODE) };
            let outcome = match asked {
                _ if !self.platform_works => Event::Failed,
                Effect::Tell { .. } | Effect::AskHuman { .. } | Effect::NewCode => told,
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

    pub(crate) fn corrects(&mut self, words: &str) -> View {
        self.happens(Event::Input(&Input::Edited(words.to_owned())))
    }

    pub(crate) fn sends(&mut self, kind: AttachmentKind) -> View {
        self.happens(Event::Input(&Input::File(Box::new(Attachment::of(kind)))))
    }

    /// Presses the button with this text.
    pub(crate) fn presses(&mut self, id: &str) -> View {
        let data = self.button(id).unwrap_or_else(|| panic!("no button `{id}` at {}", self.state.screen()));
        self.happens(Event::Input(&Input::Choice(data)))
    }

    /// Presses [Skip] at a question.
    pub(crate) fn skips(&mut self) -> View {
        self.presses("engine-skip")
    }

    /// Presses one of the row below every screen.
    pub(crate) fn key(&mut self, what: &str) -> View {
        self.happens(Event::Input(&Input::Choice(format!("-.{what}"))))
    }

    /// What the button with this text carries, where it is shown.
    pub(crate) fn button(&self, id: &str) -> Option<String> {
        let label = text(id);
        assert!(!label.is_empty(), "no text `{id}`");
        let shown = self.sees();
        let found =
            shown.buttons.iter().flatten().find(|b| b.label == label || b.label.ends_with(&format!(" {label}")));
        found.and_then(|b| match &b.action {
            ViewAction::Choice(data) => Some(data.clone()),
            _ => None,
        })
    }

    pub(crate) fn waits(&mut self, minutes: u64) {
        self.around.now = self.around.now.plus(Duration::from_secs(minutes * 60));
    }

    pub(crate) fn at(&self) -> &str {
        self.state.screen()
    }

    /// What the platform was asked to set by the last thing she did.
    pub(crate) fn wanted(&self) -> Option<&Wanted> {
        self.effects.iter().find_map(|e| match e {
            Effect::SetCheckIn(wanted) => Some(&**wanted),
            _ => None,
        })
    }

    pub(crate) fn did(&self, effect: &Effect) -> bool {
        self.effects.contains(effect)
    }
}
