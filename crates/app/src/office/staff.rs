//! Accounts of the staff: added, admitted, removed, reset, listed. Keys and roles are what supervisors said; a row alone is
//! nobody.

use super::accounts;
use super::act::{Act, Deed};
use super::books::Books;
use super::commit::{Account, Change};
use super::found::Welcome;
use super::give::gifts;
use super::passwords::check_password;
use super::recovery::RecoveryKeys;
use super::sign_in::SignedIn;
use super::{CodeSecret, Office, OfficeError};
use domain::{CompartmentId, StaffId, Timestamp};
use sealing::{Claim, EpochRecord, MemberSecret, Party, PersonalKeys, Roles};
use storage::{StaffRow, StoreError};

/// Who stands beside the supervisor where one alone is not enough.
#[derive(Clone, Copy)]
pub enum Second<'a> {
    /// Nobody.
    Nobody,
    /// A supervisor or an auditor, signed in here too.
    Person(&'a SignedIn),
    /// The operator at the machine, in place of one who lost her key; it is logged.
    Operator,
}

/// Who is to be added.
pub struct NewStaff<'a> {
    /// She signs in with this.
    pub name: &'a str,
    /// Her first password.
    pub password: &'a str,
    /// What she may do.
    pub roles: Roles,
    /// The desks she answers at, by name; empty: all.
    pub desks: &'a [String],
}

/// One of the staff as listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffView {
    /// Who.
    pub id: StaffId,
    /// Her name; `None`: the row was changed in the store.
    pub name: Option<String>,
    /// What she may do, by what supervisors said.
    pub roles: Roles,
    /// Removed.
    pub disabled: bool,
    /// An account that no supervisor stated, or one that is removed and may still do something. An alarm.
    pub alarm: bool,
    /// The desks she is a member of.
    pub desks: Vec<String>,
    /// When the account was made.
    pub added_at: Timestamp,
}

impl Office {
    /// Adds somebody: her keys, what the supervisor says about them, and the desks, archives and log that go with her
    /// roles, with all that was written before. Errors: not a supervisor; a second one is needed; name or password not
    /// taken; the supervisor cannot open what she is to give.
    pub async fn add_staff(
        &self,
        by: &SignedIn,
        second: Second<'_>,
        who: &NewStaff<'_>,
        now: Timestamp,
    ) -> Result<Welcome, OfficeError> {
        let name = accounts::name(who.name)?;
        check_password(who.password, &name)?;
        if who.roles == Roles::default() {
            return Err(OfficeError::NoRole);
        }
        let mut books = self.books().await?;
        books.supervisor(by.id)?;
        let desks = self.desks(who.desks).await?;
        let mut rng = self.random.child();
        let (id, keys) = (StaffId::new(now, &mut rng), PersonalKeys::generate(&mut rng));
        let (keys, code, row) = self.new_account(id, &name, keys, who.password, now).await?;
        let claim = Claim::Staff { id, epoch: 1, roles: who.roles, keys: Box::new(keys.public()) };
        let signer = by.keys.signer();
        books.state(vec![claim], (by.id, &signer), second, now)?;
        let mut change = Change { account: Account::New(Box::new(row)), ..Change::default() };
        drop(keys);
        self.hand_over(&mut books, (by, second), (id, who.roles), &desks, &by.openers(), &mut change, now).await?;
        self.commit(books, &change, Act::new(now, Deed::StaffAdded, Some(by.id)).about(id)).await?;
        Ok(Welcome { id, name, code })
    }

    /// Gives somebody who has no grants the desks, archives and log of her roles: after a reset, or at further desks.
    /// `desks`: by name; empty: all.
    pub async fn admit_staff(
        &self,
        by: &SignedIn,
        second: Second<'_>,
        name: &str,
        desks: &[String],
        now: Timestamp,
    ) -> Result<(), OfficeError> {
        let row = self.account(name).await?;
        let act = Act::new(now, Deed::StaffAdmitted, Some(by.id)).about(row.id);
        self.admit(by, second, &row, desks, &by.openers(), act).await
    }

    /// The same, with what opens the compartments given.
    pub(super) async fn admit(
        &self,
        by: &SignedIn,
        second: Second<'_>,
        row: &StaffRow,
        desks: &[String],
        openers: &[(Party, MemberSecret)],
        act: Act,
    ) -> Result<(), OfficeError> {
        let mut books = self.books().await?;
        books.supervisor(by.id)?;
        let roles = books.chain.roles(row.id);
        if row.disabled || roles == Roles::default() {
            return Err(OfficeError::NoSuchStaff);
        }
        let (desks, mut change) = (self.desks(desks).await?, Change::default());
        self.hand_over(&mut books, (by, second), (row.id, roles), &desks, openers, &mut change, act.at).await?;
        self.commit(books, &change, act).await
    }

    #[expect(clippy::too_many_arguments, reason = "who, with whom, to whom, what, by which keys")]
    async fn hand_over(
        &self,
        books: &mut Books,
        (by, second): (&SignedIn, Second<'_>),
        (whom, roles): (StaffId, Roles),
        desks: &[(CompartmentId, CompartmentId)],
        openers: &[(Party, MemberSecret)],
        change: &mut Change,
        now: Timestamp,
    ) -> Result<(), OfficeError> {
        let gifts = gifts(books, desks, whom, roles);
        let next = self.give(books, gifts, openers, change).await?;
        if next.is_empty() {
            return Ok(());
        }
        let claims = next.iter().map(Claim::of).collect();
        books.state(claims, (by.id, &by.keys.signer()), second, now)
    }

    /// Removes somebody: she may do nothing from now on, and in the same statement everything she held has new keys, so
    /// that what she knows opens nothing that is written later. Errors: not a supervisor, a second one is needed, the only
    /// supervisor.
    pub async fn disable_staff(
        &self,
        by: &SignedIn,
        second: Second<'_>,
        name: &str,
        now: Timestamp,
    ) -> Result<(), OfficeError> {
        let row = self.account(name).await?;
        let mut books = self.books().await?;
        books.supervisor(by.id)?;
        let roles = books.chain.roles(row.id);
        if roles.has(Roles::SUPERVISOR) {
            let all = self.rows().await?;
            let another = |r: &StaffRow| r.id != row.id && books.chain.roles(r.id).has(Roles::SUPERVISOR);
            if !all.iter().any(another) {
                return Err(OfficeError::LastSupervisor);
            }
        }
        let mut change = Change { account: Account::Disabled(row.id), ..Change::default() };
        if books.chain.staff(row.id).is_some() {
            self.take_away(&mut books, (by, second), row.id, Claim::Gone { id: row.id }, &mut change, now)?;
        }
        self.commit(books, &change, Act::new(now, Deed::StaffDisabled, Some(by.id)).about(row.id)).await
    }

    /// Gives somebody who lost her password or phone new keys under a new password, with no grants: until a supervisor
    /// admits her, she opens nothing. Errors: as for removing, and herself.
    pub async fn reset_staff(
        &self,
        by: &SignedIn,
        second: Second<'_>,
        name: &str,
        password: &str,
        now: Timestamp,
    ) -> Result<Welcome, OfficeError> {
        let row = self.account(name).await?;
        let mut books = self.books().await?;
        books.supervisor(by.id)?;
        let name = self.accounts.name(&row).ok_or(OfficeError::Alarm("an account"))?;
        check_password(password, &name)?;
        let Some((epoch, _)) = books.chain.staff(row.id) else { return Err(OfficeError::NoSuchStaff) };
        if row.disabled || row.id == by.id {
            return Err(OfficeError::NoSuchStaff);
        }
        let (epoch, roles) = (epoch.checked_add(1).ok_or(OfficeError::NoSuchStaff)?, books.chain.roles(row.id));
        let mut rng = self.random.child();
        let (keys, locked) = self.lock(row.id, PersonalKeys::generate(&mut rng), password).await?;
        let code = CodeSecret::generate(&mut rng);
        let sealed = self.accounts.seal_code(row.id, &code, &mut rng);
        let claim = Claim::Staff { id: row.id, epoch, roles, keys: Box::new(keys.public()) };
        let account = Account::Keys { id: row.id, keys: locked, code: sealed };
        let mut change = Change { account, ..Change::default() };
        self.take_away(&mut books, (by, second), row.id, claim, &mut change, now)?;
        self.commit(books, &change, Act::new(now, Deed::StaffReset, Some(by.id)).about(row.id)).await?;
        Ok(Welcome { id: row.id, name, code })
    }

    /// Gives a supervisor who lost her password or phone new keys: the custodians' words open what she held, and the
    /// operator's pin stands for the supervisor who would sign. It is meant for where nobody else is left to do it, and is
    /// not refused where somebody is: every other supervisor is told. Her old keys say nothing any more. Errors: she is no
    /// supervisor, is gone, or the password is not taken.
    pub async fn return_supervisor(
        &self,
        custodians: &RecoveryKeys,
        name: &str,
        password: &str,
        now: Timestamp,
    ) -> Result<Welcome, OfficeError> {
        let row = self.account(name).await?;
        let mut books = self.books().await?;
        books.supervisor(row.id)?;
        let name = self.accounts.name(&row).ok_or(OfficeError::Alarm("an account"))?;
        check_password(password, &name)?;
        let (epoch, _) = books.chain.staff(row.id).filter(|_| !row.disabled).ok_or(OfficeError::NoSuchStaff)?;
        let (epoch, roles) = (epoch.checked_add(1).ok_or(OfficeError::NoSuchStaff)?, books.chain.roles(row.id));
        let mut rng = self.random.child();
        let (keys, locked) = self.lock(row.id, PersonalKeys::generate(&mut rng), password).await?;
        let code = CodeSecret::generate(&mut rng);
        let sealed = self.accounts.seal_code(row.id, &code, &mut rng);
        let claim = Claim::Staff { id: row.id, epoch, roles, keys: Box::new(keys.public()) };
        let account = Account::Keys { id: row.id, keys: locked, code: sealed };
        let mut change = Change { account, ..Change::default() };
        let herself = SignedIn { id: row.id, roles, keys };
        self.take_away(&mut books, (&herself, Second::Operator), row.id, claim, &mut change, now)?;
        self.commit(books, &change, Act::new(now, Deed::SupervisorReturned, None).about(row.id)).await?;
        // a crash before this leaves her signed in and at no desk, which `recovery use --admit` puts right
        self.readmit(custodians, &herself, Second::Operator, &name, now).await?;
        Ok(Welcome { id: row.id, name, code })
    }

    /// The claim about her, and new keys of all that would not be whole by it, in one statement.
    fn take_away(
        &self,
        books: &mut Books,
        (by, second): (&SignedIn, Second<'_>),
        whom: StaffId,
        claim: Claim,
        change: &mut Change,
        now: Timestamp,
    ) -> Result<(), OfficeError> {
        let mut rng = self.random.child();
        let due = books.chain.due(std::slice::from_ref(&claim))?;
        let mut claims = vec![claim];
        for id in due {
            let made = books.next(id, Some(whom), None, &mut rng)?;
            claims.push(Claim::of(&made.record));
            change.add(made);
            change.dropped.extend([Party::Staff(whom), Party::Guarded(whom)].map(|party| (id, party)));
        }
        books.state(claims, (by.id, &by.keys.signer()), second, now)
    }

    /// Everybody who works or worked here, by name.
    pub async fn staff(&self) -> Result<Vec<StaffView>, OfficeError> {
        self.vault.refresh().await?;
        let (rows, books, opened) = (self.rows().await?, self.books().await?, self.vault.now());
        let member = |id: StaffId, desk: CompartmentId| {
            let now = books.chain.staff(id).map(|(epoch, _)| epoch);
            let mut members = books.epochs(desk).last().into_iter().flat_map(EpochRecord::members);
            members.any(|m| m.party == Party::Staff(id) && Some(m.epoch) == now)
        };
        let mut all: Vec<StaffView> = rows
            .iter()
            .map(|row| StaffView {
                id: row.id,
                name: self.accounts.name(row),
                roles: books.chain.roles(row.id),
                disabled: row.disabled,
                alarm: books.chain.staff(row.id).is_some() == row.disabled,
                desks: opened.desks.iter().filter(|d| member(row.id, d.id)).map(|d| d.name.clone()).collect(),
                added_at: row.added_at,
            })
            .collect();
        all.sort_by(|one, two| one.name.cmp(&two.name));
        Ok(all)
    }

    pub(super) async fn account(&self, name: &str) -> Result<StaffRow, OfficeError> {
        let look_up = self.accounts.look_up(name);
        let row = self.store.read("staff", |mut tx| async move { tx.staff_by(&look_up).await });
        row.await.map_err(|e: StoreError| e)?.ok_or(OfficeError::NoSuchStaff)
    }

    async fn rows(&self) -> Result<Vec<StaffRow>, OfficeError> {
        let rows = self.store.read("staff", |mut tx| async move { tx.staff().await });
        Ok(rows.await.map_err(|e: StoreError| e)?)
    }

    /// Desks and archives by the desks' names; all where none is named.
    async fn desks(&self, names: &[String]) -> Result<Vec<(CompartmentId, CompartmentId)>, OfficeError> {
        self.vault.refresh().await?;
        let opened = self.vault.now();
        if let Some(unknown) = names.iter().find(|name| opened.desk(name).is_none()) {
            return Err(OfficeError::NoDesk(unknown.clone()));
        }
        let chosen = opened.desks.iter().filter(|d| names.is_empty() || names.contains(&d.name));
        Ok(chosen.map(|d| (d.id, d.archive)).collect())
    }
}
