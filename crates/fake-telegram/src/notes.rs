//! Notes on mistakes of the bots: what a strict check refused, or what it let pass but a correct
//! bot would not have sent. A test asserts that there are none.

use std::sync::{Mutex, PoisonError};

/// Enough to find the cause; a looping bot must not fill the memory of a long bench.
const KEPT: usize = 1_000;

#[derive(Default)]
pub(crate) struct Notes(Mutex<Vec<String>>);

impl Notes {
    pub(crate) fn add(&self, note: String) {
        let mut notes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if notes.len() < KEPT {
            notes.push(note);
        }
    }

    pub(crate) fn all(&self) -> Vec<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
