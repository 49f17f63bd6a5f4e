//! Files and all other kinds of evidence: each is kept as it came.

use app::desk::DeskReport;
use app::reports::What;
use domain::ItemId;
use sha2::{Digest, Sha256};
use tests::town::{Town, eventually, fetched, texts};
use tests::{Engine, Page};

fn hex(bytes: &[u8]) -> String {
    sealing::to_hex(&Sha256::digest(bytes))
}

#[tokio::test(flavor = "multi_thread")]
async fn two_devices_with_one_code_lose_no_file() {
    for engine in Engine::all() {
        let town = Town::new(engine, "ngo").await;
        // told at a page: no chat has shown the code
        let mut talk = town.talk("web", 1_101);
        let code = town.tells(&mut talk, "розповідь").await;
        let (id, _) = town.report(0).await;
        let (one, two) = (Page::open(&town.desk).await, Page::open(&town.desk).await);
        one.comes_back(&code).await;
        two.comes_back(&code).await;
        let mut first = one.begins_file().await.unwrap();
        let mut second = two.begins_file().await.unwrap();
        // more than one piece each, in turn
        let (a, b): (Vec<u8>, Vec<u8>) = (vec![b'a'; 700_000], vec![b'b'; 700_000]);
        for (some, other) in a.chunks(100_000).zip(b.chunks(100_000)) {
            second.bytes(other).await.unwrap();
            first.bytes(some).await.unwrap();
        }
        second.end().await.unwrap();
        first.end().await.unwrap();
        // a page from before: she went to the numbers, and what it sends belongs nowhere
        one.presses("Номери").await;
        assert!(one.begins_file().await.is_none());
        let desk = town.at_desk().await;
        let files = fetched(&desk.read(id, None).await.unwrap());
        let mut hashes: Vec<&str> = files.iter().map(|file| file.sha256.as_str()).collect();
        hashes.sort_unstable();
        let mut originals = [hex(&a), hex(&b)];
        originals.sort_unstable();
        assert_eq!(hashes, originals);
        for file in files {
            assert_eq!(hex(&town.bytes(id, &file).await), file.sha256, "the bytes are those of the hash beside them");
        }
        town.node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_of_evidence_reaches_the_desk() {
    for engine in Engine::all() {
        let (town, talk, _) = Town::told(engine, 1_161, "перше").await;
        let person = talk.person();
        person.sends_voice();
        person.sends_video();
        person.sends_album(3);
        person.sends_contact(false);
        person.forwards("переслане від когось");
        person.sends_location();
        let message = person.sends("він на Садовій 5");
        let kinds = |report: &DeskReport| -> Vec<String> {
            let kind = |said: &What| if let What::File(file) = said { Some(file.kind.clone()) } else { None };
            report.written.iter().filter_map(|w| kind(&w.said.what)).collect()
        };
        eventually("her words", || async {
            let (_, report) = town.report(0).await;
            texts(&report).iter().any(|t| t.contains("Садовій 5")).then_some(())
        })
        .await;
        person.edits(message, "він на Садовій 7");
        let (id, report) = eventually("all of it at the desk", || async {
            let (id, report) = town.report(0).await;
            let edited = texts(&report).iter().any(|t| t.contains("Садовій 7"));
            (edited && fetched(&report).len() == 5).then_some((id, report))
        })
        .await;
        let mut came = kinds(&report);
        came.sort_unstable();
        assert_eq!(came, ["contact", "forward", "location", "photo", "photo", "photo", "video", "voice"]);
        let words = texts(&report);
        assert!(["він на Садовій 5", "він на Садовій 7"].iter().all(|t| words.iter().any(|w| w == t)), "{words:?}");
        let mut items = Vec::new();
        for file in fetched(&report) {
            assert_eq!(hex(&town.bytes(id, &file).await), file.sha256);
            items.push(file.item);
        }
        items.sort_unstable_by_key(|item: &ItemId| *item.as_bytes());
        items.dedup();
        assert_eq!(items.len(), 5, "each a file of its own");
        town.node.stop().await;
    }
}
