//! The store as a whole, on its way into a backup and out of one: every table by its columns, rows in the order of their
//! key, a page at a time, the same from and to both engines. Which tables and columns there are stands here and nowhere
//! else; a test compares it with the schema.

use crate::error::StoreError;
use crate::rows::{Arg, Row};
use crate::statement::Statement;
use crate::tx::Tx;
use std::collections::HashSet;

/// A value of a row.
#[derive(Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    Null,
    /// A number, or a time in microseconds.
    Int(i64),
    /// A text.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
    /// Yes or no.
    Flag(bool),
}

/// What is to be seen to in a column when rows come back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Care {
    /// Nothing.
    No,
    /// The id of a compartment or conversation, or of what belongs to one: where it was erased, the row stays out.
    Row,
    /// The same: where it was erased, the column is left empty.
    Column,
    /// The fence of a lease. Leases do not come along and their fences begin anew, so that this one only says that
    /// somebody tried.
    Fence,
}

/// What a table is worth without the root key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Without {
    /// What it was.
    Whole,
    /// Nothing: nobody could open it, or find it.
    Lost,
}

struct Column {
    name: &'static str,
    kind: &'static str,
    care: Care,
}

/// A table that is carried.
pub struct Table {
    name: &'static str,
    /// The key's columns, by which rows are ordered.
    key: &'static [Column],
    rest: &'static [Column],
    /// Whether the key comes along, or is given anew.
    keeps_key: bool,
    without: Without,
    /// Rows read at once: fewer where they are long.
    page: i64,
    first: Statement,
    after: Statement,
    insert: Statement,
    wipe: Statement,
}

/// Rows of a table in the order of their key.
pub struct Page {
    /// Each as [`Table::columns`] says.
    pub rows: Vec<Vec<Value>>,
    /// Where the next page goes on; none after the last one.
    pub next: Option<Vec<Value>>,
}

macro_rules! list {
    ($first:ident $($rest:ident)*) => { concat!(stringify!($first) $(, ", ", stringify!($rest))*) };
}

macro_rules! placed {
    ($a:ident) => { concat!(stringify!($a), " > $1 ORDER BY ", stringify!($a), " LIMIT $2") };
    ($a:ident $b:ident) => {
        concat!("(", list!($a $b), ") > ($1, $2) ORDER BY ", list!($a $b), " LIMIT $3")
    };
    ($a:ident $b:ident $c:ident) => {
        concat!("(", list!($a $b $c), ") > ($1, $2, $3) ORDER BY ", list!($a $b $c), " LIMIT $4")
    };
}

macro_rules! insert {
    ($table:ident keyed [$($key:ident $key_kind:ident)+] [$($rest:ident $kind:ident)*]) => {
        Statement::many(
            concat!("INSERT INTO ", stringify!($table), " (", list!($($key)+ $($rest)*), ") VALUES {rows}"),
            "",
            concat!($(stringify!($key_kind),)+ $(stringify!($kind),)*),
        )
    };
    ($table:ident renumbered [$($key:ident $key_kind:ident)+] [$($rest:ident $kind:ident)+]) => {
        Statement::many(
            concat!("INSERT INTO ", stringify!($table), " (", list!($($rest)+), ") VALUES {rows}"),
            "",
            concat!($(stringify!($kind),)+),
        )
    };
}

macro_rules! keeps {
    (keyed) => {
        true
    };
    (renumbered) => {
        false
    };
}

/// One table a line: name, what it is worth without the root key, rows read at once, whether its key comes along; its
/// key; its other columns. Kinds as in [`Statement`].
macro_rules! tables {
    ($($table:ident $without:ident $page:literal $keyed:ident
        [$($key:ident: $key_kind:ident $key_care:ident),+] [$($rest:ident: $kind:ident $care:ident),*];)+) => {
        const COUNT: usize = [$(stringify!($table)),+].len();
        static TABLES: [Table; COUNT] = [$(Table {
            name: stringify!($table),
            key: &[$(Column { name: stringify!($key), kind: stringify!($key_kind), care: Care::$key_care }),+],
            rest: &[$(Column { name: stringify!($rest), kind: stringify!($kind), care: Care::$care }),*],
            keeps_key: keeps!($keyed),
            without: Without::$without,
            page: $page,
            first: Statement::new(
                concat!("SELECT ", list!($($key)+ $($rest)*), " FROM ", stringify!($table), " ORDER BY ",
                    list!($($key)+), " LIMIT $1"),
                "i",
            ),
            after: Statement::new(
                concat!("SELECT ", list!($($key)+ $($rest)*), " FROM ", stringify!($table), " WHERE ",
                    placed!($($key)+)),
                concat!($(stringify!($key_kind),)+ "i"),
            ),
            insert: insert!($table $keyed [$($key $key_kind)+] [$($rest $kind)*]),
            wipe: Statement::new(
                concat!("DELETE FROM ", stringify!($table), " WHERE (", list!($($key)+), ") IN (SELECT ",
                    list!($($key)+), " FROM ", stringify!($table), " ORDER BY ", list!($($key)+), " LIMIT $1)"),
                "i",
            ),
        }),+];
    };
}

// In the order in which rows may be written: what a row refers to comes before it.
tables! {
    conversations Lost 64 keyed [id: b Row]
        [lookup: b No, bot: t No, channel: t No, language: t No, address: b No, state: b No, unreachable: f No,
         stay: i No, updated_at: i No, active_day: i No, forget_at: i No];
    conversation_keys Lost 256 keyed [conversation_id: b Row] [wrapped: b No];
    chat_messages Lost 256 renumbered [id: i No] [conversation_id: b Row, at: i No, until: i No, message: b No];
    outbox Lost 64 keyed [id: b No]
        [conversation_id: b Row, bot: t No, priority: i No, repeatable: f No, at: i No, not_before: i No,
         attempts: i No, fence: i Fence, dead: f No, reason: t No, payload: b No];
    held Lost 64 keyed [conversation_id: b Row] [until: i No, body: b No];
    letters Lost 64 keyed [id: b No] [conversation_id: b Row, at: i No, body: b No];
    returns Lost 64 keyed [id: b No] [conversation_id: b Row, at: i No, body: b No, lane: i No];
    check_ins Lost 64 keyed [id: b Row]
        [conversation_id: b Row, stage: t No, due: i No, outbox_id: b No, accepted_at: i No, wait: i No, run: i No,
         well: i No, plan_id: b Column, body: b No];
    contacts Lost 256 keyed [id: b No]
        [check_in_id: b Row, lookup: b No, agreed_by: b Row, body: b No, until: i No, agreed_at: i No];
    shared_keys Lost 256 keyed [name: t No, version: i No] [wrapped: b No];
    content Whole 1 keyed [version: t No]
        [bundle: b No, added_at: i No, published_at: i No, withdrawn_at: i No, who: t No];
    answers Whole 256 keyed [service: t No, answer: t No, day: i No] [count: i No];
    reviews Whole 256 keyed [text: t No, language: t No, hash: t No]
        [reviewer: t No, reviewed_on: t No, added_at: i No, who: t No];
    statements Whole 64 keyed [number: i No] [body: b No, by_signature: b No, with_signature: b No];
    staff Lost 64 keyed [id: b No]
        [lookup: b No, name: b No, keys: b No, code_secret: b No, code_step: i No, disabled: f No, failures: i No,
         barred_until: i No, added_at: i No];
    desks Whole 64 keyed [id: b No] [archive_id: b No, name: t No, kind: t No, added_at: i No];
    epochs Whole 64 keyed [compartment_id: b Row, epoch: i No] [kind: i No, record: b No, stamp: b No, at: i No];
    grants Whole 256 keyed [compartment_id: b Row, epoch: i No, party: b No] [wrapped: b No];
    reports Whole 64 keyed [id: b Row]
        [desk_id: b No, archive_id: b No, receipt: b No, receipt_set: i No, receipt_key: b No, state: t No,
         reason: t No, channel: t No, language: t No, country: t No, urgency: i No, child: f No, consents: i No,
         size: i No, opened_at: i No, last_word_at: i No, closed_at: i No, erase_at: i No, erase_waited: i No,
         leave_at: i No, answer_when: t No, read_at: i No];
    items Whole 64 keyed [id: b No] [compartment_id: b Row, kind: t No, version: i No, at: i No, body: b No];
    pieces Whole 4 keyed [item_id: b No, n: i No] [compartment_id: b Row, body: b No];
    fetches Lost 256 keyed [id: b No]
        [compartment_id: b Row, plan: f No, bot: t No, due: i No, attempts: i No, body: b No];
    waiting Whole 256 keyed [report_id: b Row]
        [desk_id: b No, asked_at: i No, urgency: i No, language: t No, country: t No, answer_when: t No,
         promised_at: i No, taken_by: b No, taken_at: i No, told_at: i No, tell_attempts: i No];
    index_entries Lost 256 keyed [key_version: i No, label: b No] [content: b No];
    // that of an erased report comes back: by it its entries are found, and overwritten
    index_notes Lost 256 keyed [report_id: b No] [key_version: i No, body: b No];
    index_waiting Lost 256 keyed [id: b No] [report_id: b Row, at: i No, body: b No];
    warnings Lost 64 keyed [id: b No]
        [state: t No, at: i No, not_before: i No, review_by: i No, disputed_at: i No, version: i No, body: b No];
    timers Whole 256 keyed [id: b No] [kind: t No, subject: b Row, due: i No];
    plans Whole 64 keyed [id: b Row]
        [desk_id: b No, receipt: b No, receipt_set: i No, receipt_key: b No, lock: b No, locked: b No, opened_at: i No,
         made_at: i No, erase_at: i No];
    ended_plans Whole 256 keyed [id: b No] [receipt: b No, until: i No];
    log_entries Whole 256 renumbered [turn: i No]
        [id: b No, at: i No, number: i No, leaf: b No, nonce: b No, body: b No, reason: b No];
    log_nodes Whole 256 keyed [level: i No, place: i No] [hash: b No];
    checkpoints Whole 256 keyed [size: i No, at: i No] [form: t No, signature: b No];
    witnesses Whole 256 keyed [size: i No, made_at: i No, witness: b No] [signature: b No, at: i No];
}

/// Tables that stay behind: the schema's version stands in the backup's head; updates, leases, changes and minutes are of
/// the running node alone, as is how its bots are and what its upkeep did (when it looked at warnings last is said behind the
/// tables); quarantine is what a restore begins with; from
/// which devices somebody signed in, and what she is to be told, begins anew; an answer that waits for its hour is in the
/// report too, and an older one is not said after a restore.
#[cfg(test)]
const LEFT_BEHIND: &[&str] = &[
    "schema_version",
    "inbox",
    "leases",
    "changes",
    "health",
    "paused_bots",
    "quarantine",
    "upkeep",
    "staff_devices",
    "staff_notices",
    "held_answers",
];

/// The tables, in the order in which their rows may be written.
pub fn tables() -> &'static [Table] {
    &TABLES
}

#[cfg(test)]
pub(crate) fn statements() -> Vec<&'static Statement> {
    TABLES.iter().flat_map(|t| [&t.first, &t.after, &t.insert, &t.wipe]).collect()
}

impl Table {
    /// Its name.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The columns of a row as carried, in order.
    pub fn columns(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.carried().map(|column| column.name)
    }

    /// Whether nobody could open or find anything of it without the root key.
    pub fn needs_root_key(&self) -> bool {
        self.without == Without::Lost
    }

    /// Whether a row can be one of this table: as many values as columns, each of its kind or nothing.
    pub fn fits(&self, row: &[Value]) -> bool {
        let of_kind = |(value, column): (&Value, &Column)| match value {
            Value::Null => true,
            Value::Int(_) => column.kind == "i",
            Value::Text(_) => column.kind == "t",
            Value::Bytes(_) => column.kind == "b",
            Value::Flag(_) => column.kind == "f",
        };
        row.len() == self.carried().count() && row.iter().zip(self.carried()).all(of_kind)
    }

    /// Whether a row stays out, since what it is about was erased.
    pub fn stays_out(&self, row: &[Value], erased: &HashSet<[u8; 16]>) -> bool {
        row.iter().zip(self.carried()).any(|(value, column)| column.care == Care::Row && is_erased(value, erased))
    }

    fn carried(&self) -> impl Iterator<Item = &'static Column> + use<> {
        let key = if self.keeps_key { self.key } else { &[] };
        key.iter().chain(self.rest)
    }

    /// A row as it is to be written; none where what it is about was erased.
    fn come_back(&self, row: &[Value], erased: &HashSet<[u8; 16]>) -> Option<Vec<Arg>> {
        if self.stays_out(row, erased) {
            return None;
        }
        let mut out = Vec::with_capacity(row.len());
        for (value, column) in row.iter().zip(self.carried()) {
            let care = column.care;
            let value = match value {
                Value::Bytes(_) if care == Care::Column && is_erased(value, erased) => &Value::Null,
                Value::Int(_) if care == Care::Fence => &Value::Int(0),
                other => other,
            };
            out.push(argument(value, column.kind));
        }
        Some(out)
    }
}

fn is_erased(value: &Value, erased: &HashSet<[u8; 16]>) -> bool {
    matches!(value, Value::Bytes(id) if id.first_chunk().is_some_and(|known| id.len() == 16 && erased.contains(known)))
}

fn argument(value: &Value, kind: &str) -> Arg {
    match (value, kind) {
        (Value::Int(v), _) => Arg::Int(*v),
        (Value::Text(v), _) => Arg::Text(v.clone()),
        (Value::Bytes(v), _) => Arg::Bytes(v.clone()),
        (Value::Flag(v), _) => Arg::Flag(*v),
        (Value::Null, "i") => Arg::MaybeInt(None),
        (Value::Null, "t") => Arg::MaybeText(None),
        (Value::Null, _) => Arg::MaybeBytes(None),
    }
}

fn read(row: &Row, at: usize, column: &Column) -> Result<Value, StoreError> {
    Ok(match column.kind {
        "i" => row.maybe_int(at)?.map_or(Value::Null, Value::Int),
        "t" => row.maybe_text(at)?.map_or(Value::Null, Value::Text),
        "f" => Value::Flag(row.flag(at)?),
        _ => row.maybe_bytes(at)?.map_or(Value::Null, Value::Bytes),
    })
}

impl Tx {
    /// The next rows of a table; `after`: [`Page::next`] of the page before, none for the first.
    pub async fn carry(&mut self, table: &'static Table, after: Option<&[Value]>) -> Result<Page, StoreError> {
        let found = match after {
            None => self.rows(&table.first, vec![table.page.into()]).await?,
            Some(key) => {
                let mut args: Vec<Arg> = key.iter().zip(table.key).map(|(v, c)| argument(v, c.kind)).collect();
                args.push(table.page.into());
                self.rows(&table.after, args).await?
            }
        };
        let whole = i64::try_from(found.len()).unwrap_or(i64::MAX) >= table.page;
        let mut page = Page { rows: Vec::with_capacity(found.len()), next: None };
        for row in &found {
            let all = table.key.iter().chain(table.rest).enumerate();
            let mut values = all.map(|(at, column)| read(row, at, column)).collect::<Result<Vec<_>, _>>()?;
            if whole {
                page.next = Some(values[..table.key.len()].to_vec());
            }
            if !table.keeps_key {
                values.drain(..table.key.len());
            }
            page.rows.push(values);
        }
        Ok(page)
    }

    /// Writes rows of a table; those about what was erased stay out. Gives how many were written. `rows`: each
    /// [`Table::fits`]; `erased`: ids of compartments and conversations.
    pub async fn come_back(
        &mut self,
        table: &'static Table,
        rows: &[Vec<Value>],
        erased: &HashSet<[u8; 16]>,
    ) -> Result<usize, StoreError> {
        let args: Vec<Arg> = rows.iter().filter_map(|row| table.come_back(row, erased)).flatten().collect();
        self.run_each(&table.insert, &[], args).await
    }

    /// Whether a table has no row.
    pub async fn is_empty(&mut self, table: &'static Table) -> Result<bool, StoreError> {
        Ok(self.rows(&table.first, vec![1.into()]).await?.is_empty())
    }

    /// Deletes at most 500 rows of a table; how many went.
    pub async fn wipe(&mut self, table: &'static Table) -> Result<usize, StoreError> {
        self.run(&table.wipe, vec![500.into()]).await
    }
}

#[cfg(test)]
#[path = "carry_tests.rs"]
mod tests;
