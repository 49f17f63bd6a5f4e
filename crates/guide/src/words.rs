//! The texts of the content in one language, as one door says them.

use content::{Content, on_the_web};
use domain::{Channel, Language};
use std::borrow::Cow;

pub(crate) struct Words<'a> {
    pub(crate) content: &'a Content,
    pub(crate) language: Language,
    pub(crate) door: Channel,
}

impl Words<'_> {
    pub(crate) fn get(&self, id: &str) -> String {
        self.content.texts().get(self.language, id).to_string()
    }

    /// The id of what a screen says: where a text speaks of the messenger, `<id>-web` is what it says on the web.
    pub(crate) fn said_id<'i>(&self, id: &'i str) -> Cow<'i, str> {
        if self.door != Channel::Web {
            return id.into();
        }
        let there = on_the_web(id);
        let has = self.content.texts().has(self.language, &there);
        if has { there.into() } else { id.into() }
    }

    pub(crate) fn with(&self, id: &str, args: &[(&str, &str)]) -> String {
        self.content.texts().with(self.language, id, args)
    }
}
