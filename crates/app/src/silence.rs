//! What was under way with a person ends after 15 minutes without a word from her, also where she never writes again: whoever
//! takes the server over later finds neither her code nor which report is hers, and whoever holds her phone next finds
//! nothing of it on her page.

use crate::keyring::Keyring;
use crate::letters::{open_state, seal_state};
use crate::log::Doing;
use crate::reports::report_of;
use crate::{Randomness, plans};
use content::Content;
use domain::{BotName, Channel, Purpose, Timestamp};
use guide::IDLE;
use rand::rngs::StdRng;
use storage::{Silenced, SilentRow, Store, StoreError, Tx};

/// Conversations of one transaction: intake waits for no more than these.
const AT_ONCE: usize = 100;

/// Ends what was under way in conversations that fell silent, and leaves no way back to it; gives how many had their turn.
/// Bounded, so that it is called again while that is more than none. Each is held from the look at it to its end, so that
/// no later word of hers is overwritten.
pub async fn end_silent(
    store: &Store,
    keys: &Keyring,
    random: &Randomness,
    content: &Content,
    now: Timestamp,
) -> Result<usize, StoreError> {
    let done = store.write("silence", |mut tx| {
        let mut rng = random.child();
        async move {
            // a clock that was put back keeps no code for a day
            let rows = tx.silent(now, now.plus(IDLE).plus(IDLE), AT_ONCE).await?;
            let mut silenced = Vec::with_capacity(rows.len());
            for row in rows {
                silenced.push(end(&mut tx, keys, content, row, now, &mut rng).await?);
            }
            tx.save_silenced(&silenced).await?;
            tx.done(silenced.len())
        }
    });
    Ok(done.await?.into_inner())
}

async fn end(
    tx: &mut Tx,
    keys: &Keyring,
    content: &Content,
    row: SilentRow,
    now: Timestamp,
    rng: &mut StdRng,
) -> Result<Silenced, StoreError> {
    let id = row.id;
    let key = keys.key_of(id, &row.wrapped_key).ok();
    let opened = key.and_then(|key| open_state(&key, id, row.state.clone()?).map(|state| (key, state)));
    let Some((key, state)) = opened else {
        tracing::error!(conversation.id = ?id, "what is remembered of a conversation does not open; it begins anew");
        return Ok(Silenced { id, state: None, forget_at: None });
    };
    if !state.is_idle(now) {
        return Ok(Silenced { id, state: row.state, forget_at: Some(now.plus(IDLE)) });
    }
    let mut changed = false;
    if row.channel == Channel::Web.as_str() {
        changed |= tx.drop_letters_until(id, state.last_input()).await? > 0;
    }
    let (mut left, mut next) = (row.state, state.forget_at(content));
    if state.is_over(content, now) {
        // begun and never set: nothing leads to it any more
        if let Some(plan) = state.plan().and_then(report_of) {
            plans::destroy_unopened(tx, plan, Doing::node(now, Purpose::Retention), rng).await?;
        }
        // a bot that is there no more shows nothing: should it come again, its guide begins anew
        let ended =
            BotName::parse(&row.bot).ok().and_then(|name| content.bot(&name)).map(|bot| state.ended(content, bot));
        next = ended.as_ref().and_then(|ended| ended.forget_at(content));
        left = ended.map(|ended| seal_state(&key, id, &ended, rng));
        changed = true;
    }
    if changed && row.channel == Channel::Web.as_str() {
        // a page that stands open somewhere is shown anew
        tx.announce("conversation", id.as_bytes()).await?;
    }
    // never further ahead than what silence ends, or it would be taken for a clock that was put back
    Ok(Silenced { id, state: left, forget_at: next.map(|at| at.min(now.plus(IDLE))) })
}
