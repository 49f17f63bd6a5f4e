//! Who gets in, and who does not.

use crate::office::house::{House, PASSWORD, at, refused};
use app::office::OfficeError;
use domain::Timestamp;
use std::time::Duration;
use tests::town::eventually;
use tests::{Engine, Raw};

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_name_password_or_code_and_a_code_used_before_are_refused_alike() {
    for engine in Engine::all() {
        let (house, zoya) = House::founded(engine).await;
        let now = at(5);
        let code = zoya.code.code_at(now);
        let other = if code == "000000" { "000001" } else { "000000" };
        let mut said = Vec::new();
        for (name, password, code) in
            [("Зоя", "not her password", &*code), ("Ніхто", PASSWORD, &*code), ("Зоя", PASSWORD, other)]
        {
            said.push(refused(house.office.sign_in(name, password, code, now).await.map(drop)).to_string());
        }
        let signed = house.office.sign_in(" зоя ", PASSWORD, &code, now).await.unwrap();
        assert_eq!(signed.id, zoya.id);
        said.push(refused(house.office.sign_in("Зоя", PASSWORD, &code, now).await.map(drop)).to_string());
        // nor an earlier one than the last that was taken
        let earlier = zoya.code.code_at(now.minus(Duration::from_secs(30)));
        said.push(refused(house.office.sign_in("Зоя", PASSWORD, &earlier, now).await.map(drop)).to_string());
        assert!(said.iter().all(|s| *s == said[0]) && said[0].contains("wrong"), "{said:?}");
        let next = now.plus(Duration::from_secs(30));
        house.office.sign_in("Зоя", PASSWORD, &zoya.code.code_at(next), next).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn five_wrong_tries_bar_the_account_for_a_while_and_no_other() {
    for engine in Engine::all() {
        let (house, zoya) = House::founded(engine).await;
        let right = |now: Timestamp| {
            let (office, code) = (&house.office, zoya.code.code_at(now));
            async move { office.sign_in("Зоя", PASSWORD, &code, now).await.map(drop) }
        };
        let wrong = |now: Timestamp| {
            let office = &house.office;
            async move { office.sign_in("Зоя", "wrong", "000000", now).await.map(drop) }
        };
        let seconds = |n: u64| at(5).plus(Duration::from_secs(n));
        for _ in 0..4 {
            wrong(seconds(0)).await.unwrap_err();
        }
        right(seconds(1)).await.unwrap();
        // and the count begins anew
        for _ in 0..5 {
            wrong(seconds(60)).await.unwrap_err();
        }
        assert!(matches!(refused(right(seconds(89)).await), OfficeError::Refused), "barred for half a minute");
        right(seconds(91)).await.unwrap();
        for _ in 0..5 {
            wrong(seconds(200)).await.unwrap_err();
        }
        wrong(seconds(231)).await.unwrap_err();
        assert!(matches!(refused(right(seconds(290)).await), OfficeError::Refused), "a minute after the sixth");
        right(seconds(292)).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn many_tries_at_once_are_no_more_than_one_after_the_other() {
    let (house, zoya) = House::founded(Engine::Sqlite).await;
    let (house, now) = (&house, at(5));
    let tries = (0..20).map(|_| house.office.sign_in("Зоя", "wrong", "000000", now));
    let mut all = tokio::task::JoinSet::new();
    for _ in tries {
        let office = house.office.clone();
        all.spawn(async move { office.sign_in("Зоя", "wrong", "000000", now).await.is_err() });
    }
    while let Some(done) = all.join_next().await {
        assert!(done.unwrap());
    }
    let rows = house.store.read("t", |mut tx| async move { tx.staff().await }).await;
    let rows = rows.map_err(|e: storage::StoreError| e).unwrap();
    assert_eq!(rows[0].failures, 5, "the rest was not tried");
    let code = zoya.code.code_at(now);
    assert!(house.office.sign_in("Зоя", PASSWORD, &code, now).await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_tries_that_come_at_once_are_no_more_than_one_after_the_other() {
    for engine in Engine::all() {
        let (house, _) = House::founded(engine).await;
        let postgres = engine == Engine::Postgres;
        let mut other = Raw::connect(&house.place).await;
        if postgres {
            other.run("BEGIN; SELECT id FROM staff FOR UPDATE").await;
        }
        let tries: Vec<_> = (0..7)
            .map(|_| {
                let office = house.office.clone();
                tokio::spawn(async move { office.sign_in("Зоя", "wrong", "000000", at(5)).await.map(drop) })
            })
            .collect();
        if postgres {
            // all of them stand before the account: whatever they looked at before, they looked at together
            let waits = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() \
                AND wait_event_type = 'Lock'";
            let look = tokio::sync::Mutex::new(Raw::connect(&house.place).await);
            let all = || async { (look.lock().await.numbers(waits).await[0] == 7).then_some(()) };
            eventually("all of them wait", all).await;
            other.run("COMMIT").await;
        }
        for one in tries {
            assert!(matches!(refused(one.await.unwrap()), OfficeError::Refused));
        }
        let counted = other.numbers("SELECT failures FROM staff").await;
        assert_eq!(counted, [5], "{engine:?}: the fifth bars the account, and no other counts");
    }
}
