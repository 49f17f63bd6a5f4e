//! What the operator sees of the keys: how many, how old, whose fingerprints. Nothing that opens anything.

use super::{Office, OfficeError};
use domain::CompartmentId;
use sealing::{EpochRecord, Kind, Party};
use storage::{KindCount, StoreError};

/// The keys of a node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyStatus {
    /// The shared set: name and versions kept.
    pub shared: Vec<(String, usize)>,
    /// Compartments and their epochs, by kind.
    pub compartments: Vec<KindCount>,
    /// Conversations that have a key.
    pub conversations: i64,
    /// Desks: name, kind, epoch, whether it is whole.
    pub desks: Vec<(String, String, u32, bool)>,
    /// How many statements there are, and the hash of the last; none before setup.
    pub chain: Option<(u64, [u8; 32])>,
    /// The custodians' fingerprints, in their order.
    pub custodians: Vec<[u8; 32]>,
}

impl Office {
    /// Counts them.
    pub async fn key_status(&self) -> Result<KeyStatus, OfficeError> {
        self.vault.refresh().await?;
        let (rows, compartments, conversations) = self
            .store
            .read("key status", |mut tx| async move {
                let rows = tx.shared_keys().await?;
                let compartments = tx.count_compartments().await?;
                Ok::<_, StoreError>((rows, compartments, tx.count_conversation_keys().await?))
            })
            .await?;
        let mut shared: Vec<(String, usize)> = Vec::new();
        for row in rows {
            match shared.last_mut() {
                Some((name, versions)) if *name == row.name => *versions += 1,
                _ => shared.push((row.name, 1)),
            }
        }
        let opened = self.vault.now();
        let chain = opened.chain.as_ref();
        let epoch = |id: CompartmentId| {
            let mut desks = chain.into_iter().flat_map(|c| c.of_kind(Kind::Desk));
            desks.find(|r| r.id() == id).map_or(0, EpochRecord::epoch)
        };
        let whole = |id: CompartmentId| chain.is_some_and(|c| c.compartment(id).is_ok());
        let desks = opened.desks.iter();
        let desks = desks.map(|d| (d.name.clone(), d.kind.clone(), epoch(d.id), whole(d.id) && whole(d.archive)));
        let custodians = opened.recovery().into_iter().flat_map(EpochRecord::members);
        let custodians = custodians.filter(|m| matches!(m.party, Party::Custodian(_))).map(|m| m.fingerprint);
        Ok(KeyStatus {
            shared,
            compartments,
            conversations,
            desks: desks.collect(),
            chain: chain.map(|c| (c.len(), *c.head())),
            custodians: custodians.collect(),
        })
    }
}
