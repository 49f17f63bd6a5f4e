//! The web door: the same guides, the same conversation, no messenger between.

use crate::intake::{FilePlace, Intake, Taken};
use crate::letters::{open_letter, open_state};
use crate::reports::{Bringer, FileError, FileSink, NOT_KEPT, Sending};
use crate::warnings::WARNING_KNOWN;
use crate::{Gather, Reception};
use content::{Class, Content};
use domain::{
    Attachment, AttachmentKind, BotName, Channel, Country, FileRef, Inbound, Input, Lane, Language, PersonKey,
    Timestamp, UpdateId,
};
use guide::{Around, Desks, State, View, looked_at, view_through};
use rand::Rng;
use std::sync::Arc;
use storage::StoreError;

/// Messages of the desk that the page shows.
const LETTERS: usize = 10;

/// Whether there is room for files, which leave the disk a reserve.
pub(crate) type Room = Arc<dyn Fn() -> bool + Send + Sync>;

/// The web chat. Cheap to clone.
#[derive(Clone)]
pub struct Chat(Intake, Gather<Inbound, Result<Taken, ChatError>>, Room);

/// Why a chat cannot answer; in both cases the person is shown the numbers.
#[derive(Clone, Copy, Debug, thiserror::Error)]
pub enum ChatError {
    /// The store is full.
    #[error("the store is full")]
    Full,
    /// The store does not answer, or there is no such bot.
    #[error("the chat is not available")]
    Unavailable,
}

impl ChatError {
    fn of(e: &StoreError) -> Self {
        match e {
            StoreError::Full => Self::Full,
            _ => Self::Unavailable,
        }
    }
}

impl From<StoreError> for ChatError {
    fn from(e: StoreError) -> Self {
        tracing::error!(error = %e, "the web chat cannot be kept");
        Self::of(&e)
    }
}

impl Chat {
    /// The door to an intake.
    pub fn new(intake: Intake) -> Self {
        let door = intake.clone();
        let gather = Gather::start(move |batch: Vec<Inbound>| {
            let intake = door.clone();
            async move {
                let taken = intake.take_or_single_out(&batch).await;
                if let Some(e) = taken.iter().find_map(|taken| taken.as_ref().err()) {
                    tracing::error!(error = %e, posts = batch.len(), "the web chat cannot be kept");
                }
                // each by itself: whoever is told that it was not kept posts it again
                taken.into_iter().map(|taken| taken.map_err(|e| ChatError::of(&e))).collect()
            }
        });
        Self(intake, gather, Arc::new(|| true))
    }

    /// Takes files only while `room` says that there is room for them; words are taken all the same.
    #[must_use]
    pub fn with_room(self, room: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        Self(self.0, self.1, Arc::new(room))
    }

    /// What a person sees where she stands; `None` when nobody wrote with this secret.
    pub async fn look(&self, bot: &BotName, secret: &[u8; 32]) -> Result<Option<View>, ChatError> {
        let content = self.0.content.current();
        let Some(b) = content.bot(bot) else { return Ok(None) };
        let look_up = self.0.keys.look_up(Channel::Web, bot, &person(secret));
        let row = self.0.store.read("chat look", |mut tx| async move { tx.look_at(&look_up).await }).await;
        let Some(row) = row.map_err(|e: StoreError| ChatError::from(e))? else { return Ok(None) };
        let Ok(key) = self.0.keys.key_of(row.id, &row.wrapped_key) else { return Ok(None) };
        let Some(state) = row.state.and_then(|bytes| open_state(&key, row.id, bytes)) else { return Ok(None) };
        let around = self.around(&content);
        // whoever looks after so long may be another than who wrote: only what came since is shown
        let last = state.last_input();
        let shown_after = state.is_idle(around.now).then_some(last);
        let state = looked_at(&content, b, state, around);
        let mut view = view_through(Channel::Web, &content, b, &state, around);
        let id = row.id;
        let letters = self.0.store.read("letters", |mut tx| async move { tx.letters(id, LETTERS).await }).await;
        let letters = letters.map_err(|e: StoreError| ChatError::from(e))?;
        let shown = letters.into_iter().filter(|letter| shown_after.is_none_or(|last| letter.at > last));
        // a warning is about what she named last, and about nothing that she names after it
        let warned: Vec<Arc<str>> = b.languages.iter().map(|l| content.texts().get(*l, WARNING_KNOWN)).collect();
        let is_past = |at: Timestamp, words: &str| at < last && warned.iter().any(|warned| **warned == *words);
        // the latest come first from the store, and last on the page
        let opened = shown.rev().filter_map(|l| Some((l.at, open_letter(&key, l.id, l.body)?)));
        let words: Vec<String> = opened.filter(|(at, words)| !is_past(*at, words)).map(|(_, words)| words).collect();
        let help = content.named(state.screen()).is_some_and(|ix| content.screen(ix).class == Class::Help);
        // nothing stands above the numbers
        let at = if help || view.urgent { view.paragraphs.len() } else { 0 };
        view.paragraphs.splice(at..at, words);
        Ok(Some(view))
    }

    /// Who is there to read and to answer.
    pub fn desks(&self) -> Desks {
        self.0.reception.as_ref().map_or_else(Desks::default, Reception::desks)
    }

    fn around(&self, content: &Content) -> Around {
        self.0.around(content, self.0.clock.now(), false)
    }

    /// Takes what she did; durable when it returns. `lane`: by what she is told from others.
    pub async fn post(
        &self,
        bot: &BotName,
        secret: &[u8; 32],
        input: Input,
        hint: Option<Language>,
        lane: Lane,
    ) -> Result<View, ChatError> {
        match self.take(bot, secret, input, hint, lane).await? {
            // with the desk's words, where there are any
            Taken::New { view, .. } if self.0.reception.is_none() => Ok(*view),
            // it is durable: without them she is answered all the same
            Taken::New { view, .. } => Ok(self.look(bot, secret).await.ok().flatten().unwrap_or(*view)),
            // a human answers by themselves: she sees where she stands
            Taken::Quiet { .. } => self.look(bot, secret).await?.ok_or(ChatError::Unavailable),
            Taken::Repeated | Taken::NotKept | Taken::NoSuchBot => Err(ChatError::Unavailable),
        }
    }

    async fn take(
        &self,
        bot: &BotName,
        secret: &[u8; 32],
        input: Input,
        hint: Option<Language>,
        lane: Lane,
    ) -> Result<Taken, ChatError> {
        let inbound = Inbound {
            channel: Channel::Web,
            lane,
            bot: bot.clone(),
            person: person(secret),
            update: UpdateId(0),
            address: Vec::new(),
            message: None,
            album: None,
            hint,
            input,
        };
        self.1.post(inbound).await.ok_or(ChatError::Unavailable)?
    }

    /// Begins a file that she sends: it is said to the guide, and where it is kept its bytes follow through what is
    /// given, to the item that was made for it now. `None`: nobody is told anything where she stands, and the file is
    /// not taken. Errors: [`ChatError::Full`] where there is no room for files; her desk reads that one was not kept.
    pub async fn begin_file(
        &self,
        bot: &BotName,
        secret: &[u8; 32],
        name: Option<String>,
        mime: Option<String>,
    ) -> Result<Option<Sending>, ChatError> {
        let kind = match mime.as_deref().and_then(|m| m.split('/').next()) {
            Some("image") => AttachmentKind::Photo,
            Some("audio") => AttachmentKind::Voice,
            Some("video") => AttachmentKind::Video,
            _ => AttachmentKind::Document,
        };
        let file = FileRef { id: String::new(), size: None, name, mime };
        let sent = Attachment { file: Some(file), ..Attachment::of(kind) };
        // no code comes with it, so that it waits for no turn
        let file = match self.take(bot, secret, Input::File(Box::new(sent)), None, Lane::Nobody).await? {
            Taken::New { file, .. } | Taken::Quiet { file } => file,
            Taken::Repeated | Taken::NotKept | Taken::NoSuchBot => return Err(ChatError::Unavailable),
        };
        let Some(FilePlace { report, item }) = file else { return Ok(None) };
        let not_kept = |e: FileError| {
            tracing::error!(error = %e, "a file cannot be kept");
            ChatError::Unavailable
        };
        let mut sink = FileSink::open(&self.0, report, item).await.map_err(not_kept)?;
        if !self.2() {
            sink.end(Err(NOT_KEPT)).await.map_err(not_kept)?;
            return Err(ChatError::Full);
        }
        let look_up = self.0.keys.look_up(Channel::Web, bot, &person(secret));
        let (brought, clock, room) = (self.0.brought.clone(), self.0.clock.clone(), self.2.clone());
        let bringer = Bringer { look_up, brought, clock, room };
        Ok(Some(Sending::begin(sink, bringer)))
    }

    /// A screen as a page, without any conversation.
    pub fn preview(&self, bot: &BotName, screen: &str, language: Language, country: Option<Country>) -> Option<View> {
        let content: Arc<Content> = self.0.content.current();
        let b = content.bot(bot)?;
        content.named(screen)?;
        let state = State::reading(screen, language, country);
        Some(view_through(Channel::Web, &content, b, &state, self.around(&content)))
    }

    /// The secret of a new conversation: 256 random bits.
    pub fn new_secret(&self) -> [u8; 32] {
        let mut secret = [0; 32];
        self.0.random.child().fill_bytes(&mut secret);
        secret
    }
}

fn person(secret: &[u8; 32]) -> PersonKey {
    PersonKey::new(secret.to_vec())
}
