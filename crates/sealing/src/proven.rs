//! Public keys that somebody vouched for. Nothing is sealed to any other: these types are the only way in, and only
//! the chain of statements, the register and the digits of a receipt make them.

use crate::{Kind, MemberKey, Party, SealKey};
use domain::CompartmentId;

/// A key that nobody vouched for, or not for this. An alarm: somebody changed it in the store.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("a public key is not proven")]
pub struct Unproven;

/// The proven public key of somebody who can be granted a compartment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProvenMember {
    party: Party,
    epoch: u32,
    key: MemberKey,
}

impl ProvenMember {
    pub(crate) fn new(party: Party, epoch: u32, key: MemberKey) -> Self {
        Self { party, epoch, key }
    }

    /// Whose key.
    pub fn party(&self) -> Party {
        self.party
    }

    /// The epoch of the party's key, from 1.
    pub fn epoch(&self) -> u32 {
        self.epoch
    }

    /// The key.
    pub fn key(&self) -> &MemberKey {
        &self.key
    }
}

/// The proven public keys of one epoch of a compartment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProvenCompartment {
    pub(crate) id: CompartmentId,
    pub(crate) kind: Kind,
    pub(crate) epoch: u32,
    pub(crate) seal: SealKey,
    pub(crate) member: Option<MemberKey>,
}

impl ProvenCompartment {
    /// Which compartment.
    pub fn id(&self) -> CompartmentId {
        self.id
    }

    /// What it is for.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Which epoch, from 1.
    pub fn epoch(&self) -> u32 {
        self.epoch
    }

    /// The compartment as a member of others; `None` for kinds that never are.
    pub fn as_member(&self) -> Option<ProvenMember> {
        let key = self.member.clone()?;
        Some(ProvenMember::new(Party::Compartment(self.id), self.epoch, key))
    }
}
