//! A stranger's wrong tries, and the device that she always signs in from.

use crate::office::house::{House, PASSWORD, at, refused};
use app::office::{DeviceMark, Office, OfficeError};
use domain::Timestamp;
use rand::SeedableRng;
use rand::rngs::StdRng;
use std::time::Duration;
use tests::Engine;

fn seconds(n: u64) -> Timestamp {
    at(5).plus(Duration::from_secs(n))
}

fn device(house: &House, n: u64) -> Office {
    house.office.at_device(DeviceMark::generate(&mut StdRng::seed_from_u64(n)))
}

async fn wrong(office: &Office, now: Timestamp) {
    assert!(matches!(refused(office.sign_in("Зоя", "wrong", "000000", now).await.map(drop)), OfficeError::Refused));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_strangers_tries_never_lock_a_device_that_signed_in_before() {
    for engine in Engine::all() {
        let (house, zoya) = House::founded(engine).await;
        let (hers, new, strangers) = (device(&house, 1), device(&house, 2), device(&house, 3));
        let right = |office: &Office, now: Timestamp| {
            let (office, code) = (office.clone(), zoya.code.code_at(now));
            async move { office.sign_in("Зоя", PASSWORD, &code, now).await }
        };
        right(&hers, seconds(0)).await.unwrap();
        for n in 0..12 {
            wrong(&strangers, seconds(60 + n * 901)).await;
            wrong(&house.office, seconds(61 + n * 901)).await;
        }
        let now = 62 + 11 * 901;
        let signed = right(&hers, seconds(now)).await.unwrap();
        let again = hers.password_again(signed.id, PASSWORD, seconds(now + 1)).await;
        assert!(again.is_ok(), "nor is she asked for it again in vain");
        hers.change_password("Зоя", PASSWORD, &zoya.code.code_at(seconds(now + 40)), PASSWORD, seconds(now + 40))
            .await
            .unwrap();
        // what she did there gave the stranger no try back
        for office in [&strangers, &house.office, &new] {
            assert!(right(office, seconds(now + 100)).await.is_err(), "barred for a quarter of an hour");
        }
        right(&new, seconds(now + 1_200)).await.unwrap();
        wrong(&strangers, seconds(now + 1_230)).await;
        right(&new, seconds(now + 1_260)).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_tries_from_a_known_device_bar_that_device_and_no_other() {
    for engine in Engine::all() {
        let (house, zoya) = House::founded(engine).await;
        let (stolen, hers) = (device(&house, 1), device(&house, 2));
        let right = |office: &Office, now: Timestamp| {
            let (office, code) = (office.clone(), zoya.code.code_at(now));
            async move { office.sign_in("Зоя", PASSWORD, &code, now).await.map(drop) }
        };
        right(&stolen, seconds(0)).await.unwrap();
        right(&hers, seconds(60)).await.unwrap();
        for _ in 0..5 {
            wrong(&stolen, seconds(120)).await;
        }
        assert!(matches!(refused(right(&stolen, seconds(149)).await), OfficeError::Refused), "for half a minute");
        right(&hers, seconds(149)).await.unwrap();
        right(&house.office, seconds(180)).await.unwrap();
        right(&stolen, seconds(210)).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn new_keys_forget_the_devices_of_before() {
    let (mut house, zoya) = House::founded(Engine::Sqlite).await;
    let boss = house.sign_in(&zoya).await.unwrap();
    let olena = house.add(&boss, app::office::Second::Nobody, "Олена", sealing::Roles::RESPONDER).await.unwrap();
    let hers = device(&house, 4);
    let now = house.later();
    hers.sign_in("Олена", PASSWORD, &olena.code.code_at(now), now).await.unwrap();
    let now = house.later();
    let second = app::office::Second::Nobody;
    let reset = house.office.reset_staff(&boss, second, "Олена", PASSWORD, now).await.unwrap();
    for _ in 0..5 {
        assert!(house.office.sign_in("Олена", "wrong", "000000", now).await.is_err());
    }
    let after = now.plus(Duration::from_secs(20));
    let code = reset.code.code_at(after);
    assert!(hers.sign_in("Олена", PASSWORD, &code, after).await.is_err(), "whoever had her device is a stranger now");
    let after = now.plus(Duration::from_secs(40));
    hers.sign_in("Олена", PASSWORD, &reset.code.code_at(after), after).await.unwrap();
}
