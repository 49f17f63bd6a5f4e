//! A place that moves with its person: the desk sees where she was led, and nobody who looks at her phone sees a word of it.

use super::queue::village_at;
use app::Taken;
use app::reports::{FileSaid, What};
use domain::{Attachment, AttachmentKind, Clock, Inbound, Input, Timestamp};
use oberih::SystemClock;
use std::sync::Arc;
use std::time::Duration;

use tests::village::{Village, says};
use tests::{Engine, Raw, TurnedClock};

const PERSON: i64 = 1;

fn place(minute: u32, live: Option<u32>) -> Box<Attachment> {
    let about = Some(format!("50.{minute:06}, 30.520000"));
    Box::new(Attachment { about, live, ..Attachment::of(AttachmentKind::Location) })
}

fn moved(village: &Village, minute: u32) -> Inbound {
    Inbound { message: Some(77), ..village.update(PERSON, Input::Moved(place(minute, Some(3_600)))) }
}

/// What the desk reads of places.
async fn places(village: &Village) -> Vec<String> {
    let desk = village.at_desk().await;
    let open = desk.reports(Timestamp::from_unix_micros(i64::MAX), 9).await.unwrap();
    assert_eq!(open.len(), 1);
    let about = |what: &What| match what {
        What::File(FileSaid { about, .. }) => about.clone(),
        _ => None,
    };
    desk.read(open[0].id, None).await.unwrap().written.iter().filter_map(|w| about(&w.said.what)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn where_she_is_led_reaches_the_desk_and_nothing_is_sent_to_her() {
    for engine in Engine::all() {
        let clock = Arc::new(TurnedClock::at(SystemClock.now()));
        let village = village_at(engine, clock.clone()).await;
        village.ready_to_tell(&[PERSON]).await;
        village.one(PERSON, says("мене кудись везуть")).await;
        let shares = Inbound { message: Some(77), ..village.update(PERSON, Input::File(place(0, Some(3_600)))) };
        assert!(matches!(village.intake.take(&[shares]).await.unwrap()[..], [Taken::New { .. }]), "{engine:?}");
        let sent = queued(&village).await;
        // every ten seconds, two batches of it within the two minutes, one of them delivered twice
        for minute in 1..=3 {
            clock.forward(Duration::from_secs(120));
            let first = moved(&village, minute);
            for update in [first.clone(), moved(&village, 900 + minute), first] {
                let taken = village.intake.take(&[update]).await.unwrap();
                assert!(matches!(taken[..], [Taken::Quiet { .. } | Taken::Repeated]), "{engine:?}: {taken:?}");
            }
        }
        let want: Vec<String> = (0..=3).map(|minute| format!("50.{minute:06}, 30.520000")).collect();
        assert_eq!(places(&village).await, want, "{engine:?}");
        assert_eq!(queued(&village).await, sent, "{engine:?}: no message, and none to be deleted");
        // in one batch with words of hers: she is answered as ever
        let batch = [village.update(PERSON, says("їдемо повз ліс")), moved(&village, 4)];
        let taken = village.intake.take(&batch).await.unwrap();
        assert!(matches!(taken[..], [Taken::New { .. }, Taken::Quiet { .. }]), "{engine:?}: {taken:?}");
        clock.forward(Duration::from_secs(120));
        let last = village.update(PERSON, Input::Moved(place(5, None)));
        village.intake.take(&[last]).await.unwrap();
        clock.forward(Duration::from_secs(600));
        village.intake.take(&[moved(&village, 6)]).await.unwrap();
        assert_eq!(places(&village).await.last().unwrap(), "50.000005, 30.520000", "{engine:?}: it has ended");
    }
}

/// Lets the node end what silence ends; how many conversations had their turn.
async fn silence(village: &Village, clock: &TurnedClock) -> usize {
    let i = &village.intake;
    app::end_silent(&i.store, &i.keys, &i.random, &i.content.current(), clock.now()).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn it_outlives_her_silence_and_is_forgotten_when_its_time_is_over() {
    for engine in Engine::all() {
        let clock = Arc::new(TurnedClock::at(SystemClock.now()));
        let village = village_at(engine, clock.clone()).await;
        village.ready_to_tell(&[PERSON]).await;
        village.one(PERSON, says("мене кудись везуть")).await;
        village.one(PERSON, Input::File(place(0, Some(3_600)))).await;
        for minute in 1..=3 {
            clock.forward(Duration::from_secs(16 * 60));
            assert_eq!(silence(&village, &clock).await, 1, "{engine:?}, look {minute}");
            assert_eq!(silence(&village, &clock).await, 0, "{engine:?}: it is looked at again later");
            village.intake.take(&[moved(&village, minute)]).await.unwrap();
            assert_eq!(places(&village).await.len(), 1 + minute as usize, "{engine:?}");
        }
        clock.forward(Duration::from_secs(16 * 60));
        silence(&village, &clock).await;
        village.intake.take(&[moved(&village, 4)]).await.unwrap();
        assert_eq!(places(&village).await.len(), 4, "{engine:?}: the hour is over");
        assert_eq!(silence(&village, &clock).await, 0, "{engine:?}: nothing is left to forget");
    }
}

/// Messages that wait to go out, and those of hers that are known.
async fn queued(village: &Village) -> Vec<i64> {
    let mut raw = Raw::connect(village.place()).await;
    raw.numbers("select count(*) from outbox union all select count(*) from chat_messages").await
}
