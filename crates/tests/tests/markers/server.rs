//! What a PostgreSQL that `cargo xtask` started has on its disk: the files of a database with the rows that are dead, the
//! journal of all databases, and the server's log.

use crate::markers::entrances::{Entrance, Markers};
use crate::markers::scan::Needles;
use rand::RngExt;
use std::path::PathBuf;
use tests::{Place, Raw};

/// Names the folder in which the server's data and its log lie; whatever starts the server sets it beside its address.
const FOLDER: &str = "OBERIH_TEST_POSTGRES_DATA";
/// How such a folder is called.
const OURS: &str = "oberih-postgres-";
/// A marker with fewer characters stands by chance somewhere in the journal of everybody's tests: a number of six digits.
const LONG: usize = 9;

/// How often a word is written into the journal until it is found there.
const TRIES: usize = 5;

/// What of the markers is found there; nothing is looked at where the server is somebody's own. Panics where the folder of a
/// server of ours is not named, and where the search would find nothing.
pub(crate) async fn found(place: &Place, markers: &Markers) -> Vec<String> {
    let mut raw = Raw::connect(place).await;
    let Some(folder) = folder(&mut raw).await else { return Vec::new() };
    let mut there = Markers::new(rand::make_rng::<rand::rngs::StdRng>().random());
    let word = there.make(Entrance::BotStory);
    // rows that are dead, and a line of the log: a search that finds these would find others. Eight, since one may lie across
    // two pages of the journal
    raw.run("CREATE TABLE words_that_are_found (word text)").await;
    raw.run(&format!("DO $$ BEGIN RAISE LOG '{word}'; END $$")).await;
    writes(&mut raw, &word).await;
    let database = raw.numbers("SELECT oid::bigint FROM pg_database WHERE datname = current_database()").await[0];
    let data = folder.join("data");
    let needles = Needles::of_those(markers, |text| text.len() >= LONG);
    let there = Needles::of(&there);
    let mut found = Vec::new();
    let journal = data.join("pg_wal");
    // everybody's tests write into it: the part that was written a moment ago may be used again already
    let mut is_found = false;
    for _ in 0..TRIES {
        is_found = !there.in_parts(&journal).is_empty();
        if is_found {
            break;
        }
        writes(&mut raw, &word).await;
    }
    assert!(is_found, "{}: what stands there is not found", journal.display());
    found.extend(needles.in_parts(&journal));
    for part in [data.join("base").join(database.to_string()), folder.join("log")] {
        assert!(!there.in_parts(&part).is_empty(), "{}: what stands there is not found", part.display());
        found.extend(needles.in_parts(&part));
    }
    raw.run("DROP TABLE words_that_are_found").await;
    found
}

/// Rows with a word, dead at once, on the disk.
async fn writes(raw: &mut Raw, word: &str) {
    raw.run(&format!("INSERT INTO words_that_are_found SELECT '{word}' FROM generate_series(1, 8)")).await;
    raw.run("DELETE FROM words_that_are_found").await;
    raw.run("CHECKPOINT").await;
}

async fn folder(raw: &mut Raw) -> Option<PathBuf> {
    if let Ok(folder) = std::env::var(FOLDER) {
        return Some(folder.into());
    }
    // a server of ours says where it is to everybody who asks; another one says it to its owner
    let said = raw.bytes("SELECT convert_to(setting, 'UTF8') FROM pg_settings WHERE name = 'data_directory'").await;
    let said = String::from_utf8(said.into_iter().flatten().next().unwrap_or_default()).unwrap();
    assert!(
        !said.contains(OURS),
        "{FOLDER} is not set: `cargo xtask check` sets it, and `cargo xtask postgres` prints it"
    );
    None
}
