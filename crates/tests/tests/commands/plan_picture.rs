//! The picture of a travel plan in `oberih desk inbox`: a question was missed, the plan is open, and a responder keeps the
//! picture as it came, for a reason that the auditor reads, and another one that is safe to look at.

use super::one_desk::{OneDesk, STEP, now, secret_in};
use domain::{Clock, HandClock, Timestamp};
use jiff::tz::TimeZone;
use sha2::{Digest as _, Sha256};
use std::sync::Arc;
use std::time::Duration;
use storage::{Store, StoreError};
use tests::alone::BOT;
use tests::town::eventually;
use tests::town_evening::{QUESTION, comes_to_the_photo, settles};
use tests::{Engine, Raw, Talk, the_step_before_counts};

const MINUTE: Duration = Duration::from_secs(60);
const CAPTION: &str = "сірий шарф, маркер-підпис";
const WHY: &str = "розшук, поліція просить оригінал";

/// Yesterday at 19:50 in Kyiv: there the node begins, and what it wrote is of before to a command of now.
fn evening() -> Timestamp {
    let kyiv = TimeZone::get("Europe/Kyiv").unwrap();
    let today = kyiv.to_datetime(jiff::Timestamp::from_microsecond(now().unix_micros()).unwrap()).date();
    let at = kyiv.to_timestamp(today.yesterday().unwrap().at(19, 50, 0, 0)).unwrap();
    Timestamp::from_unix_micros(at.as_microsecond())
}

/// Two grey points, as a camera writes them.
fn picture() -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, 2, 1);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.write_header().unwrap().write_image_data(&[90, 90, 90, 120, 120, 120]).unwrap();
    out
}

/// Waits until the node has seen by its clock that its bot is well.
async fn is_seen_well(store: &Store, clock: &HandClock) {
    let seen = || async {
        let all = store.read("health", |mut tx| async move { tx.health_of_all().await }).await;
        let all = all.map_err(|e: StoreError| e).unwrap();
        all.iter().any(|(bot, health)| bot == BOT && health.at == clock.now()).then_some(())
    };
    eventually("the bot is seen to be well", seen).await;
}

/// Lets time pass while all is well.
async fn pass(raw: &mut Raw, store: &Store, clock: &HandClock, minutes: u32) {
    for _ in 0..minutes {
        clock.forward(MINUTE);
        is_seen_well(store, clock).await;
        settles(raw, clock).await;
    }
}

/// Waits until this counts so many.
async fn becomes(raw: &mut Raw, sql: &str, count: i64) {
    for _ in 0..1_200 {
        if raw.numbers(sql).await == [count] {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert_eq!(raw.numbers(sql).await, [count], "{sql}");
}

/// She sets a question up for 20:00 with a plan, and sends this picture for it.
async fn sets_up(talk: &mut Talk, sent: Vec<u8>) {
    comes_to_the_photo(talk).await;
    talk.sends(|p| {
        p.sends_photo_of(Some(CAPTION), sent);
    })
    .await;
    talk.presses("Ні, нікому").await;
    talk.presses("Готово, питайте").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_picture_of_a_plan_is_kept_as_it_came_for_a_reason_and_made_anew_without_one() {
    for engine in Engine::all() {
        let clock = Arc::new(HandClock::new(evening()));
        let d = OneDesk::by(engine, Some(clock.clone())).await;
        let (store, files) = (d.world.place.store().await, d.files());
        the_step_before_counts().await;
        let add = "staff add Ada --role auditor --new-password-file PASS --operator-approves --as Zoya";
        let add = format!("{add} --password-file PASS --code {}", d.zoya.code_at(now().minus(STEP)));
        let ada = secret_in(&d.t.done(&add, &files));

        is_seen_well(&store, &clock).await;
        let (mut talk, sent) = (d.talk(4_971).await, picture());
        sets_up(&mut talk, sent.clone()).await;
        let mut raw = Raw::connect(&d.world.place).await;
        becomes(&mut raw, "SELECT count(*) FROM fetches", 0).await;
        becomes(&mut raw, "SELECT count(*) FROM pieces", 1).await;
        pass(&mut raw, &store, &clock, 11).await;
        let asked = || talk.person().messages().iter().any(|m| m.from_bot && m.text.contains(QUESTION));
        eventually("the question", || async { asked().then_some(()) }).await;
        // an hour of grace and two reminders
        pass(&mut raw, &store, &clock, 95).await;
        becomes(&mut raw, "SELECT count(*) FROM plans WHERE opened_at IS NOT NULL", 1).await;

        let [none, original, anew] = ["none", "original", "anew"].map(|name| d.t.file(name));
        let inbox = format!("desk inbox --config DESK --as Zoya --password-file PASS --code {}", d.zoya.code_at(now()));
        // without a reason, with one, a number that is none, and a picture to look at
        let typed = format!("1\nf 1 {none}\n \nf 1 {original}\n{WHY}\nf 2 {none}\nv 1 {anew}\nb\nq\n");
        let shown = d.t.done_typing(&inbox, &files, &typed);
        let digest = sealing::to_hex(&Sha256::digest(&sent)[..]);
        let mut rest = shown.as_str();
        for next in [
            "her travel plan:",
            "Firma Example",
            CAPTION,
            "[file 1: ",
            &digest,
            "say why you keep it",
            &format!("kept in {original}"),
            "no such file",
            &format!("kept in {anew}"),
        ] {
            let at = rest.find(next).unwrap_or_else(|| panic!("no {next:?} after the others in:\n{shown}"));
            rest = &rest[at + next.len()..];
        }
        assert!(std::fs::read(&original).unwrap() == sent, "{engine:?}: as it came");
        let looked_at = std::fs::read(&anew).unwrap();
        assert!(looked_at.starts_with(&[0xFF, 0xD8, 0xFF]) && looked_at != sent, "{engine:?}: a picture of our own");
        for file in [&original, &anew] {
            assert_eq!(super::mode(file), 0o600, "{engine:?}");
        }
        assert!(!std::path::Path::new(&none).exists(), "{engine:?}: nothing is kept unsaid");

        let show = format!("audit show --who Zoya --as Ada --password-file PASS --code {}", ada.code_at(now()));
        let read = d.t.done(&show, &files);
        let exported = read.lines().position(|line| line.contains("looked at: kept a file as it came"));
        let below = exported.and_then(|at| read.lines().nth(at + 1)).unwrap_or_default();
        assert_eq!(below.trim_start(), format!("why: {WHY}"), "{engine:?}: {read}");
        assert_eq!(read.matches("kept a file as it came").count(), 1, "{engine:?}: {read}");
        assert!(!read.contains("маркер") && !read.contains("Firma"), "{engine:?}: no content: {read}");
        d.node.stop().await;
    }
}
