//! A line that should have been looked at again stands below the fresh ones, and says so.

use crate::stories::Town;
use domain::Clock;
use oberih::SystemClock;
use std::sync::Arc;
use std::time::Duration;
use tests::{Engine, Place, World, WorldOptions};

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
