//! Stories told in a sentence, and what is no story: what is said to each, and what is not.

use crate::stories::{Town, holds, holds_none};
use domain::Clock;
use oberih::SystemClock;
use tests::{Talk, bots};

/// What nobody can promise her.
const PROMISES: &[&str] = &["не покарають", "не буде покарання"];

#[tokio::test(flavor = "multi_thread")]
async fn two_bots_never_share_a_conversation_even_for_one_person() {
    let town = Town::new().await;
    let talk = |bot: &str| {
        let username = bots().into_iter().find(|b| b.0 == bot).unwrap().1;
        let person = town.world.telegram.person(username, 8_001, "uk");
        Talk::Bot {
            telegram: town.world.telegram.clone(),
            username: username.to_owned(),
            person,
            store: town.node.store().clone(),
        }
    };
    let (mut women, mut everyone) = (talk("safe-women"), talk("stay-safe"));
    women.says("/start").await;
    let menu = everyone.says("/start").await;
    women.says("/language").await;
    women.says("English").await;
    holds(&women.says("Poland").await, &["the numbers of this country"]);
    // the other bot knows neither her language nor her country, and stands where it stood
    let odd = everyone.says("asdf qwer").await;
    assert_eq!(odd.labels, menu.labels);
    holds(&odd, &["не зрозуміла"]);
    let card = everyone.says("не можу говорити").await;
    holds(&card, &["три тихі способи"]);
    holds_none(&card, &["Grozi mi", "Poland"]);
    town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pay_passport_and_debt_at_a_building_site() {
    let town = Town::new().await;
    for mut talk in town.doors("stay-safe", "uk").await {
        let words = "не платять три місяці паспорт у бригадира кажуть винен 800 євро";
        let known = talk.says(words).await;
        holds(&known, &["Запишіть свої години", "Ніхто не має права тримати Ваш паспорт"]);
        holds_none(&known, &["жертв", "для жінок"]);
        let lines = talk.says("Польща").await;
        // whatever the hour, the line whose hours are known stands first: number, hours, then how old it is
        let content = content::load(&oberih::embedded_content(), SystemClock.now()).content.unwrap();
        let best = content.service("pl-iom").unwrap();
        let day = best.source_date.clone().unwrap_or_else(|| best.read_on.to_string());
        let day = guide::day(domain::Language::parse("uk").unwrap(), &day);
        let number = lines.text.find(&best.number()).unwrap_or_else(|| panic!("{lines:#?}"));
        let dated = lines.text[number..].find(&day).unwrap_or_else(|| panic!("{lines:#?}"));
        for other in &content.services(domain::Country::parse("PL").unwrap()).unwrap().services {
            if let Some(at) = lines.text.find(&other.number()).filter(|_| other.id != best.id) {
                assert!(at > number + dated, "`{}` stands above or within it: {lines:#?}", other.id);
            }
        }
        holds_none(&lines, &["для жінок", "жертв"]);
    }
    town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_teenager_and_a_task_for_crypto() {
    let town = Town::new().await;
    for mut talk in town.doors("stay-safe", "uk").await {
        let seen = talk.says("пропонують 5000 грн сфоткати військкомат оплата в крипті").await;
        // what it is that strangers ask for, and that it can be stopped
        holds(
            &seen,
            &[
                "чужими руками",
                "Зупинитися можна просто зараз",
                "Навіть якщо щось уже зроблено",
                "дорослому",
                "116 111",
            ],
        );
        holds_none(&seen, &["як тебе звати", "яка школа", "злочин", "винен", "винна"]);
    }
    town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn taken_on_a_trip_and_afraid_to_be_a_criminal() {
    let town = Town::new().await;
    for mut talk in town.doors("safe-women", "uk").await {
        let words = "мене возили в Європу оформили біженкою картку забрали я злочинниця?";
        let seen = talk.says(words).await;
        holds(&seen, &["проти Вашої волі", "Так часто лякають", "Адвокат", "Що зробити сьогодні"]);
        holds_none(&seen, PROMISES);
        let tonight = talk.presses("Що зробити сьогодні").await;
        holds(&tonight, &["Сьогодні досить кількох речей"]);
        holds_none(&tonight, PROMISES);
        // the other of her two second steps, from the same place
        let again = talk.says(words).await;
        holds(&again, &["проти Вашої волі"]);
        let lawyer = talk.presses("Адвокат").await;
        holds(&lawyer, &["0 800 213 103", "будні"]);
        holds_none(&lawyer, PROMISES);
        // with the country chosen its hours stand beside the number
        let lines = talk.says("Україна").await;
        let number = lines.text.rfind("0 800 213 103").unwrap_or_else(|| panic!("{lines:#?}"));
        let beside: String = lines.text[number..].chars().take(200).collect();
        assert!(beside.contains("08:00") || beside.contains("зараз працює"), "{beside}");
        assert!(beside.contains("дата джерела"), "{beside}");
        holds_none(&lines, PROMISES);
    }
    town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_daughter_who_does_not_answer() {
    let town = Town::new().await;
    for bot in ["safe-women", "stay-safe"] {
        for mut talk in town.doors(bot, "uk").await {
            let words = "донька поїхала в Прагу не відповідає 4 дні";
            let seen = talk.says(words).await;
            holds(&seen, &["поліції можна звернутися вже зараз", "Що зібрати", "Одне тихе повідомлення", "людиною"]);
            let message = talk.presses("Одне тихе повідомлення").await;
            holds(&message, &["Озвися, коли зможеш"]);
            // whoever holds her phone reads what is to be sent
            let quoted: Vec<&str> =
                message.text.split('«').skip(1).filter_map(|rest| Some(rest.split_once('»')?.0)).collect();
            let sent: Vec<&&str> = quoted.iter().filter(|words| words.contains("Озвися, коли зможеш")).collect();
            assert_eq!(sent.len(), 1, "{message:#?}");
            for word in ["поліці", "поліцію", "заяв", "шука", "знайти", "адрес", "де ти"]
            {
                assert!(!sent[0].to_lowercase().contains(word), "{word} in {sent:?}");
            }
            // from there to what the police want to know
            let gathered = talk.presses("Що зібрати").await;
            holds(&gathered, &["свіже фото", "останнє повідомлення", "куди людина їхала", "попросіть номер звернення"]);
            // the other of the steps, from the same place: who can be called
            let again = talk.says(words).await;
            holds(&again, &["поліції можна звернутися вже зараз"]);
            let person = talk.presses("Поговорити з людиною").await;
            holds(&person, &["відповідають люди", "112", "116 123", "527", "116 111"]);
        }
    }
    town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nonsense_is_answered_politely_with_the_same_buttons_and_the_menu_once() {
    let town = Town::new().await;
    for bot in ["safe-women", "stay-safe"] {
        for mut talk in town.doors(bot, "uk").await {
            let start = talk.says("Меню").await;
            for odd in ["тест", "😀", "asdf qwer", "тест"] {
                let seen = talk.says(odd).await;
                assert_eq!(seen.labels, start.labels, "after {odd}");
                holds(&seen, &["не зрозуміла"]);
                assert!(!seen.text.contains(&start.text), "the menu is not said again");
                holds_none(&seen, &["Вітаємо"]);
            }
            type Sends = fn(&fake_telegram::Person);
            let things: [(&str, Sends); 5] = [
                ("a sticker", |p| {
                    p.sends_sticker();
                }),
                ("a voice", |p| {
                    p.sends_voice();
                }),
                ("a poll", |p| {
                    p.sends_poll();
                }),
                ("a photo", |p| {
                    p.sends_photo(None);
                }),
                ("a round film", |p| {
                    p.sends_video_note();
                }),
            ];
            let in_bot = matches!(talk, Talk::Bot { .. });
            for (what, send) in things.into_iter().filter(|_| in_bot) {
                let mut seen = talk.sends(send).await;
                // a picture may be of an offer: how to check one stands beside the same buttons
                let checks = |label: &String| label.contains("Перевірити пропозицію") && !start.labels.contains(label);
                let offered = seen.labels.iter().filter(|label| checks(label)).count();
                let there = start.labels.iter().any(|label| label.contains("Перевірити пропозицію"));
                assert_eq!(offered, usize::from(what == "a photo" && !there), "after {what}");
                seen.labels.retain(|label| !checks(label));
                assert_eq!(seen.labels, start.labels, "after {what}");
                assert!(!seen.text.is_empty() && !seen.text.contains(&start.text), "after {what}: {}", seen.text);
                holds_none(&seen, &["Вітаємо"]);
            }
        }
    }
    town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_door_says_who_may_see_the_conversation_there() {
    let town = Town::new().await;
    for bot in ["safe-women", "stay-safe"] {
        for mut talk in town.doors(bot, "uk").await {
            for asked in ["Меню", "хто чита цю розмову"] {
                let seen = talk.says(asked).await;
                match talk {
                    Talk::Bot { .. } => holds(&seen, &["Telegram може", "цей чат"]),
                    Talk::Web { .. } => {
                        holds_none(&seen, &["Telegram може"]);
                        holds(&seen, &["Браузер пам'ятає"]);
                    }
                }
            }
        }
    }
    town.node.stop().await;
}
