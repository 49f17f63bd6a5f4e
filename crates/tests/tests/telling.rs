//! What a person tells, from both doors to the desk and back: a real node, a real office, a Bot API conversation.

#![cfg_attr(test, expect(clippy::unwrap_used, clippy::panic, reason = "tests"))]

use app::desk::{AtDesk, DeskReport};
use app::office::{Founding, Office};
use app::reports::{Stock, What};
use app::{ContentNow, Intake, KeyFolder, Keyring, Outboxes, Randomness, Reception, Sequence, Vault};
use domain::{Clock, CompartmentId, StaffId, Timestamp};
use fake_telegram::Shown;
use oberih::{Net, Running, SystemClock};
use rand::SeedableRng;
use rand::rngs::StdRng;
use sealing::{Cost, CustodianSecret, MemberSecret, RootKey};
use std::sync::Arc;
use std::time::Duration;
use storage::StoreError;
use tests::{Engine, Place, Seen, Talk, World, WorldOptions, bots};

const NAME: &str = "olena";
const PASSWORD: &str = "корінь дуба під старим млином";

/// A node with a desk that is always open, and the desk's own window on the same store.
struct Town {
    world: World,
    node: Running,
    desk: Intake,
    who: StaffId,
    secret: MemberSecret,
}

impl Town {
    async fn new(engine: Engine, kind: &str) -> Self {
        let world = World::new(Place::new(engine).await, WorldOptions::default()).await;
        let mut config = world.config();
        config.codes.ahead = 6;
        let shift = format!(
            "[[desk]]\nname = \"help\"\nkind = \"{kind}\"\ntime_zone = \"Europe/Kyiv\"\nlanguages = [\"uk\"]\nanswer_within_minutes = 30\n\
             [[desk.shift]]\ndays = [\"mon\",\"tue\",\"wed\",\"thu\",\"fri\",\"sat\",\"sun\"]\nspans = [\"00:00-24:00\"]\n"
        );
        let file = world.place.dir().join("desk.toml");
        std::fs::write(&file, shift).unwrap();
        config.desk = oberih::config::read(Some(&file), std::iter::empty(), &[]).unwrap().desk;
        let random = Randomness::new(StdRng::seed_from_u64(5));
        let store = world.place.store().await;
        let text = std::fs::read_to_string(world.place.dir().join("root.key")).unwrap();
        let keys = Arc::new(Keyring::open(&store, RootKey::from_file_text(&text).unwrap(), &random).await.unwrap());
        let folder = KeyFolder::new(world.place.dir());
        let vault = Vault::open(&store, &keys, folder, &random).await.unwrap();
        let office = Office::open(&store, &vault, &keys, &random).await.unwrap().at_cost(Cost::CHEAP);
        let custodian = CustodianSecret::generate(&mut random.child());
        let custodian = sealing::read_public_file(&custodian.public_file()).unwrap();
        let founding = Founding { name: NAME, password: PASSWORD, custodians: &[custodian], desk: "help", kind };
        let now = SystemClock.now();
        let (welcome, _) = office.found(&founding, now).await.unwrap();
        let signed = office.sign_in(NAME, PASSWORD, &welcome.code.code_at(now), now).await.unwrap();
        let (who, secret) = (signed.id, signed.keys.everyday().secret());
        let content = content::load(&oberih::embedded_content(), now).content.unwrap();
        let desk = Intake {
            store,
            content: ContentNow::new(content),
            keys,
            clock: Arc::new(SystemClock),
            random,
            sequence: Sequence::default(),
            outboxes: Outboxes::default(),
            public_url: None,
            reception: Some(Reception {
                vault,
                stock: Stock::new(1),
                duties: config.desks().unwrap().into_iter().map(|d| d.desk).collect(),
                node: "Oberih".into(),
            }),
        };
        let node = world.node_with(config, 31).await.unwrap();
        Self { world, node, desk, who, secret }
    }

    async fn at_desk(&self) -> AtDesk<'_> {
        AtDesk::open(&self.desk, self.who, &self.secret).await.unwrap()
    }

    fn talk(&self, door: &str, person: i64) -> Talk {
        let (bot, username, _) = bots()[1];
        if door == "web" {
            let base = format!("http://{}", self.node.public_addr());
            let http = Net::real().unwrap().http;
            return Talk::Web { http, base, bot, language: "uk", cookie: None, page: String::new() };
        }
        let person = self.world.telegram.person(username, person, "uk");
        Talk::Bot { telegram: self.world.telegram.clone(), username: username.to_owned(), person }
    }

    /// Tells a story; gives the code.
    async fn tells(&self, talk: &mut Talk, story: &str) -> String {
        talk.says("/start").await;
        talk.says("написати людині").await;
        talk.presses("Розповісти").await;
        talk.presses("Написати").await;
        let received = talk.says(story).await;
        assert!(received.labels.iter().any(|l| l.contains("код")), "{received:#?}");
        let shown = talk.presses("код").await;
        code_in(&shown)
    }

    async fn report(&self, n: usize) -> (CompartmentId, DeskReport) {
        let desk = self.at_desk().await;
        let open = desk.reports(Timestamp::from_unix_micros(i64::MAX), 50).await.unwrap();
        let id = open[n].id;
        (id, desk.read(id).await.unwrap())
    }
}

fn code_in(seen: &Seen) -> String {
    let found = sealing::ReceiptCode::find(&seen.text).map(|(_, place)| seen.text[place].to_owned());
    found.unwrap_or_else(|| panic!("no code in {seen:#?}"))
}

fn texts(report: &DeskReport) -> Vec<String> {
    let text = |w: &app::reports::Written| match &w.said.what {
        What::Text(text) | What::Edit(text) => Some(text.clone()),
        _ => None,
    };
    report.written.iter().filter_map(text).collect()
}

async fn eventually<T, F: Future<Output = Option<T>>>(what: &str, mut look: impl FnMut() -> F) -> T {
    for _ in 0..300 {
        if let Some(found) = look().await {
            return found;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("never: {what}")
}

#[tokio::test(flavor = "multi_thread")]
async fn told_through_both_doors_it_is_read_answered_and_come_back_to() {
    for engine in Engine::all() {
        let town = Town::new(engine, "ngo").await;
        for (n, door) in [(1, "bot"), (2, "web")] {
            let mut talk = town.talk(door, 700 + n);
            let story = format!("забрали паспорт, маркер-{door}");
            let code = town.tells(&mut talk, &story).await;
            let (id, report) = town.report(0).await;
            assert_eq!(texts(&report), std::slice::from_ref(&story));
            // answered: it reaches the same chat
            let desk = town.at_desk().await;
            desk.answer(id, "Ми прочитали. Ви в безпеці зараз?").await.unwrap();
            let answered = eventually("the answer in her chat", || async {
                match &talk {
                    Talk::Bot { person, .. } => {
                        person.messages().iter().any(|m| m.text.contains("Ми прочитали")).then_some(())
                    }
                    Talk::Web { .. } => Some(()),
                }
            });
            answered.await;
            // while a human talks her words go there
            match &mut talk {
                // nobody answers for the human
                Talk::Bot { person, .. } => drop(person.sends("так, я вдома")),
                web => drop(web.says("так, я вдома").await),
            }
            let all = eventually("her words at the desk", || async {
                let (_, report) = town.report(0).await;
                texts(&report).iter().any(|t| t.contains("вдома")).then(|| texts(&report))
            });
            assert_eq!(all.await.len(), 3);
            desk.leave(id).await.unwrap();
            // another phone, the other door
            let mut other = town.talk(if door == "bot" { "web" } else { "bot" }, 800 + n);
            other.says("/start").await;
            other.says(&code).await;
            let back = eventually("the return", || async {
                let seen = now_seen(&town, &other).await;
                seen.contains("Ми прочитали").then_some(seen)
            });
            back.await;
        }
        town.node.stop().await;
    }
}

async fn now_seen(town: &Town, talk: &Talk) -> String {
    match talk {
        Talk::Bot { person, .. } => {
            person.messages().iter().filter(|m| m.from_bot).map(|m| m.text.clone()).collect::<Vec<_>>().join("\n")
        }
        Talk::Web { http, bot, cookie, .. } => {
            let url = format!("http://{}/chat/{bot}", town.node.public_addr());
            let request = http.get(url).header("cookie", cookie.clone().unwrap_or_default());
            request.send().await.unwrap().text().await.unwrap()
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn erased_it_is_hidden_at_once_undone_with_the_code_and_gone_when_it_is_due() {
    let town = Town::new(Engine::Sqlite, "ngo").await;
    let mut talk = town.talk("bot", 901);
    let code = town.tells(&mut talk, "перша розповідь").await;
    let (id, _) = town.report(0).await;
    let come_back = |mut talk: Talk, expects: &'static str| {
        let code = code.clone();
        async move {
            talk.says("/start").await;
            let Talk::Bot { person, .. } = &talk else { return talk };
            person.sends(&code);
            let holds =
                |m: &Shown| m.text.contains(expects) || m.buttons.iter().flatten().any(|b| b.label.contains(expects));
            let back = eventually("the return", || async {
                person.messages().iter().rev().find(|m| m.from_bot).is_some_and(holds).then_some(())
            });
            back.await;
            talk
        }
    };
    let mut talk = come_back(talk, "Стерти").await;
    talk.presses("Стерти").await;
    talk.presses("Так, стерти").await;
    let desk = town.at_desk().await;
    assert!(desk.reports(Timestamp::from_unix_micros(i64::MAX), 9).await.unwrap().is_empty(), "hidden at once");
    assert!(desk.read(id).await.is_err());
    let mut talk = come_back(talk, "Не стирати").await;
    talk.presses("Не стирати").await;
    assert_eq!(desk.reports(Timestamp::from_unix_micros(i64::MAX), 9).await.unwrap().len(), 1, "undone");
    let mut talk = come_back(talk, "Стерти").await;
    talk.presses("Стерти").await;
    talk.presses("Так, стерти").await;
    let due = SystemClock.now().plus(Duration::from_secs(73 * 3_600));
    assert_eq!(app::erase_due(&town.desk, due).await.unwrap(), 1);
    let left = town.desk.store.read("t", |mut tx| async move {
        Ok::<_, StoreError>((tx.items_of(id).await?.len(), tx.grants(id).await?.len(), tx.report(id).await?.is_some()))
    });
    assert_eq!(left.await.unwrap(), (0, 0, false));
    let listed = town.desk.reception.as_ref().unwrap().vault.folder().erased().unwrap();
    assert_eq!(listed, [id], "no backup brings it back");
    come_back(talk, "нічого не відкриває").await;
    town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn her_chat_says_the_same_of_her_data_with_and_without_a_report() {
    let town = Town::new(Engine::Sqlite, "police").await;
    let mut teller = town.talk("bot", 911);
    let mut reader = town.talk("bot", 912);
    town.tells(&mut teller, "розповідь").await;
    reader.says("/start").await;
    for talk in [&mut teller, &mut reader] {
        talk.says("/menu").await;
    }
    for words in ["/forget", "/data"] {
        let (one, other) = (teller.says(words).await, reader.says(words).await);
        assert_eq!((one.text, one.labels), (other.text, other.labels), "{words}");
    }
    town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_understood_is_held_and_goes_to_a_person_only_when_she_says_so() {
    let town = Town::new(Engine::Sqlite, "ngo").await;
    let mut talk = town.talk("bot", 921);
    talk.says("/start").await;
    let held = talk.says("допоможіть мене замкнули").await;
    let first: String = held.text.chars().take(200).collect();
    assert!(first.contains("112") && first.contains("102"), "{held:#?}");
    talk.presses("Так, надіслати").await;
    talk.presses("Щойно зможете").await;
    let queue = eventually("her place in the queue", || async {
        let queue = town.at_desk().await.queue(9).await.unwrap();
        (!queue.is_empty()).then_some(queue)
    });
    let queue = queue.await;
    assert_eq!((queue.len(), queue[0].urgency), (1, 0), "danger now");
    let report = town.at_desk().await.read(queue[0].report).await.unwrap();
    assert_eq!(texts(&report), ["допоможіть мене замкнули"], "her text came along");
    town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_is_kept_as_it_came() {
    let town = Town::new(Engine::Sqlite, "ngo").await;
    let mut talk = town.talk("bot", 931);
    town.tells(&mut talk, "ось фото оголошення").await;
    // 600 KiB: three pieces; what it is does not matter to keeping it
    let picture: Vec<u8> = (0..600 * 1_024u32).map(|n| u8::try_from(n % 251).unwrap()).collect();
    let Talk::Bot { person, .. } = &talk else { return };
    person.sends_photo_of(None, picture.clone());
    let (pieces, item) = eventually("the picture at the desk", || async {
        let (_, report) = town.report(0).await;
        report.written.iter().find_map(|w| match &w.said.what {
            What::Fetched { of, pieces, not_kept: None, .. } => Some((*pieces, of.clone())),
            _ => None,
        })
    })
    .await;
    let item = u128::from_str_radix(&item, 16).unwrap().to_be_bytes();
    let (id, _) = town.report(0).await;
    let desk = town.at_desk().await;
    let bytes = desk.file(id, domain::ItemId::from_slice(&item).unwrap(), pieces).await.unwrap();
    assert_eq!(*bytes, picture);
    town.node.stop().await;
}
