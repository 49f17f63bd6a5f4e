//! Reviews in the store: who has read which exact text of the content.

use crate::ContentError;
use crate::content_store::who;
use content::Review;
use domain::{Access, Timestamp};
use storage::{ReviewRow, Store, StoreError};

/// Adds reviews and tells every process; gives how many were not there already.
pub async fn add_reviews(
    store: &Store,
    access: &Access,
    reviews: &[Review],
    now: Timestamp,
) -> Result<usize, ContentError> {
    let who = who(access)?;
    let rows: Vec<ReviewRow> = reviews.iter().cloned().map(row).collect();
    let rows = rows.as_slice();
    let added = store
        .write("content reviews", |mut tx| async move {
            let added = tx.add_reviews(rows, now, who).await?;
            tx.announce("content", b"reviews").await?;
            tx.done(added)
        })
        .await
        .map_err(|e: StoreError| e)?;
    Ok(added.into_inner())
}

/// All reviews in the store.
pub async fn reviews(store: &Store) -> Result<Vec<Review>, ContentError> {
    let rows = store.read("content reviews", |mut tx| async move { tx.reviews().await }).await;
    let rows = rows.map_err(|e: StoreError| ContentError::Store(e))?;
    let review =
        |r: ReviewRow| Review { text: r.text, language: r.language, hash: r.hash, reviewer: r.reviewer, on: r.on };
    Ok(rows.into_iter().map(review).collect())
}

fn row(r: Review) -> ReviewRow {
    ReviewRow { text: r.text, language: r.language, hash: r.hash, reviewer: r.reviewer, on: r.on }
}
