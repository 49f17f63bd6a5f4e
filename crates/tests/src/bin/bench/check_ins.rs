//! A hundred thousand questions that are due in one minute: how long until all of them are in the outbox.

use crate::floor::Floors;
use app::check_ins::{GRACE, NewCheckIn, Then, TimeOfDay, Timers, WordHash};
use domain::{Clock, ConversationId, HandClock, Timestamp};
use rand::Rng;
use sealing::DataKey;
use std::sync::Arc;
use std::time::{Duration, Instant};
use storage::{CheckInRow, Opening, StoreError};
use tests::alone::{BOT, intake, waiting};
use tests::{Engine, Place};

/// Seeded in one transaction.
const AT_ONCE: usize = 2_000;
/// Seconds until all of them are in the outbox. Source: docs/benchmarks.md.
const ALL_S: f64 = 60.0;

pub(crate) async fn bench(small: bool) {
    let mut floors = Floors::new(small);
    for engine in Engine::all() {
        let seconds = one(engine, small).await;
        floors.below(&format!("seconds until all questions are in the outbox, {engine:?}"), seconds, ALL_S);
    }
    floors.judge();
}

/// Seconds until all are in the outbox.
async fn one(engine: Engine, small: bool) -> f64 {
    let people = if small { 3_000 } else { 100_000 };
    let place = Place::new(engine).await;
    let clock = Arc::new(HandClock::new(Timestamp::from_unix_micros(1_795_500_000_000_000)));
    let intake = intake(&place, 1, clock.clone()).await;
    let due = clock.now().plus(Duration::from_secs(60));
    let from = Instant::now();
    seed(&intake, clock.now(), due, people).await;
    println!("seeded {people} questions in {:.0} s", from.elapsed().as_secs_f64());
    let timers = Timers {
        store: intake.store.clone(),
        content: intake.content.clone(),
        keys: intake.keys.clone(),
        clock: clock.clone(),
        random: intake.random.clone(),
        sequence: intake.sequence.clone(),
        folder: None,
    };
    let lease = tests::evenings::take(&intake, "timers", "bench").await;
    clock.forward(Duration::from_secs(60));
    let (from, mut fired, mut longest) = (Instant::now(), 0, Duration::ZERO);
    loop {
        let batch = Instant::now();
        let n = timers.fire(&lease).await.unwrap();
        longest = longest.max(batch.elapsed());
        fired += n;
        if n == 0 {
            break;
        }
    }
    let seconds = from.elapsed().as_secs_f64();
    assert_eq!(fired, people);
    assert_eq!(usize::try_from(waiting(&intake).await).unwrap(), people, "every question is in the outbox, once");
    println!(
        "| check-ins due in one minute, {engine:?} | {people} in the outbox after {seconds:.1} s | {:.0} a second | longest batch {} ms |",
        people as f64 / seconds,
        longest.as_millis()
    );
    seconds
}

async fn seed(intake: &app::Intake, now: Timestamp, due: Timestamp, people: usize) {
    let mut rng = intake.random.child();
    let mut lookups: Vec<[u8; 32]> = (0..people)
        .map(|_| {
            let mut l = [0; 32];
            rng.fill_bytes(&mut l);
            l
        })
        .collect();
    lookups.sort_unstable();
    for some in lookups.chunks(AT_ONCE) {
        let (mut openings, mut rows): (Vec<Opening<'_>>, Vec<CheckInRow>) = (Vec::new(), Vec::new());
        for lookup in some {
            let (id, key) = (ConversationId::new(now, &mut rng), DataKey::generate(&mut rng));
            openings.push(Opening {
                id,
                lookup: *lookup,
                bot: BOT,
                channel: "telegram",
                wrapped_key: intake.keys.root().wrap(&key, id.as_bytes(), &mut rng),
                address: vec![1; 80],
                at: now,
            });
            let new = NewCheckIn {
                question: "weather".to_owned(),
                at: TimeOfDay::parse("20:00", "Europe/Kyiv").unwrap(),
                zone: "Europe/Kyiv".to_owned(),
                daily: true,
                well: WordHash::of(&key, "сонце").unwrap(),
                not_free: WordHash::of(&key, "дощ").unwrap(),
                grace: GRACE,
                then: vec![Then::Desk],
                plan: None,
                desk: None,
                name: None,
            };
            rows.push(new.row(&key, id, now, &mut rng).unwrap().0);
        }
        let timers: Vec<_> = rows.iter().map(|r| (r.id, due)).collect();
        let (openings, rows, timers) = (&openings, &rows, &timers);
        let seeded = intake.store.write("seed", |mut tx| async move {
            tx.conversations(openings).await?;
            tx.add_check_ins(rows).await?;
            tx.set_check_in_timers(timers).await?;
            tx.done(())
        });
        seeded.await.map_err(|e: StoreError| e).unwrap();
    }
}
