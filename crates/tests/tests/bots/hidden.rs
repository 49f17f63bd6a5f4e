//! What she hides or asks to be forgotten is gone on both sides of her chat.

use crate::bots::{PATIENCE, from_bot, on_each, world};
use std::time::Duration;
use tests::{Engine, WorldOptions};

#[tokio::test(flavor = "multi_thread")]
async fn hide_deletes_both_sides_and_leaves_one_neutral_line() {
    on_each(WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() }, |w| async move {
        let node = w.node(7).await;
        let person = w.known(7_007, "en").await;
        for text in ["papers", "/hide"] {
            person.sends(text);
            person.waits_for_reply(PATIENCE).await.unwrap();
            w.telegram.wait_idle("stay_safe_bot", Duration::from_millis(700)).await;
        }
        person.presses("🧹").unwrap();
        let shown = person.waits_for(PATIENCE, |s| s.len() == 1).await.unwrap();
        assert!(shown[0].from_bot, "one neutral line is left");
        node.stop().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_album_gets_one_answer_and_hide_takes_every_picture_of_it() {
    for webhook in [false, true] {
        let w =
            world(Engine::Sqlite, WorldOptions { webhook, only: Some("stay-safe"), ..WorldOptions::default() }).await;
        let node = w.node(7).await;
        let person = w.known(7_009, "en").await;
        let before = from_bot(&person.messages()).len();
        person.sends_album(5);
        person.waits_for_reply(PATIENCE).await.unwrap();
        w.telegram.wait_idle("stay_safe_bot", Duration::from_millis(700)).await;
        assert_eq!(from_bot(&person.messages()).len(), before + 1, "one answer (webhook: {webhook})");
        person.sends("/hide");
        person.waits_for_reply(PATIENCE).await.unwrap();
        w.telegram.wait_idle("stay_safe_bot", Duration::from_millis(700)).await;
        person.presses("🧹").unwrap();
        let shown = person.waits_for(PATIENCE, |s| s.len() == 1).await.unwrap();
        assert!(shown[0].from_bot, "no picture is left (webhook: {webhook})");
        node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_who_asks_to_be_forgotten_leaves_no_row_that_opens() {
    let w = world(Engine::Sqlite, WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() }).await;
    let node = w.node(8).await;
    let person = w.known(7_008, "en").await;
    person.sends("/start pl-papers");
    person.waits_for_reply(PATIENCE).await.unwrap();
    w.telegram.wait_idle("stay_safe_bot", Duration::from_millis(500)).await;
    person.sends("/forget");
    person.waits_for_reply(PATIENCE).await.unwrap();
    w.telegram.wait_idle("stay_safe_bot", Duration::from_millis(700)).await;
    person.presses("🗑").unwrap();
    let shown = person.waits_for(PATIENCE, |s| s.len() == 1).await.unwrap();
    assert!(shown[0].from_bot, "one line says so, nothing else is left in the chat");
    // she begins anew: her country is not known any more
    person.sends("/start");
    let again = person.waits_for(PATIENCE, |s| from_bot(s).len() >= 2).await.unwrap();
    assert!(!again.iter().any(|m| m.text.contains("passport")));
    node.stop().await;
}
