//! Whether the time of an answer tells codes apart that open nothing. At the tests' cost of Argon2id: at the real one ten
//! thousand tries take minutes, and its own spread would hide more.

use crate::floor::Floors;
use crate::spread::Spread;
use crate::town::{Town, says, start};
use app::reports::Argon;
use rand::RngExt;
use sealing::{Cost, ReceiptCode};
use std::time::{Duration, Instant};

/// Why a code opens nothing.
const KINDS: [&str; 4] =
    ["a code with two wrong digits", "of a report that was erased", "of one that is due to be", "that never was"];
/// What the best threshold must stay under. Source: docs/benchmarks.md.
pub(crate) const MOST: f64 = 0.55;
/// People who try, each kind from all their chats.
const PEOPLE: usize = 40;

pub(crate) async fn bench(small: bool) {
    let (tries, reports) = if small { (40, 4) } else { (10_000, 200) };
    let town = Town::found(Cost::CHEAP, 3 * reports).await;
    let tellers: Vec<i64> = (0..i64::try_from(3 * reports).unwrap()).collect();
    town.ready_to_tell(&tellers).await;
    town.fill();
    town.ready(tellers.len()).await;
    let codes = town.codes_of(&tellers).await;
    let (present, rest) = codes.split_at(reports);
    let (erased, due) = rest.split_at(reports);
    town.erase(erased).await;
    while app::erase_due(&town.intake, town.intake.clock.now()).await.unwrap() > 0 {}
    town.erase(due).await;
    let people: Vec<i64> = (10_000..).take(PEOPLE).collect();
    town.all(people.iter().map(|p| (*p, start())).collect()).await;
    let mut rng = town.intake.random.child();
    let argon = Argon::new(1);
    let mut times: [Vec<Duration>; 4] = std::array::from_fn(|_| Vec::new());
    for _ in 0..tries {
        // not by turns: what the store and the machine do every so often would always meet the same kind
        let (kind, n, person) =
            (rng.random_range(0..KINDS.len()), rng.random_range(0..reports), rng.random_range(0..PEOPLE));
        let code = match kind {
            0 => misread(&present[n], &mut rng),
            1 => erased[n].clone(),
            2 => due[n].clone(),
            _ => ReceiptCode::generate(&mut rng).shown().to_string(),
        };
        let from = Instant::now();
        town.one(people[person], says(&code)).await;
        assert_eq!(app::look_up_returns(&town.intake, &argon).await.unwrap(), (1, 1), "{}", KINDS[kind]);
        times[kind].push(from.elapsed());
    }
    for (kind, times) in KINDS.iter().zip(&times) {
        println!("| {kind} | {} tries, {} |", times.len(), Spread::of(times.iter().copied()));
    }
    let pairs = (0..KINDS.len()).flat_map(|a| (0..a).map(move |b| (a, b)));
    let parted = pairs.map(|(a, b)| (parts(&times[a], &times[b]), a, b)).max_by(|x, y| x.0.total_cmp(&y.0));
    let (auc, a, b) = parted.unwrap();
    println!("| the best latency threshold parts them with AUC | {auc:.3} at most ({} / {}) |", KINDS[a], KINDS[b]);
    // a short run is too few tries to say anything
    let mut floors = Floors::new(small);
    floors.below("AUC that latency parts codes with that open nothing", auc, MOST);
    floors.judge();
}

/// The code with two digits changed, so that it still has the form of one.
fn misread(code: &str, rng: &mut impl rand::Rng) -> String {
    let digits: Vec<u8> = code.bytes().filter(u8::is_ascii_digit).collect();
    loop {
        let mut other = digits.clone();
        for _ in 0..2 {
            other[rng.random_range(0..digits.len())] = b'0' + rng.random_range(0..10);
        }
        let text = String::from_utf8(other).unwrap();
        if text.as_bytes() != digits && ReceiptCode::parse(&text).is_ok() {
            return text;
        }
    }
}

/// The area under the curve of all latency thresholds between two kinds, 0.5 (not to be told apart) to 1.0: how often
/// one of the slower kind takes longer than one of the other.
pub(crate) fn parts(a: &[Duration], b: &[Duration]) -> f64 {
    let mut b = b.to_vec();
    b.sort();
    let below: f64 =
        a.iter().map(|t| (b.partition_point(|x| x < t) as f64 + b.partition_point(|x| x <= t) as f64) / 2.0).sum();
    let auc = below / (a.len() as f64 * b.len() as f64);
    auc.max(1.0 - auc)
}
