//! How many wrong codes are looked up, so that a flood of them takes no more of the node than it may. Counted by
//! what may be a code: a text in which several may be one takes one for each. How many sets a return tries multiplies what a
//! code costs, not how many there may be: whoever makes a set was told so, and nobody waits longer for it at the door.

use domain::Lane;
use std::time::Duration;
use tokio::time::Instant;

/// How many wrong codes of a lane the whole node takes at once, and then one a second, whatever its cores could do;
/// above it returns of that lane wait their turn. Nobody is locked out by it, a shelter's shared address least of all.
#[derive(Clone, Copy)]
pub(crate) struct Budget {
    /// When it is full again: each wrong code puts that off by a second.
    full_at: Instant,
}

/// Wrong codes at once, a second for each.
const BURST: Duration = Duration::from_secs(600);
const EACH: Duration = Duration::from_secs(1);

impl Budget {
    /// A full one.
    pub(crate) fn new(now: Instant) -> Self {
        Self { full_at: now }
    }

    /// A wrong code was looked up.
    pub(crate) fn spend(&mut self, now: Instant) {
        self.full_at = self.full_at.max(now) + EACH;
    }

    /// How long the next return waits.
    pub(crate) fn wait(&self, now: Instant) -> Duration {
        self.full_at.saturating_duration_since(now + (BURST - EACH))
    }

    /// How many texts may be tried at once now, should each hold so many wrong codes; at least the one whose turn it is.
    pub(crate) fn allows(&self, now: Instant, each: usize) -> usize {
        let left = BURST.saturating_sub(self.full_at.saturating_duration_since(now));
        let left = usize::try_from(left.as_secs() / EACH.as_secs()).unwrap_or(usize::MAX);
        (left / each.max(1)).max(1)
    }
}

/// One budget for each lane: what a flood of wrong codes uses up in one is nobody's in another.
pub struct Budgets([Budget; Lane::COUNT]);

impl Budgets {
    /// Full ones.
    pub fn new(now: Instant) -> Self {
        Self([Budget::new(now); Lane::COUNT])
    }

    /// Wrong codes were looked up, so many of each lane.
    pub fn spend(&mut self, wrong: [usize; Lane::COUNT], now: Instant) {
        for (budget, wrong) in self.0.iter_mut().zip(wrong) {
            (0..wrong).for_each(|_| budget.spend(now));
        }
    }

    /// How many texts of each lane may be tried at once now, where one holds so many codes at most; none of one that has to wait.
    pub fn allow(&self, now: Instant, each: usize) -> [usize; Lane::COUNT] {
        self.0.map(|budget| if budget.wait(now).is_zero() { budget.allows(now, each) } else { 0 })
    }

    /// How long the first of the lanes waits that have to.
    pub fn wait(&self, now: Instant) -> Option<Duration> {
        self.0.iter().map(|budget| budget.wait(now)).filter(|wait| !wait.is_zero()).min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_flood_of_wrong_codes_in_one_lane_spends_nothing_of_another() {
        let mut budgets = Budgets::new(Instant::now());
        assert_eq!((budgets.allow(Instant::now(), 1), budgets.wait(Instant::now())), ([600; 3], None));
        budgets.spend([0, 1, 700], Instant::now());
        assert_eq!(budgets.allow(Instant::now(), 1), [600, 599, 0]);
        assert_eq!(budgets.wait(Instant::now()), Some(Duration::from_secs(101)));
        tokio::time::advance(Duration::from_secs(101)).await;
        assert_eq!((budgets.allow(Instant::now(), 1), budgets.wait(Instant::now())), ([600, 600, 1], None));
        budgets.spend([700, 0, 1], Instant::now());
        assert_eq!(budgets.wait(Instant::now()), Some(Duration::from_secs(1)), "the first of those that wait");
    }

    #[tokio::test(start_paused = true)]
    async fn a_text_that_may_hold_many_codes_is_allowed_as_seldom_as_they_cost() {
        let mut budget = Budget::new(Instant::now());
        assert_eq!([1, 3, 12].map(|each| budget.allows(Instant::now(), each)), [600, 200, 50]);
        // fifty of twelve each, all of them wrong
        (0..600).for_each(|_| budget.spend(Instant::now()));
        assert_eq!(budget.wait(Instant::now()), Duration::from_secs(1), "no more than there was");
        tokio::time::advance(Duration::from_secs(7)).await;
        assert_eq!((budget.wait(Instant::now()), budget.allows(Instant::now(), 12)), (Duration::ZERO, 1), "its turn");
    }

    #[tokio::test(start_paused = true)]
    async fn wrong_codes_of_many_cores_are_owed_one_by_one() {
        let mut budget = Budget::new(Instant::now());
        assert_eq!(budget.allows(Instant::now(), 1), 600);
        for _ in 0..599 {
            budget.spend(Instant::now());
        }
        assert_eq!((budget.wait(Instant::now()), budget.allows(Instant::now(), 1)), (Duration::ZERO, 1));
        // a round of many at once
        for _ in 0..64 {
            budget.spend(Instant::now());
        }
        assert_eq!((budget.wait(Instant::now()), budget.allows(Instant::now(), 1)), (Duration::from_secs(64), 1));
        tokio::time::advance(Duration::from_secs(66)).await;
        assert_eq!((budget.wait(Instant::now()), budget.allows(Instant::now(), 1)), (Duration::ZERO, 3));
    }

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
