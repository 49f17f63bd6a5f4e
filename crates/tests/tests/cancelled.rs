//! A caller that goes away: a browser closes the connection, a process drops the request. Whatever the moment, an
//! update is kept whole with its answer, or not at all, and is answered once.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

use app::Taken;
use domain::{Inbound, Input};
use oberih::SystemClock;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;
use tests::alone::{intake, update, waiting};
use tests::{Engine, Place};

/// Polls at most so often, then drops; whether it came to its end.
async fn polled<F: Future>(future: F, times: usize) -> Option<F::Output> {
    let mut future = pin!(future);
    let mut polls = 0;
    poll_fn(|cx| {
        if polls == times {
            return Poll::Ready(None);
        }
        polls += 1;
        future.as_mut().poll(cx).map(Some)
    })
    .await
}

fn menu(n: usize) -> Inbound {
    let n = i64::try_from(n).unwrap();
    update(n, n, Input::Command { name: "menu".to_owned(), argument: String::new() })
}

#[tokio::test(flavor = "multi_thread")]
async fn an_intake_dropped_at_every_await_is_whole_or_nothing() {
    let seed = 20_261_128;
    eprintln!("seed: {seed}");
    for engine in Engine::all() {
        eprintln!("engine: {engine:?}");
        let place = Place::new(engine).await;
        let intake = intake(&place, seed, Arc::new(SystemClock)).await;
        intake.take(&[menu(1_000)]).await.unwrap();
        let answer = waiting(&intake).await;
        assert!(answer > 0);
        let (mut expected, mut dropped, mut kept_unseen) = (answer, 0, 0);
        for times in 1.. {
            let update = menu(times);
            let done = polled(intake.take(std::slice::from_ref(&update)), times).await;
            let ended = done.is_some();
            if !ended {
                dropped += 1;
            }
            // the platform sends again what was not confirmed
            let again = intake.take(std::slice::from_ref(&update)).await.unwrap();
            kept_unseen += i32::from(!ended && matches!(again[0], Taken::Repeated));
            expected += answer;
            assert_eq!(waiting(&intake).await, expected, "dropped after {times} polls");
            if ended {
                break;
            }
        }
        eprintln!("{dropped} points, at {kept_unseen} of them the commit came all the same");
        assert!(dropped > 0, "it never waited, so nothing was tried");
        intake.store.close().await;
    }
}
