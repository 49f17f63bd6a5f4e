//! Fills the index with what waits, the oldest first: within a second of the word that her story was received, and by nothing
//! that she waits for.
//!
//! Whoever writes to a report waits for who writes to it. So the places of values are counted outside of the write, and that
//! begins on a beat: neither how long a report's row is held nor when says how often others told the same.

use super::Trouble;
use super::add::{Change, change, not_whole, places};
use super::waiting::{self, Shut, Waits};
use crate::Intake;
use crate::caught::caught;
use crate::log::{Doing, Operation, write};
use domain::{CompartmentId, Purpose, Timestamp};
use sealing::ValueKey;
use std::collections::{HashMap, HashSet};
use std::time::Duration;
use storage::{IndexWaitingRow, Lease, StoreError};
use tokio::time::Instant;

/// Rows that are counted in one go.
const AT_ONCE: usize = 128;
/// On whose multiples writing begins, from when the rows were looked for. Counting sixteen values takes a tenth of it.
const BEAT: Duration = Duration::from_millis(50);

/// The next free place of values, by their first labels.
type Places = HashMap<[u8; 32], u32>;

/// One time through all that waits.
struct Pass<'a> {
    intake: &'a Intake,
    lease: &'a Lease,
    /// Reports of which something could not be entered this time: what waits behind it waits on, in its order.
    held: HashSet<CompartmentId>,
    trouble: &'a mut Trouble,
}

/// What becomes of a row.
#[derive(Clone, Copy)]
enum Way<'w> {
    /// It is entered.
    Enter(&'w Waits),
    /// It cannot be: its report is no longer one of which all stands in the index.
    NotWhole,
    /// Nor can that be said: it goes.
    Drop,
}

/// Enters what waits, a write a row; gives how many rows wait no more. `lease`: the one of links; where another holds it by
/// now, nothing happens. A row that cannot be entered now is in the way of no other report's. `trouble`: what was said of
/// it in passes before this one. Errors: the store; what was not entered waits on.
pub async fn index_waiting(intake: &Intake, lease: &Lease, trouble: &mut Trouble) -> Result<usize, StoreError> {
    let mut pass = Pass { intake, lease, held: HashSet::new(), trouble };
    let (mut done, mut after) = (0, None);
    loop {
        let begun = Instant::now();
        let from: Option<&(Timestamp, Vec<u8>)> = after.as_ref();
        let page = intake.store.read("links", |mut tx| async move { tx.index_waiting_after(from, AT_ONCE).await });
        let page = page.await?;
        pass.drop_unread(&page.unread).await?;
        let (entered, goes_on) = pass.rows(&page.rows, begun).await?;
        done += entered;
        match page.next {
            Some(next) if goes_on => after = Some(next),
            _ => return Ok(done),
        }
    }
}

impl Pass<'_> {
    /// Enters these; gives how many wait no more, and whether the lease is still held.
    async fn rows(&mut self, rows: &[IndexWaitingRow], begun: Instant) -> Result<(usize, bool), StoreError> {
        let mut opened = Vec::with_capacity(rows.len());
        for row in rows {
            match self.opened(row) {
                Err(Shut::Ahead) => {
                    self.held.insert(row.report);
                }
                waits => opened.push((row, waits.ok())),
            }
        }
        if opened.is_empty() {
            return Ok((0, true));
        }
        let values: Vec<&ValueKey> =
            opened.iter().filter_map(|(_, waits)| waits.as_ref()).flat_map(|w| &w.values).collect();
        let mut free = self.count(&values).await?;
        beat(begun).await;
        let mut done = 0;
        for (row, waits) in &opened {
            if self.held.contains(&row.report) {
                continue;
            }
            match self.enter(row, waits.as_ref(), &free).await {
                Ok(Some(next)) => {
                    // kept by now: whoever comes next in this pass stands behind it
                    free.extend(next);
                    done += 1;
                }
                Ok(None) => return Ok((done, false)),
                Err(StoreError::Full) => return Err(StoreError::Full),
                Err(e) => {
                    self.trouble.warn("what was told in a report is found in other reports later", &e);
                    self.held.insert(row.report);
                }
            }
        }
        Ok((done, true))
    }

    /// What waits in a row.
    fn opened(&mut self, row: &IndexWaitingRow) -> Result<Waits, Shut> {
        let waits = waiting::open(self.intake.keys.links(), row);
        if matches!(waits, Err(Shut::Changed)) {
            self.trouble.happened("values that waited to be indexed were changed in the store: run `oberih audit verify`, then `oberih links rebuild`");
        }
        waits
    }

    /// The next free places of all these. Where they cannot be read, each is counted by itself, so that one that does not read
    /// is in nobody else's way.
    async fn count(&mut self, values: &[&ValueKey]) -> Result<Places, StoreError> {
        let counted = self.intake.store.read("links places", |mut tx| async move { places(&mut tx, values).await });
        match counted.await {
            Err(e) if !e.is_transient() => {
                self.trouble.lasts("the index of links could not be read as a whole", &e);
                Ok(Places::new())
            }
            counted => counted,
        }
    }

    /// Enters one row, or says of its report that it is not whole, or at least drops it. `None`: another process holds the lease.
    async fn enter(
        &mut self,
        row: &IndexWaitingRow,
        waits: Option<&Waits>,
        free: &Places,
    ) -> Result<Option<Vec<([u8; 32], u32)>>, StoreError> {
        let ways = [waits.map(Way::Enter), Some(Way::NotWhole), Some(Way::Drop)];
        let mut last = StoreError::Corrupt("what waits for the index of links");
        for way in ways.into_iter().flatten() {
            match caught(self.one(row, way, free)).await {
                Some(Ok(entered)) => return Ok(entered),
                Some(Err(e)) if e.is_transient() => return Err(e),
                failed => {
                    self.trouble
                        .happened("values that were told could not be indexed: `oberih links rebuild` enters them");
                    last = failed.and_then(Result::err).unwrap_or(last);
                }
            }
        }
        Err(last)
    }

    /// One row, one way, and it waits no more; `None` where another process holds the lease. Gives the places behind what was
    /// entered.
    async fn one(
        &self,
        row: &IndexWaitingRow,
        way: Way<'_>,
        free: &Places,
    ) -> Result<Option<Vec<([u8; 32], u32)>>, StoreError> {
        let doing = Doing::node(self.intake.clock.now(), Purpose::Linking);
        let done = self
            .intake
            .store
            .write("links", |mut tx| {
                let (doing, keys, mut rng) = (&doing, self.intake.keys.links(), self.intake.random.child());
                async move {
                    if !tx.check_fence(self.lease).await? {
                        return tx.done(None);
                    }
                    // first, as by whoever erases it: what waits of a report that is gone enters nothing
                    let there = !matches!(way, Way::Drop) && tx.report_locked(row.report).await?.is_some();
                    if !tx.drop_index_waiting(row.id).await? || !there {
                        return tx.done(Some(Vec::new()));
                    }
                    let (links, next) = match way {
                        Way::Enter(Waits { values, own, answers }) => {
                            let place = |value: &ValueKey| free.get(&value.label(0).0).copied();
                            let values = values.iter().map(|value| (value, place(value))).collect();
                            let what = Change { values, own, answers, whole: None };
                            let entered = change(&mut tx, keys, row.report, what, &mut rng).await?;
                            (entered.links, entered.next)
                        }
                        _ => (not_whole(&mut tx, keys, row.report, &mut rng).await?, Vec::new()),
                    };
                    if let Some(links) = links {
                        let line = doing.line(Operation::Combination, links, &mut rng);
                        write(&mut tx, &[line]).await?;
                    }
                    tx.done(Some(next))
                }
            })
            .await?;
        Ok(done.into_inner())
    }

    /// Rows that do not read go, or they would be looked at for ever.
    async fn drop_unread(&mut self, unread: &[Vec<u8>]) -> Result<(), StoreError> {
        if unread.is_empty() {
            return Ok(());
        }
        self.trouble.happened("rows that waited to be indexed were changed in the store: run `oberih audit verify`, then `oberih links rebuild`");
        let lease = self.lease;
        let dropped = self.intake.store.write("links unread", |mut tx| async move {
            if tx.check_fence(lease).await? {
                for id in unread {
                    tx.drop_index_waiting_unread(id).await?;
                }
            }
            tx.done(())
        });
        match dropped.await.map_err(|e: StoreError| e) {
            Err(e) if e.is_transient() => Err(e),
            // those behind them are entered all the same
            _ => Ok(()),
        }
    }
}

/// Waits for the next beat.
async fn beat(begun: Instant) {
    let mut next = begun + BEAT;
    while next <= Instant::now() {
        next += BEAT;
    }
    tokio::time::sleep_until(next).await;
}

#[cfg(test)]
mod tests {
    use super::super::tests::*;
    use super::*;
    use crate::harness::{Place, both};
    use crate::intake::single_out_tests::intake;

    #[tokio::test(start_paused = true)]
    async fn a_beat_comes_at_the_next_multiple_whenever_one_begins_to_wait_for_it() {
        for (took, beats) in [(0, 1), (20, 1), (49, 1), (50, 2), (51, 2), (120, 3)] {
            let begun = Instant::now();
            tokio::time::advance(Duration::from_millis(took)).await;
            beat(begun).await;
            let (passed, due) = (begun.elapsed(), BEAT * beats);
            assert!(passed >= due && passed < due + Duration::from_millis(5), "{took}: {passed:?}");
        }
    }

    both! {
        async fn nothing_is_entered_before_the_first_beat(place: Place) {
            let intake = intake(&place).await;
            reports(&intake, &[1]).await;
            let lease = lease(&intake).await;
            // a slow machine may need as long without one, but not every time
            for n in 0..5 {
                tells(&intake, 1, &[n]).await;
                let begun = Instant::now();
                assert_eq!(index_waiting(&intake, &lease, &mut Trouble::default()).await.unwrap(), 1);
                assert!(begun.elapsed() >= BEAT, "{n}");
            }
        }
    }
}
