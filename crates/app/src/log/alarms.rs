//! Alarms: who of the staff looks at more than her work asks for. Read from the log itself, so that nothing that is looked
//! at escapes it; told to every supervisor and auditor, once a day for each person and reason. Counts and ids alone.

use super::entry::{Actor, Operation};
use super::form::Line;
use super::hour::{Did, count};
use super::object::ObjectKind;
use super::tree::{NoTree, signed};
use crate::office::{NoticeKind, notify};
use crate::{Randomness, Span, Vault};
use domain::{CompartmentId, StaffId, Timestamp};
use jiff::tz::TimeZone;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::time::Duration;
use storage::{Store, StoreError};

/// How long what somebody looked at counts.
pub(super) const WINDOW: Duration = Duration::from_hours(1);
/// How long nobody is told of the same again.
const QUIET: Duration = Duration::from_hours(24);
/// The longest outage after which what happened in it is told: what is older is for whoever reads the log.
const OUTAGE: Duration = Duration::from_hours(7 * 24);
/// Entries of one read.
const READ: usize = 1_000;
/// Entries looked back upon when the watch begins: what came before an outage is not passed over.
const BACK: u64 = 20_000;
/// What a line says of a look into the index of links for a warning.
pub(crate) const FOR_WARNING: &str = "warning";
/// Until when lines were judged, among what upkeep did, and how often that is noted.
const WATCHED: &str = "log watch";
const NOTED: Duration = Duration::from_secs(60);

/// From when on it is an alarm.
#[derive(Clone, Debug)]
pub struct Thresholds {
    /// Reports in an hour that she neither took nor answered; 0: never.
    pub reports: u32,
    /// Files that she keeps in an hour, or the confirmations of them; 0: never.
    pub files: u32,
    /// Searches in an hour for a value in the index of links, as she proposes a warning, approves it or looks at its form;
    /// 0: never.
    pub searches: u32,
    /// Hours in which nobody has to read, and by which clock; none: never.
    pub odd: Option<(Span, TimeZone)>,
}

/// One line of hers.
struct Seen {
    at: Timestamp,
    did: Did,
    /// What it comes to was told, where it comes to anything.
    judged: bool,
}

/// The watch over a log. Each line is judged with the hour before it, at its own time and once: however late it is read,
/// nothing of an outage is passed over, and a watch that begins judges nothing that another one judged, by whatever thresholds.
pub struct Watch {
    thresholds: Thresholds,
    next: Option<u64>,
    judged_until: Option<Timestamp>,
    noted: Option<Timestamp>,
    seen: HashMap<StaffId, Vec<Seen>>,
}

/// The reason, whose doing, and when.
type Alarm = (NoticeKind, StaffId, Timestamp);

impl Watch {
    /// One that has seen nothing yet.
    pub fn new(thresholds: Thresholds) -> Self {
        Self { thresholds, next: None, judged_until: None, noted: None, seen: HashMap::new() }
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
        let judged_until = match self.judged_until {
            Some(until) => until,
            None => *self.judged_until.insert(judged_until(store, now).await?),
        };
        self.read_on(store, since, judged_until).await?;
        let mut told = 0;
        for (who, lines) in &mut self.seen {
            // numbered a moment late, a line may stand behind a later one
            lines.sort_by_key(|line| line.at);
            if lines.iter().any(|line| !line.judged) {
                for alarm in self.thresholds.alarms(store, *who, lines, since).await? {
                    told += usize::from(tell(store, vault, random, alarm, now).await?);
                }
                lines.iter_mut().for_each(|line| line.judged = true);
            }
            // twice the hour: a line that is numbered late has its own hour before it still
            lines.retain(|line| line.at >= since.minus(WINDOW));
        }
        self.seen.retain(|_, lines| !lines.is_empty());
        self.note(store, now).await?;
        Ok(told)
    }

    /// All lines that are there by now are judged: whoever keeps watch next goes on from here.
    async fn note(&mut self, store: &Store, now: Timestamp) -> Result<(), StoreError> {
        if self.noted.is_some_and(|noted| now >= noted && now.since(noted) < NOTED) {
            return Ok(());
        }
        let noted = store.write("log watch", |mut tx| async move {
            tx.set_upkeep_done(WATCHED, now).await?;
            tx.done(())
        });
        noted.await.map_err(|e: StoreError| e)?;
        self.noted = Some(now);
        Ok(())
    }

    async fn read_on(&mut self, store: &Store, since: Timestamp, judged_until: Timestamp) -> Result<(), NoTree> {
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
                        let judged = line.at <= judged_until;
                        self.seen.entry(who).or_default().push(Seen { at: line.at, did, judged });
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

/// Until when a watch that begins finds everything judged: what one before it judged, but for the present hour, whose lines
/// may have been numbered late; and what is older than any outage.
async fn judged_until(store: &Store, now: Timestamp) -> Result<Timestamp, StoreError> {
    let watched = store.read("log watch", |mut tx| async move { tx.upkeep_done(WATCHED).await });
    let watched: Result<Option<Timestamp>, StoreError> = watched.await;
    let oldest = now.minus(OUTAGE);
    Ok(watched?.map_or(oldest, |until| until.min(now.minus(WINDOW)).max(oldest)))
}

impl Thresholds {
    /// What her lines come to, by time, each with the hour before it: the newest of each hour of the clock and reason, so
    /// that however much she reads, few are told or asked for. `since`: when the present hour began.
    async fn alarms(
        &self,
        store: &Store,
        who: StaffId,
        lines: &[Seen],
        since: Timestamp,
    ) -> Result<Vec<Alarm>, StoreError> {
        let said: Vec<(Timestamp, Did)> = lines.iter().map(|line| (line.at, line.did)).collect();
        let counted = count(&said, &HashSet::new());
        let many = |n: usize| over(counted[n].others, self.reports);
        // with whom a report waits is known of now alone, and says nothing of an hour that is over
        let asks = lines.iter().enumerate().any(|(n, line)| !line.judged && line.at >= since && many(n));
        let presently = if asks { Some(count(&said, &hers(store, who).await?)) } else { None };
        let mut newest: BTreeMap<(&str, i64), Alarm> = BTreeMap::new();
        for (n, line) in lines.iter().enumerate().filter(|(_, line)| !line.judged) {
            let counted = presently.as_ref().filter(|_| line.at >= since).unwrap_or(&counted)[n];
            let kinds = match line.did {
                Did::Works(_) => continue,
                Did::Read(_) => [
                    self.is_odd(line.at).then_some(NoticeKind::OddHours),
                    over(counted.others, self.reports).then_some(NoticeKind::ManyReports),
                ],
                Did::Kept(_) => [over(counted.kept, self.files).then_some(NoticeKind::ManyFiles), None],
                Did::Searched(_) => [over(counted.searches, self.searches).then_some(NoticeKind::ManySearches), None],
            };
            for kind in kinds.into_iter().flatten() {
                newest.insert((kind.as_str(), hour_of(line.at)), (kind, who, line.at));
            }
        }
        Ok(newest.into_values().collect())
    }

    fn is_odd(&self, at: Timestamp) -> bool {
        let Some((span, zone)) = &self.odd else { return false };
        let Ok(moment) = jiff::Timestamp::from_microsecond(at.unix_micros()) else { return false };
        let local = zone.to_datetime(moment);
        let minute = i32::from(local.hour()) * 60 + i32::from(local.minute());
        u16::try_from(minute).is_ok_and(|minute| span.has(minute))
    }
}

/// Which hour of the clock.
fn hour_of(at: Timestamp) -> i64 {
    at.unix_micros().div_euclid(3_600_000_000)
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
    // not what the desk reads beside a report, nor a rebuild: these ask for what the reports say, and for no value of hers
    let searches = || line.fields.iter().any(|field| field == FOR_WARNING);
    let works = || line.fields.iter().any(|field| matches!(field.as_str(), "answer" | "taken"));
    let did = match (line.operation, line.object.kind()) {
        // a travel plan is somebody's story as a report is, and nobody works on it: it stands below a report
        (Operation::Consultation, ObjectKind::Report | ObjectKind::Plan) => Did::Read(report()?),
        (Operation::Alteration, ObjectKind::Report) if works() => Did::Works(report()?),
        (Operation::Consultation, ObjectKind::Item) => Did::Kept(id?),
        (Operation::Combination, ObjectKind::Report) if searches() => Did::Searched(line.at),
        // its form says what the index has of its value
        (Operation::Consultation, ObjectKind::Warning) => Did::Searched(line.at),
        _ => return None,
    };
    Some((who, did))
}

/// The reports that wait with her.
async fn hers(store: &Store, who: StaffId) -> Result<HashSet<CompartmentId>, StoreError> {
    let hers = store.read("log watch", |mut tx| async move { tx.waiting_with(who).await });
    let hers: Result<Vec<CompartmentId>, StoreError> = hers.await;
    Ok(hers?.into_iter().collect())
}

/// Tells supervisors and auditors when it was, where nobody was told of it in the day before, or since; true if so.
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
                notify(&mut tx, chain, (kind, Some(who), at), now, &mut rng).await?;
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
