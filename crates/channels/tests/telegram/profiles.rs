use crate::stub::Stub;
use channels::telegram::{
    BotHealth, Command, Expected, ExpectedName, Look, Named, Profile, ProfileSetUp, ProfileWords, look, set_up,
};
use domain::{Language, Timestamp};
use serde_json::{Value, json};
use tokio::sync::watch::channel;

const NOW: Timestamp = Timestamp::from_unix_micros(10_000 * 1_000_000);

fn profile() -> Profile {
    let commands = vec![Command { command: "start".to_owned(), description: "Begin".to_owned() }];
    let words = |language| ProfileWords {
        language,
        name: "Notes".to_owned(),
        short: "Short".to_owned(),
        about: "About".to_owned(),
        commands: commands.clone(),
    };
    Profile { words: vec![words(None), words(Language::parse("uk").ok())] }
}

#[tokio::test]
async fn a_profile_is_set_only_where_it_differs() {
    let (stub, telegram) = Stub::start().await;
    for name in ["Notes", "Old name"] {
        stub.result("getMyName", json!({ "name": name }));
        stub.result("getMyShortDescription", json!({ "short_description": "Short" }));
        stub.result("getMyCommands", json!([{ "command": "start", "description": "Begin" }]));
    }
    stub.refusal("getMyDescription", 404, "Not Found: method not found");
    stub.result("getMyDescription", json!({ "description": "" }));
    stub.refusal("setMyDescription", 429, "Too Many Requests: retry after 86400");
    let done = set_up(&telegram, &profile()).await.expect("answers");
    assert_eq!(done, ProfileSetUp { kept: 6, changed: 1, refused: 1, named: Some(Named::AsWanted) });
    assert_eq!(stub.asked("setMyName"), [json!({ "language_code": "uk", "name": "Notes" })]);
    assert!(stub.asked("setMyCommands").is_empty());
    stub.refusal("getMyName", 401, "Unauthorized");
    assert!(set_up(&telegram, &profile()).await.is_err());
}

#[tokio::test]
async fn what_the_platform_makes_of_a_name_is_told() {
    for (told, want) in [
        (Some("Notes"), Named::As("Notes".to_owned())),
        (Some("NOTES"), Named::As("NOTES".to_owned())),
        (None, Named::AsWanted),
    ] {
        let (stub, telegram) = Stub::start().await;
        stub.result("getMyName", json!({ "name": "BotFather's" }));
        match told {
            Some(name) => stub.result("getMyName", json!({ "name": name })),
            None => stub.refusal("getMyName", 429, "Too Many Requests: retry after 60"),
        }
        let everybody = Profile { words: profile().words.into_iter().take(1).collect() };
        for (method, field) in [("getMyShortDescription", "short_description"), ("getMyDescription", "description")] {
            let held = if field == "description" { "About" } else { "Short" };
            stub.result(method, json!({ field: held }));
        }
        stub.result("getMyCommands", json!([{ "command": "start", "description": "Begin" }]));
        let done = set_up(&telegram, &everybody).await.expect("answers");
        assert_eq!(done.named, Some(want), "{told:?}");
    }
}

#[tokio::test]
async fn what_is_not_as_we_left_it_is_an_alarm_until_it_is_again() {
    let (stub, telegram) = Stub::start().await;
    let ours = "https://bot.example/hook/stay-safe";
    let me = |username: &str, name: &str| json!({ "id": 100, "username": username, "first_name": name });
    let info = |url: &str, pending: i64, failed: Option<i64>| json!({ "url": url, "pending_update_count": pending, "last_error_date": failed });
    let well = (me("stay_safe_bot", "Notes"), info(ours, 0, Some(1)));
    let strange = BotHealth::Strange;
    let looks: Vec<((Value, Value), BotHealth)> = vec![
        (well.clone(), BotHealth::Well),
        ((me("other_bot", "Notes"), info(ours, 0, None)), strange("the bot's username changed")),
        (well.clone(), BotHealth::Well),
        ((me("stay_safe_bot", "Win money"), info(ours, 0, None)), strange("the bot's name changed")),
        (
            (me("stay_safe_bot", "Notes"), info("https://x.example", 0, None)),
            strange("a strange webhook address is set"),
        ),
        ((me("stay_safe_bot", "Notes"), info("", 0, None)), BotHealth::WebhookGone),
        (
            (me("stay_safe_bot", "Notes"), info(ours, 1_001, None)),
            BotHealth::Troubled("more than 1,000 updates wait at the platform"),
        ),
        (
            (me("stay_safe_bot", "Notes"), info(ours, 0, Some(9_990))),
            BotHealth::Troubled("the platform could not deliver to our webhook"),
        ),
        (well, BotHealth::Well),
    ];
    let (told, health) = channel(BotHealth::Starting);
    for ((me, info), want) in looks {
        stub.result("getMe", me);
        stub.result("getWebhookInfo", info);
        let looked = look(&telegram, &mut called(ours), NOW, &told).await;
        assert_eq!(*health.borrow(), want);
        assert_eq!(looked == Look::Strange, want.is_taken_over(), "{looked:?}");
    }
}

fn called(ours: &str) -> Expected {
    Expected {
        username: Some("Stay_Safe_bot".to_owned()),
        name: ExpectedName::Is("Notes".to_owned()),
        webhook: Some(ours.to_owned()),
        own: Some(ours.to_owned()),
        takes_webhook: false,
    }
}

#[tokio::test]
async fn a_look_that_is_not_answered_clears_no_alarm() {
    let (stub, telegram) = Stub::start().await;
    let ours = "https://bot.example/hook/stay-safe";
    for expected in [called(ours), Expected { webhook: None, ..called(ours) }] {
        let (told, health) = channel(BotHealth::Strange("before"));
        for method in ["getMe", "getWebhookInfo"] {
            if method == "getWebhookInfo" {
                stub.result("getMe", json!({ "id": 100, "username": "stay_safe_bot", "first_name": "Notes" }));
            }
            stub.refusal(method, 502, "Bad Gateway");
            assert_eq!(look(&telegram, &mut expected.clone(), NOW, &told).await, Look::NoAnswer);
            assert_eq!(*health.borrow(), BotHealth::Strange("before"));
        }
    }
}

#[tokio::test]
async fn before_our_webhook_is_set_anothers_is_none_of_our_business_and_the_bot_is_not_well_yet() {
    let (stub, telegram) = Stub::start().await;
    let mut expected = Expected { takes_webhook: true, ..called("https://bot.example/hook/stay-safe") };
    let (told, health) = channel(BotHealth::Starting);
    for (name, want) in [("Notes", BotHealth::Starting), ("Win money", BotHealth::Strange("the bot's name changed"))] {
        stub.result("getMe", json!({ "id": 100, "username": "stay_safe_bot", "first_name": name }));
        stub.result("getWebhookInfo", json!({ "url": "https://before.example/" }));
        look(&telegram, &mut expected, NOW, &told).await;
        assert_eq!(*health.borrow(), want);
    }
}

#[tokio::test]
async fn a_polled_bot_with_our_own_old_webhook_is_no_strangers() {
    let (stub, telegram) = Stub::start().await;
    for (url, want) in [
        ("https://other.example/", BotHealth::Strange("a strange webhook address is set")),
        ("https://bot.example/hook/stay-safe", BotHealth::Well),
        ("", BotHealth::Well),
    ] {
        stub.result("getMe", json!({ "id": 100, "username": "stay_safe_bot", "first_name": "Notes" }));
        stub.result("getWebhookInfo", json!({ "url": url }));
        let own = Some("https://bot.example/hook/stay-safe".to_owned());
        let mut expected = Expected { own, ..Expected::default() };
        let (told, health) = channel(BotHealth::Strange("before"));
        look(&telegram, &mut expected, NOW, &told).await;
        assert_eq!(*health.borrow(), want, "{url}");
    }
}

#[test]
fn only_what_is_certain_counts_as_taken_over() {
    for (health, over, ours) in [
        (BotHealth::Strange("x"), true, false),
        (BotHealth::WebhookSet { ours: false }, true, false),
        (BotHealth::WebhookSet { ours: true }, false, true),
        (BotHealth::OtherPoller, false, false),
        (BotHealth::Unreachable, false, false),
        (BotHealth::WrongToken, false, false),
        (BotHealth::Starting, false, false),
        (BotHealth::WebhookGone, false, true),
        (BotHealth::Troubled("x"), false, true),
        (BotHealth::Well, false, true),
    ] {
        assert_eq!((health.is_taken_over(), health.is_ours()), (over, ours), "{health:?}");
    }
}
