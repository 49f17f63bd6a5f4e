//! Places in a desk's queue for which its duty phone is to ring, and that it did. The engine finds them, so that however
//! many places stand there, taken or rung for, none hides another.

use crate::conversations::limit_arg;
use crate::error::StoreError;
use crate::rows::Arg;
use crate::statement::Statement;
use crate::tx::Tx;
use crate::waiting::{self, LEFT_AFTER, WaitingRow};
use domain::{CompartmentId, Timestamp};
use std::time::Duration;

/// For which places a phone is to ring.
#[derive(Clone, Copy, Debug)]
pub struct Ringing {
    /// For danger alone.
    pub danger_alone: bool,
    /// How long a place rests after its first ring, its second, and so on; after the last for all later ones too.
    pub rests: [Duration; 7],
}

// Nobody has it, or whoever had it left and she wrote since; and no ring since then is younger than the rest it is given. A
// ring that is yet to come was noted by a clock that was ahead: it is no reason to be silent until then. Nor is a place that
// was taken by such a clock: nobody knows whether she wrote since.
static TO_RING: Statement = Statement::new(
    "SELECT report_id, w.desk_id, asked_at, w.urgency, w.language, w.country, w.answer_when, promised_at, taken_by, taken_at, \
     told_at, tell_attempts, last_word_at FROM waiting AS w JOIN reports AS r ON r.id = w.report_id \
     WHERE w.desk_id = $1 AND w.urgency <= $2 AND r.leave_at IS NOT NULL \
     AND (taken_by IS NULL OR (taken_at <= $3 AND last_word_at > taken_at) OR taken_at >= $13) \
     AND (told_at IS NULL OR (taken_at >= told_at AND taken_at < $13) OR told_at > $11 OR told_at <= CASE WHEN tell_attempts <= 1 THEN $4 \
     WHEN tell_attempts = 2 THEN $5 WHEN tell_attempts = 3 THEN $6 WHEN tell_attempts = 4 THEN $7 \
     WHEN tell_attempts = 5 THEN $8 WHEN tell_attempts = 6 THEN $9 ELSE $10 END) \
     ORDER BY w.urgency, asked_at LIMIT $12",
    "biiiiiiiiiiii",
);
// What it was told before somebody took the place counts no more. A place that became more urgent while the ring was on its
// way was not what the phone rang for.
static TOLD: Statement = Statement::many(
    "UPDATE waiting SET told_at = $1, tell_attempts = CASE WHEN taken_at > told_at AND taken_at <= $1 THEN 1 \
     ELSE tell_attempts + 1 END \
     WHERE urgency >= $2 AND report_id IN ({list})",
    "ii",
    "b",
);

#[cfg(test)]
pub(crate) static ALL: &[&Statement] = &[&TO_RING, &TOLD];

impl Tx {
    /// Places for which a desk's phone is to ring now: danger first, then who waits longest.
    pub async fn places_to_ring(
        &mut self,
        desk: CompartmentId,
        ringing: Ringing,
        now: Timestamp,
        limit: usize,
    ) -> Result<Vec<WaitingRow>, StoreError> {
        let urgency: i64 = if ringing.danger_alone { 0 } else { i64::MAX };
        let mut args: Vec<Arg> = vec![desk.as_bytes()[..].into(), urgency.into(), now.minus(LEFT_AFTER).into()];
        args.extend(ringing.rests.map(|rest| Arg::from(now.minus(rest))));
        args.push(now.into());
        args.push(limit_arg(limit));
        args.push(now.plus(LEFT_AFTER).into());
        self.rows(&TO_RING, args).await?.iter().map(waiting::read).collect()
    }

    /// The duty phone was told of these. `urgency`: the most urgent that it rang for; what is more urgent by now rings by itself.
    pub async fn duty_told(
        &mut self,
        reports: &[CompartmentId],
        urgency: i64,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let reports = reports.iter().map(|report| report.as_bytes()[..].into()).collect();
        self.run_each(&TOLD, &[at.into(), urgency.into()], reports).await.map(drop)
    }
}
