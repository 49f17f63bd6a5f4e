//! One large file through both doors of a node that runs as a process, sealed in pieces: what it costs that node in memory,
//! and how fast it is kept. On the web it comes as a whole form over HTTP, in a bot it is fetched from the platform.

use crate::floor::Floors;
use crate::machine::data;
use crate::updates::{platform, token};
use app::LARGEST_FILE;
use domain::Timestamp;
use oberih::{Net, SystemClock};
use rand::rngs::StdRng;
use sealing::{Cost, RootKey};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};
use storage::Store;
use tests::alone::BOT;
use tests::serve::Serve;
use tests::town::{eventually, fetched};
use tests::village::Village;
use tests::{Raw, Talk, bots};

/// MiB by which the node may grow while a file of 20 MiB comes.
const GROWS: f64 = 4.0;
/// After her story the node makes another code ahead, which takes memory of its own.
const REST: Duration = Duration::from_secs(3);
/// Files that come through the web's door.
const POSTED: [&str; 4] = ["the first file of a process", "the second", "the third", "the fourth"];

pub(crate) async fn bench(small: bool) {
    let size = if small { 300 * 1_024 } else { usize::try_from(LARGEST_FILE).unwrap() };
    let file: Vec<u8> = (0..size).map(|n| u8::try_from(n % 251).unwrap()).collect();
    let fake = platform().await;
    // what she sees is read word by word here
    fake.set_light(false);
    let folder = data().join(format!("upload-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    let village = found(&folder).await;
    let serve = Serve::start(&folder, &fake.api_url(), &[token(), ("OBERIH_CODES_AHEAD", "1".to_owned())]).await;
    let mut floors = Floors::new(small);
    let mut judge = |title: &str, grown: f64, took: Duration| {
        let rate = size as f64 / 1e6 / took.as_secs_f64();
        println!("| {size} bytes, {title} | memory grew by {grown:.1} MiB at most | {rate:.1} MB/s |");
        floors.below(&format!("MiB of memory for {title}"), grown, GROWS);
    };

    let base = format!("http://127.0.0.1:{}", serve.public());
    let http = Net::real().unwrap().http;
    let mut web = Talk::Web { http, base, bot: BOT, language: "uk", cookie: None, page: String::new() };
    tells(&mut web, small).await;
    let form = form(&file);
    for title in POSTED {
        let (form, memory, from) = (form.clone(), Memory::watch(serve.pid()), Instant::now());
        posts(&web, form).await;
        let took = from.elapsed();
        judge(title, memory.grown(), took);
    }

    let (_, username, _) = bots()[1];
    let mut bot = Talk::Bot {
        telegram: fake.clone(),
        username: username.to_owned(),
        person: fake.person(username, 1, "uk"),
        store: village.intake.store.clone(),
    };
    tells(&mut bot, small).await;
    let mut raw = Raw::file(&folder.join("oberih.db")).await;
    let before = raw.numbers(PIECES).await;
    let (memory, from) = (Memory::watch(serve.pid()), Instant::now());
    bot.person().sends_document_of("video.mp4", "video/mp4", file);
    until_kept(&folder, &before).await;
    let took = from.elapsed();
    judge("one that a bot fetches", memory.grown(), took);

    assert_eq!(kept(&village).await, POSTED.len() + 1, "every file is at the desk");
    drop((serve, village, raw));
    let _ = std::fs::remove_dir_all(folder);
    floors.judge();
}

/// A desk in the store that the node will use, and its window.
async fn found(folder: &Path) -> Village {
    std::fs::create_dir_all(folder).unwrap();
    let key = folder.join("root.key");
    oberih::node_root_key(&key, &mut rand::make_rng::<StdRng>()).unwrap();
    let root = RootKey::from_file_text(&std::fs::read_to_string(&key).unwrap()).unwrap();
    let url = format!("sqlite:{}", folder.join("oberih.db").display());
    let store = Store::open(&url, storage::Options::default()).await.unwrap();
    Village::found_in(folder, store, root, Arc::new(SystemClock), Cost::RECEIPT, 1).await
}

/// A story, to which the files are added; then the node rests.
async fn tells(talk: &mut Talk, small: bool) {
    talk.says("/start").await;
    talk.says("написати людині").await;
    talk.presses("Розповісти").await;
    talk.presses("Написати").await;
    talk.says("ось файл").await;
    tokio::time::sleep(if small { Duration::ZERO } else { REST }).await;
}

/// The form of a page with this file, as a browser without JavaScript sends it.
fn form(file: &[u8]) -> Vec<u8> {
    let head = "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"video.mp4\"\r\nContent-Type: video/mp4\r\n\r\n";
    [head.as_bytes(), file, b"\r\n--XX--\r\n"].concat()
}

/// Sends it; the answer comes when the file is kept.
async fn posts(talk: &Talk, form: Vec<u8>) {
    let Talk::Web { http, base, bot, cookie, .. } = talk else { return };
    let post = http.post(format!("{base}/chat/{bot}/file?l=uk")).header("origin", base.as_str());
    let post = post.header("content-type", "multipart/form-data; boundary=XX");
    let sent = post.header("cookie", cookie.clone().unwrap()).body(form).send().await.unwrap();
    assert_eq!(sent.status().as_u16(), 303, "it is taken");
}

const PIECES: &str = "SELECT count(*) FROM pieces";

/// Until there are more pieces than before and nothing is to be fetched any more.
async fn until_kept(folder: &Path, before: &[i64]) {
    eventually("the file is kept", || async {
        let mut raw = Raw::file(&folder.join("oberih.db")).await;
        // its first piece comes while it is to be fetched: looked for first
        let begun = raw.numbers(PIECES).await != before;
        (begun && raw.numbers("SELECT count(*) FROM fetches").await == [0]).then_some(())
    })
    .await;
}

/// How many files the desk reads.
async fn kept(village: &Village) -> usize {
    let (desk, mut files) = (village.at_desk().await, 0);
    for row in desk.reports(Timestamp::from_unix_micros(i64::MAX), 9).await.unwrap() {
        files += fetched(&desk.read(row.id, None).await.unwrap()).len();
    }
    files
}

/// Looks at the memory of the node each millisecond.
struct Memory {
    node: u32,
    before: u64,
    most: Arc<AtomicU64>,
    over: Arc<AtomicBool>,
    watching: std::thread::JoinHandle<()>,
}

impl Memory {
    fn watch(node: u32) -> Self {
        let (before, over) = (pages(node), Arc::new(AtomicBool::new(false)));
        let most = Arc::new(AtomicU64::new(before));
        let (m, o) = (most.clone(), over.clone());
        let watching = std::thread::spawn(move || {
            while !o.load(Ordering::Acquire) {
                m.fetch_max(pages(node), Ordering::AcqRel);
                std::thread::sleep(Duration::from_millis(1));
            }
        });
        Self { node, before, most, over, watching }
    }

    /// MiB, at most while it was watched.
    fn grown(self) -> f64 {
        self.over.store(true, Ordering::Release);
        self.watching.join().unwrap();
        let most = self.most.load(Ordering::Acquire).max(pages(self.node));
        (most - self.before) as f64 * 4.0 / 1_024.0
    }
}

/// Resident pages of 4 KiB.
fn pages(node: u32) -> u64 {
    let statm = std::fs::read_to_string(format!("/proc/{node}/statm")).unwrap();
    statm.split_whitespace().nth(1).unwrap().parse().unwrap()
}
