//! What she does at a door, by the words on it.

use fake_telegram::Person;
use tests::town::code_in;
use tests::town_evening::comes_to_the_plan;
use tests::{Seen, Talk};

/// Answers of the plan's questions, in their order.
pub(crate) const PLAN_FIELDS: usize = 7;

/// Tells a story; gives the code, which is shown.
pub(crate) async fn tells(talk: &mut Talk, story: &str) -> String {
    talk.says("/start").await;
    talk.says("написати людині").await;
    talk.presses("Розповісти").await;
    talk.presses("Написати").await;
    talk.says(story).await;
    let shown = talk.presses("код").await;
    code_in(&shown)
}

/// Sets a question up, with a plan that ends with a picture, and somebody who is written to; gives the last she sees.
pub(crate) async fn asks_to_be_asked(
    talk: &mut Talk,
    [well, not_free, contact]: [&str; 3],
    plan: &[String; PLAN_FIELDS],
    photo: impl FnOnce(&Person),
) -> Seen {
    comes_to_the_plan(talk, [well, not_free]).await;
    talk.presses("Залишити план").await;
    talk.presses("Далі").await;
    for field in plan {
        // one of them is a phone, which holds a number
        talk.says(&format!("{field} 601")).await;
    }
    talk.sends(photo).await;
    talk.presses("Так, комусь написати").await;
    talk.presses("Ні").await;
    talk.says(contact).await;
    talk.presses("Готово, питайте").await
}
