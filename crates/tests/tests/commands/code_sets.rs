//! `oberih keys rotate --receipts`: codes of the present set and of two before it come back, an older one no more.

use super::one_desk::OneDesk;
use oberih::PartEnded;
use std::time::{Duration, Instant};
use tests::town::comes_back;
use tests::{Engine, Terminal};

/// The next set.
fn made(t: &Terminal, options: &str) -> String {
    rotated(t, &format!("--receipts --yes{options}"))
}

/// What `keys rotate` says, as soon as the node that ended has given everything back.
pub(super) fn rotated(t: &Terminal, options: &str) -> String {
    let until = Instant::now() + Duration::from_secs(30);
    loop {
        let output = t.run(&format!("keys rotate {options}"), &[]);
        if output.status.success() {
            return String::from_utf8(output.stdout).unwrap();
        }
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(said.contains("wait five seconds") && Instant::now() < until, "{said}");
        std::thread::sleep(Duration::from_millis(200));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn codes_of_the_present_set_and_of_two_before_it_come_back_and_an_older_one_no_more() {
    for engine in Engine::all() {
        let mut d = OneDesk::new(engine).await;
        let mut codes = vec![d.is_told(4_801, "забрали паспорт").await];
        let running = d.t.refused("keys rotate --receipts --yes", &[]);
        assert!(running.contains("runs on this store"), "{running}");
        let (mut person, mut said) = (4_810, String::new());
        for (set, options) in [(2, ""), (3, " --memory-mib 20 --passes 3"), (4, "")] {
            d = d.begun_again(40 + set, |t| said = made(t, options)).await;
            assert!(said.contains(&format!("Set {set} lies in oberih.peppers")), "{engine:?}: {said}");
            assert_eq!(said.contains("SET 1 IS TRIED NO MORE"), set == 4, "{engine:?}: {said}");
            person += 1;
            codes.push(d.is_told(person, "забрали паспорт").await);
            for (number, code) in (1..).zip(&codes) {
                person += 1;
                let expected =
                    if number + 3 > set { "Додати щось" } else { "нічого не відкриває" };
                comes_back(&mut d.talk(person).await, code, expected).await;
            }
        }
        assert!(said.contains("the codes of 1 reports and plans open nothing"), "{said}");
        let status = d.t.done("keys status", &[]);
        for line in [
            "set 4, 20 MiB, 3 passes, since 20",
            "1 reports and plans have a code of it; new codes are of it",
            "set 3, 20 MiB, 3 passes, since 20",
            "1 reports and plans have a code of it; a return tries it",
            "set 2, 19 MiB, 2 passes, since 20",
            "set 1, 19 MiB, 2 passes, from the beginning: 1 reports and plans have a code of it, and NO RETURN TRIES IT",
        ] {
            assert!(status.contains(line), "{engine:?}: no {line:?} in\n{status}");
        }
        d.node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_process_that_began_with_older_sets_than_lie_there_ends_to_be_started_again() {
    let d = OneDesk::new(Engine::Sqlite).await;
    let peppers = d.t.file("oberih.peppers");
    let older = std::fs::read(&peppers).unwrap();
    let mut newer = Vec::new();
    // as on a machine with a folder of its own, to which the new file is copied too late
    let mut d = d
        .begun_again(42, |t| {
            made(t, "");
            newer = std::fs::read(&peppers).unwrap();
            std::fs::write(&peppers, &older).unwrap();
        })
        .await;
    assert!(tokio::time::timeout(Duration::from_secs(2), d.node.part_ended()).await.is_err(), "it runs");
    // half a file says nothing
    std::fs::write(&peppers, &newer[..newer.len() / 2]).unwrap();
    assert!(tokio::time::timeout(Duration::from_secs(2), d.node.part_ended()).await.is_err(), "it runs");
    std::fs::write(&peppers, &newer).unwrap();
    let ended = tokio::time::timeout(Duration::from_secs(60), d.node.part_ended()).await.unwrap();
    assert_eq!(ended, PartEnded::Ended("vault"));
    let d = d.begun_again(43, |_| ()).await;
    assert!(d.t.done("keys status", &[]).contains("set 2, 19 MiB, 2 passes, since 20"));
    d.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_next_set_is_asked_for_and_is_neither_too_cheap_nor_too_dear() {
    for engine in Engine::all() {
        let t = Terminal::new(engine).await;
        let (key, public, words) = (t.file("keys/root.key"), t.file("public"), t.file("words"));
        let password = t.write("password", "паркан глек мороз нитка\n");
        let files = [("KEY", key.as_str()), ("P1", &public), ("W1", &words), ("PASS", &password)];
        t.done("root-key new KEY", &files);
        let early = t.refused("keys rotate --receipts --yes", &files);
        assert!(early.contains("oberih setup"), "{early}");
        t.done("recovery keygen --out P1 --words-file W1", &files);
        t.done("setup --yes --name Zoya --desk help:ngo --recovery-public P1 --password-file PASS", &files);
        let peppers = t.file("keys/oberih.peppers");
        let before = std::fs::read_to_string(&peppers).unwrap();
        assert!(before.starts_with("oberih-peppers-1\n"), "as it was before there were sets: {before}");
        for options in ["--memory-mib 18", "--memory-mib 513", "--memory-mib 4294967295", "--passes 1", "--passes 11"] {
            let refused = t.refused(&format!("keys rotate --receipts --yes {options}"), &files);
            assert!(refused.contains("19 to 512") && refused.contains("2 to 10"), "{options}: {refused}");
        }
        assert!(t.refused("keys rotate --receipts", &files).contains("--yes"), "nobody is there to ask");
        assert_eq!(std::fs::read_to_string(&peppers).unwrap(), before, "nothing is changed");
        for wrong in [
            "keys rotate",
            "keys rotate --yes",
            "keys rotate --new KEY --yes",
            "keys rotate --new KEY --receipts",
            "keys rotate --new KEY --links",
            "keys rotate --new KEY --memory-mib 64",
            "keys rotate --links --receipts",
            "keys rotate --links --memory-mib 64",
        ] {
            assert_eq!(t.run(wrong, &files).status.code(), Some(2), "{wrong}");
        }
        let said = t.done("keys rotate --receipts --yes --memory-mib 64", &files);
        assert!(said.contains("A next set for codes: 64 MiB, 2 passes") && said.contains("Set 2 lies in"), "{said}");
        let now = std::fs::read_to_string(&peppers).unwrap();
        assert!(now.starts_with("oberih-peppers-2\n") && now.contains(" 65536 2 1 "), "{now}");
        // an older copy of the folder
        std::fs::write(&peppers, before).unwrap();
        assert!(t.done("keys status", &files).contains("set 1, 19 MiB, 2 passes, from the beginning: 0 reports"));
    }
}
