//! One sender on a clock that is turned by hand, and a channel that answers as it is told to.

mod chats;
mod ends;
mod hiding;
mod outage;
mod resumed;
mod returning;

use super::*;
use crate::harness::{Place, at, both};
use crate::letters::{open_address, seal_address, seal_errand};
use crate::{Delivery, Errand, Sequence, Wish, hold};
use domain::{HandClock, OutboxId, Timestamp};
use rand::SeedableRng;
use rand::rngs::StdRng;
use sealing::RootKey;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use storage::{Durable, Opening, OutboxCounts, Queued, Reach, StoreError};
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinHandle;

const BOT: &str = "stay-safe";
const LEASE: &str = "telegram:stay-safe";
const SECOND: Duration = Duration::from_secs(1);
const HOUR: Duration = Duration::from_secs(3_600);

/// One try, as the channel sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Try {
    to: String,
    text: String,
    attempts: i64,
    at: Timestamp,
    /// How many had been let through before.
    let_through: usize,
}

/// What the channel does with it.
enum Answer {
    At(Delivery),
    /// It takes it when the test lets one through.
    Later,
    /// It answers so when the test says.
    LaterSo(Delivery),
    Panic,
}

fn done() -> Answer {
    Answer::At(Delivery::Done { messages: vec![1] })
}

fn down() -> Answer {
    Answer::At(Delivery::Down("down"))
}

type Script = Box<dyn Fn(&Try) -> Answer + Send + Sync>;

struct Platform {
    clock: Arc<HandClock>,
    script: Mutex<Script>,
    tries: Mutex<Vec<Try>>,
    taken: Mutex<Vec<(String, String)>>,
    gate: Semaphore,
    other_gate: Semaphore,
    let_through: AtomicUsize,
}

impl Deliver for Platform {
    async fn deliver(&self, out: &Outgoing) -> Delivery {
        let text = match &out.errand {
            Errand::Say { text, .. } => text.clone(),
            Errand::Delete { .. } | Errand::Leave { .. } => "no words".to_owned(),
        };
        let to = String::from_utf8(out.address.clone()).unwrap();
        let let_through = self.let_through.load(Ordering::SeqCst);
        let tried = Try { to, text, attempts: out.attempts, at: self.clock.now(), let_through };
        self.tries.lock().unwrap().push(tried.clone());
        let answer = (self.script.lock().unwrap())(&tried);
        let delivery = match answer {
            Answer::At(delivery) => delivery,
            Answer::Later => {
                self.gate.acquire().await.unwrap().forget();
                self.let_through.fetch_add(1, Ordering::SeqCst);
                Delivery::Done { messages: vec![1] }
            }
            Answer::LaterSo(delivery) => {
                self.other_gate.acquire().await.unwrap().forget();
                delivery
            }
            Answer::Panic => panic!("as the test wants it"),
        };
        if matches!(delivery, Delivery::Done { .. }) {
            self.taken.lock().unwrap().push((tried.to, tried.text));
        }
        delivery
    }
}

#[derive(Clone)]
struct Someone {
    id: ConversationId,
    key: DataKey,
    address: String,
}

struct World {
    store: Store,
    keys: Arc<Keyring>,
    clock: Arc<HandClock>,
    random: Randomness,
    sequence: Sequence,
    outboxes: Outboxes,
    platform: Arc<Platform>,
    bot: BotName,
    sending: Option<(watch::Sender<bool>, JoinHandle<()>)>,
}

impl World {
    async fn new(place: &Place, script: impl Fn(&Try) -> Answer + Send + Sync + 'static) -> Self {
        let store = place.open().await;
        let random = Randomness::new(StdRng::seed_from_u64(20_261_128));
        let keys = Keyring::open(&store, RootKey::generate(&mut random.child()), &random).await.unwrap();
        let clock = Arc::new(HandClock::new(at(0)));
        let platform = Platform {
            clock: clock.clone(),
            script: Mutex::new(Box::new(script)),
            tries: Mutex::default(),
            taken: Mutex::default(),
            gate: Semaphore::new(0),
            other_gate: Semaphore::new(0),
            let_through: AtomicUsize::new(0),
        };
        Self {
            store,
            keys: Arc::new(keys),
            clock,
            random,
            sequence: Sequence::default(),
            outboxes: Outboxes::default(),
            platform: Arc::new(platform),
            bot: BotName::parse(BOT).unwrap(),
            sending: None,
        }
    }

    async fn begins_to_send(&mut self, holder: &str) {
        let outbox = Arc::new(Outbox {
            store: self.store.clone(),
            keys: self.keys.clone(),
            clock: self.clock.clone(),
            random: self.random.clone(),
            outboxes: self.outboxes.clone(),
            paused: crate::PausedBots::default(),
            bot: self.bot.clone(),
            pace: crate::ChatPace::default(),
            deliver: self.platform.clone(),
        });
        let (stop, stopping) = watch::channel(false);
        let work = move |held: Held| {
            let outbox = outbox.clone();
            async move { outbox.run(held).await }
        };
        let sending = tokio::spawn(hold(self.store.clone(), LEASE.to_owned(), holder.to_owned(), stopping, work));
        self.sending = Some((stop, sending));
        until(|| self.outboxes.lease(&self.bot).is_some(), "it sends").await;
    }

    async fn stops(&mut self) {
        let (stop, sending) = self.sending.take().unwrap();
        stop.send_replace(true);
        sending.await.unwrap();
    }

    fn plays(&self, script: impl Fn(&Try) -> Answer + Send + Sync + 'static) {
        *self.platform.script.lock().unwrap() = Box::new(script);
    }

    async fn write<T, U>(&self, work: impl Fn(storage::Tx) -> U) -> T
    where
        U: Future<Output = Result<storage::Done<T>, StoreError>>,
    {
        let written: Result<Durable<T>, StoreError> = self.store.write("test", work).await;
        written.unwrap().into_inner()
    }

    async fn someone(&self, address: &str) -> Someone {
        let mut rng = self.random.child();
        let id = ConversationId::new(at(0), &mut rng);
        let (key, wrapped_key) = self.keys.new_key(id, &mut rng);
        let mut lookup = [0; 32];
        lookup[..address.len()].copy_from_slice(address.as_bytes());
        let sealed = seal_address(&key, id, address.as_bytes(), &mut rng);
        let opening = Opening { id, lookup, bot: BOT, channel: "telegram", wrapped_key, address: sealed, at: at(0) };
        let opening = std::slice::from_ref(&opening);
        self.write(|mut tx| async move {
            tx.conversations(opening).await?;
            tx.done(())
        })
        .await;
        Someone { id, key, address: address.to_owned() }
    }

    /// Puts something into the outbox; `under`: as attempted by the holder of this lease, if it may.
    async fn queues(
        &self,
        to: &Someone,
        priority: i64,
        errand: &Errand,
        repeatable: bool,
        under: Option<&Lease>,
    ) -> (OutboxId, bool) {
        let (now, mut rng) = (self.clock.now(), self.random.child());
        let id = self.sequence.next(now, &mut rng);
        let payload = seal_errand(&to.key, id, errand, &mut rng);
        let queued = Queued {
            id,
            conversation: to.id,
            bot: BOT,
            priority,
            repeatable,
            at: now,
            not_before: now,
            payload,
            attempted: under,
        };
        let queued = std::slice::from_ref(&queued);
        let attempted = self
            .write(|mut tx| async move {
                let attempted = tx.enqueue(queued).await?;
                tx.announce("outbox", b"").await?;
                tx.done(attempted)
            })
            .await;
        (id, attempted.contains(&id))
    }

    async fn says(&self, to: &Someone, priority: i64, text: &str) {
        self.queues(to, priority, &say(text), true, None).await;
    }

    /// As intake does it: stored as attempted, and handed over after the commit.
    async fn hands_over(&self, to: &Someone, priority: i64, text: &str) {
        let lease = self.outboxes.lease(&self.bot).unwrap();
        let (id, attempted) = self.queues(to, priority, &say(text), true, Some(&lease)).await;
        if !attempted {
            return;
        }
        let out = Outgoing {
            id,
            bot: self.bot.clone(),
            address: to.address.clone().into_bytes(),
            errand: say(text),
            attempts: 0,
        };
        let handed = HandedOver { conversation: to.id, priority, key: to.key.clone(), out };
        self.outboxes.hand_over(&self.bot, handed);
    }

    /// Lets time pass and tells the sender that there is something to look at.
    async fn forward(&self, time: Duration) {
        self.clock.forward(time);
        self.write(|mut tx| async move {
            tx.announce("outbox", b"").await?;
            tx.done(())
        })
        .await;
    }

    fn tries(&self) -> Vec<Try> {
        self.platform.tries.lock().unwrap().clone()
    }

    /// Until the sender has drawn its conclusions from every try, by the time it was then.
    async fn settles(&self) {
        let ready = || {
            let tried = self.tries().len();
            let health = self.outboxes.health(&self.bot);
            usize::try_from(health.retried + health.dead + health.sent).unwrap() >= tried
        };
        until(ready, "each try is concluded").await;
    }

    /// What arrived at an address, in order.
    fn got(&self, address: &str) -> Vec<String> {
        let taken = self.platform.taken.lock().unwrap();
        taken.iter().filter(|(to, _)| to == address).map(|(_, text)| text.clone()).collect()
    }

    async fn arrive(&self, address: &str, texts: &[&str]) {
        until(|| self.got(address).len() >= texts.len(), "all arrives").await;
        assert_eq!(self.got(address), texts, "at {address}");
    }

    async fn counts(&self) -> OutboxCounts {
        self.store.read("counts", |mut tx| async move { tx.outbox_counts(BOT).await }).await.unwrap()
    }

    async fn reach(&self, whose: &Someone) -> Reach {
        let id = whose.id;
        let reach: Result<_, StoreError> = self.store.read("reach", |mut tx| async move { tx.reach(id).await }).await;
        reach.unwrap().unwrap()
    }

    /// Until the sender has written that somebody must wait.
    async fn waits(&self, whose: &Someone) {
        for _ in 0..2_000 {
            let now = self.clock.now();
            let waits = self.store.read("waits", |mut tx| async move { tx.held_back(BOT, now).await });
            if waits.await.map_err(|e: StoreError| e).unwrap().iter().any(|(id, _)| *id == whose.id) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("nobody waits");
    }

    /// Until nothing waits any more.
    async fn empty(&self) {
        for _ in 0..2_000 {
            if self.counts().await.waiting == 0 {
                return;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("something waits for ever");
    }
}

fn say(text: &str) -> Errand {
    Errand::Say { text: text.to_owned(), buttons: Vec::new(), keys: Vec::new(), protect: false }
}

fn delete(wish: Wish) -> Errand {
    Errand::Delete { messages: vec![1], wish }
}

async fn until(ready: impl Fn() -> bool, what: &str) {
    for _ in 0..4_000 {
        if ready() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    panic!("it does not come about: {what}");
}
