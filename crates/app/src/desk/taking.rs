//! Places in the queue: taken by whoever answers, and given back to the others.

use super::{AtDesk, DeskError};
use crate::log::write;
use domain::{CompartmentId, Timestamp};
use storage::WaitingRow;

impl AtDesk<'_> {
    /// Takes a place in the queue of her desks, also one that a colleague took and left. Errors: a colleague has it; it is at
    /// another desk.
    pub async fn take(&self, report: CompartmentId) -> Result<(), DeskError> {
        let (opened, now) = (self.reception.vault.now(), self.intake.clock.now());
        self.intake
            .store
            .write("take", |mut tx| {
                let (opened, line) = (&opened, self.altered(report, "taken", now));
                async move {
                    if let Some(place) = tx.waiting(report).await? {
                        self.keys_at(opened, place.desk)?.ok_or(DeskError::NoReport)?;
                        if !tx.take_waiting(report, self.who, now).await? {
                            return Err(DeskError::Taken);
                        }
                        write(&mut tx, &[line]).await?;
                        tx.announce("queue", place.desk.as_bytes()).await?;
                    }
                    Ok::<_, DeskError>(tx.done(())?)
                }
            })
            .await
            .map(storage::Durable::into_inner)
    }

    /// Gives a place back: whoever is next takes it, and the phone rings for it as for a new one. Errors: it is not hers.
    pub async fn give_back(&self, report: CompartmentId) -> Result<(), DeskError> {
        let now = self.intake.clock.now();
        self.intake
            .store
            .write("give back", |mut tx| {
                let line = self.altered(report, "taken", now);
                async move {
                    let place = tx.waiting(report).await?.ok_or(DeskError::NotTaken)?;
                    if !tx.give_back_waiting(report, self.who).await? {
                        return Err(DeskError::NotTaken);
                    }
                    write(&mut tx, &[line]).await?;
                    tx.announce("queue", place.desk.as_bytes()).await?;
                    Ok::<_, DeskError>(tx.done(())?)
                }
            })
            .await
            .map(storage::Durable::into_inner)
    }

    /// Errors: somebody else answers there.
    pub(super) fn is_nobody_elses(&self, place: Option<&WaitingRow>, now: Timestamp) -> Result<(), DeskError> {
        match place.and_then(|place| place.held_by(now)) {
            Some(who) if who != self.who => Err(DeskError::Taken),
            _ => Ok(()),
        }
    }
}
