//! What the custodians' words open.

use crate::office::house::{House, PASSWORD, at, refused};
use app::log::{Actor, ObjectKind, Operation};
use app::office::{Deed, OfficeError, Second};
use sealing::{CustodianSecret, Party, Roles};
use tests::Engine;
use tests::lines::count;

fn words(custodian: &CustodianSecret) -> CustodianSecret {
    CustodianSecret::from_words(&custodian.words()).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn any_two_of_three_custodians_open_everything_and_one_opens_nothing() {
    for engine in Engine::all() {
        let (mut house, zoya) = House::founded(engine).await;
        let boss = house.sign_in(&zoya).await.unwrap();
        house.add(&boss, Second::Nobody, "Олена", Roles::RESPONDER).await.unwrap();
        let report = house.tell("перше").await;
        let now = house.later();
        house.office.disable_staff(&boss, Second::Nobody, "Олена", now).await.unwrap();
        house.tell_more(report, "друге").await.unwrap();
        for (one, two) in [(0, 1), (2, 0), (1, 2)] {
            let held = [words(&house.custodians[one]), words(&house.custodians[two])];
            let keys = house.office.open_recovery(&held, None, now).await.unwrap();
            assert_eq!(house.acts.lock().unwrap().last().unwrap().deed, Deed::RecoveryUsed, "told before it is used");
            let checked = house.office.check_recovery(&keys, |_| {}).await.unwrap();
            // two epochs of the report, three of the desk, one of archive and log
            assert_eq!((checked.opened, checked.shut), (7, 0));
        }
        let (by, did) = (Actor::Custodians, Operation::Consultation);
        assert_eq!(count(&house.store, by, did, ObjectKind::Compartment, "").await, 3, "each use stands in the log");
        let stranger = CustodianSecret::generate(&mut house.rng);
        for held in [
            vec![words(&house.custodians[0])],
            vec![words(&house.custodians[0]), words(&house.custodians[0])],
            vec![words(&house.custodians[0]), stranger],
            vec![],
        ] {
            let error = refused(house.office.open_recovery(&held, None, now).await.map(drop));
            assert!(matches!(error, OfficeError::WrongWords), "{error}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_custodian_alone_opens_a_node_that_has_only_one() {
    let mut house = House::empty(Engine::Sqlite, 1).await;
    house.found().await.unwrap();
    house.tell("усе").await;
    let keys = house.office.open_recovery(&[words(&house.custodians[0])], None, at(3)).await.unwrap();
    assert_eq!(house.office.check_recovery(&keys, |_| {}).await.unwrap().shut, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn recovery_gives_back_what_no_supervisor_can_give() {
    for engine in Engine::all() {
        let (mut house, zoya) = House::founded(engine).await;
        let boss = house.sign_in(&zoya).await.unwrap();
        let second = house.add(&boss, Second::Operator, "Друга", Roles::SUPERVISOR).await.unwrap();
        let second_in = house.sign_in(&second).await.unwrap();
        let report = house.tell("перше").await;
        // both lost their passwords, one after the other: nobody is a member of the desk any more
        let new_password = "світанок дубок рукав міст";
        let now = house.later();
        house.office.reset_staff(&boss, Second::Operator, "Друга", new_password, now).await.unwrap();
        let refused_now =
            refused(house.office.reset_staff(&second_in, Second::Operator, "Зоя", PASSWORD, now).await.map(drop));
        assert!(matches!(refused_now, OfficeError::Chain(_)), "old keys sign nothing: {refused_now}");
        let now = house.later();
        let row = house.office.reset_staff(&boss, Second::Operator, "Друга", new_password, now).await.unwrap();
        let now = house.later();
        let fresh = house.office.sign_in("Друга", new_password, &row.code.code_at(now), now).await.unwrap();
        let again = house.office.reset_staff(&fresh, Second::Operator, "Зоя", PASSWORD, now).await.unwrap();
        assert!(house.reads(&fresh, report).await.is_empty());
        let alone = house.office.admit_staff(&fresh, Second::Nobody, "Друга", &[], now).await;
        assert!(matches!(refused(alone), OfficeError::NoKey));
        let held = [words(&house.custodians[0]), words(&house.custodians[2])];
        let keys = house.office.open_recovery(&held, Some(fresh.id), now).await.unwrap();
        house.office.readmit(&keys, &fresh, Second::Nobody, "Друга", now).await.unwrap();
        assert_eq!(house.reads(&fresh, report).await, ["перше"]);
        house.office.admit_staff(&fresh, Second::Nobody, "Зоя", &[], now).await.unwrap();
        let boss = house.sign_in(&again).await.unwrap();
        assert_eq!(house.reads(&boss, report).await, ["перше"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn recovery_gives_a_desk_a_report_again() {
    let (mut house, zoya) = House::founded(Engine::Sqlite).await;
    let boss = house.sign_in(&zoya).await.unwrap();
    let report = house.tell("закрите").await;
    let desk = house.vault.now().desk("help").unwrap().id;
    let party = Party::Compartment(desk).to_bytes();
    let left = house.store.write("leave", |mut tx| async move {
        tx.drop_grants_to(report, &party).await?;
        tx.done(())
    });
    left.await.map_err(|e: storage::StoreError| e).unwrap();
    assert!(house.reads(&boss, report).await.is_empty());
    let held = [words(&house.custodians[0]), words(&house.custodians[1])];
    let keys = house.office.open_recovery(&held, Some(boss.id), at(9)).await.unwrap();
    assert_eq!(house.office.regrant(&keys, &boss, report, desk, at(9)).await.unwrap(), 1);
    assert_eq!(house.reads(&boss, report).await, ["закрите"]);
    assert!(matches!(
        refused(
            house.office.regrant(&keys, &boss, domain::CompartmentId::new(at(1), &mut house.rng), desk, at(9)).await
        ),
        OfficeError::NoKey
    ));
}
