//! What the job says of trouble in the journal: the same once, not twice a second, and not once for each report.

use std::collections::HashSet;
use storage::StoreError;

/// What was said since a pass went well.
#[derive(Debug, Default)]
pub struct Trouble {
    said: HashSet<String>,
    /// In this pass.
    met: bool,
}

impl Trouble {
    /// Whether it is to be said.
    fn is_new(&mut self, what: String) -> bool {
        self.met = true;
        self.said.insert(what)
    }

    /// Says what the next pass may mend.
    pub(super) fn warn(&mut self, what: &'static str, error: &StoreError) {
        if self.is_new(format!("{what}: {error}")) {
            tracing::warn!(%error, "{what}");
        }
    }

    /// Says what somebody has to look after.
    pub(super) fn error(&mut self, what: &'static str, error: Option<&StoreError>) {
        let because = error.map(ToString::to_string);
        if self.is_new(format!("{what}: {because:?}")) {
            tracing::error!(error = because, "{what}");
        }
    }

    /// A pass is over. Where it met nothing, whatever comes next is said anew.
    pub(super) fn next_pass(&mut self) {
        if !std::mem::take(&mut self.met) {
            self.said.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Rounds;
    use super::super::tests::*;
    use crate::Intake;
    use crate::harness::{Place, both};
    use crate::intake::single_out_tests::intake;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
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
