//! Between its approval and its release a warning is still its reports': where they were taken back or erased, or their people
//! no longer agree that others are warned, the node withdraws the warning by itself, and nobody has to look. When it looked
//! last is kept, so that nothing is warned of that was released while no process looked. And a warning whose value a help line
//! has by now is withdrawn at any time.

use super::body::Body;
use super::directory::OfHelp;
use super::live::key;
use super::sources::{sources, still_allow};
use super::{APPROVED, CHANGE, LOOKED, WITHDRAWN, WarningError};
use crate::Intake;
use crate::log::{Doing, Object, write};
use crate::office::{NoticeKind, notify};
use domain::{ItemId, Purpose, Timestamp};
use sealing::DataKey;
use std::collections::HashSet;
use std::time::Duration;
use storage::{Lease, StoreError, Tx, WarningHead, WarningRow};

/// How often it is looked: what is taken back later than this before a release ends it a moment after.
pub const RECHECK_EVERY: Duration = Duration::from_secs(10);
/// For how long after its release a warning is looked at too: what was taken back in its last moment still counts.
const JUST_RELEASED: Duration = Duration::from_secs(60);

/// Why the node withdraws one.
#[derive(Clone, Copy)]
enum Why {
    Reports,
    OfHelp,
    Unread,
}

impl Why {
    /// What the form says; below it stands how each of the reports is.
    fn words(self) -> &'static str {
        match self {
            Self::Reports => {
                "by the node: its reports no longer allow it, as where they were taken back or erased, or their people no \
                 longer agree that others are warned"
            }
            Self::OfHelp => "by the node: a service of the directory has it by now, or it is our own",
            Self::Unread => "by the node: one of its reports cannot be read in the store: run `oberih audit verify`",
        }
    }
}

/// One look, with what it needs.
struct Look<'a> {
    intake: &'a Intake,
    lease: &'a Lease,
    key: DataKey,
    now: Timestamp,
}

/// Withdraws each warning that its reports no longer allow, of those that were not released a minute before the last good
/// look, and each that is of help by now, in a write of its own; gives how many. `lease`: the one of the upkeep; where
/// another holds it by now, nothing happens. Errors: of the last that failed; it is looked at again the next time.
pub async fn recheck(intake: &Intake, lease: &Lease) -> Result<usize, WarningError> {
    let now = intake.clock.now();
    let read = intake.store.read("warnings", |mut tx| async move {
        Ok::<_, StoreError>((tx.upkeep_done(LOOKED).await?, tx.warning_heads().await?))
    });
    let (last, heads) = read.await?;
    // a clock that was ahead for a while hides nothing
    let since = last.map(|last| last.min(now));
    let approved: Vec<&WarningHead> = heads.iter().filter(|head| head.state == APPROVED).collect();
    let waiting: HashSet<ItemId> =
        approved.iter().filter(|head| waits(head.not_before, since)).map(|head| head.id).collect();
    let content = intake.content.current();
    let compared = intake.warnings.compared(content.version());
    let ids: Vec<ItemId> =
        approved.iter().map(|head| head.id).filter(|id| waiting.contains(id) || !compared.contains(id)).collect();
    if ids.is_empty() {
        return Ok(0);
    }
    let rows = intake.store.read("warnings", |mut tx| {
        let ids = &ids;
        async move { tx.warnings_of(ids).await }
    });
    let rows: Vec<WarningRow> = rows.await.map_err(|e: StoreError| e)?;
    let look = Look { intake, lease, key: key(&intake.store, &intake.keys, &intake.random).await?, now };
    let help = ids.iter().any(|id| !compared.contains(id)).then(|| OfHelp::now(intake));
    let (mut stopped, mut failed, mut not_of_help) = (0, None, Vec::new());
    for row in rows {
        // one that was changed in the store warns of nothing, nor does one that somebody withdrew meanwhile
        let Some(body) = Body::open(&row, &look.key).filter(|_| row.state == APPROVED) else { continue };
        let id = row.id;
        let is_new = !compared.contains(&id);
        let is_of_help = is_new && help.as_ref().is_some_and(|help| help.has(&body.kind, &body.normal));
        if is_new && !is_of_help {
            not_of_help.push(id);
        }
        let again = row.clone();
        let ended = match (is_of_help, waiting.contains(&id)) {
            (true, _) => look.withdraw((row, body), Why::OfHelp).await,
            (false, true) => look.stop((row, body)).await,
            (false, false) => Ok(false),
        };
        // what cannot be judged is not said, and is in the way of no other one's release
        let ended = match ended {
            Err(error) if reads_never(&error) => look.is_unread(again, &error).await,
            other => other,
        };
        match ended {
            Ok(ended) => stopped += usize::from(ended),
            Err(e) => failed = Some(e),
        }
    }
    intake.warnings.compare(content.version(), not_of_help);
    match failed {
        Some(e) => Err(e.into()),
        None if waiting.is_empty() => Ok(stopped),
        None => look.is_done().await.map(|()| stopped).map_err(WarningError::from),
    }
}

/// Whether one waits for its release, or was released so late before the last good look that it is looked at once more.
fn waits(not_before: Option<Timestamp>, since: Option<Timestamp>) -> bool {
    not_before.is_some_and(|from| since.is_none_or(|since| since < from.plus(JUST_RELEASED)))
}

/// Whether what was read is not what is written there, so that it will not read the next time either. Whatever else fails may
/// end by itself, also where the engine refused a statement, as a pooler makes it do: nothing is withdrawn for that.
fn reads_never(error: &StoreError) -> bool {
    matches!(error, StoreError::Corrupt(_))
}

/// Whether its reports allow it as they stand now.
async fn allowed(tx: &mut Tx, intake: &Intake, body: &Body) -> Result<bool, StoreError> {
    let (sources, found) = sources(tx, intake.keys.links(), body.value(), &body.reports()).await?;
    Ok(still_allow(&sources, body.who_else, found.reports.len()))
}

impl Look<'_> {
    /// Withdraws one where its reports do not allow it any more; false where they do.
    async fn stop(&self, (row, body): (WarningRow, Body)) -> Result<bool, StoreError> {
        // looked at without a write: it happens every few seconds, and nearly always nothing is to be done
        let as_it_is = &body;
        let stays =
            self.intake.store.read("warning", |mut tx| async move { allowed(&mut tx, self.intake, as_it_is).await });
        if stays.await? { Ok(false) } else { self.withdraw((row, body), Why::Reports).await }
    }

    /// Withdraws one whose reports do not read.
    async fn is_unread(&self, row: WarningRow, error: &StoreError) -> Result<bool, StoreError> {
        tracing::error!(warning.id = ?row.id, %error, "the reports of a warning cannot be read: it is withdrawn; run `oberih audit verify`");
        match Body::open(&row, &self.key) {
            Some(body) => self.withdraw((row, body), Why::Unread).await,
            None => Ok(false),
        }
    }

    /// Withdraws one; false where somebody else changed it meanwhile, or she agreed again.
    async fn withdraw(&self, (mut row, mut body): (WarningRow, Body), why: Why) -> Result<bool, StoreError> {
        let (intake, lease, now) = (self.intake, self.lease, self.now);
        let mut rng = intake.random.child();
        WITHDRAWN.clone_into(&mut row.state);
        row.version += 1;
        body.withdrawn = Some(why.words().to_owned());
        body.put(&mut row, &self.key, &mut rng);
        let line = Doing::node(now, Purpose::Warning).altered(Object::warning(&row), vec!["state"], &mut rng);
        let opened = intake.reception.as_ref().map(|reception| reception.vault.now());
        let chain = opened.as_ref().and_then(|opened| opened.chain.as_ref());
        let stopped = intake.store.write("warning", |mut tx| {
            let (row, body, line) = (&row, &body, std::slice::from_ref(&line));
            let mut rng = intake.random.child();
            async move {
                let stays = match why {
                    Why::Reports => allowed(&mut tx, intake, body).await?,
                    Why::OfHelp | Why::Unread => false,
                };
                if stays || !tx.check_fence(lease).await? || !tx.change_warning(row).await? {
                    return tx.done(false);
                }
                write(&mut tx, line).await?;
                if let Some(chain) = chain {
                    notify(&mut tx, chain, (NoticeKind::WarningStopped, None, now), now, &mut rng).await?;
                }
                tx.announce(CHANGE, b"").await?;
                tx.done(true)
            }
        });
        Ok(stopped.await?.into_inner())
    }

    /// All that waits was looked at: what is released soon after this may be warned of.
    async fn is_done(&self) -> Result<(), StoreError> {
        let kept = self.intake.store.write("warnings looked at", |mut tx| async move {
            if tx.check_fence(self.lease).await? {
                tx.set_upkeep_done(LOOKED, self.now).await?;
            }
            tx.done(())
        });
        kept.await.map(drop)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use storage::Cause;

    #[test]
    fn nothing_is_withdrawn_for_what_the_store_may_do_the_next_time() {
        let [busy, away, refused] = [(); 3].map(|()| Cause::default());
        for error in [
            StoreError::Full,
            StoreError::Busy(busy),
            StoreError::Unavailable(away),
            StoreError::Behind,
            StoreError::Nested,
            StoreError::GroupLost,
            StoreError::Query(refused),
        ] {
            assert!(!reads_never(&error), "{error:?}");
        }
        assert!(reads_never(&StoreError::Corrupt("a report")));
    }

    #[test]
    fn what_was_released_since_the_last_look_or_in_the_minute_before_it_is_looked_at() {
        let from = Timestamp::from_unix_micros(1_795_500_000_000_000);
        let minute = from.plus(JUST_RELEASED);
        for (since, looked_at) in [
            (None, true),
            (Some(from.minus(JUST_RELEASED)), true),
            (Some(minute.minus(Duration::from_micros(1))), true),
            (Some(minute), false),
        ] {
            assert_eq!(waits(Some(from), since), looked_at, "{since:?}");
        }
        assert!(!waits(None, None), "what nobody approved");
    }
}
