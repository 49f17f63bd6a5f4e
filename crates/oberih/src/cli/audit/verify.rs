//! `oberih audit verify`.

use super::super::out::say;
use super::{Verify, moment, signer, state};
use crate::node::log_witnesses;
use app::log::{Check, Report, verify};
use indicatif::{ProgressBar, ProgressStyle};
use sealing::VerifyKey;
use std::process::ExitCode;

pub(super) async fn run(args: Verify) -> anyhow::Result<ExitCode> {
    let held = args.held.as_deref().map(state::read).transpose()?.flatten();
    anyhow::ensure!(
        args.held.is_none() || held.is_some(),
        "the file named by --held is not there: it is what `oberih audit watch` keeps"
    );
    let store = args.source.open().await?;
    // who holds a checkpoint holds the key with it, and needs no root key
    let key: VerifyKey = match &held {
        Some(held) => held.key,
        None => signer(&args.source, &store).await?.public(),
    };
    let named = args.source.read(&[])?.audit.witness;
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
    let check = Check { key: &key, witnesses: &witnesses, held: held.as_ref() };
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

fn print(report: &Report) {
    say!(
        "{} entries ({} of them erased, their hashes kept), {} more wait for a number; {} checkpoints; {} rows compared",
        report.entries,
        report.erased,
        report.waiting,
        report.checkpoints,
        report.rows
    );
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
