//! The rounds of the process that fills the index: what waits is entered, and in its time what a restored store brought back is
//! swept, also where something waits in every round.

use super::{Trouble, index_waiting, sweep};
use crate::Intake;
use std::time::Duration;
use storage::Lease;

/// How often it is looked whether entries of what is gone are left: after a restore, so mostly at the start. It reads every
/// report's note.
const SWEEP: Duration = Duration::from_secs(24 * 3_600);
/// How soon it is looked again where that failed.
const AGAIN: Duration = Duration::from_secs(600);

/// What is remembered from one round to the next.
#[derive(Debug, Default)]
pub struct Rounds {
    trouble: Trouble,
    next_sweep: Option<Duration>,
}

impl Rounds {
    /// One round; gives whether more may wait. `lease`: the one of links; where another holds it by now, nothing happens.
    pub async fn go(&mut self, intake: &Intake, lease: &Lease) -> bool {
        let entered = match index_waiting(intake, lease, &mut self.trouble).await {
            Ok(entered) => entered,
            Err(e) => {
                self.trouble.warn("what was told is found in other reports later", &e);
                0
            }
        };
        self.trouble.next_pass();
        let steady = intake.clock.steady();
        if self.next_sweep.is_none_or(|next| steady >= next) {
            let after = if sweep_all(intake, lease).await { SWEEP } else { AGAIN };
            self.next_sweep = Some(steady.saturating_add(after));
        }
        entered > 0
    }
}

/// False where it failed on the way.
async fn sweep_all(intake: &Intake, lease: &Lease) -> bool {
    loop {
        match sweep(intake, lease).await {
            Ok(0) => return true,
            Ok(reports) => tracing::info!(reports, "the index of links forgot reports that are gone"),
            Err(e) => {
                tracing::warn!(error = %e, "the index of links still has entries of reports that are gone");
                return false;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::*;
    use super::*;
    use crate::harness::{Place, at, both};
    use crate::intake::single_out_tests::intake;
    use domain::HandClock;
    use std::sync::Arc;

    /// The report is gone and its note is not, as after a restore that left it out.
    async fn goes(intake: &Intake, n: u8) {
        write(intake, |mut tx| async move {
            tx.delete_report(report_id(n)).await?;
            tx.done(())
        })
        .await;
    }

    both! {
        async fn what_is_gone_is_swept_once_a_day_also_where_something_is_entered_in_every_round(place: Place) {
            let clock = Arc::new(HandClock::new(at(0)));
            let intake = Intake { clock: clock.clone(), ..intake(&place).await };
            reports(&intake, &[1, 2, 3]).await;
            for n in [1, 2] {
                tells(&intake, n, &[7]).await;
            }
            runs(&intake).await;
            goes(&intake, 1).await;
            let (lease, mut rounds) = (lease(&intake).await, Rounds::default());
            tells(&intake, 3, &[8]).await;
            assert!(rounds.go(&intake, &lease).await, "more may wait");
            assert_eq!((noted(&intake, 1).await, noted(&intake, 3).await), (None, Some((0, 1))));
            goes(&intake, 2).await;
            for (passes, want) in [(SWEEP - Duration::from_secs(1), Some((0, 1))), (Duration::from_secs(1), None)] {
                clock.forward(passes);
                tells(&intake, 3, &[9]).await;
                assert!(rounds.go(&intake, &lease).await);
                assert_eq!(noted(&intake, 2).await, want);
            }
            assert!(!rounds.go(&intake, &lease).await, "nothing waits");
        }
    }
}
