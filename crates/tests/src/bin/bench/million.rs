//! A store with many conversations of other people in it. Made once for a schema and a day and kept beside what was built: it
//! takes minutes, and a bench begins with a copy.

use crate::machine::data;
use domain::{Clock, ConversationId, Timestamp};
use oberih::SystemClock;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::time::Instant;
use storage::{Opening, Options, Saving, Store, StoreError};

const SEED: u64 = 1;
/// Of one write.
const ROWS: usize = 2_000;

/// Puts a store with so many conversations into a folder.
pub(crate) async fn seeded(folder: &Path, rows: usize) {
    std::fs::create_dir_all(folder).unwrap();
    let into = folder.join("oberih.db");
    if rows == 0 {
        return;
    }
    // the short run's are few
    if rows < 100_000 {
        return seed(&into, rows, SystemClock.now()).await;
    }
    let now = SystemClock.now();
    let kept = kept(rows, now);
    if !kept.exists() {
        // those of other days and schemas are of no use any more
        let _ = std::fs::remove_dir_all(all_kept());
        let new = kept.with_extension("new");
        let _ = std::fs::remove_file(&new);
        std::fs::create_dir_all(kept.parent().unwrap()).unwrap();
        seed(&new, rows, now).await;
        std::fs::rename(&new, &kept).unwrap();
    }
    std::fs::copy(&kept, &into).unwrap();
}

fn all_kept() -> PathBuf {
    data().join("seeded")
}

/// Where it is kept: another schema, or another program that makes it, makes another. So does another day: of people who
/// have been silent for a month the node would take their leave while it is timed.
fn kept(rows: usize, now: Timestamp) -> PathBuf {
    let mut hash = Sha256::new();
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("../storage/src/schema");
    let mut files: Vec<PathBuf> = std::fs::read_dir(schema).unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    for file in files {
        hash.update(std::fs::read(file).unwrap());
    }
    hash.update(include_str!("million.rs"));
    hash.update((now.unix_micros() / 86_400_000_000).to_be_bytes());
    let name: String = hash.finalize()[..8].iter().map(|b| format!("{b:02x}")).collect();
    all_kept().join(name).join(format!("{rows}.db"))
}

async fn seed(file: &Path, rows: usize, now: Timestamp) {
    let store = Store::open(&format!("sqlite:{}", file.display()), Options::default()).await.unwrap();
    let mut rng = StdRng::seed_from_u64(SEED);
    // in the order of their look-up, so that no page is written twice
    let mut lookups: Vec<[u8; 32]> = (0..rows)
        .map(|_| {
            let mut l = [0; 32];
            rng.fill_bytes(&mut l);
            l
        })
        .collect();
    lookups.sort_unstable();
    let from = Instant::now();
    for some in lookups.chunks(ROWS) {
        let opening = |l: &[u8; 32], rng: &mut StdRng| Opening {
            id: ConversationId::new(now, rng),
            lookup: *l,
            bot: "stay-safe",
            channel: "telegram",
            wrapped_key: vec![1; 80],
            address: vec![1; 80],
            at: now,
        };
        let openings: Vec<Opening<'_>> = some.iter().map(|l| opening(l, &mut rng)).collect();
        let saving = |o: &Opening<'_>| Saving {
            id: o.id,
            language: Some("uk".to_owned()),
            state: vec![1; 200],
            forget_at: None,
            before: now,
            at: now,
        };
        let savings: Vec<Saving> = openings.iter().map(saving).collect();
        let done: Result<_, StoreError> = store
            .write("seed", |mut tx| {
                let (openings, savings) = (&openings, &savings);
                async move {
                    tx.conversations(openings).await?;
                    tx.save_conversations(savings).await?;
                    tx.done(())
                }
            })
            .await;
        done.unwrap();
    }
    store.close().await;
    println!("seeded {rows} conversations with seed {SEED} in {:.0} s", from.elapsed().as_secs_f64());
}
