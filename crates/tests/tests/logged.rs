//! Whatever is read or changed at a whole node leaves its line, and what was erased stays so when an older backup comes back.

#![cfg_attr(test, expect(clippy::unwrap_used, clippy::panic, reason = "tests"))]

use app::backup::{Backup, Opening, back_up, finish_restore, restore, restore_pins, resume};
use app::check_ins::Then;
use app::log::{Actor, Finding, Line, ObjectKind, Operation, WrongRow, open_reason};
use app::office::{NewStaff, Second, SignedIn, Welcome};
use app::{KeyFolder, Keyring};
use domain::{Clock, CompartmentId};
use oberih::SystemClock;
use sealing::{Party, Roles, RootKey, VerifyKey};
use std::io::Cursor;
use std::time::Duration;
use storage::Store;
use tests::evenings::Evenings;
use tests::lines::{count, entries, found_clean, verified};
use tests::town::{PASSWORD, Town, eventually};
use tests::{Engine, Place, Raw, Talk};

const PATIENCE: Duration = Duration::from_secs(60);
const STORY: &str = "забрали паспорт, маркер-розповіді";
const ANSWER: &str = "маркер-відповіді: ви в безпеці?";
const WHY: &str = "маркер-причини: вона просила";

fn key(town: &Town) -> VerifyKey {
    town.desk.reception.as_ref().unwrap().vault.now().signer().public()
}

fn folder(town: &Town) -> KeyFolder {
    town.desk.reception.as_ref().unwrap().vault.folder().clone()
}

async fn conversations(place: &Place) -> Vec<Vec<u8>> {
    Raw::connect(place).await.bytes("SELECT id FROM conversations ORDER BY id").await.into_iter().flatten().collect()
}

async fn backed_up(town: &Town) -> Vec<u8> {
    let (mut file, now) = (Vec::new(), SystemClock.now());
    let desk = &town.desk;
    back_up(&desk.store, &desk.keys, &folder(town), &desk.random, now, &mut file, |_, _| {}).await.unwrap();
    file
}

/// Told, read, answered, closed; told and erased; somebody comes and goes; a backup.
async fn a_day(town: &Town) -> (CompartmentId, Welcome) {
    let new = |name, roles| NewStaff { name, password: PASSWORD, roles, desks: &[] };
    let (now, boss) = (SystemClock.now(), &town.signed);
    let auditor = new("аудиторка", Roles::AUDITOR);
    let auditor = town.office.add_staff(boss, Second::Operator, &auditor, now).await.unwrap();
    let mut talk = town.talk("bot", 1_001);
    town.tells(&mut talk, STORY).await;
    let (id, _) = town.report(0).await;
    let desk = town.at_desk().await;
    desk.read(id, Some(WHY)).await.unwrap();
    talk.person().sends_photo_of(None, vec![7; 9_000]);
    let (_, file) = town.file_at_desk().await;
    desk.file(id, (file.item, file.pieces), None).await.unwrap();
    desk.answer(id, ANSWER).await.unwrap();
    desk.leave(id).await.unwrap();
    let read = desk.read(id, None).await.unwrap();
    desk.close(&read, domain::CloseReason::Helped).await.unwrap();
    let mut other = town.talk("bot", 1_002);
    let code = town.tells(&mut other, "друга розповідь").await;
    town.erases(&mut other, &code).await;
    let now = SystemClock.now();
    let iryna = new("ірина", Roles::RESPONDER);
    let iryna = town.office.add_staff(boss, Second::Nobody, &iryna, now).await.unwrap();
    assert!(town.office.sign_in("ірина", "хибний пароль зовсім", &iryna.code.code_at(now), now).await.is_err());
    town.office.reset_staff(boss, Second::Nobody, "ірина", PASSWORD, now).await.unwrap();
    town.office.disable_staff(boss, Second::Nobody, "ірина", now).await.unwrap();
    let mut third = town.talk("bot", 1_003);
    town.tells(&mut third, "третя розповідь").await;
    backed_up(town).await;
    (id, auditor)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_at_a_node_stands_in_its_log_and_a_changed_row_is_named() {
    for engine in Engine::all() {
        let town = Town::new(engine, "ngo").await;
        let (report, auditor) = a_day(&town).await;
        let (store, key, her) = (town.desk.store.clone(), key(&town), Actor::Staff(town.signed.id));
        found_clean(&store, &key).await;
        nothing_of_hers(&town, &store).await;
        the_auditor_reads_why(&town, &store, &auditor, report).await;
        town.node.stop().await;
        found_clean(&store, &key).await;
        for (actor, operation, kind, field, at_least) in [
            (Actor::Person, Operation::Collection, ObjectKind::Report, "", 3),
            (Actor::Person, Operation::Collection, ObjectKind::Epoch, "", 3),
            // words and where answers go, for each; the picture
            (Actor::Person, Operation::Collection, ObjectKind::Item, "", 7),
            (Actor::Node, Operation::Collection, ObjectKind::Item, "", 1),
            (Actor::Person, Operation::Consultation, ObjectKind::Report, "", 1),
            (Actor::Person, Operation::Alteration, ObjectKind::Report, "erase-asked", 1),
            (Actor::Node, Operation::Erasure, ObjectKind::Report, "", 1),
            (her, Operation::Consultation, ObjectKind::Report, "", 3),
            (her, Operation::Consultation, ObjectKind::Item, "", 1),
            (her, Operation::Collection, ObjectKind::Item, "", 1),
            (her, Operation::Alteration, ObjectKind::Report, "answer", 1),
            (her, Operation::Alteration, ObjectKind::Report, "queue", 1),
            (her, Operation::Alteration, ObjectKind::Report, "state", 1),
            (her, Operation::Collection, ObjectKind::Statement, "", 4),
            (her, Operation::Collection, ObjectKind::Staff, "", 2),
            (her, Operation::Alteration, ObjectKind::Staff, "keys", 1),
            (her, Operation::Alteration, ObjectKind::Staff, "disabled", 1),
            (her, Operation::Collection, ObjectKind::Desk, "", 1),
            (her, Operation::Collection, ObjectKind::Grants, "", 4),
            (Actor::Person, Operation::Collection, ObjectKind::Grants, "", 3),
            // closed: the desk's grant went
            (her, Operation::Alteration, ObjectKind::Grants, "", 1),
            (Actor::Node, Operation::Collection, ObjectKind::Pieces, "", 1),
            (her, Operation::Disclosure, ObjectKind::Compartment, "grants", 1),
            (her, Operation::Consultation, ObjectKind::Staff, "", 1),
            (Actor::Node, Operation::Alteration, ObjectKind::Staff, "failures", 2),
            (Actor::Operator, Operation::Collection, ObjectKind::Backup, "", 1),
        ] {
            let n = count(&store, actor, operation, kind, field).await;
            assert!(n >= at_least, "{engine:?} {actor:?} {operation:?} {kind:?} {field}: {n}");
        }
        let mut raw = Raw::connect(&town.world.place).await;
        for (change, back, kind) in [
            ("UPDATE items SET at = at + 1", "UPDATE items SET at = at - 1", ObjectKind::Item),
            ("UPDATE epochs SET at = at + 1", "UPDATE epochs SET at = at - 1", ObjectKind::Epoch),
            ("UPDATE staff SET disabled = NOT disabled", "UPDATE staff SET disabled = NOT disabled", ObjectKind::Staff),
            ("UPDATE desks SET kind = 'police'", "UPDATE desks SET kind = 'ngo'", ObjectKind::Desk),
            (
                "UPDATE reports SET consents = consents + 1",
                "UPDATE reports SET consents = consents - 1",
                ObjectKind::Report,
            ),
            (
                "UPDATE reports SET erase_at = 1 WHERE erase_at IS NULL",
                "UPDATE reports SET erase_at = NULL WHERE erase_at = 1",
                ObjectKind::Report,
            ),
            ("UPDATE pieces SET n = n + 1", "UPDATE pieces SET n = n - 1", ObjectKind::Pieces),
            (
                "UPDATE statements SET with_signature = by_signature WHERE number = 0",
                "UPDATE statements SET with_signature = NULL WHERE number = 0",
                ObjectKind::Statement,
            ),
        ] {
            raw.run(change).await;
            let findings = verified(&store, &key).await.findings;
            let named = |f: &Finding| matches!(f, Finding::Row { kind: k, what: WrongRow::Changed, .. } if *k == kind);
            assert!(!findings.is_empty() && findings.iter().all(named), "{engine:?} {change}: {findings:?}");
            raw.run(back).await;
            found_clean(&store, &key).await;
        }
    }
}

/// No word of hers, no conversation's id stands in it, nor who it was in any other way.
async fn nothing_of_hers(town: &Town, store: &Store) {
    let ids = conversations(&town.world.place).await;
    assert!(ids.len() >= 3);
    for entry in entries(store).await {
        let all = [entry.body.as_deref(), entry.reason.as_deref()].into_iter().flatten().collect::<Vec<_>>().concat();
        let holds = |bytes: &[u8]| all.windows(bytes.len()).any(|w| w == bytes);
        assert!(!ids.iter().any(|id| holds(id)), "a conversation");
        for word in ["маркер", "паспорт", "ірина", "1001", "1002"] {
            assert!(!holds(word.as_bytes()), "{word}");
        }
    }
}

async fn the_auditor_reads_why(town: &Town, store: &Store, auditor: &Welcome, report: CompartmentId) {
    let (vault, now) = (&town.desk.reception.as_ref().unwrap().vault, SystemClock.now());
    let her = town.office.sign_in(&auditor.name, PASSWORD, &auditor.code.code_at(now), now).await.unwrap();
    let opened = vault.now();
    let audit = opened.audit().unwrap().id();
    let secret = |who: &SignedIn| [(Party::Staff(who.id), who.keys.everyday().secret())];
    let keys = town.office.open_stated(audit, &secret(&her)).await.unwrap();
    assert!(town.office.open_stated(audit, &secret(&town.signed)).await.unwrap().is_empty(), "the supervisor does not");
    let with_reason: Vec<_> = entries(store).await.into_iter().filter(|row| row.reason.is_some()).collect();
    let [entry] = &with_reason[..] else { panic!("one look had a reason") };
    let line = Line::read(entry.body.as_ref().unwrap()).unwrap();
    assert_eq!((line.operation, line.object.id()), (Operation::Consultation, &report.as_bytes()[..]));
    let sealed = entry.reason.as_ref().unwrap();
    let read = keys.iter().find_map(|key| open_reason(key, opened.writer(), entry.id, sealed).ok()).unwrap();
    assert_eq!(read.reason.as_deref(), Some(WHY));
}

#[tokio::test(flavor = "multi_thread")]
async fn left_by_its_desk_told_more_and_given_another_code_a_report_is_as_its_lines_say() {
    for engine in Engine::all() {
        let town = Town::new(engine, "ngo").await;
        let (store, key) = (town.desk.store.clone(), key(&town));
        let mut talk = town.talk("bot", 1_031);
        let code = town.tells(&mut talk, STORY).await;
        let (id, _) = town.report(0).await;
        let later = SystemClock.now().plus(Duration::from_secs(31 * 86_400));
        assert_eq!(app::leave_desks(&town.desk, later).await.unwrap(), 1);
        found_clean(&store, &key).await;
        let Talk::Bot { person, .. } = &talk else { panic!("in a bot") };
        person.sends_photo_of(None, vec![7; 900]);
        let epochs = |n| {
            let store = store.clone();
            async move {
                let epochs = store.read("epochs", |mut tx| async move { tx.epochs(id).await }).await;
                (epochs.map_err(|e: storage::StoreError| e).unwrap().len() == n).then_some(())
            }
        };
        eventually("a next epoch", || epochs(2)).await;
        found_clean(&store, &key).await;
        talk.says("/start").await;
        let Talk::Bot { person, .. } = &talk else { panic!("in a bot") };
        person.sends(&code);
        person
            .waits_for(PATIENCE, |all| all.iter().any(|m| format!("{:?}", m.buttons).contains("Новий код")))
            .await
            .unwrap();
        talk.presses("Новий код").await;
        talk.presses("Так, новий код").await;
        eventually("another code", || epochs(3)).await;
        found_clean(&store, &key).await;
        town.node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_at_once_after_a_change_of_members_share_one_epoch_and_all_open() {
    for engine in Engine::all() {
        let town = Town::new(engine, "ngo").await;
        let mut talk = town.talk("bot", 1_041);
        town.tells(&mut talk, STORY).await;
        let (id, _) = town.report(0).await;
        let new = NewStaff { name: "ірина", password: PASSWORD, roles: Roles::RESPONDER, desks: &[] };
        town.office.add_staff(&town.signed, Second::Nobody, &new, SystemClock.now()).await.unwrap();
        town.desk.reception.as_ref().unwrap().vault.refresh().await.unwrap();
        let desk = town.at_desk().await;
        let texts: Vec<String> = (0..6).map(|n| format!("відповідь {n}")).collect();
        let [a, b, c, d, e, f] = &texts[..] else { panic!("six") };
        let all = tokio::join!(
            desk.answer(id, a),
            desk.answer(id, b),
            desk.answer(id, c),
            desk.answer(id, d),
            desk.answer(id, e),
            desk.answer(id, f)
        );
        let all: [_; 6] = all.into();
        assert!(all.iter().all(Result::is_ok), "{engine:?}");
        let epochs = town.desk.store.read("epochs", |mut tx| async move { tx.epochs(id).await }).await;
        assert_eq!(epochs.map_err(|e: storage::StoreError| e).unwrap().len(), 2, "{engine:?}: one was due");
        let (_, report) = town.report(0).await;
        let mut read = tests::town::texts(&report);
        read.retain(|text| text.starts_with("відповідь"));
        read.sort();
        assert_eq!((read, report.closed), (texts, 0), "{engine:?}");
        found_clean(&town.desk.store, &key(&town)).await;
        town.node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_that_opens_and_one_that_is_destroyed_are_as_their_lines_say() {
    for engine in Engine::all() {
        let e = Evenings::begin(engine, "2026-11-28T17:50:00Z").await;
        let ((opens, _), (goes, _)) = (e.plans().await, e.plans().await);
        e.asks(1, false, &[Then::Desk, Then::OpenPlan], Some(opens)).await;
        e.asks(2, false, &[Then::Desk, Then::OpenPlan], Some(goes)).await;
        let (store, key) = (e.intake.store.clone(), e.office.vault.now().signer().public());
        // its office is made without lines
        let before = verified(&store, &key).await.findings;
        e.pass(11).await;
        e.says(2, "сонце").await;
        e.pass(190).await;
        assert!(e.desk_reads(opens).await.is_some() && !e.plan_is_there(goes).await, "{engine:?}");
        assert_eq!(verified(&store, &key).await.findings, before, "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn forgotten_or_erased_after_a_backup_nobody_comes_back_with_it() {
    for engine in Engine::all() {
        let town = Town::new(engine, "ngo").await;
        let (mut goes, mut stays) = (town.talk("bot", 1_011), town.talk("bot", 1_012));
        stays.says("/start").await;
        let code = town.tells(&mut stays, STORY).await;
        goes.says("/start").await;
        let before = conversations(&town.world.place).await;
        let file = backed_up(&town).await;
        goes.says("/forget").await;
        let Talk::Bot { person, .. } = &goes else { panic!("in a bot") };
        person.presses("🗑").unwrap();
        person.waits_for(PATIENCE, |all| all.len() == 1 && all[0].from_bot).await.unwrap();
        let now_there = conversations(&town.world.place).await;
        let gone: Vec<_> = before.iter().filter(|id| !now_there.contains(id)).collect();
        assert_eq!(gone.len(), 1);
        town.erases(&mut stays, &code).await;
        let erased = folder(&town).erased().unwrap();
        let (folder, key) = (folder(&town), key(&town));
        assert!(erased.len() == 2 && erased.iter().any(|id| id.as_bytes()[..] == gone[0][..]), "{engine:?}");
        town.node.stop().await;

        let (other, now, random) = (Place::new(engine).await, SystemClock.now(), &town.desk.random);
        let (store, mut backup) = (other.store().await, Backup::begin(Cursor::new(&file)).unwrap());
        let text = std::fs::read_to_string(town.world.place.dir().join("root.key")).unwrap();
        let root = || RootKey::from_file_text(&text).unwrap();
        let restored = restore(&mut backup, &Opening::Root(&root()), &store, &erased, now, |_| {}).await.unwrap();
        let keys = Keyring::open(&store, root(), random).await.unwrap();
        let pins = restore_pins(&store, Some(&keys), &folder, random).await.unwrap();
        finish_restore(&store, &backup.head, &restored, pins.as_ref(), now, random).await.unwrap();
        let back = conversations(&other).await;
        let wanted: Vec<_> = before.iter().filter(|id| *id != gone[0]).cloned().collect();
        assert_eq!(back, wanted, "{engine:?}: one is forgotten, the other is there");
        found_clean(&store, &key).await;
        let operator = async |operation, kind, field| count(&store, Actor::Operator, operation, kind, field).await;
        assert_eq!(operator(Operation::Erasure, ObjectKind::Report, "").await, 1, "the report stayed out");
        assert_eq!(operator(Operation::Alteration, ObjectKind::Backup, "restored").await, 1);
        assert_eq!(operator(Operation::Alteration, ObjectKind::Pins, "").await, 1);
        resume(&store, now, false, random).await.unwrap();
        assert_eq!(operator(Operation::Alteration, ObjectKind::Backup, "resumed").await, 1);
        found_clean(&store, &key).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_told_that_she_is_forgotten_while_the_list_cannot_be_written() {
    let town = Town::new(Engine::Sqlite, "ngo").await;
    let mut talk = town.talk("bot", 1_021);
    talk.says("/start").await;
    let before = conversations(&town.world.place).await;
    // a folder in its place: it neither reads nor can be replaced
    let list = town.world.place.dir().join("oberih.erased");
    std::fs::remove_file(&list).unwrap();
    std::fs::create_dir(&list).unwrap();
    talk.says("/forget").await;
    let failed = talk.presses("🗑").await;
    assert!(failed.labels.iter().any(|l| l.contains("📞")), "{failed:#?}");
    assert_eq!(conversations(&town.world.place).await, before, "she is still there");
    std::fs::remove_dir(&list).unwrap();
    let Talk::Bot { person, .. } = &talk else { panic!("in a bot") };
    person.presses("🗑").unwrap();
    person.waits_for(PATIENCE, |all| all.len() == 1 && all[0].from_bot).await.unwrap();
    assert!(conversations(&town.world.place).await.iter().all(|id| !before.contains(id)));
    assert_eq!(folder(&town).erased().unwrap().len(), 1);
    town.node.stop().await;
}
