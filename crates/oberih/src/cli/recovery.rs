//! `oberih recovery …`: the custodians' keys.

use super::office::{self, By, With, beside};
use super::out::say;
use super::{Source, ask, picture, recovery_read};
use anyhow::Context;
use clap::{Args, Subcommand};
use domain::Clock;
use sealing::CustodianSecret;
use std::io::{IsTerminal, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

#[derive(Subcommand)]
pub(super) enum RecoveryCommand {
    /// Make a custodian's key, best on a machine without a network: 24 words for paper, and a public file for `setup`.
    Keygen {
        /// The public file, which is no secret; one that is there is not overwritten.
        #[arg(long, value_name = "FILE", default_value = "oberih-recovery-public.txt")]
        out: PathBuf,
        /// Write the words into this file (mode 0600) instead of showing them. Paper is safer.
        #[arg(long, value_name = "FILE")]
        words_file: Option<PathBuf>,
    },
    /// Use the custodians' words: one's, where the node has one custodian, or any two's. It is logged. Without an option
    /// it looks whether the words open everything.
    Use(Box<Use>),
    /// Make other people the custodians. With the former ones' words, or without them where they are lost: then the new ones
    /// open what the supervisor opens. Their words open nothing of the store from then on. Killed in the middle, the same
    /// command goes on.
    Replace(Box<Replace>),
    /// The root key is lost: write what the custodians' words still open into a folder. It is logged in the store.
    Read(recovery_read::Read),
}

#[derive(Args)]
pub(super) struct Use {
    /// Files with 24 words each; without them the words are asked for and not shown.
    #[arg(long, value_name = "FILE", num_args = 1..=2)]
    words_file: Vec<PathBuf>,
    /// Give this one of the staff the desks, archives and log of her roles, where no supervisor can. A supervisor signs it.
    #[arg(long, value_name = "NAME", conflicts_with = "report")]
    admit: Option<String>,
    /// Give this supervisor new keys and her desks, where nobody is left who could reset her. You, who run this machine,
    /// answer for it; it is logged.
    #[arg(long, value_name = "NAME", conflicts_with_all = ["admit", "report"])]
    supervisor: Option<String>,
    /// A file whose first line is that supervisor's new password; without it she types it here.
    #[arg(long, value_name = "FILE", requires = "supervisor")]
    new_password_file: Option<PathBuf>,
    /// Give this report to its desk again: the id as the desk shows it. A supervisor signs in for it.
    #[arg(long, value_name = "ID")]
    report: Option<String>,
    #[command(flatten)]
    by: By,
    #[command(flatten)]
    with: With,
    #[command(flatten)]
    source: Source,
}

#[derive(Args)]
pub(super) struct Replace {
    /// The new custodians' public files of `oberih recovery keygen`, one to three.
    #[arg(long, value_name = "FILE", num_args = 1..=3, required = true)]
    recovery_public: Vec<PathBuf>,
    /// Files with the former custodians' 24 words each; without them the words are asked for and not shown.
    #[arg(long, value_name = "FILE", num_args = 1..=2)]
    words_file: Vec<PathBuf>,
    /// The former custodians' words are not to be had.
    #[arg(long, conflicts_with = "words_file")]
    words_lost: bool,
    #[command(flatten)]
    by: By,
    #[command(flatten)]
    with: With,
    #[command(flatten)]
    source: Source,
}

pub(super) fn run(command: RecoveryCommand) -> anyhow::Result<()> {
    match command {
        RecoveryCommand::Keygen { out, words_file } => keygen(&out, words_file.as_deref()),
        RecoveryCommand::Use(what) => super::serve::runtime()?.block_on(recover(&what)),
        RecoveryCommand::Replace(what) => super::serve::runtime()?.block_on(replace(&what)),
        RecoveryCommand::Read(what) => super::serve::runtime()?.block_on(recovery_read::run(&what)),
    }
}

fn keygen(out: &Path, words_file: Option<&Path>) -> anyhow::Result<()> {
    anyhow::ensure!(
        words_file.is_some() || std::io::stdout().is_terminal(),
        "the words are shown on a terminal alone, never written into a file unless --words-file names one"
    );
    let secret = CustodianSecret::generate(&mut super::system_rng());
    // the words first: a public file without its words would be a trap
    if let Some(file) = words_file {
        write_new(file, 0o600, format!("{}\n", *secret.words()).as_bytes())?;
    }
    write_new(out, 0o644, secret.public_file().as_bytes())?;
    if words_file.is_none() {
        say!("Write these 24 words on paper, twice, and keep them in two places. They are shown once.");
        say!("");
        for (n, some) in (0..).zip(secret.words().split(' ').collect::<Vec<_>>().chunks(6)) {
            say!("  {:>2}  {}", n * 6 + 1, some.join("  "));
        }
        say!("");
        picture::show(&secret.words());
        say!("Clear the screen when the paper is written.");
    }
    say!("For `oberih setup`: {}", out.display());
    say!("Its fingerprint, for the recovery sheet: {}", office::fingerprint(&secret.secret().public().fingerprint()));
    Ok(())
}

pub(super) fn write_new(file: &Path, mode: u32, bytes: &[u8]) -> anyhow::Result<()> {
    let opened = std::fs::OpenOptions::new().write(true).create_new(true).mode(mode).open(file);
    let mut to =
        opened.with_context(|| format!("make {} (a file that is there is not overwritten)", file.display()))?;
    to.write_all(bytes).and_then(|()| to.sync_all()).with_context(|| format!("write {}", file.display()))
}

async fn recover(what: &Use) -> anyhow::Result<()> {
    let opened = office::open(&what.source, false).await?;
    let office = &opened.office;
    let acts = what.admit.is_some() || what.report.is_some();
    let by = if acts { Some(office::sign_in(office, &what.by).await?) } else { None };
    let words = words(&what.words_file, opened.vault.now().recovery().map_or(1, |r| r.members().len()))?;
    let password = match &what.supervisor {
        Some(_) => Some(ask::new_password("the supervisor's new password", what.new_password_file.as_deref())?),
        None => None,
    };
    let now = super::clock().now();
    let keys = office.open_recovery(&words, by.as_ref().map(|by| by.id), now).await?;
    drop(words);
    if let (Some(name), Some(password)) = (&what.supervisor, &password) {
        let welcome = office.return_supervisor(&keys, name, password, now).await?;
        say!("{} has new keys and her desks again; the old ones say nothing any more.", welcome.name);
        office::say_welcome(&welcome);
    }
    match (&by, &what.admit, &what.report) {
        _ if what.supervisor.is_some() => {}
        (Some(by), Some(name), _) => {
            let beside = beside(office, &what.with).await?;
            office.readmit(&keys, by, beside.second(), name, now).await?;
            say!("{name} is admitted by the custodians' keys.");
        }
        (Some(by), _, Some(id)) => {
            let id = super::ids::compartment(id).context("a report's id has 32 hex digits, as the desk shows it")?;
            let report = opened.store.read("report", |mut tx| async move { tx.report(id).await });
            let report = report.await.map_err(|e: storage::StoreError| e)?.context("there is no such report")?;
            let epochs = office.regrant(&keys, by, id, report.desk, now).await?;
            say!("The report is its desk's again, {epochs} keys of it.");
        }
        _ => {
            let bar = super::progress::counting("keys opened");
            let checked = office.check_recovery(&keys, |done| bar.set_position(done)).await?;
            bar.finish_and_clear();
            say!("The words open {} keys of {}.", checked.opened, checked.opened + checked.shut);
            anyhow::ensure!(
                checked.shut == 0,
                "{} keys do not open: they were made without recovery, or changed in the store",
                checked.shut
            );
        }
    }
    say!("Words that were typed here were in this machine's memory: where you doubt the machine, make new custodians.");
    Ok(())
}

async fn replace(what: &Replace) -> anyhow::Result<()> {
    let opened = office::open(&what.source, false).await?;
    let (office, now) = (&opened.office, super::clock().now());
    let custodians = super::setup::public_keys(&what.recovery_public)?;
    let by = office::sign_in(office, &what.by).await?;
    let beside = beside(office, &what.with).await?;
    let keys = match what.words_lost {
        true => None,
        false => Some(office.open_recovery(&former_words(&what.words_file)?, Some(by.id), now).await?),
    };
    let bar = super::progress::counting("keys wrapped anew");
    let done =
        office.replace_custodians((&by, beside.second()), keys, &custodians, now, |done| bar.set_position(done)).await;
    bar.finish_and_clear();
    let done = done?;
    say!("There are other custodians; they open {} keys from before, and all that come.", done.rewrapped);
    if done.left > 0 {
        say!("{} keys stay with the former custodians' words: nobody who was here opens them.", done.left);
    }
    for (n, key) in (1..).zip(&custodians) {
        say!("  custodian {n}        {}", office::fingerprint(&key.fingerprint()));
    }
    say!("Print these for the recovery sheet. Backups made before today still open to the former words:");
    say!("make a new one now, and delete the old ones when you may.");
    Ok(())
}

pub(super) fn words(files: &[PathBuf], custodians: usize) -> anyhow::Result<Vec<CustodianSecret>> {
    let needed = custodians.min(2);
    let mut all = Vec::new();
    for n in 0..needed {
        let text = match files.get(n) {
            Some(file) => text_of(file)?,
            None if files.is_empty() => ask::secret(&format!("the 24 words of custodian {} of {needed}", n + 1), None)?,
            None => anyhow::bail!("two custodians' words are needed: name two files after --words-file"),
        };
        all.push(CustodianSecret::from_words(&text)?);
    }
    Ok(all)
}

/// The former custodians' words, from these files or typed. After a kill the newest recovery is the new ones' already, so how
/// many the former ones were is theirs to say: as many as there are files, or up to an empty line.
fn former_words(files: &[PathBuf]) -> anyhow::Result<Vec<CustodianSecret>> {
    let mut all = Vec::new();
    for file in files {
        all.push(CustodianSecret::from_words(&text_of(file)?)?);
    }
    if !all.is_empty() {
        return Ok(all);
    }
    all.push(CustodianSecret::from_words(&ask::secret("the 24 words of a former custodian", None)?)?);
    let another = ask::secret("those of a second one, or an empty line where there was one alone", None)?;
    if !another.trim().is_empty() {
        all.push(CustodianSecret::from_words(&another)?);
    }
    Ok(all)
}

fn text_of(file: &Path) -> anyhow::Result<Zeroizing<String>> {
    Ok(Zeroizing::new(std::fs::read_to_string(file).with_context(|| format!("read {}", file.display()))?))
}
