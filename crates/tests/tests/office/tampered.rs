//! Whoever writes to the store without being a supervisor.

use crate::office::house::{House, PASSWORD, at, refused, same};
use app::office::{OfficeError, Second};
use app::{BesideError, Keyring, Vault, VaultError};
use domain::StaffId;
use sealing::{Cost, PersonalKeys, Roles};
use sqlx::{AssertSqlSafe, Connection, PgConnection, SqliteConnection};
use tests::Engine;

async fn sql(house: &House, text: &str) {
    match &house.place.database {
        Some(url) => {
            let mut connection = PgConnection::connect(url).await.unwrap();
            sqlx::raw_sql(AssertSqlSafe(text.to_owned())).execute(&mut connection).await.unwrap();
        }
        None => {
            let mut connection = SqliteConnection::connect(&house.place.url()).await.unwrap();
            sqlx::raw_sql(AssertSqlSafe(text.to_owned())).execute(&mut connection).await.unwrap();
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_put_into_an_account_by_a_thief_with_the_pepper_are_an_alarm() {
    for engine in Engine::all() {
        let (mut house, zoya) = House::founded(engine).await;
        let opened = house.vault.now();
        let thief = PersonalKeys::generate(&mut house.rng);
        let locked = thief.lock(zoya.id, "thief's own password", opened.password_pepper(), Cost::CHEAP, &mut house.rng);
        let locked = locked.unwrap();
        let put = house.store.write("thief", |mut tx| {
            let (locked, id) = (&locked, zoya.id);
            async move {
                let row = tx.staff().await?.into_iter().find(|r| r.id == id).unwrap();
                tx.set_staff_keys(id, locked, &row.code_secret).await?;
                tx.done(())
            }
        });
        put.await.map_err(|e: storage::StoreError| e).unwrap();
        let now = at(4);
        let code = zoya.code.code_at(now);
        let alarm = refused(house.office.sign_in("Зоя", "thief's own password", &code, now).await.map(drop));
        assert!(matches!(alarm, OfficeError::Alarm(_)), "{alarm}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_that_no_supervisor_stated_is_listed_as_an_alarm_and_signs_in_nowhere() {
    let (mut house, zoya) = House::founded(Engine::Sqlite).await;
    let boss = house.sign_in(&zoya).await.unwrap();
    let ghost = StaffId::new(at(3), &mut house.rng);
    let rows = house.store.read("t", |mut tx| async move { tx.staff().await }).await;
    let mut row = rows.map_err(|e: storage::StoreError| e).unwrap().remove(0);
    (row.id, row.lookup) = (ghost, [5; 32]);
    let put = house.store.write("thief", |mut tx| {
        let row = &row;
        async move {
            tx.add_staff(row).await?;
            tx.done(())
        }
    });
    put.await.map_err(|e: storage::StoreError| e).unwrap();
    let listed = house.office.staff().await.unwrap();
    let ghost = listed.iter().find(|s| s.id == ghost).unwrap();
    assert!(ghost.alarm && ghost.name.is_none() && ghost.roles == Roles::default());
    house.add(&boss, Second::Nobody, "Олена", Roles::RESPONDER).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn statements_cut_off_or_changed_stop_everything() {
    for engine in Engine::all() {
        for change in [
            "DELETE FROM statements WHERE number = (SELECT max(number) FROM statements)",
            "DELETE FROM statements",
            "UPDATE statements SET by_signature = (SELECT by_signature FROM statements WHERE number = 0) WHERE number = 1",
            "UPDATE statements SET body = (SELECT body FROM statements WHERE number = 2) WHERE number = 1",
        ] {
            let (mut house, zoya) = House::founded(engine).await;
            let boss = house.sign_in(&zoya).await.unwrap();
            sql(&house, change).await;
            let opened = house.reopen().await.err().unwrap_or_else(|| panic!("{change}"));
            assert!(matches!(opened, OfficeError::Vault(VaultError::Chain(_))), "{change}: {opened}");
            // a process that runs does not go on either
            let error = refused(house.add(&boss, Second::Nobody, "Олена", Roles::RESPONDER).await.map(drop));
            assert!(matches!(error, OfficeError::Chain(_)), "{change}: {error}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_desk_that_was_given_another_desks_archive_stops_everything() {
    for engine in Engine::all() {
        let (mut house, zoya) = House::founded(engine).await;
        let boss = house.sign_in(&zoya).await.unwrap();
        house.office.add_desk(&boss, "night", "police", at(9)).await.unwrap();
        sql(
            &house,
            "UPDATE desks SET archive_id = (SELECT archive_id FROM desks WHERE name = 'night') WHERE name = 'help'",
        )
        .await;
        let opened = house.reopen().await.err().unwrap();
        assert!(matches!(opened, OfficeError::Vault(VaultError::Unproven)), "{opened}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn pins_that_are_gone_are_an_alarm_and_not_a_new_beginning() {
    let (house, _) = House::founded(Engine::Sqlite).await;
    std::fs::remove_file(house.folder.path().join("oberih.pins")).unwrap();
    assert!(matches!(house.reopen().await.err(), Some(OfficeError::Vault(VaultError::NoPins))));
    assert!(matches!(refused(house.found().await.map(drop)), OfficeError::AlreadyFounded));
    let at_once = house.office.sign_in("Зоя", PASSWORD, "000000", at(3)).await;
    assert!(at_once.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn peppers_that_are_gone_are_an_error_and_nothing_is_made_in_their_place() {
    for engine in Engine::all() {
        let (mut house, zoya) = House::founded(engine).await;
        let (peppers, pins) = (house.folder.path().join("oberih.peppers"), house.folder.path().join("oberih.pins"));
        let (kept, pinned) = (std::fs::read(&peppers).unwrap(), std::fs::read(&pins).unwrap());
        std::fs::remove_file(&peppers).unwrap();
        let gone = house.reopen().await.err().unwrap().to_string();
        assert!(gone.contains("oberih.peppers") && gone.contains("Put back"), "{engine:?}: {gone}");
        // as a node opens it, also where the pins are gone with them
        let opens = async || {
            let keyring = Keyring::open(&house.store, same(&house.root), &house.random).await.unwrap();
            Vault::open(&house.store, &keyring, house.folder.clone(), &house.random).await.map(drop)
        };
        for without in [&[][..], &[&pins]] {
            without.iter().for_each(|file| std::fs::remove_file(file).unwrap());
            let gone = opens().await.err().unwrap();
            assert!(matches!(gone, VaultError::Beside(BesideError::NoPeppers)), "{engine:?}: {gone}");
            assert!(!peppers.exists(), "{engine:?}");
        }
        std::fs::write(&peppers, kept).unwrap();
        std::fs::write(&pins, pinned).unwrap();
        house.reopen().await.unwrap();
        house.sign_in(&zoya).await.unwrap();
    }
}
