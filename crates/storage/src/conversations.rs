//! Conversations, their keys, and the messages of theirs that can still be deleted in the chat.

use crate::dialect::{Engine, LOAD_CONVERSATIONS};
use crate::error::StoreError;
use crate::rows::{Arg, Row};
use crate::statement::Statement;
use crate::tx::Tx;
use domain::{ConversationId, Timestamp};
use std::collections::{HashMap, HashSet};
use std::time::Duration;

const DAY_MICROS: i64 = 86_400_000_000;

/// Days since 1970, for the index of idle conversations.
pub(crate) fn day(at: Timestamp) -> i64 {
    at.unix_micros().div_euclid(DAY_MICROS)
}

/// Who writes, and what to keep if she never wrote before.
#[derive(Clone)]
pub struct Opening<'a> {
    /// The id of the conversation if it is new.
    pub id: ConversationId,
    /// Keyed hash of channel, bot and person.
    pub lookup: [u8; 32],
    /// The bot.
    pub bot: &'a str,
    /// The channel's word.
    pub channel: &'a str,
    /// The new conversation's key, wrapped.
    pub wrapped_key: Vec<u8>,
    /// Where answers go, sealed.
    pub address: Vec<u8>,
    /// Now.
    pub at: Timestamp,
}

/// A conversation as it is kept.
#[derive(Clone, PartialEq, Eq)]
pub struct ConversationRow {
    /// Its id: the one offered if it is fresh, otherwise the one it had.
    pub id: ConversationId,
    /// Keyed hash of channel, bot and person.
    pub lookup: [u8; 32],
    /// The language she chose.
    pub language: Option<String>,
    /// Its key, wrapped.
    pub wrapped_key: Vec<u8>,
    /// Where answers go, sealed.
    pub address: Vec<u8>,
    /// What the guide remembers, sealed; nothing before the first save.
    pub state: Option<Vec<u8>>,
    /// The channel says that nothing reaches her.
    pub unreachable: bool,
    /// The last save.
    pub updated_at: Timestamp,
    /// Made by this call.
    pub fresh: bool,
}

/// What a step leaves behind.
#[derive(Clone)]
pub struct Saving {
    /// Which conversation.
    pub id: ConversationId,
    /// The language she chose.
    pub language: Option<String>,
    /// What the guide remembers, sealed.
    pub state: Vec<u8>,
    /// When it holds something that is over by then without her; none where it does not.
    pub forget_at: Option<Timestamp>,
    /// When it was saved before.
    pub before: Timestamp,
    /// Now.
    pub at: Timestamp,
}

/// A message in her chat that can be deleted there for 48 hours.
#[derive(Clone)]
pub struct ChatMessage {
    /// Which conversation.
    pub conversation: ConversationId,
    /// When it was sent.
    pub at: Timestamp,
    /// The channel's id of it, sealed.
    pub message: Vec<u8>,
}

static OPEN: Statement = Statement::many(
    "INSERT INTO conversations (id, lookup, bot, channel, address, updated_at, active_day) VALUES {rows} \
     ON CONFLICT (lookup) DO NOTHING RETURNING id",
    "",
    "bbttbii",
);
static KEEP_KEYS: Statement =
    Statement::many("INSERT INTO conversation_keys (conversation_id, wrapped) VALUES {rows}", "", "bb");
static SAVE: Statement = Statement::many(
    "UPDATE conversations SET language = v.column2, state = v.column3, updated_at = v.column4, \
     forget_at = v.column5 FROM (VALUES {rows}) AS v WHERE conversations.id = v.column1",
    "",
    "btbii",
);
// Of an indexed column that is named in an update SQLite writes the index anew, also where the value stays: on one day it
// is not named again.
static ANOTHER_DAY: Statement = Statement::many(
    "UPDATE conversations SET active_day = v.column2 FROM (VALUES {rows}) AS v WHERE conversations.id = v.column1",
    "",
    "bi",
);
/// How long messages stay in a chat where the person chose nothing: the platform deletes up to 48 hours.
pub const LONGEST_STAY: Duration = Duration::from_secs(47 * 3_600);

static SET_ADDRESS: Statement = Statement::new("UPDATE conversations SET address = $2 WHERE id = $1", "bb");
static SET_UNREACHABLE: Statement = Statement::new("UPDATE conversations SET unreachable = $2 WHERE id = $1", "bf");
// Key, chat messages and outbox go with it: the schema says so.
static FORGET: Statement = Statement::new("DELETE FROM conversations WHERE id = $1", "b");
// Whoever was forgotten while a message was on its way is left out.
static ADD_MESSAGES: Statement = Statement::many(
    "INSERT INTO chat_messages (conversation_id, at, until, message) \
     SELECT v.column1, v.column2, v.column2 + coalesce(c.stay, $1), v.column3 \
     FROM (VALUES {rows}) AS v JOIN conversations AS c ON c.id = v.column1",
    "i",
    "bib",
);
static MESSAGES: Statement = Statement::new(
    "SELECT id, at, message FROM chat_messages WHERE conversation_id = $1 AND at >= $2 ORDER BY at, id",
    "bi",
);
static DELETE_MESSAGES: Statement = Statement::many("DELETE FROM chat_messages WHERE id IN ({list})", "", "i");
// From the message that is due longest, so that the index of times ends the search.
static WITH_DUE_MESSAGES: Statement = Statement::new(
    "SELECT DISTINCT o.conversation_id FROM (SELECT m.conversation_id FROM chat_messages AS m \
       JOIN conversations AS c ON c.id = m.conversation_id WHERE c.bot = $1 AND m.until <= $2 ORDER BY m.until LIMIT $3) AS o",
    "tii",
);
static DUE_MESSAGES: Statement = Statement::new(
    "SELECT id, at, message FROM chat_messages WHERE conversation_id = $1 AND until <= $2 ORDER BY at, id",
    "bi",
);
static SET_STAY: Statement = Statement::new("UPDATE conversations SET stay = $2 WHERE id = $1", "bi");
static MESSAGES_STAY: Statement =
    Statement::new("UPDATE chat_messages SET until = at + $2 WHERE conversation_id = $1", "bi");

#[cfg(test)]
pub(crate) static ALL: &[&Statement] = &[
    &OPEN,
    &KEEP_KEYS,
    &SAVE,
    &ANOTHER_DAY,
    &SET_ADDRESS,
    &SET_UNREACHABLE,
    &FORGET,
    &ADD_MESSAGES,
    &MESSAGES,
    &DELETE_MESSAGES,
    &WITH_DUE_MESSAGES,
    &DUE_MESSAGES,
    &SET_STAY,
    &MESSAGES_STAY,
];

pub(crate) fn conversation_id(row: &Row, column: usize) -> Result<ConversationId, StoreError> {
    ConversationId::from_slice(&row.bytes(column)?).ok_or(StoreError::Corrupt("a conversation's id"))
}

/// A row of id, look-up, language, key, address, state, unreachable, last save.
pub(crate) fn whole(row: &Row) -> Result<ConversationRow, StoreError> {
    Ok(ConversationRow {
        id: conversation_id(row, 0)?,
        lookup: row.bytes(1)?.try_into().map_err(|_| StoreError::Corrupt("a conversation's look-up"))?,
        language: row.maybe_text(2)?,
        wrapped_key: row.bytes(3)?,
        address: row.bytes(4)?,
        state: row.maybe_bytes(5)?,
        unreachable: row.flag(6)?,
        updated_at: row.time(7)?,
        fresh: false,
    })
}

impl Tx {
    /// Opens the conversations that are missing and gives all, in the order given; on PostgreSQL they
    /// are locked until the end. The look-ups must be distinct.
    pub async fn conversations(&mut self, openings: &[Opening<'_>]) -> Result<Vec<ConversationRow>, StoreError> {
        let lookups: Vec<[u8; 32]> = openings.iter().map(|o| o.lookup).collect();
        self.conversations_of(&lookups, |place| openings[place].clone()).await
    }

    /// The same by their look-ups; `opening` makes what is kept of one that is missing, by its place: keys are not made for
    /// people who have theirs.
    pub async fn conversations_of<'a>(
        &mut self,
        lookups: &[[u8; 32]],
        mut opening: impl FnMut(usize) -> Opening<'a>,
    ) -> Result<Vec<ConversationRow>, StoreError> {
        // SQLite has one writer, so looking first costs one statement where all are known, as mostly.
        // PostgreSQL inserts first, so that the one locking SELECT comes last and in order of ids.
        let mut found = match self.engine() {
            Engine::Sqlite => self.load(&lookups.iter().collect::<Vec<_>>()).await?,
            Engine::Postgres => HashMap::new(),
        };
        let missing = (0..lookups.len()).filter(|place| !found.contains_key(&lookups[*place]));
        let mut missing: Vec<Opening<'_>> = missing.map(&mut opening).collect();
        if !missing.is_empty() {
            missing.sort_by_key(|o| o.lookup);
            let fresh = self.open(&missing).await?;
            let lookups: Vec<&[u8; 32]> = missing.iter().map(|o| &o.lookup).collect();
            for (lookup, mut row) in self.load(&lookups).await? {
                row.fresh = fresh.contains(&row.id);
                found.insert(lookup, row);
            }
        }
        lookups
            .iter()
            .map(|lookup| found.remove(lookup).ok_or(StoreError::Corrupt("a conversation without its key")))
            .collect()
    }

    async fn open(&mut self, missing: &[Opening<'_>]) -> Result<HashSet<ConversationId>, StoreError> {
        let mut args: Vec<Arg> = Vec::with_capacity(missing.len() * 7);
        for o in missing {
            args.extend([
                o.id.as_bytes()[..].into(),
                o.lookup[..].into(),
                o.bot.into(),
                o.channel.into(),
                o.address[..].into(),
                o.at.into(),
                day(o.at).into(),
            ]);
        }
        let mut fresh = HashSet::new();
        for row in self.rows_each(&OPEN, &[], args).await? {
            fresh.insert(conversation_id(&row, 0)?);
        }
        let keys = missing
            .iter()
            .filter(|o| fresh.contains(&o.id))
            .flat_map(|o| [Arg::from(&o.id.as_bytes()[..]), o.wrapped_key[..].into()])
            .collect();
        self.run_each(&KEEP_KEYS, &[], keys).await?;
        Ok(fresh)
    }

    async fn load(&mut self, lookups: &[&[u8; 32]]) -> Result<HashMap<[u8; 32], ConversationRow>, StoreError> {
        let rows = match self.engine() {
            Engine::Sqlite => {
                let args = lookups.iter().map(|l| Arg::from(&l[..])).collect();
                self.rows_each(&LOAD_CONVERSATIONS, &[], args).await?
            }
            Engine::Postgres => {
                let list = lookups.iter().map(|l| l.to_vec()).collect();
                self.rows(&LOAD_CONVERSATIONS, vec![Arg::List(list)]).await?
            }
        };
        let mut found = HashMap::with_capacity(rows.len());
        for row in rows {
            let conversation = whole(&row)?;
            found.insert(conversation.lookup, conversation);
        }
        Ok(found)
    }

    /// Saves what steps left behind. A conversation that is gone is left out.
    pub async fn save_conversations(&mut self, savings: &[Saving]) -> Result<(), StoreError> {
        let mut args: Vec<Arg> = Vec::with_capacity(savings.len() * 5);
        let mut days: Vec<Arg> = Vec::new();
        for s in savings {
            args.extend([
                s.id.as_bytes()[..].into(),
                s.language.as_deref().into(),
                s.state[..].into(),
                s.at.into(),
                s.forget_at.map(Timestamp::unix_micros).into(),
            ]);
            if day(s.before) != day(s.at) {
                days.extend([s.id.as_bytes()[..].into(), day(s.at).into()]);
            }
        }
        self.run_each(&SAVE, &[], args).await?;
        self.run_each(&ANOTHER_DAY, &[], days).await.map(drop)
    }

    /// The chat has another address now, sealed.
    pub async fn set_address(&mut self, id: ConversationId, address: Vec<u8>) -> Result<(), StoreError> {
        self.run(&SET_ADDRESS, vec![id.as_bytes()[..].into(), Arg::Bytes(address)]).await.map(drop)
    }

    /// Whether nothing reaches her.
    pub async fn set_unreachable(&mut self, id: ConversationId, unreachable: bool) -> Result<(), StoreError> {
        self.run(&SET_UNREACHABLE, vec![id.as_bytes()[..].into(), unreachable.into()]).await.map(drop)
    }

    /// Erases a conversation: its key, its state, its messages, what was to be said. False: there was none.
    pub async fn forget(&mut self, id: ConversationId) -> Result<bool, StoreError> {
        Ok(self.run(&FORGET, vec![id.as_bytes()[..].into()]).await? > 0)
    }

    /// Notes messages of the chats; a conversation that is gone is left out.
    pub async fn add_chat_messages(&mut self, messages: &[ChatMessage]) -> Result<(), StoreError> {
        let mut args: Vec<Arg> = Vec::with_capacity(messages.len() * 3);
        for m in messages {
            args.extend([m.conversation.as_bytes()[..].into(), m.at.into(), m.message[..].into()]);
        }
        self.run_each(&ADD_MESSAGES, &[micros(LONGEST_STAY)], args).await.map(drop)
    }

    /// A chat's messages from `since` on, oldest first: row, time, sealed id.
    pub async fn chat_messages(
        &mut self,
        conversation: ConversationId,
        since: Timestamp,
    ) -> Result<Vec<(i64, Timestamp, Vec<u8>)>, StoreError> {
        let rows = self.rows(&MESSAGES, vec![conversation.as_bytes()[..].into(), since.into()]).await?;
        rows.iter().map(|row| Ok((row.int(0)?, row.time(1)?, row.bytes(2)?))).collect()
    }

    /// A chat's messages that are to be deleted by now, oldest first: row, time, sealed id.
    pub async fn due_chat_messages(
        &mut self,
        conversation: ConversationId,
        now: Timestamp,
    ) -> Result<Vec<(i64, Timestamp, Vec<u8>)>, StoreError> {
        let rows = self.rows(&DUE_MESSAGES, vec![conversation.as_bytes()[..].into(), now.into()]).await?;
        rows.iter().map(|row| Ok((row.int(0)?, row.time(1)?, row.bytes(2)?))).collect()
    }

    /// How long messages stay in this chat from now on, those that are there too; at most [`LONGEST_STAY`].
    pub async fn set_stay(&mut self, id: ConversationId, stay: Duration) -> Result<(), StoreError> {
        let stay = micros(stay.min(LONGEST_STAY));
        self.run(&SET_STAY, vec![id.as_bytes()[..].into(), stay.clone()]).await?;
        self.run(&MESSAGES_STAY, vec![id.as_bytes()[..].into(), stay]).await.map(drop)
    }

    /// Deletes the rows that `chat_messages` gave.
    pub async fn delete_chat_messages(&mut self, rows: &[i64]) -> Result<(), StoreError> {
        let args = rows.iter().map(|row| Arg::Int(*row)).collect();
        self.run_each(&DELETE_MESSAGES, &[], args).await.map(drop)
    }

    /// Conversations of a bot that have messages to be deleted by now: those of the `limit` messages due longest.
    pub async fn conversations_with_due_messages(
        &mut self,
        bot: &str,
        now: Timestamp,
        limit: usize,
    ) -> Result<Vec<ConversationId>, StoreError> {
        let args = vec![bot.into(), now.into(), limit_arg(limit)];
        let rows = self.rows(&WITH_DUE_MESSAGES, args).await?;
        rows.iter().map(|row| conversation_id(row, 0)).collect()
    }
}

fn micros(d: Duration) -> Arg {
    Arg::Int(i64::try_from(d.as_micros()).unwrap_or(i64::MAX))
}

pub(crate) fn limit_arg(limit: usize) -> Arg {
    Arg::Int(i64::try_from(limit).unwrap_or(i64::MAX))
}
