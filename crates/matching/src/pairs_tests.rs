//! Two phones of three threes each, whose digits have a receipt's sum by chance, and receipts beside them.

use crate::luhn::luhn;
use crate::{Extractor, Kind};
use domain::Country;
use std::sync::LazyLock;

static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(Extractor::new);

/// So many pairs and receipts of each kind.
const MANY: usize = 300;

fn found(text: &str, country: &str) -> Vec<String> {
    let all = EXTRACTOR.extract(text, Country::parse(country).ok());
    all.into_iter().map(|one| if one.kind == Kind::Phone { one.normal } else { one.kind.as_str().to_owned() }).collect()
}

/// Digits of a fixed seed.
struct Seeded(u64);

impl Seeded {
    fn digits(&mut self, count: usize) -> String {
        let next = |state: &mut u64| {
            *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            char::from_digit(u32::try_from(*state >> 33).unwrap() % 10, 10).unwrap()
        };
        (0..count).map(|_| next(&mut self.0)).collect()
    }

    /// Two numbers with these beginnings that are a receipt by their sum.
    fn pair(&mut self, begins: (&str, &str)) -> [String; 2] {
        let first = format!("{}{}", begins.0, self.digits(9 - begins.0.len()));
        let rest = format!("{}{}", begins.1, self.digits(8 - begins.1.len()));
        let fits = |last: &u32| luhn(format!("{first}{rest}{last}").as_bytes()) == 5;
        let last = (0..10).find(fits).unwrap();
        [first, format!("{rest}{last}")]
    }

    fn receipt(&mut self) -> [String; 2] {
        self.pair(("", ""))
    }
}

/// In threes.
fn threes(digits: &str, between: &str) -> String {
    [&digits[..3], &digits[3..6], &digits[6..]].join(between)
}

#[test]
fn two_phones_on_two_lines_with_a_receipts_sum_are_two_phones() {
    let mut seeded = Seeded(1);
    for (country, code, begins) in
        [("PL", "+48", ("512", "601")), ("PL", "+48", ("22", "790")), ("CZ", "+420", ("601", "775"))]
    {
        for _ in 0..MANY {
            let [a, b] = seeded.pair(begins);
            let want = [format!("{code}{a}"), format!("{code}{b}")];
            let (one, two) = (threes(&a, " "), threes(&b, " "));
            for text in [
                format!("{one}\n{two}"),
                format!("Його номери:\n{one}\n{two}"),
                format!("{one} \r\n\n {two}\nдзвонив учора"),
                format!("{code} {one}\n{two}"),
                format!("({code}) {one}\n{two}"),
                format!("00{} {one}\n{two}", &code[1..]),
                format!("{one} / {two}"),
            ] {
                assert_eq!(found(&text, country), want, "{text}");
            }
        }
    }
}

#[test]
fn a_number_with_its_country_before_a_line_is_found_wherever_the_writer_is() {
    let mut seeded = Seeded(2);
    for (code, begins) in [("+48", ("512", "601")), ("+420", ("601", "775")), ("+421", ("912", "903"))] {
        for _ in 0..MANY {
            let [a, b] = seeded.pair(begins);
            let (one, two) = (threes(&a, " "), threes(&b, " "));
            for country in ["UA", "SK", "DE", ""] {
                for sign in [format!("({code})"), format!("00{}", &code[1..])] {
                    let text = format!("Його номери:\n{sign} {one}\n{two}");
                    assert_eq!(found(&text, country).first(), Some(&format!("{code}{a}")), "{text}");
                    let text = format!("{sign} {one}\n{sign} {two}");
                    assert_eq!(found(&text, country), [format!("{code}{a}"), format!("{code}{b}")], "{text}");
                }
            }
        }
    }
}

#[test]
fn a_receipt_on_one_line_becomes_nothing_even_where_its_halves_are_phones() {
    let mut seeded = Seeded(3);
    for n in 0..MANY {
        let [a, b] = if n % 2 == 0 { seeded.receipt() } else { seeded.pair(("512", "601")) };
        for country in ["PL", "CZ", "SK", "UA", "DE", ""] {
            for between in [" ", "-", ".", "  ", "\t", " - ", "/", ", ", "", "      "] {
                let receipt = format!("{}{between}{}", threes(&a, between), threes(&b, between));
                for text in [receipt.clone(), format!("тел. {receipt}, дякую"), format!("+48 {receipt}")] {
                    assert!(found(&text, country).is_empty(), "{text} {country}");
                }
            }
        }
    }
}

#[test]
fn a_receipt_over_lines_becomes_nothing_where_it_is_called_one_or_broken_elsewhere() {
    let mut seeded = Seeded(4);
    for n in 0..MANY {
        let [a, b] = if n % 2 == 0 { seeded.receipt() } else { seeded.pair(("512", "601")) };
        let all = format!("{} {}", threes(&a, " "), threes(&b, " "));
        let halves = format!("{}\n{}", threes(&a, " "), threes(&b, " "));
        for country in ["PL", "CZ", "SK"] {
            for before in ["Ваш код:\n", "мій код ", "Kod zgłoszenia: ", "Váš kód:\n\n", "Your code is "]
            {
                let text = format!("{before}{halves}");
                assert!(found(&text, country).is_empty(), "{text} {country}");
            }
            let text = format!("{halves} - це мій код");
            assert!(found(&text, country).is_empty(), "{text} {country}");
            for between in [", ", ",", "; ", " ,\n", "\n", ", ; "] {
                let in_threes = format!("{}{between}{}", threes(&a, " "), threes(&b, " "));
                for text in [
                    format!("мій код {in_threes}"),
                    format!("Your code: {a}{between}{b}"),
                    format!("kod {a}{between}{}", threes(&b, " ")),
                ] {
                    assert!(found(&text, country).is_empty(), "{text} {country}");
                }
            }
            for at in [3, 7, 15, 19] {
                let text = format!("{}\n{}", &all[..at], &all[at + 1..]);
                assert!(found(&text, country).is_empty(), "{text} {country}");
            }
        }
        for country in ["UA", ""] {
            for text in [halves.clone(), format!("+{halves}")] {
                assert!(found(&text, country).is_empty(), "{text} {country}");
            }
        }
    }
}

#[test]
fn a_number_with_its_plus_is_no_card_of_thirteen_digits() {
    let mut seeded = Seeded(5);
    for _ in 0..MANY {
        // A number that nobody pays for in Colombia, in a range of Maestro.
        let start = seeded.digits(6);
        let last = (0..10).find(|last| luhn(format!("571800{start}{last}").as_bytes()) == 0).unwrap();
        let want = [format!("+571800{start}{last}")];
        for text in
            [format!("+57 1800 {start}{last}"), format!("+571800{start}{last}"), format!("+57 (1800) {start}{last}")]
        {
            assert_eq!(found(&text, "UA"), want, "{text}");
        }
    }
    assert_eq!(found("+4-336716 433 333", "UA"), ["+4336716433333"]);
    assert_eq!(found("+5555 5555 5555 4444", "UA"), ["card"]);
}

#[test]
fn pairs_without_end_take_no_longer_than_others() {
    for pair in ["512 345 678\n601 234 565 x ", "+48 716 433 333\n641 606 098 x ", "716 433 333 / 641 606 098\n\n"] {
        let begun = std::time::Instant::now();
        assert!(!EXTRACTOR.extract(&pair.repeat(2_400), Country::parse("PL").ok()).is_empty(), "{pair}");
        assert!(begun.elapsed().as_secs() < 20, "{pair}");
    }
}
