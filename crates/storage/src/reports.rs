//! Reports: what is plain of them. Their words are items of their compartment.

mod ending;

#[cfg(test)]
pub(crate) use ending::ALL as ENDING;

use crate::check_ins::micros;
use crate::conversations::limit_arg;
use crate::error::StoreError;
use crate::rows::{Arg, Row};
use crate::statement::Statement;
use crate::tx::Tx;
use crate::vault::compartment_id;
use domain::{AnswerWhen, CloseReason, CompartmentId, Country, Timestamp};
use std::time::Duration;

/// How long a report that is to be erased is only hidden: by the clock, and of a node that was well.
pub const HIDDEN_FOR: Duration = Duration::from_hours(72);

/// A report as kept.
#[derive(Clone)]
pub struct ReportRow {
    /// Its compartment.
    pub id: CompartmentId,
    /// Whose it is.
    pub desk: CompartmentId,
    /// Where it stays when it is closed.
    pub archive: CompartmentId,
    /// The look-up of its code; none while none was made.
    pub receipt: Option<[u8; 32]>,
    /// The set of parameters of that code.
    pub receipt_set: Option<i64>,
    /// The code's public key.
    pub receipt_key: Option<Vec<u8>>,
    /// `open`, `closed`, `withdrawn`.
    pub state: String,
    /// Why it was closed.
    pub reason: Option<CloseReason>,
    /// The channel's word.
    pub channel: String,
    /// Her language.
    pub language: String,
    /// Where she is, if she said it.
    pub country: Option<String>,
    /// 0 danger now, 1 urgent, 2 usual.
    pub urgency: i64,
    /// She said that she is under 18.
    pub child: bool,
    /// Two bits for each consent.
    pub consents: i64,
    /// Bytes of its files.
    pub size: i64,
    /// When it was told.
    pub opened_at: Timestamp,
    /// Her last word.
    pub last_word_at: Timestamp,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
    /// When it will be erased; until then it is hidden.
    pub erase_at: Option<Timestamp>,
    /// When the desk gives it to the archive alone; none once it did.
    pub leave_at: Option<Timestamp>,
    /// When she may be answered; only while she writes where she did not say.
    pub answer_when: AnswerWhen,
    /// Up to which of her words somebody of the desk read it.
    pub read_at: Option<Timestamp>,
}

impl ReportRow {
    /// Where she is, as far as it reads: a phone number without a country's code is of there.
    pub fn home(&self) -> Option<Country> {
        self.country.as_deref().and_then(|country| Country::parse(country).ok())
    }
}

const COLUMNS_OF: usize = 22;

static ADD: Statement = Statement::many(
    "INSERT INTO reports (id, desk_id, archive_id, receipt, receipt_set, receipt_key, state, reason, channel, language, \
     country, urgency, child, consents, size, opened_at, last_word_at, closed_at, erase_at, leave_at, answer_when, read_at) VALUES {rows}",
    "",
    "bbbbibtttttifiiiiiiiti",
);
static GET: Statement = Statement::new(
    "SELECT id, desk_id, archive_id, receipt, receipt_set, receipt_key, state, reason, channel, language, country, \
     urgency, child, consents, size, opened_at, last_word_at, closed_at, erase_at, leave_at, answer_when, read_at FROM reports WHERE id = $1",
    "b",
);
static GET_LOCKED: Statement = Statement::new(
    "SELECT id, desk_id, archive_id, receipt, receipt_set, receipt_key, state, reason, channel, language, country, \
     urgency, child, consents, size, opened_at, last_word_at, closed_at, erase_at, leave_at, answer_when, read_at FROM reports \
     WHERE id = $1{for_update_row}",
    "b",
);
// A row is looked for whether or not there is one: what is there and hidden would else take longer than what is not, by a few
// pages of the store, and ten thousand tries tell that apart.
static BY_RECEIPT: Statement = Statement::new(
    "SELECT id, desk_id, archive_id, receipt, receipt_set, receipt_key, state, reason, channel, language, country, \
     urgency, child, consents, size, opened_at, last_word_at, closed_at, erase_at, leave_at, answer_when, read_at FROM reports \
     WHERE id = COALESCE((SELECT id FROM reports WHERE receipt = $1), $4) AND receipt = $1 \
     AND (erase_at IS NULL OR erase_at > $2 OR erase_waited < $3)",
    "biib",
);
static OF_DESK: Statement = Statement::new(
    "SELECT id, desk_id, archive_id, receipt, receipt_set, receipt_key, state, reason, channel, language, country, \
     urgency, child, consents, size, opened_at, last_word_at, closed_at, erase_at, leave_at, answer_when, read_at FROM reports \
     WHERE desk_id = $1 AND state = $2 AND last_word_at < $3 ORDER BY last_word_at DESC LIMIT $4",
    "btii",
);
// What its desk holds by now is the desk's. The first comparison is for the index, the second for words of one moment.
static OF_ARCHIVE: Statement = Statement::new(
    "SELECT id, desk_id, archive_id, receipt, receipt_set, receipt_key, state, reason, channel, language, country, \
     urgency, child, consents, size, opened_at, last_word_at, closed_at, erase_at, leave_at, answer_when, read_at FROM reports \
     WHERE desk_id = $1 AND state = $2 AND last_word_at <= $3 AND (last_word_at < $3 OR id < $4) \
     AND (state <> 'open' OR leave_at IS NULL) AND erase_at IS NULL ORDER BY last_word_at DESC, id DESC LIMIT $5",
    "btibi",
);
// One statement, so that a desk that closes at the same moment does not close over what she said.
static SPOKE: Statement = Statement::many(
    "UPDATE reports SET last_word_at = CASE WHEN last_word_at < $1 THEN $1 ELSE last_word_at END, leave_at = $2, \
     reason = CASE WHEN state = 'closed' THEN NULL ELSE reason END, \
     closed_at = CASE WHEN state = 'closed' THEN NULL ELSE closed_at END, \
     state = CASE WHEN state = 'closed' THEN 'open' ELSE state END WHERE id IN ({list})",
    "ii",
    "b",
);
static OPEN_AGAIN: Statement =
    Statement::new("UPDATE reports SET state = 'open', reason = NULL, closed_at = NULL WHERE id = $1", "b");
static GROW: Statement = Statement::new("UPDATE reports SET size = size + $2 WHERE id = $1 AND size + $2 <= $3", "bii");
static SET_STATE: Statement = Statement::new(
    "UPDATE reports SET state = $2, reason = $3, closed_at = $4, leave_at = coalesce($4, leave_at) WHERE id = $1",
    "btti",
);
static SET_CONSENTS: Statement = Statement::new("UPDATE reports SET consents = $2 WHERE id = $1", "bi");
static SET_COUNTRY: Statement = Statement::new("UPDATE reports SET country = $2 WHERE id = $1", "bt");
static SET_URGENCY: Statement = Statement::new("UPDATE reports SET urgency = $2 WHERE id = $1", "bi");
static SET_ANSWER_WHEN: Statement = Statement::new("UPDATE reports SET answer_when = $2 WHERE id = $1", "bt");
static READ: Statement =
    Statement::new("UPDATE reports SET read_at = $2 WHERE id = $1 AND (read_at IS NULL OR read_at < $2)", "bi");
static SET_RECEIPT: Statement =
    Statement::new("UPDATE reports SET receipt = $2, receipt_set = $3, receipt_key = $4 WHERE id = $1", "bbib");
static TAKES: Statement =
    Statement::new("SELECT id FROM reports WHERE id = $1 AND erase_at IS NULL{for_update_row}", "b");
static TAKEN_BACK: Statement = Statement::new(
    "SELECT id, erase_at FROM reports WHERE erase_at IS NOT NULL AND (erase_at > $2 OR erase_waited < $3) \
     AND desk_id = $1 ORDER BY erase_at LIMIT $4",
    "biii",
);
static SINCE: Statement = Statement::new("SELECT count(*) FROM reports WHERE opened_at >= $1", "i");

#[cfg(test)]
pub(crate) static ALL: &[&Statement] = &[
    &ADD,
    &GET,
    &GET_LOCKED,
    &BY_RECEIPT,
    &OF_DESK,
    &OF_ARCHIVE,
    &SPOKE,
    &OPEN_AGAIN,
    &TAKEN_BACK,
    &GROW,
    &SET_STATE,
    &SET_CONSENTS,
    &SET_COUNTRY,
    &SET_URGENCY,
    &SET_ANSWER_WHEN,
    &READ,
    &SET_RECEIPT,
    &TAKES,
    &SINCE,
];

pub(crate) fn read(row: &Row) -> Result<ReportRow, StoreError> {
    let receipt =
        row.maybe_bytes(3)?.map(|r| r.try_into().map_err(|_| StoreError::Corrupt("a code's look-up"))).transpose()?;
    let reason =
        row.maybe_text(7)?.map(|r| CloseReason::parse(&r).map_err(|_| StoreError::Corrupt("why a report was closed")));
    Ok(ReportRow {
        id: compartment_id(row, 0)?,
        desk: compartment_id(row, 1)?,
        archive: compartment_id(row, 2)?,
        receipt,
        receipt_set: row.maybe_int(4)?,
        receipt_key: row.maybe_bytes(5)?,
        state: row.text(6)?,
        reason: reason.transpose()?,
        channel: row.text(8)?,
        language: row.text(9)?,
        country: row.maybe_text(10)?,
        urgency: row.int(11)?,
        child: row.flag(12)?,
        consents: row.int(13)?,
        size: row.int(14)?,
        opened_at: row.time(15)?,
        last_word_at: row.time(16)?,
        closed_at: row.maybe_time(17)?,
        erase_at: row.maybe_time(18)?,
        leave_at: row.maybe_time(19)?,
        answer_when: AnswerWhen::parse(&row.text(20)?)
            .ok_or(StoreError::Corrupt("when somebody who told may be answered"))?,
        read_at: row.maybe_time(21)?,
    })
}

fn id_arg(id: CompartmentId) -> Arg {
    Arg::Bytes(id.as_bytes().to_vec())
}

impl Tx {
    /// Adds reports.
    pub async fn add_reports(&mut self, reports: &[ReportRow]) -> Result<(), StoreError> {
        let mut args: Vec<Arg> = Vec::with_capacity(reports.len() * COLUMNS_OF);
        for r in reports {
            args.extend([
                id_arg(r.id),
                id_arg(r.desk),
                id_arg(r.archive),
                r.receipt.as_ref().map(|b| &b[..]).into(),
                r.receipt_set.into(),
                r.receipt_key.as_deref().into(),
                r.state.as_str().into(),
                r.reason.map(CloseReason::as_str).into(),
                r.channel.as_str().into(),
                r.language.as_str().into(),
                r.country.as_deref().into(),
                r.urgency.into(),
                r.child.into(),
                r.consents.into(),
                r.size.into(),
                r.opened_at.into(),
                r.last_word_at.into(),
                r.closed_at.map(Timestamp::unix_micros).into(),
                r.erase_at.map(Timestamp::unix_micros).into(),
                r.leave_at.map(Timestamp::unix_micros).into(),
                r.answer_when.as_str().into(),
                r.read_at.map(Timestamp::unix_micros).into(),
            ]);
        }
        self.run_each(&ADD, &[], args).await.map(drop)
    }

    /// A report.
    pub async fn report(&mut self, id: CompartmentId) -> Result<Option<ReportRow>, StoreError> {
        self.row(&GET, vec![id_arg(id)]).await?.as_ref().map(read).transpose()
    }

    /// A report, locked until the end: for whoever may make its next epoch, or changes who has its keys. Two next epochs
    /// at once would be two keys, and what was sealed to the one that is not kept would open no more.
    pub async fn report_locked(&mut self, id: CompartmentId) -> Result<Option<ReportRow>, StoreError> {
        self.row(&GET_LOCKED, vec![id_arg(id)]).await?.as_ref().map(read).transpose()
    }

    /// The report of a code, unless it is to be erased by now: it is gone for whoever asks, also where the job was not
    /// there yet.
    pub async fn report_by_receipt(
        &mut self,
        lookup: &[u8; 32],
        now: Timestamp,
    ) -> Result<Option<ReportRow>, StoreError> {
        // any place in the table, where no row has this number
        let (elsewhere, _) = lookup.split_at(16);
        let args = vec![lookup[..].into(), now.into(), micros(HIDDEN_FOR), elsewhere.into()];
        self.row(&BY_RECEIPT, args).await?.as_ref().map(read).transpose()
    }

    /// Whether a report is there and takes more: it is not hidden. Holds until the end of this transaction.
    pub async fn report_takes(&mut self, id: CompartmentId) -> Result<bool, StoreError> {
        Ok(self.row(&TAKES, vec![id_arg(id)]).await?.is_some())
    }

    /// A desk's reports in a state, the latest word first, before a time.
    pub async fn reports_of(
        &mut self,
        desk: CompartmentId,
        state: &str,
        before: Timestamp,
        limit: usize,
    ) -> Result<Vec<ReportRow>, StoreError> {
        let args = vec![id_arg(desk), state.into(), before.into(), limit_arg(limit)];
        self.rows(&OF_DESK, args).await?.iter().map(read).collect()
    }

    /// What a desk's archive keeps of reports in a state, the latest word first: no open one that the desk still holds, none
    /// that is to be erased. `after`: the last word and the id of the last one before; none for the first ones.
    pub async fn reports_of_archive(
        &mut self,
        desk: CompartmentId,
        state: &str,
        after: Option<(Timestamp, CompartmentId)>,
        limit: usize,
    ) -> Result<Vec<ReportRow>, StoreError> {
        let (word, id) = match after {
            Some((word, id)) => (word, id_arg(id)),
            None => (Timestamp::from_unix_micros(i64::MAX), Arg::Bytes(Vec::new())),
        };
        let args = vec![id_arg(desk), state.into(), word.into(), id, limit_arg(limit)];
        self.rows(&OF_ARCHIVE, args).await?.iter().map(read).collect()
    }

    /// Something more was said in these: their desks hold them from now on until `leave_at`, and a closed one is open again.
    pub async fn reports_spoke(
        &mut self,
        ids: &[CompartmentId],
        at: Timestamp,
        leave_at: Timestamp,
    ) -> Result<(), StoreError> {
        let ids = ids.iter().copied().map(id_arg).collect();
        self.run_each(&SPOKE, &[at.into(), leave_at.into()], ids).await.map(drop)
    }

    /// Open again, also one that she took back.
    pub async fn open_report_again(&mut self, id: CompartmentId) -> Result<(), StoreError> {
        self.run(&OPEN_AGAIN, vec![id_arg(id)]).await.map(drop)
    }

    /// What people took back from a desk for good and can still let be, hidden: which, and when it is erased at the
    /// earliest, the next one first. Where the node stood still it waits longer.
    pub async fn reports_taken_back(
        &mut self,
        desk: CompartmentId,
        now: Timestamp,
        limit: usize,
    ) -> Result<Vec<(CompartmentId, Timestamp)>, StoreError> {
        let rows = self.rows(&TAKEN_BACK, vec![id_arg(desk), now.into(), micros(HIDDEN_FOR), limit_arg(limit)]).await?;
        rows.iter().map(|row| Ok((compartment_id(row, 0)?, row.time(1)?))).collect()
    }

    /// Adds `bytes` of files to a report; false where that would be more than `most`.
    pub async fn report_grows(&mut self, id: CompartmentId, bytes: i64, most: i64) -> Result<bool, StoreError> {
        Ok(self.run(&GROW, vec![id_arg(id), bytes.into(), most.into()]).await? == 1)
    }

    /// Another state, with its reason.
    pub async fn set_report_state(
        &mut self,
        id: CompartmentId,
        state: &str,
        reason: Option<CloseReason>,
        closed_at: Option<Timestamp>,
    ) -> Result<(), StoreError> {
        let args = vec![
            id_arg(id),
            state.into(),
            reason.map(CloseReason::as_str).into(),
            closed_at.map(Timestamp::unix_micros).into(),
        ];
        self.run(&SET_STATE, args).await.map(drop)
    }

    /// What she agreed to now.
    pub async fn set_report_consents(&mut self, id: CompartmentId, consents: i64) -> Result<(), StoreError> {
        self.run(&SET_CONSENTS, vec![id_arg(id), consents.into()]).await.map(drop)
    }

    /// Where she is.
    pub async fn set_report_country(&mut self, id: CompartmentId, country: &str) -> Result<(), StoreError> {
        self.run(&SET_COUNTRY, vec![id_arg(id), country.into()]).await.map(drop)
    }

    /// How urgent it is.
    pub async fn set_report_urgency(&mut self, id: CompartmentId, urgency: i64) -> Result<(), StoreError> {
        self.run(&SET_URGENCY, vec![id_arg(id), urgency.into()]).await.map(drop)
    }

    /// When she may be answered, as she says now.
    pub async fn set_report_answer_when(&mut self, id: CompartmentId, when: AnswerWhen) -> Result<(), StoreError> {
        self.run(&SET_ANSWER_WHEN, vec![id_arg(id), when.as_str().into()]).await.map(drop)
    }

    /// Somebody of the desk reads it. `word_at`: when she spoke last, of what is read.
    pub async fn report_read(&mut self, id: CompartmentId, word_at: Timestamp) -> Result<(), StoreError> {
        self.run(&READ, vec![id_arg(id), word_at.into()]).await.map(drop)
    }

    /// Another code in the place of the old one.
    pub async fn set_report_receipt(
        &mut self,
        id: CompartmentId,
        lookup: &[u8; 32],
        set: i64,
        key: &[u8],
    ) -> Result<(), StoreError> {
        self.run(&SET_RECEIPT, vec![id_arg(id), lookup[..].into(), set.into(), key.into()]).await.map(drop)
    }

    /// How many reports were told since a time.
    pub async fn reports_since(&mut self, since: Timestamp) -> Result<i64, StoreError> {
        self.row(&SINCE, vec![since.into()]).await?.map_or(Ok(0), |row| row.int(0))
    }
}
