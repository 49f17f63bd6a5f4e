//! What is shown of warnings: a list, which says nothing that is not public, and the form of one, which the second person
//! looks at before she approves it and which is a look of its own in the log.

use super::alike::Alike;
use super::body::{Body, staff_of};
use super::live::is_looked_at;
use super::releasing::{MAY, Releasing};
use super::sources::{Source, sources};
use super::{LOOKED, PROPOSED, WITHDRAWN, WarningError, WhoElse};
use crate::log::{Object, Operation, write};
use domain::{ItemId, StaffId, Timestamp};
use storage::{StoreError, WarningRow};
use zeroize::Zeroizing;

/// How it stands with a warning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nobody else approved it yet.
    Proposed,
    /// Approved, and it warns from this time on.
    Waits(Timestamp),
    /// Its time came, and it warns once the node has looked whether its reports still allow it.
    Due(Timestamp),
    /// It warns until this time.
    Warns(Timestamp),
    /// It was to be looked at by this time, and warns no more.
    PastReview(Timestamp),
    /// It ended.
    Withdrawn,
}

impl Standing {
    /// `body`: none where somebody changed the row. `looked`: when it was looked last whether reports allow what is released.
    fn of(row: &WarningRow, body: Option<&Body>, looked: Option<Timestamp>, now: Timestamp) -> Self {
        let at_once = body.is_some_and(|body| body.danger_to_life.is_some());
        match (row.state.as_str(), row.not_before, row.review_by) {
            (PROPOSED, ..) => Self::Proposed,
            (WITHDRAWN, ..) => Self::Withdrawn,
            (_, Some(from), _) if now < from => Self::Waits(from),
            (_, _, None) => Self::PastReview(row.at),
            (_, _, Some(until)) if until <= now => Self::PastReview(until),
            (_, Some(from), _) if !is_looked_at(from, at_once, looked) => Self::Due(from),
            (_, _, Some(until)) => Self::Warns(until),
        }
    }

    /// Whether everybody may know of it.
    fn is_public(self) -> bool {
        matches!(self, Self::Warns(_) | Self::PastReview(_))
    }
}

/// One of the list.
pub struct Listed {
    /// Which.
    pub id: ItemId,
    /// When it was proposed.
    pub at: Timestamp,
    /// How it stands.
    pub standing: Standing,
    /// Since when somebody says that it is wrong.
    pub disputed_at: Option<Timestamp>,
    /// Kind and value, where they were released.
    pub public: Option<(String, Zeroizing<String>)>,
    /// Somebody changed it in the store: it warns of nothing.
    pub changed: bool,
}

/// All of one. No `Debug`.
pub struct Form {
    /// Which.
    pub id: ItemId,
    /// When it was proposed.
    pub at: Timestamp,
    /// How it stands.
    pub standing: Standing,
    /// What kind of value.
    pub kind: String,
    /// The value.
    pub value: Zeroizing<String>,
    /// Who proposed it.
    pub proposed_by: Option<StaffId>,
    /// Who approved it.
    pub approved_by: Option<StaffId>,
    /// Who had the value besides whoever told it.
    pub who_else: WhoElse,
    /// Words of those who proposed it, disputed it and so on, each with what it is.
    pub said: Vec<(&'static str, Zeroizing<String>)>,
    /// The reports that are named, as they stand now.
    pub sources: Vec<Source>,
    /// Whether those reports are alike, as far as her keys open them.
    pub alike: Alike,
    /// How many reports hold the value.
    pub reports: usize,
    /// There are more of them than are counted.
    pub capped: bool,
}

impl Releasing<'_> {
    /// All warnings, the latest first; of one that is not released only how it stands.
    pub async fn list(&self) -> Result<Vec<Listed>, WarningError> {
        self.may(MAY)?;
        let now = self.intake.clock.now();
        let read = self.intake.store.read("warnings", |mut tx| async move {
            Ok::<_, StoreError>((tx.warnings().await?, tx.upkeep_done(LOOKED).await?))
        });
        let (rows, looked) = read.await?;
        let one = |row: WarningRow| {
            let body = Body::open(&row, &self.key);
            let standing = Standing::of(&row, body.as_ref(), looked, now);
            let changed = body.is_none();
            let value = |body: Body| (body.kind.clone(), Zeroizing::new(body.normal.clone()));
            let public = body.filter(|_| standing.is_public()).map(value);
            Listed { id: row.id, at: row.at, standing, disputed_at: row.disputed_at, public, changed }
        };
        let mut all: Vec<Listed> = rows.into_iter().map(one).collect();
        all.sort_by_key(|one| std::cmp::Reverse((one.at, one.id)));
        Ok(all)
    }

    /// All of one, with its sources as they stand now; the log says that she looked.
    pub async fn form(&self, id: ItemId) -> Result<Form, WarningError> {
        let opened = self.may(MAY)?;
        let (row, body) = self.read(id).await?;
        let line = self.line(&opened, (Operation::Consultation, Object::warning_id(id)), None, Vec::new())?;
        let reports = body.reports();
        // read apart from the line: a value that many told holds up nobody who writes
        let read = self.intake.store.read("warning sources", |mut tx| {
            let (body, reports) = (&body, &reports);
            async move {
                let stand = sources(&mut tx, self.intake.keys.links(), body.value(), reports).await?;
                Ok::<_, StoreError>((stand, tx.upkeep_done(LOOKED).await?))
            }
        });
        let ((sources, found), looked) = read.await?;
        let logged = self.intake.store.write("warning form", |mut tx| {
            let line = std::slice::from_ref(&line);
            async move {
                write(&mut tx, line).await?;
                tx.done(())
            }
        });
        // nothing is shown before
        logged.await.map_err(|e: StoreError| e)?;
        let alike = self.compare(&reports).await?.alike();
        let said = [
            ("why", Some(&body.reason)),
            ("she agreed", body.she_agreed.as_ref()),
            ("danger to life", body.danger_to_life.as_ref()),
            ("disputed", body.disputed.as_ref()),
            ("renewed", body.renewed.as_ref()),
            ("withdrawn", body.withdrawn.as_ref()),
        ];
        let said = said.into_iter().filter_map(|(what, text)| Some((what, Zeroizing::new(text?.clone()))));
        Ok(Form {
            id,
            at: row.at,
            standing: Standing::of(&row, Some(&body), looked, self.intake.clock.now()),
            kind: body.kind.clone(),
            value: Zeroizing::new(body.normal.clone()),
            proposed_by: staff_of(&body.proposed_by),
            approved_by: body.approved_by.as_deref().and_then(staff_of),
            who_else: body.who_else,
            said: said.collect(),
            sources,
            alike,
            reports: found.reports.len(),
            capped: found.capped,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(seconds: i64) -> Timestamp {
        Timestamp::from_unix_micros(seconds * 1_000_000)
    }

    #[test]
    fn how_it_stands_goes_by_its_times_and_by_the_last_look() {
        let row = |state: &str| WarningRow {
            id: ItemId::from_slice(&[1; 16]).unwrap(),
            state: state.to_owned(),
            at: at(0),
            not_before: Some(at(1_000)),
            review_by: Some(at(2_000)),
            disputed_at: None,
            version: 2,
            body: Vec::new(),
        };
        for (state, looked, now, want) in [
            ("proposed", None, 1_500, Standing::Proposed),
            ("withdrawn", Some(1_500), 1_500, Standing::Withdrawn),
            ("approved", Some(999), 999, Standing::Waits(at(1_000))),
            ("approved", Some(1_000), 1_000, Standing::Warns(at(2_000))),
            ("approved", Some(0), 1_999, Standing::Due(at(1_000))),
            ("approved", None, 1_999, Standing::Due(at(1_000))),
            // past its review it warns no more, looked at or not
            ("approved", Some(1_500), 2_000, Standing::PastReview(at(2_000))),
            ("approved", None, 2_000, Standing::PastReview(at(2_000))),
        ] {
            let standing = Standing::of(&row(state), None, looked.map(at), at(now));
            assert_eq!(standing, want, "{state}, {looked:?}, {now}");
        }
    }
}
