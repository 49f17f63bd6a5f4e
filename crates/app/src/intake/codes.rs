//! The made codes that one batch uses. Its transaction may run again: then it uses the same ones.

use crate::reception::Reception;
use sealing::MadeReceipt;
use std::sync::{Arc, Mutex, PoisonError};

/// Codes taken from the stock, in order of use.
#[derive(Default)]
pub(super) struct Codes(Mutex<(Vec<Arc<MadeReceipt>>, usize)>);

impl Codes {
    /// The transaction begins, perhaps again.
    pub(super) fn begin(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).1 = 0;
    }

    /// The next code; `None` where the stock is empty.
    pub(super) fn next(&self, reception: &Reception) -> Option<Arc<MadeReceipt>> {
        let mut inner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let at = inner.1;
        if at == inner.0.len() {
            let made = reception.stock.take(&reception.vault)?;
            inner.0.push(Arc::new(made));
        }
        inner.1 += 1;
        inner.0.get(at).cloned()
    }
}
