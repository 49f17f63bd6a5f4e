//! A node that links beside a village on the same store: what is told in the village is indexed by the node's own job. And
//! numbers to tell, which nobody has.

use crate::evenings::{gives_back, take};
use crate::town::texts;
use crate::village::Village;
use crate::{Engine, Place, Talk, World, WorldOptions, bots};
use app::Intake;
use app::desk::{AtDesk, DeskReport};
use app::links::{LinkKeys, Trouble, index_waiting};
use app::log::{Actor, Entry, Object, Operation, write};
use app::reports::Consents;
use content::Consent;
use domain::{CompartmentId, Purpose, Timestamp};
use matching::Kind;
use oberih::config::Config;
use oberih::{Net, Running, SystemClock};
use rand::SeedableRng;
use rand::rngs::StdRng;
use sealing::{Cost, OpenError, RootKey, Value};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use storage::{Store, StoreError};

/// The lease of the job.
pub const LEASE: &str = "links";
/// How many numbers [`number`] knows.
pub const NUMBERS: usize = AREAS.len() * 100;
/// Areas of North America; in each of them `555 0100` to `555 0199` are set aside for what is made up.
const AREAS: [u16; 64] = [
    201, 202, 203, 205, 206, 207, 208, 209, 210, 212, 213, 214, 215, 216, 217, 218, 219, 224, 225, 228, 229, 231, 234,
    239, 240, 248, 251, 252, 253, 254, 256, 260, 262, 267, 269, 270, 276, 281, 301, 302, 303, 304, 305, 307, 308, 309,
    310, 312, 313, 314, 315, 316, 317, 318, 319, 320, 321, 323, 325, 330, 334, 336, 337, 339,
];

/// The node and the village.
pub struct Linked {
    /// Where both are.
    pub world: World,
    /// Who tells, and the desk.
    pub village: Arc<Village>,
    /// Who links.
    pub node: Running,
    with_bots: bool,
}

impl Linked {
    /// A node whose bots nobody runs, so that what the village is told stays in the outbox.
    pub async fn begin(engine: Engine) -> Self {
        let (world, village) = founded(engine).await;
        Self::start(world, village, false).await
    }

    /// Starts the node in a village that was founded. `with_bots`: it runs the bots, and people talk to them.
    pub async fn start(world: World, mut village: Village, with_bots: bool) -> Self {
        let node = world.node_with(config(&world, with_bots), 31).await.unwrap();
        // of one store each hears at once what the other wrote
        village.intake.store = node.store().clone();
        Self { world, village: Arc::new(village), node, with_bots }
    }

    /// The node ends as a killed process does; what comes next is what the database has.
    pub fn dies(self) -> (World, Village) {
        self.node.kill();
        (self.world, Arc::into_inner(self.village).unwrap())
    }

    /// Its process dies, and another one that runs beside it goes on.
    pub fn goes_on_with(self, other: Running) -> Self {
        self.node.kill();
        Self { node: other, ..self }
    }

    /// One more process of the same node.
    pub async fn another(&self) -> Running {
        self.world.node_with(config(&self.world, self.with_bots), 32).await.unwrap()
    }

    /// What takes what the village tells.
    pub fn intake(&self) -> &Intake {
        &self.village.intake
    }

    /// Somebody's conversation through a door of the node, `bot` or `web`.
    pub fn talk(&self, door: &str, person: i64) -> Talk {
        let (bot, username, _) = bots()[1];
        if door == "web" {
            let base = format!("http://{}", self.node.public_addr());
            let http = Net::real().unwrap().http;
            return Talk::Web { http, base, bot, language: "uk", cookie: None, page: String::new() };
        }
        Talk::Bot {
            telegram: self.world.telegram.clone(),
            username: username.to_owned(),
            person: self.world.telegram.person(username, person, "uk"),
            store: self.intake().store.clone(),
        }
    }
}

/// A village at its place, before any node runs there.
pub async fn founded(engine: Engine) -> (World, Village) {
    let world = World::new(Place::new(engine).await, WorldOptions::default()).await;
    let key = std::fs::read_to_string(world.place.dir().join("root.key")).unwrap();
    let (root, store) = (RootKey::from_file_text(&key).unwrap(), world.place.store().await);
    let village = Village::found_in(world.place.dir(), store, root, Arc::new(SystemClock), Cost::RECEIPT, 500).await;
    (world, village)
}

fn config(world: &World, with_bots: bool) -> Config {
    let mut config = world.config();
    config.codes.ahead = 1;
    if !with_bots {
        config.bot.clear();
    }
    config
}

/// A telephone number as people write it; `n`: under [`NUMBERS`].
pub fn number(n: usize) -> String {
    format!("+1 {} 555 01{:02}", AREAS[n / 100], n % 100)
}

/// Its normal form.
pub fn normal(number: &str) -> String {
    number.chars().filter(|c| *c != ' ').collect()
}

/// A story that tells it.
pub fn story(n: usize) -> String {
    format!("Забрали паспорт. Хазяїн дзвонить із {} і не платить.", number(n))
}

/// It as the index has it.
pub fn value(normal: &str) -> Value<'_> {
    Value { kind: Kind::Phone.as_str(), normal: normal.as_bytes() }
}

/// Puts in that each of these reports told this number, as the job does.
pub async fn told_before(intake: &Intake, number: &str, reports: &[CompartmentId]) {
    put_in(intake, value(&normal(number)), reports).await;
}

/// Puts in that each of these reports told this value.
pub async fn put_in(intake: &Intake, value: Value<'_>, reports: &[CompartmentId]) {
    let keys = intake.keys.links();
    let values = [keys.newest().value(value)];
    let values = &values;
    let added = intake.store.write("told before", |mut tx| async move {
        // of its own: the node's would give other numbers to whoever comes next
        let mut rng = StdRng::seed_from_u64(77);
        for report in reports {
            app::links::add(&mut tx, keys, *report, values, None, &mut rng).await?;
        }
        tx.done(())
    });
    added.await.map_err(|e: StoreError| e).unwrap();
}

/// Ids of reports that were never told here.
pub fn strangers(count: usize) -> Vec<CompartmentId> {
    let mut rng = StdRng::seed_from_u64(78);
    (0..count).map(|_| CompartmentId::new(Timestamp::from_unix_micros(1_795_000_000_000_000), &mut rng)).collect()
}

/// What stands in the index below a number under the newest key, entry by entry: the report, nothing where it was erased.
pub async fn entries(intake: &Intake, number: &str) -> Vec<Option<CompartmentId>> {
    let opened = entries_of(&intake.store, intake.keys.links(), value(&normal(number))).await;
    opened.into_iter().map(Result::unwrap).collect()
}

/// The same below any value; an error where an entry does not open.
pub async fn entries_of(
    store: &Store,
    keys: &LinkKeys,
    value: Value<'_>,
) -> Vec<Result<Option<CompartmentId>, OpenError>> {
    let key = keys.newest();
    let of = key.value(value);
    let of = &of;
    let read = store.read("entries", |mut tx| async move {
        let (version, mut found) = (i64::from(key.version()), Vec::new());
        for n in 0.. {
            let label = of.label(n);
            let Some(content) = tx.index_entry(version, &label.0).await? else { break };
            found.push(key.open(of, &label, &content));
        }
        Ok::<_, StoreError>(found)
    });
    read.await.unwrap()
}

/// The job enters what waits, and ends; gives how many rows wait no more.
pub async fn enters(intake: &Intake) -> usize {
    let lease = take(intake, LEASE, "a test").await;
    let entered = index_waiting(intake, &lease, &mut Trouble::default()).await.unwrap();
    gives_back(&intake.store, &lease).await;
    entered
}

/// Whoever told a report agrees that others are warned, or does so no more; the log says so.
pub async fn agrees(store: &Store, report: CompartmentId, yes: bool, now: Timestamp) {
    static SEED: AtomicU64 = AtomicU64::new(0);
    let agreed = store.write("agrees", |mut tx| async move {
        tx.set_report_consents(report, Consents::default().with(Consent::Warn, yes).bits()).await?;
        let row = tx.report(report).await?.unwrap();
        let mut rng = StdRng::seed_from_u64(SEED.fetch_add(1, Ordering::Relaxed));
        let said = Entry::new(now, Actor::Person, Operation::Alteration, Purpose::Own, Object::report_row(&row));
        let said = Entry { fields: vec!["consents"], ..said }.prepare(None, &mut rng).unwrap();
        write(&mut tx, &[said]).await?;
        tx.done(())
    });
    agreed.await.map_err(|e: StoreError| e).unwrap();
}

/// How many rows wait for the job.
pub async fn waiting(intake: &Intake) -> i64 {
    let counted = intake.store.read("waiting", |mut tx| async move { tx.count_index_waiting().await }).await;
    counted.map_err(|e: StoreError| e).unwrap()
}

/// In how many other reports this number was told, as the desk reads it beside a report: the one place that knows how a report
/// says so.
pub fn others(report: &DeskReport, number: &str) -> usize {
    let normal = normal(number);
    report.links.iter().find(|l| l.identifier.normal == normal).map_or(0, |l| l.found.reports.len())
}

/// The open report in which somebody said these words, and what the desk reads of it. Panics where there is none.
pub async fn report_with(desk: &AtDesk<'_>, words: &str) -> (CompartmentId, DeskReport) {
    for report in desk.reports(Timestamp::from_unix_micros(i64::MAX), 99).await.unwrap() {
        let read = desk.read(report.id, None).await.unwrap();
        if texts(&read).iter().any(|text| text.contains(words)) {
            return (report.id, read);
        }
    }
    panic!("no open report says {words:?}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn each_number_is_another_one_and_is_found_in_its_story() {
        let all: BTreeSet<String> = (0..NUMBERS).map(number).collect();
        assert_eq!(all.len(), NUMBERS);
        let extractor = matching::Extractor::new();
        for n in (0..NUMBERS).step_by(50) {
            let found = extractor.extract(&story(n), None);
            let normals: Vec<&str> = found.iter().filter(|i| i.kind == Kind::Phone).map(|i| &*i.normal).collect();
            assert_eq!(normals, [normal(&number(n))], "{n}");
            assert!(found.iter().all(|i| !i.mine), "{n}");
        }
    }
}
