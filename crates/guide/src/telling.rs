//! What a state remembers of telling: the report under way, the human, the code while it is shown. All of it is
//! short-lived, and none of it is what she said.

use crate::asking::Asking;
use crate::cut::cut;
use crate::effect::Standing;
use crate::moving::Moving;
use crate::state::{State, known};
use content::{Consent, Door};
use domain::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

/// So long without a word from her, and nothing of a report, a code or a held text is remembered.
pub const IDLE: Duration = Duration::from_secs(15 * 60);
/// Erased for good so long after she asked. Source: docs/sealing.md.
const UNDO: Duration = Duration::from_secs(72 * 3_600);
/// Bytes of a report's word and of a code.
pub(crate) const WORD: usize = 48;
/// Answers that belong to one telling.
pub(crate) const OF_ONE_TELLING: [&str; 4] = ["door", "child", "witness", "hours"];

/// The human behind the desk.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Human {
    /// She asked and waits.
    Waiting,
    /// They talk: the guide is silent.
    Talking,
}

/// A report that was come back to.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Back {
    report: String,
    standing: String,
    /// How it stood before she asked to erase it.
    #[serde(default)]
    was: Option<String>,
    /// Microseconds; when it is erased for good.
    #[serde(default)]
    until: Option<i64>,
    /// Its code was shown in a chat, and she is at a page.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    replace: bool,
}

/// What the platform was asked for, until it says how it went.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Pending {
    /// Something more for the report; `human`: a human talks, so nothing is said about it.
    Add { human: bool },
    /// An answer: where it leads, kept and not; `danger`: its words tell of danger.
    Answer { then: String, failed: Option<String>, danger: bool },
    /// A consent: where it leads.
    Consent { then: String, which: Consent, yes: bool },
    /// A code that is being looked up.
    Return,
    /// Where her place has moved to; `over`: it moves no further.
    Moved { over: bool },
    /// One of her two words: where it leads, kept and not.
    Word { name: String, then: String, failed: Option<String> },
}

#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Telling {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) report: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "known")]
    pub(crate) human: Option<Human>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) code: Option<String>,
    /// The report under way came without a code: none was made ahead.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(crate) uncoded: bool,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "known")]
    pub(crate) back: Option<Back>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(crate) held: bool,
    #[serde(skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "known")]
    pub(crate) consents: BTreeMap<Consent, bool>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "known")]
    pub(crate) pending: Option<Pending>,
    /// The place she shares while it moves.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "known")]
    pub(crate) moving: Option<Moving>,
    /// One that she began to share and no report has yet.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "known")]
    pub(crate) shared: Option<Moving>,
}

impl fmt::Debug for Telling {
    /// It holds a code.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Telling(..)")
    }
}

impl Telling {
    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What goes on when all else is over: a human who was asked, the report they talk about, a place that moves.
    pub(crate) fn goes_on(&self) -> Self {
        let report = self.report.clone().filter(|_| self.human.is_some());
        let moving = self.moving.clone().filter(|m| m.report().is_some());
        Self { report, human: self.human, moving, ..Self::default() }
    }

    /// Whether what was stored keeps its limits.
    pub(crate) fn fits(&self) -> bool {
        let words = [self.report.as_ref(), self.code.as_ref(), self.back.as_ref().map(|b| &b.report)];
        words.into_iter().flatten().all(|w| w.len() <= WORD)
            && self.moving.iter().all(Moving::fits)
            && self.shared.iter().all(Moving::fits)
    }

    /// The report is kept.
    pub(crate) fn told(&mut self, report: Option<&str>, code: Option<&str>) {
        if let Some(report) = report {
            let report = cut(report, WORD);
            self.uncoded = if self.report.as_ref() == Some(&report) { self.uncoded } else { code.is_none() };
            self.report = Some(report);
        }
        if code.is_some() {
            self.is_coded(code);
        }
    }

    /// There is a code for the report under way.
    pub(crate) fn is_coded(&mut self, code: Option<&str>) {
        self.uncoded = false;
        if let Some(code) = code {
            self.code = Some(cut(code, WORD));
        }
    }

    /// A human talks with her about this report.
    pub(crate) fn talks_about(&mut self, report: &str) {
        self.human = Some(Human::Talking);
        self.report = Some(cut(report, WORD));
    }

    /// She came back to it.
    pub(crate) fn come_back(&mut self, report: &str, standing: Standing, replace: bool) {
        let report = cut(report, WORD);
        self.back = Some(Back { report, standing: String::new(), was: None, until: None, replace });
        self.stands(standing);
    }

    /// Whether the code of the report that was come back to is to be replaced before anything is added.
    pub(crate) fn must_replace(&self) -> bool {
        self.back.as_ref().is_some_and(|b| b.replace)
    }

    /// It has another code, and with it another word.
    pub(crate) fn is_replaced(&mut self, report: &str) {
        if let Some(back) = &mut self.back {
            if let Some(moving) = &mut self.moving {
                moving.is_replaced(&back.report, report);
            }
            back.report = cut(report, WORD);
            back.replace = false;
        }
    }

    /// How it stands from now on.
    pub(crate) fn stands(&mut self, standing: Standing) {
        let Some(back) = &mut self.back else { return };
        if let Standing::Erasing { until } = standing {
            back.was = Some(std::mem::take(&mut back.standing));
            back.until = Some(until.unix_micros());
        }
        standing.as_str().clone_into(&mut back.standing);
    }

    /// She asked to erase it just now.
    pub(crate) fn erases(&mut self, now: Timestamp) {
        self.stands(Standing::Erasing { until: now.plus(UNDO) });
    }

    /// It is not erased after all: it stands as before, as far as that is known.
    pub(crate) fn is_let_be(&mut self) {
        if let Some(back) = &mut self.back {
            let was = back.was.take().filter(|w| !w.is_empty());
            back.standing = was.unwrap_or_else(|| Standing::Waiting.as_str().to_owned());
            back.until = None;
        }
    }

    /// How it stands with the report that was come back to.
    pub(crate) fn standing(&self) -> Option<&str> {
        self.back.as_ref().map(|b| b.standing.as_str())
    }

    /// When it is erased for good, or would be if she asked now.
    pub(crate) fn erased_at(&self, now: Timestamp) -> Timestamp {
        let until = self.back.as_ref().and_then(|b| b.until);
        until.map_or_else(|| now.plus(UNDO), Timestamp::from_unix_micros)
    }

    /// Whole hours until it is erased for good, the last one begun counted.
    pub(crate) fn hours_left(&self, now: Timestamp) -> Option<u64> {
        let until = Timestamp::from_unix_micros(self.back.as_ref()?.until?);
        Some(until.since(now).as_secs().div_ceil(3_600))
    }
}

impl State {
    /// The report that [`crate::Effect::Add`], [`crate::Effect::Keep`] and [`crate::Effect::Consent`] mean: the one
    /// that was come back to, else the one under way. While a human talks, what she sends them is for the latter.
    pub fn report(&self) -> Option<&str> {
        let t = &self.telling;
        if let (Some(Pending::Moved { .. }), Some(moving)) = (&t.pending, &t.moving) {
            return moving.report();
        }
        let to_the_human = matches!(t.pending, Some(Pending::Add { human: true }));
        let back = t.back.as_ref().filter(|_| !to_the_human).map(|b| b.report.as_str());
        back.or(t.report.as_deref())
    }

    /// The report that was come back to.
    pub fn returned(&self) -> Option<&str> {
        self.telling.back.as_ref().map(|b| b.report.as_str())
    }

    /// The report under way, where it came without a code and still is under way.
    pub fn lacks_code(&self, now: Timestamp) -> Option<&str> {
        self.telling.report.as_deref().filter(|_| self.telling.uncoded && !self.is_idle(now))
    }

    /// Whether a human answers now and the guide is silent.
    pub fn talks(&self) -> bool {
        self.telling.human == Some(Human::Talking)
    }

    /// Whether she asked for a human and waits.
    pub fn waits_for_a_human(&self) -> bool {
        self.telling.human == Some(Human::Waiting)
    }

    /// Whether nothing came from her for so long that what was under way is over.
    pub fn is_idle(&self, now: Timestamp) -> bool {
        // both ways: a clock that was put back keeps no code for a day
        Duration::from_micros(now.unix_micros().abs_diff(self.at)) > IDLE
    }

    /// The code to come back, while it may be shown.
    pub(crate) fn code(&self, now: Timestamp) -> Option<&str> {
        self.telling.code.as_deref().filter(|_| !self.is_idle(now))
    }

    /// What was under way is over: nothing sent from now on goes into it. A human who talks goes on talking, and a place
    /// that she shares goes on moving until she ends that.
    pub(crate) fn end_telling(&mut self) {
        self.telling = self.telling.goes_on();
        self.asking = Asking::default();
        self.album_in = None;
        for name in OF_ONE_TELLING {
            self.answers.remove(name);
        }
    }

    /// The door she chose; nothing where there was no choice.
    pub fn door(&self) -> Option<Door> {
        self.answers.get("door").and_then(|d| Door::parse(d))
    }

    /// Whether she said that she is under 18.
    pub fn is_a_child(&self) -> bool {
        self.said("child")
    }

    /// Whether she said yes to something of this telling: `child`, `witness`.
    pub(crate) fn said(&self, name: &str) -> bool {
        self.answers.get(name).is_some_and(|a| a == "yes")
    }
}
