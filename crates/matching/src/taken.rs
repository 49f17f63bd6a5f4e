//! Which bytes already belong to something: a card number within a link is no card of its own.

use std::ops::Range;

/// The bytes that are taken.
pub(crate) struct Taken(Vec<bool>);

impl Taken {
    /// Nothing of so many bytes.
    pub(crate) fn nothing(length: usize) -> Self {
        Self(vec![false; length])
    }

    /// Whether any of these is taken. Costs the span's length.
    pub(crate) fn has(&self, span: &Range<usize>) -> bool {
        self.0.get(span.clone()).is_some_and(|bytes| bytes.contains(&true))
    }

    /// Takes them.
    pub(crate) fn take(&mut self, span: &Range<usize>) {
        if let Some(bytes) = self.0.get_mut(span.clone()) {
            bytes.fill(true);
        }
    }
}
