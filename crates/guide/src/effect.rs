//! What the engine asks of the platform, and what the platform tells the engine.

use crate::answered::Answered;
use crate::asking::Wanted;
use content::{Consent, Door};
use domain::{Input, Timestamp};
use std::fmt;

/// When a human may answer.
#[derive(Clone, PartialEq, Eq)]
pub enum WhenToAnswer {
    /// As soon as somebody can.
    Soon,
    /// Only in the hours she named, in her words.
    Hours(String),
    /// Never by themselves: she writes first.
    Myself,
}

/// What the platform is to do after a step, in this order. At most one of them comes back.
#[derive(Clone, PartialEq, Eq)]
pub enum Effect {
    /// Show where she stands now.
    Show,
    /// Delete both sides' messages; the outcome comes back as an event.
    Hide,
    /// Erase the conversation; the outcome comes back as an event.
    ForgetMe,
    /// Messages stay in the chat for so many hours; the outcome comes back as an event.
    Stay { hours: u8 },
    /// She blocked the bot or left: nothing reaches her.
    Unreachable,
    /// Count what she says of a help line, by its id.
    CountAnswer { line: String, answered: Answered },
    /// Keep what she just sent as the beginning of a report at this door. Comes back as [`Event::Told`] or failed.
    Tell { door: Door, child: bool, witness: bool },
    /// Keep what she just sent in the report [`crate::State::report`]: a further message, a file, an edit. The
    /// outcome comes back; where nothing is to be shown after it, no [`Effect::Show`] follows.
    Add,
    /// Keep where her place has moved to in the report [`crate::State::report`], while that is open: these are no words of
    /// hers. The outcome comes back, as [`Event::NoFurther`] where the report takes no more of them.
    Follow,
    /// Keep this answer to one of the questions in the report at once. The outcome comes back.
    Keep { question: String, value: String },
    /// One of the five consents, yes or no, in the report. The outcome comes back.
    Consent { which: Consent, yes: bool },
    /// Hold what she just sent, beside what is held already, for 15 minutes at most, until she says whether it goes
    /// to a person.
    Hold,
    /// Erase what is held.
    Drop,
    /// She asks for a human at this door. Opens a report where none is under way; what is held comes along. Comes
    /// back as [`Event::Told`] or failed.
    AskHuman { when: WhenToAnswer },
    /// She ends the talk with the human, or waits no longer. The outcome comes back.
    EndHuman,
    /// What she sent holds a code: look for its report. Comes later, as an event of its own: [`Event::Returned`],
    /// [`Event::NoSuchCode`], [`Event::NotLookedUp`] or failed.
    Return,
    /// Take back the report that was come back to. The outcome comes back.
    Withdraw,
    /// Erase the report that was come back to. The outcome comes back.
    Erase,
    /// Let it be after all. The outcome comes back.
    UndoErase,
    /// Another code for the report that was come back to. Comes back as [`Event::Told`], [`Event::CodeChanged`] or failed.
    NewCode,
    /// A written confirmation of the report that was come back to. The outcome comes back.
    Confirmation,
    /// The code is no longer shown, and the state holds it no more.
    ForgetCode,
    /// The report that was come back to is left.
    Leave,
    /// Delete what she just sent from the chat.
    Unsay,
    /// Hash this word of hers, the only form in which it is kept. Comes back as [`Event::Hashed`] or failed.
    HashWord { word: String },
    /// Set this check-in. The outcome comes back.
    SetCheckIn(Box<Wanted>),
    /// Show her check-ins, each as a message of its own. Comes back as failed where there are none.
    ListCheckIns,
    /// Call all her check-ins off. The outcome comes back.
    CallOff,
    /// Begin a travel plan. Comes back as [`Event::Planned`] or failed.
    StartPlan,
    /// Keep this answer in the plan [`crate::State::plan`] at once. The outcome comes back.
    KeepPlan { field: String, value: String },
    /// Keep the picture she just sent in the plan [`crate::State::plan`]. The outcome comes back.
    KeepPhoto,
    /// Destroy the plan [`crate::State::returned_plan`]. The outcome comes back.
    DestroyPlan,
    /// This plan was begun and is under way no more: destroy it, unless a desk has it.
    DropPlan { plan: String },
}

impl Effect {
    /// Whether what the platform does comes back as an event before anything is shown.
    pub fn comes_back(&self) -> bool {
        match self {
            Self::Hide
            | Self::ForgetMe
            | Self::Stay { .. }
            | Self::Tell { .. }
            | Self::Add
            | Self::Follow
            | Self::Keep { .. }
            | Self::Consent { .. }
            | Self::AskHuman { .. }
            | Self::EndHuman
            | Self::Withdraw
            | Self::Erase
            | Self::UndoErase
            | Self::NewCode
            | Self::Confirmation
            | Self::HashWord { .. }
            | Self::SetCheckIn(_)
            | Self::ListCheckIns
            | Self::CallOff
            | Self::StartPlan
            | Self::KeepPlan { .. }
            | Self::KeepPhoto
            | Self::DestroyPlan => true,
            Self::Show
            | Self::Unreachable
            | Self::CountAnswer { .. }
            | Self::Hold
            | Self::Drop
            | Self::Return
            | Self::ForgetCode
            | Self::Leave
            | Self::Unsay
            | Self::DropPlan { .. } => false,
        }
    }
}

impl fmt::Debug for Effect {
    /// Without her words.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Show => f.write_str("Show"),
            Self::Hide => f.write_str("Hide"),
            Self::ForgetMe => f.write_str("ForgetMe"),
            Self::Stay { hours } => write!(f, "Stay({hours})"),
            Self::Unreachable => f.write_str("Unreachable"),
            Self::CountAnswer { line, answered } => write!(f, "CountAnswer({line}, {})", answered.as_str()),
            Self::Tell { .. } => f.write_str("Tell(..)"),
            Self::Add => f.write_str("Add"),
            Self::Follow => f.write_str("Follow"),
            Self::Keep { question, .. } => write!(f, "Keep({question}, ..)"),
            Self::Consent { which, .. } => write!(f, "Consent({}, ..)", which.as_str()),
            Self::Hold => f.write_str("Hold"),
            Self::Drop => f.write_str("Drop"),
            Self::AskHuman { .. } => f.write_str("AskHuman(..)"),
            Self::EndHuman => f.write_str("EndHuman"),
            Self::Return => f.write_str("Return"),
            Self::Withdraw => f.write_str("Withdraw"),
            Self::Erase => f.write_str("Erase"),
            Self::UndoErase => f.write_str("UndoErase"),
            Self::NewCode => f.write_str("NewCode"),
            Self::Confirmation => f.write_str("Confirmation"),
            Self::ForgetCode => f.write_str("ForgetCode"),
            Self::Leave => f.write_str("Leave"),
            Self::Unsay => f.write_str("Unsay"),
            Self::HashWord { .. } => f.write_str("HashWord(..)"),
            Self::SetCheckIn(_) => f.write_str("SetCheckIn(..)"),
            Self::ListCheckIns => f.write_str("ListCheckIns"),
            Self::CallOff => f.write_str("CallOff"),
            Self::StartPlan => f.write_str("StartPlan"),
            Self::KeepPlan { field, .. } => write!(f, "KeepPlan({field}, ..)"),
            Self::KeepPhoto => f.write_str("KeepPhoto"),
            Self::DestroyPlan => f.write_str("DestroyPlan"),
            Self::DropPlan { .. } => f.write_str("DropPlan(..)"),
        }
    }
}

/// How it stands with a report that was come back to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nobody has read it yet.
    Waiting,
    /// Read, not answered.
    Read,
    /// Answered.
    Answered,
    /// Closed.
    Closed,
    /// She took it back.
    Withdrawn,
    /// Hidden, and erased for good at this time.
    Erasing { until: Timestamp },
}

impl Standing {
    /// The word a guide branches on.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Read => "read",
            Self::Answered => "answered",
            Self::Closed => "closed",
            Self::Withdrawn => "withdrawn",
            Self::Erasing { .. } => "erasing",
        }
    }
}

/// What happened.
#[derive(Clone, Copy)]
pub enum Event<'a> {
    /// The person did something.
    Input(&'a Input),
    /// What the platform was asked to do is done.
    Done,
    /// It could not be done.
    Failed,
    /// The report into which her place is followed is closed, taken back or gone.
    NoFurther,
    /// Her message held something of the form of a code to come back; its digits are not given.
    Receipt,
    /// The report is kept. `report`: an opaque word, at most 48 characters; `code`: the code to come back, shown
    /// once, in groups of three.
    Told { report: &'a str, code: Option<&'a str> },
    /// A code was made for the report under way, which had none: it is shown where codes are. `None`: it had one.
    Coded { code: Option<&'a str> },
    /// There is no other code for her: a device that came back with the same one was first.
    CodeChanged,
    /// The code fits. `door`: who reads it, since the police's door asks for other consents; `in_chat`: the code was once
    /// shown in a chat. New messages of the desk are sent by the platform.
    Returned { report: &'a str, door: Door, standing: Standing, in_chat: bool },
    /// The code opens nothing.
    NoSuchCode,
    /// Whether the code opens anything could not be looked up, and nobody looks again.
    NotLookedUp,
    /// A human answers from now on, about this report: what she sends goes there.
    Joined { report: &'a str },
    /// The human left; the guide speaks again.
    Left,
    /// Her word as it is kept.
    Hashed { hash: &'a str },
    /// The plan is begun. `plan`: an opaque word, at most 32 characters; `code`: as in [`Event::Told`].
    Planned { plan: &'a str, code: &'a str },
    /// The code is of a travel plan.
    PlanReturned { plan: &'a str },
}

impl fmt::Debug for Event<'_> {
    /// Without her words and without codes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Input(input) => write!(f, "Input({input:?})"),
            Self::Done => f.write_str("Done"),
            Self::Failed => f.write_str("Failed"),
            Self::NoFurther => f.write_str("NoFurther"),
            Self::Receipt => f.write_str("Receipt"),
            Self::Told { .. } => f.write_str("Told(..)"),
            Self::Coded { .. } => f.write_str("Coded(..)"),
            Self::CodeChanged => f.write_str("CodeChanged"),
            Self::Returned { .. } => f.write_str("Returned(..)"),
            Self::NoSuchCode => f.write_str("NoSuchCode"),
            Self::NotLookedUp => f.write_str("NotLookedUp"),
            Self::Joined { .. } => f.write_str("Joined(..)"),
            Self::Left => f.write_str("Left"),
            Self::Hashed { .. } => f.write_str("Hashed(..)"),
            Self::Planned { .. } => f.write_str("Planned(..)"),
            Self::PlanReturned { .. } => f.write_str("PlanReturned(..)"),
        }
    }
}
