//! Questions at a time, without a node around them: the real timers, alarms, outbox and intake on a clock that is turned by
//! hand, and phones that take what they are sent or do not.

pub use crate::phones::{Got, Phones};

use crate::alone::{BOT, intake, update};
use crate::{Engine, Office, Place, Raw, UNHELD};
use app::check_ins::{self, Alarms, NewCheckIn, NotSet, Pulse, Set, Then, TimeOfDay, Timers, WordHash};
use app::plans::NewPlan;
use app::reports::{By, Said, What};
use app::{Held, Intake, Outbox};
use domain::{BotName, Channel, Clock, CompartmentId, ConversationId, HandClock, Input, PersonKey, Timestamp};
use sealing::{DataKey, MadeReceipt};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant};
use storage::{CheckInRow, Lease, Store, StoreError};

/// What is due has been sent by then, on the slowest machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// A place where people are asked questions.
pub struct Evenings {
    /// The clock.
    pub clock: Arc<HandClock>,
    /// What comes in.
    pub intake: Intake,
    /// The desk.
    pub office: Office,
    /// Everybody's phones.
    pub phones: Arc<Phones>,
    /// The lease of timers.
    pub lease: Lease,
    alarms: Alarms,
    pulse: tokio::sync::Mutex<Pulse>,
    number: AtomicI64,
    _stop: tokio::sync::watch::Sender<bool>,
    looks: tokio::sync::Mutex<Raw>,
    place: Place,
}

impl Evenings {
    /// Begins at a moment.
    pub async fn begin(engine: Engine, at: &str) -> Self {
        let place = Place::new(engine).await;
        let clock = Arc::new(HandClock::new(moment(at)));
        let intake = intake(&place, 5, clock.clone()).await;
        let office = Office::open(&place, &intake.store, &intake.keys, clock.now()).await;
        let phones = Arc::new(Phones::default());
        let timers = Timers {
            store: intake.store.clone(),
            content: intake.content.clone(),
            keys: intake.keys.clone(),
            clock: clock.clone(),
            random: intake.random.clone(),
            sequence: intake.sequence.clone(),
            folder: Some(office.vault.folder().clone()),
        };
        let lease = take(&intake, "timers", "first").await;
        let sending = take(&intake, "telegram:stay-safe", "first").await;
        let (stop, still) = tokio::sync::watch::channel(true);
        let outbox = Outbox {
            store: intake.store.clone(),
            keys: intake.keys.clone(),
            clock: clock.clone(),
            random: intake.random.clone(),
            outboxes: intake.outboxes.clone(),
            paused: app::PausedBots::default(),
            bot: BotName::parse(BOT).unwrap(),
            pace: UNHELD,
            deliver: phones.clone(),
        };
        tokio::spawn(async move { outbox.run(Held { lease: sending, still }).await });
        let pulse = tokio::sync::Mutex::new(Pulse::new(intake.store.clone(), BOT, clock.clone()));
        let alarms = Alarms { timers, vault: office.vault.clone() };
        let number = AtomicI64::new(0);
        let looks = tokio::sync::Mutex::new(Raw::connect(&place).await);
        let evenings = Self { clock, intake, office, phones, lease, alarms, pulse, number, _stop: stop, looks, place };
        evenings.pulse.lock().await.beat().await.unwrap();
        evenings
    }

    /// Where it is kept.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// The timers, for what is done beside them.
    pub fn timers(&self) -> &Timers {
        &self.alarms.timers
    }

    /// Lets time pass while all is well.
    pub async fn pass(&self, minutes: u64) {
        for _ in 0..minutes * 2 {
            self.clock.forward(Duration::from_secs(30));
            self.pulse.lock().await.beat().await.unwrap();
            self.work().await;
        }
    }

    /// Lets time pass while nothing of ours runs; then it begins again, as a process that knows nothing of before.
    pub async fn stopped(&self, minutes: u64) {
        self.clock.forward(Duration::from_secs(minutes * 60));
        *self.pulse.lock().await = Pulse::new(self.intake.store.clone(), BOT, self.clock.clone());
        self.work().await;
        self.pulse.lock().await.beat().await.unwrap();
    }

    /// Fires what is due, and waits until what it says has arrived.
    pub async fn work(&self) {
        while self.alarms.timers.fire(&self.lease).await.unwrap() + self.alarms.fire(&self.lease).await.unwrap() > 0 {}
        self.sent().await;
    }

    /// Waits until nothing is on its way that is due; what is to be tried again later is not. Panics, naming what waits,
    /// when that takes longer than a minute.
    pub async fn sent(&self) {
        let from = Instant::now();
        while !*self.phones.down.lock().unwrap() {
            let due = self.due().await;
            if due.is_empty() {
                return;
            }
            assert!(from.elapsed() < PATIENCE, "not sent within {PATIENCE:?}, by priority: {due:?}");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// Priorities of what the outbox would send now, or is sending.
    async fn due(&self) -> Vec<i64> {
        let now = self.clock.now().unix_micros();
        let due = format!(
            "SELECT o.priority FROM outbox AS o WHERE o.bot = '{BOT}' AND NOT o.dead AND o.not_before <= {now} \
             AND NOT EXISTS (SELECT 1 FROM outbox AS e WHERE e.conversation_id = o.conversation_id AND e.id < o.id \
             AND NOT e.dead AND e.not_before > {now} AND (e.priority < 3 OR o.priority >= 3))"
        );
        self.looks.lock().await.numbers(&due).await
    }

    /// She does something; gives the number of its message.
    pub async fn does(&self, who: i64, input: Input) -> i64 {
        let n = self.number.fetch_add(1, Ordering::Relaxed);
        self.intake.take(&[update(who, n, input)]).await.unwrap();
        self.sent().await;
        n
    }

    /// She does several things before any of them is looked at.
    pub async fn does_all(&self, who: i64, inputs: impl IntoIterator<Item = Input>) {
        let numbered = |input| update(who, self.number.fetch_add(1, Ordering::Relaxed), input);
        let all: Vec<_> = inputs.into_iter().map(numbered).collect();
        self.intake.take(&all).await.unwrap();
        self.sent().await;
    }

    /// She writes.
    pub async fn says(&self, who: i64, text: &str) -> i64 {
        self.does(who, Input::Text(text.to_owned())).await
    }

    /// Which messages were removed from her chat since she looked last.
    pub fn removed(&self, who: i64) -> Vec<i64> {
        self.phones.removed.lock().unwrap().remove(&who.to_string()).unwrap_or_default()
    }

    /// What arrived since she looked last.
    pub fn got(&self, who: i64) -> Vec<Got> {
        self.phones.got.lock().unwrap().remove(&who.to_string()).unwrap_or_default()
    }

    /// The words that arrived since she looked last.
    pub fn heard(&self, who: i64) -> Vec<String> {
        self.got(who).into_iter().map(|g| g.text).collect()
    }

    /// She blocks the bot.
    pub fn blocks(&self, who: i64) {
        self.phones.blocked.lock().unwrap().insert(who.to_string());
    }

    /// The platform is away, or there again.
    pub fn platform(&self, up: bool) {
        *self.phones.down.lock().unwrap() = !up;
    }

    /// Her conversation and its key; she has written before.
    pub async fn conversation(&self, who: i64) -> (ConversationId, DataKey) {
        let look_up = self.intake.keys.look_up(
            Channel::Telegram,
            &BotName::parse(BOT).unwrap(),
            &PersonKey::new(who.to_string()),
        );
        let row = self.intake.store.read("look", |mut tx| async move { tx.look_at(&look_up).await }).await;
        let row = row.map_err(|e: StoreError| e).unwrap().unwrap();
        (row.id, self.intake.keys.key_of(row.id, &row.wrapped_key).unwrap())
    }

    /// She asks to be asked at 20:00 of Kyiv, with `сонце` for all well and `дощ` for not free.
    pub async fn asks(&self, who: i64, daily: bool, then: &[Then], plan: Option<CompartmentId>) -> Set {
        self.does(who, Input::Command { name: "start".to_owned(), argument: String::new() }).await;
        self.got(who);
        self.asks_with(who, |new| {
            new.daily = daily;
            new.then = then.to_vec();
            new.plan = plan;
        })
        .await
        .unwrap()
    }

    /// The same, changed before it is set.
    pub async fn asks_with(&self, who: i64, change: impl Fn(&mut NewCheckIn) + Sync) -> Result<Set, NotSet> {
        let (id, key) = self.conversation(who).await;
        let (key, now, change) = (&key, self.clock.now(), &change);
        let set = self.intake.store.write("set", |mut tx| async move {
            let mut new = NewCheckIn {
                question: "weather".to_owned(),
                at: TimeOfDay::parse("20:00", "Europe/Kyiv").unwrap(),
                zone: "Europe/Kyiv".to_owned(),
                daily: false,
                well: WordHash::of(key, "Сонце").unwrap(),
                not_free: WordHash::of(key, "Дощ").unwrap(),
                grace: check_ins::GRACE,
                then: vec![Then::Desk],
                plan: None,
                desk: Some("help".to_owned()),
                name: Some("Оля".to_owned()),
            };
            change(&mut new);
            let mut rng = self.intake.random.child();
            let set = check_ins::set(&mut tx, &self.intake.keys, (id, key), new, now, &mut rng).await?;
            tx.done(set)
        });
        set.await.map_err(|e: StoreError| e).unwrap().into_inner()
    }

    /// She leaves a plan.
    pub async fn plans(&self) -> (CompartmentId, MadeReceipt) {
        let mut rng = self.intake.random.child();
        let made = MadeReceipt::make(self.office.vault.now().receipts().present(), &mut rng);
        let kept = |question: &str, value: &str| Said {
            by: By::Person,
            what: What::Kept { question: question.to_owned(), value: value.to_owned() },
            message: None,
        };
        let said = [kept("employer", "Firma Example"), kept("plate", "AA 0000 AA")];
        let plan = NewPlan {
            desk: &self.office.desk,
            made: &made,
            said: &said,
            now: self.clock.now(),
            sequence: &self.intake.sequence,
        };
        let rows = self.office.vault.with_present(|o, p| plan.rows(o, p, &self.intake.keys, &mut rng));
        let rows = rows.unwrap().unwrap();
        let (id, rows) = (rows.plan.id, &rows);
        let kept = self.intake.store.write("plan", |mut tx| async move {
            rows.keep(&mut tx).await?;
            tx.done(())
        });
        kept.await.map_err(|e: StoreError| e).unwrap();
        (id, made)
    }

    /// Her check-ins as they are stored.
    pub async fn rows(&self, who: i64) -> Vec<CheckInRow> {
        let (id, _) = self.conversation(who).await;
        let rows = self.intake.store.write("rows", |mut tx| async move {
            let rows = tx.check_ins_of(id).await?;
            tx.done(rows)
        });
        rows.await.map_err(|e: StoreError| e).unwrap().into_inner()
    }

    /// What the desk was told: `missed`, `not-free`, `unreachable`, and the plan that came with it.
    pub async fn desk_was_told(&self) -> Vec<(String, Option<String>)> {
        let desk = self.office.desk.id;
        let queue = self.intake.store.read("queue", |mut tx| async move {
            let mut out = Vec::new();
            for place in tx.queue_of(desk, 1_000).await? {
                out.push((place.report, tx.items_of(place.report).await?));
            }
            Ok::<_, StoreError>(out)
        });
        let opened = self.office.vault.now();
        let mut told = Vec::new();
        for (report, items) in queue.await.unwrap() {
            let key = self.office.opens(&self.intake.store, report).await.unwrap();
            let (mut why, mut plan) = (String::new(), None);
            for row in items {
                let place = sealing::ItemPlace { table: "items", id: row.id.as_bytes(), column: "body", version: 1 };
                let sealed = domain::Sealed::<Said>::from_bytes(row.body);
                let said = sealing::open_item(&key, opened.writer(), &sealed, &place).unwrap();
                match Said::from_bytes(&said).unwrap().what {
                    What::Kept { value, .. } => why = value,
                    What::Plan { id } => plan = Some(id),
                    _ => {}
                }
            }
            told.push((why, plan));
        }
        told
    }

    /// What the desk reads of a plan; `None` while it is locked or gone.
    pub async fn desk_reads(&self, plan: CompartmentId) -> Option<Vec<String>> {
        let key = self.office.opens(&self.intake.store, plan).await?;
        let items = self.intake.store.read("plan", |mut tx| async move { tx.items_of(plan).await }).await;
        let opened = self.office.vault.now();
        let read = |row: storage::ItemRow| {
            let place = sealing::ItemPlace { table: "items", id: row.id.as_bytes(), column: "body", version: 1 };
            let sealed = domain::Sealed::<Said>::from_bytes(row.body);
            let said = sealing::open_item(&key, opened.writer(), &sealed, &place).unwrap();
            match Said::from_bytes(&said).unwrap().what {
                What::Kept { question, value } => format!("{question}: {value}"),
                _ => String::new(),
            }
        };
        Some(items.map_err(|e: StoreError| e).unwrap().into_iter().map(read).collect())
    }

    /// The one plan that no question opens; none where there is none.
    pub async fn only_loose_plan(&self) -> Option<CompartmentId> {
        let later = self.clock.now().plus(Duration::from_hours(1));
        let found = self.intake.store.write("loose", |mut tx| async move {
            let loose = tx.orphaned_plans(later, 2).await?;
            assert!(loose.len() < 2, "one at most");
            tx.done(loose.first().copied())
        });
        found.await.unwrap().into_inner()
    }

    /// Whether anything of a plan is left in the store.
    pub async fn plan_is_there(&self, plan: CompartmentId) -> bool {
        let found = self.intake.store.read("plan", |mut tx| async move {
            let grants = tx.grants(plan).await?.len();
            Ok::<_, StoreError>(grants + tx.items_of(plan).await?.len() + tx.epochs(plan).await?.len())
        });
        found.await.unwrap() > 0
    }
}

/// A lease in the place of whoever holds it.
pub async fn take(intake: &Intake, name: &str, holder: &str) -> Lease {
    let taken = intake.store.write("lease", |mut tx| async move {
        tx.expire_lease(name).await?;
        let lease = tx.take_lease(name, holder, Duration::from_secs(3_600)).await?;
        tx.done(lease)
    });
    taken.await.map_err(|e: StoreError| e).unwrap().into_inner().unwrap()
}

/// Gives a lease back.
pub async fn gives_back(store: &Store, lease: &Lease) {
    let given_back = store.write("lease", |mut tx| async move {
        tx.release_lease(lease).await?;
        tx.done(())
    });
    given_back.await.map_err(|e: StoreError| e).unwrap();
}

/// `2026-11-28T10:00:00Z`, whole minutes of UTC.
pub fn moment(text: &str) -> Timestamp {
    let n = |from: usize, to: usize| text[from..to].parse::<i64>().unwrap();
    let (y, m, d) = (n(0, 4), n(5, 7), n(8, 10));
    // days from civil, H. Hinnant
    let y = if m <= 2 { y - 1 } else { y };
    let (era, yoe) = (y.div_euclid(400), y.rem_euclid(400));
    let doy = (153 * ((m + 9) % 12) + 2) / 5 + d - 1;
    let days = era * 146_097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719_468;
    Timestamp::from_unix_micros((days * 86_400 + n(11, 13) * 3_600 + n(14, 16) * 60) * 1_000_000)
}
