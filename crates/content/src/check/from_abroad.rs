//! Calls from abroad: few toll-free numbers take them. Where a page names one for them, whoever calls is told which page.

use super::services::{date, dialled, is_a_day};
use crate::FromAbroad;
use crate::finding::Findings;
use crate::load::place;
use crate::raw::RawService;
use domain::Language;

/// What is said of calls from abroad; without it a toll-free number has none for them.
pub(super) fn from_abroad(file: &str, s: &RawService, findings: &mut Findings) -> Option<FromAbroad> {
    let Some(raw) = &s.from_abroad else {
        if let Some(raw) = &s.e164
            && s.national.as_deref().is_some_and(is_toll_free)
        {
            findings.error(
                &place(file, raw),
                format!("the number of `{}` is toll-free and has an e164", s.id),
                "few toll-free numbers take calls from abroad: leave e164 out, or say in `from-abroad` which page names it",
            );
        }
        return None;
    };
    let (at, said) = (place(file, raw), &raw.value);
    if s.e164.is_none() || s.national.is_none() {
        findings.error(
            &at,
            format!("`{}` speaks of calls from abroad and has not both numbers", s.id),
            "`e164` is the one that the page names, `national` the one inside the country",
        );
    }
    if !s.sources.contains(&said.page) {
        findings.error(
            &at,
            format!("the page that names the number of `{}` for calls from abroad is none of its sources", s.id),
            "one of the addresses of `sources`",
        );
    }
    let read_on = date(&said.read_on);
    if read_on.is_none() || (said.page_date != "none" && !is_a_day(&said.page_date)) {
        findings.error(
            &at,
            format!("page-date and read-on of `from-abroad` of `{}` are dates", s.id),
            "as in 2026-11-24; page-date also `2026-11`, `2026`, or none where the page has no date",
        );
    }
    Some(FromAbroad {
        says: said.says.iter().filter_map(|(l, t)| Some((Language::parse(l).ok()?, t.clone()))).collect(),
        page_date: (said.page_date != "none").then(|| said.page_date.clone()),
        read_on: read_on?,
    })
}

/// Whether a number as dialled inside is one of the common toll-free ones: 0800, 800, 1800.
fn is_toll_free(national: &str) -> bool {
    let number = dialled(national);
    number.strip_prefix('1').unwrap_or_else(|| number.trim_start_matches('0')).starts_with("800")
}
