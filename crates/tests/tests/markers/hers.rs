//! What she does at a door, by the words on it.

use std::time::Duration;
use tests::town::code_in;
use tests::{Seen, Talk};

/// A node that writes down everything takes its time.
const PATIENCE: Duration = Duration::from_secs(60);

/// Answers of the plan's questions, in their order.
pub(crate) const PLAN_FIELDS: usize = 7;

/// Presses a button and waits until the bot has said something newer. Gives what came.
pub(crate) async fn presses(talk: &mut Talk, label: &str) -> Seen {
    let Talk::Bot { person, .. } = &*talk else { return talk.presses(label).await };
    let person = person.clone();
    let newest = |all: &[fake_telegram::Shown]| all.iter().filter(|m| m.from_bot).map(|m| m.message_id).max();
    let before = newest(&person.messages());
    person.presses(label).unwrap();
    person.waits_for(PATIENCE, |all| newest(all) > before).await.unwrap();
    let shown: Vec<_> = person.messages().into_iter().filter(|m| m.from_bot && Some(m.message_id) > before).collect();
    Seen {
        text: shown.iter().map(|m| m.text.as_str()).collect::<Vec<_>>().join("\n\n"),
        labels: shown.iter().flat_map(|m| m.buttons.iter().flatten()).map(|b| b.label.clone()).collect(),
    }
}

/// Tells a story; gives the code, which is shown.
pub(crate) async fn tells(talk: &mut Talk, story: &str) -> String {
    talk.says("/start").await;
    talk.says("написати людині").await;
    presses(talk, "Розповісти").await;
    presses(talk, "Написати").await;
    talk.says(story).await;
    let shown = presses(talk, "код").await;
    code_in(&shown)
}

/// Sets a question up, with a plan and somebody who is written to; gives the last she sees.
pub(crate) async fn asks_to_be_asked(
    talk: &mut Talk,
    [well, not_free, contact]: [&str; 3],
    plan: &[String; PLAN_FIELDS],
) -> Seen {
    talk.says("/start ask").await;
    presses(talk, "Налаштувати питання").await;
    talk.says("20:00").await;
    talk.says("Україна").await;
    presses(talk, "Один раз").await;
    presses(talk, "погода").await;
    talk.says(well).await;
    talk.says(not_free).await;
    presses(talk, "Так, повідомити").await;
    presses(talk, "Залишити план").await;
    presses(talk, "Далі").await;
    for field in plan {
        talk.says(field).await;
    }
    presses(talk, "Так, комусь написати").await;
    presses(talk, "Ні").await;
    talk.says(contact).await;
    presses(talk, "Готово, питайте").await
}
