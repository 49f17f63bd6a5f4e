//! A place that moves with its person: what a chat calls a live location. Its further positions are nobody's words:
//! they answer no question, make her no less silent, and nothing is said to them. They go where the first one went.

use crate::effect::Effect;
use crate::state::State;
use crate::telling::{Pending, WORD};
use domain::{Attachment, Timestamp};
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// A position is kept once in so long; a chat sends one every few seconds.
const EVERY: Duration = Duration::from_secs(2 * 60);
/// For so long at most, also where she shares without an end: what she forgot to stop is not followed for days.
const LONGEST: Duration = Duration::from_secs(8 * 3_600);

/// The place she shares.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Moving {
    /// The report it goes into, as the platform names it; none until the first position is kept there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    report: Option<String>,
    /// Microseconds: kept until then.
    until: i64,
    /// Microseconds: when a position was kept last.
    last: i64,
    /// Nothing was said about it yet.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    new: bool,
}

impl Moving {
    /// She shares a place that moves, and its first position is on its way into a report, or held.
    pub(crate) fn begin(attachment: &Attachment, now: Timestamp) -> Option<Self> {
        let lives = Duration::from_secs(attachment.live?.into()).min(LONGEST);
        Some(Self { report: None, until: now.plus(lives).unix_micros(), last: now.unix_micros(), new: true })
    }

    /// Its first position is kept in this report.
    pub(crate) fn is_kept(&mut self, report: &str) {
        if self.report.is_none() {
            self.report = Some(report.chars().take(WORD).collect());
        }
    }

    /// The report has another word.
    pub(crate) fn is_replaced(&mut self, old: &str, report: &str) {
        if self.report.as_deref() == Some(old) {
            self.report = Some(report.chars().take(WORD).collect());
        }
    }

    /// Until when they are kept.
    pub(crate) fn until(&self) -> Timestamp {
        Timestamp::from_unix_micros(self.until)
    }

    /// Where its positions go.
    pub(crate) fn report(&self) -> Option<&str> {
        self.report.as_deref()
    }

    /// Whether what was stored keeps its limits.
    pub(crate) fn fits(&self) -> bool {
        self.report.as_ref().is_none_or(|w| w.chars().count() <= WORD)
    }

    /// Whether she is to be told what becomes of it: once, when its first position is kept.
    pub(crate) fn is_to_be_said(&self) -> bool {
        self.new && self.report.is_some()
    }

    pub(crate) fn is_said(&mut self) {
        self.new &= self.report.is_none();
    }
}

/// The place has moved; one that does not live any more moves no further.
pub(crate) fn moved(state: &mut State, place: &Attachment, now: Timestamp, effects: &mut Vec<Effect>) {
    let Some(moving) = &mut state.telling.moving else { return };
    let over = place.live.is_none() || now.unix_micros() > moving.until;
    // both ways: a clock that was put back holds nothing up
    let since = Duration::from_micros(now.unix_micros().abs_diff(moving.last));
    let due = since >= EVERY || place.live.is_none();
    if moving.report.is_some() && due && now.unix_micros() <= moving.until && state.telling.pending.is_none() {
        moving.last = now.unix_micros();
        state.telling.pending = Some(Pending::Moved { over });
        effects.push(Effect::Add);
    } else if over {
        state.telling.moving = None;
    }
}
