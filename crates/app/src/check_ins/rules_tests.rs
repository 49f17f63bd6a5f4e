//! What is done at each stage, minute by minute, without a store.

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
    assert!([Then::Desk, Then::OpenPlan, Then::Contact].iter().all(|t| Why::Missed.lets(*t) && Why::NotFree.lets(*t)));
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
