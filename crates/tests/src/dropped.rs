//! A future that is dropped in mid-work, as a process that dies drops it.

use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

/// Polls at most so often, then drops; what it came to where it came to its end.
pub async fn polled<F: Future>(future: F, times: usize) -> Option<F::Output> {
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
