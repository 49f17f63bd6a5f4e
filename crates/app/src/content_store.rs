//! Content in the store: add, publish, withdraw, and follow what is published.

use content::{Bundle, Finding, load};
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
    /// It runs nowhere where the operator asks for reviews: help-now or legal words in it have none.
    #[error(
        "version {version} does not run: `{screen}` has help-now or legal words that no named editor has reviewed; what ran before goes on. `oberih content reviews import` brings reviews, `oberih content withdraw {version}` takes it back"
    )]
    Unreviewed { version: String, screen: String },
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

/// One version as files.
pub async fn version(store: &Store, version: &str) -> Result<Bundle, ContentError> {
    let found = store.read("content version", |mut tx| async move { tx.content(version).await }).await;
    let bytes = found.map_err(|e: StoreError| ContentError::Store(e))?;
    let bytes = bytes.ok_or_else(|| ContentError::NoSuchVersion(version.to_owned()))?;
    Bundle::from_bytes(&bytes).map_err(|_| ContentError::Unreadable)
}
