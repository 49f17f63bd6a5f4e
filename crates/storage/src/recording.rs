//! What is asked of the database, for tests that must see that two ways look alike. Values are not kept, only how long
//! they are.

use crate::rows::Arg;
use std::sync::{Arc, Mutex, PoisonError};

/// One statement as it was run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The name of the write or read.
    pub work: &'static str,
    /// Its text.
    pub sql: Arc<str>,
    /// How long each argument was, in bytes; numbers count eight, nothing counts none.
    pub sizes: Vec<usize>,
    /// Rows that it gave or changed.
    pub rows: usize,
}

/// Keeps statements while it is asked to.
#[derive(Clone, Default)]
pub(crate) struct Recorder {
    kept: Arc<Mutex<Option<Vec<Asked>>>>,
    work: &'static str,
}

impl Recorder {
    /// The same one within a write or read of this name.
    pub(crate) fn within(&self, work: &'static str) -> Self {
        Self { kept: self.kept.clone(), work }
    }

    pub(crate) fn begin(&self) {
        *self.kept() = Some(Vec::new());
    }

    pub(crate) fn end(&self) -> Vec<Asked> {
        self.kept().take().unwrap_or_default()
    }

    pub(crate) fn sizes(&self, args: &[Arg]) -> Option<Vec<usize>> {
        self.kept().is_some().then(|| args.iter().map(size).collect())
    }

    pub(crate) fn keep(&self, sql: &Arc<str>, sizes: Option<Vec<usize>>, rows: usize) {
        if let (Some(all), Some(sizes)) = (self.kept().as_mut(), sizes) {
            all.push(Asked { work: self.work, sql: sql.clone(), sizes, rows });
        }
    }

    fn kept(&self) -> std::sync::MutexGuard<'_, Option<Vec<Asked>>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn size(arg: &Arg) -> usize {
    match arg {
        Arg::Int(_) | Arg::MaybeInt(Some(_)) => 8,
        Arg::Flag(_) => 1,
        Arg::Text(text) | Arg::MaybeText(Some(text)) => text.len(),
        Arg::Bytes(bytes) | Arg::MaybeBytes(Some(bytes)) => bytes.len(),
        Arg::List(all) => all.iter().map(Vec::len).sum(),
        Arg::MaybeInt(None) | Arg::MaybeText(None) | Arg::MaybeBytes(None) => 0,
    }
}
