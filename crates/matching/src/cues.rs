//! What the words before digits say that they are.

use crate::beside::words_before;

/// Beginnings of words after which digits are a phone number.
const CUES: &[&str] = &[
    "тел",
    "моб",
    "номер",
    "звон",
    "позвон",
    "дзвон",
    "дзвін",
    "подзвон",
    "зателефон",
    "набер",
    "набир",
    "вайбер",
    "viber",
    "whatsapp",
    "ватсап",
    "вотсап",
    "signal",
    "tel",
    "phone",
    "mob",
    "cell",
    "call",
    "number",
    "numer",
    "zadzwo",
    "dzwo",
    "komórk",
    "handy",
    "nummer",
    "anruf",
    "suna",
    "număr",
    "numar",
    "čísl",
    "zavol",
    "volej",
    "volaj",
    "kontakt",
    "контакт",
    "sms",
    "смс",
];
/// Beginnings of words after which digits are something else.
const OTHER: &[&str] = &[
    "паспорт",
    "карт",
    "рахун",
    "счет",
    "счёт",
    "код",
    "іпн",
    "инн",
    "рнокпп",
    "замовл",
    "заказ",
    "справа",
    "справи",
    "справі",
    "дело",
    "passport",
    "paszport",
    "reisepass",
    "pașaport",
    "card",
    "kart",
    "account",
    "konto",
    "code",
    "kod",
    "pesel",
    "nip",
    "order",
    "id",
    "ід",
    "реєстр",
    "регистр",
    "єдрпоу",
    "егрпоу",
    "окпо",
    "накладн",
    "ттн",
    "ндс",
    "снилс",
    "посвід",
    "удостов",
    "regon",
    "krs",
    "sprawy",
    "sprawa",
    "dowód",
    "dowod",
    "faktur",
    "zamówien",
    "aktenz",
    "ausweis",
    "steuer",
    "kundennr",
    "kundennu",
    "vorgang",
    "bestell",
    "cnp",
    "cod",
    "dosar",
    "buletin",
    "ičo",
    "ico",
    "dič",
    "dic",
    "rodné",
    "rodne",
    "pas",
    "pasu",
    "občians",
    "občansk",
    "objedn",
    "spisov",
    "case",
    "booking",
    "invoice",
    "tracking",
];

/// Beginnings of words that mean a number of any kind.
const NUMBER: &[&str] = &["номер", "number", "numer", "nummer", "număr", "numar", "čísl"];

/// What the words before digits say of them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cue {
    Phone,
    Other,
    None,
}

pub(crate) fn is_cued(text: &str, at: usize) -> Cue {
    let words = words_before(text, at);
    let begins =
        |words: &[String], table: &[&str]| words.iter().any(|word| table.iter().any(|cue| word.starts_with(cue)));
    let named = |words: &[String]| {
        let is = |word: &String, other: &&str| {
            if other.chars().count() > 3 { word.starts_with(other) } else { word == other }
        };
        words.iter().any(|word| OTHER.iter().any(|other| is(word, other)))
    };
    let last = |n: usize| words.get(words.len().saturating_sub(n)..).unwrap_or_default();
    // "картка, тел": the nearest word says what it is, unless it says no more than "number".
    let phone = begins(last(1), CUES) && !begins(last(1), NUMBER);
    if !phone && named(last(2)) {
        Cue::Other
    } else if begins(last(3), CUES) {
        Cue::Phone
    } else {
        Cue::None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_tells_what_digits_are() {
        for (text, phone) in [
            ("номер #", Some(true)),
            ("моя картка, тел #", Some(true)),
            ("номер паспорта #", Some(false)),
            ("паспорт номер #", Some(false)),
            ("реєстраційний номер #", Some(false)),
            ("číslo pasu #", Some(false)),
            ("prowadził sprawy #", Some(false)),
            ("справді дзвонив #", Some(true)),
            ("привіт #", None),
        ] {
            let cue = is_cued(text, text.find('#').unwrap());
            let said = match cue {
                Cue::Phone => Some(true),
                Cue::Other => Some(false),
                Cue::None => None,
            };
            assert_eq!(said, phone, "{text}");
        }
    }
}
