//! What the bots say, version by version, and how often which answer was given.

use crate::error::StoreError;
use crate::rows::Arg;
use crate::statement::Statement;
use crate::tx::Tx;
use domain::Timestamp;

/// A version without its bundle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentRow {
    /// Its name.
    pub version: String,
    /// When it was added.
    pub added_at: Timestamp,
    /// When it was last published.
    pub published_at: Option<Timestamp>,
    /// When it was withdrawn, if it still is.
    pub withdrawn_at: Option<Timestamp>,
    /// Who did the last of these.
    pub who: String,
}

/// How often an answer was given on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerCount {
    /// The service.
    pub service: String,
    /// The answer.
    pub answer: String,
    /// Days since 1970.
    pub day: i64,
    /// How often.
    pub count: i64,
}

static ADD: Statement = Statement::new(
    "INSERT INTO content (version, bundle, added_at, who) VALUES ($1, $2, $3, $4) ON CONFLICT (version) DO NOTHING",
    "tbit",
);
static PUBLISH: Statement =
    Statement::new("UPDATE content SET published_at = $2, withdrawn_at = NULL, who = $3 WHERE version = $1", "tit");
static WITHDRAW: Statement = Statement::new(
    "UPDATE content SET withdrawn_at = $2, who = $3 \
     WHERE version = $1 AND published_at IS NOT NULL AND withdrawn_at IS NULL",
    "tit",
);
static NEWEST: Statement = Statement::new(
    "SELECT version, bundle FROM content WHERE published_at IS NOT NULL AND withdrawn_at IS NULL \
     ORDER BY published_at DESC, version DESC LIMIT 1",
    "",
);
static NEWEST_VERSION: Statement = Statement::new(
    "SELECT version FROM content WHERE published_at IS NOT NULL AND withdrawn_at IS NULL \
     ORDER BY published_at DESC, version DESC LIMIT 1",
    "",
);
static VERSIONS: Statement = Statement::new(
    "SELECT version, added_at, published_at, withdrawn_at, who FROM content ORDER BY added_at DESC, version DESC",
    "",
);
static BUNDLE: Statement = Statement::new("SELECT bundle FROM content WHERE version = $1", "t");
static COUNT: Statement = Statement::new(
    "INSERT INTO answers (service, answer, day, count) VALUES ($1, $2, $3, 1) \
     ON CONFLICT (service, answer, day) DO UPDATE SET count = answers.count + 1",
    "tti",
);
static COUNTS: Statement =
    Statement::new("SELECT service, answer, day, count FROM answers ORDER BY service, answer, day", "");

#[cfg(test)]
pub(crate) static ALL: &[&Statement] =
    &[&ADD, &PUBLISH, &WITHDRAW, &NEWEST, &NEWEST_VERSION, &VERSIONS, &BUNDLE, &COUNT, &COUNTS];

impl Tx {
    /// Adds a version; false if it is there already, which then stays as it is.
    pub async fn add_content(
        &mut self,
        version: &str,
        bundle: &[u8],
        at: Timestamp,
        who: &str,
    ) -> Result<bool, StoreError> {
        Ok(self.run(&ADD, vec![version.into(), bundle.into(), at.into(), who.into()]).await? == 1)
    }

    /// Publishes a version, also again; false if there is none.
    pub async fn publish_content(&mut self, version: &str, at: Timestamp, who: &str) -> Result<bool, StoreError> {
        Ok(self.run(&PUBLISH, vec![version.into(), at.into(), who.into()]).await? == 1)
    }

    /// Withdraws a published version, so that the one published before it counts; false if it was not.
    pub async fn withdraw_content(&mut self, version: &str, at: Timestamp, who: &str) -> Result<bool, StoreError> {
        Ok(self.run(&WITHDRAW, vec![version.into(), at.into(), who.into()]).await? == 1)
    }

    /// The version published last and not withdrawn, with its bundle.
    pub async fn newest_published(&mut self) -> Result<Option<(String, Vec<u8>)>, StoreError> {
        let row = self.row(&NEWEST, Vec::new()).await?;
        row.map(|row| Ok((row.text(0)?, row.bytes(1)?))).transpose()
    }

    /// The name alone of the version published last and not withdrawn.
    pub async fn newest_version(&mut self) -> Result<Option<String>, StoreError> {
        let row = self.row(&NEWEST_VERSION, Vec::new()).await?;
        row.map(|row| row.text(0)).transpose()
    }

    /// All versions, the newest first.
    pub async fn content_versions(&mut self) -> Result<Vec<ContentRow>, StoreError> {
        let rows = self.rows(&VERSIONS, Vec::new()).await?;
        let version = |row: &crate::rows::Row| {
            Ok(ContentRow {
                version: row.text(0)?,
                added_at: row.time(1)?,
                published_at: row.maybe_time(2)?,
                withdrawn_at: row.maybe_time(3)?,
                who: row.text(4)?,
            })
        };
        rows.iter().map(version).collect()
    }

    /// A version's bundle.
    pub async fn content(&mut self, version: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let row = self.row(&BUNDLE, vec![version.into()]).await?;
        row.map(|row| row.bytes(0)).transpose()
    }

    /// Counts one answer of a service on a day (days since 1970).
    pub async fn count_answer(&mut self, service: &str, answer: &str, day: i64) -> Result<(), StoreError> {
        self.run(&COUNT, vec![service.into(), answer.into(), Arg::Int(day)]).await.map(drop)
    }

    /// All counts, by service, answer and day.
    pub async fn answer_counts(&mut self) -> Result<Vec<AnswerCount>, StoreError> {
        let rows = self.rows(&COUNTS, Vec::new()).await?;
        let count = |row: &crate::rows::Row| {
            Ok(AnswerCount { service: row.text(0)?, answer: row.text(1)?, day: row.int(2)?, count: row.int(3)? })
        };
        rows.iter().map(count).collect()
    }
}
