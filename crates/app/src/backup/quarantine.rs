//! A restored store waits: nothing is sent, nobody is polled for, no timer fires, until an operator saw what would go out.
//! What comes in meanwhile is taken and kept.

use super::BackupError;
use crate::Randomness;
use crate::log::{Actor, Doing, Entry, Object, Operation, write};
use domain::{Purpose, Timestamp};
use sealing::{Hash, read_hex, write_hex};
use std::time::Duration;
use storage::{Store, StoreError, Waiting};
use tokio::sync::watch;

/// Messages older than this when the store wakes are not sent: what they say is no longer so.
pub const STALE: Duration = Duration::from_hours(1);

pub(super) const NOT_FINISHED: &str = "restore not finished";
const RESTORED: &str = "restored from a backup of ";

const LOOK: Duration = Duration::from_secs(1);
const AT_ONCE: usize = 500;
/// Why emergencies and a human's words that are [`STALE`] stand among what was given up.
const LATE: &str = "late after a restore";

pub(super) fn restored_reason(made_at: Timestamp, name: &Hash) -> String {
    let mut reason = format!("{RESTORED}{} ", made_at.unix_micros());
    write_hex(&mut reason, name);
    reason
}

fn read_reason(from: &str) -> Option<(Timestamp, Hash)> {
    let (made_at, hex) = from.split_once(' ')?;
    let mut name = [0; 32];
    read_hex(hex, &mut name)?;
    Some((Timestamp::from_unix_micros(made_at.parse().ok()?), name))
}

/// Why a store waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quarantine {
    /// A restore was begun and did not end: nothing may start on it.
    NotFinished,
    /// It was restored.
    Restored {
        /// When.
        since: Timestamp,
        /// From a backup of this moment and with this name, where the store says.
        from: Option<(Timestamp, Hash)>,
    },
}

/// Whether a store waits, and why.
pub async fn quarantine(store: &Store) -> Result<Option<Quarantine>, StoreError> {
    let row = store.read("quarantine", |mut tx| async move { tx.quarantine().await }).await?;
    Ok(row.map(|row| match row.reason.strip_prefix(RESTORED) {
        _ if row.reason == NOT_FINISHED => Quarantine::NotFinished,
        from => Quarantine::Restored { since: row.since, from: from.and_then(read_reason) },
    }))
}

/// Whether a store waits.
pub async fn quarantined(store: &Store) -> Result<bool, StoreError> {
    Ok(quarantine(store).await?.is_some())
}

/// Tells when the store waits no more, within a second; then, or when `stop` turns true, this ends. A store is restored
/// into when it is empty, so that no running node begins to wait.
pub async fn follow_quarantine(store: Store, tell: watch::Sender<bool>, mut stop: watch::Receiver<bool>) {
    while *tell.borrow() {
        match quarantined(&store).await {
            Ok(false) => {
                tell.send_replace(false);
            }
            Ok(true) => {}
            Err(error) => tracing::warn!(%error, "whether the store is in quarantine cannot be read; it is held to be"),
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK) => {}
            _ = stop.wait_for(|stop| *stop) => return,
        }
    }
}

/// What would go out of a store that wakes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GoingOut {
    /// Messages, by bot and priority.
    pub messages: Vec<Waiting>,
    /// Check-ins that are due.
    pub check_ins: Option<Waiting>,
    /// Timers that are due, by kind.
    pub timers: Vec<Waiting>,
}

/// Counts it.
pub async fn going_out(store: &Store, now: Timestamp) -> Result<GoingOut, StoreError> {
    store
        .read("going out", |mut tx| async move {
            Ok(GoingOut {
                messages: tx.waiting_messages().await?,
                check_ins: tx.waiting_check_ins(now).await?,
                timers: tx.waiting_timers(now).await?,
            })
        })
        .await
}

/// What was done with it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Resumed {
    /// Messages of the node's own that were dropped.
    pub dropped: usize,
    /// Emergencies and a human's words that were not sent, and stay as dead letters.
    pub given_up: usize,
    /// Check-ins that begin with their question again.
    pub asked_anew: usize,
}

/// Wakes the store. Of messages older than [`STALE`] the node's own are dropped, emergencies and a human's words are given
/// up, so that they can be seen and tried again, and what she hid is deleted as far as it still can be; check-ins that were
/// asking ask again before they hold anybody to be silent. With `send_all` nothing of this: all of it is tried as if it were
/// queued now. Errors: a restore was not finished.
pub async fn resume(
    store: &Store,
    now: Timestamp,
    send_all: bool,
    random: &Randomness,
) -> Result<Resumed, BackupError> {
    let from = match quarantine(store).await? {
        Some(Quarantine::NotFinished) => return Err(BackupError::NotFinished),
        Some(Quarantine::Restored { from, .. }) => from,
        None => None,
    };
    // a store that does not say from which backup it comes was marked by hand
    let name = from.map_or([0; 32], |(_, name)| name);
    let said = Doing::of(now, Actor::Operator, Purpose::Operation);
    let line = &[Entry {
        fields: vec![if send_all { "resumed, all sent" } else { "resumed" }],
        ..said.entry(Operation::Alteration, Object::backup(&name))
    }
    .ready(&mut random.child())];
    // before it wakes, so that a crash here sends nothing
    let (dropped, given_up) = if send_all { as_new(store, now).await? } else { drop_stale(store, now).await? };
    let woken: Result<_, StoreError> = store
        .write("resume", |mut tx| async move {
            let anew = if send_all { 0 } else { tx.ask_check_ins_anew(now).await? };
            tx.lift_quarantine().await?;
            write(&mut tx, line).await?;
            tx.announce("outbox", b"").await?;
            tx.done(anew)
        })
        .await;
    Ok(Resumed { dropped, given_up, asked_anew: woken?.into_inner() })
}

/// Nothing is dropped and nothing given up, also not by the sender, who goes by age.
async fn as_new(store: &Store, now: Timestamp) -> Result<(usize, usize), StoreError> {
    loop {
        let some: Result<_, StoreError> = store
            .write("as new", |mut tx| async move {
                let some = tx.messages_as_new(now, AT_ONCE).await?;
                tx.done(some)
            })
            .await;
        if some?.into_inner() == 0 {
            return Ok((0, 0));
        }
    }
}

/// How many were dropped, and how many given up.
async fn drop_stale(store: &Store, now: Timestamp) -> Result<(usize, usize), StoreError> {
    let (mut dropped, mut given_up) = (0, 0);
    let before = now.minus(STALE);
    loop {
        let gone: Result<_, StoreError> = store
            .write("drop stale", |mut tx| async move {
                let dropped = tx.drop_messages_before(before, AT_ONCE).await?;
                let given_up = tx.give_up_messages_before(before, AT_ONCE, LATE).await?;
                tx.done((dropped, given_up))
            })
            .await;
        match gone?.into_inner() {
            (0, 0) => return Ok((dropped, given_up)),
            gone => (dropped, given_up) = (dropped + gone.0, given_up + gone.1),
        }
    }
}
