//! The next key of the index of links: who makes it, and when.

use crate::office::going_through::{next_key, versions};
use crate::office::house::{House, at};
use app::KeyError;
use app::log::{Actor, ObjectKind, Operation};
use app::office::{LinkKeyError, new_link_key};
use sealing::RootKey;
use std::time::Duration;
use storage::StoreError;
use tests::Engine;
use tests::evenings::gives_back;

#[tokio::test(flavor = "multi_thread")]
async fn a_next_key_is_made_while_nobody_runs_by_the_root_key_alone_and_is_logged() {
    for engine in Engine::all() {
        let (mut house, _) = House::founded(engine).await;
        let said = async |house: &House| {
            let (who, what) = (Actor::Operator, Operation::Alteration);
            tests::lines::count(&house.store, who, what, ObjectKind::Key, "version").await
        };
        let taken = house.store.write("t", |mut tx| async move {
            let lease = tx.take_lease("upkeep", "node", Duration::from_secs(60)).await?;
            tx.done(lease)
        });
        let lease = taken.await.map_err(|e: StoreError| e).unwrap().into_inner().unwrap();
        assert!(matches!(next_key(&house).await, Err(LinkKeyError::Running)), "{engine:?}");
        gives_back(&house.store, &lease).await;
        let other = RootKey::generate(&mut house.rng);
        let by_other = new_link_key(&house.store, &house.folder, &other, (&house.random, at(9))).await;
        assert!(matches!(by_other, Err(LinkKeyError::Key(KeyError::WrongRootKey))), "{engine:?}");
        assert_eq!((versions(&house).await, said(&house).await), (vec![1], 0), "{engine:?}: nothing is changed");
        assert_eq!((next_key(&house).await.unwrap(), next_key(&house).await.unwrap()), (2, 3), "{engine:?}");
        assert_eq!((versions(&house).await, said(&house).await), (vec![1, 2, 3], 2), "{engine:?}");
    }
}
