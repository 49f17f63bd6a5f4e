//! What supervisors said so far, read afresh for each change: the chain, the pins, every epoch that was ever stated. What
//! is stated here is in memory until `commit`.

use super::{Office, OfficeError, Second};
use crate::vault::signed;
use domain::{CompartmentId, StaffId, Timestamp};
use sealing::{Chain, Claim, EpochRecord, Kind, Pins, Signer, Statement};
use std::collections::HashMap;
use storage::{StatementRow, StoreError};

pub(super) struct Books {
    pub(super) chain: Chain,
    pub(super) pins: Pins,
    stated: HashMap<CompartmentId, Vec<EpochRecord>>,
    /// What was said since, to be committed.
    pub(super) new: Vec<StatementRow>,
    /// The second person, where she signed something.
    pub(super) with: Option<StaffId>,
    /// The operator approved something.
    pub(super) approved: bool,
}

impl Office {
    /// Reads them. Errors: no setup yet, or somebody changed the store.
    pub(super) async fn books(&self) -> Result<Books, OfficeError> {
        let rows = self.store.read("statements", |mut tx| async move { tx.statements(0).await });
        let rows = rows.await.map_err(|e: StoreError| e)?;
        // the process that serves may have pinned more than this one knows
        let pins = self.vault.folder().pins()?;
        match pins {
            _ if rows.is_empty() && self.vault.pins().is_none() => Err(OfficeError::NotFounded),
            None => Err(crate::VaultError::NoPins.into()),
            Some(pins) => Books::read(pins, rows),
        }
    }
}

impl Books {
    /// Of a node that nobody set up yet. Errors: the pins know of one that was.
    pub(super) fn empty(pins: Pins) -> Result<Self, OfficeError> {
        Self::read(pins, Vec::new())
    }

    fn read(pins: Pins, rows: Vec<StatementRow>) -> Result<Self, OfficeError> {
        let all = rows.into_iter().map(signed).collect::<Option<Vec<_>>>();
        let all = all.ok_or(OfficeError::Alarm("a supervisor's statement"))?;
        let chain = Chain::load(&pins, &all)?;
        let mut books = Self { chain, pins, stated: HashMap::new(), new: Vec::new(), with: None, approved: false };
        for statement in all.iter().filter_map(|s| Statement::from_bytes(&s.bytes)) {
            books.keep(&statement.claims);
        }
        Ok(books)
    }

    fn keep(&mut self, claims: &[Claim]) {
        for claim in claims {
            if let Claim::Compartment(record) = claim {
                self.stated.entry(record.id()).or_default().push((**record).clone());
            }
        }
    }

    /// All epochs of a desk, an archive, recovery or the log, oldest first.
    pub(super) fn epochs(&self, id: CompartmentId) -> &[EpochRecord] {
        self.stated.get(&id).map_or(&[], Vec::as_slice)
    }

    /// The present epoch of one of these.
    pub(super) fn newest(&self, id: CompartmentId) -> Result<&EpochRecord, OfficeError> {
        self.epochs(id).last().ok_or(OfficeError::Alarm("a desk"))
    }

    /// The compartments of a kind.
    pub(super) fn of_kind(&self, kind: Kind) -> Vec<CompartmentId> {
        let mut ids: Vec<_> = self.chain.of_kind(kind).map(EpochRecord::id).collect();
        ids.sort();
        ids
    }

    /// Says this, as `by`, with the second one where the chain asks for one. Errors: it asks for one who is not there,
    /// or the claims do not follow.
    pub(super) fn state(
        &mut self,
        claims: Vec<Claim>,
        by: (StaffId, &Signer),
        second: Second<'_>,
        at: Timestamp,
    ) -> Result<(), OfficeError> {
        let needed = self.chain.second(&claims, by.0);
        let person = match second {
            Second::Person(person) if needed && person.id == by.0 => return Err(OfficeError::SecondIsFirst),
            Second::Person(person) if needed => Some((person.id, person.keys.signer())),
            Second::Nobody if needed && self.chain.is_alone(by.0) => return Err(OfficeError::OperatorNeeded),
            Second::Nobody if needed => return Err(OfficeError::SecondNeeded),
            _ => None,
        };
        let with = person.as_ref().map(|(id, _)| *id);
        let statement = self.chain.propose(claims, by.0, with, at);
        if needed && matches!(second, Second::Operator) {
            self.pins.approve(statement.hash());
            self.approved = true;
        }
        let mut said = statement.sign(by.1);
        if let Some((_, signer)) = &person {
            said = said.approve(signer);
        }
        self.chain.admit(&said, &self.pins)?;
        self.keep(&statement.claims);
        self.with = self.with.or(with);
        self.new.push(StatementRow {
            number: i64::try_from(statement.number).unwrap_or(i64::MAX),
            body: said.bytes,
            by: said.by.0.to_vec(),
            with: said.with.map(|s| s.0.to_vec()),
        });
        Ok(())
    }
}
