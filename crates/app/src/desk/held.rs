//! Answers that wait for the hours she named: held under her conversation's key, said when the hours begin.

use super::chat_of;
use super::hours::{Answerable, Hours};
use crate::caught::caught;
use crate::intake::{Kept, Within};
use crate::letters::{open_held, seal_held};
use crate::reports::{ReportKeys, Said, What, report_word};
use crate::{Happening, Intake, Opened};
use domain::{AnswerWhen, ConversationId, Country, Timestamp};
use guide::Event;
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
    /// When her hours begin, and what her clock shows then.
    From(Timestamp, String),
    /// She named hours, and they are not understood.
    HoursUnread,
}

/// When a message may come to her, by what she chose last. Whoever writes is there to read.
pub(super) async fn may_come(
    tx: &mut Tx,
    (intake, opened): (&Intake, &Opened),
    (report, keys): (&ReportRow, &ReportKeys),
    now: Timestamp,
) -> Result<May, StoreError> {
    let she_writes = now.since(report.last_word_at) < super::HER_SILENCE;
    match report.answer_when {
        AnswerWhen::Soon => Ok(May::Now),
        _ if she_writes => Ok(May::Now),
        AnswerWhen::Myself => Ok(May::Not),
        AnswerWhen::Hours => {
            let Some(words) = hours_named(tx, opened, keys).await? else { return Ok(May::HoursUnread) };
            let content = intake.content.current();
            let country = report.country.as_deref().and_then(|c| Country::parse(c).ok());
            let zone = country.and_then(|c| content.services(c)).map(|c| c.zone_name.as_str());
            Ok(match Hours::read(&words).and_then(|hours| hours.at(now, zone)) {
                Some(Answerable::Now) => May::Now,
                Some(Answerable::From(at, shown)) => May::From(at, shown),
                None => May::HoursUnread,
            })
        }
    }
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
        (text, due): (&str, Timestamp),
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let Some(conversation) = chat_of(tx, opened, keys).await? else { return Ok(false) };
        let wrapped = tx.key_of(conversation).await?;
        let Some(key) = wrapped.and_then(|wrapped| self.keys.key_of(conversation, &wrapped).ok()) else {
            return Ok(false);
        };
        let mut rng = self.random.child();
        let id = self.sequence.item(now, &mut rng);
        let body = seal_held(&key, id, text, &mut rng);
        tx.hold_answer(&HeldAnswer { id, conversation, report: report.id, due, body }).await?;
        Ok(true)
    }
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
                if !tx.take_held_answer(held.id).await? {
                    return tx.done(None);
                }
                let report = tx.report(held.report).await?;
                let kept = match report.filter(|report| still_wanted(report, now)) {
                    Some(_) => happens(intake, &mut tx, within, held).await?,
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
    let silent = now.since(report.last_word_at) >= super::HER_SILENCE;
    report.state == "open" && report.erase_at.is_none() && !(report.answer_when == AnswerWhen::Myself && silent)
}

async fn happens(intake: &Intake, tx: &mut Tx, within: &Within, held: &HeldAnswer) -> Result<Option<Kept>, StoreError> {
    let conversation: ConversationId = held.conversation;
    let wrapped = tx.key_of(conversation).await?;
    let key = wrapped.and_then(|wrapped| intake.keys.key_of(conversation, &wrapped).ok());
    let Some(text) = key.and_then(|key| open_held(&key, held.id, held.body.clone())) else { return Ok(None) };
    let word = report_word(held.report);
    let (words, event) = ([text], Event::Joined { report: &word });
    let what = Happening { event: Some(event), words: &words, ..Happening::default() };
    intake.happen_within(tx, within, conversation, what).await
}
