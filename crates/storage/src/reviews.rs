//! Reviews of the content's texts. Rows are only ever added, so that their number tells whether there are new ones.

use crate::error::StoreError;
use crate::rows::Arg;
use crate::statement::Statement;
use crate::tx::Tx;
use domain::Timestamp;

/// A named editor has read exactly this text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewRow {
    /// The text's id.
    pub text: String,
    /// Its language.
    pub language: String,
    /// The hash of the text as written.
    pub hash: String,
    /// Who read it.
    pub reviewer: String,
    /// The day, as `2026-12-01`.
    pub on: String,
}

static ADD: Statement = Statement::many(
    "INSERT INTO reviews (text, language, hash, reviewer, reviewed_on, added_at, who) VALUES {rows} \
     ON CONFLICT (text, language, hash) DO NOTHING",
    "",
    "tttttit",
);
static REVIEWS: Statement =
    Statement::new("SELECT text, language, hash, reviewer, reviewed_on FROM reviews ORDER BY text, language, hash", "");
static COUNT: Statement = Statement::new("SELECT count(*) FROM reviews", "");

#[cfg(test)]
pub(crate) static ALL: &[&Statement] = &[&ADD, &REVIEWS, &COUNT];

impl Tx {
    /// Adds reviews; gives how many were not there already. A text reviewed a second time keeps its first review.
    pub async fn add_reviews(&mut self, rows: &[ReviewRow], at: Timestamp, who: &str) -> Result<usize, StoreError> {
        let mut args: Vec<Arg> = Vec::with_capacity(rows.len() * 7);
        for r in rows {
            let texts = [&r.text, &r.language, &r.hash, &r.reviewer, &r.on];
            args.extend(texts.map(|t| t.as_str().into()));
            args.extend([at.into(), who.into()]);
        }
        self.run_each(&ADD, &[], args).await
    }

    /// All reviews, by text, language and hash.
    pub async fn reviews(&mut self) -> Result<Vec<ReviewRow>, StoreError> {
        let rows = self.rows(&REVIEWS, Vec::new()).await?;
        let review = |row: &crate::rows::Row| {
            Ok(ReviewRow {
                text: row.text(0)?,
                language: row.text(1)?,
                hash: row.text(2)?,
                reviewer: row.text(3)?,
                on: row.text(4)?,
            })
        };
        rows.iter().map(review).collect()
    }

    /// How many reviews there are.
    pub async fn review_count(&mut self) -> Result<i64, StoreError> {
        let row = self.row(&COUNT, Vec::new()).await?;
        row.map_or(Ok(0), |row| row.int(0))
    }
}
