//! Where words, addresses and buttons lead, and where they do not.

use crate::{NOW, act, begin, bot, choices, content, is_whole};
use content::Target;
use domain::{Input, Language};
use guide::{Effect, Event, State, step, view};

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
