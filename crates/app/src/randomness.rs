//! One generator a node, given at its start; every use takes a child of its own, so that no lock is held
//! while anything else happens.

use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use std::sync::{Arc, Mutex, PoisonError};

/// The node's randomness (ChaCha). Cheap to clone.
#[derive(Clone)]
pub struct Randomness(Arc<Mutex<StdRng>>);

impl Randomness {
    /// From a seed: the system's in production, a printed one in tests.
    pub fn new(rng: StdRng) -> Self {
        Self(Arc::new(Mutex::new(rng)))
    }

    /// A generator of one's own.
    pub fn child(&self) -> StdRng {
        let mut seed = [0u8; 32];
        self.0.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(&mut seed);
        StdRng::from_seed(seed)
    }
}
