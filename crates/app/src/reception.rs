//! Who takes what people tell: the desks there are, who is on duty, the codes made ahead.

use crate::duty;
use crate::reports::Stock;
use crate::{Opened, Vault, VaultError};
use content::Door;
use domain::Timestamp;
use guide::Desks;
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
            duty: any(&|d| self.duty(&d.name).is_some_and(duty::Desk::has_duty)),
        }
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

    /// The desk behind a door; where there is none of the kind, any. For a talk with a human one that is on duty goes
    /// first.
    pub(crate) fn desk<'a>(&self, opened: &'a Opened, door: Option<Door>, human: bool) -> Option<&'a DeskRow> {
        let fits = |d: &&DeskRow| match door {
            Some(Door::Help) => d.kind == "ngo",
            Some(Door::Police) => d.kind != "ngo",
            None => true,
        };
        let on_duty = |d: &&DeskRow| !human || self.duty(&d.name).is_some_and(duty::Desk::has_duty);
        let all = || opened.desks.iter();
        // a person who chose nothing is the help organisation's, where there is one
        let usual = |d: &&DeskRow| door.is_none() && d.kind == "ngo";
        all()
            .filter(on_duty)
            .find(usual)
            .or_else(|| all().filter(on_duty).find(fits))
            .or_else(|| all().find(usual))
            .or_else(|| all().find(fits))
            .or_else(|| all().next())
    }

    /// Until when a human of this desk promises to answer.
    pub(crate) fn promise(&self, desk: &DeskRow, now: Timestamp) -> Option<Timestamp> {
        self.duty(&desk.name).and_then(|d| d.promise(now))
    }
}
