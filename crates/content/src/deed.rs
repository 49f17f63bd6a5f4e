//! What a screen asks the platform to do.

use crate::screen::ScreenIx;

/// What a screen asks the platform to do, and where it leads, done and not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Do {
    pub deed: Deed,
    pub done: ScreenIx,
    pub failed: ScreenIx,
}

impl Do {
    /// Where it leads, done and not.
    pub fn outcomes(self) -> (ScreenIx, ScreenIx) {
        (self.done, self.failed)
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
    /// Set the check-in that was talked about.
    SetCheckIn,
    /// Show her check-ins.
    ListCheckIns,
    /// Call all her check-ins off.
    CallOff,
    /// Begin a travel plan.
    StartPlan,
    /// Destroy the plan that was come back to.
    DestroyPlan,
    /// Leave the plan out that was begun for the check-in under way.
    DropPlan,
    /// Forget the check-in that was talked about, and the plan that was begun for it.
    ForgetAsking,
}

impl Deed {
    const ALL: [(Self, &'static str); 21] = [
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
        (Self::SetCheckIn, "set-check-in"),
        (Self::ListCheckIns, "list-check-ins"),
        (Self::CallOff, "call-off"),
        (Self::StartPlan, "start-plan"),
        (Self::DestroyPlan, "destroy-plan"),
        (Self::DropPlan, "drop-plan"),
        (Self::ForgetAsking, "forget-asking"),
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
