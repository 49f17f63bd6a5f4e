//! Tells an open chat that something changed there, and nothing more. Changes of others never reach her: a look
//! decides, so that the pace of events says nothing about how many people write.

use crate::chat::bot_named;
use crate::door::Secret;
use crate::problem::Problem;
use crate::reader::Reader;
use crate::site::Shared;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::BotName;
use futures_util::stream::unfold;
use guide::View;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, watch};
use tokio::time::{Instant, sleep, timeout_at};

/// Changes within this time are looked at once.
const PAUSE: Duration = Duration::from_secs(2);
/// A browser that still looks comes again by itself.
const LIFE: Duration = Duration::from_secs(10 * 60);

struct Watcher {
    site: Shared,
    bot: BotName,
    secret: Secret,
    changes: watch::Receiver<i64>,
    last: View,
    end: Instant,
    stop: watch::Receiver<bool>,
    _place: OwnedSemaphorePermit,
}

/// The stream of an open chat; 204, which ends the asking, where there is no conversation.
pub(crate) async fn stream(
    State(site): State<Shared>,
    Path(bot): Path<String>,
    headers: HeaderMap,
    reader: Reader,
) -> Result<Response, Problem> {
    let bot = bot_named(&reader, &bot)?;
    let none = StatusCode::NO_CONTENT.into_response();
    let Some(secret) = site.secret_in(&headers) else { return Ok(none) };
    let Ok(place) = site.streams.clone().try_acquire_owned() else { return Ok(none) };
    let changes = site.changes.clone();
    let Some(last) = site.door.look(&bot, &secret).await? else { return Ok(none) };
    let (end, stop) = (Instant::now() + LIFE, site.stop.clone());
    let watcher = Watcher { site, bot, secret, changes, last, end, stop, _place: place };
    Ok(pages::events(unfold(watcher, |mut w| async move { w.next().await.map(|()| ((), w)) })))
}

impl Watcher {
    /// Waits until what she sees has changed; `None` ends the stream, also at once when the process is to stop:
    /// her browser comes again by itself, and finds the next one.
    async fn next(&mut self) -> Option<()> {
        let mut stop = self.stop.clone();
        tokio::select! {
            // also when whoever would say it is gone
            _ = stop.wait_for(|told| *told) => None,
            changed = self.changed() => changed,
        }
    }

    async fn changed(&mut self) -> Option<()> {
        loop {
            timeout_at(self.end, self.changes.changed()).await.ok()?.ok()?;
            sleep(PAUSE).await;
            self.changes.borrow_and_update();
            match self.site.door.look(&self.bot, &self.secret).await {
                Ok(Some(view)) if view == self.last => {}
                Ok(Some(view)) => {
                    self.last = view;
                    return Some(());
                }
                Ok(None) => return None,
                // it was written down where it happened; the next change looks again
                Err(_) => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{A_FORM, Place};
    use axum::http::StatusCode;
    use futures_util::StreamExt;

    #[tokio::test]
    async fn without_a_conversation_there_is_nothing_to_wait_for() {
        assert_eq!(Place::new().get("/chat/stay-safe/events").await.status, StatusCode::NO_CONTENT);
    }

    #[tokio::test(start_paused = true)]
    async fn a_stream_ends_at_once_when_the_process_is_to_stop() {
        let place = Place::new();
        let posted = place.ask("POST", "/chat/stay-safe", A_FORM, "begin=1").await;
        let cookie = posted.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
        let mut stream = place.stream("/chat/stay-safe/events", &[("cookie", &cookie)]).await;
        // also one that has just seen a change and waits for more
        place.changed();
        assert!(tokio::time::timeout(std::time::Duration::from_millis(500), stream.next()).await.is_err());
        place.stops();
        let ended = tokio::time::timeout(std::time::Duration::from_millis(100), stream.next()).await;
        assert!(ended.is_ok_and(|last| last.is_none()));
    }

    #[tokio::test(start_paused = true)]
    async fn only_her_own_changes_are_told_and_only_that_there_are_some() {
        let place = Place::new();
        let posted = place.ask("POST", "/chat/stay-safe", A_FORM, "begin=1").await;
        let cookie = posted.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
        let mut stream = place.stream("/chat/stay-safe/events", &[("cookie", &cookie)]).await;
        place.ask("POST", "/chat/stay-safe", A_FORM, "text=help").await;
        place.changed();
        let quiet = tokio::time::timeout(std::time::Duration::from_secs(10), stream.next()).await;
        assert!(quiet.is_err(), "another person's words are none of hers");
        place.ask("POST", "/chat/stay-safe", &[A_FORM, &[("cookie", &cookie)]].concat(), "text=help").await;
        place.changed();
        let told = stream.next().await.unwrap().unwrap();
        assert_eq!(told, "data: changed\n\n");
    }
}
