//! The first screens of each bot in each of its languages, on the content that ships: they give nothing away.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

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
                let row = ["help", "language", "hide"].map(|w| format!("-.{w}"));
                let mut keys: Vec<String> = row.to_vec();
                for button in shows(&menu).buttons.iter().flatten() {
                    if let guide::ViewAction::Choice(data) = &button.action {
                        keys.push(data.clone());
                    }
                }
                assert!(keys.len() > 7, "{keys:?}");
                for key in keys {
                    let next = acts(menu.clone(), domain::Input::Choice(key));
                    let what = format!("`{}` behind the start", next.screen());
                    reads(&next, &what);
                }
            }
        }
    }
    assert!(looked > 200, "{looked}");
}
