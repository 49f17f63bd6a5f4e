//! The parts of a node that run until it stops. One that ends before is no small thing: whatever it did is done by nobody
//! from then on. So the node ends, with one line that says which, and whoever started it starts it again, whole; the store
//! holds all that a new beginning needs, and other processes go on meanwhile. Starting one part anew was the other way: it
//! would hide a mistake that comes back, and leave what the part shared with others in a state that nobody planned.

use std::collections::HashMap;
use tokio::task::{Id, JoinSet};

/// A part ended while the node was not stopping.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum PartEnded {
    /// It panicked; where, stands in the line before.
    #[error("the part `{0}` of the node panicked: the node ends, start it again and report the line before")]
    Panicked(&'static str),
    /// It came to its end.
    #[error("the part `{0}` of the node ended by itself: the node ends, start it again and report the lines before")]
    Ended(&'static str),
}

/// The parts, each by its name.
#[derive(Default)]
pub(crate) struct Tasks {
    running: JoinSet<()>,
    names: HashMap<Id, Part>,
}

#[derive(Clone, Copy)]
struct Part {
    name: &'static str,
    may_end: bool,
}

impl Tasks {
    /// Begins a part that runs until the node stops.
    pub(crate) fn spawn(&mut self, name: &'static str, part: impl Future<Output = ()> + Send + 'static) {
        self.begin(Part { name, may_end: false }, part);
    }

    /// Begins a part that has an end of its own; only a panic of it counts.
    pub(crate) fn spawn_once(&mut self, name: &'static str, part: impl Future<Output = ()> + Send + 'static) {
        self.begin(Part { name, may_end: true }, part);
    }

    fn begin(&mut self, part: Part, work: impl Future<Output = ()> + Send + 'static) {
        let id = self.running.spawn(work).id();
        self.names.insert(id, part);
    }

    /// Waits until a part ends that should not; for ever where none does. May be dropped and called again.
    pub(crate) async fn ended(&mut self) -> PartEnded {
        loop {
            let Some(ended) = self.running.join_next_with_id().await else { return std::future::pending().await };
            let id = ended.as_ref().map_or_else(tokio::task::JoinError::id, |(id, ())| *id);
            let part = self.names.remove(&id).unwrap_or(Part { name: "unknown", may_end: false });
            match ended {
                Err(e) if e.is_panic() => return PartEnded::Panicked(part.name),
                Ok(_) if part.may_end => {}
                // nobody aborts one alone: then all of them end
                Err(_) => {}
                Ok(_) => return PartEnded::Ended(part.name),
            }
        }
    }

    /// Waits until all have ended.
    pub(crate) async fn all(&mut self) {
        while let Some(ended) = self.running.join_next_with_id().await {
            let id = ended.as_ref().map_or_else(tokio::task::JoinError::id, |(id, ())| *id);
            if ended.is_err_and(|e| e.is_panic()) {
                let name = self.names.get(&id).map_or("unknown", |part| part.name);
                tracing::error!(part = name, "a part of the node panicked while it stopped");
            }
        }
    }

    /// Ends all of them where they stand.
    pub(crate) fn abort_all(&mut self) {
        self.running.abort_all();
    }
}

/// Several things of one part, none of which waits for another; ends when all have. Where one of them panics, so does the
/// part. Dropped, it ends all of them.
pub(crate) async fn beside_each_other(mut all: JoinSet<()>) {
    while let Some(ended) = all.join_next().await {
        if let Err(e) = ended
            && e.is_panic()
        {
            std::panic::resume_unwind(e.into_panic());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    async fn soon(tasks: &mut Tasks) -> Option<PartEnded> {
        tokio::time::timeout(Duration::from_millis(200), tasks.ended()).await.ok()
    }

    #[tokio::test]
    async fn a_part_that_panics_or_ends_is_named_and_the_others_run_on() {
        let mut tasks = Tasks::default();
        tasks.spawn("steady", std::future::pending());
        assert_eq!(soon(&mut tasks).await, None);
        tasks.spawn("broken", async { panic!("as the test wants it") });
        assert_eq!(soon(&mut tasks).await, Some(PartEnded::Panicked("broken")));
        tasks.spawn("short", async {});
        let ended = soon(&mut tasks).await.unwrap();
        assert_eq!(ended, PartEnded::Ended("short"));
        assert!(ended.to_string().contains("`short`") && !ended.to_string().contains('\n'));
        assert_eq!(soon(&mut tasks).await, None);
    }

    #[tokio::test]
    async fn a_part_with_an_end_of_its_own_may_end_but_not_panic() {
        let mut tasks = Tasks::default();
        tasks.spawn_once("once", async {});
        assert_eq!(soon(&mut tasks).await, None);
        tasks.spawn_once("once", async { panic!("as the test wants it") });
        assert_eq!(soon(&mut tasks).await, Some(PartEnded::Panicked("once")));
    }

    #[tokio::test]
    async fn of_things_beside_each_other_one_that_hangs_holds_up_none_and_a_panic_is_the_parts() {
        let (tell, told) = tokio::sync::oneshot::channel();
        let mut all: JoinSet<()> = JoinSet::new();
        all.spawn(std::future::pending());
        all.spawn(async move { tell.send(()).unwrap() });
        tokio::select! {
            () = beside_each_other(all) => unreachable!("one of them hangs"),
            told = told => told.unwrap(),
        }
        let mut tasks = Tasks::default();
        let mut broken: JoinSet<()> = JoinSet::new();
        broken.spawn(std::future::pending());
        broken.spawn(async { panic!("as the test wants it") });
        tasks.spawn("several", beside_each_other(broken));
        assert_eq!(soon(&mut tasks).await, Some(PartEnded::Panicked("several")));
    }

    #[tokio::test]
    async fn all_is_over_when_each_has_ended_however() {
        let mut tasks = Tasks::default();
        tasks.spawn("broken", async { panic!("as the test wants it") });
        tasks.spawn("short", async {});
        tasks.spawn("endless", std::future::pending());
        assert!(tokio::time::timeout(Duration::from_millis(100), tasks.all()).await.is_err());
        tasks.abort_all();
        tokio::time::timeout(Duration::from_secs(5), tasks.all()).await.unwrap();
    }
}
