//! What supervisors and auditors are told at their next sign-in: that the custodians' words were used, that somebody looks
//! at more than is usual, that a warning is disputed or was stopped. Each is told by herself; the log says the
//! same, and cannot be emptied unseen.

use super::{Office, OfficeError};
use domain::{ItemId, StaffId, Timestamp};
use rand_core::CryptoRng;
use sealing::{Chain, Roles};
use storage::{StaffNotice, StaffRow, StoreError, Tx};

/// Notices shown at once.
const MOST: usize = 200;

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoticeKind {
    /// The custodians' words were used.
    RecoveryUsed,
    /// A supervisor has new keys by the custodians' words and the operator's word.
    SupervisorReturned,
    /// There are other custodians.
    CustodiansReplaced,
    /// Somebody read many reports that she does not answer.
    ManyReports,
    /// Somebody kept many files, or the confirmations of many.
    ManyFiles,
    /// Somebody searched the index of links for many values.
    ManySearches,
    /// Somebody read reports at an odd hour.
    OddHours,
    /// Somebody let the program open reports for the index of links.
    LinksRebuilt,
    /// Somebody says that a warning is wrong.
    WarningDisputed,
    /// The node withdrew a warning: its reports allow it no more, or a help line has the value.
    WarningStopped,
}

const CODES: [(NoticeKind, &str); 10] = [
    (NoticeKind::RecoveryUsed, "recovery-used"),
    (NoticeKind::SupervisorReturned, "supervisor-returned"),
    (NoticeKind::CustodiansReplaced, "custodians-replaced"),
    (NoticeKind::ManyReports, "many-reports"),
    (NoticeKind::ManyFiles, "many-files"),
    (NoticeKind::ManySearches, "many-searches"),
    (NoticeKind::OddHours, "odd-hours"),
    (NoticeKind::LinksRebuilt, "links-rebuilt"),
    (NoticeKind::WarningDisputed, "warning-disputed"),
    (NoticeKind::WarningStopped, "warning-stopped"),
];

impl NoticeKind {
    /// The code as kept.
    pub fn as_str(self) -> &'static str {
        CODES.iter().find(|(kind, _)| *kind == self).map_or("", |(_, code)| code)
    }

    /// From a kept code.
    pub fn parse(code: &str) -> Option<Self> {
        CODES.iter().find(|(_, known)| *known == code).map(|(kind, _)| *kind)
    }
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Which, of hers.
    pub id: ItemId,
    /// When it happened.
    pub at: Timestamp,
    /// What.
    pub kind: NoticeKind,
    /// By whose doing, by the name she signs in with, where it is one of the staff.
    pub who: Option<String>,
}

impl Office {
    /// What somebody was not told yet, the oldest first.
    pub async fn untold(&self, who: StaffId) -> Result<Vec<Notice>, OfficeError> {
        let rows = self.store.read("notices", |mut tx| async move { tx.untold_notices(who, MOST).await });
        self.named(rows.await.map_err(|e: StoreError| e)?).await
    }

    /// She has read these.
    pub async fn told(&self, who: StaffId, notices: &[Notice], now: Timestamp) -> Result<(), OfficeError> {
        let ids: Vec<ItemId> = notices.iter().map(|notice| notice.id).collect();
        let told = self.store.write("notices told", |mut tx| {
            let ids = &ids;
            async move {
                tx.notices_told(who, ids, now).await?;
                tx.done(())
            }
        });
        told.await.map_err(|e: StoreError| e)?;
        Ok(())
    }

    /// The latest of all, each once, whoever was told.
    pub async fn latest_notices(&self) -> Result<Vec<Notice>, OfficeError> {
        let rows = self.store.read("notices", |mut tx| async move { tx.latest_notices(MOST).await });
        let mut all = self.named(rows.await.map_err(|e: StoreError| e)?).await?;
        // the same happening, told to each
        all.dedup_by(|one, other| (one.at, one.kind, &one.who) == (other.at, other.kind, &other.who));
        Ok(all)
    }

    async fn named(&self, rows: Vec<StaffNotice>) -> Result<Vec<Notice>, OfficeError> {
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let staff = self.store.read("staff", |mut tx| async move { tx.staff().await });
        let staff: Vec<StaffRow> = staff.await.map_err(|e: StoreError| e)?;
        let name = |id: StaffId| staff.iter().find(|row| row.id == id).and_then(|row| self.accounts.name(row));
        let one = |row: StaffNotice| {
            let who = row.who.and_then(name);
            Some(Notice { id: row.id, at: row.at, kind: NoticeKind::parse(&row.what)?, who })
        };
        Ok(rows.into_iter().filter_map(one).collect())
    }
}

/// Keeps for every supervisor and auditor what happened, and when.
pub(crate) async fn notify(
    tx: &mut Tx,
    chain: &Chain,
    (kind, who, at): (NoticeKind, Option<StaffId>, Timestamp),
    now: Timestamp,
    rng: &mut impl CryptoRng,
) -> Result<(), StoreError> {
    let to = |row: &StaffRow| !row.disabled && chain.roles(row.id).has_any(Roles::SUPERVISOR.and(Roles::AUDITOR));
    let staff = tx.staff().await?;
    let notice = |row: &StaffRow| StaffNotice {
        id: ItemId::new(now, rng),
        staff: row.id,
        at,
        what: kind.as_str().to_owned(),
        who,
        told_at: None,
    };
    let notices: Vec<StaffNotice> = staff.iter().filter(|row| to(row)).map(notice).collect();
    tx.add_staff_notices(&notices).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_read_as_written() {
        for (kind, code) in CODES {
            assert_eq!((kind.as_str(), NoticeKind::parse(code)), (code, Some(kind)));
        }
        assert_eq!(NoticeKind::parse("recovery"), None);
    }
}
