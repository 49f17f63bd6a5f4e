//! How a plan ends. From outside it ends alike whichever word was given: a code answers the same after "all well", which
//! destroys the plan, and after "not free", which opens it to the desk. So of one that was destroyed its code alone stays
//! known, as long as one that was opened is kept; and one that is open is destroyed for her side at once, for its desk later.

use super::{AT_ONCE, destroy_by, shut};
use crate::Keyring;
use crate::log::{Doing, GrantsBefore, Object, write};
use domain::{CompartmentId, Purpose, Timestamp};
use rand_core::CryptoRng;
use sealing::Party;
use std::time::Duration;
use storage::{PlanRow, StoreError, Tx};

/// How long a plan is kept once it was opened.
pub(crate) const KEPT_OPEN: Duration = Duration::from_secs(30 * 24 * 3_600);

/// Destroys a plan as she asks, by her code or in her chat: lock, grants, words. One that is open, or is about to be opened,
/// is gone for her side; its desk, which may be searching by it, keeps it for as long as a report that is to be erased.
/// False where her side has none.
pub async fn destroy(
    tx: &mut Tx,
    id: CompartmentId,
    now: Timestamp,
    rng: &mut impl CryptoRng,
) -> Result<bool, StoreError> {
    let Some(plan) = tx.plan(id).await? else { return tx.drop_ended_plan(id).await };
    if plan.receipt.is_none() {
        return Ok(false);
    }
    let about_to_open =
        tx.stages_of_plan(id).await?.iter().any(|stage| matches!(stage.as_str(), "answered" | "missed"));
    if plan.opened_at.is_none() && !about_to_open {
        return destroy_by(tx, id, Doing::person(now), rng).await;
    }
    hide_until(tx, id, Some(now.plus(storage::HIDDEN_FOR)), Doing::person(now), rng).await?;
    if !about_to_open {
        tx.detach_plan(id).await?;
    }
    Ok(true)
}

/// Destroys a plan unless the desk has it: then it is part of what the desk works on. True where it was destroyed; then it is
/// to stand on the list beside the root key.
pub(crate) async fn destroy_unopened(
    tx: &mut Tx,
    id: CompartmentId,
    by: Doing,
    rng: &mut impl CryptoRng,
) -> Result<bool, StoreError> {
    match tx.plan(id).await? {
        Some(plan) if plan.opened_at.is_none() => destroy_by(tx, id, by, rng).await,
        _ => Ok(false),
    }
}

/// Her question is called off: its plan is destroyed, or left to the desk that has it, and gone for her side either way. True
/// as above.
pub(crate) async fn leave(
    tx: &mut Tx,
    id: CompartmentId,
    by: Doing,
    rng: &mut impl CryptoRng,
) -> Result<bool, StoreError> {
    let destroyed = destroy_unopened(tx, id, by, rng).await?;
    if !destroyed {
        hide(tx, id, by, rng).await?;
    }
    Ok(destroyed)
}

/// All is well, and the question is not asked again: its plan is destroyed, and its code answers on as that of one that was
/// opened. True as above.
pub(crate) async fn end_well(
    tx: &mut Tx,
    id: CompartmentId,
    now: Timestamp,
    rng: &mut impl CryptoRng,
) -> Result<bool, StoreError> {
    let Some(plan) = tx.plan(id).await?.filter(|plan| plan.opened_at.is_none()) else { return Ok(false) };
    if let Some(look_up) = &plan.receipt {
        tx.add_ended_plan(id, look_up, now.plus(KEPT_OPEN)).await?;
    }
    destroy_by(tx, id, Doing::for_her(now, Purpose::Own), rng).await
}

/// Her code finds the plan no more. Whatever is to become of it becomes of it all the same.
pub(crate) async fn hide(
    tx: &mut Tx,
    id: CompartmentId,
    by: Doing,
    rng: &mut impl CryptoRng,
) -> Result<(), StoreError> {
    hide_until(tx, id, None, by, rng).await
}

async fn hide_until(
    tx: &mut Tx,
    id: CompartmentId,
    until: Option<Timestamp>,
    by: Doing,
    rng: &mut impl CryptoRng,
) -> Result<(), StoreError> {
    let grants = GrantsBefore::read(tx, [id]).await?;
    if !tx.hide_plan(id, until).await? {
        return Ok(());
    }
    tx.drop_grants_to(id, &Party::Receipt.to_bytes()).await?;
    changed(tx, id, ("receipt", grants), by, rng).await
}

/// The report that named it is closed: its desk has it no more. One whose question is asked on is locked again, so that it
/// can open once more; of any other nothing opens but her code, until it goes. `desk`: the report's.
pub(crate) async fn leave_desk(
    tx: &mut Tx,
    keys: &Keyring,
    (id, desk): (CompartmentId, CompartmentId),
    by: Doing,
    rng: &mut impl CryptoRng,
) -> Result<(), StoreError> {
    let open = tx.plan(id).await?.filter(|plan| plan.opened_at.is_some() && plan.desk == desk);
    let Some(plan) = open else { return Ok(()) };
    if lock_again(tx, keys, &plan, by, rng).await? {
        return Ok(());
    }
    if plan.receipt.is_none() {
        return destroy_by(tx, id, by, rng).await.map(drop);
    }
    let grants = GrantsBefore::read(tx, [id]).await?;
    tx.drop_grants_to(id, &Party::Compartment(desk).to_bytes()).await?;
    let lines = by.each(grants.changed(tx).await?, rng);
    write(tx, &lines).await
}

/// Plans that were opened long ago leave their desks; those that no question may open again are destroyed. Gives how many.
pub(crate) async fn leave_desks(
    tx: &mut Tx,
    keys: &Keyring,
    now: Timestamp,
    rng: &mut impl CryptoRng,
) -> Result<usize, StoreError> {
    let long_open = tx.plans_open_since(now.minus(KEPT_OPEN), AT_ONCE).await?;
    let by = Doing::node(now, Purpose::Retention);
    for id in &long_open {
        // looked at again once it is held: another alarm may have opened it anew, or the report that named it was closed
        let is_long_open = |plan: &PlanRow| plan.opened_at.is_some_and(|at| at <= now.minus(KEPT_OPEN));
        let Some(plan) = tx.plan(*id).await?.filter(is_long_open) else { continue };
        if !lock_again(tx, keys, &plan, by, rng).await? {
            destroy_by(tx, *id, by, rng).await?;
        }
    }
    Ok(long_open.len())
}

/// Locks an open plan as it was locked before, where a question may open it again; false where none may, or its desk has no
/// grant of it.
async fn lock_again(
    tx: &mut Tx,
    keys: &Keyring,
    plan: &PlanRow,
    by: Doing,
    rng: &mut impl CryptoRng,
) -> Result<bool, StoreError> {
    let (id, party) = (plan.id, Party::Compartment(plan.desk).to_bytes());
    let open = tx.grants_to(id, &party).await?;
    let [grant] = &open[..] else { return Ok(false) };
    if tx.stages_of_plan(id).await?.is_empty() {
        return Ok(false);
    }
    let grants = GrantsBefore::read(tx, [id]).await?;
    let (key, lock) = keys.new_lock(id, rng);
    if !tx.lock_plan(id, &lock, &shut(&key, grant, rng)).await? {
        return Ok(false);
    }
    tx.drop_grants_to(id, &party).await?;
    changed(tx, id, ("lock", grants), by, rng).await?;
    Ok(true)
}

/// The lines of a plan whose row is another in a part of it, and of its grants.
async fn changed(
    tx: &mut Tx,
    id: CompartmentId,
    (field, grants): (&'static str, GrantsBefore),
    by: Doing,
    rng: &mut impl CryptoRng,
) -> Result<(), StoreError> {
    let mut lines = Vec::new();
    if let Some(row) = tx.plan(id).await? {
        lines.push(by.altered(Object::plan_row(&row), vec![field], rng));
    }
    lines.extend(by.each(grants.changed(tx).await?, rng));
    write(tx, &lines).await
}

/// What is over by now: plans that were destroyed while they were open, and codes of those that went. Gives how many.
pub(super) async fn sweep(tx: &mut Tx, now: Timestamp, rng: &mut impl CryptoRng) -> Result<usize, StoreError> {
    let due = tx.plans_to_erase(now, AT_ONCE).await?;
    for id in &due {
        destroy_by(tx, *id, Doing::for_her(now, Purpose::Own), rng).await?;
    }
    Ok(due.len() + tx.clear_ended_plans(now, AT_ONCE).await?)
}
