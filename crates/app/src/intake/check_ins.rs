//! What the platform does for a person who sets up questions for herself, or leaves a travel plan. Her two words pass through
//! here once and are kept as hashes only; what a plan says is sealed at once.

use super::batch::{Outcome, Thread, Work};
use super::sent::person;
use super::telling::Begun;
use crate::check_ins::{self, GRACE, NewCheckIn, Then, TimeOfDay, WordHash};
use crate::log::{Doing, write};
use crate::plans::{self, NewPlan};
use crate::reports::{What, report_of, report_word};
use crate::{Button, ButtonAction, Errand, Wish};
use domain::{Channel, CompartmentId, Inbound, Language};
use guide::{Door, Effect, Wanted};
use rand::Rng as _;
use storage::{EpochRow, StoreError, Tx};

impl Work<'_> {
    pub(super) async fn asks(
        &mut self,
        tx: &mut Tx,
        thread: &mut Thread<'_>,
        inbound: Option<&Inbound>,
        effect: &Effect,
    ) -> Result<Outcome, StoreError> {
        Ok(match effect {
            Effect::Unsay => {
                unsay(thread, inbound);
                Outcome::Nothing
            }
            Effect::HashWord { word } => WordHash::of(&thread.key, word)
                .map_or(Outcome::Failed, |hash| Outcome::Hashed(hash.as_str().to_owned())),
            Effect::SetCheckIn(wanted) => self.set_check_in(tx, thread, wanted).await?,
            Effect::ListCheckIns => {
                self.hearing.settle(tx).await?;
                self.list_check_ins(tx, thread).await?
            }
            Effect::CallOff => {
                let whose = (thread.id, &thread.key);
                self.hearing.call_off_all(tx, whose, self.now, &mut self.rng).await?;
                Outcome::Done
            }
            Effect::StartPlan => self.start_plan(tx).await?,
            Effect::KeepPlan { field, value } => self.keep_plan(tx, thread, field, value).await?,
            Effect::KeepPhoto => self.keep_photo(tx, thread, inbound).await?,
            Effect::DestroyPlan => {
                self.hearing.settle(tx).await?;
                let id = thread.state.returned_plan().and_then(report_of);
                match id {
                    Some(id) if plans::destroy(tx, id, self.now, &mut self.rng).await? => {
                        self.hearing.destroyed.push(id);
                        Outcome::Done
                    }
                    _ => Outcome::Failed,
                }
            }
            Effect::DropPlan { plan } => {
                if let Some(id) = report_of(plan)
                    && plans::destroy_unopened(tx, id, Doing::person(self.now), &mut self.rng).await?
                {
                    self.hearing.destroyed.push(id);
                }
                Outcome::Nothing
            }
            _ => Outcome::Nothing,
        })
    }

    /// The letters for the person she named come as a message of their own: she passes it on.
    async fn set_check_in(
        &mut self,
        tx: &mut Tx,
        thread: &mut Thread<'_>,
        wanted: &Wanted,
    ) -> Result<Outcome, StoreError> {
        // nobody can be asked by a page
        if thread.channel != Channel::Telegram {
            return Ok(Outcome::Failed);
        }
        let plan = match wanted.plan.as_deref().and_then(report_of) {
            Some(id) => tx.plan(id).await?.map(|plan| plan.id),
            None => None,
        };
        let words = WordHash::parse(&wanted.well).zip(WordHash::parse(&wanted.not_free));
        let at = TimeOfDay::parse(&wanted.at, &wanted.zone);
        // a plan that is gone is not left out in silence
        let gone = plan.is_none() && wanted.plan.is_some();
        let (Some((well, not_free)), Ok(at), false) = (words, at, gone) else { return Ok(Outcome::Failed) };
        let desk = self.desk_on_duty(wanted.desk);
        if wanted.desk.is_some() && desk.is_none() {
            tracing::info!("a check-in was not set: no desk is behind the door that was to be told");
            return Ok(Outcome::Failed);
        }
        let then = [
            (wanted.desk.is_some(), Then::Desk),
            (plan.is_some(), Then::OpenPlan),
            (wanted.name.is_some(), Then::Contact),
        ];
        let new = NewCheckIn {
            question: wanted.question.clone(),
            at,
            zone: wanted.zone.clone(),
            daily: wanted.daily,
            well,
            not_free,
            grace: GRACE,
            then: then.into_iter().filter_map(|(yes, then)| yes.then_some(then)).collect(),
            plan,
            desk,
            name: wanted.name.clone(),
        };
        let with = (thread.id, &thread.key);
        let set = match check_ins::set(tx, &self.intake.keys, with, new, self.now, &mut self.rng).await? {
            Ok(set) => set,
            Err(e) => {
                tracing::info!(error = %e, "a check-in was not set");
                return Ok(Outcome::Failed);
            }
        };
        if let Some(letters) = set.letters {
            let link = format!("https://t.me/{}?start={letters}", thread.bot.username);
            let text = self.content.texts().with(self.spoken_in(thread, PASS_ON), PASS_ON, &[("link", &link)]);
            thread.letters.push(text);
        }
        Ok(Outcome::Done)
    }

    /// Takes her questions out of what is forgotten of her. What she answered and is not done yet stays with a conversation of
    /// nobody, until then: "forget me" calls no alarm off.
    pub(super) async fn leaves_her_questions(&mut self, tx: &mut Tx, thread: &Thread<'_>) -> Result<(), StoreError> {
        self.hearing.call_off_all(tx, (thread.id, &thread.key), self.now, &mut self.rng).await?;
        let left = tx.check_ins_of(thread.id).await?;
        if left.is_empty() {
            return Ok(());
        }
        let mut look_up = [0; 32];
        self.rng.fill_bytes(&mut look_up);
        let (bot, rng) = (&thread.bot.name, &mut self.rng);
        let nobody = self.intake.opening(look_up, bot, thread.channel, &[], self.now, rng);
        let Some(nobody) = tx.conversations(std::slice::from_ref(&nobody)).await?.pop() else { return Ok(()) };
        if let Ok(key) = self.intake.keys.key_of(nobody.id, &nobody.wrapped_key) {
            check_ins::pass_on(tx, (&left, &thread.key), (nobody.id, &key), &mut self.rng).await?;
        }
        Ok(())
    }

    /// The desk that is told: one with a duty, behind the door she was told of.
    fn desk_on_duty(&self, door: Option<Door>) -> Option<String> {
        let reception = self.intake.reception.as_ref()?;
        let door = door.or_else(|| reception.desks().duty_door())?;
        reception.desk(&reception.vault.now(), door, true).map(|desk| desk.name.clone())
    }

    async fn list_check_ins(&mut self, tx: &mut Tx, thread: &mut Thread<'_>) -> Result<Outcome, StoreError> {
        let shown = check_ins::list(tx, thread.id, &thread.key).await?;
        for one in &shown {
            let language = self.spoken_in(thread, "check-in-shown-once");
            let texts = self.content.texts();
            let question = texts.get(language, &format!("check-in-ask-{}", one.question)).to_string();
            let often = if one.daily { "check-in-shown-daily" } else { "check-in-shown-once" };
            let mut lines = vec![texts.with(language, often, &[("time", &one.at), ("question", &question)])];
            if one.then.contains(&Then::Contact) {
                let agreed = if one.contact_agreed { "check-in-shown-agreed" } else { "check-in-shown-asked" };
                lines.push(texts.get(language, agreed).to_string());
            }
            let off = Button {
                label: texts.get(language, "check-in-off").to_string(),
                does: ButtonAction::Choice(check_ins::off_data(one.id)),
            };
            let text = lines.join("\n");
            thread.heard.push(Errand::Say { text, buttons: vec![vec![off]], keys: Vec::new(), protect: false });
        }
        Ok(if shown.is_empty() { Outcome::Failed } else { Outcome::Done })
    }

    /// A plan needs a code made ahead: without one she could not destroy it.
    async fn start_plan(&mut self, tx: &mut Tx) -> Result<Outcome, StoreError> {
        let Some(reception) = &self.intake.reception else { return Ok(Outcome::Failed) };
        let door = reception.desks().duty_door();
        let desk = door.and_then(|door| reception.desk(&reception.vault.now(), door, true).cloned());
        let (Some(desk), Some(made)) = (desk, self.codes.next(reception)) else { return Ok(Outcome::Failed) };
        let sequence = &self.intake.sequence;
        let plan = NewPlan { desk: &desk, made: &made, said: &[], now: self.now, sequence };
        let rng = &mut self.rng;
        let keys = &self.intake.keys;
        let not_done = "nothing can be locked for a desk: no plan is begun";
        let rows = reception.sealed(not_done, |opened, present| plan.rows(opened, present, keys, rng));
        let Some(rows) = rows else { return Ok(Outcome::Failed) };
        rows.keep(tx).await?;
        let word = report_word(rows.plan.id);
        Ok(Outcome::Planned(Begun { word, code: Some(made.code.shown()) }))
    }

    async fn keep_plan(
        &mut self,
        tx: &mut Tx,
        thread: &Thread<'_>,
        field: &str,
        value: &str,
    ) -> Result<Outcome, StoreError> {
        let Some(reception) = &self.intake.reception else { return Ok(Outcome::Failed) };
        let under_way = if plans::FIELDS.contains(&field) { self.plan_under_way(tx, thread).await? } else { None };
        let Some((_, row)) = under_way else { return Ok(Outcome::Failed) };
        let said = person(What::Kept { question: field.to_owned(), value: value.to_owned() }, None);
        let (now, sequence, rng) = (self.now, &self.intake.sequence, &mut self.rng);
        let item = reception.sealed("nothing can be sealed to a plan", |opened, present| {
            let to = plans::more(opened, present, &row)?;
            crate::reports::Writing { opened, now, to: &to, sequence }.item(&said, rng)
        });
        let Some(item) = item else { return Ok(Outcome::Failed) };
        let items = [item];
        tx.add_items(&items).await?;
        write(tx, &Doing::person(now).rows(&[], &[], &items, rng)).await?;
        Ok(Outcome::Done)
    }

    /// The plan under way, with its epoch; none where there is none that takes more: one that is open is the desk's already.
    pub(super) async fn plan_under_way(
        &self,
        tx: &mut Tx,
        thread: &Thread<'_>,
    ) -> Result<Option<(CompartmentId, EpochRow)>, StoreError> {
        let Some(id) = thread.state.plan().and_then(report_of) else { return Ok(None) };
        let locked = tx.plan(id).await?.is_some_and(|plan| plan.opened_at.is_none());
        let row = if locked { tx.newest_epoch(id).await? } else { None };
        Ok(row.map(|row| (id, row)))
    }

    /// Her language where the text is written in it, else the bot's first.
    pub(super) fn spoken_in(&self, thread: &Thread<'_>, id: &str) -> Language {
        let hers = thread.state.language(thread.bot);
        let first = thread.bot.languages.first().copied().unwrap_or(hers);
        if self.content.texts().has(hers, id) { hers } else { first }
    }
}

/// What she passes on to the person who is to be written to.
const PASS_ON: &str = "contact-pass-on";

/// The message that held one of her words, or a code, goes at once, for both sides.
pub(super) fn unsay(thread: &mut Thread<'_>, inbound: Option<&Inbound>) {
    if let Some(message) = inbound.and_then(|i| i.message).filter(|_| thread.channel == Channel::Telegram) {
        thread.deletions.push(Errand::Delete { messages: vec![message], wish: Wish::Hers });
    }
}
