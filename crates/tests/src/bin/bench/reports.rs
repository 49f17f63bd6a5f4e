//! New reports, messages into them, and the desk that opens them: one process, codes at their real cost.

use crate::floor::Floors;
use crate::spread::Spread;
use crate::town::{Town, cpu_here, cpu_of_all, says};
use app::VaultError;
use app::reports::{Birth, By, Said, What, Writing};
use domain::{Channel, Clock, Language, Timestamp};
use guide::View;
use oberih::SystemClock;
use sealing::{Cost, MadeReceipt, ReceiptPool};
use std::sync::Arc;
use std::time::{Duration, Instant};
use storage::StoreError;
use tokio::task::JoinSet;

const CLIENTS: usize = 50;
const STORY: &str = "Обіцяли роботу на складі, а на місці забрали паспорт і не платять третій місяць.";

/// New reports and messages into them a second, and milliseconds until the desk has 1,000 items open. Source:
/// docs/benchmarks.md. That none fails is asked of the short form too.
const REPORTS: f64 = 25.0;
const MESSAGES: f64 = 2_000.0;
const OPENED_MS: f64 = 100.0;

pub(crate) async fn bench(small: bool) {
    let codes = if small { 20 } else { ReceiptPool::USUAL };
    let town = Arc::new(Town::found(Cost::RECEIPT, codes).await);
    let tellers: Vec<i64> = (0..i64::try_from(codes).unwrap()).collect();
    town.ready_to_tell(&tellers).await;
    let later: Vec<i64> = (10_000..if small { 10_020 } else { 14_000 }).collect();
    town.ready_to_tell(&later).await;
    let from = Instant::now();
    town.fill();
    town.ready(codes).await;
    println!("{codes} codes made ahead in {:.1} s", from.elapsed().as_secs_f64());
    burst(&town, &tellers).await;
    let mut floors = Floors::new(small);
    sustained(&town, later, Duration::from_secs(if small { 1 } else { 30 }), &mut floors).await;
    messages(&town, &tellers, if small { 200 } else { 20_000 }, &mut floors).await;
    opened(&town, tellers[0], if small { 50 } else { 1_000 }, &mut floors).await;
    sealed(&town, if small { 3 } else { 500 });
    floors.judge();
}

/// At an open 200 a second, by fifty clients: what is due waits for a client that is free, and its time runs.
async fn burst(town: &Arc<Town>, tellers: &[i64]) {
    let from = Instant::now();
    let clients = (0..CLIENTS.min(tellers.len())).map(|c| {
        let (town, mine) = (town.clone(), tellers.to_vec());
        tokio::spawn(async move {
            let mut waits = Vec::new();
            for n in (c..mine.len()).step_by(CLIENTS) {
                let due = Duration::from_millis(5) * u32::try_from(n).unwrap();
                tokio::time::sleep_until((from + due).into()).await;
                received(&town.posted(mine[n], says(STORY)).await);
                waits.push(from.elapsed().saturating_sub(due));
            }
            waits
        })
    });
    let mut waits = Vec::new();
    for client in clients.collect::<Vec<_>>() {
        waits.extend(client.await.unwrap());
    }
    let n = tellers.len();
    assert_eq!(waits.len(), n);
    assert_eq!(reports(town).await, n, "each is kept, once");
    println!("| {n} new reports at 200/s, 50 clients | none failed, {} |", Spread::of(waits));
}

/// As fast as codes are made: who tells begins when there is one.
async fn sustained(town: &Arc<Town>, mut tellers: Vec<i64>, during: Duration, floors: &mut Floors) {
    let stock = &town.reception().stock;
    // what the burst left over is not made in this time
    let before = stock.ready();
    let (mut told, mut under_way) = (0usize, JoinSet::new());
    let from = Instant::now();
    while from.elapsed() < during && !tellers.is_empty() {
        while let Some(ended) = under_way.try_join_next() {
            ended.unwrap();
            told += 1;
        }
        if stock.ready() <= under_way.len() {
            tokio::time::sleep(Duration::from_millis(1)).await;
            continue;
        }
        let (town, teller) = (town.clone(), tellers.pop().unwrap());
        under_way.spawn(async move { received(&town.posted(teller, says(STORY)).await) });
    }
    while let Some(ended) = under_way.join_next().await {
        ended.unwrap();
        told += 1;
    }
    let seconds = from.elapsed().as_secs_f64();
    let rate = told.saturating_sub(before) as f64 / seconds;
    println!(
        "| new reports as fast as codes are made | {rate:.1} a second | {told} in {seconds:.0} s, {before} codes of them from before |"
    );
    floors.at_least("new reports a second", rate, REPORTS);
}

/// She is told that it is kept and that there is a code.
fn received(view: &View) {
    assert!(view.buttons.iter().flatten().any(|b| b.label.contains("код")), "not received: {}", view.text());
}

async fn reports(town: &Town) -> usize {
    let n = town
        .intake
        .store
        .read("reports", |mut tx| async move { tx.reports_since(Timestamp::from_unix_micros(0)).await });
    usize::try_from(n.await.map_err(|e: StoreError| e).unwrap()).unwrap()
}

async fn messages(town: &Arc<Town>, tellers: &[i64], total: usize, floors: &mut Floors) {
    // the codes that were used are made again first: that is another bench
    town.ready(tellers.len()).await;
    let (from, cpu) = (Instant::now(), cpu_of_all());
    let clients = (0..CLIENTS.min(tellers.len())).map(|c| {
        let (town, mine) = (town.clone(), tellers.to_vec());
        tokio::spawn(async move {
            let mut waits = Vec::new();
            for n in (c..total).step_by(CLIENTS.min(mine.len())) {
                let asked = Instant::now();
                added(&town.posted(mine[n % mine.len()], says(STORY)).await);
                waits.push(asked.elapsed());
            }
            waits
        })
    });
    let mut waits = Vec::new();
    for client in clients.collect::<Vec<_>>() {
        waits.extend(client.await.unwrap());
    }
    assert_eq!(waits.len(), total);
    let rate = total as f64 / from.elapsed().as_secs_f64();
    let each = ms_each(cpu, total);
    println!(
        "| messages into reports, one by one, 50 clients | {rate:.0} a second | CPU {each:.2} ms each | {} |",
        Spread::of(waits)
    );
    floors.at_least("messages into reports a second, one by one", rate, MESSAGES);
    let (from, cpu) = (Instant::now(), cpu_of_all());
    let does = (0..total).map(|n| (tellers[n % tellers.len()], says(STORY))).collect();
    town.all(does).await.iter().for_each(added);
    let rate = total as f64 / from.elapsed().as_secs_f64();
    let each = ms_each(cpu, total);
    println!(
        "| messages into reports, in batches as polling brings them | {rate:.0} a second | CPU {each:.2} ms each |"
    );
    floors.at_least("messages into reports a second, in batches", rate, MESSAGES);
}

/// CPU of this process since then, in milliseconds for each.
fn ms_each(since: Duration, n: usize) -> f64 {
    (cpu_of_all() - since).as_secs_f64() * 1_000.0 / n as f64
}

fn added(view: &View) {
    assert!(view.text().contains("Додано"), "not added: {}", view.text());
}

/// A report with so many things in it, read by a responder.
async fn opened(town: &Town, teller: i64, items: usize, floors: &mut Floors) {
    town.say(&vec![teller; items], STORY).await;
    let desk = town.at_desk().await;
    let newest = desk.reports(Timestamp::from_unix_micros(i64::MAX), 1).await.unwrap();
    let mut times = Vec::new();
    for _ in 0..7 {
        let from = Instant::now();
        let read = desk.read(newest[0].id, None).await.unwrap();
        times.push(from.elapsed().mul_f64(items as f64 / read.written.len() as f64));
        assert!(read.written.len() > items && read.closed == 0);
    }
    let median = Spread::of(times).p(50);
    println!("| {items} items opened by the desk | {median:.1} ms, the median of 7 |");
    floors.below(&format!("milliseconds until {items} items are open"), median, OPENED_MS);
}

/// What sealing costs, without store and waiting.
fn sealed(town: &Town, rounds: u32) {
    let vault = &town.reception().vault;
    let (opened, mut rng) = (vault.now(), town.intake.random.child());
    let made = MadeReceipt::make(opened.receipts().present(), &mut rng);
    let said = [Said { by: By::Person, what: What::Text(STORY.to_owned()), message: Some(1) }];
    let birth = Birth {
        desk: opened.desk("help").unwrap(),
        channel: Channel::Telegram,
        language: Language::parse("uk").unwrap(),
        country: None,
        urgency: 2,
        child: false,
        said: &said,
        now: SystemClock.now(),
        sequence: &town.intake.sequence,
    };
    let us = |from: Duration| (cpu_here() - from).as_secs_f64() * 1e6 / f64::from(rounds);
    let (founding, item) = vault
        .with_present(|opened, present| {
            let (from, mut last) = (cpu_here(), None);
            for _ in 0..rounds {
                last = Some(birth.rows(opened, present, Some(&made), &mut rng)?);
            }
            let founding = us(from);
            let record = opened.record(&last.unwrap().epoch)?;
            let to = present.for_writing(&record)?;
            let writing = Writing { opened, now: birth.now, to: &to, sequence: birth.sequence };
            let from = cpu_here();
            for _ in 0..rounds {
                writing.item(&said[0], &mut rng)?;
            }
            Ok::<_, VaultError>((founding, us(from)))
        })
        .unwrap()
        .unwrap();
    println!("| CPU of founding a report with one thing in it | {founding:.0} µs |");
    println!("| CPU of sealing an item | {item:.0} µs |");
}
