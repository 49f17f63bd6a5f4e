//! The log's last word about each row that it keeps a hash of, from its lines in their order.

use super::entry::{Actor, Entry, Operation};
use super::form::Line;
use super::object::{Object, ObjectKind};
use domain::{Purpose, Timestamp};
use sealing::Hash;
use std::collections::HashMap;

/// What the log knows of rows. About 150 bytes for each.
#[derive(Default)]
pub(super) struct Known {
    rows: HashMap<(ObjectKind, Vec<u8>), Last>,
    /// Wholes that were erased with all in them: when, by the order of lines.
    wholes: HashMap<[u8; 16], u64>,
    lines: u64,
}

struct Last {
    /// None: it was erased.
    hash: Option<Hash>,
    within: Option<[u8; 16]>,
    /// In the order of lines, from 1; 0 for one that only carries on what an erased line said.
    line: u64,
    number: Option<u64>,
}

/// A row held against the log's last word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Met {
    /// As the log says.
    Same,
    /// Another.
    Other,
    /// The log says that it was erased.
    Erased,
    /// The log knows of none.
    Unknown,
}

/// A line that says again what a line said whose body is to be erased: the row is still there. Whatever else the log
/// says of that row, before or after it, counts more.
pub(super) fn carried(at: Timestamp, object: Object) -> Entry<'static> {
    Entry::new(at, Actor::Node, Operation::Collection, Purpose::Retention, object)
}

fn only_carries(line: &Line) -> bool {
    let said = (line.actor, line.operation, line.purpose);
    said == (Actor::Node, Operation::Collection, Purpose::Retention)
}

impl Known {
    /// Takes in what a line says; lines come in their order.
    pub(super) fn learn(&mut self, line: &Line, number: Option<u64>) {
        self.lines += 1;
        let object = &line.object;
        let key = || (object.kind, object.id.clone());
        let last = |hash, line| Last { hash, within: object.within, line, number };
        match (line.operation, object.hash) {
            (Operation::Erasure, _) if object.kind.holds_others() => {
                if let Ok(id) = object.id.as_slice().try_into() {
                    self.wholes.insert(id, self.lines);
                }
            }
            (Operation::Erasure, _) => drop(self.rows.insert(key(), last(None, self.lines))),
            (_, Some(hash)) if only_carries(line) => {
                self.rows.entry(key()).or_insert_with(|| last(Some(hash), 0));
            }
            // it changes nothing
            (Operation::Consultation, _) | (_, None) => {}
            (_, Some(hash)) => drop(self.rows.insert(key(), last(Some(hash), self.lines))),
        }
    }

    fn is_erased(&self, last: &Last) -> bool {
        last.hash.is_none() || last.within.is_some_and(|whole| self.wholes.get(&whole).is_some_and(|n| *n > last.line))
    }

    /// Holds a row against the log's last word, which it then has had.
    pub(super) fn meet(&mut self, row: &Object) -> Met {
        match self.rows.remove(&(row.kind, row.id.clone())) {
            None => Met::Unknown,
            Some(last) if self.is_erased(&last) => Met::Erased,
            Some(last) if last.hash == row.hash => Met::Same,
            Some(_) => Met::Other,
        }
    }

    /// Rows that should be there and were not met, in order.
    pub(super) fn missing(&self) -> Vec<(ObjectKind, &[u8])> {
        let there = self.rows.iter().filter(|(_, last)| !self.is_erased(last));
        let mut missing: Vec<_> = there.map(|((kind, id), _)| (*kind, id.as_slice())).collect();
        missing.sort_unstable();
        missing
    }

    /// What the last words about rows that are there say, of those with a number before this one.
    pub(super) fn said_before(self, number: u64) -> Vec<Object> {
        let due = |last: &Last| last.number.is_some_and(|n| n < number) && !self.is_erased(last);
        let of = |((kind, id), last): (&(ObjectKind, Vec<u8>), &Last)| Object {
            kind: *kind,
            id: id.clone(),
            within: last.within,
            hash: last.hash,
        };
        let mut said: Vec<Object> = self.rows.iter().filter(|(_, last)| due(last)).map(of).collect();
        said.sort_unstable_by(|a, b| (a.kind, &a.id).cmp(&(b.kind, &b.id)));
        said
    }
}
