//! Setup: the first supervisor, recovery, a desk with its archive, the log's compartment, in one transaction; and further
//! desks.

use super::accounts;
use super::act::{Act, Deed};
use super::books::Books;
use super::codes::CodeSecret;
use super::commit::{Account, Change};
use super::passwords::check_password;
use super::sign_in::SignedIn;
use super::staff::Second;
use super::{Office, OfficeError};
use crate::vault::VaultError;
use domain::{CompartmentId, StaffId, Timestamp};
use rand::rngs::StdRng;
use sealing::{
    Claim, Custodians, EpochRecord, Founded, Invited, Kind, MemberKey, Party, PersonalKeys, Pins, Recovery, Roles,
    Wraps,
};
use storage::{DeskRow, GrantRow, StaffRow, StoreError};

/// What a desk can be.
pub const DESK_KINDS: [&str; 3] = ["ngo", "police", "mixed"];

/// What setup asks.
pub struct Founding<'a> {
    /// The first supervisor signs in with this.
    pub name: &'a str,
    /// Her password.
    pub password: &'a str,
    /// One to three custodians' public keys, in their order; with one, that one alone opens everything.
    pub custodians: &'a [MemberKey],
    /// The first desk's name.
    pub desk: &'a str,
    /// `ngo`, `police` or `mixed`.
    pub kind: &'a str,
}

/// What a new account is told once.
pub struct Welcome {
    /// Who.
    pub id: StaffId,
    /// Her name as kept.
    pub name: String,
    /// For her authenticator.
    pub code: CodeSecret,
}

/// What is printed and kept on paper. Nothing in it is secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The first supervisor's signing key.
    pub first: [u8; 32],
    /// The custodians' keys, in their order.
    pub custodians: Vec<[u8; 32]>,
}

impl Office {
    /// Sets the node up. Errors: it is set up, the name or password is not taken, no or too many custodians.
    pub async fn found(&self, asked: &Founding<'_>, now: Timestamp) -> Result<(Welcome, Sheet), OfficeError> {
        let name = accounts::name(asked.name)?;
        check_password(asked.password, &name)?;
        check_desk(asked.desk, asked.kind)?;
        let said = self.store.read("statements", |mut tx| async move { tx.statements(0).await });
        if !said.await.map_err(|e: StoreError| e)?.is_empty() {
            return Err(OfficeError::AlreadyFounded);
        }
        // pins of a node whose statements are gone are an alarm, those of a setup that did not end are not
        if let Some(pins) = self.vault.folder().pins()? {
            Books::empty(pins)?;
        }
        let mut rng = self.random.child();
        let (id, keys) = (StaffId::new(now, &mut rng), PersonalKeys::generate(&mut rng));
        let sheet = Sheet {
            first: keys.signer().public().fingerprint(),
            custodians: asked.custodians.iter().map(MemberKey::fingerprint).collect(),
        };
        let pins = Pins::new(sheet.first, sheet.custodians.clone());
        let custodians = Custodians::pinned(asked.custodians, &pins).map_err(|_| OfficeError::Custodians)?;
        let mut books = Books::empty(pins.clone())?;
        let roles = Roles::SUPERVISOR;
        let first = (id, &keys.signer());
        books.state(
            vec![Claim::Staff { id, epoch: 1, roles, keys: Box::new(keys.public()) }],
            first,
            Second::Nobody,
            now,
        )?;
        let mut change = Change::default();
        let recovery = Recovery::found(CompartmentId::new(now, &mut rng), &custodians, &mut rng)?;
        books.state(vec![Claim::of(&recovery.record)], first, Second::Nobody, now)?;
        change.grants.extend(wraps(&recovery)?);
        change.records.push(recovery.record);
        let desk = self.desk(&books, &mut change, (asked.desk, asked.kind), &[id], now, &mut rng)?;
        let audit = found(&books, Kind::Audit, &[], now, &mut rng)?;
        let claims = desk.iter().chain([&audit]).map(|made| Claim::of(&made.record)).collect();
        books.state(claims, first, Second::Nobody, now)?;
        for made in desk.into_iter().chain([audit]) {
            change.add(made);
        }
        let (keys, code, row) = self.new_account(id, &name, keys, asked.password, now).await?;
        change.account = Account::New(Box::new(row));
        drop(keys);
        // the first pins before the statements: a crash between the two leaves what a second setup may replace
        self.vault.folder().replace_pins(&pins)?;
        self.vault.folder().begin_erased()?;
        let act = Act::new(now, Deed::Founded, Some(id)).about(id);
        self.commit(books, &change, act).await.map_err(|e| match e {
            OfficeError::Meanwhile => OfficeError::AlreadyFounded,
            other => other,
        })?;
        Ok((Welcome { id, name, code }, sheet))
    }

    /// Another desk with its archive: every supervisor is a member of both; others are admitted. Errors: not a
    /// supervisor, or the name is taken.
    pub async fn add_desk(&self, by: &SignedIn, name: &str, kind: &str, now: Timestamp) -> Result<(), OfficeError> {
        check_desk(name, kind)?;
        self.vault.refresh().await?;
        if self.vault.now().desk(name).is_some() {
            return Err(OfficeError::BadDesk);
        }
        let mut books = self.books().await?;
        books.supervisor(by.id)?;
        let all = self.store.read("staff", |mut tx| async move { tx.staff().await });
        let all = all.await.map_err(|e: StoreError| e)?;
        let supervisors: Vec<StaffId> =
            all.iter().map(|row| row.id).filter(|id| books.chain.roles(*id).has(Roles::SUPERVISOR)).collect();
        let (mut rng, mut change) = (self.random.child(), Change::default());
        let made = self.desk(&books, &mut change, (name, kind), &supervisors, now, &mut rng)?;
        let claims = made.iter().map(|made| Claim::of(&made.record)).collect();
        books.state(claims, (by.id, &by.keys.signer()), Second::Nobody, now)?;
        for made in made {
            change.add(made);
        }
        self.commit(books, &change, Act::new(now, Deed::DeskAdded, Some(by.id))).await
    }

    /// A desk and its archive, not stated yet.
    fn desk(
        &self,
        books: &Books,
        change: &mut Change,
        (name, kind): (&str, &str),
        supervisors: &[StaffId],
        now: Timestamp,
        rng: &mut StdRng,
    ) -> Result<[Founded; 2], OfficeError> {
        let members = |party: fn(StaffId) -> Party| supervisors.iter().map(|id| party(*id)).collect::<Vec<_>>();
        let desk = found(books, Kind::Desk, &members(Party::Staff), now, rng)?;
        let archive = found(books, Kind::Archive, &members(Party::Guarded), now, rng)?;
        let (id, archive_id) = (desk.record.id(), archive.record.id());
        change.desks.push(DeskRow { id, archive: archive_id, name: name.to_owned(), kind: kind.to_owned() });
        Ok([desk, archive])
    }

    /// Locks her keys (Argon2id, apart from the threads that answer) and makes the row of a new account.
    pub(super) async fn new_account(
        &self,
        id: StaffId,
        name: &str,
        keys: PersonalKeys,
        password: &str,
        now: Timestamp,
    ) -> Result<(PersonalKeys, CodeSecret, StaffRow), OfficeError> {
        let (keys, locked) = self.lock(id, keys, password).await?;
        let mut rng = self.random.child();
        let code = CodeSecret::generate(&mut rng);
        let row = StaffRow {
            id,
            lookup: self.accounts.look_up(name),
            name: self.accounts.seal_name(id, name, &mut rng),
            keys: locked,
            code_secret: self.accounts.seal_code(id, &code, &mut rng),
            code_step: 0,
            disabled: false,
            failures: 0,
            barred_until: Timestamp::default(),
            added_at: now,
        };
        Ok((keys, code, row))
    }
}

impl Change {
    /// A new compartment or epoch with its grants.
    pub(super) fn add(&mut self, made: Founded) {
        for (party, grant) in &made.grants {
            self.grant(&made.record, *party, grant);
        }
        self.records.push(made.record);
    }
}

/// A new compartment for these and for recovery.
fn found(
    books: &Books,
    kind: Kind,
    parties: &[Party],
    now: Timestamp,
    rng: &mut StdRng,
) -> Result<Founded, OfficeError> {
    let recovery = books.of_kind(Kind::Recovery).into_iter().map(Party::Compartment);
    let invite = |party| {
        let member = books.chain.member(party, kind).map_err(|_| VaultError::Unproven)?;
        Ok::<_, VaultError>(Invited { member, history: true })
    };
    let members = parties.iter().copied().chain(recovery).map(invite).collect::<Result<Vec<_>, _>>()?;
    Ok(EpochRecord::found(CompartmentId::new(now, rng), kind, &members, rng)?)
}

/// How the custodians open recovery, as rows.
pub(super) fn wraps(recovery: &Recovery) -> Result<Vec<GrantRow>, OfficeError> {
    let row = |party: Vec<u8>, wrapped: Vec<u8>| GrantRow {
        compartment: recovery.record.id(),
        epoch: recovery.record.epoch(),
        party,
        wrapped,
    };
    match &recovery.wraps {
        Wraps::Alone(grant) => Ok(vec![row(Party::Custodian(1).to_bytes().to_vec(), grant.to_bytes())]),
        Wraps::Pairs(pairs) => pairs
            .iter()
            .map(|pair| {
                let [one, two] = pair.holders().ok_or(OfficeError::Custodians)?;
                Ok(row([one.to_bytes(), two.to_bytes()].concat(), pair.as_bytes().to_vec()))
            })
            .collect(),
    }
}

fn check_desk(name: &str, kind: &str) -> Result<(), OfficeError> {
    let letter = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let fits = (1..=32).contains(&name.len()) && name.chars().all(letter) && DESK_KINDS.contains(&kind);
    if fits { Ok(()) } else { Err(OfficeError::BadDesk) }
}
