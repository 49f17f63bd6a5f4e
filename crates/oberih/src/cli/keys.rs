//! `oberih keys …`: what keys there are, another root key, a next set for codes, a next key of the index of links.

use super::out::say;
use super::{Source, ask, code_sets, link_keys, office, progress};
use crate::config::{RootKeyConfig, Secret};
use crate::node::{read_root_key, root_key_is_locked};
use anyhow::Context;
use app::office::{KeyStatus, rotate_root};
use app::{KeyFolder, Randomness};
use clap::Subcommand;
use domain::Clock;
use sealing::Kind;
use std::path::{Path, PathBuf};

#[derive(Subcommand)]
pub(super) enum KeysCommand {
    /// What keys there are, how old, and whose fingerprints. Shows nothing that opens anything.
    Status {
        #[command(flatten)]
        source: Source,
    },
    /// Wrap everything by another root key, while no node runs. Killed in the middle, the same command goes on. Or, with
    /// --receipts, make a next set for the codes that people come back with; with --links, a next key for the index of links.
    Rotate {
        /// The new key file, of `oberih root-key new`.
        #[arg(long, value_name = "FILE", required_unless_present_any = ["receipts", "links"])]
        new: Option<PathBuf>,
        /// A file whose first line is the new key's passphrase, where it has one; without it that is typed here.
        #[arg(long, value_name = "FILE", requires = "new")]
        new_passphrase_file: Option<PathBuf>,
        /// A next set for codes, with a pepper and a cost of its own. Codes of the two sets before it still count.
        #[arg(long, conflicts_with = "new")]
        receipts: bool,
        /// A next key for the index of links. Look-ups run under the former ones too, until `oberih links rebuild` moved all.
        #[arg(long, conflicts_with_all = ["new", "receipts"])]
        links: bool,
        /// Do not ask.
        #[arg(long, conflicts_with = "new")]
        yes: bool,
        #[command(flatten)]
        wished: code_sets::Wished,
        #[command(flatten)]
        source: Source,
    },
}

pub(super) fn run(command: KeysCommand) -> anyhow::Result<()> {
    super::serve::runtime()?.block_on(async {
        match command {
            KeysCommand::Status { source } => status(&source).await,
            KeysCommand::Rotate { receipts: true, wished, yes, source, .. } => {
                code_sets::next(&wished, yes, &source).await
            }
            KeysCommand::Rotate { links: true, yes, source, .. } => link_keys::next(yes, &source).await,
            KeysCommand::Rotate { new, new_passphrase_file, source, .. } => {
                let new = new.context("name the new key file: --new FILE")?;
                rotate(&new, new_passphrase_file.as_deref(), &source).await
            }
        }
    })
}

async fn status(source: &Source) -> anyhow::Result<()> {
    let opened = office::open(source, false).await?;
    let status = opened.office.key_status().await?;
    let file = opened.config.root_key.file.clone().unwrap_or_default();
    say!("root key        {}", file.display());
    if root_key_is_locked(&file) {
        say!("                locked by a passphrase");
    }
    if opened.key_lies_with_the_data() {
        say!("                ON THE DISK THAT HOLDS THE DATA: a stolen disk opens everything");
    }
    say!("beside it       {}: oberih.pins, oberih.peppers, oberih.erased", opened.vault.folder().path().display());
    print(&status);
    code_sets::print(&opened.store, opened.vault.folder()).await?;
    link_keys::print(&opened.store, &opened.keyring).await?;
    for notice in opened.office.latest_notices().await? {
        say!("told            {}", office::in_words(&notice));
    }
    let (_, wrong): (Vec<_>, Vec<_>) = status.desks.iter().partition(|(.., whole)| *whole);
    anyhow::ensure!(
        wrong.is_empty(),
        "{} desks have a member who is gone or has new keys: nothing is given to them until a supervisor runs `oberih staff admit`",
        wrong.len()
    );
    Ok(())
}

fn print(status: &KeyStatus) {
    for (name, versions) in &status.shared {
        say!("shared          {name}, {versions} kept");
    }
    say!("conversations   {} keys", status.conversations);
    for count in &status.compartments {
        let kind = u8::try_from(count.kind).ok().and_then(Kind::from_code);
        say!("{:<14}  {} compartments, {} epochs", kind.map_or("unknown", word), count.compartments, count.epochs);
    }
    for (name, kind, epoch, whole) in &status.desks {
        say!("desk            {name}, {kind}, epoch {epoch}{}", if *whole { "" } else { ", NOT WHOLE" });
    }
    match &status.chain {
        None => say!("supervisors     none: run `oberih setup`"),
        Some((length, head)) => say!("statements      {length}, the last is {}", office::fingerprint(head)),
    }
    for (n, print) in (1..).zip(&status.custodians) {
        say!("custodian {n}     {}", office::fingerprint(print));
    }
}

fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Desk => "desks",
        Kind::Archive => "archives",
        Kind::Report => "reports",
        Kind::Case => "cases",
        Kind::Operation => "operations",
        Kind::Thread => "threads",
        Kind::Plan => "plans",
        Kind::Recovery => "recovery",
        Kind::BreakGlass => "break-glass",
        Kind::Audit => "log",
    }
}

fn read_secret(file: &Path) -> anyhow::Result<Secret> {
    Ok(Secret(ask::secret("the passphrase of the new root key", Some(file))?.to_string()))
}

async fn rotate(new: &Path, new_passphrase_file: Option<&Path>, source: &Source) -> anyhow::Result<()> {
    let config = source.read(&[])?;
    let old = office::root_key(&config, false)?;
    let passphrase = new_passphrase_file.map(read_secret).transpose()?;
    let of_new = RootKeyConfig { file: Some(new.to_path_buf()), passphrase, ..RootKeyConfig::default() };
    let next = read_root_key(&of_new, None, true).context("the new root key")?;
    let file = config.root_key.file.clone().unwrap_or_default();
    anyhow::ensure!(
        std::fs::canonicalize(&file).ok() != std::fs::canonicalize(new).ok(),
        "the new key is the present one: make another with `oberih root-key new FILE`"
    );
    let store = source.open().await?;
    let folder = KeyFolder::new(config.key_folder());
    let random = Randomness::new(super::system_rng());
    let bar = progress::of(0, "conversations and plans");
    let done = rotate_root(&store, &folder, &old, &next, (&random, super::clock().now()), |done, all| {
        bar.set_length(all);
        bar.set_position(done);
    });
    let done = done.await;
    bar.finish_and_clear();
    let done = done?;
    say!(
        "{} conversations, {} travel plans and {} shared keys are wrapped by the new root key.",
        done.conversations,
        done.plans,
        done.shared
    );
    if done.lost > 0 {
        say!("{} conversations or plans opened with neither key before and do not now.", done.lost);
    }
    say!("Now set OBERIH_ROOT_KEY_FILE to {} and start the node.", new.display());
    if crate::node::root_key_is_locked(new) {
        say!(
            "A passphrase locks it: it is asked for at the start, or OBERIH_ROOT_KEY_PASSPHRASE_FILE names the file with it."
        );
    }
    if config.root_key.folder.is_none() && office::folder_of(new) != folder.path() {
        say!(
            "First move oberih.pins, oberih.peppers and, if there is one, oberih.erased from {} beside it.",
            folder.path().display()
        );
    }
    say!("Keep the old key until the last backup made before today is gone: it opens those, and only those.");
    Ok(())
}
