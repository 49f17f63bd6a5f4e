//! What her words look like: a phone, a card, an account, an address of the web, a name in a messenger.

use content::address_in;

/// Digits in a text from which it looks like a phone, a card, an account.
const NUMBER_DIGITS: usize = 7;
/// Digits of a date; so many with dots between them are one.
const DATE_DIGITS: usize = 8;
/// Digits of the shortest number that is called.
const PHONE_DIGITS: usize = 3;

/// Whether there is a phone number among her words, which stay as she wrote them: whose it is stands beside it.
pub(crate) fn holds_a_phone(text: &str) -> bool {
    // however long: two of them may stand beside each other
    runs(text, " -()+").any(|run| digits(run) >= PHONE_DIGITS && !is_a_card(run))
}

/// Words beside a number or link from which a text tells something.
const TOLD_WORDS: usize = 6;

/// Whether a text with a number or link tells something beside it. No part of a link is a word.
pub(crate) fn is_told(text: &str) -> bool {
    let is_word = |part: &str| {
        let word = part.trim_matches(|c: char| !c.is_alphanumeric());
        !word.is_empty() && word.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | 'ʼ' | '-'))
    };
    text.split_whitespace().filter(|part| is_word(part)).nth(TOLD_WORDS - 1).is_some()
}

/// Whether she asks about somebody's number or address.
pub(crate) fn a_number_or_link(text: &str) -> bool {
    let without_dates = dates_taken_out(text);
    runs_of_digits(&without_dates, " -()+").any(|run| run >= NUMBER_DIGITS)
        || runs_of_digits(&without_dates, " -()+./").any(|run| run > DATE_DIGITS)
        || address_in(text).is_some()
}

/// The text without its dates: `12.05.2026`, `12/05/26`, `2026-05-12`, `12.05`. Two of them with a dash between are as many
/// digits as a number.
fn dates_taken_out(text: &str) -> String {
    let is_of_a_date = |c: char| c.is_ascii_digit() || matches!(c, '.' | '/' | '-');
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let end = rest.find(|c: char| !is_of_a_date(c)).unwrap_or(rest.len()).max(c.len_utf8());
        let (word, behind) = rest.split_at(end);
        out.push_str(if is_dates(word) { "," } else { word });
        rest = behind;
    }
    out
}

/// Whether a word is a date, or two with a dash between.
fn is_dates(word: &str) -> bool {
    let number = |part: &str| part.parse::<u16>().ok().filter(|_| part.len() <= 2);
    let day_and_month = |day: &str, month: &str| {
        number(day).is_some_and(|d| (1..=31).contains(&d)) && number(month).is_some_and(|m| (1..=12).contains(&m))
    };
    let year = |part: &str| matches!(part.len(), 2 | 4) && part.bytes().all(|b| b.is_ascii_digit());
    let is_date = |word: &str| match word.split(['.', '/']).collect::<Vec<_>>()[..] {
        [day, month] => day_and_month(day, month),
        [day, month, last] => day_and_month(day, month) && year(last),
        _ => false,
    };
    let is_iso = |word: &str| match word.split('-').collect::<Vec<_>>()[..] {
        [first, month, day] => first.len() == 4 && year(first) && day_and_month(day, month),
        _ => false,
    };
    let word = word.trim_end_matches('.');
    is_date(word) || is_iso(word) || word.split_once('-').is_some_and(|(a, b)| is_date(a) && is_date(b))
}

/// How many digits stand together, run by run, with what people write between them.
fn runs_of_digits(text: &str, within: &str) -> impl Iterator<Item = usize> {
    runs(text, within).map(digits)
}

fn runs<'a>(text: &'a str, within: &str) -> impl Iterator<Item = &'a str> {
    text.split(move |c: char| !c.is_ascii_digit() && !within.contains(c))
}

fn digits(run: &str) -> usize {
    run.bytes().filter(u8::is_ascii_digit).count()
}

/// Four times four digits, as they stand on a card.
fn is_a_card(run: &str) -> bool {
    let mut groups = run.split([' ', '-']).filter(|group| !group.is_empty());
    digits(run) == 16 && groups.all(|group| group.len() == 4 || group.len() == 16)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_addresses_as_people_are_sent_them() {
        for text in [
            "https://job.example",
            "WWW.JOB.EXAMPLE",
            "job-europe.com",
            "дивіться job-europe.com.ua, там усе",
            "instagram.com/some.name",
            "wa.me/48601000000",
            "t.me/some_name",
            "@some_name",
            "someone@mail.example.com",
            "«job-europe.pl»",
            "605.687.750",
            "+48 601-000-000",
            "5375 4100 0000 0000",
            "bit.ly/3abc",
            "дивіться rb.gy/x",
            "67 12-12-123",
            "12.05.2026 телефонувала на 0671234567",
        ] {
            assert!(a_number_or_link(text), "{text}");
        }
        for text in [
            "мені не платять",
            "не платять.забрали паспорт",
            "he took it.he says no",
            "I go.Then he comes",
            "e.g. this",
            "о 20.00",
            "800 євро",
            "12.05.2026",
            "12.05.2026-15.05.2026",
            "з 12.05.2026 - 15.05.2026.",
            "12/05/26 - 15/05/26",
            "2026-05-12 2026-05-15",
            "bit.ly",
            "так.ні/ні",
            "@ab",
            "p.m.",
            "a.de",
            "",
        ] {
            assert!(!a_number_or_link(text), "{text}");
        }
        assert!(holds_a_phone("0 800 505 501 Іван") && holds_a_phone("112"));
        assert!(holds_a_phone("067 123 45 67 050 123 45 67"), "two of them");
        assert!(!holds_a_phone("12") && !holds_a_phone("1234 5678 9012 3456") && !holds_a_phone(""));
        assert!(!holds_a_phone("1 Іван 23") && holds_a_phone("22 123 456 22 123 457"));
    }
}
