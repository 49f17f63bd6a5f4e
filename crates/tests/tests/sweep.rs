//! Messages leave the chat by themselves: at 47 hours, or at the time the person chose.

use app::sweep;
use domain::{BotName, HandClock, Input, Timestamp};
use std::sync::Arc;
use std::time::Duration;
use tests::alone::{BOT, intake, update, waiting};
use tests::{Engine, Place};

const HOUR: Duration = Duration::from_secs(3_600);

fn start(screen: &str) -> Input {
    Input::Command { name: "start".to_owned(), argument: screen.to_owned() }
}

#[tokio::test(flavor = "multi_thread")]
async fn messages_are_deleted_at_the_time_she_chose_or_at_47_hours() {
    for engine in Engine::all() {
        let place = Place::new(engine).await;
        let begun = Timestamp::from_unix_micros(1_795_500_000_000_000);
        let clock = Arc::new(HandClock::new(begun));
        let intake = intake(&place, 20_261_129, clock.clone()).await;
        let bot = BotName::parse(BOT).unwrap();
        let swept = async |after: Duration| {
            let now = begun.plus(after);
            sweep(&intake.store, &intake.keys, &intake.random, &bot, now).await.unwrap()
        };
        intake.take(&[update(1, 1, start("papers")), update(2, 2, start("stay"))]).await.unwrap();
        let screen = intake.content.current();
        let ix = screen.named("common/stay").unwrap();
        let content::Kind::Choose(choices) = &screen.screen(ix).kind else { unreachable!("stay has buttons") };
        let hour = format!("{}.{}", screen.screen(ix).key, choices[0].key);
        intake.take(&[update(2, 3, Input::Choice(hour))]).await.unwrap();
        let said = waiting(&intake).await;

        assert_eq!(swept(HOUR / 2).await, 0, "{engine:?}: too early for anybody");
        assert_eq!(swept(HOUR).await, 1, "{engine:?}: the second person, also what was there before she chose");
        assert_eq!(waiting(&intake).await, said + 1, "one errand that deletes");
        assert_eq!(swept(HOUR * 46).await, 0, "{engine:?}: gone once, not again");
        assert_eq!(swept(HOUR * 47).await, 1, "{engine:?}: the first person");
        assert_eq!(waiting(&intake).await, said + 2);
        intake.store.close().await;
    }
}
