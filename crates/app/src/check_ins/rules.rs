//! What becomes of a check-in: pure, without a clock, a store or a word of a person.
//!
//! `set → asked → grace → first reminder → second reminder → missed`. Missed means: the channel took the question, the
//! whole grace passed since then, and all that time people reached us. Everything else is asked again.

use domain::Timestamp;
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// Grace where she chose none.
pub const GRACE: Duration = Duration::from_secs(3_600);
/// The shortest and the longest grace she can choose.
pub const GRACES: (Duration, Duration) = (Duration::from_secs(600), Duration::from_secs(24 * 3_600));
/// How long a reminder is waited for. Ours: a person who was in the shower has answered by then.
pub const REMINDER: Duration = Duration::from_secs(600);
/// How often a question that is on its way is looked after.
pub const LOOK: Duration = Duration::from_secs(300);
/// How soon one that was asked again is asked once more, when nobody knows whether she saw it either. Ours: a dozen of one
/// question in an hour is seen by whoever sits beside her.
pub const SELDOM: Duration = Duration::from_secs(1_800);
/// How soon is looked again when it is not known whether we are well.
pub const SOON: Duration = Duration::from_secs(60);
/// A question that the channel did not take for so long is given up: it answers nobody any more.
pub const GIVE_UP: Duration = Duration::from_secs(24 * 3_600);
/// Between an answer and what she chose for it: the answer itself is on its way first, whichever word it was.
pub const AFTER_ANSWER: Duration = Duration::from_secs(1);

/// Which asking of one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Round {
    /// The question itself.
    Question,
    /// The first reminder.
    First,
    /// The second one.
    Second,
}

/// Where a check-in stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Its time is to come.
    Set,
    /// Asked; the channel has not taken it yet.
    Asked(Round),
    /// Taken; an answer is waited for.
    Waiting(Round),
    /// Answered a moment ago.
    Answered(Word),
    /// What she chose is to happen, or happened.
    Missed,
}

/// One of her two words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Word {
    /// All well.
    Well,
    /// Not free.
    NotFree,
    /// The one for all well, after so many other texts that somebody may have guessed it. It ends the question like the
    /// others, and counts as no answer.
    Guessed,
}

/// What is to happen when she does not answer, or is not free.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Then {
    /// The desk is told.
    Desk,
    /// Her plan opens to the desk.
    OpenPlan,
    /// The person she named is written to.
    Contact,
}

/// Why what she chose happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {
    /// She did not answer.
    Missed,
    /// She gave the word for "not free".
    NotFree,
    /// The channel does not reach her any more. Not missed: only the desk is told.
    Unreachable,
}

impl Why {
    /// Whether this happens for it: a channel that does not reach her opens nothing and frightens nobody.
    pub fn lets(self, then: Then) -> bool {
        self != Self::Unreachable || then == Then::Desk
    }
}

/// The question in the outbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    /// It waits to be sent.
    OnItsWay,
    /// It was given up.
    GivenUp,
    /// It is not there: nobody knows whether she saw it.
    Unclear,
    /// The channel says that nothing reaches her.
    Refused,
}

/// How well we were since the channel took the question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Health {
    /// Without a break, for so long. Counted by a clock that does not jump.
    Well(Duration),
    /// There was a break: she may have answered, and we did not hear it.
    Broken,
    /// Nobody has seen it lately.
    Unknown,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// Its timer fired.
    Timer {
        /// The question in the outbox.
        sent: Sent,
        /// How we were.
        health: Health,
    },
    /// The channel took the question.
    Accepted,
    /// She gave one of her words.
    Answer(Word),
}

/// What of a check-in the rules need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// How long the question itself is waited for.
    pub grace: Duration,
    /// For when this question was set.
    pub due: Timestamp,
    /// When it is asked next; none if it is asked once.
    pub next: Option<Timestamp>,
}

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Put the question into the outbox.
    Ask(Round),
    /// Look again then, in the place of every earlier timer.
    Look(Timestamp),
    /// Do what she chose.
    Alarm(Why),
    /// Everything of it is well: a plan that belongs to it is destroyed with it.
    End,
}

impl Terms {
    /// How long an answer is waited for.
    pub fn wait(&self, round: Round) -> Duration {
        if round == Round::Question { self.grace } else { REMINDER }
    }
}

/// The next stage, and what is to be done for it. An event that does not belong here changes nothing.
pub fn next(terms: &Terms, stage: Stage, event: Event, now: Timestamp) -> (Stage, Vec<Action>) {
    use Action::{Alarm, Ask, End, Look};
    let ask = |round| (Stage::Asked(round), vec![Ask(round), Look(now.plus(LOOK))]);
    let look = |after| (stage, vec![Look(now.plus(after))]);
    let alarm = |why| (Stage::Missed, vec![Alarm(why)]);
    match (stage, event) {
        (Stage::Asked(round), Event::Accepted) => (Stage::Waiting(round), vec![Look(now.plus(terms.wait(round)))]),
        (Stage::Asked(_) | Stage::Waiting(_), Event::Answer(word)) => {
            (Stage::Answered(word), vec![Look(now.plus(AFTER_ANSWER))])
        }
        (Stage::Set | Stage::Asked(_), Event::Timer { sent: Sent::Refused, .. }) => alarm(Why::Unreachable),
        (Stage::Asked(_), Event::Timer { sent: Sent::OnItsWay, .. }) => look(LOOK),
        // What was given up says nothing of her while nobody has seen us either, nor, below, after a break of ours.
        (Stage::Asked(_), Event::Timer { sent: Sent::GivenUp, health: Health::Unknown })
        | (Stage::Waiting(_), Event::Timer { health: Health::Unknown, .. }) => look(SOON),
        (Stage::Asked(_), Event::Timer { sent: Sent::GivenUp, health: Health::Well(_) })
            if now.since(terms.due) >= GIVE_UP =>
        {
            alarm(Why::Unreachable)
        }
        // The question itself, also when it is late since we were away; and after a break of ours from the beginning, also
        // where only a reminder is not known to have arrived.
        (Stage::Set, Event::Timer { .. })
        | (Stage::Asked(_) | Stage::Waiting(_), Event::Timer { health: Health::Broken, .. }) => ask(Round::Question),
        (Stage::Asked(round), Event::Timer { sent: Sent::Unclear, .. }) => {
            (stage, vec![Ask(round), Look(now.plus(SELDOM))])
        }
        (Stage::Asked(round), Event::Timer { .. }) => ask(round),
        (Stage::Waiting(round), Event::Timer { health: Health::Well(since), .. }) => {
            match terms.wait(round).checked_sub(since) {
                // The clock jumped, or the health was looked at a moment ago: what is left of it is waited for.
                Some(left) if !left.is_zero() => look(left.max(Duration::from_secs(1))),
                _ => match round {
                    Round::Question => ask(Round::First),
                    Round::First => ask(Round::Second),
                    Round::Second => alarm(Why::Missed),
                },
            }
        }
        (Stage::Answered(Word::NotFree), Event::Timer { .. }) => alarm(Why::NotFree),
        (Stage::Answered(Word::Guessed), Event::Timer { .. }) => alarm(Why::Missed),
        (Stage::Answered(Word::Well), Event::Timer { .. }) => match terms.next {
            Some(next) => (Stage::Set, vec![Look(next)]),
            None => (Stage::Answered(Word::Well), vec![End]),
        },
        _ => (stage, Vec::new()),
    }
}

/// What follows when what she chose has happened: a daily question goes on, for she may come back; one that reaches
/// nobody, and one asked once, ends.
pub fn after_alarm(terms: &Terms, why: Why) -> Option<Timestamp> {
    if why == Why::Unreachable { None } else { terms.next }
}

#[cfg(test)]
#[path = "rules_tests.rs"]
mod tests;
