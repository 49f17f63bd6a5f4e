//! Setup, staff, recovery and keys as the operator meets them: the real program.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

use app::office::CodeSecret;
use domain::{Clock, Timestamp};
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;
use tests::serve::binary;
use tests::{Engine, Terminal, the_step_before_counts};

fn secret_of(shown: &str) -> CodeSecret {
    let at = shown.find("secret=").unwrap() + "secret=".len();
    CodeSecret::from_base32(shown[at..].split('&').next().unwrap()).unwrap()
}

fn now() -> Timestamp {
    oberih::SystemClock.now()
}

fn mode(file: &str) -> u32 {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata(Path::new(file)).unwrap().mode() & 0o777
}

/// The first supervisor's fingerprint on a recovery sheet, without its spaces.
fn first_on_the_sheet(shown: &str) -> String {
    let (_, sheet) = shown.split_once("RECOVERY SHEET").unwrap();
    let line = sheet.lines().find_map(|line| line.trim_start().strip_prefix("first supervisor "));
    line.unwrap().split_whitespace().collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_is_set_up_staffed_recovered_and_carried_to_another_root_key() {
    for engine in Engine::all() {
        let mut t = Terminal::new(engine).await;
        let (key, new_key) = (t.file("keys/root.key"), t.file("keys/new.key"));
        let (words, publics) = (["w1", "w2", "w3"].map(|n| t.file(n)), ["p1", "p2", "p3"].map(|n| t.file(n)));
        let password = t.write("password", "паркан глек мороз нитка\n");
        let weak = t.write("weak", "Password1234!\n");
        let files: Vec<(&str, &str)> = vec![
            ("KEY", &key),
            ("NEW", &new_key),
            ("W1", &words[0]),
            ("W2", &words[1]),
            ("W3", &words[2]),
            ("P1", &publics[0]),
            ("P2", &publics[1]),
            ("P3", &publics[2]),
            ("PASS", &password),
            ("WEAK", &weak),
        ];
        assert!(t.refused("staff list", &files).contains("root key"));
        t.done("root-key new KEY", &files);
        assert!(t.refused("staff list", &files).contains("oberih setup"));
        assert!(t.refused("recovery keygen --out P1", &files).contains("--words-file"), "no words into a pipe");
        for n in 1..=3 {
            let said = t.done(&format!("recovery keygen --out P{n} --words-file W{n}"), &files);
            let written = std::fs::read_to_string(&words[n - 1]).unwrap();
            assert_eq!(written.split_whitespace().count(), 24);
            assert!(written.split_whitespace().take(3).any(|w| !said.contains(w)), "the words are not shown too");
            assert_eq!(mode(&words[n - 1]), 0o600);
        }
        assert!(t.refused("recovery keygen --out P1 --words-file W1", &files).contains("not overwritten"));
        // setup
        let bare = "setup --yes --name Zoya --desk help:ngo";
        assert!(t.refused(&format!("{bare} --password-file PASS"), &files).contains("--recovery-public"));
        let whole = format!("{bare} --recovery-public P1 P2 P3 --password-file PASS");
        assert!(t.refused(&whole.replace("PASS", "WEAK"), &files).contains("tried first"));
        assert!(t.refused(&whole.replace("help:ngo", "help"), &files).contains("NAME:KIND"));
        let shown = t.done(&whole, &files);
        assert!(shown.contains("RECOVERY SHEET") && shown.matches("custodian ").count() >= 3, "{shown}");
        let pins = std::fs::read_to_string(t.file("keys/oberih.pins")).unwrap();
        let first = pins.lines().find_map(|line| line.strip_prefix("first ")).unwrap();
        assert_eq!((first_on_the_sheet(&shown).as_str(), first.len()), (first, 64), "what the pins hold is on paper");
        let zoya = secret_of(&shown);
        assert!(t.refused(&whole, &files).contains("set up already"));
        for beside in ["oberih.pins", "oberih.peppers", "oberih.erased"] {
            assert_eq!(mode(&t.file(&format!("keys/{beside}"))), 0o600, "{beside}");
        }
        // three sign-ins in three steps, from the one before to the one after
        let step = Duration::from_secs(30);
        let by = |code: String| format!("--as Zoya --password-file PASS --code {code}");
        the_step_before_counts().await;
        let code = zoya.code_at(now().minus(step));
        let add = "staff add Olena --role responder --new-password-file";
        assert!(t.refused(&format!("{add} WEAK {}", by(code.clone())), &files).contains("tried first"));
        let code = zoya.code_at(now());
        let olena = secret_of(&t.done(&format!("{add} PASS {}", by(code.clone())), &files));
        let archive = format!("desk archive --as Olena --password-file PASS --code {}", olena.code_at(now()));
        assert!(t.refused(&archive, &files).contains("only a supervisor"));
        assert!(t.refused(&format!("{add} PASS {}", by(code)), &files).contains("wrong"), "a code counts once");
        let listed = t.done("staff list", &files);
        assert!(listed.contains("Olena") && listed.contains("responder") && listed.contains("help"), "{listed}");
        let code = zoya.code_at(now().plus(step));
        t.done(&format!("staff disable Olena {}", by(code)), &files);
        assert!(t.done("staff list", &files).contains("removed"));
        // recovery
        assert!(t.refused("recovery use --words-file W1", &files).contains("two"));
        assert!(t.refused("recovery use --words-file W1 PASS", &files).contains("24 words"));
        let opened = t.done("recovery use --words-file W3 W1", &files);
        assert!(opened.contains("open 5 keys of 5"), "{opened}");
        // keys
        let status = t.done("keys status", &files);
        assert!(status.contains("staff-index") && status.contains("desk            help, ngo, epoch 3"), "{status}");
        assert!(t.refused("keys rotate --new KEY", &files).contains("the present one"));
        t.done("root-key new NEW", &files);
        let said = t.done("keys rotate --new NEW", &files);
        assert!(said.contains("OBERIH_ROOT_KEY_FILE"), "{said}");
        assert!(t.refused("staff list", &files).contains("root key"), "the old key opens nothing any more");
        t.set("OBERIH_ROOT_KEY_FILE", &new_key);
        assert!(t.done("staff list", &files).contains("Zoya"));
    }
}

/// A node that is set up, and its first supervisor, whose password is in `PASS`.
async fn set_up(engine: Engine) -> (Terminal, CodeSecret, Vec<(&'static str, String)>) {
    let t = Terminal::new(engine).await;
    let mut files = vec![("KEY", t.file("keys/root.key")), ("W", t.file("w")), ("P", t.file("p"))];
    files.push(("PASS", t.write("password", "паркан глек мороз нитка\n")));
    files.push(("NEXT", t.write("next", "світанок дубок рукав міст\n")));
    files.push(("WEAK", t.write("weak", "Password1234!\n")));
    let named: Vec<(&str, &str)> = files.iter().map(|(mark, file)| (*mark, file.as_str())).collect();
    t.done("root-key new KEY", &named);
    t.done("recovery keygen --out P --words-file W", &named);
    let setup = "setup --yes --name Zoya --desk help:ngo --recovery-public P --password-file PASS";
    let zoya = secret_of(&t.done(setup, &named));
    (t, zoya, files)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_desk_is_added_by_a_command() {
    for engine in Engine::all() {
        let (t, zoya, files) = set_up(engine).await;
        let files: Vec<(&str, &str)> = files.iter().map(|(mark, file)| (*mark, file.as_str())).collect();
        let step = Duration::from_secs(30);
        let add = |desk: &str, code: String| format!("desk add {desk} --as Zoya --password-file PASS --code {code}");
        assert!(t.refused(&add("night", "123456".to_owned()), &files).contains("NAME:KIND"));
        the_step_before_counts().await;
        assert!(
            t.refused(&add("night:spies", zoya.code_at(now().minus(step))), &files).contains("ngo, police or mixed")
        );
        let said = t.done(&add("night:police", zoya.code_at(now())), &files);
        assert!(said.contains("oberih staff admit NAME --desk night"), "{said}");
        let again = t.refused(&add("night:ngo", zoya.code_at(now().plus(step))), &files);
        assert!(again.contains("name of its own"), "{again}");
        assert!(t.done("keys status", &files).contains("desk            night, police"));
        assert!(t.done("staff list", &files).contains("help,night"), "the supervisor is at both");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_changes_her_own_password_by_a_command() {
    for engine in Engine::all() {
        let (t, zoya, files) = set_up(engine).await;
        let files: Vec<(&str, &str)> = files.iter().map(|(mark, file)| (*mark, file.as_str())).collect();
        let step = Duration::from_secs(30);
        let change = |new: &str, old: &str, code: &str| {
            format!("staff password --as Zoya --password-file {old} --code {code} --new-password-file {new}")
        };
        the_step_before_counts().await;
        let code = zoya.code_at(now().minus(step));
        assert!(t.refused(&change("WEAK", "PASS", &code), &files).contains("tried first"), "no code is spent on it");
        t.done(&change("NEXT", "PASS", &code), &files);
        let now = zoya.code_at(now());
        let used = t.refused(&change("PASS", "NEXT", &code), &files);
        assert!(used.contains("used before"), "{used}");
        assert!(t.refused(&change("NEXT", "PASS", &now), &files).contains("password or code is wrong"), "the old one");
        t.done(&change("PASS", "NEXT", &now), &files);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_code_is_asked_for_when_the_new_password_is_there() {
    for engine in Engine::all() {
        let (t, zoya, files) = set_up(engine).await;
        let files: Vec<(&str, &str)> = files.iter().map(|(mark, file)| (*mark, file.as_str())).collect();
        let typed = |code: &str| format!("паркан глек мороз нитка\nсвітанок дубок рукав міст\n{code}\n");
        let said = t.done_typing("staff password --as Zoya", &files, &typed(&zoya.code_at(now())));
        assert!(said.contains("The password of Zoya is another one now"), "{said}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_root_key_is_not_changed_under_a_command_that_is_open() {
    for engine in Engine::all() {
        let (t, zoya, files) = set_up(engine).await;
        let mut files: Vec<(&str, &str)> = files.iter().map(|(mark, file)| (*mark, file.as_str())).collect();
        let new_key = t.file("keys/new.key");
        files.push(("NEW", &new_key));
        t.done("root-key new NEW", &files);
        let mut inbox = Command::new(binary());
        inbox.args(["desk", "inbox", "--as", "Zoya", "--code", &zoya.code_at(now()), "--password-file"]);
        inbox.arg(t.file("password")).env_clear().envs(t.environment());
        let mut inbox = inbox.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let mut shown = BufReader::new(inbox.stdout.take().unwrap());
        let mut line = String::new();
        while !line.contains("At the desk") {
            assert!(shown.read_line(&mut line).unwrap() > 0, "{line}");
        }
        let refused = t.refused("keys rotate --new NEW", &files);
        assert!(refused.contains("runs on this store"), "{refused}");
        drop(inbox.stdin.take());
        shown.read_to_string(&mut line).unwrap();
        assert!(inbox.wait().unwrap().success());
        // it gave its place back
        t.done("keys rotate --new NEW", &files);
    }
}
