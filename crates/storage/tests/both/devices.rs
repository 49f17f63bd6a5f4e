//! Devices that the staff signed in from, and what the staff is to be told.

use crate::harness::{Place, both};
use domain::{ItemId, StaffId, Timestamp};
use std::time::Duration;
use storage::{DeviceTries, StaffNotice, StaffRow, Store, StoreError};

const AT: Timestamp = Timestamp::from_unix_micros(1_795_000_000_000_000);

fn staff(n: u8) -> StaffId {
    StaffId::from_slice(&[n; 16]).unwrap()
}

async fn two_people(store: &Store) {
    let row = |n: u8| StaffRow {
        id: staff(n),
        lookup: [n; 32],
        name: vec![n],
        keys: vec![n],
        code_secret: vec![n],
        code_step: 0,
        disabled: false,
        failures: 0,
        barred_until: Timestamp::default(),
        added_at: AT,
    };
    let rows = &[row(1), row(2)];
    let added: Result<_, StoreError> = store
        .write("staff", |mut tx| async move {
            for row in rows {
                assert!(tx.add_staff(row).await?);
            }
            tx.done(())
        })
        .await;
    added.unwrap();
}

both! {
    async fn tries_count_by_person_and_device_and_the_latest_devices_are_kept(place: Place) {
        let store = place.open().await;
        two_people(&store).await;
        let told: Result<_, StoreError> = store.write("devices", |mut tx| async move {
            assert_eq!(tx.device_tries(staff(1), &[1; 32]).await?, None, "nobody signed in from it");
            tx.device_failed(staff(1), &[1; 32], AT).await?;
            assert_eq!(tx.device_tries(staff(1), &[1; 32]).await?, None, "a wrong try makes no device known");
            for n in 1..=4u8 {
                tx.device_succeeded(staff(1), &[n; 32], AT.plus(Duration::from_secs(n.into())), 3).await?;
            }
            tx.device_succeeded(staff(2), &[4; 32], AT, 3).await?;
            assert_eq!(tx.device_tries(staff(1), &[1; 32]).await?, None, "the fourth drops the oldest");
            for _ in 0..2 {
                tx.device_failed(staff(1), &[4; 32], AT.plus(Duration::from_secs(30))).await?;
            }
            let of = |failures, seconds| Some(DeviceTries { failures, barred_until: AT.plus(Duration::from_secs(seconds)) });
            assert_eq!(tx.device_tries(staff(1), &[4; 32]).await?, of(2, 30));
            let untouched = Some(DeviceTries { failures: 0, barred_until: Timestamp::default() });
            assert_eq!(tx.device_tries(staff(2), &[4; 32]).await?, untouched, "another's on the same device");
            tx.device_succeeded(staff(1), &[4; 32], AT, 3).await?;
            assert_eq!(tx.device_tries(staff(1), &[4; 32]).await?, untouched);
            tx.drop_devices(staff(1)).await?;
            assert_eq!(tx.device_tries(staff(1), &[4; 32]).await?, None);
            assert_eq!(tx.device_tries(staff(2), &[4; 32]).await?, untouched);
            tx.done(())
        }).await;
        told.unwrap();
    }

    async fn a_notice_is_told_once_to_each_and_goes_after_ninety_days(place: Place) {
        let store = place.open().await;
        two_people(&store).await;
        let notice = |id: u8, to: u8, at: Timestamp, who: Option<u8>| StaffNotice {
            id: ItemId::from_slice(&[id; 16]).unwrap(),
            staff: staff(to),
            at,
            what: "recovery".to_owned(),
            who: who.map(staff),
            told_at: None,
        };
        let later = AT.plus(Duration::from_secs(5));
        let all = &[notice(1, 1, AT, None), notice(2, 2, AT, None), notice(3, 1, later, Some(2))];
        let told: Result<_, StoreError> = store.write("notices", |mut tx| async move {
            tx.add_staff_notices(all).await?;
            assert_eq!(tx.untold_notices(staff(1), 10).await?, [all[0].clone(), all[2].clone()]);
            // meanwhile another one came, by a clock that was put back
            let late = &[notice(4, 1, AT.minus(Duration::from_secs(1)), None)];
            tx.add_staff_notices(late).await?;
            tx.notices_told(staff(1), &[all[0].id, all[1].id], later).await?;
            let untold = tx.untold_notices(staff(1), 10).await?;
            assert_eq!(untold, [late[0].clone(), all[2].clone()], "what she was not shown waits");
            assert_eq!(tx.untold_notices(staff(2), 10).await?.len(), 1, "each is told by herself");
            assert!(tx.was_noticed("recovery", staff(2), AT).await? && !tx.was_noticed("odd", staff(2), AT).await?);
            assert!(!tx.was_noticed("recovery", staff(2), later.plus(Duration::from_secs(1))).await?);
            let latest = tx.latest_notices(2).await?;
            assert_eq!((latest[0].id, latest.len()), (all[2].id, 2));
            tx.housekeep(AT.plus(Duration::from_secs(90 * 86_400))).await?;
            assert_eq!(tx.latest_notices(9).await?.len(), 3, "the oldest of them went");
            tx.housekeep(AT.plus(Duration::from_secs(90 * 86_400 + 1))).await?;
            assert_eq!(tx.latest_notices(9).await?.len(), 1);
            tx.done(())
        }).await;
        told.unwrap();
    }
}
