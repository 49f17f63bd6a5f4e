//! What she does with a report that she came back to: another code, a written word, taking back, erasing.

use super::sent::person;
use super::telling::{Begun, Telling};
use crate::log::GrantsBefore;
use crate::reports::{By, Said, What, Writing, is_of_code, next_epoch, report_of, returned_word};
use domain::{Channel, Timestamp};
use rand::Rng;
use rand::rngs::StdRng;
use sealing::{DESK_AFTER_LAST_WORD, Party, SignedAs, to_hex};
use storage::{HIDDEN_FOR, StoreError, Tx};

/// What came of asking for another code.
pub(super) enum Renewed {
    By(Begun),
    /// Another device that came back with the same code was first. Only whoever came back with the right code is told so.
    ByAnother,
    Not,
}

impl Telling<'_> {
    /// Whether a report that is kept has no code; `None` where it is not there, or not yet.
    pub(super) async fn lacks_code(&self, tx: &mut Tx, word: &str) -> Result<Option<bool>, StoreError> {
        let Some(id) = report_of(word) else { return Ok(None) };
        Ok(tx.report(id).await?.map(|report| report.receipt.is_none()))
    }

    /// Another code in the place of the old one. It opens what is written from now on: what was written before was
    /// shown when she came back, and its keys cannot be given on without the old code. Where another device of hers replaced
    /// the code that she came back with there is none: the code it was shown would open nothing.
    pub(super) async fn renew(
        &mut self,
        tx: &mut Tx,
        word: Option<&str>,
        channel: Channel,
        now: Timestamp,
        rng: &mut StdRng,
    ) -> Result<Renewed, StoreError> {
        let Some((word, id)) = word.and_then(|word| Some((word, report_of(word)?))) else { return Ok(Renewed::Not) };
        let Some(report) = tx.report_locked(id).await?.filter(|r| r.erase_at.is_none()) else {
            return Ok(Renewed::Not);
        };
        if !is_of_code(word, report.receipt.as_ref()) {
            return Ok(Renewed::ByAnother);
        }
        let (Some(row), Some(made)) = (self.newest_epoch(tx, id).await?, self.codes.next(self.reception)) else {
            return Ok(Renewed::Not);
        };
        let next = self.reception.sealed("a report's keys: no other code is made", |opened, present| {
            let (to, next) = next_epoch(opened, present, &report, &row, Some(made.member.clone()), now, rng)?;
            let what = What::Coded { channel: channel.as_str().to_owned() };
            let writing = Writing { opened: &self.opened, now, to: &to, sequence: self.sequence };
            let item = writing.item(&Said { by: By::Node, what, message: None }, rng)?;
            Ok((item, to, next))
        });
        let Some((item, to, next)) = next else { return Ok(Renewed::Not) };
        tx.set_report_receipt(id, made.keys.look_up(), i64::from(made.keys.set()), made.member.key().as_bytes())
            .await?;
        tx.report_held(id, now.plus(DESK_AFTER_LAST_WORD)).await?;
        let grants = GrantsBefore::read(tx, [id]).await?;
        tx.drop_grants_to(id, &Party::Receipt.to_bytes()).await?;
        self.taken_back.extend(grants.changed(tx).await?);
        let receipt = Party::Receipt.to_bytes();
        self.grants.retain(|grant| grant.compartment != id || grant.party != receipt);
        self.epochs.push(next.epoch);
        self.grants.extend(next.grants);
        self.items.push(item);
        self.noted.push(next.record);
        self.open.insert(id, (report, to));
        self.alters(id, "code");
        let word = returned_word(id, made.keys.look_up());
        Ok(Renewed::By(Begun { word, code: Some(made.code.shown()) }))
    }

    /// The node's signed word: its name, the day, a random number, and nothing else.
    pub(super) fn confirm(&self, now: Timestamp, rng: &mut StdRng) -> String {
        let (day, node) = (day_of(now), &self.reception.node);
        let mut number = [0; 8];
        rng.fill_bytes(&mut number);
        let words = format!("{node}\n{day}\n{}", to_hex(&number));
        let signature = self.opened.signer().sign(SignedAs::Confirmation, words.as_bytes());
        format!("{words}\n\n{}", to_hex(&signature.0))
    }

    /// She takes a report back: it stays, marked, and nobody works on it.
    pub(super) async fn withdraw(
        &mut self,
        tx: &mut Tx,
        word: Option<&str>,
        now: Timestamp,
        rng: &mut StdRng,
    ) -> Result<bool, StoreError> {
        if self.add(tx, word, &person(What::Withdrawn, None), now, rng).await?.is_none() {
            return Ok(false);
        }
        let Some(id) = word.and_then(report_of) else { return Ok(false) };
        tx.set_report_state(id, "withdrawn", None, None).await?;
        self.waits_no_more(tx, id).await?;
        self.alters(id, "state");
        Ok(true)
    }

    /// Hides a report now and erases it after [`HIDDEN_FOR`]; `undo` lets it be.
    pub(super) async fn erase(
        &mut self,
        tx: &mut Tx,
        word: Option<&str>,
        undo: bool,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let Some(id) = word.and_then(report_of) else { return Ok(false) };
        let Some(report) = tx.report_locked(id).await? else { return Ok(false) };
        if undo && tx.is_to_erase(id, now).await? {
            // its time is over, and the list beside the root key may name it already
            return Ok(false);
        }
        tx.set_report_erase(id, (!undo).then(|| now.plus(HIDDEN_FOR))).await?;
        if undo {
            self.look_again.push(report.desk);
        } else {
            self.waits_no_more(tx, id).await?;
        }
        self.open.remove(&id);
        self.alters(id, if undo { "erase-undone" } else { "erase-asked" });
        Ok(true)
    }
}

/// The day in UTC: `2026-11-28`.
fn day_of(now: Timestamp) -> String {
    let at = jiff::Timestamp::from_microsecond(now.unix_micros()).unwrap_or_default();
    jiff::tz::TimeZone::UTC.to_datetime(at).date().to_string()
}
