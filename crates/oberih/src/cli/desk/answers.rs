//! The words that editors wrote for answers: looked for, looked at, changed, and then sent as a responder's own.

use super::session::Session;
use crate::cli::out::{say, words_of_hers};
use content::Content;
use domain::{Clock, Language, Timestamp};
use std::sync::Arc;

/// What is shown of each in the list.
const FIRST_WORDS: usize = 64;
/// How their ids begin.
const ANSWER: &str = "answer-";
/// In which all of them are there, whatever hers is.
const OTHERWISE: &str = "en";

/// What is to be sent.
pub(super) struct Chosen {
    pub(super) text: String,
    /// She named hours that are not understood, and it is one of them.
    pub(super) in_her_hours: bool,
}

/// Shows the answers, or those that hold a word, or one of them by its number, which may then be sent. `None` where nothing is.
/// Errors: those of the lock.
pub(super) async fn chosen(session: &mut Session<'_>, hers: &str, rest: &str) -> anyhow::Result<Option<Chosen>> {
    let content = session.content();
    let Some(language) = language(&content, hers) else {
        say!("no words for answers are here");
        return Ok(None);
    };
    if language.as_str() != hers {
        say!("(none of these words is in her language, {hers}: they are in {language})");
    }
    // one that wants a name or a day is not whole
    let ids: Vec<&str> =
        content.answers_in_order().filter(|id| !content.answers().get(language, id).is_empty()).collect();
    if let Ok(number) = rest.parse::<usize>() {
        let Some(id) = ids.get(number.wrapping_sub(1)) else {
            say!("no such answer; w shows them");
            return Ok(None);
        };
        let draft = Draft::new(&content, language, id);
        if !content.is_answer_reviewed(language, id) {
            say!("(no editor has read these words yet)");
        }
        return sent(session, draft).await;
    }
    let words = content::normalise(rest);
    for (n, id) in ids.iter().enumerate() {
        let text = content.answers().get(language, id);
        let name = id.trim_start_matches(ANSWER);
        if content::normalise(&format!("{name} {text}")).contains(words.trim()) {
            say!("{:>3}  {name:<24}{}", n + 1, first_words(&text));
        }
    }
    say!("w and a number shows one of them whole; nothing is sent by that");
    Ok(None)
}

/// The language in which she is answered; `None` where there are no answers.
fn language(content: &Content, hers: &str) -> Option<Language> {
    let there = |l: &str| content.answers().languages().find(|known| known.as_str() == l);
    there(hers).or_else(|| there(OTHERWISE))
}

/// Asks what is done with a draft until it is sent or left.
async fn sent(session: &mut Session<'_>, mut draft: Draft) -> anyhow::Result<Option<Chosen>> {
    loop {
        for line in draft.text(crate::cli::clock().now()).lines() {
            say!("    {}", words_of_hers(line));
        }
        say!("s sends it;  + TEXT  puts TEXT after it;  e TEXT  puts TEXT in its place;  b sends nothing");
        let Some(typed) = session.typed("answer").await? else { return Ok(None) };
        match typed.split_once(' ').map_or((typed.as_str(), ""), |(a, b)| (a, b.trim())) {
            (how @ ("s" | "s!"), "") => {
                let text = draft.text(crate::cli::clock().now());
                return Ok(Some(Chosen { text, in_her_hours: how == "s!" }));
            }
            ("+", more) if !more.is_empty() => draft.words = format!("{} {more}", draft.words),
            ("e", other) if !other.is_empty() => other.clone_into(&mut draft.words),
            ("b", "") => {
                say!("nothing was sent");
                return Ok(None);
            }
            _ => {}
        }
    }
}

/// An answer that may still be changed.
struct Draft {
    content: Arc<Content>,
    language: Language,
    words: String,
    /// The help lines whose numbers stood in it at first.
    lines: Vec<String>,
}

impl Draft {
    fn new(content: &Arc<Content>, language: Language, id: &str) -> Self {
        Self {
            content: content.clone(),
            language,
            words: content.answers().get(language, id).to_string(),
            lines: content.numbers_in_answer(language, id).map(|s| s.id.clone()).collect(),
        }
    }

    /// As she would read it: below its numbers the day on which they were looked at.
    fn text(&self, now: Timestamp) -> String {
        let lines = self.lines.iter().filter_map(|id| self.content.service(id));
        let said = lines.filter(|s| self.words.contains(&s.number()));
        match guide::dated(&self.content, self.language, said, now) {
            Some(dated) => format!("{}\n{dated}", self.words),
            None => self.words.clone(),
        }
    }
}

/// As much of an answer as a line of the list takes.
fn first_words(text: &str) -> String {
    let text = text.replace('\n', " ");
    if text.chars().count() <= FIRST_WORDS {
        return text;
    }
    let cut: String = text.chars().take(FIRST_WORDS).collect();
    format!("{}…", cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_unix_micros(1_795_500_000_000_000); // 2026-11-24

    fn content() -> Arc<Content> {
        Arc::new(content::load(&crate::embedded_content(), NOW).content.unwrap())
    }

    #[test]
    fn she_is_answered_in_her_language_or_in_english() {
        let content = content();
        for (hers, want) in [("uk", "uk"), ("en", "en"), ("pl", "en"), ("", "en")] {
            assert_eq!(language(&content, hers).unwrap().as_str(), want, "{hers}");
        }
    }

    #[test]
    fn numbers_stand_in_an_answer_with_their_day_and_past_it_it_says_so() {
        let (content, uk) = (content(), Language::parse("uk").unwrap());
        let mut draft = Draft::new(&content, uk, "answer-danger-now");
        let text = draft.text(NOW);
        assert!(text.contains("112") && text.contains("102") && !text.contains('{'), "{text}");
        assert!(text.ends_with("\nНомери звірено з джерелами: 24.11.2026"), "{text}");
        let later = NOW.plus(std::time::Duration::from_hours(24 * 200));
        assert!(draft.text(later).contains("22.02.2027"), "{}", draft.text(later));
        // changed words have no day of numbers that are not there any more
        "Чекайте на мене.".clone_into(&mut draft.words);
        assert_eq!(draft.text(NOW), "Чекайте на мене.");
    }

    #[test]
    fn every_answer_is_listed_once_and_all_its_numbers_have_a_day() {
        let content = content();
        let ids: Vec<&str> = content.answers_in_order().collect();
        assert_eq!(ids.first(), Some(&"answer-greeting"));
        assert!(ids.len() > 30 && ids.iter().collect::<std::collections::BTreeSet<_>>().len() == ids.len());
        let mut dated = 0;
        for (language, id) in content.answers().languages().flat_map(|l| ids.iter().map(move |id| (l, *id))) {
            let words = content.answers().get(language, id).to_string();
            let has =
                words.contains(|c: char| c.is_ascii_digit()) && content.numbers_in_answer(language, id).count() > 0;
            let text = Draft::new(&content, language, id).text(NOW);
            assert_eq!(text != words, has, "{id} in {language}: {text}");
            dated += usize::from(has);
        }
        assert!(dated > 8, "{dated}");
    }

    #[test]
    fn a_line_of_the_list_ends_with_a_whole_word() {
        assert_eq!(first_words("Досить двох\nслів."), "Досить двох слів.");
        let long = first_words(&"слово ".repeat(40));
        assert!(long.ends_with("слово…") && long.chars().count() <= FIRST_WORDS + 1, "{long}");
    }
}
