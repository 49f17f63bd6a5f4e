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
    if tx.count_check_ins(conversation).await? >= form::MOST {
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

/// Her check-ins, oldest first.
pub async fn list(tx: &mut Tx, whose: ConversationId, key: &DataKey) -> Result<Vec<Shown>, StoreError> {
    let mut out = Vec::new();
    for row in tx.check_ins_of(whose).await? {
        let Some(body) = form::Body::open(key, row.id, &row.body) else {
            tracing::error!(check_in.id = ?row.id, "a check-in does not open: it is not listed");
            continue;
        };
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

/// Calls all check-ins of a conversation off; gives what is to stand on the list beside the root key.
pub(crate) async fn call_off_all(
    tx: &mut Tx,
    whose: ConversationId,
    now: Timestamp,
    rng: &mut impl CryptoRng,
) -> Result<Vec<CompartmentId>, StoreError> {
    let rows = tx.check_ins_of(whose).await?;
    call_off(tx, &rows, now, rng).await
}

/// A plan that nothing opens any more is only a danger: it goes with its question, unless the desk has it already. Gives both,
/// which are to stand on the list beside the root key.
pub(crate) async fn call_off(
    tx: &mut Tx,
    rows: &[CheckInRow],
    now: Timestamp,
    rng: &mut impl CryptoRng,
) -> Result<Vec<CompartmentId>, StoreError> {
    let ids: Vec<CheckInId> = rows.iter().map(|row| row.id).collect();
    let mut gone: Vec<CompartmentId> = ids.iter().filter_map(|id| CompartmentId::from_slice(id.as_bytes())).collect();
    for row in rows {
        tx.drop_timers_of(row.id.as_bytes()).await?;
        if let Some(plan) = row.plan
            && plans::destroy_unopened(tx, plan, Doing::person(now), rng).await?
        {
            gone.push(plan);
        }
    }
    tx.drop_check_ins(&ids).await?;
    Ok(gone)
}
