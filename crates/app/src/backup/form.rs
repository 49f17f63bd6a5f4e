//! Inside the sealed part: tables one after another, each with its columns, its rows, their number.
//!
//! `1 ‖ name ‖ number of columns (1) ‖ names`, then for each row `2 ‖ values`, then `3 ‖ rows (8)`; after the last table,
//! where it was ever looked whether reports still allow what is released, `4 ‖ when last (8)`; then `0`. A name: length (1) ‖ text. A value: 0; 1 ‖ number (8); 2 ‖ length (4) ‖ text; 3 ‖ length (4) ‖ bytes; 4 ‖ 0 or 1.

use domain::Timestamp;
use storage::{Table, Value};

pub(super) const END: u8 = 0;
pub(super) const TABLE: u8 = 1;
pub(super) const ROW: u8 = 2;
pub(super) const ROWS: u8 = 3;
pub(super) const LOOKED: u8 = 4;

/// The longest text or bytes of one value that is believed: content bundles are a few MiB.
const LONGEST: usize = 256 << 20;

pub(super) fn write_table(table: &Table, out: &mut Vec<u8>) {
    out.push(TABLE);
    name(table.name(), out);
    out.push(u8::try_from(table.columns().count()).unwrap_or(u8::MAX));
    table.columns().for_each(|column| name(column, out));
}

fn name(name: &str, out: &mut Vec<u8>) {
    out.push(u8::try_from(name.len()).unwrap_or(u8::MAX));
    out.extend_from_slice(name.as_bytes());
}

pub(super) fn write_row(row: &[Value], out: &mut Vec<u8>) {
    let long = |tag: u8, bytes: &[u8], out: &mut Vec<u8>| {
        out.push(tag);
        out.extend_from_slice(&u32::try_from(bytes.len()).unwrap_or(u32::MAX).to_be_bytes());
        out.extend_from_slice(bytes);
    };
    out.push(ROW);
    for value in row {
        match value {
            Value::Null => out.push(0),
            Value::Int(n) => {
                out.push(1);
                out.extend_from_slice(&n.to_be_bytes());
            }
            Value::Text(text) => long(2, text.as_bytes(), out),
            Value::Bytes(bytes) => long(3, bytes, out),
            Value::Flag(flag) => out.extend_from_slice(&[4, u8::from(*flag)]),
        }
    }
}

pub(super) fn write_rows(count: u64, out: &mut Vec<u8>) {
    out.push(ROWS);
    out.extend_from_slice(&count.to_be_bytes());
}

/// `at`: when it was looked last whether reports still allow the warnings that are released.
pub(super) fn write_looked(at: Timestamp, out: &mut Vec<u8>) {
    out.push(LOOKED);
    out.extend_from_slice(&at.unix_micros().to_be_bytes());
}

/// Why something does not read.
pub(super) enum NotRead {
    /// There are too few bytes; this many are known to be needed.
    More(usize),
    /// Never, whatever follows.
    Form,
}

/// Reads from bytes that may end too early.
pub(super) struct Parts<'a> {
    bytes: &'a [u8],
    pub(super) at: usize,
}

impl<'a> Parts<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    fn take(&mut self, n: usize) -> Result<&'a [u8], NotRead> {
        let end = self.at.checked_add(n).ok_or(NotRead::Form)?;
        let part = self.bytes.get(self.at..end).ok_or(NotRead::More(end))?;
        self.at = end;
        Ok(part)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], NotRead> {
        self.take(N)?.try_into().map_err(|_| NotRead::Form)
    }

    pub(super) fn byte(&mut self) -> Result<u8, NotRead> {
        Ok(self.array::<1>()?[0])
    }

    pub(super) fn count(&mut self) -> Result<u64, NotRead> {
        self.array().map(u64::from_be_bytes)
    }

    pub(super) fn time(&mut self) -> Result<Timestamp, NotRead> {
        self.array().map(|bytes| Timestamp::from_unix_micros(i64::from_be_bytes(bytes)))
    }

    pub(super) fn name(&mut self) -> Result<&'a str, NotRead> {
        let length = self.byte()?;
        std::str::from_utf8(self.take(length.into())?).map_err(|_| NotRead::Form)
    }

    fn long(&mut self) -> Result<&'a [u8], NotRead> {
        let length = usize::try_from(u32::from_be_bytes(self.array()?)).map_err(|_| NotRead::Form)?;
        if length > LONGEST { Err(NotRead::Form) } else { self.take(length) }
    }

    pub(super) fn value(&mut self) -> Result<Value, NotRead> {
        Ok(match self.byte()? {
            0 => Value::Null,
            1 => Value::Int(i64::from_be_bytes(self.array()?)),
            2 => Value::Text(std::str::from_utf8(self.long()?).map_err(|_| NotRead::Form)?.to_owned()),
            3 => Value::Bytes(self.long()?.to_vec()),
            4 => match self.byte()? {
                0 => Value::Flag(false),
                1 => Value::Flag(true),
                _ => return Err(NotRead::Form),
            },
            _ => return Err(NotRead::Form),
        })
    }
}
