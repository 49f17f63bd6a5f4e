//! What lies beside the root key, outside the database, so that whoever can write to the database alone can put nothing
//! back: the first supervisor's key, the custodians' keys, where the chain of statements stood, the newest epoch of each
//! compartment that had more than one, and what the operator approved.
//!
//! Nothing in it is secret. It is written *after* the commit of what it pins: behind, it shows less; ahead, it would
//! raise an alarm about nothing.
//!
//! Text, one thing a line: `oberih-pins-1`, `first HEX`, `chain LENGTH HEX`, `custodian HEX` …, `approved HEX` …,
//! `epoch COMPARTMENT NUMBER` ….

use crate::hex::{read_hex, write_hex};
use crate::{Chain, EpochRecord};
use domain::CompartmentId;
use std::collections::{BTreeMap, BTreeSet};

const HEAD: &str = "oberih-pins-1";

/// The pins of a node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pins {
    pub(crate) first: [u8; 32],
    pub(crate) length: u64,
    pub(crate) head: [u8; 32],
    pub(crate) custodians: Vec<[u8; 32]>,
    pub(crate) approved: BTreeSet<[u8; 32]>,
    epochs: BTreeMap<CompartmentId, u32>,
}

/// Why a text or a chain does not fit the pins.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum PinsError {
    /// Another text.
    #[error("not the form of a pins file")]
    Form,
    /// The chain is shorter than the pinned one, or another. An alarm.
    #[error("the chain does not go on from where it is pinned")]
    WentBack,
}

impl Pins {
    /// Of a new node. `first`: [`crate::VerifyKey::fingerprint`] of the first supervisor's key; `custodians`:
    /// [`crate::MemberKey::fingerprint`] of their keys, in their order, also printed on the recovery sheet.
    pub fn new(first: [u8; 32], custodians: Vec<[u8; 32]>) -> Self {
        let (approved, epochs) = (BTreeSet::new(), BTreeMap::new());
        Self { first, length: 0, head: [0; 32], custodians, approved, epochs }
    }

    /// Pins where the chain stands; after every statement. Errors: it is not as long as it was.
    pub fn raise(&mut self, chain: &Chain) -> Result<(), PinsError> {
        let back = chain.len() < self.length || chain.len() == self.length && *chain.head() != self.head;
        if back {
            return Err(PinsError::WentBack);
        }
        (self.length, self.head) = (chain.len(), *chain.head());
        Ok(())
    }

    /// Pins the epoch of a compartment; after every [`EpochRecord::next`]. Never goes back.
    pub fn note(&mut self, record: &EpochRecord) {
        if record.epoch() > self.newest(record.id()) {
            self.epochs.insert(record.id(), record.epoch());
        }
    }

    /// The newest epoch that was noted; 1 where none was.
    pub fn newest(&self, id: CompartmentId) -> u32 {
        self.epochs.get(&id).copied().unwrap_or(1)
    }

    /// How many statements were pinned.
    pub fn length(&self) -> u64 {
        self.length
    }

    /// For a database restored from a backup, which is older than the pins: keys and approvals stay, chain and epochs
    /// are to be raised from what was restored. The operator's decision, told to the supervisors: who was removed since
    /// that backup is back until she is removed again.
    #[must_use]
    pub fn restored(&self) -> Self {
        let fresh = Self::new(self.first, self.custodians.clone());
        Self { approved: self.approved.clone(), ..fresh }
    }

    /// Takes over what another process of this node pinned meanwhile: the longer chain, each newest epoch, every
    /// approval. Errors: not the pins of this node, or two chains of one length.
    pub fn merge(&mut self, other: &Self) -> Result<(), PinsError> {
        let fork = other.length == self.length && other.head != self.head;
        if other.first != self.first || fork {
            return Err(PinsError::WentBack);
        }
        if other.length > self.length {
            (self.length, self.head) = (other.length, other.head);
            self.custodians.clone_from(&other.custodians);
        }
        for (id, epoch) in &other.epochs {
            let known = self.epochs.entry(*id).or_insert(*epoch);
            *known = (*known).max(*epoch);
        }
        self.approved.extend(&other.approved);
        Ok(())
    }

    /// Drops what is pinned of a compartment that was erased.
    pub fn forget(&mut self, id: CompartmentId) {
        self.epochs.remove(&id);
    }

    /// The operator's word, in place of a second person's, for the statement with this [`crate::Statement::hash`]: the
    /// way out where of two supervisors one lost her key.
    pub fn approve(&mut self, statement: [u8; 32]) {
        self.approved.insert(statement);
    }

    /// Other custodians from now on; [`crate::Recovery::next`] takes these and no others.
    pub fn set_custodians(&mut self, custodians: Vec<[u8; 32]>) {
        self.custodians = custodians;
    }

    /// The text of the file.
    pub fn to_text(&self) -> String {
        let mut text = format!("{HEAD}\nfirst ");
        let line = |text: &mut String, name: &str, bytes: &[u8]| {
            text.push_str(name);
            write_hex(text, bytes);
        };
        write_hex(&mut text, &self.first);
        line(&mut text, &format!("\nchain {} ", self.length), &self.head);
        for custodian in &self.custodians {
            line(&mut text, "\ncustodian ", custodian);
        }
        for statement in &self.approved {
            line(&mut text, "\napproved ", statement);
        }
        for (id, epoch) in &self.epochs {
            line(&mut text, "\nepoch ", id.as_bytes());
            text.push_str(&format!(" {epoch}"));
        }
        text.push('\n');
        text
    }

    /// From such a text; only exactly what [`Pins::to_text`] writes is one.
    pub fn from_text(text: &str) -> Result<Self, PinsError> {
        let read = Self::read(text).ok_or(PinsError::Form)?;
        if read.to_text() == text { Ok(read) } else { Err(PinsError::Form) }
    }

    fn read(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        if lines.next()? != HEAD {
            return None;
        }
        let mut pins = Self::new(hash(lines.next()?.strip_prefix("first ")?)?, Vec::new());
        let (length, head) = lines.next()?.strip_prefix("chain ")?.split_once(' ')?;
        (pins.length, pins.head) = (length.parse().ok()?, hash(head)?);
        for line in lines {
            match line.split_once(' ')? {
                ("custodian", hex) => pins.custodians.push(hash(hex)?),
                ("approved", hex) => {
                    pins.approved.insert(hash(hex)?);
                }
                ("epoch", rest) => {
                    let (hex, epoch) = rest.split_once(' ')?;
                    let mut id = [0; 16];
                    read_hex(hex, &mut id)?;
                    pins.epochs.insert(CompartmentId::from_slice(&id)?, epoch.parse().ok()?);
                }
                _ => return None,
            }
        }
        Some(pins)
    }
}

fn hash(text: &str) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    read_hex(text, &mut bytes)?;
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{compartment_id, member, report, seeded};

    #[test]
    fn pins_are_read_as_written_and_nothing_else_is() {
        let mut pins = Pins::new([1; 32], vec![[2; 32], [1; 32]]);
        let rng = &mut seeded(1);
        let (anna, _) = member(1, rng);
        let (record, ..) = report(&[&anna], rng);
        pins.note(&EpochRecord { epoch: 3, ..record.clone() });
        pins.note(&record);
        pins.approve([4; 32]);
        assert_eq!((pins.newest(record.id()), pins.newest(compartment_id(7))), (3, 1), "it never goes back");
        let text = pins.to_text();
        assert_eq!(Pins::from_text(&text), Ok(pins.clone()));
        for bad in [
            String::new(),
            format!("{text}x"),
            format!("{text}epoch 00 1\n"),
            text.replace("chain 0", "chain 00"),
            text.replace("epoch 09", "epoch +9"),
            text.replace("-1\n", "-2\n"),
            text.trim_end().to_owned(),
        ] {
            assert_eq!(Pins::from_text(&bad), Err(PinsError::Form), "{bad}");
        }
        let restored = pins.restored();
        assert_eq!((restored.newest(record.id()), &restored.approved), (1, &pins.approved));
        assert_eq!(
            (restored.first, restored.custodians.clone(), restored.length),
            (pins.first, pins.custodians.clone(), 0)
        );
        let mut behind = restored.clone();
        behind.length = 1;
        behind.head = [8; 32];
        let mut merged = pins.clone();
        assert_eq!(merged.merge(&behind), Ok(()));
        assert_eq!((merged.newest(record.id()), merged.length, merged.head), (3, 1, [8; 32]), "the longer chain");
        assert_eq!(merged.merge(&Pins { head: [9; 32], ..behind.clone() }), Err(PinsError::WentBack), "a fork");
        assert_eq!(merged.merge(&Pins::new([3; 32], Vec::new())), Err(PinsError::WentBack), "another node's");
        assert_eq!(merged.merge(&pins), Ok(()));
        assert_eq!(merged.length, 1, "never back");
        pins.forget(record.id());
        assert_eq!(pins.newest(record.id()), 1);
    }
}
