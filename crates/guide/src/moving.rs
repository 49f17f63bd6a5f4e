//! A place that moves with its person: what a chat calls a live location. Its further positions are nobody's words:
//! they answer no question, make her no less silent, and nothing is said to them. They go where the first one went.

use crate::cut::cut;
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

/// A place she shares.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Moving {
    /// The report it goes into, as the platform names it; none until the first position is kept there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    report: Option<String>,
    /// The message that shares it, where the channel names one: positions of another one are not of this place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    share: Option<i64>,
    /// Microseconds: since when.
    #[serde(default)]
    began: i64,
    /// Microseconds: kept until then.
    until: i64,
    /// Microseconds: when a position was kept last.
    last: i64,
    /// It was not said yet what becomes of it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    new: bool,
    /// That stands in what she was shown last.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    shown: bool,
    /// For the human she asked for, not for a report of her own before that.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    of_talk: bool,
    /// Held until she says whether it goes to a person.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    held: bool,
}

impl Moving {
    /// She shares a place that moves, and its first position is on its way into a report, or held.
    pub(crate) fn begin(place: &Attachment, held: bool, of_talk: bool, now: Timestamp) -> Option<Self> {
        let (began, last) = (now.unix_micros(), now.unix_micros());
        let until = end(began, place.live?);
        Some(Self { report: None, share: place.share, began, until, last, new: true, shown: false, of_talk, held })
    }

    /// The report has another word.
    pub(crate) fn is_replaced(&mut self, old: &str, report: &str) {
        if self.report.as_deref() == Some(old) {
            self.report = Some(cut(report, WORD));
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
        self.report.as_ref().is_none_or(|w| w.len() <= WORD)
    }

    /// Whether she is to be told what becomes of it: once, when its first position is kept, and once more where it goes on
    /// without the human she asked for.
    pub(crate) fn is_to_be_said(&self) -> bool {
        self.new && self.report.is_some()
    }

    /// It stands in what she is shown now.
    pub(crate) fn is_shown(&mut self) {
        self.shown = self.is_to_be_said();
    }

    /// She did something after she was shown it.
    pub(crate) fn is_said(&mut self) {
        self.new &= !self.shown;
        self.shown = false;
    }

    /// Whether a position is of this place.
    fn is(&self, place: &Attachment) -> bool {
        self.share.is_none() || place.share.is_none() || self.share == place.share
    }
}

/// When a place ends that lives for so many seconds.
fn end(began: i64, seconds: u32) -> i64 {
    Timestamp::from_unix_micros(began).plus(Duration::from_secs(seconds.into()).min(LONGEST)).unix_micros()
}

impl State {
    /// What carried the first position of a place is kept in this report, or not at all; one that is held stays so.
    pub(crate) fn place_came(&mut self, report: Option<&str>) {
        if self.telling.shared.as_ref().is_some_and(|place| !place.held) {
            self.place_is_in(report);
        }
    }

    /// The human she asked for has what was held.
    pub(crate) fn held_place_came(&mut self, report: Option<&str>) {
        if let Some(place) = self.telling.shared.as_mut().filter(|place| place.held) {
            place.of_talk = true;
            self.place_is_in(report);
        }
    }

    fn place_is_in(&mut self, report: Option<&str>) {
        let Some(place) = self.telling.shared.take() else { return };
        // one that was shared before moves on until this one is kept
        if let Some(report) = report {
            let report = Some(cut(report, WORD));
            self.telling.moving = Some(Moving { report, held: false, ..place });
        }
    }

    /// She ended the talk, and with it what she shared in it; a place of a report of her own goes on, and she is told so.
    pub(crate) fn talk_is_over(&mut self) {
        self.telling.moving.take_if(|place| place.of_talk);
        self.place_goes_on();
    }

    /// Nobody talks with her any more, and her place goes on: she is told so once more.
    pub(crate) fn place_goes_on(&mut self) {
        if let Some(place) = &mut self.telling.moving {
            (place.new, place.shown) = (true, false);
        }
    }

    /// The report that was come back to is taken back: a place that goes there goes nowhere.
    pub(crate) fn follows_no_more(&mut self) {
        let back = self.returned().map(str::to_owned);
        self.telling.moving.take_if(|place| place.report == back);
    }
}

/// The place has moved; one that does not live any more moves no further.
pub(crate) fn moved(state: &mut State, place: &Attachment, now: Timestamp, effects: &mut Vec<Effect>) {
    if place.live.is_none() {
        // she ended it before anybody has it
        let alone = state.telling.moving.is_none();
        state.telling.shared.take_if(|shared| shared.is(place) && (alone || shared.share.is_some()));
    }
    let Some(moving) = state.telling.moving.as_mut().filter(|moving| moving.is(place)) else { return };
    // she may have lengthened it
    if let Some(live) = place.live.filter(|_| moving.began != 0) {
        moving.until = moving.until.max(end(moving.began, live));
    }
    let over = place.live.is_none() || now.unix_micros() > moving.until;
    // both ways: a clock that was put back holds nothing up
    let since = Duration::from_micros(now.unix_micros().abs_diff(moving.last));
    let due = since >= EVERY || place.live.is_none();
    if moving.report.is_some() && due && now.unix_micros() <= moving.until && state.telling.pending.is_none() {
        moving.last = now.unix_micros();
        state.telling.pending = Some(Pending::Moved { over });
        effects.push(Effect::Follow);
    } else if over {
        state.telling.moving = None;
    }
}
