//! Coming back: how many codes are looked up in a second, and what everybody else feels of a flood of them.

use crate::floor::Floors;
use crate::spread::Spread;
use crate::town::{Town, cores, cpu_here, says, start};
use domain::Input;
use sealing::{Cost, ReceiptCode};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

pub(crate) async fn bench(small: bool) {
    let mut floors = Floors::new(small);
    looked_up(if small { 4 } else { 200 }, &mut floors).await;
    flood(Duration::from_secs(if small { 1 } else { 30 }), &mut floors).await;
    floors.judge();
}

/// Of what Argon2id alone gives on these cores: the rest is the store's and the queue's.
const CORES_WORTH: f64 = 0.9;
/// What a guide step may take in a flood of reports and wrong codes, in milliseconds, for ninety-nine of a hundred.
pub(crate) const STEP_MS: f64 = 100.0;

/// Right and wrong codes by turns, as many runs at once as there are cores.
async fn looked_up(each: usize, floors: &mut Floors) {
    let town = Town::found(Cost::RECEIPT, each).await;
    let tellers: Vec<i64> = (0..i64::try_from(each).unwrap()).collect();
    town.ready_to_tell(&tellers).await;
    town.fill();
    town.ready(each).await;
    let right = town.codes_of(&tellers).await;
    // the stock is full again before anything is timed
    town.ready(each).await;
    let alone = alone(&town, if each > 10 { 40 } else { 2 });
    let mut rng = town.intake.random.child();
    let wrong = right.iter().map(|_| ReceiptCode::generate(&mut rng).shown().to_string());
    let codes: Vec<String> = right.iter().cloned().zip(wrong).flat_map(|(r, w)| [r, w]).collect();
    let others: Vec<i64> = (10_000..).take(codes.len()).collect();
    town.all(others.iter().map(|p| (*p, start())).collect()).await;
    town.all(others.iter().zip(&codes).map(|(p, code)| (*p, says(code))).collect()).await;
    let (from, mut tried, mut wrong) = (Instant::now(), 0, 0);
    loop {
        let (some, not) = app::look_up_returns(&town.intake, &town.argon).await.unwrap();
        if some == 0 {
            break;
        }
        (tried, wrong) = (tried + some, wrong + not);
    }
    assert_eq!((tried, wrong), (codes.len(), right.len()), "each once, and half of them wrong");
    let rate = tried as f64 / from.elapsed().as_secs_f64();
    println!("| codes looked up, {} cores | {rate:.1} a second | {tried}, half of them wrong |", cores());
    floors.at_least("codes looked up a second", rate, CORES_WORTH * alone);
}

/// One run of Argon2id alone, then as many at once as there are cores; gives how many of these a second.
fn alone(town: &Town, runs: u32) -> f64 {
    let vault = &town.reception().vault;
    let code = ReceiptCode::generate(&mut town.intake.random.child());
    let derive = || {
        for _ in 0..runs {
            vault.now().receipts().present().derive(&code);
        }
    };
    let (wall, cpu) = (Instant::now(), cpu_here());
    derive();
    let (wall, cpu) = (wall.elapsed() / runs, (cpu_here() - cpu) / runs);
    println!("| one run of Argon2id | {:.1} ms, CPU {:.1} ms |", wall.as_secs_f64() * 1e3, cpu.as_secs_f64() * 1e3);
    let (from, n) = (Instant::now(), cores());
    std::thread::scope(|threads| {
        for _ in 0..n {
            threads.spawn(derive);
        }
    });
    let rate = f64::from(runs) * n as f64 / from.elapsed().as_secs_f64();
    println!("| Argon2id alone, {n} at once | {rate:.1} a second |");
    rate
}

/// Ordinary updates at 200 a second, while 25 reports and 100 wrong codes come in each second and codes are made ahead.
async fn flood(during: Duration, floors: &mut Floors) {
    let seconds = i64::try_from(during.as_secs()).unwrap();
    let town = Arc::new(Town::found(Cost::RECEIPT, 500).await);
    let readers: Vec<i64> = (0..300).collect();
    let tellers: Vec<i64> = (10_000..10_000 + seconds * 25).collect();
    let guessers: Vec<i64> = (20_000..20_000 + seconds * 100).collect();
    town.ready_to_tell(&tellers).await;
    for people in [&readers, &guessers] {
        town.all(people.iter().map(|p| (*p, start())).collect()).await;
    }
    town.fill();
    let (over, tried) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
    let looking = {
        let (town, over, tried) = (town.clone(), over.clone(), tried.clone());
        tokio::spawn(async move {
            while !over.load(Ordering::Acquire) {
                let (some, _) = app::look_up_returns(&town.intake, &town.argon).await.unwrap();
                tried.fetch_add(some, Ordering::AcqRel);
                if some == 0 {
                    tokio::time::sleep(Duration::from_millis(5)).await;
                }
            }
        })
    };
    let mut rng = town.intake.random.child();
    let codes = guessers.iter().map(|p| (*p, says(&ReceiptCode::generate(&mut rng).shown()))).collect();
    let stories = tellers.iter().map(|p| (*p, says("забрали паспорт"))).collect();
    let words = ["/papers", "тест", "/help", "не платять"];
    let steps = (0..seconds * 200).map(|n| {
        let n = usize::try_from(n).unwrap();
        (readers[n % readers.len()], says(words[n / readers.len() % words.len()]))
    });
    let steps: Vec<_> = steps.collect();
    let calm = paced(&town, 200, steps.iter().take(steps.len() / 3).cloned().collect()).await;
    println!("| guide steps at 200/s, codes being made ahead | {} |", Spread::of(calm));
    let (steps, guesses, stories) =
        tokio::join!(paced(&town, 200, steps), paced(&town, 100, codes), paced(&town, 25, stories));
    over.store(true, Ordering::Release);
    looking.await.unwrap();
    let steps = Spread::of(steps);
    println!("| guide steps at 200/s in a flood | {steps} |");
    floors.below("milliseconds of a guide step in a flood, p99", steps.p(99), STEP_MS);
    println!("| its 25 reports/s | {} |", Spread::of(stories));
    println!(
        "| its 100 wrong codes/s | taken in {}; {:.1} looked up a second |",
        Spread::of(guesses),
        tried.load(Ordering::Acquire) as f64 / during.as_secs_f64()
    );
}

/// An open load: each at its time, whether or not the earlier ones were answered; how long each waited from then.
pub(crate) async fn paced(town: &Arc<Town>, a_second: u32, does: Vec<(i64, Input)>) -> Vec<Duration> {
    let from = Instant::now();
    let all = does.into_iter().zip(0u32..).map(|((person, input), n)| {
        let town = town.clone();
        tokio::spawn(async move {
            let due = Duration::from_secs(1) * n / a_second;
            tokio::time::sleep_until((from + due).into()).await;
            town.posted(person, input).await;
            from.elapsed().saturating_sub(due)
        })
    });
    let mut waits = Vec::new();
    for one in all.collect::<Vec<_>>() {
        waits.push(one.await.unwrap());
    }
    waits
}
