//! One conversation by itself: looked at without holding it, as a page shows it, or held, when something happens in it
//! that its person did not do.

use crate::conversations::{ConversationRow, conversation_id, whole};
use crate::error::StoreError;
use crate::statement::Statement;
use crate::tx::Tx;
use domain::ConversationId;

/// What a look gives.
pub struct LookedAt {
    /// Its id.
    pub id: ConversationId,
    /// Its key, wrapped.
    pub wrapped_key: Vec<u8>,
    /// What the guide remembers, sealed.
    pub state: Option<Vec<u8>>,
}

static LOOK: Statement = Statement::new(
    "SELECT c.id, k.wrapped, c.state FROM conversations AS c JOIN conversation_keys AS k ON k.conversation_id = c.id \
     WHERE c.lookup = $1",
    "b",
);

static WHOLE: Statement = Statement::new(
    "SELECT c.id, c.lookup, c.language, k.wrapped, c.address, c.state, c.unreachable, c.updated_at, c.bot, c.channel \
     FROM conversations AS c JOIN conversation_keys AS k ON k.conversation_id = c.id WHERE c.id = $1{for_update}",
    "b",
);
static KEY: Statement = Statement::new("SELECT wrapped FROM conversation_keys WHERE conversation_id = $1", "b");

#[cfg(test)]
pub(crate) static ALL: &[&Statement] = &[&LOOK, &WHOLE, &KEY];

impl Tx {
    /// The conversation of a look-up, if there is one. Takes no lock.
    pub async fn look_at(&mut self, lookup: &[u8; 32]) -> Result<Option<LookedAt>, StoreError> {
        let Some(row) = self.row(&LOOK, vec![lookup[..].into()]).await? else { return Ok(None) };
        Ok(Some(LookedAt { id: conversation_id(&row, 0)?, wrapped_key: row.bytes(1)?, state: row.maybe_bytes(2)? }))
    }

    /// A conversation by its id, held until the end of the transaction: with its bot and its channel's word.
    pub async fn conversation(
        &mut self,
        id: ConversationId,
    ) -> Result<Option<(ConversationRow, String, String)>, StoreError> {
        let Some(row) = self.row(&WHOLE, vec![id.as_bytes()[..].into()]).await? else { return Ok(None) };
        Ok(Some((whole(&row)?, row.text(8)?, row.text(9)?)))
    }

    /// A conversation's key, wrapped.
    pub async fn key_of(&mut self, id: ConversationId) -> Result<Option<Vec<u8>>, StoreError> {
        self.row(&KEY, vec![id.as_bytes()[..].into()]).await?.map(|row| row.bytes(0)).transpose()
    }
}
