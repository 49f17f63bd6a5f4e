//! How soon a warning that is released for a danger to life is known at each of two nodes, and how soon after it is withdrawn it
//! is known at none: in the memory of each, and in what its bot answers to whoever names the value.

use crate::floor::Floors;
use crate::spread::Spread;
use app::office::SignedIn;
use app::warnings::{Proposal, Releasing, WhoElse};
use domain::{Clock, CompartmentId, ItemId, Language};
use fake_telegram::{FakeTelegram, Person};
use matching::{Extractor, Identifier};
use oberih::{Running, SystemClock};
use sealing::Roles;
use std::time::{Duration, Instant};
use storage::StoreError;
use tests::linked::{agrees, founded};
use tests::town::{a_code_is_ready, eventually};
use tests::village::{Village, says};
use tests::{Engine, World, bots};

/// Milliseconds until the last node warns, or does so no more, the longest of all times: `oberih warnings withdraw` promises a
/// second. Source: docs/howto/bench.md.
const WARNS_MS: f64 = 1_000.0;
const PATIENCE: Duration = Duration::from_secs(60);
/// Between two looks into the memory of a node.
const LOOK: Duration = Duration::from_millis(2);
/// A warning is a message beside the answer: where nothing waits and none came for so long, there is none.
const QUIET: Duration = Duration::from_millis(60);
/// Between two rounds, a little longer each time: a node looks at times of its own, and each moment between them counts.
const STEP: Duration = Duration::from_millis(37);
/// So many steps are longer than a node waits between two of its looks.
const STEPS: u32 = 20;
/// In so many rounds somebody asks in each bot too.
const ASKED: u32 = 5;
const VALUE: &str = "GB82 WEST 1234 5698 7654 32";
const TELLER: i64 = 1;
const ASKER: i64 = 70_001;

pub(crate) async fn bench(small: bool) {
    let mut floors = Floors::new(small);
    for engine in Engine::all() {
        let street = Street::new(engine).await;
        let rounds = if small { ASKED } else { 50 };
        let (mut released, mut withdrawn) = (Times::default(), Times::default());
        for n in 0..rounds {
            let asks = n % (rounds / ASKED) == 0;
            tokio::time::sleep(STEP * (n % STEPS)).await;
            let id = street.releases().await;
            released.take(street.sees(true, asks).await);
            tokio::time::sleep(STEP * (n % STEPS)).await;
            street.withdraws(id).await;
            withdrawn.take(street.sees(false, asks).await);
        }
        street.ends().await;
        released.judge(&format!("released, {engine:?}"), &mut floors);
        withdrawn.judge(&format!("withdrawn, {engine:?}"), &mut floors);
    }
    floors.judge();
}

/// How long it took, at every node.
#[derive(Default)]
struct Times {
    known: Vec<Duration>,
    answered: Vec<Duration>,
}

impl Times {
    fn take(&mut self, seen: [(Duration, Option<Duration>); 2]) {
        for (known, answered) in seen {
            self.known.push(known);
            self.answered.extend(answered);
        }
    }

    fn judge(self, what: &str, floors: &mut Floors) {
        for (how, times) in [("in memory", self.known), ("answered", self.answered)] {
            let (count, times) = (times.len(), Spread::of(times));
            println!("| {what}, two nodes, {how} | {times} | {count} times |");
            floors.below(&format!("milliseconds until every node knows, {what}, {how}"), times.p(100), WARNS_MS);
        }
    }
}

/// Two who release warnings by a store that they opened for it, as the command does, and two nodes, each with one of the bots.
struct Street {
    corners: [Corner; 2],
    village: Village,
    ada: SignedIn,
    report: CompartmentId,
    /// Last: the place goes with it.
    _world: World,
}

impl Street {
    async fn new(engine: Engine) -> Self {
        let (world, village) = founded(engine).await;
        village.ready_to_tell(&[TELLER]).await;
        village.one(TELLER, says(&format!("забрали паспорт, рахунок {VALUE}"))).await;
        let ada = village.colleague("ada", Roles::INVESTIGATOR).await;
        let corners = [Corner::new(&world, 0).await, Corner::new(&world, 1).await];
        let report = source(&village).await;
        Self { corners, village, ada, report, _world: world }
    }

    /// One proposes, the other approves.
    async fn releases(&self) -> ItemId {
        let (intake, sources) = (&self.village.intake, [self.report]);
        let proposal = Proposal {
            typed: VALUE,
            home: None,
            sources: &sources,
            who_else: WhoElse::PublicAdvert,
            why: "стоїть в оголошенні",
            she_agreed: None,
        };
        let id = Releasing::open(intake, &self.village.signed).await.unwrap().propose(&proposal).await.unwrap();
        let second = Releasing::open(intake, &self.ada).await.unwrap();
        second.approve(id, 90, Some("сьогодні везуть двох")).await.unwrap();
        id
    }

    async fn withdraws(&self, id: ItemId) {
        let second = Releasing::open(&self.village.intake, &self.ada).await.unwrap();
        second.withdraw(id, "рахунок закрито").await.unwrap();
    }

    /// From now on, at each node: how long until it warns, or does so no more.
    async fn sees(&self, warned: bool, asks: bool) -> [(Duration, Option<Duration>); 2] {
        let (from, [first, second]) = (Instant::now(), &self.corners);
        tokio::join!(first.sees(warned, asks, from), second.sees(warned, asks, from)).into()
    }

    async fn ends(self) {
        for corner in self.corners {
            corner.node.stop().await;
        }
    }
}

/// A node with one bot, and somebody who asks there.
struct Corner {
    node: Running,
    telegram: FakeTelegram,
    bot: &'static str,
    username: &'static str,
    person: Person,
    value: [Identifier; 1],
    /// What a warning says.
    words: String,
}

impl Corner {
    async fn new(world: &World, n: u8) -> Self {
        let (bot, username, _) = bots()[usize::from(n)];
        let mut config = world.config();
        config.codes.ahead = 1;
        config.bot.retain(|name, _| name == bot);
        let node = world.node_with(config, 31 + u64::from(n)).await.unwrap();
        a_code_is_ready(&node).await;
        let uk = Language::parse("uk").unwrap();
        let words = node.content().current().texts().get(uk, "warning-known").to_string();
        let telegram = world.telegram.clone();
        let person = telegram.person(username, ASKER, "uk");
        let value = [Extractor::new().one(VALUE, None).unwrap()];
        let corner = Self { node, telegram, bot, username, person, value, words };
        corner.asks("/start").await;
        assert!(!corner.asks(VALUE).await.1, "nothing is released yet");
        corner
    }

    /// By its memory, and where somebody asks by its answer too.
    async fn sees(&self, warned: bool, asks: bool, from: Instant) -> (Duration, Option<Duration>) {
        let answers = async { if asks { Some(self.answers(warned, from).await) } else { None } };
        tokio::join!(self.knows(warned, from), answers)
    }

    async fn knows(&self, warned: bool, from: Instant) -> Duration {
        while self.node.warnings().is_warned(&self.value, SystemClock.now()) != warned {
            assert!(from.elapsed() < PATIENCE, "a node never knew");
            tokio::time::sleep(LOOK).await;
        }
        from.elapsed()
    }

    /// She asks until she is told so.
    async fn answers(&self, warned: bool, from: Instant) -> Duration {
        loop {
            let (at, is_warned) = self.asks(&format!("рахунок {VALUE}")).await;
            if is_warned == warned {
                return at.duration_since(from);
            }
            assert!(from.elapsed() < PATIENCE, "a bot never answered so");
        }
    }

    /// When the answer came, and whether a warning came with it.
    async fn asks(&self, text: &str) -> (Instant, bool) {
        let asked = self.person.sends(text);
        self.person.waits_for_reply(PATIENCE).await.unwrap();
        let at = Instant::now();
        loop {
            self.telegram.wait_idle(self.username, QUIET).await;
            if self.waiting().await == 0 {
                break;
            }
            assert!(at.elapsed() < PATIENCE, "a message of the bot waits to be sent");
        }
        let all = self.person.history();
        (at, all.iter().any(|m| m.from_bot && m.message_id > asked && m.text.contains(&self.words)))
    }

    /// How many messages of its bot wait to be sent.
    async fn waiting(&self) -> i64 {
        let bot = self.bot;
        let counts = self.node.store().read("waiting", |mut tx| async move { tx.outbox_counts(bot).await });
        counts.await.map_err(|e: StoreError| e).unwrap().waiting
    }
}

/// The only report, once a node indexed it; whoever told it agrees that others are warned.
async fn source(village: &Village) -> CompartmentId {
    let store = &village.intake.store;
    let indexed = eventually("the report in the index", || async {
        let read = store.read("a report", |mut tx| async move {
            let Some(report) = tx.reports_after(None, 1).await?.pop() else { return Ok(None) };
            Ok::<_, StoreError>(tx.index_note(report.id).await?.map(|_| report.id))
        });
        read.await.unwrap()
    });
    let id = indexed.await;
    agrees(store, id, true, SystemClock.now()).await;
    id
}
