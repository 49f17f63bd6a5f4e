//! The index of links: how fast identifiers are found in a text, what a look-up costs where a million entries stand, how soon
//! after its answer a story is indexed, and what everybody else feels of many stories with numbers.

use crate::floor::Floors;
use crate::index_seeded::{Index, at_places};
use crate::returns::{STEP_MS, paced};
use crate::spread::Spread;
use crate::town::{cpu_here, says, start};
use domain::{CompartmentId, Input, Timestamp};
use matching::Extractor;
use rand::SeedableRng;
use rand::rngs::StdRng;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};
use storage::{Options, Store, StoreError};
use tests::Engine;
use tests::linked::{Linked, NUMBERS, founded, normal, number, story, value, waiting};
use tests::town::eventually;
use tests::village::Village;

/// Milliseconds in which all identifiers of a new report are looked up, for ninety-nine of a hundred, with the pages in memory;
/// milliseconds from the answer until a story is found; MB of text in which identifiers are found on one core in a second.
/// Source: docs/howto/bench.md.
const LOOK_UP_MS: f64 = 5.0;
const INDEXED_MS: f64 = 1_000.0;
const EXTRACTED_MB: f64 = 20.0;

/// Between two looks whether a story is found.
const LOOK: Duration = Duration::from_millis(5);
const SEED: u64 = 1;

/// `full`: with ten million entries.
pub(crate) async fn bench(small: bool, full: bool) {
    let mut floors = Floors::new(small);
    extracted(if small { 20 } else { 10_000 }, &mut floors);

    let (world, village) = founded(Engine::Sqlite).await;
    let reports = told(&village, if small { 20 } else { 200 }).await;
    let blocks = match (small, full) {
        (true, _) => 2,
        (_, false) => 1_000,
        (_, true) => 10_000,
    };
    let index = Index { blocks, reports };
    index.seed(&village.intake).await;
    look_ups(&village, &index, if small { 20 } else { 5_000 }, &mut floors).await;
    cold(&world.place.url(), &village, &index).await;

    let linked = Linked::start(world, village, false).await;
    indexed(&linked, if small { 1 } else { 30 }, &mut floors).await;
    flood(&linked, if small { (1, 20) } else { (15, 200) }, &mut floors).await;
    linked.node.stop().await;
    floors.judge();
}

/// Everyday words in three languages and two scripts, and what people tell between them.
const TEXT: &str = "Обіцяли роботу на складі в Польщі, а на місці забрали паспорт і не платять третій місяць. Їх було четверо, \
    жили в одній кімнаті на другому поверсі, двері зачиняли на ніч. Хазяїн дзвонив із +1 212 555 0142, потім писав у телеграм \
    @example_recruiter. Гроші просили переказати на картку 4111 1111 1111 1111, а оголошення досі висить: \
    https://jobs.example.com/warehouse?id=17. Сначала всё было хорошо, потом сказали, что я должна им за билет и жильё, и каждую \
    неделю долг становился больше. On the third day they took us to another town; nobody told us its name. The man who drove \
    wrote from hr.manager@example.org and said that the police there are his friends. Я не знаю, що робити далі, і боюся \
    повертатися. ";

/// On one core.
fn extracted(rounds: u32, floors: &mut Floors) {
    let extractor = Extractor::new();
    let found = extractor.extract(TEXT, None);
    assert!(found.len() >= 4, "{} of a number, a name, a card, a page and an address", found.len());
    let (from, mut all) = (cpu_here(), 0);
    for _ in 0..rounds {
        all += extractor.extract(TEXT, None).len();
    }
    let seconds = (cpu_here() - from).as_secs_f64();
    assert_eq!(all, found.len() * usize::try_from(rounds).unwrap());
    let rate = TEXT.len() as f64 * f64::from(rounds) / 1e6 / seconds;
    println!(
        "| identifiers found in a text | {rate:.1} MB/s on one core | {} in each {} bytes |",
        found.len(),
        TEXT.len()
    );
    floors.at_least("MB of text a second", rate, EXTRACTED_MB);
}

/// So many reports that tell no number: entries name them.
async fn told(village: &Village, count: i64) -> Vec<CompartmentId> {
    let tellers: Vec<i64> = (0..count).collect();
    village.ready_to_tell(&tellers).await;
    village.say(&tellers, "забрали паспорт").await;
    let open = village.at_desk().await.reports(Timestamp::from_unix_micros(i64::MAX), 1_000).await.unwrap();
    assert_eq!(open.len(), tellers.len());
    open.iter().map(|report| report.id).collect()
}

/// New reports with three identifiers each, the pages in memory.
async fn look_ups(village: &Village, index: &Index, rounds: usize, floors: &mut Floors) {
    let (intake, mut rng) = (&village.intake, StdRng::seed_from_u64(SEED));
    // the first ones bring the pages
    for _ in 0..rounds {
        index.look_up(&intake.store, intake.keys.links(), &at_places(index, &mut rng)).await;
    }
    let mut times = Vec::new();
    for _ in 0..rounds {
        let places = at_places(index, &mut rng);
        let from = Instant::now();
        let found = index.look_up(&intake.store, intake.keys.links(), &places).await;
        times.push(from.elapsed());
        assert_eq!(found, index.told(&places), "in how many reports they were told");
    }
    let times = Spread::of(times);
    println!(
        "| identifiers of a new report looked up, {} entries, warm | {times} | {rounds} reports |",
        index.entries()
    );
    floors.below("milliseconds of looking up a new report, p99, warm", times.p(99), LOOK_UP_MS);
}

/// The same by a store that was just opened, with no page of the file in memory where the system lets go of them.
async fn cold(url: &str, village: &Village, index: &Index) {
    let file = url.strip_prefix("sqlite:").unwrap();
    let let_go = let_go_of(Path::new(file));
    let store = Store::open(url, Options::default()).await.unwrap();
    let (keys, mut rng) = (village.intake.keys.links(), StdRng::seed_from_u64(SEED + 1));
    let mut times = Vec::new();
    for _ in 0..100 {
        let places = at_places(index, &mut rng);
        let from = Instant::now();
        index.look_up(&store, keys, &places).await;
        times.push(from.elapsed());
    }
    store.close().await;
    let how = if let_go { "the file's pages given back before" } else { "the file's pages still in memory" };
    println!("| the same, cold: {how} | {} | 100 reports |", Spread::of(times));
}

/// What `dd` asks of the system; true where it could ask.
fn let_go_of(file: &Path) -> bool {
    std::fs::File::open(file).unwrap().sync_all().unwrap();
    let asks = [format!("if={}", file.display()), "iflag=nocache".into(), "count=0".into(), "status=none".into()];
    Command::new("dd").args(asks).status().is_ok_and(|ended| ended.success())
}

/// New reports at 25 a second, each with a number of its own: how long after its answer each is found. No codes are made here.
async fn indexed(linked: &Linked, seconds: usize, floors: &mut Floors) {
    let tellers: Vec<i64> = (50_000..).take(seconds * 25).collect();
    linked.village.ready_to_tell(&tellers).await;
    let from = Instant::now();
    let all = tellers.into_iter().zip(0u32..).map(|(person, n)| {
        let village = linked.village.clone();
        tokio::spawn(async move {
            tokio::time::sleep_until((from + Duration::from_secs(1) * n / 25).into()).await;
            let n = usize::try_from(n).unwrap();
            village.posted(person, says(&story(n))).await;
            let answered = Instant::now();
            while !is_found(&village, n).await {
                assert!(answered.elapsed() < Duration::from_secs(60), "a story was never indexed");
                tokio::time::sleep(LOOK).await;
            }
            answered.elapsed()
        })
    });
    let mut waits = Vec::new();
    for one in all.collect::<Vec<_>>() {
        waits.push(one.await.unwrap());
    }
    let (count, waits) = (waits.len(), Spread::of(waits));
    println!("| from the answer until it is indexed, 25 reports/s | {waits} | {count} reports, looked every 5 ms |");
    floors.below("milliseconds until a report is indexed, p99", waits.p(99), INDEXED_MS);
}

async fn is_found(village: &Village, n: usize) -> bool {
    let (keys, normal) = (village.intake.keys.links(), normal(&number(n)));
    let normal = &normal;
    let found = village.intake.store.read("found", |mut tx| async move {
        let found = app::links::look_up(&mut tx, keys, value(normal), None).await?;
        Ok::<_, StoreError>(!found.reports.is_empty())
    });
    found.await.unwrap()
}

/// Stories without numbers, then as many with them, while everybody else presses on.
async fn flood(linked: &Linked, (seconds, a_second): (usize, u32), floors: &mut Floors) {
    let village = &linked.village;
    let total = seconds * usize::try_from(a_second).unwrap();
    let readers: Vec<i64> = (60_000..60_300).collect();
    village.all(readers.iter().map(|p| (*p, start())).collect()).await;
    let words = ["/papers", "тест", "/help", "не платять"];
    let steps: Vec<(i64, Input)> =
        (0..total).map(|n| (readers[n % readers.len()], says(words[n / readers.len() % words.len()]))).collect();
    for (first, with) in [(100_000, "no number"), (200_000, "a number")] {
        let tellers: Vec<i64> = (first..).take(total).collect();
        village.ready_to_tell(&tellers).await;
        let text =
            |n: usize| if with == "a number" { story(n % NUMBERS) } else { "забрали паспорт".to_owned() };
        let stories = tellers.iter().enumerate().map(|(n, p)| (*p, says(&text(n)))).collect();
        let (stories, steps) = tokio::join!(paced(village, a_second, stories), paced(village, a_second, steps.clone()));
        let steps = Spread::of(steps);
        println!("| {a_second} stories/s with {with} | {} | {total} |", Spread::of(stories));
        println!("| guide steps at {a_second}/s beside them | {steps} |");
        floors.below(&format!("milliseconds of a guide step beside stories with {with}, p99"), steps.p(99), STEP_MS);
    }
    let from = Instant::now();
    eventually("all of them indexed", || async { (waiting(linked.intake()).await == 0).then_some(()) }).await;
    println!("| all of them indexed after the last answer | {:.0} ms |", from.elapsed().as_secs_f64() * 1e3);
}
