//! What must hold, as people tell it: each story through a bot and on the web.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

use oberih::{Net, Running};
use std::sync::atomic::{AtomicI64, Ordering};
use tests::{Engine, Place, Seen, Talk, World, WorldOptions, bots};

struct Town {
    world: World,
    node: Running,
    next: AtomicI64,
}

impl Town {
    async fn new() -> Self {
        let world = World::new(Place::new(Engine::Sqlite).await, WorldOptions::default()).await;
        let node = world.node(21).await;
        Self { world, node, next: AtomicI64::new(9_000) }
    }

    /// The same person at both doors of a bot, having begun.
    async fn doors(&self, bot: &'static str, language: &'static str) -> Vec<Talk> {
        let username = bots().into_iter().find(|b| b.0 == bot).unwrap().1;
        let person = self.world.telegram.person(username, self.next.fetch_add(1, Ordering::Relaxed), language);
        let base = format!("http://{}", self.node.public_addr());
        let http = Net::real().unwrap().http;
        let in_bot = Talk::Bot { telegram: self.world.telegram.clone(), username: username.to_owned(), person };
        let on_web = Talk::Web { http, base, bot, language, cookie: None, page: String::new() };
        let mut both = vec![in_bot, on_web];
        for talk in &mut both {
            talk.says("/start").await;
        }
        both
    }
}

fn first_200(text: &str) -> String {
    text.chars().take(200).collect()
}

fn holds(seen: &Seen, words: &[&str]) {
    for w in words {
        assert!(seen.text.contains(w) || seen.labels.iter().any(|l| l.contains(w)), "{w:?} is missing in {seen:#?}");
    }
}

fn holds_none(seen: &Seen, words: &[&str]) {
    let all = format!("{} {}", seen.text, seen.labels.join(" ")).to_lowercase();
    for w in words {
        assert!(!all.contains(&w.to_lowercase()), "{w:?} stands in {seen:#?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn locked_in_she_has_the_numbers_in_one_step_from_any_question() {
    let town = Town::new().await;
    for bot in ["safe-women", "stay-safe"] {
        for mut talk in town.doors(bot, "uk").await {
            for ask in ["/country", "/language"] {
                talk.says(ask).await;
                let seen = talk.says("допоможіть мене замкнули").await;
                let first = first_200(&seen.text);
                assert!(first.contains("112") && first.contains("102"), "{first}");
                holds(&seen, &["Ви не самі", "Не можу говорити"]);
            }
        }
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
        }
    }
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
        holds(&lines, &["22", "2026-11-24"]);
        holds_none(&lines, &["для жінок", "жертв"]);
    }
    town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_teenager_and_a_task_for_crypto() {
    let town = Town::new().await;
    for mut talk in town.doors("stay-safe", "uk").await {
        let seen = talk.says("пропонують 5000 грн сфоткати військкомат оплата в крипті").await;
        holds(&seen, &["Зупинитися можна просто зараз", "Навіть якщо щось уже зроблено", "дорослому", "116 111"]);
        holds_none(&seen, &["як тебе звати", "яка школа", "злочин", "винен", "винна"]);
    }
    town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn taken_on_a_trip_and_afraid_to_be_a_criminal() {
    let town = Town::new().await;
    for mut talk in town.doors("safe-women", "uk").await {
        let words = "мене возили в Європу оформили біженкою картку забрали я злочинниця?";
        let mut seen = talk.says(words).await;
        if !seen.text.contains("заявити") && seen.labels.iter().any(|l| l.contains("«Поїздка в Європу»"))
        {
            seen = talk.presses("«Поїздка в Європу»").await;
        }
        holds(&seen, &["Так часто лякають", "Адвокат", "Що зробити сьогодні"]);
        holds_none(&seen, &["не покарають", "не буде покарання"]);
        let lawyer = talk.presses("Адвокат").await;
        holds(&lawyer, &["0 800 213 103", "будні"]);
        holds_none(&lawyer, &["не покарають", "не буде покарання"]);
    }
    town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_daughter_who_does_not_answer() {
    let town = Town::new().await;
    for bot in ["safe-women", "stay-safe"] {
        for mut talk in town.doors(bot, "uk").await {
            let seen = talk.says("донька поїхала в Прагу не відповідає 4 дні").await;
            holds(&seen, &["поліції можна звернутися вже зараз", "Що зібрати", "Одне тихе повідомлення", "людиною"]);
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
            let mut before = start.text.clone();
            for odd in ["тест", "😀", "asdf qwer", "тест"] {
                let seen = talk.says(odd).await;
                assert_eq!(seen.labels, start.labels, "after {odd}");
                holds(&seen, &["не зрозуміла"]);
                assert_ne!(seen.text, start.text, "the menu is not said again");
                before.clone_from(&seen.text);
            }
            assert!(!before.is_empty());
            if let Talk::Bot { person, telegram, username } = &talk {
                for send in 0..3 {
                    let had = person.messages().len();
                    match send {
                        0 => person.sends_poll(),
                        1 => person.sends_photo(None),
                        _ => person.sends_video_note(),
                    };
                    person.waits_for(std::time::Duration::from_secs(20), |s| s.len() > had + 1).await.unwrap();
                    telegram.wait_idle(username, std::time::Duration::from_millis(300)).await;
                    let last = person.last_from_bot().unwrap();
                    assert!(!last.text.contains("Вітаємо") && !last.buttons.is_empty(), "{}", last.text);
                }
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
                    Talk::Bot { .. } => holds(&seen, &["Telegram може бачити цей чат"]),
                    Talk::Web { .. } => {
                        holds_none(&seen, &["Telegram може бачити"]);
                        holds(&seen, &["Браузер пам'ятає"]);
                    }
                }
            }
        }
    }
    town.node.stop().await;
}

#[test]
fn every_number_carries_its_date_and_an_overdue_one_stands_below_and_says_so() {
    let load = |year: i64| {
        let now = domain::Timestamp::from_unix_micros((year - 1970) * 31_557_600_000_000 + 2_592_000_000_000);
        (content::load(&oberih::embedded_content(), now).content.unwrap(), now)
    };
    let (content, now) = load(2027);
    let bot = content.bot(&domain::BotName::parse("safe-women").unwrap()).unwrap();
    let uk = domain::Language::parse("uk").unwrap();
    let mut lines = 0;
    for country in content.countries() {
        let state = guide::State::reading("common/person-country", uk, Some(country.country));
        let shown = guide::view(&content, bot, &state, now);
        for paragraph in shown.paragraphs.iter().filter(|p| p.contains("ми не перевіряли")) {
            let dated = paragraph.chars().filter(char::is_ascii_digit).count() >= 8 || paragraph.contains("20");
            assert!(dated, "{paragraph}");
            lines += 1;
        }
    }
    assert!(lines > 30, "{lines}");
    let (content, later) = load(2028);
    let bot = content.bot(&domain::BotName::parse("safe-women").unwrap()).unwrap();
    let poland = domain::Country::parse("PL").ok();
    let state = guide::State::reading("common/person-country", uk, poland);
    let shown = guide::view(&content, bot, &state, later);
    assert!(shown.text().contains("номер треба було перевірити до 2027-02-22"), "{}", shown.text());
}
