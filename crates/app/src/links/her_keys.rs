//! What somebody of the staff who just signed in opens of reports: those of her desks, and a supervisor those of its archives
//! too. The keys are wiped when they are dropped.

use crate::Opened;
use crate::office::{Office, OfficeError, SignedIn};
use crate::reports::{ReadError, ReportKeys, open_with_desk};
use domain::CompartmentId;
use sealing::{CompartmentKey, Party};
use storage::{ItemRow, ReportRow, StoreError, Tx};

/// Whether archives are opened as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Archives {
    /// For a supervisor.
    Too,
    /// For everybody else.
    Not,
}

/// All that are hers.
pub(crate) struct HerKeys(Vec<Held>);

/// What opens that which is told at one desk.
struct Held {
    desk: CompartmentId,
    archive: CompartmentId,
    by_desk: Vec<CompartmentKey>,
    by_archive: Vec<CompartmentKey>,
}

/// The keys of one report, by its desk and by its archive.
pub(crate) struct Ways(Vec<ReportKeys>);

impl Ways {
    /// That of an epoch, where one of them leads to it.
    pub(crate) fn key(&self, epoch: u32) -> Option<&CompartmentKey> {
        self.0.iter().find_map(|way| way.key(epoch))
    }
}

impl HerKeys {
    /// Opens every desk that is hers, and its archive where that is asked for.
    pub(crate) async fn open(
        office: &Office,
        opened: &Opened,
        signed: &SignedIn,
        archives: Archives,
    ) -> Result<Self, OfficeError> {
        let mut openers = vec![(Party::Staff(signed.id), signed.keys.everyday().secret())];
        if archives == Archives::Too {
            openers.push((Party::Guarded(signed.id), signed.keys.guarded()));
        }
        let mut held = Vec::new();
        for desk in &opened.desks {
            let by_desk = office.open_stated(desk.id, &openers).await?;
            let by_archive = match archives {
                Archives::Too => office.open_stated(desk.archive, &openers).await?,
                Archives::Not => Vec::new(),
            };
            if !by_desk.is_empty() || !by_archive.is_empty() {
                held.push(Held { desk: desk.id, archive: desk.archive, by_desk, by_archive });
            }
        }
        Ok(Self(held))
    }

    /// Whether nothing opens with them.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The keys of a report as far as these lead to them, and all that was said in it. `None`: they lead to none.
    pub(crate) async fn read(
        &self,
        tx: &mut Tx,
        opened: &Opened,
        report: &ReportRow,
    ) -> Result<Option<(Ways, Vec<ItemRow>)>, StoreError> {
        let Some(held) = self.0.iter().find(|held| held.desk == report.desk) else { return Ok(None) };
        let (id, mut ways) = (report.id, Vec::new());
        for (party, keys) in [(held.desk, &held.by_desk), (held.archive, &held.by_archive)] {
            match open_with_desk(tx, opened, id, party, keys).await {
                Ok(way) => ways.push(way),
                Err(ReadError::Store(e)) => return Err(e),
                Err(ReadError::Vault(_)) => {
                    tracing::error!(report.id = ?id, "the keys of a report were changed in the store: run `oberih audit verify`");
                }
                Err(ReadError::Closed) => {}
            }
        }
        if ways.is_empty() {
            return Ok(None);
        }
        Ok(Some((Ways(ways), tx.items_of(id).await?)))
    }
}
