//! Where a place moves that she shares: kept in its report, and no words of hers. They make her no less silent, open nothing
//! again and leave the desk's list as it is.

use super::Telling;
use crate::reports::{Said, Writing, report_of};
use domain::Timestamp;
use rand::rngs::StdRng;
use storage::{StoreError, Tx};

/// What became of a position.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::intake) enum Followed {
    /// It is kept.
    Kept,
    /// It could not be kept; the next one may be.
    NotKept,
    /// The report takes no more of them: it is closed, taken back or gone.
    NoFurther,
}

impl Telling<'_> {
    /// Keeps where she is now, in a report that is open.
    pub(in crate::intake) async fn follow(
        &mut self,
        tx: &mut Tx,
        word: Option<&str>,
        said: &Said,
        now: Timestamp,
        rng: &mut StdRng,
    ) -> Result<Followed, StoreError> {
        let Some(id) = word.and_then(report_of) else { return Ok(Followed::NoFurther) };
        // as it is stored by now: she may have taken it back on another door, or in this very batch
        let stored = tx.report_locked(id).await?.filter(|report| report.erase_at.is_none());
        let is_open = match &stored {
            Some(report) => report.state == "open" || report.state == "closed" && self.spoke.contains(&id),
            None => self.is_new(id),
        };
        if !is_open {
            return Ok(Followed::NoFurther);
        }
        if !self.open(tx, id, now, rng).await? {
            return Ok(Followed::NotKept);
        }
        let Some((report, to)) = self.open.get(&id) else { return Ok(Followed::NotKept) };
        let writing = Writing { opened: &self.opened, now, to, sequence: self.sequence };
        let item = match writing.item(said, rng) {
            Ok(item) => item,
            Err(e) => {
                tracing::error!(error = %e, "where she is now cannot be sealed to a report");
                return Ok(Followed::NotKept);
            }
        };
        let (desk, last_word_at) = (report.desk, report.last_word_at);
        self.items.push(item);
        // whoever reads it sees where she is by now
        self.look_again.push(desk);
        if !self.is_new(id) && !self.followed.iter().any(|(followed, _)| *followed == id) {
            self.followed.push((id, last_word_at));
        }
        Ok(Followed::Kept)
    }
}
