//! The rules of deleting.

use std::time::Duration;

use serde_json::json;

use crate::bot::{BOT, a_server};

#[tokio::test]
async fn messages_of_both_sides_go_from_the_screen() {
    let (telegram, bot) = a_server().await;
    let person = telegram.person(BOT, 7, "en");
    let own = person.sends("secret");
    let answer = bot.says(7, "answer").await;
    bot.result("deleteMessages", json!({ "chat_id": 7, "message_ids": [own, answer, 9_999] })).await;
    assert!(person.messages().is_empty());
    assert!(person.history().iter().all(|shown| shown.deleted));
    let (_, why) = bot.refusal("deleteMessage", json!({ "chat_id": 7, "message_id": own })).await;
    assert_eq!(why, "Bad Request: message to delete not found");
    assert!(telegram.refused().is_empty());
}

#[tokio::test]
async fn after_48_hours_nothing_can_be_deleted() {
    let (telegram, bot) = a_server().await;
    let person = telegram.person(BOT, 7, "en");
    let old = person.sends("old");
    telegram.age_messages(Duration::from_secs(48 * 3_600));
    let new = person.sends("new");
    let (status, why) = bot.refusal("deleteMessage", json!({ "chat_id": 7, "message_id": old })).await;
    assert_eq!(status, 400);
    assert_eq!(why, "Bad Request: message can't be deleted for everyone");
    bot.refusal("deleteMessages", json!({ "chat_id": 7, "message_ids": [old, new] })).await;
    assert_eq!(person.messages().len(), 2, "all or nothing");
    bot.result("deleteMessage", json!({ "chat_id": 7, "message_id": new })).await;
}

#[tokio::test]
async fn a_call_names_1_to_100_messages() {
    let (telegram, bot) = a_server().await;
    telegram.person(BOT, 7, "en").sends("x");
    let many: Vec<i64> = (1..=101).collect();
    for (ids, status) in [(&many[..100], 200), (&many[..], 400), (&many[..0], 400)] {
        let params = json!({ "chat_id": 7, "message_ids": ids });
        assert_eq!(bot.call("deleteMessages", params).await.0, status, "{}", ids.len());
    }
}
