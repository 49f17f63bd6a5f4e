//! Laws of every walk, held against the content that ships: no input leaves a person without an answer.

#![expect(clippy::unwrap_used, reason = "tests")]

use content::{Bot, Content, Target};
use domain::{BotName, Input, Language, Timestamp};
use guide::{Answered, Around, Desks, Door, Effect, Event, STATE_LIMIT, Standing, State, View, ViewAction, step, view};
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};
use std::sync::OnceLock;

const NOW: Timestamp = Timestamp::from_unix_micros(1_795_500_000_000_000); // 2026-11-24

fn content() -> &'static Content {
    static CONTENT: OnceLock<Content> = OnceLock::new();
    CONTENT.get_or_init(|| content::testing::shipped(NOW))
}

fn bot(name: &str) -> &'static Bot {
    content().bot(&BotName::parse(name).unwrap()).unwrap()
}

fn begin(bot: &Bot) -> State {
    State::start(&content().screen(bot.start).name, bot, Language::parse("uk").ok(), NOW)
}

/// Every door and somebody behind it.
const ALL: Desks = Desks { help: true, police: true, help_duty: true, police_duty: true };
const POLICE_DUTY: Desks = Desks { help: false, police: true, help_duty: false, police_duty: true };
const DESKS: [Desks; 4] = [
    Desks { police: false, police_duty: false, ..POLICE_DUTY },
    Desks { police_duty: false, ..POLICE_DUTY },
    POLICE_DUTY,
    ALL,
];

/// One step with what the platform does answered at once.
fn act(bot: &Bot, state: State, input: &Input) -> (State, View) {
    act_in(bot, state, Event::Input(input), Event::Done, NOW.into())
}

/// The same with the desks there are; `outcome`: how all goes that the platform is asked for.
fn act_in(bot: &Bot, state: State, event: Event<'_>, outcome: Event<'_>, around: Around) -> (State, View) {
    let talks = state.talks();
    let (mut state, mut effects) = step(content(), bot, state, event, around);
    while effects.iter().any(Effect::comes_back) {
        assert_eq!(effects.iter().filter(|e| e.comes_back()).count(), 1, "one thing comes back at a time");
        (state, effects) = step(content(), bot, state, outcome, around);
    }
    let silent = matches!(event, Event::Input(Input::Gone) | Event::Joined { .. } | Event::Left) || talks;
    assert!(silent || effects.last() == Some(&Effect::Show), "{event:?} is left without an answer");
    let shown = view(content(), bot, &state, around);
    (state, shown)
}

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

fn choices(view: &View) -> Vec<String> {
    let all = view.buttons.iter().flatten().chain(&view.row);
    all.filter_map(|b| match &b.action {
        ViewAction::Choice(data) => Some(data.clone()),
        _ => None,
    })
    .collect()
}

fn is_whole(view: &View, what: &str) {
    assert!(!view.text().trim().is_empty(), "nothing is said after {what}");
    assert!(view.row.len() == 4, "help, menu, language and hide are below every screen");
    assert!(view.text().encode_utf16().count() <= 4_096 * 2, "too long after {what}");
    for b in view.buttons.iter().flatten().chain(&view.row) {
        assert!(!b.label.trim().is_empty(), "a button without words after {what}");
        if let ViewAction::Choice(data) = &b.action {
            assert!((1..=64).contains(&data.len()), "{data}");
        }
    }
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
    for name in ["safe-women", "stay-safe"] {
        let bot = bot(name);
        for (_, screen) in content().screens() {
            for (desks, outcome) in DESKS.into_iter().flat_map(|d| [(d, Event::Done), (d, Event::Failed)]) {
                let state = State::reading(&screen.name, Language::parse("uk").unwrap(), None);
                let words = Input::Text("допоможіть мене замкнули".into());
                let (_, shown) =
                    act_in(bot, state, Event::Input(&words), outcome, Around { desks, ..Around::from(NOW) });
                let first: String = shown.text().chars().take(200).collect();
                assert!(first.contains("112") && first.contains("102"), "at {}: {first}", screen.name);
                assert!(shown.urgent);
            }
        }
    }
}

#[test]
fn help_is_one_step_away_from_every_screen() {
    let bot = bot("stay-safe");
    for (_, screen) in content().screens() {
        let state = State::reading(&screen.name, Language::parse("en").unwrap(), None);
        let (after, _) = act(bot, state, &Input::Choice("-.help".into()));
        assert_eq!(after.screen(), &*content().screen(bot.help).name);
    }
}

#[test]
fn the_menu_is_never_said_twice_in_a_row_to_nonsense() {
    let bot = bot("stay-safe");
    let (state, menu) = act(bot, begin(bot), &Input::Command { name: "start".into(), argument: String::new() });
    let (state, first) = act(bot, state, &Input::Text("тест".into()));
    let (_, second) = act(bot, state, &Input::Other);
    for answer in [&first, &second] {
        assert_ne!(answer.text(), menu.text());
        assert_eq!(answer.buttons, menu.buttons, "the same buttons");
    }
}

#[test]
fn a_person_whose_screen_is_gone_stands_at_the_nearest_that_is_there() {
    let bot = bot("stay-safe");
    let stored = br#"{"screen":"common/was-here-once","trail":["stay-safe/menu","common/papers","common/gone-too"]}"#;
    let state = State::from_bytes(stored).unwrap();
    let (after, shown) = act(bot, state, &Input::Choice("-.nonsense".into()));
    assert_eq!(after.screen(), "stay-safe/menu", "an unknown button shows the menu");
    is_whole(&shown, "a screen that is gone");
    let state = State::from_bytes(stored).unwrap();
    let (after, shown) = act(bot, state, &Input::Other);
    assert_eq!(after.screen(), "common/papers");
    let uk = Language::parse("uk").unwrap();
    assert_eq!(shown.paragraphs[0], *content().texts().get(uk, "engine-gone"), "one neutral sentence, then the screen");
    assert_eq!(shown.paragraphs[1], *content().texts().get(uk, "papers-first"));
    let (_, again) = act(bot, after, &Input::Choice("-.help".into()));
    assert!(!again.text().contains(&*content().texts().get(uk, "engine-gone")), "and once");
    let (_, help) = act(bot, State::from_bytes(stored).unwrap(), &Input::Choice("-.help".into()));
    assert!(help.text().starts_with("112"), "the numbers come before it: {}", help.text());
}

#[test]
fn a_message_of_long_ago_cannot_erase() {
    let bot = bot("stay-safe");
    let state = State::reading("common/hide", Language::parse("uk").unwrap(), None);
    let here = view(content(), bot, &state, NOW);
    let hide = choices(&here).into_iter().find(|d| {
        let (_, effects) = step(content(), bot, state.clone(), Event::Input(&Input::Choice(d.clone())), NOW);
        effects.contains(&Effect::Hide)
    });
    let hide = Input::Choice(hide.expect("the hide screen has a button that hides"));
    let elsewhere = State::reading("stay-safe/menu", Language::parse("uk").unwrap(), None);
    let (after, effects) = step(content(), bot, elsewhere, Event::Input(&hide), NOW);
    assert_eq!(effects, [Effect::Show]);
    assert_eq!(after.screen(), "common/hide", "it asks again");
}

#[test]
fn the_bot_for_everyone_lists_no_line_for_women_only() {
    for country in content().countries() {
        for (_, screen) in content().screens().filter(|(_, s)| s.services.is_some()) {
            for page in 0..6 {
                let state = State::reading(&screen.name, Language::parse("en").unwrap(), Some(country.country));
                let (_, shown) = act(bot("stay-safe"), state, &Input::Choice(format!("{}.more:{page}", screen.key)));
                let women = content().texts().get(Language::parse("en").unwrap(), "engine-for-women");
                assert!(!shown.text().contains(&*women), "{} in {}", screen.name, country.country);
            }
        }
    }
}

#[test]
fn a_country_is_understood_by_name_and_a_deep_link_sets_it() {
    let bot = bot("stay-safe");
    let (state, _) = act(bot, begin(bot), &Input::Command { name: "start".into(), argument: "pl-papers".into() });
    assert_eq!(state.screen(), "common/papers");
    assert_eq!(state.country().map(|c| c.to_string()).as_deref(), Some("PL"));
    let ask = State::reading("common/country", Language::parse("uk").unwrap(), None);
    let (state, _) = act(bot, ask, &Input::Text("польща".into()));
    assert_eq!(state.country().map(|c| c.to_string()).as_deref(), Some("PL"));
}

#[test]
fn whoever_called_a_line_is_asked_whether_it_answered_and_is_counted_once() {
    let bot = bot("stay-safe");
    let poland = domain::Country::parse("PL").ok();
    let state = State::reading("common/not-paid-country", Language::parse("uk").unwrap(), poland);
    let (_, screen) = content().screens().find(|(_, s)| &*s.name == "common/not-paid-country").unwrap();
    let (asked, shown) = act(bot, state, &Input::Choice(format!("{}.did:0", screen.key)));
    is_whole(&shown, "did they answer");
    let line = choices(&shown).into_iter().find(|d| d.contains(".did-")).expect("a button for each line");
    let (asked, shown) = act(bot, asked, &Input::Choice(line.clone()));
    is_whole(&shown, "one line");
    let no = Input::Choice(format!("{}.did=n", screen.key));
    assert!(choices(&shown).contains(&format!("{}.did=n", screen.key)));
    let (after, effects) = step(content(), bot, asked.clone(), Event::Input(&no), NOW);
    let id = line.split_once(".did-").unwrap().1.to_owned();
    assert_eq!(effects, [Effect::CountAnswer { line: id, answered: Answered::No }, Effect::Show]);
    let (_, effects) = step(content(), bot, after, Event::Input(&no), NOW);
    assert_eq!(effects, [Effect::Show], "pressed again it is not counted again");
    // a line that does not exist and a danger screen are not asked about
    let forged = format!("{}.did-xx-none", screen.key);
    let (_, shown) = act(bot, asked, &Input::Choice(forged));
    is_whole(&shown, "a forged line");
    let (_, danger) = content().screens().find(|(_, s)| &*s.name == "common/help-country").unwrap();
    let state = State::reading("common/help-country", Language::parse("uk").unwrap(), poland);
    let shown = view(content(), bot, &state, NOW);
    assert!(!choices(&shown).iter().any(|d| d.contains(".did")));
    let (_, effects) = step(content(), bot, state, Event::Input(&Input::Choice(format!("{}.did=y", danger.key))), NOW);
    assert_eq!(effects, [Effect::Show]);
}

#[test]
fn who_says_clearly_what_it_is_about_is_there_in_one_step() {
    let bot = bot("stay-safe");
    let text = |t: &str| Input::Text(t.to_owned());
    let (after, shown) = act(bot, begin(bot), &text("я загубила паспорт"));
    assert_eq!(after.screen(), "common/papers");
    assert!(shown.text().contains(&*content().texts().get(shown.language, "engine-took")));
    let (after, shown) = act(bot, begin(bot), &text("паспорт"));
    assert_ne!(after.screen(), "common/papers", "one word may mean many things: it is offered");
    is_whole(&shown, "one word");
}

#[test]
fn a_country_is_chosen_by_its_name_from_anywhere() {
    let bot = bot("stay-safe");
    let text = |t: &str| Input::Text(t.to_owned());
    let (quiet, _) = act(bot, begin(bot), &text("не можу говорити"));
    assert_eq!(quiet.screen(), "common/cannot-speak", "said clearly, it is shown at once");
    let (after, shown) = act(bot, quiet, &text("Польща"));
    assert_eq!(after.screen(), "common/card");
    let said = shown.text();
    assert!(said.find("Grozi mi").unwrap() < said.find("Я в небезпеці").unwrap(), "{said}");
    let (after, shown) = act(bot, begin(bot), &text("в Польщі"));
    assert_eq!(after.country(), domain::Country::parse("PL").ok());
    is_whole(&shown, "a country from the menu");
}

#[test]
fn every_country_is_within_three_pages() {
    let bot = bot("stay-safe");
    let (_, screen) = content().screens().find(|(_, s)| &*s.name == "common/country").unwrap();
    let mut found = std::collections::BTreeSet::new();
    for page in 0..4 {
        let (_, shown) = act(bot, begin(bot), &Input::Choice(format!("{}.cs:{page}", screen.key)));
        assert!(shown.buttons.len() <= 10, "{}", shown.buttons.len());
        found.extend(choices(&shown).into_iter().filter(|d| d.contains(".c:")));
    }
    assert_eq!(found.len(), content().countries().count());
}

#[test]
fn an_address_leads_to_every_screen_that_waits_and_never_to_one_that_acts() {
    for bot in content().bots() {
        let all = guide::linkable(content(), bot);
        assert!(all.len() > 20, "{}", all.len());
        for (name, ix) in all {
            let payload = guide::payload(None, None, Some(name)).unwrap();
            let (state, _) = act(bot, begin(bot), &Input::Command { name: "start".into(), argument: payload });
            assert_eq!(state.screen(), &*content().screen(ix).name);
        }
        for acts in ["hide-now", "forget-now", "forgotten", "nothing", "common/papers", &"x".repeat(65)] {
            let (state, _) = act(bot, begin(bot), &Input::Command { name: "start".into(), argument: acts.into() });
            assert_eq!(state.screen(), &*content().screen(bot.start).name, "{acts}");
        }
    }
    assert_eq!(guide::payload(None, None, Some("a.b")), None);
    assert_eq!(guide::payload(None, None, None), None);
}

#[test]
fn girls_are_led_to_lines_in_the_words_in_which_they_are_spoken_to() {
    for name in ["safe-women/girls", "safe-women/girls-do"] {
        let girls = content().screen(content().named(name).unwrap());
        let lines = girls.choices().iter().filter(|c| c.text.ends_with("-lines"));
        let to = lines.map(|c| match c.to {
            Target::Screen(ix) => &*content().screen(ix).name,
            _ => "",
        });
        assert_eq!(to.collect::<Vec<_>>(), ["stay-safe/teen-lines"], "{name}");
    }
}
