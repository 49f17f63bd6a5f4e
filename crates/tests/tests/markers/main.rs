//! What people and staff write is readable nowhere: a text of its own goes in through every entrance of a node that runs as
//! a process, and is looked for in every file, in the journal, in a backup, in a dump of the database and what its server has
//! on its disk, and in the memory of a fresh start. And what somebody who writes to the database can make of it: an error, and
//! nothing else.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod consents;
mod entrances;
mod erased;
mod flips;
mod hers;
mod memory;
mod scan;
mod server;
mod story;
mod warned;

use entrances::{Entrance, Markers};
use scan::Needles;
use std::collections::BTreeSet;
use story::Story;
use tests::Engine;
use tests::lines::index_found_clean;

#[tokio::test(flavor = "multi_thread")]
async fn what_was_written_is_found_in_no_file_journal_backup_dump_or_fresh_memory() {
    if !memory::may_look() {
        return memory::once_more_as_root("what_was_written_is_found_in_no_file_journal_backup_dump_or_fresh_memory");
    }
    for engine in Engine::all() {
        let mut story = Story::begin(engine).await;
        story.told().await;
        let used: BTreeSet<Entrance> = story.markers.used().collect();
        let all: BTreeSet<Entrance> = Entrance::ALL.into_iter().collect();
        assert_eq!(used, all, "an entrance without a marker");
        // and all of it stands in the log as it lies in the store
        assert_eq!(index_found_clean(story.store(), &story.signer(), story.links()).await, 4, "{engine:?}");
        let needles = Needles::of(&story.markers);
        // while the node runs: its log beside the file is full
        let mut found = needles.in_folder(story.place().dir());
        found.extend(needles.in_bytes("the backup", &story.backup().await));
        story.kill().await;
        found.extend(needles.in_folder(story.place().dir()));
        assert!(story.journal_lines() > 20, "the journal is written");
        if engine == Engine::Postgres {
            found.extend(needles.in_bytes("the dump", &scan::dump(story.place()).await));
            found.extend(server::found(story.place(), &story.markers).await);
        }
        assert!(found.is_empty(), "{engine:?}: {found:#?}");
        let fresh = story.serve("fresh.journal").await;
        memory::holds_none(&fresh, &needles).await;
    }
}

#[test]
fn a_marker_is_found_in_every_form_that_is_looked_for() {
    use base64::Engine as _;
    let mut markers = Markers::new(7);
    let marker = markers.make(Entrance::BotStory);
    let needles = Needles::of(&markers);
    let hex: String = marker.bytes().map(|b| format!("{b:02x}")).collect();
    let wide = |order: fn(u16) -> [u8; 2]| marker.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    let mut forms = vec![
        marker.clone().into_bytes(),
        marker.to_uppercase().into_bytes(),
        wide(u16::to_le_bytes),
        wide(u16::to_be_bytes),
        hex.to_uppercase().into_bytes(),
        hex.into_bytes(),
    ];
    let before = ["", "a", "ab"].map(|before| format!("{before}{marker}."));
    forms.extend(before.map(|text| base64::engine::general_purpose::STANDARD.encode(text).into_bytes()));
    for form in forms {
        let around = [&[0, 1, 2][..], &form, &[3]].concat();
        assert!(!needles.in_bytes("here", &around).is_empty(), "{}", String::from_utf8_lossy(&form));
    }
    assert!(needles.in_bytes("here", b"nothing of it").is_empty());
}

#[tokio::test]
async fn a_marker_is_found_in_a_large_file_wherever_it_lies() {
    let place = tests::Place::new(Engine::Sqlite).await;
    let mut markers = Markers::new(8);
    let marker = markers.make(Entrance::BotStory);
    let needles = Needles::of(&markers);
    let file = place.dir().join("large");
    // around the end of the first part, too
    for at in (0..40).map(|n| (1 << 20) - 20 + n).chain([0, 1_000, 3 << 20]) {
        let mut bytes = vec![b'.'; (3 << 20) + 100];
        bytes[at..at + marker.len()].copy_from_slice(marker.as_bytes());
        std::fs::write(&file, &bytes).unwrap();
        assert!(!needles.in_parts(place.dir()).is_empty(), "at {at}");
    }
    std::fs::write(&file, vec![b'.'; 3 << 20]).unwrap();
    assert!(needles.in_parts(place.dir()).is_empty());
}
