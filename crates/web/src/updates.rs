//! Tells an open chat the mark of what there is for her to see, and nothing more: at once, and whenever it becomes another.
//! The page asks for what it does not show yet. So nothing is missed between two streams, whatever cut the first, and what
//! a browser says it heard last need not be believed. Changes of others never reach her: a look decides, so that neither
//! the ids nor the pace of events say how many people write.

use crate::chat::bot_named;
use crate::door::Secret;
use crate::mark::mark_of;
use crate::problem::Problem;
use crate::reader::Reader;
use crate::site::Shared;
use crate::streams::Place;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::BotName;
use futures_util::stream::unfold;
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::{Instant, sleep_until, timeout_at};

/// Between two looks: each costs a read, and every open chat looks after a change of anybody.
const PAUSE: Duration = Duration::from_secs(2);
/// A browser that still looks comes again by itself.
const LIFE: Duration = Duration::from_secs(10 * 60);

struct Watcher {
    site: Shared,
    bot: BotName,
    secret: Secret,
    changes: watch::Receiver<i64>,
    /// The mark that was told last.
    told: Option<String>,
    looked: Instant,
    end: Instant,
    stop: watch::Receiver<bool>,
    place: Place,
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
    let Some(place) = site.streams.place(&secret) else { return Ok(none) };
    // before the look: what changes after it is looked at again
    let mut changes = site.changes.clone();
    changes.borrow_and_update();
    let Some(view) = site.door.look(&bot, &secret).await? else { return Ok(none) };
    let first = mark_of(&secret, &view);
    let (now, stop) = (Instant::now(), site.stop.clone());
    let watcher = Watcher { site, bot, secret, changes, told: None, looked: now, end: now + LIFE, stop, place };
    let marks = unfold((watcher, Some(first)), |(mut watcher, first)| async move {
        let mark = match first {
            Some(mark) => mark,
            None => watcher.next().await?,
        };
        watcher.told = Some(mark.clone());
        Some((mark, (watcher, None)))
    });
    Ok(pages::events(marks))
}

impl Watcher {
    /// Waits until what she sees has changed; `None` ends the stream, also at once when the process is to stop, or when
    /// she opened too many: her browser comes again by itself, and finds the next one.
    async fn next(&mut self) -> Option<String> {
        let (mut stop, ends) = (self.stop.clone(), self.place.ends.clone());
        tokio::select! {
            // also when whoever would say it is gone
            _ = stop.wait_for(|told| *told) => None,
            () = ends.notified() => None,
            changed = self.changed() => changed,
        }
    }

    async fn changed(&mut self) -> Option<String> {
        let mut again = false;
        loop {
            if !again {
                timeout_at(self.end, self.changes.changed()).await.ok()?.ok()?;
            }
            sleep_until(self.looked + PAUSE).await;
            self.looked = Instant::now();
            self.changes.borrow_and_update();
            match self.site.door.look(&self.bot, &self.secret).await {
                Ok(Some(view)) => {
                    let mark = mark_of(&self.secret, &view);
                    if self.told.as_ref() != Some(&mark) {
                        return Some(mark);
                    }
                    again = false;
                }
                // it was written down where it happened
                Err(_) if Instant::now() < self.end => again = true,
                Ok(None) | Err(_) => return None,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{A_FORM, Place};
    use axum::http::StatusCode;
    use futures_util::StreamExt;
    use std::time::Duration;

    #[tokio::test]
    async fn without_a_conversation_there_is_nothing_to_wait_for() {
        assert_eq!(Place::new().get("/chat/stay-safe/events").await.status, StatusCode::NO_CONTENT);
    }

    /// A conversation begun, its cookie, and its stream with the mark of its first event.
    async fn begun(place: &Place) -> (String, Events, String) {
        let posted = place.ask("POST", "/chat/stay-safe", A_FORM, "begin=1").await;
        let cookie = posted.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
        let mut stream = place.stream("/chat/stay-safe/events", &[("cookie", &cookie)]).await;
        let first = told(&mut stream).await;
        (cookie, stream, first)
    }

    type Events = std::pin::Pin<Box<dyn futures_util::Stream<Item = Result<axum::body::Bytes, axum::Error>> + Send>>;

    /// The mark of the next event.
    async fn told(stream: &mut Events) -> String {
        let event = String::from_utf8(stream.next().await.unwrap().unwrap().to_vec()).unwrap();
        let lines: Vec<&str> = event.trim_end().lines().collect();
        let mark = lines.iter().find_map(|l| l.strip_prefix("id: ")).unwrap();
        assert!(lines.len() == 2 && lines.contains(&"data: changed") && mark.len() == 16, "{event}");
        mark.to_owned()
    }

    async fn is_quiet(stream: &mut Events, seconds: u64) -> bool {
        tokio::time::timeout(Duration::from_secs(seconds), stream.next()).await.is_err()
    }

    fn shown(page: &crate::testing::Page) -> String {
        page.text.split("data-mark=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    }

    #[tokio::test(start_paused = true)]
    async fn a_stream_ends_at_once_when_the_process_is_to_stop() {
        let place = Place::new();
        let (_, mut stream, _) = begun(&place).await;
        // also one that has just seen a change and waits for more
        place.changed();
        assert!(tokio::time::timeout(Duration::from_millis(500), stream.next()).await.is_err());
        place.stops();
        let ended = tokio::time::timeout(Duration::from_millis(100), stream.next()).await;
        assert!(ended.is_ok_and(|last| last.is_none()));
    }

    #[tokio::test(start_paused = true)]
    async fn whoever_opens_a_fifth_stream_leaves_the_oldest_behind_and_nobody_elses() {
        let place = Place::new();
        let (cookie, mut first, _) = begun(&place).await;
        let (_, mut others, _) = begun(&place).await;
        let mut hers = Vec::new();
        for _ in 0..3 {
            hers.push(place.stream("/chat/stay-safe/events", &[("cookie", &cookie)]).await);
        }
        assert!(is_quiet(&mut first, 1).await, "four are hers");
        hers.push(place.stream("/chat/stay-safe/events", &[("cookie", &cookie)]).await);
        let ended = tokio::time::timeout(Duration::from_secs(1), first.next()).await;
        assert!(ended.is_ok_and(|last| last.is_none()));
        for stream in &mut hers {
            told(stream).await;
            assert!(is_quiet(stream, 1).await);
        }
        assert!(is_quiet(&mut others, 1).await);
    }

    #[tokio::test(start_paused = true)]
    async fn a_stream_begins_with_the_mark_that_the_page_carries_until_something_changed() {
        let place = Place::new();
        let (cookie, _, first) = begun(&place).await;
        let cookie = [("cookie", &*cookie)];
        assert_eq!(shown(&place.ask("GET", "/chat/stay-safe", &cookie, "").await), first);
        // another page of hers writes while no stream is open; what the browser heard last changes nothing
        place.ask("POST", "/chat/stay-safe", &[A_FORM, &cookie].concat(), "text=help").await;
        for heard in [None, Some(("last-event-id", &*first)), Some(("last-event-id", "0"))] {
            let headers: Vec<_> = cookie.into_iter().chain(heard).collect();
            let mark = told(&mut place.stream("/chat/stay-safe/events", &headers).await).await;
            assert_ne!(mark, first);
            assert_eq!(shown(&place.ask("GET", "/chat/stay-safe", &cookie, "").await), mark);
        }
    }

    #[tokio::test(start_paused = true)]
    async fn only_her_own_changes_are_told_and_only_that_there_are_some() {
        let place = Place::new();
        let (cookie, mut stream, first) = begun(&place).await;
        place.ask("POST", "/chat/stay-safe", A_FORM, "text=help").await;
        place.changed();
        assert!(is_quiet(&mut stream, 10).await, "another person's words are none of hers");
        place.ask("POST", "/chat/stay-safe", &[A_FORM, &[("cookie", &cookie)]].concat(), "text=help").await;
        place.changed();
        assert_ne!(told(&mut stream).await, first);
    }

    #[tokio::test(start_paused = true)]
    async fn many_changes_are_one_look_and_a_single_one_does_not_wait() {
        let place = Place::new();
        let (cookie, mut stream, _) = begun(&place).await;
        let form = [A_FORM, &[("cookie", &cookie)]].concat();
        tokio::time::sleep(super::PAUSE).await;
        let from = tokio::time::Instant::now();
        for words in ["text=help", "choice=x", "text=help"] {
            place.ask("POST", "/chat/stay-safe", &form, words).await;
            place.changed();
        }
        told(&mut stream).await;
        assert!(from.elapsed() < Duration::from_millis(50), "{:?}", from.elapsed());
        place.ask("POST", "/chat/stay-safe", &form, "choice=x").await;
        place.changed();
        told(&mut stream).await;
        assert!(from.elapsed() >= super::PAUSE);
    }
}
