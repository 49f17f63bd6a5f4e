//! The words of telling: nothing that gives away, the same in both languages, within what a phone shows.

use crate::person::content;
use content::{Kind, normalise};
use domain::Language;

#[test]
fn no_word_of_these_screens_gives_away_what_it_is_about() {
    let files = content::testing::shipped_files();
    for language in ["uk", "en"] {
        let urgency = files.file(&format!("urgency/{language}.yaml")).unwrap();
        let list = urgency.lines().find_map(|l| l.strip_prefix("give-away: [")).unwrap().trim_end_matches(']');
        let words: Vec<&str> = list.split(", ").map(|w| w.trim_matches('"')).collect();
        assert!(words.len() > 10);
        let said = normalise(files.file(&format!("guides/tell/{language}.ftl")).unwrap());
        for word in said.split_whitespace() {
            // pictures that are not wanted have to be named
            let given_away = words.iter().find(|w| word.starts_with(*w) && !word.starts_with("інтим"));
            assert_eq!(given_away, None, "{word} in {language}");
        }
        for word in ["жертв", "скарг", "торгівл", "victim", "report", "complaint", "receipt", "traffick"]
        {
            assert!(!said.contains(word), "{word} in {language}");
        }
    }
}

#[test]
fn every_screen_is_whole_in_ukrainian_and_english_and_fits_a_phone() {
    let mut screens = 0;
    for (ix, screen) in content().screens().filter(|(_, s)| s.telling) {
        screens += 1;
        for language in ["uk", "en"] {
            assert!(content().speaks(ix, Language::parse(language).unwrap()), "{} in {language}", screen.name);
        }
        if let Kind::Choose(choices) = &screen.kind {
            assert!((1..=7).contains(&choices.len()), "{}", screen.name);
        }
    }
    assert!(screens > 50, "{screens}");
}
