//! The content that runs now. One snapshot a batch; a publish replaces it for the next.

use content::Content;
use domain::BotName;
use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

/// The content that runs now. Cheap to clone.
#[derive(Clone)]
pub struct ContentNow {
    now: Arc<RwLock<Arc<Content>>>,
    usernames: Arc<BTreeMap<BotName, String>>,
    refused: Arc<RwLock<Option<String>>>,
}

impl ContentNow {
    /// Begins with a content.
    pub fn new(content: Content) -> Self {
        Self::with_usernames(content, BTreeMap::new())
    }

    /// Begins with a content whose bots have the user names that the operator gave them, here and after each publish.
    pub fn with_usernames(mut content: Content, usernames: BTreeMap<BotName, String>) -> Self {
        content.call_bots(&usernames);
        Self { now: Arc::new(RwLock::new(Arc::new(content))), usernames: Arc::new(usernames), refused: Arc::default() }
    }

    /// The content that runs now.
    pub fn current(&self) -> Arc<Content> {
        self.now.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Why what is published last does not run here; `None`: it does.
    pub fn refused(&self) -> Option<String> {
        self.refused.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn refuses(&self, why: Option<String>) {
        *self.refused.write().unwrap_or_else(PoisonError::into_inner) = why;
    }

    /// From now on this content runs.
    pub fn replace(&self, mut content: Content) {
        content.call_bots(&self.usernames);
        *self.now.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(content);
    }
}
