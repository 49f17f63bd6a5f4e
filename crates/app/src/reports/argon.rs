//! Argon2id, the one slow work: on threads of its own, as many at once as there are cores, in a fair queue. Whoever
//! comes back goes before codes that are made ahead; nobody who answers waits for either: the threads are nice, so a
//! flood of codes takes only what answering leaves.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::{Semaphore, oneshot, watch};

/// How far the threads stand back, as `nice` counts: a tenth of the weight of a thread that answers.
const NICE: i32 = 10;

type Job = Box<dyn FnOnce() + Send>;

/// Where the slow work runs. Cheap to clone.
#[derive(Clone)]
pub struct Argon {
    /// A permit for each run at once, given in the order of asking.
    runs: Arc<Semaphore>,
    /// Codes made ahead run only while a permit is free.
    ahead: Arc<Semaphore>,
    at_once: u32,
    /// To the threads; they end with the last sender.
    jobs: mpsc::Sender<Job>,
}

/// A place in the queue; the work runs while it is held.
pub struct Turn(#[expect(dead_code, reason = "held, not read")] tokio::sync::OwnedSemaphorePermit);

impl Argon {
    /// `at_once`: how many runs at a time, at least 1: the number of cores.
    pub fn new(at_once: usize) -> Self {
        let at_once = at_once.clamp(1, 64);
        Self {
            runs: Arc::new(Semaphore::new(at_once)),
            ahead: Arc::new(Semaphore::new(at_once)),
            at_once: u32::try_from(at_once).unwrap_or(1),
            jobs: threads(at_once),
        }
    }

    /// One whose threads the system did not give.
    #[cfg(test)]
    pub(crate) fn without_threads() -> Self {
        Self { jobs: mpsc::channel().0, ..Self::new(1) }
    }

    /// Runs `work` when its turn comes; `None` where it panicked, the system gave no thread, or the process ends.
    pub async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
        let turn = Turn(self.runs.clone().acquire_owned().await.ok()?);
        self.start(work, turn).await
    }

    /// Runs `work` when nobody waits; `None` where `stop` turned true before, and as for [`Argon::run`].
    pub async fn idle<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
        stop: &mut watch::Receiver<bool>,
    ) -> Option<T> {
        let _one = tokio::select! {
            one = self.ahead.clone().acquire_owned() => one.ok()?,
            _ = stop.wait_for(|s| *s) => return None,
        };
        loop {
            match self.runs.clone().try_acquire_owned() {
                Ok(permit) => return self.start(work, Turn(permit)).await,
                Err(_) => tokio::select! {
                    () = tokio::time::sleep(std::time::Duration::from_millis(5)) => {}
                    _ = stop.wait_for(|s| *s) => return None,
                },
            }
        }
    }

    async fn start<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static, turn: Turn) -> Option<T> {
        let (tell, done) = oneshot::channel();
        let job = move || {
            let made = work();
            drop(turn);
            let _ = tell.send(made);
        };
        self.jobs.send(Box::new(job)).ok()?;
        done.await.ok()
    }

    /// How many runs at once.
    pub fn at_once(&self) -> u32 {
        self.at_once
    }
}

/// The threads. Where the system gives fewer, or none, the work takes longer, or ends at once with nothing.
fn threads(at_once: usize) -> mpsc::Sender<Job> {
    let (sender, receiver) = mpsc::channel::<Job>();
    let receiver = Arc::new(Mutex::new(receiver));
    for n in 0..at_once {
        let receiver = receiver.clone();
        let started = std::thread::Builder::new().name(format!("argon-{n}")).spawn(move || {
            stand_back();
            loop {
                let job = receiver.lock().unwrap_or_else(PoisonError::into_inner).recv();
                let Ok(job) = job else { return };
                // whoever waits for it hears of a panic by the sender it drops; the thread goes on
                let _ = catch_unwind(AssertUnwindSafe(job));
            }
        });
        if let Err(error) = started {
            tracing::error!(%error, "the system gives no thread for codes");
        }
    }
    sender
}

/// On Linux niceness is a thread's own; elsewhere it would be the whole process's.
#[cfg(target_os = "linux")]
fn stand_back() {
    if let Err(error) = rustix::process::nice(NICE) {
        tracing::warn!(%error, "codes are made without standing back");
    }
}

#[cfg(not(target_os = "linux"))]
fn stand_back() {}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Mutex;
    use std::time::Duration;

    #[tokio::test]
    async fn whoever_waits_goes_first_and_in_order() {
        let argon = Argon::new(1);
        let order = Arc::new(Mutex::new(Vec::new()));
        let (_tell, stop) = watch::channel(false);
        let note = |what: u32| {
            let order = order.clone();
            move || {
                std::thread::sleep(Duration::from_millis(20));
                order.lock().unwrap().push(what);
            }
        };
        let first = tokio::spawn({
            let (argon, work) = (argon.clone(), note(1));
            async move { argon.run(work).await }
        });
        tokio::time::sleep(Duration::from_millis(5)).await;
        let ahead = tokio::spawn({
            let (argon, work, mut stop) = (argon.clone(), note(9), stop.clone());
            async move { argon.idle(work, &mut stop).await }
        });
        let mut others = Vec::new();
        for n in 2..5 {
            let (argon, work) = (argon.clone(), note(n));
            others.push(tokio::spawn(async move { argon.run(work).await }));
            tokio::task::yield_now().await;
        }
        for waiting in others.into_iter().chain([first]) {
            waiting.await.unwrap();
        }
        ahead.await.unwrap();
        assert_eq!(*order.lock().unwrap(), [1, 2, 3, 4, 9]);
    }

    #[tokio::test]
    async fn a_panic_takes_no_thread_along() {
        let argon = Argon::new(1);
        assert_eq!(argon.run(|| -> u8 { panic!("a slip") }).await, None);
        assert_eq!(argon.run(|| 2).await, Some(2));
    }

    #[cfg(target_os = "linux")]
    #[tokio::test]
    async fn the_threads_stand_back_and_nobody_else_does() {
        let nice = || rustix::process::getpriority_process(None).unwrap();
        let before = nice();
        let there = Argon::new(1).run(nice).await.unwrap();
        assert_eq!((there, nice()), ((before + NICE).min(19), before));
    }

    #[tokio::test]
    async fn making_ahead_ends_with_the_process() {
        let argon = Argon::new(1);
        let (tell, mut stop) = watch::channel(false);
        let _held = argon.runs.clone().acquire_owned().await.unwrap();
        let waiting = tokio::spawn(async move { argon.idle(|| 1, &mut stop).await });
        tell.send(true).unwrap();
        assert_eq!(waiting.await.unwrap(), None);
    }
}
