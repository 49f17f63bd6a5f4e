//! The first screens of each bot in each of its languages, on the content that ships: they are there, and give nothing
//! away.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

use std::collections::BTreeSet;

/// Words that give away what a bot is for, as the content names them.
fn give_away(files: &content::Bundle, language: &str) -> Vec<String> {
    let text = files.file(&format!("urgency/{language}.yaml")).unwrap();
    let list = text.lines().find_map(|l| l.strip_prefix("give-away: [")).unwrap();
    let words: Vec<String> = list.trim_end_matches(']').split(", ").map(|w| w.trim_matches('"').to_owned()).collect();
    assert!(words.len() > 20, "{words:?}");
    words
}

/// All that stands on a screen: words, buttons, the row, the keys.
fn all_of(shown: &guide::View) -> String {
    let labels = shown.buttons.iter().flatten().chain(&shown.row).map(|b| b.label.as_str());
    let lines: Vec<&str> = shown
        .paragraphs
        .iter()
        .map(String::as_str)
        .chain(labels)
        .chain(shown.keys.iter().map(String::as_str))
        .collect();
    lines.join("\n")
}

/// How far somebody who took her phone goes on from the start.
const PRESSES: usize = 2;

/// What can be pressed on a screen, and the row below each.
fn keys(shown: &guide::View) -> Vec<String> {
    let row = ["help", "language", "hide"].map(|w| format!("-.{w}"));
    let pressed = shown.buttons.iter().flatten().filter_map(|button| match &button.action {
        guide::ViewAction::Choice(data) => Some(data.clone()),
        _ => None,
    });
    row.into_iter().chain(pressed).collect()
}

#[test]
fn whoever_takes_her_phone_finds_nothing_on_the_first_screens_in_any_language() {
    let files = oberih::embedded_content();
    let now = domain::Clock::now(&oberih::SystemClock);
    let content = content::load(&files, now).content.unwrap();
    let mut looked = 0;
    for bot in content.bots() {
        for language in &bot.languages {
            let words = give_away(&files, language.as_str());
            let matcher = content::Matcher::new(words.iter().enumerate().map(|(n, w)| (w.as_str(), n)));
            let around = |door| guide::Around { writes: door == domain::Channel::Telegram, ..guide::Around::from(now) };
            for door in [domain::Channel::Telegram, domain::Channel::Web] {
                let acts = |state: guide::State, input: domain::Input| {
                    guide::step(&content, bot, state, guide::Event::Input(&input), around(door)).0
                };
                let shows = |state: &guide::State| guide::view_through(door, &content, bot, state, around(door));
                let mut reads = |state: &guide::State, what: &str| {
                    let all = all_of(&shows(state));
                    let found: Vec<&String> =
                        matcher.targets(&content::normalise(&all)).into_iter().map(|(n, _)| &words[n]).collect();
                    assert!(found.is_empty(), "{} in {language}, {what}: {found:?} in\n{all}", bot.name);
                    looked += 1;
                };
                let begun = guide::State::start(&content.screen(bot.start).name, bot, Some(*language), now);
                let start = domain::Input::Command { name: "start".to_owned(), argument: String::new() };
                let menu = acts(begun, start);
                reads(&menu, "the start");
                assert!(keys(&shows(&menu)).len() > 7, "{:?}", shows(&menu));
                // what was read, so that each is read once
                let mut seen = BTreeSet::new();
                let mut behind = vec![menu.clone()];
                for presses in 1..=PRESSES {
                    let mut further = Vec::new();
                    for (state, key) in behind.iter().flat_map(|s| keys(&shows(s)).into_iter().map(move |k| (s, k))) {
                        let next = acts(state.clone(), domain::Input::Choice(key));
                        if seen.insert((next.screen().to_owned(), all_of(&shows(&next)))) {
                            reads(&next, &format!("`{}`, {presses} presses behind the start", next.screen()));
                            further.push(next);
                        }
                    }
                    behind = further;
                }
            }
        }
    }
    assert!(looked > 200, "{looked}");
}

#[test]
fn the_start_and_what_leads_on_from_it_is_said_in_every_language_of_the_bot() {
    let now = domain::Clock::now(&oberih::SystemClock);
    let content = content::load(&oberih::embedded_content(), now).content.unwrap();
    let lead_on: [(&str, &[&str]); 2] = [
        ("safe-women", &["menu", "wrong", "offers", "before"]),
        ("stay-safe", &["menu", "work", "pay", "drawn", "teen", "more", "online"]),
    ];
    for (name, screens) in lead_on {
        let bot = content.bots().find(|b| b.name.as_str() == name).unwrap();
        assert_eq!(&*content.screen(bot.start).name, format!("{name}/menu"));
        for (language, screen) in bot.languages.iter().flat_map(|l| screens.iter().map(move |s| (l, s))) {
            let state = guide::State::start(&format!("{name}/{screen}"), bot, Some(*language), now);
            for door in [domain::Channel::Telegram, domain::Channel::Web] {
                let shown = guide::view_through(door, &content, bot, &state, guide::Around::from(now));
                assert_eq!(shown.said_in, *language, "{}", all_of(&shown));
            }
        }
    }
}

/// The stems that stand anywhere in the addresses of a text: an address is one word to whoever looks for words.
fn in_addresses<'a>(text: &str, words: &'a [String]) -> Vec<&'a String> {
    let addresses: Vec<String> =
        text.split_whitespace().filter(|w| w.contains("://") || w.contains("www.")).map(str::to_lowercase).collect();
    let stems = words.iter().filter(|w| !w.contains([' ', '|']));
    stems.filter(|w| addresses.iter().any(|a| a.contains(w.as_str()))).collect()
}

/// All that stands on a screen with lines, page by page.
fn pages(content: &content::Content, bot: &content::Bot, at: guide::State, now: domain::Timestamp) -> Vec<String> {
    let key = content.screen(content.named(at.screen()).unwrap()).key.clone();
    let (mut state, mut out) = (at, Vec::new());
    loop {
        let shown = guide::view(content, bot, &state, now);
        out.push(all_of(&shown));
        let more = format!("{key}.more:{}", out.len());
        if !shown.buttons.iter().flatten().any(|b| b.action == guide::ViewAction::Choice(more.clone())) {
            return out;
        }
        state = guide::step(content, bot, state, guide::Event::Input(&domain::Input::Choice(more)), now).0;
    }
}

#[test]
fn behind_the_numbers_of_a_country_stand_its_lines_about_home_below_those_for_emergencies() {
    let now = domain::Clock::now(&oberih::SystemClock);
    let content = content::load(&oberih::embedded_content(), now).content.unwrap();
    let mut looked = 0;
    for (bot, country) in content.bots().flat_map(|b| content.countries().map(move |c| (b, c))) {
        let state = guide::State::reading("common/help-country", bot.languages[0], Some(country.country));
        let all = pages(&content, bot, state, now).join("\n");
        let place = |s: &content::Service| all.lines().position(|line| line == s.number());
        let first = country.emergency_lines(now)[0].service;
        let about_home = country.services.iter().filter(|s| {
            let asked = ["violence-against-women", "domestic-violence"].contains(&s.kind.as_str());
            asked && s.hours.at(now, &country.zone) == content::Opening::AroundTheClock
        });
        for line in about_home {
            let said = format!("{} in {}: {all}", line.id, bot.name);
            assert_eq!(place(line).is_some(), bot.lists(line.serves), "{said}");
            assert!(place(line).is_none_or(|at| place(first).is_some_and(|top| top < at)), "{said}");
            looked += 1;
        }
    }
    assert!(looked > 20, "{looked}");
}

#[test]
fn whoever_takes_her_phone_finds_nothing_among_the_lines_of_any_country_behind_them() {
    let files = oberih::embedded_content();
    let now = domain::Clock::now(&oberih::SystemClock);
    let content = content::load(&files, now).content.unwrap();
    let english = give_away(&files, "en");
    assert_eq!(in_addresses("https://humantraffickinghotline.org", &english), ["traffick"]);
    let mut looked = 0;
    for (bot, language) in content.bots().flat_map(|b| b.languages.iter().map(move |l| (b, l))) {
        let words = give_away(&files, language.as_str());
        let matcher = content::Matcher::new(words.iter().enumerate().map(|(n, w)| (w.as_str(), n)));
        // the two of the first screens behind which a country has its lines
        for screen in ["common/help-now", "common/person"] {
            let key = &content.screen(content.named(screen).unwrap()).key;
            for country in content.countries_in_order(*language) {
                let before = guide::State::start(screen, bot, Some(*language), now);
                let chosen = domain::Input::Choice(format!("{key}.c:{}", country.country));
                let state = guide::step(&content, bot, before, guide::Event::Input(&chosen), now).0;
                assert_eq!(state.country(), Some(country.country), "{screen}");
                for all in pages(&content, bot, state, now) {
                    let mut found: Vec<&String> =
                        matcher.targets(&content::normalise(&all)).into_iter().map(|(n, _)| &words[n]).collect();
                    found.extend(in_addresses(&all, &words));
                    found.extend(in_addresses(&all, &english));
                    let country = country.country;
                    assert!(found.is_empty(), "{}: {country} in {language}: {found:?} in\n{all}", bot.name);
                    looked += 1;
                }
            }
        }
    }
    assert!(looked > 1_000, "{looked}");
}
