//! Screens: what each says, what it does, where its buttons lead.

use crate::deed::Do;
use crate::telling::{Consent, Need};
use crate::{Bot, ServiceQuery};
use domain::{Attachment, AttachmentKind, BotName};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A screen's place in [`crate::Content::screens`]; valid for the content it came from only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ScreenIx(pub(crate) usize);

/// Bytes of a screen's name, `guide/screen`: where a person stands is kept by names, and has a limit.
pub const SCREEN_NAME_BYTES: usize = 96;

/// Whether a screen may run before a named editor has reviewed its texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Help now: not unless the operator decides it.
    Help,
    /// Words about the law: the same.
    Legal,
    /// Everything else.
    Plain,
}

/// One place in a guide.
pub struct Screen {
    /// `guide/screen`.
    pub name: Arc<str>,
    /// 8 hex digits of the name's hash: what buttons carry.
    pub key: String,
    /// Whether it may run unreviewed.
    pub class: Class,
    /// Only in these bots; empty = in all.
    pub bots: Vec<BotName>,
    /// Text ids, each a paragraph.
    pub says: Vec<Arc<str>>,
    /// Indices into [`crate::Content::source`].
    pub sources: Vec<usize>,
    /// Which help lines it lists.
    pub services: Option<ServiceQuery>,
    /// A button a country, leading there.
    pub countries: Option<ScreenIx>,
    /// Shows the card of the chosen country.
    pub card: bool,
    /// Shows the code to come back, while there is one to show.
    pub code: bool,
    /// Says how it stands with what she came back to.
    pub standing: bool,
    /// Says when what is erased is gone from the backups too.
    pub backups: bool,
    /// Says what was answered so far about a check-in, without its words.
    pub asking: bool,
    /// Where all of these are there, that screen stands in its place.
    pub instead: Option<(Vec<Need>, ScreenIx)>,
    /// A screen of telling: no address leads to it, and what is sent there goes into the report under way.
    pub telling: bool,
    /// No address leads to it: it makes sense only after the screens before it.
    pub unlinked: bool,
    /// Of a guide that is about her own matter: telling, being asked. Nothing leads back to it for whoever comes later.
    pub personal: bool,
    /// The one thing it does.
    pub kind: Kind,
}

/// What a screen does.
pub enum Kind {
    /// Buttons.
    Choose(Vec<Choice>),
    /// Waits for an answer.
    Ask(Ask),
    /// Asks the platform.
    Do(Do),
    /// Branches on an answer.
    When { answer: String, is: BTreeMap<String, ScreenIx>, otherwise: ScreenIx },
    /// Walks another guide and comes back.
    Call { to: ScreenIx, then: ScreenIx },
    /// Returns to where the person came from.
    Back,
    /// Rests, the menu at hand.
    End,
}

/// A button.
pub struct Choice {
    /// An emoji before the label, may be empty.
    pub icon: String,
    /// The label's text id.
    pub text: Arc<str>,
    /// 8 hex digits, stable as long as screen and label are the same.
    pub key: String,
    /// Where it leads.
    pub to: Target,
    /// Shown only where all of these are there.
    pub needs: Vec<Need>,
    /// Answers that the press keeps in the conversation, by name.
    pub keeps: Vec<(String, String)>,
    /// The answer that the press keeps in the report under way: its question and its value.
    pub tells: Option<(String, String)>,
}

/// Where a button leads.
pub enum Target {
    /// To a screen.
    Screen(ScreenIx),
    /// To a page outside: the address of a fact of kind `url`.
    Url(String),
    /// To the same conversation on our own page, without the messenger.
    Chat,
}

/// A question.
pub struct Ask {
    /// The kind of answer.
    pub kind: AskKind,
    /// Under which name the answer is kept.
    pub keep: String,
    /// Where an answer leads.
    pub then: ScreenIx,
    /// Where skipping leads.
    pub skip: ScreenIx,
    /// Where it leads when the report did not take it; without one she stays and is told.
    pub failed: Option<ScreenIx>,
    /// The answer goes into the report under way and is kept nowhere else.
    pub tells: bool,
    /// The answer goes into the travel plan under way and is kept nowhere else.
    pub plan: bool,
    /// The answer is one of the consents.
    pub consent: Option<Consent>,
}

/// What counts as an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskKind {
    Text,
    Number,
    Date,
    Country,
    Language,
    YesNo,
    /// The beginning of a report: a text, a file, a voice, a place, a contact, a forward.
    Tell,
    /// More for the report: the same kinds.
    Add,
    /// A time of the day.
    Time,
    /// A word that is kept as a hash only, and whose message is deleted.
    Word,
    /// A text with a phone number in it, or somebody's contact.
    Phone,
    /// A text, or a place on the map.
    Place,
    /// A picture, a document, a recording; it goes into the report under way. Words go there too, and the question stays.
    File,
    /// A voice; the same.
    Voice,
    /// A picture; it goes into the travel plan under way.
    Picture,
}

impl AskKind {
    /// The kinds and their words in a guide.
    pub(crate) const ALL: [(Self, &'static str); 15] = [
        (Self::Text, "text"),
        (Self::Number, "number"),
        (Self::Date, "date"),
        (Self::Country, "country"),
        (Self::Language, "language"),
        (Self::YesNo, "yes-no"),
        (Self::Tell, "tell"),
        (Self::Add, "add"),
        (Self::Time, "time"),
        (Self::Word, "word"),
        (Self::Phone, "phone"),
        (Self::Place, "place"),
        (Self::File, "file"),
        (Self::Voice, "voice"),
        (Self::Picture, "picture"),
    ];

    /// Whether the answer is a file, which only a report can keep.
    pub fn is_a_file(self) -> bool {
        matches!(self, Self::File | Self::Voice)
    }
}

impl Ask {
    /// Whether something that she sends besides words answers it.
    pub fn is_answered_by(&self, sent: &Attachment) -> bool {
        use AttachmentKind as A;
        match self.kind {
            AskKind::Phone => sent.kind == A::Contact,
            AskKind::Place => sent.kind == A::Location,
            AskKind::Voice => matches!(sent.kind, A::Voice | A::Audio),
            AskKind::File => !matches!(sent.kind, A::Contact | A::Location | A::Other),
            AskKind::Picture => sent.is_picture(),
            _ => false,
        }
    }
}

impl Screen {
    /// Whether it is one of a bot.
    pub fn runs_in(&self, bot: &Bot) -> bool {
        self.bots.is_empty() || self.bots.contains(&bot.name)
    }

    /// Its buttons; none where it is no choice.
    pub fn choices(&self) -> &[Choice] {
        match &self.kind {
            Kind::Choose(choices) => choices,
            _ => &[],
        }
    }

    /// The ids of what it says and of what its buttons say.
    pub fn texts(&self) -> impl Iterator<Item = &Arc<str>> {
        self.says.iter().chain(self.choices().iter().map(|c| &c.text))
    }
}

/// The buttons of all screens that lead to one of them.
pub(crate) fn buttons_to(screens: &[Screen], ix: ScreenIx) -> impl Iterator<Item = &Choice> {
    screens.iter().flat_map(Screen::choices).filter(move |c| matches!(c.to, Target::Screen(to) if to == ix))
}
