//! What a supervisor says about keys: whose they are, their epoch, their roles. Numbered and chained, each to the one
//! before. One statement may make several claims, which hold together or not at all: she is gone, *and* these are the
//! new keys of every desk she was in.

use crate::encoding::{Reader, Writer};
use crate::{EpochRecord, MemberKey, Signature, SignedAs, Signer, VerifyKey, suite};
use domain::{StaffId, Timestamp};
use sha2::{Digest, Sha256};

const PURPOSE: &str = "statement";

/// What somebody of the staff may do; a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Roles(u8);

impl Roles {
    /// Answers conversations, reads the desk's open reports.
    pub const RESPONDER: Self = Self(1);
    /// Admits members, opens the archive, states keys.
    pub const SUPERVISOR: Self = Self(2);
    /// Works on cases.
    pub const INVESTIGATOR: Self = Self(4);
    /// Edits and reviews content.
    pub const EDITOR: Self = Self(8);
    /// Reads the log.
    pub const AUDITOR: Self = Self(16);
    /// Accounts and configuration, never contents.
    pub const ADMINISTRATOR: Self = Self(32);

    /// Both sets together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether every role of `other` is in this set.
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether some role of `other` is in this set.
    pub const fn has_any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(crate) fn from_code(code: u64) -> Option<Self> {
        u8::try_from(code).ok().filter(|code| *code < 64).map(Self)
    }
}

/// The public keys of one of the staff.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffKeys {
    /// What her session opens.
    pub everyday: MemberKey,
    /// What only her password opens.
    pub guarded: MemberKey,
    /// What she signs with; her password opens it.
    pub signing: VerifyKey,
}

/// What is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Claim {
    /// These are her keys and roles from now on.
    Staff {
        /// Who.
        id: StaffId,
        /// Of her keys, from 1; a new password after a reset makes the next.
        epoch: u32,
        /// What she may do.
        roles: Roles,
        /// Her keys.
        keys: Box<StaffKeys>,
    },
    /// She may do nothing from now on.
    Gone {
        /// Who.
        id: StaffId,
    },
    /// These are the keys and members of a desk, an archive, recovery or the log from now on.
    Compartment(Box<EpochRecord>),
}

impl Claim {
    /// The keys and members of an epoch that was just made.
    pub fn of(record: &EpochRecord) -> Self {
        Self::Compartment(Box::new(record.clone()))
    }
}

/// Claims in their place in the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// From 0, no gaps.
    pub number: u64,
    /// [`Statement::hash`] of the one before; zeros for the first.
    pub previous: [u8; 32],
    /// When.
    pub at: Timestamp,
    /// The supervisor who says it.
    pub by: StaffId,
    /// The supervisor or auditor who says it with her, where [`crate::Chain::second`] asks for one.
    pub with: Option<StaffId>,
    /// What she says: all of it holds, or nothing.
    pub claims: Vec<Claim>,
}

/// A statement as stored: its bytes and who signed them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedStatement {
    /// [`Statement::to_bytes`].
    pub bytes: Vec<u8>,
    /// Of the supervisor who says it.
    pub by: Signature,
    /// Of the second one, where the statement names one.
    pub with: Option<Signature>,
}

impl Statement {
    /// The bytes that are signed and stored.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Writer::new(suite::STATEMENT, PURPOSE)
            .number(self.number)
            .part(&self.previous)
            .part(&self.at.unix_micros().to_be_bytes())
            .part(self.by.as_bytes())
            .part(self.with.as_ref().map_or(&[], |with| with.as_bytes()))
            .number(u64::try_from(self.claims.len()).unwrap_or(u64::MAX));
        for claim in &self.claims {
            out = match claim {
                Claim::Staff { id, epoch, roles, keys } => out
                    .number(1)
                    .part(id.as_bytes())
                    .number((*epoch).into())
                    .number(roles.0.into())
                    .part(keys.everyday.as_bytes())
                    .part(keys.guarded.as_bytes())
                    .part(&keys.signing.0),
                Claim::Gone { id } => out.number(2).part(id.as_bytes()),
                Claim::Compartment(record) => out.number(3).part(&record.to_bytes()),
            };
        }
        out.done()
    }

    /// From stored bytes; `None` when they are not exactly a statement.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut from = Reader::new(bytes, suite::STATEMENT, PURPOSE)?;
        let number = from.number()?;
        let previous = from.array()?;
        let at = Timestamp::from_unix_micros(i64::from_be_bytes(from.array()?));
        let by = StaffId::from_slice(from.part()?)?;
        let with = match from.part()? {
            [] => None,
            id => Some(StaffId::from_slice(id)?),
        };
        let mut claims = Vec::new();
        for _ in 0..from.number()? {
            claims.push(match from.number()? {
                1 => Claim::Staff {
                    id: StaffId::from_slice(from.part()?)?,
                    epoch: from.small()?,
                    roles: Roles::from_code(from.number()?)?,
                    keys: Box::new(StaffKeys {
                        everyday: MemberKey::from_slice(from.part()?).ok()?,
                        guarded: MemberKey::from_slice(from.part()?).ok()?,
                        signing: VerifyKey(from.array()?),
                    }),
                },
                2 => Claim::Gone { id: StaffId::from_slice(from.part()?)? },
                3 => Claim::Compartment(Box::new(EpochRecord::from_bytes(from.part()?)?)),
                _ => return None,
            });
        }
        from.done()?;
        Some(Self { number, previous, at, by, with, claims })
    }

    /// SHA-256 of the bytes: what the next one names, what the log keeps, what [`crate::Pins::approve`] takes.
    pub fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.to_bytes()).into()
    }

    /// The bytes and the supervisor's signature over them.
    pub fn sign(&self, signer: &Signer) -> SignedStatement {
        let bytes = self.to_bytes();
        let by = signer.sign(SignedAs::Statement, &bytes);
        SignedStatement { bytes, by, with: None }
    }
}

impl SignedStatement {
    /// The same with the second one's signature: she read what [`Statement::from_bytes`] shows of it.
    #[must_use]
    pub fn approve(mut self, signer: &Signer) -> Self {
        self.with = Some(signer.sign(SignedAs::Approval, &self.bytes));
        self
    }
}
