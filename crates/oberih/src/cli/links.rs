//! `oberih links …`: the index that finds what was told in several reports.

use super::code_sets::agreed;
use super::office::{self, By};
use super::out::say;
use super::{Source, ask, desk, link_keys, progress};
use anyhow::bail;
use app::links::{Kept, Rebuild, Rebuilt};
use app::office::link_key_status;
use clap::{Args, Subcommand};

/// How many reports that do not open are named.
const NAMED: usize = 20;

#[derive(Subcommand)]
pub(super) enum LinksCommand {
    /// Go through all reports that a supervisor's keys open, and enter what was told before there was an index, or before it
    /// had its newest key. Then drop its older keys. Asks for name, password and code, then why. Stopped in the middle, the
    /// same command goes on.
    Rebuild(Box<Through>),
    /// How many entries the index has under each of its keys, and what is still to be gone through. Opens no report.
    Status {
        #[command(flatten)]
        source: Source,
    },
}

#[derive(Args)]
pub(super) struct Through {
    /// Drop the older keys even where reports do not open with your keys, or were taken back and are not erased yet: nobody
    /// finds those by what they tell any more, until somebody whose keys open them runs this.
    #[arg(long)]
    leave_out: bool,
    /// Do not ask.
    #[arg(long)]
    yes: bool,
    #[command(flatten)]
    by: By,
    #[command(flatten)]
    source: Source,
}

pub(super) fn run(command: LinksCommand) -> anyhow::Result<()> {
    super::serve::runtime()?.block_on(async {
        match command {
            LinksCommand::Rebuild(through) => rebuild(&through).await,
            LinksCommand::Status { source } => status(&source).await,
        }
    })
}

async fn status(source: &Source) -> anyhow::Result<()> {
    let opened = office::open(source, false).await?;
    link_keys::print(&opened.store, &opened.keyring).await?;
    let status = link_key_status(&opened.store, &opened.keyring).await?;
    say!("reports         {} were not gone through as a whole under the newest key", status.left);
    say!("waiting         {} messages are to be entered", status.waiting);
    if status.versions.len() > 1 {
        say!("`oberih links rebuild` moves what stands under an older key, and then drops that key.");
    }
    Ok(())
}

async fn rebuild(through: &Through) -> anyhow::Result<()> {
    let opened = office::open(&through.source, false).await?;
    let who = office::sign_in(&opened.office, &through.by).await?;
    let why = ask::line("why")?;
    let intake = desk::intake(&opened).await?;
    let rebuild = Rebuild::begin(&intake, &opened.office, who, &why).await?;
    let status = link_key_status(&opened.store, &opened.keyring).await?;
    say!(
        "{} reports are to be gone through. This program opens each that your keys open, shows nothing of it, and writes a",
        status.left
    );
    say!("line in the log for each. Every supervisor and auditor is told once.");
    if !through.yes && !agreed("Go through them? [y/N] ")? {
        bail!("nothing was done: no report was opened");
    }
    let bar = progress::of(status.left.try_into().unwrap_or(0), "reports");
    let done = rebuild.run(through.leave_out, |done, all| {
        bar.set_length(all);
        bar.set_position(done);
    });
    let done = done.await;
    bar.finish_and_clear();
    // the keys are wiped before anything is said
    drop(rebuild);
    print(&done?);
    Ok(())
}

fn print(done: &Rebuilt) {
    say!("{} reports were gone through and stand under the newest key.", done.indexed);
    if done.hidden > 0 {
        say!("{} were taken back and are to be erased: they were not opened.", done.hidden);
    }
    if done.told > 0 {
        say!("In {} more was told while they were read: run this again.", done.told);
    }
    if !done.shut.is_empty() {
        say!("{} do not open with your keys, or not all of them:", done.shut.len());
        done.shut.iter().take(NAMED).for_each(|id| say!("  {id:?}"));
        if done.shut.len() > NAMED {
            say!("  … and {} more", done.shut.len() - NAMED);
        }
    }
    for version in &done.dropped {
        say!("Key {version} of the index is gone, and what stood under it. Backups from before still have both.");
    }
    if done.hidden > 0 && !done.dropped.is_empty() {
        say!("Those that were taken back are left out: where somebody lets her report be, run this again.");
    }
    match done.kept {
        None => {}
        Some(Kept::Hidden) => {
            say!(
                "THE OLDER KEYS STAY for the sake of what was taken back and can still be let be: run this again when the 72 \
                 hours are over, or add --leave-out."
            );
        }
        Some(Kept::Shut) => {
            say!(
                "THE OLDER KEYS STAY for their sake: let a supervisor run this whose keys open them, or add --leave-out."
            );
        }
        Some(Kept::Waiting) => {
            say!("THE OLDER KEYS STAY: something waits to be entered. Start the node, then run this again.");
        }
        Some(Kept::Told) => {
            say!("THE OLDER KEYS STAY: more was told than could be gone through meanwhile. Run this again.");
        }
    }
}
