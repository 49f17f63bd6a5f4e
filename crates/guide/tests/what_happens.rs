//! "What is happening to me?": whatever is answered, a few questions, each about something else, two ways on at the
//! end, and nothing that counts or rates what was said.

#![expect(clippy::unwrap_used, reason = "tests")]

use content::{Bot, Content, Kind};
use domain::{Input, Language, Timestamp};
use guide::{Event, State, View, ViewAction, step, view};
use std::collections::{BTreeMap, BTreeSet};

const NOW: Timestamp = Timestamp::from_unix_micros(1_795_500_000_000_000); // 2026-11-24
const START: &str = "sense/start";
/// What a question asks about, as the indicators name it.
const DIMENSIONS: [(&str, &str); 5] = [
    ("sense-promised", "deceptive-recruitment"),
    ("sense-pressed", "coercive-recruitment"),
    ("sense-hardship", "vulnerability-at-recruitment"),
    ("sense-work", "exploitation"),
    ("sense-leave", "coercion-at-destination"),
];
/// What can be pressed at a question.
const ANSWERS: [&str; 3] = ["a:yes", "a:no", "skip"];

/// What somebody reads who answers in this way: each screen by its name, the last one at the end.
fn walk(content: &Content, bot: &Bot, language: Language, answers: &[&str]) -> Vec<(String, View)> {
    let mut state = State::reading(START, language, None);
    let mut seen = vec![(START.to_owned(), view(content, bot, &state, NOW))];
    let start = content.screen(content.named(START).unwrap());
    let begin = start.choices().iter().find(|c| &*c.text == "sense-start-begin").unwrap();
    let mut press = format!("{}.{}", start.key, begin.key);
    let mut answers = answers.iter();
    loop {
        let (_, shown) = seen.last().unwrap();
        assert!(can_press(shown, &press), "{press} is not there: {shown:?}");
        state = step(content, bot, state, Event::Input(&Input::Choice(press.clone())), NOW).0;
        seen.push((state.screen().to_owned(), view(content, bot, &state, NOW)));
        let here = content.screen(content.named(state.screen()).unwrap());
        if !matches!(here.kind, Kind::Ask(_)) {
            return seen;
        }
        let answer = answers.next().expect("there are no more questions than answers");
        press = format!("{}.{answer}", here.key);
    }
}

fn can_press(shown: &View, data: &str) -> bool {
    shown.buttons.iter().flatten().any(|b| b.action == ViewAction::Choice(data.to_owned()))
}

/// All ways to answer five questions.
fn all_answers() -> Vec<Vec<&'static str>> {
    DIMENSIONS.iter().fold(vec![Vec::new()], |ways: Vec<Vec<&'static str>>, _| {
        ways.iter().flat_map(|way| ANSWERS.map(|answer| [way.as_slice(), &[answer]].concat())).collect()
    })
}

/// Each bot in each language in which the questions are written.
fn readers(content: &Content) -> Vec<(&Bot, Language)> {
    let start = content.named(START).unwrap();
    let languages: Vec<Language> = content.texts().languages().filter(|l| content.speaks(start, *l)).collect();
    assert!(languages.len() >= 6, "{languages:?}");
    content.bots().flat_map(|bot| languages.iter().map(move |l| (bot, *l))).collect()
}

#[test]
fn whatever_is_answered_there_are_five_questions_each_about_something_else_and_two_ways_on() {
    let content = content::testing::shipped(NOW);
    let known: BTreeSet<&str> = content.indicators().iter().map(|i| i.dimension.as_str()).collect();
    let about = BTreeSet::from(DIMENSIONS.map(|(_, dimension)| dimension));
    assert!(about.len() == DIMENSIONS.len() && about.is_subset(&known), "{about:?} of {known:?}");
    let mut ends = BTreeSet::new();
    for (bot, language) in readers(&content) {
        for answers in all_answers() {
            let seen = walk(&content, bot, language, &answers);
            let screens: Vec<_> = seen.iter().map(|(name, _)| content.screen(content.named(name).unwrap())).collect();
            let asked: Vec<&str> = screens
                .iter()
                .filter_map(|screen| match &screen.kind {
                    Kind::Ask(ask) => Some(ask.keep.as_str()),
                    _ => None,
                })
                .collect();
            assert_eq!(asked, DIMENSIONS.map(|(keep, _)| keep), "{answers:?}");
            let (end, (_, shown)) = (screens.last().unwrap(), seen.last().unwrap());
            assert_eq!(end.choices().len(), 2, "two ways on: {} after {answers:?}", end.name);
            let of_it = format!("{}.", end.key);
            let keys = shown.buttons.iter().flatten();
            let ways = keys.filter(|b| matches!(&b.action, ViewAction::Choice(data) if data.starts_with(&of_it)));
            assert_eq!(ways.count(), 2, "{} in {language} after {answers:?}: {shown:?}", end.name);
            ends.insert(end.name.to_string());
        }
    }
    // one for each thing that can be the matter, one where nothing is, one for who passed over all
    let all = ["calm", "leave", "pressed", "promised", "skipped", "work"].map(|end| format!("sense/do-{end}"));
    assert_eq!(ends, BTreeSet::from(all));
}

#[test]
fn no_screen_of_it_counts_or_rates_what_was_answered() {
    let content = content::testing::shipped(NOW);
    for (bot, language) in readers(&content) {
        // whatever came before, a screen says the same: nothing on it can come from the answers
        let mut said: BTreeMap<String, (String, Vec<String>)> = BTreeMap::new();
        for answers in all_answers() {
            for (name, shown) in walk(&content, bot, language, &answers) {
                let labels: Vec<String> = shown.buttons.iter().flatten().map(|b| b.label.clone()).collect();
                let now = (shown.text(), labels);
                let before = said.entry(name.clone()).or_insert_with(|| now.clone());
                assert_eq!(*before, now, "{name} in {language} tells of {answers:?}");
            }
        }
        // and none numbers the questions, or gives marks
        for name in said.keys() {
            for id in content.screen(content.named(name).unwrap()).texts().filter(|id| id.starts_with("sense-")) {
                let text = content.texts().get(language, id);
                assert!(!text.contains(|c: char| c.is_ascii_digit() || c == '%'), "`{id}` in {language}: {text}");
            }
        }
    }
}
