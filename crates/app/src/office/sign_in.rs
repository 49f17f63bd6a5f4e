//! The sign-in: name, password, code. Whatever is wrong, it is refused in the same words and after the same work, and a try
//! counts before the password is tried, so that many at once are no more tries than one after the other. Tries from a device
//! that she signed in from before count with the device, all others with the account.

use super::device::MOST_DEVICES;
use super::lockout::barred_for;
use super::{Act, Deed, Office, OfficeError};
use crate::log::{Actor, Doing, Entry, Object, Operation, write};
use domain::{CompartmentId, Purpose, StaffId, Timestamp};
use sealing::{MemberSecret, StaffKeys};
use sealing::{Party, PersonalKeys, Roles};
use storage::{StaffRow, StoreError};
use zeroize::Zeroizing;

/// Somebody of the staff who just showed who she is. No `Debug`; the keys are wiped when it is dropped.
pub struct SignedIn {
    /// Who.
    pub id: StaffId,
    /// What she may do, by what supervisors said.
    pub roles: Roles,
    /// Both halves of her keys.
    pub keys: PersonalKeys,
}

/// Who tries.
#[derive(Clone, Copy)]
enum Who {
    /// By the look-up of a name.
    Named([u8; 32]),
    /// Who signed in before.
    Known(StaffId),
}

/// A try that counts: whose, and whether from a device that is known, by what it is known.
struct Tried {
    row: StaffRow,
    known: Option<[u8; 32]>,
}

impl SignedIn {
    /// What opens the grants that are hers.
    pub(super) fn openers(&self) -> Vec<(Party, MemberSecret)> {
        let everyday = (Party::Staff(self.id), self.keys.everyday().secret());
        vec![everyday, (Party::Guarded(self.id), self.keys.guarded())]
    }
}

impl Office {
    /// Signs somebody in. One run of Argon2id apart from the threads that answer. Errors: [`OfficeError::Refused`] whatever
    /// is wrong of name, password, code, account or tries; an alarm where the account's keys are not those that a
    /// supervisor stated.
    pub async fn sign_in(
        &self,
        name: &str,
        password: &str,
        code: &str,
        now: Timestamp,
    ) -> Result<SignedIn, OfficeError> {
        let look_up = self.accounts.look_up(name);
        let tried = self.count_try(Who::Named(look_up), now).await?;
        // an unknown name, a disabled account and one that takes no try now cost the same run
        let mut rng = self.random.child();
        let (id, locked) = match &tried {
            Some(Tried { row, .. }) => (row.id, row.keys.clone()),
            None => (StaffId::new(now, &mut rng), Vec::new()),
        };
        let keys = self.unlock(id, password, locked).await?;
        let (Some(Tried { row, known }), Some(keys)) = (tried, keys) else { return Err(OfficeError::Refused) };
        let secret = self.accounts.code(&row).ok_or(OfficeError::Alarm("an account"))?;
        let step = secret.step(code, now).ok_or(OfficeError::Refused)?;
        let roles = self.stated_as(id, &keys).await?;
        let doing = Doing::of(now, Actor::Staff(id), Purpose::Accounts);
        let line = doing.line(Operation::Consultation, Object::staff_id(id), &mut rng);
        let (line, device) = (&[line], &self.device_of(id));
        let taken = self.store.write("sign-in", |mut tx| async move {
            let taken = match known {
                Some(_) => tx.take_staff_code_at_device(id, step).await?,
                None => tx.take_staff_code(id, step).await?,
            };
            if taken {
                if let Some(device) = device {
                    tx.device_succeeded(id, device, now, MOST_DEVICES).await?;
                }
                write(&mut tx, line).await?;
            }
            tx.done(taken)
        });
        if !taken.await.map_err(|e: StoreError| e)?.into_inner() {
            return Err(OfficeError::Refused);
        }
        Ok(SignedIn { id, roles, keys })
    }

    /// Her keys once more, by her password alone: what the guarded half opens needs it each time, whoever sits at her
    /// screen. Counted as a sign-in is. Errors: as for [`Office::sign_in`].
    pub async fn password_again(
        &self,
        who: StaffId,
        password: &str,
        now: Timestamp,
    ) -> Result<PersonalKeys, OfficeError> {
        let tried = self.count_try(Who::Known(who), now).await?;
        let locked = tried.as_ref().map_or_else(Vec::new, |tried| tried.row.keys.clone());
        let keys = self.unlock(who, password, locked).await?;
        let (Some(Tried { known, .. }), Some(keys)) = (tried, keys) else { return Err(OfficeError::Refused) };
        self.stated_as(who, &keys).await?;
        let line = Doing::of(now, Actor::Staff(who), Purpose::Accounts).line(
            Operation::Consultation,
            Object::staff_id(who),
            &mut self.random.child(),
        );
        let (line, known) = (&[line], &known);
        let forgiven = self.store.write("password again", |mut tx| async move {
            match known {
                Some(device) => tx.device_succeeded(who, device, now, MOST_DEVICES).await?,
                None => tx.staff_succeeded(who).await?,
            }
            write(&mut tx, line).await?;
            tx.done(())
        });
        forgiven.await.map_err(|e: StoreError| e)?;
        Ok(keys)
    }

    /// Her roles, where these keys are those that a supervisor stated. Errors: an alarm where they are not.
    async fn stated_as(&self, id: StaffId, keys: &PersonalKeys) -> Result<Roles, OfficeError> {
        self.vault.refresh().await?;
        let opened = self.vault.now();
        let chain = opened.chain.as_ref().ok_or(OfficeError::NotFounded)?;
        let stated = chain.staff(id).is_some_and(|(_, stated): (u32, &StaffKeys)| *stated == keys.public());
        if stated { Ok(chain.roles(id)) } else { Err(OfficeError::Alarm("an account")) }
    }

    /// Tells whoever is told what is done here that a report of an archive was opened, after its line is durable.
    pub(crate) fn archive_opened(&self, by: StaffId, report: CompartmentId, now: Timestamp) {
        let mut act = Act::new(now, Deed::ArchiveOpened, Some(by));
        act.compartments.push(report);
        (self.told)(&act);
    }

    /// Tells the same ones that somebody goes through reports for the index of links, after the first line of it is durable.
    pub(crate) fn links_rebuilt(&self, by: StaffId, now: Timestamp) {
        (self.told)(&Act::new(now, Deed::LinksRebuilt, Some(by)));
    }

    /// Counts a wrong try before it is made; a right one forgets it. `None`: nobody, or none is taken now. Its line stands in
    /// the log before anybody knows whether it was right: a right one has a line of its own after it.
    async fn count_try(&self, who: Who, now: Timestamp) -> Result<Option<Tried>, OfficeError> {
        let counted = self.store.write("sign-in try", |mut tx| {
            let mut rng = self.random.child();
            async move {
                let id = match who {
                    Who::Named(look_up) => tx.staff_by(&look_up).await?.map(|row| row.id),
                    Who::Known(id) => Some(id),
                };
                // held while it is counted: of many that come at once each sees those before it
                let row = match id {
                    Some(id) => tx.staff_locked(id).await?,
                    None => None,
                };
                let Some(row) = row.filter(|row| !row.disabled) else { return tx.done(None) };
                let (mut known, mut failures, mut barred_until) = (None, row.failures, row.barred_until);
                if let Some(device) = self.device_of(row.id)
                    && let Some(tries) = tx.device_tries(row.id, &device).await?
                {
                    (known, failures, barred_until) = (Some(device), tries.failures, tries.barred_until);
                }
                let tried = (barred_until <= now).then_some(Tried { row, known });
                if let Some(Tried { row, known }) = &tried {
                    let until = now.plus(barred_for(failures + 1));
                    match known {
                        Some(device) => tx.device_failed(row.id, device, until).await?,
                        None => tx.staff_failed(row.id, until).await?,
                    }
                    let tried = Doing::node(now, Purpose::Accounts);
                    let entry = tried.entry(Operation::Alteration, Object::staff_id(row.id));
                    write(&mut tx, &[Entry { fields: vec!["failures"], ..entry }.ready(&mut rng)]).await?;
                }
                tx.done(tried)
            }
        });
        Ok(counted.await.map_err(|e: StoreError| e)?.into_inner())
    }

    /// `None`: another password, or changed.
    async fn unlock(&self, id: StaffId, password: &str, locked: Vec<u8>) -> Result<Option<PersonalKeys>, OfficeError> {
        let (opened, cost) = (self.vault.now(), self.cost);
        let password = Zeroizing::new(password.to_owned());
        let work = move || PersonalKeys::unlock(id, &password, opened.password_pepper(), &locked, cost).ok();
        self.argon.run(work).await.ok_or(OfficeError::Stopped)
    }

    /// Her keys under her password.
    pub(super) async fn lock(
        &self,
        id: StaffId,
        keys: PersonalKeys,
        password: &str,
    ) -> Result<(PersonalKeys, Vec<u8>), OfficeError> {
        let (opened, cost, mut rng) = (self.vault.now(), self.cost, self.random.child());
        let password = Zeroizing::new(password.to_owned());
        let work = move || {
            let locked = keys.lock(id, &password, opened.password_pepper(), cost, &mut rng);
            locked.map(|locked| (keys, locked))
        };
        let done = self.argon.run(work).await.ok_or(OfficeError::Stopped)?;
        done.map_err(|_| super::BadPassword::Short.into())
    }
}
