//! `oberih outbox` and `oberih bots`: what stands still, and how it goes on.

use domain::{HandClock, Input, Timestamp};
use std::sync::Arc;
use std::time::Duration;
use storage::{PausedBot, StoreError};
use tests::alone::{BOT, intake, update, waiting};
use tests::{Engine, Place, Raw, Terminal};

const NOW: Timestamp = Timestamp::from_unix_micros(1_795_500_000_000_000);

#[tokio::test(flavor = "multi_thread")]
async fn what_was_given_up_is_counted_by_reason_without_anybody_and_tried_again() {
    for engine in Engine::all() {
        let place = Place::new(engine).await;
        let t = Terminal::beside(&place);
        assert_eq!(t.done("outbox list", &[]), "nothing was given up\n");
        let intake = intake(&place, 5, Arc::new(HandClock::new(NOW))).await;
        for person in [1_234_501, 1_234_502, 1_234_503] {
            let start = Input::Command { name: "start".to_owned(), argument: String::new() };
            intake.take(&[update(person, person, start)]).await.unwrap();
        }
        let all = waiting(&intake).await;
        assert!(all >= 3);
        let mut raw = Raw::connect(&place).await;
        raw.run("UPDATE outbox SET dead = TRUE, attempts = 9, reason = 'the platform refuses it'").await;
        let listed = t.done("outbox list", &[]);
        assert_eq!(listed, format!("{all:>6}  {BOT}  the platform refuses it\n"), "no name, no number, no words");

        assert_eq!(t.done("outbox retry safe-women", &[]), "0 messages of safe-women are tried again\n");
        assert_eq!(waiting(&intake).await, 0);
        assert_eq!(t.done("outbox retry stay-safe", &[]), format!("{all} messages of stay-safe are tried again\n"));
        assert_eq!((waiting(&intake).await, t.done("outbox list", &[]).as_str()), (all, "nothing was given up\n"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bot_that_stands_still_is_named_with_its_reason_and_goes_on_when_told() {
    for engine in Engine::all() {
        let place = Place::new(engine).await;
        let t = Terminal::beside(&place);
        assert_eq!(t.done("bots list", &[]), "no bot stands still\n");
        let store = place.store().await;
        let paused = store.write("pause", |mut tx| async move {
            let lease = tx.take_lease("telegram:stay-safe", "test", Duration::from_secs(60)).await?.unwrap();
            let bot = PausedBot { bot: BOT.to_owned(), reason: "its name was changed".to_owned(), name: None };
            let done = tx.pause_bot(&lease, &bot, false, NOW).await?;
            tx.done(done)
        });
        assert!(paused.await.map_err(|e: StoreError| e).unwrap().into_inner());
        assert_eq!(t.done("bots list", &[]), "stay-safe  its name was changed\n");
        let said = t.refused("bots go-on safe-women", &[]);
        assert!(said.contains("`safe-women`") && said.contains("oberih bots list"), "{said}");
        assert!(t.done("bots go-on stay-safe", &[]).contains("stay-safe goes on"));
        assert_eq!(t.done("bots list", &[]), "no bot stands still\n");
        assert!(t.refused("bots go-on stay-safe", &[]).contains("no bot `stay-safe` stands still"));
    }
}
