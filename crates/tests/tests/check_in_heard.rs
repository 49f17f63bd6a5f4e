//! What is heard while a question waits: her words, the guesses of whoever holds her phone, and what can still be called off.

#![cfg_attr(test, expect(clippy::unwrap_used, clippy::panic, reason = "tests"))]

use app::Reception;
use app::check_ins::{Then, off_data};
use app::reports::Stock;
use content::Kind;
use domain::{Clock, Input, Language};
use sealing::ReceiptCode;
use std::time::Duration;
use storage::StoreError;
use tests::Engine;
use tests::evenings::Evenings;

const THANKS: &str = "Дякую за відповідь.";
/// 19:50 in Kyiv, ten minutes before.
const EVENING: &str = "2026-11-28T17:50:00Z";
const TO_EIGHT: u64 = 10;

async fn a_second_later(e: &Evenings) {
    e.clock.forward(Duration::from_secs(1));
    e.work().await;
}

/// Only the timers of questions: the desk cannot be told yet.
async fn timers_alone(e: &Evenings) {
    e.clock.forward(Duration::from_secs(1));
    while e.timers().fire(&e.lease).await.unwrap() > 0 {}
    e.sent().await;
}

/// The press of a screen's first button.
fn first_button(e: &Evenings, screen: &str) -> Input {
    let content = e.intake.content.current();
    let screen = content.screen(content.named(screen).unwrap());
    let Kind::Choose(choices) = &screen.kind else { panic!("{} has buttons", screen.name) };
    Input::Choice(format!("{}.{}", screen.key, choices[0].key))
}

/// What she does to be forgotten.
fn to_be_forgotten(e: &Evenings) -> [Input; 2] {
    let command = Input::Command { name: "forget".to_owned(), argument: String::new() };
    [command, first_button(e, "common/forget")]
}

async fn forgets(e: &Evenings, who: i64) {
    for input in to_be_forgotten(e) {
        e.does(who, input).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_message_that_gave_a_word_goes_whichever_word_it_was() {
    for engine in Engine::all() {
        let e = Evenings::begin(engine, EVENING).await;
        for who in [1, 2] {
            e.asks(who, false, &[Then::Desk], None).await;
        }
        e.pass(TO_EIGHT + 1).await;
        for (who, word) in [(1, "сонце"), (2, "дощ")] {
            let other = e.says(who, "потім").await;
            let message = e.says(who, word).await;
            assert_eq!(e.removed(who), [message], "{engine:?} {word}");
            assert!(other < message && e.heard(who).last().unwrap() == THANKS, "{engine:?} {word}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn after_five_other_texts_all_well_is_thanked_for_alike_and_counts_as_no_answer() {
    for engine in Engine::all() {
        for (texts, word, told) in
            [(4, "сонце", ""), (5, "сонце", "missed"), (5, "дощ", "not-free"), (9, "дощ", "not-free")]
        {
            let e = Evenings::begin(engine, EVENING).await;
            let set = e.asks(1, false, &[Then::Desk], None).await;
            e.pass(TO_EIGHT + 1).await;
            for n in 0..texts {
                e.says(1, ["квітка", "вода", "ліс"][n % 3]).await;
            }
            e.got(1);
            let message = e.says(1, word).await;
            assert_eq!((e.heard(1), e.removed(1)), (vec![THANKS.to_owned()], vec![message]), "{engine:?} {texts}");
            // nothing more is asked, and nobody calls it off
            e.does(1, Input::Choice(off_data(set.id))).await;
            e.got(1);
            a_second_later(&e).await;
            let why: Vec<String> = e.desk_was_told().await.into_iter().map(|(why, _)| why).collect();
            assert_eq!(why.join(""), told, "{engine:?} {texts} {word}");
            e.pass(90).await;
            assert!(e.heard(1).is_empty() && e.rows(1).await.is_empty(), "{engine:?} {texts} {word}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_word_that_is_corrected_in_the_message_that_is_there_is_heard_and_goes_and_a_guess_is_one_there_too() {
    for engine in Engine::all() {
        for (guesses, word, told) in [(0, "сонце", ""), (0, "дощ", "not-free"), (5, "сонце", "missed")] {
            let e = Evenings::begin(engine, EVENING).await;
            e.asks(1, false, &[Then::Desk], None).await;
            e.pass(TO_EIGHT + 1).await;
            e.says(1, "соцне").await;
            for _ in 0..guesses {
                e.does(1, Input::Edited("квітка".to_owned())).await;
            }
            e.got(1);
            let message = e.does(1, Input::Edited(word.to_owned())).await;
            assert_eq!((e.heard(1), e.removed(1)), (vec![THANKS.to_owned()], vec![message]), "{engine:?} {word}");
            a_second_later(&e).await;
            let why: Vec<String> = e.desk_was_told().await.into_iter().map(|(why, _)| why).collect();
            assert_eq!(why.join(""), told, "{engine:?} {guesses} {word}");
            assert!(e.rows(1).await.is_empty(), "{engine:?} {guesses} {word}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_alarm_after_not_free_is_in_no_list_and_nobody_calls_it_off() {
    for engine in Engine::all() {
        for pending in [false, true] {
            let mut heard = Vec::new();
            for word in ["сонце", "дощ"] {
                let e = Evenings::begin(engine, EVENING).await;
                let mut ids = Vec::new();
                for (who, daily) in [(1, false), (2, false), (3, true), (4, true)] {
                    let set = e.asks(who, daily, &[Then::Desk, Then::Contact], None).await;
                    ids.push(set.id);
                    let contact = who + 10;
                    let argument = set.letters.unwrap();
                    e.does(contact, Input::Command { name: "start".to_owned(), argument }).await;
                    e.does(contact, Input::Choice("contact-yes".to_owned())).await;
                    e.got(contact);
                }
                e.pass(TO_EIGHT + 1).await;
                let mut all = Vec::new();
                for who in 1..=4 {
                    e.says(who, word).await;
                    e.got(who);
                }
                if pending {
                    timers_alone(&e).await;
                }
                for who in 1..=4 {
                    e.does(who, Input::Command { name: "start".to_owned(), argument: "ask".to_owned() }).await;
                    e.got(who);
                    let data = {
                        let content = e.intake.content.current();
                        let screen = content.screen(content.named("ask-me/ask").unwrap());
                        let Kind::Choose(choices) = &screen.kind else { panic!("it has buttons") };
                        format!("{}.{}", screen.key, choices[1].key)
                    };
                    e.does(who, Input::Choice(data)).await;
                    // numbers of questions are of chance
                    let texts: Vec<String> = e.got(who).into_iter().map(|got| got.text).collect();
                    assert_eq!(texts.iter().any(|t| t.contains("20:00")), who > 2, "{engine:?} {word} {who}");
                    all.push(texts);
                }
                for (who, id) in (1i64..).zip(&ids).filter(|(who, _)| who % 2 == 1) {
                    e.does(who, Input::Choice(off_data(*id))).await;
                    all.push(e.heard(who));
                }
                for who in [2, 4] {
                    forgets(&e, who).await;
                    all.push(e.heard(who));
                }
                a_second_later(&e).await;
                let told = e.desk_was_told().await;
                let not_free = word == "дощ";
                assert_eq!(told.len(), if not_free { 4 } else { 0 }, "{engine:?} {pending}: {told:?}");
                assert!(told.iter().all(|(why, _)| why == "not-free"), "{engine:?} {pending}");
                for contact in 11..=14 {
                    assert_eq!(e.heard(contact).len(), usize::from(not_free), "{engine:?} {pending} {contact}");
                }
                e.clock.forward(Duration::from_secs(23 * 3_600));
                e.pass(70).await;
                for who in 1..=4 {
                    assert!(e.heard(who).is_empty() && e.rows(who).await.is_empty(), "{engine:?} {word} {who}");
                }
                heard.push(all);
            }
            assert_eq!(heard[0], heard[1], "{engine:?} {pending}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_word_and_forget_me_in_one_breath_are_both_heard() {
    for engine in Engine::all() {
        let e = Evenings::begin(engine, EVENING).await;
        let set = e.asks(1, false, &[Then::Desk], None).await;
        e.asks(2, false, &[Then::Desk], None).await;
        e.pass(TO_EIGHT + 1).await;
        let not_free = || Input::Text("дощ".to_owned());
        e.does_all(1, [not_free(), Input::Choice(off_data(set.id))]).await;
        e.does_all(2, [not_free()].into_iter().chain(to_be_forgotten(&e))).await;
        assert!(e.rows(2).await.is_empty(), "{engine:?}: nothing of hers is left with her");
        assert!(e.desk_was_told().await.is_empty(), "{engine:?}: no timer has run");
        a_second_later(&e).await;
        let told = e.desk_was_told().await;
        assert_eq!(told.len(), 2, "{engine:?}: {told:?}");
        assert!(told.iter().all(|(why, _)| why == "not-free"), "{engine:?}: {told:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_guide_takes_for_something_else_is_no_guess() {
    for engine in Engine::all() {
        let mut e = Evenings::begin(engine, EVENING).await;
        e.intake.reception = Some(Reception {
            vault: e.office.vault.clone(),
            stock: Stock::new(1),
            duties: Vec::new().into(),
            node: "Oberih".into(),
            backups: Duration::from_secs(30 * 86_400),
        });
        let uk = Language::parse("uk").unwrap();
        let numbers = e.intake.content.current().texts().get(uk, "engine-help-key").to_string();
        let code = ReceiptCode::generate(&mut e.intake.random.child()).shown().to_string();
        e.asks(1, false, &[Then::Desk], None).await;
        e.pass(TO_EIGHT + 1).await;
        for _ in 0..3 {
            e.says(1, &numbers).await;
            e.says(1, &code).await;
        }
        // and what she tries beside it still counts
        for _ in 0..4 {
            e.says(1, "квітка").await;
        }
        e.says(1, "сонце").await;
        a_second_later(&e).await;
        assert!(e.desk_was_told().await.is_empty() && e.rows(1).await.is_empty(), "{engine:?}: all is well");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_that_is_asked_anew_after_a_restore_begins_without_tries() {
    for engine in Engine::all() {
        let e = Evenings::begin(engine, EVENING).await;
        let id = e.asks(1, false, &[Then::Desk], None).await.id;
        e.pass(TO_EIGHT + 1).await;
        for _ in 0..6 {
            e.says(1, "квітка").await;
        }
        let now = e.clock.now();
        let anew = e.intake.store.write("anew", |mut tx| async move {
            let anew = tx.ask_check_ins_anew(now).await?;
            tx.set_check_in_timers(&[(id, now)]).await?;
            tx.done(anew)
        });
        assert_eq!(anew.await.map_err(|e: StoreError| e).unwrap().into_inner(), 1);
        e.got(1);
        e.work().await;
        assert_eq!(e.heard(1).len(), 1, "{engine:?}: it is asked again");
        e.says(1, "сонце").await;
        a_second_later(&e).await;
        assert!(e.desk_was_told().await.is_empty() && e.rows(1).await.is_empty(), "{engine:?}: all is well");
    }
}
