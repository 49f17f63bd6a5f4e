//! Whoever asks the index of links for many values, as she proposes warnings and looks at them, is told to supervisors.

use crate::whole::warnings::{Square, proposal};
use app::Intake;
use app::log::{LOG_LEASE, Thresholds, Watch, number_all};
use app::office::NoticeKind;
use app::warnings::{Proposal, WarningError};
use domain::Clock;
use std::time::Duration;
use tests::Engine;
use tests::evenings::{gives_back, take};

/// The log's lines have their numbers, as a node gives them.
pub(crate) async fn numbered(intake: &Intake) {
    let lease = take(intake, LOG_LEASE, "a test").await;
    number_all(&intake.store, &lease).await.unwrap();
    gives_back(&intake.store, &lease).await;
}

/// A node's watch looks; gives how many alarms there are.
async fn looks(square: &Square, watch: &mut Watch) -> usize {
    let intake = &square.village.intake;
    numbered(intake).await;
    let vault = &square.village.reception().vault;
    watch.look(&intake.store, vault, &intake.random, square.clock.now()).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn proposals_also_refused_ones_and_looks_at_a_form_are_searches_and_many_of_them_are_told() {
    for engine in Engine::all() {
        let square = Square::new(engine).await;
        let report = [square.told(1, true).await];
        let desk = square.as_supervisor().await;
        let later = || square.clock.set(square.clock.now().plus(Duration::from_secs(60)));
        let mut watch = Watch::new(Thresholds { reports: 0, files: 0, searches: 3, odd: None });
        // of what is no value nothing is asked
        for typed in ["", "рахунок", "так"] {
            let refused = desk.propose(&Proposal { typed, ..proposal(&report) }).await;
            assert!(matches!(refused, Err(WarningError::NotOne)), "{engine:?}");
            later();
        }
        for typed in ["GB33BUKB20201555555555", "+44 7700 900123"] {
            let refused = desk.propose(&Proposal { typed, ..proposal(&report) }).await;
            assert!(matches!(refused, Err(WarningError::NotIn(_))), "{engine:?}");
            later();
        }
        let id = desk.propose(&proposal(&report)).await.unwrap();
        later();
        assert_eq!(looks(&square, &mut watch).await, 0, "{engine:?}: three");
        desk.form(id).await.unwrap();
        assert_eq!(looks(&square, &mut watch).await, 1, "{engine:?}: the fourth");
        let untold = square.village.office.untold(square.village.signed.id).await.unwrap();
        let kinds: Vec<NoticeKind> = untold.iter().map(|notice| notice.kind).collect();
        assert_eq!(kinds, [NoticeKind::ManySearches], "{engine:?}");
        // each for herself: the form and the approval of somebody else are two
        let second = square.as_investigator().await;
        second.form(id).await.unwrap();
        later();
        second.approve(id, 90, None).await.unwrap();
        assert_eq!(looks(&square, &mut watch).await, 0, "{engine:?}");
    }
}
