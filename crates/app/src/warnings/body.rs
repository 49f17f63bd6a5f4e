//! What is sealed of a warning: the value, who had it, who said what. The plain columns that decide whether it warns stand in
//! it a second time, so that nobody who has the database alone releases one, or keeps it from ending.

use super::{APPROVED, PROPOSED, WITHDRAWN};
use crate::reports::{report_of, report_word};
use domain::{CompartmentId, ItemId, Sealed, StaffId, Timestamp};
use rand_core::CryptoRng;
use sealing::{DataKey, Place, Value, open, seal, to_hex};
use serde::{Deserialize, Serialize};
use storage::WarningRow;
use zeroize::{Zeroize, Zeroizing};

/// Who had the value besides whoever told it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WhoElse {
    /// It stood where everybody reads it.
    PublicAdvert,
    /// Several people were given it.
    Several,
    /// Only she: whoever gave it to her knows that by now.
    OnlyReporter,
}

/// A kind of sealed thing, so that one cannot pass for another.
struct WarningText;

/// The body of a warning. No `Debug`; wiped when it is dropped.
#[derive(Serialize, Deserialize)]
pub(super) struct Body {
    pub(super) kind: String,
    pub(super) normal: String,
    /// An id's hexadecimal digits, as all ids here.
    pub(super) proposed_by: String,
    #[serde(default)]
    pub(super) approved_by: Option<String>,
    pub(super) who_else: WhoElse,
    pub(super) sources: Vec<String>,
    pub(super) reason: String,
    #[serde(default)]
    pub(super) she_agreed: Option<String>,
    #[serde(default)]
    pub(super) danger_to_life: Option<String>,
    #[serde(default)]
    pub(super) disputed: Option<String>,
    #[serde(default)]
    pub(super) withdrawn: Option<String>,
    #[serde(default)]
    pub(super) renewed: Option<String>,
    version: i64,
    /// Microseconds, as those of the row.
    #[serde(default)]
    not_before: Option<i64>,
    #[serde(default)]
    review_by: Option<i64>,
}

fn place(id: &ItemId) -> Place<'_> {
    Place { table: "warnings", row: id.as_bytes(), column: "body" }
}

fn micros(at: Option<Timestamp>) -> Option<i64> {
    at.map(Timestamp::unix_micros)
}

impl Body {
    /// Of a proposal.
    pub(super) fn new(
        (kind, normal): (&str, &str),
        by: StaffId,
        who_else: WhoElse,
        sources: &[CompartmentId],
        (reason, she_agreed): (&str, Option<&str>),
    ) -> Self {
        Self {
            kind: kind.to_owned(),
            normal: normal.to_owned(),
            proposed_by: staff_word(by),
            approved_by: None,
            who_else,
            sources: sources.iter().map(|id| report_word(*id)).collect(),
            reason: reason.to_owned(),
            she_agreed: she_agreed.map(str::to_owned),
            danger_to_life: None,
            disputed: None,
            withdrawn: None,
            renewed: None,
            version: 0,
            not_before: None,
            review_by: None,
        }
    }

    /// The value, as the index is asked for it.
    pub(super) fn value(&self) -> Value<'_> {
        Value { kind: &self.kind, normal: self.normal.as_bytes() }
    }

    /// The reports in which it was told.
    pub(super) fn reports(&self) -> Vec<CompartmentId> {
        self.sources.iter().filter_map(|word| report_of(word)).collect()
    }

    /// Seals it into its row, with what is plain there.
    pub(super) fn put(&mut self, row: &mut WarningRow, key: &DataKey, rng: &mut impl CryptoRng) {
        self.version = row.version;
        (self.not_before, self.review_by) = (micros(row.not_before), micros(row.review_by));
        let plain = Zeroizing::new(serde_json::to_vec(self).unwrap_or_default());
        row.body = seal::<WarningText>(key, &plain, &place(&row.id), rng).into_bytes();
    }

    /// Opens that of a row; `None` where somebody changed the row in the store.
    pub(super) fn open(row: &WarningRow, key: &DataKey) -> Option<Self> {
        let plain = open(key, &Sealed::<WarningText>::from_bytes(row.body.clone()), &place(&row.id)).ok()?;
        let body: Self = serde_json::from_slice(&plain).ok()?;
        body.goes_with(row).then_some(body)
    }

    fn goes_with(&self, row: &WarningRow) -> bool {
        let state = match (row.state.as_str(), self.withdrawn.is_some(), self.approved_by.is_some()) {
            (PROPOSED, false, approved) => !approved,
            (APPROVED, false, approved) => approved && row.not_before.is_some() && row.review_by.is_some(),
            (WITHDRAWN, withdrawn, _) => withdrawn,
            _ => false,
        };
        let times = (self.not_before, self.review_by) == (micros(row.not_before), micros(row.review_by));
        state && times && self.version == row.version && self.disputed.is_some() == row.disputed_at.is_some()
    }
}

impl Drop for Body {
    fn drop(&mut self) {
        self.normal.zeroize();
        self.reason.zeroize();
        let words = [&mut self.she_agreed, &mut self.danger_to_life, &mut self.disputed, &mut self.withdrawn];
        words.into_iter().for_each(Zeroize::zeroize);
        self.renewed.zeroize();
    }
}

/// An account as it stands in a body.
pub(super) fn staff_word(id: StaffId) -> String {
    to_hex(id.as_bytes())
}

/// From that.
pub(super) fn staff_of(word: &str) -> Option<StaffId> {
    let number = u128::from_str_radix(word, 16).ok().filter(|_| word.len() == 32)?;
    StaffId::from_slice(&number.to_be_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;
    use rand::rngs::StdRng;
    use std::time::Duration;

    const AT: Timestamp = Timestamp::from_unix_micros(1_795_500_000_000_000);

    fn released(key: &DataKey, rng: &mut StdRng) -> WarningRow {
        let (id, by) = (ItemId::new(AT, rng), StaffId::new(AT, rng));
        let mut body = Body::new(("iban", "GB82WEST12345698765432"), by, WhoElse::Several, &[], ("told twice", None));
        body.approved_by = Some(staff_word(StaffId::new(AT, rng)));
        let mut row = WarningRow {
            id,
            state: APPROVED.to_owned(),
            at: AT,
            not_before: Some(AT),
            review_by: Some(AT.plus(Duration::from_hours(24))),
            disputed_at: None,
            version: 2,
            body: Vec::new(),
        };
        body.put(&mut row, key, rng);
        row
    }

    #[test]
    fn a_row_opens_as_it_was_put_and_not_where_a_plain_column_of_it_is_another() {
        let rng = &mut StdRng::seed_from_u64(1);
        let key = DataKey::generate(rng);
        let row = released(&key, rng);
        assert!(Body::open(&row, &key).is_some_and(|body| body.normal == "GB82WEST12345698765432"));
        let changes: [fn(&mut WarningRow); 7] = [
            |row| row.state = PROPOSED.to_owned(),
            |row| row.state = WITHDRAWN.to_owned(),
            |row| row.not_before = None,
            |row| row.review_by = row.review_by.map(|at| at.plus(Duration::from_hours(1))),
            |row| row.disputed_at = Some(AT),
            |row| row.version += 1,
            |row| row.body[30] ^= 1,
        ];
        for (n, change) in changes.into_iter().enumerate() {
            let mut changed = released(&key, rng);
            change(&mut changed);
            assert!(Body::open(&changed, &key).is_none(), "change {n}");
        }
        let other = ItemId::new(AT, rng);
        let moved = WarningRow { id: other, ..released(&key, rng) };
        assert!(Body::open(&moved, &key).is_none(), "in the place of another warning");
    }

    #[test]
    fn an_account_is_read_as_it_is_written() {
        let id = StaffId::new(AT, &mut StdRng::seed_from_u64(2));
        assert_eq!(staff_of(&staff_word(id)), Some(id));
        assert!(["", "1", "+00000000000000000000000000000000"].iter().all(|bad| staff_of(bad).is_none()));
    }
}
