//! `oberih recovery read`: the root key is lost; what the custodians' words still open is written into a folder.

use super::out::say;
use super::{Source, desk, recovery};
use anyhow::{Context, bail};
use app::Randomness;
use app::backup::{Quarantine, quarantine};
use app::office::{OfficeError, Unwitnessed, UnwitnessedReport};
use clap::Args;
use domain::{Clock, CompartmentId};
use sealing::to_hex;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use storage::StoreError;

/// Stands over each report.
const NOT_WITNESSED: &str = "UNWITNESSED: this was read without the root key. Nothing proves that it is what she told: \
whoever could write to the database may have made or changed it.";

#[derive(Args)]
pub(super) struct Read {
    /// The folder to write into: a new one, which only you can read. What lies there is not sealed any more.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Files with 24 words each; without them the words are asked for and not shown.
    #[arg(long, value_name = "FILE", num_args = 1..=2)]
    words_file: Vec<PathBuf>,
    #[command(flatten)]
    source: Source,
}

/// What was written.
#[derive(Default)]
struct Done {
    reports: usize,
    files: usize,
    /// Things of reports, and files, that do not open.
    shut: usize,
    /// Reports of which a row cannot be read.
    broken: usize,
}

pub(super) async fn run(what: &Read) -> anyhow::Result<()> {
    let config = what.source.read(&[])?;
    if config.database.is_none() && !config.data.join("oberih.db").exists() {
        bail!("there is no store in {}", config.data.display());
    }
    let store = what.source.open().await?;
    if quarantine(&store).await? == Some(Quarantine::NotFinished) {
        return Err(app::backup::BackupError::NotFinished.into());
    }
    let Some(custodians) = Unwitnessed::custodians(&store).await? else {
        bail!("this store has no recovery: without its root key nobody opens it");
    };
    let words = recovery::words(&what.words_file, custodians)?;
    let random = Randomness::new(super::system_rng());
    let opened = Unwitnessed::open(&store, &words, &random, super::clock().now()).await?;
    drop(words);
    new_folder(&what.out)?;
    let (mut after, mut done) = (None, Done::default());
    let bar = super::progress::counting("reports");
    loop {
        let ids = opened.reports(after).await?;
        let Some(last) = ids.last() else { break };
        after = Some(*last);
        for id in ids {
            match opened.report(id, super::clock().now()).await {
                Ok(Some(report)) => keep(&opened, &report, &what.out, &mut done).await?,
                Ok(None) => continue,
                Err(OfficeError::Store(e @ StoreError::Corrupt(_))) => {
                    note_broken(id, &e, &what.out)?;
                    done.broken += 1;
                }
                Err(e) => return Err(e.into()),
            }
            bar.inc(1);
        }
    }
    bar.finish_and_clear();
    say!("{} reports with {} files are in {}.", done.reports, done.files, what.out.display());
    if done.shut > 0 {
        say!("{} things of them do not open: the folders say which reports.", done.shut);
    }
    if done.broken > 0 {
        say!("{} reports cannot be read: their folders say why.", done.broken);
    }
    say!("{NOT_WITNESSED}");
    say!(
        "They are not sealed there: keep them on a disk that is encrypted, and delete them when they are where they belong."
    );
    store.close().await;
    Ok(())
}

async fn keep(opened: &Unwitnessed, of: &UnwitnessedReport, out: &Path, done: &mut Done) -> anyhow::Result<()> {
    let report = &of.report;
    let folder = out.join(to_hex(report.id.as_bytes()));
    new_folder(&folder)?;
    let (mut files, mut text) = (Vec::new(), format!("{NOT_WITNESSED}\n\n"));
    let about = [report.language.as_str(), report.country.as_deref().unwrap_or("--"), &report.channel, &report.state];
    text.push_str(&about.join("  "));
    text.push_str(if report.child { "  UNDER 18\n\n" } else { "\n\n" });
    for written in &of.written {
        text.push_str(&desk::line(written, &mut files));
        text.push('\n');
    }
    if of.shut > 0 {
        text.push_str(&format!("({} things do not open)\n", of.shut));
    }
    for (n, file) in (1..).zip(&files) {
        match opened.file(of, (file.item, file.pieces)).await {
            Ok(Some(bytes)) => {
                recovery::write_new(&folder.join(format!("file-{n}")), 0o600, &bytes)?;
                done.files += 1;
            }
            Err(e) if !matches!(e, StoreError::Corrupt(_)) => return Err(e.into()),
            Ok(None) | Err(_) => {
                text.push_str(&format!("(file {n} does not open)\n"));
                done.shut += 1;
            }
        }
    }
    recovery::write_new(&folder.join("report.txt"), 0o600, text.as_bytes())?;
    done.reports += 1;
    done.shut += of.shut;
    Ok(())
}

/// The place of a report that cannot be read says so; the others are read all the same.
fn note_broken(id: CompartmentId, why: &StoreError, out: &Path) -> anyhow::Result<()> {
    let folder = out.join(to_hex(id.as_bytes()));
    new_folder(&folder)?;
    let text = format!("{NOT_WITNESSED}\n\nThis report was not read: {why}.\n");
    recovery::write_new(&folder.join("report.txt"), 0o600, text.as_bytes())
}

fn new_folder(folder: &Path) -> anyhow::Result<()> {
    let made = std::fs::DirBuilder::new().mode(0o700).create(folder);
    made.with_context(|| format!("make the folder {} (one that is there is not written into)", folder.display()))
}
