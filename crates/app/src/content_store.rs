//! Content in the store: add, publish, withdraw, and follow what is published.

use crate::ContentNow;
use crate::reviews::reviews;
use content::{Bundle, Finding, Loaded, Review, load, load_with};
use domain::{Access, Purpose, Timestamp};
use storage::{Store, StoreError};

/// Why content is not taken.
#[derive(Debug, thiserror::Error)]
pub enum ContentError {
    /// The checker refuses it; nothing was stored.
    #[error("the content has {} errors and is refused whole: `oberih content check` shows them", .0.len())]
    Refused(Vec<Finding>),
    /// No such version.
    #[error("no version {0} in the store: `oberih content list` shows those there are")]
    NoSuchVersion(String),
    /// What the store holds does not read.
    #[error("a stored version does not read")]
    Unreadable,
    /// Loading it panicked; where, stands in the line before.
    #[error("the content could not be loaded: report the line before")]
    Panicked,
    /// The system gives no thread to load it on.
    #[error("no thread to load the content on ({0}): is the system out of memory?")]
    NoThread(std::io::ErrorKind),
    /// The holder's purpose is another.
    #[error("this access is not for content")]
    NotForContent,
    /// The store failed.
    #[error("the store failed")]
    Store(#[from] StoreError),
}

/// A version in the store.
#[derive(Clone, Debug)]
pub struct VersionRow {
    /// The hash.
    pub version: String,
    /// When it was added.
    pub added_at: Timestamp,
    /// When it was published last.
    pub published_at: Option<Timestamp>,
    /// When it was withdrawn.
    pub withdrawn_at: Option<Timestamp>,
    /// Who did the last of these.
    pub who: String,
}

pub(crate) fn who(access: &Access) -> Result<&str, ContentError> {
    if access.purpose() == Purpose::Content { Ok(access.who()) } else { Err(ContentError::NotForContent) }
}

/// Checks and adds a version without publishing it. The second time the same is added changes nothing.
pub async fn add(store: &Store, access: &Access, bundle: &Bundle, now: Timestamp) -> Result<String, ContentError> {
    let who = who(access)?;
    let loaded = load(bundle, now);
    if loaded.content.is_none() {
        let errors = loaded.findings.into_iter().filter(|f| f.severity == content::Severity::Error).collect();
        return Err(ContentError::Refused(errors));
    }
    let (version, bytes) = (bundle.version(), bundle.to_bytes());
    let (v, b) = (version.as_str(), bytes.as_slice());
    store
        .write("content add", |mut tx| async move {
            tx.add_content(v, b, now, who).await?;
            tx.done(())
        })
        .await
        .map_err(|e: StoreError| e)?;
    Ok(version)
}

/// From now on this version runs; other processes follow within a second.
pub async fn publish(store: &Store, access: &Access, version: &str, now: Timestamp) -> Result<(), ContentError> {
    let who = who(access)?;
    change(store, version, move |mut tx| async move {
        let found = tx.publish_content(version, now, who).await?;
        tx.announce("content", version.as_bytes()).await?;
        tx.done(found)
    })
    .await
}

/// This version runs no more: the newest other published one does, or the embedded one.
pub async fn withdraw(store: &Store, access: &Access, version: &str, now: Timestamp) -> Result<(), ContentError> {
    let who = who(access)?;
    change(store, version, move |mut tx| async move {
        let found = tx.withdraw_content(version, now, who).await?;
        tx.announce("content", version.as_bytes()).await?;
        tx.done(found)
    })
    .await
}

async fn change<F, U>(store: &Store, version: &str, work: F) -> Result<(), ContentError>
where
    F: Fn(storage::Tx) -> U,
    U: Future<Output = Result<storage::Done<bool>, StoreError>>,
{
    let found = store.write("content", work).await?.into_inner();
    if found { Ok(()) } else { Err(ContentError::NoSuchVersion(version.to_owned())) }
}

/// All versions, the newest first.
pub async fn versions(store: &Store) -> Result<Vec<VersionRow>, ContentError> {
    let rows = store.read("content versions", |mut tx| async move { tx.content_versions().await }).await;
    let rows = rows.map_err(|e: StoreError| ContentError::Store(e))?;
    let row = |r: storage::ContentRow| VersionRow {
        version: r.version,
        added_at: r.added_at,
        published_at: r.published_at,
        withdrawn_at: r.withdrawn_at,
        who: r.who,
    };
    Ok(rows.into_iter().map(row).collect())
}

/// The newest published version as files; `None` when the store holds none.
pub async fn newest_published(store: &Store) -> Result<Option<Bundle>, ContentError> {
    let found = store.read("content newest", |mut tx| async move { tx.newest_published().await }).await;
    let found = found.map_err(|e: StoreError| ContentError::Store(e))?;
    found.map(|(_, bytes)| Bundle::from_bytes(&bytes).map_err(|_| ContentError::Unreadable)).transpose()
}

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

/// Loads content on a thread that ends with it: what the allocator keeps for a thread is given back at its end, and loading
/// takes many times what stays. Errors: it panicked.
pub async fn load_apart(bundle: Bundle, reviews: Vec<Review>, now: Timestamp) -> Result<Loaded, ContentError> {
    let (tell, told) = tokio::sync::oneshot::channel();
    let work = move || {
        // whoever waited may be gone
        let _ = tell.send(load_with(&bundle, &reviews, now));
    };
    match std::thread::Builder::new().name("content".to_owned()).spawn(work) {
        Ok(_) => told.await.map_err(|_| ContentError::Panicked),
        Err(e) => Err(ContentError::NoThread(e.kind())),
    }
}

/// Looks whether another version is published, or more of it reviewed, and runs it. `otherwise`: what runs in a store
/// without any. `may_run` is the operator's decision about unreviewed words. True when it changed.
pub async fn follow(
    store: &Store,
    now_runs: &ContentNow,
    otherwise: &Fallback,
    may_run: impl Fn(&content::Content) -> bool,
    now: Timestamp,
) -> Result<bool, ContentError> {
    // looked at twice a second: the bundle itself is read only when it is another
    let found = store
        .read("content look", |mut tx| async move { Ok((tx.newest_version().await?, tx.review_count().await?)) })
        .await;
    let (version, count) = found.map_err(|e: StoreError| ContentError::Store(e))?;
    let current = now_runs.current();
    let same_reviews = usize::try_from(count).is_ok_and(|n| n == current.stored_reviews());
    if same_reviews && version.as_ref().unwrap_or(&otherwise.version) == current.version() {
        return Ok(false);
    }
    let bundle = newest_published(store).await?.unwrap_or_else(|| otherwise.bundle.clone());
    let reviews = reviews(store).await?;
    let loaded = load_apart(bundle, reviews, now).await?;
    match loaded.content {
        Some(content) if may_run(&content) => {
            tracing::info!(version = content.version(), "another content runs now");
            now_runs.replace(content);
            Ok(true)
        }
        Some(_) => {
            tracing::error!("a published content has unreviewed help-now or legal words and does not run here");
            Ok(false)
        }
        None => Err(ContentError::Refused(loaded.findings)),
    }
}

/// One version as files.
pub async fn version(store: &Store, version: &str) -> Result<Bundle, ContentError> {
    let found = store.read("content version", |mut tx| async move { tx.content(version).await }).await;
    let bytes = found.map_err(|e: StoreError| ContentError::Store(e))?;
    let bytes = bytes.ok_or_else(|| ContentError::NoSuchVersion(version.to_owned()))?;
    Bundle::from_bytes(&bytes).map_err(|_| ContentError::Unreadable)
}
