//! SIGKILL, at any moment, over and over: nothing that was taken is lost, nobody is left without her answer.

use crate::crowd::Crowd;
use crate::judge::{Count, learn};
use crate::{Faults, Folder, Options, USER, platform};
use fake_telegram::FakeTelegram;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use std::time::{Duration, Instant};
use tests::serve::Serve;
use tests::{Engine, Place};

/// After a kill the next holder waits for the lease to end, and the platform for the old poll.
const PATIENCE: Duration = Duration::from_secs(40);

pub(crate) async fn storm(options: &Options, faults: &mut Faults) {
    run("SQLite, one process", None, 1, options, faults).await;
    if Engine::all().contains(&Engine::Postgres) {
        let place = Place::new(Engine::Postgres).await;
        run("PostgreSQL, two processes", place.database.clone(), 2, options, faults).await;
    } else {
        println!("NOT RUN on PostgreSQL: OBERIH_TEST_POSTGRES names no server; `cargo xtask storm` starts one");
    }
}

async fn run(title: &str, database: Option<String>, processes: usize, options: &Options, faults: &mut Faults) {
    let (kills, people) = if options.small { (3, 20) } else { (50, 40) };
    let mut rng = StdRng::seed_from_u64(options.seed);
    let (fake, data) = (platform().await, Folder::new("kill"));
    let mut env = options.environment();
    env.extend(database.map(|url| ("OBERIH_DATABASE", url)));
    let spawn = || Serve::spawn(&data.0, &fake.api_url(), &env);
    let mut serves = Vec::new();
    for _ in 0..processes {
        let serve = spawn();
        serve.wait_until_up().await;
        serves.push(serve);
    }
    let questions = learn(&fake).await;
    let crowd = Crowd::gathers(&fake, &questions, people, options.seed);
    let from = Instant::now();
    let mut longest = Duration::ZERO;
    for kill in 0..kills {
        // one in five comes while the node before has hardly begun, the others in the middle of its work
        if kill > 0 && rng.random_ratio(1, 5) {
            tokio::time::sleep(Duration::from_millis(rng.random_range(0..1_500))).await;
        } else {
            let waited = answers(&fake, rng.random_range(10..120)).await;
            longest = longest.max(waited);
            if waited >= PATIENCE {
                faults.say(format!("{title}: hardly anybody was answered within {PATIENCE:?} after kill {kill}"));
                break;
            }
        }
        let which = kill % processes;
        drop(serves.remove(which));
        if processes > 1 {
            tokio::time::sleep(Duration::from_millis(rng.random_range(0..2_000))).await;
        }
        serves.insert(which, spawn());
    }
    let all = crowd.disperses().await;
    let calm = tokio::time::timeout(PATIENCE, fake.wait_idle(USER, Duration::from_millis(1_500))).await;
    if calm.is_err() {
        faults.say(format!("{title}: no rest; {} updates are not confirmed", fake.pending(USER)));
    }
    let mut count = Count::default();
    for asker in &all {
        asker.judge(faults, &mut count);
    }
    for refused in fake.refused() {
        faults.say(format!("{title}: the platform refused: {refused}"));
    }
    for (n, serve) in serves.iter_mut().enumerate() {
        if !serve.runs() {
            faults.say(format!("{title}: process {n} ended by itself"));
        }
    }
    println!(
        "{title}: {kills} kills in {:.0} s, {} people, {} texts, {} not confirmed, {} answers given twice or more; at most {:.1} s until the next work was seen",
        from.elapsed().as_secs_f64(),
        count.people,
        count.texts,
        fake.pending(USER),
        count.duplicates,
        longest.as_secs_f64()
    );
}

/// Waits until so many more messages were sent; gives how long it took, at most [`PATIENCE`].
async fn answers(fake: &FakeTelegram, more: u64) -> Duration {
    let (from, before) = (Instant::now(), fake.counters(USER).sent_messages);
    while fake.counters(USER).sent_messages < before + more && from.elapsed() < PATIENCE {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    from.elapsed()
}
