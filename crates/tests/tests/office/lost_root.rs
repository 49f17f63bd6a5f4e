//! The root key is lost, with all that lay beside it and the store: what the custodians bring back from a backup.

use crate::office::house::{House, at};
use app::log::{Actor, ObjectKind, Operation};
use app::reports::{FileSaid, What};
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use tests::lines::count;
use tests::{Engine, Place};

/// The command, with a root key that may be gone, and these answers.
pub(crate) fn oberih(arguments: &[&str], root: &Path, on: Option<&Place>, answers: &str) -> Output {
    let mut command = Command::new("timeout");
    command.arg("120").arg(tests::serve::binary()).args(arguments).env_clear();
    command
        .env("OBERIH_ROOT_KEY_FILE", root)
        .env("OBERIH_ROOT_KEY_ACCEPT_SAME_DISK", "true")
        .env("OBERIH_LOG_LEVEL", "error");
    if let Some(place) = on {
        command.env("OBERIH_DATA", place.dir());
        command.envs(place.database.as_ref().map(|url| ("OBERIH_DATABASE", url)));
    }
    let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().unwrap();
    // one that ends without asking does not read
    let _ = child.stdin.take().unwrap().write_all(answers.as_bytes());
    child.wait_with_output().unwrap()
}

pub(crate) fn said(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The one line of a refusal.
fn refused(output: &Output) -> String {
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success() && text.lines().count() == 1, "{text}");
    text
}

#[tokio::test(flavor = "multi_thread")]
async fn two_custodians_read_what_was_told_when_the_root_key_is_lost_and_one_does_not() {
    for engine in Engine::all() {
        let (mut house, _) = House::founded(engine).await;
        let report = house.tell("вони забрали паспорт").await;
        house.tell_more(report, "я у Гданську").await.unwrap();
        let photo = FileSaid { kind: "photo".to_owned(), name: None, words: None, about: None };
        let item = house.tell_what(report, What::File(photo)).await.unwrap();
        house.bring(report, item, &[b"the first piece, ", b"the second"]).await.unwrap();
        let beside = house.place.dir().join("beside");
        let (root, backup) = (beside.join("root.key"), house.place.dir().join("a.backup"));
        std::fs::write(&root, house.root.to_file_text().as_bytes()).unwrap();
        std::fs::set_permissions(&root, std::fs::Permissions::from_mode(0o600)).unwrap();
        house.vault.save_pins().unwrap();
        let file = backup.to_str().unwrap();
        let told = said(&oberih(&["backup", file], &root, Some(&house.place), ""));
        assert!(told.contains("the custodians' words"), "{told}");
        let words: Vec<String> = house.custodians.iter().map(|c| c.words().to_string()).collect();
        // what lay beside the key goes with it; once the pins are found elsewhere
        for name in ["root.key", "oberih.peppers", "oberih.pins"] {
            if engine == Engine::Sqlite || name != "oberih.pins" {
                std::fs::remove_file(beside.join(name)).unwrap();
            }
        }
        let other = Place::new(engine).await;
        let data = other.dir().to_str().unwrap().to_owned();
        let mut to = vec!["restore", file, "--custodians"];
        match &other.database {
            Some(url) => to.extend(["--database", url]),
            None => to.extend(["--data", &data]),
        }
        let lines = |which: &[usize]| which.iter().map(|n| format!("{}\n", words[*n])).collect::<String>();
        for few in [&[0][..], &[1, 1]] {
            assert!(refused(&oberih(&to, &root, None, &lines(few))).contains("two of its custodians"), "{few:?}");
        }
        let told = said(&oberih(&to, &root, None, &lines(&[0, 2])));
        assert!(told.contains("rows stayed out"), "{told}");
        // and read
        let (out, out_again) = (other.dir().join("out"), other.dir().join("again"));
        let read = ["recovery", "read", "--out", out.to_str().unwrap()];
        for few in [&[2][..], &[0, 0]] {
            let why = refused(&oberih(&read, &root, Some(&other), &lines(few)));
            assert!(why.contains("custodian"), "{why}");
            assert!(!out.exists());
        }
        let told = said(&oberih(&read, &root, Some(&other), &lines(&[2, 1])));
        assert!(told.contains("1 reports with 1 files") && told.contains("UNWITNESSED"), "{told}");
        let folder = out.join(sealing::to_hex(report.as_bytes()));
        let text = std::fs::read_to_string(folder.join("report.txt")).unwrap();
        assert!(text.starts_with("UNWITNESSED"), "{text}");
        assert!(text.contains("вони забрали паспорт") && text.contains("я у Гданську"), "{text}");
        assert_eq!(std::fs::read(folder.join("file-1")).unwrap(), b"the first piece, the second");
        let store = other.store().await;
        let (by, did) = (Actor::Custodians, Operation::Consultation);
        assert_eq!(count(&store, by, did, ObjectKind::Report, "").await, 1, "{engine:?}: the look stands in the log");
        let again = refused(&oberih(&read, &root, Some(&other), &lines(&[2, 1])));
        assert!(again.contains("is there"), "{again}");
        // what she took back for good stays hidden from them too
        let hidden = store.write("hide", |mut tx| async move {
            tx.set_report_erase(report, Some(at(9))).await?;
            tx.done(())
        });
        hidden.await.map_err(|e: storage::StoreError| e).unwrap();
        let read = ["recovery", "read", "--out", out_again.to_str().unwrap()];
        assert!(said(&oberih(&read, &root, Some(&other), &lines(&[0, 1]))).contains("0 reports"));
    }
}

#[test]
fn a_folder_without_a_store_is_said_to_have_none() {
    let dir = std::env::temp_dir().join(format!("oberih-no-store-{}", std::process::id()));
    std::fs::create_dir_all(&dir).unwrap();
    let (out, data) = (dir.join("out"), dir.to_str().unwrap().to_owned());
    let read = ["recovery", "read", "--out", out.to_str().unwrap(), "--data", &data];
    assert!(refused(&oberih(&read, &dir.join("root.key"), None, "")).contains("there is no store"));
    assert!(!dir.join("oberih.db").exists(), "none is made");
    std::fs::remove_dir_all(dir).unwrap();
}
