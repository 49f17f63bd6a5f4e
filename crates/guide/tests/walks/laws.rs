//! What holds from every screen, whatever is written, pressed or sent there.

use crate::{NOW, act, act_in, begin, bot, choices, content, is_whole};
use content::Kind;
use domain::{Input, Language};
use guide::{Around, Desks, Door, Event, STATE_LIMIT, Standing, State, ViewAction};
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};

/// Every door and somebody behind it.
const ALL: Desks = Desks { help: true, police: true, help_duty: true, police_duty: true };
const POLICE_DUTY: Desks = Desks { help: false, police: true, help_duty: false, police_duty: true };
const DESKS: [Desks; 4] = [
    Desks { police: false, police_duty: false, ..POLICE_DUTY },
    Desks { police_duty: false, ..POLICE_DUTY },
    POLICE_DUTY,
    ALL,
];

/// How what the platform was asked for may go.
fn any_outcome(rng: &mut StdRng) -> Event<'static> {
    let code = Some("123 456 789 012 345 678");
    let long = "0123456789abcdef0123456789abcdef-and-more";
    *[
        Event::Done,
        Event::Failed,
        Event::Told { report: long, code },
        Event::Hashed { hash: long },
        Event::Planned { plan: long, code: long },
    ]
    .choose(rng)
    .unwrap()
}

/// What the platform tells of its own accord.
fn any_event(rng: &mut StdRng) -> Event<'static> {
    let until = NOW.plus(std::time::Duration::from_secs(72 * 3_600));
    *[
        Event::Receipt,
        Event::Returned { report: "r", door: Door::Police, standing: Standing::Erasing { until }, in_chat: true },
        Event::Returned { report: "r", door: Door::Help, standing: Standing::Answered, in_chat: false },
        Event::NoSuchCode,
        Event::NotLookedUp,
        Event::PlanReturned { plan: "r" },
        Event::Joined { report: "r" },
        Event::Left,
    ]
    .choose(rng)
    .unwrap()
}

fn any_input(rng: &mut StdRng, seen: &[String]) -> Input {
    let texts = [
        "тест",
        "😀",
        "мене замкнули",
        "паспорт забрали",
        "Польща",
        "uk",
        "\u{202e}\u{200b}",
        "",
        "0",
        "так",
        "+44 7700 900123",
        "https://example.org/x",
        "ні",
    ];
    match rng.random_range(0..12) {
        0..5 => Input::Choice(seen.choose(rng).cloned().unwrap_or_default()),
        5 => Input::Choice((0..rng.random_range(0..80)).map(|_| rng.random_range(' '..'~')).collect()),
        6 | 7 => Input::Text((*texts.choose(rng).unwrap()).to_owned()),
        8 => Input::Text((0..rng.random_range(0..6_000)).map(|_| rng.random::<char>()).collect()),
        9 => Input::Command {
            name: ["start", "help", "nonsense", "hide"].choose(rng).map(|s| (*s).to_owned()).unwrap(),
            argument: "pl-papers".to_owned(),
        },
        10 => any_thing(rng),
        _ => {
            if rng.random() {
                Input::Other
            } else {
                Input::Edited("x".to_owned())
            }
        }
    }
}

/// Something besides words.
fn any_thing(rng: &mut StdRng) -> Input {
    let kind = *KINDS.choose(rng).unwrap();
    let words = rng.random_bool(0.3).then(|| "забрали паспорт, job-europe.com".to_owned());
    let about = rng.random_bool(0.5).then(|| "50.450000, 30.520000".to_owned());
    let live = rng.random_bool(0.2).then_some(3_600);
    let thing = domain::Attachment { words, about, live, ..domain::Attachment::of(kind) };
    Input::File(Box::new(thing))
}

const KINDS: [domain::AttachmentKind; 11] = {
    use domain::AttachmentKind as A;
    [
        A::Photo,
        A::Voice,
        A::Audio,
        A::Video,
        A::VideoNote,
        A::Animation,
        A::Document,
        A::Location,
        A::Contact,
        A::Forward,
        A::Other,
    ]
};

#[test]
fn no_walk_ends_in_a_dead_end_or_outgrows_its_limit() {
    for (name, desks) in ["safe-women", "stay-safe"].iter().flat_map(|n| DESKS.map(|d| (*n, d))) {
        for seed in 0..60 {
            let mut rng = StdRng::seed_from_u64(seed);
            let bot = bot(name);
            let mut now = NOW;
            let mut state = begin(bot);
            let mut seen: Vec<String> = Vec::new();
            for n in 0..80 {
                let input = any_input(&mut rng, &seen);
                let outcome = any_outcome(&mut rng);
                let event = if rng.random_bool(0.1) { any_event(&mut rng) } else { Event::Input(&input) };
                if rng.random_bool(0.05) {
                    now = now.plus(std::time::Duration::from_secs(1_000));
                }
                let what = format!("{event:?} and {outcome:?}, seed {seed}, step {n}, at {}", state.screen());
                let shown;
                (state, shown) = act_in(bot, state, event, outcome, Around { desks, ..Around::from(now) });
                is_whole(&shown, &what);
                seen.extend(choices(&shown));
                let stored = state.to_bytes();
                assert!(stored.len() <= STATE_LIMIT, "{} bytes, seed {seed}", stored.len());
                assert_eq!(State::from_bytes(&stored).as_ref(), Some(&state));
            }
        }
    }
}

#[test]
fn from_every_screen_every_kind_of_input_is_answered() {
    for (n, (name, desks)) in ["safe-women", "stay-safe"].iter().flat_map(|n| DESKS.map(|d| (*n, d))).enumerate() {
        let bot = bot(name);
        let mut rng = StdRng::seed_from_u64(u64::try_from(n).unwrap());
        for (_, screen) in content().screens() {
            let language = *bot.languages.choose(&mut rng).unwrap();
            let country = ["PL", "DE", "UA", "US", "ZZ"].choose(&mut rng).and_then(|c| domain::Country::parse(c).ok());
            let state = State::reading(&screen.name, language, country);
            let mut inputs = vec![
                Input::Text("тест".into()),
                Input::Text("\u{1F600}".into()),
                Input::Text((0..rng.random_range(0..300)).map(|_| rng.random::<char>()).collect()),
                Input::Edited("інше".into()),
                Input::Choice("-.menu".into()),
                Input::Choice("ffffffff.ffffffff".into()),
                Input::Choice("-.o:zz".into()),
                Input::Other,
                Input::Command { name: "nonsense".into(), argument: String::new() },
            ];
            inputs.extend(KINDS.map(|kind| Input::File(Box::new(domain::Attachment::of(kind)))));
            inputs.extend((0..4).map(|_| any_input(&mut rng, &[])));
            for input in inputs {
                for outcome in [Event::Done, Event::Failed] {
                    let around = Around { desks, ..Around::from(NOW) };
                    let (_, shown) = act_in(bot, state.clone(), Event::Input(&input), outcome, around);
                    is_whole(&shown, &format!("{input:?} at {} in {language}, seed {n}", screen.name));
                }
            }
        }
    }
}

#[test]
fn danger_words_bring_the_numbers_first_from_anywhere() {
    let uk = Language::parse("uk").unwrap();
    for name in ["safe-women", "stay-safe"] {
        let bot = bot(name);
        for (_, screen) in content().screens() {
            for (desks, outcome) in DESKS.into_iter().flat_map(|d| [(d, Event::Done), (d, Event::Failed)]) {
                let state = State::reading(&screen.name, uk, None);
                let words = Input::Text("допоможіть мене замкнули".into());
                let (_, shown) =
                    act_in(bot, state, Event::Input(&words), outcome, Around { desks, ..Around::from(NOW) });
                let first: String = shown.text().chars().take(200).collect();
                assert!(first.contains("112") && first.contains("102"), "at {}: {first}", screen.name);
                assert!(shown.urgent);
                // words of danger are no wrong answer, and no riddle
                for id in ["engine-bad-answer", "engine-not-taken", "engine-not-understood"] {
                    let blame = content().texts().get(uk, id).to_string();
                    assert!(!shown.text().contains(blame.trim()), "{id} at {}: {}", screen.name, shown.text());
                }
            }
        }
    }
}

#[test]
fn help_is_one_step_away_from_every_screen() {
    for bot in ["safe-women", "stay-safe"].map(bot) {
        let always = [("help", bot.help), ("menu", bot.start), ("language", bot.language), ("hide", bot.hide)];
        for (_, screen) in content().screens() {
            for (key, target) in always {
                let state = State::reading(&screen.name, Language::parse("en").unwrap(), None);
                let (after, _) = act(bot, state, &Input::Choice(format!("-.{key}")));
                let what = format!("{key} at {} in {}", screen.name, bot.name);
                assert_eq!(after.screen(), &*content().screen(target).name, "{what}");
            }
        }
    }
}

#[test]
fn a_human_is_asked_for_from_every_screen() {
    let uk = Language::parse("uk").unwrap();
    let label = content().texts().get(uk, "help-now-person").to_string();
    for name in ["safe-women", "stay-safe"] {
        let bot = bot(name);
        let does = |state: State, input: Input| {
            let around = Around { desks: ALL, ..Around::from(NOW) };
            act_in(bot, state, Event::Input(&input), Event::Done, around)
        };
        for (_, screen) in content().screens() {
            let reads = || State::reading(&screen.name, uk, None);
            // what is typed where something is asked may be the answer
            if !matches!(screen.kind, Kind::Ask(_)) {
                let (after, _) = does(reads(), Input::Text("написати людині".into()));
                assert_eq!(after.screen(), "tell/person", "by words at {} of {name}", screen.name);
            }
            let (helped, shown) = does(reads(), Input::Choice("-.help".into()));
            let person = shown.buttons.iter().flatten().find(|b| b.label.contains(&label));
            let Some(ViewAction::Choice(data)) = person.map(|b| &b.action) else {
                panic!("no {label:?} below help from {} of {name}: {:#?}", screen.name, shown.buttons)
            };
            let (after, shown) = does(helped, Input::Choice(data.clone()));
            assert_eq!(after.screen(), "tell/person", "by help at {} of {name}", screen.name);
            is_whole(&shown, "a human was asked for");
        }
    }
}
