//! How long a line says what happened. After that its body goes; its leaf stays, so that the tree is provable, and a
//! line says that it was erased.

use super::entry::{Actor, Entry, Operation};
use super::form::Line;
use super::known::{Known, carried};
use super::object::Object;
use super::tree::{NoTree, signed};
use super::write::{Prepared, write};
use domain::{Purpose, Timestamp};
use rand_core::CryptoRng;
use sealing::commitment;
use storage::{EntryRow, Store, StoreError};

/// Lines erased by one transaction at most.
const AT_ONCE: u64 = 5_000;
/// Lines read or written at once.
const READ: usize = 1_000;
const DAY: i64 = 86_400_000_000;

/// To the end of which year after its own a line is kept, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keep(u32);

impl Default for Keep {
    /// The end of the year after its own.
    fn default() -> Self {
        Self::SHORTEST
    }
}

impl Keep {
    /// The least that is kept.
    pub const SHORTEST: Self = Self(1);

    /// `years`: 1 for the end of the year after its own, 3 for the end of the third. `None`: 0, or more than 100.
    pub fn years(years: u32) -> Option<Self> {
        (1..=100).contains(&years).then_some(Self(years))
    }

    /// Lines from before this time are due.
    pub fn due_before(self, now: Timestamp) -> Timestamp {
        let year = year_of(now.days()) - i64::from(self.0);
        Timestamp::from_unix_micros(first_day(year).saturating_mul(DAY))
    }
}

/// The day of the first of January, counted from 1970-01-01 (proleptic Gregorian calendar).
fn first_day(year: i64) -> i64 {
    let before = year - 1;
    365 * (year - 1970) + (before.div_euclid(4) - before.div_euclid(100) + before.div_euclid(400)) - 477
}

fn year_of(day: i64) -> i64 {
    // by the mean length of a year, and one more: never too early
    let mut year = 1971 + day.saturating_mul(400).div_euclid(146_097);
    while first_day(year) > day {
        year -= 1;
    }
    year
}

/// What was erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Erased {
    /// How many lines.
    pub lines: usize,
    /// Lines written for rows that are still there.
    pub carried: usize,
}

/// Erases what lines say that are past their time, the oldest first and in the order of their numbers: behind one that
/// is not due nothing is erased. Where a line was the last about a row that is still there, its hash is said again
/// first, so that `audit verify` can go on comparing. A line says what was erased, in the same transaction. Safe to run
/// again after it was killed, and beside itself.
pub async fn erase_due(store: &Store, now: Timestamp, keep: Keep, rng: &mut impl CryptoRng) -> Result<Erased, NoTree> {
    let Some((from, end)) = due(store, keep.due_before(now)).await? else {
        return Ok(Erased { lines: 0, carried: 0 });
    };
    let carried = carry(store, now, end, rng).await?;
    let (mut lines, mut from) = (0, from);
    while from < end {
        from = from.saturating_add(AT_ONCE).min(end);
        let until = from;
        let line = Entry::new(now, Actor::Node, Operation::Erasure, Purpose::Retention, Object::log_before(until));
        let line: &[Prepared] = &[line.prepare(None, rng).map_err(|_| NoTree::Damaged)?];
        let erased: Result<_, NoTree> = store
            .write("log erasing", |mut tx| async move {
                let lines = tx.erase_entries(signed(until)?).await?;
                write(&mut tx, line).await?;
                Ok(tx.done(lines)?)
            })
            .await;
        lines += erased?.into_inner();
    }
    Ok(Erased { lines, carried })
}

/// The first number that is due, and the one after the last.
async fn due(store: &Store, before: Timestamp) -> Result<Option<(u64, u64)>, NoTree> {
    let (mut from, mut span) = (0, None);
    loop {
        let bodies: Result<_, StoreError> =
            store.read("log due", |mut tx| async move { tx.bodies_from(from, READ).await }).await;
        let bodies = bodies?;
        let due: Vec<i64> = bodies.iter().take_while(|(_, at)| *at < before).map(|(number, _)| *number).collect();
        let (Some(first), Some(last)) = (due.first(), due.last()) else { return Ok(span) };
        let number = |n: i64| u64::try_from(n).map_err(|_| NoTree::Damaged);
        from = last.saturating_add(1);
        span = Some((span.map_or_else(|| number(*first), |(first, _)| Ok(first))?, number(from)?));
        if due.len() < READ {
            return Ok(span);
        }
    }
}

/// Says again what lines before a number were the last to say of rows that are still there.
async fn carry(store: &Store, now: Timestamp, end: u64, rng: &mut impl CryptoRng) -> Result<usize, NoTree> {
    let said: Result<_, StoreError> = store
        .read("log last words", |mut tx| async move {
            let (mut known, mut from) = (Known::default(), 0);
            loop {
                let rows = tx.entries_from(from, READ).await?;
                let Some(last) = rows.last().and_then(|row| row.number) else { break };
                rows.iter().for_each(|row| learn(&mut known, row));
                from = last.saturating_add(1);
            }
            tx.waiting_entries(usize::MAX).await?.iter().for_each(|row| learn(&mut known, row));
            Ok(known.said_before(end))
        })
        .await;
    let said = said?;
    for some in said.chunks(READ) {
        let lines: Result<Vec<Prepared>, _> =
            some.iter().map(|object| carried(now, object.clone()).prepare(None, rng)).collect();
        let lines = &lines.map_err(|_| NoTree::Damaged)?[..];
        let written: Result<_, StoreError> = store
            .write("log carrying", |mut tx| async move {
                write(&mut tx, lines).await?;
                tx.done(())
            })
            .await;
        written?;
    }
    Ok(said.len())
}

/// A line that does not fit its leaf is nobody's word.
fn learn(known: &mut Known, row: &EntryRow) {
    let (Some(body), Some(Ok(nonce))) = (&row.body, row.nonce.as_deref().map(TryInto::try_into)) else { return };
    if commitment(nonce, body)[..] == row.leaf[..]
        && let Some(line) = Line::read(body)
    {
        known.learn(&line, row.number.and_then(|n| u64::try_from(n).ok()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(seconds: i64) -> Timestamp {
        Timestamp::from_unix_micros(seconds * 1_000_000)
    }

    #[test]
    fn a_year_begins_on_its_day() {
        for (year, seconds) in [
            (1970, 0),
            (1972, 63_072_000),
            (2000, 946_684_800),
            (2001, 978_307_200),
            (2026, 1_767_225_600),
            (2027, 1_798_761_600),
            (2029, 1_861_920_000),
            (2101, 4_133_980_800),
        ] {
            assert_eq!(first_day(year) * 86_400, seconds, "{year}");
            assert_eq!((year_of(first_day(year)), year_of(first_day(year) - 1)), (year, year - 1));
        }
    }

    #[test]
    fn lines_are_kept_to_the_end_of_the_year_after_their_own() {
        // 2026-11-28 and the last second of 2026
        for now in [at(1_795_824_000), at(1_798_761_599)] {
            assert_eq!(Keep::default().due_before(now), at(1_735_689_600), "what is from before 2025");
        }
        assert_eq!(Keep::default().due_before(at(1_798_761_600)), at(1_767_225_600), "on New Year before 2026");
        assert_eq!(Keep::years(3).unwrap().due_before(at(1_795_824_000)), at(1_672_531_200), "2023");
        assert_eq!((Keep::years(0), Keep::years(101)), (None, None));
        for wild in [i64::MIN, i64::MAX] {
            let _ = Keep::default().due_before(Timestamp::from_unix_micros(wild));
        }
    }
}
