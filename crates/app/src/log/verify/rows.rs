//! Rows against the log's last word about each.

use super::finding::{Finding, WrongRow};
use super::index::Index;
use super::{Progress, Report};
use crate::log::known::{Known, Met};
use crate::log::object::{Object, ObjectKind};
use domain::{CompartmentId, ItemId};
use sealing::{Hash, to_hex};
use storage::{GrantRow, StoreError, Tx};

const AT_ONCE: usize = 1_000;
/// Pieces of files read at once: 4 MiB.
const PIECES_AT_ONCE: usize = 16;

fn meet(known: &mut Known, row: &Object, report: &mut Report) {
    report.rows += 1;
    let what = match known.meet(row) {
        Met::Same => return,
        Met::Other => WrongRow::Changed,
        Met::Erased => WrongRow::Back,
        // a file on its way in, or one that broke off: its line comes at its end, and nothing opens it before
        Met::Unknown if row.kind() == ObjectKind::Pieces => return,
        Met::Unknown => WrongRow::Unknown,
    };
    report.find(finding(row.kind(), row.id(), what));
}

fn finding(kind: ObjectKind, id: &[u8], what: WrongRow) -> Finding {
    Finding::Row { kind, id: to_hex(id), what }
}

/// Reads all rows that the log keeps a hash of, and says which are not as it says. `index`: is told each note as it is read.
pub(super) async fn compare(
    tx: &mut Tx,
    mut known: Known,
    index: Option<&mut Index<'_>>,
    report: &mut Report,
    progress: &mut Progress<'_>,
) -> Result<(), StoreError> {
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
    epochs(tx, known, report, progress).await?;
    grants(tx, known, report, progress).await?;
    wholes(tx, known, report, progress).await?;
    items(tx, known, report, progress).await?;
    pieces(tx, known, report, progress).await?;
    notes(tx, known, index, report, progress).await?;
    let warnings = tx.warnings().await?;
    warnings.iter().for_each(|row| meet(known, &Object::warning(row), report));
    progress.step(warnings.len());
    for (kind, id) in known.missing() {
        report.find(finding(kind, id, WrongRow::Gone));
    }
    Ok(())
}

async fn epochs(
    tx: &mut Tx,
    known: &mut Known,
    report: &mut Report,
    progress: &mut Progress<'_>,
) -> Result<(), StoreError> {
    let mut after = None;
    loop {
        let rows = tx.epochs_after(after, AT_ONCE).await?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = Some((last.compartment, last.epoch));
        rows.iter().for_each(|row| meet(known, &Object::epoch(row), report));
        progress.step(rows.len());
    }
}

/// Epoch by epoch, all grants of each together.
async fn grants(
    tx: &mut Tx,
    known: &mut Known,
    report: &mut Report,
    progress: &mut Progress<'_>,
) -> Result<(), StoreError> {
    let mut of: Vec<GrantRow> = Vec::new();
    let mut end = |of: &[GrantRow]| {
        if let Some(first) = of.first() {
            meet(known, &Object::grants(first.compartment, first.epoch, of), report);
        }
    };
    let mut after = None;
    loop {
        let rows = tx.grants_after(after.as_ref(), AT_ONCE).await?;
        let Some(last) = rows.last().cloned() else { break };
        progress.step(rows.len());
        for row in rows {
            if of.first().is_some_and(|first| (first.compartment, first.epoch) != (row.compartment, row.epoch)) {
                end(&of);
                of.clear();
            }
            of.push(row);
        }
        after = Some(last);
    }
    end(&of);
    Ok(())
}

/// Reports and travel plans.
async fn wholes(
    tx: &mut Tx,
    known: &mut Known,
    report: &mut Report,
    progress: &mut Progress<'_>,
) -> Result<(), StoreError> {
    let mut after = None;
    loop {
        let rows = tx.reports_after(after, AT_ONCE).await?;
        let Some(last) = rows.last() else { break };
        after = Some(last.id);
        rows.iter().for_each(|row| meet(known, &Object::report_row(row), report));
        progress.step(rows.len());
    }
    let mut after = None;
    loop {
        let rows = tx.plans_after(after, AT_ONCE).await?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = Some(last.id);
        rows.iter().for_each(|row| meet(known, &Object::plan_row(row), report));
        progress.step(rows.len());
    }
}

async fn items(
    tx: &mut Tx,
    known: &mut Known,
    report: &mut Report,
    progress: &mut Progress<'_>,
) -> Result<(), StoreError> {
    let mut after = None;
    loop {
        let rows = tx.items_after(after, AT_ONCE).await?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = Some(last.id);
        rows.iter().for_each(|row| meet(known, &Object::item(row), report));
        progress.step(rows.len());
    }
}

/// File by file, all pieces of each together.
async fn pieces(
    tx: &mut Tx,
    known: &mut Known,
    report: &mut Report,
    progress: &mut Progress<'_>,
) -> Result<(), StoreError> {
    let mut of: Option<(ItemId, CompartmentId, Vec<Hash>)> = None;
    let mut end = |of: Option<(ItemId, CompartmentId, Vec<Hash>)>| {
        if let Some((item, within, hashes)) = of {
            meet(known, &Object::pieces(item, within, &hashes), report);
        }
    };
    let mut after = None;
    loop {
        let rows = tx.pieces_after(after, PIECES_AT_ONCE).await?;
        let Some(last) = rows.last() else { break };
        after = Some((last.item, last.n));
        for row in &rows {
            match &mut of {
                Some((item, _, hashes)) if *item == row.item => hashes.push(Object::piece_hash(row)),
                _ => end(of.replace((row.item, row.compartment, vec![Object::piece_hash(row)]))),
            }
        }
        progress.step(rows.len());
    }
    end(of);
    Ok(())
}

/// What each report's note says of the index.
async fn notes(
    tx: &mut Tx,
    known: &mut Known,
    mut index: Option<&mut Index<'_>>,
    report: &mut Report,
    progress: &mut Progress<'_>,
) -> Result<(), StoreError> {
    let mut after = None;
    loop {
        let rows = tx.index_notes_after(after, AT_ONCE).await?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = Some(last.report);
        for row in &rows {
            meet(known, &Object::links(row), report);
            if let Some(index) = index.as_deref_mut() {
                index.note(tx, row, report).await?;
            }
        }
        progress.step(rows.len());
    }
}
