//! SIGSTOP and SIGCONT of the process that holds the leases, under load, with two processes on PostgreSQL: the other takes
//! over, and what the first still believes is refused by its fence.

use crate::judge::{Count, judge_full, learn};
use crate::kill::{PATIENCE, answers, environment, rests, still_run};
use crate::leases::{Leases, Watch};
use crate::twice::{self, Moments};
use crate::{Faults, Folder, Options, USER, crowd, platform};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use std::time::{Duration, Instant};
use tests::serve::Serve;
use tests::{Engine, Place};

const TITLE: &str = "PostgreSQL, two processes, one stopped";

pub(crate) async fn storm(options: &Options, faults: &mut Faults) {
    if !Engine::all().contains(&Engine::Postgres) {
        println!("NOT RUN on PostgreSQL: OBERIH_TEST_WITHOUT leaves it out");
        return;
    }
    let (pauses, people) = if options.small { (2, 20) } else { (30, 40) };
    let place = Place::new(Engine::Postgres).await;
    let url = place.database.clone().unwrap();
    let mut rng = StdRng::seed_from_u64(options.seed);
    let (fake, data) = (platform().await, Folder::new("pause"));
    let env = environment(options, Some(url.clone()));
    let mut serves = [Serve::spawn(&data.0, &fake.api_url(), &env), Serve::spawn(&data.0, &fake.api_url(), &env)];
    for serve in &mut serves {
        serve.wait_until_up().await;
    }
    let questions = learn(&fake).await;
    let (mut leases, watch) = (Leases::of(&url).await, Watch::begin(&url).await);
    let crowd = crowd::gather(&fake, &questions, people, options.seed);
    let mut moments = Moments::default();
    let mut which = 0;
    for _ in 0..pauses {
        if answers(&fake, rng.random_range(10..80)).await >= PATIENCE {
            faults.say(format!("{TITLE}: hardly anybody was answered within {PATIENCE:?}"));
            break;
        }
        let before = leases.held().await;
        moments.ended.push(Instant::now());
        serves[which].signal("STOP");
        if !leases.taken_over(&before).await {
            // the leases were the other one's
            moments.resumed.push(Instant::now());
            serves[which].signal("CONT");
            which = 1 - which;
            moments.ended.push(Instant::now());
            serves[which].signal("STOP");
            if !leases.taken_over(&before).await {
                faults.say(format!("{TITLE}: neither process held the bot: nobody took it over"));
            }
        }
        // the other one works for a while before the first wakes up and still believes in its lease
        answers(&fake, rng.random_range(5..40)).await;
        // before it goes on: it may send at once
        moments.resumed.push(Instant::now());
        serves[which].signal("CONT");
        let during = Duration::from_millis(rng.random_range(500..2_000));
        if leases.robbed(during).await {
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
    moments.passed = watch.end().await;
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
