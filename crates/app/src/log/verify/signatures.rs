//! Checkpoints and co-signatures.

use super::entries::Entries;
use super::finding::{Finding, WrongCheckpoint};
use super::{Check, Report};
use crate::log::tree::node_name;
use crate::log::witnesses::{read as read_row, signed_by};
use domain::Timestamp;
use sealing::{Checkpoint, SignedAs};
use storage::{StoreError, Tx, WitnessRow};

const AT_ONCE: usize = 1_000;

/// A checkpoint that the node signed.
pub(super) struct Signed {
    pub(super) checkpoint: Checkpoint,
}

/// Reads every checkpoint and says which are none.
pub(super) async fn read(tx: &mut Tx, check: &Check<'_>, report: &mut Report) -> Result<Vec<Signed>, StoreError> {
    let (mut signed, mut after) = (Vec::new(), (i64::MIN, Timestamp::from_unix_micros(i64::MIN)));
    let mut latest = Timestamp::from_unix_micros(i64::MIN);
    let name = node_name(check.key);
    loop {
        let rows = tx.checkpoints_after(after, AT_ONCE).await?;
        let Some(last) = rows.last() else { break };
        after = (last.size, last.at);
        for row in &rows {
            report.checkpoints += 1;
            let mut wrong = |what| report.find(Finding::Checkpoint { size: row.size, what });
            let Some((checkpoint, signature)) = read_row(row) else {
                wrong(WrongCheckpoint::Form);
                continue;
            };
            if check.key.verify(SignedAs::Checkpoint, row.form.as_bytes(), &signature).is_err() {
                wrong(WrongCheckpoint::NotSigned);
                continue;
            }
            if checkpoint.node() != name {
                wrong(WrongCheckpoint::OtherNode);
            }
            if checkpoint.at() < latest {
                wrong(WrongCheckpoint::Earlier);
            }
            latest = latest.max(checkpoint.at());
            signed.push(Signed { checkpoint });
        }
    }
    Ok(signed)
}

/// Holds checkpoints and co-signatures against the entries.
pub(super) async fn compare(
    tx: &mut Tx,
    check: &Check<'_>,
    signed: &[Signed],
    entries: &Entries,
    report: &mut Report,
) -> Result<(), StoreError> {
    let mut fits = Vec::new();
    for Signed { checkpoint } in signed {
        let size = i64::try_from(checkpoint.size()).unwrap_or(i64::MAX);
        match entries.roots.get(&checkpoint.size()) {
            None => report.find(Finding::Checkpoint { size, what: WrongCheckpoint::Larger }),
            Some(root) if root != checkpoint.root() => {
                report.find(Finding::Checkpoint { size, what: WrongCheckpoint::Root });
            }
            Some(_) => {
                report.newest = report.newest.max(Some((checkpoint.size(), checkpoint.at())));
                fits.push(checkpoint);
            }
        }
    }
    if let Some(held) = check.held {
        let (size, at) = (held.checkpoint.size(), held.checkpoint.at());
        let is_ours = check.key.verify(SignedAs::Checkpoint, held.checkpoint.to_text().as_bytes(), &held.signature);
        if is_ours.is_ok() && entries.roots.get(&size) == Some(held.checkpoint.root()) {
            report.witnessed = report.witnessed.max(Some((size, at)));
        } else {
            report.find(Finding::Held { size });
        }
    }
    let mut after: Option<WitnessRow> = None;
    loop {
        let rows = tx.witnesses_after(after.as_ref(), AT_ONCE).await?;
        for row in &rows {
            co_signed(row, check, signed, &fits, report);
        }
        match rows.into_iter().last() {
            Some(last) => after = Some(last),
            None => return Ok(()),
        }
    }
}

fn co_signed(row: &WitnessRow, check: &Check<'_>, signed: &[Signed], fits: &[&Checkpoint], report: &mut Report) {
    let is_of = |c: &Checkpoint| i64::try_from(c.size()) == Ok(row.size) && c.at() == row.made_at;
    let checkpoint = signed.iter().map(|s| &s.checkpoint).find(|c| is_of(c));
    let (Some(checkpoint), Some((by, signature))) = (checkpoint, signed_by(row)) else {
        report.find(Finding::Witness { size: row.size });
        return;
    };
    if checkpoint.is_witnessed(&by, &signature).is_err() {
        report.find(Finding::Witness { size: row.size });
    } else if !check.witnesses.contains(&by) {
        report.unknown_witnesses += 1;
    } else if fits.iter().any(|c| is_of(c)) {
        report.witnessed = report.witnessed.max(Some((checkpoint.size(), checkpoint.at())));
    }
}
