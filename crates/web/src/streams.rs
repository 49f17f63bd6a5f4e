//! Open streams of events: each costs a connection, a little memory and, after a change, a look. So there are so many at
//! once, and a few of one conversation: whoever opens more has left the oldest behind.

use crate::door::Secret;
use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore};

/// At once.
const MOST: usize = 2_000;
/// Of one conversation: as many windows of hers tell her by themselves.
pub(crate) const OF_ONE: usize = 4;

pub(crate) struct Streams {
    free: Arc<Semaphore>,
    /// Of each conversation, the oldest first.
    open: Mutex<HashMap<Secret, VecDeque<Arc<Notify>>>>,
}

impl Default for Streams {
    fn default() -> Self {
        Self { free: Arc::new(Semaphore::new(MOST)), open: Mutex::default() }
    }
}

impl Streams {
    /// A place for one more of a conversation; its oldest ends where it has too many. `None`: there are too many of all.
    pub(crate) fn place(self: &Arc<Self>, secret: &Secret) -> Option<Place> {
        let free = self.free.clone().try_acquire_owned().ok()?;
        let ends = Arc::new(Notify::new());
        let mut open = self.open();
        let hers = open.entry(*secret).or_default();
        if hers.len() >= OF_ONE
            && let Some(oldest) = hers.pop_front()
        {
            oldest.notify_one();
        }
        hers.push_back(ends.clone());
        Some(Place { streams: self.clone(), secret: *secret, ends, _free: free })
    }

    fn open(&self) -> MutexGuard<'_, HashMap<Secret, VecDeque<Arc<Notify>>>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The place of one stream; given back when dropped.
pub(crate) struct Place {
    streams: Arc<Streams>,
    secret: Secret,
    /// Told once it is to end.
    pub(crate) ends: Arc<Notify>,
    _free: OwnedSemaphorePermit,
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut open = self.streams.open();
        if let Some(hers) = open.get_mut(&self.secret) {
            hers.retain(|other| !Arc::ptr_eq(other, &self.ends));
            if hers.is_empty() {
                open.remove(&self.secret);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ended_is_counted_no_more() {
        let streams = Arc::new(Streams::default());
        let first: Vec<Place> = (0..OF_ONE).map(|_| streams.place(&[1; 32]).unwrap()).collect();
        assert_eq!(streams.free.available_permits(), MOST - OF_ONE);
        drop(first);
        assert!(streams.open().is_empty());
        assert_eq!(streams.free.available_permits(), MOST);
        let all: Vec<Place> = (0..MOST).filter_map(|n| streams.place(&[u8::try_from(n % 256).unwrap(); 32])).collect();
        assert_eq!(all.len(), MOST);
        assert!(streams.place(&[1; 32]).is_none(), "and there is an end of it");
        assert!(streams.open().values().all(|hers| hers.len() <= OF_ONE));
    }
}
