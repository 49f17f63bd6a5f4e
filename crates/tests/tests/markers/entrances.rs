//! The entrances: every kind of what comes in, and every effect that carries words on, is looked at without a wildcard, so
//! that a new one does not compile before it is thought of here.

use domain::{Attachment, AttachmentKind, Input};
use guide::{Effect, WhenToAnswer};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use std::collections::BTreeSet;

/// Where somebody's words come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Entrance {
    /// The number by which the messenger knows her.
    Account,
    /// Typed on a screen of the guide, never sent to anybody.
    GuideText,
    Command,
    Choice,
    BotStory,
    BotEdit,
    WebStory,
    /// A phone number and a card within a story, which are indexed.
    Identifier,
    FileName,
    FileBytes,
    WebFileName,
    WebFileBytes,
    Caption,
    ContactName,
    ContactNumber,
    Location,
    Forward,
    /// "Where is it", in her words.
    Where,
    When,
    /// When she may be answered, while she tells.
    HoursTold,
    Detail,
    /// When she may be answered, as she asks for a human.
    Hours,
    /// What was held until she said that a human may read it.
    Held,
    Code,
    AfterReturn,
    WellWord,
    NotFreeWord,
    PlanField,
    /// The bytes of a picture for a plan.
    PlanPhoto,
    /// What was written below it.
    PlanCaption,
    TrustedContact,
    DeskAnswer,
    /// Why a responder looked, in her words.
    Why,
    /// An address within two stories, of which others are warned.
    WarningValue,
    /// Why others are warned.
    WarningWhy,
    /// How she agreed to it.
    WarningAgreed,
    /// Why a supervisor looked at a warning, and had its reports opened.
    WarningShown,
    WarningDanger,
    WarningRenewed,
    WarningDisputed,
    WarningWithdrawn,
    /// Why a supervisor went through reports for the index.
    RebuildWhy,
    StaffName,
    Password,
}

use Entrance as E;

impl Entrance {
    /// All.
    pub(crate) const ALL: [Self; 44] = [
        E::Account,
        E::GuideText,
        E::Command,
        E::Choice,
        E::BotStory,
        E::BotEdit,
        E::WebStory,
        E::Identifier,
        E::FileName,
        E::FileBytes,
        E::WebFileName,
        E::WebFileBytes,
        E::Caption,
        E::ContactName,
        E::ContactNumber,
        E::Location,
        E::Forward,
        E::Where,
        E::When,
        E::HoursTold,
        E::Detail,
        E::Hours,
        E::Held,
        E::Code,
        E::AfterReturn,
        E::WellWord,
        E::NotFreeWord,
        E::PlanField,
        E::PlanPhoto,
        E::PlanCaption,
        E::TrustedContact,
        E::DeskAnswer,
        E::Why,
        E::WarningValue,
        E::WarningWhy,
        E::WarningAgreed,
        E::WarningShown,
        E::WarningDanger,
        E::WarningRenewed,
        E::WarningDisputed,
        E::WarningWithdrawn,
        E::RebuildWhy,
        E::StaffName,
        E::Password,
    ];
    /// Those of staff, which come through no channel. How a report is closed is none: it takes no words.
    const OF_STAFF: [Self; 12] = [
        E::DeskAnswer,
        E::Why,
        E::WarningWhy,
        E::WarningAgreed,
        E::WarningShown,
        E::WarningDanger,
        E::WarningRenewed,
        E::WarningDisputed,
        E::WarningWithdrawn,
        E::RebuildWhy,
        E::StaffName,
        E::Password,
    ];
}

/// Through which entrances words of this kind come.
fn of_input(input: &Input) -> &'static [Entrance] {
    match input {
        Input::Text(_) => {
            &[E::GuideText, E::BotStory, E::WebStory, E::Identifier, E::WarningValue, E::Held, E::AfterReturn]
        }
        Input::Choice(_) => &[E::Choice],
        Input::Command { .. } => &[E::Command],
        Input::Edited(_) => &[E::BotEdit],
        Input::Moved(_) => &[E::Location],
        Input::File(file) => match file.kind {
            AttachmentKind::Document => &[E::FileName, E::FileBytes, E::WebFileName, E::WebFileBytes],
            AttachmentKind::Photo
            | AttachmentKind::Voice
            | AttachmentKind::Audio
            | AttachmentKind::Video
            | AttachmentKind::VideoNote
            | AttachmentKind::Animation => &[E::Caption, E::FileBytes],
            AttachmentKind::Location => &[E::Location],
            AttachmentKind::Contact => &[E::ContactName, E::ContactNumber],
            AttachmentKind::Forward => &[E::Forward],
            // nothing of it is kept but that it came
            AttachmentKind::Other => &[],
        },
        // no words: a sticker, and that she left
        Input::Other | Input::Gone => &[E::Account],
    }
}

/// Words of which entrances this effect carries on.
fn of_effect(effect: &Effect) -> &'static [Entrance] {
    match effect {
        Effect::Tell { .. } => &[E::BotStory, E::WebStory, E::Identifier, E::WarningValue],
        Effect::Add => &[E::BotEdit, E::AfterReturn],
        Effect::Follow => &[E::Location],
        Effect::Keep { .. } => &[E::Where, E::When, E::HoursTold, E::Detail],
        Effect::Hold => &[E::GuideText, E::Held],
        Effect::AskHuman { .. } => &[E::Hours],
        Effect::Return => &[E::Code],
        Effect::HashWord { .. } => &[E::WellWord, E::NotFreeWord],
        Effect::SetCheckIn(_) => &[E::TrustedContact],
        Effect::KeepPlan { .. } => &[E::PlanField],
        Effect::KeepPhoto => &[E::PlanPhoto, E::PlanCaption],
        Effect::Show
        | Effect::Hide
        | Effect::ForgetMe
        | Effect::Stay { .. }
        | Effect::Unreachable
        | Effect::CountAnswer { .. }
        | Effect::Consent { .. }
        | Effect::Drop
        | Effect::EndHuman
        | Effect::Withdraw
        | Effect::Erase
        | Effect::UndoErase
        | Effect::NewCode
        | Effect::Confirmation
        | Effect::ForgetCode
        | Effect::Leave
        | Effect::Unsay
        | Effect::ListCheckIns
        | Effect::CallOff
        | Effect::StartPlan
        | Effect::DestroyPlan
        | Effect::DropPlan { .. } => &[],
    }
}

#[test]
fn every_kind_of_what_comes_in_has_its_entrance_and_no_entrance_leads_nowhere() {
    let text = String::new;
    let kinds = [
        AttachmentKind::Photo,
        AttachmentKind::Document,
        AttachmentKind::Location,
        AttachmentKind::Contact,
        AttachmentKind::Forward,
        AttachmentKind::Other,
    ];
    let files = kinds.map(|kind| Input::File(Box::new(Attachment::of(kind))));
    let command = Input::Command { name: text(), argument: text() };
    let others = [
        Input::Text(text()),
        Input::Choice(text()),
        command,
        Input::Edited(text()),
        Input::Gone,
        Input::Moved(Box::new(Attachment::of(AttachmentKind::Location))),
    ];
    let wanted = guide::Wanted {
        question: text(),
        at: text(),
        zone: text(),
        daily: false,
        well: text(),
        not_free: text(),
        desk: Some(content::Door::Help),
        plan: None,
        name: None,
    };
    let effects = [
        Effect::Tell { door: content::Door::Help, child: false, witness: false },
        Effect::Add,
        Effect::Follow,
        Effect::Keep { question: text(), value: text() },
        Effect::Hold,
        Effect::AskHuman { when: WhenToAnswer::Hours(text()) },
        Effect::Return,
        Effect::HashWord { word: text() },
        Effect::SetCheckIn(Box::new(wanted)),
        Effect::KeepPlan { field: text(), value: text() },
        Effect::KeepPhoto,
    ];
    let led: BTreeSet<Entrance> = (files.iter().chain(&others).flat_map(of_input))
        .chain(effects.iter().flat_map(of_effect))
        .chain(&Entrance::OF_STAFF)
        .copied()
        .collect();
    assert_eq!(led, Entrance::ALL.into_iter().collect());
}

/// The markers, each a text that stands nowhere else.
pub(crate) struct Markers {
    rng: StdRng,
    made: Vec<(Entrance, String)>,
}

impl Markers {
    pub(crate) fn new(seed: u64) -> Self {
        Self { rng: StdRng::seed_from_u64(seed), made: Vec::new() }
    }

    /// A word of sixteen small letters.
    pub(crate) fn make(&mut self, at: Entrance) -> String {
        let word = (0..16).map(|_| char::from(self.rng.random_range(b'a'..=b'z'))).collect();
        self.note(at, word)
    }

    /// A number of so many digits.
    pub(crate) fn number(&mut self, at: Entrance, digits: u32) -> i64 {
        let number = self.rng.random_range(10i64.pow(digits - 1)..10i64.pow(digits));
        self.note(at, number.to_string());
        number
    }

    /// A phone number that nobody has and a card that no bank gave, as people write them. Their digits are looked for as
    /// they were written and without what stands between them.
    pub(crate) fn identifiers(&mut self, at: Entrance) -> [String; 2] {
        let last: u32 = self.rng.random_range(100..1_000);
        let written = [format!("7700 900{last}"), "5555 5555 5555 4444".to_owned()];
        for text in &written {
            self.note(at, text.clone());
            self.note(at, text.replace(' ', ""));
        }
        let [phone, card] = written;
        [format!("+44 {phone}"), card]
    }

    /// Something that was not made here.
    pub(crate) fn note(&mut self, at: Entrance, text: String) -> String {
        self.made.push((at, text.clone()));
        text
    }

    pub(crate) fn used(&self) -> impl Iterator<Item = Entrance> {
        self.made.iter().map(|(at, _)| *at)
    }

    pub(crate) fn all(&self) -> &[(Entrance, String)] {
        &self.made
    }
}
