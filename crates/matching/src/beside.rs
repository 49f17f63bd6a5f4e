//! The words beside a place in the same sentence, lower case: what makes digits a phone, and a phone the writer's own.

/// So many bytes before and after are looked at.
const REACH: usize = 160;
/// So many words at most.
const WORDS: usize = 12;

/// Words after whose dot the sentence goes on.
const SHORTENED: &[&str] = &["тел", "моб", "ном", "tel", "mob", "nr", "num", "kom", "č", "konto", "акк", "acc", "no"];

/// The last words before a place, nearest last.
pub(crate) fn words_before(text: &str, at: usize) -> Vec<String> {
    let window = window_before(text, at);
    let start = window
        .char_indices()
        .rev()
        .find(|(at, c)| ends_a_sentence(window, *at, *c))
        .map_or(0, |(at, c)| at + c.len_utf8());
    let mut words: Vec<String> = words(window.get(start..).unwrap_or_default()).collect();
    words.drain(..words.len().saturating_sub(WORDS));
    words
}

/// The last words before a place in whatever sentence, nearest last.
pub(crate) fn said_before(text: &str, at: usize) -> Vec<String> {
    words(window_before(text, at)).collect()
}

fn window_before(text: &str, at: usize) -> &str {
    let from = text.floor_char_boundary(at.saturating_sub(REACH));
    let window = text.get(from..at).unwrap_or_default();
    // A word that is cut at the edge is none.
    if from == 0 {
        return window;
    }
    window.find(|c: char| !c.is_alphanumeric()).and_then(|cut| window.get(cut..)).unwrap_or_default()
}

/// The first words after a place, nearest first.
pub(crate) fn words_after(text: &str, at: usize) -> Vec<String> {
    let to = text.floor_char_boundary(at.saturating_add(REACH).min(text.len()));
    let window = text.get(at..to).unwrap_or_default();
    let end = window.char_indices().find(|(at, c)| ends_a_sentence(window, *at, *c)).map_or(window.len(), |(at, _)| at);
    words(window.get(..end).unwrap_or_default()).take(WORDS).collect()
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’' | 'ʼ'))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

fn ends_a_sentence(text: &str, at: usize, c: char) -> bool {
    match c {
        '!' | '?' | '…' | ';' | '\n' => true,
        '.' => {
            let before = text.get(..at).unwrap_or_default();
            let word = words(before.rsplit(char::is_whitespace).next().unwrap_or_default()).last();
            let goes_on = word.is_some_and(|word| SHORTENED.contains(&word.as_str()));
            let within = text.get(at + 1..).is_some_and(|after| after.starts_with(char::is_alphanumeric));
            !goes_on && !within
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_those_of_the_same_sentence() {
        for (text, want) in [
            ("Він забрав паспорт. Мій номер: #", "мій номер"),
            ("мій тел. #", "мій тел"),
            ("Дзвоніть!#", ""),
            ("рядок\nінший #", "інший"),
            ("див. example.com та #", "example com та"),
        ] {
            let at = text.find('#').unwrap();
            assert_eq!(words_before(text, at).join(" "), want, "{text}");
        }
        assert_eq!(words_after("# — це мій номер. Інше", 1).join(" "), "це мій номер");
    }
}
