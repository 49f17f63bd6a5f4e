//! From setup to the going of a responder.

use crate::office::house::{House, PASSWORD, at, refused};
use app::office::{Deed, Founding, NewStaff, OfficeError, Second};
use sealing::{Kind, Roles};
use tests::Engine;

#[tokio::test(flavor = "multi_thread")]
async fn setup_is_done_once_whole_and_only_with_custodians() {
    for engine in Engine::all() {
        let house = House::empty(engine, 3).await;
        assert!(matches!(refused(house.office.staff().await), OfficeError::NotFounded));
        let publics = house.publics();
        let asked = |custodians, password, desk| Founding { name: "Зоя", password, custodians, desk, kind: "ngo" };
        for (founding, want) in [
            (asked(&publics[..0], PASSWORD, "help"), "recovery keygen"),
            (asked(&[publics[0].clone(), publics[0].clone()], PASSWORD, "help"), "recovery keygen"),
            (asked(&publics, "Password1234!", "help"), "tried first"),
            (asked(&publics, "short", "help"), "at least 12"),
            (asked(&publics, PASSWORD, "Help desk"), "letters a to z"),
        ] {
            let error = refused(house.office.found(&founding, at(0)).await.map(drop)).to_string();
            assert!(error.contains(want), "{error}");
        }
        assert!(house.folder.pins().unwrap().is_none(), "nothing of a refused setup stays");
        let welcome = house.found().await.unwrap();
        assert!(matches!(refused(house.found().await.map(drop)), OfficeError::AlreadyFounded));
        let opened = house.vault.now();
        let chain = opened.chain.as_ref().unwrap();
        assert!(chain.roles(welcome.id).has(Roles::SUPERVISOR));
        for kind in [Kind::Desk, Kind::Archive, Kind::Recovery, Kind::Audit] {
            assert_eq!(chain.of_kind(kind).count(), 1, "{kind:?}");
        }
        assert!(opened.audit().is_some() && opened.recovery().is_some());
        let staff = house.office.staff().await.unwrap();
        assert_eq!((staff.len(), staff[0].name.as_deref(), staff[0].alarm), (1, Some("Зоя"), false));
        assert_eq!(staff[0].desks, ["help"]);
        let status = house.office.key_status().await.unwrap();
        assert_eq!(status.custodians, publics.iter().map(sealing::MemberKey::fingerprint).collect::<Vec<_>>());
        assert_eq!(status.desks, [("help".to_owned(), "ngo".to_owned(), 1, true)]);
        // another process sees the same
        let (_, office) = house.reopen().await.unwrap();
        assert_eq!(office.staff().await.unwrap(), staff);
        assert_eq!(house.acts.lock().unwrap().iter().map(|a| a.deed).collect::<Vec<_>>(), [Deed::Founded]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_setup_that_was_killed_before_its_commit_can_be_done_again() {
    let house = House::empty(Engine::Sqlite, 1).await;
    // what a crash leaves: the first pins, and no statement
    house.folder.replace_pins(&sealing::Pins::new([7; 32], Vec::new())).unwrap();
    house.found().await.unwrap();
    assert_eq!(house.office.staff().await.unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_responder_reads_what_her_desk_was_told_and_nothing_after_she_left() {
    for engine in Engine::all() {
        let (mut house, zoya) = House::founded(engine).await;
        let before = house.tell("до неї").await;
        let boss = house.sign_in(&zoya).await.unwrap();
        let olena = house.add(&boss, Second::Nobody, "Олена", Roles::RESPONDER).await.unwrap();
        let auditor = house.add(&boss, Second::Operator, "Ада", Roles::AUDITOR).await.unwrap();
        let hers = house.sign_in(&olena).await.unwrap();
        assert_eq!(hers.roles, Roles::RESPONDER);
        let during = house.tell("при ній").await;
        assert_eq!(house.reads(&hers, before).await, ["до неї"], "with history");
        assert_eq!(house.reads(&hers, during).await, ["при ній"]);
        assert_eq!(house.reads(&boss, during).await, ["при ній"], "a supervisor is a member of the desk");
        let ada = house.sign_in(&auditor).await.unwrap();
        assert!(house.reads(&ada, during).await.is_empty(), "the auditor reads the log, not reports");
        let logs = house.vault.now().chain.as_ref().unwrap().of_kind(Kind::Audit).next().unwrap().id();
        let openers = [(sealing::Party::Staff(ada.id), ada.keys.everyday().secret())];
        assert_eq!(house.office.open_stated(logs, &openers).await.unwrap().len(), 1, "the log's present key");
        // nobody but a supervisor changes the staff
        assert!(matches!(
            refused(house.add(&hers, Second::Nobody, "Ще одна", Roles::RESPONDER).await.map(drop)),
            OfficeError::NotSupervisor
        ));
        let now = house.later();
        house.office.disable_staff(&boss, Second::Nobody, "олена", now).await.unwrap();
        // with every key she ever had, and the database as it is now
        let after = house.tell("після неї").await;
        assert!(house.tell_more(during, "ще").await.unwrap(), "a next epoch");
        assert!(house.reads(&hers, after).await.is_empty());
        assert!(house.reads(&hers, during).await.is_empty(), "her grants are gone too");
        assert_eq!(house.reads(&boss, after).await, ["після неї"]);
        assert_eq!(house.reads(&boss, during).await, ["при ній", "ще"]);
        assert!(matches!(refused(house.sign_in(&olena).await.map(drop)), OfficeError::Refused));
        let gone = house.office.staff().await.unwrap().into_iter().find(|s| s.id == olena.id).unwrap();
        assert!(gone.disabled && !gone.alarm && gone.desks.is_empty() && gone.roles == Roles::default());
        assert!(matches!(
            refused(house.add(&boss, Second::Nobody, "Олена", Roles::RESPONDER).await.map(drop)),
            OfficeError::NameTaken
        ));
        assert!(matches!(
            refused(house.office.disable_staff(&boss, Second::Operator, "Зоя", at(90)).await),
            OfficeError::LastSupervisor
        ));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reset_account_opens_nothing_until_a_supervisor_admits_it() {
    for engine in Engine::all() {
        let (mut house, zoya) = House::founded(engine).await;
        let boss = house.sign_in(&zoya).await.unwrap();
        let olena = house.add(&boss, Second::Nobody, "Олена", Roles::RESPONDER).await.unwrap();
        let old = house.sign_in(&olena).await.unwrap();
        let report = house.tell("перше").await;
        let new_password = "світанок дубок рукав міст";
        let now = house.later();
        let reset = house.office.reset_staff(&boss, Second::Nobody, "Олена", new_password, now).await.unwrap();
        assert!(matches!(refused(house.sign_in(&olena).await.map(drop)), OfficeError::Refused), "the old password");
        let now = house.later();
        let hers = house.office.sign_in("Олена", new_password, &reset.code.code_at(now), now).await.unwrap();
        assert!(house.reads(&hers, report).await.is_empty(), "no grants");
        assert!(house.office.staff().await.unwrap().iter().all(|s| s.id != olena.id || s.desks.is_empty()));
        let later = house.tell("друге").await;
        assert!(house.reads(&hers, later).await.is_empty());
        house.office.admit_staff(&boss, Second::Nobody, "Олена", &[], at(80)).await.unwrap();
        assert_eq!(house.reads(&hers, report).await, ["перше"]);
        assert_eq!(house.reads(&hers, later).await, ["друге"]);
        assert!(house.reads(&old, report).await.is_empty(), "the keys of before open nothing");
        house.office.admit_staff(&boss, Second::Nobody, "Олена", &[], at(81)).await.unwrap();
        assert_eq!(house.vault.now().desk("help").map(|d| d.kind.clone()).as_deref(), Some("ngo"));
        assert!(matches!(
            refused(house.office.admit_staff(&boss, Second::Nobody, "Ніхто", &[], at(82)).await),
            OfficeError::NoSuchStaff
        ));
        assert!(matches!(
            refused(house.office.admit_staff(&boss, Second::Nobody, "Олена", &["inny".to_owned()], at(82)).await),
            OfficeError::NoDesk(_)
        ));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_supervisor_is_made_alone_once_and_a_third_by_two() {
    for engine in Engine::all() {
        let (mut house, zoya) = House::founded(engine).await;
        let boss = house.sign_in(&zoya).await.unwrap();
        let report = house.tell("про все").await;
        let second = house.add(&boss, Second::Operator, "Друга", Roles::SUPERVISOR).await.unwrap();
        let second = house.sign_in(&second).await.unwrap();
        assert_eq!(house.reads(&second, report).await, ["про все"]);
        let archive = house.vault.now().desk("help").unwrap().archive;
        let guarded = [(sealing::Party::Guarded(second.id), second.keys.guarded())];
        assert_eq!(house.office.open_stated(archive, &guarded).await.unwrap().len(), 2, "both epochs of the archive");
        let alone = refused(house.add(&boss, Second::Nobody, "Третя", Roles::SUPERVISOR).await.map(drop));
        assert!(matches!(alone, OfficeError::SecondNeeded));
        let herself = refused(house.add(&boss, Second::Person(&boss), "Третя", Roles::SUPERVISOR).await.map(drop));
        assert!(matches!(herself, OfficeError::SecondIsFirst));
        let responder = house.add(&boss, Second::Nobody, "Олена", Roles::RESPONDER).await.unwrap();
        let responder = house.sign_in(&responder).await.unwrap();
        let no_one = refused(house.add(&boss, Second::Person(&responder), "Третя", Roles::SUPERVISOR).await.map(drop));
        assert!(matches!(no_one, OfficeError::Chain(_)), "{no_one}");
        house.add(&boss, Second::Person(&second), "Третя", Roles::SUPERVISOR).await.unwrap();
        let last = house.acts.lock().unwrap().last().cloned().unwrap();
        assert_eq!((last.by, last.with, last.operator), (Some(boss.id), Some(second.id), false));
        // one of two lost her key: the operator approves in her place, and the log says so
        let now = house.later();
        house.office.disable_staff(&boss, Second::Operator, "Третя", now).await.unwrap();
        assert!(house.acts.lock().unwrap().last().unwrap().operator);
        let (_, again) = house.reopen().await.unwrap();
        assert_eq!(again.staff().await.unwrap().len(), 4, "the approval is pinned: the chain loads");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_desk_has_its_supervisors_and_whoever_is_admitted() {
    let (mut house, zoya) = House::founded(Engine::Sqlite).await;
    let boss = house.sign_in(&zoya).await.unwrap();
    house.add(&boss, Second::Nobody, "Олена", Roles::RESPONDER).await.unwrap();
    house.office.add_desk(&boss, "night", "mixed", at(50)).await.unwrap();
    assert!(matches!(refused(house.office.add_desk(&boss, "night", "ngo", at(51)).await), OfficeError::BadDesk));
    let desks = |staff: Vec<app::office::StaffView>| staff.into_iter().map(|s| s.desks).collect::<Vec<_>>();
    assert_eq!(desks(house.office.staff().await.unwrap()), [vec!["help", "night"], vec!["help"]]);
    let night = ["night".to_owned()];
    house.office.admit_staff(&boss, Second::Nobody, "Олена", &night, at(52)).await.unwrap();
    assert_eq!(desks(house.office.staff().await.unwrap()), [["help", "night"], ["help", "night"]]);
    let who = NewStaff { name: "Нічна", password: PASSWORD, roles: Roles::RESPONDER, desks: &night };
    house.office.add_staff(&boss, Second::Nobody, &who, at(53)).await.unwrap();
    assert_eq!(desks(house.office.staff().await.unwrap())[1], ["night"]);
    let none = NewStaff { roles: Roles::default(), name: "Без ролі", ..who };
    assert!(matches!(
        refused(house.office.add_staff(&boss, Second::Nobody, &none, at(54)).await.map(drop)),
        OfficeError::NoRole
    ));
}
