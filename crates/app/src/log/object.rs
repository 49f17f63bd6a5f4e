//! What a line of the log is about: a kind and an id; for rows that `audit verify` compares, also a hash of what is
//! stored. There is no way to name a conversation here.

use super::form::Writer;
use domain::{AnswerWhen, CloseReason, CompartmentId, ItemId, StaffId};
use sealing::{Hash, leaf_hash};
use storage::{
    DeskRow, EpochRow, GrantRow, IndexNoteRow, ItemRow, PieceRow, PlanRow, ReportRow, StaffRow, StatementRow,
    WarningRow,
};

/// The kind of a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ObjectKind {
    /// A supervisor's statement. Compared.
    Statement,
    /// An account. Compared.
    Staff,
    /// A desk. Compared.
    Desk,
    /// An epoch of a compartment. Compared.
    Epoch,
    /// The grants of an epoch, all together. Compared.
    Grants,
    /// A sealed thing of a compartment. Compared.
    Item,
    /// The pieces of a file, all together. Compared.
    Pieces,
    /// A report as a whole. Compared: what is plain of it.
    Report,
    /// A travel plan as a whole. Compared: what is plain of it, and its lock.
    Plan,
    /// What of a report stands in the index of links, by its note. Compared.
    Links,
    /// A warning. Compared.
    Warning,
    /// A case as a whole.
    Case,
    /// Another compartment, its members and keys.
    Compartment,
    /// What waits at a desk.
    Queue,
    /// What the bots say.
    Content,
    /// A key of the node.
    Key,
    /// A backup.
    Backup,
    /// The log itself, up to a number.
    Log,
    /// The pins beside the root key.
    Pins,
}

const KINDS: [(ObjectKind, &str); 19] = [
    (ObjectKind::Statement, "statement"),
    (ObjectKind::Staff, "staff"),
    (ObjectKind::Desk, "desk"),
    (ObjectKind::Epoch, "epoch"),
    (ObjectKind::Grants, "grants"),
    (ObjectKind::Item, "item"),
    (ObjectKind::Pieces, "pieces"),
    (ObjectKind::Report, "report"),
    (ObjectKind::Plan, "plan"),
    (ObjectKind::Links, "links"),
    (ObjectKind::Warning, "warning"),
    (ObjectKind::Case, "case"),
    (ObjectKind::Compartment, "compartment"),
    (ObjectKind::Queue, "queue"),
    (ObjectKind::Content, "content"),
    (ObjectKind::Key, "key"),
    (ObjectKind::Backup, "backup"),
    (ObjectKind::Log, "log"),
    (ObjectKind::Pins, "pins"),
];

impl ObjectKind {
    /// The code as kept.
    pub fn code(self) -> &'static str {
        KINDS.iter().find(|(kind, _)| *kind == self).map_or("", |(_, code)| code)
    }

    /// From a kept code.
    pub fn from_code(code: &str) -> Option<Self> {
        KINDS.iter().find(|(_, known)| *known == code).map(|(kind, _)| *kind)
    }

    /// Whether erasing it erases what lies within it, without a line for each.
    pub(super) fn holds_others(self) -> bool {
        matches!(self, Self::Report | Self::Plan | Self::Case | Self::Compartment)
    }
}

/// What a line is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Object {
    pub(super) kind: ObjectKind,
    pub(super) id: Vec<u8>,
    /// The compartment it lies in, and is erased with.
    pub(super) within: Option<[u8; 16]>,
    /// Of the row as stored after this line.
    pub(super) hash: Option<Hash>,
}

impl Object {
    fn whole(kind: ObjectKind, id: &[u8]) -> Self {
        Self { kind, id: id.to_vec(), within: None, hash: None }
    }

    /// A report, with all that lies in it.
    pub fn report(id: CompartmentId) -> Self {
        Self::whole(ObjectKind::Report, id.as_bytes())
    }

    /// A travel plan, with all that lies in it.
    pub fn plan(id: CompartmentId) -> Self {
        Self::whole(ObjectKind::Plan, id.as_bytes())
    }

    /// What of a report stands in the index of links, as it is gone.
    pub fn links_gone(report: CompartmentId) -> Self {
        Self { within: Some(*report.as_bytes()), ..Self::whole(ObjectKind::Links, report.as_bytes()) }
    }

    /// A warning as somebody looked at it, or as it is gone.
    pub fn warning_id(id: ItemId) -> Self {
        Self::whole(ObjectKind::Warning, id.as_bytes())
    }

    /// A case, with all that lies in it.
    pub fn case(id: CompartmentId) -> Self {
        Self::whole(ObjectKind::Case, id.as_bytes())
    }

    /// Another compartment: its members, its keys.
    pub fn compartment(id: CompartmentId) -> Self {
        Self::whole(ObjectKind::Compartment, id.as_bytes())
    }

    /// What waits at a desk.
    pub fn queue(desk: CompartmentId) -> Self {
        Self::whole(ObjectKind::Queue, desk.as_bytes())
    }

    /// A version of what the bots say.
    pub fn content(version: &str) -> Self {
        Self::whole(ObjectKind::Content, version.as_bytes())
    }

    /// A key of the node, by its name.
    pub fn key(name: &'static str) -> Self {
        Self::whole(ObjectKind::Key, name.as_bytes())
    }

    /// A backup, by the hash that names it.
    pub fn backup(hash: &Hash) -> Self {
        Self::whole(ObjectKind::Backup, hash)
    }

    /// The pins beside the root key.
    pub fn pins() -> Self {
        Self::whole(ObjectKind::Pins, &[])
    }

    /// What the log's entries before a number say.
    pub(super) fn log_before(number: u64) -> Self {
        Self::whole(ObjectKind::Log, &number.to_be_bytes())
    }

    /// An account as somebody looked at it, or as it is gone.
    pub fn staff_id(id: StaffId) -> Self {
        Self::whole(ObjectKind::Staff, id.as_bytes())
    }

    /// An item as somebody looked at it, or as it is gone.
    pub fn item_id(id: ItemId, within: CompartmentId) -> Self {
        Self { within: Some(*within.as_bytes()), ..Self::whole(ObjectKind::Item, id.as_bytes()) }
    }

    /// An account as it is stored from now on. Not in its hash: wrong tries, the last code taken.
    pub fn staff(row: &StaffRow) -> Self {
        let form = Writer::new()
            .part(b"staff")
            .part(row.id.as_bytes())
            .part(&row.lookup)
            .part(&row.name)
            .part(&row.keys)
            .part(&row.code_secret)
            .number(u64::from(row.disabled))
            .time(row.added_at)
            .done();
        Self { hash: Some(leaf_hash(&form)), ..Self::staff_id(row.id) }
    }

    /// A statement as it is stored.
    pub fn statement(row: &StatementRow) -> Self {
        let form = Writer::new()
            .part(b"statement")
            .part(&row.number.to_be_bytes())
            .part(&row.body)
            .part(&row.by)
            .maybe(row.with.as_deref())
            .done();
        Self { hash: Some(leaf_hash(&form)), ..Self::whole(ObjectKind::Statement, &row.number.to_be_bytes()) }
    }

    /// A desk as it is stored.
    pub fn desk(row: &DeskRow) -> Self {
        let form = Writer::new()
            .part(b"desk")
            .part(row.id.as_bytes())
            .part(row.archive.as_bytes())
            .part(row.name.as_bytes())
            .part(row.kind.as_bytes())
            .done();
        Self { hash: Some(leaf_hash(&form)), ..Self::whole(ObjectKind::Desk, row.id.as_bytes()) }
    }

    /// A report as it is stored from now on. Not in its hash: its size and when she spoke last, since a line of an item
    /// says that; when the desk read it, which a line of its own says; when the desk is to leave it. When she may be answered
    /// is in it where that is more than "only while she writes", so that rows from before it was kept hash as they did.
    pub fn report_row(row: &ReportRow) -> Self {
        let answer_when = Some(row.answer_when).filter(|when| *when != AnswerWhen::Myself);
        let mut form = Writer::new()
            .part(b"report")
            .part(row.id.as_bytes())
            .part(row.desk.as_bytes())
            .part(row.archive.as_bytes())
            .maybe(row.receipt.as_ref().map(|r| &r[..]))
            .maybe(row.receipt_set.map(i64::to_be_bytes).as_ref().map(|n| &n[..]))
            .maybe(row.receipt_key.as_deref())
            .part(row.state.as_bytes())
            .maybe(row.reason.map(|r| CloseReason::as_str(r).as_bytes()))
            .part(row.channel.as_bytes())
            .part(row.language.as_bytes())
            .maybe(row.country.as_deref().map(str::as_bytes))
            .part(&row.urgency.to_be_bytes())
            .number(u64::from(row.child))
            .part(&row.consents.to_be_bytes())
            .time(row.opened_at)
            .maybe_time(row.closed_at)
            .maybe_time(row.erase_at);
        if let Some(when) = answer_when {
            form = form.part(when.as_str().as_bytes());
        }
        Self { hash: Some(leaf_hash(&form.done())), within: Some(*row.id.as_bytes()), ..Self::report(row.id) }
    }

    /// A travel plan as it is stored from now on.
    pub fn plan_row(row: &PlanRow) -> Self {
        let mut form = Writer::new()
            .part(b"plan")
            .part(row.id.as_bytes())
            .part(row.desk.as_bytes())
            .maybe(row.receipt.as_ref().map(|r| &r[..]))
            .maybe(row.receipt_set.map(i64::to_be_bytes).as_ref().map(|n| &n[..]))
            .maybe(row.receipt_key.as_deref())
            .maybe(row.lock.as_deref())
            .maybe(row.locked.as_deref())
            .maybe_time(row.opened_at)
            .time(row.made_at);
        // of a plan that is not to go the form is that of before there was such a time
        if let Some(at) = row.erase_at {
            form = form.time(at);
        }
        Self { hash: Some(leaf_hash(&form.done())), within: Some(*row.id.as_bytes()), ..Self::plan(row.id) }
    }

    /// What of a report stands in the index of links from now on: its note as it is stored, which names its entries.
    pub fn links(row: &IndexNoteRow) -> Self {
        let form = Writer::new().part(b"links").part(row.report.as_bytes()).part(&row.key_version.to_be_bytes());
        Self { hash: Some(leaf_hash(&form.part(&row.body).done())), ..Self::links_gone(row.report) }
    }

    /// A warning as it is stored from now on.
    pub fn warning(row: &WarningRow) -> Self {
        let form = Writer::new()
            .part(b"warning")
            .part(row.id.as_bytes())
            .part(row.state.as_bytes())
            .time(row.at)
            .maybe_time(row.not_before)
            .maybe_time(row.review_by)
            .maybe_time(row.disputed_at)
            .part(&row.version.to_be_bytes())
            .part(&row.body)
            .done();
        Self { hash: Some(leaf_hash(&form)), ..Self::warning_id(row.id) }
    }

    /// All grants of an epoch as they are stored, in whatever order.
    pub fn grants(compartment: CompartmentId, epoch: u32, grants: &[GrantRow]) -> Self {
        let mut sorted: Vec<(&[u8], &[u8])> = grants.iter().map(|g| (&g.party[..], &g.wrapped[..])).collect();
        sorted.sort_unstable();
        let start = Writer::new().part(b"grants").part(compartment.as_bytes()).part(&epoch.to_be_bytes());
        let form = sorted.into_iter().fold(start, |form, (party, wrapped)| form.part(party).part(wrapped)).done();
        Self { hash: Some(leaf_hash(&form)), ..Self::no_grants(compartment, epoch) }
    }

    /// The grants of an epoch when the last of them is gone.
    pub fn no_grants(compartment: CompartmentId, epoch: u32) -> Self {
        let id = [&compartment.as_bytes()[..], &epoch.to_be_bytes()].concat();
        Self { within: Some(*compartment.as_bytes()), ..Self::whole(ObjectKind::Grants, &id) }
    }

    /// The hash of a piece of a file as it is stored, for [`Object::pieces`].
    pub fn piece_hash(row: &PieceRow) -> Hash {
        let form = Writer::new().part(row.item.as_bytes()).part(&row.n.to_be_bytes()).part(row.compartment.as_bytes());
        leaf_hash(&form.part(&row.body).done())
    }

    /// The pieces of a file of this item, by the hash of each as it is stored, in their order.
    pub fn pieces(item: ItemId, within: CompartmentId, pieces: &[Hash]) -> Self {
        let start = Writer::new().part(b"pieces").part(item.as_bytes()).part(within.as_bytes());
        let form = pieces.iter().fold(start, |form, piece| form.part(piece)).done();
        let whole = Self::whole(ObjectKind::Pieces, item.as_bytes());
        Self { hash: Some(leaf_hash(&form)), within: Some(*within.as_bytes()), ..whole }
    }

    /// An epoch as it is stored.
    pub fn epoch(row: &EpochRow) -> Self {
        let id = [&row.compartment.as_bytes()[..], &row.epoch.to_be_bytes()].concat();
        let form = Writer::new()
            .part(b"epoch")
            .part(&id)
            .part(&row.kind.to_be_bytes())
            .part(&row.record)
            .maybe(row.stamp.as_deref())
            .time(row.at)
            .done();
        let within = Some(*row.compartment.as_bytes());
        Self { hash: Some(leaf_hash(&form)), within, ..Self::whole(ObjectKind::Epoch, &id) }
    }

    /// An item as it is stored.
    pub fn item(row: &ItemRow) -> Self {
        let form = Writer::new()
            .part(b"item")
            .part(row.id.as_bytes())
            .part(row.compartment.as_bytes())
            .part(row.kind.as_bytes())
            .part(&row.version.to_be_bytes())
            .time(row.at)
            .part(&row.body)
            .done();
        Self { hash: Some(leaf_hash(&form)), ..Self::item_id(row.id, row.compartment) }
    }

    /// Its kind.
    pub fn kind(&self) -> ObjectKind {
        self.kind
    }

    /// Its id.
    pub fn id(&self) -> &[u8] {
        &self.id
    }

    /// The compartment it lies in: a report, a plan.
    pub fn within(&self) -> Option<CompartmentId> {
        self.within.as_ref().and_then(|id| CompartmentId::from_slice(id))
    }

    /// The hash of the row, where a line says it.
    pub fn hash(&self) -> Option<&Hash> {
        self.hash.as_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_read_as_written() {
        for (kind, code) in KINDS {
            assert_eq!((kind.code(), ObjectKind::from_code(code)), (code, Some(kind)));
        }
        assert_eq!(ObjectKind::from_code("conversation"), None, "the log knows none");
    }

    #[test]
    fn parts_never_run_into_each_other_in_a_rows_hash() {
        let row = |by: &[u8], with: Option<&[u8]>| {
            Object::statement(&StatementRow {
                number: 1,
                body: vec![1],
                by: by.to_vec(),
                with: with.map(<[u8]>::to_vec),
            })
        };
        let all = [row(b"ab", None), row(b"a", Some(b"b")), row(b"ab", Some(b"")), row(b"a", Some(b""))];
        for (n, one) in all.iter().enumerate() {
            assert!(all.iter().skip(n + 1).all(|other| other.hash != one.hash));
        }
    }
}
