//! Who works here: setup, accounts, sign-in, who may read what, recovery, the root key's rotation, sets of codes, the key of the
//! index of links. Whatever a password opens lives inside the call that needs it, or in the caller's [`SignedIn`], and nowhere else.
//!
//! Each change is one transaction: statements, epochs, grants, accounts together (`commit`), with its lines in the log
//! (`said`); what lies beside the root key is pinned after it. Never here: pages, words for people, a clock.

mod accounts;
mod act;
mod books;
mod code_sets;
mod codes;
mod commit;
mod common;
mod custodians;
mod device;
mod found;
mod give;
mod link_key;
mod lockout;
mod notices;
mod own_password;
mod passwords;
mod recovery;
mod rotate;
mod said;
mod sign_in;
mod staff;
mod status;
mod unwitnessed;

pub use accounts::BadName;
pub use act::{Act, Deed};
pub use code_sets::{CodeSetError, CountedSet, code_sets, new_code_set};
pub use codes::CodeSecret;
pub use custodians::Rewrapped;
pub use device::DeviceMark;
pub use found::{DESK_KINDS, Founding, Sheet, Welcome};
pub use link_key::{LinkKeyError, LinkKeyStatus, LinkVersion, link_key_is_behind, link_key_status, new_link_key};
pub(crate) use notices::notify;
pub use notices::{Notice, NoticeKind};
pub use passwords::{BadPassword, check_password};
pub use recovery::{Checked, RecoveryKeys};
pub use rotate::{RotateError, Rotated, rotate_root};
pub use sign_in::SignedIn;
pub use staff::{NewStaff, Second, StaffView};
pub use status::KeyStatus;
pub use unwitnessed::{Unwitnessed, UnwitnessedReport};

use crate::keyring::{KeyError, Keyring};
use crate::reports::Argon;
use crate::vault::{Vault, VaultError};
use crate::{BesideError, Randomness};
use accounts::Accounts;
use sealing::{ChainError, Cost, EpochError};
use std::sync::Arc;
use storage::{Store, StoreError};

/// What the office works with. Cheap to clone.
#[derive(Clone)]
pub struct Office {
    store: Store,
    vault: Vault,
    accounts: Arc<Accounts>,
    random: Randomness,
    cost: Cost,
    argon: Argon,
    device: Option<Arc<DeviceMark>>,
    told: Arc<dyn Fn(&Act) + Send + Sync>,
}

/// Why something of the office is not done; one line that says what to do.
#[derive(Debug, thiserror::Error)]
pub enum OfficeError {
    /// The store failed.
    #[error("the store failed")]
    Store(#[from] StoreError),
    /// The vault does not open.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The store's keys do not open.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The folder beside the root key.
    #[error(transparent)]
    Beside(#[from] BesideError),
    /// What supervisors said was changed in the store, or what is asked does not follow from it.
    #[error("what supervisors said about keys does not allow this: {0}")]
    Chain(#[from] ChainError),
    /// A key cannot be made or given.
    #[error("a key cannot be made or given: {0}")]
    Epoch(#[from] EpochError),
    /// Setup ran before.
    #[error("this node is set up already: `oberih staff list` shows who works here")]
    AlreadyFounded,
    /// Setup did not run.
    #[error("this node is not set up: run `oberih setup` first")]
    NotFounded,
    /// The password is not taken.
    #[error(transparent)]
    Password(#[from] BadPassword),
    /// The name is not taken.
    #[error(transparent)]
    Name(#[from] BadName),
    /// Somebody has this name.
    #[error("somebody signs in with this name already: take another")]
    NameTaken,
    /// A desk has this name, or it is none.
    #[error("a desk needs a name of its own (letters a to z, digits, `-`) and a kind: ngo, police or mixed")]
    BadDesk,
    /// There is no such desk.
    #[error("there is no desk `{0}`: `oberih keys status` shows the desks")]
    NoDesk(String),
    /// One to three custodians, each once.
    #[error("give one to three different recovery keys: `oberih recovery keygen` makes one")]
    Custodians,
    /// Wrong name, password or code, a code that was used, an account that may not sign in, or too many wrong tries. Which
    /// one is not said.
    #[error(
        "name, password or code is wrong, or the code was used before, or there were many wrong tries: wait, then try the next code"
    )]
    Refused,
    /// Only supervisors do this.
    #[error("only a supervisor can do this")]
    NotSupervisor,
    /// Who makes, changes or removes a supervisor or auditor is not alone.
    #[error(
        "this needs a second supervisor or an auditor beside you: let her sign in too, or let the operator approve it here"
    )]
    SecondNeeded,
    /// The same, where nobody else is there who could be the second.
    #[error(
        "you are the only supervisor and there is no auditor: the operator approves this at the machine, with --operator-approves"
    )]
    OperatorNeeded,
    /// One person is not two.
    #[error("the second person must be somebody else")]
    SecondIsFirst,
    /// There is no such account, or it is gone.
    #[error("nobody who works here has this name")]
    NoSuchStaff,
    /// Without a supervisor nobody could ever be added.
    #[error("this is the only supervisor: make another one first")]
    LastSupervisor,
    /// Somebody without any role reads nothing.
    #[error("give at least one role")]
    NoRole,
    /// The one who gives cannot open all of it.
    #[error(
        "you cannot open all earlier keys of a desk or archive, so you cannot give them: let another supervisor do it, or use `oberih recovery use`"
    )]
    NoKey,
    /// The words are not those of this node's custodians, or too few.
    #[error(
        "these words do not open the recovery of this node: two custodians are needed where there are two or three"
    )]
    WrongWords,
    /// Somebody changed the store. An alarm.
    #[error("{0} was changed in the store: an alarm; nothing was done")]
    Alarm(&'static str),
    /// Somebody else stated something at the same moment.
    #[error("somebody else changed the staff at the same moment: look, then try again")]
    Meanwhile,
    /// The task that computes was stopped.
    #[error("the work was stopped before its end: try again")]
    Stopped,
}

impl Office {
    /// Opens it: the keys of the accounts are of the shared set and made where they are missing.
    pub async fn open(
        store: &Store,
        vault: &Vault,
        keyring: &Keyring,
        random: &Randomness,
    ) -> Result<Self, OfficeError> {
        let accounts = Arc::new(Accounts::open(store, keyring, random).await?);
        let (store, vault, random) = (store.clone(), vault.clone(), random.clone());
        let (cost, argon) = (Cost::PASSWORD, Argon::new(1));
        Ok(Self { store, vault, accounts, random, cost, argon, device: None, told: Arc::new(act::journal) })
    }

    /// The same with another cost of passwords, for tests.
    #[must_use]
    pub fn at_cost(self, cost: Cost) -> Self {
        Self { cost, ..self }
    }

    /// The same with the node's queue for Argon2id, which passwords and codes share.
    #[must_use]
    pub fn queued(self, argon: Argon) -> Self {
        Self { argon, ..self }
    }

    /// The same with somebody who is told what was done, after it is durable; without one the journal is.
    #[must_use]
    pub fn telling(self, told: impl Fn(&Act) + Send + Sync + 'static) -> Self {
        Self { told: Arc::new(told), ..self }
    }

    /// The vault it works on.
    pub fn vault(&self) -> &Vault {
        &self.vault
    }
}
