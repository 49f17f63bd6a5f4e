//! What the job says of trouble in the journal: the same once, not twice a second, and not once for each report.

use std::collections::HashSet;
use storage::StoreError;

/// What was said in this pass and in the one before.
#[derive(Debug, Default)]
pub struct Trouble {
    before: HashSet<String>,
    now: HashSet<String>,
}

impl Trouble {
    /// Whether something that lasts is to be said: neither this pass met it already, nor the one before.
    fn is_new(&mut self, what: String) -> bool {
        let lasts = self.before.contains(&what);
        self.now.insert(what) && !lasts
    }

    /// Says what the next pass may mend.
    pub(super) fn warn(&mut self, what: &'static str, error: &StoreError) {
        if self.is_new(format!("{what}: {error}")) {
            tracing::warn!(%error, "{what}");
        }
    }

    /// Says what lasts until somebody looks after it.
    pub(super) fn lasts(&mut self, what: &'static str, error: &StoreError) {
        if self.is_new(format!("{what}: {error}")) {
            tracing::error!(%error, "{what}");
        }
    }

    /// Says what happened, and is gone with that: in the next pass it is another one.
    pub(super) fn happened(&mut self, what: &'static str) {
        if self.now.insert(what.to_owned()) {
            tracing::error!("{what}");
        }
    }

    /// A pass is over. What it did not meet is said anew when it comes back.
    pub(super) fn next_pass(&mut self) {
        self.before = std::mem::take(&mut self.now);
    }
}

#[cfg(test)]
mod tests {
    use super::super::Rounds;
    use super::super::tests::*;
    use super::Trouble;
    use crate::Intake;
    use crate::harness::{Place, both};
    use crate::intake::single_out_tests::intake;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use storage::StoreError;
    use tracing::instrument::WithSubscriber;
    use tracing::span::{Attributes, Id, Record};
    use tracing::{Event, Level, Metadata, Subscriber};

    /// Counts what is said of trouble with links.
    struct Journal(Arc<AtomicUsize>);

    impl Subscriber for Journal {
        fn enabled(&self, of: &Metadata<'_>) -> bool {
            *of.level() <= Level::WARN && of.target().starts_with("app::links")
        }

        fn new_span(&self, _: &Attributes<'_>) -> Id {
            Id::from_u64(1)
        }

        fn record(&self, _: &Id, _: &Record<'_>) {}

        fn record_follows_from(&self, _: &Id, _: &Id) {}

        fn event(&self, _: &Event<'_>) {
            self.0.fetch_add(1, Ordering::SeqCst);
        }

        fn enter(&self, _: &Id) {}

        fn exit(&self, _: &Id) {}
    }

    /// How much is said in a round of this process.
    async fn said(rounds: &mut Rounds, intake: &Intake) -> usize {
        let (lease, count) = (lease(intake).await, Arc::new(AtomicUsize::new(0)));
        rounds.go(intake, &lease).with_subscriber(Journal(count.clone())).await;
        count.load(Ordering::SeqCst)
    }

    #[test]
    fn what_happens_again_is_said_again_also_beside_something_that_lasts() {
        let (mut trouble, count) = (Trouble::default(), Arc::new(AtomicUsize::new(0)));
        tracing::subscriber::with_default(Journal(count.clone()), || {
            // what lasts, once; what happened, once a pass
            for (rows, said) in [(2, 2), (0, 2), (1, 3), (1, 4)] {
                trouble.lasts("the index could not be read", &StoreError::Behind);
                (0..rows).for_each(|_| trouble.happened("a row was changed"));
                trouble.next_pass();
                assert_eq!(count.load(Ordering::SeqCst), said);
            }
            trouble.next_pass();
            trouble.lasts("the index could not be read", &StoreError::Behind);
            assert_eq!(count.load(Ordering::SeqCst), 5);
        });
    }

    both! {
        async fn a_trouble_that_lasts_is_said_once_however_many_reports_have_it_and_again_when_it_comes_back(place: Place) {
            let before = intake(&place).await;
            reports(&before, &[1, 2]).await;
            let newer = with_next_key(&before).await;
            for n in [1, 2] {
                tells(&newer, n, &[7]).await;
            }
            assert_eq!(runs(&newer).await, 2);
            // now both notes name entries of a key that the process before does not know
            let mut rounds = Rounds::default();
            for n in [1, 2] {
                tells(&before, n, &[8]).await;
            }
            for want in [1, 0, 0] {
                assert_eq!(said(&mut rounds, &before).await, want);
            }
            assert_eq!(runs(&newer).await, 2);
            assert_eq!(said(&mut rounds, &before).await, 0, "nothing waits");
            tells(&before, 1, &[9]).await;
            assert_eq!(said(&mut rounds, &before).await, 1);
        }
    }
}
