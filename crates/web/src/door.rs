//! The door to conversations. Behind it stands `app::Chat`; tests put the pure engine there.

use app::reports::Sending;
use app::{Chat, ChatError};
use domain::{BotName, Input, Lane, Language};
use guide::{Desks, View};
use std::pin::Pin;

/// What a door answers, later.
pub(crate) type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T, ChatError>> + Send + 'a>>;

/// The secret of a conversation: 256 bits that only its browser holds.
pub(crate) type Secret = [u8; 32];

pub(crate) trait Door: Send + Sync + 'static {
    /// What she sees where she stands; `None` when nobody wrote with this secret.
    fn look<'a>(&'a self, bot: &'a BotName, secret: &'a Secret) -> Answer<'a, Option<View>>;
    /// Takes what she did; durable when it answers. `lane`: by what she is told from others.
    fn post<'a>(
        &'a self,
        bot: &'a BotName,
        secret: &'a Secret,
        input: Input,
        hint: Option<Language>,
        lane: Lane,
    ) -> Answer<'a, View>;
    /// Begins a file that she sends; `None` where she stands at nothing that takes one.
    fn file<'a>(
        &'a self,
        bot: &'a BotName,
        secret: &'a Secret,
        name: Option<String>,
        mime: Option<String>,
    ) -> Answer<'a, Option<Sending>>;
    /// The secret of a new conversation.
    fn new_secret(&self) -> Secret;
    /// Who is there to read and to answer.
    fn desks(&self) -> Desks;
}

impl Door for Chat {
    fn look<'a>(&'a self, bot: &'a BotName, secret: &'a Secret) -> Answer<'a, Option<View>> {
        Box::pin(Chat::look(self, bot, secret))
    }

    fn post<'a>(
        &'a self,
        bot: &'a BotName,
        secret: &'a Secret,
        input: Input,
        hint: Option<Language>,
        lane: Lane,
    ) -> Answer<'a, View> {
        Box::pin(Chat::post(self, bot, secret, input, hint, lane))
    }

    fn file<'a>(
        &'a self,
        bot: &'a BotName,
        secret: &'a Secret,
        name: Option<String>,
        mime: Option<String>,
    ) -> Answer<'a, Option<Sending>> {
        Box::pin(Chat::begin_file(self, bot, secret, name, mime))
    }

    fn new_secret(&self) -> Secret {
        Chat::new_secret(self)
    }

    fn desks(&self) -> Desks {
        Chat::desks(self)
    }
}
