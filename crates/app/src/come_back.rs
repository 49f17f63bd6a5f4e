//! Coming back with a code: the slow look-up, in a fair queue apart from everything that answers, and what is said of
//! it. One process does it at a time, under a lease.
//!
//! Every set of parameters is tried with every code, right or wrong, and the store is asked the same for each: whoever
//! measures the answer learns how many sets there are, not of which one a code is, so not how old its report is, and not
//! before the answer whether it is right. A flood is of wrong codes, which took all of them anyway.

use crate::caught::caught;
use crate::letters::open_return;
use crate::log::{Doing, Object, Operation};
use crate::reports::{Argon, ReadError, ReportKeys, Said, What, open_with_receipt, report_word, returned_word};
use crate::{Happening, Intake, Opened, Reception};
use content::Door;
use domain::{Channel, CompartmentId, ConversationId, ItemId, Lane};
use guide::{Event, IDLE, Standing};
use sealing::{ReceiptCode, ReceiptKeys};
use std::sync::Arc;
use storage::{BesideRow, ItemRow, ReportRow, StoreError};
use zeroize::Zeroizing;

/// Messages of the desk that are shown at a return, the latest.
const SHOWN: usize = 10;
/// Of a kind, so many items are looked through for those that her code opens, the newest.
const LOOKED_THROUGH: usize = 64;
/// Codes of one round for each run at once: while some are derived, the store is asked about others, and no core waits.
const DEEP: usize = 8;

/// What a code opens.
enum Found {
    Report { report: Box<ReportRow>, keys: ReportKeys },
    Plan(CompartmentId),
}

/// Why no code could be looked up; all of them are tried again.
#[derive(Debug, thiserror::Error)]
pub enum LookUpError {
    /// The store.
    #[error("codes that wait could not be looked up")]
    Store(#[from] StoreError),
    /// No thread did the slow work, or it panicked.
    #[error("the slow work on a code did not end: the code is tried again")]
    NotDerived,
}

impl LookUpError {
    /// Whether it may be another time without anybody changing the program.
    fn passes(&self) -> bool {
        match self {
            Self::Store(e) => e.is_transient(),
            Self::NotDerived => true,
        }
    }
}

/// What became of one code.
struct Look {
    /// How many in the text may be a code, where none of them opens anything.
    wrong: usize,
    ended: Result<(), LookUpError>,
}

impl Look {
    fn failed(error: impl Into<LookUpError>) -> Self {
        Self { wrong: 0, ended: Err(error.into()) }
    }
}

/// Looks up codes that wait, of each lane in turn those that wait longest, as many at once as there are runs; gives how many
/// had their turn, and how many of them were wrong: each that may be a code in what she typed. One that fails for good, or panics, holds up nobody: it is let go, and she is asked to try again. Errors: none
/// had its turn, and nothing is lost.
pub async fn look_up_returns(intake: &Intake, argon: &Argon) -> Result<(usize, usize), LookUpError> {
    let (tried, wrong) = look_up_at_most(intake, argon, [usize::MAX; Lane::COUNT]).await?;
    Ok((tried, wrong.into_iter().sum()))
}

/// How many that may be a code one text holds at most.
pub const CODES_OF_A_RETURN: usize = sealing::FOUND_AT_MOST;

/// The same, for so many texts of each lane at most; how many codes were wrong is given for each lane.
pub async fn look_up_at_most(
    intake: &Intake,
    argon: &Argon,
    most: [usize; Lane::COUNT],
) -> Result<(usize, [usize; Lane::COUNT]), LookUpError> {
    let Some(reception) = &intake.reception else { return Ok((0, [0; Lane::COUNT])) };
    let rows = waiting(intake, most, argon.at_once() as usize * DEEP).await?;
    let tries = rows.into_iter().map(|(lane, row)| {
        let (intake, reception, argon, id) = (intake.clone(), reception.clone(), argon.clone(), row.clone());
        (lane, id, tokio::spawn(async move { look_up(&intake, &reception, &argon, row).await }))
    });
    let (mut tried, mut wrong, mut failed) = (0, [0; Lane::COUNT], None);
    // all of them come to their end, so that a failure hides no wrong code
    for (lane, row, ended) in tries.collect::<Vec<_>>() {
        let (look, wrong) = (ended.await, &mut wrong[usize::from(lane.number())]);
        *wrong += look.as_ref().map_or(0, |look| look.wrong);
        match look.map(|look| look.ended) {
            Ok(Ok(())) => tried += 1,
            Ok(Err(e)) if e.passes() => {
                tracing::warn!(error = %e, "a code waits");
                if matches!(e, LookUpError::NotDerived) {
                    // others first, and as slow as wrong ones: it may happen each time
                    *wrong += 1;
                    later(intake, &row).await.unwrap_or_else(|e| failed = Some(e.into()));
                }
                failed.get_or_insert(e);
            }
            not_done => {
                match not_done {
                    Ok(Err(e)) => tracing::error!(error = %e, "a code could not be looked up and is let go"),
                    _ => tracing::error!("the look-up of a code panicked; it is let go"),
                }
                match let_go(intake, &row).await {
                    Ok(()) => tried += 1,
                    Err(e) => failed = Some(e.into()),
                }
            }
        }
    }
    match failed {
        Some(e) if tried == 0 && wrong == [0; Lane::COUNT] => Err(e),
        _ => Ok((tried, wrong)),
    }
}

/// The codes whose turn it is, `in_all` at most, without those of more than 15 minutes ago: who holds the chat now may be
/// another, and hears nothing of them. She was told to type it again by then.
async fn waiting(
    intake: &Intake,
    most: [usize; Lane::COUNT],
    in_all: usize,
) -> Result<Vec<(Lane, BesideRow)>, StoreError> {
    loop {
        let rows = intake.store.read("returns", |mut tx| async move {
            let mut lanes = [const { Vec::new() }; Lane::COUNT];
            for ((lane, rows), most) in Lane::ALL.into_iter().zip(&mut lanes).zip(most).filter(|(_, most)| *most > 0) {
                *rows = tx.waiting_returns(lane, most.min(in_all)).await?;
            }
            Ok::<_, StoreError>(lanes)
        });
        let lanes = rows.await?;
        if !lanes.iter().flatten().any(|row| is_of_long_ago(intake, row.id)) {
            return Ok(one_of_each(lanes, in_all));
        }
        let before = intake.clock.now().minus(IDLE);
        let gone = intake.store.write("returns of long ago", |mut tx| async move {
            let gone = tx.drop_returns_before(before).await?;
            tx.done(gone)
        });
        let gone = gone.await.map_err(|e: StoreError| e)?.into_inner();
        tracing::warn!(codes = gone, "codes waited for so long that they are let go unanswered");
    }
}

/// One code of each lane, then the next of each, so that however many wait in one, whoever is first in another is among the
/// first.
fn one_of_each(lanes: [Vec<BesideRow>; Lane::COUNT], in_all: usize) -> Vec<(Lane, BesideRow)> {
    let mut turns: Vec<(usize, Lane, BesideRow)> = Lane::ALL
        .into_iter()
        .zip(lanes)
        .flat_map(|(lane, rows)| rows.into_iter().enumerate().map(move |(turn, row)| (turn, lane, row)))
        .collect();
    turns.sort_by_key(|(turn, lane, _)| (*turn, lane.number()));
    turns.truncate(in_all);
    turns.into_iter().map(|(_, lane, row)| (lane, row)).collect()
}

/// Whether a code was typed more than 15 minutes ago.
fn is_of_long_ago(intake: &Intake, typed: ItemId) -> bool {
    // to the millisecond, as an id knows it
    typed.made_at().unix_millis() < intake.clock.now().minus(IDLE).unix_millis()
}

async fn later(intake: &Intake, row: &BesideRow) -> Result<(), StoreError> {
    let now = intake.clock.now();
    let done = intake.store.write("return later", |mut tx| async move {
        tx.return_later(row.id, now).await?;
        tx.done(())
    });
    done.await.map(|_| ())
}

/// Says that it could not be looked up. Where not even that can be said, it goes without a word.
async fn let_go(intake: &Intake, row: &BesideRow) -> Result<(), StoreError> {
    let said = Happening { event: Some(Event::NotLookedUp), looked_up: Some(row.id), ..Happening::default() };
    match caught(intake.happen(row.conversation, said)).await {
        Some(Ok(_)) => return Ok(()),
        Some(Err(e)) if e.is_transient() => return Err(e),
        Some(Err(e)) => tracing::error!(error = %e, "nor can she be told so"),
        None => tracing::error!("nor can she be told so: that panicked too"),
    }
    let gone = intake.store.write("return gone", |mut tx| async move {
        tx.drop_return(row.id).await?;
        tx.done(())
    });
    gone.await.map(|_| ())
}

async fn look_up(intake: &Intake, reception: &Reception, argon: &Argon, row: BesideRow) -> Look {
    let (id, conversation) = (row.id, row.conversation);
    let wrapped = intake.store.read("return", |mut tx| async move { tx.key_of(conversation).await }).await;
    let key = match wrapped.map_err(|e: StoreError| e) {
        Ok(wrapped) => wrapped.and_then(|w| intake.keys.key_of(conversation, &w).ok()),
        Err(e) => return Look::failed(e),
    };
    let text = key.and_then(|key| open_return(&key, id, row.body));
    #[cfg(test)]
    if let Err(e) = tests::meets(text.as_deref()) {
        return Look::failed(e);
    }
    let (found, tried) = match text {
        Some(text) => match find(intake, reception, argon, text).await {
            Ok((found, tried)) => (Some(found), tried),
            Err(e) => return Look::failed(e),
        },
        // her conversation is gone, and with it what she typed
        None => (None, 0),
    };
    let wrong = if matches!(found, Some(None)) { tried.max(1) } else { 0 };
    // nor is it answered where its turn took so long
    let found = found.filter(|_| !is_of_long_ago(intake, id));
    let ended = tell(intake, reception, (id, conversation), found).await;
    Look { wrong, ended: ended.map_err(LookUpError::from) }
}

/// Says what a code opened, where anything was looked up, and takes it out of the queue.
async fn tell(
    intake: &Intake,
    reception: &Reception,
    (id, conversation): (ItemId, ConversationId),
    found: Option<Option<Found>>,
) -> Result<(), StoreError> {
    let looked = |object: Object| {
        let doing = Doing::person(intake.clock.now());
        [doing.line(Operation::Consultation, object, &mut intake.random.child())]
    };
    let turn = Happening { looked_up: Some(id), ..Happening::default() };
    match found {
        None => intake.happen(conversation, turn).await,
        Some(None) => intake.happen(conversation, Happening { event: Some(Event::NoSuchCode), ..turn }).await,
        Some(Some(Found::Plan(plan))) => {
            let event = Event::PlanReturned { plan: &report_word(plan) };
            let log = looked(Object::plan(plan));
            intake.happen(conversation, Happening { event: Some(event), log: &log, ..turn }).await
        }
        Some(Some(Found::Report { report, keys })) => {
            let opened = reception.vault.now();
            let Back { words, read, in_chat } = words(intake, &opened, &report, &keys).await?;
            let standing = standing(&report, read, !words.is_empty());
            let word = report.receipt.map_or_else(|| report_word(report.id), |code| returned_word(report.id, &code));
            let door = match opened.desks.iter().find(|d| d.id == report.desk).map(|d| d.kind.as_str()) {
                Some("ngo") | None => Door::Help,
                Some(_) => Door::Police,
            };
            let event = Event::Returned { report: &word, door, standing, in_chat };
            let log = looked(Object::report(report.id));
            let back = Happening { event: Some(event), words: &words, log: &log, ..turn };
            intake.happen(conversation, back).await
        }
    }
    .map(drop)
}

/// Tries what may be a code, one after the other, until one opens something; each under every set that is tried. Gives what
/// was found, and how many were tried.
async fn find(
    intake: &Intake,
    reception: &Reception,
    argon: &Argon,
    text: Zeroizing<String>,
) -> Result<(Option<Found>, usize), LookUpError> {
    let opened = reception.vault.now();
    let mut n: usize = 0;
    loop {
        let (mut found, mut codes) = (None, 0);
        for set in 0..opened.receipts().tries().len() {
            let (of, text) = (opened.clone(), text.clone());
            let derived = argon.run(move || {
                let codes = ReceiptCode::find_all(&text);
                let (set, (code, _)) = (of.receipts().tries().get(set)?, codes.get(n)?);
                Some((codes.len(), Arc::new(set.derive(code))))
            });
            // nothing came of our own work: that says nothing of her code
            let Some((all, keys)) = derived.await.ok_or(LookUpError::NotDerived)? else { return Ok((None, n)) };
            codes = all;
            // the others are tried all the same
            let opens = under(intake, opened.clone(), keys).await?;
            found = found.or(opens);
        }
        n += 1;
        if found.is_some() || n >= codes {
            return Ok((found, n));
        }
    }
}

/// What a code opens under one set. What a look-up names and the code's own key does not open is not hers, whatever the row
/// says: a thief who writes to the store could have led her code to another's. It is asked for in the same statements whether
/// or not there is any.
async fn under(intake: &Intake, opened: Arc<Opened>, keys: Arc<ReceiptKeys>) -> Result<Option<Found>, StoreError> {
    let (look_up, now) = (*keys.look_up(), intake.clock.now());
    let nobodys = CompartmentId::new(now, &mut intake.random.child());
    // all is asked for whatever the first gives, so that the time it takes does not tell them apart
    let asked = intake.store.read("receipt", |mut tx| async move {
        let report = tx.report_by_receipt(&look_up, now).await?;
        let plan = tx.plan_by_receipt(&look_up).await?;
        // of one that ended nothing is left to be opened: its code answers as before, and leads to nothing
        let ended = tx.ended_plan(&look_up, now).await?;
        let id = report.as_ref().map(|r| r.id).or(plan.as_ref().map(|p| p.id));
        let opens = open_with_receipt(&mut tx, &opened, id.unwrap_or(nobodys), &keys).await;
        match opens {
            Err(ReadError::Store(e)) => Err(e),
            Err(e) if id.is_some() => {
                tracing::error!(error = %e, "a code was led to what it does not open: it counts as wrong");
                Ok((None, None, None, None))
            }
            opens => Ok::<_, StoreError>((report, plan, ended, opens.ok())),
        }
    });
    let (report, plan, ended, opens) = asked.await?;
    if let Some(ended) = ended {
        return Ok(Some(Found::Plan(ended)));
    }
    Ok(match (opens, report, plan) {
        (Some(keys), Some(report), _) => Some(Found::Report { report: Box::new(report), keys }),
        (Some(_), None, Some(plan)) => Some(Found::Plan(plan.id)),
        _ => None,
    })
}

/// What a code opened.
struct Back {
    /// The desk's words.
    words: Vec<String>,
    /// Whether anybody of the desk read what she told.
    read: bool,
    /// Whether her present code was shown in a chat.
    in_chat: bool,
}

/// The desk's words, the latest ones, opened with the code, and what else it tells.
async fn words(intake: &Intake, opened: &Opened, report: &ReportRow, keys: &ReportKeys) -> Result<Back, StoreError> {
    let id = report.id;
    let rows = intake.store.read("return words", |mut tx| async move {
        let coded = tx.newest_of_kind(id, "coded", LOOKED_THROUGH).await?;
        Ok::<_, StoreError>((coded, tx.newest_of_kind(id, "answer", LOOKED_THROUGH).await?))
    });
    let (coded, answers) = rows.await?;
    // each is opened only when it is asked for, the newest first
    let open = |rows: Vec<ItemRow>| rows.into_iter().filter_map(|row| keys.open(opened, &row).ok().flatten());
    let coded = open(coded).next().map(|written| written.said.what);
    let shown = match &coded {
        Some(What::Coded { channel }) => channel,
        _ => &report.channel,
    };
    let in_chat = shown != Channel::Web.as_str();
    let words = open(answers).filter_map(|written| match written.said {
        Said { what: What::Text(text), .. } => Some(text),
        _ => None,
    });
    let mut words: Vec<String> = words.take(SHOWN).collect();
    words.reverse();
    Ok(Back { words, read: report.read_at.is_some(), in_chat })
}

fn standing(report: &ReportRow, read: bool, answered: bool) -> Standing {
    if let Some(until) = report.erase_at {
        return Standing::Erasing { until };
    }
    match report.state.as_str() {
        "withdrawn" => Standing::Withdrawn,
        "closed" => Standing::Closed,
        _ if answered => Standing::Answered,
        _ if read => Standing::Read,
        _ => Standing::Waiting,
    }
}

#[cfg(test)]
#[path = "come_back_tests.rs"]
mod tests;
