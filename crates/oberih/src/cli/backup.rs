//! `oberih backup`, `oberih restore`.

use super::Source;
use super::out::say;
use super::process::Process;
use super::progress::Progress;
use crate::config::Config;
use anyhow::{Context, bail};
use app::backup::{
    Backup, NoRecovery, Opening, PinsBack, Quarantine, Written, back_up, finish_restore, quarantine, restore,
    restore_pins,
};
use app::{KeyFolder, Keyring, Randomness};
use clap::Args;
use domain::{Clock, CompartmentId, Timestamp};
use sealing::{CustodianSecret, RootKey};
use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, BufWriter, ErrorKind, IsTerminal};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;
use storage::{Options, Store};

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
    /// There is no list of what was erased, since nothing ever was: restore all the same.
    #[arg(long)]
    nothing_erased: bool,
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
        match written.recovery {
            // whoever runs this by a timer reads no lines
            Err(NoRecovery::Alarm(why)) => bail!(
                "{} is there and opens with the root key ALONE, since the custodians' key is not proven: {why}",
                args.file.display()
            ),
            _ => Ok(()),
        }
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
    let folder = key_folder(config)?;
    // before the keys are read: the root key stays what it is until the backup is whole
    let _process = Process::begin(store, &random).await?;
    let keys = Keyring::open(store, root, &random).await?;
    let mut out = BufWriter::new(opened);
    let mut progress = Progress::new("backing up", size_of(config));
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
        Err(alarm) => say!("It opens with the root key ALONE: {alarm}"),
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
    let erased = erased(&folder, args.nothing_erased)?;
    say!(
        "A backup of {}. {} reports and conversations were erased since backups are kept.",
        moment(made_at),
        erased.len()
    );
    if let Some(warning) = too_old(made_at, super::clock().now(), config.backup.keep) {
        say!("{warning}");
    }
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

/// What is said of a backup that was to be deleted by now: the list of what was erased does not go back that far.
fn too_old(made_at: Timestamp, now: Timestamp, keep: u16) -> Option<String> {
    let keep_until = made_at.plus(DAY * u32::from(keep));
    (now > keep_until).then(|| {
        format!(
            "It was to be deleted on {} (backup.keep, {keep} days): what was erased soon after it was made may be on the list no more, and comes back.",
            day(keep_until)
        )
    })
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

/// The folder beside the root key, also where the key itself is lost. Nobody's own folder stands in for it.
fn key_folder(config: &Config) -> anyhow::Result<KeyFolder> {
    if config.root_key.file.is_none() && config.root_key.folder.is_none() {
        bail!(
            "name the root key file in OBERIH_ROOT_KEY_FILE, or the folder in OBERIH_ROOT_KEY_FOLDER: there lies what was erased, and where the chain stood"
        );
    }
    Ok(KeyFolder::new(config.key_folder()))
}

/// What was erased, of the list in that folder. Errors: there is none although there are pins, so it was lost; `nothing`:
/// it was not, nothing was ever erased.
fn erased(folder: &KeyFolder, nothing: bool) -> anyhow::Result<Vec<CompartmentId>> {
    // pins that do not read are there too
    let has_pins = !matches!(folder.pins(), Ok(None));
    if !nothing && has_pins && !folder.has_erased()? {
        bail!(
            "oberih.pins lies in {}, and oberih.erased does not: without it what people erased comes back; put it there, or add --nothing-erased where nothing ever was",
            folder.path().display()
        );
    }
    Ok(folder.erased()?)
}

fn file_of(config: &Config) -> Option<PathBuf> {
    config.database.is_none().then(|| config.data.join("oberih.db"))
}

fn size_of(config: &Config) -> Option<u64> {
    file_of(config).and_then(|file| std::fs::metadata(file).ok()).map(|about| about.len())
}

pub(super) fn must_be_there(config: &Config) -> anyhow::Result<()> {
    match file_of(config) {
        Some(file) if !file.exists() => bail!("there is no store in {}", config.data.display()),
        _ => Ok(()),
    }
}

pub(super) async fn open(config: &Config) -> anyhow::Result<Store> {
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

pub(super) fn moment(at: Timestamp) -> String {
    let at = zoned(at);
    format!("{} {:02}:{:02} UTC", at.date(), at.hour(), at.minute())
}

fn day(at: Timestamp) -> String {
    zoned(at).date().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_backup_that_was_to_be_deleted_it_is_said_what_comes_back() {
        let made_at = Timestamp::from_unix_micros(1_795_521_600_000_000);
        assert_eq!(too_old(made_at, made_at.plus(DAY * 30), 30), None);
        let said = too_old(made_at, made_at.plus(DAY * 31), 30).unwrap();
        assert!(said.contains("2026-12-24") && said.contains("comes back"), "{said}");
    }
}
