//! Whoever is to be forgotten, and what is to be destroyed, stands on the list beside the root key before anything of it is:
//! no backup brings it back, whatever crashes when. The list is a file, which no transaction waits for, so one that destroys
//! what is not on it yet is undone, that is listed, and it runs again. Where it never ends after that it was asked for all the
//! same, and the update comes again.

use crate::beside::KeyFolder;
use domain::{CompartmentId, ConversationId};
use std::collections::HashSet;
use storage::StoreError;

/// What this transaction may destroy.
#[derive(Default)]
pub(crate) struct Forgetting {
    listed: HashSet<CompartmentId>,
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
pub(crate) enum Stopped {
    /// The store.
    Store(StoreError),
    /// These must be listed first.
    Unlisted(Vec<CompartmentId>),
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
            _ if fresh || same(id).is_none_or(|id| self.listed.contains(&id)) => MayForget::Yes,
            Self { impossible: true, .. } => MayForget::Never,
            _ => MayForget::NotYet,
        }
    }

    /// Which of these must be listed first. None where that cannot be: what she wants gone from here goes all the same.
    pub(crate) fn unlisted(&self, destroyed: &[CompartmentId]) -> Vec<CompartmentId> {
        destroyed.iter().filter(|id| !self.impossible && !self.listed.contains(id)).copied().collect()
    }

    /// Goes on after a transaction that was undone. `folder`: none where there is no vault, and so no backup that opens.
    /// Errors: the store's own.
    pub(crate) async fn after(&mut self, folder: Option<&KeyFolder>, stopped: Stopped) -> Result<(), StoreError> {
        let ids = match stopped {
            Stopped::Store(error) => return Err(error),
            Stopped::Unlisted(ids) => ids,
        };
        let (folder, bytes) = (folder.cloned(), ids.clone());
        // it waits for a lock and for the disk, and nobody else's answer for it
        let listed = tokio::task::spawn_blocking(move || folder.map_or(Ok(()), |folder| folder.add_erased(&bytes)));
        match listed.await {
            Ok(Ok(())) => self.listed.extend(ids),
            Ok(Err(e)) => {
                tracing::error!(error = %e, "nobody can be forgotten, and what is destroyed may come back with a backup: the list beside the root key is not written");
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

/// A conversation as the list has it.
pub(super) fn same(id: ConversationId) -> Option<CompartmentId> {
    CompartmentId::from_slice(id.as_bytes())
}
