//! From a text to its identifiers.

use crate::folded::Folded;
use crate::identifier::Identifier;
use crate::kind::Kind;
use crate::mine::which_are_hers;
use crate::numerals::Group;
use crate::phone::{Phones, Search};
use crate::taken::Taken;
use crate::{card, iban, net, numerals, receipt, wallet};
use domain::Country;
use std::collections::HashMap;
use std::ops::Range;

/// So many bytes of a text are read; what follows is not looked at. A message of Telegram has at most 16 KiB.
pub const TEXT_LIMIT: usize = 64 * 1024;
/// So many identifiers of a text are given, the first ones.
pub const IDENTIFIER_LIMIT: usize = 64;

/// Finds identifiers. Holds the phone plans of all countries, so make one and keep it.
pub struct Extractor {
    phones: Phones,
}

impl Default for Extractor {
    fn default() -> Self {
        Self::new()
    }
}

impl Extractor {
    /// The plans are read with the first text, some 10 ms.
    pub fn new() -> Self {
        Self { phones: Phones::new() }
    }

    /// The identifiers of a text in the order in which they stand; one that stands twice is given once, where it first
    /// stood, and is the writer's own if either place says so. `home` is the country whose plan numbers without `+` follow.
    ///
    /// Reads [`TEXT_LIMIT`] bytes, gives [`IDENTIFIER_LIMIT`]. Linear, never panics, the same for the same text.
    pub fn extract(&self, text: &str, home: Option<Country>) -> Vec<Identifier> {
        let folded = Folded::of(text.get(..text.floor_char_boundary(TEXT_LIMIT)).unwrap_or_default());
        let mut found = self.find(folded.text(), home);
        found.sort_by_key(|(_, _, span)| span.start);
        let mut all: Vec<Identifier> = Vec::new();
        let mut known: HashMap<(Kind, String), usize> = HashMap::new();
        let places: Vec<Range<usize>> = found.iter().map(|(_, _, span)| span.clone()).collect();
        let hers = which_are_hers(folded.text(), &places);
        for ((kind, normal, span), mine) in found.into_iter().zip(hers) {
            if let Some(first) = known.get(&(kind, normal.clone())).and_then(|at| all.get_mut(*at)) {
                first.mine |= mine;
            } else if all.len() < IDENTIFIER_LIMIT {
                known.insert((kind, normal.clone()), all.len());
                all.push(Identifier { kind, normal, span: folded.original(&span), mine });
            }
        }
        all
    }

    /// What was typed, if all of it is exactly one identifier.
    pub fn one(&self, typed: &str, home: Option<Country>) -> Option<Identifier> {
        if typed.len() > TEXT_LIMIT {
            return None;
        }
        let mut found = self.extract(typed, home);
        let only = found.pop().filter(|_| found.is_empty())?;
        let around = [typed.get(..only.span.start)?, typed.get(only.span.end..)?];
        // Signs and little pictures say nothing more; letters, digits, and what names have besides them, do.
        let nothing = |c: char| !c.is_alphanumeric() && !matches!(c, '@' | '_');
        around.iter().all(|text| text.chars().all(nothing)).then_some(only)
    }

    fn find(&self, text: &str, home: Option<Country>) -> Vec<(Kind, String, Range<usize>)> {
        let mut found = Vec::new();
        let mut taken = Taken::nothing(text.len());
        let runs = numerals::runs(text);
        // A receipt opens what somebody told: it is taken before anything else can be made of it. Its search is one of its
        // own, so that a long list of pairs leaves something to find them by.
        let mut for_receipts = self.phones.search(home);
        let mut phone = |digits: &Range<usize>| self.phone_of(text, &runs, digits, &mut for_receipts);
        let accounts = iban::ibans(text);
        for run in &runs {
            for span in receipt::receipts(text, run, &mut phone) {
                if !receipt::is_of_account(text, &span, &accounts) {
                    taken.take(&span);
                }
            }
        }
        for span in receipt::shown(text, &mut phone).into_iter().chain(receipt::called(text, &mut phone)) {
            taken.take(&span);
        }
        for address in net::addresses(text) {
            if taken.has(&address.span) {
                continue;
            }
            taken.take(&address.span);
            let phone =
                address.phone.and_then(|digits| self.phones.of_link(&digits)).map(|normal| (Kind::Phone, normal));
            found.extend(address.value.or(phone).map(|(kind, normal)| (kind, normal, address.span)));
        }
        let mut take = |kind: Kind, values: Vec<(String, Range<usize>)>, taken: &mut Taken| {
            for (normal, span) in values {
                if !taken.has(&span) {
                    taken.take(&span);
                    found.push((kind, normal, span));
                }
            }
        };
        take(Kind::Iban, accounts, &mut taken);
        take(Kind::Iban, runs.iter().filter_map(|run| iban::ukrainian(text, run)).collect(), &mut taken);
        take(Kind::Wallet, wallet::wallets(text), &mut taken);
        if home.is_some_and(|home| home.as_str() == "PL") {
            take(Kind::Iban, runs.iter().filter_map(|run| iban::polish(text, run)).collect(), &mut taken);
        }
        let mut search = self.phones.search(home);
        for run in &runs {
            for free in numerals::free(run, &taken) {
                take(Kind::Card, card::cards(text, &free), &mut taken);
            }
            for free in numerals::free(run, &taken) {
                take(Kind::Phone, self.phones.find(text, &free, &mut search), &mut taken);
            }
        }
        found
    }

    /// Where the phone stands that holds these digits, as it would be found in their run.
    fn phone_of(
        &self,
        text: &str,
        runs: &[Vec<Group>],
        digits: &Range<usize>,
        search: &mut Search,
    ) -> Option<Range<usize>> {
        let after = runs.partition_point(|run| run.first().is_some_and(|first| first.start <= digits.start));
        let run = runs.get(after.checked_sub(1)?)?;
        let holds = |span: &Range<usize>| span.start <= digits.start && digits.end <= span.end;
        self.phones.find(text, run, search).into_iter().map(|(_, span)| span).find(holds)
    }
}
