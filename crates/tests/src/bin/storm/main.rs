//! The storms: faults against a real node in a process of its own, while people write. All on this machine.

#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a storm prints what it saw and stops where it cannot go on"
)]

mod crowd;
mod full;
mod judge;
mod kill;
mod leases;
mod pause;
mod places;
mod teller;
mod told;
mod twice;

use clap::{Parser, Subcommand};
use fake_telegram::{BotSpec, FakeTelegram};
use std::path::PathBuf;
use std::process::ExitCode;
use tokio::net::TcpListener;

const USER: &str = "stay_safe_bot";
const TOKEN: &str = "1000002:storm-token";

/// Storms over Oberih; without a command all of them, one after another.
#[derive(Parser)]
struct Cli {
    #[command(subcommand)]
    storm: Option<Storm>,
    /// A short run.
    #[arg(long, global = true)]
    small: bool,
    /// What is random follows from this number.
    #[arg(long, global = true)]
    seed: Option<u64>,
    /// What the nodes say of themselves on standard error: off, error, warn, info.
    #[arg(long, global = true, default_value = "off")]
    log: String,
}

/// How a storm is run.
pub(crate) struct Options {
    pub(crate) small: bool,
    pub(crate) seed: u64,
    log: String,
}

impl Options {
    /// What every node is started with.
    pub(crate) fn environment(&self) -> Vec<(&'static str, String)> {
        vec![("OBERIH_BOT_STAY_SAFE_TOKEN", TOKEN.to_owned()), ("OBERIH_LOG_LEVEL", self.log.clone())]
    }
}

#[derive(Subcommand)]
enum Storm {
    /// The node is killed and started again, over and over.
    Kill,
    /// The process that holds the leases stands still for a while, and goes on as if nothing had been.
    Pause,
    /// The disk is full, and then it is not.
    Full,
}

/// What was not as it must be.
#[derive(Default)]
pub(crate) struct Faults(Vec<String>);

impl Faults {
    const SHOWN: usize = 20;

    pub(crate) fn say(&mut self, what: String) {
        if self.0.len() < Self::SHOWN {
            println!("FAULT: {what}");
        }
        self.0.push(what);
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    let cli = Cli::parse();
    let seed = cli.seed.unwrap_or_else(|| rand::RngExt::random(&mut rand::make_rng::<rand::rngs::StdRng>()));
    println!("seed {seed}");
    let options = Options { small: cli.small, seed, log: cli.log };
    let mut faults = Faults::default();
    if matches!(cli.storm, None | Some(Storm::Kill)) {
        kill::storm(&options, &mut faults).await;
    }
    if matches!(cli.storm, None | Some(Storm::Pause)) {
        pause::storm(&options, &mut faults).await;
    }
    if matches!(cli.storm, None | Some(Storm::Full)) {
        full::storm(&options, &mut faults).await;
    }
    if faults.0.is_empty() {
        println!("all as it must be");
        return ExitCode::SUCCESS;
    }
    println!("{} faults; again with --seed {seed}", faults.0.len());
    ExitCode::FAILURE
}

async fn platform() -> FakeTelegram {
    let spec =
        BotSpec { token: TOKEN.to_owned(), username: USER.to_owned(), first_name: "storm".to_owned(), id: 1_000_002 };
    FakeTelegram::start(TcpListener::bind("127.0.0.1:0").await.unwrap(), vec![spec]).await.unwrap()
}

/// A folder, gone when dropped.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let dir = std::env::temp_dir().join(format!("oberih-storm-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&dir).unwrap();
        Self(dir)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
