//! What one of the staff did within an hour, as it moves along her lines: each line comes in and goes out once, so that the
//! work grows with the lines alone.

use super::alarms::WINDOW;
use domain::{CompartmentId, Timestamp};
use std::collections::{HashMap, HashSet};

/// What one of the staff did with one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Did {
    Read(CompartmentId),
    /// Took it, or answered.
    Works(CompartmentId),
    /// Kept a file, or the confirmation of one.
    Kept([u8; 16]),
    /// Searched the index of links for a value. When: one search has a line for each report that it names, all of one moment.
    Searched(Timestamp),
}

/// What a line comes to with the hour before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Counted {
    /// Reports that she read and neither took nor answered; in the hour after neither: she answers when she has read.
    pub(super) others: usize,
    /// Files that she kept.
    pub(super) kept: usize,
    /// Searches that she made.
    pub(super) searches: usize,
}

/// What each line comes to, in their order. `lines`: by time; `hers`: reports that count as hers at any time.
pub(super) fn count(lines: &[(Timestamp, Did)], hers: &HashSet<CompartmentId>) -> Vec<Counted> {
    let (mut hour, mut from, mut until) = (Hour::of(hers), 0, 0);
    let mut out = Vec::with_capacity(lines.len());
    for (at, did) in lines {
        while let Some((_, next)) = lines.get(until).filter(|(then, _)| *then <= at.plus(WINDOW)) {
            hour.works(*next);
            until += 1;
        }
        while let Some((_, past)) = lines.get(from).filter(|(then, _)| *then < at.minus(WINDOW)) {
            hour.goes(*past);
            from += 1;
        }
        hour.comes(*did);
        out.push(Counted { others: hour.others, kept: hour.kept.len(), searches: hour.searched.len() });
    }
    out
}

struct Hour<'a> {
    hers: &'a HashSet<CompartmentId>,
    read: HashMap<CompartmentId, usize>,
    works: HashMap<CompartmentId, usize>,
    kept: HashMap<[u8; 16], usize>,
    searched: HashMap<Timestamp, usize>,
    others: usize,
}

impl<'a> Hour<'a> {
    fn of(hers: &'a HashSet<CompartmentId>) -> Self {
        let (read, works, kept, searched) = (HashMap::new(), HashMap::new(), HashMap::new(), HashMap::new());
        Self { hers, read, works, kept, searched, others: 0 }
    }

    /// A line that is within the hour after.
    fn works(&mut self, did: Did) {
        if let Did::Works(report) = did
            && more(&mut self.works, report)
            && self.read.contains_key(&report)
        {
            self.others -= 1;
        }
    }

    fn comes(&mut self, did: Did) {
        match did {
            Did::Read(report) if !self.hers.contains(&report) => {
                if more(&mut self.read, report) && !self.works.contains_key(&report) {
                    self.others += 1;
                }
            }
            Did::Kept(item) => {
                more(&mut self.kept, item);
            }
            Did::Searched(at) => {
                more(&mut self.searched, at);
            }
            Did::Read(_) | Did::Works(_) => {}
        }
    }

    /// A line that is older than the hour.
    fn goes(&mut self, did: Did) {
        match did {
            Did::Read(report) => {
                if less(&mut self.read, &report) && !self.works.contains_key(&report) {
                    self.others -= 1;
                }
            }
            Did::Works(report) => {
                if less(&mut self.works, &report) && self.read.contains_key(&report) {
                    self.others += 1;
                }
            }
            Did::Kept(item) => {
                less(&mut self.kept, &item);
            }
            Did::Searched(at) => {
                less(&mut self.searched, &at);
            }
        }
    }
}

/// True for the first of its kind.
fn more<K: std::hash::Hash + Eq>(counts: &mut HashMap<K, usize>, key: K) -> bool {
    let count = counts.entry(key).or_default();
    *count += 1;
    *count == 1
}

/// True for the last of its kind.
fn less<K: std::hash::Hash + Eq>(counts: &mut HashMap<K, usize>, key: &K) -> bool {
    let Some(count) = counts.get_mut(key) else { return false };
    *count -= 1;
    let last = *count == 0;
    if last {
        counts.remove(key);
    }
    last
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(n: u8) -> CompartmentId {
        CompartmentId::from_slice(&[n; 16]).unwrap()
    }

    /// The same, line by line.
    fn plainly(lines: &[(Timestamp, Did)], hers: &HashSet<CompartmentId>) -> Vec<Counted> {
        let one = |n: usize| {
            let at = lines[n].0;
            let before = || lines[..=n].iter().filter(|(then, _)| *then >= at.minus(WINDOW)).map(|(_, did)| *did);
            let around = |(then, _): &&(Timestamp, Did)| *then >= at.minus(WINDOW) && *then <= at.plus(WINDOW);
            let works = |report| lines.iter().filter(around).any(|(_, did)| *did == Did::Works(report));
            let others: HashSet<CompartmentId> = before()
                .filter_map(|did| if let Did::Read(report) = did { Some(report) } else { None })
                .filter(|report| !hers.contains(report) && !works(*report))
                .collect();
            let kept: HashSet<[u8; 16]> =
                before().filter_map(|did| if let Did::Kept(item) = did { Some(item) } else { None }).collect();
            let searches: HashSet<Timestamp> =
                before().filter_map(|did| if let Did::Searched(at) = did { Some(at) } else { None }).collect();
            Counted { others: others.len(), kept: kept.len(), searches: searches.len() }
        };
        (0..lines.len()).map(one).collect()
    }

    proptest::proptest! {
        #[test]
        fn an_hour_that_moves_counts_as_one_that_is_looked_at_each_time(
            lines in proptest::collection::vec((0u64..240, 0u8..4, 1u8..6), 0..60),
            hers in proptest::collection::vec(1u8..6, 0..3),
        ) {
            let line = |(minute, kind, n): (u64, u8, u8)| {
                let at = Timestamp::from_unix_micros(1_795_500_000_000_000);
                let at = at.plus(std::time::Duration::from_secs(60 * minute));
                let did = match kind {
                    0 => Did::Read(report(n)),
                    1 => Did::Works(report(n)),
                    2 => Did::Kept([n; 16]),
                    _ => Did::Searched(at),
                };
                (at, did)
            };
            let mut lines: Vec<(Timestamp, Did)> = lines.into_iter().map(line).collect();
            lines.sort_by_key(|(at, _)| *at);
            let hers = hers.into_iter().map(report).collect();
            proptest::prop_assert_eq!(count(&lines, &hers), plainly(&lines, &hers));
        }
    }
}
