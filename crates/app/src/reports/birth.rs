//! A new report: a compartment of its desk, the desk's archive, recovery and its code. Public keys alone are needed,
//! so nobody must be signed in.

use super::writing::Writing;
use super::{Consents, Said};
use crate::{Opened, Sequence, VaultError};
use domain::{AnswerWhen, Channel, CompartmentId, Country, Language, Timestamp};
use rand_core::CryptoRng;
use sealing::{DESK_AFTER_LAST_WORD, EpochRecord, Grant, Invited, Kind, MadeReceipt, Party, Present, ProvenMember};
use storage::{DeskRow, EpochRow, GrantRow, ItemRow, ReportRow};

/// What a report begins with.
pub struct Birth<'a> {
    /// Whose it is.
    pub desk: &'a DeskRow,
    /// Through which door.
    pub channel: Channel,
    /// Her language.
    pub language: Language,
    /// Where she is.
    pub country: Option<Country>,
    /// 0 danger now, 1 urgent, 2 usual.
    pub urgency: i64,
    /// She is under 18.
    pub child: bool,
    /// What she said first, and where answers go.
    pub said: &'a [Said],
    /// When.
    pub now: Timestamp,
    /// In which order.
    pub sequence: &'a Sequence,
}

/// The rows of a new report.
pub struct Born {
    /// The report.
    pub report: ReportRow,
    /// Its first epoch.
    pub epoch: EpochRow,
    /// One for each member.
    pub grants: Vec<GrantRow>,
    /// What was said.
    pub items: Vec<ItemRow>,
}

/// Those who may read a report of this desk now: the desk and its archive where they are whole, recovery, the code.
pub(crate) fn members(
    opened: &Opened,
    present: &Present<'_>,
    desk: CompartmentId,
    archive: CompartmentId,
    receipt: Option<ProvenMember>,
) -> Vec<Invited> {
    let recovery = opened.recovery().map(EpochRecord::id);
    let compartments = [Some(desk), Some(archive), recovery].into_iter().flatten();
    let here = compartments.filter_map(|id| present.member(Party::Compartment(id), Kind::Report).ok());
    here.chain(receipt).map(|member| Invited { member, history: true }).collect()
}

/// The rows of an epoch's grants.
pub(crate) fn grant_rows(record: &EpochRecord, grants: &[(Party, Grant)]) -> Vec<GrantRow> {
    let row = |(party, grant): &(Party, Grant)| GrantRow {
        compartment: record.id(),
        epoch: record.epoch(),
        party: party.to_bytes().to_vec(),
        wrapped: grant.to_bytes(),
    };
    grants.iter().map(row).collect()
}

/// The stamped row of an epoch that no supervisor states.
pub(crate) fn epoch_row(opened: &Opened, record: &EpochRecord, at: Timestamp) -> EpochRow {
    let (bytes, stamp) = opened.register().write(record);
    EpochRow {
        compartment: record.id(),
        epoch: record.epoch(),
        kind: record.kind().code().into(),
        record: bytes,
        stamp: Some(stamp.to_vec()),
        at,
    }
}

impl Birth<'_> {
    /// Makes the rows. `made`: the code that comes back to it; without one it can be given later. Cost: one X-Wing
    /// encapsulation for each member, one HPKE for each thing said. Errors: neither desk nor archive may read now.
    pub fn rows(
        &self,
        opened: &Opened,
        present: &Present<'_>,
        made: Option<&MadeReceipt>,
        rng: &mut impl CryptoRng,
    ) -> Result<Born, VaultError> {
        let id = CompartmentId::new(self.now, rng);
        let receipt = made.map(|m| m.member.clone());
        let members = members(opened, present, self.desk.id, self.desk.archive, receipt);
        let read = |id| members.iter().any(|m| m.member.party() == Party::Compartment(id));
        if !read(self.desk.id) && !read(self.desk.archive) {
            return Err(VaultError::Unproven);
        }
        let founded = EpochRecord::found(id, Kind::Report, &members, rng).map_err(|_| VaultError::Unproven)?;
        let to = present.for_writing(&founded.record)?;
        let writing = Writing { opened, now: self.now, to: &to, sequence: self.sequence };
        let items = self.said.iter().map(|s| writing.item(s, rng)).collect::<Result<_, _>>()?;
        Ok(Born {
            report: ReportRow {
                id,
                desk: self.desk.id,
                archive: self.desk.archive,
                receipt: made.map(|m| *m.keys.look_up()),
                receipt_set: made.map(|m| i64::from(m.keys.set())),
                receipt_key: made.map(|m| m.member.key().as_bytes().to_vec()),
                state: "open".to_owned(),
                reason: None,
                channel: self.channel.as_str().to_owned(),
                language: self.language.to_string(),
                country: self.country.map(|c| c.to_string()),
                urgency: self.urgency,
                child: self.child,
                consents: Consents::default().bits(),
                size: 0,
                opened_at: self.now,
                last_word_at: self.now,
                closed_at: None,
                erase_at: None,
                leave_at: Some(self.now.plus(DESK_AFTER_LAST_WORD)),
                answer_when: AnswerWhen::Myself,
                read_at: None,
            },
            epoch: epoch_row(opened, &founded.record, self.now),
            grants: grant_rows(&founded.record, &founded.grants),
            items,
        })
    }
}
