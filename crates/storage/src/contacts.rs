//! People who agreed to be written to when somebody does not answer.

use crate::check_ins::check_in_id;
use crate::conversations::conversation_id;
use crate::error::StoreError;
use crate::rows::{Arg, Row};
use crate::statement::Statement;
use crate::tx::Tx;
use domain::{CheckInId, ContactId, ConversationId, Timestamp};

/// Somebody who is to be asked.
#[derive(Clone)]
pub struct ContactRow {
    /// Which.
    pub id: ContactId,
    /// For which check-in.
    pub check_in: CheckInId,
    /// Keyed hash of the letters that are passed on.
    pub lookup: [u8; 32],
    /// They are good until then.
    pub until: Timestamp,
}

/// Letters that were opened in time: whose they are.
#[derive(Clone)]
pub struct OpenedLetters {
    /// The contact.
    pub id: ContactId,
    /// The check-in.
    pub check_in: CheckInId,
    /// Who asks.
    pub asker: ConversationId,
    /// The key of her conversation, wrapped.
    pub asker_key: Vec<u8>,
    /// The check-in's body, sealed under it.
    pub body: Vec<u8>,
}

/// A contact who can be written to.
#[derive(Clone)]
pub struct AgreedContact {
    /// Which.
    pub id: ContactId,
    /// For which check-in.
    pub check_in: CheckInId,
    /// Where.
    pub conversation: ConversationId,
    /// Through which bot.
    pub bot: String,
    /// The contact's language.
    pub language: Option<String>,
    /// The key of the contact's conversation, wrapped.
    pub wrapped_key: Vec<u8>,
    /// Who asked, sealed under it.
    pub body: Option<Vec<u8>>,
}

static ADD: Statement =
    Statement::new("INSERT INTO contacts (id, check_in_id, lookup, until) VALUES ($1, $2, $3, $4)", "bbbi");
static BY_LETTERS: Statement = Statement::new(
    "SELECT n.id, n.check_in_id, c.conversation_id, k.wrapped, c.body FROM contacts AS n \
     JOIN check_ins AS c ON c.id = n.check_in_id JOIN conversation_keys AS k ON k.conversation_id = c.conversation_id \
     WHERE n.lookup = $1 AND n.until > $2",
    "bi",
);
static TAKE: Statement = Statement::new(
    "UPDATE contacts SET lookup = NULL, agreed_by = $2, body = $3 WHERE id = $1 AND lookup IS NOT NULL",
    "bbb",
);
static AGREE: Statement =
    Statement::new("UPDATE contacts SET agreed_at = $2 WHERE agreed_by = $1 AND agreed_at IS NULL", "bi");
static REFUSE: Statement = Statement::new("DELETE FROM contacts WHERE agreed_by = $1 AND agreed_at IS NULL", "b");
static LEAVE: Statement = Statement::new("DELETE FROM contacts WHERE agreed_by = $1", "b");
static OF: Statement = Statement::new(
    "SELECT n.id, n.check_in_id, v.id, v.bot, v.language, k.wrapped, n.body FROM contacts AS n \
     JOIN conversations AS v ON v.id = n.agreed_by JOIN conversation_keys AS k ON k.conversation_id = v.id \
     WHERE n.check_in_id = $1 AND n.agreed_at IS NOT NULL AND NOT v.unreachable ORDER BY n.id",
    "b",
);
// As those who are written to: of somebody whom nothing reaches she is not told that they will be.
static HAVE_AGREED: Statement = Statement::new(
    "SELECT count(*) FROM contacts AS n JOIN conversations AS v ON v.id = n.agreed_by \
     WHERE n.check_in_id = $1 AND n.agreed_at IS NOT NULL AND NOT v.unreachable",
    "b",
);
static IS_ONE: Statement =
    Statement::new("SELECT count(*) FROM contacts WHERE agreed_by = $1 AND agreed_at IS NOT NULL", "b");
static OLD: Statement = Statement::new("DELETE FROM contacts WHERE agreed_at IS NULL AND until < $1", "i");

#[cfg(test)]
pub(crate) static ALL: &[&Statement] =
    &[&ADD, &BY_LETTERS, &TAKE, &AGREE, &REFUSE, &LEAVE, &OF, &HAVE_AGREED, &IS_ONE, &OLD];

fn contact_id(row: &Row, column: usize) -> Result<ContactId, StoreError> {
    ContactId::from_slice(&row.bytes(column)?).ok_or(StoreError::Corrupt("a contact's id"))
}

impl Tx {
    /// Notes somebody who is to be asked.
    pub async fn add_contact(&mut self, c: &ContactRow) -> Result<(), StoreError> {
        let args =
            vec![c.id.as_bytes()[..].into(), c.check_in.as_bytes()[..].into(), c.lookup[..].into(), c.until.into()];
        self.run(&ADD, args).await.map(drop)
    }

    /// Whose these letters are, where they are good still.
    pub async fn contact_by_letters(
        &mut self,
        lookup: &[u8; 32],
        now: Timestamp,
    ) -> Result<Option<OpenedLetters>, StoreError> {
        let row = self.row(&BY_LETTERS, vec![lookup[..].into(), now.into()]).await?;
        row.map(|row| {
            Ok(OpenedLetters {
                id: contact_id(&row, 0)?,
                check_in: check_in_id(&row, 1)?,
                asker: conversation_id(&row, 2)?,
                asker_key: row.bytes(3)?,
                body: row.bytes(4)?,
            })
        })
        .transpose()
    }

    /// The letters were opened in this conversation and are good for nobody else; false if they were before.
    pub async fn take_letters(&mut self, id: ContactId, by: ConversationId, body: &[u8]) -> Result<bool, StoreError> {
        let args = vec![id.as_bytes()[..].into(), by.as_bytes()[..].into(), body.into()];
        Ok(self.run(&TAKE, args).await? == 1)
    }

    /// Says yes to what was asked in this conversation; gives how many that were.
    pub async fn contact_agrees(&mut self, by: ConversationId, at: Timestamp) -> Result<usize, StoreError> {
        self.run(&AGREE, vec![by.as_bytes()[..].into(), at.into()]).await
    }

    /// Says no to what was asked in this conversation.
    pub async fn contact_refuses(&mut self, by: ConversationId) -> Result<usize, StoreError> {
        self.run(&REFUSE, vec![by.as_bytes()[..].into()]).await
    }

    /// Does not want to be written to any more, for anybody.
    pub async fn contact_leaves(&mut self, by: ConversationId) -> Result<usize, StoreError> {
        self.run(&LEAVE, vec![by.as_bytes()[..].into()]).await
    }

    /// Those who are to be written to for a check-in.
    pub async fn contacts_of(&mut self, check_in: CheckInId) -> Result<Vec<AgreedContact>, StoreError> {
        let rows = self.rows(&OF, vec![check_in.as_bytes()[..].into()]).await?;
        let read = |row: &Row| {
            Ok(AgreedContact {
                id: contact_id(row, 0)?,
                check_in: check_in_id(row, 1)?,
                conversation: conversation_id(row, 2)?,
                bot: row.text(3)?,
                language: row.maybe_text(4)?,
                wrapped_key: row.bytes(5)?,
                body: row.maybe_bytes(6)?,
            })
        };
        rows.iter().map(read).collect()
    }

    /// Whether this conversation said yes to somebody, who still asks for it.
    pub async fn is_contact(&mut self, who: ConversationId) -> Result<bool, StoreError> {
        let args = vec![Arg::from(&who.as_bytes()[..])];
        Ok(self.row(&IS_ONE, args).await?.map_or(Ok(0), |row| row.int(0))? > 0)
    }

    /// Whether somebody said yes for a check-in who can be written to.
    pub async fn has_contact(&mut self, check_in: CheckInId) -> Result<bool, StoreError> {
        let args = vec![Arg::from(&check_in.as_bytes()[..])];
        Ok(self.row(&HAVE_AGREED, args).await?.map_or(Ok(0), |row| row.int(0))? > 0)
    }

    /// Erases letters that nobody opened in time, and questions that nobody answered by then.
    pub async fn clear_contacts(&mut self, now: Timestamp) -> Result<usize, StoreError> {
        self.run(&OLD, vec![now.into()]).await
    }
}
