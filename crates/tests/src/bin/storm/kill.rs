//! SIGKILL, at any moment, over and over: nothing that was taken is lost, nobody is left without her answer, and each
//! story that was received is there once.

use crate::judge::{Count, learn};
use crate::leases::Watch;
use crate::twice::{self, Moments};
use crate::{Faults, Folder, Options, USER, crowd, platform, teller, told};
use fake_telegram::FakeTelegram;
use oberih::SystemClock;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use sealing::{Cost, RootKey};
use std::sync::Arc;
use std::time::{Duration, Instant};
use storage::Store;
use tests::serve::Serve;
use tests::village::Village;
use tests::{Engine, Place};

/// After a kill the next holder waits for the lease to end, and the platform for the old poll.
pub(crate) const PATIENCE: Duration = Duration::from_secs(40);

pub(crate) async fn storm(options: &Options, faults: &mut Faults) {
    // asked for first: that it is missing is no news for the end of a night
    let place = if Engine::all().contains(&Engine::Postgres) { Some(Place::new(Engine::Postgres).await) } else { None };
    run("SQLite, one process", None, 1, options, faults).await;
    match place {
        Some(place) => run("PostgreSQL, two processes", place.database.clone(), 2, options, faults).await,
        None => println!("NOT RUN on PostgreSQL: OBERIH_TEST_WITHOUT leaves it out"),
    }
}

async fn run(title: &str, database: Option<String>, processes: usize, options: &Options, faults: &mut Faults) {
    let (kills, people, tellers) = if options.small { (3, 20, 4) } else { (50, 40, 8) };
    let mut rng = StdRng::seed_from_u64(options.seed);
    let (fake, data) = (platform().await, Folder::new("kill"));
    let village = found(&data, database.as_deref()).await;
    let watch = match &database {
        Some(url) => Some(Watch::begin(url).await),
        None => None,
    };
    let env = environment(options, database);
    let spawn = || Serve::spawn(&data.0, &fake.api_url(), &env);
    let mut serves = Vec::new();
    for _ in 0..processes {
        let mut serve = spawn();
        serve.wait_until_up().await;
        serves.push(serve);
    }
    let questions = learn(&fake).await;
    let crowd = crowd::gather(&fake, &questions, people, options.seed);
    let tellers = teller::gather(&fake, tellers, options.seed);
    let mut moments = Moments::default();
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
        // what was sent until now may be sent again
        moments.ended.push(Instant::now());
        drop(serves.remove(which));
        if processes > 1 {
            tokio::time::sleep(Duration::from_millis(rng.random_range(0..2_000))).await;
        }
        serves.insert(which, spawn());
    }
    let all = crowd.disperse().await;
    let mut tellers = tellers.disperse().await;
    // in calm, so that codes and pictures are judged in every run
    tellers.extend(teller::until_one_has_all(&fake, options.seed).await);
    rests(&fake, title, faults).await;
    let mut count = Count::default();
    for asker in &all {
        asker.judge(faults, &mut count);
    }
    for refused in fake.refused() {
        faults.say(format!("{title}: the platform refused: {refused}"));
    }
    if let Some(watch) = watch {
        moments.passed = watch.end().await;
    }
    let is_answer = |text: &str| questions.iter().any(|q| q.is_answered_by(text));
    let twice = twice::judge(&fake, &moments, is_answer, title, faults);
    let told = told::judge((&fake, &village), &tellers, title, faults).await;
    if told.codes == 0 || told.pictures == 0 {
        faults
            .say(format!("{title}: {} codes and {} pictures: what they open was not seen", told.codes, told.pictures));
    }
    still_run(&mut serves, title, faults);
    println!(
        "{title}: {kills} kills in {:.0} s, {} people, {} texts, {} stories with {} codes and {} pictures, {} not confirmed, {twice} answers given twice beside a kill; at most {:.1} s until the next work was seen",
        from.elapsed().as_secs_f64(),
        count.people,
        count.texts,
        told.stories,
        told.codes,
        told.pictures,
        fake.pending(USER),
        longest.as_secs_f64()
    );
}

/// A desk in the store that the nodes will use, and its window, which stays open.
async fn found(data: &Folder, database: Option<&str>) -> Village {
    let key = data.0.join("root.key");
    oberih::node_root_key(&key, &mut rand::make_rng::<StdRng>()).unwrap();
    let root = RootKey::from_file_text(&std::fs::read_to_string(&key).unwrap()).unwrap();
    let url = database.map_or_else(|| format!("sqlite:{}", data.0.join("oberih.db").display()), str::to_owned);
    let store = Store::open(&url, storage::Options::default()).await.unwrap();
    Village::found_in(&data.0, store, root, Arc::new(SystemClock), Cost::RECEIPT, 1).await
}

/// What nodes of a storm are started with.
pub(crate) fn environment(options: &Options, database: Option<String>) -> Vec<(&'static str, String)> {
    let mut env = options.environment();
    // a node that was just killed has few codes: a new one is made while nobody waits for it
    env.push(("OBERIH_CODES_AHEAD", "20".to_owned()));
    env.extend(database.map(|url| ("OBERIH_DATABASE", url)));
    env
}

/// Faults every process that ended by itself.
pub(crate) fn still_run(serves: &mut [Serve], title: &str, faults: &mut Faults) {
    for (n, serve) in serves.iter_mut().enumerate() {
        if !serve.runs() {
            faults.say(format!("{title}: process {n} ended by itself"));
        }
    }
}

/// Waits until everything was confirmed and nothing more is said.
pub(crate) async fn rests(fake: &FakeTelegram, title: &str, faults: &mut Faults) {
    let calm = tokio::time::timeout(PATIENCE, fake.wait_idle(USER, Duration::from_millis(1_500))).await;
    if calm.is_err() {
        faults.say(format!("{title}: no rest; {} updates are not confirmed", fake.pending(USER)));
    }
}

/// Waits until so many more messages were sent; gives how long it took, at most [`PATIENCE`].
pub(crate) async fn answers(fake: &FakeTelegram, more: u64) -> Duration {
    let (from, before) = (Instant::now(), fake.counters(USER).sent_messages);
    while fake.counters(USER).sent_messages < before + more && from.elapsed() < PATIENCE {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    from.elapsed()
}
