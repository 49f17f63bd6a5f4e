//! A check-in as it is kept: what a timer needs stands plain, everything she said is sealed under her conversation's key.

use super::rules::{self, GRACES, Health, Round, Stage, Terms, Then, Why, Word};
use super::schedule::{TimeError, TimeOfDay};
use super::words::WordHash;
use domain::{CheckInId, CompartmentId, ConversationId, Sealed, Timestamp};
use rand_core::CryptoRng;
use sealing::{DataKey, Place, open, seal};
use serde::{Deserialize, Serialize};
use std::time::Duration;
use storage::{CheckInRow, HealthRow};

/// Check-ins of one conversation at most.
pub(crate) const MOST: usize = 5;
/// Texts that are none of her words, after which the one for "all well" counts as guessed. One digit, so that the body has
/// one length. Ours: a person mistypes her own word fewer times.
pub(crate) const TRIES: u8 = 5;
/// A bot's health that was not seen for so long is unknown.
const FRESH: Duration = Duration::from_secs(120);
/// The questions she chooses from, by the ids of their texts after `check-in-ask-`: none says what it is for.
pub const QUESTIONS: [&str; 6] = ["weather", "day", "evening", "film", "dinner", "cat"];

/// A check-in as she sets it.
pub struct NewCheckIn {
    /// One of [`QUESTIONS`].
    pub question: String,
    /// When.
    pub at: TimeOfDay,
    /// The zone of that time.
    pub zone: String,
    /// Every day, or once.
    pub daily: bool,
    /// The word for "all well".
    pub well: WordHash,
    /// The word for "not free".
    pub not_free: WordHash,
    /// How long an answer is waited for before the first reminder.
    pub grace: Duration,
    /// What happens if she is silent.
    pub then: Vec<Then>,
    /// Her plan.
    pub plan: Option<CompartmentId>,
    /// Which desk is told, by its name in the configuration.
    pub desk: Option<String>,
    /// How the person she named knows her.
    pub name: Option<String>,
}

/// Why a check-in cannot be set.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum NotSet {
    /// The time or its zone.
    #[error(transparent)]
    Time(#[from] TimeError),
    /// Both words are one.
    #[error("the two words must not be the same")]
    SameWords,
    /// Not from the list.
    #[error("no such question: take one from the list")]
    Question,
    /// Too short or too long.
    #[error("an answer can be waited for from 10 minutes to 24 hours")]
    Grace,
    /// Nothing would happen.
    #[error("say what is to happen if there is no answer")]
    Nothing,
    /// A plan that nothing opens, or the other way round.
    #[error("a plan belongs to \"open the plan\", and nothing else")]
    Plan,
    /// There are enough.
    #[error("there are five questions already: call one off first")]
    TooMany,
}

/// The sealed part. Each field has one length whichever word was said, so that the row does not tell them apart.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Body {
    pub(crate) question: String,
    pub(crate) minute: u16,
    pub(crate) zone: String,
    pub(crate) daily: bool,
    pub(crate) well: WordHash,
    pub(crate) not_free: WordHash,
    pub(crate) grace_s: u64,
    pub(crate) then: Vec<Then>,
    pub(crate) desk: Option<String>,
    pub(crate) name: Option<String>,
    /// 0: no answer, 1: well, 2: not free, 3: well, but perhaps guessed.
    pub(crate) answer: u8,
    /// 0: no alarm, 1: missed, 2: not free, 3: unreachable.
    pub(crate) why: u8,
    /// Texts that were none of her words while this question waited, up to [`TRIES`].
    #[serde(default)]
    pub(crate) tries: u8,
    /// 1: the person she named was written to for this alarm already, and the desk could not be told yet.
    #[serde(default)]
    pub(crate) told: u8,
}

struct BodyText;

/// The kind of a timer after which what she chose happens.
pub(crate) const ALARM: &str = "alarm";
/// The kind of a check-in's own timer.
pub(crate) const CHECK_IN: &str = "check-in";

impl NewCheckIn {
    /// The row, and when it is asked first.
    pub fn row(
        self,
        key: &DataKey,
        conversation: ConversationId,
        now: Timestamp,
        rng: &mut impl CryptoRng,
    ) -> Result<(CheckInRow, Timestamp), NotSet> {
        if !QUESTIONS.contains(&self.question.as_str()) {
            return Err(NotSet::Question);
        }
        if self.well.is(&self.not_free) {
            return Err(NotSet::SameWords);
        }
        if !(GRACES.0..=GRACES.1).contains(&self.grace) {
            return Err(NotSet::Grace);
        }
        if self.then.is_empty() {
            return Err(NotSet::Nothing);
        }
        if self.plan.is_some() != self.then.contains(&Then::OpenPlan) {
            return Err(NotSet::Plan);
        }
        let due = self.at.next_after(now).ok_or(TimeError::Time)?;
        let body = Body {
            question: self.question,
            minute: self.at.minute(),
            zone: self.zone,
            daily: self.daily,
            well: self.well,
            not_free: self.not_free,
            grace_s: self.grace.as_secs(),
            then: self.then,
            desk: self.desk,
            name: self.name,
            answer: 0,
            why: 0,
            tries: 0,
            told: 0,
        };
        let id = CheckInId::new(now, rng);
        let row = CheckInRow {
            id,
            conversation,
            stage: "set".to_owned(),
            due,
            outbox: None,
            accepted_at: None,
            wait: self.grace,
            run: None,
            well: None,
            plan: self.plan,
            body: body.seal(key, id, rng),
        };
        Ok((row, due))
    }
}

impl Body {
    pub(crate) fn seal(&self, key: &DataKey, id: CheckInId, rng: &mut impl CryptoRng) -> Vec<u8> {
        let plain = serde_json::to_vec(self).unwrap_or_default();
        seal::<BodyText>(key, &plain, &place(&id), rng).into_bytes()
    }

    /// `None` when it was changed, moved or is of another conversation.
    pub(crate) fn open(key: &DataKey, id: CheckInId, bytes: &[u8]) -> Option<Self> {
        let plain = open(key, &Sealed::<BodyText>::from_bytes(bytes.to_vec()), &place(&id)).ok()?;
        serde_json::from_slice(&plain).ok()
    }

    /// Which of her words a text is. Both are compared whatever the first comparison gave. "All well" after too many other
    /// texts is guessed; "not free" counts always.
    pub(crate) fn word(&self, said: &WordHash) -> Option<Word> {
        let (well, not_free) = (self.well.is(said), self.not_free.is(said));
        match (well, not_free) {
            (_, true) => Some(Word::NotFree),
            (true, false) if self.tries >= TRIES => Some(Word::Guessed),
            (true, false) => Some(Word::Well),
            (false, false) => None,
        }
    }

    pub(crate) fn note(&mut self, word: Word) {
        self.answer = match word {
            Word::Well => 1,
            Word::NotFree => 2,
            Word::Guessed => 3,
        };
    }

    /// Whether one of her words was noted, and what comes of it is not done yet. Nothing may tell from outside whether it is:
    /// such a question is neither taken away nor changed in what it leads to.
    pub(crate) fn is_answered(&self, row: &CheckInRow) -> bool {
        self.answer != 0 && matches!(row.stage.as_str(), "answered" | "missed")
    }

    /// Whether it stands in her list: an answered one that is not asked again is over, whichever word it was.
    pub(crate) fn is_listed(&self, row: &CheckInRow) -> bool {
        self.daily || !self.is_answered(row)
    }

    pub(crate) fn alarm(&mut self, why: Why) {
        self.why = match why {
            Why::Missed => 1,
            Why::NotFree => 2,
            Why::Unreachable => 3,
        };
    }

    pub(crate) fn why(&self) -> Option<Why> {
        match self.why {
            1 => Some(Why::Missed),
            2 => Some(Why::NotFree),
            3 => Some(Why::Unreachable),
            _ => None,
        }
    }

    /// When it is asked next, after `now`.
    pub(crate) fn next(&self, now: Timestamp) -> Option<Timestamp> {
        if !self.daily {
            return None;
        }
        TimeOfDay::new(self.minute, &self.zone).ok()?.next_after(now)
    }

    pub(crate) fn terms(&self, due: Timestamp, next: Option<Timestamp>) -> Terms {
        Terms { grace: Duration::from_secs(self.grace_s), due, next }
    }

    /// Where it stands, of its row.
    pub(crate) fn stage(&self, row: &CheckInRow) -> Stage {
        let round = match row.stage.as_str() {
            "asked" => Round::Question,
            "first" => Round::First,
            "second" => Round::Second,
            "answered" => {
                return Stage::Answered(match self.answer {
                    1 => Word::Well,
                    3 => Word::Guessed,
                    _ => Word::NotFree,
                });
            }
            "missed" => return Stage::Missed,
            _ => return Stage::Set,
        };
        if row.accepted_at.is_some() { Stage::Waiting(round) } else { Stage::Asked(round) }
    }
}

/// The stage as stored.
pub(crate) fn stage_word(stage: Stage) -> &'static str {
    match stage {
        Stage::Set => "set",
        Stage::Asked(Round::Question) | Stage::Waiting(Round::Question) => "asked",
        Stage::Asked(Round::First) | Stage::Waiting(Round::First) => "first",
        Stage::Asked(Round::Second) | Stage::Waiting(Round::Second) => "second",
        Stage::Answered(_) => "answered",
        Stage::Missed => "missed",
    }
}

/// How the bot was since the channel took what was asked last.
pub(crate) fn health(row: &CheckInRow, now_is: Option<&HealthRow>, now: Timestamp) -> Health {
    let Some(h) = now_is else { return Health::Unknown };
    let seen_lately = h.at <= now && now.since(h.at) <= FRESH;
    // we were out for as long as a question is tried, since its time: that it was given up says nothing
    let was_out = h.out.is_some_and(|(_, until)| until > row.due);
    match (seen_lately, row.run, row.well) {
        (false, ..) => Health::Unknown,
        (true, Some(run), _) if run != h.run => Health::Broken,
        (true, None, _) if was_out => Health::Broken,
        (true, Some(_), Some(well)) => Health::Well(h.well.saturating_sub(well)),
        // not accepted yet
        (true, ..) => Health::Well(Duration::ZERO),
    }
}

/// The rules as the rest of the module calls them.
pub(crate) fn step(body: &Body, row: &CheckInRow, event: rules::Event, now: Timestamp) -> (Stage, Vec<rules::Action>) {
    let stage = body.stage(row);
    let next = if matches!(stage, Stage::Answered(_)) { body.next(now) } else { None };
    rules::next(&body.terms(row.due, next), stage, event, now)
}

fn place(id: &CheckInId) -> Place<'_> {
    Place { table: "check_ins", row: id.as_bytes(), column: "body" }
}
