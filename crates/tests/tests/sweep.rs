//! Messages leave the chat by themselves: at 47 hours, or at the time the person chose.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

use app::Intake;
use app::sweep;
use domain::{BotName, Channel, HandClock, Input, PersonKey, Sealed, Timestamp};
use std::sync::Arc;
use std::time::Duration;
use storage::{LookedAt, StoreError};
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
            let content = intake.content.current();
            let bot = (&*content, content.bot(&bot).unwrap());
            sweep(&intake.store, &intake.keys, &intake.random, bot, now).await.unwrap()
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

/// The screen at which somebody stands, as it is stored.
async fn stands_at(intake: &Intake, person: i64) -> String {
    let bot = BotName::parse(BOT).unwrap();
    let look_up = intake.keys.look_up(Channel::Telegram, &bot, &PersonKey::new(person.to_string()));
    let row = intake.store.read("look", |mut tx| async move { tx.look_at(&look_up).await }).await;
    let LookedAt { id, wrapped_key, state } = row.map_err(|e: StoreError| e).unwrap().unwrap();
    let key = intake.keys.key_of(id, &wrapped_key).unwrap();
    let place = sealing::Place { table: "conversations", row: id.as_bytes(), column: "state" };
    let plain = sealing::open(&key, &Sealed::<()>::from_bytes(state.unwrap()), &place).unwrap();
    guide::State::from_bytes(&plain).unwrap().screen().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_question_for_her_story_stays_as_long_as_it_can_be_read_in_her_chat() {
    for engine in Engine::all() {
        let place = Place::new(engine).await;
        let begun = Timestamp::from_unix_micros(1_795_500_000_000_000);
        let intake = intake(&place, 20_261_129, Arc::new(HandClock::new(begun))).await;
        let content = intake.content.current();
        let ends = async |after: Duration| {
            let now = begun.plus(after);
            let bot = (&*content, content.bot(&BotName::parse(BOT).unwrap()).unwrap());
            app::end_silent(&intake.store, &intake.keys, &intake.random, &content, now).await.unwrap();
            sweep(&intake.store, &intake.keys, &intake.random, bot, now).await.unwrap()
        };
        let story = content.screen(content.named("tell/write-own").unwrap());
        let papers = content.screen(content.named("common/papers").unwrap());
        for (person, screen) in [(1, story), (2, papers)] {
            let input = Input::Choice(format!("-.o:{}", screen.key));
            intake.take(&[update(person, person, start("")), update(person, 10 + person, input)]).await.unwrap();
        }
        assert_eq!(ends(HOUR * 46).await, 0);
        assert_eq!(stands_at(&intake, 1).await, "tell/write-own", "{engine:?}: she may be writing it");
        assert_eq!(ends(HOUR * 47).await, 2, "{engine:?}");
        assert_eq!(stands_at(&intake, 1).await, "stay-safe/menu", "{engine:?}");
        assert_eq!(stands_at(&intake, 2).await, "common/papers", "{engine:?}: what anybody may read stays");
        intake.store.close().await;
    }
}
