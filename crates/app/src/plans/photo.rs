//! A picture on its way into a travel plan: as a file into a report, but that a plan has one epoch, pictures share no room
//! there, and nothing is opened again. It is taken while the plan is there, locked or open: her question may be missed while
//! it is fetched.

use super::more;
use crate::desk::HER_SILENCE;
use crate::intake::Within;
use crate::log::{Doing, Object, Operation, write};
use crate::pieces::{PieceSink, Whole};
use crate::reports::{FetchNote, FileError, Said, TOLD, Writing};
use crate::{Happening, Intake, Opened, Reception};
use domain::{CompartmentId, ConversationId, ItemId, Purpose, Timestamp};
use sealing::{Hash, ProvenCompartment};
use std::sync::Arc;
use storage::{EpochRow, StoreError, Tx};

/// Pictures that are taken for one plan.
pub(crate) const MOST_PHOTOS: usize = 3;

/// Where the pieces of one picture go.
pub struct PhotoSink {
    intake: Intake,
    reception: Reception,
    plan: CompartmentId,
    item: ItemId,
    /// Who is told where it is not kept.
    whose: Option<ConversationId>,
    /// To whom everything is sealed, and what the vault knew when that was asked.
    to: ProvenCompartment,
    asked: Arc<Opened>,
    /// Which try of this picture it is: of two, the later one goes on.
    attempt: i64,
    /// Of each piece as it is kept.
    kept: Vec<Hash>,
}

impl PhotoSink {
    /// Opens a plan for a picture that a messenger keeps. What an earlier try left of it goes. Errors:
    /// [`FileError::Finished`] where it ended already, and nothing of it is touched; [`FileError::Vault`] where the desk's
    /// keys moved on since the plan was made: nothing more is sealed to it then.
    pub async fn fetch(intake: &Intake, plan: CompartmentId, item: ItemId) -> Result<Self, FileError> {
        let reception = intake.reception.clone().ok_or(FileError::Gone)?;
        let asked = reception.vault.now();
        let begun = intake.store.write("photo", |mut tx| {
            let reception = &reception;
            async move {
                takes(&mut tx, plan).await?;
                // until the end of the transaction nobody finishes it
                if !tx.try_fetch(item).await? {
                    return Err(FileError::Finished);
                }
                tx.drop_pieces(item).await?;
                let note = tx.fetch(item).await?.ok_or(FileError::Finished)?;
                let epoch = tx.newest_epoch(plan).await?;
                Ok::<_, FileError>(tx.done((to_whom(reception, epoch)?, note))?)
            }
        });
        let (to, note) = begun.await?.into_inner();
        let whose = asked.open_fetch(item, note.body).and_then(|text| FetchNote::read(&text, &note.bot).whose);
        let (intake, attempt) = (intake.clone(), note.attempts);
        Ok(Self { intake, reception, plan, item, whose, to, asked, attempt, kept: Vec::new() })
    }

    /// Writes down what came of it: the whole picture, or why it is not kept, in one word. `found`: its type by content.
    /// Errors: another process was faster, and what it kept stays; nothing was written.
    pub async fn end(&mut self, came: Result<(Whole, &str), &str>) -> Result<(), FileError> {
        self.follow().await?;
        let said = Said::of_file(self.item, &came);
        let mut rng = self.intake.random.child();
        let now = self.intake.clock.now();
        let row = self.writing(now).item(&said, &mut rng)?;
        let doing = Doing::for_her(now, Purpose::Own);
        let mut lines = doing.rows(&[], &[], std::slice::from_ref(&row), &mut rng);
        if came.is_ok() {
            let pieces = Object::pieces(self.item, self.plan, &self.kept);
            lines.push(doing.line(Operation::Collection, pieces, &mut rng));
        }
        let pieces = came.as_ref().map_or(0, |(whole, _)| i64::from(whole.pieces));
        // nothing comes later into a chat by itself: whoever reads it there would ask what it was about
        let waits = now.since(self.item.made_at()) < HER_SILENCE;
        let whose = self.whose.filter(|_| came.is_err() && waits);
        let tells = Happening { text: Some(TOLD), ..Happening::default() };
        let within = Within::begin();
        let written = self.intake.store.write("photo end", |mut tx| {
            let (sink, row, lines, within) = (&*self, &row, &lines, &within);
            async move {
                if let Some(whose) = whose {
                    // held before her plan, as by whoever takes what she sends
                    tx.conversation(whose).await?;
                }
                sink.holds(&mut tx).await?;
                if pieces == 0 {
                    tx.drop_pieces(sink.item).await?;
                } else if tx.count_pieces(sink.item).await? != pieces {
                    return Err(FileError::Overtaken);
                }
                tx.add_items(std::slice::from_ref(row)).await?;
                tx.drop_fetch(sink.item).await?;
                write(&mut tx, lines).await?;
                // in the same write: where she cannot be told it has not ended, and is ended again
                let told = match whose {
                    Some(whose) => sink.intake.happen_within(&mut tx, within, whose, tells).await?,
                    None => None,
                };
                Ok::<_, FileError>(tx.done(told)?)
            }
        });
        if let Some(told) = written.await?.into_inner() {
            self.intake.after(told);
        }
        Ok(())
    }

    /// Holds the plan and this try of the picture until the end of the transaction. Errors: the plan takes nothing more, or
    /// the picture ended, or was begun anew.
    async fn holds(&self, tx: &mut Tx) -> Result<(), FileError> {
        takes(tx, self.plan).await?;
        if tx.hold_fetch(self.item, self.attempt).await? { Ok(()) } else { Err(FileError::Finished) }
    }

    /// Asks again to whom the plan is sealed, where supervisors stated something since it was asked last: a picture may take
    /// minutes, and whoever left the desk meanwhile opens no more of it.
    async fn follow(&mut self) -> Result<(), FileError> {
        let now = self.reception.vault.now();
        if !Arc::ptr_eq(&self.asked, &now) {
            let plan = self.plan;
            let epoch = self.intake.store.read("photo", |mut tx| async move { tx.newest_epoch(plan).await });
            let epoch: Result<_, StoreError> = epoch.await;
            self.to = to_whom(&self.reception, epoch?)?;
            self.asked = now;
        }
        Ok(())
    }

    fn writing(&self, now: Timestamp) -> Writing<'_> {
        Writing { opened: &self.asked, now, to: &self.to, sequence: &self.intake.sequence }
    }
}

/// Holds a plan that takes what is still to come of it. One that its code destroyed while it was open is its desk's alone.
async fn takes(tx: &mut Tx, plan: CompartmentId) -> Result<(), FileError> {
    match tx.plan(plan).await? {
        Some(plan) if plan.erase_at.is_none() => Ok(()),
        _ => Err(FileError::Gone),
    }
}

fn to_whom(reception: &Reception, epoch: Option<EpochRow>) -> Result<ProvenCompartment, FileError> {
    let epoch = epoch.ok_or(FileError::Gone)?;
    let to = reception.vault.with_present(|opened, present| more(opened, present, &epoch));
    Ok(to.ok_or(FileError::Gone)??)
}

impl PieceSink for PhotoSink {
    type Error = FileError;

    async fn put(&mut self, n: u32, piece: &[u8]) -> Result<(), FileError> {
        self.follow().await?;
        let now = self.intake.clock.now();
        let row = self.writing(now).piece(self.item, n, piece, &mut self.intake.random.child())?;
        let written = self.intake.store.write("photo piece", |mut tx| {
            let (sink, row) = (&*self, &row);
            async move {
                sink.holds(&mut tx).await?;
                if tx.add_pieces(std::slice::from_ref(row)).await? == 0 {
                    return Err(FileError::Overtaken);
                }
                Ok::<_, FileError>(tx.done(())?)
            }
        });
        written.await?.into_inner();
        self.kept.push(Object::piece_hash(&row));
        Ok(())
    }
}
