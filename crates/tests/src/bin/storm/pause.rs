//! SIGSTOP and SIGCONT of the process that holds the leases, under load, with two processes on PostgreSQL: the other takes
//! over, and what the first still believes is refused by its fence.

use crate::judge::{Count, judge_full, learn};
use crate::kill::{PATIENCE, answers, environment, rests, still_run};
use crate::twice::{self, Moments};
use crate::{Faults, Folder, Options, USER, crowd, platform};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use sqlx::{Connection, PgConnection, Row};
use std::time::{Duration, Instant};
use tests::serve::Serve;
use tests::{Engine, Place};

const TITLE: &str = "PostgreSQL, two processes, one stopped";
const BOT_LEASE: &str = "telegram:stay-safe";
/// A lease of four seconds and a poll every second for it; the rest is for a machine with much to do.
const TAKEN_WITHIN: Duration = Duration::from_secs(15);
const LOOK: Duration = Duration::from_millis(50);

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
    let mut serves = [Serve::spawn(&data.0, &fake.api_url(), &env), Serve::spawn(&data.0, &fake.api_url(), &env)];
    for serve in &mut serves {
        serve.wait_until_up().await;
    }
    let questions = learn(&fake).await;
    let crowd = crowd::gather(&fake, &questions, people, options.seed);
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
        serves[which].signal("CONT");
        moments.resumed.push(Instant::now());
        let during = Duration::from_millis(rng.random_range(500..2_000));
        if robbed(&mut leases, during).await {
            faults.say(format!("{TITLE}: who woke up took the bot from who holds it"));
        }
        which = 1 - which;
    }
    let all = crowd.disperse().await;
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
    judge_full(&fake, TITLE, faults);
    still_run(&mut serves, TITLE, faults);
    println!(
        "{TITLE}: {} stops, {} people, {} texts, {} not confirmed, {twice} answers given twice beside a stop",
        moments.ended.len(),
        count.people,
        count.texts,
        fake.pending(USER)
    );
}

/// The lease of the bot, by the clock of the database.
struct Held {
    holder: String,
    fence: i64,
    /// When it runs out, and what time it is there, in microseconds.
    expires: i64,
    now: i64,
}

async fn held(connection: &mut PgConnection) -> Held {
    let sql = "SELECT holder, fence, expires, (extract(epoch FROM clock_timestamp()) * 1000000)::bigint FROM leases \
               WHERE name = $1";
    let row = sqlx::query(sql).bind(BOT_LEASE).fetch_one(connection).await.unwrap();
    Held { holder: row.get(0), fence: row.get(1), expires: row.get(2), now: row.get(3) }
}

/// Whether the lease goes to another meanwhile before it ran out; one that its holder did not renew in time is anybody's.
async fn robbed(connection: &mut PgConnection, during: Duration) -> bool {
    let (from, mut before) = (Instant::now(), held(connection).await);
    while from.elapsed() < during {
        tokio::time::sleep(LOOK).await;
        let after = held(connection).await;
        if after.fence != before.fence && before.expires > after.now {
            return true;
        }
        before = after;
    }
    false
}

/// Waits until another process holds the bot, with a higher fence.
async fn taken_over(connection: &mut PgConnection, before: &Held) -> bool {
    let from = Instant::now();
    while from.elapsed() < TAKEN_WITHIN {
        let now = held(connection).await;
        if now.holder != before.holder && now.fence > before.fence {
            return true;
        }
        tokio::time::sleep(LOOK).await;
    }
    false
}
