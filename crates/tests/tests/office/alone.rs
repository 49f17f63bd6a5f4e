//! A node with one supervisor: she does alone what one may, and her lost password is not the end of it.

use crate::office::house::{House, PASSWORD, refused};
use app::log::{Actor, ObjectKind, Operation};
use app::office::{Deed, OfficeError, Second};
use sealing::{CustodianSecret, Roles};
use tests::Engine;
use tests::lines::count;

const NEW_PASSWORD: &str = "світанок дубок рукав міст";

fn words(custodian: &CustodianSecret) -> CustodianSecret {
    CustodianSecret::from_words(&custodian.words()).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn one_alone_makes_nobody_who_could_be_her_second_without_the_operator() {
    for engine in Engine::all() {
        let (mut house, zoya) = House::founded(engine).await;
        let boss = house.sign_in(&zoya).await.unwrap();
        for roles in [Roles::SUPERVISOR, Roles::AUDITOR, Roles::RESPONDER.and(Roles::AUDITOR)] {
            let alone = refused(house.add(&boss, Second::Nobody, "Друга", roles).await.map(drop));
            assert!(matches!(alone, OfficeError::OperatorNeeded), "{alone}");
            assert!(alone.to_string().contains("--operator-approves"));
            let herself = refused(house.add(&boss, Second::Person(&boss), "Друга", roles).await.map(drop));
            assert!(matches!(herself, OfficeError::SecondIsFirst), "{herself}");
        }
        assert_eq!(house.office.staff().await.unwrap().len(), 1);
        house.add(&boss, Second::Nobody, "Олена", Roles::RESPONDER).await.unwrap();
        house.add(&boss, Second::Operator, "Друга", Roles::SUPERVISOR).await.unwrap();
        assert!(house.acts.lock().unwrap().last().unwrap().operator);
        let approved = count(&house.store, Actor::Operator, Operation::Alteration, ObjectKind::Pins, "approved").await;
        assert_eq!(approved, 1, "the operator's word stands in the log");
        let third = refused(house.add(&boss, Second::Nobody, "Третя", Roles::SUPERVISOR).await.map(drop));
        assert!(matches!(third, OfficeError::SecondNeeded), "from then on a person is asked for: {third}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_only_supervisor_who_lost_her_password_comes_back_by_the_custodians_words() {
    for engine in Engine::all() {
        let (mut house, zoya) = House::founded(engine).await;
        let before = house.sign_in(&zoya).await.unwrap();
        house.add(&before, Second::Nobody, "Олена", Roles::RESPONDER).await.unwrap();
        let report = house.tell("перше").await;
        let now = house.later();
        let held = [words(&house.custodians[2]), words(&house.custodians[0])];
        let keys = house.office.open_recovery(&held, None, now).await.unwrap();
        let responder = refused(house.office.return_supervisor(&keys, "Олена", NEW_PASSWORD, now).await.map(drop));
        assert!(matches!(responder, OfficeError::NotSupervisor), "{responder}");
        let nobody = refused(house.office.return_supervisor(&keys, "Ніхто", NEW_PASSWORD, now).await.map(drop));
        assert!(matches!(nobody, OfficeError::NoSuchStaff), "{nobody}");
        let back = house.office.return_supervisor(&keys, "Зоя", NEW_PASSWORD, now).await.unwrap();
        let returned = house.acts.lock().unwrap().iter().any(|a| a.deed == Deed::SupervisorReturned && a.operator);
        assert!(returned, "told, and that the operator answers for it");
        assert!(matches!(refused(house.sign_in(&zoya).await.map(drop)), OfficeError::Refused), "the old password");
        let now = house.later();
        let boss = house.office.sign_in("Зоя", NEW_PASSWORD, &back.code.code_at(now), now).await.unwrap();
        assert_eq!(house.reads(&boss, report).await, ["перше"], "what was told before");
        assert!(house.tell_more(report, "друге").await.unwrap(), "her old key is no member any more");
        assert_eq!(house.reads(&boss, report).await, ["перше", "друге"]);
        assert!(house.reads(&before, report).await.is_empty(), "her old keys open nothing of the store any more");
        house.add(&boss, Second::Nobody, "Нова", Roles::RESPONDER).await.unwrap();
        let old = refused(house.add(&before, Second::Nobody, "Чужа", Roles::RESPONDER).await.map(drop));
        assert!(matches!(old, OfficeError::Chain(_)), "{old}");
        let (_, again) = house.reopen().await.unwrap();
        assert!(again.staff().await.unwrap().iter().all(|one| !one.alarm), "another process reads the same chain");
        let now = house.later();
        assert!(house.office.sign_in("Зоя", PASSWORD, &back.code.code_at(now), now).await.is_err());
    }
}
