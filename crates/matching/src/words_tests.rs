//! That no word of the tables is dead: each can matter.

use crate::given_words::{AT, GREETING, HAVE, HAVE_A, I_CHANGED, I_GIVE, NO_NAME, NOW, OF_PARENT, SELF, WRITE_FROM};
use crate::order_words::{CAN, ORDERS};
use crate::others_words::{
    AND, ARE, BE, BUT, FROM, I_OR_YOU, IS, MORE, NOT, OF, ONCE, OR, REACHED, REACHES, ROLES, ROLES_WHOLE, THEIRS, TO,
    TOO, TOOK,
};
use crate::own_words::{
    AGED, ENDS_OF_KIND, FAMILY, HE_HAS, I_HAVE, MY, MY_BEHIND, MY_ITSELF, MY_MANY, MY_OF_SHE, NAMED, OF_MY, ORDINAL,
    WITH_ME,
};
use crate::owned::{begins, is_thing};
use crate::reach::{is_reach_before, plain};
use crate::reach_words::{ABOUT, AGAIN, AWAY, BEGAN, CONTACT, HE, POLITE, REACH, THANKS, WHOSE};
use crate::speech_words::{ADVERT, IN_ADVERT, SAID_THAT, SAID_TO_HER, SPEECH, STANDS};
use crate::thing_words::{KIND_OF, NO_KIND, NO_THING, THING, THING_WHOLE};

#[test]
fn no_beginning_begins_with_another_of_its_table() {
    for table in [THING, NO_THING, KIND_OF, NO_KIND, FAMILY, ROLES, ONCE, REACHED, CONTACT, ADVERT] {
        for (at, word) in table.iter().enumerate() {
            let others = table.iter().enumerate().filter(|(other, _)| *other != at);
            assert_eq!(others.map(|(_, other)| other).find(|other| word.starts_with(**other)), None, "{word}");
        }
    }
}

#[test]
fn no_word_stands_twice_in_its_table_nor_is_known_by_its_beginning() {
    let speech = SPEECH.iter().flat_map(|speech| [speech.own, speech.form, speech.said]);
    let orders = ORDERS.iter().chain(CAN).map(|order| order.verbs);
    let whole = [
        AND,
        ARE,
        BE,
        BUT,
        FROM,
        I_OR_YOU,
        IS,
        NOT,
        OF,
        OR,
        MORE,
        THEIRS,
        TO,
        TOO,
        TOOK,
        MY,
        MY_BEHIND,
        MY_ITSELF,
        MY_MANY,
        MY_OF_SHE,
        ENDS_OF_KIND,
        OF_MY,
        WITH_ME,
        ORDINAL,
        BEGAN,
        HE,
        POLITE,
        AT,
        NOW,
        NO_NAME,
        OF_PARENT,
        AGED,
        ABOUT,
        THANKS,
        AWAY,
        STANDS,
        HE_HAS,
        AGAIN,
        WHOSE,
        IN_ADVERT,
        GREETING,
        I_GIVE,
        SELF,
        SAID_THAT,
        SAID_TO_HER,
        ROLES_WHOLE,
        THING_WHOLE,
        REACHES,
    ];
    for table in whole.into_iter().chain(speech).chain(orders) {
        for (at, word) in table.iter().enumerate() {
            assert!(!table[..at].contains(word), "{word}");
        }
    }
    for (whole, beginnings) in [(ROLES_WHOLE, ROLES), (THING_WHOLE, THING), (REACHES, REACHED), (TOOK, REACHED)] {
        for word in whole {
            assert!(!begins(word, beginnings), "{word}");
        }
    }
}

#[test]
fn a_word_that_is_an_exception_is_one_of_a_rule() {
    assert!(AWAY.iter().all(|word| FROM.contains(word)));
    assert!([MY_OF_SHE, OF_MY, MY_BEHIND, MY_MANY].concat().iter().all(|word| MY.contains(word)));
    assert!(ORDINAL.iter().all(|word| ROLES_WHOLE.contains(word)));
    assert!(OF.iter().all(|word| FROM.contains(word)));
    assert!(ONCE.iter().all(|word| ROLES.contains(word)));
    for word in NO_THING {
        assert!(begins(word, THING) && !is_thing(word), "{word}");
    }
}

#[test]
fn no_phrase_holds_another_of_its_table() {
    for table in [REACH, NAMED, I_HAVE, HAVE, HAVE_A, WRITE_FROM, I_CHANGED] {
        for (at, phrase) in table.iter().enumerate() {
            let others = table.iter().enumerate().filter(|(other, _)| *other != at);
            let held = |other: &&[&str]| phrase.windows(other.len()).any(|part| part == *other);
            assert_eq!(others.map(|(_, other)| *other).find(held), None, "{phrase:?}");
        }
    }
}

#[test]
fn what_is_compared_without_marks_has_none() {
    let phrases = REACH.iter().chain(NAMED).flat_map(|phrase| phrase.iter());
    let orders = ORDERS.iter().chain(CAN);
    let orders = orders.flat_map(|order| order.verbs.iter().chain(order.me.iter().flat_map(|me| me.iter())));
    for word in phrases.chain(orders).chain(POLITE).chain(BEGAN).chain(THANKS).chain(HE).chain(CONTACT) {
        assert_eq!(plain(word), *word);
    }
}

#[test]
fn every_phrase_and_order_is_heard() {
    let words = |phrase: &[&str]| phrase.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    for phrase in REACH {
        assert!(is_reach_before(&words(phrase)), "{phrase:?}");
    }
    for order in ORDERS.iter().chain(CAN) {
        for (verb, me) in order.verbs.iter().flat_map(|verb| order.me.iter().map(move |me| (verb, me))) {
            let (first, last) = ([&[*verb], *me].concat(), [*me, &[*verb]].concat());
            assert!(is_reach_before(&words(&first)) && is_reach_before(&words(&last)), "{verb} {me:?}");
        }
    }
}
