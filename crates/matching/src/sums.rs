//! Digits that are sums of money, days, times, coordinates or addresses of machines, and so no phone.

use crate::numerals::{Group, gaps, joined};

/// Beginnings of words that follow a sum of money.
const MONEY: &[&str] = &[
    "грн",
    "гривень",
    "гривн",
    "руб",
    "дол",
    "євро",
    "евро",
    "злот",
    "крон",
    "лей",
    "тис",
    "тыс",
    "млн",
    "eur",
    "usd",
    "uah",
    "pln",
    "gbp",
    "czk",
    "ron",
    "dolar",
    "dollar",
    "zł",
    "zl",
    "kč",
    "lei",
    "euro",
    "hrn",
    "k ",
    "€",
    "$",
    "£",
    "₴",
    "₽",
    "%",
    "usdt",
    "btc",
];
/// Beginnings of words before which the last group alone is a count.
const UNITS: &[&str] = &[
    "год", "час", "рок", "рік", "лет", "дн", "міс", "мес", "км", "кг", "осіб", "чол", "дівч", "uhr", "hour", "year",
    "day", "month", "km", "kg", "people", "girl", "godz", "lat", "dni", "jahr", "ore", "ani", "let", "hod", "h ",
];

/// The run without a sum of money or a count at its end.
pub(crate) fn without_units<'r>(text: &str, run: &'r [Group]) -> &'r [Group] {
    let Some(last) = run.last() else { return run };
    let after: String = text.get(last.end..).unwrap_or_default().chars().take(12).collect::<String>().to_lowercase();
    let gap = after.len() - after.trim_start_matches(' ').len();
    let word = format!("{} ", after.trim_start_matches(' '));
    let begins = |table: &[&str]| gap < 3 && table.iter().any(|unit| word.starts_with(unit));
    let decimals = after.strip_prefix(',').is_some_and(|rest| {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        (1..=2).contains(&digits)
    });
    let keep = if begins(MONEY) || decimals {
        // "1 500 000 грн": thousands, and what stands before them.
        let threes = run.iter().rev().take_while(|group| group.len() == 3).count();
        let head = run.len().checked_sub(threes + 1).and_then(|at| run.get(at)).is_some_and(|group| group.len() < 3);
        run.len() - (threes + usize::from(head)).max(1)
    } else if begins(UNITS) && run.len() > 1 {
        run.len() - 1
    } else {
        run.len()
    };
    let before = text.get(..run.first().map_or(0, |first| first.start)).unwrap_or_default();
    if before.trim_end_matches(' ').ends_with(['€', '$', '£', '₴', '₽']) {
        return &[];
    }
    run.get(..keep).unwrap_or_default()
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
