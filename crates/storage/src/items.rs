//! Items of compartments: what was told, answers, notes, files in pieces, and files that are still to be fetched.

use crate::conversations::limit_arg;
use crate::error::StoreError;
use crate::rows::{Arg, Row};
use crate::statement::Statement;
use crate::tx::Tx;
use crate::vault::compartment_id;
use domain::{CompartmentId, ItemId, Timestamp};

/// A sealed thing of a compartment.
#[derive(Clone)]
pub struct ItemRow {
    /// Which.
    pub id: ItemId,
    /// Of which compartment.
    pub compartment: CompartmentId,
    /// `told`, `answer`, `edit`, `file`, `kept`, `consent`, `route`, `note`.
    pub kind: String,
    /// Which writing of it, from 1.
    pub version: i64,
    /// When it came.
    pub at: Timestamp,
    /// Sealed.
    pub body: Vec<u8>,
}

/// A piece of a file.
#[derive(Clone)]
pub struct PieceRow {
    /// The file's item.
    pub item: ItemId,
    /// From 0.
    pub n: i64,
    /// Of which compartment.
    pub compartment: CompartmentId,
    /// Sealed.
    pub body: Vec<u8>,
}

/// A file that is under way: a messenger's that is still to be fetched, or one that a page brings.
#[derive(Clone)]
pub struct FetchRow {
    /// The item it will be.
    pub id: ItemId,
    /// For which report or travel plan.
    pub compartment: CompartmentId,
    /// For a travel plan.
    pub plan: bool,
    /// Through which bot; empty for a page.
    pub bot: String,
    /// Not before; of a page: when it broke off if it has not ended.
    pub due: Timestamp,
    /// Tries so far.
    pub attempts: i64,
    /// Sealed: the channel's id of the file; of a page: whose conversation it is.
    pub body: Vec<u8>,
}

static ADD: Statement =
    Statement::many("INSERT INTO items (id, compartment_id, kind, version, at, body) VALUES {rows}", "", "bbtiib");
static OF: Statement = Statement::new(
    "SELECT id, compartment_id, kind, version, at, body FROM items WHERE compartment_id = $1 ORDER BY id",
    "b",
);
static COUNT_OF: Statement = Statement::new("SELECT count(*) FROM items WHERE compartment_id = $1", "b");
static OF_KIND: Statement = Statement::new(
    "SELECT id, compartment_id, kind, version, at, body FROM items WHERE compartment_id = $1 AND kind = $2 ORDER BY id",
    "bt",
);
static NEWEST_OF_KIND: Statement = Statement::new(
    "SELECT id, compartment_id, kind, version, at, body FROM items WHERE compartment_id = $1 AND kind = $2 \
     ORDER BY id DESC LIMIT $3",
    "bti",
);
static PLANS_NAMED: Statement = Statement::new(
    "SELECT i.id, i.compartment_id, i.kind, i.version, i.at, i.body FROM reports AS r \
     JOIN items AS i ON i.compartment_id = r.id \
     WHERE r.desk_id = $1 AND r.state <> 'closed' AND r.id <> $2 AND i.kind = 'plan' ORDER BY i.id",
    "bb",
);
static GET: Statement =
    Statement::new("SELECT id, compartment_id, kind, version, at, body FROM items WHERE id = $1", "b");
static CHANGE: Statement =
    Statement::new("UPDATE items SET body = $2, version = $3, at = $4 WHERE id = $1 AND version = $3 - 1", "bbii");
static DROP: Statement = Statement::new("DELETE FROM items WHERE id = $1", "b");
static ADD_PIECES: Statement = Statement::many(
    "INSERT INTO pieces (item_id, n, compartment_id, body) VALUES {rows} ON CONFLICT DO NOTHING",
    "",
    "bibb",
);
static PIECE: Statement = Statement::new("SELECT body FROM pieces WHERE item_id = $1 AND n = $2", "bi");
static COUNT_PIECES: Statement = Statement::new("SELECT count(*) FROM pieces WHERE item_id = $1", "b");
static DROP_PIECES: Statement = Statement::new("DELETE FROM pieces WHERE item_id = $1", "b");
static DROP_ITEMS_OF: Statement = Statement::new("DELETE FROM items WHERE compartment_id = $1", "b");
static DROP_PIECES_OF: Statement = Statement::new("DELETE FROM pieces WHERE compartment_id = $1", "b");
static ADD_FETCHES: Statement =
    Statement::many("INSERT INTO fetches (id, compartment_id, plan, bot, due, body) VALUES {rows}", "", "bbftib");
static DUE_FETCHES: Statement = Statement::new(
    "SELECT id, compartment_id, plan, bot, due, attempts, body FROM fetches WHERE bot = $1 AND due <= $2 \
     ORDER BY due LIMIT $3",
    "tii",
);
// The oldest due of each report or plan: one that has a thousand takes the place of no other's.
static DUE_FETCHES_APART: Statement = Statement::new(
    "SELECT id, compartment_id, plan, bot, due, attempts, body FROM fetches AS f WHERE bot = $1 AND due <= $2 AND NOT EXISTS \
     (SELECT 1 FROM fetches AS o WHERE o.compartment_id = f.compartment_id AND o.bot = f.bot AND \
     (o.due < f.due OR (o.due = f.due AND o.id < f.id))) ORDER BY due LIMIT $3",
    "tii",
);
static FETCH: Statement =
    Statement::new("SELECT id, compartment_id, plan, bot, due, attempts, body FROM fetches WHERE id = $1", "b");
static HAS_FETCHES: Statement = Statement::new("SELECT 1 FROM fetches WHERE compartment_id = $1 LIMIT 1", "b");
static DELAY_FETCH: Statement = Statement::new("UPDATE fetches SET due = $2 WHERE id = $1", "bi");
static DROP_FETCH: Statement = Statement::new("DELETE FROM fetches WHERE id = $1", "b");
static DROP_FETCHES_OF: Statement = Statement::new("DELETE FROM fetches WHERE compartment_id = $1", "b");
// Whoever tried before is refused from now on. On PostgreSQL whoever finishes the same file waits for the row.
static TRY_FETCH: Statement = Statement::new("UPDATE fetches SET attempts = attempts + 1 WHERE id = $1", "b");
// Writes nothing new, for the same lock.
static HOLD_FETCH: Statement =
    Statement::new("UPDATE fetches SET attempts = attempts WHERE id = $1 AND attempts = $2", "bi");

#[cfg(test)]
pub(crate) static ALL: &[&Statement] = &[
    &ADD,
    &OF,
    &COUNT_OF,
    &OF_KIND,
    &NEWEST_OF_KIND,
    &PLANS_NAMED,
    &GET,
    &CHANGE,
    &DROP,
    &ADD_PIECES,
    &PIECE,
    &COUNT_PIECES,
    &DROP_PIECES,
    &DROP_ITEMS_OF,
    &DROP_PIECES_OF,
    &ADD_FETCHES,
    &DUE_FETCHES,
    &DUE_FETCHES_APART,
    &FETCH,
    &HAS_FETCHES,
    &DELAY_FETCH,
    &TRY_FETCH,
    &DROP_FETCH,
    &DROP_FETCHES_OF,
    &HOLD_FETCH,
];

fn item_id(row: &Row, column: usize) -> Result<ItemId, StoreError> {
    ItemId::from_slice(&row.bytes(column)?).ok_or(StoreError::Corrupt("an item's id"))
}

fn read_fetch(row: &Row) -> Result<FetchRow, StoreError> {
    Ok(FetchRow {
        id: item_id(row, 0)?,
        compartment: compartment_id(row, 1)?,
        plan: row.flag(2)?,
        bot: row.text(3)?,
        due: row.time(4)?,
        attempts: row.int(5)?,
        body: row.bytes(6)?,
    })
}

pub(crate) fn read(row: &Row) -> Result<ItemRow, StoreError> {
    Ok(ItemRow {
        id: item_id(row, 0)?,
        compartment: compartment_id(row, 1)?,
        kind: row.text(2)?,
        version: row.int(3)?,
        at: row.time(4)?,
        body: row.bytes(5)?,
    })
}

fn id_arg(id: ItemId) -> Arg {
    Arg::Bytes(id.as_bytes().to_vec())
}

impl Tx {
    /// Adds items.
    pub async fn add_items(&mut self, items: &[ItemRow]) -> Result<(), StoreError> {
        let mut args: Vec<Arg> = Vec::with_capacity(items.len() * 6);
        for i in items {
            args.extend([
                id_arg(i.id),
                i.compartment.as_bytes()[..].into(),
                i.kind.as_str().into(),
                i.version.into(),
                i.at.into(),
                i.body[..].into(),
            ]);
        }
        self.run_each(&ADD, &[], args).await.map(drop)
    }

    /// All items of a compartment, oldest first.
    pub async fn items_of(&mut self, id: CompartmentId) -> Result<Vec<ItemRow>, StoreError> {
        self.rows(&OF, vec![id.as_bytes()[..].into()]).await?.iter().map(read).collect()
    }

    /// How many items a compartment has.
    pub async fn count_items_of(&mut self, id: CompartmentId) -> Result<i64, StoreError> {
        self.row(&COUNT_OF, vec![id.as_bytes()[..].into()]).await?.map_or(Ok(0), |row| row.int(0))
    }

    /// The items of one kind, oldest first.
    pub async fn items_of_kind(&mut self, id: CompartmentId, kind: &str) -> Result<Vec<ItemRow>, StoreError> {
        self.rows(&OF_KIND, vec![id.as_bytes()[..].into(), kind.into()]).await?.iter().map(read).collect()
    }

    /// The newest items of one kind, the newest first.
    pub async fn newest_of_kind(
        &mut self,
        id: CompartmentId,
        kind: &str,
        limit: usize,
    ) -> Result<Vec<ItemRow>, StoreError> {
        let rows = self.rows(&NEWEST_OF_KIND, vec![id.as_bytes()[..].into(), kind.into(), limit_arg(limit)]).await?;
        rows.iter().map(read).collect()
    }

    /// The items that name travel plans, of a desk's reports that are not closed, but for one.
    pub async fn plans_named_at(
        &mut self,
        desk: CompartmentId,
        but: CompartmentId,
    ) -> Result<Vec<ItemRow>, StoreError> {
        let args = vec![desk.as_bytes()[..].into(), but.as_bytes()[..].into()];
        self.rows(&PLANS_NAMED, args).await?.iter().map(read).collect()
    }

    /// One item.
    pub async fn item(&mut self, id: ItemId) -> Result<Option<ItemRow>, StoreError> {
        self.row(&GET, vec![id_arg(id)]).await?.as_ref().map(read).transpose()
    }

    /// The next writing of an item; false if another one came first.
    pub async fn change_item(&mut self, i: &ItemRow) -> Result<bool, StoreError> {
        Ok(self.run(&CHANGE, vec![id_arg(i.id), i.body[..].into(), i.version.into(), i.at.into()]).await? == 1)
    }

    /// Deletes an item and its pieces.
    pub async fn drop_item(&mut self, id: ItemId) -> Result<(), StoreError> {
        self.run(&DROP_PIECES, vec![id_arg(id)]).await?;
        self.run(&DROP, vec![id_arg(id)]).await.map(drop)
    }

    /// Adds pieces of files; one that is there stays. Gives how many were not there.
    pub async fn add_pieces(&mut self, pieces: &[PieceRow]) -> Result<usize, StoreError> {
        let mut args: Vec<Arg> = Vec::with_capacity(pieces.len() * 4);
        for p in pieces {
            args.extend([id_arg(p.item), p.n.into(), p.compartment.as_bytes()[..].into(), p.body[..].into()]);
        }
        let added = self.run_each(&ADD_PIECES, &[], args).await?;
        self.wrote_bulk(pieces.iter().map(|p| p.body.len()).sum());
        Ok(added)
    }

    /// A piece of a file.
    pub async fn piece(&mut self, item: ItemId, n: i64) -> Result<Option<Vec<u8>>, StoreError> {
        self.row(&PIECE, vec![id_arg(item), n.into()]).await?.map(|row| row.bytes(0)).transpose()
    }

    /// How many pieces of a file are there.
    pub async fn count_pieces(&mut self, item: ItemId) -> Result<i64, StoreError> {
        self.row(&COUNT_PIECES, vec![id_arg(item)]).await?.map_or(Ok(0), |row| row.int(0))
    }

    /// Deletes the pieces of a file that was not finished.
    pub async fn drop_pieces(&mut self, item: ItemId) -> Result<usize, StoreError> {
        self.run(&DROP_PIECES, vec![id_arg(item)]).await
    }

    /// Deletes everything that is sealed to a compartment; what is still to come goes with its report or plan.
    pub async fn drop_items_of(&mut self, id: CompartmentId) -> Result<(), StoreError> {
        self.run(&DROP_PIECES_OF, vec![id.as_bytes()[..].into()]).await?;
        self.run(&DROP_ITEMS_OF, vec![id.as_bytes()[..].into()]).await.map(drop)
    }

    /// Notes files to be fetched.
    pub async fn add_fetches(&mut self, fetches: &[FetchRow]) -> Result<(), StoreError> {
        let mut args: Vec<Arg> = Vec::with_capacity(fetches.len() * 6);
        for f in fetches {
            args.extend([
                id_arg(f.id),
                f.compartment.as_bytes()[..].into(),
                f.plan.into(),
                f.bot.as_str().into(),
                f.due.into(),
                f.body[..].into(),
            ]);
        }
        self.run_each(&ADD_FETCHES, &[], args).await.map(drop)
    }

    /// Files of a bot that are to be fetched by now, the longest due first.
    pub async fn due_fetches(&mut self, bot: &str, now: Timestamp, limit: usize) -> Result<Vec<FetchRow>, StoreError> {
        let rows = self.rows(&DUE_FETCHES, vec![bot.into(), now.into(), limit_arg(limit)]).await?;
        rows.iter().map(read_fetch).collect()
    }

    /// The same, but of each report or plan the longest due alone.
    pub async fn due_fetches_apart(
        &mut self,
        bot: &str,
        now: Timestamp,
        limit: usize,
    ) -> Result<Vec<FetchRow>, StoreError> {
        let rows = self.rows(&DUE_FETCHES_APART, vec![bot.into(), now.into(), limit_arg(limit)]).await?;
        rows.iter().map(read_fetch).collect()
    }

    /// The note of a file that is under way; `None` once it ended.
    pub async fn fetch(&mut self, id: ItemId) -> Result<Option<FetchRow>, StoreError> {
        self.row(&FETCH, vec![id_arg(id)]).await?.as_ref().map(read_fetch).transpose()
    }

    /// Whether files of a report or plan are under way.
    pub async fn has_fetches(&mut self, id: CompartmentId) -> Result<bool, StoreError> {
        Ok(self.row(&HAS_FETCHES, vec![id.as_bytes()[..].into()]).await?.is_some())
    }

    /// No file of a report or plan is under way any more: it goes, and they with it.
    pub(crate) async fn drop_fetches_of(&mut self, id: CompartmentId) -> Result<(), StoreError> {
        self.run(&DROP_FETCHES_OF, vec![id.as_bytes()[..].into()]).await.map(drop)
    }

    /// A file could not be fetched: again at `due`.
    pub async fn delay_fetch(&mut self, id: ItemId, due: Timestamp) -> Result<(), StoreError> {
        self.run(&DELAY_FETCH, vec![id_arg(id), due.into()]).await.map(drop)
    }

    /// Begins another try of a file, held until the end of the transaction; earlier tries are refused from now on. False:
    /// it is not under way any more.
    pub async fn try_fetch(&mut self, id: ItemId) -> Result<bool, StoreError> {
        Ok(self.run(&TRY_FETCH, vec![id_arg(id)]).await? == 1)
    }

    /// A file was fetched, came in whole, or was given up; false where another process did it first.
    pub async fn drop_fetch(&mut self, id: ItemId) -> Result<bool, StoreError> {
        Ok(self.run(&DROP_FETCH, vec![id_arg(id)]).await? == 1)
    }

    /// Whether this try of a file is still the newest, and under way; until the end of the transaction nobody finishes it.
    pub async fn hold_fetch(&mut self, id: ItemId, attempt: i64) -> Result<bool, StoreError> {
        Ok(self.run(&HOLD_FETCH, vec![id_arg(id), attempt.into()]).await? == 1)
    }
}
