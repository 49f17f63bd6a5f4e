//! What must hold, as people tell it: each story through a bot and on the web.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

use domain::Clock;
use oberih::{Net, Running, SystemClock};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;
use tests::{Engine, Place, Seen, Talk, World, WorldOptions, bots};

/// Leads to the questions about what happens to her.
const WHAT_HAPPENS: &str = "що зі мною";
/// How it begins when something is not taken for an answer.
const WRONG_ANSWER: &[&str] =
    &["Виберіть, будь ласка, відповідь", "Це не записано як відповідь", "програма не зрозуміла"];
/// What nobody can promise her.
const PROMISES: &[&str] = &["не покарають", "не буде покарання"];

struct Town {
    world: World,
    node: Running,
    next: AtomicI64,
}

impl Town {
    async fn new() -> Self {
        Self::of(World::new(Place::new(Engine::Sqlite).await, WorldOptions::default()).await).await
    }

    async fn of(world: World) -> Self {
        let node = world.node(21).await;
        Self { world, node, next: AtomicI64::new(9_000) }
    }

    /// The same person at both doors of a bot, having begun.
    async fn doors(&self, bot: &'static str, language: &'static str) -> Vec<Talk> {
        let username = bots().into_iter().find(|b| b.0 == bot).unwrap().1;
        let person = self.world.telegram.person(username, self.next.fetch_add(1, Ordering::Relaxed), language);
        let base = format!("http://{}", self.node.public_addr());
        let http = Net::real().unwrap().http;
        let in_bot = Talk::Bot {
            telegram: self.world.telegram.clone(),
            username: username.to_owned(),
            person,
            store: self.node.store().clone(),
        };
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
            let seen = talk.says("донька поїхала в Прагу не відповідає 4 дні").await;
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

/// The content that ships, in a folder, with one good line of Poland to be looked at again by this day.
fn to_be_looked_at_by(day: &str, dir: &std::path::Path) {
    for (path, text) in oberih::embedded_content().files() {
        let file = dir.join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        let text = match text.split_once("  - id: pl-la-strada\n").filter(|_| path == "services/PL.yaml") {
            Some((before, line)) => {
                let sooner = line.replacen("review-by: \"2027-02-22\"", &format!("review-by: \"{day}\""), 1);
                assert_ne!(line, sooner);
                format!("{before}  - id: pl-la-strada\n{sooner}")
            }
            None => text.to_owned(),
        };
        std::fs::write(file, text).unwrap();
    }
}

/// Time as it goes, from a day on.
struct FromThatDay {
    day: domain::Timestamp,
    begun: Duration,
}

impl Clock for FromThatDay {
    fn now(&self) -> domain::Timestamp {
        self.day.plus(self.steady())
    }

    fn steady(&self) -> Duration {
        SystemClock.steady().saturating_sub(self.begun)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_past_its_day_stands_below_the_fresh_ones_at_every_door() {
    let place = Place::new(Engine::Sqlite).await;
    let dir = place.dir().join("content");
    to_be_looked_at_by("2026-12-20", &dir);
    let (day, begun) = (domain::Timestamp::from_unix_micros(1_798_000_000_000_000), SystemClock.steady()); // 2026-12-23
    let clock: Arc<dyn Clock> = Arc::new(FromThatDay { day, begun });
    let options = WorldOptions { clock: Some(clock), content: Some(dir), ..WorldOptions::default() };
    let town = Town::of(World::new(place, options).await).await;
    let content = content::load(&oberih::embedded_content(), SystemClock.now()).content.unwrap();
    let number = |id: &str| content.service(id).unwrap().number();
    for bot in ["safe-women", "stay-safe"] {
        for mut talk in town.doors(bot, "uk").await {
            talk.says("не платять за роботу не дають грошей").await;
            let mut seen = talk.says("Польща").await;
            let mut all = seen.text.clone();
            while !all.contains(&number("pl-la-strada")) {
                seen = talk.presses("Далі").await;
                all.push_str(&seen.text);
            }
            let old = all.find(&number("pl-la-strada")).unwrap();
            for fresh in ["pl-kcik", "pl-iom"] {
                assert!(all.find(&number(fresh)).is_some_and(|at| at < old), "{fresh}: {all}");
            }
            let due = guide::day(domain::Language::parse("uk").unwrap(), "2026-12-20");
            assert!(all[old..].contains(&format!("перевірити треба було до {due}")), "{all}");
            assert!(!all[..old].contains("перевірити треба було"), "{all}");
        }
    }
    town.node.stop().await;
}

#[test]
fn overdue_numbers_stand_below_fresh_ones_and_say_so() {
    // one of the best lines of Poland should have been looked at long ago
    let mut files = oberih::embedded_content();
    let poland = files.file("services/PL.yaml").unwrap().to_owned();
    let (before, of_iom) = poland.split_once("  - id: pl-la-strada\n").unwrap();
    let overdue = of_iom.replacen("review-by: \"2027-02-22\"", "review-by: \"2026-11-25\"", 1);
    assert_ne!(of_iom, overdue);
    files.add("services/PL.yaml", format!("{before}  - id: pl-la-strada\n{overdue}"));
    let now = domain::Timestamp::from_unix_micros(1_795_850_000_000_000); // 2026-11-28, a Saturday
    let content = content::load(&files, now).content.unwrap();
    let poland = domain::Country::parse("PL").unwrap();
    let directory = content.services(poland).unwrap();
    let query = content::ServiceQuery { kinds: vec!["trafficking".to_owned(), "migrants".to_owned()], danger: false };
    let listed: Vec<&str> = directory.list(&query, |_| true, now).iter().map(|l| l.service.id.as_str()).collect();
    assert_eq!(listed.last(), Some(&"pl-la-strada"), "{listed:?}");
    for (bot, l) in content.bots().flat_map(|b| ["uk", "en"].map(|l| (b, l))) {
        let language = domain::Language::parse(l).unwrap();
        let mut state = guide::State::reading("common/not-paid-country", language, Some(poland));
        let key = &content.screen(content.named("common/not-paid-country").unwrap()).key;
        let (mut all, mut page) = (Vec::new(), 0);
        loop {
            let shown = guide::view(&content, bot, &state, now);
            all.extend(shown.paragraphs.clone());
            page += 1;
            let more = format!("{key}.more:{page}");
            if !shown.buttons.iter().flatten().any(|b| b.action == guide::ViewAction::Choice(more.clone())) {
                break;
            }
            state = guide::step(&content, bot, state, guide::Event::Input(&domain::Input::Choice(more)), now).0;
        }
        let place = |id: &str| {
            let number = content.service(id).unwrap().number();
            all.iter().position(|p| p.lines().any(|line| line == number)).unwrap_or_else(|| panic!("{id} is not shown"))
        };
        for fresh in ["pl-kcik", "pl-iom", "pl-po-moc"] {
            assert!(place(fresh) < place("pl-la-strada"), "{fresh} in {l}");
        }
        let (says, due) = (&all[place("pl-la-strada")], guide::day(language, "2026-11-25"));
        assert!(says.contains(&due), "{says}");
        assert!(!all[place("pl-iom")].contains(&due));
    }
}
