//! `oberih backup`, `oberih restore`, `oberih resume`.

use super::Source;
use super::out::say;
use super::progress::Progress;
use crate::config::Config;
use anyhow::{Context, bail};
use app::backup::{
    Backup, GoingOut, NoRecovery, Opening, PinsBack, Quarantine, Written, back_up, finish_restore, going_out,
    quarantine, restore, restore_pins, resume,
};
use app::{KeyFolder, Keyring, Randomness};
use clap::Args;
use domain::{Clock, Timestamp};
use sealing::{CustodianSecret, RootKey};
use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, BufWriter, ErrorKind, IsTerminal};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;
use storage::{Options, Store, Waiting};

const READ_AT_ONCE: usize = 1 << 20;
const DAY: Duration = Duration::from_hours(24);

#[derive(Args)]
pub(super) struct BackupArgs {
    /// The file to write; one that is there is never overwritten.
    file: PathBuf,
    #[command(flatten)]
    source: Source,
}

#[derive(Args)]
pub(super) struct RestoreArgs {
    /// A file that `oberih backup` wrote.
    file: PathBuf,
    #[command(flatten)]
    source: Source,
    /// The empty database to restore into, in place of a folder.
    #[arg(long, value_name = "URL", conflicts_with = "data")]
    database: Option<String>,
    /// The root key is lost: open it with the custodians' words, which are asked for.
    #[arg(long)]
    custodians: bool,
}

#[derive(Args)]
pub(super) struct ResumeArgs {
    #[command(flatten)]
    source: Source,
    /// Send all that waits, however old it is.
    #[arg(long)]
    send: bool,
    /// Do not ask.
    #[arg(long)]
    yes: bool,
}

pub(super) fn run_backup(args: &BackupArgs) -> anyhow::Result<()> {
    let config = args.source.read(&[])?;
    let root = root_key(&config)?;
    must_be_there(&config)?;
    super::serve::runtime()?.block_on(async {
        let store = open(&config).await?;
        let written = write(&store, &config, root, &args.file).await?;
        store.close().await;
        tell(&args.file, &written, config.backup.keep);
        Ok(())
    })
}

/// A file with a name of its own until it is whole.
async fn write(store: &Store, config: &Config, root: RootKey, file: &Path) -> anyhow::Result<Written> {
    if file.exists() {
        bail!("{} is there already and is not overwritten", file.display());
    }
    let mut name = file.as_os_str().to_owned();
    name.push(".part");
    let part = PathBuf::from(name);
    let opened = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&part);
    let opened = opened.map_err(|e| match e.kind() {
        ErrorKind::AlreadyExists => anyhow::anyhow!(
            "{} is there: another backup is being written, or one was cut off; if none is, remove it",
            part.display()
        ),
        other => anyhow::anyhow!("{} cannot be written: {other}", part.display()),
    })?;
    let written = tokio::select! {
        written = seal(store, config, root, opened) => written,
        stopped = super::until_told() => stopped.map_err(Into::into).and_then(|()| bail!("stopped; nothing was kept")),
    };
    let placed = written.and_then(|written| {
        if file.exists() {
            bail!("{} is there by now and is not overwritten", file.display());
        }
        std::fs::rename(&part, file).with_context(|| format!("name {}", file.display()))?;
        let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        File::open(folder).and_then(|folder| folder.sync_all()).context("keep the file's name")?;
        Ok(written)
    });
    if placed.is_err() {
        let _ = std::fs::remove_file(&part);
    }
    placed
}

async fn seal(store: &Store, config: &Config, root: RootKey, opened: File) -> anyhow::Result<Written> {
    let random = Randomness::new(super::system_rng());
    if quarantine(store).await? == Some(Quarantine::NotFinished) {
        bail!("a restore into this store was not finished: there is nothing to back up");
    }
    let keys = Keyring::open(store, root, &random).await?;
    let mut out = BufWriter::new(opened);
    let mut progress = Progress::new("backing up", size_of(config));
    let folder = key_folder(config)?;
    let now = super::clock().now();
    let written = back_up(store, &keys, &folder, &random, now, &mut out, |_, bytes| progress.at(bytes)).await;
    progress.end();
    let written = written?;
    out.into_inner().map_err(std::io::IntoInnerError::into_error)?.sync_all().context("write the backup")?;
    Ok(written)
}

fn tell(file: &Path, written: &Written, keep: u16) {
    let (made_at, bytes) = (moment(written.made_at), written.bytes);
    say!("{}: {} rows, {bytes} bytes, the store as it was on {made_at}", file.display(), written.rows);
    match &written.recovery {
        Ok(epoch) => say!("It opens with the root key, or with the custodians' words (recovery {epoch})."),
        Err(NoRecovery::None) => say!("It opens with the root key ALONE: {}.", NoRecovery::None),
        Err(alarm) => say!("It opens with the root key ALONE, since the custodians' key is not proven: {alarm}"),
    }
    say!("Not in it: the root key and what lies beside it. Keep a copy of those, apart from this file.");
    let complete = written.made_at.plus(DAY * u32::from(keep));
    say!(
        "What is erased from now on is still in it: delete this file on {} (backup.keep, {keep} days); what is erased today is erased everywhere from then on.",
        day(complete)
    );
}

pub(super) fn run_restore(args: &RestoreArgs) -> anyhow::Result<()> {
    let mut config = args.source.read(&[("database", args.database.clone())])?;
    if args.source.data.is_some() {
        config.database = None;
    }
    super::begin_logs(&config.log);
    let file = File::open(&args.file).map_err(|e| anyhow::anyhow!("{}: {}", args.file.display(), e.kind()))?;
    let size = file.metadata().context("look at the backup")?.len();
    let mut backup = Backup::begin(BufReader::with_capacity(READ_AT_ONCE, file))?;
    let made_at = backup.head.made_at;
    let folder = key_folder(&config)?;
    let erased = folder.erased()?;
    say!(
        "A backup of {}. {} reports and conversations were erased since backups are kept.",
        moment(made_at),
        erased.len()
    );
    let root = if args.custodians { None } else { Some(root_key(&config)?) };
    let custodians = if args.custodians { ask_custodians()? } else { Vec::new() };
    super::serve::runtime()?.block_on(async {
        let store = open(&config).await?;
        let opening = root.as_ref().map_or(Opening::Custodians(&custodians), Opening::Root);
        let mut progress = Progress::new("restoring", Some(2 * size));
        let now = super::clock().now();
        let restored = restore(&mut backup, &opening, &store, &erased, now, |bytes| progress.at(bytes)).await;
        progress.end();
        let restored = restored?;
        say!("{} rows are restored; {} of what was erased stayed out", restored.rows, restored.erased);
        tracing::warn!(
            made_at = made_at.unix_micros(),
            rows = restored.rows,
            erased = restored.erased,
            "the store was restored from a backup"
        );
        let random = Randomness::new(super::system_rng());
        let mut back = None;
        match root {
            Some(root) => back = pins(&store, Some(root), &folder, &random).await?,
            None => {
                say!(
                    "{} rows stayed out that nobody opens without the root key: conversations, messages, keys, accounts. Reports, cases and the log are there for the custodians.",
                    restored.without_root_key
                );
                // what lay beside the lost key may be lost with it, and the reports are to come back all the same
                match pins(&store, None, &folder, &random).await {
                    Ok(taken) => back = taken,
                    Err(e) => say!("The pins could not be taken back: {e}"),
                }
            }
        }
        finish_restore(&store, &backup.head, &restored, back.as_ref(), now, &random).await?;
        store.close().await;
        say!("The store waits: `oberih serve` takes what comes in and sends nothing until `oberih resume`.");
        Ok(())
    })
}

async fn pins(
    store: &Store,
    root: Option<RootKey>,
    folder: &KeyFolder,
    random: &Randomness,
) -> anyhow::Result<Option<PinsBack>> {
    let keys = match root {
        Some(root) => Some(Keyring::open(store, root, random).await?),
        None => None,
    };
    let back = restore_pins(store, keys.as_ref(), folder, random).await?;
    if let Some(back) = &back {
        tracing::warn!(before = back.before, now = back.now, "the pins were taken back to what was restored");
        say!(
            "The pins beside the root key are those of the backup: {} statements of supervisors, {} before.",
            back.now,
            back.before
        );
        if back.now < back.before {
            say!("Who was removed or given a new key since is as before: tell all supervisors, and remove them again.");
        }
    }
    Ok(back)
}

pub(super) fn run_resume(args: &ResumeArgs) -> anyhow::Result<()> {
    let config = args.source.read(&[])?;
    super::begin_logs(&config.log);
    must_be_there(&config)?;
    super::serve::runtime()?.block_on(async {
        let store = open(&config).await?;
        let now = super::clock().now();
        match quarantine(&store).await? {
            None => bail!("the store does not wait: nothing to resume"),
            Some(Quarantine::NotFinished) => return Err(app::backup::BackupError::NotFinished.into()),
            Some(Quarantine::Restored { from, .. }) => {
                if let Some((made_at, _)) = from {
                    say!("Restored from a backup of {}.", moment(made_at));
                }
            }
        }
        list(&going_out(&store, now).await?);
        let how = if args.send {
            "All of it is sent"
        } else {
            "Of what is older than an hour the node's own words are dropped, emergencies and a human's answers are not sent either and stay in `oberih outbox list`; check-ins that were asking ask again first"
        };
        say!("{how}; call the people on duty before, so that somebody answers.");
        if !args.yes && !agreed()? {
            bail!("nothing was done; the store still waits");
        }
        let random = Randomness::new(super::system_rng());
        let done = resume(&store, now, args.send, &random).await?;
        tracing::warn!(
            dropped = done.dropped,
            given_up = done.given_up,
            asked_anew = done.asked_anew,
            send = args.send,
            "a restored store was woken"
        );
        say!(
            "{} messages were dropped, {} check-ins ask again. The node runs within a second.",
            done.dropped,
            done.asked_anew
        );
        if done.given_up > 0 {
            say!(
                "{} emergencies and answers of a human were NOT SENT: say them to the people yourselves, or try them again with `oberih outbox retry BOT`.",
                done.given_up
            );
        }
        store.close().await;
        Ok(())
    })
}

fn list(out: &GoingOut) {
    let line = |what: &str, w: &Waiting| say!("{:>8}  {}  {what}  the oldest of {}", w.count, w.of, moment(w.oldest));
    for messages in &out.messages {
        line(kind(messages.priority), messages);
    }
    out.check_ins.iter().for_each(|check_ins| line("due", check_ins));
    out.timers.iter().for_each(|timers| line("timers due", timers));
    if out.messages.is_empty() && out.check_ins.is_none() && out.timers.is_empty() {
        say!("Nothing waits to go out.");
    }
}

fn kind(priority: Option<i64>) -> &'static str {
    match priority {
        Some(0) => "emergency messages",
        Some(1) => "answers of a human",
        Some(2) => "steps of a guide",
        Some(3) => "reminders",
        _ => "broadcasts",
    }
}

fn agreed() -> anyhow::Result<bool> {
    if !std::io::stdin().is_terminal() {
        bail!("nobody is there to ask: look at the list and add --yes");
    }
    super::out::words("Wake the store? [y/N] ");
    let mut answer = String::new();
    std::io::stdin().lock().read_line(&mut answer)?;
    Ok(matches!(answer.trim(), "y" | "Y" | "yes"))
}

/// Their words, one custodian a line, until an empty line; without echo in a terminal.
fn ask_custodians() -> anyhow::Result<Vec<CustodianSecret>> {
    let mut all = Vec::new();
    for n in 1..=2 {
        let line = if std::io::stdin().is_terminal() {
            rpassword::prompt_password(format!(
                "The 24 words of custodian {n} of those here (nothing is shown; empty to end): "
            ))?
        } else {
            let mut line = String::new();
            std::io::stdin().lock().read_line(&mut line)?;
            line
        };
        let line = zeroize::Zeroizing::new(line);
        if line.trim().is_empty() {
            break;
        }
        all.push(CustodianSecret::from_words(&line)?);
    }
    if all.is_empty() {
        bail!("no words were given: two custodians are needed, or the only one");
    }
    Ok(all)
}

fn root_key(config: &Config) -> anyhow::Result<RootKey> {
    // Where the key lies is a rule for what runs day and night; here it is only read.
    Ok(crate::node::read_root_key(&config.root_key, None, true)?)
}

/// The folder beside the root key, also where the key itself is lost.
fn key_folder(config: &Config) -> anyhow::Result<KeyFolder> {
    let folder = config.root_key.file.as_deref().and_then(Path::parent).with_context(
        || "name the root key file in OBERIH_ROOT_KEY_FILE: beside it lies what was erased, and where the chain stood",
    )?;
    Ok(KeyFolder::new(if folder.as_os_str().is_empty() { Path::new(".") } else { folder }))
}

fn file_of(config: &Config) -> Option<PathBuf> {
    config.database.is_none().then(|| config.data.join("oberih.db"))
}

fn size_of(config: &Config) -> Option<u64> {
    file_of(config).and_then(|file| std::fs::metadata(file).ok()).map(|about| about.len())
}

fn must_be_there(config: &Config) -> anyhow::Result<()> {
    match file_of(config) {
        Some(file) if !file.exists() => bail!("there is no store in {}", config.data.display()),
        _ => Ok(()),
    }
}

async fn open(config: &Config) -> anyhow::Result<Store> {
    let url = match (&config.database, file_of(config)) {
        (Some(url), _) => url.reveal().to_owned(),
        (None, file) => {
            std::fs::create_dir_all(&config.data).with_context(|| format!("make {}", config.data.display()))?;
            format!("sqlite:{}", file.unwrap_or_default().display())
        }
    };
    Ok(Store::open(&url, Options::default()).await?)
}

fn zoned(at: Timestamp) -> jiff::civil::DateTime {
    jiff::tz::TimeZone::UTC.to_datetime(jiff::Timestamp::from_microsecond(at.unix_micros()).unwrap_or_default())
}

fn moment(at: Timestamp) -> String {
    let at = zoned(at);
    format!("{} {:02}:{:02} UTC", at.date(), at.hour(), at.minute())
}

fn day(at: Timestamp) -> String {
    zoned(at).date().to_string()
}
