//! What holds around a step: the time, which doors there are, which bots stand still.

use content::{Content, Door, Need, Screen, ScreenIx};
use domain::{BotName, Timestamp};
use std::time::Duration;

/// What holds around a step. From a time alone there is no desk at all,
/// and the channel is a messenger.
#[derive(Clone, Copy, Debug)]
pub struct Around {
    /// The time of this step.
    pub now: Timestamp,
    /// Who is there to read and to answer.
    pub desks: Desks,
    /// From when they answer.
    pub answers: Answers,
    /// Which bots nobody is sent to now.
    pub still: Still,
    /// Whether she can be written to by this channel at any time.
    pub writes: bool,
    /// Whether this is a demonstration, which says so to whoever comes to its bots.
    pub demonstration: bool,
    /// How long a backup is kept: so long what was erased may lie in one.
    pub backups: Duration,
}

/// As long as backups are kept where nothing else is set.
const BACKUPS: Duration = Duration::from_secs(30 * 86_400);

impl From<Timestamp> for Around {
    fn from(now: Timestamp) -> Self {
        Self {
            now,
            desks: Desks::default(),
            answers: Answers::default(),
            still: Still::default(),
            writes: true,
            demonstration: false,
            backups: BACKUPS,
        }
    }
}

/// Which doors there are, and whether somebody is on duty behind them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Desks {
    /// A help organisation's desk.
    pub help: bool,
    /// A police desk.
    pub police: bool,
    /// Somebody of the help organisation is on duty, or its shifts promise a time. Counts only where it has a desk.
    pub help_duty: bool,
    /// The same of the police.
    pub police_duty: bool,
}

impl Desks {
    /// Whether there is any door.
    pub fn any(self) -> bool {
        self.help || self.police
    }

    /// Whether somebody answers behind any door.
    pub fn answer(self) -> bool {
        self.duty_door().is_some()
    }

    /// Whether somebody answers behind this door.
    pub fn answers_at(self, door: Door) -> bool {
        match door {
            Door::Help => self.help && self.help_duty,
            Door::Police => self.police && self.police_duty,
        }
    }

    /// Who answers where nobody chose: a help organisation, unless the police alone are on duty.
    pub fn duty_door(self) -> Option<Door> {
        [Door::Help, Door::Police].into_iter().find(|door| self.answers_at(*door))
    }

    /// The door where nobody chose one: a help organisation, unless there are police alone.
    pub(crate) fn usual_door(self) -> Door {
        if self.police && !self.help { Door::Police } else { Door::Help }
    }
}

/// From when somebody answers behind a door whose people are not there now; `None`: soon, or nobody knows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// Of the help organisation.
    pub help: Option<Timestamp>,
    /// Of the police.
    pub police: Option<Timestamp>,
}

impl Answers {
    pub(crate) fn at(self, door: Door) -> Option<Timestamp> {
        match door {
            Door::Help => self.help,
            Door::Police => self.police,
        }
    }
}

/// Which bots stand still, by their places among those of the content.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Still(u64);

impl Still {
    /// Those of the content that `stands` tells.
    pub fn of(content: &Content, stands: impl Fn(&BotName) -> bool) -> Self {
        let bits = content.bots().take(64).enumerate().filter(|(_, bot)| stands(&bot.name));
        Self(bits.fold(0, |all, (n, _)| all | (1 << n)))
    }

    /// Whether a bot's address may be named. One too many to be counted is not.
    pub(crate) fn runs(self, place: usize) -> bool {
        place < 64 && self.0 & (1 << place) == 0
    }
}

/// What there is of hers where a need is looked at.
#[derive(Clone, Copy, Default)]
pub(crate) struct Hers {
    /// A code to show.
    pub(crate) code: bool,
    /// The door behind which a human answers her.
    pub(crate) human: Option<Door>,
    /// A report, which lies behind one door.
    pub(crate) report: bool,
}

impl Around {
    /// What holds around somebody at a page: she looks at it, and nobody can be written to by it.
    pub fn a_page(now: Timestamp, desks: Desks) -> Self {
        Self { desks, writes: false, ..Self::from(now) }
    }

    /// Whether all of these are there for who only reads, and so has no code.
    pub fn offers(&self, needs: &[Need]) -> bool {
        let hers = Hers { human: self.desks.duty_door(), ..Hers::default() };
        needs.iter().all(|need| self.has(*need, hers))
    }

    /// The screen that stands in the place of this one where what it needs is there; for who only reads.
    pub fn instead(&self, screen: &Screen) -> Option<ScreenIx> {
        let (needs, to) = screen.instead.as_ref()?;
        self.offers(needs).then_some(*to)
    }

    /// Whether a thing is there.
    pub(crate) fn has(&self, need: Need, hers: Hers) -> bool {
        match need {
            Need::Desk => self.desks.any(),
            Need::HelpDesk => self.desks.help,
            Need::PoliceDesk => self.desks.police,
            Need::Duty => hers.human.is_some(),
            Need::OtherDuty => {
                !hers.report && [Door::Help, Door::Police].into_iter().all(|door| self.desks.answers_at(door))
            }
            Need::Code => hers.code,
            Need::Chat => self.writes,
        }
    }
}
