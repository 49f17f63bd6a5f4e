//! A country is understood, chosen and found, and its lines are asked about.

use crate::{NOW, act, begin, bot, choices, content, is_whole};
use domain::{Input, Language};
use guide::{Answered, Effect, Event, State, step, view};

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
