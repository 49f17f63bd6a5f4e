//! Coming back with a code: the slow look-up, in a fair queue apart from everything that answers, and what is said of
//! it. One process does it at a time, under a lease.

use crate::letters::open_return;
use crate::log::{Doing, GrantsBefore, Object, Operation, Prepared, write};
use crate::reports::{Argon, ReadError, ReportKeys, Said, What, open_with_receipt, report_word};
use crate::{Happening, Intake, Opened, Reception};
use content::Door;
use domain::{Channel, CompartmentId, Purpose, Timestamp};
use guide::{Event, Standing};
use sealing::ReceiptCode;
use std::sync::Arc;
use std::time::Duration;
use storage::{BesideRow, ReportRow, StoreError, Tx};
use tokio::time::Instant;
use zeroize::Zeroizing;

/// Messages of the desk that are shown at a return, the latest.
const SHOWN: usize = 10;

/// How many wrong codes the whole node takes at once and then in a second; above it returns wait their turn. Nobody is
/// locked out by it, a shelter's shared address least of all.
pub struct Budget {
    tokens: f64,
    at: Instant,
}

const BURST: f64 = 600.0;
const A_SECOND: f64 = 1.0;

impl Budget {
    /// A full one.
    pub fn new(now: Instant) -> Self {
        Self { tokens: BURST, at: now }
    }

    fn fill(&mut self, now: Instant) {
        self.tokens = (self.tokens + now.duration_since(self.at).as_secs_f64() * A_SECOND).min(BURST);
        self.at = now;
    }

    /// One wrong code was tried.
    pub fn spend(&mut self, now: Instant) {
        self.fill(now);
        self.tokens = (self.tokens - 1.0).max(0.0);
    }

    /// How long the next return waits.
    pub fn wait(&mut self, now: Instant) -> Duration {
        self.fill(now);
        if self.tokens >= 1.0 {
            return Duration::ZERO;
        }
        Duration::from_secs_f64((1.0 - self.tokens) / A_SECOND)
    }
}

/// What a code opens.
enum Found {
    Report { report: Box<ReportRow>, keys: ReportKeys },
    Plan(CompartmentId),
}

/// Looks up the codes that wait, as many at once as there are runs; gives how many were tried, and how many of them were
/// wrong.
pub async fn look_up_returns(intake: &Intake, argon: &Argon) -> Result<(usize, usize), StoreError> {
    let Some(reception) = &intake.reception else { return Ok((0, 0)) };
    let at_once = argon.at_once() as usize;
    let rows = intake.store.read("returns", |mut tx| async move { tx.waiting_returns(at_once).await }).await?;
    let tries = rows.into_iter().map(|row| {
        let (intake, reception, argon) = (intake.clone(), reception.clone(), argon.clone());
        tokio::spawn(async move { look_up(&intake, &reception, &argon, row).await })
    });
    let (mut tried, mut wrong) = (0, 0);
    for ended in tries.collect::<Vec<_>>() {
        match ended.await {
            Ok(Ok(found)) => {
                tried += 1;
                wrong += usize::from(!found);
            }
            Ok(Err(e)) => return Err(e),
            Err(_) => tracing::error!("a code could not be looked up; it is tried again"),
        }
    }
    Ok((tried, wrong))
}

async fn look_up(intake: &Intake, reception: &Reception, argon: &Argon, row: BesideRow) -> Result<bool, StoreError> {
    let conversation = row.conversation;
    let wrapped = intake.store.read("return", |mut tx| async move { tx.key_of(conversation).await }).await?;
    let key = wrapped.and_then(|w| intake.keys.key_of(conversation, &w).ok());
    let text = key.and_then(|key| open_return(&key, row.id, row.body));
    let Some(text) = text else {
        let gone = Happening { looked_up: Some(row.id), ..Happening::default() };
        intake.happen(conversation, gone).await?;
        return Ok(true);
    };
    let found = find(intake, reception, argon, text).await?;
    let opened = reception.vault.now();
    let right = found.is_some();
    match found {
        None => {
            let none = Happening { event: Some(Event::NoSuchCode), looked_up: Some(row.id), ..Happening::default() };
            intake.happen(conversation, none).await?;
        }
        Some(Found::Plan(id)) => {
            let event = Event::PlanReturned { plan: &report_word(id) };
            let looked = Object::plan(id);
            let log =
                [Doing::person(intake.clock.now()).line(Operation::Consultation, looked, &mut intake.random.child())];
            let back = Happening { event: Some(event), words: &[], looked_up: Some(row.id), log: &log };
            intake.happen(conversation, back).await?;
        }
        Some(Found::Report { report, keys }) => {
            let Back { words, read, in_chat } = words(intake, &opened, &report, &keys).await?;
            let standing = standing(&report, read, !words.is_empty());
            let word = report_word(report.id);
            let door = match opened.desks.iter().find(|d| d.id == report.desk).map(|d| d.kind.as_str()) {
                Some("ngo") | None => Door::Help,
                Some(_) => Door::Police,
            };
            let event = Event::Returned { report: &word, door, standing, in_chat };
            let looked = Object::report(report.id);
            let log =
                [Doing::person(intake.clock.now()).line(Operation::Consultation, looked, &mut intake.random.child())];
            let back = Happening { event: Some(event), words: &words, looked_up: Some(row.id), log: &log };
            intake.happen(conversation, back).await?;
        }
    }
    Ok(right)
}

/// Tries what may be a code, each under the present set and the retired ones, stopping at the first that is found. What a
/// look-up names and the code's own key does not open is not hers, whatever the row says: a thief who writes to the store
/// could have led her code to another's. It is asked for in the same statements whether or not there is any.
async fn find(
    intake: &Intake,
    reception: &Reception,
    argon: &Argon,
    text: Zeroizing<String>,
) -> Result<Option<Found>, StoreError> {
    let sets = reception.vault.now().receipts().tries().len();
    for n in 0..sealing::FOUND_AT_MOST {
        for set in 0..sets {
            let (opened, text) = (reception.vault.now(), text.clone());
            let derived = argon.run(move || {
                let codes = ReceiptCode::find_all(&text);
                let set = opened.receipts().tries().get(set)?;
                codes.get(n).map(|(code, _)| Arc::new(set.derive(code)))
            });
            let Some(keys) = derived.await.flatten() else { return Ok(None) };
            let (look_up, now, opened) = (*keys.look_up(), intake.clock.now(), reception.vault.now());
            let nobodys = CompartmentId::new(now, &mut intake.random.child());
            // all is asked for whatever the first gives, so that the time it takes does not tell them apart
            let (report, plan, opens) = intake
                .store
                .read("receipt", |mut tx| async move {
                    let report = tx.report_by_receipt(&look_up, now).await?;
                    let plan = tx.plan_by_receipt(&look_up).await?;
                    let id = report.as_ref().map(|r| r.id).or(plan.as_ref().map(|p| p.id));
                    let opens = open_with_receipt(&mut tx, &opened, id.unwrap_or(nobodys), &keys).await;
                    match opens {
                        Err(ReadError::Store(e)) => Err(e),
                        Err(e) if id.is_some() => {
                            tracing::error!(error = %e, "a code was led to what it does not open: it counts as wrong");
                            Ok((None, None, None))
                        }
                        opens => Ok((report, plan, opens.ok())),
                    }
                })
                .await?;
            let Some(keys) = opens else { continue };
            if let Some(report) = report {
                return Ok(Some(Found::Report { report: Box::new(report), keys }));
            }
            if let Some(plan) = plan {
                return Ok(Some(Found::Plan(plan.id)));
            }
        }
    }
    Ok(None)
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
    let (rows, read) = intake
        .store
        .read("return words", |mut tx| async move {
            let read = was_read(&mut tx, id).await?;
            Ok::<_, StoreError>((tx.items_of(id).await?, read))
        })
        .await?;
    let open = |kind: &'static str| {
        let of_kind = rows.iter().filter(move |row| row.kind == kind);
        of_kind.filter_map(|row| keys.open(opened, row).ok().flatten())
    };
    let coded = open("coded").next_back().map(|written| written.said.what);
    let shown = match &coded {
        Some(What::Coded { channel }) => channel,
        _ => &report.channel,
    };
    let in_chat = shown != Channel::Web.as_str();
    let mut words: Vec<String> = open("answer")
        .filter_map(|written| match written.said {
            Said { what: What::Text(text), .. } => Some(text),
            _ => None,
        })
        .collect();
    words.drain(..words.len().saturating_sub(SHOWN));
    Ok(Back { words, read, in_chat })
}

async fn was_read(tx: &mut Tx, report: CompartmentId) -> Result<bool, StoreError> {
    Ok(tx.waiting(report).await?.is_some_and(|w| w.taken_by.is_some()))
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

/// Erases what is due, each with all its keys and words. The list beside the root key knows it first, so that no backup
/// brings it back. Gives how many.
pub async fn erase_due(intake: &Intake, now: Timestamp) -> Result<usize, EraseError> {
    const AT_ONCE: usize = 50;
    let Some(reception) = &intake.reception else { return Ok(0) };
    let due = intake.store.read("erase", |mut tx| async move { tx.reports_to_erase(now, AT_ONCE).await }).await?;
    if due.is_empty() {
        return Ok(0);
    }
    reception.vault.folder().add_erased(&due)?;
    let (doing, mut rng) = (Doing::for_her(now, Purpose::Own), intake.random.child());
    let lines: Vec<Prepared> =
        due.iter().map(|id| doing.line(Operation::Erasure, Object::report(*id), &mut rng)).collect();
    let erased = intake
        .store
        .write("erase", |mut tx| {
            let (due, lines) = (&due, &lines);
            async move {
                for id in due {
                    // whoever writes to it now waits for the row, and then finds nothing
                    tx.report_locked(*id).await?;
                    tx.drop_compartment(*id).await?;
                    tx.drop_items_of(*id).await?;
                    tx.delete_report(*id).await?;
                }
                write(&mut tx, lines).await?;
                tx.done(due.len())
            }
        })
        .await
        .map_err(|e: StoreError| e)?;
    Ok(erased.into_inner())
}

/// Why an erasure did not happen; it is tried again.
#[derive(Debug, thiserror::Error)]
pub enum EraseError {
    /// The store.
    #[error("reports that are due could not be erased")]
    Store(#[from] StoreError),
    /// The list beside the root key.
    #[error(transparent)]
    Beside(#[from] crate::BesideError),
}

/// Takes reports from desks that should hold them no more: closed ones, and those silent for 30 days. The archive keeps
/// them. Gives how many.
pub async fn leave_desks(intake: &Intake, now: Timestamp) -> Result<usize, StoreError> {
    const AT_ONCE: usize = 200;
    let left = intake
        .store
        .write("leave", |mut tx| {
            let mut rng = intake.random.child();
            async move {
                let leaving = tx.reports_to_leave(now, AT_ONCE).await?;
                let mut lines = Vec::with_capacity(2 * leaving.len());
                let doing = Doing::node(now, Purpose::Retention);
                for (report, desk) in &leaving {
                    if !tx.report_leaves(*report, now).await? {
                        // she wrote meanwhile
                        continue;
                    }
                    let grants = GrantsBefore::read(&mut tx, [*report]).await?;
                    tx.drop_grants_to(*report, &sealing::Party::Compartment(*desk).to_bytes()).await?;
                    lines.push(doing.altered(Object::report(*report), vec!["desk"], &mut rng));
                    lines.extend(doing.each(grants.changed(&mut tx).await?, &mut rng));
                }
                write(&mut tx, &lines).await?;
                tx.done(leaving.len())
            }
        })
        .await?;
    Ok(left.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn wrong_codes_of_a_flood_make_returns_wait_and_nobody_is_locked_out() {
        let mut budget = Budget::new(Instant::now());
        for _ in 0..600 {
            assert_eq!(budget.wait(Instant::now()), Duration::ZERO);
            budget.spend(Instant::now());
        }
        let wait = budget.wait(Instant::now());
        assert!(wait > Duration::from_millis(900) && wait <= Duration::from_secs(1), "{wait:?}");
        tokio::time::advance(wait).await;
        assert_eq!(budget.wait(Instant::now()), Duration::ZERO);
        tokio::time::advance(Duration::from_secs(100_000)).await;
        for _ in 0..600 {
            budget.spend(Instant::now());
        }
        assert!(budget.wait(Instant::now()) > Duration::ZERO, "the burst is never more than it was");
    }
}
