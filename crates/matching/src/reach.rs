//! Whether words beside a value ask to be reached there: "call me at", "пишіть мені".

use crate::order_words::{CAN, ORDERS, Order};
use crate::others_words::{BE, FROM, IS, OF, THEIRS, TO};
use crate::owned::{begins, is_a, is_deed, is_role, is_thing};
use crate::reach_words::{ABOUT, AGAIN, AWAY, BEGAN, CONTACT, HE, POLITE, REACH, WHO_IS, WHOSE};
use crate::speech_words::{ADVERT, IN_ADVERT, SAID_THAT, SAID_TO_HER, SPEECH, STANDS};
use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The words of an order and of who is reached stand within so many.
const WITHIN: usize = 4;
/// Between "reach me", with all things that stand there in a row, and the value: "when you can, at this number".
const BETWEEN: usize = 8;
/// After "reach me" behind a value.
const BETWEEN_AFTER: usize = 3;

/// A word without the marks on its Latin letters, as half of those write it who are on a phone.
pub(crate) fn plain(word: &str) -> String {
    if word.is_ascii() || word.contains(|c| ('\u{400}'..='\u{4ff}').contains(&c)) {
        return word.to_owned();
    }
    let unmarked = word.nfd().filter(|c| !is_combining_mark(*c));
    unmarked.collect::<String>().replace('ł', "l").replace('ß', "ss")
}

/// "call me at" and its like before a value, with few words and no "from" after it, and said by nobody else.
pub(crate) fn is_reach_before(words: &[String]) -> bool {
    readings(words).iter().any(|(said, words)| {
        reaches(words).into_iter().any(|place| {
            let (Some(before), Some(after)) = (said.get(..told_to(said, &place)), said.get(place.end..)) else {
                return false;
            };
            let things = after.iter().take_while(|word| is_thing(word)).count();
            let between = after.get(things..).unwrap_or_default();
            between.len() <= BETWEEN
                && !after.iter().any(|word| is_a(word, THEIRS))
                && !comes_from(after)
                && !is_asked_about(after)
                && !tells_of_another(said, words, &place)
                && !is_quoted(before)
        })
    })
}

/// Where the words end that tell who says so: "сказав мені" before "пиши мені", though "мені пиши" is an order too.
fn told_to(words: &[String], place: &Range<usize>) -> usize {
    let told = place.start.checked_sub(1).and_then(|at| words.get(at)).is_some_and(|word| is_speech(word));
    let to_her = words.get(place.start).is_some_and(|word| is_a(word, SAID_TO_HER));
    place.start + usize::from(told && to_her)
}

/// The same behind a value, where it stands at the beginning and hardly anything follows: "+44…, call me please".
pub(crate) fn is_reach_after(words: &[String]) -> bool {
    readings(words).iter().any(|(said, words)| {
        reaches(words).into_iter().any(|place| {
            let rest = said.get(place.end..).unwrap_or_default();
            let (to_her, rest) = rest.split_at(usize::from(rest.first().is_some_and(|word| is_a(word, SAID_TO_HER))));
            // "перезвоните им": one word alone names nobody.
            let most = if place.len() == 1 && to_her.is_empty() { 0 } else { BETWEEN_AFTER };
            let another = |word: &String| is_a(word, THEIRS) || is_role(word) || is_a(word, FROM) || is_a(word, AGAIN);
            place.start == 0 && rest.len() <= most && !rest.iter().any(another) && !is_asked_about(rest)
        })
    })
}

/// The words as they are and plain, in two readings: all of them, and without courtesy and hours where there are any.
fn readings(words: &[String]) -> Vec<(Vec<String>, Vec<String>)> {
    // "from 9 to 18" says when, and nothing of whose it is.
    let hour = |at: usize| words.get(at).is_some_and(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
    let when =
        |at: usize, word: &str| hour(at) || hour(at + 1) && (is_a(word, FROM) || is_a(word, TO) || word == "bis");
    let all: Vec<String> = words.iter().map(|word| plain(word)).collect();
    let kept = |at: usize| {
        !all.get(at).is_none_or(|word| is_a(word, POLITE)) && !words.get(at).is_none_or(|word| when(at, word))
    };
    let few =
        |words: &[String]| words.iter().enumerate().filter(|(at, _)| kept(*at)).map(|(_, word)| word.clone()).collect();
    let shorter = (0..all.len()).any(|at| !kept(at)).then(|| (few(words), few(&all)));
    std::iter::once((words.to_vec(), all)).chain(shorter).collect()
}

/// Without one of these nobody asks to be reached: what phrases begin with, and what orders are.
static BEGINNINGS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let orders = ORDERS.iter().chain(CAN).flat_map(|order| order.verbs);
    REACH.iter().filter_map(|phrase| phrase.first()).chain(orders).copied().collect()
});

/// Where somebody asks to be reached.
fn reaches(words: &[String]) -> Vec<Range<usize>> {
    if !words.iter().any(|word| BEGINNINGS.contains(word.as_str())) {
        return Vec::new();
    }
    let fixed = REACH.iter().flat_map(|phrase| {
        let places = words.windows(phrase.len()).enumerate().filter(|(_, part)| part.iter().eq(phrase.iter()));
        places.map(|(at, _)| at..at + phrase.len())
    });
    let orders = ORDERS.iter().flat_map(|order| places(words, order));
    let can = CAN.iter().flat_map(|order| places(words, order)).filter(|place| is_contact(words, place));
    fixed.chain(orders).chain(can).filter(|place| !is_of_another(words, place)).collect()
}

/// Where an order stands with who is reached, in whatever order.
fn places<'w>(words: &'w [String], order: &'static Order) -> impl Iterator<Item = Range<usize>> + 'w {
    words.iter().enumerate().filter(|(_, word)| is_a(word, order.verbs)).flat_map(move |(verb, _)| {
        order.me.iter().flat_map(move |me| {
            let from = (verb + 1).saturating_sub(WITHIN);
            let starts = from..=verb + WITHIN - 1;
            starts.filter_map(move |start| {
                let place = start.min(verb)..(start + me.len()).max(verb + 1);
                let stands = words.get(start..start + me.len()).is_some_and(|part| part.iter().eq(me.iter()));
                let between = words.get(place.clone()).unwrap_or_default();
                let told = between.iter().any(|word| is_speech(word) || is_a(word, THEIRS));
                (stands && place.len() <= WITHIN && !told).then_some(place)
            })
        })
    })
}

/// "You can … me" is about reaching her where it says so nearby, or says no more than where: "мені можна на номер".
fn is_contact(words: &[String], place: &Range<usize>) -> bool {
    const NEAR: usize = 2;
    let rest = words.get(place.end..).unwrap_or_default();
    let near = words.get(place.start..place.end + rest.len().min(NEAR)).unwrap_or_default();
    near.iter().any(|word| begins(word, CONTACT)) || rest.iter().all(|word| is_thing(word) || is_a(word, TO))
}

/// "er schreibt mir", "zaczął do mnie pisać": another does it.
fn is_of_another(words: &[String], place: &Range<usize>) -> bool {
    let before = words.get(..place.start).and_then(<[String]>::last);
    let within = words.get(place.clone()).unwrap_or_default();
    before.is_some_and(|word| is_a(word, HE)) || before.into_iter().chain(within).any(|word| is_a(word, BEGAN))
}

/// "Proszę o kontakt z": with whom follows. "Numer do mnie dzwonił", "hat sich bei mir gemeldet": somebody did.
fn tells_of_another(said: &[String], words: &[String], place: &Range<usize>) -> bool {
    let (Some(first), Some(next)) = (words.get(place.start), said.get(place.end)) else { return false };
    is_a(first, POLITE) && is_a(next, FROM) || (is_thing(first) || first == "sich") && is_deed(next)
}

/// "write to me whose number is", "call me about": the one asked about follows.
fn is_asked_about(between: &[String]) -> bool {
    let about = match between {
        [.., about, thing] if is_thing(thing) => is_a(about, ABOUT),
        [.., about] => is_a(about, ABOUT),
        [] => false,
    };
    let ends_with = |asked: &[&str]| {
        let from = between.len().checked_sub(asked.len());
        from.and_then(|from| between.get(from..)).is_some_and(|last| last.iter().eq(asked.iter()))
    };
    let who_is = WHO_IS.iter().any(|asked| ends_with(asked));
    let whose = between.iter().position(|word| is_a(word, WHOSE)).and_then(|at| between.get(at + 1..));
    let asks = |rest: &[String]| rest.iter().all(|word| is_thing(word) || is_a(word, IS) || is_a(word, BE));
    about || who_is || whose.is_some_and(asks)
}

/// "call me from": the caller's follows. Not "call me from nine to five at", nor a "from" that means "of".
fn comes_from(between: &[String]) -> bool {
    if matches!(between, [.., from, la] if from == "de" && la == "la") {
        return true;
    }
    // "жду звонка от рекрутера"
    if let [from, who] = between
        && is_a(from, AWAY)
        && is_role(who)
    {
        return true;
    }
    let last = between.iter().rposition(|word| is_a(word, FROM));
    last.and_then(|at| between.split_at_checked(at)).is_some_and(|(_, rest)| {
        let of = rest.len() > 1 && rest.first().is_some_and(|word| is_a(word, OF));
        let whose = rest.len() == 1 || rest.last().is_some_and(|word| is_thing(word));
        whose && !of && !rest.iter().any(|word| is_a(word, TO))
    })
}

fn is_speech(word: &str) -> bool {
    SPEECH.iter().any(|speech| is_a(word, speech.form) || is_a(word, speech.said))
}

/// "…, said he" right after the value, or "he said" and no more: those are another's words.
pub(crate) fn is_said(words: &[String]) -> bool {
    match words {
        [one] => SPEECH.iter().any(|speech| is_a(one, speech.form)),
        [one, two, ..] if is_speech(one) => is_a(two, THEIRS),
        [one, two] => is_a(one, THEIRS) && is_speech(two),
        _ => false,
    }
}

/// "In the ad it said: call me at". Whoever writes of "your ad" asks for a call herself, so nothing else may stand there.
fn is_advert(before: &[String]) -> bool {
    let advert = |word: &String| begins(word, ADVERT) || word == "ad";
    let says = |word: &String| is_a(word, IN_ADVERT) || SPEECH.iter().any(|speech| is_a(word, speech.form));
    // "Anzeige" is what the police are told too.
    let report = before.iter().any(|word| word.starts_with("anzeige"));
    let printed = !report || before.iter().any(|word| is_a(word, STANDS));
    printed && before.iter().any(advert) && before.iter().all(|word| advert(word) || says(word) || is_a(word, STANDS))
}

/// Whether the words before "call me" tell that another says it: "він каже: дзвони мені", "he told me call me".
fn is_quoted(before: &[String]) -> bool {
    if is_advert(before) {
        return true;
    }
    let Some(said) = before.iter().rposition(|word| is_speech(word)) else { return false };
    let (head, rest) = before.split_at(said);
    let subject = head.get(head.len().saturating_sub(3)..).unwrap_or_default();
    let (Some(verb), Some(after)) = (rest.first(), rest.get(1..)) else { return false };
    let somebody = |word: &String| is_a(word, THEIRS) || is_role(word);
    let speech = SPEECH.iter().filter(|speech| is_a(verb, speech.form) || is_a(verb, speech.said));
    let own = speech.clone().any(|speech| subject.iter().chain(after).any(|word| is_a(word, speech.own)));
    let by_form = speech.clone().any(|speech| is_a(verb, speech.form));
    let to_whom = |word: &String| is_a(word, SAID_TO_HER) || is_a(word, THEIRS);
    let of_another = by_form || subject.iter().any(somebody) || after.iter().any(to_whom);
    after.len() <= 1 && after.iter().all(|word| is_a(word, SAID_THAT) || to_whom(word)) && of_another && !own
}
