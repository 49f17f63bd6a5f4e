//! A store of its own for each test, on each engine. PostgreSQL runs where `OBERIH_TEST_POSTGRES` names
//! a server on which databases may be made: `postgres://user@127.0.0.1:5432/postgres`.

use domain::{AnswerWhen, CompartmentId, ConversationId, OutboxId, Timestamp};
use rand::SeedableRng as _;
use rand::rngs::StdRng;
use sqlx::{AssertSqlSafe, Connection as _, PgConnection};
use std::panic::resume_unwind;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};
use storage::{Opening, Options, ReportRow, Store, StoreError};

static NUMBER: AtomicU32 = AtomicU32::new(0);

#[expect(clippy::disallowed_methods, reason = "a name for a folder, not a time of the product")]
fn unique() -> String {
    let nanos = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().subsec_nanos();
    format!("oberih_t{}_{nanos}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed))
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap()
}

/// What a test is given: where its store is, so that it can be opened again.
#[derive(Clone)]
pub(crate) struct Place {
    pub(crate) url: String,
}

impl Place {
    pub(crate) async fn open(&self) -> Store {
        Store::open(&self.url, Options::default()).await.unwrap()
    }
}

pub(crate) fn on_sqlite<U: Future<Output = ()> + Send + 'static>(test: impl FnOnce(Place) -> U) {
    let folder: PathBuf = std::env::temp_dir().join(unique());
    std::fs::create_dir(&folder).unwrap();
    let place = Place { url: format!("sqlite:{}", folder.join("node.db").display()) };
    let work = test(place);
    let ended = runtime().block_on(async { tokio::spawn(work).await });
    std::fs::remove_dir_all(&folder).unwrap();
    if let Err(failed) = ended {
        resume_unwind(failed.into_panic());
    }
}

pub(crate) fn on_postgres<U: Future<Output = ()> + Send + 'static>(test: impl FnOnce(Place) -> U) {
    let Ok(server) = std::env::var("OBERIH_TEST_POSTGRES") else {
        let without = std::env::var("OBERIH_TEST_WITHOUT").unwrap_or_default();
        assert!(
            without.split(',').any(|word| word.trim() == "postgres"),
            "OBERIH_TEST_POSTGRES is not set: `cargo xtask check` sets it, and `cargo xtask postgres` starts a server; to \
             leave these tests out, say OBERIH_TEST_WITHOUT=postgres"
        );
        return;
    };
    let name = unique();
    let (address, query) = server.split_once('?').map_or((server.as_str(), ""), |(a, q)| (a, q));
    let host = address.rsplit_once('/').unwrap().0;
    let url = format!("{host}/{name}{}{query}", if query.is_empty() { "" } else { "?" });
    let runtime = runtime();
    runtime.block_on(on_server(&server, format!("CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'")));
    let work = test(Place { url });
    let ended = runtime.block_on(async { tokio::spawn(work).await });
    runtime.block_on(on_server(&server, format!("DROP DATABASE {name} WITH (FORCE)")));
    if let Err(failed) = ended {
        resume_unwind(failed.into_panic());
    }
}

async fn on_server(server: &str, sql: String) {
    let mut connection = PgConnection::connect(server).await.unwrap();
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}

/// Makes one test of each engine from `async fn name(place: Place) { .. }`.
macro_rules! both {
    ($($(#[$note:meta])* async fn $name:ident($place:ident: Place) $body:block)+) => { $(
        mod $name {
            use super::*;
            async fn test($place: Place) $body
            $(#[$note])*
            #[test]
            fn on_sqlite() {
                crate::harness::on_sqlite(test);
            }
            $(#[$note])*
            #[test]
            fn on_postgres() {
                crate::harness::on_postgres(test);
            }
        }
    )+ };
}
pub(crate) use both;

pub(crate) fn at(seconds: i64) -> Timestamp {
    Timestamp::from_unix_micros(1_790_000_000_000_000 + seconds * 1_000_000)
}

static RANDOM: Mutex<Option<StdRng>> = Mutex::new(None);

pub(crate) fn conversation_id(now: Timestamp) -> ConversationId {
    let mut random = RANDOM.lock().unwrap();
    ConversationId::new(now, random.get_or_insert_with(|| StdRng::seed_from_u64(7)))
}

pub(crate) fn outbox_id(now: Timestamp) -> OutboxId {
    let mut random = RANDOM.lock().unwrap();
    OutboxId::new(now, random.get_or_insert_with(|| StdRng::seed_from_u64(7)))
}

/// A report of this compartment at a desk of the same number.
pub(crate) fn report(id: CompartmentId) -> ReportRow {
    ReportRow {
        id,
        desk: id,
        archive: id,
        receipt: None,
        receipt_set: None,
        receipt_key: None,
        state: "open".to_owned(),
        reason: None,
        channel: "telegram".to_owned(),
        language: "uk".to_owned(),
        country: None,
        urgency: 2,
        child: false,
        consents: 0,
        size: 0,
        opened_at: at(0),
        last_word_at: at(0),
        closed_at: None,
        erase_at: None,
        leave_at: None,
        answer_when: AnswerWhen::Myself,
        read_at: None,
    }
}

/// People of a bot, who have written once: one for each number, which stands in all that is kept of her.
pub(crate) async fn people(
    store: &Store,
    bot: &'static str,
    numbers: impl IntoIterator<Item = u8>,
) -> Vec<ConversationId> {
    let opening = |n: u8| Opening {
        id: conversation_id(at(0)),
        lookup: [n; 32],
        bot,
        channel: "telegram",
        wrapped_key: vec![n],
        address: vec![n],
        at: at(0),
    };
    let openings: Vec<Opening<'_>> = numbers.into_iter().map(opening).collect();
    let openings = &openings;
    let rows = store.write("people", |mut tx| async move {
        let rows = tx.conversations(openings).await?;
        tx.done(rows)
    });
    let rows: Result<_, StoreError> = rows.await;
    rows.unwrap().iter().map(|row| row.id).collect()
}
