//! The words of telling: doors, consents, what a screen needs, where the engine leads by itself.

use serde::{Deserialize, Serialize};

/// Who reads a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// A help organisation.
    Help,
    /// The police.
    Police,
}

impl Door {
    /// The word in guides and in the store.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Help => "help",
            Self::Police => "police",
        }
    }

    /// From its word.
    pub fn parse(raw: &str) -> Option<Self> {
        [Self::Help, Self::Police].into_iter().find(|d| d.as_str() == raw)
    }
}

/// What a person agrees to or not, each by itself, and can take back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Consent {
    /// To help her.
    Help,
    /// To pass it to the police.
    Police,
    /// To share it with organisations in other countries.
    Partners,
    /// To warn others.
    Warn,
    /// To count it, without anything about her.
    Count,
}

impl Consent {
    /// All five.
    pub const ALL: [Self; 5] = [Self::Help, Self::Police, Self::Partners, Self::Warn, Self::Count];

    /// The word in guides and in the store.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Help => "help",
            Self::Police => "police",
            Self::Partners => "partners",
            Self::Warn => "warn",
            Self::Count => "count",
        }
    }

    /// From its word.
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|c| c.as_str() == raw)
    }
}

/// What has to be there for a button or a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Any desk.
    Desk,
    /// A help organisation's desk.
    HelpDesk,
    /// A police desk.
    PoliceDesk,
    /// Somebody on duty, or whose shifts promise a time, who answers her.
    Duty,
    /// Somebody on duty behind either door, and no report that lies behind one of them yet.
    OtherDuty,
    /// A code to come back that was not shown yet.
    Code,
    /// A channel in which she can be written to.
    Chat,
}

impl Need {
    pub(crate) const ALL: [(Self, &'static str); 7] = [
        (Self::Desk, "desk"),
        (Self::HelpDesk, "help-desk"),
        (Self::PoliceDesk, "police-desk"),
        (Self::Duty, "duty"),
        (Self::OtherDuty, "other-duty"),
        (Self::Code, "code"),
        (Self::Chat, "chat"),
    ];

    /// From its word.
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, word)| *word == raw).map(|(need, _)| need)
    }
}

/// Where the engine leads by itself, without a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Arrival {
    /// Her words were not understood and are held: shall they go to a person?
    Hold,
    /// The code fits.
    Returned,
    /// It opens nothing.
    NoSuchCode,
    /// It could not be looked up.
    ReturnFailed,
    /// What she wants to do needs the code once more.
    Again,
    /// Her code was shown in a chat: it is replaced before anything is added on a page.
    Replace,
    /// Another device of hers replaced the code that she came back with.
    CodeChanged,
    /// A human answers from now on.
    Joined,
    /// The human left.
    Left,
    /// The code is of a travel plan.
    PlanReturned,
}

impl Arrival {
    pub(crate) const ALL: [(Self, &'static str); 10] = [
        (Self::Hold, "hold"),
        (Self::Returned, "returned"),
        (Self::NoSuchCode, "no-such-code"),
        (Self::ReturnFailed, "return-failed"),
        (Self::Again, "again"),
        (Self::Replace, "replace"),
        (Self::CodeChanged, "code-changed"),
        (Self::Joined, "joined"),
        (Self::Left, "left"),
        (Self::PlanReturned, "plan-returned"),
    ];

    pub(crate) fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, word)| *word == raw).map(|(arrival, _)| arrival)
    }
}
