//! Which passwords are taken: long enough, and enough of it that nobody guesses first. Known words, names, years, rows of
//! the keyboard and repeats count as one character each.

use super::common::COMMON;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// Characters at least.
const SHORTEST: usize = 12;
/// Characters at most: more is a file that somebody pasted.
const LONGEST: usize = 256;
/// Characters at least once what everybody knows is taken out.
const SURPRISING: usize = 8;
/// Shorter pieces are accidents.
const ROW: usize = 3;

/// Neighbours on keyboards and in alphabets, both ways.
const ROWS: [&str; 10] = [
    "1234567890",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "abcdefghijklmnopqrstuvwxyz",
    "йцукенгшщзхї",
    "фівапролджє",
    "ячсмитьбю",
    "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
];

/// Why a password is not taken.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum BadPassword {
    /// Too short.
    #[error("the password needs at least {SHORTEST} characters: four words that do not belong together are good")]
    Short,
    /// Too long.
    #[error("the password has more than {LONGEST} characters")]
    Long,
    /// Made of what is tried first.
    #[error(
        "the password is made of what is tried first (known words, names, rows of keys, repeats): take four words that do not belong together"
    )]
    Common,
}

/// Whether this password is taken for this account. `name`: what she signs in with.
pub fn check_password(password: &str, name: &str) -> Result<(), BadPassword> {
    let plain: Zeroizing<Vec<char>> = Zeroizing::new(password.nfkc().flat_map(char::to_lowercase).collect());
    match plain.len() {
        n if n < SHORTEST => return Err(BadPassword::Short),
        n if n > LONGEST => return Err(BadPassword::Long),
        _ => {}
    }
    let name: String = name.nfkc().flat_map(char::to_lowercase).collect();
    let names: Vec<&str> =
        name.split(|c: char| !c.is_alphanumeric()).filter(|part| part.chars().count() >= ROW).collect();
    if surprising(&plain, &names) < SURPRISING { Err(BadPassword::Common) } else { Ok(()) }
}

fn surprising(plain: &[char], names: &[&str]) -> usize {
    let letters: Zeroizing<Vec<char>> = Zeroizing::new(plain.iter().map(|c| as_letter(*c)).collect());
    let (mut at, mut count) = (0, 0);
    while at < plain.len() {
        let known = names.iter().chain(COMMON).map(|word| matching(word, plain, &letters, at)).max().unwrap_or(0);
        let piece = [known, year(plain, at), row(plain, at), again(plain, at), 1];
        at += piece.into_iter().max().unwrap_or(1);
        count += 1;
    }
    count
}

/// How many characters from `at` on are this word, written with letters or with the digits that stand for them.
fn matching(word: &str, plain: &[char], letters: &[char], at: usize) -> usize {
    let length = word.chars().count();
    let same = |text: &[char]| text.get(at..at + length).is_some_and(|part| part.iter().copied().eq(word.chars()));
    if same(plain) || same(letters) { length } else { 0 }
}

fn as_letter(c: char) -> char {
    match c {
        '0' => 'o',
        '1' | '!' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        other => other,
    }
}

fn year(plain: &[char], at: usize) -> usize {
    match plain.get(at..at + 4) {
        Some(['1', '9', a, b] | ['2', '0', a, b]) if a.is_ascii_digit() && b.is_ascii_digit() => 4,
        _ => 0,
    }
}

/// How far it goes along a row of keys or the alphabet, in either direction.
fn row(plain: &[char], at: usize) -> usize {
    let along = |keys: &mut dyn Iterator<Item = char>| {
        let keys: Vec<char> = keys.collect();
        let Some(from) = plain.get(at).and_then(|c| keys.iter().position(|k| k == c)) else { return 0 };
        keys.iter().skip(from).zip(plain.iter().skip(at)).take_while(|(key, c)| key == c).count()
    };
    let both = |keys: &str| along(&mut keys.chars()).max(along(&mut keys.chars().rev()));
    ROWS.iter().map(|keys| both(keys)).max().filter(|n| *n >= ROW).unwrap_or(0)
}

/// How many characters from `at` on repeat those just before.
fn again(plain: &[char], at: usize) -> usize {
    let most = at.min(plain.len() - at);
    (1..=most).rev().find(|n| plain.get(at - n..at) == plain.get(at..at + n)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_long_and_not_what_is_tried_first() {
        for (password, want) in [
            ("", Err(BadPassword::Short)),
            ("kx7!Zq93mPw", Err(BadPassword::Short)),
            ("Password1234!", Err(BadPassword::Common)),
            ("P@ssw0rdP@ssw0rd", Err(BadPassword::Common)),
            ("qwertyuiop[]asdfgh", Err(BadPassword::Common)),
            ("йцукенгшщзхїфівапр", Err(BadPassword::Common)),
            ("oberih-oberih-2026", Err(BadPassword::Common)),
            ("Оберіг2026Оберіг2026", Err(BadPassword::Common)),
            ("пароль123456789", Err(BadPassword::Common)),
            ("gfhjkmgfhjkm2025", Err(BadPassword::Common)),
            ("aaaaaaaaaaaaaaaaaaa", Err(BadPassword::Common)),
            ("abcabcabcabcabcabc", Err(BadPassword::Common)),
            ("zyxwvutsrqponml", Err(BadPassword::Common)),
            ("olena-kovalenko-2026!", Err(BadPassword::Common)),
            ("1qaz2wsx3edc4rfv", Err(BadPassword::Common)),
            ("паркан глек мороз нитка", Ok(())),
            ("correct horse battery staple", Ok(())),
            ("kx7!Zq93mPw&", Ok(())),
        ] {
            assert_eq!(check_password(password, "Olena.Kovalenko"), want, "{password}");
        }
        assert_eq!(check_password(&"паркан глек".repeat(30), "x"), Err(BadPassword::Long));
    }

    #[test]
    fn the_list_holds_each_word_once_and_as_it_is_compared() {
        let mut words: Vec<&str> = COMMON.to_vec();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), COMMON.len());
        assert!(COMMON.len() >= 200, "{}", COMMON.len());
        for word in COMMON {
            assert!(word.chars().count() >= ROW && **word == word.to_lowercase(), "{word}");
        }
    }
}
