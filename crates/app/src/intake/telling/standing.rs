//! How a report stands: what she agrees to, where she is, whether she is in danger, and her place in the queue.

use super::{QUEUE, Teller, Telling};
use crate::intake::sent::person;
use crate::reports::{Consents, What, report_of};
use content::Consent;
use domain::{AnswerWhen, CompartmentId, Country, Timestamp};
use guide::WhenToAnswer;
use rand::rngs::StdRng;
use storage::{StoreError, Tx, WaitingRow};

/// The question of content/guides/tell by which a story says when its person may be answered.
const WHEN_TO_ANSWER: &str = "answer";

/// What a person was promised who has a place in a queue.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Promise {
    /// Nothing: she asked for nobody.
    None,
    /// An answer within the desk's own time.
    OfItsDesk,
}

impl Telling<'_> {
    /// A consent, as said and as counted.
    pub(in crate::intake) async fn consent(
        &mut self,
        tx: &mut Tx,
        word: Option<&str>,
        which: Consent,
        yes: bool,
        now: Timestamp,
        rng: &mut StdRng,
    ) -> Result<bool, StoreError> {
        let said = person(What::Consent { which: which.as_str().to_owned(), yes }, None);
        if self.add(tx, word, &said, now, rng).await?.is_none() {
            return Ok(false);
        }
        let Some(id) = word.and_then(report_of) else { return Ok(false) };
        let Some((report, _)) = self.open.get_mut(&id) else { return Ok(false) };
        report.consents = Consents::from_bits(report.consents).with(which, yes).bits();
        let bits = report.consents;
        match self.reports.iter_mut().find(|r| r.id == id) {
            Some(born) => born.consents = bits,
            None => tx.set_report_consents(id, bits).await?,
        }
        self.alters(id, "consents");
        Ok(true)
    }

    /// Where she is, once she says it.
    pub(in crate::intake) async fn is_in(
        &mut self,
        tx: &mut Tx,
        word: Option<&str>,
        country: Country,
    ) -> Result<(), StoreError> {
        let Some(id) = word.and_then(report_of) else { return Ok(()) };
        match self.reports.iter_mut().find(|r| r.id == id) {
            Some(born) => born.country = Some(country.to_string()),
            None => tx.set_report_country(id, country.as_str()).await?,
        }
        self.alters(id, "country");
        Ok(())
    }

    /// Her words tell of danger: it is urgent, and open also where she took it back, since nobody may leave them unread.
    pub(in crate::intake) async fn in_danger(&mut self, tx: &mut Tx, id: CompartmentId) -> Result<(), StoreError> {
        match self.reports.iter_mut().find(|r| r.id == id) {
            Some(born) => born.urgency = 0,
            None => {
                tx.set_report_urgency(id, 0).await?;
                tx.open_report_again(id).await?;
            }
        }
        self.alters(id, "urgency");
        Ok(())
    }

    /// When she may be answered, as she says: whoever answers asks for it, whether she waits for a human or not.
    pub(in crate::intake) async fn may_be_answered(
        &mut self,
        tx: &mut Tx,
        id: CompartmentId,
        when: AnswerWhen,
    ) -> Result<(), StoreError> {
        match self.reports.iter_mut().find(|r| r.id == id) {
            Some(born) => born.answer_when = when,
            None => tx.set_report_answer_when(id, when).await?,
        }
        if let Some((report, _)) = self.open.get_mut(&id) {
            report.answer_when = when;
        }
        tx.set_waiting_answer_when(id, when).await?;
        if let Some(waiting) = self.waiting.iter_mut().find(|waiting| waiting.report == id) {
            waiting.answer_when = when;
        }
        self.alters(id, "answer_when");
        Ok(())
    }

    /// Gives a report whose words tell of danger its place in the queue, also where she asked for no human: whoever is on
    /// duty is told. Where nobody ever is, it is in the list alone. She was promised nothing.
    pub(in crate::intake) fn is_told_to_duty(&mut self, word: &str, teller: &Teller<'_>, now: Timestamp) {
        let report = report_of(word).and_then(|id| self.open.get(&id));
        let desk = report.and_then(|(report, _)| self.opened.desks.iter().find(|d| d.id == report.desk));
        if desk.is_some_and(|desk| self.reception.has_duty(desk)) {
            self.give_place(word, teller, Promise::None, now);
        }
    }

    /// Gives a report its place in the desk's queue.
    pub(in crate::intake) fn wait(&mut self, word: &str, teller: &Teller<'_>, now: Timestamp) {
        self.give_place(word, teller, Promise::OfItsDesk, now);
    }

    fn give_place(&mut self, word: &str, teller: &Teller<'_>, promise: Promise, now: Timestamp) {
        let Some((report, _)) = report_of(word).and_then(|id| self.open.get(&id)) else { return };
        let desk = self.opened.desks.iter().find(|d| d.id == report.desk && promise == Promise::OfItsDesk);
        let place = WaitingRow {
            urgency: report.urgency.min(teller.urgency),
            language: teller.language.to_string(),
            country: teller.country.map(|c| c.to_string()),
            promised_at: desk.and_then(|d| self.reception.promise(d, now)),
            last_word_at: now,
            ..WaitingRow::of(report, now)
        };
        let id = report.id;
        // one statement cannot change a row twice: what comes later in a batch changes the place as the store would
        match self.waiting.iter_mut().find(|waiting| waiting.report == id) {
            Some(waiting) => {
                let urgency = waiting.urgency.min(place.urgency);
                let (asked_at, promised_at) = (waiting.asked_at, waiting.promised_at.or(place.promised_at));
                *waiting = WaitingRow { urgency, asked_at, promised_at, ..place };
            }
            None => self.waiting.push(place),
        }
        self.alters(id, QUEUE);
    }

    /// Takes a report's place in the queue away, also one that this batch gave it.
    pub(in crate::intake) async fn waits_no_more(&mut self, tx: &mut Tx, id: CompartmentId) -> Result<(), StoreError> {
        self.waiting.retain(|waiting| waiting.report != id);
        tx.served(id).await?;
        let desk = match self.open.get(&id) {
            Some((report, _)) => Some(report.desk),
            None => tx.report(id).await?.map(|report| report.desk),
        };
        self.look_again.extend(desk);
        Ok(())
    }
}

/// The same of what she answers to the question when we may write back; other words than the two codes are hours.
pub(in crate::intake) fn answered_when(question: &str, value: &str) -> Option<AnswerWhen> {
    (question == WHEN_TO_ANSWER).then(|| AnswerWhen::parse(value).unwrap_or(AnswerWhen::Hours))
}

/// The hours she named are her words: they stand in her report, sealed, and in the queue only that she named some.
pub(in crate::intake) fn when_code(when: &WhenToAnswer) -> AnswerWhen {
    match when {
        WhenToAnswer::Soon => AnswerWhen::Soon,
        WhenToAnswer::Hours(_) => AnswerWhen::Hours,
        WhenToAnswer::Myself => AnswerWhen::Myself,
    }
}
