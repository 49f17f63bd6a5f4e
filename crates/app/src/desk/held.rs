//! Answers that wait for the hours she named: held under her conversation's key, said when the hours begin.

use super::chat_of;
use super::hours::{Answerable, Hours, Window};
use crate::caught::caught;
use crate::intake::{Kept, Within};
use crate::letters::{open_held, seal_held};
use crate::reports::{ReportKeys, Said, What, report_word};
use crate::{Happening, Intake, Opened};
use content::Content;
use domain::{AnswerWhen, CompartmentId, ConversationId, Country, Timestamp};
use guide::Event;
use rand::rngs::StdRng;
use sealing::DataKey;
use serde::{Deserialize, Serialize};
use storage::{HeldAnswer, ReportRow, StoreError, Tx};

/// Answers said in one look.
const AT_ONCE: usize = 50;
/// The answer to the question when we may write back.
const QUESTION: &str = "answer";

/// Whether a message may come to her by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum May {
    /// Now.
    Now,
    /// She said no, or nothing, and does not write either.
    Not,
    /// When her hours begin.
    From(Later),
    /// She named hours, and they are not understood.
    HoursUnread,
}

/// When her hours begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Later {
    at: Timestamp,
    hours: Window,
    /// What her clock shows then.
    pub(super) shown: String,
}

/// An answer as it is held.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct HeldWords {
    text: String,
    /// Her hours for which it waits: outside of them it is not said either when nobody looked within them.
    hours: Option<Window>,
}

impl HeldWords {
    fn seal(&self, key: &DataKey, held: &mut HeldAnswer, rng: &mut StdRng) {
        let words = serde_json::to_string(self).unwrap_or_default();
        held.body = seal_held(key, held.id, &words, rng);
    }

    fn open(key: &DataKey, held: &HeldAnswer) -> Option<Self> {
        let words = open_held(key, held.id, held.body.clone())?;
        // what an earlier version held are the words alone
        Some(serde_json::from_str(&words).unwrap_or(Self { text: words, hours: None }))
    }
}

/// When a message may come to her, by what she chose last. Whoever writes is there to read.
pub(super) async fn may_come(
    tx: &mut Tx,
    (intake, opened): (&Intake, &Opened),
    (report, keys): (&ReportRow, &ReportKeys),
    now: Timestamp,
) -> Result<May, StoreError> {
    let she_writes = writes(report, now);
    match report.answer_when {
        AnswerWhen::Soon => Ok(May::Now),
        _ if she_writes => Ok(May::Now),
        AnswerWhen::Myself => Ok(May::Not),
        AnswerWhen::Hours => {
            let Some(words) = hours_named(tx, opened, keys).await? else { return Ok(May::HoursUnread) };
            let hours = hours_of(&intake.content.current(), report, &words);
            Ok(match hours.as_ref().and_then(|hours| hours.at(now)).zip(hours) {
                Some((Answerable::Now, _)) => May::Now,
                Some((Answerable::From(at, shown), hours)) => May::From(Later { at, hours, shown }),
                None => May::HoursUnread,
            })
        }
    }
}

/// Whether she wrote a moment ago, and is there to read.
fn writes(report: &ReportRow, now: Timestamp) -> bool {
    now.since(report.last_word_at) < super::HER_SILENCE
}

/// The hours in these words of hers, by the clock that she names or the one of her country.
fn hours_of(content: &Content, report: &ReportRow, words: &str) -> Option<Window> {
    let country = report.country.as_deref().filter(|c| guide::has_one_zone(c)).and_then(|c| Country::parse(c).ok());
    let zone = country.and_then(|c| content.services(c)).map(|c| c.zone_name.as_str());
    Hours::read(words)?.by(zone)
}

/// The latest words in which she named hours.
async fn hours_named(tx: &mut Tx, opened: &Opened, keys: &ReportKeys) -> Result<Option<String>, StoreError> {
    let mut rows = tx.items_of_kind(keys.report(), "asked").await?;
    rows.extend(tx.items_of_kind(keys.report(), "kept").await?);
    rows.sort_by_key(|row| row.id);
    let words = |said: Said| match said.what {
        What::Asked { when } => Some(when),
        What::Kept { question, value } if question == QUESTION => Some(value),
        _ => None,
    };
    let opens = |row| keys.open(opened, row).ok().flatten().and_then(|written| words(written.said));
    Ok(rows.iter().rev().find_map(opens))
}

impl Intake {
    /// Holds an answer for her chat until then; false where her chat is gone.
    pub(super) async fn hold_answer(
        &self,
        tx: &mut Tx,
        (opened, report, keys): (&Opened, &ReportRow, &ReportKeys),
        (text, later): (&str, &Later),
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let Some(conversation) = chat_of(tx, opened, keys).await? else { return Ok(false) };
        let Some(key) = key_of(tx, self, conversation).await? else { return Ok(false) };
        let mut rng = self.random.child();
        let id = self.sequence.item(now, &mut rng);
        let mut held = HeldAnswer { id, conversation, report: report.id, due: later.at, body: Vec::new() };
        HeldWords { text: text.to_owned(), hours: Some(later.hours.clone()) }.seal(&key, &mut held, &mut rng);
        tx.hold_answer(&held).await?;
        Ok(true)
    }
}

async fn key_of(tx: &mut Tx, intake: &Intake, conversation: ConversationId) -> Result<Option<DataKey>, StoreError> {
    let wrapped = tx.key_of(conversation).await?;
    Ok(wrapped.and_then(|wrapped| intake.keys.key_of(conversation, &wrapped).ok()))
}

/// She says anew when she may be answered: what is held for other hours waits for these. Where they are not understood
/// nobody says it; she reads it with her code.
pub(crate) async fn hours_changed(
    tx: &mut Tx,
    (intake, content): (&Intake, &Content),
    (report, words): (CompartmentId, &str),
    now: Timestamp,
    rng: &mut StdRng,
) -> Result<(), StoreError> {
    let held = tx.held_answers_of(report).await?;
    let Some(report) = tx.report(report).await?.filter(|_| !held.is_empty()) else { return Ok(()) };
    for mut held in held {
        let hours = match report.answer_when {
            // at its hour she is asked for what she chose last
            AnswerWhen::Myself => continue,
            AnswerWhen::Soon => None,
            AnswerWhen::Hours => Some(hours_of(content, &report, words)),
        };
        // it was said meanwhile
        if !tx.take_held_answer(held.id).await? {
            continue;
        }
        let Some(key) = key_of(tx, intake, held.conversation).await? else { continue };
        let Some(text) = HeldWords::open(&key, &held).map(|held| held.text) else { continue };
        let (due, hours) = match hours {
            None => (now, None),
            Some(None) => continue,
            Some(Some(hours)) => match hours.at(now) {
                Some(Answerable::Now) => (now, Some(hours)),
                Some(Answerable::From(at, _)) => (at, Some(hours)),
                None => continue,
            },
        };
        held.due = due;
        HeldWords { text, hours }.seal(&key, &mut held, rng);
        tx.hold_answer(&held).await?;
    }
    Ok(())
}

/// Says the answers whose hour has come; gives how many had their turn. Each is said once: who takes it out says it in the
/// same write. One that fails for good is let go; she reads it with her code.
pub async fn say_held(intake: &Intake) -> Result<usize, StoreError> {
    let now = intake.clock.now();
    let due = intake.store.read("held answers", |mut tx| async move { tx.due_answers(now, AT_ONCE).await });
    let due: Vec<HeldAnswer> = due.await.map_err(|e: StoreError| e)?;
    for held in &due {
        match caught(say(intake, held)).await {
            Some(Ok(())) => continue,
            Some(Err(e)) if e.is_transient() => return Err(e),
            Some(Err(e)) => {
                tracing::error!(error = %e, "an answer that waited for its hour cannot be said; it is let go");
            }
            None => tracing::error!("an answer that waited for its hour made a panic; it is let go"),
        }
        let id = held.id;
        let gone = intake.store.write("held answer gone", |mut tx| async move {
            tx.take_held_answer(id).await?;
            tx.done(())
        });
        gone.await.map_err(|e: StoreError| e)?;
    }
    Ok(due.len())
}

async fn say(intake: &Intake, held: &HeldAnswer) -> Result<(), StoreError> {
    let (within, now) = (Within::begin(), intake.clock.now());
    let kept: Result<_, StoreError> = intake
        .store
        .write("held answer", |mut tx| {
            let within = &within;
            async move {
                // held before what waits for her, as by everybody who writes
                tx.conversation(held.conversation).await?;
                if !tx.take_held_answer(held.id).await? {
                    return tx.done(None);
                }
                let report = tx.report(held.report).await?;
                let kept = match report.filter(|report| still_wanted(report, now)) {
                    Some(report) => happens(intake, &mut tx, within, held, &report).await?,
                    None => None,
                };
                tx.done(kept)
            }
        })
        .await;
    if let Some(kept) = kept?.into_inner() {
        intake.after(kept);
    }
    Ok(())
}

/// What she changed since it was written goes before: she took it back, or asks now that nobody writes first.
fn still_wanted(report: &ReportRow, now: Timestamp) -> bool {
    let left_alone = report.answer_when == AnswerWhen::Myself && !writes(report, now);
    report.state == "open" && report.erase_at.is_none() && !left_alone
}

/// It is said; where nobody looked within her hours, it waits until they begin again.
async fn happens(
    intake: &Intake,
    tx: &mut Tx,
    within: &Within,
    held: &HeldAnswer,
    report: &ReportRow,
) -> Result<Option<Kept>, StoreError> {
    let (conversation, now) = (held.conversation, intake.clock.now());
    let Some(key) = key_of(tx, intake, conversation).await? else { return Ok(None) };
    let Some(HeldWords { text, hours }) = HeldWords::open(&key, held) else { return Ok(None) };
    if let Some(hours) = hours.filter(|_| report.answer_when == AnswerWhen::Hours && !writes(report, now)) {
        match hours.at(now) {
            Some(Answerable::Now) => {}
            Some(Answerable::From(due, _)) => {
                tx.hold_answer(&HeldAnswer { due, ..held.clone() }).await?;
                return Ok(None);
            }
            None => return Ok(None),
        }
    }
    let word = report_word(held.report);
    let (words, event) = ([text], Event::Joined { report: &word });
    let what = Happening { event: Some(event), words: &words, ..Happening::default() };
    intake.happen_within(tx, within, conversation, what).await
}
