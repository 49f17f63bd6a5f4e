//! What was done, for the log: who, with whom, what, about whom. Ids alone.

use super::NoticeKind;
use domain::{CompartmentId, StaffId, Timestamp};

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// The node was set up.
    Founded,
    /// A desk with its archive was added.
    DeskAdded,
    /// Somebody was added to the staff.
    StaffAdded,
    /// Somebody was given desks or archives.
    StaffAdmitted,
    /// Somebody was removed.
    StaffDisabled,
    /// Somebody has new keys, with no grants.
    StaffReset,
    /// Somebody has another password.
    PasswordChanged,
    /// The custodians' words were used.
    RecoveryUsed,
    /// A supervisor has new keys by the custodians' words and the operator's pin.
    SupervisorReturned,
    /// There are other custodians.
    CustodiansReplaced,
    /// A report of an archive was opened.
    ArchiveOpened,
    /// Reports were gone through for the index of links.
    LinksRebuilt,
}

impl Deed {
    /// The word of the log.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Founded => "founded",
            Self::DeskAdded => "desk added",
            Self::StaffAdded => "staff added",
            Self::StaffAdmitted => "staff admitted",
            Self::StaffDisabled => "staff disabled",
            Self::StaffReset => "staff reset",
            Self::PasswordChanged => "password changed",
            Self::RecoveryUsed => "recovery used",
            Self::SupervisorReturned => "supervisor returned",
            Self::CustodiansReplaced => "custodians replaced",
            Self::ArchiveOpened => "archive opened",
            Self::LinksRebuilt => "links rebuilt",
        }
    }
}

/// One thing that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// When.
    pub at: Timestamp,
    /// Who; nobody where the operator did it with the custodians' words.
    pub by: Option<StaffId>,
    /// Who signed with her.
    pub with: Option<StaffId>,
    /// What.
    pub deed: Deed,
    /// To whom.
    pub whom: Option<StaffId>,
    /// Which compartments have another member now, or were opened.
    pub compartments: Vec<CompartmentId>,
    /// The operator approved in place of a second person.
    pub operator: bool,
}

impl Act {
    pub(super) fn new(at: Timestamp, deed: Deed, by: Option<StaffId>) -> Self {
        Self { at, by, with: None, deed, whom: None, compartments: Vec::new(), operator: false }
    }

    /// What every supervisor and auditor is told of it.
    pub(super) fn notice(&self) -> Option<NoticeKind> {
        match self.deed {
            Deed::RecoveryUsed => Some(NoticeKind::RecoveryUsed),
            Deed::SupervisorReturned => Some(NoticeKind::SupervisorReturned),
            Deed::CustodiansReplaced => Some(NoticeKind::CustodiansReplaced),
            _ => None,
        }
    }

    pub(super) fn about(self, whom: StaffId) -> Self {
        Self { whom: Some(whom), ..self }
    }
}

/// Where nobody else is told.
pub(super) fn journal(act: &Act) {
    let (by, whom) = (act.by.map(|id| format!("{id:?}")), act.whom.map(|id| format!("{id:?}")));
    tracing::info!(deed = act.deed.as_str(), by, whom, operator = act.operator, "the office");
}
