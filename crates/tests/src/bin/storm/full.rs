//! A disk that is full: nothing is acknowledged that is not kept, people are told to call, the operator sees it; with
//! room again everything is answered.

use crate::judge::{Asker, Count, Question, learn, told_to_call};
use crate::{Faults, Folder, Options, USER, platform};
use fake_telegram::FakeTelegram;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use tests::serve::Serve;

const SOON: Duration = Duration::from_secs(20);
const PATIENCE: Duration = Duration::from_secs(90);

/// A small disk of its own, gone when dropped.
struct Disk(Folder);

impl Disk {
    fn mount() -> Result<Self, String> {
        let folder = Folder::new("full");
        let done = Command::new("mount").args(["-t", "tmpfs", "-o", "size=24m", "tmpfs"]).arg(&folder.0).output();
        match done {
            Ok(o) if o.status.success() => Ok(Self(folder)),
            Ok(o) => Err(String::from_utf8_lossy(&o.stderr).trim().to_owned()),
            Err(e) => Err(e.to_string()),
        }
    }

    fn path(&self) -> &Path {
        &self.0.0
    }

    /// Fills it to the last byte.
    fn fill(&self) -> PathBuf {
        let path = self.path().join("ballast");
        let mut file = File::create(&path).unwrap();
        for size in [65_536, 4_096, 1] {
            while file.write_all(&vec![7; size]).is_ok() {}
        }
        path
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.path()).output();
    }
}

pub(crate) async fn storm(options: &Options, faults: &mut Faults) {
    let disk = match Disk::mount() {
        Ok(disk) => disk,
        Err(e) => {
            faults.say(format!("a full disk needs a small tmpfs, which only root may mount: {e}"));
            return;
        }
    };
    let fake = platform().await;
    let mut serve = Serve::spawn(&disk.path().join("data"), &fake.api_url(), &options.environment());
    serve.wait_until_up().await;
    let questions = learn(&fake).await;
    let mut rng = StdRng::seed_from_u64(options.seed);
    for round in 0..if options.small { 1 } else { 5 } {
        let crowd = Crowd { fake: &fake, questions: &questions, first_id: 1_000_000 * (round + 1) };
        once(&disk, &serve, &crowd, &mut rng, faults).await;
        if !serve.runs() {
            faults.say("the process ended by itself".to_owned());
            return;
        }
    }
}

struct Crowd<'a> {
    fake: &'a FakeTelegram,
    questions: &'a [Question],
    first_id: i64,
}

impl Crowd<'_> {
    fn asker(&self, n: usize, rng: &mut StdRng) -> Asker {
        let mut asker = Asker::new(self.fake.person(USER, self.first_id + i64::try_from(n).unwrap(), "uk"));
        asker.asks_another(self.questions, rng);
        asker
    }
}

async fn once(disk: &Disk, serve: &Serve, crowd: &Crowd<'_>, rng: &mut StdRng, faults: &mut Faults) {
    let words = told_to_call();
    let mut all: Vec<Asker> = (0..20).map(|n| crowd.asker(n, rng)).collect();
    for asker in &all {
        asker.waits(0, PATIENCE).await.unwrap();
    }
    if let Err(said) = ready_becomes(serve, 200, "", SOON).await {
        faults.say(format!("readyz before the disk is full: {said}"));
    }

    // what SQLite has already taken of the disk lets some be answered for a while: until the first is told to call
    let (ballast, from) = (disk.fill(), Instant::now());
    while !all.iter().any(|a| told(a, &words)) && from.elapsed() < PATIENCE {
        for _ in 0..10 {
            all.push(crowd.asker(all.len(), rng));
        }
        tokio::time::sleep(Duration::from_millis(rng.random_range(50..200))).await;
    }
    if from.elapsed() >= PATIENCE {
        faults.say(format!("nobody was told to call within {PATIENCE:?} on a full disk"));
    }
    let answered = all.iter().filter(|a| !a.is_waiting()).count();
    println!("full after {} people, {answered} of them answered, {:.1} s", all.len(), from.elapsed().as_secs_f64());
    match ready_becomes(serve, 503, "the store is full", SOON).await {
        Ok(after) => println!("readyz says so after {:.1} s", after.as_secs_f64()),
        Err(said) => faults.say(format!("readyz while the disk is full: {said}")),
    }

    // those who write now, at once and after a while
    for wait in [0, 6] {
        tokio::time::sleep(Duration::from_secs(wait)).await;
        let before = crowd.fake.pending(USER);
        let late: Vec<Asker> = (0..5).map(|n| crowd.asker(all.len() + n, rng)).collect();
        let grown = crowd.fake.pending(USER);
        if grown < before + late.len() {
            faults.say(format!("{before} updates were not confirmed, five more were written, and {grown} are"));
        }
        let from = Instant::now();
        while !late.iter().all(|a| told(a, &words)) && from.elapsed() < SOON {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        let silent = late.iter().filter(|a| !told(a, &words)).count();
        println!("written {wait} s later: {} told to call after {:.1} s", 5 - silent, from.elapsed().as_secs_f64());
        if silent > 0 {
            faults.say(format!("{silent} of 5 who wrote to the full store were not told to call within {SOON:?}"));
        }
        if crowd.fake.pending(USER) < grown {
            faults.say(format!("of {grown} updates only {} are left on a full disk", crowd.fake.pending(USER)));
        }
        all.extend(late);
    }
    let silent = all.iter().filter(|a| a.is_waiting() && !told(a, &words)).count();
    if silent > 0 {
        faults.say(format!("{silent} people were neither answered nor told to call"));
    }
    for asker in all.iter_mut().filter(|a| a.is_waiting()) {
        // a second text of the same person, so that order counts too
        asker.asks_another(crowd.questions, rng);
    }

    let waiting = all.iter().filter(|a| a.is_waiting()).count();
    std::fs::remove_file(ballast).unwrap();
    let from = Instant::now();
    let mut slowest = Duration::ZERO;
    for asker in &all {
        let left = PATIENCE.saturating_sub(from.elapsed());
        let _ = asker.waits(0, left).await;
        slowest = slowest.max(from.elapsed());
    }
    let calm = tokio::time::timeout(SOON, crowd.fake.wait_idle(USER, Duration::from_secs(1))).await;
    if calm.is_err() {
        faults.say(format!("with room again {} updates are not confirmed", crowd.fake.pending(USER)));
    }
    if let Err(said) = ready_becomes(serve, 200, "", SOON).await {
        faults.say(format!("readyz with room again: {said}"));
    }
    let mut count = Count::default();
    all.iter().for_each(|asker| asker.judge(faults, &mut count));
    println!(
        "room again: {waiting} waited, all answered after {:.1} s; {} people, {} answers given twice",
        slowest.as_secs_f64(),
        count.people,
        count.duplicates
    );
}

/// Whether she was told to call, with at least two numbers to call.
fn told(asker: &Asker, words: &str) -> bool {
    asker.person.messages().iter().any(|m| {
        let numbers = m.text.split(|c: char| !c.is_ascii_digit()).filter(|n| n.len() >= 3).count();
        m.from_bot && m.text.contains(words) && numbers >= 2
    })
}

/// Waits until the operator's listener says so; what it says where it does not.
async fn ready_becomes(serve: &Serve, status: u16, words: &str, patience: Duration) -> Result<Duration, String> {
    let http = oberih::Net::real().unwrap().http;
    let (url, from) = (format!("http://127.0.0.1:{}/readyz", serve.ops()), Instant::now());
    loop {
        let said = match http.get(&url).timeout(Duration::from_secs(5)).send().await {
            Ok(answer) => {
                let found = answer.status().as_u16();
                let body = answer.text().await.unwrap_or_default();
                if found == status && body.contains(words) {
                    return Ok(from.elapsed());
                }
                format!("{found} {body}")
            }
            Err(e) => e.to_string(),
        };
        if from.elapsed() >= patience {
            return Err(said);
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}
