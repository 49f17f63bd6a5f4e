//! What a desk reads of other reports: found by what was told there too, once the job ran, and never told to anybody else.

use crate::whole::queue::village;
use app::desk::{Linked, LinksLeft};
use app::log::{Actor, ObjectKind, Operation};
use domain::{CompartmentId, Timestamp};
use storage::{HIDDEN_FOR, StoreError};
use tests::lines::count;
use tests::linked::{enters, entries, number, strangers, told_before, waiting};
use tests::village::{Village, says};
use tests::{Engine, Raw};

const LATE: Timestamp = Timestamp::from_unix_micros(i64::MAX);

/// Somebody who is ready to tells this: her report.
async fn tells(village: &Village, person: i64, text: &str) -> CompartmentId {
    village.intake.take(&[village.update(person, says(text))]).await.unwrap();
    village.at_desk().await.reports(LATE, 99).await.unwrap()[0].id
}

/// What the desk reads below a report: each value, the reports at the desk, and how many are elsewhere.
async fn read(village: &Village, report: CompartmentId) -> Vec<(String, Vec<CompartmentId>, usize)> {
    let read = village.at_desk().await.read(report, None).await.unwrap();
    assert_eq!(read.links_left, LinksLeft::default());
    let shown = |linked: Linked| {
        let elsewhere = linked.found.reports.len() - linked.here.len();
        (linked.identifier.normal, linked.here, elsewhere)
    };
    read.links.into_iter().map(shown).collect()
}

async fn index(village: &Village) -> usize {
    enters(&village.intake).await
}

async fn erase(village: &Village, report: CompartmentId) {
    let now = village.intake.clock.now();
    let due = village.intake.store.write("erase", |mut tx| async move {
        tx.set_report_erase(report, Some(now)).await?;
        tx.erasures_waited(HIDDEN_FOR).await?;
        tx.done(())
    });
    due.await.map_err(|e: StoreError| e).unwrap();
    assert_eq!(app::erase_due(&village.intake, now).await.unwrap(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_desk_reads_in_which_other_reports_a_number_was_told_until_they_are_erased() {
    for engine in Engine::all() {
        let village = village(engine).await;
        village.ready_to_tell(&[1, 2, 3]).await;
        let first = tells(&village, 1, "дзвонили з +44 7700 900123").await;
        let second = tells(&village, 2, "дзвонили з +447700900123, а тоді з +44 7700 900124").await;
        let third = tells(&village, 3, "мій номер +44 7700 900123").await;
        assert!(read(&village, first).await.is_empty(), "{engine:?}: nobody looked at the others yet");
        assert_eq!(index(&village).await, 3, "{engine:?}: her own number waits to be taken out, and is not entered");
        let number = || "+447700900123".to_owned();
        assert_eq!(read(&village, first).await, [(number(), vec![second], 0)], "{engine:?}");
        assert_eq!(read(&village, second).await, [(number(), vec![first], 0)], "{engine:?}");
        assert!(read(&village, third).await.is_empty(), "{engine:?}");
        let store = &village.intake.store;
        let (node, her) = (Actor::Node, Actor::Staff(village.signed.id));
        assert_eq!(count(store, node, Operation::Combination, ObjectKind::Links, "").await, 3, "{engine:?}");
        let looked = count(store, her, Operation::Combination, ObjectKind::Report, "").await;
        assert_eq!(looked, 3, "{engine:?}: where there was nothing to look up, no line says so");
        erase(&village, second).await;
        assert!(read(&village, first).await.is_empty(), "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_she_adds_and_what_she_corrects_is_found_like_what_she_told_first() {
    for engine in Engine::all() {
        let village = village(engine).await;
        village.ready_to_tell(&[1, 2]).await;
        let first = tells(&village, 1, "забрали паспорт").await;
        let second = tells(&village, 2, "дзвонили з +44 7700 900123 і писали з +44 7700 900124").await;
        tells(&village, 1, "дзвонили з +44 7700 900123").await;
        let edited = domain::Input::Edited("дзвонили з +44 7700 900124".to_owned());
        village.intake.take(&[village.update(1, edited)]).await.unwrap();
        index(&village).await;
        let of = |n: u32| (format!("+447700900{n}"), vec![first], 0);
        assert_eq!(read(&village, second).await, [of(123), of(124)], "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bare_number_that_answers_the_desk_is_found_nowhere_and_one_in_her_words_is() {
    for engine in Engine::all() {
        let village = village(engine).await;
        village.ready_to_tell(&[1, 2]).await;
        let first = tells(&village, 1, "забрали паспорт").await;
        village.at_desk().await.answer(first, "За яким номером вам подзвонити?").await.unwrap();
        tells(&village, 1, "+44 7700 900123").await;
        let second = tells(&village, 2, "дзвонили з +44 7700 900123").await;
        assert_eq!(index(&village).await, 2, "{engine:?}: it waits to be remembered, and is not entered");
        assert!(read(&village, second).await.is_empty(), "{engine:?}: it is hers");
        // by now the desk did not speak last
        tells(&village, 1, "+44 7700 900123").await;
        assert_eq!(index(&village).await, 1, "{engine:?}");
        assert!(read(&village, second).await.is_empty(), "{engine:?}: it stays hers");
        let read = village.at_desk().await.read(first, None).await.unwrap();
        assert_eq!(read.links_left, LinksLeft { answers: 1, ..LinksLeft::default() }, "{engine:?}: the desk may ask");
        tells(&village, 1, "він писав з +44 7700 900124").await;
        index(&village).await;
        assert_eq!(entries(&village.intake, "+44 7700 900124").await, [Some(first)], "{engine:?}");
        // what she told before in other words is no number of hers, though the desk asks for it again
        village.at_desk().await.answer(first, "З якого номера він писав?").await.unwrap();
        tells(&village, 1, "+44 7700 900124").await;
        index(&village).await;
        assert_eq!(entries(&village.intake, "+44 7700 900124").await, [Some(first)], "{engine:?}: it stays");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bare_answer_that_she_corrects_is_found_neither_as_she_sent_it_nor_as_it_is_now() {
    for engine in Engine::all() {
        let village = village(engine).await;
        village.ready_to_tell(&[1]).await;
        let first = tells(&village, 1, "забрали паспорт").await;
        village.at_desk().await.answer(first, "За яким номером вам подзвонити?").await.unwrap();
        tells(&village, 1, "+44 7700 900123").await;
        let edited = domain::Input::Edited("+44 7700 900124".to_owned());
        village.intake.take(&[village.update(1, edited)]).await.unwrap();
        assert_eq!(index(&village).await, 2, "{engine:?}");
        tells(&village, 1, "ще раз: +44 7700 900124, не +44 7700 900123").await;
        index(&village).await;
        for n in [123, 124] {
            assert!(entries(&village.intake, &format!("+44 7700 900{n}")).await.is_empty(), "{engine:?}: {n}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_she_called_her_own_once_is_not_found_when_she_writes_it_again_without_saying_so() {
    for engine in Engine::all() {
        let village = village(engine).await;
        village.ready_to_tell(&[1, 2]).await;
        let first = tells(&village, 1, "мій номер +44 7700 900123, дзвоніть після шостої").await;
        index(&village).await;
        tells(&village, 1, "ще раз: +44 7700 900123").await;
        tells(&village, 2, "дзвонили з +44 7700 900123").await;
        index(&village).await;
        let told = entries(&village.intake, "+44 7700 900123").await;
        assert!(told.len() == 1 && told[0].is_some_and(|report| report != first), "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_she_calls_her_own_in_her_next_message_is_found_no_more() {
    for engine in Engine::all() {
        let village = village(engine).await;
        village.ready_to_tell(&[1, 2]).await;
        let first = tells(&village, 1, "у чаті був +44 7700 900123").await;
        let second = tells(&village, 2, "дзвонили з +44 7700 900123").await;
        index(&village).await;
        assert_eq!(read(&village, second).await, [("+447700900123".to_owned(), vec![first], 0)], "{engine:?}");
        tells(&village, 1, "мій номер +44 7700 900123").await;
        index(&village).await;
        assert!(read(&village, second).await.is_empty(), "{engine:?}");
    }
}

/// What entering a text with two numbers asks of the database, which two people tell at once, where each was told so often.
async fn asked(engine: Engine, before: usize) -> Vec<(&'static str, String)> {
    let village = village(engine).await;
    for n in [1, 2] {
        told_before(&village.intake, &number(n), &strangers(before)).await;
    }
    village.ready_to_tell(&[1, 2]).await;
    for person in [1, 2] {
        village.one(person, says(&format!("дзвонили з {} і з {}", number(1), number(2)))).await;
    }
    village.intake.store.record();
    assert_eq!(index(&village).await, 2, "{engine:?}");
    assert_eq!(entries(&village.intake, &number(1)).await.len(), before + 2, "{engine:?}");
    let all = village.intake.store.recorded().into_iter().filter(|asked| asked.work.starts_with("links"));
    all.map(|asked| (asked.work, asked.sql.to_string())).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn entering_asks_the_same_of_the_database_however_often_others_told_it() {
    for engine in Engine::all() {
        let never = asked(engine, 0).await;
        for before in [1, 2, 77] {
            assert_eq!(asked(engine, before).await, never, "{engine:?}: {before}");
        }
        let of = |work: &str, what: &str| never.iter().filter(|(w, sql)| *w == work && sql.starts_with(what)).count();
        let entered = of("links", "INSERT INTO index_entries");
        assert_eq!(entered, 4, "{engine:?}: one for each value in each report, also behind who came just before");
        assert!(of("links places", "SELECT label") > 0, "{engine:?}: they were counted in a read");
        let counted = never.iter().any(|(work, sql)| *work == "links" && sql.contains("FROM index_entries"));
        assert!(!counted, "{engine:?}: and not in the write that she waits for");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_changed_in_the_store_keeps_nothing_of_anybody_else_out_of_the_index() {
    for engine in Engine::all() {
        let village = village(engine).await;
        village.ready_to_tell(&[1, 2, 3]).await;
        let mut raw = Raw::connect(village.place()).await;
        village.one(1, says("дзвонили з +44 7700 900123")).await;
        raw.set("UPDATE index_waiting SET id = $1", &[1, 2, 3]).await;
        village.one(2, says("дзвонили з +44 7700 900124")).await;
        let of = "(SELECT report_id FROM index_waiting WHERE length(id) = 16)";
        raw.set(&format!("UPDATE reports SET archive_id = $1 WHERE id IN {of}"), &[7; 3]).await;
        village.one(3, says("дзвонили з +44 7700 900125")).await;
        assert_eq!(index(&village).await, 2, "{engine:?}: one without its report, one as it should be");
        assert_eq!(waiting(&village.intake).await, 0, "{engine:?}");
        let told = async |n: u32| entries(&village.intake, &format!("+44 7700 900{n}")).await.len();
        assert_eq!([told(123).await, told(124).await, told(125).await], [0, 0, 1], "{engine:?}");
    }
}
