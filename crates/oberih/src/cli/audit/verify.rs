//! `oberih audit verify`.

use super::super::out::say;
use super::{Opened, Verify, moment, open, state};
use crate::node::log_witnesses;
use app::log::{Check, IndexCheck, Report, Shown, verify};
use indicatif::{ProgressBar, ProgressStyle};
use sealing::VerifyKey;
use std::process::ExitCode;
use storage::Store;

pub(super) async fn run(args: Verify) -> anyhow::Result<ExitCode> {
    let held = args.held.as_deref().map(state::read).transpose()?.flatten();
    anyhow::ensure!(
        args.held.is_none() || held.is_some(),
        "the file named by --held is not there: it is what `oberih audit watch` keeps"
    );
    let store = args.source.open().await?;
    let config = args.source.read(&[])?;
    let (key, opened) = key(&args, held.as_ref(), &store, config.root_key.file.is_some()).await?;
    let named = config.audit.witness;
    let witnesses = log_witnesses(&named).map_err(|bad| anyhow::anyhow!("audit.witness: `{bad}` is no public key"))?;
    let bar = ProgressBar::new(0);
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {human_pos} of {human_len} entries and rows, {eta} left")
    {
        bar.set_style(style);
    }
    let mut progress = |done, all| {
        bar.set_length(all);
        bar.set_position(done);
    };
    let index = opened.as_ref().map(|opened| IndexCheck { keys: opened.keys.links() });
    let check = Check { key: &key, witnesses: &witnesses, held: held.as_ref(), index };
    let report = verify(&store, &check, &mut progress).await?;
    bar.finish_and_clear();
    print(&report);
    anyhow::ensure!(
        report.is_clean(),
        "{} findings: the store is not what the log says; keep a copy of it as it is, and tell the auditor",
        u64::try_from(report.findings.len())?.saturating_add(report.more)
    );
    Ok(ExitCode::SUCCESS)
}

/// The key that signs checkpoints, and the node's keys where they are at hand.
async fn key(
    args: &Verify,
    held: Option<&Shown>,
    store: &Store,
    is_named: bool,
) -> anyhow::Result<(VerifyKey, Option<Opened>)> {
    let Some(held) = held else {
        let opened = open(&args.source, store).await?;
        return Ok((opened.signer(store).await?.public(), Some(opened)));
    };
    // who holds a checkpoint holds the key with it, and needs no root key
    let opened = if is_named { open(&args.source, store).await } else { return Ok((held.key, None)) };
    match opened {
        Ok(opened) => Ok((held.key, Some(opened))),
        Err(error) => {
            say!("without the root key: {error:#}");
            Ok((held.key, None))
        }
    }
}

fn print(report: &Report) {
    say!(
        "{} entries ({} of them erased, their hashes kept), {} more wait for a number; {} checkpoints; {} rows compared",
        report.entries,
        report.erased,
        report.waiting,
        report.checkpoints,
        report.rows
    );
    match report.index {
        Some(entries) => say!("{entries} entries of the index of links compared with the notes of reports"),
        None => say!("the index of links was not compared: that takes the root key"),
    }
    if report.keyless > 0 {
        say!(
            "{} of them are of a key of the index that is gone: nobody finds them, and `oberih links rebuild` deletes them",
            report.keyless
        );
    }
    if report.index_waiting > 0 {
        say!("{} more wait to be entered there, and were opened", report.index_waiting);
    }
    match report.witnessed {
        Some((size, at)) => {
            say!("witnessed: the first {size} entries, at {}: they cannot be changed unseen", moment(at));
            let after = report.entries.saturating_sub(size);
            if after > 0 || report.waiting > 0 {
                say!("unwitnessed: {after} entries after them");
            }
        }
        None => {
            say!(
                "unwitnessed: nobody else holds a checkpoint, so whoever has the root key can change all of it unseen"
            );
        }
    }
    if report.unknown_witnesses > 0 {
        say!("{} co-signatures are of witnesses that audit.witness does not name", report.unknown_witnesses);
    }
    for finding in &report.findings {
        say!("WRONG: {finding}");
    }
    if report.more > 0 {
        say!("and {} more", report.more);
    }
}
