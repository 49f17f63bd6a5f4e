//! One large file through the web's door: what it costs in memory, and how fast it is kept.

use crate::floor::Floors;
use crate::town::{Town, pressed, says, start};
use app::{Chat, LARGEST_FILE};
use domain::BotName;
use sealing::Cost;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};
use tests::alone::BOT;

/// Bytes of a chunk, as a page's form brings them.
const CHUNK: usize = 64 * 1_024;
/// MiB by which the process may grow while a file of 20 MiB comes.
const GROWS: f64 = 4.0;

pub(crate) async fn bench(small: bool) {
    let size = if small { 300 * 1_024 } else { usize::try_from(LARGEST_FILE).unwrap() };
    let town = Town::found(Cost::CHEAP, 4).await;
    town.fill();
    town.ready(4).await;
    let (chat, bot) = (Chat::new(town.intake.clone()), BotName::parse(BOT).unwrap());
    let secret = chat.new_secret();
    let post = |input| chat.post(&bot, &secret, input, domain::Language::parse("uk").ok(), domain::Lane::Network);
    post(start()).await.unwrap();
    let mut seen = post(says("написати людині")).await.unwrap();
    for label in ["Розповісти", "Написати"] {
        seen = post(pressed(&seen, label)).await.unwrap();
    }
    post(says("ось файл")).await.unwrap();
    let mut floors = Floors::new(small);
    let chunk: Vec<u8> = (0..CHUNK).map(|n| u8::try_from(n % 251).unwrap()).collect();
    for title in ["the first file of a process", "the second", "the third", "the fourth"] {
        let memory = Memory::watch();
        let from = Instant::now();
        let (name, mime) = (Some("video.mp4".to_owned()), Some("video/mp4".to_owned()));
        let mut sending = chat.begin_file(&bot, &secret, name, mime).await.unwrap().unwrap();
        for _ in 0..size.div_ceil(CHUNK) {
            sending.bytes(&chunk).await.unwrap();
        }
        sending.end().await.unwrap();
        let rate = size as f64 / 1e6 / from.elapsed().as_secs_f64();
        let grown = memory.grown();
        println!("| {size} bytes, {title} | memory grew by {grown:.1} MiB at most | {rate:.1} MB/s |");
        floors.below(&format!("MiB of memory for {title}"), grown, GROWS);
    }
    floors.judge();
}

/// Looks at the process's memory each millisecond.
struct Memory {
    before: u64,
    most: Arc<AtomicU64>,
    over: Arc<AtomicBool>,
    watching: std::thread::JoinHandle<()>,
}

impl Memory {
    fn watch() -> Self {
        let (before, over) = (pages(), Arc::new(AtomicBool::new(false)));
        let most = Arc::new(AtomicU64::new(before));
        let (m, o) = (most.clone(), over.clone());
        let watching = std::thread::spawn(move || {
            while !o.load(Ordering::Acquire) {
                m.fetch_max(pages(), Ordering::AcqRel);
                std::thread::sleep(Duration::from_millis(1));
            }
        });
        Self { before, most, over, watching }
    }

    /// MiB, at most while it was watched.
    fn grown(self) -> f64 {
        self.over.store(true, Ordering::Release);
        self.watching.join().unwrap();
        let most = self.most.load(Ordering::Acquire).max(pages());
        (most - self.before) as f64 * 4.0 / 1_024.0
    }
}

/// Resident pages of 4 KiB.
fn pages() -> u64 {
    let statm = std::fs::read_to_string("/proc/self/statm").unwrap();
    statm.split_whitespace().nth(1).unwrap().parse().unwrap()
}
