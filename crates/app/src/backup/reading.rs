//! Reading a backup: the head, the key, then record after record. Nothing is given of a chunk that did not open.

use super::BackupError;
use super::form::{self, NotRead, Parts};
use super::head::Head;
use domain::Timestamp;
use sealing::{CustodianSecret, RootKey, STREAM_CHUNK, STREAM_START, STREAM_TAG, StreamKey, StreamOpener};
use std::io::{BufRead, Read, Seek, SeekFrom};
use storage::{SCHEMA, Table, Value, tables};

/// What opens a backup.
pub enum Opening<'a> {
    /// The root key it was made with.
    Root(&'a RootKey),
    /// Its custodians' secrets, where that key is lost.
    Custodians(&'a [CustodianSecret]),
}

impl Opening<'_> {
    fn key(&self, head: &Head) -> Result<StreamKey, BackupError> {
        match self {
            Self::Root(root) => head.key_by_root(root),
            Self::Custodians(custodians) => head.key_by_custodians(custodians),
        }
    }
}

/// A backup file.
pub struct Backup<F> {
    file: F,
    /// What it says of itself; believed once it opened.
    pub head: Head,
}

/// What comes next of a backup.
pub(super) enum Record {
    /// Rows of this table follow.
    Table(&'static Table),
    /// A row of it.
    Row(Vec<Value>),
    /// When it was looked last whether reports still allow the warnings that are released; not in every backup.
    Looked(Timestamp),
    /// There was nothing more, and all of it was there.
    End,
}

impl<F: BufRead + Seek> Backup<F> {
    /// Reads the head. Errors: another file.
    pub fn begin(mut file: F) -> Result<Self, BackupError> {
        file.seek(SeekFrom::Start(0))?;
        let head = Head::read(&mut file)?;
        Ok(Self { file, head })
    }

    /// Reads it from its beginning to its end. Errors: another key or schema. What is read is whole once
    /// [`Record::End`] came.
    pub(super) fn open(&mut self, opening: &Opening<'_>) -> Result<Records<'_, F>, BackupError> {
        let key = opening.key(&self.head)?;
        let known = SCHEMA;
        let head = self.head.to_bytes();
        self.file.seek(SeekFrom::Start(u64::try_from(head.len()).unwrap_or(u64::MAX)))?;
        let mut start = [0; STREAM_START];
        self.file.read_exact(&mut start).map_err(cut_short)?;
        let opener = key.open(&head, &start).map_err(|_| BackupError::Damaged)?;
        let bytes = u64::try_from(head.len() + start.len()).unwrap_or(u64::MAX);
        let mut records = Records {
            file: &mut self.file,
            opener: Some(opener),
            plain: Vec::new(),
            at: 0,
            table: None,
            rows: 0,
            looked: false,
            bytes,
        };
        // the first chunk shows that the head is the one it was made with
        records.more()?;
        if self.head.schema != known {
            return Err(BackupError::OtherSchema { found: self.head.schema, known });
        }
        Ok(records)
    }
}

/// The records of a backup, in order.
pub(super) struct Records<'a, F> {
    file: &'a mut F,
    /// None after the last chunk.
    opener: Option<StreamOpener>,
    plain: Vec<u8>,
    at: usize,
    /// The place of the table that is read.
    table: Option<usize>,
    rows: u64,
    /// Whether [`Record::Looked`] came.
    looked: bool,
    /// Bytes of the file that were read.
    pub(super) bytes: u64,
}

impl<F: BufRead> Records<'_, F> {
    /// The next one. Errors: anything that a whole backup does not hold in this place.
    pub(super) fn next(&mut self) -> Result<Record, BackupError> {
        loop {
            let mut parts = Parts::new(self.plain.get(self.at..).unwrap_or_default());
            match parts.byte() {
                Ok(form::TABLE) if self.table.is_none_or(|_| self.rows == DONE) => {
                    let place = self.table.map_or(0, |place| place + 1);
                    let table = tables().get(place).ok_or(BackupError::Damaged)?;
                    match is_table(&mut parts, table) {
                        Ok(true) => {
                            self.at += parts.at;
                            (self.table, self.rows) = (Some(place), 0);
                            return Ok(Record::Table(table));
                        }
                        Ok(false) | Err(NotRead::Form) => return Err(BackupError::Damaged),
                        Err(NotRead::More(_)) => self.more()?,
                    }
                }
                Ok(form::ROW) if self.rows != DONE => {
                    let table = self.table.and_then(|place| tables().get(place)).ok_or(BackupError::Damaged)?;
                    let row: Result<Vec<Value>, NotRead> = table.columns().map(|_| parts.value()).collect();
                    match row {
                        Ok(row) if table.fits(&row) => {
                            self.at += parts.at;
                            self.rows += 1;
                            return Ok(Record::Row(row));
                        }
                        Ok(_) | Err(NotRead::Form) => return Err(BackupError::Damaged),
                        Err(NotRead::More(need)) => self.until(need)?,
                    }
                }
                Ok(form::ROWS) if self.rows != DONE && self.table.is_some() => match parts.count() {
                    Ok(count) if count == self.rows => {
                        self.at += parts.at;
                        self.rows = DONE;
                    }
                    Ok(_) | Err(NotRead::Form) => return Err(BackupError::Damaged),
                    Err(NotRead::More(_)) => self.more()?,
                },
                Ok(form::LOOKED) if self.is_after_tables() && !self.looked => match parts.time() {
                    Ok(at) => {
                        self.at += parts.at;
                        self.looked = true;
                        return Ok(Record::Looked(at));
                    }
                    Err(NotRead::Form) => return Err(BackupError::Damaged),
                    Err(NotRead::More(_)) => self.more()?,
                },
                Ok(form::END) if self.is_after_tables() => {
                    let whole = self.opener.is_none() && self.at + parts.at == self.plain.len();
                    return if whole { Ok(Record::End) } else { Err(BackupError::Damaged) };
                }
                Err(NotRead::More(_)) => self.more()?,
                _ => return Err(BackupError::Damaged),
            }
        }
    }

    /// Whether the last table came, whole.
    fn is_after_tables(&self) -> bool {
        self.rows == DONE && self.table == tables().len().checked_sub(1)
    }

    /// Reads on until so many bytes lie ahead.
    fn until(&mut self, need: usize) -> Result<(), BackupError> {
        self.more()?;
        while self.plain.len() - self.at < need {
            self.more()?;
        }
        Ok(())
    }

    /// Opens the next chunk. Errors: there is none, or it does not open.
    fn more(&mut self) -> Result<(), BackupError> {
        let mut opener = self.opener.take().ok_or(BackupError::Damaged)?;
        let mut sealed = Vec::with_capacity(STREAM_CHUNK + STREAM_TAG);
        let most = u64::try_from(STREAM_CHUNK + STREAM_TAG).unwrap_or(u64::MAX);
        Read::take(&mut *self.file, most).read_to_end(&mut sealed)?;
        self.bytes += u64::try_from(sealed.len()).unwrap_or(u64::MAX);
        self.plain.drain(..self.at);
        self.at = 0;
        if self.file.fill_buf()?.is_empty() {
            self.plain.extend_from_slice(&opener.last(&sealed).map_err(|_| BackupError::Damaged)?);
        } else {
            self.plain.extend_from_slice(&opener.chunk(&sealed).map_err(|_| BackupError::Damaged)?);
            self.opener = Some(opener);
        }
        Ok(())
    }
}

/// In place of a number of rows: the table's end was read.
const DONE: u64 = u64::MAX;

fn is_table(parts: &mut Parts<'_>, table: &Table) -> Result<bool, NotRead> {
    let mut same = parts.name()? == table.name();
    let mut columns = table.columns();
    for _ in 0..parts.byte()? {
        let name = parts.name()?;
        same &= columns.next() == Some(name);
    }
    Ok(same && columns.next().is_none())
}

fn cut_short(error: std::io::Error) -> BackupError {
    if error.kind() == std::io::ErrorKind::UnexpectedEof { BackupError::Damaged } else { error.into() }
}
