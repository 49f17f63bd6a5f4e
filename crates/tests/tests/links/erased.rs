//! What was erased is shown beside nobody: its entries say nothing any more, and their labels stay.

use crate::links::{all_done, mark, story};
use app::Intake;
use app::desk::AtDesk;
use app::office::SignedIn;
use domain::CompartmentId;
use storage::StoreError;
use tests::Engine;
use tests::linked::{entries, number, others, report_with};
use tests::town::{Town, eventually};

/// From the store of a town, or one that was restored: the report in which somebody told, and in how many others its
/// number was told.
pub(super) async fn read(who: &SignedIn, intake: &Intake, person: i64) -> (CompartmentId, usize) {
    let secret = who.keys.everyday().secret();
    let desk = AtDesk::open(intake, who.id, &secret).await.unwrap();
    let (id, report) = report_with(&desk, &mark(person)).await;
    (id, others(&report, &number(1)))
}

pub(super) async fn until_beside(town: &Town, person: i64, count: usize) -> CompartmentId {
    let shown = || async {
        let (id, others) = read(&town.signed, &town.desk, person).await;
        (others == count).then_some(id)
    };
    eventually("in how many other reports it was told", shown).await
}

async fn has_note(intake: &Intake, report: CompartmentId) -> bool {
    let note = intake.store.read("note", |mut tx| async move { tx.index_note(report).await }).await;
    note.map_err(|e: StoreError| e).unwrap().is_some()
}

/// Which of a number's entries still name a report.
pub(super) async fn living(intake: &Intake) -> Vec<bool> {
    entries(intake, &number(1)).await.iter().map(Option::is_some).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn after_one_was_erased_the_other_shows_none_and_whoever_tells_next_is_found_all_the_same() {
    for engine in Engine::all() {
        let (town, mut talk, code) = Town::told(engine, 731, &story(731, 1)).await;
        all_done(&town.desk).await;
        town.tells(&mut town.talk("web", 732), &story(732, 1)).await;
        let other = until_beside(&town, 732, 1).await;
        let hers = until_beside(&town, 731, 1).await;
        assert!(has_note(&town.desk, hers).await && has_note(&town.desk, other).await, "{engine:?}");

        town.erases(&mut talk, &code).await;
        assert_eq!(read(&town.signed, &town.desk, 732).await.1, 0, "{engine:?}");
        assert_eq!(living(&town.desk).await, [false, true], "{engine:?}: its label stays, and says nothing");
        assert!(!has_note(&town.desk, hers).await && has_note(&town.desk, other).await, "{engine:?}");

        town.tells(&mut town.talk("web", 733), &story(733, 1)).await;
        until_beside(&town, 732, 1).await;
        until_beside(&town, 733, 1).await;
        assert_eq!(living(&town.desk).await, [false, true, true], "{engine:?}");
        town.node.stop().await;
    }
}
