//! What holds around a step: the time, and which doors there are.

use content::{Door, Need, Screen, ScreenIx};
use domain::Timestamp;
use std::time::Duration;

/// What holds around a step. From a time alone there is no desk at all,
/// and the channel is a messenger.
#[derive(Clone, Copy, Debug)]
pub struct Around {
    /// The time of this step.
    pub now: Timestamp,
    /// Who is there to read and to answer.
    pub desks: Desks,
    /// Whether she can be written to by this channel at any time.
    pub writes: bool,
    /// How long a backup is kept: so long what was erased may lie in one.
    pub backups: Duration,
}

/// As long as backups are kept where nothing else is set.
const BACKUPS: Duration = Duration::from_secs(30 * 86_400);

impl From<Timestamp> for Around {
    fn from(now: Timestamp) -> Self {
        Self { now, desks: Desks::default(), writes: true, backups: BACKUPS }
    }
}

/// Which doors there are, and whether somebody is on duty behind them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Desks {
    /// A help organisation's desk.
    pub help: bool,
    /// A police desk.
    pub police: bool,
    /// Somebody is on duty, or the shifts promise a time. Counts only where there is a desk.
    pub duty: bool,
}

impl Desks {
    /// Whether there is any door.
    pub fn any(self) -> bool {
        self.help || self.police
    }

    /// Whether "talk to a person" may be offered.
    pub fn answer(self) -> bool {
        self.duty && self.any()
    }

    /// The door where nobody chose one: a help organisation, unless there are police alone.
    pub(crate) fn usual_door(self) -> Door {
        if self.police && !self.help { Door::Police } else { Door::Help }
    }
}

impl Around {
    /// What holds around somebody at a page: she looks at it, and nobody can be written to by it.
    pub fn a_page(now: Timestamp, desks: Desks) -> Self {
        Self { desks, writes: false, ..Self::from(now) }
    }

    /// Whether all of these are there for who only reads, and so has no code.
    pub fn offers(&self, needs: &[Need]) -> bool {
        needs.iter().all(|need| self.has(*need, false))
    }

    /// The screen that stands in the place of this one where what it needs is there; for who only reads.
    pub fn instead(&self, screen: &Screen) -> Option<ScreenIx> {
        let (needs, to) = screen.instead.as_ref()?;
        self.offers(needs).then_some(*to)
    }

    /// Whether a thing is there; `code`: whether there is a code to show.
    pub(crate) fn has(&self, need: Need, code: bool) -> bool {
        match need {
            Need::Desk => self.desks.any(),
            Need::HelpDesk => self.desks.help,
            Need::PoliceDesk => self.desks.police,
            Need::Duty => self.desks.answer(),
            Need::Code => code,
            Need::Chat => self.writes,
        }
    }
}
