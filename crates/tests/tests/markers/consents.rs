//! What she agreed to is what she said, and a report stays where she told it, whatever the store says besides.

use app::VaultError;
use app::reports::{Consents, Decision, keys_for_writing};
use content::Consent;
use domain::Clock;
use oberih::SystemClock;
use storage::StoreError;
use tests::town::Town;
use tests::{Engine, Raw};

#[tokio::test(flavor = "multi_thread")]
async fn a_consent_that_she_did_not_give_is_shown_as_forged() {
    for engine in Engine::all() {
        let (town, mut talk, _) = Town::told(engine, 2_101, "розповідь").await;
        talk.presses("Далі").await;
        // where, when, how to answer
        talk.says("Познань").await;
        talk.says("учора").await;
        talk.presses("Щойно зможете").await;
        talk.presses("Що з цим можна робити").await;
        talk.presses("Передати поліції").await;
        talk.presses("Ні").await;
        let (id, report) = town.report(0).await;
        assert_eq!(report.consents.of(Consent::Police), Decision::No, "{engine:?}");
        assert_eq!(report.counted_otherwise(), None);
        let forged = Consents::default().with(Consent::Police, true);
        let mut raw = Raw::connect(&town.world.place).await;
        raw.run(&format!("UPDATE reports SET consents = {}", forged.bits())).await;
        let report = town.at_desk().await.read(id, None).await.unwrap();
        assert_eq!(report.consents.of(Consent::Police), Decision::No, "{engine:?}: hers is what she said");
        assert_eq!((report.closed, report.counted_otherwise()), (0, Some(forged)), "and it is said");
        // her own "no" spoilt
        raw.run("UPDATE items SET version = 2 WHERE kind = 'consent'").await;
        let report = town.at_desk().await.read(id, None).await.unwrap();
        assert_eq!((report.closed, report.changed), (0, 1), "{engine:?}");
        assert_eq!(report.consents.of(Consent::Police), Decision::NotAsked);
        town.node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_that_the_store_gives_to_another_proven_desk_is_not_written_to_it() {
    for engine in Engine::all() {
        let (town, _, _) = Town::told(engine, 2_111, "розповідь").await;
        let (id, _) = town.report(0).await;
        let vault = &town.desk.reception.as_ref().unwrap().vault;
        town.office.add_desk(&town.signed, "night", "police", SystemClock.now()).await.unwrap();
        vault.refresh().await.unwrap();
        let opened = vault.now();
        let (help, night) = (opened.desk("help").unwrap(), opened.desk("night").unwrap());
        let epoch = town.desk.store.read("epoch", |mut tx| async move { tx.newest_epoch(id).await }).await;
        let epoch = epoch.map_err(|e: StoreError| e).unwrap().unwrap();
        let mut raw = Raw::connect(&town.world.place).await;
        raw.run("CREATE TABLE names AS SELECT name, id, archive_id FROM desks").await;
        for (desk, archive, may) in
            [("help", "help", true), ("night", "help", false), ("help", "night", false), ("night", "night", false)]
        {
            raw.run(&format!(
                "UPDATE reports SET desk_id = (SELECT id FROM names WHERE name = '{desk}'), \
                 archive_id = (SELECT archive_id FROM names WHERE name = '{archive}'), leave_at = NULL"
            ))
            .await;
            let row = town.desk.store.read("report", |mut tx| async move { tx.report(id).await }).await;
            let row = row.map_err(|e: StoreError| e).unwrap().unwrap();
            assert!([help.id, night.id].contains(&row.desk));
            let mut rng = town.desk.random.child();
            let keys = vault
                .with_present(|opened, present| {
                    keys_for_writing(opened, present, &row, &epoch, SystemClock.now(), &mut rng)
                })
                .unwrap();
            match keys {
                // left by its desk, so that what is told now is given to both anew
                Ok((_, next)) => assert!(may && next.is_some(), "{engine:?}: {desk}, {archive}"),
                Err(e) => assert!(!may && matches!(e, VaultError::Unproven), "{engine:?}: {desk}, {archive}: {e}"),
            }
        }
        town.node.stop().await;
    }
}
