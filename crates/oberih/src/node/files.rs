//! Files that people sent through a messenger: fetched, cut, sealed. One process fetches for a bot at a time.

use super::disk;
use super::start::Shared;
use super::tasks::Tasks;
use app::reports::{FetchNote, FileError, REPORT_FULL, not_kept};
use app::{Fetching, Held, PiecesError, hold};
use channels::telegram::{ApiError, Class, Telegram};
use domain::{BotName, ConversationId, Timestamp};
use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;
use storage::{FetchRow, StoreError};
use tokio::task::JoinSet;

/// How soon a file is looked for, at most.
const LOOK: Duration = Duration::from_millis(500);
/// Files at once of one bot: each holds two pieces in memory.
const AT_ONCE: usize = 4;
/// Files that are looked at for those, one of each report or plan.
const LOOKED_AT: usize = 512;
/// A file that cannot be had is given up when it is so old and was tried so often; then the desk and she are told. The
/// platform, or the line to it, may be out for a night, and what she sent is in no other place. The tries take more than an
/// hour, so that a node that was down for days does not give up at the first one.
const PATIENCE: Duration = Duration::from_secs(3 * 86_400);
const TRIES: i64 = 10;
/// Of a report that is hidden: how soon it is looked at again whether she let it be.
const HIDDEN_AGAIN: Duration = Duration::from_secs(3_600);
/// Of a report whose keys do not hold: how soon it is looked at again whether somebody repaired them.
const SHUT_AGAIN: Duration = Duration::from_secs(60);
/// How soon it is looked again whether there is room on the disk.
const ROOM_AGAIN: Duration = Duration::from_secs(10);
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
        if disk::is_short(&shared.config) {
            tokio::select! {
                () = tokio::time::sleep(ROOM_AGAIN) => continue,
                _ = still.wait_for(|s| !*s) => return,
            }
        }
        let now = shared.clock.now();
        let name = bot.clone();
        let due = shared
            .store
            .read("fetches", |mut tx| async move { tx.due_fetches_apart(name.as_str(), now, LOOKED_AT).await });
        let due: Result<Vec<FetchRow>, StoreError> = due.await;
        let more = match due {
            Ok(due) => {
                let due = shared_out(due, |row| whose(&shared, row));
                let mut fetching = JoinSet::new();
                let mut well = !due.is_empty();
                for row in due {
                    fetching.spawn(one(shared.clone(), telegram.clone(), row));
                }
                // where one failed it may be due still: on a full disk not even that it waits can be written
                while let Some(done) = fetching.join_next().await {
                    well &= done.unwrap_or(false);
                }
                well
            }
            Err(e) => {
                tracing::warn!(error = %e, "files wait");
                false
            }
        };
        if more {
            continue;
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK) => {}
            _ = still.wait_for(|s| !*s) => return,
        }
    }
}

/// Those that are fetched now, one of each person: who sends many waits behind herself alone. `whose`: none where nobody
/// knows.
fn shared_out(due: Vec<FetchRow>, whose: impl Fn(&FetchRow) -> Option<ConversationId>) -> Vec<FetchRow> {
    let mut served = HashSet::new();
    let first = |row: &FetchRow| whose(row).is_none_or(|person| served.insert(person));
    due.into_iter().filter(first).take(AT_ONCE).collect()
}

fn whose(shared: &Shared, row: &FetchRow) -> Option<ConversationId> {
    let opened = shared.intake.reception.as_ref()?.vault.now();
    let note = opened.open_fetch(row.id, row.body.clone())?;
    FetchNote::read(&note, &row.bot).whose
}

/// One try; whether the file ended by it.
async fn one(shared: Arc<Shared>, telegram: Arc<Telegram>, row: FetchRow) -> bool {
    let ended = match Fetching::begin(&shared.intake, &row).await {
        Ok(mut sink) => match keep(&shared, &telegram, &row, &mut sink).await {
            Err(Failed::Never(why)) => sink.end(Err(why)).await.map_err(Failed::from),
            // by the same try: where another process went on with a later one, that one's pieces stay
            Err(Failed::Again(why)) if is_hopeless(&row, shared.clock.now()) => {
                sink.end(Err(why)).await.map_err(Failed::from)
            }
            other => other,
        },
        Err(e) => Err(Failed::from(e)),
    };
    if is_shut_for_good(&row, &ended, shared.clock.now()) {
        tracing::warn!("nothing can be sealed to a travel plan any more, so its picture is given up");
        return match let_go(&shared, &row).await {
            Ok(()) => true,
            Err(e) => {
                tracing::warn!(error = %e, "a file waits");
                false
            }
        };
    }
    let (wait, why) = match ended {
        Ok(()) | Err(Failed::Done) => return true,
        Err(Failed::Gone) => (HIDDEN_AGAIN, "hidden"),
        Err(Failed::Shut) => (SHUT_AGAIN, "the keys of what it is for do not hold"),
        Err(Failed::Again(why) | Failed::Never(why)) => (wait_after(row.attempts), why),
    };
    tracing::warn!(reason = why, "a file could not be fetched; it is tried again");
    if let Err(e) = put_off(&shared, &row, shared.clock.now().plus(wait)).await {
        tracing::warn!(error = %e, "a file waits");
    }
    false
}

/// Looks at a file again at `due`; one whose report or plan is gone goes too.
async fn put_off(shared: &Shared, row: &FetchRow, due: Timestamp) -> Result<(), StoreError> {
    let (id, item, plan) = (row.compartment, row.id, row.plan);
    let done = shared.store.write("fetch again", |mut tx| async move {
        let stays = if plan {
            // nobody lets a plan be that its code destroyed
            tx.plan(id).await?.is_some_and(|plan| plan.erase_at.is_none())
        } else {
            tx.report(id).await?.is_some()
        };
        if stays {
            // also a hidden one: she may let it be yet, and then her file is fetched
            tx.delay_fetch(item, due).await?;
        } else if tx.drop_fetch(item).await? {
            tx.drop_pieces(item).await?;
        }
        tx.done(())
    });
    done.await.map(|_| ())
}

/// Gives a file up of which nothing more can be written down.
async fn let_go(shared: &Shared, row: &FetchRow) -> Result<(), StoreError> {
    let item = row.id;
    let done = shared.store.write("fetch let go", |mut tx| async move {
        if tx.drop_fetch(item).await? {
            tx.drop_pieces(item).await?;
        }
        tx.done(())
    });
    done.await.map(|_| ())
}

/// A plan is sealed to the desk's keys of its day alone: once those moved on, not even that its picture is not kept can be
/// written into it.
fn is_shut_for_good(row: &FetchRow, ended: &Result<(), Failed>, now: Timestamp) -> bool {
    row.plan && matches!(ended, Err(Failed::Shut)) && now.since(row.id.made_at()) >= PATIENCE
}

fn is_hopeless(row: &FetchRow, now: Timestamp) -> bool {
    row.attempts >= TRIES && now.since(row.id.made_at()) >= PATIENCE
}

/// `attempts`: before the one that failed.
fn wait_after(attempts: i64) -> Duration {
    FIRST_WAIT.saturating_mul(1 << attempts.clamp(0, 10)).min(LONGEST_WAIT)
}

/// Why a file is not there after a try.
#[derive(Debug, PartialEq, Eq)]
enum Failed {
    /// It ended: another process did it, does it now, or it is written down already that there was no room.
    Done,
    /// The report or the plan is hidden, or gone.
    Gone,
    /// Nothing can be sealed to it.
    Shut,
    Again(&'static str),
    Never(&'static str),
}

impl From<FileError> for Failed {
    fn from(e: FileError) -> Self {
        match e {
            FileError::Finished | FileError::Full => Self::Done,
            FileError::Gone => Self::Gone,
            FileError::Vault(_) => Self::Shut,
            FileError::Store(_) | FileError::Overtaken => Self::Again("not-kept"),
        }
    }
}

impl From<PiecesError<FileError>> for Failed {
    fn from(e: PiecesError<FileError>) -> Self {
        match (not_kept(&e), e) {
            (Some(why), _) => Self::Never(why),
            (None, PiecesError::Sink(e)) => Self::from(e),
            (None, _) => Self::Again("not-kept"),
        }
    }
}

impl From<ApiError> for Failed {
    fn from(e: ApiError) -> Self {
        match e {
            ApiError::FileTooLarge => Self::Never("too-large"),
            // the platform refuses it with words
            e if e.class() == Some(Class::FileTooLarge) => Self::Never("too-large"),
            _ => Self::Again("not-had"),
        }
    }
}

async fn keep(shared: &Shared, telegram: &Telegram, row: &FetchRow, sink: &mut Fetching) -> Result<(), Failed> {
    let opened = shared.intake.reception.as_ref().map(|r| r.vault.now());
    let note = opened.and_then(|o| o.open_fetch(row.id, row.body.clone())).ok_or(Failed::Never("unreadable"))?;
    let note = FetchNote::read(&note, &row.bot);
    if note.file.is_empty() {
        // she brought too many today, and read so
        return Err(Failed::Never(REPORT_FULL));
    }
    let mut download = telegram.download(&note.file).await?;
    let mut writer = sink.writer();
    if let Some(size) = download.size() {
        writer.expect(size)?;
    }
    while let Some(chunk) = download.chunk().await? {
        writer.write(&chunk).await?;
    }
    let whole = writer.finish().await?;
    let found = viewing::sniff(&whole.first).as_str();
    Ok(sink.end(Ok((whole, found))).await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{CompartmentId, ItemId};
    use rand::SeedableRng;
    use rand::rngs::StdRng;

    const DAY: Duration = Duration::from_secs(86_400);

    #[test]
    fn what_another_process_goes_on_with_is_left_to_it_and_what_is_hidden_waits() {
        let sink = |e| Failed::from(PiecesError::Sink(e));
        assert_eq!(sink(FileError::Finished), Failed::Done);
        assert_eq!(sink(FileError::Gone), Failed::Gone);
        assert_eq!(sink(FileError::Overtaken), Failed::Again("not-kept"));
        assert_eq!(Failed::from(PiecesError::ReportFull), Failed::Never("report-full"));
        assert_eq!(Failed::from(FileError::Full), Failed::Done, "it is written down already");
    }

    #[test]
    fn who_sends_a_hundred_files_waits_behind_herself_alone() {
        let made = Timestamp::from_unix_micros(0);
        let rng = &mut StdRng::seed_from_u64(2);
        let mut row = |person: u8| FetchRow {
            id: ItemId::new(made, rng),
            compartment: CompartmentId::new(made, rng),
            plan: false,
            bot: String::new(),
            due: made,
            attempts: 0,
            body: vec![person],
        };
        // each in a report of its own
        let mut due: Vec<FetchRow> = (0..100).map(|_| row(1)).collect();
        due.extend([row(2), row(0), row(0), row(3)]);
        let whose =
            |row: &FetchRow| Some(row.body[0]).filter(|n| *n > 0).and_then(|n| ConversationId::from_slice(&[n; 16]));
        let now: Vec<u8> = shared_out(due, whose).iter().map(|row| row.body[0]).collect();
        assert_eq!(now, [1, 2, 0, 0]);
        let few: Vec<FetchRow> = [3, 3].map(&mut row).into();
        assert_eq!(shared_out(few, whose).len(), 1);
    }

    /// A file for a report that was tried so often.
    fn rows_of(made: Timestamp, rng: &mut StdRng) -> impl Fn(i64) -> FetchRow + use<> {
        let (id, compartment) = (ItemId::new(made, rng), CompartmentId::new(made, rng));
        let (bot, body) = (String::new(), Vec::new());
        move |attempts| FetchRow {
            id,
            compartment,
            plan: false,
            bot: bot.clone(),
            due: made,
            attempts,
            body: body.clone(),
        }
    }

    #[test]
    fn a_picture_is_given_up_after_three_days_in_which_nothing_could_be_sealed_to_its_plan_and_no_other_file_is() {
        let made = Timestamp::from_unix_micros(0);
        let row = rows_of(made, &mut StdRng::seed_from_u64(3));
        let photo = FetchRow { plan: true, ..row(0) };
        let shut = Err(Failed::Shut);
        assert!(is_shut_for_good(&photo, &shut, made.plus(DAY * 3)));
        assert!(!is_shut_for_good(&photo, &shut, made.plus(DAY * 2)), "somebody may put it right");
        assert!(!is_shut_for_good(&row(0), &shut, made.plus(DAY * 3)), "a report has a next epoch");
        assert!(!is_shut_for_good(&photo, &Err(Failed::Again("not-had")), made.plus(DAY * 3)));
    }

    #[test]
    fn an_old_file_is_given_up_after_more_than_an_hour_of_tries_and_not_at_the_first() {
        let made = Timestamp::from_unix_micros(0);
        let rng = &mut StdRng::seed_from_u64(1);
        let row = rows_of(made, rng);
        assert!(!is_hopeless(&row(0), made.plus(DAY * 4)), "the node was down");
        assert!(!is_hopeless(&row(1_000), made.plus(DAY * 2)));
        assert!(is_hopeless(&row(TRIES), made.plus(DAY * 3)));
        let tries: Duration = (0..TRIES).map(wait_after).sum();
        assert!(tries > Duration::from_secs(3_600), "{tries:?}");
        assert_eq!(wait_after(i64::MAX), LONGEST_WAIT);
    }
}
