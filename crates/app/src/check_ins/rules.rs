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
mod tests {
    use super::*;

    fn at(minutes: i64) -> Timestamp {
        Timestamp::from_unix_micros(1_790_000_000_000_000 + minutes * 60_000_000)
    }

    fn minutes(n: u64) -> Duration {
        Duration::from_secs(n * 60)
    }

    const TIMER: fn(Health) -> Event = |health| Event::Timer { sent: Sent::Unclear, health };

    fn once() -> Terms {
        Terms { grace: GRACE, due: at(0), next: None }
    }

    #[test]
    fn silence_leads_to_two_reminders_and_then_to_what_she_chose() {
        let (terms, mut now, mut stage) = (once(), at(0), Stage::Set);
        let mut seen = Vec::new();
        for _ in 0..7 {
            let well = Health::Well(match stage {
                Stage::Waiting(round) => terms.wait(round),
                _ => Duration::ZERO,
            });
            let (then, actions) = next(&terms, stage, TIMER(well), now);
            stage = then;
            for action in actions {
                match action {
                    Action::Ask(_) => {
                        seen.push(action);
                        let (taken, look) = next(&terms, stage, Event::Accepted, now);
                        stage = taken;
                        let [Action::Look(until)] = look[..] else { panic!("{look:?}") };
                        now = until;
                    }
                    Action::Alarm(_) => seen.push(action),
                    _ => {}
                }
            }
        }
        use Action::{Alarm, Ask};
        assert_eq!(seen, [Ask(Round::Question), Ask(Round::First), Ask(Round::Second), Alarm(Why::Missed)]);
        assert_eq!(now, at(80));
    }

    #[test]
    fn nothing_is_missed_before_the_channel_took_the_question() {
        for round in [Round::Question, Round::First, Round::Second] {
            for sent in [Sent::OnItsWay, Sent::GivenUp, Sent::Unclear] {
                let event = Event::Timer { sent, health: Health::Well(minutes(600)) };
                let (stage, actions) = next(&once(), Stage::Asked(round), event, at(600));
                assert_eq!(stage, Stage::Asked(round), "{sent:?}");
                assert!(!actions.contains(&Action::Alarm(Why::Missed)));
                assert_eq!(actions.contains(&Action::Ask(round)), sent != Sent::OnItsWay);
            }
        }
    }

    #[test]
    fn one_whose_answers_from_the_platform_are_lost_is_asked_after_five_minutes_and_then_twice_an_hour() {
        for round in [Round::Question, Round::First, Round::Second] {
            let lost = |stage, minute| next(&once(), stage, TIMER(Health::Well(minutes(1))), at(minute));
            let waiting = Event::Timer { sent: Sent::Unclear, health: Health::Well(minutes(600)) };
            let begun = match round {
                Round::Question => next(&once(), Stage::Set, waiting, at(0)),
                Round::First => next(&once(), Stage::Waiting(Round::Question), waiting, at(0)),
                Round::Second => next(&once(), Stage::Waiting(Round::First), waiting, at(0)),
            };
            assert_eq!(begun, (Stage::Asked(round), vec![Action::Ask(round), Action::Look(at(5))]));
            let (mut stage, mut asked, mut minute) = (begun.0, vec![0], 5);
            while minute < 120 {
                let (then, actions) = lost(stage, minute);
                assert_eq!((then, actions[0]), (Stage::Asked(round), Action::Ask(round)));
                let Action::Look(next) = actions[1] else { panic!("{actions:?}") };
                asked.push(minute);
                minute += i64::try_from(next.since(at(minute)).as_secs() / 60).unwrap();
                stage = then;
            }
            assert_eq!(asked, [0, 5, 35, 65, 95], "{round:?}");
        }
        // what was given up did not reach her, and is asked again as soon as before
        let event = Event::Timer { sent: Sent::GivenUp, health: Health::Well(minutes(1)) };
        let stage = Stage::Asked(Round::Question);
        assert_eq!(next(&once(), stage, event, at(5)).1[1], Action::Look(at(10)));
    }

    #[test]
    fn who_blocked_us_missed_nothing_and_only_the_desk_is_told() {
        let event = Event::Timer { sent: Sent::Refused, health: Health::Well(minutes(1)) };
        for stage in [Stage::Set, Stage::Asked(Round::Question), Stage::Asked(Round::Second)] {
            assert_eq!(next(&once(), stage, event, at(5)), (Stage::Missed, vec![Action::Alarm(Why::Unreachable)]));
        }
        assert!(Why::Unreachable.lets(Then::Desk));
        assert!(!Why::Unreachable.lets(Then::OpenPlan) && !Why::Unreachable.lets(Then::Contact));
        assert!(
            [Then::Desk, Then::OpenPlan, Then::Contact].iter().all(|t| Why::Missed.lets(*t) && Why::NotFree.lets(*t))
        );
        assert_eq!(after_alarm(&Terms { next: Some(at(9)), ..once() }, Why::Unreachable), None);
        assert_eq!(after_alarm(&Terms { next: Some(at(9)), ..once() }, Why::Missed), Some(at(9)));
    }

    #[test]
    fn a_channel_that_is_down_for_a_day_is_given_up_and_not_before() {
        let event = Event::Timer { sent: Sent::GivenUp, health: Health::Well(minutes(1)) };
        let stage = Stage::Asked(Round::Question);
        assert_eq!(next(&once(), stage, event, at(24 * 60 - 1)).0, stage);
        assert_eq!(next(&once(), stage, event, at(24 * 60)).1, [Action::Alarm(Why::Unreachable)]);
    }

    #[test]
    fn what_was_given_up_while_we_were_out_ourselves_is_asked_again_however_late_it_is() {
        let given_up = |health| Event::Timer { sent: Sent::GivenUp, health };
        for round in [Round::Question, Round::First, Round::Second] {
            let stage = Stage::Asked(round);
            let unseen = next(&once(), stage, given_up(Health::Unknown), at(30 * 60));
            assert_eq!(unseen, (stage, vec![Action::Look(at(30 * 60 + 1))]));
            let (asked, actions) = next(&once(), stage, given_up(Health::Broken), at(30 * 60));
            assert_eq!((asked, actions[0]), (Stage::Asked(Round::Question), Action::Ask(Round::Question)));
        }
    }

    #[test]
    fn after_an_outage_of_ours_she_is_asked_again_and_grace_is_anew() {
        for round in [Round::Question, Round::First, Round::Second] {
            let (stage, actions) = next(&once(), Stage::Waiting(round), TIMER(Health::Broken), at(500));
            assert_eq!((stage, actions[0]), (Stage::Asked(Round::Question), Action::Ask(Round::Question)));
        }
        let unknown = next(&once(), Stage::Waiting(Round::Second), TIMER(Health::Unknown), at(500));
        assert_eq!(unknown, (Stage::Waiting(Round::Second), vec![Action::Look(at(501))]));
        let reminder = Event::Timer { sent: Sent::Unclear, health: Health::Broken };
        assert_eq!(next(&once(), Stage::Asked(Round::First), reminder, at(9)).0, Stage::Asked(Round::Question));
    }

    #[test]
    fn a_clock_that_jumps_a_day_ahead_shortens_no_grace() {
        let waiting = Stage::Waiting(Round::Second);
        let (stage, actions) = next(&once(), waiting, TIMER(Health::Well(minutes(3))), at(24 * 60));
        assert_eq!((stage, actions), (waiting, vec![Action::Look(at(24 * 60 + 7))]));
        let last = Health::Well(REMINDER - Duration::from_millis(1));
        assert_eq!(next(&once(), waiting, TIMER(last), at(0)).0, waiting);
        assert_eq!(next(&once(), waiting, TIMER(Health::Well(REMINDER)), at(0)).0, Stage::Missed);
    }

    #[test]
    fn both_words_do_the_same_at_once_and_differ_only_later() {
        for open in [Stage::Asked(Round::Question), Stage::Waiting(Round::First)] {
            let [well, not_free, guessed] =
                [Word::Well, Word::NotFree, Word::Guessed].map(|word| next(&once(), open, Event::Answer(word), at(3)));
            assert_eq!(well.1, not_free.1);
            assert_eq!(well.1, guessed.1);
            assert_eq!(next(&once(), guessed.0, TIMER(Health::Broken), at(4)).1, [Action::Alarm(Why::Missed)]);
            assert_eq!(next(&once(), well.0, TIMER(Health::Broken), at(4)).1, [Action::End]);
            assert_eq!(next(&once(), not_free.0, TIMER(Health::Broken), at(4)).1, [Action::Alarm(Why::NotFree)]);
        }
        let daily = Terms { next: Some(at(1_440)), ..once() };
        let answered = Stage::Answered(Word::Well);
        assert_eq!(next(&daily, answered, TIMER(Health::Unknown), at(4)), (Stage::Set, vec![Action::Look(at(1_440))]));
    }

    #[test]
    fn a_word_that_nobody_asked_for_changes_nothing() {
        for stage in [Stage::Set, Stage::Missed, Stage::Answered(Word::Well), Stage::Answered(Word::NotFree)] {
            assert_eq!(next(&once(), stage, Event::Answer(Word::NotFree), at(1)), (stage, Vec::new()));
        }
        assert_eq!(next(&once(), Stage::Set, Event::Accepted, at(1)).1, []);
    }

    proptest::proptest! {
        /// Whatever happens: "missed" comes only of a second reminder that was taken and waited for while we were well.
        #[test]
        fn an_alarm_needs_a_full_wait(round in 0usize..3, well in 0u64..5_000, sent in 0usize..3, broken: bool, minute in 0i64..10_000) {
            let round = [Round::Question, Round::First, Round::Second][round];
            let sent = [Sent::OnItsWay, Sent::GivenUp, Sent::Unclear][sent];
            let health = if broken { Health::Broken } else { Health::Well(Duration::from_secs(well)) };
            for stage in [Stage::Set, Stage::Asked(round), Stage::Waiting(round), Stage::Missed] {
                let (_, actions) = next(&once(), stage, Event::Timer { sent, health }, at(minute));
                let full = stage == Stage::Waiting(Round::Second) && !broken && Duration::from_secs(well) >= REMINDER;
                proptest::prop_assert_eq!(actions.contains(&Action::Alarm(Why::Missed)), full);
            }
        }
    }
}
