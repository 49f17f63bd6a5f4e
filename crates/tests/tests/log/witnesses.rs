//! Whoever co-signs.

use crate::log::book::{Log, at};
use app::log::{Check, CoSigned, ForWitnesses, Taken, verify};
use sealing::Signer;
use tests::Engine;

#[tokio::test(flavor = "multi_thread")]
async fn co_signatures_are_taken_from_known_witnesses_of_what_is_there() {
    for engine in Engine::all() {
        let mut log = Log::new(engine).await;
        let none = ForWitnesses::new(log.store.clone(), log.signer.public(), vec![log.witness.public()]);
        assert_eq!(none.newest().await.unwrap(), None);
        assert_eq!(none.consistency(1, None).await.unwrap(), None);
        log.found(at(0)).await;
        let shown = log.checkpoint(at(1)).await;
        log.looks(5, at(2)).await;
        assert_eq!(none.consistency(3, Some(12)).await.unwrap(), None, "what no checkpoint covers is not shown");
        assert!(none.consistency(3, None).await.unwrap().is_some());
        let sent = |by: &Signer| CoSigned {
            size: 11,
            made_at: at(1),
            witness: by.public(),
            signature: shown.checkpoint.co_sign(by),
        };
        let good = sent(&log.witness);
        let stranger = sent(&Signer::generate(&mut log.rng));
        assert_eq!(none.take(&stranger, at(3)).await.unwrap(), Taken::Stranger);
        let elsewhere = CoSigned { made_at: at(7), ..good.clone() };
        assert_eq!(none.take(&elsewhere, at(3)).await.unwrap(), Taken::NoSuchCheckpoint);
        let signed_by_other = CoSigned { signature: stranger.signature, ..good.clone() };
        assert_eq!(none.take(&signed_by_other, at(3)).await.unwrap(), Taken::NotSigned);
        for _ in 0..2 {
            assert_eq!(none.take(&good, at(3)).await.unwrap(), Taken::Kept);
        }
        assert_eq!(none.newest().await.unwrap().unwrap().witnesses, [(good.witness, good.signature)]);
        assert_eq!(log.found_clean().await.witnessed, Some((11, at(1))));
        let check = Check { key: &log.signer.public(), witnesses: &[], held: None, index: None };
        let report = verify(&log.store, &check, &mut |_, _| ()).await.unwrap();
        assert_eq!((report.witnessed, report.unknown_witnesses), (None, 1), "of nobody who was named");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_log_knows_since_when_no_witness_came_by() {
    for engine in Engine::all() {
        let mut log = Log::new(engine).await;
        let named = ForWitnesses::new(log.store.clone(), log.signer.public(), vec![log.witness.public()]);
        let nobody = ForWitnesses::new(log.store.clone(), log.signer.public(), Vec::new());
        assert_eq!(named.alone_since().await.unwrap(), None, "nothing is there yet");
        log.found(at(0)).await;
        log.checkpoint(at(1)).await;
        log.looks(2, at(2)).await;
        let shown = log.checkpoint(at(3)).await;
        assert_eq!(named.alone_since().await.unwrap(), Some(at(1)), "since the first checkpoint");
        assert_eq!(nobody.alone_since().await.unwrap(), None, "where nobody is named, nobody is missed");
        let signature = shown.checkpoint.co_sign(&log.witness);
        let (size, made_at) = (shown.checkpoint.size(), shown.checkpoint.at());
        let sent = CoSigned { size, made_at, witness: log.witness.public(), signature };
        assert_eq!(named.take(&sent, at(4)).await.unwrap(), Taken::Kept);
        log.looks(2, at(5)).await;
        log.checkpoint(at(6)).await;
        assert_eq!(named.alone_since().await.unwrap(), Some(at(4)));
    }
}
