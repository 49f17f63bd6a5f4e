//! How long a bot has been well without a break: that people reached it and that what they wrote was kept. Whoever waits
//! for an answer counts by this alone, so that neither an outage of ours nor a clock that jumps is taken for silence.

use domain::{Clock, Timestamp};
use std::sync::Arc;
use std::time::Duration;
use storage::{HealthRow, Store, StoreError};

/// How often it is seen.
pub const BEAT: Duration = Duration::from_secs(30);
/// Longer than this without being seen is a break.
const BREAK: Duration = Duration::from_secs(90);
/// The platform keeps what people write for so long; after a longer break something may be lost.
pub(super) const KEPT_THERE: Duration = Duration::from_hours(24);
/// A clock that is behind by more than this has jumped.
const JUMP: i64 = 120_000_000;

/// The health of one bot as the process that receives for it keeps it.
pub struct Pulse {
    store: Store,
    bot: String,
    clock: Arc<dyn Clock>,
    /// What was kept last, and at which steady time.
    last: Option<(HealthRow, Duration)>,
}

/// What a look at the health gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Seen {
    row: HealthRow,
    /// By how much the clock went back, in microseconds, less than zero. One that goes ahead moves nothing: what fires
    /// too early is waited for by steady time.
    jumped: Option<i64>,
}

/// `kept`: what stands in the store. `mine`: what this process kept last, with its steady time.
fn see(kept: Option<HealthRow>, mine: Option<(HealthRow, Duration)>, now: Timestamp, steady: Duration) -> Seen {
    let Some(kept) = kept else {
        return Seen { row: HealthRow { at: now, well: Duration::ZERO, run: 1, out: None }, jumped: None };
    };
    let by_clock = now.unix_micros().saturating_sub(kept.at.unix_micros());
    // Steady time counts where this process saw it last; after another one, and after a start, the clock must do.
    let steady = mine.filter(|(row, _)| *row == kept).map(|(_, then)| steady.saturating_sub(then));
    let passed = steady.or_else(|| u64::try_from(by_clock).ok().map(Duration::from_micros));
    let unbroken = passed.filter(|p| *p <= BREAK);
    let row = HealthRow {
        at: now,
        well: kept.well + unbroken.unwrap_or_default(),
        run: kept.run + i64::from(unbroken.is_none()),
        out: passed.filter(|p| *p > KEPT_THERE).map_or(kept.out, |_| Some((kept.at, now))),
    };
    let expected = steady.map_or(by_clock.max(0), |d| i64::try_from(d.as_micros()).unwrap_or(i64::MAX));
    let off = by_clock.saturating_sub(expected);
    Seen { row, jumped: (off < -JUMP).then_some(off) }
}

impl Pulse {
    /// Of this bot.
    pub fn new(store: Store, bot: &str, clock: Arc<dyn Clock>) -> Self {
        Self { store, bot: bot.to_owned(), clock, last: None }
    }

    /// Says that the bot is well now: people reach it, and this can be kept. To be called every [`BEAT`] while that is
    /// so, by the one process that receives for it. What is waited for moves with a clock that went back.
    pub async fn beat(&mut self) -> Result<(), StoreError> {
        let (now, steady) = (self.clock.now(), self.clock.steady());
        let (bot, last) = (self.bot.as_str(), self.last);
        let kept = self.store.write("health", |mut tx| async move {
            let seen = see(tx.health(bot).await?, last, now, steady);
            tx.set_health(bot, &seen.row).await?;
            if let Some(by) = seen.jumped {
                let moved = tx.shift_check_ins(bot, by).await?;
                tracing::warn!(
                    bot,
                    seconds = by / 1_000_000,
                    moved,
                    "the clock went back: what is waited for moves with it"
                );
            }
            tx.done(seen.row)
        });
        self.last = Some((kept.await?.into_inner(), steady));
        Ok(())
    }

    /// How long ago it was seen, by steady time; none before the first time.
    pub fn since(&self) -> Option<Duration> {
        self.last.map(|(_, then)| self.clock.steady().saturating_sub(then))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_unix_micros(1_790_000_000_000_000 + seconds * 1_000_000)
    }

    const S: fn(u64) -> Duration = Duration::from_secs;

    #[test]
    fn what_passed_while_it_was_seen_is_added_up() {
        let first = see(None, None, at(0), S(5)).row;
        assert_eq!(first, HealthRow { at: at(0), well: S(0), run: 1, out: None });
        let second = see(Some(first), Some((first, S(5))), at(30), S(35));
        assert_eq!(second, Seen { row: HealthRow { at: at(30), well: S(30), run: 1, out: None }, jumped: None });
        // another process goes on
        let third = see(Some(second.row), None, at(60), S(1_000));
        assert_eq!(third.row, HealthRow { at: at(60), well: S(60), run: 1, out: None });
    }

    #[test]
    fn a_gap_begins_another_run() {
        let kept = HealthRow { at: at(0), well: S(600), run: 3, out: None };
        for (mine, now, steady) in [(Some((kept, S(5))), at(91), S(96)), (None, at(3_600), S(0))] {
            assert_eq!(see(Some(kept), mine, now, steady).row, HealthRow { at: now, well: S(600), run: 4, out: None });
        }
        assert_eq!(see(Some(kept), None, at(90), S(0)).row.run, 3);
    }

    #[test]
    fn a_clock_that_jumps_adds_nothing_and_one_that_goes_back_is_told() {
        let kept = HealthRow { at: at(0), well: S(600), run: 3, out: None };
        let mine = Some((kept, S(5)));
        for day in [86_400, -86_400] {
            let seen = see(Some(kept), mine, at(day + 30), S(35));
            let jumped = (day < 0).then_some(day * 1_000_000);
            assert_eq!(seen, Seen { row: HealthRow { at: at(day + 30), well: S(630), run: 3, out: None }, jumped });
        }
        // over a start nobody knows what passed: a break, and what is due moves back with the clock
        let back = see(Some(kept), None, at(-86_400), S(0));
        assert_eq!((back.row.run, back.jumped), (4, Some(-86_400_000_000)));
        assert_eq!(see(Some(kept), None, at(86_400), S(0)).jumped, None, "a node that was off for a day");
    }

    #[test]
    fn a_break_longer_than_the_platform_keeps_words_is_remembered_beyond_the_next_short_one() {
        let kept = HealthRow { at: at(0), well: S(600), run: 3, out: None };
        assert_eq!(see(Some(kept), None, at(86_400), S(0)).row.out, None, "a day is kept there");
        let back = see(Some(kept), None, at(86_401), S(0)).row;
        assert_eq!(back.out, Some((at(0), at(86_401))));
        let later = see(Some(back), None, at(100_000), S(0)).row;
        assert_eq!((later.run, later.out), (5, back.out));
        // the same process knows by steady time that nothing passed
        assert_eq!(see(Some(kept), Some((kept, S(5))), at(200_000), S(35)).row.out, None, "a clock that jumped");
    }
}
