//! What she chose, when she is missed or not free: the desk is told, her plan opens to it, the person she named is written
//! to. All of it in the one transaction that drops the timer, so that it happens once.

use super::alone::AGAIN;
use super::fire::{Timers, rest_until};
use super::form::{ALARM, Body};
use super::rules::{Stage, Then, Why, after_alarm};
use super::say::{tell_contact, words_of};
use super::{contacts, form};
use crate::desk::HER_SILENCE;
use crate::letters::seal_errand;
use crate::log::{Doing, Object, Operation, write};
use crate::reports::{Birth, Born, By, Said, What};
use crate::{Opened, Vault, VaultError, plans};
use content::Content;
use domain::{Channel, CheckInId, CompartmentId, Country, Purpose, Timestamp};
use rand::Rng;
use rand::rngs::StdRng;
use sealing::{DataKey, to_hex};
use storage::{DeskRow, DueCheckIn, Lease, Queued, StoreError, TimerRow, Tx, WaitingRow};

/// Alarms looked at in one go.
const AT_ONCE: usize = 32;
const EMERGENCY: i64 = 0;

/// What does what she chose. Cheap to clone.
#[derive(Clone)]
pub struct Alarms {
    /// The same parts as the timers'.
    pub timers: Timers,
    /// The desks; without any, only the person she named is written to.
    pub vault: Vault,
}

struct Raised {
    timer: TimerRow,
    due: DueCheckIn,
    key: DataKey,
    body: Body,
    why: Why,
    plan_desk: Option<CompartmentId>,
}

impl Alarms {
    /// Does what is due, each by itself; gives how many. `lease`: the one of timers.
    pub async fn fire(&self, lease: &Lease) -> Result<usize, StoreError> {
        let now = self.timers.clock.now();
        let due = self.timers.due(lease, ALARM, now, AT_ONCE).await?;
        let one = |timer| async move {
            match self.look(lease, timer).await? {
                Some(raised) => self.one(lease, raised, now).await,
                None => Ok(()),
            }
        };
        self.timers.each_alone(lease, &due, now, one).await
    }

    /// An alarm that is due; that of a check-in that was called off meanwhile is dropped, and one that is of none. One whose
    /// check-in was moved meanwhile is looked at again.
    async fn look(&self, lease: &Lease, timer: &TimerRow) -> Result<Option<Raised>, StoreError> {
        let looked = self.timers.store.write("alarms", |mut tx| async move {
            if !tx.check_fence(lease).await? {
                return tx.done(None);
            }
            let due = match CheckInId::from_slice(&timer.subject) {
                Some(id) => tx.due_check_ins(&[id]).await?.pop(),
                None => None,
            };
            let Some(due) = due else {
                tx.drop_timers_of_gone(&[timer.id]).await?;
                return tx.done(None);
            };
            let Some((due, key, body, why)) = self.open(due) else {
                tx.drop_timers(&[timer.id]).await?;
                return tx.done(None);
            };
            let plan_desk = match due.row.plan {
                Some(plan) => tx.plan(plan).await?.map(|p| p.desk),
                None => None,
            };
            tx.done(Some(Raised { timer: timer.clone(), due, key, body, why, plan_desk }))
        });
        Ok(looked.await?.into_inner())
    }

    fn open(&self, due: DueCheckIn) -> Option<(DueCheckIn, DataKey, Body, Why)> {
        let key = self.timers.keys.key_of(due.row.conversation, &due.wrapped_key).ok();
        let opened = key.and_then(|key| Some((Body::open(&key, due.row.id, &due.row.body)?, key)));
        let Some((body, key)) = opened else {
            tracing::error!(check_in.id = ?due.row.id, "a check-in does not open: nobody can be told that she is missed");
            return None;
        };
        let why = body.why().filter(|_| body.stage(&due.row) == Stage::Missed)?;
        Some((due, key, body, why))
    }

    async fn one(&self, lease: &Lease, raised: Raised, now: Timestamp) -> Result<(), StoreError> {
        let mut rng = self.timers.random.child();
        let wanted = [Then::Desk, Then::OpenPlan];
        let for_desk = wanted.iter().any(|t| raised.body.then.contains(t) && raised.why.lets(*t));
        let born = if for_desk { Some(self.report(&raised, now, &mut rng)) } else { None };
        let (born, failed) = match born {
            Some(Ok(born)) => (Some(born), false),
            Some(Err(e)) => {
                tracing::error!(error = %e, check_in.id = ?raised.due.row.id, "a desk could not be told that somebody is missed; it is tried again");
                (None, true)
            }
            None => (None, false),
        };
        let content = self.timers.content.current();
        let (raised, born) = (&raised, &born);
        let done: Result<_, StoreError> = self
            .timers
            .store
            .write("alarm", |mut tx| {
                let (content, rng) = (content.clone(), self.timers.random.child());
                async move {
                    if !tx.check_fence(lease).await? || !self.still(&mut tx, raised).await? {
                        return tx.done(());
                    }
                    self.within(&mut tx, &content, (raised, born.as_ref()), failed, now, rng).await?;
                    tx.done(())
                }
            })
            .await;
        done.map(drop)
    }

    /// Drops the timer; whether it was there and the check-in still is. One that is another since it was looked at, or was moved,
    /// keeps its timer, and is looked at again.
    async fn still(&self, tx: &mut Tx, raised: &Raised) -> Result<bool, StoreError> {
        let Some(now_is) = tx.due_check_ins(&[raised.due.row.id]).await?.pop() else {
            tx.drop_timers_of_gone(&[raised.timer.id]).await?;
            return Ok(false);
        };
        if now_is.row.body != raised.due.row.body {
            return Ok(false);
        }
        Ok(tx.drop_timers(&[raised.timer.id]).await? == 1)
    }

    async fn within(
        &self,
        tx: &mut Tx,
        content: &Content,
        (raised, born): (&Raised, Option<&Born>),
        failed: bool,
        now: Timestamp,
        mut rng: StdRng,
    ) -> Result<(), StoreError> {
        let (body, why) = (&raised.body, raised.why);
        let chosen = |then| body.then.contains(&then) && why.lets(then);
        if let Some(born) = born {
            tell_desk(tx, born, now, &mut rng).await?;
            if chosen(Then::OpenPlan)
                && let Some(plan) = raised.due.row.plan
            {
                plans::open_to_desk(tx, &self.timers.keys, plan, now, &mut rng).await?;
            }
        }
        if chosen(Then::Contact) && body.told == 0 {
            self.write_to_contacts(tx, content, raised.due.row.id, now, &mut rng).await?;
        }
        let mut row = raised.due.row.clone();
        let mut body = body.clone();
        if failed {
            // the contact was told; what is left is the desk, and the next time both
            body.told = 1;
            row.body = body.seal(&raised.key, row.id, &mut rng);
            tx.change_check_ins(std::slice::from_ref(&row)).await?;
            let timer = TimerRow { due: now.plus(AGAIN), ..raised.timer.clone() };
            return tx.add_timers(&[timer]).await;
        }
        match after_alarm(&body.terms(row.due, body.next(now)), why) {
            Some(next) => {
                rest_until(&mut row, &mut body, next);
                row.body = body.seal(&raised.key, row.id, &mut rng);
                tx.change_check_ins(std::slice::from_ref(&row)).await?;
                tx.set_check_in_timers(&[(row.id, next)]).await
            }
            None => tx.drop_check_ins(&[row.id]).await.map(drop),
        }
    }

    /// Who said yes is written to, once for each.
    async fn write_to_contacts(
        &self,
        tx: &mut Tx,
        content: &Content,
        id: CheckInId,
        now: Timestamp,
        rng: &mut StdRng,
    ) -> Result<(), StoreError> {
        for contact in tx.contacts_of(id).await? {
            let Ok(key) = self.timers.keys.key_of(contact.conversation, &contact.wrapped_key) else { continue };
            let Some(name) = contacts::name_of(&key, &contact) else { continue };
            let (_, language) = words_of(content, &contact.bot, contact.language.as_deref());
            let out = self.timers.sequence.next(now, rng);
            let queued = Queued {
                id: out,
                conversation: contact.conversation,
                bot: &contact.bot,
                priority: EMERGENCY,
                repeatable: true,
                at: now,
                not_before: now,
                payload: seal_errand(&key, out, &tell_contact(content, language, &name), rng),
                attempted: None,
            };
            tx.enqueue(std::slice::from_ref(&queued)).await?;
            tx.announce("outbox", b"").await?;
        }
        Ok(())
    }

    /// The report that tells the desk, made outside of any transaction. Nothing of it says more than the desk needs.
    fn report(&self, raised: &Raised, now: Timestamp, rng: &mut StdRng) -> Result<Born, VaultError> {
        let said = said(raised, rng);
        let (_, language) = words_of(&self.timers.content.current(), &raised.due.bot, raised.due.language.as_deref());
        let make = |opened: &Opened, present: &sealing::Present<'_>| {
            let chosen = (raised.plan_desk, raised.body.desk.as_deref());
            let Some(desk) = desk_of(&opened.desks, chosen) else {
                tracing::error!(
                    check_in.id = ?raised.due.row.id,
                    "the desk that is to be told is not in the store, and no other desk is surely of its kind: run `oberih audit verify`"
                );
                return Err(VaultError::NoDesk);
            };
            let birth = Birth {
                desk,
                channel: Channel::Telegram,
                language,
                country: None::<Country>,
                urgency: 0,
                child: false,
                said: &said,
                now,
                sequence: &self.timers.sequence,
            };
            let mut born = birth.rows(opened, present, None, rng)?;
            // no word of hers stands in it, so nobody who answers at once finds her at the screen
            born.report.last_word_at = now.minus(HER_SILENCE);
            Ok(born)
        };
        self.vault.with_present(make).unwrap_or(Err(VaultError::NoDesk))
    }
}

/// The desk that her plan opens to; the one she chose. Where neither is known, the first, if all are of one kind: what she set
/// for a help organisation does not go to the police.
fn desk_of<'a>(desks: &'a [DeskRow], (plan, name): (Option<CompartmentId>, Option<&str>)) -> Option<&'a DeskRow> {
    let by_plan = || desks.iter().find(|d| Some(d.id) == plan);
    let by_name = || desks.iter().find(|d| Some(d.name.as_str()) == name);
    let any = || desks.first().filter(|first| name.is_none() && desks.iter().all(|d| d.kind == first.kind));
    by_plan().or_else(by_name).or_else(any)
}

fn said(raised: &Raised, rng: &mut StdRng) -> Vec<Said> {
    let value = match raised.why {
        Why::Missed => "missed",
        Why::NotFree => "not-free",
        Why::Unreachable => "unreachable",
    };
    let by_node = |what| Said { by: By::Node, what, message: None };
    let mut out = vec![by_node(What::Kept { question: form::CHECK_IN.to_owned(), value: value.to_owned() })];
    if let Some(plan) =
        raised.due.row.plan.filter(|_| raised.body.then.contains(&Then::OpenPlan) && raised.why.lets(Then::OpenPlan))
    {
        out.push(by_node(What::Plan { id: to_hex(plan.as_bytes()) }));
    }
    let mut tag = [0; 16];
    rng.fill_bytes(&mut tag);
    out.push(by_node(What::Route {
        bot: raised.due.bot.clone(),
        channel: Channel::Telegram.as_str().to_owned(),
        conversation: to_hex(raised.due.row.conversation.as_bytes()),
        tag: to_hex(&tag),
    }));
    out
}

async fn tell_desk(tx: &mut Tx, born: &Born, now: Timestamp, rng: &mut StdRng) -> Result<(), StoreError> {
    tx.add_reports(std::slice::from_ref(&born.report)).await?;
    tx.add_epochs(std::slice::from_ref(&born.epoch)).await?;
    tx.add_grants(&born.grants).await?;
    tx.add_items(&born.items).await?;
    // when she may be answered stands in it: she did not ask to be written to, and somebody else may read what is written
    tx.wait_for_human(&[WaitingRow::of(&born.report, now)]).await?;
    let doing = Doing::for_her(now, Purpose::Danger);
    let mut lines = vec![doing.line(Operation::Collection, Object::report_row(&born.report), rng)];
    lines.extend(doing.rows(std::slice::from_ref(&born.epoch), &born.grants, &born.items, rng));
    write(tx, &lines).await?;
    tx.announce("waiting", born.report.desk.as_bytes()).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn desk(id: u8, name: &str, kind: &str) -> DeskRow {
        let id = CompartmentId::from_slice(&[id; 16]).unwrap();
        DeskRow { id, archive: id, name: name.to_owned(), kind: kind.to_owned() }
    }

    #[test]
    fn an_alarm_goes_to_the_desk_it_was_set_for_and_to_none_of_another_kind() {
        let all = [desk(1, "city", "police"), desk(2, "help", "ngo"), desk(3, "night", "ngo")];
        let found = |desks: &[DeskRow], plan: Option<u8>, name| {
            let plan = plan.map(|id| desk(id, "", "").id);
            desk_of(desks, (plan, name)).map(|d| d.name.clone())
        };
        assert_eq!(found(&all, None, Some("night")).as_deref(), Some("night"));
        assert_eq!(found(&all, Some(2), Some("night")).as_deref(), Some("help"), "whoever opens the plan reads of it");
        assert_eq!(found(&all, Some(9), Some("night")).as_deref(), Some("night"));
        assert_eq!(found(&all, None, Some("gone")), None, "it may have been one for help");
        assert_eq!(found(&all, None, None), None);
        assert_eq!(found(&all[1..], None, None).as_deref(), Some("help"), "all are of one kind");
        assert_eq!(found(&[], None, None), None);
    }
}
