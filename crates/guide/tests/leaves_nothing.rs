//! Whoever holds her phone after she hid the chat, or after a quarter of an hour without a word of hers, is led back to
//! nothing that she told, asked for or came back to.

#![expect(clippy::unwrap_used, reason = "tests")]

use content::{Bot, Content};
use domain::{Attachment, AttachmentKind, BotName, Input, Language, Timestamp};
use guide::{Around, Desks, Door, Effect, Event, Standing, State, View, ViewAction, looked_at, step, view_through};
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};
use std::collections::BTreeSet;
use std::sync::OnceLock;
use std::time::Duration;

const NOW: Timestamp = Timestamp::from_unix_micros(1_795_500_000_000_000); // 2026-11-24
const CODE: &str = "123 456 789 012 345 678";
const HELP: Desks = Desks { help: true, police: false, help_duty: false, police_duty: false };
const ALL: Desks = Desks { help: true, police: true, help_duty: true, police_duty: true };

fn content() -> &'static Content {
    static CONTENT: OnceLock<Content> = OnceLock::new();
    CONTENT.get_or_init(|| content::testing::shipped(NOW))
}

fn bot(name: &str) -> &'static Bot {
    content().bot(&BotName::parse(name).unwrap()).unwrap()
}

fn button(what: &str) -> Input {
    Input::Choice(format!("-.{what}"))
}

/// Whether a screen is one of telling, of "Ask me about ..." or of a check-in.
fn is_hers(screen: &str) -> bool {
    ["tell/", "ask-me/", "check-in/"].iter().any(|guide| screen.starts_with(guide))
}

/// What stands in a state of where she is and was: the names of screens, told by their slash.
fn places(state: &State) -> Vec<String> {
    let stored = String::from_utf8(state.to_bytes()).unwrap();
    stored.split('"').filter(|s| s.contains('/') && content().named(s).is_some()).map(str::to_owned).collect()
}

/// Somebody and whoever holds the phone after her.
struct Walk {
    bot: &'static Bot,
    state: State,
    around: Around,
    /// All that any button that she saw carries.
    seen: Vec<String>,
    been: BTreeSet<String>,
}

impl Walk {
    fn begin(name: &str, desks: Desks) -> Self {
        let bot = bot(name);
        let state = State::start(&content().screen(bot.start).name, bot, Language::parse("uk").ok(), NOW);
        Self { bot, state, around: Around { desks, ..Around::from(NOW) }, seen: Vec::new(), been: BTreeSet::new() }
    }

    fn happens(&mut self, event: Event<'_>) -> View {
        let (mut state, mut effects) = step(content(), self.bot, self.state.clone(), event, self.around);
        while let Some(asked) = effects.iter().find(|e| e.comes_back()) {
            let told = Event::Told { report: "report-of-hers", code: Some(CODE) };
            let outcome = match asked {
                Effect::Tell { .. } | Effect::AskHuman { .. } | Effect::NewCode => told,
                Effect::HashWord { word } => Event::Hashed { hash: if word == "дощ" { "1" } else { "2" } },
                Effect::StartPlan => Event::Planned { plan: "plan-of-hers", code: CODE },
                _ => Event::Done,
            };
            (state, effects) = step(content(), self.bot, state, outcome, self.around);
        }
        self.state = state;
        let shown = self.sees();
        self.been.insert(self.state.screen().to_owned());
        self.seen.extend(shown.buttons.iter().flatten().filter_map(|b| match &b.action {
            ViewAction::Choice(data) => Some(data.clone()),
            _ => None,
        }));
        shown
    }

    fn does(&mut self, input: &Input) -> View {
        self.happens(Event::Input(input))
    }

    fn sees(&self) -> View {
        view_through(domain::Channel::Telegram, content(), self.bot, &self.state, self.around)
    }

    /// Among the screens of hers, by the buttons that she sees, with words, things and codes in between.
    fn lives(&mut self, rng: &mut StdRng) {
        let begins = ["перевірити чи все добре, запитай мене", "хочу розповісти", "мене замкнули"];
        for n in 0..rng.random_range(4..40) {
            let here: Vec<String> = {
                let shown = self.sees();
                let all = shown.buttons.into_iter().flatten().filter_map(|b| match b.action {
                    ViewAction::Choice(data) => Some(data),
                    _ => None,
                });
                all.collect()
            };
            match rng.random_range(0..20) {
                0..12 if !here.is_empty() => drop(self.does(&Input::Choice(here.choose(rng).unwrap().clone()))),
                12 | 13 => {
                    drop(self.does(&Input::Text((*["дощ", "сонце", "20:00", "Польща"].choose(rng).unwrap()).into())));
                }
                14 => drop(self.does(&Input::Text((*begins.choose(rng).unwrap()).into()))),
                15 => drop(self.does(&Input::File(Box::new(Attachment::of(AttachmentKind::Photo))))),
                16 if n > 2 => {
                    self.happens(Event::Receipt);
                    let (report, door, standing) = ("report-of-hers", Door::Help, Standing::Answered);
                    self.happens(Event::Returned { report, door, standing, in_chat: false });
                }
                17 if n > 2 => drop(self.happens(Event::PlanReturned { plan: "plan-of-hers" })),
                18 => drop(self.does(&button("help"))),
                // the first choices lead to telling sooner
                _ => drop(self.does(&Input::Choice(person(self.bot)))),
            }
        }
    }

    fn hides(&mut self) -> View {
        self.does(&button("hide"));
        let hide = content().screen(content().named("common/hide").unwrap());
        self.does(&Input::Choice(format!("{}.{}", hide.key, hide.choices()[0].key)))
    }

    /// Whoever holds the phone presses what there is and sends what says nothing.
    fn is_tried(&mut self, rng: &mut StdRng, what: &str) {
        let told = [CODE, "report-of-hers", "plan-of-hers"];
        for n in 0..14 {
            let input = match rng.random_range(0..6) {
                0..3 => button("back"),
                3 => Input::Other,
                // where somebody is on duty anybody is asked whether it goes to them
                4 if !self.around.desks.help_duty => Input::Text("😀".into()),
                _ => button(["help", "hide", "language", "menu"].choose(rng).unwrap()),
            };
            let shown = self.does(&input);
            let at = self.state.screen();
            assert!(!is_hers(at), "{what}: {input:?}, the {n}th, leads to {at}");
            assert!(!told.iter().any(|word| shown.text().contains(word)), "{what}: {}", shown.text());
        }
    }
}

/// The button of the menu's side to a person.
fn person(bot: &Bot) -> String {
    let offered = if bot.name.as_str() == "stay-safe" { "tell/person" } else { "common/person" };
    format!("-.o:{}", content().screen(content().named(offered).unwrap()).key)
}

/// Walks, each from its own seed, with the bots by turns.
fn walks(desks: Desks, mut each: impl FnMut(Walk, &mut StdRng, u64)) {
    let mut been = BTreeSet::new();
    for seed in 0..400 {
        let mut rng = StdRng::seed_from_u64(seed);
        let mut walk = Walk::begin(if seed % 2 == 0 { "stay-safe" } else { "safe-women" }, desks);
        walk.lives(&mut rng);
        been.append(&mut walk.been.clone());
        each(walk, &mut rng, seed);
    }
    // or they were of nothing
    for screen in ["tell/received-own", "tell/returned-open", "ask-me/at", "ask-me/plan-returned", "common/help-now"] {
        assert!(been.contains(screen), "no walk came to {screen}: {been:?}");
    }
}

#[test]
fn once_hidden_nothing_leads_back_and_it_is_as_if_she_had_never_told() {
    walks(ALL, |mut walk, rng, seed| {
        let waits = walk.state.waits_for_a_human();
        let said = walk.hides();
        assert!(said.buttons.is_empty(), "seed {seed}: only the row below every screen, no way back: {said:?}");
        assert_eq!(places(&walk.state), ["common/hidden"], "seed {seed}");
        if waits {
            // a human comes all the same
            walk.is_tried(rng, &format!("seed {seed}"));
            return;
        }
        let mut nobody = Walk::begin(walk.bot.name.as_str(), ALL);
        if let Some(country) = walk.state.country() {
            nobody.state = State::reading(nobody.state.screen(), Language::parse("uk").unwrap(), Some(country));
        }
        nobody.hides();
        // all that she ever saw a button for, and words
        for n in 0..30 {
            let input = match rng.random_range(0..4) {
                0 => Input::Choice(walk.seen.choose(rng).unwrap().clone()),
                1 => Input::Text((*["мої дані", "паспорт забрали", "так", "20:00"].choose(rng).unwrap()).into()),
                2 => Input::Other,
                _ => button(["back", "back", "menu", "hide"].choose(rng).unwrap()),
            };
            let (hers, others) = (walk.does(&input), nobody.does(&input));
            assert_eq!(hers, others, "seed {seed}: {input:?}, the {n}th");
        }
    });
}

#[test]
fn after_her_silence_nothing_leads_back_whether_or_not_it_was_ended_by_itself() {
    for ended in [true, false] {
        walks(HELP, |mut walk, rng, seed| {
            // words at a question that come a little late are told what becomes of them, until the node has ended it
            let minutes = if ended { 16 } else { 31 };
            walk.around.now = walk.around.now.plus(Duration::from_secs(minutes * 60));
            let story = walk.state.screen().starts_with("tell/write-");
            let what = format!("seed {seed}, ended: {ended}, from {}", walk.state.screen());
            if ended {
                walk.state = walk.state.clone().ended(content(), walk.bot);
            }
            let look = looked_at(content(), walk.bot, walk.state.clone(), walk.around);
            if story {
                // she may be writing it; its chat is emptied in the end
                let hers: Vec<String> = places(&look).into_iter().filter(|place| is_hers(place)).collect();
                assert_eq!(hers, [walk.state.screen()], "{what}");
                walk.state = look.emptied(content(), walk.bot).unwrap();
            } else {
                assert!(!places(&look).iter().any(|place| is_hers(place)), "{what}: {:?}", places(&look));
            }
            walk.is_tried(rng, &what);
        });
    }
}

#[test]
fn the_menu_leads_back_to_nothing_of_hers_at_any_time() {
    walks(HELP, |mut walk, rng, seed| {
        walk.does(&button("menu"));
        walk.is_tried(rng, &format!("seed {seed}"));
    });
}

#[test]
fn what_she_read_elsewhere_is_still_there_after_her_silence() {
    let mut walk = Walk::begin("stay-safe", HELP);
    walk.does(&Input::Text("я загубила паспорт".into()));
    assert_eq!(walk.state.screen(), "common/papers");
    walk.does(&Input::Choice(person(walk.bot)));
    walk.does(&button("help"));
    walk.around.now = walk.around.now.plus(Duration::from_secs(16 * 60));
    walk.does(&button("back"));
    assert_eq!(walk.state.screen(), "common/papers", "past what she began to tell");
}
