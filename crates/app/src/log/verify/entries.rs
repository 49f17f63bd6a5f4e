//! Entries one after the other: what each says against its leaf, and the tree that they make against the one stored.

use super::finding::Finding;
use super::signatures::Signed;
use super::{Progress, Report};
use crate::log::Keep;
use crate::log::entry::Operation;
use crate::log::form::Line;
use crate::log::known::Known;
use crate::log::object::ObjectKind;
use domain::{EntryId, Timestamp};
use sealing::{Edge, Hash, Node, commitment, leaf_hash};
use std::collections::{BTreeMap, HashMap};
use std::time::Duration;
use storage::{EntryRow, StoreError, Tx};

const AT_ONCE: usize = 1_000;
/// Entries without a number that are read; a node that runs has numbered them within a second.
pub(in crate::log) const MOST_WAITING: usize = 100_000;
/// An entry may be numbered so long after it was written without anybody being asked why.
pub(in crate::log) const LATE: Duration = Duration::from_hours(24);

/// What the walk found out.
pub(super) struct Entries {
    /// The root at each size that was asked for and is there.
    pub(super) roots: HashMap<u64, Hash>,
    /// The log's last word about each row.
    pub(super) known: Known,
    /// First and last of each run of entries without a body.
    silent: Vec<(u64, u64)>,
    /// Lines that erased bodies: when, up to which number, which line.
    erasures: Vec<(Timestamp, u64, EntryId)>,
    edge: Edge,
    /// A number is missing: what comes after it stands elsewhere in the tree than it did.
    broken: bool,
}

impl Entries {
    /// Walks over all entries. `sizes`: at which the root is wanted.
    pub(super) async fn walk(
        tx: &mut Tx,
        sizes: Vec<u64>,
        report: &mut Report,
        progress: &mut Progress<'_>,
    ) -> Result<Self, StoreError> {
        let mut walk = Self {
            roots: HashMap::new(),
            known: Known::default(),
            silent: Vec::new(),
            erasures: Vec::new(),
            edge: Edge::new(),
            broken: false,
        };
        let all = u64::try_from(tx.log_size().await?).unwrap_or(0);
        let mut sizes: Vec<u64> = sizes.into_iter().filter(|size| *size <= all).collect();
        sizes.sort_unstable();
        sizes.dedup();
        let mut wanted = sizes.into_iter().peekable();
        let (mut from, mut expected) = (i64::MIN, 0u64);
        loop {
            while wanted.next_if_eq(&walk.edge.size()).is_some() && !walk.broken {
                walk.roots.insert(walk.edge.size(), walk.edge.root());
            }
            let rows = tx.entries_from(from, AT_ONCE).await?;
            let Some(last) = rows.last() else { break };
            let mut made = BTreeMap::new();
            let last = last.number.unwrap_or(i64::MAX);
            for row in &rows {
                let Some(number) = row.number.and_then(|n| u64::try_from(n).ok()) else {
                    report.find(Finding::Stray { number: row.number.unwrap_or(-1) });
                    continue;
                };
                if number > expected {
                    report.find(Finding::Missing { from: expected, to: number - 1 });
                    walk.broken = true;
                }
                expected = number.saturating_add(1);
                report.entries += 1;
                walk.entry(row, Some(number), report);
                if !walk.broken {
                    for (node, hash) in walk.edge.append(&row.leaf) {
                        made.entry(node.level).or_insert_with(Vec::new).push((node, hash));
                    }
                    if wanted.next_if_eq(&walk.edge.size()).is_some() {
                        walk.roots.insert(walk.edge.size(), walk.edge.root());
                    }
                }
            }
            compare_nodes(tx, &made, report).await?;
            progress.step(rows.len());
            let Some(next) = last.checked_add(1) else { break };
            from = next;
        }
        if !walk.broken {
            extra_nodes(tx, walk.edge.size(), report).await?;
        }
        let waiting = tx.waiting_entries(MOST_WAITING + 1).await?;
        if waiting.len() > MOST_WAITING {
            report.find(Finding::TooManyWaiting);
        }
        report.waiting = waiting.len();
        for row in &waiting {
            walk.entry(row, None, report);
        }
        Ok(walk)
    }

    /// One entry: its body against its leaf, and what it says about a row.
    fn entry(&mut self, row: &EntryRow, number: Option<u64>, report: &mut Report) {
        let id = row.id;
        let line = match said(row, number) {
            Ok(Some(line)) => line,
            Ok(None) => {
                if row.leaf.len() != 32 {
                    report.find(Finding::Changed { number, id });
                }
                if row.reason.is_some() {
                    report.find(Finding::Reason { number, id });
                }
                report.erased += 1;
                self.silence(number.unwrap_or_default());
                return;
            }
            Err(finding) => return report.find(finding),
        };
        if row.reason.as_deref().map(leaf_hash) != line.reason {
            report.find(Finding::Reason { number, id });
        }
        if line.object.kind() == ObjectKind::Log && line.operation == Operation::Erasure {
            let before = line.object.id().try_into().map_or(0, u64::from_be_bytes);
            self.erasures.push((line.at, before, id));
        }
        self.known.learn(&line, number);
    }

    fn silence(&mut self, number: u64) {
        match self.silent.last_mut() {
            Some((_, last)) if last.checked_add(1) == Some(number) => *last = number,
            _ => self.silent.push((number, number)),
        }
    }

    /// Whether whatever is erased was erased by a line that says so, and was due.
    pub(super) fn erasures(&self, checkpoints: &[Signed], report: &mut Report) {
        let before = self.erasures.iter().map(|(_, before, _)| *before).max().unwrap_or(0);
        for (from, to) in &self.silent {
            if *to >= before {
                report.find(Finding::Silenced { from: (*from).max(before), to: *to });
            }
        }
        for (at, before, by) in &self.erasures {
            // Numbered after this time, so written not long before it.
            let covered = checkpoints.iter().map(|c| &c.checkpoint).filter(|c| c.size() < *before);
            let after = covered.map(sealing::Checkpoint::at).max();
            if after.is_some_and(|after| after > Keep::SHORTEST.due_before(*at).plus(LATE)) {
                report.find(Finding::ErasedEarly { by: *by });
            }
        }
    }
}

/// What an entry says, where it is what its leaf was made of; nothing where it has a number and was erased.
pub(in crate::log) fn said(row: &EntryRow, number: Option<u64>) -> Result<Option<Line>, Finding> {
    let id = row.id;
    let nonce = row.nonce.as_deref().map(<&[u8; 32]>::try_from);
    let (body, nonce) = match (&row.body, nonce) {
        (Some(body), Some(Ok(nonce))) => (body, nonce),
        (None, None) if number.is_some() => return Ok(None),
        _ => return Err(Finding::Changed { number, id }),
    };
    if commitment(nonce, body)[..] != row.leaf[..] {
        return Err(Finding::Changed { number, id });
    }
    let line = Line::read(body).filter(|line| line.id == id && line.at == row.at);
    line.map(Some).ok_or(Finding::Unbound { number, id })
}

/// The stored hashes of these subtrees against the ones just made, level by level.
async fn compare_nodes(
    tx: &mut Tx,
    made: &BTreeMap<u32, Vec<(Node, Hash)>>,
    report: &mut Report,
) -> Result<(), StoreError> {
    for (level, nodes) in made {
        let Some((first, _)) = nodes.first() else { continue };
        let from = i64::try_from(first.index).unwrap_or(i64::MAX);
        let stored: HashMap<i64, Vec<u8>> =
            tx.log_nodes_from((*level).into(), from, nodes.len()).await?.into_iter().collect();
        for (node, hash) in nodes {
            let place = i64::try_from(node.index).unwrap_or(i64::MAX);
            if stored.get(&place).is_none_or(|kept| kept[..] != hash[..]) {
                report.find(Finding::Node { level: *level, place });
            }
        }
    }
    Ok(())
}

/// Hashes of subtrees that a log of this size does not have.
async fn extra_nodes(tx: &mut Tx, size: u64, report: &mut Report) -> Result<(), StoreError> {
    for level in 0..64u32 {
        let complete = i64::try_from(size >> level).unwrap_or(i64::MAX);
        let beyond = tx.log_nodes_from(level.into(), complete, 1).await?;
        let below = tx.log_nodes_from(level.into(), i64::MIN, 1).await?;
        for (place, _) in beyond.into_iter().chain(below.into_iter().filter(|(place, _)| *place < 0)) {
            report.find(Finding::Node { level, place });
        }
    }
    Ok(())
}
