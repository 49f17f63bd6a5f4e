//! The published content runs: looked for twice a second in every process, read only when it is another.

use crate::ContentNow;
use crate::content_store::{ContentError, newest_published};
use crate::reviews::reviews;
use content::{Bundle, Loaded, Review, load_to_run};
use domain::Timestamp;
use std::thread::JoinHandle;
use std::time::Duration;
use storage::{Store, StoreError};

/// After it a version is tried again that failed for want of something, and not for what it is.
const AGAIN: Duration = Duration::from_secs(60);

/// What runs in a store without any published version.
pub struct Fallback {
    bundle: Bundle,
    version: String,
}

impl Fallback {
    /// Its version is worked out once: it is compared twice a second.
    pub fn new(bundle: Bundle) -> Self {
        Self { version: bundle.version(), bundle }
    }

    /// Its files.
    pub fn bundle(&self) -> &Bundle {
        &self.bundle
    }
}

/// The allocator keeps what was freed for a second, in case it is wanted again.
const KEPT_BY_THE_ALLOCATOR: Duration = Duration::from_millis(1_500);
/// Bytes that the allocator takes from the system for one thing alone.
const LARGE: usize = 16 << 20;

/// Loads content on a thread that ends with it: what the allocator keeps for a thread is given back at its end, and loading
/// takes many times what stays. Errors: it panicked.
pub async fn load_apart(bundle: Bundle, reviews: Vec<Review>, now: Timestamp) -> Result<Loaded, ContentError> {
    let (tell, told) = tokio::sync::oneshot::channel();
    let work = move || {
        // whoever waited may be gone
        let _ = tell.send(load_to_run(&bundle, &reviews, now));
    };
    match std::thread::Builder::new().name("content".to_owned()).spawn(work) {
        Ok(loading) => {
            give_back_after(loading);
            told.await.map_err(|_| ContentError::Panicked)
        }
        Err(e) => Err(ContentError::NoThread(e.kind())),
    }
}

/// Gives the system back what loading took, a moment after it ended. The allocator does so when something large is freed, and
/// a node that nobody writes to frees nothing large: megabytes would stay with it.
fn give_back_after(loading: JoinHandle<()>) {
    let work = move || {
        let _ = loading.join();
        std::thread::sleep(KEPT_BY_THE_ALLOCATOR);
        drop(std::hint::black_box(Vec::<u8>::with_capacity(LARGE)));
    };
    // where no thread can be had, more memory rests, and nothing else is different
    let _ = std::thread::Builder::new().name("content-rest".to_owned()).spawn(work);
}

/// One process's look at what is published.
#[derive(Default)]
pub struct Following {
    failed: Option<Failed>,
}

/// A version that does not run here, and how many reviews there were: looked at again when one is another.
struct Failed {
    known: (String, i64),
    /// Where it may pass: since when.
    since: Option<Timestamp>,
}

impl Failed {
    fn new(known: (String, i64), why: &ContentError, now: Timestamp) -> Self {
        let lasts =
            matches!(why, ContentError::Refused(_) | ContentError::Unreviewed { .. } | ContentError::Unreadable);
        Self { known, since: (!lasts).then_some(now) }
    }

    /// Whether a look at this would only fail again. By a clock that was put back a minute is over too.
    fn stands(&self, known: &(String, i64), now: Timestamp) -> bool {
        let waits = |since: Timestamp| since <= now && now < since.plus(AGAIN);
        self.known == *known && self.since.is_none_or(waits)
    }
}

impl Following {
    /// Looks whether another version is published, or more of it reviewed, and runs it. `otherwise`: what runs in a store
    /// without any. `asks_for_reviews`: the operator lets no unreviewed help-now and legal words run. True when it changed.
    /// Errors: it is not taken and what ran goes on; said once a version, and kept for [`ContentNow::refused`]. What may pass,
    /// such as a machine out of threads, is tried again after a minute.
    pub async fn look(
        &mut self,
        store: &Store,
        now_runs: &ContentNow,
        otherwise: &Fallback,
        asks_for_reviews: bool,
        now: Timestamp,
    ) -> Result<bool, ContentError> {
        // the bundle itself is read only when it is another
        let found = store
            .read("content look", |mut tx| async move { Ok((tx.newest_version().await?, tx.review_count().await?)) })
            .await;
        let (version, count) = found.map_err(|e: StoreError| ContentError::Store(e))?;
        let version = version.unwrap_or_else(|| otherwise.version.clone());
        let current = now_runs.current();
        let same_reviews = usize::try_from(count).is_ok_and(|n| n == current.stored_reviews());
        if same_reviews && version == current.version() {
            self.failed = None;
            now_runs.refuses(None);
            return Ok(false);
        }
        let known = (version, count);
        if self.failed.as_ref().is_some_and(|failed| failed.stands(&known, now)) {
            return Ok(false);
        }
        match take(store, now_runs, otherwise, asks_for_reviews, now).await {
            Ok(()) => {
                self.failed = None;
                now_runs.refuses(None);
                Ok(true)
            }
            // a store that is away says nothing about a version
            Err(e @ ContentError::Store(_)) => Err(e),
            Err(e) => {
                self.failed = Some(Failed::new(known, &e, now));
                now_runs.refuses(Some(e.to_string()));
                Err(e)
            }
        }
    }
}

async fn take(
    store: &Store,
    now_runs: &ContentNow,
    otherwise: &Fallback,
    asks_for_reviews: bool,
    now: Timestamp,
) -> Result<(), ContentError> {
    let bundle = newest_published(store).await?.unwrap_or_else(|| otherwise.bundle.clone());
    let reviews = reviews(store).await?;
    let loaded = load_apart(bundle, reviews, now).await?;
    let content = loaded.content.ok_or(ContentError::Refused(loaded.findings))?;
    if let Some(screen) = content.unreviewed_help_or_legal().filter(|_| asks_for_reviews) {
        return Err(ContentError::Unreviewed {
            version: content.version().to_owned(),
            screen: screen.name.to_string(),
        });
    }
    tracing::info!(version = content.version(), "another content runs now");
    now_runs.replace(content);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_pass_is_tried_again_after_a_minute_and_what_a_version_is_stays_so() {
        let (now, known) = (Timestamp::from_unix_micros(1_795_500_000_000_000), ("v".to_owned(), 3));
        let (soon, later) = (now.plus(Duration::from_secs(59)), now.plus(AGAIN));
        let before = now.minus(Duration::from_secs(3_600));
        for passing in [ContentError::NoThread(std::io::ErrorKind::OutOfMemory), ContentError::Panicked] {
            let failed = Failed::new(known.clone(), &passing, now);
            let stands = [now, soon, later, before].map(|at| failed.stands(&known, at));
            assert_eq!(stands, [true, true, false, false], "{passing}");
        }
        let unreviewed = ContentError::Unreviewed { version: "v".to_owned(), screen: "s".to_owned() };
        for lasting in [ContentError::Refused(Vec::new()), unreviewed, ContentError::Unreadable] {
            let failed = Failed::new(known.clone(), &lasting, now);
            assert!([now, later, before].iter().all(|at| failed.stands(&known, *at)), "{lasting}");
            assert!(!failed.stands(&("v".to_owned(), 4), now), "another review came");
        }
    }
}
