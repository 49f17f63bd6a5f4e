//! What she does with what she told: erases it, takes it back, agrees, asks for a word of the node.

use crate::kept::{LATE, comes_back, state_of};
use app::KeyFolder;
use app::desk::DeskReport;
use app::reports::{Consents, Decision, What};
use domain::{Clock, CompartmentId, Timestamp};
use oberih::SystemClock;
use std::time::Duration;
use storage::{HIDDEN_FOR, StoreError};
use tests::page::offers;
use tests::town::{Town, code_in, eventually};
use tests::{Engine, Page, Seen};
use tokio::sync::watch;

#[tokio::test(flavor = "multi_thread")]
async fn who_erases_is_told_the_day_and_the_desk_that_it_was_taken_back() {
    let (town, mut talk, code) = Town::told(Engine::Sqlite, 1_141, "перше").await;
    let (id, _) = town.report(0).await;
    let desk = town.at_desk().await;
    assert!(desk.taken_back(SystemClock.now(), 9).await.unwrap().is_empty());
    comes_back(&mut talk, &code, "Стерти").await;
    // 72 hours, 30 days of backups, the day begun
    let day = |at: Timestamp| {
        let gone = at.plus(Duration::from_secs((3 + 30 + 1) * 86_400)).unix_micros();
        jiff::tz::TimeZone::UTC
            .to_datetime(jiff::Timestamp::from_microsecond(gone).unwrap())
            .date()
            .strftime("%d.%m.%Y")
            .to_string()
    };
    let said = |seen: &Seen| -> String {
        let after = seen.text.split("запасних копій, до ").nth(1).unwrap_or_else(|| panic!("{seen:#?}"));
        after.chars().filter(|c| c.is_ascii_digit() || *c == '.').take(10).collect()
    };
    let asked = talk.presses("Стерти").await;
    assert_eq!(said(&asked), day(SystemClock.now()));
    let erased = talk.presses("Так, стерти").await;
    assert_eq!(said(&erased), day(SystemClock.now()));
    let back = desk.taken_back(SystemClock.now(), 9).await.unwrap();
    assert_eq!((back.len(), back[0].report), (1, id));
    let hours = back[0].erased_at.unwrap().since(SystemClock.now()).as_secs() / 3_600;
    assert_eq!(hours, 71);
    assert!(desk.read(id, None).await.is_err(), "that it was, and nothing of it");
    town.node.stop().await;
}

/// What she said of showing it to partners.
async fn partners(town: &Town, id: CompartmentId) -> Decision {
    Consents::from_bits(state_of(town, id).await.consents).of(content::Consent::Partners)
}

/// How many of her answers about what may be done with it the desk reads.
fn answers(report: &DeskReport) -> usize {
    report.written.iter().filter(|w| matches!(w.said.what, What::Consent { .. })).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn with_a_code_that_no_chat_has_shown_she_agrees_or_not_and_takes_back_at_a_page() {
    for engine in Engine::all() {
        let town = Town::new(engine, "ngo").await;
        let code = town.tells(&mut town.talk("web", 1_176), "перше").await;
        let (id, _) = town.report(0).await;
        // each time at a device that knows nothing of her
        let back = async |expects: &str| {
            let page = Page::open(&town.desk).await;
            page.says(&code).await;
            eventually("the return", || async { page.sees().await.text().contains(expects).then_some(()) }).await;
            page
        };
        assert_eq!(partners(&town, id).await, Decision::NotAsked, "{engine:?}");
        for (answer, want) in [("Так", Decision::Yes), ("Ні", Decision::No)] {
            let page = back("Що Ви хочете зробити?").await;
            for label in ["На що я даю згоду", "Показати партнерам", answer] {
                page.presses(label).await;
            }
            assert_eq!(partners(&town, id).await, want, "{engine:?}");
        }
        assert_eq!(answers(&town.report(0).await.1), 2, "{engine:?}: both answers are kept");
        let page = back("Що Ви хочете зробити?").await;
        page.presses("Забрати назад").await;
        assert_eq!(state_of(&town, id).await.state, "open", "{engine:?}: she is asked first");
        page.presses("Так, забрати назад").await;
        assert_eq!(state_of(&town, id).await.state, "withdrawn", "{engine:?}");
        assert!(town.at_desk().await.reports(LATE, 9).await.unwrap().is_empty(), "{engine:?}");
        let page = back("забрали").await;
        assert!(!offers(&page.sees().await, "Забрати назад"), "{engine:?}");
        town.node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn she_takes_back_agrees_asks_for_a_code_and_a_word_that_anybody_can_verify() {
    let (town, mut talk, code) = Town::told(Engine::Sqlite, 1_171, "перше").await;
    let (id, _) = town.report(0).await;
    for (answer, want) in [("Так", Decision::Yes), ("Ні", Decision::No)] {
        comes_back(&mut talk, &code, "На що я даю згоду").await;
        talk.presses("На що я даю згоду").await;
        talk.presses("Показати партнерам").await;
        talk.presses(answer).await;
        assert_eq!(partners(&town, id).await, want);
    }
    assert_eq!(answers(&town.report(0).await.1), 2, "both answers are kept");
    // the word of the node
    comes_back(&mut talk, &code, "Письмове підтвердження").await;
    talk.presses("Письмове підтвердження").await;
    let given = talk.presses("Надіслати").await;
    assert!(given.labels.iter().any(|l| l.contains("До моєї розповіді")), "{given:#?}");
    let confirmed: Vec<String> = talk.person().messages().into_iter().map(|m| m.text).collect();
    let confirmed = confirmed.iter().find(|text| text.starts_with("Oberih\n")).unwrap();
    let (words, rest) = confirmed.split_once("\n\n").unwrap();
    assert_eq!(words.lines().count(), 3, "{words}");
    let mut signature = [0; 65];
    sealing::read_hex(rest.split_whitespace().next().unwrap(), &mut signature).unwrap();
    let key = town.desk.reception.as_ref().unwrap().vault.now().signer().public();
    let signature = sealing::Signature(signature);
    key.verify(sealing::SignedAs::Confirmation, words.as_bytes(), &signature).unwrap();
    assert!(key.verify(sealing::SignedAs::Confirmation, b"other words", &signature).is_err());
    // as a court or a lawyer brings it
    let dir = town.world.place.dir();
    let shown = dir.join("confirmation.txt");
    let asked = |text: &str, key: Option<&sealing::VerifyKey>| {
        std::fs::write(&shown, text).unwrap();
        let mut command = std::process::Command::new(tests::serve::binary());
        command.env_clear().args(["audit", "confirmation"]).arg(&shown);
        match key {
            Some(key) => command.args(["--key", &sealing::to_hex(&key.0)]),
            None => command.arg("--data").arg(dir).env("OBERIH_ROOT_KEY_FILE", dir.join("root.key")),
        };
        command.env("OBERIH_ROOT_KEY_ACCEPT_SAME_DISK", "true").output().unwrap()
    };
    let right = asked(confirmed, None);
    assert!(right.status.success(), "{}", String::from_utf8_lossy(&right.stderr));
    assert!(String::from_utf8_lossy(&right.stdout).starts_with("right: this node gave it"));
    assert!(asked(confirmed, Some(&key)).status.success(), "from any machine, by the public key");
    let another = sealing::Signer::from_seed(&[9; 32].into()).public();
    for wrong in [asked(&confirmed.replacen("Oberih", "Oberig", 1), None), asked(confirmed, Some(&another))] {
        let said = String::from_utf8_lossy(&wrong.stderr).into_owned();
        assert_eq!((wrong.status.code(), said.lines().count()), (Some(1), 1), "{said}");
        assert!(said.contains("NOT RIGHT"), "{said}");
    }
    // another code, and the old one is a wrong one
    comes_back(&mut talk, &code, "Новий код").await;
    talk.presses("Новий код").await;
    let new = code_in(&talk.presses("Так, новий код").await);
    assert_ne!(new, code);
    comes_back(&mut talk, &code, "нічого не відкриває").await;
    comes_back(&mut talk, &new, "Забрати назад").await;
    talk.presses("Забрати назад").await;
    talk.presses("Так, забрати назад").await;
    assert_eq!(state_of(&town, id).await.state, "withdrawn");
    assert!(town.at_desk().await.reports(LATE, 9).await.unwrap().is_empty());
    comes_back(&mut talk, &new, "забрали").await;
    town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_she_lets_be_while_it_is_being_erased_stays_and_a_backup_would_bring_it_back() {
    for engine in Engine::all() {
        let (town, ..) = Town::told(engine, 1_196, "перше").await;
        let (id, _) = town.report(0).await;
        let due = SystemClock.now().plus(HIDDEN_FOR);
        let asked = town.desk.store.write("erase", |mut tx| async move {
            tx.set_report_erase(id, Some(due)).await?;
            tx.erasures_waited(HIDDEN_FOR).await?;
            tx.done(())
        });
        asked.await.map_err(|e: StoreError| e).unwrap();
        let (held, mut is_held) = watch::channel(false);
        let (go, gone) = watch::channel(false);
        let undoing = tokio::spawn({
            let store = town.desk.store.clone();
            async move {
                let done = store.write("let be", |mut tx| {
                    let (held, mut gone) = (&held, gone.clone());
                    async move {
                        tx.report_locked(id).await?;
                        tx.set_report_erase(id, None).await?;
                        held.send_replace(true);
                        let _ = gone.wait_for(|go| *go).await;
                        tx.done(())
                    }
                });
                done.await.map_err(|e: StoreError| e).unwrap();
            }
        });
        is_held.wait_for(|held| *held).await.unwrap();
        let erasing = tokio::spawn({
            let intake = town.desk.clone();
            async move { app::erase_due(&intake, due).await.unwrap() }
        });
        let folder = KeyFolder::new(town.world.place.dir());
        eventually("it is on the list", || async { folder.erased().unwrap().contains(&id).then_some(()) }).await;
        go.send_replace(true);
        undoing.await.unwrap();
        assert_eq!(erasing.await.unwrap(), 0, "{engine:?}");
        assert_eq!(town.report(0).await.0, id, "{engine:?}: it is there");
        assert!(!folder.erased().unwrap().contains(&id), "{engine:?}");
        town.node.stop().await;
    }
}
