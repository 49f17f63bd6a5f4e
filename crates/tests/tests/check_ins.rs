//! "Ask me about the weather at 20:00": what is asked, what is heard, and what happens when nobody answers.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

use app::check_ins::{NotSet, Then, Timers, off_data};
use app::log::{Actor, ObjectKind, Operation, Recipient};
use domain::{Clock, Input, Timestamp};
use std::time::Duration;
use storage::StoreError;
use tests::Engine;
use tests::evenings::{Evenings, Got, moment, take};
use tests::lines::{count, lines};

const QUESTION: &str = "Яка у Вас сьогодні погода?";
const THANKS: &str = "Дякую за відповідь.";
/// 19:50 in Kyiv, ten minutes before.
const EVENING: &str = "2026-11-28T17:50:00Z";
const TO_EIGHT: u64 = 10;

fn start(argument: &str) -> Input {
    Input::Command { name: "start".to_owned(), argument: argument.to_owned() }
}

async fn timer_of(evenings: &Evenings, id: domain::CheckInId) -> Option<Timestamp> {
    let lease = &evenings.lease;
    let due = evenings.intake.store.write("timers", |mut tx| async move {
        let due = tx.due_timers(lease, "check-in", moment("2099-01-01T00:00:00Z"), 10_000).await?;
        tx.done(due)
    });
    let due = due.await.map_err(|e: StoreError| e).unwrap().into_inner();
    due.into_iter().find(|t| t.subject == id.as_bytes()).map(|t| t.due)
}

#[tokio::test(flavor = "multi_thread")]
async fn silence_leads_to_what_she_chose_and_nothing_happens_before() {
    for engine in Engine::all() {
        let e = Evenings::begin(engine, EVENING).await;
        let (plan, _) = e.plans().await;
        let set = e.asks(1, false, &[Then::Desk, Then::OpenPlan, Then::Contact], Some(plan)).await;
        e.does(2, start(&set.letters.unwrap())).await;
        let asked = e.got(2);
        assert!(asked[0].text.contains("Оля") && asked[0].buttons == ["contact-yes", "contact-no"], "{asked:?}");
        e.does(2, Input::Choice("contact-yes".to_owned())).await;
        e.got(2);
        e.pass(TO_EIGHT - 1).await;
        assert_eq!(e.heard(1), [""; 0]);
        e.pass(1).await;
        assert_eq!(e.got(1), [Got { text: QUESTION.to_owned(), buttons: vec![off_data(set.id)] }]);
        // any other text: somebody else may hold the phone
        e.says(1, "хто це?").await;
        assert!(!e.heard(1).contains(&THANKS.to_owned()));
        e.pass(59).await;
        assert_eq!(e.heard(1), [""; 0], "within the grace");
        e.pass(2).await;
        assert_eq!(e.heard(1), [QUESTION], "the first reminder");
        e.pass(11).await;
        assert_eq!(e.heard(1), [QUESTION], "the second one");
        e.pass(7).await;
        assert!(e.desk_was_told().await.is_empty() && e.desk_reads(plan).await.is_none() && e.heard(2).is_empty());
        e.pass(4).await;
        let [(why, opened)] = &e.desk_was_told().await[..] else { panic!("the desk was told once") };
        assert_eq!(why, "missed");
        let hex = plan.as_bytes().iter().map(|b| format!("{b:02x}")).collect::<String>();
        assert_eq!(opened.as_deref(), Some(hex.as_str()));
        assert_eq!(e.desk_reads(plan).await.unwrap(), ["employer: Firma Example", "plate: AA 0000 AA"]);
        let told = e.heard(2);
        assert!(told.len() == 1 && told[0].contains("Оля") && !told[0].contains("Firma"), "{told:?}");
        e.pass(120).await;
        assert!(e.heard(1).is_empty() && e.heard(2).is_empty() && e.rows(1).await.is_empty(), "once");
        assert_eq!(e.desk_was_told().await.len(), 1);
        let store = &e.intake.store;
        for (actor, operation, kind) in [
            (Actor::Person, Operation::Collection, ObjectKind::Plan),
            (Actor::Node, Operation::Disclosure, ObjectKind::Plan),
            (Actor::Node, Operation::Collection, ObjectKind::Report),
        ] {
            assert_eq!(count(store, actor, operation, kind, "").await, 1, "{operation:?} {kind:?}");
        }
        let disclosed = lines(store).await.into_iter().find(|l| l.operation == Operation::Disclosure).unwrap();
        assert_eq!(disclosed.recipients, [Recipient::Desk(e.office.desk.id)]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn both_words_look_alike_until_a_second_later() {
    for engine in Engine::all() {
        let e = Evenings::begin(engine, EVENING).await;
        let (fine, taken) = (e.plans().await.0, e.plans().await.0);
        let then = [Then::Desk, Then::OpenPlan];
        let ids = [e.asks(1, false, &then, Some(fine)).await.id, e.asks(2, false, &then, Some(taken)).await.id];
        e.pass(TO_EIGHT + 5).await;
        let before = [e.rows(1).await.remove(0), e.rows(2).await.remove(0)];
        assert_eq!([e.got(1).len(), e.got(2).len()], [1, 1]);
        e.says(1, "сонце").await;
        e.says(2, " ДОЩ! ").await;
        let (one, other) = (e.got(1), e.got(2));
        assert_eq!(one, [Got { text: THANKS.to_owned(), buttons: Vec::new() }]);
        assert_eq!(one, other);
        let after = [e.rows(1).await.remove(0), e.rows(2).await.remove(0)];
        assert!(after.iter().zip(&before).all(|(a, b)| a.body != b.body));
        let seen =
            after.each_ref().map(|r| (r.stage.clone(), r.due, r.accepted_at, r.wait, r.run, r.well, r.body.len()));
        assert_eq!(seen[0], seen[1], "what stands in the store is alike");
        let timers = [timer_of(&e, ids[0]).await, timer_of(&e, ids[1]).await];
        assert_eq!(timers, [Some(e.clock.now().plus(Duration::from_secs(1))); 2]);
        e.work().await;
        assert!(e.desk_was_told().await.is_empty(), "not before the second is over");
        e.clock.forward(Duration::from_secs(1));
        e.work().await;
        assert_eq!(e.desk_was_told().await.len(), 1);
        assert_eq!(e.desk_was_told().await[0].0, "not-free");
        assert!(e.desk_reads(taken).await.is_some());
        assert!(!e.plan_is_there(fine).await, "all well destroys the plan");
        assert!(e.rows(1).await.is_empty() && e.rows(2).await.is_empty());
        assert!(e.heard(1).is_empty() && e.heard(2).is_empty(), "nothing more is said to either");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn after_an_outage_of_ours_she_is_asked_again_before_any_alarm() {
    for engine in Engine::all() {
        let e = Evenings::begin(engine, EVENING).await;
        e.asks(1, false, &[Then::Desk], None).await;
        e.pass(TO_EIGHT + 1).await;
        assert_eq!(e.heard(1), [QUESTION]);
        e.stopped(180).await;
        e.pass(1).await;
        assert_eq!(e.heard(1), [QUESTION], "asked again, and no reminder of the first one");
        e.pass(58).await;
        assert!(e.heard(1).is_empty(), "grace is anew");
        e.pass(2 + 11).await;
        assert_eq!(e.heard(1), [QUESTION; 2]);
        // and once more, in the wait after the last reminder
        e.stopped(30).await;
        e.pass(60).await;
        assert_eq!(e.heard(1), [QUESTION]);
        assert!(e.desk_was_told().await.is_empty());
        e.pass(30).await;
        assert_eq!(e.desk_was_told().await, [("missed".to_owned(), None)]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_that_was_stopped_over_fifty_questions_asks_each_again_before_any_alarm() {
    for engine in Engine::all() {
        let e = Evenings::begin(engine, EVENING).await;
        for who in 1..=50 {
            e.asks(who, false, &[Then::Desk], None).await;
        }
        // half of them are asked before it stops
        for who in 26..=50 {
            let row = e.rows(who).await.remove(0);
            let store = &e.intake.store;
            let moved = store.write("earlier", |mut tx| async move {
                tx.set_check_in_timers(&[(row.id, moment("2026-11-28T17:52:00Z"))]).await?;
                tx.done(())
            });
            moved.await.map_err(|e: StoreError| e).unwrap();
        }
        e.pass(TO_EIGHT - 1).await;
        let asked: Vec<usize> = (1..=50).map(|who| e.heard(who).len()).collect();
        assert_eq!(asked, [[0; 25], [1; 25]].concat());
        e.stopped(6 * 60).await;
        e.pass(1).await;
        for who in 1..=50 {
            assert_eq!(e.heard(who), [QUESTION], "{who}");
        }
        e.pass(57).await;
        assert!((1..=50).all(|who| e.heard(who).is_empty()));
        assert!(e.desk_was_told().await.is_empty());
        for who in 1..=49 {
            e.says(who, "сонце").await;
        }
        e.pass(30).await;
        assert_eq!(e.desk_was_told().await, [("missed".to_owned(), None)], "the one who did not answer");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_jumps_a_day_raises_no_alarm_and_delays_none() {
    for engine in Engine::all() {
        for day in [24 * 3_600i64, -24 * 3_600] {
            let e = Evenings::begin(engine, EVENING).await;
            e.asks(1, false, &[Then::Desk], None).await;
            e.pass(TO_EIGHT + 5).await;
            assert_eq!(e.heard(1), [QUESTION]);
            e.clock.set(Timestamp::from_unix_micros(e.clock.now().unix_micros() + day * 1_000_000));
            e.work().await;
            e.pass(50).await;
            assert!(e.heard(1).is_empty() && e.desk_was_told().await.is_empty(), "{day}: within the grace");
            e.pass(8).await;
            assert_eq!(e.heard(1), [QUESTION], "{day}: the first reminder, when its time is over");
            e.pass(22).await;
            assert_eq!(e.heard(1), [QUESTION]);
            assert_eq!(e.desk_was_told().await.len(), 1, "{day}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_blocked_the_bot_is_not_missed() {
    for engine in Engine::all() {
        let e = Evenings::begin(engine, EVENING).await;
        let (plan, _) = e.plans().await;
        let set = e.asks(1, true, &[Then::Desk, Then::OpenPlan, Then::Contact], Some(plan)).await;
        e.does(2, start(&set.letters.unwrap())).await;
        e.does(2, Input::Choice("contact-yes".to_owned())).await;
        e.got(2);
        e.asks(3, false, &[Then::Contact], None).await;
        e.blocks(1);
        e.blocks(3);
        e.pass(TO_EIGHT + 10).await;
        assert_eq!(e.desk_was_told().await, [("unreachable".to_owned(), None)], "only whoever chose the desk");
        assert!(e.desk_reads(plan).await.is_none() && e.heard(2).is_empty());
        e.stopped(24 * 60).await;
        e.pass(2).await;
        assert_eq!(e.desk_was_told().await.len(), 1, "stopped");
        assert!(e.rows(1).await.is_empty() && e.rows(3).await.is_empty());
        e.clock.forward(Duration::from_secs(60));
        app::plans::sweep_plans(&e.intake.store, e.clock.now(), &e.intake.random).await.unwrap();
        assert!(!e.plan_is_there(plan).await, "a plan that nothing opens any more is swept");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn grace_runs_from_when_the_platform_took_the_question() {
    for engine in Engine::all() {
        let e = Evenings::begin(engine, EVENING).await;
        e.asks(1, false, &[Then::Desk], None).await;
        e.pass(TO_EIGHT - 1).await;
        e.platform(false);
        e.pass(180).await;
        assert!(e.desk_was_told().await.is_empty());
        assert!(e.rows(1).await[0].accepted_at.is_none(), "nobody took it");
        e.platform(true);
        // whenever it was tried last, the next try is due; for us no time passed
        e.clock.set(e.clock.now().plus(Duration::from_secs(3_600)));
        e.sent().await;
        e.pass(1).await;
        assert_eq!(e.heard(1), [QUESTION]);
        e.pass(50).await;
        assert!(e.heard(1).is_empty(), "grace began when it was taken");
        e.pass(40).await;
        assert_eq!(e.desk_was_told().await.len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_daily_question_keeps_its_hour_when_clocks_change() {
    for engine in Engine::all() {
        // Saturday before winter time: 20:00 is 17:00 UTC, on Sunday 18:00
        let e = Evenings::begin(engine, "2026-10-24T16:58:00Z").await;
        let set = e.asks(1, true, &[Then::Desk], None).await;
        for due in ["2026-10-24T17:00:00Z", "2026-10-25T18:00:00Z", "2026-10-26T18:00:00Z"] {
            assert_eq!(timer_of(&e, set.id).await, Some(moment(due)));
            e.clock.set(moment(due).minus(Duration::from_secs(60)));
            e.pass(2).await;
            assert_eq!(e.heard(1), [QUESTION], "{due}");
            e.says(1, "сонце").await;
            assert_eq!(e.heard(1), [THANKS]);
            e.pass(1).await;
            assert_eq!(e.rows(1).await[0].stage, "set");
        }
        assert!(e.desk_was_told().await.is_empty());
        // missed once: the desk is told, and she is asked the next day all the same
        e.clock.set(moment("2026-10-27T17:59:00Z"));
        e.pass(90).await;
        assert_eq!(e.desk_was_told().await.len(), 1);
        assert_eq!(timer_of(&e, set.id).await, Some(moment("2026-10-28T18:00:00Z")));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_answers_or_calls_off_for_another() {
    for engine in Engine::all() {
        let e = Evenings::begin(engine, EVENING).await;
        let set = e.asks(1, false, &[Then::Desk], None).await;
        let other = e.asks(2, false, &[Then::Desk], None).await;
        e.pass(TO_EIGHT + 1).await;
        e.says(3, "сонце").await;
        e.says(2, "сонце").await;
        e.does(3, Input::Choice(off_data(set.id))).await;
        e.does(2, Input::Choice(off_data(set.id))).await;
        e.does(2, Input::Choice(off_data(set.id).replace("off:", "off:zz"))).await;
        assert_eq!(e.rows(1).await.len(), 1);
        e.pass(1).await;
        assert!(e.rows(2).await.is_empty(), "her own word ends her own");
        assert_eq!(timer_of(&e, other.id).await, None);
        e.does(1, Input::Choice(off_data(set.id))).await;
        assert!(e.rows(1).await.is_empty() && timer_of(&e, set.id).await.is_none());
        e.pass(120).await;
        assert!(e.desk_was_told().await.is_empty());
        // a word that nobody asked for is a text like any other
        e.got(1);
        e.says(1, "дощ").await;
        assert!(!e.heard(1).contains(&THANKS.to_owned()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contact_agrees_first_and_letters_are_good_once() {
    for engine in Engine::all() {
        let e = Evenings::begin(engine, EVENING).await;
        let then = [Then::Contact];
        let letters: Vec<String> = {
            let mut all = Vec::new();
            for who in 1..=4 {
                all.push(e.asks(who, false, &then, None).await.letters.unwrap());
            }
            all
        };
        let old = "Це посилання вже не діє. Попросіть нове.";
        e.does(1, start(&letters[0])).await;
        assert_eq!(e.heard(1), [old], "nobody is her own contact");
        e.does(12, start(&letters[1])).await;
        e.does(12, Input::Choice("contact-no".to_owned())).await;
        e.does(13, start(&letters[2])).await;
        e.got(13);
        e.does(14, start(&letters[2])).await;
        assert_eq!(e.heard(14), [old], "used");
        e.does(11, start(&letters[0])).await;
        e.does(11, Input::Choice("contact-yes".to_owned())).await;
        e.does(11, Input::Choice("contact-leave".to_owned())).await;
        e.got(11);
        e.got(12);
        e.pass(TO_EIGHT + 120).await;
        for who in 11..=14 {
            assert_eq!(e.heard(who), [""; 0], "{who} refused, left, or never said yes");
        }
        e.stopped(48 * 60).await;
        e.does(15, start(&letters[3])).await;
        assert_eq!(e.heard(15), [old], "too late");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_holder_that_slept_fires_nothing() {
    for engine in Engine::all() {
        let e = Evenings::begin(engine, EVENING).await;
        e.asks(1, false, &[Then::Desk], None).await;
        e.clock.forward(Duration::from_secs(TO_EIGHT * 60));
        let new = take(&e.intake, "timers", "second").await;
        let timers: &Timers = e.timers();
        assert_eq!(timers.fire(&e.lease).await.unwrap(), 0, "the lease is another's");
        assert_eq!(timers.fire(&new).await.unwrap(), 1);
        assert_eq!(timers.fire(&new).await.unwrap(), 0, "fired once");
        e.sent().await;
        assert_eq!(e.heard(1), [QUESTION]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn forgetting_ends_every_question() {
    for engine in Engine::all() {
        let e = Evenings::begin(engine, EVENING).await;
        let (plan, _) = e.plans().await;
        e.asks(1, true, &[Then::OpenPlan], Some(plan)).await;
        let (id, _) = e.conversation(1).await;
        let forgot = e.intake.store.write("forget", |mut tx| async move {
            let forgot = tx.forget(id).await?;
            tx.done(forgot)
        });
        assert!(forgot.await.map_err(|e: StoreError| e).unwrap().into_inner());
        e.pass(TO_EIGHT + 200).await;
        assert!(e.heard(1).is_empty() && e.desk_was_told().await.is_empty() && e.desk_reads(plan).await.is_none());
        e.clock.forward(Duration::from_secs(86_400));
        app::plans::sweep_plans(&e.intake.store, e.clock.now(), &e.intake.random).await.unwrap();
        assert!(!e.plan_is_there(plan).await);
        let store = &e.intake.store;
        assert_eq!(count(store, Actor::Node, Operation::Erasure, ObjectKind::Plan, "").await, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_makes_no_sense_is_not_set() {
    let e = Evenings::begin(Engine::Sqlite, EVENING).await;
    e.asks(1, false, &[Then::Desk], None).await;
    let (_, key) = e.conversation(1).await;
    let word = |text: &str| app::check_ins::WordHash::of(&key, text).unwrap();
    let bad = |change: fn(&mut app::check_ins::NewCheckIn)| e.asks_with(1, change);
    let err = |r: Result<app::check_ins::Set, NotSet>| r.err();
    assert_eq!(err(e.asks_with(1, |new| new.not_free = word("сонце!")).await), Some(NotSet::SameWords));
    assert_eq!(err(bad(|new| new.question = "are you alive".to_owned()).await), Some(NotSet::Question));
    assert_eq!(err(bad(|new| new.grace = Duration::from_secs(60)).await), Some(NotSet::Grace));
    assert_eq!(err(bad(|new| new.then.clear()).await), Some(NotSet::Nothing));
    assert_eq!(err(bad(|new| new.then.push(Then::OpenPlan)).await), Some(NotSet::Plan));
    for _ in 0..4 {
        assert_eq!(err(bad(|_| ()).await), None);
    }
    assert_eq!(err(bad(|_| ()).await), Some(NotSet::TooMany));
    let listed = e.rows(1).await.len();
    assert_eq!(listed, 5);
}
