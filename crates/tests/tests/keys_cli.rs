//! Keys in the operator's hands: one locked by a passphrase, other custodians, a lone supervisor who lost her password. The
//! real program.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

use app::office::CodeSecret;
use domain::{Clock, Timestamp};
use std::time::Duration;
use tests::{Engine, Terminal, the_step_before_counts};

const STEP: Duration = Duration::from_secs(30);

fn secret_of(shown: &str) -> CodeSecret {
    let at = shown.find("secret=").unwrap() + "secret=".len();
    CodeSecret::from_base32(shown[at..].split('&').next().unwrap()).unwrap()
}

fn now() -> Timestamp {
    oberih::SystemClock.now()
}

type Files = Vec<(&'static str, String)>;

fn named(files: &Files) -> Vec<(&str, &str)> {
    files.iter().map(|(mark, file)| (*mark, file.as_str())).collect()
}

fn files(t: &Terminal) -> Files {
    let mut files: Files = ["W", "P", "W2", "P2", "W3", "P3"].map(|mark| (mark, t.file(mark))).to_vec();
    files.push(("KEY", t.file("keys/root.key")));
    files.push(("BARE", t.file("keys/bare.key")));
    files.push(("PASS", t.write("password", "паркан глек мороз нитка\n")));
    files.push(("NEXT", t.write("next", "світанок дубок рукав міст\n")));
    files
}

/// A node with one custodian, whose words are in `W`, and the supervisor `Zoya`, whose password is in `PASS`.
async fn set_up(engine: Engine) -> (Terminal, CodeSecret, Files) {
    let mut t = Terminal::new(engine).await;
    let state = t.file("state");
    t.set("XDG_STATE_HOME", &state);
    let files = files(&t);
    t.done("root-key new KEY", &named(&files));
    for n in ["", "2", "3"] {
        t.done(&format!("recovery keygen --out P{n} --words-file W{n}"), &named(&files));
    }
    let setup = "setup --yes --name Zoya --desk help:ngo --recovery-public P --password-file PASS";
    let zoya = secret_of(&t.done(setup, &named(&files)));
    (t, zoya, files)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_locked_root_key_opens_with_its_passphrase_alone_and_may_lie_with_the_data() {
    for engine in Engine::all() {
        let mut t = Terminal::new(engine).await;
        let files = files(&t);
        let files = named(&files);
        let weak = t.write("weak", "Password1234!\n");
        let with_weak = [&files[..], &[("WEAK", &weak)]].concat();
        assert!(t.refused("root-key new KEY --locked --passphrase-file WEAK", &with_weak).contains("tried first"));
        t.done("root-key new KEY --locked --passphrase-file PASS", &files);
        t.done("recovery keygen --out P --words-file W", &files);
        // the folder is the data's own disk, and nobody has to accept that
        t.unset("OBERIH_ROOT_KEY_ACCEPT_SAME_DISK");
        let setup = "setup --yes --name Zoya --desk help:ngo --recovery-public P --password-file PASS";
        assert!(t.refused(setup, &files).contains("OBERIH_ROOT_KEY_PASSPHRASE_FILE"), "nobody types it here");
        let (right, wrong) = (t.file("password"), t.file("next"));
        t.set("OBERIH_ROOT_KEY_PASSPHRASE_FILE", &wrong);
        assert!(t.refused(setup, &files).contains("passphrase does not open"));
        t.set("OBERIH_ROOT_KEY_PASSPHRASE_FILE", &right);
        t.done(setup, &files);
        let status = t.done("keys status", &files);
        assert!(status.contains("locked by a passphrase") && !status.contains("ON THE DISK"), "{status}");
        let key = std::fs::read_to_string(t.file("keys/root.key")).unwrap();
        assert!(key.starts_with("oberih-root-key-locked-1 2 ") && key.lines().count() == 1);
        // to a bare key, and back to a locked one
        t.done("root-key new BARE", &files);
        t.done("keys rotate --new BARE", &files);
        let bare = t.file("keys/bare.key");
        t.set("OBERIH_ROOT_KEY_FILE", &bare);
        t.unset("OBERIH_ROOT_KEY_PASSPHRASE_FILE");
        assert!(t.done("staff list", &files).contains("Zoya"));
        let status = t.done("keys status", &files);
        let warns = status.contains("ON THE DISK THAT HOLDS THE DATA") && !status.contains("locked by a passphrase");
        assert_eq!(warns, engine == Engine::Sqlite, "{engine:?}: a server's disk is not ours to know: {status}");
        t.done("root-key new W2 --locked --passphrase-file NEXT", &files);
        t.done("keys rotate --new W2 --new-passphrase-file NEXT", &files);
        assert!(t.refused("staff list", &files).contains("root key"), "the bare key opens nothing any more");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn other_people_become_the_custodians_by_a_command_and_the_other_supervisor_is_told() {
    for engine in Engine::all() {
        let (t, zoya, files) = set_up(engine).await;
        let files = named(&files);
        let by = |step: i8| {
            let at = match step {
                -1 => now().minus(STEP),
                0 => now(),
                _ => now().plus(STEP),
            };
            format!("--as Zoya --password-file PASS --code {}", zoya.code_at(at))
        };
        let add = "staff add Ada --role supervisor --new-password-file PASS";
        the_step_before_counts().await;
        let alone = t.refused(&format!("{add} {}", by(-1)), &files);
        assert!(alone.contains("--operator-approves"), "{alone}");
        let ada = secret_of(&t.done(&format!("{add} --operator-approves {}", by(0)), &files));
        let with = format!("--with Ada --with-password-file PASS --with-code {}", ada.code_at(now()));
        let replace = "recovery replace --words-file W --recovery-public P2 P3";
        let said = t.done(&format!("{replace} {} {with}", by(1)), &files);
        assert!(said.contains("other custodians") && said.contains("custodian 2"), "{said}");
        assert!(t.done("recovery use --words-file W2 W3", &files).contains(" keys of "));
        let status = t.done("keys status", &files);
        assert!(status.contains("Zoya made other people the custodians"), "{status}");
        assert!(status.contains("custodian 1") && status.contains("custodian 2"), "{status}");
        // the former one's words open no key of the node any more
        let former = t.run("recovery use --words-file W W", &files);
        assert!(!former.status.success());
        let said = String::from_utf8(former.stdout).unwrap();
        assert!(said.contains("open 0 keys of"), "{said}");
        // at her next sign-in
        let by_ada = format!("--as Ada --password-file PASS --code {}", ada.code_at(now().plus(STEP)));
        let told = t.done(&format!("staff add Rita --role responder --new-password-file PASS {by_ada}"), &files);
        assert!(
            told.contains("SINCE YOU WERE HERE LAST") && told.contains("the custodians' words were used"),
            "{told}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_only_supervisor_comes_back_by_the_custodians_words() {
    for engine in Engine::all() {
        let (t, zoya, files) = set_up(engine).await;
        let files = named(&files);
        let back = "recovery use --supervisor Zoya --words-file W --new-password-file NEXT";
        let said = t.done(back, &files);
        assert!(said.contains("has new keys and her desks again"), "{said}");
        let new = secret_of(&said);
        let add = |code: &str, password: &str| {
            format!(
                "staff add Olena --role responder --new-password-file PASS --as Zoya --password-file {password} --code {code}"
            )
        };
        assert!(t.refused(&add(&zoya.code_at(now()), "PASS"), &files).contains("wrong"), "the old password");
        t.done(&add(&new.code_at(now()), "NEXT"), &files);
        assert!(t.done("staff list", &files).contains("Olena"));
        // by what she is known on this device
        let device = t.file("state/oberih/device");
        assert_eq!(std::fs::read_to_string(device).unwrap().trim().len(), 64);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_from_one_custodian_to_two_goes_on_after_a_kill_by_the_words_of_the_one() {
    let (t, zoya, files) = set_up(Engine::Sqlite).await;
    let files = named(&files);
    the_step_before_counts().await;
    let by = |at: Timestamp| format!("--as Zoya --password-file PASS --code {}", zoya.code_at(at));
    let add = "staff add Ada --role supervisor --operator-approves --new-password-file PASS";
    let ada = secret_of(&t.done(&format!("{add} {}", by(now().minus(STEP))), &files));
    let with = |at: Timestamp| format!("--with Ada --with-password-file PASS --with-code {}", ada.code_at(at));
    // typed: hers, and an empty line; her words were shown once
    let replace = "recovery replace --recovery-public P2 P3";
    let typed = format!("{}\n\n", std::fs::read_to_string(t.file("W")).unwrap().trim());
    t.done_typing(&format!("{replace} {} {}", by(now()), with(now())), &files, &typed);
    // as after a kill in the middle: the two are the custodians already, and the former one's words are in one file
    let (by, with) = (by(now().plus(STEP)), with(now().plus(STEP)));
    let said = t.done(&format!("{replace} --words-file W {by} {with}"), &files);
    assert!(said.contains("There are other custodians; they open 0 keys"), "{said}");
    assert!(t.done("recovery use --words-file W2 W3", &files).contains(" keys of "));
}
