//! The blind index: entries that are found by their labels, a report's note of those that are its own, and what waits to be
//! entered. All of it is sealed or keyed: nothing here says what was told, nor which reports have something in common.

use crate::conversations::limit_arg;
use crate::error::StoreError;
use crate::rows::{Arg, Row};
use crate::statement::Statement;
use crate::tx::Tx;
use crate::vault::compartment_id;
use domain::{CompartmentId, ItemId, Timestamp};

/// An entry.
#[derive(Clone)]
pub struct IndexEntryRow {
    /// Under which key of the index.
    pub key_version: i64,
    /// What it is found by.
    pub label: [u8; 32],
    /// Sealed: the report; or what says that it was erased. At most 73 bytes.
    pub content: Vec<u8>,
}

/// What a report has in the index.
#[derive(Clone)]
pub struct IndexNoteRow {
    /// Which report.
    pub report: CompartmentId,
    /// The newest key of the index under which all that it tells is entered; 0 where it was never gone through as a whole.
    pub key_version: i64,
    /// Sealed: its entries.
    pub body: Vec<u8>,
}

/// What was told in one go and is not entered yet.
#[derive(Clone)]
pub struct IndexWaitingRow {
    /// Which.
    pub id: ItemId,
    /// In which report.
    pub report: CompartmentId,
    /// When it was told.
    pub at: Timestamp,
    /// Sealed: the keys of its values.
    pub body: Vec<u8>,
}

/// Some of what waits.
#[derive(Default)]
pub struct IndexWaitingPage {
    /// What was read, the oldest first.
    pub rows: Vec<IndexWaitingRow>,
    /// The ids of rows that do not read: nobody can enter them.
    pub unread: Vec<Vec<u8>>,
    /// After what the next page begins; `None`: there was no more.
    pub next: Option<(Timestamp, Vec<u8>)>,
}

static ADD_ENTRY: Statement = Statement::new(
    "INSERT INTO index_entries (key_version, label, content) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
    "ibb",
);
static ENTRY: Statement =
    Statement::new("SELECT content FROM index_entries WHERE key_version = $1 AND label = $2", "ib");
static ENTRIES: Statement =
    Statement::many("SELECT label, content FROM index_entries WHERE key_version = $1 AND label IN ({list})", "i", "b");
static SET_ENTRY: Statement =
    Statement::new("UPDATE index_entries SET content = $3 WHERE key_version = $1 AND label = $2", "ibb");
static ENTRIES_AFTER: Statement = Statement::new(
    "SELECT key_version, label, content FROM index_entries WHERE (key_version, label) > ($1, $2) \
     ORDER BY key_version, label LIMIT $3",
    "ibi",
);
static COUNT_ENTRIES: Statement =
    Statement::new("SELECT key_version, count(*) FROM index_entries GROUP BY key_version ORDER BY key_version", "");
static DROP_VERSION: Statement = Statement::new(
    "DELETE FROM index_entries WHERE key_version = $1 AND label IN \
     (SELECT label FROM index_entries WHERE key_version = $1 ORDER BY label LIMIT $2)",
    "ii",
);
static NOTE: Statement =
    Statement::new("SELECT report_id, key_version, body FROM index_notes WHERE report_id = $1", "b");
static SET_NOTE: Statement = Statement::new(
    "INSERT INTO index_notes (report_id, key_version, body) VALUES ($1, $2, $3) \
     ON CONFLICT (report_id) DO UPDATE SET key_version = excluded.key_version, body = excluded.body",
    "bib",
);
static DROP_NOTE: Statement = Statement::new("DELETE FROM index_notes WHERE report_id = $1", "b");
static NOTES_AFTER: Statement = Statement::new(
    "SELECT report_id, key_version, body FROM index_notes WHERE report_id > $1 ORDER BY report_id LIMIT $2",
    "bi",
);
static NOTES_LEFT: Statement = Statement::new(
    "SELECT report_id FROM index_notes WHERE NOT EXISTS (SELECT 1 FROM reports WHERE id = index_notes.report_id) \
     ORDER BY report_id LIMIT $1",
    "i",
);
static ADD_WAITING: Statement =
    Statement::many("INSERT INTO index_waiting (id, report_id, at, body) VALUES {rows}", "", "bbib");
static WAITING: Statement =
    Statement::new("SELECT id, report_id, at, body FROM index_waiting ORDER BY at, id LIMIT $1", "i");
static WAITING_BY_ID: Statement =
    Statement::new("SELECT id, report_id, at, body FROM index_waiting WHERE id > $1 ORDER BY id LIMIT $2", "bi");
static WAITING_AFTER: Statement = Statement::new(
    "SELECT id, report_id, at, body FROM index_waiting WHERE (at, id) > ($1, $2) ORDER BY at, id LIMIT $3",
    "ibi",
);
static DROP_WAITING: Statement = Statement::new("DELETE FROM index_waiting WHERE id = $1", "b");
static DROP_WAITING_OF: Statement = Statement::new("DELETE FROM index_waiting WHERE report_id = $1", "b");
static COUNT_WAITING: Statement = Statement::new("SELECT count(*) FROM index_waiting", "");
static NOT_INDEXED: Statement = Statement::new(
    "SELECT count(*) FROM reports WHERE NOT EXISTS \
     (SELECT 1 FROM index_notes WHERE report_id = reports.id AND key_version >= $1)",
    "i",
);
static TO_INDEX: Statement = Statement::new(
    "SELECT id FROM reports WHERE erase_at IS NULL AND NOT EXISTS \
     (SELECT 1 FROM index_notes WHERE report_id = reports.id AND key_version >= $1) ORDER BY id LIMIT $2",
    "ii",
);
static HIDDEN_NOTES: Statement = Statement::new(
    "SELECT report_id, key_version, body FROM reports JOIN index_notes ON report_id = reports.id \
     WHERE erase_at IS NOT NULL AND key_version < $1 AND report_id > $2 ORDER BY report_id LIMIT $3",
    "ibi",
);

#[cfg(test)]
pub(crate) static ALL: &[&Statement] = &[
    &ADD_ENTRY,
    &ENTRY,
    &ENTRIES,
    &SET_ENTRY,
    &ENTRIES_AFTER,
    &DROP_VERSION,
    &NOTE,
    &SET_NOTE,
    &DROP_NOTE,
    &NOTES_AFTER,
    &ADD_WAITING,
    &WAITING,
    &WAITING_BY_ID,
    &WAITING_AFTER,
    &DROP_WAITING,
    &DROP_WAITING_OF,
];
/// Those that read a whole table: for an operator, for a supervisor's command, and by a restore. What one left is looked for also
/// where a process begins to fill the index, once a day from then on, and ten minutes after that failed.
#[cfg(test)]
pub(crate) static WALKS: &[&Statement] =
    &[&COUNT_ENTRIES, &NOTES_LEFT, &COUNT_WAITING, &NOT_INDEXED, &TO_INDEX, &HIDDEN_NOTES];

fn label(row: &Row, column: usize) -> Result<[u8; 32], StoreError> {
    row.bytes(column)?.try_into().map_err(|_| StoreError::Corrupt("a label of the index"))
}

fn read_entry(row: &Row) -> Result<IndexEntryRow, StoreError> {
    Ok(IndexEntryRow { key_version: row.int(0)?, label: label(row, 1)?, content: row.bytes(2)? })
}

fn read_note(row: &Row) -> Result<IndexNoteRow, StoreError> {
    Ok(IndexNoteRow { report: compartment_id(row, 0)?, key_version: row.int(1)?, body: row.bytes(2)? })
}

fn read_waiting(row: &Row) -> Result<IndexWaitingRow, StoreError> {
    Ok(IndexWaitingRow {
        id: ItemId::from_slice(&row.bytes(0)?).ok_or(StoreError::Corrupt("the id of what waits for the index"))?,
        report: compartment_id(row, 1)?,
        at: row.time(2)?,
        body: row.bytes(3)?,
    })
}

fn id_arg(id: CompartmentId) -> Arg {
    Arg::Bytes(id.as_bytes().to_vec())
}

impl Tx {
    /// Adds an entry; false where its label is taken, and nothing is changed then. One who writes the same label at the same
    /// moment is waited for.
    pub async fn add_index_entry(&mut self, entry: &IndexEntryRow) -> Result<bool, StoreError> {
        let args = vec![entry.key_version.into(), entry.label[..].into(), entry.content[..].into()];
        Ok(self.run(&ADD_ENTRY, args).await? == 1)
    }

    /// The content of an entry.
    pub async fn index_entry(&mut self, key_version: i64, label: &[u8; 32]) -> Result<Option<Vec<u8>>, StoreError> {
        let row = self.row(&ENTRY, vec![key_version.into(), label[..].into()]).await?;
        row.map(|row| row.bytes(0)).transpose()
    }

    /// The contents of those of these entries that are there, with their labels, in any order.
    pub async fn index_entries(
        &mut self,
        key_version: i64,
        labels: &[[u8; 32]],
    ) -> Result<Vec<([u8; 32], Vec<u8>)>, StoreError> {
        let args: Vec<Arg> = labels.iter().map(|label| label[..].into()).collect();
        let rows = self.rows_each(&ENTRIES, &[key_version.into()], args).await?;
        rows.iter().map(|row| Ok((label(row, 0)?, row.bytes(1)?))).collect()
    }

    /// Another content in an entry's place; false if there is no such entry.
    pub async fn set_index_entry(&mut self, entry: &IndexEntryRow) -> Result<bool, StoreError> {
        let args = vec![entry.key_version.into(), entry.label[..].into(), entry.content[..].into()];
        Ok(self.run(&SET_ENTRY, args).await? == 1)
    }

    /// Entries of every version, by version and label, after one of them.
    pub async fn index_entries_after(
        &mut self,
        after: Option<(i64, [u8; 32])>,
        limit: usize,
    ) -> Result<Vec<IndexEntryRow>, StoreError> {
        let (version, label) = after.map_or((i64::MIN, Vec::new()), |(version, label)| (version, label.to_vec()));
        let args = vec![version.into(), Arg::Bytes(label), limit_arg(limit)];
        self.rows(&ENTRIES_AFTER, args).await?.iter().map(read_entry).collect()
    }

    /// How many entries there are of each version of the key that has any, erased ones among them; the oldest first.
    pub async fn count_index_entries(&mut self) -> Result<Vec<(i64, i64)>, StoreError> {
        let rows = self.rows(&COUNT_ENTRIES, Vec::new()).await?;
        rows.iter().map(|row| Ok((row.int(0)?, row.int(1)?))).collect()
    }

    /// Deletes so many entries of a version at most, whose key goes after the last of them; gives how many. Only whole
    /// versions go: of one that is still looked up every entry stays.
    pub async fn drop_index_version(&mut self, key_version: i64, limit: usize) -> Result<usize, StoreError> {
        self.run(&DROP_VERSION, vec![key_version.into(), limit_arg(limit)]).await
    }

    /// A report's note. Whoever reads it to write it anew locks the report before, [`Tx::report_locked`]: two at once
    /// would each keep its own entries and lose the other's.
    pub async fn index_note(&mut self, report: CompartmentId) -> Result<Option<IndexNoteRow>, StoreError> {
        self.row(&NOTE, vec![id_arg(report)]).await?.as_ref().map(read_note).transpose()
    }

    /// A report's note, in the place of the one before.
    pub async fn set_index_note(&mut self, note: &IndexNoteRow) -> Result<(), StoreError> {
        let args = vec![id_arg(note.report), note.key_version.into(), note.body[..].into()];
        self.run(&SET_NOTE, args).await.map(drop)
    }

    /// A report's note goes; false if there was none.
    pub async fn drop_index_note(&mut self, report: CompartmentId) -> Result<bool, StoreError> {
        Ok(self.run(&DROP_NOTE, vec![id_arg(report)]).await? == 1)
    }

    /// Notes by report, after one of them.
    pub async fn index_notes_after(
        &mut self,
        after: Option<CompartmentId>,
        limit: usize,
    ) -> Result<Vec<IndexNoteRow>, StoreError> {
        let after = after.map_or_else(Vec::new, |id| id.as_bytes().to_vec());
        self.rows(&NOTES_AFTER, vec![Arg::Bytes(after), limit_arg(limit)]).await?.iter().map(read_note).collect()
    }

    /// Reports that are not there any more and have a note: after a restore their entries are still to be overwritten.
    pub async fn index_notes_left(&mut self, limit: usize) -> Result<Vec<CompartmentId>, StoreError> {
        let rows = self.rows(&NOTES_LEFT, vec![limit_arg(limit)]).await?;
        rows.iter().map(|row| compartment_id(row, 0)).collect()
    }

    /// Adds what waits to be entered.
    pub async fn add_index_waiting(&mut self, waiting: &[IndexWaitingRow]) -> Result<(), StoreError> {
        let mut args: Vec<Arg> = Vec::with_capacity(waiting.len() * ADD_WAITING.width());
        for w in waiting {
            args.extend([w.id.as_bytes()[..].into(), id_arg(w.report), w.at.into(), w.body[..].into()]);
        }
        self.run_each(&ADD_WAITING, &[], args).await.map(drop)
    }

    /// What waits, the oldest first.
    pub async fn index_waiting(&mut self, limit: usize) -> Result<Vec<IndexWaitingRow>, StoreError> {
        self.rows(&WAITING, vec![limit_arg(limit)]).await?.iter().map(read_waiting).collect()
    }

    /// What waits, by id, after one of them.
    pub async fn index_waiting_by_id(
        &mut self,
        after: Option<ItemId>,
        limit: usize,
    ) -> Result<Vec<IndexWaitingRow>, StoreError> {
        let after = after.map_or_else(Vec::new, |id| id.as_bytes().to_vec());
        self.rows(&WAITING_BY_ID, vec![Arg::Bytes(after), limit_arg(limit)]).await?.iter().map(read_waiting).collect()
    }

    /// What waits after one of them, the oldest first. One that does not read is in nobody's way: it is named by its id.
    pub async fn index_waiting_after(
        &mut self,
        after: Option<&(Timestamp, Vec<u8>)>,
        limit: usize,
    ) -> Result<IndexWaitingPage, StoreError> {
        let (at, id) = after.map_or((i64::MIN, &[][..]), |(at, id)| (at.unix_micros(), &id[..]));
        let rows = self.rows(&WAITING_AFTER, vec![at.into(), id.into(), limit_arg(limit)]).await?;
        let mut page = IndexWaitingPage::default();
        for row in &rows {
            match read_waiting(row) {
                Ok(waiting) => page.rows.push(waiting),
                Err(_) => page.unread.extend(row.bytes(0).ok()),
            }
        }
        if rows.len() >= limit {
            page.next = rows.iter().rev().find_map(|row| Some((row.time(2).ok()?, row.bytes(0).ok()?)));
        }
        Ok(page)
    }

    /// One that does not read waits no more; false if it did not.
    pub async fn drop_index_waiting_unread(&mut self, id: &[u8]) -> Result<bool, StoreError> {
        Ok(self.run(&DROP_WAITING, vec![id.into()]).await? == 1)
    }

    /// It waits no more; false if it did not.
    pub async fn drop_index_waiting(&mut self, id: ItemId) -> Result<bool, StoreError> {
        Ok(self.run(&DROP_WAITING, vec![id.as_bytes()[..].into()]).await? == 1)
    }

    /// Nothing of a report waits any more; gives how much did.
    pub async fn drop_index_waiting_of(&mut self, report: CompartmentId) -> Result<usize, StoreError> {
        self.run(&DROP_WAITING_OF, vec![id_arg(report)]).await
    }

    /// How much waits.
    pub async fn count_index_waiting(&mut self) -> Result<i64, StoreError> {
        self.row(&COUNT_WAITING, Vec::new()).await?.map_or(Ok(0), |row| row.int(0))
    }

    /// How many reports have no note of at least this version of the key: all that they tell is not entered under it.
    pub async fn reports_not_indexed(&mut self, key_version: i64) -> Result<i64, StoreError> {
        self.row(&NOT_INDEXED, vec![key_version.into()]).await?.map_or(Ok(0), |row| row.int(0))
    }

    /// Of those, the ones that are not to be erased, by id: they may be gone through.
    pub async fn reports_to_index(&mut self, key_version: i64, limit: usize) -> Result<Vec<CompartmentId>, StoreError> {
        let rows = self.rows(&TO_INDEX, vec![key_version.into(), limit_arg(limit)]).await?;
        rows.iter().map(|row| compartment_id(row, 0)).collect()
    }

    /// The notes of reports that are to be erased, where they are older than this version of the key; by report, after one
    /// of them.
    pub async fn hidden_notes(
        &mut self,
        key_version: i64,
        after: Option<CompartmentId>,
        limit: usize,
    ) -> Result<Vec<IndexNoteRow>, StoreError> {
        let after = after.map_or_else(Vec::new, |id| id.as_bytes().to_vec());
        let args = vec![key_version.into(), Arg::Bytes(after), limit_arg(limit)];
        self.rows(&HIDDEN_NOTES, args).await?.iter().map(read_note).collect()
    }
}
