//! A picture for a travel plan: sent in the bot, fetched by the node, read by the desk once the plan is open to it, gone with
//! the plan.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

use app::desk::{DeskError, Holder, plan_named};
use app::log::{Actor, ObjectKind, Operation};
use app::plans::PhotoSink;
use app::reports::{FileError, What, Written};
use app::{PIECE, PieceSink, PieceWriter, Whole};
use domain::{Clock, CloseReason, CompartmentId, ItemId, Language};
use fake_telegram::Person;
use sha2::{Digest as _, Sha256};
use storage::StoreError;
use tests::lines::{count, found_clean};
use tests::town::{Fetched, eventually};
use tests::town_evening::{Evening, QUESTION, comes_to_the_photo};
use tests::{Engine, Raw, Talk};

/// One byte more than a picture of a plan may have, and more than the platform gives to bots.
const TOO_LARGE: usize = 10 * 1024 * 1024 + 1;
const REFUSED: usize = 20 * 1024 * 1024 + 1;

/// A picture of two pieces.
fn picture() -> Vec<u8> {
    let rest = (0..PIECE + 1_000).map(|n| u8::try_from(n / 3 % 251).unwrap());
    b"\xFF\xD8\xFF\xE0".iter().copied().chain(rest).collect()
}

/// The question is set, after whatever she sent for the plan.
async fn is_set(talk: &mut Talk) {
    talk.presses("Ні, нікому").await;
    talk.presses("Готово, питайте").await;
}

/// A question is set with a plan for which this was sent; gives the plan.
async fn leaves_plan(e: &Evening, talk: &mut Talk, sends: impl FnOnce(&Person)) -> CompartmentId {
    comes_to_the_photo(talk).await;
    let next = talk.sends(sends).await;
    assert!(next.text.contains("Написати комусь близькому"), "{next:#?}");
    is_set(talk).await;
    let plans = Raw::connect(&e.town.world.place).await.bytes("SELECT id FROM plans").await;
    CompartmentId::from_slice(plans[0].as_ref().unwrap()).unwrap()
}

/// Her time comes, and her question.
async fn is_asked(e: &Evening, talk: &Talk) {
    e.pass(11).await;
    eventually("the question", || async { (told(talk, QUESTION) > 0).then_some(()) }).await;
}

/// She is asked, and gives this word.
async fn says_when_asked(e: &Evening, talk: &mut Talk, word: &str) {
    is_asked(e, talk).await;
    talk.says(word).await;
    e.pass(1).await;
}

async fn number(e: &Evening, sql: &str) -> i64 {
    Raw::connect(&e.town.world.place).await.numbers(sql).await[0]
}

/// Waits until so many pieces lie in the store and no file is on its way.
async fn has_pieces(e: &Evening, pieces: i64) {
    eventually("as many pieces, and no file on its way", || async {
        let there = number(e, "SELECT count(*) FROM pieces").await;
        let under_way = number(e, "SELECT count(*) FROM fetches").await;
        (there == pieces && under_way == 0).then_some(())
    })
    .await;
}

/// The items of the pictures that were tried in vain. Nobody but the test goes on with them.
async fn waiting(e: &Evening, pictures: usize) -> Vec<ItemId> {
    let now = e.clock.now().unix_micros();
    let waits = format!("SELECT id FROM fetches WHERE attempts > 0 AND due > {now} ORDER BY id");
    let rows = eventually("they wait", || async {
        let rows = Raw::connect(&e.town.world.place).await.bytes(&waits).await;
        (rows.len() == pictures).then_some(rows)
    });
    let rows = rows.await;
    Raw::connect(&e.town.world.place).await.run("UPDATE fetches SET due = 9000000000000000000").await;
    rows.iter().map(|id| ItemId::from_slice(id.as_ref().unwrap()).unwrap()).collect()
}

/// What the desk reads of a plan, once it is open to it.
async fn read(e: &Evening, plan: CompartmentId) -> Vec<Written> {
    eventually("the plan is open", || async {
        let desk = e.town.at_desk().await;
        Some(desk.plan(plan, None).await.ok()?.written)
    })
    .await
}

fn text(e: &Evening, id: &str) -> String {
    e.town.desk.content.current().texts().get(Language::parse("uk").unwrap(), id).to_string()
}

fn key(e: &Evening) -> sealing::VerifyKey {
    e.town.desk.reception.as_ref().unwrap().vault.now().signer().public()
}

/// How often she was told this.
fn told(talk: &Talk, text: &str) -> usize {
    talk.person().messages().iter().filter(|m| m.from_bot && m.text.contains(text)).count()
}

/// The pictures that are kept, and why others are not.
fn pictures(written: &[Written]) -> (Vec<Fetched>, Vec<String>) {
    let (mut kept, mut not) = (Vec::new(), Vec::new());
    for one in written {
        match &one.said.what {
            What::Fetched { of, sha256: Some(sha256), pieces, not_kept: None, .. } => {
                let item = ItemId::from_slice(&u128::from_str_radix(of, 16).unwrap().to_be_bytes()).unwrap();
                kept.push(Fetched { item, sha256: sha256.clone(), pieces: *pieces });
            }
            What::Fetched { not_kept: Some(why), .. } => not.push(why.clone()),
            _ => {}
        }
    }
    (kept, not)
}

async fn brings(sink: &mut PhotoSink, bytes: &[u8]) -> Whole {
    let mut writer = PieceWriter::new(sink, u64::MAX);
    writer.write(bytes).await.unwrap();
    writer.finish().await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_missed_question_gives_the_desk_the_picture_as_it_was_sent_and_nobody_reads_it_before() {
    for engine in Engine::all() {
        let e = Evening::begin(engine).await;
        let mut talk = e.town.talk("bot", 2_601);
        let sent = picture();
        let plan = leaves_plan(&e, &mut talk, |p| {
            p.sends_photo_of(Some("сірий шарф"), sent.clone());
        })
        .await;
        has_pieces(&e, 2).await;
        let desk = e.town.at_desk().await;
        let item = e.town.desk.store.read("items", |mut tx| async move { tx.items_of_kind(plan, "file").await });
        let item = item.await.map_err(|e: StoreError| e).unwrap()[0].id;
        let locked = desk.file(Holder::Plan(plan), (item, 2), None).await;
        assert!(matches!(locked, Err(DeskError::NoPlan)), "{engine:?}: it is locked");
        is_asked(&e, &talk).await;
        // an hour of grace and two reminders
        e.pass(95).await;
        let written = read(&e, plan).await;
        let caption = written.iter().any(|one| matches!(&one.said.what, What::File(file) if file.words.is_some()));
        assert!(caption && written.iter().all(|one| one.said.message.is_none()), "{engine:?}");
        let (kept, not) = pictures(&written);
        assert_eq!((kept.len(), not.len()), (1, 0), "{engine:?}");
        let who = Actor::Staff(e.town.signed.id);
        let looks = async || count(&e.town.desk.store, who, Operation::Consultation, ObjectKind::Item, "").await;
        let exports =
            async || count(&e.town.desk.store, who, Operation::Consultation, ObjectKind::Item, "export").await;
        assert_eq!((looks().await, exports().await), (0, 0), "{engine:?}");
        let file = (kept[0].item, kept[0].pieces);
        let bytes = desk.file(Holder::Plan(plan), file, None).await.unwrap();
        assert!(*bytes == sent && kept[0].sha256 == sealing::to_hex(&Sha256::digest(&bytes[..])[..]), "{engine:?}");
        assert!(*desk.export(Holder::Plan(plan), file, "розшук").await.unwrap() == sent, "{engine:?}");
        assert_eq!((looks().await, exports().await), (2, 1), "{engine:?}: each look is logged");
        found_clean(&e.town.desk.store, &key(&e)).await;
        // with the report that names it the desk loses words and picture
        let (_, report) = e.town.report(0).await;
        assert_eq!(report.written.iter().find_map(plan_named), Some(plan), "{engine:?}");
        desk.close(&report, CloseReason::Helped).await.unwrap();
        assert!(desk.plan(plan, None).await.is_err(), "{engine:?}");
        assert!(desk.file(Holder::Plan(plan), file, None).await.is_err(), "{engine:?}");
        found_clean(&e.town.desk.store, &key(&e)).await;
        e.town.node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn all_well_leaves_no_piece_of_a_picture_and_none_on_its_way() {
    for engine in Engine::all() {
        let e = Evening::begin(engine).await;
        let mut talk = e.town.talk("bot", 2_602);
        comes_to_the_photo(&mut talk).await;
        talk.sends(|p| {
            p.sends_photo_of(None, picture());
        })
        .await;
        has_pieces(&e, 2).await;
        // another one that is on its way still
        e.town.world.telegram.faults().break_download_next(usize::MAX);
        talk.presses("Назад").await;
        talk.sends(|p| {
            p.sends_photo(None);
        })
        .await;
        is_set(&mut talk).await;
        waiting(&e, 1).await;
        says_when_asked(&e, &mut talk, "сонце").await;
        has_pieces(&e, 0).await;
        assert_eq!(number(&e, "SELECT count(*) FROM plans").await, 0, "{engine:?}");
        found_clean(&e.town.desk.store, &key(&e)).await;
        e.town.node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_that_is_destroyed_ends_the_picture_that_is_on_its_way_into_it() {
    for engine in Engine::all() {
        let e = Evening::begin(engine).await;
        let mut talk = e.town.talk("bot", 2_603);
        e.town.world.telegram.faults().break_download_next(usize::MAX);
        let plan = leaves_plan(&e, &mut talk, |p| {
            p.sends_photo(None);
        })
        .await;
        let item = waiting(&e, 1).await[0];
        let mut sink = PhotoSink::fetch(&e.town.desk, plan, item).await.unwrap();
        sink.put(0, &[b'a'; PIECE]).await.unwrap();
        assert_eq!(number(&e, "SELECT count(*) FROM pieces").await, 1, "{engine:?}");
        let (store, now) = (&e.town.desk.store, e.clock.now());
        let destroyed = store.write("destroy", |mut tx| {
            let mut rng = e.town.desk.random.child();
            async move {
                let there = app::plans::destroy(&mut tx, plan, now, &mut rng).await?;
                tx.done(there)
            }
        });
        assert!(destroyed.await.map_err(|e: StoreError| e).unwrap().into_inner(), "{engine:?}");
        assert!(matches!(sink.put(1, b"more").await, Err(FileError::Gone)), "{engine:?}");
        assert!(matches!(sink.end(Err("not-had")).await, Err(FileError::Gone)), "{engine:?}");
        assert!(matches!(PhotoSink::fetch(&e.town.desk, plan, item).await, Err(FileError::Gone)), "{engine:?}");
        has_pieces(&e, 0).await;
        found_clean(store, &key(&e)).await;
        e.town.node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_that_was_killed_between_its_pieces_comes_whole_with_the_next_try_and_the_later_of_two_goes_on() {
    for engine in Engine::all() {
        let e = Evening::begin(engine).await;
        let mut talk = e.town.talk("bot", 2_604);
        e.town.world.telegram.faults().break_download_next(usize::MAX);
        let plan = leaves_plan(&e, &mut talk, |p| {
            p.sends_photo(None);
        })
        .await;
        let item = waiting(&e, 1).await[0];
        let mut killed = PhotoSink::fetch(&e.town.desk, plan, item).await.unwrap();
        killed.put(0, &[b'a'; PIECE]).await.unwrap();
        drop(killed);
        let mut paused = PhotoSink::fetch(&e.town.desk, plan, item).await.unwrap();
        paused.put(0, &[b'b'; PIECE]).await.unwrap();
        let mut last = PhotoSink::fetch(&e.town.desk, plan, item).await.unwrap();
        let sent = picture();
        let whole = brings(&mut last, &sent).await;
        assert!(matches!(paused.put(1, b"more").await, Err(FileError::Finished)), "{engine:?}");
        assert!(matches!(paused.end(Err("not-had")).await, Err(FileError::Finished)), "{engine:?}");
        // her question opens the plan meanwhile
        says_when_asked(&e, &mut talk, "дощ").await;
        read(&e, plan).await;
        last.end(Ok((whole, "jpeg"))).await.unwrap();
        let (kept, not) = pictures(&read(&e, plan).await);
        assert_eq!((kept.len(), not.len()), (1, 0), "{engine:?}");
        let bytes = e.town.at_desk().await.file(Holder::Plan(plan), (item, kept[0].pieces), None).await.unwrap();
        assert!(*bytes == sent, "{engine:?}");
        has_pieces(&e, 2).await;
        found_clean(&e.town.desk.store, &key(&e)).await;
        e.town.node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_that_is_too_large_is_said_so_and_the_plan_opens_without_it() {
    for engine in Engine::all() {
        let e = Evening::begin(engine).await;
        let mut talk = e.town.talk("bot", 2_605);
        comes_to_the_photo(&mut talk).await;
        for (n, size) in [TOO_LARGE, REFUSED].into_iter().enumerate() {
            let next = talk
                .sends(|p| {
                    p.sends_photo_of(None, vec![7; size]);
                })
                .await;
            let said = text(&e, "ask-photo-too-large");
            assert!(next.text.contains(&said), "{engine:?} {n}: {next:#?}");
            talk.presses("Назад").await;
        }
        talk.presses("Пропустити").await;
        is_set(&mut talk).await;
        has_pieces(&e, 0).await;
        let plans = Raw::connect(&e.town.world.place).await.bytes("SELECT id FROM plans").await;
        let plan = CompartmentId::from_slice(plans[0].as_ref().unwrap()).unwrap();
        says_when_asked(&e, &mut talk, "дощ").await;
        let written = read(&e, plan).await;
        assert_eq!(pictures(&written).1, ["too-large", "too-large"], "{engine:?}");
        let said =
            written.iter().any(|one| matches!(&one.said.what, What::Kept { question, .. } if question == "employer"));
        assert!(said, "{engine:?}: her words are there");
        e.town.node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn three_pictures_of_an_album_are_kept_and_of_the_others_she_is_told_once() {
    let e = Evening::begin(Engine::Sqlite).await;
    let mut talk = e.town.talk("bot", 2_606);
    let plan = leaves_plan(&e, &mut talk, |p| p.sends_album(6)).await;
    has_pieces(&e, 3).await;
    eventually("she is told", || async { (told(&talk, &text(&e, "ask-photo-enough")) > 0).then_some(()) }).await;
    assert_eq!(told(&talk, &text(&e, "ask-photo-enough")), 1);
    says_when_asked(&e, &mut talk, "дощ").await;
    assert_eq!(pictures(&read(&e, plan).await).0.len(), 3);
    e.town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn that_a_picture_is_not_kept_is_told_while_she_may_be_looking_and_never_later() {
    for engine in Engine::all() {
        let e = Evening::begin(engine).await;
        let mut talk = e.town.talk("bot", 2_607);
        e.town.world.telegram.faults().break_download_next(usize::MAX);
        let plan = leaves_plan(&e, &mut talk, |p| p.sends_album(2)).await;
        let items = waiting(&e, 2).await;
        let said = text(&e, "tell-file-broken-off");
        let mut first = PhotoSink::fetch(&e.town.desk, plan, items[0]).await.unwrap();
        first.end(Err("not-had")).await.unwrap();
        eventually("she is told", || async { (told(&talk, &said) > 0).then_some(()) }).await;
        is_asked(&e, &talk).await;
        e.pass(5).await;
        let mut second = PhotoSink::fetch(&e.town.desk, plan, items[1]).await.unwrap();
        second.end(Err("not-had")).await.unwrap();
        has_pieces(&e, 0).await;
        eventually("nothing is on its way to anybody", || async {
            let counts = e.town.desk.store.read("t", |mut tx| async move { tx.outbox_counts("stay-safe").await });
            (counts.await.map_err(|e: StoreError| e).unwrap().waiting == 0).then_some(())
        })
        .await;
        assert_eq!(told(&talk, &said), 1, "{engine:?}");
        talk.says("дощ").await;
        e.pass(1).await;
        assert_eq!(pictures(&read(&e, plan).await).1, ["not-had", "not-had"], "{engine:?}");
        e.town.node.stop().await;
    }
}
