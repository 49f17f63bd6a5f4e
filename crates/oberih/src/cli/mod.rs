//! The command line. Errors end in one line that says what to do, and status 1.

mod archive;
mod ask;
mod audit;
mod backup;
mod bots;
mod code_sets;
mod content;
mod descriptors;
mod desk;
mod desk_add;
mod device;
mod ids;
mod keys;
mod link_keys;
mod links;
mod logs;
mod memory;
mod office;
pub(crate) mod out;
mod outbox;
mod panics;
mod picture;
mod preview;
mod process;
pub(crate) mod progress;
mod recovery;
mod recovery_read;
mod resume;
mod serve;
mod setup;
mod staff;
mod warnings;

use crate::SystemClock;
use crate::config::{self, Config};
use clap::{Args, Parser, Subcommand};
use out::say;
use std::path::PathBuf;
use std::process::ExitCode;
use storage::{Options, Store};

/// The command with which the node starts itself to look at a picture.
pub const VIEW_PICTURE: &str = "view-picture";

/// Oberih: a platform that answers people at risk, day and night.
#[derive(Parser)]
#[command(
    name = "oberih",
    version,
    about,
    after_help = "Every key of the configuration can be set in the environment too: `oberih config print` shows them.\nTo look around without a token: `oberih demo`."
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run the node: bots, web chat, pages, health and metrics.
    Serve(Serve),
    /// Run everything on this machine with a Bot API of its own, to look around: no token needed.
    Demo {
        /// Where to keep it; without it a folder that is thrown away at the end.
        #[arg(long)]
        data: Option<PathBuf>,
        /// The address of the pages.
        #[arg(long, default_value = "127.0.0.1:8080")]
        listen: std::net::SocketAddr,
    },
    /// Keep the root key.
    #[command(subcommand)]
    RootKey(RootKey),
    /// Set the node up: the first supervisor, who can recover it, the first desk. Once.
    Setup(setup::Setup),
    /// The custodians' keys: make one, use them.
    #[command(subcommand)]
    Recovery(recovery::RecoveryCommand),
    /// Who works here.
    #[command(subcommand)]
    Staff(staff::StaffCommand),
    /// What keys there are; another root key, a next set for codes, a next key of the index of links.
    #[command(subcommand)]
    Keys(keys::KeysCommand),
    /// The index that finds what was told in several reports: go through reports for it, look at it.
    #[command(subcommand)]
    Links(links::LinksCommand),
    /// A responder's desk in the terminal: who waits, what was told, an answer.
    #[command(subcommand)]
    Desk(desk::DeskCommand),
    /// Warn everybody who names a number, account or address: one proposes, another one approves.
    #[command(subcommand)]
    Warnings(warnings::WarningsCommand),
    /// Check, carry and publish what the bots say.
    #[command(subcommand)]
    Content(content::ContentCommand),
    /// Read the log; is the store what it says? Hold its checkpoints against it, also from another machine.
    #[command(subcommand)]
    Audit(audit::AuditCommand),
    /// Look at messages that were given up, and try them again.
    #[command(subcommand)]
    Outbox(outbox::OutboxCommand),
    /// Look at bots that stand still, and let them go on.
    #[command(subcommand)]
    Bots(bots::BotsCommand),
    /// Write the whole store into one sealed file, while the node runs.
    Backup(backup::BackupArgs),
    /// Load a backup into an empty store, which then waits.
    Restore(backup::RestoreArgs),
    /// Look at what a restored store would send, and wake it.
    Resume(resume::ResumeArgs),
    /// Show the configuration.
    #[command(subcommand)]
    Config(ConfigCommand),
    /// Make a safe picture of the one on standard input: what the node starts, locked down, for each picture.
    #[command(hide = true, name = VIEW_PICTURE)]
    ViewPicture,
}

/// Where the configuration comes from.
#[derive(Args, Clone, Default)]
pub(crate) struct Source {
    /// A TOML file.
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// The folder of the embedded store.
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
}

#[derive(Args)]
struct Serve {
    #[command(flatten)]
    source: Source,
    /// The public listener.
    #[arg(long, value_name = "ADDR")]
    listen: Option<std::net::SocketAddr>,
    /// The operator's listener.
    #[arg(long, value_name = "ADDR")]
    ops: Option<std::net::SocketAddr>,
    /// What runs while nothing is published in the store.
    #[arg(long, value_name = "DIR")]
    content: Option<PathBuf>,
}

#[derive(Subcommand)]
enum RootKey {
    /// Make a new key file (mode 0600); a file that is there is never overwritten.
    New {
        /// Where it lies: best on another disk than the data.
        file: PathBuf,
        /// Lock it by a passphrase, which is asked for at each start: then it may lie on the disk that holds the data.
        #[arg(long)]
        locked: bool,
        /// A file whose first line is the passphrase; without it you type it here.
        #[arg(long, value_name = "FILE", requires = "locked")]
        passphrase_file: Option<PathBuf>,
    },
}

#[derive(Subcommand)]
enum ConfigCommand {
    /// The configuration in force, secrets hidden.
    Print {
        #[command(flatten)]
        source: Source,
    },
    /// Its JSON schema.
    Schema,
}

/// Runs the command of the process's arguments.
pub fn run() -> ExitCode {
    memory::keep_small();
    let cli = Cli::parse();
    panics::say_only_where();
    // the child that looks at pictures gives up far more, by itself
    if !matches!(cli.command, Command::ViewPicture)
        && let Err(e) = memory::keep_to_ourselves()
    {
        out::failed(&e);
        return ExitCode::FAILURE;
    }
    if matches!(cli.command, Command::Serve(_) | Command::Demo { .. }) {
        descriptors::as_many_as_there_are();
    }
    let done = match cli.command {
        // Nothing is open yet: no configuration, no store, no thread.
        Command::ViewPicture => viewing::child_main(),
        Command::Serve(s) => serve::serve(&s.source, s.listen, s.ops, s.content),
        Command::Demo { data, listen } => crate::demo::run(data, listen),
        Command::RootKey(RootKey::New { file, locked: false, .. }) => new_root_key(&file),
        Command::RootKey(RootKey::New { file, passphrase_file, .. }) => {
            locked_root_key(&file, passphrase_file.as_deref())
        }
        Command::Setup(s) => setup::run(&s),
        Command::Recovery(r) => recovery::run(r),
        Command::Staff(s) => staff::run(s),
        Command::Keys(k) => keys::run(k),
        Command::Links(l) => links::run(l),
        Command::Desk(d) => desk::run(d),
        Command::Warnings(w) => warnings::run(w),
        Command::Content(c) => return content::run(c),
        Command::Audit(c) => return audit::run(c),
        Command::Outbox(c) => outbox::run(c),
        Command::Bots(c) => bots::run(c),
        Command::Backup(args) => backup::run_backup(&args),
        Command::Restore(args) => backup::run_restore(&args),
        Command::Resume(args) => resume::run(&args),
        Command::Config(ConfigCommand::Print { source }) => print_config(&source),
        Command::Config(ConfigCommand::Schema) => print_schema(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) => {
            out::failed(&e);
            ExitCode::FAILURE
        }
    }
}

impl Source {
    /// Reads file and environment; `more` are the command line's own values.
    pub(crate) fn read(&self, more: &[(&'static str, Option<String>)]) -> anyhow::Result<Config> {
        let mut given: Vec<(&str, String)> = more.iter().filter_map(|(k, v)| Some((*k, v.clone()?))).collect();
        if let Some(data) = &self.data {
            given.push(("data", data.display().to_string()));
        }
        Ok(config::read(self.config.as_deref(), config::environment()?.into_iter(), &given)?)
    }

    /// Opens the store that the configuration names.
    pub(crate) async fn open(&self) -> anyhow::Result<Store> {
        let config = self.read(&[])?;
        let url = match &config.database {
            Some(url) => url.reveal().to_owned(),
            None => {
                std::fs::create_dir_all(&config.data)?;
                format!("sqlite:{}", config.data.join("oberih.db").display())
            }
        };
        Ok(Store::open(&url, Options::default()).await?)
    }
}

fn new_root_key(file: &std::path::Path) -> anyhow::Result<()> {
    crate::node_root_key(file, &mut system_rng())?;
    say!("The root key is in {}. Without it nothing that this node keeps can be read again:", file.display());
    say!("copy it to another device, and keep it away from the disk that holds the data.");
    Ok(())
}

fn locked_root_key(file: &std::path::Path, passphrase_file: Option<&std::path::Path>) -> anyhow::Result<()> {
    let passphrase = ask::new_password("a passphrase for the root key, at least 12 characters", passphrase_file)?;
    app::office::check_password(&passphrase, "root key")?;
    crate::node::make_locked_root_key(file, &passphrase, &mut system_rng())?;
    say!("The root key is in {}, locked by the passphrase. Without both nothing that this node keeps", file.display());
    say!("can be read again: copy the file to another device, and keep the passphrase on paper, apart from it.");
    Ok(())
}

/// The system's randomness, from which a node's generator is seeded.
pub(crate) fn system_rng() -> rand::rngs::StdRng {
    use rand::SeedableRng;
    rand::rngs::StdRng::try_from_rng(&mut rand::rngs::SysRng).unwrap_or_else(|_| std::process::abort())
}

pub(crate) fn clock() -> std::sync::Arc<SystemClock> {
    std::sync::Arc::new(SystemClock)
}

pub(crate) use logs::begin as begin_logs;
pub(crate) use serve::{until_told, until_told_or_broken};

fn print_config(source: &Source) -> anyhow::Result<()> {
    let config = source.read(&[])?;
    out::words(&toml::to_string_pretty(&config)?);
    Ok(())
}

fn print_schema() -> anyhow::Result<()> {
    say!("{}", serde_json::to_string_pretty(&schemars::schema_for!(Config))?);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_has_options_that_do_not_contradict_each_other() {
        <Cli as clap::CommandFactory>::command().debug_assert();
    }
}
