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
use std::collections::{HashMap, HashSet, VecDeque};
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
    /// Files kept in an hour; 0: never.
    pub files: u32,
    /// Hours in which nobody has to read, and by which clock; none: never.
    pub odd: Option<(Span, TimeZone)>,
}

/// What one of the staff did with one thing.
#[derive(Clone, Copy)]
enum Did {
    Read(CompartmentId),
    /// Took it, or answered.
    Works(CompartmentId),
    Kept([u8; 16]),
}

/// The watch over a log. It begins with what the last hour holds.
pub struct Watch {
    thresholds: Thresholds,
    next: Option<u64>,
    seen: VecDeque<(Timestamp, StaffId, Did)>,
}

/// The reason, whose doing, and when.
type Alarm = (NoticeKind, StaffId);

impl Watch {
    /// One that has seen nothing yet.
    pub fn new(thresholds: Thresholds) -> Self {
        Self { thresholds, next: None, seen: VecDeque::new() }
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
        self.seen.retain(|(at, ..)| *at >= since);
        let mut told = 0;
        for (kind, who) in self.alarms(store).await? {
            told += usize::from(tell(store, vault, random, (kind, who), now).await?);
        }
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
                    self.seen.extend(did(&line));
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

    /// What the window holds, judged.
    async fn alarms(&self, store: &Store) -> Result<Vec<Alarm>, NoTree> {
        let (mut read, mut works) = (HashMap::<StaffId, HashSet<CompartmentId>>::new(), HashSet::new());
        let mut kept = HashMap::<StaffId, HashSet<[u8; 16]>>::new();
        let mut odd = HashSet::new();
        for (at, who, did) in &self.seen {
            match did {
                Did::Read(report) => {
                    read.entry(*who).or_default().insert(*report);
                    if self.is_odd(*at) {
                        odd.insert(*who);
                    }
                }
                Did::Works(report) => {
                    works.insert((*who, *report));
                }
                Did::Kept(item) => {
                    kept.entry(*who).or_default().insert(*item);
                }
            }
        }
        let over = |n: usize, most: u32| most > 0 && u32::try_from(n).unwrap_or(u32::MAX) > most;
        let mut alarms: Vec<Alarm> = odd.into_iter().map(|who| (NoticeKind::OddHours, who)).collect();
        for (who, reports) in read {
            let others: Vec<CompartmentId> =
                reports.into_iter().filter(|report| !works.contains(&(who, *report))).collect();
            // what she took before this hour is hers as well; only asked where there is something to judge
            if over(others.len(), self.thresholds.reports)
                && over(not_taken(store, who, others).await?, self.thresholds.reports)
            {
                alarms.push((NoticeKind::ManyReports, who));
            }
        }
        let many = kept.into_iter().filter(|(_, items)| over(items.len(), self.thresholds.files));
        alarms.extend(many.map(|(who, _)| (NoticeKind::ManyFiles, who)));
        Ok(alarms)
    }

    fn is_odd(&self, at: Timestamp) -> bool {
        let Some((span, zone)) = &self.thresholds.odd else { return false };
        let Ok(moment) = jiff::Timestamp::from_microsecond(at.unix_micros()) else { return false };
        let local = zone.to_datetime(moment);
        let minute = i32::from(local.hour()) * 60 + i32::from(local.minute());
        u16::try_from(minute).is_ok_and(|minute| span.has(minute))
    }
}

/// What a line says that one of the staff did; nothing where it is another's, or of another kind.
fn did(line: &Line) -> Option<(Timestamp, StaffId, Did)> {
    let Actor::Staff(who) = line.actor else { return None };
    let id: Option<[u8; 16]> = line.object.id().try_into().ok();
    let report = || CompartmentId::from_slice(line.object.id());
    let works = || line.fields.iter().any(|field| matches!(field.as_str(), "answer" | "taken"));
    let did = match (line.operation, line.object.kind()) {
        (Operation::Consultation, ObjectKind::Report) => Did::Read(report()?),
        (Operation::Alteration, ObjectKind::Report) if works() => Did::Works(report()?),
        (Operation::Consultation, ObjectKind::Item) => Did::Kept(id?),
        _ => return None,
    };
    Some((line.at, who, did))
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

/// Tells supervisors and auditors, where nobody was told of it within a day; true if so.
async fn tell(
    store: &Store,
    vault: &Vault,
    random: &Randomness,
    (kind, who): Alarm,
    now: Timestamp,
) -> Result<bool, NoTree> {
    let opened = vault.now();
    let Some(chain) = opened.chain.as_ref() else { return Ok(false) };
    let told: Result<_, StoreError> = store
        .write("log alarm", |mut tx| {
            let mut rng = random.child();
            async move {
                if tx.was_noticed(kind.as_str(), who, now.minus(QUIET)).await? {
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
