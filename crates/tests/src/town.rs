//! A town: a real node, a real office with a desk that is always open, a Bot API conversation, and the desk's own window on
//! the same store.

use crate::alone::BOT;
use crate::found::found;
use crate::{Engine, Place, Seen, Talk, World, WorldOptions, bots};
use app::desk::{AtDesk, DeskReport};
use app::office::{Office, SignedIn};
use app::reports::{Stock, What};
use app::{Intake, KeyFolder, Keyring, Outboxes, PausedBots, Randomness, Reception, Sequence, Vault};
use domain::{Clock, CompartmentId, ItemId, StaffId, Timestamp};
use oberih::config::Config;
use oberih::{Net, Running, SystemClock};
use rand::SeedableRng;
use rand::rngs::StdRng;
use sealing::{MemberSecret, RootKey};
use std::sync::Arc;
use std::time::Duration;
use storage::{HIDDEN_FOR, StoreError};

/// Her name.
pub const NAME: &str = "olena";
/// Everybody's password here.
pub const PASSWORD: &str = "корінь дуба під старим млином";

/// A node with a desk that is always open, and the desk's own window on the same store.
pub struct Town {
    /// The Bot API and the place.
    pub world: World,
    /// The node.
    pub node: Running,
    /// The desk's own window.
    pub desk: Intake,
    /// The office of the same store.
    pub office: Office,
    /// The supervisor, who answers at the desk too.
    pub signed: SignedIn,
    who: StaffId,
    secret: MemberSecret,
}

impl Town {
    /// A node whose desk is of this kind.
    pub async fn new(engine: Engine, kind: &str) -> Self {
        Self::with(engine, kind, |_| {}).await
    }

    /// The same, with more set in its configuration.
    pub async fn with(engine: Engine, kind: &str, set: impl FnOnce(&mut Config)) -> Self {
        Self::by(Arc::new(SystemClock), engine, kind, set).await
    }

    /// The same by a clock of its own.
    pub async fn by(clock: Arc<dyn Clock>, engine: Engine, kind: &str, set: impl FnOnce(&mut Config)) -> Self {
        let options = WorldOptions { clock: Some(clock.clone()), ..WorldOptions::default() };
        let world = World::new(Place::new(engine).await, options).await;
        let mut config = world.config();
        config.codes.ahead = 6;
        let shift = format!(
            "[[desk]]\nname = \"help\"\nkind = \"{kind}\"\ntime_zone = \"Europe/Kyiv\"\nlanguages = [\"uk\"]\nanswer_within_minutes = 30\n\
             [[desk.shift]]\ndays = [\"mon\",\"tue\",\"wed\",\"thu\",\"fri\",\"sat\",\"sun\"]\nspans = [\"00:00-24:00\"]\n"
        );
        let file = world.place.dir().join("desk.toml");
        std::fs::write(&file, shift).unwrap();
        config.desk = oberih::config::read(Some(&file), std::iter::empty(), &[]).unwrap().desk;
        set(&mut config);
        let random = Randomness::new(StdRng::seed_from_u64(5));
        let store = world.place.store().await;
        let text = std::fs::read_to_string(world.place.dir().join("root.key")).unwrap();
        let keys = Arc::new(Keyring::open(&store, RootKey::from_file_text(&text).unwrap(), &random).await.unwrap());
        let folder = KeyFolder::new(world.place.dir());
        let vault = Vault::open(&store, &keys, folder, &random).await.unwrap();
        let now = clock.now();
        let (office, signed) = found((&store, &vault, &keys), &random, kind, now).await;
        let (who, secret) = (signed.id, signed.keys.everyday().secret());
        let duties = config.desks().unwrap().into_iter().map(|d| d.desk).collect();
        let backups = config.backup.kept();
        let node = world.node_with(config, 31).await.unwrap();
        let desk = Intake {
            store,
            content: node.content().clone(),
            keys,
            clock,
            random,
            sequence: Sequence::default(),
            outboxes: Outboxes::default(),
            public_url: None,
            reception: Some(Reception { vault, stock: Stock::new(4), duties, node: "Oberih".into(), backups }),
            paused: PausedBots::default(),
            brought: app::Brought::default(),
            extractor: crate::alone::extractor(),
            demonstration: false,
            warnings: app::Warnings::default(),
        };
        a_code_is_ready(&node).await;
        Self { world, node, desk, office, signed, who, secret }
    }

    /// One with an NGO's desk, where somebody told this story to the bot; her talk goes on, and her code.
    pub async fn told(engine: Engine, person: i64, story: &str) -> (Self, Talk, String) {
        let town = Self::new(engine, "ngo").await;
        let mut talk = town.talk("bot", person);
        let code = town.tells(&mut talk, story).await;
        (town, talk, code)
    }

    /// The supervisor at her desk.
    pub async fn at_desk(&self) -> AtDesk<'_> {
        AtDesk::open(&self.desk, self.who, &self.secret).await.unwrap()
    }

    /// Somebody's conversation through a door, `bot` or `web`.
    pub fn talk(&self, door: &str, person: i64) -> Talk {
        self.talk_with(bots()[1].0, door, person)
    }

    /// A conversation through each door of each bot, with people of their own from this one on.
    pub fn all_doors(&self, first: i64) -> Vec<Talk> {
        let doors = bots().into_iter().flat_map(|(bot, ..)| ["bot", "web"].map(|door| (bot, door)));
        doors.zip(first..).map(|((bot, door), person)| self.talk_with(bot, door, person)).collect()
    }

    fn talk_with(&self, bot: &str, door: &str, person: i64) -> Talk {
        let (bot, username, _) = bots().into_iter().find(|b| b.0 == bot).unwrap();
        if door == "web" {
            let base = format!("http://{}", self.node.public_addr());
            let http = Net::real().unwrap().http;
            return Talk::Web { http, base, bot, language: "uk", cookie: None, page: String::new() };
        }
        let person = self.world.telegram.person(username, person, "uk");
        Talk::Bot {
            telegram: self.world.telegram.clone(),
            username: username.to_owned(),
            person,
            store: self.desk.store.clone(),
        }
    }

    /// Tells a story; gives the code.
    pub async fn tells(&self, talk: &mut Talk, story: &str) -> String {
        a_code_is_ready(&self.node).await;
        talk.says("/start").await;
        talk.says("написати людині").await;
        talk.presses("Розповісти").await;
        talk.presses("Написати").await;
        let received = talk.says(story).await;
        assert!(received.labels.iter().any(|l| l.contains("код")), "{received:#?}");
        let shown = talk.presses("код").await;
        code_in(&shown)
    }

    /// She erases in a bot what she told, with her code, and three days pass.
    pub async fn erases(&self, talk: &mut Talk, code: &str) {
        comes_back(talk, code, "Стерти").await;
        talk.presses("Стерти").await;
        talk.presses("Так, стерти").await;
        let waited = self.desk.store.write("waited", |mut tx| async move {
            tx.erasures_waited(HIDDEN_FOR).await?;
            tx.done(())
        });
        waited.await.map_err(|e: StoreError| e).unwrap();
        let due = self.desk.clock.now().plus(Duration::from_secs(73 * 3_600));
        assert_eq!(app::erase_due(&self.desk, due).await.unwrap(), 1);
    }

    /// The open report with this place, the latest word first, as the desk reads it.
    pub async fn report(&self, n: usize) -> (CompartmentId, DeskReport) {
        let desk = self.at_desk().await;
        let open = desk.reports(Timestamp::from_unix_micros(i64::MAX), 50).await.unwrap();
        let id = open[n].id;
        (id, desk.read(id, None).await.unwrap())
    }

    /// Waits until the node has seen that its bot is well, by the town's clock.
    pub async fn is_seen_well(&self) {
        let seen = || async {
            let all = self.desk.store.read("health", |mut tx| async move { tx.health_of_all().await }).await;
            let all = all.map_err(|e: StoreError| e).unwrap();
            all.iter().any(|(bot, health)| bot == BOT && health.at == self.desk.clock.now()).then_some(())
        };
        eventually("the bot is seen to be well", seen).await;
    }

    /// Waits until a file of the latest report is at the desk.
    pub async fn file_at_desk(&self) -> (CompartmentId, Fetched) {
        eventually("the file at the desk", || async {
            let (id, report) = self.report(0).await;
            Some((id, fetched(&report).into_iter().next()?))
        })
        .await
    }

    /// The bytes of a file, as the desk reads them.
    pub async fn bytes(&self, report: CompartmentId, file: &Fetched) -> Vec<u8> {
        self.at_desk().await.file(report, (file.item, file.pieces), None).await.unwrap().to_vec()
    }
}

/// A file of a report that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fetched {
    /// Its item.
    pub item: ItemId,
    /// SHA-256 of its bytes, in hexadecimal digits.
    pub sha256: String,
    /// In how many pieces it lies in the store.
    pub pieces: u32,
}

/// The files of a report that are kept, in the order in which they were.
pub fn fetched(report: &DeskReport) -> Vec<Fetched> {
    let one = |said: &What| match said {
        What::Fetched { of, sha256: Some(sha256), pieces, not_kept: None, .. } => {
            let item = u128::from_str_radix(of, 16).unwrap().to_be_bytes();
            Some(Fetched { item: ItemId::from_slice(&item).unwrap(), sha256: sha256.clone(), pieces: *pieces })
        }
        _ => None,
    };
    report.written.iter().filter_map(|w| one(&w.said.what)).collect()
}

/// The code in what she sees.
pub fn code_in(seen: &Seen) -> String {
    let found = sealing::ReceiptCode::find(&seen.text).map(|(_, place)| seen.text[place].to_owned());
    found.unwrap_or_else(|| panic!("no code in {seen:#?}"))
}

/// She comes back in a bot; gives what she sees when the look-up ended with these words or this button.
pub async fn comes_back(talk: &mut Talk, code: &str, expects: &str) -> Seen {
    talk.says("/start").await;
    let person = talk.person();
    let before = person.messages().len();
    person.sends(code);
    let look = || async {
        let shown: Vec<_> = person.messages().into_iter().filter(|m| m.from_bot).collect();
        let last = shown.last()?;
        let labels: Vec<String> = last.buttons.iter().flatten().map(|b| b.label.clone()).collect();
        let there = last.text.contains(expects) || labels.iter().any(|l| l.contains(expects));
        (person.messages().len() > before && there).then(|| Seen { text: last.text.clone(), labels })
    };
    eventually(expects, look).await
}

/// What was written in a report.
pub fn texts(report: &DeskReport) -> Vec<String> {
    let text = |w: &app::reports::Written| match &w.said.what {
        What::Text(text) | What::Edit(text) => Some(text.clone()),
        _ => None,
    };
    report.written.iter().filter_map(text).collect()
}

/// Waits until the node has a code to offer. Codes at their real cost take a while on a busy machine, and a report is taken
/// without one: whoever tells and wants her code waits first, each time.
pub async fn a_code_is_ready(node: &Running) {
    eventually("a code is ready", || async { (node.codes_ready() > 0).then_some(()) }).await;
}

/// Looks until there is something, for a minute.
pub async fn eventually<T, F: Future<Output = Option<T>>>(what: &str, mut look: impl FnMut() -> F) -> T {
    let until = tokio::time::Instant::now() + Duration::from_secs(60);
    let mut wait = Duration::from_millis(5);
    while tokio::time::Instant::now() < until {
        if let Some(found) = look().await {
            return found;
        }
        tokio::time::sleep(wait).await;
        wait = (wait * 2).min(Duration::from_millis(100));
    }
    panic!("never: {what}")
}
