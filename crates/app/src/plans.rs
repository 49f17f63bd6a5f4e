//! Travel plans: a compartment of her code, and of the desk inside an outer random key. The node holds that key wrapped by
//! the root key, the desk the key inside it: neither opens a plan alone. Nothing but a missed check-in or the word for "not
//! free" makes the node give its part; that it will not do so before cannot be proven, and that is said to her.

mod ending;
mod photo;

pub use ending::destroy;
pub(crate) use ending::{KEPT_OPEN, destroy_unopened, end_well, hide, leave, leave_desk, leave_desks};
pub(crate) use photo::MOST_PHOTOS;
pub use photo::PhotoSink;

use crate::caught::caught;
use crate::log::{Doing, Entry, GrantsBefore, Object, Operation, Prepared, Recipient, write};
use crate::reports::{Said, Writing, epoch_row, grant_rows};
use crate::{Keyring, Opened, Randomness, Sequence, VaultError};
use domain::{CompartmentId, Purpose, Sealed, Timestamp};
use rand_core::CryptoRng;
use sealing::{DataKey, EpochRecord, Grant, Invited, Kind, MadeReceipt, OpenError, Party, Place, Present};
use std::time::Duration;
use storage::{DeskRow, EpochRow, GrantRow, ItemRow, PlanRow, Store, StoreError, Tx};

/// What a plan can say; each is optional, and kept under this word. Pictures are items and pieces, as files of a report.
pub const FIELDS: [&str; 7] = ["employer", "address", "phone", "plate", "companions", "route", "return"];
/// A plan that no question opens any more is destroyed when it is this old.
const ORPHANED: Duration = Duration::from_secs(24 * 3_600);
const AT_ONCE: usize = 100;

/// A plan to be made.
pub struct NewPlan<'a> {
    /// The desk that it opens to.
    pub desk: &'a DeskRow,
    /// The code that she comes back to it with.
    pub made: &'a MadeReceipt,
    /// What it says so far.
    pub said: &'a [Said],
    /// When.
    pub now: Timestamp,
    /// In which order.
    pub sequence: &'a Sequence,
}

/// The rows of a new plan.
pub struct MadePlan {
    /// The plan, with the desk's grant locked.
    pub plan: PlanRow,
    /// Its epoch.
    pub epoch: EpochRow,
    /// The code's grant alone.
    pub grants: Vec<GrantRow>,
    /// What it says.
    pub items: Vec<ItemRow>,
    /// Of the log.
    lines: Vec<Prepared>,
}

struct LockedGrant;

impl NewPlan<'_> {
    /// Makes the rows. Recovery is no member: not even the custodians open a plan before its time. Cost: two X-Wing
    /// encapsulations, one HPKE for each thing said. Errors: the desk may not read now.
    pub fn rows(
        &self,
        opened: &Opened,
        present: &Present<'_>,
        keys: &Keyring,
        rng: &mut impl CryptoRng,
    ) -> Result<MadePlan, VaultError> {
        let id = CompartmentId::new(self.now, rng);
        let party = Party::Compartment(self.desk.id);
        let desk = present.member(party, Kind::Plan).map_err(|_| VaultError::Unproven)?;
        let members = [desk, self.made.member.clone()].map(|member| Invited { member, history: true });
        let founded = EpochRecord::found(id, Kind::Plan, &members, rng).map_err(|_| VaultError::Unproven)?;
        let to = present.for_writing(&founded.record)?;
        let writing = Writing { opened, now: self.now, to: &to, sequence: self.sequence };
        let items: Vec<ItemRow> = self.said.iter().map(|s| writing.item(s, rng)).collect::<Result<_, _>>()?;
        let (locked, open): (Vec<GrantRow>, Vec<GrantRow>) =
            grant_rows(&founded.record, &founded.grants).into_iter().partition(|g| g.party == party.to_bytes());
        let grant = locked.into_iter().next().ok_or(VaultError::Unproven)?;
        let (key, lock) = keys.new_lock(id, rng);
        let plan = PlanRow {
            id,
            desk: self.desk.id,
            receipt: Some(*self.made.keys.look_up()),
            receipt_set: Some(i64::from(self.made.keys.set())),
            receipt_key: Some(self.made.member.key().as_bytes().to_vec()),
            lock: Some(lock),
            locked: Some(shut(&key, &grant, rng)),
            opened_at: None,
            made_at: self.now,
            erase_at: None,
        };
        let epoch = epoch_row(opened, &founded.record, self.now);
        let her = Doing::person(self.now);
        let mut lines = vec![her.line(Operation::Collection, Object::plan_row(&plan), rng)];
        lines.extend(her.rows(std::slice::from_ref(&epoch), &open, &items, rng));
        Ok(MadePlan { plan, epoch, grants: open, items, lines })
    }
}

impl MadePlan {
    /// Stores all of it.
    pub async fn keep(&self, tx: &mut Tx) -> Result<(), StoreError> {
        tx.add_plan(&self.plan).await?;
        tx.add_epochs(std::slice::from_ref(&self.epoch)).await?;
        tx.add_grants(&self.grants).await?;
        tx.add_items(&self.items).await?;
        write(tx, &self.lines).await
    }
}

/// Where more of a plan is written. `row`: its epoch. Errors: changed in the store, or the desk's keys moved on since it
/// was made: she makes it anew.
pub fn more(opened: &Opened, present: &Present<'_>, row: &EpochRow) -> Result<sealing::ProvenCompartment, VaultError> {
    let record = opened.record(row)?;
    if record.kind() != Kind::Plan {
        return Err(VaultError::Unproven);
    }
    Ok(present.for_writing(&record)?)
}

/// The desk's grant inside the lock: `epoch (4) ‖ party (17) ‖ grant`.
fn shut(key: &DataKey, grant: &GrantRow, rng: &mut impl CryptoRng) -> Vec<u8> {
    let plain = [&grant.epoch.to_be_bytes()[..], &grant.party, &grant.wrapped].concat();
    sealing::seal::<LockedGrant>(key, &plain, &place(&grant.compartment), rng).into_bytes()
}

fn unshut(key: &DataKey, id: CompartmentId, locked: Vec<u8>) -> Result<GrantRow, OpenError> {
    let plain = sealing::open(key, &Sealed::<LockedGrant>::from_bytes(locked), &place(&id))?;
    let (epoch, rest) = plain.split_first_chunk::<4>().ok_or(OpenError)?;
    let (party, wrapped) = rest.split_first_chunk::<17>().ok_or(OpenError)?;
    Grant::from_bytes(wrapped).map_err(|_| OpenError)?;
    Ok(GrantRow {
        compartment: id,
        epoch: u32::from_be_bytes(*epoch),
        party: party.to_vec(),
        wrapped: wrapped.to_vec(),
    })
}

fn place(id: &CompartmentId) -> Place<'_> {
    Place { table: "plans", row: id.as_bytes(), column: "locked" }
}

/// Opens a plan to its desk, within the transaction of the alarm; false if it is open already, gone, or its lock was
/// changed in the store, which is an alarm of its own.
pub(crate) async fn open_to_desk(
    tx: &mut Tx,
    keys: &Keyring,
    id: CompartmentId,
    now: Timestamp,
    rng: &mut impl CryptoRng,
) -> Result<bool, StoreError> {
    let doing = Doing::for_her(now, Purpose::Danger);
    let Some(PlanRow { desk, lock: Some(lock), locked: Some(locked), .. }) = tx.plan(id).await? else {
        // one alarm more names it: from now on it is kept as long as after the first
        if tx.plan_opened_again(id, now).await?
            && let Some(plan) = tx.plan(id).await?
        {
            write(tx, &[doing.altered(Object::plan_row(&plan), vec!["opened"], rng)]).await?;
        }
        return Ok(false);
    };
    let grant = keys.lock_of(id, &lock).and_then(|key| unshut(&key, id, locked));
    let Ok(grant) = grant else {
        tracing::error!(plan.id = ?id, "the lock of a plan was changed in the store: it does not open to the desk");
        return Ok(false);
    };
    if !tx.unlock_plan(id, now).await? {
        return Ok(false);
    }
    let before = GrantsBefore::read(tx, [id]).await?;
    tx.add_grants(std::slice::from_ref(&grant)).await?;
    let opened =
        Entry { recipients: vec![Recipient::Desk(desk)], ..doing.entry(Operation::Disclosure, Object::plan(id)) };
    let mut lines = vec![opened.ready(rng)];
    if let Some(plan) = tx.plan(id).await? {
        lines.push(doing.altered(Object::plan_row(&plan), vec!["lock"], rng));
    }
    lines.extend(doing.each(before.changed(tx).await?, rng));
    write(tx, &lines).await?;
    Ok(true)
}

async fn destroy_by(tx: &mut Tx, id: CompartmentId, by: Doing, rng: &mut impl CryptoRng) -> Result<bool, StoreError> {
    let there = tx.drop_plan(id).await?;
    if there {
        write(tx, &[by.line(Operation::Erasure, Object::plan(id), rng)]).await?;
    }
    Ok(there)
}

/// Why plans were not swept; it is tried again.
#[derive(Debug, thiserror::Error)]
pub enum SweepError {
    /// The store.
    #[error("plans that nothing opens any more could not be swept")]
    Store(#[from] StoreError),
    /// Our own work failed. Whoever waits for an alarm does not wait for that.
    #[error("the sweep of plans panicked: report the line before")]
    Panicked,
}

/// Destroys plans that no question opens any more or that were to go by now, and erases letters that nobody opened in time.
/// Gives how many rows; called again while that is more than nothing.
pub async fn sweep_plans(store: &Store, now: Timestamp, random: &Randomness) -> Result<usize, SweepError> {
    whole(swept(store, now, random)).await
}

async fn whole(sweep: impl Future<Output = Result<usize, StoreError>>) -> Result<usize, SweepError> {
    Ok(caught(sweep).await.ok_or(SweepError::Panicked)??)
}

async fn swept(store: &Store, now: Timestamp, random: &Randomness) -> Result<usize, StoreError> {
    let swept = store.write("plans", |mut tx| {
        let mut rng = random.child();
        async move {
            let orphans = tx.orphaned_plans(now.minus(ORPHANED), AT_ONCE).await?;
            for id in &orphans {
                // looked at again once it is held: a question may have been set meanwhile that opens it
                if tx.plan(*id).await?.is_none() || !tx.stages_of_plan(*id).await?.is_empty() {
                    continue;
                }
                destroy_by(&mut tx, *id, Doing::node(now, Purpose::Retention), &mut rng).await?;
            }
            let over = ending::sweep(&mut tx, now, &mut rng).await?;
            let letters = tx.clear_contacts(now).await?;
            tx.done(orphans.len() + over + letters)
        }
    });
    Ok(swept.await?.into_inner())
}

/// Wraps the lock of a plan by another root key; one that is wrapped by it already stays. Errors: wrapped by neither.
pub fn rewrap_lock(
    old: &sealing::RootKey,
    new: &sealing::RootKey,
    row: &PlanRow,
    rng: &mut impl CryptoRng,
) -> Result<Option<Vec<u8>>, OpenError> {
    let Some(lock) = &row.lock else { return Ok(None) };
    if new.unwrap_key(lock, row.id.as_bytes()).is_ok() {
        return Ok(None);
    }
    let key = old.unwrap_key(lock, row.id.as_bytes())?;
    Ok(Some(new.wrap(&key, row.id.as_bytes(), rng)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;
    use rand::rngs::StdRng;
    use sealing::{MemberSecret, RootKey};

    const AT: Timestamp = Timestamp::from_unix_micros(1_790_000_000_000_000);

    fn plan(root: &RootKey, rng: &mut StdRng) -> (PlanRow, GrantRow) {
        let id = CompartmentId::new(AT, rng);
        let key = DataKey::generate(rng);
        // the form of a grant; what is inside is the desk's
        let mut wrapped = vec![3, 1, 0, 0, 0, 1];
        wrapped.extend(MemberSecret::generate(rng).public().as_bytes());
        let grant = GrantRow { compartment: id, epoch: 1, party: vec![3; 17], wrapped };
        let row = PlanRow {
            id,
            desk: id,
            receipt: None,
            receipt_set: None,
            receipt_key: None,
            lock: Some(root.wrap(&key, id.as_bytes(), rng)),
            locked: Some(shut(&key, &grant, rng)),
            opened_at: None,
            made_at: AT,
            erase_at: None,
        };
        (row, grant)
    }

    fn opens(root: &RootKey, row: &PlanRow) -> Option<GrantRow> {
        let key = root.unwrap_key(row.lock.as_ref()?, row.id.as_bytes()).ok()?;
        unshut(&key, row.id, row.locked.clone()?).ok()
    }

    #[tokio::test]
    async fn a_sweep_that_panics_is_an_error_that_its_caller_goes_on_after() {
        let broken = whole(async { if AT.unix_micros() > 0 { panic!("as the test wants it") } else { Ok(1) } });
        assert!(matches!(broken.await, Err(SweepError::Panicked)));
        assert_eq!(whole(async { Ok(7) }).await.ok(), Some(7));
        let full = whole(async { Err(StoreError::GroupLost) }).await;
        assert!(matches!(full, Err(SweepError::Store(StoreError::GroupLost))));
    }

    #[test]
    fn what_is_locked_opens_with_its_own_lock_and_any_byte_changed_does_not() {
        let rng = &mut StdRng::seed_from_u64(1);
        let root = RootKey::generate(rng);
        let ((row, grant), (other, _)) = (plan(&root, rng), plan(&root, rng));
        assert!(opens(&root, &row).is_some_and(|g| g == grant));
        assert!(opens(&root, &PlanRow { lock: other.lock.clone(), ..row.clone() }).is_none());
        assert!(opens(&root, &PlanRow { locked: other.locked.clone(), ..row.clone() }).is_none());
        for at in (0..row.locked.as_ref().unwrap().len()).step_by(7) {
            let mut bad = row.clone();
            bad.locked.as_mut().unwrap()[at] ^= 1;
            assert!(opens(&root, &bad).is_none(), "{at}");
        }
    }

    #[test]
    fn a_lock_follows_the_root_key_once() {
        let rng = &mut StdRng::seed_from_u64(2);
        let (old, new) = (RootKey::generate(rng), RootKey::generate(rng));
        let (mut row, grant) = plan(&old, rng);
        let lock = rewrap_lock(&old, &new, &row, rng).unwrap();
        assert!(lock.is_some());
        row.lock = lock;
        assert!(opens(&new, &row).is_some_and(|g| g == grant) && opens(&old, &row).is_none());
        assert_eq!(rewrap_lock(&old, &new, &row, rng), Ok(None), "again after a crash");
        let stranger = RootKey::generate(rng);
        assert!(rewrap_lock(&stranger, &old, &row, rng).is_err());
        row.lock = None;
        assert_eq!(rewrap_lock(&old, &new, &row, rng), Ok(None), "open already");
    }
}
