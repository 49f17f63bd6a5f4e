//! The content that runs now. One snapshot a batch; a publish replaces it for the next.

use content::Content;
use std::sync::{Arc, PoisonError, RwLock};

/// The content that runs now. Cheap to clone.
#[derive(Clone)]
pub struct ContentNow(Arc<RwLock<Arc<Content>>>);

impl ContentNow {
    /// Begins with a content.
    pub fn new(content: Content) -> Self {
        Self(Arc::new(RwLock::new(Arc::new(content))))
    }

    /// The content that runs now.
    pub fn current(&self) -> Arc<Content> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// From now on this content runs.
    pub fn replace(&self, content: Content) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(content);
    }
}
