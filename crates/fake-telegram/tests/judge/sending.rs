//! Sending, editing, buttons: the limits and the words of refusals.

use std::time::Duration;

use serde_json::{Value, json};

use crate::bot::{BOT, TestBot, a_server};

const SOON: Duration = Duration::from_secs(5);

#[tokio::test]
async fn limits_are_refused_in_telegrams_words() {
    let (telegram, bot) = a_server().await;
    telegram.person(BOT, 7, "en").sends("/start");
    let with = |extra: Value| {
        let mut params = json!({ "chat_id": 7, "text": "a👍b" });
        for (name, value) in extra.as_object().unwrap() {
            params[name] = value.clone();
        }
        params
    };
    let inline = |buttons: Value| with(json!({ "reply_markup": { "inline_keyboard": buttons } }));
    let entity = |offset: i64, length: i64| {
        with(json!({ "entities": [{ "type": "bold", "offset": offset, "length": length }] }))
    };
    let button = json!({ "text": "a", "callback_data": "b" });
    let row = |n: usize| Value::Array(vec![button.clone(); n]);
    let wanted = [
        (with(json!({ "text": "" })), "message text is empty"),
        (with(json!({ "text": " \n" })), "message text is empty"),
        (with(json!({ "text": "👍".repeat(2_049) })), "message is too long"),
        (with(json!({ "chat_id": 8 })), "chat not found"),
        (entity(0, 5), "entity beginning at UTF-16 offset 0 ends after the end"),
        (entity(2, 1), "entity beginning at UTF-16 offset 2 begins in a middle"),
        (entity(0, 0), "receive an entity with incorrect length"),
        (inline(json!([[{ "text": "a" }]])), "Text buttons are unallowed"),
        (inline(json!([[{ "callback_data": "a" }]])), "Can't find field \"text\""),
        (inline(json!([[{ "text": "a", "callback_data": "b", "url": "http://x.y" }]])), "exactly one"),
        (inline(json!([[{ "text": "a", "callback_data": "й".repeat(33) }]])), "BUTTON_DATA_INVALID"),
        (inline(json!([[{ "text": "a", "url": "x" }]])), "Wrong HTTP URL"),
        (inline(json!([row(9)])), "reply markup is too long"),
        (inline(Value::Array(vec![row(8); 13])), "reply markup is too long"),
        (with(json!({ "text": "<x>a</x>", "parse_mode": "HTML" })), "Unsupported start tag \"x\""),
    ];
    for (params, why) in &wanted {
        let (status, said) = bot.refusal("sendMessage", params.clone()).await;
        assert_eq!(status, 400, "{params}");
        assert!(said.starts_with("Bad Request: ") && said.contains(why), "{said} / {params}");
    }
    assert_eq!(telegram.refused().len(), wanted.len());

    for fits in [
        with(json!({ "text": "👍".repeat(2_048) })),
        inline(json!([[{ "text": "a", "callback_data": "й".repeat(32) }]])),
        inline(Value::Array(vec![row(8); 12])),
        entity(1, 2),
        with(json!({ "text": "<b>a &lt; b</b>", "parse_mode": "HTML" })),
    ] {
        bot.result("sendMessage", fits).await;
    }
    let last = telegram.person(BOT, 7, "en").last_from_bot().unwrap();
    assert_eq!(last.text, "a < b");
    assert_eq!(last.entities, json!([{ "type": "bold", "offset": 0, "length": 5 }]));
}

#[tokio::test]
async fn a_person_must_have_written_first_and_not_blocked_the_bot() {
    let (telegram, bot) = a_server().await;
    let person = telegram.person(BOT, 7, "en");
    let message = json!({ "chat_id": 7, "text": "hi" });
    let (status, why) = bot.refusal("sendMessage", message.clone()).await;
    assert_eq!(status, 403);
    assert_eq!(why, "Forbidden: bot can't initiate conversation with a user");
    person.sends("/start");
    person.blocks_bot();
    let (status, why) = bot.refusal("sendMessage", message.clone()).await;
    assert_eq!((status, why.as_str()), (403, "Forbidden: bot was blocked by the user"));
    person.unblocks_bot();
    bot.result("sendMessage", message).await;
    let updates = bot.updates(json!({})).await;
    let member = &updates[1]["my_chat_member"];
    assert_eq!(member["new_chat_member"]["status"], "kicked");
    assert_eq!(updates[2]["my_chat_member"]["new_chat_member"]["status"], "member");
    assert!(telegram.refused().is_empty());
}

#[tokio::test]
async fn a_pressed_button_asks_and_an_edit_answers() {
    let (telegram, bot) = a_server().await;
    let person = telegram.person(BOT, 7, "en");
    person.sends("/start");
    let sent = bot
        .result(
            "sendMessage",
            json!({ "chat_id": 7, "text": "Choose", "reply_markup": { "inline_keyboard": [
                [{ "text": "Yes please", "callback_data": "yes" }],
                [{ "text": "Site", "url": "https://example.org" }],
            ] } }),
        )
        .await;
    assert_eq!(person.waits_for_reply(SOON).await.unwrap().text, "Choose");
    assert!(person.presses("Nothing").unwrap_err().contains("Yes please"));
    assert!(person.presses("Site").unwrap_err().contains("example.org"));
    person.presses("Yes").unwrap();
    let query = bot.updates(json!({ "offset": -1 })).await[0]["callback_query"].clone();
    assert_eq!(query["data"], "yes");
    assert_eq!(query["message"]["message_id"], sent["message_id"]);
    bot.result("answerCallbackQuery", json!({ "callback_query_id": query["id"], "text": "Noted" })).await;
    assert_eq!(person.last_notice().as_deref(), Some("Noted"));

    let edit = json!({ "chat_id": 7, "message_id": sent["message_id"], "text": "Done" });
    bot.result("editMessageText", edit.clone()).await;
    let shown = person.waits_for_reply(SOON).await.unwrap();
    assert_eq!((shown.text.as_str(), shown.buttons.len()), ("Done", 0));
    let (_, why) = bot.refusal("editMessageText", edit).await;
    assert!(why.contains("message is not modified"), "{why}");
    assert!(telegram.refused().is_empty());
    bot.refusal("answerCallbackQuery", json!({ "callback_query_id": "1" })).await;
    assert_eq!(telegram.refused().len(), 1);
}

#[tokio::test]
async fn keys_of_the_reply_keyboard_send_their_text_until_removed() {
    let (telegram, bot) = a_server().await;
    let person = telegram.person(BOT, 7, "en");
    person.sends("/start");
    let keyboard = json!({ "keyboard": [[{ "text": "Later" }, "Now"]], "resize_keyboard": true });
    bot.result("sendMessage", json!({ "chat_id": 7, "text": "When?", "reply_markup": keyboard })).await;
    person.presses("Now").unwrap();
    assert_eq!(person.messages().last().unwrap().text, "Now");
    bot.result("sendMessage", json!({ "chat_id": 7, "text": "Ok", "reply_markup": { "remove_keyboard": true } })).await;
    assert!(person.presses("Now").is_err());
}

#[tokio::test]
async fn notes_are_taken_of_what_telegram_would_let_pass() {
    let (telegram, bot) = a_server().await;
    telegram.person(BOT, 7, "en").sends("/start");
    bot.result("sendMessage", json!({ "chat_id": 7, "text": "*a*", "parse_mode": "MarkdownV2", "tekst": 1 })).await;
    let notes = telegram.refused();
    assert_eq!(notes.len(), 2, "{notes:?}");
    assert!(notes[0].contains("tekst") && notes[1].contains("MarkdownV2"));
}

#[tokio::test]
async fn every_kind_of_message_arrives() {
    let (telegram, bot) = a_server().await;
    let person = telegram.person(BOT, 7, "en");
    person.sends_sticker();
    person.sends_voice();
    person.sends_photo(Some("caption"));
    person.sends_document();
    person.sends_location();
    person.sends_contact(true);
    person.sends_contact(false);
    person.sends_poll();
    person.forwards("news");
    person.sends_album(2);
    let updates = bot.updates(json!({})).await;
    let message = |n: usize| updates[n]["message"].clone();
    assert_eq!(message(2)["caption"], "caption");
    assert_eq!(message(5)["contact"]["user_id"], 7);
    assert!(message(6)["contact"].get("user_id").is_none());
    assert_eq!(message(8)["forward_origin"]["type"], "hidden_user");
    assert_eq!(message(9)["media_group_id"], message(10)["media_group_id"]);

    let photo = message(2)["photo"].clone();
    assert!(photo[0]["width"].as_i64() < photo[1]["width"].as_i64(), "the smallest first");
    assert!(fetched(&bot, &photo[1]["file_id"]).await.ends_with("demonstration"));
}

/// What the download path of a file gives.
async fn fetched(bot: &TestBot, file_id: &Value) -> String {
    let file = bot.result("getFile", json!({ "file_id": file_id })).await;
    let path = format!("/file/bot{}/{}", bot.token, file["file_path"].as_str().unwrap());
    let (status, bytes) = crate::bot::http(bot.addr, "GET", &path, "").await;
    assert_eq!(status, 200);
    bytes
}

#[tokio::test]
async fn files_hold_what_the_person_sent() {
    let (telegram, bot) = a_server().await;
    let person = telegram.person(BOT, 7, "en");
    person.sends_photo_of(None, "a picture");
    person.sends_voice_of("a voice");
    person.sends_document_of("a.txt", "text/plain", "a document");
    let updates = bot.updates(json!({})).await;
    let message = |n: usize| updates[n]["message"].clone();
    assert_eq!(fetched(&bot, &message(0)["photo"][1]["file_id"]).await, "a picture");
    assert_eq!(fetched(&bot, &message(1)["voice"]["file_id"]).await, "a voice");
    let document = message(2)["document"].clone();
    assert_eq!(fetched(&bot, &document["file_id"]).await, "a document");
    assert_eq!((&document["file_name"], &document["mime_type"]), (&json!("a.txt"), &json!("text/plain")));
    assert_eq!(document["file_size"], 10);
}

#[tokio::test]
async fn what_the_bot_says_about_itself_is_kept_by_language() {
    let (telegram, bot) = a_server().await;
    bot.result("setMyName", json!({ "name": "Ім'я", "language_code": "uk" })).await;
    let commands = json!([{ "command": "start", "description": "Begin" }]);
    bot.result("setMyCommands", json!({ "commands": commands })).await;
    let long = "x".repeat(513);
    assert_eq!(bot.refusal("setMyDescription", json!({ "description": long })).await.0, 400);
    let profile = telegram.profile(BOT);
    assert_eq!(profile["name"], json!({ "": "first_bot", "uk": "Ім'я" }));
    assert_eq!(profile["commands"][""], commands);
}

#[tokio::test]
async fn a_group_becomes_known_by_a_raw_update_and_can_be_left() {
    let (telegram, bot) = a_server().await;
    let chat = json!({ "id": -50, "type": "group", "title": "Group" });
    telegram.push_raw(
        BOT,
        json!({ "message": { "message_id": 9, "date": 1, "chat": chat, "text": "hi",
            "from": { "id": 7, "is_bot": false, "first_name": "A" } } }),
    );
    bot.says(-50, "Only private chats, please.").await;
    bot.result("leaveChat", json!({ "chat_id": -50 })).await;
    let (status, _) = bot.refusal("sendMessage", json!({ "chat_id": -50, "text": "hi" })).await;
    assert_eq!(status, 403);
}
