//! Addresses, dates and amounts stand in texts by reference only: what changes is changed in one place, with its source.

use super::fluent::A_NUMBER;
use crate::address::address_in;
use crate::finding::{Findings, Place};

/// How the names of months begin in the eight languages; at most [`ENDING`] letters follow.
const MONTHS: [&[&str]; 8] = [
    &[
        "січен",
        "січн",
        "березен",
        "березн",
        "квітен",
        "квітн",
        "травен",
        "травн",
        "червен",
        "червн",
        "липен",
        "липн",
        "серпен",
        "серпн",
        "вересен",
        "вересн",
        "жовтен",
        "жовтн",
        "листопад",
    ],
    &["январ", "феврал", "март", "апрел", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"],
    &["january", "february", "april", "june", "july", "august", "septemb", "octob", "novemb", "decemb"],
    &[
        "styczeń",
        "styczni",
        "marzec",
        "marc",
        "kwiecień",
        "kwietni",
        "czerwiec",
        "czerwc",
        "lipiec",
        "lipc",
        "sierpień",
        "sierpni",
        "wrzesień",
        "wrześni",
        "październik",
        "listopad",
        "grudzień",
        "grudni",
    ],
    &["januar", "jänner", "februar", "märz", "oktob", "dezemb"],
    &["ianuari", "februari", "aprili", "iuni", "iuli", "septembri", "octombri", "noiembri", "decembri"],
    &[
        "únor", "březen", "březn", "duben", "dubn", "květen", "květn", "červn", "červenc", "srpen", "srpn", "říjen",
        "říjn", "prosinec", "prosinc",
    ],
    &["január", "február", "apríl", "jún", "júl", "október", "októbr"],
];
/// Short ones, which begin other words too.
const WHOLE_MONTHS: &[&str] = &[
    "грудень",
    "грудня",
    "грудню",
    "груднем",
    "лютий",
    "лютого",
    "лютому",
    "лютим",
    "май",
    "мая",
    "маю",
    "маем",
    "мае",
    "march",
    "luty",
    "lutego",
    "lutemu",
    "lutym",
    "maj",
    "maja",
    "maju",
    "majem",
    "juni",
    "juli",
    "martie",
    "leden",
    "ledna",
    "lednu",
    "lednem",
    "červen",
    "červenec",
    "září",
    "marec",
    "máj",
    "mája",
    "máji",
    "májom",
];
/// How the names of moneys begin.
const MONEYS: &[&str] = &[
    "гривен",
    "гривн",
    "долар",
    "доллар",
    "злот",
    "рубл",
    "крон",
    "фунт",
    "франк",
    "лір",
    "hryvn",
    "hrivn",
    "hřivn",
    "griwn",
    "hrywn",
    "dolar",
    "dollar",
    "pound",
    "pfund",
    "funt",
    "zlot",
    "złot",
    "rubl",
    "rubel",
    "korun",
    "koron",
    "krone",
    "crown",
    "coroan",
    "frank",
    "franc",
    "grivn",
    "griven",
];
/// Short ones and signs.
const WHOLE_MONEYS: &[&str] = &[
    "€", "$", "£", "₴", "₽", "грн", "євро", "евро", "лей", "лея", "леї", "леїв", "леев", "леи", "euro", "euros",
    "eura", "eurá", "eury", "zł", "zl", "kč", "lei", "leu", "lejów", "liber", "libry",
];
const CODES: &[&str] = &["eur", "usd", "gbp", "pln", "uah", "czk", "chf", "ron", "mdl"];
/// Letters of a case or a plural behind the beginning of a name.
const ENDING: usize = 3;
/// What stands between a day and its month: "4-го березня", "4. března", "4th of March", "1 de mai".
const BEFORE_A_MONTH: &[&str] = &[".", "-", "го", "е", "ге", "й", "st", "nd", "rd", "th", "of", "de", "er"];
/// What stands between a number and its money: "2 тис. євро", "20 de lei".
const BEFORE_MONEY: &[&str] = &[
    "-",
    "тис",
    "тисяч",
    "тисячі",
    "тысяч",
    "тысячи",
    "млн",
    "mln",
    "tys",
    "thousand",
    "million",
    "tausend",
    "mii",
    "tisíc",
    "de",
    ".",
];

/// Holds a text as it is written against the rule. Three digits and more are found by themselves, wherever they stand.
pub(super) fn by_reference(at: &Place, text: &str, findings: &mut Findings) {
    for line in without_references(text).lines() {
        // one with its scheme is found where it stands
        if let Some(address) = address_in(line).filter(|address| !address.contains("://")) {
            findings.error(
                at,
                format!("an address stands in a text: `{address}`"),
                "refer to it: { url-… } of facts.yaml, { mail-… } of a line; a label says what the page is",
            );
        }
        if let Some(value) = value_in(line) {
            findings.error(at, format!("{A_NUMBER}: `{value}`"), "refer to it: { fact-… } of facts.yaml");
        }
    }
}

/// The text with a sign that is no word in the place of each reference.
pub(super) fn without_references(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut open = 0_usize;
    for c in text.chars() {
        match c {
            '{' => {
                open += 1;
                out.push_str(" … ");
            }
            '}' => open = open.saturating_sub(1),
            c if open == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

/// The first date or amount: digits with a month's name or a money beside them.
fn value_in(line: &str) -> Option<String> {
    let tokens = tokens(line);
    let numbers = tokens.iter().enumerate().filter(|(_, token)| token.starts_with(char::is_numeric));
    for (n, number) in numbers {
        let behind = tokens.get(n + 1..).unwrap_or_default();
        let before = n.checked_sub(1).and_then(|n| tokens.get(n));
        let month = behind.iter().position(|token| !BEFORE_A_MONTH.contains(token)).filter(|at| {
            let next = behind.get(at + 1).is_some_and(|token| token.starts_with(char::is_alphabetic));
            is_a_month(behind[*at], next)
        });
        // a sentence that ends with a number goes on with anything
        let money = behind.iter().position(|token| !BEFORE_MONEY.contains(token));
        let money = money.filter(|at| behind.first() != Some(&".") && is_money(behind[*at]));
        if let Some(at) = month.or(money) {
            return Some(format!("{number} {}", behind[at]));
        }
        if let Some(before) = before.filter(|before| is_said_before(before)) {
            return Some(format!("{before} {number}"));
        }
    }
    None
}

/// Digits, words and signs, without what is white between them.
pub(super) fn tokens(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let goes_on = |c: char| first.is_numeric() && c.is_numeric() || first.is_alphabetic() && c.is_alphabetic();
        let end = rest.find(|c: char| !goes_on(c)).unwrap_or(rest.len()).max(first.len_utf8());
        let (token, behind) = rest.split_at(end);
        out.push(token);
        rest = behind.trim_start();
    }
    out
}

/// Whether a word is the name of a month, in any case. `next`: another word follows.
fn is_a_month(word: &str, next: bool) -> bool {
    match word {
        "May" | "Mai" => true,
        // Romanian "more", where a word follows: "cele 2 mai importante"
        "mai" => !next,
        _ => {
            let lower = word.to_lowercase();
            WHOLE_MONTHS.contains(&lower.as_str()) || MONTHS.iter().any(|names| is_one_of(&lower, names))
        }
    }
}

fn is_money(word: &str) -> bool {
    let lower = word.to_lowercase();
    WHOLE_MONEYS.contains(&lower.as_str()) || CODES.contains(&lower.as_str()) || is_one_of(&lower, MONEYS)
}

/// Whether a word before digits makes a date or an amount of them: "March 4", "€ 50", "EUR 50".
fn is_said_before(word: &str) -> bool {
    let [_, _, english, ..] = MONTHS;
    let lower = word.to_lowercase();
    let sign = word.chars().count() == 1 && WHOLE_MONEYS.contains(&word);
    let month =
        word.starts_with(char::is_uppercase) && (is_one_of(&lower, english) || ["may", "march"].contains(&&*lower));
    sign || month || CODES.contains(&lower.as_str())
}

fn is_one_of(lower: &str, beginnings: &[&str]) -> bool {
    beginnings.iter().any(|name| lower.strip_prefix(name).is_some_and(|ending| ending.chars().count() <= ENDING))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_with_its_month_is_a_date_in_each_language_and_case() {
        for text in [
            "4 березня",
            "до 4-го березня",
            "з 15 січня й далі",
            "4 лютого",
            "4 марта",
            "2 мая.",
            "к 4 маю",
            "4 March",
            "March 4",
            "the 4th of May",
            "May 4",
            "4 marca",
            "4 września",
            "4 stycznia",
            "am 4. März",
            "4. Mai kommt er",
            "31. Dezember",
            "4 martie",
            "1 mai",
            "1 de octombrie",
            "4. března",
            "4. září",
            "4. července a 4. ledna",
            "31 грудня",
            "4. října",
            "4. mája",
            "4. októbra",
            "4\u{a0}февраля",
        ] {
            assert!(value_in(text).is_some(), "{text}");
        }
    }

    #[test]
    fn a_number_with_its_money_is_an_amount() {
        for text in [
            "50 €",
            "€50",
            "$ 5",
            "50€",
            "50 євро",
            "20 гривень",
            "5 тис. євро",
            "50 евро",
            "20 гривен",
            "10 рублей",
            "50 Euro",
            "EUR 50",
            "50 euros",
            "20 pounds",
            "5 thousand dollars",
            "20 zł",
            "50 złotych",
            "20 de lei",
            "50 lei",
            "20 Kč",
            "20 korun",
            "9,99 €",
            "20 eur",
        ] {
            assert!(value_in(text).is_some(), "{text}");
        }
    }

    #[test]
    fn other_numbers_are_none() {
        for text in [
            "24/7",
            "18 років",
            "15 хвилин",
            "Крок 5. Гроші",
            "Крок 5. Долари не потрібні",
            "1 з 2 кроків",
            "20:00",
            "2 європейські країни",
            "27 країн Європи",
            "It may take 15 minutes",
            "you may 2 times",
            "cele 2 mai importante",
            "у травні приходили 2 рази",
            "2 берези, 3 квітки, 2 грудних дітей",
            "2 červené, 2 lednice, 2 juniori",
            "cele 2 libere",
            "20 MB",
            "А6",
            "12",
            "березня",
            "євро",
            "",
        ] {
            assert_eq!(value_in(text), None, "{text}");
        }
    }

    #[test]
    fn what_stands_in_a_reference_is_left_out_and_joins_nothing() {
        for text in ["до { fact-end } березня", "{ $n } євро", "5 { fact-x } євро", "www{ $x }.example"]
        {
            let mut findings = Findings::default();
            by_reference(&Place { file: String::new(), line: 1, column: 1 }, text, &mut findings);
            assert_eq!(findings.0, [], "{text}");
        }
    }
}
