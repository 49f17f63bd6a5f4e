//! The node's log as witnesses see it: its newest checkpoint, the proof that one continues another, and their
//! co-signatures. Sizes, hashes, times: nothing of what the log says. Called by programs, so the answers are bare text.

use crate::problem::Problem;
use crate::site::{Shared, Site};
use crate::source::Source;
use app::log::{CoSigned, ForWitnesses, Proof, Taken};
use axum::body::Bytes;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use serde::Deserialize;

/// Which proof.
#[derive(Deserialize)]
pub(crate) struct Asked {
    /// Entries of the checkpoint that the witness holds.
    from: u64,
    /// Of the one that she was shown; without it the newest.
    to: Option<u64>,
}

fn log(site: &Site, source: Source) -> Result<&ForWitnesses, Problem> {
    if !site.pace.allows_a_look_at_the_log(source, site.clock.now()) {
        return Err(Problem::TooMany);
    }
    site.log.as_ref().ok_or(Problem::NotFound)
}

/// The newest checkpoint with its signatures.
pub(crate) async fn checkpoint(State(site): State<Shared>, source: Source) -> Result<String, Problem> {
    let newest = log(&site, source)?.newest().await?;
    newest.map(|shown| shown.to_text()).ok_or(Problem::NotFound)
}

/// The hashes of the proof, one a line.
pub(crate) async fn consistency(
    State(site): State<Shared>,
    source: Source,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Result<String, Problem> {
    let Query(asked) = asked.map_err(|_| Problem::Unreadable)?;
    let proof = log(&site, source)?.consistency(asked.from, asked.to).await?;
    proof.map(|hashes| Proof(hashes).to_text()).ok_or(Problem::NotFound)
}

/// Takes a co-signature.
pub(crate) async fn witness(State(site): State<Shared>, source: Source, sent: Bytes) -> Result<StatusCode, Problem> {
    let sent = std::str::from_utf8(&sent).ok().and_then(|text| CoSigned::from_text(text).ok());
    let sent = sent.ok_or(Problem::Unreadable)?;
    match log(&site, source)?.take(&sent, site.clock.now()).await? {
        Taken::Kept => Ok(StatusCode::NO_CONTENT),
        Taken::Stranger => Err(Problem::Foreign),
        Taken::NoSuchCheckpoint => Err(Problem::NotFound),
        Taken::NotSigned => Err(Problem::Unreadable),
    }
}

#[cfg(test)]
mod tests {
    use crate::pace::LOOKS;
    use crate::testing::{A_FORM, Place};
    use axum::body::Body;
    use axum::http::StatusCode;
    use std::time::Duration;

    #[tokio::test]
    async fn a_node_without_a_log_has_nothing_to_show() {
        let place = Place::new();
        for path in ["/log/checkpoint", "/log/consistency?from=1"] {
            assert_eq!(place.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        for path in ["/log/consistency", "/log/consistency?from=-1", "/log/consistency?from=1&to=x"] {
            assert_eq!(place.get(path).await.status, StatusCode::BAD_REQUEST, "{path}");
        }
        for body in ["", "1\n2\n3\n4\n", "\u{0}"] {
            assert_eq!(place.ask("POST", "/log/witness", A_FORM, body).await.status, StatusCode::BAD_REQUEST);
        }
    }

    #[tokio::test]
    async fn who_looks_too_often_waits() {
        let place = Place::new();
        for _ in 0..LOOKS.0 {
            assert_eq!(place.get("/log/checkpoint").await.status, StatusCode::NOT_FOUND);
        }
        let page = place.get("/log/checkpoint").await;
        assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS);
        assert!(page.headers.contains_key("retry-after"));
        place.clock.forward(Duration::from_secs(1));
        assert_eq!(place.get("/log/checkpoint").await.status, StatusCode::NOT_FOUND);
    }

    async fn looks_from(place: &Place, from: &str) -> StatusCode {
        let headers = [("x-forwarded-for", from)];
        place.begins("GET", "/log/checkpoint", "10.0.0.2", &headers, Body::empty()).await.status()
    }

    #[tokio::test]
    async fn whoever_looks_again_and_again_keeps_no_witness_from_coming_by() {
        let place = Place::new();
        let (mut near, mut through_tor) = (0, 0);
        for n in 0..300 {
            let from = format!("198.51.100.{}", n % 200 + 1);
            near += usize::from(looks_from(&place, &from).await == StatusCode::NOT_FOUND);
            let tor = place.begins("GET", "/log/checkpoint", "127.0.0.1", &[], Body::empty()).await;
            through_tor += u32::from(tor.status() == StatusCode::NOT_FOUND);
        }
        // a network has half of what all have, and Tor a measure of its own
        assert_eq!((near, through_tor), (60, LOOKS.0));
        for look in 0..3 {
            assert_eq!(looks_from(&place, "203.0.113.9").await, StatusCode::NOT_FOUND, "look {look} of a witness");
        }
        assert_eq!(looks_from(&place, "198.51.100.9").await, StatusCode::TOO_MANY_REQUESTS);
    }
}
