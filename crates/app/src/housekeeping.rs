//! What is not needed is not stored: the sweep at 47 hours and the end of what lived its time.

use crate::Randomness;
use crate::keyring::Keyring;
use crate::letters::{open_message, seal_errand};
use crate::{Errand, Wish};
use domain::{BotName, ConversationId, OutboxId, Timestamp};
use std::time::Duration;
use storage::{Queued, Store, StoreError};

/// Older ones can not be deleted at the platform any more.
const TOO_OLD: Duration = Duration::from_secs(48 * 3_600);
/// How long the desk's words wait on a page.
const LETTERS: Duration = Duration::from_secs(7 * 86_400);
/// Conversations in one sweep.
const AT_ONCE: usize = 100;

/// Deletes rows that lived their time; bounded, so that it is called again while it returns more than nothing.
pub async fn housekeep(store: &Store, now: Timestamp) -> Result<usize, StoreError> {
    let done: Result<_, StoreError> = store
        .write("housekeeping", |mut tx| async move {
            let rows = tx.housekeep(now).await?;
            // words that nobody fetched, and texts that nobody decided on
            let beside = tx.clear_beside(now, now.minus(LETTERS)).await?;
            tx.done(rows + beside)
        })
        .await;
    Ok(done?.into_inner())
}

/// Puts the deletion of messages into the outbox: at 47 hours, or at the time the person chose. Gives how many
/// conversations.
pub async fn sweep(
    store: &Store,
    keys: &Keyring,
    random: &Randomness,
    bot: &BotName,
    now: Timestamp,
) -> Result<usize, StoreError> {
    let due = store
        .read("sweep", |mut tx| async move { tx.conversations_with_due_messages(bot.as_str(), now, AT_ONCE).await });
    let due: Vec<ConversationId> = due.await.map_err(|e: StoreError| e)?;
    for id in &due {
        one(store, keys, random, bot, *id, now).await?;
    }
    Ok(due.len())
}

async fn one(
    store: &Store,
    keys: &Keyring,
    random: &Randomness,
    bot: &BotName,
    id: ConversationId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let done: Result<_, StoreError> = store
        .write("sweep", |mut tx| async move {
            let Some(wrapped) = tx.key_of(id).await? else { return tx.done(()) };
            let mut old = tx.due_chat_messages(id, now).await?;
            let rows: Vec<i64> = old.iter().map(|(row, ..)| *row).collect();
            old.retain(|(_, at, _)| *at >= now.minus(TOO_OLD));
            if let Ok(key) = keys.key_of(id, &wrapped) {
                let messages: Vec<i64> = old.into_iter().filter_map(|(.., m)| open_message(&key, id, m)).collect();
                let mut rng = random.child();
                for some in messages.chunks(100) {
                    let out = OutboxId::new(now, &mut rng);
                    let payload = seal_errand(
                        &key,
                        out,
                        &Errand::Delete { messages: some.to_vec(), wish: Wish::OfTime },
                        &mut rng,
                    );
                    let queued = Queued {
                        id: out,
                        conversation: id,
                        bot: bot.as_str(),
                        priority: 3,
                        repeatable: true,
                        at: now,
                        not_before: now,
                        payload,
                        attempted: None,
                    };
                    tx.enqueue(std::slice::from_ref(&queued)).await?;
                }
            }
            tx.delete_chat_messages(&rows).await?;
            tx.done(())
        })
        .await;
    done.map(|_| ())
}
