//! A statement: its text, written once, and the kinds of its arguments. A statement over many rows is
//! used in the sizes 1, 2, 4 .. 64 and 100 and each size is made once, so that the drivers keep it prepared.

use crate::dialect::{self, Engine};
use std::fmt::Write as _;
use std::sync::{Arc, OnceLock};

/// Rows of one statement at most.
#[cfg(test)]
pub(crate) const LARGEST: usize = SIZES[SIZES.len() - 1];
/// In how many rows statements are kept; at most as many as the platform gives updates at once.
const SIZES: [usize; 8] = [1, 2, 4, 8, 16, 32, 64, 100];

/// Kinds of arguments, a letter each: `i` i64, `t` text, `b` bytes, `f` flag, `a` list of bytes
/// (PostgreSQL only). `fixed` come first, then `row` once for each row.
pub(crate) struct Statement {
    sqlite: &'static str,
    postgres: &'static str,
    fixed: &'static str,
    row: &'static str,
    texts: [OnceLock<Arc<str>>; 2 * SIZES.len()],
}

impl Statement {
    /// A statement with fixed arguments only.
    pub(crate) const fn new(sql: &'static str, fixed: &'static str) -> Self {
        Self::many(sql, fixed, "")
    }

    /// A statement over many rows: `{rows}` becomes `($3, $4), ($5, $6)`, `{list}` becomes `$3, $4`.
    pub(crate) const fn many(sql: &'static str, fixed: &'static str, row: &'static str) -> Self {
        Self::two(sql, sql, fixed, row)
    }

    /// A statement that the engines write differently; only `dialect.rs` makes these.
    pub(crate) const fn two(
        sqlite: &'static str,
        postgres: &'static str,
        fixed: &'static str,
        row: &'static str,
    ) -> Self {
        Self { sqlite, postgres, fixed, row, texts: [const { OnceLock::new() }; 2 * SIZES.len()] }
    }

    /// How many arguments a row takes.
    pub(crate) fn width(&self) -> usize {
        self.row.len()
    }

    /// The kinds of all arguments for this many rows.
    #[cfg(test)]
    pub(crate) fn kinds(&self, rows: usize) -> String {
        format!("{}{}", self.fixed, self.row.repeat(rows))
    }

    /// The text for this many rows, one of [`SIZES`].
    pub(crate) fn text(&self, engine: Engine, rows: usize) -> Arc<str> {
        let size = fitting(rows);
        let place = size + if engine == Engine::Postgres { SIZES.len() } else { 0 };
        self.texts[place].get_or_init(|| self.write_out(engine, SIZES[size])).clone()
    }

    fn write_out(&self, engine: Engine, rows: usize) -> Arc<str> {
        let sql = if engine == Engine::Sqlite { self.sqlite } else { self.postgres };
        let mut sql = dialect::fill(sql, engine);
        if !self.row.is_empty() {
            let (mut tuples, mut list) = (String::new(), String::new());
            let mut next = self.fixed.len();
            // SQLite looks a named argument up among all others, which is felt with hundreds of them.
            let nameless = engine == Engine::Sqlite && next == 0 && sql.matches("{rows}").count() < 2;
            for row in 0..rows {
                tuples.push_str(if row == 0 { "(" } else { ", (" });
                for column in 0..self.row.len() {
                    next += 1;
                    let comma = if column == 0 { "" } else { ", " };
                    let argument = if nameless { "?".to_owned() } else { format!("${next}") };
                    let _ = write!(tuples, "{comma}{argument}");
                    let comma = if list.is_empty() { "" } else { ", " };
                    let _ = write!(list, "{comma}{argument}");
                }
                tuples.push(')');
            }
            sql = sql.replace("{rows}", &tuples).replace("{list}", &list);
        }
        sql.into()
    }
}

/// The place of the largest size that so many rows fill.
fn fitting(rows: usize) -> usize {
    SIZES.partition_point(|size| *size <= rows).saturating_sub(1)
}

/// Cuts `n` rows into as few sizes as possible: 99 is 64, 32, 2 and 1.
pub(crate) fn sizes(n: usize) -> impl Iterator<Item = usize> {
    let mut left = n;
    std::iter::from_fn(move || {
        if left == 0 {
            return None;
        }
        let size = SIZES[fitting(left)];
        left -= size;
        Some(size)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_numbered_after_the_fixed_arguments() {
        static S: Statement = Statement::many("DELETE WHERE f = $1 AND x IN ({list}); {rows}", "i", "it");
        assert_eq!(&*S.text(Engine::Sqlite, 2), "DELETE WHERE f = $1 AND x IN ($2, $3, $4, $5); ($2, $3), ($4, $5)");
        assert_eq!(S.kinds(2), "iitit");
    }

    proptest::proptest! {
        #[test]
        fn sizes_add_up(n in 0usize..10_000) {
            let all: Vec<usize> = sizes(n).collect();
            proptest::prop_assert_eq!(all.iter().sum::<usize>(), n);
            proptest::prop_assert!(all.iter().all(|s| SIZES.contains(s)));
        }
    }
}
