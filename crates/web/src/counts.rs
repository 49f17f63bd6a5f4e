//! How many there are at once of each of something: connections, requests under way. Nothing of it is kept; what is counted
//! is known by a number or a secret alone.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Counts of those that are there now.
pub struct Counts<K>(Mutex<HashMap<K, usize>>);

impl<K> Default for Counts<K> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<K: Eq + Hash + Clone> Counts<K> {
    /// One more of each of these, each with how many there may be. Errors: the first of which there are as many; then
    /// nothing is counted.
    pub fn take(self: &Arc<Self>, each: impl IntoIterator<Item = (K, usize)>) -> Result<Counted<K>, K> {
        let mut taken = Counted { counts: self.clone(), of: Vec::new() };
        for (of, most) in each {
            let mut there = self.there();
            let count = there.get(&of).copied().unwrap_or(0);
            if count >= most {
                // before what was taken is given back
                drop(there);
                return Err(of);
            }
            there.insert(of.clone(), count + 1);
            taken.of.push(of);
        }
        Ok(taken)
    }
}

impl<K> Counts<K> {
    fn there(&self) -> MutexGuard<'_, HashMap<K, usize>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One of each that was taken; given back when dropped.
pub struct Counted<K: Eq + Hash> {
    counts: Arc<Counts<K>>,
    of: Vec<K>,
}

impl<K: Eq + Hash> Drop for Counted<K> {
    fn drop(&mut self) {
        let mut there = self.counts.there();
        for of in &self.of {
            let left = there.get(of).map_or(0, |count| count.saturating_sub(1));
            if left == 0 {
                there.remove(of);
            } else if let Some(count) = there.get_mut(of) {
                *count = left;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_too_many_of_any_takes_nothing_and_what_ends_is_given_back() {
        let counts = Arc::new(Counts::default());
        let near = |house: u32| [(house, 2), (100, 3)];
        let mut taken = vec![counts.take(near(1)).ok().unwrap(), counts.take(near(1)).ok().unwrap()];
        assert_eq!(counts.take(near(1)).err(), Some(1));
        taken.push(counts.take(near(2)).ok().unwrap());
        assert_eq!(counts.take(near(3)).err(), Some(100), "the network is full, the house is not");
        assert_eq!(counts.there().get(&3), None, "and nothing of it was counted");
        taken.clear();
        assert!(counts.there().is_empty(), "what nobody has is forgotten");
        assert!(counts.take(near(3)).is_ok());
    }

    #[test]
    fn where_nothing_is_asked_for_there_is_always_room() {
        let counts = Arc::new(Counts::<u32>::default());
        let all: Vec<_> = (0..1_000).map_while(|_| counts.take([]).ok()).collect();
        assert_eq!(all.len(), 1_000);
    }
}
