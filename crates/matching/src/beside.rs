//! The words beside a place in the same sentence, lower case: what makes digits a phone, and a phone the writer's own.

use unicode_normalization::UnicodeNormalization;

/// So many bytes before and after are looked at.
const REACH: usize = 160;
/// So many words at most.
const WORDS: usize = 12;

/// Words after whose dot the sentence goes on.
const SHORTENED: &[&str] =
    &["тел", "моб", "ном", "tel", "mob", "nr", "num", "kom", "č", "konto", "акк", "acc", "no", "эл", "ел"];

/// The last words before a place, nearest last.
pub(crate) fn words_before(text: &str, at: usize) -> Vec<String> {
    let window = window_before(text, at);
    let start = window
        .char_indices()
        .rev()
        .find(|(at, c)| ends_a_sentence(window, *at, *c))
        .map_or(0, |(at, c)| at + c.len_utf8());
    let mut words = words(window.get(start..).unwrap_or_default());
    words.drain(..words.len().saturating_sub(WORDS));
    words
}

/// The last words before a place in whatever sentence, nearest last.
pub(crate) fn said_before(text: &str, at: usize) -> Vec<String> {
    words(window_before(text, at))
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
    let mut words = words(window.get(..end).unwrap_or_default());
    words.truncate(WORDS);
    words
}

/// The words of a text in whatever sentences, each letter and apostrophe in one encoding.
pub(crate) fn words(text: &str) -> Vec<String> {
    each_word(text).collect()
}

/// The same one by one, for whom the first ones are enough.
pub(crate) fn each_word(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !is_of_word(c)).map(in_one_way).filter(|word| !word.is_empty())
}

/// Whether it stands within words. Our own letters first: the table of all scripts takes most of the time of a text.
fn is_of_word(c: char) -> bool {
    match c {
        ' ' | '.' | ',' | '\n' => false,
        '0'..='9'
        | 'a'..='z'
        | 'A'..='Z'
        | '\''
        | '’'
        | '‘'
        | 'ʼ'
        | '`'
        | '´'
        | '′'
        | 'À'..='Ö'
        | 'Ø'..='ö'
        | 'ø'..='ɏ'
        | '\u{400}'..='\u{481}'
        | '\u{48a}'..='\u{52f}' => true,
        c => is_mark(c) || c.is_alphanumeric(),
    }
}

/// What stands on the letter before it: the second half of "й", or a stress.
fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// A word in lower case, each letter in one piece and without a stress, with one apostrophe.
fn in_one_way(word: &str) -> String {
    let word: String = if word.chars().any(is_mark) {
        word.nfc().filter(|c| !is_mark(*c)).map(letter).collect()
    } else {
        word.chars().map(letter).collect()
    };
    if word.starts_with('\'') || word.ends_with('\'') { word.trim_matches('\'').to_owned() } else { word }
}

/// A letter in lower case; and what keyboards write in several ways: the apostrophe, and in Romanian a cedilla in place of the
/// comma below.
fn letter(c: char) -> char {
    match c {
        'a'..='z' | 'а'..='я' | 'і' | 'ї' | 'є' | 'ґ' | 'ё' => c,
        '’' | '‘' | 'ʼ' | '`' | '´' | '′' => '\'',
        'ţ' | 'Ţ' | 'Ț' => 'ț',
        'ş' | 'Ş' | 'Ș' => 'ș',
        c if c.is_ascii() => c.to_ascii_lowercase(),
        c => c.to_lowercase().next().unwrap_or(c),
    }
}

fn ends_a_sentence(text: &str, at: usize, c: char) -> bool {
    match c {
        '!' | '?' | '…' | ';' | '\n' => true,
        '.' => {
            let before = text.get(..at).unwrap_or_default();
            let word = words(before.rsplit(char::is_whitespace).next().unwrap_or_default()).pop();
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

    #[test]
    fn a_word_is_the_same_however_it_is_encoded() {
        for (text, want) in [
            ("зв\u{2bc}яжіться", "зв'яжіться"),
            ("зв\u{2019}яжіться", "зв'яжіться"),
            ("зв`яжіться", "зв'яжіться"),
            ("suna\u{163}i \u{15e}eful", "sunați șeful"),
            ("мі\u{438}\u{306}", "мій"),
            ("мо\u{301}й НОМЕР, ЇЇ", "мой номер її"),
            ("ŠÉF Łódź", "šéf łódź"),
            ("'my number'", "my number"),
        ] {
            assert_eq!(words(text).join(" "), want, "{text}");
        }
    }
}
