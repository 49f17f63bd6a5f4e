//! Conversations whose person fell silent while something was under way in them: what is remembered of it goes.

use crate::conversations::{conversation_id, limit_arg};
use crate::error::StoreError;
use crate::rows::Arg;
use crate::statement::Statement;
use crate::tx::Tx;
use domain::{ConversationId, Timestamp};

/// A conversation whose time has come.
pub struct SilentRow {
    /// Its id.
    pub id: ConversationId,
    /// Its key, wrapped.
    pub wrapped_key: Vec<u8>,
    /// What the guide remembers, sealed.
    pub state: Option<Vec<u8>>,
    /// The channel's word.
    pub channel: String,
    /// The bot.
    pub bot: String,
}

/// What is left of it.
pub struct Silenced {
    /// Which conversation.
    pub id: ConversationId,
    /// What the guide remembers from now on, sealed; without it the guide begins anew.
    pub state: Option<Vec<u8>>,
    /// When its time comes again.
    pub forget_at: Option<Timestamp>,
}

// Whoever writes just now holds her row: it is left to her, whose input ends what was under way too. Nothing is due much
// later than from now on, unless the clock was put back.
static SILENT: Statement = Statement::new(
    "SELECT o.id, k.wrapped, o.state, o.channel, o.bot FROM conversations AS o \
     JOIN conversation_keys AS k ON k.conversation_id = o.id \
     WHERE o.forget_at < $1 OR o.forget_at > $2 LIMIT $3{skip_locked}",
    "iii",
);
// The day of her last word stays as it is: this is none.
static SAVE: Statement = Statement::many(
    "UPDATE conversations SET state = v.column2, forget_at = v.column3 FROM (VALUES {rows}) AS v \
     WHERE conversations.id = v.column1",
    "",
    "bbi",
);
static DROP_SEEN: Statement = Statement::new("DELETE FROM letters WHERE conversation_id = $1 AND at <= $2", "bi");

#[cfg(test)]
pub(crate) static ALL: &[&Statement] = &[&SILENT, &SAVE, &DROP_SEEN];

impl Tx {
    /// Conversations that were to forget something before `now`, or are to only after `latest`; held until the end of the
    /// transaction, without those that somebody else holds.
    pub async fn silent(
        &mut self,
        now: Timestamp,
        latest: Timestamp,
        limit: usize,
    ) -> Result<Vec<SilentRow>, StoreError> {
        let rows = self.rows(&SILENT, vec![now.into(), latest.into(), limit_arg(limit)]).await?;
        rows.iter()
            .map(|row| {
                Ok(SilentRow {
                    id: conversation_id(row, 0)?,
                    wrapped_key: row.bytes(1)?,
                    state: row.maybe_bytes(2)?,
                    channel: row.text(3)?,
                    bot: row.text(4)?,
                })
            })
            .collect()
    }

    /// Saves what is left of conversations that [`Tx::silent`] gave in this very transaction.
    pub async fn save_silenced(&mut self, silenced: &[Silenced]) -> Result<(), StoreError> {
        let mut args: Vec<Arg> = Vec::with_capacity(silenced.len() * 3);
        for s in silenced {
            let forget_at = s.forget_at.map(Timestamp::unix_micros);
            args.extend([s.id.as_bytes()[..].into(), s.state.as_deref().into(), forget_at.into()]);
        }
        self.run_each(&SAVE, &[], args).await.map(drop)
    }

    /// Erases the letters of a page that were there when its person did something last; gives how many.
    pub async fn drop_letters_until(&mut self, whose: ConversationId, last: Timestamp) -> Result<usize, StoreError> {
        self.run(&DROP_SEEN, vec![whose.as_bytes()[..].into(), last.into()]).await
    }
}
