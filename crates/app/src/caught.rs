//! One panic ends what it happened in, and nothing around it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::task::Poll;

/// Runs it to its end; `None` where it panicked. What it held is dropped then as after a cancel: an open transaction is
/// undone. What it shares with others must bear that, as our locks do, which take no notice of a poisoned one.
pub(crate) async fn caught<F: Future>(work: F) -> Option<F::Output> {
    let mut work = pin!(work);
    std::future::poll_fn(|context| {
        match catch_unwind(AssertUnwindSafe(|| work.as_mut().poll(context))) {
            Ok(Poll::Pending) => Poll::Pending,
            Ok(Poll::Ready(value)) => Poll::Ready(Some(value)),
            // it is never polled again: its place says that it has ended
            Err(_) => Poll::Ready(None),
        }
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::caught;

    #[tokio::test]
    async fn a_panic_after_a_wait_is_caught_and_its_guards_are_dropped() {
        struct Guard<'a>(&'a std::cell::Cell<bool>);
        impl Drop for Guard<'_> {
            fn drop(&mut self) {
                self.0.set(true);
            }
        }
        let dropped = std::cell::Cell::new(false);
        let broken = async {
            let _guard = Guard(&dropped);
            tokio::task::yield_now().await;
            if dropped.get() { 1 } else { panic!("as the test wants it") }
        };
        assert_eq!(caught(broken).await, None);
        assert!(dropped.get());
        assert_eq!(caught(async { 7 }).await, Some(7));
    }
}
