//! Words in which letters of two scripts stand together: a keyboard was changed within the word, or somebody hides it.

/// Latin letters, and the Cyrillic ones that look the same.
const ALIKE: [(char, char); 8] =
    [('a', 'а'), ('c', 'с'), ('e', 'е'), ('i', 'і'), ('o', 'о'), ('p', 'р'), ('x', 'х'), ('y', 'у')];
/// Latin letters whose capitals look like those of the Cyrillic ones.
const ALIKE_AS_CAPITALS: [(char, char); 5] = [('b', 'в'), ('h', 'н'), ('k', 'к'), ('m', 'м'), ('t', 'т')];

/// A lower-case text with each word of two scripts in one: in that to which more of its unmistakable letters belong, in
/// Cyrillic where neither has more. Words of one script stay as they are.
pub(crate) fn each_word_in_one_script(text: String) -> String {
    if !is_of_two(&text) {
        return text;
    }
    let words: Vec<String> = text.split(' ').map(in_one_script).collect();
    words.join(" ")
}

fn in_one_script(word: &str) -> String {
    if !is_of_two(word) {
        return word.to_owned();
    }
    let sure = |of: fn(char) -> bool| word.chars().filter(|c| of(*c) && other(*c).is_none()).count();
    let replaced: fn(char) -> Option<char> = if sure(is_latin) > sure(is_cyrillic) {
        |c| other(c).filter(|_| is_cyrillic(c))
    } else {
        |c| other(c).filter(|_| is_latin(c)).or_else(|| of_a_capital(c))
    };
    word.chars().map(|c| replaced(c).unwrap_or(c)).collect()
}

fn is_of_two(text: &str) -> bool {
    text.contains(is_latin) && text.contains(is_cyrillic)
}

fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic()
}

fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{4ff}')
}

/// The letter of the other script that looks the same.
fn other(c: char) -> Option<char> {
    ALIKE.iter().find_map(|(latin, cyrillic)| match c {
        c if c == *latin => Some(*cyrillic),
        c if c == *cyrillic => Some(*latin),
        _ => None,
    })
}

/// The Cyrillic letter whose capital looks like that of this Latin one: the text was put in lower case before.
fn of_a_capital(c: char) -> Option<char> {
    ALIKE_AS_CAPITALS.iter().find(|(latin, _)| *latin == c).map(|(_, cyrillic)| *cyrillic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_two_scripts_is_one_of_that_which_its_other_letters_are_of() {
        for (typed, want) in [
            // Latin within Cyrillic
            ("допоможi\u{442}ь", "допоможіть"),
            ("з\u{430}брaли пaспoрт", "забрали паспорт"),
            ("мене бє чoлoвік", "мене бє чоловік"),
            ("cін", "сін"),
            // of which the capitals were typed
            ("замкhули", "замкнули"),
            ("bипускаюtь", "випускають"),
            ("kоли", "коли"),
            // Cyrillic within Latin
            ("b\u{456}j\u{435} mn\u{456}e", "bije mnie"),
            ("p\u{430}szport", "paszport"),
            // nothing unmistakable
            ("c\u{43e}c", "сос"),
            // of one script
            ("cope", "cope"),
            ("соре", "соре"),
            ("паспорт passport", "паспорт passport"),
            // the letters of the other that are not alike stay
            ("facebookом", "facebooko\u{43c}"),
        ] {
            assert_eq!(each_word_in_one_script(typed.to_owned()), want, "{typed}");
            let once = each_word_in_one_script(typed.to_owned());
            assert_eq!(each_word_in_one_script(once.clone()), once, "{typed}");
        }
    }
}
