//! What a responder sees before she reads: who waits, what is open, what was taken back, whom nothing reaches.

use super::{AtDesk, DeskError, TakenBack, reach_of};
use crate::VaultError;
use crate::log::{Object, Operation, write};
use crate::reports::ReadError;
use domain::{CompartmentId, Timestamp};
use std::collections::{HashMap, HashSet};
use storage::{Reach, ReportRow, StoreError, WaitingRow};

/// What is to be known of the way to people, beside the rows of their reports.
#[derive(Default)]
pub struct Ways {
    /// Whose chat cannot be written to any more, or to whom messages were given up.
    pub out_of_reach: HashMap<CompartmentId, Reach>,
    /// Reports whose keys somebody changed in the store: nobody reads these, and the others are as they were.
    pub changed: HashSet<CompartmentId>,
}

/// Whether she wrote something that nobody of the desk read.
pub fn is_unread(report: &ReportRow) -> bool {
    report.read_at.is_none_or(|read| read < report.last_word_at)
}

/// The order in which a desk looks at its reports: danger first, then what nobody read, then the oldest word.
pub fn by_need(report: &ReportRow) -> impl Ord + use<> {
    (report.urgency != 0, !is_unread(report), report.last_word_at)
}

impl AtDesk<'_> {
    /// Notes that she looks at what waits and lies at her desks: a line for each, before the first of her lists is shown.
    pub async fn begins_to_look(&self) -> Result<(), DeskError> {
        let (opened, now) = (self.reception.vault.now(), self.intake.clock.now());
        let desks: Vec<CompartmentId> = self.still(&opened)?.map(|(desk, _)| desk.id).collect();
        let noted = self.intake.store.write("desk lists", |mut tx| {
            let looked = desks.iter().map(|desk| (Operation::Consultation, Object::queue(*desk))).collect();
            let lines = self.doing(now).each(looked, &mut self.intake.random.child());
            async move {
                write(&mut tx, &lines).await?;
                Ok::<_, DeskError>(tx.done(())?)
            }
        });
        noted.await.map(storage::Durable::into_inner)
    }

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

    /// Open reports of her desks, the latest word first. Not those that the archive alone keeps by now.
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
        all.retain(|r: &ReportRow| r.erase_at.is_none() && r.leave_at.is_some());
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

    /// Which of these reports have a chat that cannot be written to any more, or messages to it that were given up, and which
    /// were changed. Nothing of what was told is opened, and where the chat is stays in here, so it is no look at the report.
    pub async fn ways_to(&self, reports: &[CompartmentId]) -> Result<Ways, DeskError> {
        let opened = self.reception.vault.now();
        let mut ways = Ways::default();
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
            match reach.await {
                Ok(reach) => {
                    let bad = reach.filter(|r| r.unreachable || r.given_up > 0);
                    ways.out_of_reach.extend(bad.map(|reach| (*id, reach)));
                }
                Err(DeskError::Read(ReadError::Vault(VaultError::Unproven))) => {
                    tracing::error!(report.id = ?id, "the keys of a report were changed in the store: run `oberih audit verify`");
                    ways.changed.insert(*id);
                }
                Err(e) => return Err(e),
            }
        }
        Ok(ways)
    }
}
