//! One person's thread: how it is opened, begun anew, and taken out of the chat on both sides.

use super::Work;
use super::sending::Hiding;
use crate::intake::FilePlace;
use crate::letters::{open_message, open_state};
use crate::{Errand, Wish};
use content::Bot;
use domain::{Channel, ConversationId, Language, Timestamp};
use guide::{Event, State, View, step, view_through};
use sealing::DataKey;
use std::time::Duration;
use storage::{ConversationRow, StoreError, Tx};

/// How long the platform lets a bot delete a message.
const DELETABLE: Duration = Duration::from_secs(47 * 3_600 + 55 * 60);
/// Ids in one deletion. Source: Bot API, deleteMessages.
const DELETE_AT_ONCE: usize = 100;

/// One person's thread while something happens in it.
pub(in crate::intake) struct Thread<'b> {
    pub(in crate::intake) bot: &'b Bot,
    pub(in crate::intake) channel: Channel,
    pub(in crate::intake) address: Vec<u8>,
    pub(in crate::intake) look_up: [u8; 32],
    pub(in crate::intake) id: ConversationId,
    pub(in crate::intake) key: DataKey,
    pub(in crate::intake) state: State,
    pub(in crate::intake) is_new: bool,
    /// Begun in this very transaction.
    pub(in crate::intake) fresh: bool,
    /// When it was saved before.
    pub(in crate::intake) saved_at: Timestamp,
    /// The file that the update under way put into a report.
    pub(in crate::intake) file: Option<FilePlace>,
    /// The update under way is held.
    pub(in crate::intake) held: bool,
    /// The update under way is a picture that the plan under way took.
    pub(in crate::intake) photo: bool,
    /// What the update under way says went into a report, or is a word that stays hers.
    pub(super) is_told: bool,
    /// What she is shown, in order.
    pub(in crate::intake) views: Vec<View>,
    /// What the desk, or the node by itself, says besides.
    pub(in crate::intake) letters: Vec<String>,
    /// What is answered to words and buttons of her questions.
    pub(in crate::intake) heard: Vec<Errand>,
    pub(in crate::intake) deletions: Vec<Errand>,
    /// She hides the chat.
    pub(super) hiding: Option<Hiding>,
}

impl Thread<'_> {
    /// What the desk said on her page goes with the report that it was about: her code shows it again.
    pub(in crate::intake) async fn leave_page(&mut self, tx: &mut Tx) -> Result<(), StoreError> {
        if self.channel == Channel::Web {
            tx.drop_letters(self.id).await?;
            self.letters.clear();
        }
        Ok(())
    }
}

impl Work<'_> {
    /// A conversation with its key and state, as something happens in it.
    pub(in crate::intake) async fn thread<'b>(
        &mut self,
        tx: &mut Tx,
        bot: &'b Bot,
        channel: Channel,
        address: Vec<u8>,
        row: &ConversationRow,
        hint: Option<Language>,
    ) -> Result<Thread<'b>, StoreError> {
        let start = || State::start(&self.content.screen(bot.start).name, bot, hint, self.now);
        let blank = |id, key, state, is_new| Thread {
            bot,
            channel,
            address: address.clone(),
            look_up: row.lookup,
            id,
            key,
            state,
            is_new,
            fresh: row.fresh,
            saved_at: row.updated_at,
            file: None,
            held: false,
            photo: false,
            is_told: false,
            views: Vec::new(),
            letters: Vec::new(),
            heard: Vec::new(),
            deletions: Vec::new(),
            hiding: None,
        };
        match self.intake.keys.key_of(row.id, &row.wrapped_key) {
            Ok(key) => {
                let known = row.state.clone().and_then(|bytes| open_state(&key, row.id, bytes));
                let is_new = known.is_none();
                let state = known.unwrap_or_else(start);
                Ok(blank(row.id, key, state, is_new))
            }
            Err(_) => {
                tracing::error!(conversation.id = ?row.id, "a conversation's key does not open; it begins anew");
                let key = DataKey::generate(&mut self.rng);
                let mut thread = blank(row.id, key, start(), true);
                self.anew(tx, &mut thread).await?;
                Ok(thread)
            }
        }
    }

    /// A fresh conversation in the place of one that was forgotten or cannot be opened.
    pub(super) async fn anew(&mut self, tx: &mut Tx, thread: &mut Thread<'_>) -> Result<(), StoreError> {
        tx.forget(thread.id).await?;
        let opening = self.intake.opening(
            thread.look_up,
            &thread.bot.name,
            thread.channel,
            &thread.address,
            self.now,
            &mut self.rng,
        );
        let fresh = tx.conversations(std::slice::from_ref(&opening)).await?;
        let fresh =
            fresh.into_iter().next().ok_or(StoreError::Corrupt("a conversation that was just begun is not there"))?;
        thread.key = self
            .intake
            .keys
            .key_of(fresh.id, &fresh.wrapped_key)
            .map_err(|_| StoreError::Corrupt("a key that was just made does not open"))?;
        (thread.id, thread.fresh, thread.saved_at) = (fresh.id, true, self.now);
        Ok(())
    }

    /// Deletes what can still be deleted in the chat, both sides.
    pub(super) async fn delete_both_sides(&mut self, tx: &mut Tx, thread: &mut Thread<'_>) -> Result<(), StoreError> {
        let ids = self.take_out(tx, thread).await?;
        let deletions = ids.chunks(DELETE_AT_ONCE);
        let deletions = deletions.map(|some| Errand::Delete { messages: some.to_vec(), wish: Wish::Hers });
        thread.deletions.extend(deletions);
        Ok(())
    }

    /// Deletes them as well, and lets what she is shown next follow the deletion.
    pub(super) async fn hide(&mut self, tx: &mut Tx, thread: &mut Thread<'_>) -> Result<(), StoreError> {
        let mut messages = self.take_out(tx, thread).await?;
        // she hid it twice in a moment: one deletion, one answer
        messages.extend(thread.hiding.take().into_iter().flat_map(|before| before.messages));
        if messages.is_empty() {
            return Ok(());
        }
        let around = self.around(thread.channel);
        let (failed, _) = step(self.content, thread.bot, thread.state.clone(), Event::Failed, around);
        let stays = view_through(thread.channel, self.content, thread.bot, &failed, around);
        thread.hiding = Some(Hiding { messages, stays, answer: thread.views.len() });
        Ok(())
    }

    /// The ids of what can still be deleted in the chat; they are kept no more. Ids that do not open are left alone.
    async fn take_out(&mut self, tx: &mut Tx, thread: &Thread<'_>) -> Result<Vec<i64>, StoreError> {
        tx.drop_letters(thread.id).await?;
        // what the desk said is not to come after it
        tx.drop_return_of(thread.id).await?;
        if thread.channel == Channel::Web {
            return Ok(Vec::new());
        }
        let stored = tx.chat_messages(thread.id, self.now.minus(DELETABLE)).await?;
        let rows: Vec<i64> = stored.iter().map(|(row, ..)| *row).collect();
        let in_batch = self.messages.iter().filter(|m| m.conversation == thread.id).map(|m| m.message.clone());
        let sealed = stored.into_iter().map(|(.., m)| m).chain(in_batch);
        let ids: Vec<i64> = sealed.filter_map(|m| open_message(&thread.key, thread.id, m)).collect();
        self.messages.retain(|m| m.conversation != thread.id);
        tx.delete_chat_messages(&rows).await?;
        Ok(ids)
    }
}
