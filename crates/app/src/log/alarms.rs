//! Alarms: who of the staff looks at more than her work asks for. Read from the log itself, so that nothing that is looked
//! at escapes it; told to every supervisor and auditor, once a day for each person and reason. Counts and ids alone.

use super::entry::{Actor, Operation};
use super::form::Line;
use super::object::ObjectKind;
use super::tree::{NoTree, signed};
use crate::office::{NoticeKind, notify};
use crate::{Randomness, Span, Vault};
use domain::{CompartmentId, StaffId, Timestamp};
use jiff::tz::TimeZone;
use std::collections::{HashMap, HashSet};
use std::time::Duration;
use storage::{Store, StoreError};

/// How long what somebody looked at counts.
const WINDOW: Duration = Duration::from_hours(1);
/// How long nobody is told of the same again.
const QUIET: Duration = Duration::from_hours(24);
/// Entries of one read.
const READ: usize = 1_000;
/// Entries looked back upon when the watch begins: what came before an outage is not passed over.
const BACK: u64 = 20_000;

/// From when on it is an alarm.
#[derive(Clone, Debug)]
pub struct Thresholds {
    /// Reports in an hour that she neither took nor answered; 0: never.
    pub reports: u32,
    /// Files that she keeps in an hour, or the confirmations of them; 0: never.
    pub files: u32,
    /// Hours in which nobody has to read, and by which clock; none: never.
    pub odd: Option<(Span, TimeZone)>,
}

/// What one of the staff did with one thing.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Did {
    Read(CompartmentId),
    /// Took it, or answered.
    Works(CompartmentId),
    /// Kept a file, or the confirmation of one.
    Kept([u8; 16]),
}

/// One line of hers.
struct Seen {
    at: Timestamp,
    did: Did,
    /// What it comes to was told, where it comes to anything.
    judged: bool,
}

/// The watch over a log. Each line is judged with the hour before it, at its own time: however late it is read, nothing of an
/// outage is passed over.
pub struct Watch {
    thresholds: Thresholds,
    next: Option<u64>,
    seen: HashMap<StaffId, Vec<Seen>>,
}

/// The reason, whose doing, and when.
type Alarm = (NoticeKind, StaffId, Timestamp);

impl Watch {
    /// One that has seen nothing yet.
    pub fn new(thresholds: Thresholds) -> Self {
        Self { thresholds, next: None, seen: HashMap::new() }
    }

    /// Reads on, and tells what is an alarm and was not told before; gives how many were.
    pub async fn look(
        &mut self,
        store: &Store,
        vault: &Vault,
        random: &Randomness,
        now: Timestamp,
    ) -> Result<usize, NoTree> {
        let since = now.minus(WINDOW);
        self.read_on(store, since).await?;
        let mut told = 0;
        for (who, lines) in &mut self.seen {
            // numbered a moment late, a line may stand behind a later one
            lines.sort_by_key(|line| line.at);
            for n in 0..lines.len() {
                if lines[n].judged {
                    continue;
                }
                for alarm in self.thresholds.alarms(store, *who, lines, n).await? {
                    told += usize::from(tell(store, vault, random, alarm, now).await?);
                }
                lines[n].judged = true;
            }
            // twice the hour: a line that is numbered late has its own hour before it still
            lines.retain(|line| line.at >= since.minus(WINDOW));
        }
        self.seen.retain(|_, lines| !lines.is_empty());
        Ok(told)
    }

    async fn read_on(&mut self, store: &Store, since: Timestamp) -> Result<(), NoTree> {
        let mut recovered = false;
        let mut from = match self.next {
            Some(next) => next,
            None => {
                let size: Result<i64, StoreError> =
                    store.read("log size", |mut tx| async move { tx.log_size().await }).await;
                u64::try_from(size?).unwrap_or(0).saturating_sub(BACK)
            }
        };
        loop {
            let first = signed(from)?;
            let rows: Result<_, StoreError> =
                store.read("log watch", |mut tx| async move { tx.entries_from(first, READ).await }).await;
            let rows = rows?;
            for row in &rows {
                if let Some(line) = row.body.as_deref().and_then(Line::read) {
                    recovered |= line.actor == Actor::Custodians && line.at >= since;
                    if let Some((who, did)) = did(&line) {
                        self.seen.entry(who).or_default().push(Seen { at: line.at, did, judged: false });
                    }
                }
                from = row.number.and_then(|n| u64::try_from(n).ok()).map_or(from, |n| n + 1);
            }
            self.next = Some(from);
            if rows.len() < READ {
                break;
            }
        }
        if recovered {
            tracing::error!(
                "the custodians' words were used within the hour: supervisors and auditors are told at their sign-in"
            );
        }
        Ok(())
    }
}

impl Thresholds {
    /// What the `n`th of her lines, by time, comes to with the hour before it.
    async fn alarms(&self, store: &Store, who: StaffId, lines: &[Seen], n: usize) -> Result<Vec<Alarm>, NoTree> {
        let Seen { at, did, .. } = lines[n];
        let from = lines.partition_point(|line| line.at < at.minus(WINDOW));
        let hour = || lines[from..=n].iter().map(|line| line.did);
        let mut alarms = Vec::new();
        match did {
            Did::Works(_) => {}
            Did::Read(_) => {
                if self.is_odd(at) {
                    alarms.push((NoticeKind::OddHours, who, at));
                }
                // and in the hour after: she answers when she has read
                let until = lines.partition_point(|line| line.at <= at.plus(WINDOW));
                let works = |report| lines[from..until].iter().any(|line| line.did == Did::Works(report));
                let read: HashSet<CompartmentId> =
                    hour().filter_map(|did| if let Did::Read(report) = did { Some(report) } else { None }).collect();
                // what is hers is only asked where there is something to judge
                if over(read.len(), self.reports) {
                    let others: Vec<CompartmentId> = read.into_iter().filter(|report| !works(*report)).collect();
                    if over(others.len(), self.reports) && over(not_taken(store, who, others).await?, self.reports) {
                        alarms.push((NoticeKind::ManyReports, who, at));
                    }
                }
            }
            Did::Kept(_) => {
                let kept: HashSet<[u8; 16]> =
                    hour().filter_map(|did| if let Did::Kept(item) = did { Some(item) } else { None }).collect();
                if over(kept.len(), self.files) {
                    alarms.push((NoticeKind::ManyFiles, who, at));
                }
            }
        }
        Ok(alarms)
    }

    fn is_odd(&self, at: Timestamp) -> bool {
        let Some((span, zone)) = &self.odd else { return false };
        let Ok(moment) = jiff::Timestamp::from_microsecond(at.unix_micros()) else { return false };
        let local = zone.to_datetime(moment);
        let minute = i32::from(local.hour()) * 60 + i32::from(local.minute());
        u16::try_from(minute).is_ok_and(|minute| span.has(minute))
    }
}

/// More than so many; 0 is no threshold.
fn over(n: usize, most: u32) -> bool {
    most > 0 && u32::try_from(n).unwrap_or(u32::MAX) > most
}

/// What a line says that one of the staff did; nothing where it is another's, or of another kind.
fn did(line: &Line) -> Option<(StaffId, Did)> {
    let Actor::Staff(who) = line.actor else { return None };
    let id: Option<[u8; 16]> = line.object.id().try_into().ok();
    let report = || CompartmentId::from_slice(line.object.id());
    let works = || line.fields.iter().any(|field| matches!(field.as_str(), "answer" | "taken"));
    let did = match (line.operation, line.object.kind()) {
        // a travel plan is somebody's story as a report is, and nobody works on it: it stands below a report
        (Operation::Consultation, ObjectKind::Report | ObjectKind::Plan) => Did::Read(report()?),
        (Operation::Alteration, ObjectKind::Report) if works() => Did::Works(report()?),
        (Operation::Consultation, ObjectKind::Item) => Did::Kept(id?),
        _ => return None,
    };
    Some((who, did))
}

/// How many of these reports do not wait with her.
async fn not_taken(store: &Store, who: StaffId, reports: Vec<CompartmentId>) -> Result<usize, NoTree> {
    let count: Result<usize, StoreError> = store
        .read("log watch", |mut tx| {
            let reports = &reports;
            async move {
                let mut count = 0;
                for report in reports {
                    let place = tx.waiting(*report).await?;
                    count += usize::from(place.and_then(|place| place.taken_by) != Some(who));
                }
                Ok(count)
            }
        })
        .await;
    Ok(count?)
}

/// Tells supervisors and auditors, where nobody was told of it in the day before, or since; true if so.
async fn tell(
    store: &Store,
    vault: &Vault,
    random: &Randomness,
    (kind, who, at): Alarm,
    now: Timestamp,
) -> Result<bool, NoTree> {
    let opened = vault.now();
    let Some(chain) = opened.chain.as_ref() else { return Ok(false) };
    let told: Result<_, StoreError> = store
        .write("log alarm", |mut tx| {
            let mut rng = random.child();
            async move {
                if tx.was_noticed(kind.as_str(), who, at.minus(QUIET)).await? {
                    return tx.done(false);
                }
                notify(&mut tx, chain, (kind, Some(who)), now, &mut rng).await?;
                tx.done(true)
            }
        })
        .await;
    let told = told?.into_inner();
    if told {
        tracing::error!(staff.id = ?who, reason = kind.as_str(), "an alarm: look into the log, and ask her");
    }
    Ok(told)
}
