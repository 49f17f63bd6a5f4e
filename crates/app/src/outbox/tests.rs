//! One sender on a clock that is turned by hand, and a channel that answers as it is told to.

use super::*;
use crate::harness::{Place, at, both};
use crate::letters::{open_address, seal_address, seal_errand};
use crate::{Delivery, Errand, Sequence, hold};
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

async fn until(ready: impl Fn() -> bool, what: &str) {
    for _ in 0..4_000 {
        if ready() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    panic!("it does not come about: {what}");
}

both! {
    async fn after_an_outage_of_an_hour_everything_arrives_in_order(place: Place) {
        let mut world = World::new(&place, |_| down()).await;
        let (ann, bea, cleo) = (world.someone("1").await, world.someone("2").await, world.someone("3").await);
        world.begins_to_send("a").await;
        world.says(&ann, 2, "one").await;
        world.says(&ann, 2, "two").await;
        world.says(&bea, 0, "danger").await;
        world.says(&cleo, 3, "reminder").await;
        until(|| world.tries().len() >= 3, "each chat is tried").await;
        world.settles().await;
        for step in 0..12 {
            let before = world.tries().len();
            world.forward(HOUR / 12).await;
            until(|| world.tries().len() > before, "it is tried again").await;
            world.settles().await;
            if step == 6 {
                world.hands_over(&ann, 2, "three").await;
            }
        }
        assert!(world.got("1").is_empty());
        world.plays(|_| done());
        for _ in 0..6 {
            world.forward(HOUR / 4).await;
            let _ = tokio::time::timeout(SECOND, until(|| !world.got("3").is_empty(), "it arrives")).await;
        }
        world.arrive("1", &["one", "two", "three"]).await;
        world.arrive("2", &["danger"]).await;
        world.arrive("3", &["reminder"]).await;
        world.empty().await;
        assert_eq!((world.counts().await.dead, world.outboxes.health(&world.bot).dead), (0, 0));
        world.stops().await;
    }

    async fn a_bot_that_must_wait_pauses_and_goes_on_at_half_the_pace(place: Place) {
        let wait = Delivery::BotMustWait(SECOND * 10);
        let mut world = World::new(&place, move |t| match t.to.as_str() {
            "0" if t.at == at(0) => Answer::LaterSo(wait.clone()),
            _ => Answer::Later,
        }).await;
        let mut people = Vec::new();
        for n in 0..100 {
            people.push(world.someone(&n.to_string()).await);
        }
        for one in &people {
            world.says(one, 2, "hello").await;
        }
        world.begins_to_send("a").await;
        until(|| world.tries().len() >= 64, "64 are under way").await;
        world.platform.other_gate.add_permits(1);
        world.waits(&people[0]).await;
        // 43 of 64 go on being under way, and 52 may be: half of 64, and one more for each that went well
        world.platform.gate.add_permits(20);
        until(|| world.outboxes.health(&world.bot).sent >= 20, "20 are taken").await;
        world.forward(SECOND * 10).await;
        until(|| world.tries().len() >= 73, "it goes on").await;
        world.platform.gate.add_permits(1);
        until(|| world.tries().len() >= 75, "it goes on faster").await;
        let tries = world.tries();
        let starts = |t: &&Try| t.at > at(0) && t.let_through <= 20;
        assert_eq!(tries.iter().filter(starts).count(), 9, "what was begun before another one went well");
        assert!(tries[..64].iter().all(|t| t.at == at(0)) && tries[64..].iter().all(|t| t.at == at(10)), "a pause");
        world.platform.gate.add_permits(200);
        world.empty().await;
        let late: Vec<Try> = world.tries().into_iter().filter(|t| t.to == "0").collect();
        assert_eq!(late.iter().map(|t| t.attempts).collect::<Vec<_>>(), [0, 0], "to be asked to wait is no try");
        world.stops().await;
    }

    async fn a_chat_that_must_wait_keeps_its_order_and_holds_nobody_else(place: Place) {
        let mut world = World::new(&place, |t| match t.text.as_str() {
            "one" if t.at == at(0) => Answer::At(Delivery::ChatMustWait(SECOND * 30)),
            _ => done(),
        }).await;
        let (ann, bea) = (world.someone("1").await, world.someone("2").await);
        world.says(&ann, 2, "one").await;
        world.says(&ann, 2, "two").await;
        world.begins_to_send("a").await;
        until(|| !world.tries().is_empty(), "it is tried").await;
        world.hands_over(&ann, 0, "three").await;
        world.hands_over(&bea, 2, "other").await;
        world.arrive("2", &["other"]).await;
        world.waits(&ann).await;
        assert_eq!(world.tries().len(), 2, "{:?}: the platform asked for it, so nothing is urgent enough", world.tries());
        world.forward(SECOND * 30).await;
        world.arrive("1", &["one", "two", "three"]).await;
        assert!(world.tries().iter().all(|t| t.attempts == 0));
        world.stops().await;
    }

    async fn a_chat_that_moved_gets_all_at_its_new_address_in_order(place: Place) {
        let mut world = World::new(&place, |t| match t.to.as_str() {
            "1" => Answer::At(Delivery::Moved { address: b"-1001".to_vec() }),
            _ => done(),
        }).await;
        let ann = world.someone("1").await;
        for text in ["one", "two", "three"] {
            world.says(&ann, 2, text).await;
        }
        world.begins_to_send("a").await;
        world.arrive("-1001", &["one", "two", "three"]).await;
        assert_eq!(world.tries().iter().filter(|t| t.to == "1").count(), 1, "the old address is asked once");
        world.says(&ann, 2, "four").await;
        world.arrive("-1001", &["one", "two", "three", "four"]).await;
        let id = ann.id;
        let row = world.write(|mut tx| async move {
            let row = tx.conversation(id).await?;
            tx.done(row)
        }).await;
        assert_eq!(open_address(&ann.key, ann.id, row.unwrap().0.address).ok().unwrap(), b"-1001");
        world.stops().await;
    }

    async fn whoever_cannot_be_reached_is_left_alone_and_noted(place: Place) {
        let mut world = World::new(&place, |t| match t.to.as_str() {
            "1" => Answer::At(Delivery::Unreachable),
            _ => done(),
        }).await;
        let (ann, bea) = (world.someone("1").await, world.someone("2").await);
        for text in ["one", "two", "three"] {
            world.says(&ann, 1, text).await;
        }
        world.says(&bea, 4, "other").await;
        world.begins_to_send("a").await;
        world.arrive("2", &["other"]).await;
        world.empty().await;
        assert_eq!(world.tries().iter().filter(|t| t.to == "1").count(), 1);
        assert_eq!(world.reach(&ann).await, Reach { unreachable: true, given_up: 0, latest: None });
        assert_eq!(world.counts().await.dead, 0);
        world.stops().await;
    }

    async fn what_grew_too_old_is_given_up_and_kept_for_the_desk_and_the_operator(place: Place) {
        let mut world = World::new(&place, |_| down()).await;
        let (ann, bea) = (world.someone("1").await, world.someone("2").await);
        world.begins_to_send("a").await;
        world.says(&ann, 0, "danger").await;
        world.says(&ann, 1, "a human's words").await;
        world.says(&bea, 2, "the guide").await;
        let tried = |text: &str| world.tries().iter().filter(|t| t.text == text).count();
        let again = async |text: &str, after: Duration| {
            let before = tried(text);
            world.forward(after).await;
            until(|| tried(text) > before, text).await;
            world.settles().await;
        };
        until(|| tried("danger") == 1 && tried("the guide") == 1, "all are tried").await;
        world.settles().await;
        again("the guide", HOUR * 3 - SECOND).await;
        assert_eq!(world.counts().await.dead, 0);
        world.forward(SECOND * 60).await;
        until(|| world.outboxes.health(&world.bot).dead == 1, "the guide's answer is given up").await;
        again("danger", HOUR * 20).await;
        assert_eq!(world.outboxes.health(&world.bot).dead, 1, "nothing urgent within a day");
        world.forward(HOUR).await;
        until(|| world.outboxes.health(&world.bot).dead == 2, "after a day it is").await;
        until(|| tried("a human's words") > 0, "what waited behind it is tried").await;
        world.settles().await;
        again("a human's words", HOUR * 47).await;
        assert_eq!(world.outboxes.health(&world.bot).dead, 2, "and a human's words even later");
        world.forward(HOUR * 2).await;
        world.empty().await;
        // readiness reads these counts
        assert_eq!((world.counts().await.dead, world.outboxes.health(&world.bot).dead), (3, 3));
        assert_eq!(world.reach(&ann).await, Reach { unreachable: false, given_up: 2, latest: Some(at(0)) });
        let (bot, now) = (BOT, world.clock.now());
        world.plays(|_| done());
        let revived = world.write(|mut tx| async move {
            let revived = tx.revive_dead_letters(bot, now).await?;
            tx.announce("outbox", b"").await?;
            tx.done(revived)
        }).await;
        assert_eq!(revived, 3);
        world.arrive("1", &["danger", "a human's words"]).await;
        world.empty().await;
        assert_eq!(world.reach(&ann).await.given_up, 0);
        world.stops().await;
    }

    async fn a_deletion_that_comes_too_late_ends_without_a_word(place: Place) {
        let mut world = World::new(&place, |_| down()).await;
        let ann = world.someone("1").await;
        world.queues(&ann, 3, &Errand::Delete { messages: vec![1] }, true, None).await;
        world.begins_to_send("a").await;
        until(|| !world.tries().is_empty(), "it is tried").await;
        world.settles().await;
        world.forward(HOUR * 48).await;
        world.empty().await;
        assert_eq!((world.counts().await.dead, world.outboxes.health(&world.bot).dead), (0, 0));
        assert_eq!(world.reach(&ann).await.given_up, 0);
        world.stops().await;
    }

    async fn what_the_platform_will_not_delete_is_no_dead_letter(place: Place) {
        let mut world = World::new(&place, |_| Answer::At(Delivery::Refused("cannot be deleted"))).await;
        let ann = world.someone("1").await;
        world.queues(&ann, 3, &Errand::Delete { messages: vec![1] }, true, None).await;
        world.begins_to_send("a").await;
        world.empty().await;
        assert_eq!((world.counts().await.dead, world.outboxes.health(&world.bot).dead), (0, 0));
        world.says(&ann, 2, "refused too").await;
        world.empty().await;
        assert_eq!((world.counts().await.dead, world.outboxes.health(&world.bot).dead), (1, 1), "but words are");
        world.stops().await;
    }

    async fn a_question_that_may_have_been_asked_is_not_asked_again_and_advice_is(place: Place) {
        let mut world = World::new(&place, |_| done()).await;
        let (ann, bea) = (world.someone("1").await, world.someone("2").await);
        let crashed = world.write(|mut tx| async move {
            let lease = tx.take_lease(LEASE, "a process that crashed", SECOND * 60).await?;
            tx.done(lease.unwrap())
        }).await;
        world.queues(&ann, 3, &say("are you there?"), false, Some(&crashed)).await;
        world.queues(&bea, 2, &say("advice"), true, Some(&crashed)).await;
        world.write(|mut tx| async move {
            tx.expire_lease(LEASE).await?;
            tx.done(())
        }).await;
        world.begins_to_send("b").await;
        world.arrive("2", &["advice"]).await;
        world.empty().await;
        assert!(world.tries().iter().all(|t| t.to == "2"), "{:?}", world.tries());
        world.stops().await;
    }

    async fn a_reminder_that_waits_holds_nobodys_answer_back(place: Place) {
        let mut world = World::new(&place, |t| if t.text.starts_with("reminder") { down() } else { done() }).await;
        let ann = world.someone("1").await;
        for text in ["reminder one", "reminder two"] {
            world.says(&ann, 3, text).await;
        }
        world.says(&ann, 2, "behind it").await;
        world.begins_to_send("a").await;
        world.arrive("1", &["behind it"]).await;
        world.says(&ann, 1, "a human's words").await;
        world.hands_over(&ann, 2, "an answer").await;
        until(|| world.got("1").len() == 3, "all but the reminders").await;
        until(|| world.outboxes.health(&world.bot).retried > 0, "the reminder failed").await;
        world.plays(|_| done());
        world.forward(HOUR).await;
        until(|| world.got("1").len() == 5, "and these").await;
        assert_eq!(world.got("1")[3..], ["reminder one", "reminder two"], "in their own order");
        world.stops().await;
    }

    async fn whoever_writes_after_an_outage_is_answered_at_once_behind_what_waited(place: Place) {
        let mut world = World::new(&place, |_| down()).await;
        let ann = world.someone("1").await;
        world.says(&ann, 2, "one").await;
        world.begins_to_send("a").await;
        until(|| !world.tries().is_empty(), "it is tried").await;
        // another process goes on, and knows nothing of it but what the store says
        world.stops().await;
        world.begins_to_send("b").await;
        world.plays(|_| done());
        world.hands_over(&ann, 2, "two").await;
        world.arrive("1", &["one", "two"]).await;
        assert!(world.tries().iter().all(|t| t.at == at(0)), "no second passed");
        world.stops().await;
    }

    async fn a_delivery_that_panics_costs_one_try_and_nothing_else(place: Place) {
        let mut world = World::new(&place, |t| if t.attempts == 0 { Answer::Panic } else { done() }).await;
        let ann = world.someone("1").await;
        world.says(&ann, 2, "one").await;
        world.begins_to_send("a").await;
        until(|| !world.tries().is_empty(), "it is tried").await;
        world.settles().await;
        world.forward(SECOND).await;
        world.arrive("1", &["one"]).await;
        world.stops().await;
    }
    async fn what_may_have_arrived_comes_eight_times_at_most_and_holds_nobody_longer(place: Place) {
        let mut world = World::new(&place, |t| match t.text.as_str() {
            "one" => Answer::At(Delivery::Unclear("no answer in time")),
            _ => done(),
        }).await;
        let ann = world.someone("1").await;
        world.says(&ann, 0, "one").await;
        world.says(&ann, 0, "two").await;
        world.begins_to_send("a").await;
        for copies in 1..=8 {
            until(|| world.tries().len() >= copies, "it is tried again").await;
            world.settles().await;
            world.forward(HOUR).await;
        }
        world.arrive("1", &["two"]).await;
        world.empty().await;
        assert_eq!(world.tries().iter().filter(|t| t.text == "one").count(), 8);
        assert_eq!(world.counts().await.dead, 1);
        world.stops().await;
    }

    async fn a_question_that_may_have_been_asked_is_left_to_its_timer(place: Place) {
        let mut world = World::new(&place, |_| Answer::At(Delivery::Unclear("no answer in time"))).await;
        let ann = world.someone("1").await;
        world.queues(&ann, 3, &say("are you there?"), false, None).await;
        world.begins_to_send("a").await;
        world.empty().await;
        assert_eq!((world.tries().len(), world.counts().await.dead), (1, 0));
        world.stops().await;
    }

    async fn what_panics_each_time_is_given_up_and_the_chat_goes_on(place: Place) {
        let mut world = World::new(&place, |t| if t.text == "one" { Answer::Panic } else { done() }).await;
        let ann = world.someone("1").await;
        world.says(&ann, 2, "one").await;
        world.says(&ann, 2, "two").await;
        world.begins_to_send("a").await;
        for tries in 1..=3 {
            until(|| world.tries().len() >= tries, "it is tried again").await;
            world.settles().await;
            world.forward(SECOND * 60).await;
        }
        world.arrive("1", &["two"]).await;
        world.empty().await;
        assert_eq!((world.tries().len(), world.counts().await.dead), (4, 1));
        world.stops().await;
    }

    async fn a_deletion_that_fails_holds_no_answer_back(place: Place) {
        let mut world = World::new(&place, |t| if t.text == "no words" { down() } else { done() }).await;
        let ann = world.someone("1").await;
        world.queues(&ann, 0, &Errand::Delete { messages: vec![1] }, true, None).await;
        world.says(&ann, 0, "numbers").await;
        world.begins_to_send("a").await;
        world.arrive("1", &["numbers"]).await;
        world.says(&ann, 2, "an answer").await;
        world.arrive("1", &["numbers", "an answer"]).await;
        world.plays(|_| done());
        world.forward(HOUR).await;
        world.empty().await;
        world.stops().await;
    }

    async fn what_is_handed_over_does_not_overtake_what_waits_unclaimed(place: Place) {
        let mut world = World::new(&place, |t| if t.to == "2" { Answer::Later } else { done() }).await;
        let (ann, bea) = (world.someone("1").await, world.someone("2").await);
        world.begins_to_send("a").await;
        // while something is under way the sender does not look at what others queue
        world.says(&bea, 2, "slow").await;
        until(|| !world.tries().is_empty(), "the sender is busy").await;
        // a process that did not know yet who holds the lease
        world.says(&ann, 2, "one").await;
        world.hands_over(&ann, 2, "two").await;
        world.arrive("1", &["one", "two"]).await;
        world.platform.gate.add_permits(1);
        world.arrive("2", &["slow"]).await;
        world.stops().await;
    }

    async fn what_was_too_long_on_its_way_is_not_sent_after_a_night(place: Place) {
        let mut world = World::new(&place, |_| done()).await;
        let (ann, bea) = (world.someone("1").await, world.someone("2").await);
        world.says(&ann, 2, "an answer of yesterday").await;
        world.says(&ann, 1, "a human's words").await;
        world.queues(&bea, 0, &Errand::Delete { messages: vec![1] }, true, None).await;
        world.clock.forward(HOUR * 50);
        world.begins_to_send("a").await;
        world.empty().await;
        world.arrive("1", &["a human's words"]).await;
        assert_eq!((world.tries().len(), world.counts().await.dead), (1, 1), "a deletion ends without a word");
        world.stops().await;
    }
}
