//! One change of the office, one transaction. What the operator approved is pinned before it, since a chain that needs
//! the approval does not load without; all else after it, since pins that are ahead raise an alarm about nothing.

use super::act::Act;
use super::books::Books;
use super::notices::notify;
use super::said::Lines;
use super::{Office, OfficeError};
use crate::log::{GrantsBefore, write};
use crate::vault::VaultError;
use domain::{CompartmentId, StaffId};
use sealing::{EpochRecord, Grant, Party, PinsError};
use storage::{DeskRow, EpochRow, GrantRow, StaffRow};

/// What is written beside the statements.
#[derive(Default)]
pub(super) struct Change {
    pub(super) records: Vec<EpochRecord>,
    pub(super) grants: Vec<GrantRow>,
    /// Whoever goes: her grants go too.
    pub(super) dropped: Vec<(CompartmentId, Party)>,
    pub(super) desks: Vec<DeskRow>,
    pub(super) account: Account,
}

#[derive(Default)]
pub(super) enum Account {
    #[default]
    Same,
    New(Box<StaffRow>),
    Keys {
        id: StaffId,
        keys: Vec<u8>,
        code: Vec<u8>,
    },
    /// The same keys under another password; `before`: as they were locked.
    Password {
        id: StaffId,
        keys: Vec<u8>,
        before: Vec<u8>,
    },
    Disabled(StaffId),
}

impl Change {
    pub(super) fn grant(&mut self, record: &EpochRecord, party: Party, grant: &Grant) {
        self.grants.push(GrantRow {
            compartment: record.id(),
            epoch: record.epoch(),
            party: party.to_bytes().to_vec(),
            wrapped: grant.to_bytes(),
        });
    }
}

impl Office {
    /// Keeps it, then pins it, then tells it. Errors: a name is taken, or somebody else was faster.
    pub(super) async fn commit(&self, mut books: Books, change: &Change, mut act: Act) -> Result<(), OfficeError> {
        if books.approved {
            self.vault.folder().merge_pins(&books.pins)?;
        }
        act.with = books.with;
        act.operator = books.approved;
        act.compartments.extend(change.records.iter().map(EpochRecord::id));
        act.compartments.sort();
        act.compartments.dedup();
        let opened = self.vault.now();
        let epochs: Vec<EpochRow> = change
            .records
            .iter()
            .map(|record| EpochRow {
                compartment: record.id(),
                epoch: record.epoch(),
                kind: record.kind().code().into(),
                record: opened.register().write(record).0,
                stamp: None,
                at: act.at,
            })
            .collect();
        let (statements, at) = (&books.new, act.at);
        self.store
            .write("office", |mut tx| {
                let (epochs, books) = (&epochs, &books);
                let (act, mut rng) = (&act, self.random.child());
                let mut lines = Lines::new(act, self.random.child());
                async move {
                    for statement in statements {
                        if !tx.add_statement(statement).await? {
                            return Err(OfficeError::Meanwhile);
                        }
                    }
                    if tx.add_epochs(epochs).await? < epochs.len() {
                        return Err(OfficeError::Alarm("the epochs of a desk"));
                    }
                    let touched = change.dropped.iter().map(|(id, _)| *id);
                    let touched = touched.chain(change.grants.iter().map(|g| g.compartment));
                    let grants = GrantsBefore::read(&mut tx, touched).await?;
                    for (compartment, party) in &change.dropped {
                        tx.drop_grants_to(*compartment, &party.to_bytes()).await?;
                    }
                    tx.add_grants(&change.grants).await?;
                    for desk in &change.desks {
                        tx.add_desk(desk, at).await?;
                    }
                    let done = match &change.account {
                        Account::Same => true,
                        Account::New(row) => {
                            let free = tx.add_staff(row).await?;
                            free.then_some(true).ok_or(OfficeError::NameTaken)?
                        }
                        Account::Keys { id, keys, code } => tx.set_staff_keys(*id, keys, code).await?,
                        Account::Password { id, keys, before } => {
                            let same = tx.relock_staff_keys(*id, keys, before).await?;
                            same.then_some(true).ok_or(OfficeError::Meanwhile)?
                        }
                        Account::Disabled(id) => tx.set_staff_disabled(*id, true).await?,
                    };
                    if !done {
                        return Err(OfficeError::NoSuchStaff);
                    }
                    if let Account::Disabled(id) | Account::Keys { id, .. } = &change.account {
                        tx.drop_devices(*id).await?;
                        // with other keys she opens no report before she is admitted again
                        lines.given_back(&tx.give_back_all_waiting(*id).await?);
                    }
                    lines.change(books, change, epochs);
                    lines.grants(grants.changed(&mut tx).await?);
                    if let Some(whose) = change.account.whose() {
                        let all = tx.staff().await?;
                        let row = all.iter().find(|row| row.id == whose).ok_or(OfficeError::NoSuchStaff)?;
                        lines.account(row, &change.account);
                    }
                    write(&mut tx, &lines.all()).await?;
                    if let Some(kind) = act.notice() {
                        notify(&mut tx, &books.chain, (kind, act.by, at), at, &mut rng).await?;
                    }
                    tx.announce("vault", b"").await?;
                    Ok(tx.done(())?)
                }
            })
            .await?;
        if !books.new.is_empty() {
            books.pins.raise(&books.chain).map_err(|e: PinsError| VaultError::from(crate::BesideError::from(e)))?;
            self.vault.raise(books.pins)?;
        }
        self.vault.refresh().await?;
        (self.told)(&act);
        Ok(())
    }
}
