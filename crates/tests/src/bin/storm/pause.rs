//! SIGSTOP and SIGCONT of the process that holds the leases, under load, with two processes on PostgreSQL: the other takes
//! over, and what the first still believes is refused by its fence.

use crate::crowd::Crowd;
use crate::judge::{Count, learn};
use crate::kill::{answers, environment, rests};
use crate::twice::{self, Moments};
use crate::{Faults, Folder, Options, USER, platform};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use sqlx::{Connection, PgConnection, Row};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};
use tests::serve::Serve;
use tests::{Engine, Place};

const TITLE: &str = "PostgreSQL, two processes, one stopped";
const BOT_LEASE: &str = "telegram:stay-safe";
const PATIENCE: Duration = Duration::from_secs(30);

pub(crate) async fn storm(options: &Options, faults: &mut Faults) {
    if !Engine::all().contains(&Engine::Postgres) {
        println!("NOT RUN on PostgreSQL: OBERIH_TEST_POSTGRES names no server; `cargo xtask storm` starts one");
        return;
    }
    let (pauses, people) = if options.small { (2, 20) } else { (30, 40) };
    let place = Place::new(Engine::Postgres).await;
    let url = place.database.clone().unwrap();
    let mut leases = PgConnection::connect(&url).await.unwrap();
    let mut rng = StdRng::seed_from_u64(options.seed);
    let (fake, data) = (platform().await, Folder::new("pause"));
    let env = environment(options, Some(url));
    let serves = [Serve::spawn(&data.0, &fake.api_url(), &env), Serve::spawn(&data.0, &fake.api_url(), &env)];
    for serve in &serves {
        serve.wait_until_up().await;
    }
    let questions = learn(&fake).await;
    let crowd = Crowd::gathers(&fake, &questions, people, options.seed);
    let mut moments = Moments::default();
    let mut which = 0;
    for _ in 0..pauses {
        if answers(&fake, rng.random_range(10..80)).await >= PATIENCE {
            faults.say(format!("{TITLE}: hardly anybody was answered within {PATIENCE:?}"));
            break;
        }
        let before = held(&mut leases).await;
        moments.ended.push(Instant::now());
        serves[which].signal("STOP");
        if !taken_over(&mut leases, &before).await {
            // the leases were the other one's
            serves[which].signal("CONT");
            moments.resumed.push(Instant::now());
            which = 1 - which;
            moments.ended.push(Instant::now());
            serves[which].signal("STOP");
            if !taken_over(&mut leases, &before).await {
                faults.say(format!("{TITLE}: neither process held the bot: nobody took it over"));
            }
        }
        // the other one works for a while before the first wakes up and still believes in its lease
        answers(&fake, rng.random_range(5..40)).await;
        let taken = held(&mut leases).await;
        serves[which].signal("CONT");
        moments.resumed.push(Instant::now());
        tokio::time::sleep(Duration::from_millis(rng.random_range(500..2_000))).await;
        let after = held(&mut leases).await;
        if after.get(BOT_LEASE) != taken.get(BOT_LEASE) {
            faults.say(format!("{TITLE}: who woke up took the bot from who holds it"));
        }
        which = 1 - which;
    }
    let all = crowd.disperses().await;
    rests(&fake, TITLE, faults).await;
    let mut count = Count::default();
    for asker in &all {
        asker.judge(faults, &mut count);
    }
    for refused in fake.refused() {
        faults.say(format!("{TITLE}: the platform refused: {refused}"));
    }
    let is_answer = |text: &str| questions.iter().any(|q| q.is_answered_by(text));
    let twice = twice::judge(&fake, &moments, is_answer, TITLE, faults);
    println!(
        "{TITLE}: {} stops, {} people, {} texts, {} not confirmed, {twice} answers given twice beside a stop",
        moments.ended.len(),
        count.people,
        count.texts,
        fake.pending(USER)
    );
}

/// Who holds what, and its fence.
async fn held(connection: &mut PgConnection) -> BTreeMap<String, (String, i64)> {
    let rows = sqlx::query("SELECT name, holder, fence FROM leases").fetch_all(connection).await.unwrap();
    rows.iter().map(|row| (row.get(0), (row.get(1), row.get(2)))).collect()
}

/// Waits until another process holds the bot, with a higher fence.
async fn taken_over(connection: &mut PgConnection, before: &BTreeMap<String, (String, i64)>) -> bool {
    let from = Instant::now();
    let (holder, fence) = &before[BOT_LEASE];
    while from.elapsed() < Duration::from_secs(8) {
        let now = held(connection).await;
        if now.get(BOT_LEASE).is_some_and(|(other, higher)| other != holder && higher > fence) {
            return true;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    false
}
