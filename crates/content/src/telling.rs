//! The words of telling: doors, consents, what a screen needs, what it has the platform do.

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
    /// A desk with somebody on duty, or whose shifts promise a time.
    Duty,
    /// A code to come back that was not shown yet.
    Code,
}

impl Need {
    pub(crate) const ALL: [(Self, &'static str); 5] = [
        (Self::Desk, "desk"),
        (Self::HelpDesk, "help-desk"),
        (Self::PoliceDesk, "police-desk"),
        (Self::Duty, "duty"),
        (Self::Code, "code"),
    ];

    /// From its word.
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, word)| *word == raw).map(|(need, _)| need)
    }
}

/// When a human may answer her.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerTime {
    /// As soon as somebody can.
    Soon,
    /// Only in the hours she named: her answer `hours`.
    Hours,
    /// Never by themselves: she writes first.
    Myself,
}

/// What a screen asks the platform to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Delete both sides' messages of the last 48 hours.
    Hide,
    /// Erase the conversation.
    ForgetMe,
    /// Messages stay in the chat for so many hours; the platform deletes up to 47 hours old ones.
    Stay { hours: u8 },
    /// Erase the text that is held.
    Drop,
    /// Ask for a human.
    AskHuman(AnswerTime),
    /// End the talk with the human.
    EndHuman,
    /// Take back the report that was come back to.
    Withdraw,
    /// Erase it.
    Erase,
    /// Let it be after all.
    UndoErase,
    /// Another code for it.
    NewCode,
    /// A written confirmation.
    Confirmation,
    /// Forget the code that may still be shown.
    ForgetCode,
    /// Leave the report that was come back to.
    Leave,
}

impl Deed {
    const ALL: [(Self, &'static str); 14] = [
        (Self::Hide, "hide"),
        (Self::ForgetMe, "forget-me"),
        (Self::Drop, "drop"),
        (Self::AskHuman(AnswerTime::Soon), "ask-human-soon"),
        (Self::AskHuman(AnswerTime::Hours), "ask-human-hours"),
        (Self::AskHuman(AnswerTime::Myself), "ask-human-self"),
        (Self::EndHuman, "end-human"),
        (Self::Withdraw, "withdraw"),
        (Self::Erase, "erase"),
        (Self::UndoErase, "undo-erase"),
        (Self::NewCode, "new-code"),
        (Self::Confirmation, "confirmation"),
        (Self::ForgetCode, "forget-code"),
        (Self::Leave, "leave"),
    ];

    /// From its word; `stay-1` to `stay-47` are the hours.
    pub(crate) fn parse(word: &str) -> Option<Self> {
        if let Some(hours) = word.strip_prefix("stay-") {
            let hours = hours.parse().ok().filter(|hours| (1..=47).contains(hours))?;
            return Some(Self::Stay { hours });
        }
        Self::ALL.into_iter().find(|(_, w)| *w == word).map(|(deed, _)| deed)
    }

    /// The words there are, for who mistyped one.
    pub(crate) fn words() -> String {
        let words: Vec<&str> = Self::ALL.iter().map(|(_, word)| *word).collect();
        format!("{}, stay-1 to stay-47", words.join(", "))
    }

    /// Whether it is done about the report that was come back to.
    pub fn is_about_a_return(self) -> bool {
        matches!(self, Self::Withdraw | Self::Erase | Self::UndoErase | Self::NewCode | Self::Confirmation)
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
    /// A human answers from now on.
    Joined,
    /// The human left.
    Left,
}

impl Arrival {
    pub(crate) const ALL: [(Self, &'static str); 7] = [
        (Self::Hold, "hold"),
        (Self::Returned, "returned"),
        (Self::NoSuchCode, "no-such-code"),
        (Self::ReturnFailed, "return-failed"),
        (Self::Again, "again"),
        (Self::Joined, "joined"),
        (Self::Left, "left"),
    ];

    pub(crate) fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, word)| *word == raw).map(|(arrival, _)| arrival)
    }
}
