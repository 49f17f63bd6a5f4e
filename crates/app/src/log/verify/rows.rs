//! Rows against the log's last word about each.

use super::Report;
use super::finding::{Finding, WrongRow};
use crate::log::known::{Known, Met};
use crate::log::object::{Object, ObjectKind};
use sealing::write_hex;
use storage::{StoreError, Tx};

const AT_ONCE: usize = 1_000;

fn meet(known: &mut Known, row: &Object, report: &mut Report) {
    report.rows += 1;
    let what = match known.meet(row) {
        Met::Same => return,
        Met::Other => WrongRow::Changed,
        Met::Erased => WrongRow::Back,
        Met::Unknown => WrongRow::Unknown,
    };
    report.find(finding(row.kind(), row.id(), what));
}

fn finding(kind: ObjectKind, id: &[u8], what: WrongRow) -> Finding {
    let mut hex = String::new();
    write_hex(&mut hex, id);
    Finding::Row { kind, id: hex, what }
}

/// Reads all rows that the log keeps a hash of, and says which are not as it says.
pub(super) async fn compare(tx: &mut Tx, mut known: Known, report: &mut Report) -> Result<(), StoreError> {
    let known = &mut known;
    for row in tx.statements(i64::MIN).await? {
        meet(known, &Object::statement(&row), report);
    }
    for row in tx.staff().await? {
        meet(known, &Object::staff(&row), report);
    }
    for row in tx.desks().await? {
        meet(known, &Object::desk(&row), report);
    }
    let mut after = None;
    loop {
        let rows = tx.epochs_after(after, AT_ONCE).await?;
        let Some(last) = rows.last() else { break };
        after = Some((last.compartment, last.epoch));
        rows.iter().for_each(|row| meet(known, &Object::epoch(row), report));
    }
    let mut after = None;
    loop {
        let rows = tx.items_after(after, AT_ONCE).await?;
        let Some(last) = rows.last() else { break };
        after = Some(last.id);
        rows.iter().for_each(|row| meet(known, &Object::item(row), report));
    }
    for (kind, id) in known.missing() {
        report.find(finding(kind, id, WrongRow::Gone));
    }
    Ok(())
}
