//! What is not needed is not stored: the sweep at 47 hours and the end of what lived its time.

use crate::Randomness;
use crate::keyring::Keyring;
use crate::letters::{open_message, open_state, seal_errand, seal_state};
use crate::{Errand, Wish};
use content::{Bot, Content};
use domain::{ConversationId, OutboxId, Timestamp};
use guide::IDLE;
use rand::rngs::StdRng;
use sealing::DataKey;
use std::time::Duration;
use storage::{ConversationRow, Queued, Silenced, Store, StoreError, Tx};

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
            // words that nobody fetched, texts that nobody decided on, codes that nobody waits for any more
            let beside = tx.clear_beside(now, now.minus(LETTERS)).await?;
            let codes = tx.drop_returns_before(now.minus(IDLE)).await?;
            tx.done(rows + beside + codes)
        })
        .await;
    Ok(done?.into_inner())
}

/// Puts the deletion of messages into the outbox: at 47 hours, or at the time the person chose. Gives how many
/// conversations. `bot`: with the content that runs.
pub async fn sweep(
    store: &Store,
    keys: &Keyring,
    random: &Randomness,
    bot: (&Content, &Bot),
    now: Timestamp,
) -> Result<usize, StoreError> {
    let name = bot.1.name.as_str();
    let due = store.read("sweep", |mut tx| async move { tx.conversations_with_due_messages(name, now, AT_ONCE).await });
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
    bot: (&Content, &Bot),
    id: ConversationId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let done: Result<_, StoreError> = store
        .write("sweep", |mut tx| async move {
            // held first, as by everybody who writes
            let Some((row, ..)) = tx.conversation(id).await? else { return tx.done(()) };
            let mut old = tx.due_chat_messages(id, now).await?;
            let rows: Vec<i64> = old.iter().map(|(row, ..)| *row).collect();
            old.retain(|(_, at, _)| *at >= now.minus(TOO_OLD));
            let key = keys.key_of(id, &row.wrapped_key).ok();
            if let Some(key) = &key {
                let messages: Vec<i64> = old.into_iter().filter_map(|(.., m)| open_message(key, id, m)).collect();
                let mut rng = random.child();
                for some in messages.chunks(100) {
                    let out = OutboxId::new(now, &mut rng);
                    let payload = seal_errand(
                        key,
                        out,
                        &Errand::Delete { messages: some.to_vec(), wish: Wish::OfTime },
                        &mut rng,
                    );
                    let queued = Queued {
                        id: out,
                        conversation: id,
                        bot: bot.1.name.as_str(),
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
            if let Some(key) = &key {
                leave_nothing(&mut tx, key, row, bot, now, &mut random.child()).await?;
            }
            tx.done(())
        })
        .await;
    done.map(|_| ())
}

/// Where nothing is left of a chat, the question for her story goes too: whoever writes there next is asked nothing of it.
async fn leave_nothing(
    tx: &mut Tx,
    key: &DataKey,
    row: ConversationRow,
    (content, bot): (&Content, &Bot),
    now: Timestamp,
    rng: &mut StdRng,
) -> Result<(), StoreError> {
    let Some(state) = row.state.and_then(|bytes| open_state(key, row.id, bytes)).filter(|s| s.is_idle(now)) else {
        return Ok(());
    };
    if !tx.chat_messages(row.id, Timestamp::default()).await?.is_empty() {
        return Ok(());
    }
    let Some(left) = state.emptied(content, bot) else { return Ok(()) };
    let forget_at = left.forget_at(content).map(|at| at.min(now.plus(IDLE)));
    let left = Silenced { id: row.id, state: Some(seal_state(key, row.id, &left, rng)), forget_at };
    tx.save_silenced(&[left]).await
}
