//! A file of a report or of a travel plan, as a responder has it.

use super::{AtDesk, DeskError, EXPORT};
use crate::Opened;
use crate::log::{Object, write};
use crate::reports::{ReportKeys, SealedFile};
use domain::{CompartmentId, ItemId};
use std::sync::Arc;
use storage::Tx;
use zeroize::Zeroizing;

/// What a file lies in. By its number alone it is a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// A report.
    Report(CompartmentId),
    /// A travel plan that was opened to one of her desks.
    Plan(CompartmentId),
}

impl Holder {
    fn compartment(self) -> CompartmentId {
        match self {
            Self::Report(id) | Self::Plan(id) => id,
        }
    }
}

impl From<CompartmentId> for Holder {
    fn from(report: CompartmentId) -> Self {
        Self::Report(report)
    }
}

impl AtDesk<'_> {
    /// The original bytes of a file, piece by piece. `file`: its item, and how many pieces there are, as that says; `why`:
    /// as for [`AtDesk::read`]. Errors: [`DeskError::InArchive`] where a piece is of an epoch that the desk gave away.
    pub async fn file(
        &self,
        holder: impl Into<Holder>,
        file: (ItemId, u32),
        why: Option<&str>,
    ) -> Result<Zeroizing<Vec<u8>>, DeskError> {
        self.bytes_of(holder.into(), file, why, Vec::new()).await
    }

    /// The same for keeping them as they came, outside of this store: the log says so, and why. Errors:
    /// [`DeskError::NoReason`] where nothing is said.
    pub async fn export(
        &self,
        holder: impl Into<Holder>,
        file: (ItemId, u32),
        why: &str,
    ) -> Result<Zeroizing<Vec<u8>>, DeskError> {
        self.bytes_of(holder.into(), file, Some(said(why)?), vec![EXPORT]).await
    }

    async fn bytes_of(
        &self,
        holder: Holder,
        file: (ItemId, u32),
        why: Option<&str>,
        fields: Vec<&'static str>,
    ) -> Result<Zeroizing<Vec<u8>>, DeskError> {
        let opened = self.reception.vault.now();
        let line = self.looks(&opened, Object::item_id(file.0, holder.compartment()), why, fields)?;
        let read = self.intake.store.write("desk file", |mut tx| {
            let (opened, line) = (&opened, std::slice::from_ref(&line));
            async move {
                let keys = match holder {
                    Holder::Report(id) => self.report(&mut tx, opened, id).await?.1,
                    Holder::Plan(id) => self.keys_of_plan(&mut tx, opened, id).await?,
                };
                let file = sealed_file(&mut tx, &keys, file).await?;
                write(&mut tx, line).await?;
                Ok::<_, DeskError>(tx.done((keys, file))?)
            }
        });
        let read = read.await?.into_inner();
        opened_file(opened, read).await
    }
}

/// Her reason. Errors: it says nothing.
fn said(why: &str) -> Result<&str, DeskError> {
    let why = why.trim();
    if why.is_empty() { Err(DeskError::NoReason) } else { Ok(why) }
}

/// All pieces of a file of a report or a plan. Errors: one is missing, or of an epoch that the desk gave away.
async fn sealed_file(tx: &mut Tx, keys: &ReportKeys, file: (ItemId, u32)) -> Result<SealedFile, DeskError> {
    let file = SealedFile::read(tx, file).await?.ok_or(DeskError::NoFile)?;
    if let Some(epoch) = file.without_key(|epoch| keys.key(epoch)) {
        // by a record of ours there is such an epoch; any other number is a changed one
        let is_ours = tx.epochs(keys.report()).await?.iter().any(|row| row.epoch == epoch);
        return Err(if is_ours { DeskError::InArchive } else { DeskError::NoFile });
    }
    Ok(file)
}

/// Opened after the write that read it, on a thread of its own: nobody else waits for that.
async fn opened_file(
    opened: Arc<Opened>,
    (keys, file): (ReportKeys, SealedFile),
) -> Result<Zeroizing<Vec<u8>>, DeskError> {
    let open = move || file.open(|epoch| keys.key(epoch), &opened);
    tokio::task::spawn_blocking(open).await.map_err(|_| DeskError::Stopped)?.ok_or(DeskError::NoFile)
}
