//! A day as the reader of a language writes it. The one way in which a date is said to people.

use domain::Language;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A date of the content, `2026-11-24`, `2026-11` or `2026`, in the short form of a language. Anything else stays as it is.
pub fn day(language: Language, written: &str) -> String {
    let parts: Option<Vec<usize>> = written.split('-').map(|part| part.parse().ok()).collect();
    let known = |m: usize| (1..=12).contains(&m);
    match (language.as_str(), parts.as_deref()) {
        ("en", Some([y, m, d])) if known(*m) => format!("{d} {} {y}", MONTHS[m - 1]),
        ("en", Some([y, m])) if known(*m) => format!("{} {y}", MONTHS[m - 1]),
        ("cs" | "sk", Some([y, m, d])) => format!("{d}. {m}. {y}"),
        ("cs" | "sk", Some([y, m])) => format!("{m}/{y}"),
        ("uk" | "ru" | "pl" | "de" | "ro", Some([y, m, d])) => format!("{d:02}.{m:02}.{y}"),
        ("uk" | "ru" | "pl" | "de" | "ro", Some([y, m])) => format!("{m:02}.{y}"),
        _ => written.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_said_as_the_readers_of_the_language_write_it() {
        for (language, written, want) in [
            ("uk", "2026-11-04", "04.11.2026"),
            ("ru", "2026-11-24", "24.11.2026"),
            ("pl", "2026-11-24", "24.11.2026"),
            ("de", "2026-11-24", "24.11.2026"),
            ("ro", "2026-11-24", "24.11.2026"),
            ("cs", "2026-11-04", "4. 11. 2026"),
            ("sk", "2026-11-24", "24. 11. 2026"),
            ("en", "2026-11-04", "4 November 2026"),
            ("en", "2023-05", "May 2023"),
            ("uk", "2023-05", "05.2023"),
            ("cs", "2023-05", "5/2023"),
            ("uk", "2023", "2023"),
            ("en", "2023", "2023"),
            // a language we have no form for, and what is no date
            ("bg", "2026-11-24", "2026-11-24"),
            ("en", "2026-13-01", "2026-13-01"),
            ("uk", "сторінка без дати", "сторінка без дати"),
        ] {
            assert_eq!(day(Language::parse(language).unwrap(), written), want, "{language} {written}");
        }
    }
}
