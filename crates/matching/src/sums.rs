//! Digits that are sums of money, days, times, coordinates or addresses of machines, and so no phone.

use crate::numerals::{Group, gaps, joined};

/// Words that follow a sum of money, and beginnings of longer ones. A short word is compared whole: "тисне" is no thousand,
/// "złodziej" no currency.
const MONEY: (&[&str], &[&str]) = (
    &[
        "гр", "грн", "руб", "дол", "долл", "зл", "лей", "леїв", "лея", "леев", "тис", "тыс", "млн", "млрд", "коп",
        "eur", "usd", "uah", "pln", "gbp", "czk", "ron", "zł", "zl", "kč", "lei", "leu", "hrn", "usdt", "btc",
    ],
    &[
        "грив",
        "рубл",
        "долар",
        "доллар",
        "євро",
        "евро",
        "злот",
        "крон",
        "тисяч",
        "тысяч",
        "мільйон",
        "миллион",
        "euro",
        "dolar",
        "dollar",
        "złot",
        "zlot",
        "korun",
        "koron",
        "hryv",
    ],
);
/// Signs of money, and what may touch its digits: "100%", "100k".
const SIGNS: &[&str] = &["€", "$", "£", "₴", "₽", "%"];
const THOUSAND: &[&str] = &["k", "к"];
/// Words before which the last group alone is a count, and beginnings of longer ones.
const UNITS: (&[&str], &[&str]) = (
    &[
        "год",
        "года",
        "годы",
        "лет",
        "рік",
        "рок",
        "роки",
        "років",
        "року",
        "час",
        "часа",
        "часов",
        "дн",
        "дні",
        "днів",
        "дня",
        "день",
        "дней",
        "міс",
        "мес",
        "км",
        "кг",
        "хв",
        "мин",
        "раз",
        "рази",
        "разів",
        "раза",
        "разу",
        "чол",
        "осіб",
        "людей",
        "дівч",
        "uhr",
        "h",
        "hod",
        "godz",
        "km",
        "kg",
        "min",
        "lat",
        "lata",
        "dni",
        "dzień",
        "day",
        "days",
        "ani",
        "ore",
        "zile",
        "let",
        "rok",
        "roky",
        "razy",
        "osób",
        "times",
        "mal",
    ],
    &[
        "годин",
        "місяц",
        "месяц",
        "хвилин",
        "минут",
        "чолов",
        "человек",
        "дівчат",
        "девуш",
        "девоч",
        "hour",
        "year",
        "month",
        "people",
        "girl",
        "godzin",
        "jahr",
        "stunde",
    ],
);
/// A count has so many digits at most.
const COUNT: usize = 3;

/// What the word after a run says of its end.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// It is a sum of money; so many groups stand before it.
    Sum(usize),
    /// Its last group may be a count of something; so many stand before it.
    Count(usize),
    /// Nothing.
    Plain,
}

/// Whether a run ends with a sum of money or a count.
pub(crate) fn ending(text: &str, run: &[Group]) -> Ending {
    let Some((last, first)) = run.last().zip(run.first()) else { return Ending::Plain };
    if text.get(..first.start).unwrap_or_default().trim_end_matches(' ').ends_with(['€', '$', '£', '₴', '₽']) {
        return Ending::Sum(0);
    }
    let after: String = text.get(last.end..).unwrap_or_default().chars().take(24).collect::<String>().to_lowercase();
    let word = after.trim_start_matches(' ');
    let gap = after.len() - word.len();
    let whole = word.get(..word.find(|c: char| !c.is_alphanumeric()).unwrap_or(word.len())).unwrap_or_default();
    let is = |(words, beginnings): (&[&str], &[&str])| {
        gap < 3 && (words.contains(&whole) || beginnings.iter().any(|start| whole.starts_with(start)))
    };
    let decimals = after.strip_prefix(',').is_some_and(|rest| {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        (1..=2).contains(&digits)
    });
    let signed = gap < 3 && SIGNS.iter().any(|sign| word.starts_with(sign));
    if is(MONEY) || signed || decimals || gap == 0 && THOUSAND.contains(&whole) {
        // "1 500 000 грн": thousands, and what stands before them.
        let threes = run.iter().rev().take_while(|group| group.len() == 3).count();
        let head = run.len().checked_sub(threes + 1).and_then(|at| run.get(at)).is_some_and(|group| group.len() < 3);
        Ending::Sum(run.len() - (threes + usize::from(head)).max(1))
    } else if is(UNITS) && run.len() > 1 && last.len() <= COUNT {
        Ending::Count(run.len() - 1)
    } else {
        Ending::Plain
    }
}

/// What is left of a run around days, spans of years and coordinates.
pub(crate) fn parts<'r>(text: &str, run: &'r [Group]) -> Vec<&'r [Group]> {
    if is_machine(text, run) || is_fraction(text, run) || is_pairs(text, run) {
        return Vec::new();
    }
    let mut parts = Vec::new();
    let (mut from, mut at) = (0, 0);
    while at < run.len() {
        if at == 0 && is_spaced_day(text, run) {
            (from, at) = (3, 3);
            continue;
        }
        let length = [3, 2].into_iter().find(|length| is_time(text, run, at, *length));
        if let Some(length) = length {
            parts.extend(run.get(from..at));
            at += length;
            from = at;
        } else {
            at += 1;
        }
    }
    parts.extend(run.get(from..));
    parts.retain(|part| !part.is_empty());
    parts
}

/// A day (`12.05.2024`, `2024-05-12`) or a span of years or times (`2020-2024`, `0900-1730`) that stands by itself.
fn is_time(text: &str, run: &[Group], at: usize, length: usize) -> bool {
    let Some(window) = run.get(at..at + length) else { return false };
    let between = gaps(text, window);
    let Some(gap) = between.first().filter(|gap| matches!(**gap, "." | "-" | "/" | " - ")) else { return false };
    let around = |from: Option<usize>| {
        let beside = from.and_then(|from| run.get(from..from + 2)).map(|two| gaps(text, two));
        beside.is_some_and(|beside| beside.first() == Some(gap))
    };
    if between.iter().any(|other| other != gap) || around(at.checked_sub(1)) || around(Some(at + length - 1)) {
        return false;
    }
    let number = |group: &Group| joined(text, std::slice::from_ref(group)).0.parse::<u32>().unwrap_or(u32::MAX);
    let numbers: Vec<(usize, u32)> = window.iter().map(|group| (group.len(), number(group))).collect();
    match numbers.as_slice() {
        [(1 | 2, a), (1 | 2, b), (2 | 4, _)] | [(4, _), (1 | 2, a), (1 | 2, b)] => {
            (1..=31).contains(a) && (1..=31).contains(b) && (*a <= 12 || *b <= 12)
        }
        [(4, a), (4, b)] => gap.contains('-') && *a <= 2_400 && *b <= 2_400,
        _ => false,
    }
}

/// `01 05 2026` at the beginning of a run, with no `+` before it.
fn is_spaced_day(text: &str, run: &[Group]) -> bool {
    let Some(window) = run.get(..3) else { return false };
    let signed =
        text.get(..window.first().map_or(0, |day| day.start)).is_some_and(|before| before.trim_end().ends_with('+'));
    let number = |group: &Group| joined(text, std::slice::from_ref(group)).0.parse::<u32>().unwrap_or(u32::MAX);
    let numbers: Vec<(usize, u32)> = window.iter().map(|group| (group.len(), number(group))).collect();
    let a_day = matches!(numbers.as_slice(), [(2, day), (2, month), (4, year)]
        if (1..=31).contains(day) && (1..=12).contains(month) && (1_900..=2_099).contains(year));
    a_day && !signed && gaps(text, window).iter().all(|gap| *gap == " ")
}

/// `05/06 07/06 08/06`, `0.5 0.6 0.7`: days or prices in a row.
fn is_pairs(text: &str, run: &[Group]) -> bool {
    let between = gaps(text, run);
    let two = |at: usize| between.get(at).copied();
    run.len() >= 6
        && run.iter().all(|group| group.len() <= 2)
        && matches!((two(0), two(1)), (Some("." | "/"), Some(" ")))
        && between.iter().enumerate().all(|(at, gap)| two(at % 2) == Some(*gap))
}

/// Four dotted numbers up to 255, none with a zero in front as phone numbers have.
fn is_machine(text: &str, run: &[Group]) -> bool {
    let small = |group: &Group| {
        let digits = joined(text, std::slice::from_ref(group)).0;
        digits.parse::<u8>().is_ok() && (digits.len() == 1 || !digits.starts_with('0'))
    };
    run.len() == 4 && gaps(text, run).iter().all(|gap| *gap == ".") && run.iter().all(small)
}

/// `50.4501234`: a coordinate.
fn is_fraction(text: &str, run: &[Group]) -> bool {
    matches!(run, [whole, part] if whole.len() <= 3 && part.len() >= 4) && gaps(text, run) == ["."]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numerals::runs;

    #[test]
    fn a_word_after_digits_makes_a_sum_or_a_count_of_them_if_it_is_one_as_a_whole() {
        for (text, want) in [
            ("1 500 000 грн", Ending::Sum(0)),
            ("067 123 000 zł", Ending::Sum(0)),
            ("0671234567 500 тис.", Ending::Sum(1)),
            ("5 100€", Ending::Sum(0)),
            ("€ 25 000", Ending::Sum(0)),
            ("12 100k", Ending::Sum(0)),
            ("12 100 k pánovi", Ending::Plain),
            ("12 100 złodziej", Ending::Plain),
            ("12 100 тисне", Ending::Plain),
            ("12 100 долго", Ending::Plain),
            ("12 100 leider", Ending::Plain),
            ("901820 2 рази", Ending::Count(1)),
            ("901820 2 години", Ending::Count(1)),
            ("901820 20 girls", Ending::Count(1)),
            ("901820 2020 рік", Ending::Plain),
            ("901820 2 later", Ending::Plain),
            ("901820 2 часто", Ending::Plain),
            ("901820 2 розмови", Ending::Plain),
        ] {
            assert_eq!(runs(text).first().map(|run| ending(text, run)), Some(want), "{text}");
        }
    }
}
