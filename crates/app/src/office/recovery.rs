//! What the custodians do with their words: they open recovery for the length of one command, and with it every
//! compartment. To look whether the words still open everything; to give a supervisor desks and archives that nobody else
//! can give her; to give a desk or archive a compartment again.

use super::act::{Act, Deed};
use super::books::Books;
use super::commit::Change;
use super::give::open_all;
use super::sign_in::SignedIn;
use super::staff::Second;
use super::{Office, OfficeError};
use domain::{CompartmentId, StaffId, Timestamp};
use sealing::{
    CompartmentKey, CustodianSecret, EpochRecord, Grant, HalfOpened, Kind, MemberKey, MemberSecret, PairGrant, Party,
};
use storage::{EpochRow, StoreError};

/// Compartments in one read of a walk over all.
pub(super) const AT_ONCE: usize = 200;

/// Recovery, open. Wiped when dropped.
pub struct RecoveryKeys(pub(super) Vec<(Party, MemberSecret)>);

/// What the words open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// Epochs of compartments that open.
    pub opened: u64,
    /// Epochs that do not, or whose record was changed.
    pub shut: u64,
}

impl Office {
    /// Opens recovery with the words of one custodian, where there is one, or of any two. Logged; supervisors and auditors
    /// are told at their next sign-in. Errors: not the words of this node's custodians, or too few.
    pub async fn open_recovery(
        &self,
        words: &[CustodianSecret],
        by: Option<StaffId>,
        now: Timestamp,
    ) -> Result<RecoveryKeys, OfficeError> {
        let books = self.books().await?;
        let mut keys = Vec::new();
        for id in books.of_kind(Kind::Recovery) {
            let rows = self.grants(id).await?;
            for record in books.epochs(id) {
                let mut wraps = rows.iter().filter(|row| row.epoch == record.epoch()).map(|row| row.wrapped.as_slice());
                if let Some(key) = wraps.find_map(|wrapped| open_wrap(record, wrapped, words)) {
                    keys.push((Party::Compartment(id), key.member_secret()));
                }
            }
        }
        if keys.is_empty() {
            return Err(OfficeError::WrongWords);
        }
        let mut act = Act::new(now, Deed::RecoveryUsed, by);
        act.compartments = books.of_kind(Kind::Recovery);
        // it is told before it is used: whoever opens everything is seen also when nothing is changed
        self.commit(books, &Change::default(), act).await?;
        Ok(RecoveryKeys(keys))
    }

    /// How much of all that this node keeps these keys open: a drill, or the look before a loss is declared. `progress`:
    /// epochs done.
    pub async fn check_recovery(
        &self,
        keys: &RecoveryKeys,
        mut progress: impl FnMut(u64),
    ) -> Result<Checked, OfficeError> {
        let (books, mut checked) = (self.books().await?, Checked::default());
        for code in 1..=10 {
            let Some(kind) = Kind::from_code(code).filter(|kind| !kind.opens_in_pairs()) else { continue };
            let mut after = None;
            loop {
                let rows = self.store.read("epochs", |mut tx| async move {
                    tx.epochs_of_kind(kind.code().into(), after, AT_ONCE).await
                });
                let rows: Vec<EpochRow> = rows.await.map_err(|e: StoreError| e)?;
                for id in distinct(&rows) {
                    let (all, found) = self.recovered(&books, keys, id).await?;
                    checked.opened += count(found.len());
                    checked.shut += count(all.saturating_sub(found.len()));
                    after = Some(id);
                }
                progress(checked.opened + checked.shut);
                if rows.len() < AT_ONCE {
                    break;
                }
            }
        }
        Ok(checked)
    }

    /// Gives somebody the desks, archives and log of her roles with the custodians' keys, where no supervisor can: she
    /// was reset and nobody else holds them. Errors: as for [`Office::admit_staff`].
    pub async fn readmit(
        &self,
        keys: &RecoveryKeys,
        by: &SignedIn,
        second: Second<'_>,
        name: &str,
        now: Timestamp,
    ) -> Result<(), OfficeError> {
        let row = self.account(name).await?;
        let act = Act::new(now, Deed::StaffAdmitted, Some(by.id)).about(row.id);
        self.admit(by, second, &row, &[], &keys.0, act).await
    }

    /// Gives a report, case or plan to a desk, or to an archive, again: every epoch of it. Gives how many. Errors: there is
    /// no such compartment, or it does not open.
    pub async fn regrant(
        &self,
        keys: &RecoveryKeys,
        by: &SignedIn,
        id: CompartmentId,
        to: CompartmentId,
        now: Timestamp,
    ) -> Result<usize, OfficeError> {
        let books = self.books().await?;
        books.supervisor(by.id)?;
        let (_, found) = self.recovered(&books, keys, id).await?;
        let (mut change, mut rng) = (Change::default(), self.random.child());
        for (record, key) in &found {
            let party = Party::Compartment(to);
            let member = books.chain.member(party, record.kind()).map_err(|_| OfficeError::NoKey)?;
            change.grant(record, party, &record.grant_history(key, &member, &mut rng)?);
        }
        if found.is_empty() {
            return Err(OfficeError::NoKey);
        }
        let mut act = Act::new(now, Deed::RecoveryUsed, Some(by.id));
        act.compartments = vec![id];
        self.commit(books, &change, act).await?;
        Ok(found.len())
    }

    /// How many epochs a compartment has, and every one that recovery opens, with its record: by what supervisors said, or
    /// by the register's stamp.
    pub(super) async fn recovered(
        &self,
        books: &Books,
        keys: &RecoveryKeys,
        id: CompartmentId,
    ) -> Result<(usize, Vec<(EpochRecord, CompartmentKey)>), OfficeError> {
        let (rows, grants) =
            self.store
                .read("compartment", |mut tx| async move {
                    Ok::<_, StoreError>((tx.epochs(id).await?, tx.grants(id).await?))
                })
                .await?;
        let opened = self.vault.now();
        let records: Vec<EpochRecord> = match books.epochs(id) {
            [] => rows.iter().filter_map(|row| opened.record(row).ok()).collect(),
            stated => stated.to_vec(),
        };
        let keys = open_all(&records, &grants, &keys.0);
        let pair = |key: CompartmentKey| {
            let record = records.iter().find(|record| record.epoch() == key.epoch())?;
            Some((record.clone(), key))
        };
        Ok((rows.len(), keys.into_iter().filter_map(pair).collect()))
    }
}

/// One wrap of recovery's key: for one custodian alone, or for a pair.
pub(super) fn open_wrap(record: &EpochRecord, wrapped: &[u8], words: &[CustodianSecret]) -> Option<CompartmentKey> {
    let held = |n: Party| {
        let member = record.members().iter().find(|m| m.party == n)?;
        words.iter().find(|w| MemberKey::fingerprint(&w.secret().public()) == member.fingerprint)
    };
    let pair = PairGrant::from_bytes(wrapped.to_vec());
    if let Some([one, two]) = pair.holders() {
        let half: HalfOpened = pair.open_first(record, held(one)?.secret()).ok()?;
        return half.open_second(record, held(two)?.secret()).ok();
    }
    let alone = Party::Custodian(1);
    Grant::from_bytes(wrapped).ok()?.open(record, alone, held(alone)?.secret()).ok()
}

fn count(n: usize) -> u64 {
    u64::try_from(n).unwrap_or(u64::MAX)
}

pub(super) fn distinct(rows: &[EpochRow]) -> Vec<CompartmentId> {
    let mut ids: Vec<_> = rows.iter().map(|row| row.compartment).collect();
    ids.dedup();
    ids
}
