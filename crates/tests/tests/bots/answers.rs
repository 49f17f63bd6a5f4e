//! Whatever is written, sent or pressed: what a person is answered, and that it is answered once.

use crate::bots::{PATIENCE, first_200, from_bot, on_each};
use fake_telegram::Shown;
use std::time::Duration;
use tests::WorldOptions;

#[tokio::test(flavor = "multi_thread")]
async fn a_newcomer_is_answered_in_her_language_with_the_key_below() {
    on_each(WorldOptions::default(), |w| async move {
        let node = w.node(1).await;
        let person = w.person(7_001, "uk");
        person.sends("/start");
        let shown = person.waits_for(PATIENCE, |s| from_bot(s).len() >= 2).await.unwrap();
        assert!(
            from_bot(&shown)[0].text.contains("Вітаємо")
                || from_bot(&shown)[0].text.contains("Добр")
                || !from_bot(&shown)[0].text.is_ascii()
        );
        assert!(shown.iter().any(|s| !s.keyboard.is_empty()), "the persistent key");
        assert!(from_bot(&shown)[1].buttons.len() >= 5);
        assert_eq!(w.telegram.refused(), Vec::<String>::new());
        node.stop().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn danger_words_bring_the_numbers_first() {
    on_each(WorldOptions::default(), |w| async move {
        let node = w.node(2).await;
        let person = w.person(7_002, "uk");
        person.sends("допоможіть мене замкнули");
        let shown = person
            .waits_for(PATIENCE, |s| from_bot(s).iter().any(|m| first_200(&m.text).contains("112")))
            .await
            .unwrap();
        let help = from_bot(&shown).into_iter().find(|m| m.text.contains("112")).unwrap();
        assert!(first_200(&help.text).contains("102"));
        node.stop().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_repeated_update_changes_nothing() {
    on_each(WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() }, |w| async move {
        let node = w.node(3).await;
        let person = w.known(7_003, "uk").await;
        w.telegram.wait_idle("stay_safe_bot", Duration::from_millis(300)).await;
        let before = from_bot(&person.messages()).len();
        w.telegram.repeat_last("stay_safe_bot");
        w.telegram.wait_idle("stay_safe_bot", Duration::from_millis(500)).await;
        assert_eq!(from_bot(&person.messages()).len(), before);
        node.stop().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_of_message_is_answered_politely_and_order_is_kept() {
    on_each(WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() }, |w| async move {
        let node = w.node(4).await;
        let person = w.known(7_004, "en").await;
        let greeted = person.messages().len();
        for n in 0..6 {
            match n {
                0 => drop(person.sends_sticker()),
                1 => drop(person.sends_voice()),
                2 => drop(person.sends_photo(Some("is this real?"))),
                3 => drop(person.sends_poll()),
                4 => drop(person.sends_location()),
                _ => drop(person.sends("\u{202e}\u{200b}\u{1F600}")),
            }
            let reply = person.waits_for_reply(PATIENCE).await.unwrap();
            assert!(!reply.text.is_empty() && !reply.buttons.is_empty(), "kind {n}: {}", reply.text);
        }
        w.telegram.wait_idle("stay_safe_bot", Duration::from_millis(300)).await;
        let sides: Vec<bool> = person.messages()[greeted..].iter().map(|m| m.from_bot).collect();
        assert_eq!(sides, [false, true].repeat(6), "one answer to each, after it and before the next");
        assert_eq!(w.telegram.refused(), Vec::<String>::new());
        node.stop().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn odd_updates_hold_nobody_up() {
    on_each(WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() }, |w| async move {
        let person = w.person(7_005, "en");
        let [halves, long] = [7_012, 7_013].map(|id| w.person(id, "en"));
        let from = r#"{"id":7005,"is_bot":false,"first_name":"x"}"#;
        let chat = r#"{"id":7005,"type":"private"}"#;
        let written = |update: i64, who: i64, text: &str| {
            format!(r#"{{"update_id":{update},"message":{{"message_id":{update},"from":{{"id":{who},"is_bot":false,"first_name":"x"}},"chat":{{"id":{who},"type":"private"}},"date":1,"text":"{text}"}}}}"#)
        };
        w.telegram.push_raw_text("stay_safe_bot", r#"{"update_id":500,"something_new":{"a":[1,2]}}"#.to_owned());
        w.telegram.push_raw_text("stay_safe_bot", format!(r#"{{"update_id":501,"message":{{"message_id":"odd","from":{from},"chat":{chat},"date":1}}}}"#));
        // the platform here reads no half characters, and so not either that she has begun
        w.telegram.push_raw_text("stay_safe_bot", r#"{"update_id":499,"my_chat_member":{"from":{"id":7012,"is_bot":false,"first_name":"x"},"chat":{"id":7012,"type":"private"},"date":1,"new_chat_member":{"status":"member"}}}"#.to_owned());
        w.telegram.push_raw_text("stay_safe_bot", written(502, halves.user_id(), r"\ud800 x \udfff"));
        let words = "я".repeat(40_000);
        assert!(words.len() > 64 * 1_024);
        w.telegram.push_raw_text("stay_safe_bot", written(503, long.user_id(), &words));
        w.telegram.faults().truncate_updates_next(1);
        let node = w.node(5).await;
        person.waits_for(PATIENCE, |s| !from_bot(s).is_empty()).await.map(drop).unwrap();
        // each of them is answered herself: an answer to the one is none to the other
        for strange in [&halves, &long] {
            let shown = strange.waits_for(PATIENCE, |s| from_bot(s).iter().any(|m| !m.buttons.is_empty())).await.unwrap();
            assert!(from_bot(&shown).iter().all(|m| !m.text.is_empty()), "{shown:?}");
        }
        person.sends("help");
        person.waits_for_reply(PATIENCE).await.unwrap();
        w.telegram.wait_idle("stay_safe_bot", Duration::from_millis(300)).await;
        assert_eq!(w.telegram.pending("stay_safe_bot"), 0);
        node.stop().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn forged_and_stale_buttons_show_the_menu() {
    on_each(WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() }, |w| async move {
        let node = w.node(6).await;
        let person = w.known(7_006, "en").await;
        let menu = person.last_from_bot().unwrap();
        let labels = |m: &Shown| m.buttons.iter().flatten().map(|b| b.label.clone()).collect::<Vec<_>>();
        for data in ["x", "-.erase", "00000000.00000000", "-.o:\u{1F600}", "{}"] {
            person.presses_data(menu.message_id, data);
            let reply = person.waits_for_reply(PATIENCE).await.unwrap();
            assert_eq!(labels(&reply), labels(&menu), "{data}");
        }
        node.stop().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn did_they_answer_is_counted_by_line_and_day() {
    on_each(WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() }, |w| async move {
        let node = w.node(9).await;
        let person = w.known(7_010, "en").await;
        person.sends("/start pl-not-paid-country");
        person.waits_for_reply(PATIENCE).await.unwrap();
        w.telegram.wait_idle("stay_safe_bot", Duration::from_millis(700)).await;
        for button in ["Did they answer?", "Labour", "No"] {
            // the second step shows a button for each line; any will do
            let data = person.last_from_bot().unwrap().buttons.iter().flatten().find_map(|b| {
                let data = b.data.clone()?;
                (b.label.contains(button) || (button == "Labour" && data.contains(".did-"))).then_some(data)
            });
            let message = person.last_from_bot().unwrap().message_id;
            person.presses_data(message, &data.unwrap_or_else(|| panic!("no button for {button}")));
            person.waits_for_reply(PATIENCE).await.unwrap();
            w.telegram.wait_idle("stay_safe_bot", Duration::from_millis(500)).await;
        }
        let store = w.place.store().await;
        let counts = store.read("counts", |mut tx| async move { tx.answer_counts().await }).await.unwrap();
        assert_eq!(counts.len(), 1, "{counts:?}");
        assert!(counts[0].service.starts_with("pl-"));
        assert_eq!((counts[0].answer.as_str(), counts[0].count), ("no", 1));
        node.stop().await;
    })
    .await;
}
