//! What people in danger type, and what people type every day, sentence by sentence against the words that ship.

mod cs;
mod de;
mod en;
mod pl;
mod ro;
mod ru;
mod sk;
mod uk;

use content::testing::{shipped, shipped_files};
use content::{Content, normalise};
use domain::Timestamp;
use std::sync::OnceLock;

/// A language, what tells of danger in it, what does not.
const TABLES: [(&str, &[&str], &[&str]); 8] = [
    ("uk", uk::TELLS, uk::EVERYDAY),
    ("en", en::TELLS, en::EVERYDAY),
    ("ru", ru::TELLS, ru::EVERYDAY),
    ("pl", pl::TELLS, pl::EVERYDAY),
    ("de", de::TELLS, de::EVERYDAY),
    ("ro", ro::TELLS, ro::EVERYDAY),
    ("cs", cs::TELLS, cs::EVERYDAY),
    ("sk", sk::TELLS, sk::EVERYDAY),
];

/// Short words that begin many others: "не" begins "немає" and "неділя", "us" begins "useful".
const BEGIN_OTHERS: [(&str, &[&str]); 5] = [
    ("uk", &["не", "я", "в", "ne"]),
    ("ru", &["не", "я", "в", "ne"]),
    ("en", &["no", "not", "me", "us", "in", "up", "my"]),
    ("pl", &["nie", "on", "nas"]),
    ("ro", &["nu", "mă", "ne", "m", "au"]),
];

fn content() -> &'static Content {
    static CONTENT: OnceLock<Content> = OnceLock::new();
    CONTENT.get_or_init(|| shipped(Timestamp::from_unix_micros(1_795_500_000_000_000))) // 2026-11-24
}

fn tells(text: &str) -> bool {
    content().tells_of_danger(&normalise(text))
}

#[test]
fn who_tells_of_danger_is_heard_in_every_language() {
    for (language, danger, _) in TABLES {
        let unheard: Vec<&&str> = danger.iter().filter(|text| !tells(text)).collect();
        assert!(unheard.is_empty(), "{language}, no danger word in: {unheard:#?}");
    }
}

#[test]
fn what_people_say_every_day_is_no_danger_in_any_language() {
    for (language, _, everyday) in TABLES {
        let alarms: Vec<&&str> = everyday.iter().filter(|text| tells(text)).collect();
        assert!(alarms.is_empty(), "{language}, taken for danger: {alarms:#?}");
    }
}

#[test]
fn capitals_and_many_marks_hide_no_danger() {
    for (language, danger, _) in TABLES {
        let unheard: Vec<&&str> =
            danger.iter().filter(|text| !tells(&format!("!!! {} ???", text.to_uppercase()))).collect();
        assert!(unheard.is_empty(), "{language}, in capitals: {unheard:#?}");
    }
}

/// Cyrillic letters and the Latin ones that look the same.
const ALIKE: [(char, char); 8] =
    [('а', 'a'), ('с', 'c'), ('е', 'e'), ('і', 'i'), ('о', 'o'), ('р', 'p'), ('х', 'x'), ('у', 'y')];

/// The text with a letter replaced in the words for which it may be.
fn mixed(text: &str, from: char, to: char, may: impl Fn(&str) -> bool) -> String {
    let word = |word: &str| if may(word) { word.replace(from, &to.to_string()) } else { word.to_owned() };
    text.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

#[test]
fn letters_of_another_script_that_look_the_same_hide_no_danger() {
    let mut looked = 0;
    for ((language, danger, _), (cyrillic, latin)) in TABLES.iter().flat_map(|t| ALIKE.map(|letters| (t, letters))) {
        for text in *danger {
            let of_cyrillic = |w: &str| w.chars().any(|c| ('\u{400}'..='\u{4ff}').contains(&c) && c != cyrillic);
            let of_latin =
                |w: &str| w.chars().any(|c| c.is_ascii_lowercase() && ALIKE.iter().all(|(_, latin)| *latin != c));
            for typed in [mixed(text, cyrillic, latin, of_cyrillic), mixed(text, latin, cyrillic, of_latin)] {
                assert!(tells(&typed), "{language}, with {latin} or {cyrillic}: {typed}");
                looked += usize::from(typed != *text);
            }
        }
    }
    assert!(looked > 1_000, "{looked}");
    for typed in [
        "допоможiть мене зaмкнули",
        "мeнe замкнyли",
        "забpали пaспорт i б'ють",
        // only the capitals look the same
        "МЕНЕ ЗАМКHУЛИ",
        "MЕНЕ ЗАMKНУЛИ",
        "НЕ BИПУСКАЮTЬ",
    ] {
        assert!(tells(typed), "{typed}");
    }
}

#[test]
fn a_short_word_stands_whole_in_a_phrase_of_danger() {
    let files = shipped_files();
    for (language, short) in BEGIN_OTHERS {
        let name = format!("urgency/{language}.yaml");
        let text = files.file(&name).unwrap_or_default();
        let phrases: Vec<&str> = text.lines().filter_map(|line| line.trim().strip_prefix("- \"")).collect();
        assert!(phrases.len() > 100, "{name} holds {} phrases", phrases.len());
        let bare = |phrase: &&&str| phrase.trim_end_matches('"').split(' ').any(|stem| short.contains(&stem));
        let begin_others: Vec<&&str> = phrases.iter().filter(bare).collect();
        assert!(begin_others.is_empty(), "{name}: write `word|` where the whole word is meant: {begin_others:#?}");
    }
}
