//! A flipped byte of what lies sealed at a whole node: an error that names the place, never another's words, never a panic.

use app::check_ins::Then;
use app::desk::DeskError;
use app::log::{Actor, ObjectKind, Operation};
use std::io::Write;
use std::sync::{Arc, Mutex, OnceLock};
use storage::StoreError;
use tests::evenings::Evenings;
use tests::lines::count;
use tests::town::{Town, eventually, texts};
use tests::{Engine, Raw};
use tracing_subscriber::fmt::MakeWriter;

/// The errors that this process's journal names.
#[derive(Clone, Default)]
struct Journal(Arc<Mutex<Vec<u8>>>);

impl Write for Journal {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Journal {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}

static JOURNAL: OnceLock<Journal> = OnceLock::new();

fn journal() -> &'static Journal {
    JOURNAL.get_or_init(|| {
        let journal = Journal::default();
        let level = tracing_subscriber::filter::LevelFilter::ERROR;
        tracing_subscriber::fmt().with_max_level(level).with_ansi(false).with_writer(journal.clone()).init();
        journal
    })
}

impl Journal {
    fn says(&self, words: &str, id: &str) -> bool {
        let text = String::from_utf8_lossy(&self.0.lock().unwrap()).into_owned();
        text.lines().any(|line| line.contains(words) && line.contains(id))
    }
}

/// Some places in so many bytes: both ends, and between.
fn places(length: usize) -> Vec<usize> {
    let mut places: Vec<usize> = (0..length).step_by((length / 12).max(1)).chain([1, 2, length - 1]).collect();
    places.sort_unstable();
    places.dedup();
    places
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_whose_grant_or_file_was_changed_opens_with_an_error_or_not_at_all() {
    for engine in Engine::all() {
        let (town, talk, _) = Town::told(engine, 2_201, "перша").await;
        talk.person().sends_photo_of(None, vec![7; 9_000]);
        let (_, file) = town.file_at_desk().await;
        let (item, pieces) = (file.item, file.pieces);
        let (id, before) = town.report(0).await;
        let desk = town.at_desk().await;
        let mut raw = Raw::connect(&town.world.place).await;
        raw.run("CREATE TABLE kept AS SELECT * FROM grants").await;
        raw.run("CREATE TABLE files AS SELECT * FROM pieces").await;
        // every grant of it at once: the desk's is among them
        let of_report = "compartment_id = (SELECT id FROM reports)";
        let grant = raw.bytes(&format!("SELECT wrapped FROM kept WHERE {of_report} ORDER BY party")).await;
        let parties = raw.bytes(&format!("SELECT party FROM kept WHERE {of_report} ORDER BY party")).await;
        let longest = grant.iter().flatten().map(Vec::len).max().unwrap();
        for at in places(longest) {
            for (whole, party) in grant.iter().zip(&parties) {
                let mut bad = whole.clone().unwrap();
                let at = at.min(bad.len() - 1);
                bad[at] ^= 1;
                let party: String = party.clone().unwrap().iter().map(|b| format!("{b:02x}")).collect();
                let party = if engine == Engine::Postgres { format!("'\\x{party}'") } else { format!("x'{party}'") };
                raw.set(&format!("UPDATE grants SET wrapped = $1 WHERE {of_report} AND party = {party}"), &bad).await;
            }
            let read = desk.read(id, None).await;
            assert!(matches!(read, Err(DeskError::Read(_))), "{engine:?}, byte {at} of its grants");
        }
        raw.run("DELETE FROM grants; INSERT INTO grants SELECT * FROM kept").await;
        let piece = raw.bytes("SELECT body FROM files").await[0].clone().unwrap();
        for at in places(piece.len()) {
            let mut bad = piece.clone();
            bad[at] ^= 1;
            raw.set("UPDATE pieces SET body = $1", &bad).await;
            let read = desk.file(id, (item, pieces), None).await.map(|_| ());
            assert!(matches!(read, Err(DeskError::NoFile)), "{engine:?}, byte {at} of its file");
        }
        // whoever looks at one that does not open has looked: it is opened when its line is durable, and keeps no seat
        let (store, who) = (&town.desk.store, Actor::Staff(town.signed.id));
        let looks = async || count(store, who, Operation::Consultation, ObjectKind::Item, "").await;
        let mut bad = piece.clone();
        *bad.last_mut().unwrap() ^= 1;
        raw.set("UPDATE pieces SET body = $1", &bad).await;
        let looked = looks().await;
        assert!(matches!(desk.file(id, (item, pieces), None).await, Err(DeskError::NoFile)), "{engine:?}");
        assert_eq!(looks().await, looked + 1, "{engine:?}");
        raw.set("UPDATE pieces SET body = $1", &piece).await;
        assert_eq!(texts(&desk.read(id, None).await.unwrap()), texts(&before), "put back it is as it was");
        assert_eq!(desk.file(id, (item, pieces), None).await.unwrap().len(), 9_000);
        town.node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_place_in_the_queue_that_says_no_code_is_an_error_that_names_it() {
    for engine in Engine::all() {
        let town = Town::new(engine, "ngo").await;
        let mut talk = town.talk("bot", 2_211);
        talk.says("/start").await;
        talk.says("допоможіть мене замкнули").await;
        talk.presses("Так, надіслати").await;
        talk.presses("Щойно зможете").await;
        let desk = town.at_desk().await;
        eventually("her place", async || (!desk.queue(9).await.unwrap().is_empty()).then_some(())).await;
        let mut raw = Raw::connect(&town.world.place).await;
        for code in ["soom", "Soon", "", "після дев'ятої"] {
            raw.run(&format!("UPDATE waiting SET answer_when = '{}'", code.replace('\'', "''"))).await;
            match desk.queue(9).await {
                Err(DeskError::Store(e @ StoreError::Corrupt(_))) => {
                    assert!(e.to_string().contains("queue") && !e.to_string().contains("після"), "{e}");
                }
                other => panic!("{engine:?}, {code}: {}", other.is_ok()),
            }
        }
        raw.run("UPDATE waiting SET answer_when = 'soon'").await;
        assert_eq!(desk.queue(9).await.unwrap().len(), 1);
        town.node.stop().await;
    }
}

/// Twenty past eight: she was asked, and has not answered.
const MISSED: u64 = 200;

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_whose_lock_was_changed_stays_shut_and_is_named() {
    let journal = journal();
    for column in ["lock", "locked"] {
        let e = Evenings::begin(Engine::Sqlite, "2026-11-28T17:50:00Z").await;
        let (plan, _) = e.plans().await;
        let (other, _) = e.plans().await;
        e.asks(1, false, &[Then::Desk, Then::OpenPlan], Some(plan)).await;
        let mut raw = Raw::connect(e.place()).await;
        let whole = raw.bytes(&format!("SELECT {column} FROM plans ORDER BY id LIMIT 1")).await[0].clone().unwrap();
        let mut bad = whole;
        let middle = bad.len() / 2;
        bad[middle] ^= 1;
        raw.set(&format!("UPDATE plans SET {column} = $1"), &bad).await;
        e.pass(MISSED).await;
        assert_eq!(e.desk_was_told().await.len(), 1, "{column}: that she is missed is told all the same");
        assert!(e.desk_reads(plan).await.is_none() && e.desk_reads(other).await.is_none(), "{column}");
        assert!(journal.says("the lock of a plan was changed in the store", &format!("{plan:?}")), "{column}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_check_in_that_was_changed_or_exchanged_for_anothers_is_named_and_nobody_elses_is_done() {
    let journal = journal();
    let set = "UPDATE check_ins SET body = $1 WHERE stage <> 'x' AND conversation_id = \
               (SELECT conversation_id FROM check_ins ORDER BY id LIMIT 1)";
    for exchanged in [false, true] {
        let e = Evenings::begin(Engine::Sqlite, "2026-11-28T17:50:00Z").await;
        e.asks(1, false, &[Then::Desk], None).await;
        e.asks(2, false, &[Then::Desk], None).await;
        let mut raw = Raw::connect(e.place()).await;
        let bodies = raw.bytes("SELECT body FROM check_ins ORDER BY id").await;
        let [first, second] = &bodies[..] else { panic!("two of them") };
        let mut bad = if exchanged { second } else { first }.clone().unwrap();
        if !exchanged {
            let middle = bad.len() / 2;
            bad[middle] ^= 1;
        }
        raw.set(set, &bad).await;
        let id = e.rows(1).await[0].id;
        e.pass(MISSED).await;
        assert!(e.heard(1).is_empty(), "she is asked nothing of another's");
        assert_eq!(e.desk_was_told().await.len(), 1, "the other is missed as she chose");
        assert!(journal.says("a check-in does not open", &format!("{id:?}")));
    }
}
