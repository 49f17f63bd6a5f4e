//! What lies between the answer and the job: until it has come nothing is shown, whatever happens meanwhile nothing is lost, and
//! one report counts once.

use crate::links::{all_done, beside, frees, mark, story, tells, until_entries};
use tests::evenings::take;
use tests::linked::{LEASE, Linked, entries, founded, number, report_with, waiting};
use tests::village::{Village, says};
use tests::{Engine, Talk};

#[tokio::test(flavor = "multi_thread")]
async fn what_is_acknowledged_is_shown_beside_nobody_before_the_job_has_come() {
    for engine in Engine::all() {
        let (world, village) = founded(engine).await;
        take(&village.intake, LEASE, "another").await;
        let linked = Linked::start(world, village, false).await;
        let (village, intake) = (&linked.village, linked.intake());
        for person in [1, 2] {
            tells(village, person, 1).await;
        }
        assert_eq!(waiting(intake).await, 2, "{engine:?}: a row for each report");
        assert_eq!([beside(village, 1, 1).await, beside(village, 2, 1).await], [0, 0], "{engine:?}");
        assert!(entries(intake, &number(1)).await.is_empty(), "{engine:?}: taking her words writes no entry");
        frees(intake).await;
        all_done(intake).await;
        assert_eq!([beside(village, 1, 1).await, beside(village, 2, 1).await], [1, 1], "{engine:?}");
        linked.node.stop().await;
    }
}

/// Her story, through a door, up to its answer.
async fn tells_through(talk: &mut Talk, story: &str) {
    talk.says("/start").await;
    talk.says("написати людині").await;
    talk.presses("Розповісти").await;
    talk.presses("Написати").await;
    let received = talk.says(story).await;
    assert!(received.text.contains("Збережено"), "{received:#?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_that_dies_after_the_answer_and_before_the_job_indexes_it_when_it_begins_again() {
    for engine in Engine::all() {
        let (world, village) = founded(engine).await;
        take(&village.intake, LEASE, "another").await;
        let linked = Linked::start(world, village, true).await;
        for (door, person) in [("bot", 721), ("web", 722)] {
            tells_through(&mut linked.talk(door, person), &story(person, 5)).await;
        }
        let (world, village) = linked.dies();
        assert_eq!(waiting(&village.intake).await, 2, "{engine:?}: both were answered, and wait");
        assert!(entries(&village.intake, &number(5)).await.is_empty(), "{engine:?}");
        frees(&village.intake).await;
        let linked = Linked::start(world, village, true).await;
        all_done(linked.intake()).await;
        for person in [721, 722] {
            assert_eq!(beside(&linked.village, person, 5).await, 1, "{engine:?}: {person}");
        }
        linked.node.stop().await;
    }
}

/// The first to tell goes on.
async fn adds(village: &Village, texts: &[String]) {
    let batch: Vec<_> = texts.iter().map(|text| village.update(1, says(text))).collect();
    village.intake.take(&batch).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_sends_of_one_person_in_one_report_count_once() {
    for engine in Engine::all() {
        let linked = Linked::begin(engine).await;
        let (village, intake) = (&linked.village, linked.intake());
        tells(village, 1, 6).await;
        for _ in 0..4 {
            adds(village, &[story(1, 6)]).await;
        }
        until_entries(intake, 6, 1).await;
        // and many at once
        adds(village, &vec![story(1, 6); 5]).await;
        tells(village, 2, 6).await;
        until_entries(intake, 6, 2).await;
        all_done(intake).await;
        assert_eq!(entries(intake, &number(6)).await.len(), 2, "{engine:?}: one for each report");
        assert_eq!([beside(village, 1, 6).await, beside(village, 2, 6).await], [1, 1], "{engine:?}");
        let (_, read) = report_with(&village.at_desk().await, &mark(1)).await;
        assert_eq!(tests::town::texts(&read).len(), 10, "{engine:?}: all ten are hers");
        linked.node.stop().await;
    }
}

/// How long each takes is judged by `cargo xtask bench links`; here it is seen that each comes, whatever the job did before.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_told_again_and_again_is_indexed_each_time_without_anything_that_comes_after() {
    for engine in Engine::all() {
        let linked = Linked::begin(engine).await;
        tells(&linked.village, 1, 10).await;
        until_entries(linked.intake(), 10, 1).await;
        for n in 11..16 {
            adds(&linked.village, &[story(1, n)]).await;
            until_entries(linked.intake(), n, 1).await;
        }
        linked.node.stop().await;
    }
}
