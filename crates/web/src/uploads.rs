//! Forms with files on their way at once, of one conversation. Her page sends one after the other; whoever begins more
//! holds up connections and fills the disk.

use crate::counts::{Counted, Counts};
use crate::door::Secret;
use std::sync::Arc;

/// At once of one conversation: a second where the first one hangs.
pub(crate) const OF_ONE: usize = 2;

/// The forms of one process.
#[derive(Default)]
pub(crate) struct Uploads(Arc<Counts<Secret>>);

impl Uploads {
    /// A place for one more; `None`: she has as many as she may.
    pub(crate) fn place(&self, secret: &Secret) -> Option<Counted<Secret>> {
        self.0.take([(*secret, OF_ONE)]).ok()
    }
}
