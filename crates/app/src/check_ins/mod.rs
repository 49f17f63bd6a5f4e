//! "Ask me about … at 20:00": a neutral question at a time she chose, one word for "all well", one for "not free", and what
//! is to happen if she is silent. `rules` say what becomes of it and know no clock, store or key; `fire` takes the timers,
//! `hear` what is said, `alarm` does what she chose, `alone` keeps a broken one from holding up the others; `health` is what
//! silence is held against.

mod alarm;
mod alone;
#[cfg(test)]
mod alone_tests;
mod contacts;
mod fire;
mod form;
mod health;
mod hear;
mod outage;
pub mod rules;
mod say;
mod schedule;
mod words;

pub use alarm::Alarms;
pub use contacts::LETTERS_LIFE;
pub use fire::Timers;
pub use form::{NewCheckIn, NotSet, QUESTIONS};
pub use health::{BEAT, Pulse};
pub(crate) use hear::{Hearing, Speaker};
pub use outage::{Outage, outages};
pub use rules::{GRACE, GRACES, REMINDER, Then, Why};
pub use say::off_data;
pub use schedule::{TimeError, TimeOfDay};
pub use words::{LONGEST_WORD, WordHash, plain_word};

use crate::log::Doing;
use crate::{Keyring, plans};
use domain::{CheckInId, CompartmentId, ConversationId, Timestamp};
use rand_core::CryptoRng;
use sealing::DataKey;
use storage::{CheckInRow, StoreError, Tx};

/// What was set.
pub struct Set {
    /// Which.
    pub id: CheckInId,
    /// When it is asked first.
    pub due: Timestamp,
    /// The letters that she passes on to the person she named, where she named one: shown once.
    pub letters: Option<String>,
}

/// Sets a check-in, within a transaction. The outer error is the store's, the inner one says what to change.
pub async fn set(
    tx: &mut Tx,
    keys: &Keyring,
    (conversation, key): (ConversationId, &DataKey),
    new: NewCheckIn,
    now: Timestamp,
    rng: &mut impl CryptoRng,
) -> Result<Result<Set, NotSet>, StoreError> {
    let names_somebody = new.then.contains(&Then::Contact) && new.name.is_some();
    let (row, due) = match new.row(key, conversation, now, rng) {
        Ok(made) => made,
        Err(e) => return Ok(Err(e)),
    };
    if list(tx, conversation, key).await?.len() >= form::MOST {
        return Ok(Err(NotSet::TooMany));
    }
    let id = row.id;
    tx.add_check_ins(&[row]).await?;
    tx.set_check_in_timers(&[(id, due)]).await?;
    let letters = if names_somebody { Some(contacts::invite(tx, keys, id, now, rng).await?) } else { None };
    Ok(Ok(Set { id, due, letters }))
}

/// One of her check-ins, for her list. Her words are not in it.
pub struct Shown {
    /// Which.
    pub id: CheckInId,
    /// The question.
    pub question: String,
    /// As `20:00`.
    pub at: String,
    /// Every day.
    pub daily: bool,
    /// What happens if she is silent.
    pub then: Vec<Then>,
    /// The person she named has agreed.
    pub contact_agreed: bool,
}

/// Her check-ins, oldest first, but for those that are answered and not asked again.
pub async fn list(tx: &mut Tx, whose: ConversationId, key: &DataKey) -> Result<Vec<Shown>, StoreError> {
    let mut out = Vec::new();
    for row in tx.check_ins_of(whose).await? {
        let Some(body) = form::Body::open(key, row.id, &row.body) else {
            tracing::error!(check_in.id = ?row.id, "a check-in does not open: it is not listed");
            continue;
        };
        if !body.is_listed(&row) {
            continue;
        }
        out.push(Shown {
            id: row.id,
            at: format!("{:02}:{:02}", body.minute / 60, body.minute % 60),
            question: body.question,
            daily: body.daily,
            contact_agreed: tx.has_contact(row.id).await?,
            then: body.then,
        });
    }
    Ok(out)
}

/// Calls check-ins off. A plan that nothing opens any more is only a danger: it goes with its question, or is left to the desk
/// that has it already. Gives both, which are to stand on the list beside the root key.
///
/// Of one that is answered nothing is called off but further askings: whoever holds her phone calls no alarm off, and learns
/// from nothing whether there is one.
pub(crate) async fn call_off(
    tx: &mut Tx,
    key: &DataKey,
    rows: Vec<CheckInRow>,
    now: Timestamp,
    rng: &mut impl CryptoRng,
) -> Result<Vec<CompartmentId>, StoreError> {
    let (mut ids, mut gone, mut answered) = (Vec::new(), Vec::new(), Vec::new());
    for mut row in rows {
        // of one that is answered too: it is asked no more, and no backup asks it again
        gone.extend(CompartmentId::from_slice(row.id.as_bytes()));
        let body = form::Body::open(key, row.id, &row.body).filter(|body| body.is_answered(&row));
        if let Some(mut body) = body {
            // one that is asked again would take its plan with it; one that is over has left its plan already
            if std::mem::take(&mut body.daily) {
                row.body = body.seal(key, row.id, rng);
                if let Some(plan) = row.plan {
                    plans::hide(tx, plan, Doing::person(now), rng).await?;
                }
                answered.push(row);
            }
            continue;
        }
        tx.drop_timers_of(row.id.as_bytes()).await?;
        if let Some(plan) = row.plan
            && plans::leave(tx, plan, Doing::person(now), rng).await?
        {
            gone.push(plan);
        }
        ids.push(row.id);
    }
    tx.drop_check_ins(&ids).await?;
    tx.change_check_ins(&answered).await?;
    Ok(gone)
}

/// What is answered and not done yet goes on without her: she is forgotten, and nothing but this leads on from it. `to`: a
/// conversation of nobody, with its key.
pub(crate) async fn pass_on(
    tx: &mut Tx,
    (from, key): (&[CheckInRow], &DataKey),
    (to, its): (ConversationId, &DataKey),
    rng: &mut impl CryptoRng,
) -> Result<(), StoreError> {
    for row in from {
        if let Some(body) = form::Body::open(key, row.id, &row.body) {
            tx.move_check_in(row.id, to, &body.seal(its, row.id, rng)).await?;
        }
    }
    Ok(())
}
