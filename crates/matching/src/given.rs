//! Whether words before a value tell that it is the writer's own without a "my": "I leave you one's number", "I have a new
//! number", "I'm on Telegram", "I write from".
//!
//! A name in the third person, or what another did, takes none of these.

use crate::given_words::{
    AT, DOES, GREETING, HAVE, HAVE_A, I_AM, I_AM_NAMED, I_CHANGED, I_GIVE, NO_NAME, NOW, NUMBER, OF_PARENT, SELF,
    WRITE_FROM,
};
use crate::others_words::{FROM, IS, THEIRS, TO};
use crate::owned::{begins, is_a, is_deed, is_role, is_thing};
use crate::thing_words::KIND_OF;

/// Between "I leave" and "one's number": "I leave you here".
const BETWEEN: usize = 2;

pub(crate) fn is_given_before(words: &[String]) -> bool {
    is_left(words)
        || is_had(words)
        || is_written_from(words)
        || is_introduced(words)
        || is_changed(words)
        || is_of_parent(words)
}

/// "залишаю свій номер", "zostawiam swój numer": "one's" is hers where she does it herself.
fn is_left(words: &[String]) -> bool {
    words.iter().enumerate().filter(|(_, word)| is_a(word, SELF)).any(|(own, _)| {
        let before = words.get(..own).unwrap_or_default();
        let rest = words.get(own + 1..).unwrap_or_default();
        let (kinds, things) = rest.split_at(rest.iter().position(|word| is_thing(word)).unwrap_or(rest.len()));
        let (named, last) = things.split_at(things.iter().take_while(|word| is_thing(word)).count());
        let gives = |word: &String| is_a(word, I_GIVE);
        let by_her = before.iter().rev().take(BETWEEN + 1).any(gives) && last.iter().all(|word| is_a(word, IS))
            || last.len() == 1 && last.iter().all(gives);
        by_her && !named.is_empty() && kinds.iter().all(|word| begins(word, KIND_OF))
    })
}

/// "mám číslo", "I have a new number": a number, its kind, and no more. With "a" it must be told to be new or another: "I
/// have a number" may be of anybody's.
fn is_had(words: &[String]) -> bool {
    let kind = |word: &String| begins(word, KIND_OF);
    let number = |word: &String| begins(word, NUMBER);
    let only = |rest: &[String]| {
        rest.iter().any(number) && rest.iter().all(|word| number(word) || kind(word) || is_a(word, IS))
    };
    behind(words, HAVE).any(|(_, rest)| only(rest))
        || behind(words, HAVE_A).any(|(_, rest)| only(rest) && rest.iter().any(kind))
}

/// "пишу з", "I'm writing from": and then no more than "number".
fn is_written_from(words: &[String]) -> bool {
    behind(words, WRITE_FROM).any(|(_, rest)| rest.iter().all(|word| begins(word, NUMBER)))
}

/// "I changed my number, now it's".
fn is_changed(words: &[String]) -> bool {
    behind(words, I_CHANGED).any(|(_, rest)| {
        let new = |word: &String| begins(word, NUMBER) || begins(word, KIND_OF) || is_a(word, NOW) || is_a(word, IS);
        rest.iter().any(|word| begins(word, NUMBER)) && rest.iter().all(new)
    })
}

/// "номер мами", "mum's number": of nobody else's.
fn is_of_parent(words: &[String]) -> bool {
    let [before @ .., first, last] = words else { return false };
    let both = is_thing(first) && is_a(last, OF_PARENT) || is_a(first, OF_PARENT) && is_thing(last);
    both && !before.iter().any(|word| is_a(word, THEIRS) || is_role(word))
}

/// "I'm Anna, tel": a word of a name, and what one has.
fn is_introduced(words: &[String]) -> bool {
    let named = |rest: &[String], alone: bool| {
        let [name, things @ ..] = rest else { return false };
        let nobody = name.chars().count() > 2 && !is_thing(name) && !is_a(name, TO) && !is_a(name, FROM);
        let does = DOES.iter().any(|end| name.ends_with(end));
        let another = is_a(name, THEIRS) || is_role(name) || is_deed(name) || does || is_a(name, NO_NAME);
        let ends = if alone { things.is_empty() } else { !things.is_empty() };
        nobody && !another && ends && things.iter().all(|word| is_thing(word))
    };
    let says =
        |phrases, alone| behind(words, phrases).filter(|(before, _)| begin(before)).any(|(_, rest)| named(rest, alone));
    says(I_AM, false) || says(I_AM_NAMED, true)
}

/// "I'm on Telegram", where nothing follows: "I'm on Telegram, @name promised".
pub(crate) fn is_there(words: &[String]) -> bool {
    behind(words, I_AM).filter(|(before, _)| begin(before)).any(|(_, rest)| {
        let [at, things @ ..] = rest else { return false };
        is_a(at, AT) && !things.is_empty() && things.iter().all(|word| is_thing(word) && !word.starts_with("сайт"))
    })
}

/// Whether a sentence begins behind these words. In Czech "jsem" stands within others: "našla jsem na telegramu".
fn begin(before: &[String]) -> bool {
    before.iter().all(|word| is_a(word, GREETING))
}

/// What stands before the last place of each phrase, and what behind it.
fn behind<'w>(words: &'w [String], phrases: &'w [&[&str]]) -> impl Iterator<Item = (&'w [String], &'w [String])> {
    phrases.iter().filter_map(|phrase| {
        let place = words.windows(phrase.len()).rposition(|part| part.iter().eq(phrase.iter()))?;
        words.get(..place).zip(words.get(place + phrase.len()..))
    })
}
