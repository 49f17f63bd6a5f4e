//! What a responder does with a report: answers, leaves the talk, closes it.

use super::held::{May, may_come};
use super::{AtDesk, DeskError, DeskReport, chat_of};
use crate::intake::Within;
use crate::log::{GrantsBefore, Object, write};
use crate::reports::{By, Said, What, Writing, keys_for_writing, report_word};
use crate::{Happening, VaultError};
use domain::{CloseReason, CompartmentId, Timestamp};
use guide::Event;
use sealing::{EpochRecord, Party};
use std::time::Duration;
use storage::{ReportRow, Tx};

/// So long after her last word she is not waiting at the screen any more.
pub(crate) const HER_SILENCE: Duration = Duration::from_secs(15 * 60);

/// What came of an answer.
#[derive(Clone, PartialEq, Eq)]
enum Sent {
    /// It is on its way.
    Said,
    /// Her chat is gone.
    NoChat,
    /// She allowed no message now.
    NotNow,
    /// It is said when her hours begin: what her clock shows then.
    Later(String),
    /// She named hours that are not understood.
    HoursUnread,
}

/// Whether hours of hers that the program does not understand were read by the responder, who says that it is the hour.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Read {
    ByNobody,
    ByHer,
}

/// What of a report that is to be closed may still be on its way.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Coming {
    Nothing,
    Files,
}

impl AtDesk<'_> {
    /// Answers: kept in the report, and said in her chat where that is still there and she allows a message now. `NoChat`
    /// or `NotNow` where not, `NotYet` where it is said when her hours begin, `HoursUnread` where she named some that are
    /// not understood. It takes the place in the queue, but with `NoChat` or `HoursUnread` only where she has it already:
    /// nobody else would look at it again. `Taken` where a colleague has that and did something there within
    /// [`storage::LEFT_AFTER`].
    pub async fn answer(&self, id: CompartmentId, text: &str) -> Result<(), DeskError> {
        self.say(id, Some(text), Event::Joined { report: &report_word(id) }, Read::ByNobody).await
    }

    /// The same where the responder read the hours that she named and says that it is one of them. Hours that are
    /// understood bind all the same.
    pub async fn answer_in_her_hours(&self, id: CompartmentId, text: &str) -> Result<(), DeskError> {
        self.say(id, Some(text), Event::Joined { report: &report_word(id) }, Read::ByHer).await
    }

    /// Leaves the talk: the guide speaks again, and her place in the queue is free. Where no message may come to her by
    /// itself now, she is told nothing of it.
    pub async fn leave(&self, id: CompartmentId) -> Result<(), DeskError> {
        self.say(id, None, Event::Left, Read::ByNobody).await
    }

    /// Closes a report as it was read: the archive alone keeps it from now on. Errors: [`DeskError::Unread`] where
    /// something came since then, which nobody would read any more; [`DeskError::Coming`] where files are on their way.
    pub async fn close(&self, read: &DeskReport, reason: CloseReason) -> Result<(), DeskError> {
        self.close_over(read, reason, Coming::Nothing).await
    }

    /// Closes it also over files that are still on their way: one that comes later opens it again.
    pub async fn close_over_files(&self, read: &DeskReport, reason: CloseReason) -> Result<(), DeskError> {
        self.close_over(read, reason, Coming::Files).await
    }

    async fn close_over(&self, read: &DeskReport, reason: CloseReason, over: Coming) -> Result<(), DeskError> {
        let (opened, now, id) = (self.reception.vault.now(), self.intake.clock.now(), read.report.id);
        self.intake
            .store
            .write("desk close", |mut tx| {
                let (opened, mut rng) = (&opened, self.intake.random.child());
                async move {
                    // whoever writes to it now waits, and then opens it again
                    tx.report_locked(id).await?;
                    let (report, _) = self.report(&mut tx, opened, id).await?;
                    if tx.count_items_of(id).await? != i64::try_from(read.things()).unwrap_or(i64::MAX) {
                        return Err(DeskError::Unread);
                    }
                    if over == Coming::Nothing && tx.has_fetches(id).await? {
                        return Err(DeskError::Coming);
                    }
                    self.is_nobody_elses(tx.waiting(id).await?.as_ref(), now)?;
                    tx.set_report_state(id, "closed", Some(reason), Some(now)).await?;
                    let grants = GrantsBefore::read(&mut tx, [id]).await?;
                    tx.drop_grants_to(id, &Party::Compartment(report.desk).to_bytes()).await?;
                    tx.report_left(id).await?;
                    tx.served(id).await?;
                    let closed = tx.report(id).await?.ok_or(DeskError::NoReport)?;
                    let mut lines = vec![self.doing(now).altered(Object::report_row(&closed), vec!["state"], &mut rng)];
                    lines.extend(self.doing(now).each(grants.changed(&mut tx).await?, &mut rng));
                    write(&mut tx, &lines).await?;
                    self.plans_leave(&mut tx, opened, read, now, &mut rng).await?;
                    tx.announce("queue", report.desk.as_bytes()).await?;
                    Ok::<_, DeskError>(tx.done(())?)
                }
            })
            .await
            .map(storage::Durable::into_inner)
    }

    /// One write: her chat is told what her report says, or neither is.
    async fn say(&self, id: CompartmentId, text: Option<&str>, event: Event<'_>, hours: Read) -> Result<(), DeskError> {
        let (opened, now) = (self.reception.vault.now(), self.intake.clock.now());
        let words: Vec<String> = text.map(str::to_owned).into_iter().collect();
        let within = Within::begin();
        let (sent, said, reach, next) = self
            .intake
            .store
            .write("desk answer", |mut tx| {
                let (opened, within, words) = (&opened, &within, &words);
                let line = self.altered(id, if text.is_some() { "answer" } else { "queue" }, now);
                async move {
                    let (report, keys) = self.report(&mut tx, opened, id).await?;
                    let place = tx.waiting(id).await?;
                    self.is_nobody_elses(place.as_ref(), now)?;
                    let may = match may_come(&mut tx, (self.intake, opened), (&report, &keys), now).await? {
                        May::HoursUnread if hours == Read::ByHer => May::Now,
                        may => may,
                    };
                    let quiet = may != May::Now;
                    let what = Happening { event: Some(event), words, quiet, ..Happening::default() };
                    // her conversation is held before the report, as by whoever takes what she sends
                    let (mut said, mut reach) = (None, None);
                    let sent = match (chat_of(&mut tx, opened, &keys).await?, may, text) {
                        (Some(_), May::Not, Some(_)) => Sent::NotNow,
                        (Some(_), May::HoursUnread, Some(_)) => Sent::HoursUnread,
                        (Some(_), May::From(later), Some(text)) => {
                            let of = (&**opened, &report, &keys);
                            match self.intake.hold_answer(&mut tx, of, (text, &later), now).await? {
                                true => Sent::Later(later.shown),
                                false => Sent::NoChat,
                            }
                        }
                        (Some(chat), ..) => {
                            said = self.intake.happen_within(&mut tx, within, chat, what).await?;
                            reach = tx.reach(chat).await?;
                            if said.is_some() { Sent::Said } else { Sent::NoChat }
                        }
                        (None, ..) => Sent::NoChat,
                    };
                    let mut next = None;
                    if let Some(text) = text {
                        next = self.keep(&mut tx, &report, text, now).await?;
                        // where nothing was sent she waits as before, and the phone rings on, unless somebody took her place
                        let is_sent = !matches!(sent, Sent::HoursUnread | Sent::NoChat);
                        let takes = place.as_ref().is_some_and(|p| is_sent || p.held_by(now) == Some(self.who));
                        // since it was read above, a colleague may have been faster
                        if takes && !tx.take_waiting(id, self.who, now).await? {
                            return Err(DeskError::Taken);
                        }
                    } else {
                        tx.served(id).await?;
                    }
                    write(&mut tx, &[line]).await?;
                    if let Some(place) = place {
                        tx.announce("queue", place.desk.as_bytes()).await?;
                    }
                    Ok::<_, DeskError>(tx.done((sent, said, reach, next))?)
                }
            })
            .await?
            .into_inner();
        // only now: pins ahead of the store would be an alarm about nothing
        if let Some(record) = next {
            self.reception.vault.note(&record);
        }
        if let Some(said) = said {
            self.intake.after(said);
        }
        match sent {
            _ if text.is_none() => Ok(()),
            Sent::NoChat => Err(DeskError::NoChat),
            Sent::NotNow => Err(DeskError::NotNow),
            Sent::HoursUnread => Err(DeskError::HoursUnread),
            Sent::Later(at) => Err(DeskError::NotYet { at }),
            // it was put on its way all the same: she may have let the bot in again
            Sent::Said if reach.is_some_and(|r| r.unreachable) => Err(DeskError::Unreachable),
            Sent::Said => Ok(()),
        }
    }

    async fn keep(
        &self,
        tx: &mut Tx,
        report: &ReportRow,
        text: &str,
        now: Timestamp,
    ) -> Result<Option<EpochRecord>, DeskError> {
        let locked = tx.report_locked(report.id).await?;
        let report = locked.filter(|r| r.erase_at.is_none()).ok_or(DeskError::NoReport)?;
        let row = tx.newest_epoch(report.id).await?.ok_or(DeskError::NoReport)?;
        let said = Said { by: By::Desk, what: What::Text(text.to_owned()), message: None };
        let mut rng = self.intake.random.child();
        let sequence = &self.intake.sequence;
        let sealed = self.reception.vault.with_present(|opened, present| {
            let (to, next) = keys_for_writing(opened, present, &report, &row, now, &mut rng)?;
            let item = Writing { opened, now, to: &to, sequence }.item(&said, &mut rng)?;
            Ok::<_, VaultError>((item, next))
        });
        let (item, next) = sealed.ok_or(DeskError::NoDesk)??;
        if let Some(next) = &next {
            next.keep(tx).await?;
        }
        tx.add_items(std::slice::from_ref(&item)).await?;
        let (epochs, grants) =
            next.as_ref().map_or((&[][..], &[][..]), |n| (std::slice::from_ref(&n.epoch), &n.grants));
        write(tx, &self.doing(now).rows(epochs, grants, &[item], &mut rng)).await?;
        Ok(next.map(|next| next.record))
    }
}

/// Whether nothing may come to her by itself now: she said so, or nothing, and does not write either. Which hours she named
/// are her own words, for whoever reads them: what has no reader does not come either.
pub(crate) fn is_left_alone(report: &ReportRow, now: Timestamp) -> bool {
    report.answer_when != domain::AnswerWhen::Soon && now.since(report.last_word_at) >= HER_SILENCE
}
