//! What the program refuses at its start: one clear line that says what to do.

use crate::commands::fresh::Fresh;
use crate::commands::{edit, mode};
use fake_telegram::{BotSpec, FakeTelegram};
use std::os::unix::fs::PermissionsExt;
use tests::{Engine, Raw, Terminal};
use tokio::net::TcpListener;

/// A terminal with a root key that is good.
async fn with_key(engine: Engine) -> Terminal {
    let mut t = Terminal::new(engine).await;
    t.set("OBERIH_CONTENT_ALLOW_UNREVIEWED", "true");
    t.set("OBERIH_LOG_LEVEL", "error");
    let key = t.file("keys/root.key");
    t.done("root-key new KEY", &[("KEY", &key)]);
    t
}

const SERVE: &str = "serve --listen 127.0.0.1:0";

#[tokio::test]
async fn a_root_key_is_its_owners_alone_and_is_never_overwritten() {
    let t = with_key(Engine::Sqlite).await;
    let key = t.file("keys/root.key");
    assert_eq!(mode(&key), 0o600);
    let before = std::fs::read(&key).unwrap();
    assert!(t.refused("root-key new KEY", &[("KEY", &key)]).contains("not overwritten"));
    assert_eq!(std::fs::read(&key).unwrap(), before);
}

#[tokio::test]
async fn a_root_key_that_others_can_read_or_that_is_none_is_refused_with_what_to_do() {
    let t = with_key(Engine::Sqlite).await;
    let key = t.file("keys/root.key");
    let may = |mode: u32| std::fs::set_permissions(&key, std::fs::Permissions::from_mode(mode)).unwrap();
    for open in [0o640, 0o604, 0o660] {
        may(open);
        let said = t.refused(SERVE, &[]);
        assert!(said.contains("chmod 600"), "{open:o}: {said}");
    }
    may(0o600);
    let good = std::fs::read_to_string(&key).unwrap();
    let half = good[..good.len() / 2].to_owned();
    for (bad, why) in [("", "empty"), (half.as_str(), "cut short"), ("a shopping list\n", "another file")] {
        std::fs::write(&key, bad).unwrap();
        for line in [SERVE, "staff list"] {
            let said = t.refused(line, &[]);
            assert!(said.contains("oberih-root-key-1") && said.contains("copy it again"), "{why}: {said}");
            assert!(bad.is_empty() || !said.contains(bad.trim()), "what stands in it is not shown: {said}");
        }
    }
    std::fs::remove_file(&key).unwrap();
    let said = t.refused(SERVE, &[]);
    assert!(said.contains("not found") && said.contains("is its name right"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_root_key_that_systemd_gives_may_be_read_by_a_group_and_by_nobody_else() {
    let mut f = Fresh::new(Engine::Sqlite).await;
    let [key, own, other] = ["keys/root.key", "keys", "other"].map(|name| f.t.file(name));
    let may = |mode: u32| std::fs::set_permissions(&key, std::fs::Permissions::from_mode(mode)).unwrap();
    may(0o440);
    assert!(f.t.refused("staff list", &[]).contains("chmod 600"), "it is no credential");
    f.t.set("CREDENTIALS_DIRECTORY", &other);
    assert!(f.t.refused("staff list", &[]).contains("chmod 600"), "credentials lie elsewhere");
    f.t.set("CREDENTIALS_DIRECTORY", &own);
    assert!(f.t.done("staff list", &[]).contains("Zoya"));
    may(0o444);
    assert!(f.t.refused("staff list", &[]).contains("chmod 600"), "everybody reads it");
    f.t.unset("CREDENTIALS_DIRECTORY");
    assert!(f.t.refused("staff list", &[]).contains("chmod 600"));
}

#[tokio::test]
async fn another_root_key_is_refused_by_its_cause() {
    for engine in Engine::all() {
        let mut t = with_key(engine).await;
        assert!(t.refused("staff list", &[]).contains("oberih setup"), "the store is begun with the first key");
        let other = t.file("keys/other.key");
        t.done("root-key new KEY", &[("KEY", &other)]);
        t.set("OBERIH_ROOT_KEY_FILE", &other);
        for line in [SERVE, "staff list"] {
            let said = t.refused(line, &[]);
            assert!(said.contains("not the one this store was begun with") && said.contains("root_key.file"), "{said}");
        }
    }
}

#[tokio::test]
async fn a_schema_that_cannot_be_used_is_refused_with_its_number_and_what_to_do() {
    for engine in Engine::all() {
        let t = with_key(engine).await;
        assert_eq!(t.done("outbox list", &[]), "nothing was given up\n", "it makes the store");
        let place = t.place();
        let mut raw = match &place.database {
            Some(_) => Raw::connect(place).await,
            None => Raw::file(t.file("data/oberih.db").as_ref()).await,
        };
        let newest = storage::SCHEMA;
        for (version, says) in [(newest + 1, "start the newer program"), (3, "begin with an empty store")] {
            raw.run(&format!("UPDATE schema_version SET version = {version}")).await;
            for line in [SERVE, "outbox list", "content list"] {
                let said = t.refused(line, &[]);
                assert!(said.contains(&format!("version {version}")) && said.contains(says), "{line}: {said}");
            }
        }
        raw.run(&format!("UPDATE schema_version SET version = {newest}")).await;
        assert_eq!(t.done("outbox list", &[]), "nothing was given up\n", "nothing was changed meanwhile");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_token_and_a_taken_port_are_told_by_name() {
    let mut t = with_key(Engine::Sqlite).await;
    let taken = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = taken.local_addr().unwrap().to_string();
    for line in ["serve --listen ADDRESS", "serve --listen 127.0.0.1:0 --ops ADDRESS"] {
        let said = t.refused(line, &[("ADDRESS", &address)]);
        assert!(said.contains(&address) && said.contains("another program"), "{said}");
    }
    let bot = BotSpec {
        token: "1000002:a-good-token".to_owned(),
        username: "stay_safe_bot".to_owned(),
        first_name: "stay".to_owned(),
        id: 1_000_002,
    };
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let telegram = FakeTelegram::start(listener, vec![bot]).await.unwrap();
    t.set("OBERIH_TELEGRAM_API", &telegram.api_url());
    t.set("OBERIH_BOT_STAY_SAFE_TOKEN", "1000002:a-wrong-token");
    let said = t.refused(SERVE, &[]);
    assert!(said.contains("`stay-safe`") && said.contains("BotFather") && !said.contains("a-wrong-token"), "{said}");
}

#[tokio::test]
async fn a_content_folder_with_errors_is_refused_with_the_first_of_them() {
    let mut t = with_key(Engine::Sqlite).await;
    let folder = t.file("content");
    crate::commands::content_in(&folder);
    t.set("OBERIH_CONTENT_DIR", &folder);
    let line = edit(&folder, "guides/ask-me/guide.yaml", "ask-set-open, to: at,", "ask-set-open, to: nowhere,");
    let named = format!("guides/ask-me/guide.yaml:{line}:");
    let by_name = t.refused(SERVE, &[]);
    t.unset("OBERIH_CONTENT_DIR");
    let by_option = t.refused("serve --listen 127.0.0.1:0 --content DIR", &[("DIR", &folder)]);
    for said in [by_name, by_option] {
        assert!(said.contains(&named) && said.contains("content check"), "{said}");
    }
}
