//! `oberih audit …`: what the log says, is the store as it says, and does it continue what others hold of it?

mod confirmation;
mod show;
mod state;
mod verify;
mod watch;
mod words;

use super::out::{failed, say};
use super::process::Process;
use super::{Source, serve};
use app::log::{LOG_LEASE, Shown, checkpoint, number_all};
use app::{Keyring, LEASE_LIFE, Randomness};
use clap::{Args, Subcommand};
use domain::{Clock, Timestamp};
use sealing::{Signer, VerifyKey, to_hex};
use std::path::PathBuf;
use std::process::ExitCode;
use storage::{Store, StoreError};

#[derive(Subcommand)]
pub(super) enum AuditCommand {
    /// Read the log, as an auditor: who did what with which report or desk, when and why; never what was told. That it was
    /// read stands in it too. Asks for name, password and code. Status 1 where what is read was changed in the store.
    Show(Box<show::Show>),
    /// Compare the store with the log: every entry, the whole tree, every checkpoint, every row that it keeps a hash of; and
    /// the index of links with the notes of reports. Status 1 where something is not as it says.
    Verify(Verify),
    /// Make a checkpoint of the log now, and print it.
    Checkpoint {
        #[command(flatten)]
        source: Source,
    },
    /// Keep watch over a node from a machine of your own: every hour, is its log the one that was seen before, and what
    /// came after? Status 2 where it is not.
    Watch(Watch),
    /// Is a written confirmation, which a person shows, this node's, and as it was given? Status 1 where it is not.
    Confirmation(confirmation::Confirmation),
}

#[derive(Args)]
pub(super) struct Verify {
    #[command(flatten)]
    source: Source,
    /// What `oberih audit watch` keeps: the log must continue it. With it no root key is needed; without one the index of
    /// links is not compared.
    #[arg(long, value_name = "FILE")]
    held: Option<PathBuf>,
}

#[derive(Args)]
pub(super) struct Watch {
    /// The node's public address, https://…
    url: String,
    /// What was seen last; made on the first visit. Keep a copy: it is the proof.
    #[arg(long, value_name = "FILE", default_value = "oberih-watch.txt")]
    state: PathBuf,
    /// Co-sign what was seen, with the key in this file; made where there is none. Its public half is for the node's
    /// audit.witness.
    #[arg(long, value_name = "FILE")]
    key: Option<PathBuf>,
    /// Look once instead of every hour.
    #[arg(long)]
    once: bool,
}

pub(super) fn run(command: AuditCommand) -> ExitCode {
    let done = serve::runtime().and_then(|runtime| {
        runtime.block_on(async {
            match command {
                AuditCommand::Show(s) => show::run(&s).await.map(|()| ExitCode::SUCCESS),
                AuditCommand::Verify(v) => verify::run(v).await,
                AuditCommand::Checkpoint { source } => make(&source).await.map(|()| ExitCode::SUCCESS),
                AuditCommand::Watch(w) => watch::run(w).await,
                AuditCommand::Confirmation(c) => confirmation::run(c).await,
            }
        })
    });
    done.unwrap_or_else(|e| {
        failed(&e);
        ExitCode::FAILURE
    })
}

/// The node's keys, for as long as a command needs them.
struct Opened {
    keys: Keyring,
    random: Randomness,
    /// The root key stays what it is while it is in memory.
    _process: Process,
}

async fn open(source: &Source, store: &Store) -> anyhow::Result<Opened> {
    let config = source.read(&[])?;
    let data = config.database.is_none().then_some(config.data.as_path());
    let root = crate::node::read_root_key(&config.root_key, data, config.root_key.accept_same_disk)?;
    let random = Randomness::new(super::system_rng());
    // before the keys are read
    let process = Process::begin(store, &random).await?;
    let keys = Keyring::open(store, root, &random).await?;
    Ok(Opened { keys, random, _process: process })
}

impl Opened {
    /// The key that signs the node's checkpoints.
    async fn signer(&self, store: &Store) -> anyhow::Result<Signer> {
        Ok(crate::node::log_signer(store, &self.keys, &self.random).await?)
    }
}

async fn signer(source: &Source, store: &Store) -> anyhow::Result<Signer> {
    open(source, store).await?.signer(store).await
}

async fn make(source: &Source) -> anyhow::Result<()> {
    let store = source.open().await?;
    let signer = signer(source, &store).await?;
    number_what_waits(&store).await?;
    let made = checkpoint(&store, &signer, super::clock().now()).await?;
    super::out::words(&made.to_text());
    say!("fingerprint {}", fingerprint(&made.key));
    Ok(())
}

/// Where no node runs, entries are numbered here; where one does, it does so within a second.
async fn number_what_waits(store: &Store) -> anyhow::Result<()> {
    let taken: Result<_, StoreError> = store
        .write("lease", |mut tx| async move {
            let lease = tx.take_lease(LOG_LEASE, "oberih audit", LEASE_LIFE).await?;
            tx.done(lease)
        })
        .await;
    if let Some(lease) = taken?.into_inner() {
        number_all(store, &lease).await?;
        let lease = &lease;
        let given_back: Result<_, StoreError> = store
            .write("lease release", |mut tx| async move {
                tx.release_lease(lease).await?;
                tx.done(())
            })
            .await;
        given_back?;
    }
    Ok(())
}

/// A key's fingerprint in groups that people compare.
fn fingerprint(key: &VerifyKey) -> String {
    let digits = to_hex(&key.fingerprint());
    let groups: Vec<&str> = (0..digits.len()).step_by(8).filter_map(|n| digits.get(n..n + 8)).collect();
    groups.join(" ")
}

fn moment(at: Timestamp) -> String {
    let at = jiff::Timestamp::from_microsecond(at.unix_micros()).unwrap_or_default();
    at.strftime("%Y-%m-%d %H:%M UTC").to_string()
}

/// A checkpoint in a few words.
fn in_words(shown: &Shown) -> String {
    format!("{} entries at {}", shown.checkpoint.size(), moment(shown.checkpoint.at()))
}
