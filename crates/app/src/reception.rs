//! Who takes what people tell: the desks there are, who is on duty, the codes made ahead.

use crate::duty;
use crate::reports::Stock;
use crate::{Opened, Vault, VaultError};
use content::Door;
use domain::Timestamp;
use guide::{Answers, Desks};
use sealing::Present;
use std::sync::Arc;
use std::time::Duration;
use storage::DeskRow;

/// The reception. Cheap to clone.
#[derive(Clone)]
pub struct Reception {
    /// Whose keys.
    pub vault: Vault,
    /// Codes made ahead.
    pub stock: Stock,
    /// The shifts of the desks, by their names in the store.
    pub duties: Arc<[duty::Desk]>,
    /// How this node calls itself on a confirmation.
    pub node: Arc<str>,
    /// How long a backup is kept.
    pub backups: Duration,
}

impl Reception {
    /// Which doors there are now.
    pub fn desks(&self) -> Desks {
        let opened = self.vault.now();
        if opened.chain.is_none() {
            return Desks::default();
        }
        let any = |of: &dyn Fn(&DeskRow) -> bool| opened.desks.iter().any(of);
        Desks {
            help: any(&|d| d.kind == "ngo"),
            // a mixed desk promises what a police desk promises
            police: any(&|d| d.kind != "ngo"),
            help_duty: any(&|d| d.kind == "ngo" && self.has_duty(d)),
            police_duty: any(&|d| d.kind != "ngo" && self.has_duty(d)),
        }
    }

    /// From when somebody answers behind each door, where it is not soon.
    pub fn answers(&self, now: Timestamp) -> Answers {
        let opened = self.vault.now();
        let from = |door| self.answers_from(self.desk(&opened, door, true)?, now);
        Answers { help: from(Door::Help), police: from(Door::Police) }
    }

    /// Seals with everybody who may read now. `None` before setup, and where it fails: that is logged as `not_done`.
    pub(crate) fn sealed<T>(
        &self,
        not_done: &str,
        work: impl FnOnce(&Opened, &Present<'_>) -> Result<T, VaultError>,
    ) -> Option<T> {
        let sealed = self.vault.with_present(work)?;
        sealed.inspect_err(|e| tracing::error!(error = %e, "{not_done}")).ok()
    }

    /// The shifts of a desk.
    pub fn duty(&self, desk: &str) -> Option<&duty::Desk> {
        self.duties.iter().find(|d| d.name.as_str() == desk)
    }

    /// Whether somebody is on duty at a desk at times.
    pub(crate) fn has_duty(&self, desk: &DeskRow) -> bool {
        self.duty(&desk.name).is_some_and(duty::Desk::has_duty)
    }

    /// The desk behind a door, and never one behind the other: who reads it was said before. For a talk with a human one
    /// that is on duty goes first.
    pub(crate) fn desk<'a>(&self, opened: &'a Opened, door: Door, human: bool) -> Option<&'a DeskRow> {
        behind(&opened.desks, door, |desk| human && self.has_duty(desk))
    }

    /// Until when a human of this desk promises to answer.
    pub(crate) fn promise(&self, desk: &DeskRow, now: Timestamp) -> Option<Timestamp> {
        self.duty(&desk.name).and_then(|d| d.promise(now))
    }

    /// From when this desk answers somebody who asks now; `None`: soon, or nobody knows.
    fn answers_from(&self, desk: &DeskRow, now: Timestamp) -> Option<Timestamp> {
        self.duty(&desk.name).and_then(|d| d.answers_from(now))
    }
}

/// The desk behind a door, `first` ones before others.
fn behind(desks: &[DeskRow], door: Door, first: impl Fn(&DeskRow) -> bool) -> Option<&DeskRow> {
    // a mixed desk promises what a police desk promises
    let there = || desks.iter().filter(|desk| (desk.kind == "ngo") == (door == Door::Help));
    there().find(|desk| first(desk)).or_else(|| there().next())
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::CompartmentId;

    fn desk(name: &str, kind: &str) -> DeskRow {
        let id = CompartmentId::from_slice(&[7; 16]).unwrap();
        DeskRow { id, archive: id, name: name.to_owned(), kind: kind.to_owned() }
    }

    #[test]
    fn nobody_is_led_to_a_desk_of_another_kind_than_she_was_told_of() {
        let found = |desks: &[DeskRow], door, duty: &str| {
            behind(desks, door, |d| !duty.is_empty() && d.name == duty).map(|d| d.name.clone())
        };
        let all = [desk("day", "ngo"), desk("night", "ngo"), desk("police", "police"), desk("both", "mixed")];
        assert_eq!(found(&all, Door::Help, "").as_deref(), Some("day"));
        assert_eq!(found(&all, Door::Help, "night").as_deref(), Some("night"), "who is on duty goes first");
        assert_eq!(found(&all, Door::Help, "police").as_deref(), Some("day"), "whoever else is on duty");
        assert_eq!(found(&all, Door::Police, "day").as_deref(), Some("police"));
        assert_eq!(found(&all, Door::Police, "both").as_deref(), Some("both"));
        assert_eq!(found(&all[..2], Door::Police, "day"), None, "there are no police to tell");
        assert_eq!(found(&all[2..], Door::Help, "police"), None);
    }
}
