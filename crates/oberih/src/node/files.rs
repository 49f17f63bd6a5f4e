//! Files that people sent through a messenger: fetched, cut, sealed. One process fetches for a bot at a time.

use super::start::Shared;
use super::tasks::Tasks;
use app::reports::{FetchNote, FileError, FileSink, not_kept};
use app::{Held, PieceWriter, PiecesError, hold};
use channels::telegram::{ApiError, Class, Telegram};
use domain::{BotName, Timestamp};
use std::sync::Arc;
use std::time::Duration;
use storage::FetchRow;
use tokio::task::JoinSet;

/// How soon a file is looked for, at most.
const LOOK: Duration = Duration::from_millis(500);
/// Files at once of one bot: each holds two pieces in memory.
const AT_ONCE: usize = 4;
/// A file that cannot be had is given up when it is so old; then the desk and she are told. The platform, or the line to it,
/// may be out for a night, and what she sent is in no other place.
const PATIENCE: Duration = Duration::from_secs(3 * 86_400);
/// Of a report that is hidden: how soon it is looked at again whether she let it be.
const HIDDEN_AGAIN: Duration = Duration::from_secs(3_600);
const FIRST_WAIT: Duration = Duration::from_secs(5);
const LONGEST_WAIT: Duration = Duration::from_secs(3_600);

pub(crate) fn start(shared: &Arc<Shared>, bot: &BotName, telegram: &Arc<Telegram>, tasks: &mut Tasks) {
    let (s, bot, telegram) = (shared.clone(), bot.clone(), telegram.clone());
    let name = format!("files {bot}");
    let work = move |held: Held| fetch(s.clone(), bot.clone(), telegram.clone(), held);
    tasks.spawn("files", hold(shared.store.clone(), name, shared.holder.clone(), shared.stop.clone(), work));
}

async fn fetch(shared: Arc<Shared>, bot: BotName, telegram: Arc<Telegram>, held: Held) {
    let mut still = held.still;
    if !shared.awake(&still).await {
        return;
    }
    while *still.borrow() {
        // a file that another bot does not have would be given up
        if shared.paused.is_paused(&bot) {
            tokio::select! {
                () = shared.paused.until(&bot, false) => continue,
                _ = still.wait_for(|s| !*s) => return,
            }
        }
        let now = shared.clock.now();
        let name = bot.clone();
        let due =
            shared.store.read("fetches", |mut tx| async move { tx.due_fetches(name.as_str(), now, AT_ONCE).await });
        let due: Result<Vec<FetchRow>, storage::StoreError> = due.await;
        let found = match due {
            Ok(due) => {
                let mut fetching = JoinSet::new();
                let found = !due.is_empty();
                for row in due {
                    fetching.spawn(one(shared.clone(), telegram.clone(), row));
                }
                while fetching.join_next().await.is_some() {}
                found
            }
            Err(e) => {
                tracing::warn!(error = %e, "files wait");
                false
            }
        };
        if found {
            continue;
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK) => {}
            _ = still.wait_for(|s| !*s) => return,
        }
    }
}

async fn one(shared: Arc<Shared>, telegram: Arc<Telegram>, row: FetchRow) {
    let item = row.id;
    let ended = match keep(&shared, &telegram, &row).await {
        Ok(()) | Err(Failed::Done) => Ok(()),
        Err(Failed::Again(why)) if is_old(&row, shared.clock.now()) => give_up(&shared, &row, why).await,
        Err(Failed::Again(why)) => {
            tracing::warn!(reason = why, "a file could not be fetched; it is tried again");
            let wait = FIRST_WAIT.saturating_mul(1 << row.attempts.clamp(0, 10)).min(LONGEST_WAIT);
            let due = shared.clock.now().plus(wait);
            let again = shared.store.write("fetch again", |mut tx| async move {
                tx.delay_fetch(item, due).await?;
                tx.done(())
            });
            again.await.map(|_| ()).map_err(FileError::Store)
        }
        Err(Failed::Never(why)) => give_up(&shared, &row, why).await,
    };
    if let Err(e) = ended {
        tracing::warn!(error = %e, "a file waits");
        if matches!(e, FileError::Gone) {
            let (report, later) = (row.report, shared.clock.now().plus(HIDDEN_AGAIN));
            let dropped: Result<_, storage::StoreError> = shared
                .store
                .write("fetch dropped", |mut tx| async move {
                    if tx.report(report).await?.is_some() {
                        // it is hidden: she may let it be yet, and then her file is fetched
                        tx.delay_fetch(item, later).await?;
                    } else if tx.drop_fetch(item).await? {
                        tx.drop_pieces(item).await?;
                    }
                    tx.done(())
                })
                .await;
            if let Err(e) = dropped {
                tracing::warn!(error = %e, "a file waits");
            }
        }
    }
}

fn is_old(row: &FetchRow, now: Timestamp) -> bool {
    now.since(row.id.made_at()) >= PATIENCE
}

enum Failed {
    /// Another process did it.
    Done,
    Again(&'static str),
    Never(&'static str),
}

async fn keep(shared: &Shared, telegram: &Telegram, row: &FetchRow) -> Result<(), Failed> {
    let opened = shared.intake.reception.as_ref().map(|r| r.vault.now());
    let note = opened.and_then(|o| o.open_fetch(row.id, row.body.clone())).ok_or(Failed::Never("unreadable"))?;
    let note = FetchNote::read(&note, &row.bot);
    let mut sink = FileSink::fetch(&shared.intake, row.report, row.id).await.map_err(|e| match e {
        FileError::Gone => Failed::Never("gone"),
        FileError::Finished => Failed::Done,
        _ => Failed::Again("not-kept"),
    })?;
    let left = sink.left();
    let mut download = telegram.download(&note.file).await.map_err(|e| refused(&e))?;
    let mut writer = PieceWriter::new(&mut sink, left);
    if let Some(size) = download.size() {
        writer.expect(size).map_err(|e| failed(&e))?;
    }
    while let Some(chunk) = download.chunk().await.map_err(|e| refused(&e))? {
        writer.write(&chunk).await.map_err(|e| failed(&e))?;
    }
    let whole = writer.finish().await.map_err(|e| failed(&e))?;
    let found = viewing::sniff(&whole.first).as_str();
    sink.end(Ok((whole, found))).await.map_err(|e| match e {
        // it is noted already that there was no room
        FileError::Finished | FileError::Full => Failed::Done,
        _ => Failed::Again("not-kept"),
    })
}

fn failed(e: &PiecesError<FileError>) -> Failed {
    not_kept(e).map_or(Failed::Again("not-kept"), Failed::Never)
}

fn refused(e: &ApiError) -> Failed {
    match e {
        ApiError::FileTooLarge => Failed::Never("too-large"),
        // the platform refuses it with words
        e if e.class() == Some(Class::FileTooLarge) => Failed::Never("too-large"),
        _ => Failed::Again("not-had"),
    }
}

async fn give_up(shared: &Shared, row: &FetchRow, why: &str) -> Result<(), FileError> {
    let ended = match FileSink::fetch(&shared.intake, row.report, row.id).await {
        Ok(sink) => sink.end(Err(why)).await,
        Err(e) => Err(e),
    };
    match ended {
        Err(FileError::Finished) => Ok(()),
        other => other,
    }
}
