//! Through both doors of a node, to its desk.

use crate::links::{all_done, mark, story, until_entries};
use tests::Engine;
use tests::linked::{entries, number, others, report_with};
use tests::town::{Town, eventually};

/// In how many other reports the desk of a town reads beside hers that the number was told.
async fn beside(town: &Town, person: i64, n: usize) -> usize {
    let (_, read) = report_with(&town.at_desk().await, &mark(person)).await;
    others(&read, &number(n))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_told_in_a_bot_and_on_a_page_is_shown_beside_both_reports_and_another_beside_none() {
    for engine in Engine::all() {
        let town = Town::new(engine, "ngo").await;
        for (person, door, n) in [(701, "bot", 1), (702, "web", 1), (703, "web", 2)] {
            let mut talk = town.talk(door, person);
            town.tells(&mut talk, &story(person, n)).await;
        }
        for person in [701, 702] {
            let is_shown = || async { (beside(&town, person, 1).await == 1).then_some(()) };
            eventually("the other report", is_shown).await;
        }
        all_done(&town.desk).await;
        assert_eq!(beside(&town, 703, 2).await, 0, "{engine:?}: nobody else told it");
        let shown: Vec<_> = entries(&town.desk, &number(1)).await;
        assert!(shown.len() == 2 && shown[0] != shown[1] && !shown.contains(&None), "{engine:?}");
        town.node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_she_calls_her_own_is_in_no_index() {
    for engine in Engine::all() {
        let town = Town::new(engine, "ngo").await;
        let mut talk = town.talk("bot", 711);
        town.tells(&mut talk, &format!("{}. Мій номер {}", story(711, 4), number(3))).await;
        until_entries(&town.desk, 4, 1).await;
        all_done(&town.desk).await;
        assert!(entries(&town.desk, &number(3)).await.is_empty(), "{engine:?}");
        // also where another tells it of somebody
        let mut other = town.talk("web", 712);
        town.tells(&mut other, &story(712, 3)).await;
        until_entries(&town.desk, 3, 1).await;
        // nor is it looked up where she is read
        assert_eq!([beside(&town, 711, 3).await, beside(&town, 712, 3).await], [0, 0], "{engine:?}");
        town.node.stop().await;
    }
}
