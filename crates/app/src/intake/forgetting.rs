//! Whoever is to be forgotten stands on the list beside the root key before anything of her is: no backup brings her back,
//! whatever crashes when. The list is a file, which no transaction waits for, so one that is to forget somebody who is not on it
//! yet is undone, she is listed, and it runs again. Where it never ends after that she asked for it all the same, and the
//! update comes again.

use super::Intake;
use domain::{CompartmentId, ConversationId};
use std::collections::HashSet;
use storage::StoreError;

/// Whom this batch may forget.
#[derive(Default)]
pub(super) struct Forgetting {
    listed: HashSet<ConversationId>,
    /// The list cannot be written: nobody is forgotten now, and whoever asks is told so.
    impossible: bool,
}

/// Whether somebody may be forgotten now.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum MayForget {
    Yes,
    /// First she must be listed.
    NotYet,
    Never,
}

/// Why a transaction was undone.
pub(super) enum Stopped {
    /// The store.
    Store(StoreError),
    /// These must be listed first.
    Unlisted(Vec<ConversationId>),
}

impl From<StoreError> for Stopped {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl Forgetting {
    /// For what forgets nobody, whatever comes of it.
    pub(super) fn nobody() -> Self {
        Self { listed: HashSet::new(), impossible: true }
    }

    /// `fresh`: begun in this very transaction, so that no backup holds it.
    pub(super) fn may(&self, id: ConversationId, fresh: bool) -> MayForget {
        match self {
            _ if fresh || self.listed.contains(&id) => MayForget::Yes,
            Self { impossible: true, .. } => MayForget::Never,
            _ => MayForget::NotYet,
        }
    }

    /// Goes on after a transaction that was undone. Errors: the store's own.
    pub(super) async fn after(&mut self, intake: &Intake, stopped: Stopped) -> Result<(), StoreError> {
        let ids = match stopped {
            Stopped::Store(error) => return Err(error),
            Stopped::Unlisted(ids) => ids,
        };
        // a node without a vault has no root key's folder either, and no backup that opens
        let folder = intake.reception.as_ref().map(|reception| reception.vault.folder().clone());
        let bytes: Vec<CompartmentId> = ids.iter().filter_map(|id| CompartmentId::from_slice(id.as_bytes())).collect();
        // it waits for a lock and for the disk, and nobody else's answer for it
        let listed = tokio::task::spawn_blocking(move || folder.map_or(Ok(()), |folder| folder.add_erased(&bytes)));
        match listed.await {
            Ok(Ok(())) => self.listed.extend(ids),
            Ok(Err(e)) => {
                tracing::error!(error = %e, "nobody can be forgotten: the list beside the root key is not written");
                self.impossible = true;
            }
            Err(_) => {
                tracing::error!("nobody can be forgotten: writing the list beside the root key panicked");
                self.impossible = true;
            }
        }
        Ok(())
    }
}
