//! What a responder sees before she reads: who waits, what is open, what was taken back, whom nothing reaches.

use super::{AtDesk, DeskError, TakenBack, reach_of};
use crate::reports::ReadError;
use domain::{CompartmentId, Timestamp};
use std::collections::HashMap;
use storage::{Reach, ReportRow, StoreError, WaitingRow};

impl AtDesk<'_> {
    /// Who waits at her desks: danger first, then who waits longest. Nothing of what was told.
    pub async fn queue(&self, limit: usize) -> Result<Vec<WaitingRow>, DeskError> {
        let (opened, mut all) = (self.reception.vault.now(), Vec::new());
        for (desk, _) in self.still(&opened)? {
            let id = desk.id;
            all.extend(self.intake.store.read("queue", |mut tx| async move { tx.queue_of(id, limit).await }).await?);
        }
        all.sort_by_key(|w| (w.urgency, w.asked_at));
        Ok(all)
    }

    /// Open reports of her desks, the latest word first.
    pub async fn reports(&self, before: Timestamp, limit: usize) -> Result<Vec<ReportRow>, DeskError> {
        let (opened, mut all) = (self.reception.vault.now(), Vec::new());
        for (desk, _) in self.still(&opened)? {
            let id = desk.id;
            let open = self
                .intake
                .store
                .read("desk reports", |mut tx| async move { tx.reports_of(id, "open", before, limit).await });
            all.extend(open.await?);
        }
        all.retain(|r: &ReportRow| r.erase_at.is_none());
        all.sort_by_key(|r| std::cmp::Reverse(r.last_word_at));
        Ok(all)
    }

    /// What people took back from her desks, the next to be erased first: that it was, and nothing of what was told.
    pub async fn taken_back(&self, now: Timestamp, limit: usize) -> Result<Vec<TakenBack>, DeskError> {
        let (opened, mut all) = (self.reception.vault.now(), Vec::new());
        for (desk, _) in self.still(&opened)? {
            let id = desk.id;
            let read = self.intake.store.read("taken back", |mut tx| async move {
                let erased = tx.reports_taken_back(id, now, limit).await?;
                let late = Timestamp::from_unix_micros(i64::MAX);
                Ok::<_, StoreError>((erased, tx.reports_of(id, "withdrawn", late, limit).await?))
            });
            let (erased, withdrawn) = read.await?;
            let hidden = |(report, at)| TakenBack { report, erased_at: Some(at) };
            let kept = |r: &ReportRow| TakenBack { report: r.id, erased_at: None };
            all.extend(erased.into_iter().map(hidden));
            all.extend(withdrawn.iter().filter(|r| r.erase_at.is_none()).map(kept));
        }
        all.sort_by_key(|t| (t.erased_at.is_none(), t.erased_at));
        Ok(all)
    }

    /// Which of these reports have a chat that cannot be written to any more, or messages to it that were given up. Nothing
    /// of what was told is opened, and where the chat is stays in here, so it is no look at the report.
    pub async fn out_of_reach(&self, reports: &[CompartmentId]) -> Result<HashMap<CompartmentId, Reach>, DeskError> {
        let opened = self.reception.vault.now();
        let mut out = HashMap::new();
        for id in reports {
            let reach = self.intake.store.read("desk reach", |mut tx| {
                let opened = &opened;
                async move {
                    match self.report(&mut tx, opened, *id).await {
                        Ok((_, keys)) => Ok(reach_of(&mut tx, opened, &keys).await?),
                        // one that was closed meanwhile, or whose keys are not hers
                        Err(DeskError::NoReport | DeskError::Read(ReadError::Closed)) => Ok(None),
                        Err(e) => Err(e),
                    }
                }
            });
            if let Some(reach) = reach.await?.filter(|r| r.unreachable || r.given_up > 0) {
                out.insert(*id, reach);
            }
        }
        Ok(out)
    }
}
