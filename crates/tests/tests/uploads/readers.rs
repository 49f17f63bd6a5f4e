//! Who opens a file whose pieces come while somebody leaves the desk or the report is closed, and who is said to have it.

use crate::uploads::{begins, some, the_file, told, until_kept, village};
use app::PIECE;
use app::desk::DeskError;
use app::log::{Actor, ObjectKind, Operation};
use app::office::Second;
use app::reports::{What, open_with_desk};
use domain::{Clock, CloseReason};
use oberih::SystemClock;
use sealing::{CompartmentKey, Grant, Party, Roles};
use storage::StoreError;
use tests::Engine;
use tests::lines::count;
use tests::village::Village;

#[tokio::test(flavor = "multi_thread")]
async fn who_leaves_the_desk_in_mid_upload_opens_nothing_of_the_later_pieces() {
    for engine in Engine::all() {
        let village = village(engine).await;
        let hers = village.colleague("iryna", Roles::RESPONDER).await;
        let (page, report) = told(&village).await;
        let before = desk_keys(&village, Party::Staff(hers.id), &hers.keys.everyday().secret()).await;
        let mut sending = begins(&page).await;
        let file = some(4 * PIECE);
        sending.bytes(&file[..PIECE]).await.unwrap();
        sending.bytes(&file[PIECE..PIECE + 10]).await.unwrap();
        let desk = village.at_desk().await;
        let item = the_file(&desk, report).await;
        until_kept(&village.intake.store, item, 0).await;
        village.office.disable_staff(&village.signed, Second::Nobody, "iryna", SystemClock.now()).await.unwrap();
        village.reception().vault.refresh().await.unwrap();
        sending.bytes(&file[PIECE + 10..]).await.unwrap();
        sending.end().await.unwrap();
        // with every key she ever had, and the store as it is now
        let opened = village.reception().vault.now();
        let desk_id = opened.desks[0].id;
        let (opened, before) = (&opened, &before);
        let read = village.intake.store.read("hers", |mut tx| async move {
            let keys = open_with_desk(&mut tx, opened, report, desk_id, before).await.unwrap();
            let mut out = Vec::new();
            for n in 0..4u32 {
                let body = tx.piece(item, n.into()).await?.unwrap();
                out.push(keys.open_piece(opened, item, n, body).ok().flatten().is_some());
            }
            Ok::<_, StoreError>(out)
        });
        assert_eq!(read.await.unwrap(), [true, false, false, false], "{engine:?}");
        // whoever stayed opens all of it
        let desk = village.at_desk().await;
        assert_eq!(*desk.file(report, (item, 4), None).await.unwrap(), file, "{engine:?}");
    }
}

/// The desk's keys, as a member opens them.
async fn desk_keys(village: &Village, party: Party, secret: &sealing::MemberSecret) -> Vec<CompartmentKey> {
    let opened = village.reception().vault.now();
    let id = opened.desks[0].id;
    let bytes = party.to_bytes();
    let rows = village.intake.store.read("keys", |mut tx| async move { tx.grants_to(id, &bytes).await });
    let rows = rows.await.map_err(|e: StoreError| e).unwrap();
    let open = |row: &storage::GrantRow| {
        let record = opened.stated(id).find(|r| r.epoch() == row.epoch)?;
        Grant::from_bytes(&row.wrapped).ok()?.open(record, party, secret).ok()
    };
    let keys: Vec<CompartmentKey> = rows.iter().filter_map(open).collect();
    assert!(!keys.is_empty());
    keys
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_kept_outside_stands_in_the_log_as_exported_and_a_look_at_it_does_not() {
    for engine in Engine::all() {
        let village = village(engine).await;
        let (page, report) = told(&village).await;
        let (desk, file) = (village.at_desk().await, some(PIECE + 7));
        let mut sending = begins(&page).await;
        sending.bytes(&file).await.unwrap();
        sending.end().await.unwrap();
        let item = the_file(&desk, report).await;
        let exports = async || {
            let (who, look) = (Actor::Staff(village.signed.id), Operation::Consultation);
            count(&village.intake.store, who, look, ObjectKind::Item, "export").await
        };
        assert_eq!(*desk.file(report, (item, 2), None).await.unwrap(), file);
        assert_eq!(exports().await, 0, "{engine:?}");
        let unsaid = desk.export(report, (item, 2), " ").await;
        assert!(matches!(unsaid, Err(DeskError::NoReason)), "{engine:?}: not without a reason");
        assert_eq!(exports().await, 0, "{engine:?}");
        assert_eq!(*desk.export(report, (item, 2), "слідчий просить оригінал").await.unwrap(), file);
        assert_eq!(exports().await, 1, "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_is_not_closed_over_a_file_on_its_way_and_one_that_comes_all_the_same_opens_it_again() {
    for engine in Engine::all() {
        let village = village(engine).await;
        let (page, report) = told(&village).await;
        let desk = village.at_desk().await;
        let file = some(2 * PIECE);
        let mut sending = begins(&page).await;
        sending.bytes(&file[..PIECE + 10]).await.unwrap();
        let item = the_file(&desk, report).await;
        until_kept(&village.intake.store, item, 0).await;
        let read = desk.read(report, None).await.unwrap();
        let closed = desk.close(&read, CloseReason::Helped).await;
        assert!(matches!(closed, Err(DeskError::Coming)), "{engine:?}");
        desk.close_over_files(&read, CloseReason::Helped).await.unwrap();
        assert!(desk.read(report, None).await.is_err(), "{engine:?}: the archive's");
        sending.bytes(&file[PIECE + 10..]).await.unwrap();
        sending.end().await.unwrap();
        let again = desk.read(report, None).await.unwrap();
        assert_eq!((again.report.state.as_str(), again.report.reason), ("open", None), "{engine:?}");
        let came = again.written.iter().any(|w| matches!(&w.said.what, What::Fetched { not_kept: None, .. }));
        assert!(came, "{engine:?}: the desk reads that it came");
        // what came before it was closed is the archive's, and nobody changed it
        for opened in [desk.file(report, (item, 2), None).await, desk.export(report, (item, 2), "суд").await] {
            assert!(matches!(opened, Err(DeskError::InArchive)), "{engine:?}");
        }
        let lost = village.intake.store.write("lost", |mut tx| async move {
            tx.drop_pieces(item).await?;
            tx.done(())
        });
        lost.await.map_err(|e: StoreError| e).unwrap();
        assert!(matches!(desk.file(report, (item, 2), None).await, Err(DeskError::NoFile)), "{engine:?}");
        // without anything on its way it is closed as ever
        desk.close(&again, CloseReason::Helped).await.unwrap();
    }
}
