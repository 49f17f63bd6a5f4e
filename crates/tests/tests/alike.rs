//! What must look alike to whoever watches: codes that open nothing, and her two words. The same statements with
//! arguments of the same length, the same answers.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

use domain::{Clock, Input, Timestamp};
use oberih::SystemClock;
use sealing::{Cost, ReceiptCode};
use std::sync::Arc;
use std::time::Duration;
use storage::{Asked, StoreError};
use tests::Engine;
use tests::alone::update;
use tests::evenings::{Evenings, Got};
use tests::village::{Village, code_in, pressed, says, start};

/// Everything about two ways that can be compared; the first difference is named.
fn assert_alike(what: &str, one: &[Asked], other: &[Asked]) {
    for (n, (a, b)) in one.iter().zip(other).enumerate() {
        assert_eq!(a, b, "{what}: statement {n}");
    }
    assert_eq!(one.len(), other.len(), "{what}: how many statements");
}

/// The code with two digits changed, so that it still has the form of one.
fn misread(code: &str) -> String {
    let digits: Vec<u8> = code.bytes().filter(u8::is_ascii_digit).collect();
    let tries = (0..100u8).map(|n| {
        let mut other = digits.clone();
        (other[0], other[1]) = (b'0' + n / 10, b'0' + n % 10);
        String::from_utf8(other).unwrap()
    });
    tries.filter(|t| t.as_bytes() != digits).find(|t| ReceiptCode::parse(t).is_ok()).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn codes_that_open_nothing_are_looked_up_and_answered_alike() {
    for engine in Engine::all() {
        let village = Village::found_on(engine, Arc::new(SystemClock), Cost::CHEAP, 4).await;
        village.fill();
        village.ready(4).await;
        village.ready_to_tell(&[1, 2, 3]).await;
        let codes = village.codes_of(&[1, 2, 3]).await;
        village.erase(&codes[1..=1]).await;
        assert_eq!(app::erase_due(&village.intake, village.intake.clock.now()).await.unwrap(), 1);
        village.erase(&codes[2..=2]).await;
        let never = ReceiptCode::generate(&mut village.intake.random.child()).shown().to_string();
        let kinds = [
            ("wrong", misread(&codes[0])),
            ("erased", codes[1].clone()),
            ("due to be erased", codes[2].clone()),
            ("never there", never),
        ];
        let people: Vec<i64> = (1_001..=1_005).collect();
        village.all(people.iter().map(|p| (*p, start())).collect()).await;
        let mut seen: Vec<(Vec<Asked>, String, Vec<String>)> = Vec::new();
        for ((kind, code), person) in kinds.iter().zip(&people) {
            let digits: String = code.chars().filter(char::is_ascii_digit).collect();
            village.intake.store.record();
            let first = village.one(*person, says(&digits)).await;
            let looked = app::look_up_returns(&village.intake, &village.argon).await.unwrap();
            let asked = village.intake.store.recorded();
            assert_eq!(looked, (1, 1), "{kind}: tried once, and wrong");
            // she presses on from where she stands: all stand at the same place
            let labels = first.buttons.iter().flatten().map(|b| b.label.clone()).collect();
            seen.push((asked, first.text(), labels));
        }
        let (statements, text, labels) = &seen[0];
        assert!(statements.iter().any(|a| a.work == "receipt") && statements.iter().any(|a| a.work == "happen"));
        for ((other, other_text, other_labels), (kind, _)) in seen[1..].iter().zip(&kinds[1..]) {
            assert_alike(&format!("{engine:?}: {kind} beside wrong"), statements, other);
            assert_eq!((text, labels), (other_text, other_labels), "{kind}");
        }
        // the instrument sees a difference where there is one
        let digits: String = codes[0].chars().filter(char::is_ascii_digit).collect();
        village.intake.store.record();
        village.one(people[4], says(&digits)).await;
        assert_eq!(app::look_up_returns(&village.intake, &village.argon).await.unwrap(), (1, 0));
        assert_ne!(&village.intake.store.recorded(), statements, "a code that opens something");
    }
}

/// What of a way does not depend on what is found: which statements of the look-up, with arguments of which length.
fn look_up_of(asked: &[Asked]) -> Vec<(String, Vec<usize>)> {
    asked.iter().filter(|a| a.work == "receipt").map(|a| (a.sql.to_string(), a.sizes.clone())).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_of_any_set_is_looked_up_like_a_wrong_one_and_one_that_is_too_old_is_wrong() {
    for engine in Engine::all() {
        let mut village = Village::found_on(engine, Arc::new(SystemClock), Cost::CHEAP, 8).await;
        let mut codes = Vec::new();
        for person in 1..=4 {
            if person > 1 {
                let dearer = u32::try_from(person).unwrap() * 16;
                village.next_code_set(Cost::of_receipts(dearer, 1, 1).unwrap()).await;
            }
            village.make_one();
            village.ready_to_tell(&[person]).await;
            codes.extend(village.codes_of(&[person]).await);
            assert!(village.report_of(codes.last().unwrap()).await.is_some(), "{engine:?}: it is of the newest set");
        }
        codes.push(ReceiptCode::generate(&mut village.intake.random.child()).shown().to_string());
        let mut seen: Vec<((usize, usize), Vec<Asked>)> = Vec::new();
        for (person, code) in (1_001..).zip(&codes) {
            village.one(person, start()).await;
            village.intake.store.record();
            let digits: String = code.chars().filter(char::is_ascii_digit).collect();
            village.one(person, says(&digits)).await;
            let looked = app::look_up_returns(&village.intake, &village.argon).await.unwrap();
            seen.push((looked, village.intake.store.recorded()));
        }
        let opened: Vec<(usize, usize)> = seen.iter().map(|(looked, _)| *looked).collect();
        assert_eq!(opened, [(1, 1), (1, 0), (1, 0), (1, 0), (1, 1)], "{engine:?}: set 1 is tried no more");
        let (_, wrong) = seen.last().unwrap();
        assert_alike(&format!("{engine:?}: too old beside wrong"), &seen[0].1, wrong);
        let expected = look_up_of(wrong);
        assert!(!expected.is_empty() && expected.len().is_multiple_of(3), "{engine:?}: one look-up for each set");
        for (set, (_, asked)) in (1..).zip(&seen) {
            assert_eq!(look_up_of(asked), expected, "{engine:?}: set {set}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_code_that_opens_nothing_everybody_reads_the_same() {
    let village = Village::found(Cost::CHEAP, 2).await;
    village.fill();
    village.ready(2).await;
    village.ready_to_tell(&[1]).await;
    let codes = village.codes_of(&[1]).await;
    village.erase(&codes[0..=0]).await;
    let never = ReceiptCode::generate(&mut village.intake.random.child()).shown().to_string();
    let mut read = Vec::new();
    for (person, code) in [(11, &codes[0]), (12, &never)] {
        village.one(person, start()).await;
        village.one(person, says(code)).await;
        app::look_up_returns(&village.intake, &village.argon).await.unwrap();
        let stands = village.one(person, says("що далі")).await;
        read.push((stands.text(), format!("{:?}", stands.buttons)));
    }
    assert_eq!(read[0], read[1]);
    // and the code of hers that is there leads elsewhere
    village.ready_to_tell(&[2]).await;
    let received = village.one(2, says("забрали паспорт")).await;
    let code = code_in(&village.one(2, pressed(&received, "код")).await);
    village.one(13, start()).await;
    village.one(13, says(&code)).await;
    app::look_up_returns(&village.intake, &village.argon).await.unwrap();
    let stands = village.one(13, says("що далі")).await;
    assert_ne!(stands.text(), read[0].0);
}

#[tokio::test(flavor = "multi_thread")]
async fn both_of_her_words_are_taken_alike() {
    for engine in Engine::all() {
        let e = Evenings::begin(engine, "2026-11-28T17:50:00Z").await;
        e.asks(1, false, &[app::check_ins::Then::Desk], None).await;
        e.asks(2, false, &[app::check_ins::Then::Desk], None).await;
        e.pass(15).await;
        assert_eq!([e.got(1).len(), e.got(2).len()], [1, 1], "both were asked");
        let mut seen: Vec<(Vec<Asked>, Vec<Got>)> = Vec::new();
        for (who, number, word) in [(1, 900_001, "сонце"), (2, 900_002, "дощ")] {
            e.sent().await;
            e.intake.store.record();
            e.intake.take(&[update(who, number, Input::Text(word.to_owned()))]).await.unwrap();
            // the sender works beside it, at a time of its own
            let asked = e.intake.store.recorded().into_iter().filter(|a| a.work == "intake").collect();
            e.sent().await;
            seen.push((asked, e.got(who)));
        }
        assert!(seen[0].0.len() > 3, "what intake asked was seen");
        assert_alike(&format!("{engine:?}: her words"), &seen[0].0, &seen[1].0);
        assert_eq!(seen[0].1, seen[1].1, "the same answer");
        assert!(!seen[0].1.is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_that_has_waited_its_time_is_gone_for_its_code_before_the_job_comes() {
    let village = Village::found(Cost::CHEAP, 1).await;
    village.fill();
    village.ready(1).await;
    village.ready_to_tell(&[1]).await;
    let codes = village.codes_of(&[1]).await;
    let code = ReceiptCode::parse(&codes[0]).unwrap();
    let look_up = *village.reception().vault.now().receipts().present().derive(&code).look_up();
    let found = async |at: Timestamp| {
        let read = village.intake.store.read("t", |mut tx| async move { tx.report_by_receipt(&look_up, at).await });
        read.await.map_err(|e: StoreError| e).unwrap().is_some()
    };
    village.erase(&codes[0..=0]).await;
    let now = SystemClock.now();
    assert!(found(now.minus(Duration::from_secs(60))).await && !found(now.plus(Duration::from_secs(1))).await);
}
