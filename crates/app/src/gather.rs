//! Posts that come one by one are taken together: whatever waits when the one before is durable goes into the next
//! transaction. Nobody waits for others to come.

use crate::caught::caught;
use tokio::sync::{mpsc, oneshot};

/// How many go into one batch at most.
const AT_ONCE: usize = 100;
/// How many wait; beyond it whoever posts waits to be let in.
const WAITING: usize = 1_000;

/// Where posts gather. Cheap to clone; it ends with its last clone.
pub struct Gather<T, R>(mpsc::Sender<(T, oneshot::Sender<R>)>);

impl<T, R> Clone for Gather<T, R> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T: Send + 'static, R: Send + 'static> Gather<T, R> {
    /// Begins. `work`: takes a batch, 1 to 100, and answers each, in order.
    pub fn start<F, U>(work: F) -> Self
    where
        F: Fn(Vec<T>) -> U + Send + 'static,
        U: Future<Output = Vec<R>> + Send,
    {
        let (to, mut posts) = mpsc::channel::<(T, oneshot::Sender<R>)>(WAITING);
        tokio::spawn(async move {
            let mut batch = Vec::with_capacity(AT_ONCE);
            while posts.recv_many(&mut batch, AT_ONCE).await > 0 {
                let (posted, answers): (Vec<T>, Vec<oneshot::Sender<R>>) = batch.drain(..).unzip();
                // a panic ends its batch alone: the door would stay shut behind it, and nothing else would say so
                let Some(taken) = caught(work(posted)).await else {
                    tracing::error!(
                        posts = answers.len(),
                        "the work on posts panicked: whoever posted is told that it was not taken"
                    );
                    continue;
                };
                for (answer, what) in answers.into_iter().zip(taken) {
                    // whoever left meanwhile was taken all the same
                    let _ = answer.send(what);
                }
            }
        });
        Self(to)
    }

    /// Posts one; answered when its batch is. `None`: the process ends, or the work on its batch panicked.
    pub async fn post(&self, what: T) -> Option<R> {
        let (answer, answered) = oneshot::channel();
        self.0.send((what, answer)).await.ok()?;
        answered.await.ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::{Arc, Mutex};
    use std::time::Duration;

    #[tokio::test]
    async fn what_waits_is_taken_together_and_each_gets_its_own_answer() {
        let sizes = Arc::new(Mutex::new(Vec::new()));
        let seen = sizes.clone();
        let gather = Gather::start(move |batch: Vec<u32>| {
            seen.lock().unwrap().push(batch.len());
            async move {
                tokio::time::sleep(Duration::from_millis(30)).await;
                batch.into_iter().map(|n| n * 2).collect()
            }
        });
        let posts = (0..250).map(|n| {
            let gather = gather.clone();
            tokio::spawn(async move { gather.post(n).await })
        });
        for (n, post) in (0..).zip(posts.collect::<Vec<_>>()) {
            assert_eq!(post.await.unwrap(), Some(n * 2));
        }
        let sizes = sizes.lock().unwrap();
        assert!(sizes.len() <= 5 && sizes.iter().all(|s| *s <= AT_ONCE), "{sizes:?}");
        assert_eq!(sizes.iter().sum::<usize>(), 250);
    }

    #[tokio::test]
    async fn whoever_leaves_is_taken_and_holds_nobody_up() {
        let taken = Arc::new(Mutex::new(Vec::new()));
        let seen = taken.clone();
        let gather = Gather::start(move |batch: Vec<u32>| {
            seen.lock().unwrap().extend_from_slice(&batch);
            async move {
                tokio::time::sleep(Duration::from_millis(50)).await;
                batch
            }
        });
        let leaving = tokio::time::timeout(Duration::from_millis(5), gather.post(1));
        assert!(leaving.await.is_err());
        assert_eq!(gather.post(2).await, Some(2));
        assert_eq!(*taken.lock().unwrap(), [1, 2]);
    }

    #[tokio::test]
    async fn a_panic_ends_the_batch_it_happened_in_and_the_next_is_taken() {
        let gather = Gather::start(|batch: Vec<u32>| async move {
            assert!(!batch.contains(&7), "as the test wants it");
            batch
        });
        assert_eq!(gather.post(1).await, Some(1));
        assert_eq!(gather.post(7).await, None);
        assert_eq!(gather.post(2).await, Some(2));
    }
}
