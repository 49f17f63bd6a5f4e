//! Whoever is in danger has the numbers in one step, and the card where she cannot speak.

use crate::stories::{Town, holds, holds_none};
use tests::Engine;

/// Leads to the questions about what happens to her.
const WHAT_HAPPENS: &str = "що зі мною";
/// How it begins when something is not taken for an answer.
const WRONG_ANSWER: &[&str] =
    &["Виберіть, будь ласка, відповідь", "Це не записано як відповідь", "програма не зрозуміла"];

fn first_200(text: &str) -> String {
    text.chars().take(200).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn locked_in_she_has_the_numbers_in_one_step_from_any_question() {
    let town = Town::new().await;
    for bot in ["safe-women", "stay-safe"] {
        for mut talk in town.doors(bot, "uk").await {
            for ask in ["/country", "/language", WHAT_HAPPENS] {
                talk.says(ask).await;
                if ask == WHAT_HAPPENS {
                    let question = talk.presses("Почати").await;
                    holds(&question, &["Чи виявилися робота, місце або людина іншими", "Пропустити"]);
                }
                let seen = talk.says("допоможіть мене замкнули").await;
                let first = first_200(&seen.text);
                assert!(first.contains("112") && first.contains("102"), "{first}");
                holds(&seen, &["Ви не самі", "Не можу говорити", "Номери звірено з джерелами: 24.11.2026"]);
                // nobody is on duty, and she is told so
                holds(&seen, &["Це прочитала програма, люди Ваших слів не бачать"]);
                // whatever was asked, her words are no wrong answer to it
                holds_none(&seen, WRONG_ANSWER);
            }
        }
    }
    town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn locked_in_where_somebody_is_on_duty_her_words_may_go_to_a_person_below_the_numbers() {
    let town = tests::town::Town::new(Engine::Sqlite, "ngo").await;
    for (mut talk, n) in town.all_doors(1_101).into_iter().zip(1..) {
        talk.says("/start").await;
        talk.says("країна").await;
        let seen = talk.says("допоможіть мене замкнули").await;
        let first = first_200(&seen.text);
        assert!(first.contains("112") && first.contains("102"), "{n}: {first}");
        holds(&seen, &["Ви не самі", "Не можу говорити", "Так, надіслати", "Ні, стерти"]);
        // and what answers the question are the first two buttons below it
        let decides = |label: &String| label.contains("Так, надіслати") || label.contains("Ні, стерти");
        assert_eq!(seen.labels.iter().position(decides), Some(0), "{n}: {:?}", seen.labels);
        assert!(decides(&seen.labels[1]), "{n}: {:?}", seen.labels);
        // her words wait for what she says: that nobody sees them would be untrue a moment later
        holds_none(&seen, &["люди Ваших слів не бачать"]);
        holds_none(&seen, WRONG_ANSWER);
    }
    town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_somebody_is_on_duty_the_card_and_the_search_are_as_near_as_elsewhere() {
    let town = tests::town::Town::new(Engine::Sqlite, "ngo").await;
    for mut talk in town.all_doors(1_201) {
        talk.says("/start").await;
        let quiet = talk.says("не можу говорити").await;
        holds(&quiet, &["три тихі способи", "SMS", "Написати людині"]);
        let card = talk.says("Польща").await;
        let (theirs, hers) = (card.text.find("Grozi mi niebezpieczeństwo"), card.text.find("Я в небезпеці"));
        assert!(theirs.unwrap() < hers.unwrap(), "Polish on top, Ukrainian below: {card:#?}");
        let search = talk.says("донька поїхала в Прагу не відповідає 4 дні").await;
        holds(&search, &["поліції можна звернутися вже зараз", "Що зібрати", "Одне тихе повідомлення", "людиною"]);
    }
    town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_cannot_speak_names_the_country_and_has_the_card() {
    let town = Town::new().await;
    for bot in ["safe-women", "stay-safe"] {
        for mut talk in town.doors(bot, "uk").await {
            let quiet = talk.says("не можу говорити").await;
            holds(&quiet, &["три тихі способи", "SMS"]);
            let card = talk.says("Польща").await;
            let (theirs, hers) = (card.text.find("Grozi mi niebezpieczeństwo"), card.text.find("Я в небезпеці"));
            assert!(theirs.unwrap() < hers.unwrap(), "Polish on top, Ukrainian below: {card:#?}");
            // what the card asks people to call says how old it is, as every number
            let (number, day) = (card.text.find("pod numer 112"), card.text.find("Номери звірено з джерелами: "));
            assert!(number.is_some() && number < day, "{card:#?}");
            // and from there it is one step to those to whom she can write
            holds(&card, &["Кому можна написати"]);
        }
    }
    town.node.stop().await;
}
