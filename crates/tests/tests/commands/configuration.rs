//! `oberih config`: what is in force is shown, and no secret with it, wherever it came from.

use serde_json::Value;
use tests::{Engine, Terminal};

const TOKEN: &str = "1000009:a-token-nobody-sees";
const MAIL: &str = "a-mail-password-nobody-sees";
const DATABASE: &str = "postgres://node:a-database-password-nobody-sees@127.0.0.1/node";
const WEBHOOK: &str = "https://phone.example.org/ring?key=a-key-nobody-sees";

#[tokio::test]
async fn a_secret_comes_from_the_file_that_is_named_and_is_never_shown() {
    let mut t = Terminal::new(Engine::Sqlite).await;
    let desk = format!(
        "[[desk]]\nname = \"help\"\nkind = \"ngo\"\ntime_zone = \"Europe/Kyiv\"\nlanguages = [\"uk\"]\n\
         answer_within_minutes = 30\n[desk.duty]\nwebhook = \"{WEBHOOK}\"\n"
    );
    let config = t.write("oberih.toml", &desk);
    t.set("OBERIH_MAIL_SMTP", "smtps://node@mail.example.org:465");
    t.set("OBERIH_MAIL_FROM", "node@example.org");
    let printed = |t: &Terminal| t.done("config print --config FILE", &[("FILE", &config)]);
    let hidden = |shown: &str| shown.matches("(hidden)").count();
    let before = printed(&t);
    assert_eq!(hidden(&before), 1, "the phone alone: {before}");

    let secrets =
        [("OBERIH_BOT_STAY_SAFE_TOKEN", TOKEN), ("OBERIH_MAIL_PASSWORD", MAIL), ("OBERIH_DATABASE", DATABASE)];
    for (name, value) in secrets {
        t.set(name, value);
    }
    let from_environment = printed(&t);
    for (name, value) in secrets {
        t.unset(name);
        let file = t.write(&name.to_lowercase(), &format!("{value}\n"));
        t.set(&format!("{name}_FILE"), &file);
    }
    let from_files = printed(&t);
    for shown in [&from_environment, &from_files] {
        assert_eq!(hidden(shown), 4, "{shown}");
        assert!(!shown.contains("nobody-sees"), "{shown}");
        assert!(shown.contains("smtps://node@mail.example.org:465"), "the rest is shown: {shown}");
    }
    assert_eq!(from_environment, from_files);
}

#[tokio::test]
async fn the_file_of_a_secret_that_is_not_there_is_named_by_its_key() {
    let mut t = Terminal::new(Engine::Sqlite).await;
    let nowhere = t.file("nowhere");
    t.set("OBERIH_BOT_STAY_SAFE_TOKEN_FILE", &nowhere);
    for line in ["config print", "serve --listen 127.0.0.1:0", "outbox list"] {
        let said = t.refused(line, &[]);
        assert!(said.contains("OBERIH_BOT_STAY_SAFE_TOKEN_FILE") && said.contains("not found"), "{line}: {said}");
    }
}

#[tokio::test]
async fn a_node_does_not_start_with_half_of_what_its_mail_server_asks_for_and_other_commands_need_none_of_it() {
    let mut t = Terminal::new(Engine::Sqlite).await;
    t.set("OBERIH_MAIL_SMTP", "smtps://node@mail.example.org:465");
    t.set("OBERIH_MAIL_FROM", "node@example.org");
    let said = t.refused("serve --listen 127.0.0.1:0", &[]);
    assert!(said.contains("mail.smtp names a user: set OBERIH_MAIL_PASSWORD"), "{said}");
    t.done("config print", &[]);
    t.set("OBERIH_MAIL_SMTP", "smtps://mail.example.org:465");
    t.set("OBERIH_MAIL_PASSWORD", MAIL);
    let said = t.refused("serve --listen 127.0.0.1:0", &[]);
    assert!(said.contains("mail has a password and no user") && !said.contains(MAIL), "{said}");
}

#[tokio::test]
async fn the_schema_is_json_that_says_what_each_part_is() {
    let t = Terminal::new(Engine::Sqlite).await;
    let schema: Value = serde_json::from_str(&t.done("config schema", &[])).unwrap();
    let parts = schema["properties"].as_object().unwrap();
    for part in ["data", "listen", "database", "public_url", "name", "desk"] {
        assert!(parts[part]["description"].as_str().is_some_and(|d| !d.is_empty()), "{part}");
    }
    assert_eq!(schema["additionalProperties"], Value::Bool(false), "an editor marks what is no key");
}
