//! Both engines understand every statement in every size, with the arguments it is given.

use crate::dialect::Engine;
use crate::harness::{Place, both};
use crate::rows::{Arg, postgres_arguments, sqlite_arguments};
use crate::statement::{LARGEST, Statement};
use sqlx::{AssertSqlSafe, Connection as _, PgConnection, Row as _, SqliteConnection};

fn all() -> Vec<&'static Statement> {
    [
        &crate::carry::statements(),
        crate::audited::ALL,
        crate::audited::COUNTING,
        crate::changes::ALL,
        crate::check_ins::ALL,
        crate::contacts::ALL,
        crate::health::ALL,
        crate::paused::ALL,
        crate::plans::ALL,
        crate::content::ALL,
        crate::conversations::ALL,
        crate::devices::ALL,
        crate::held_answers::ALL,
        crate::notices::ALL,
        crate::dialect::ALL,
        crate::housekeeping::ALL,
        crate::inbox::ALL,
        crate::index::ALL,
        crate::index::WALKS,
        crate::waiting::ALL,
        crate::warnings::ALL,
        crate::vacuum::ALL,
        crate::vault::ALL,
        crate::timers::ALL,
        crate::staff::ALL,
        crate::rewrap::ALL,
        crate::ringing::ALL,
        crate::silence::ALL,
        crate::reports::ALL,
        crate::reports::ENDING,
        crate::log::ALL,
        crate::items::ALL,
        crate::keys::ALL,
        crate::leases::ALL,
        crate::looking::ALL,
        crate::outbox::ALL,
        crate::outbox::QUEUEING,
        crate::outbox::STANDING,
        crate::quarantine::ALL,
        crate::reviews::ALL,
    ]
    .concat()
}

fn arguments(kinds: &str) -> Vec<Arg> {
    let argument = |kind| match kind {
        'i' => Arg::Int(1),
        't' => Arg::Text("x".to_owned()),
        'b' => Arg::Bytes(vec![1; 16]),
        'f' => Arg::Flag(true),
        'a' => Arg::List(vec![vec![1; 32], vec![2; 32]]),
        other => panic!("no such kind: {other}"),
    };
    kinds.chars().map(argument).collect()
}

both! {
    async fn every_statement_is_explained(place: Place) {
        place.open().await.close().await;
        for statement in all() {
            for rows in [1, 2, LARGEST] {
                if place.url.starts_with("sqlite:") {
                    let mut connection = SqliteConnection::connect(&place.url).await.unwrap();
                    let kinds = statement.kinds(rows).replace('a', "b");
                    let sql = format!("EXPLAIN {}", statement.text(Engine::Sqlite, rows));
                    let args = sqlite_arguments(arguments(&kinds)).unwrap();
                    let plan = sqlx::query_with(AssertSqlSafe(sql.clone()), args).fetch_all(&mut connection).await;
                    assert!(!plan.unwrap_or_else(|e| panic!("{e}: {sql}")).is_empty());
                } else {
                    let mut connection = PgConnection::connect(&place.url).await.unwrap();
                    let kinds = if statement.kinds(1) == "a" { "a".to_owned() } else { statement.kinds(rows) };
                    let sql = format!("EXPLAIN {}", statement.text(Engine::Postgres, rows));
                    let args = postgres_arguments(arguments(&kinds)).unwrap();
                    let plan = sqlx::query_with(AssertSqlSafe(sql.clone()), args).fetch_all(&mut connection).await;
                    assert!(!plan.unwrap_or_else(|e| panic!("{e}: {sql}")).is_empty());
                }
            }
        }
    }
}

/// A statement that no list names would not be explained above.
#[test]
fn every_statement_is_listed() {
    let sources = [
        include_str!("audited.rs"),
        include_str!("changes.rs"),
        include_str!("check_ins.rs"),
        include_str!("contacts.rs"),
        include_str!("health.rs"),
        include_str!("paused.rs"),
        include_str!("plans.rs"),
        include_str!("content.rs"),
        include_str!("conversations.rs"),
        include_str!("devices.rs"),
        include_str!("held_answers.rs"),
        include_str!("notices.rs"),
        include_str!("dialect.rs"),
        include_str!("housekeeping.rs"),
        include_str!("inbox.rs"),
        include_str!("index.rs"),
        include_str!("waiting.rs"),
        include_str!("warnings.rs"),
        include_str!("vacuum.rs"),
        include_str!("vault.rs"),
        include_str!("timers.rs"),
        include_str!("staff.rs"),
        include_str!("rewrap.rs"),
        include_str!("ringing.rs"),
        include_str!("silence.rs"),
        include_str!("reports.rs"),
        include_str!("reports/ending.rs"),
        include_str!("log.rs"),
        include_str!("items.rs"),
        include_str!("keys.rs"),
        include_str!("leases.rs"),
        include_str!("looking.rs"),
        include_str!("outbox.rs"),
        include_str!("outbox/queueing.rs"),
        include_str!("outbox/standing.rs"),
        include_str!("quarantine.rs"),
        include_str!("reviews.rs"),
    ];
    let written: usize = sources.iter().map(|s| s.matches(": Statement =").count()).sum();
    // those of carry.rs are made from its list of tables, four for each
    let made = 4 * crate::tables().len();
    assert_eq!(all().len(), written + made);
}

/// A handful of rows each, or walked in the order of their keys up to a limit.
const SHORT: [&str; 7] = ["changes", "checkpoints", "desks", "health", "paused_bots", "warnings", "witnesses"];
/// Walked in the order of an index, up to a limit, or an index of few: the name in the statement, the index.
const IN_ORDER: [(&str, &str); 6] = [
    // those that wait for an answer, when a clock jumped
    ("c", "check_ins_open"),
    ("desks", "desks_name"),
    // what waits longest
    ("index_waiting", "index_waiting_at"),
    // those that have no number yet
    ("log_entries", "log_entries_new"),
    // what was given up
    ("outbox", "outbox_dead"),
    ("staff_notices", "staff_notices_at"),
];

/// Whether a step of a plan reads a table whole that may be long.
fn reads_a_whole_table(step: &str, sql: &str) -> bool {
    let words: Vec<&str> = step.split_whitespace().collect();
    match words[..] {
        // The rows that came with the statement.
        ["SCAN", "CONSTANT", "ROW"] | ["SCAN", _, "CONSTANT", "ROWS"] | ["SCAN", _, "VALUES", "CLAUSE"] => false,
        ["SCAN", name] => !SHORT.contains(&name) && !is_made_within(name, sql),
        ["SCAN", name, "USING", "INDEX", index] | ["SCAN", name, "USING", "COVERING", "INDEX", index] => {
            !IN_ORDER.contains(&(name, index))
        }
        ["SCAN", ..] => true,
        _ => false,
    }
}

/// Whether a name is that of rows which the statement makes or selects itself, wherever it stands, and never of a table.
fn is_made_within(name: &str, sql: &str) -> bool {
    let words: Vec<&str> = sql.split_whitespace().collect();
    let mut before = words.windows(3).filter(|w| w[1] == "AS" && w[2].trim_matches([',', ')', ';']) == name).peekable();
    before.peek().is_some() && before.all(|w| w[0].ends_with(')'))
}

#[test]
fn a_plan_that_reads_the_outbox_or_the_conversations_whole_is_seen() {
    for (step, sql) in [
        ("SCAN outbox", "SELECT id FROM outbox WHERE size > 7"),
        ("SCAN o", "SELECT o.id FROM outbox AS o WHERE o.size > 7"),
        ("SCAN v", "SELECT v.id FROM conversations AS v WHERE v.size > 7"),
        ("SCAN conversations", "SELECT id FROM conversations"),
        ("SCAN v", "SELECT 1 FROM (VALUES (1)) AS v, (SELECT v.id FROM conversations AS v) AS w"),
        ("SCAN oldest", "SELECT 1 FROM outbox AS oldest"),
        ("SCAN o USING INDEX outbox_ready", "SELECT o.id FROM outbox AS o ORDER BY o.not_before"),
        ("SCAN o USING COVERING INDEX conversations_at", "SELECT o.id FROM conversations AS o"),
        ("SCAN changes_of_others", "SELECT id FROM changes_of_others"),
        ("SCAN o LEFT-JOIN", "SELECT o.id FROM x LEFT JOIN outbox AS o ON TRUE"),
    ] {
        assert!(reads_a_whole_table(step, sql), "{step}: {sql}");
    }
    for (step, sql) in [
        ("SCAN 2 CONSTANT ROWS", ""),
        ("SCAN CONSTANT ROW", ""),
        ("SCAN 2-ROW VALUES CLAUSE", ""),
        ("SCAN v", "UPDATE outbox SET fence = v.column2 FROM (VALUES (1, 2)) AS v WHERE outbox.id = v.column1"),
        ("SCAN changes", "SELECT id FROM changes ORDER BY id LIMIT 7"),
        ("SEARCH outbox USING INDEX outbox_ready (bot=?)", ""),
        ("USE TEMP B-TREE FOR ORDER BY", ""),
    ] {
        assert!(!reads_a_whole_table(step, sql), "{step}: {sql}");
    }
}

/// No everyday statement reads a whole table, whatever it is asked.
#[test]
fn sqlite_reads_no_whole_table() {
    crate::harness::on_sqlite(|place: Place| async move {
        place.open().await.close().await;
        let mut connection = SqliteConnection::connect(&place.url).await.unwrap();
        let mut whole = Vec::new();
        let lists = [
            crate::audited::ALL,
            crate::log::ALL,
            crate::changes::ALL,
            crate::check_ins::ALL,
            crate::contacts::ALL,
            crate::health::ALL,
            crate::paused::ALL,
            crate::plans::ALL,
            crate::conversations::ALL,
            crate::devices::ALL,
            crate::held_answers::ALL,
            crate::notices::ALL,
            crate::dialect::ALL,
            crate::housekeeping::ALL,
            crate::inbox::ALL,
            crate::index::ALL,
            crate::waiting::ALL,
            crate::warnings::ALL,
            crate::vacuum::ALL,
            crate::vault::ALL,
            crate::timers::ALL,
            crate::silence::ALL,
            crate::reports::ALL,
            crate::reports::ENDING,
            crate::ringing::ALL,
            crate::items::ALL,
            crate::leases::ALL,
            crate::looking::ALL,
            crate::outbox::ALL,
            crate::outbox::QUEUEING,
            crate::outbox::STANDING,
        ];
        for statement in lists.concat() {
            let sql = format!("EXPLAIN QUERY PLAN {}", statement.text(Engine::Sqlite, 2));
            let args = sqlite_arguments(arguments(&statement.kinds(2).replace('a', "b"))).unwrap();
            let plan = sqlx::query_with(AssertSqlSafe(sql.clone()), args).fetch_all(&mut connection).await.unwrap();
            for step in plan {
                let step: String = step.get("detail");
                if reads_a_whole_table(&step, &sql) {
                    whole.push(format!("{step}: {sql}"));
                }
            }
        }
        assert!(whole.is_empty(), "{whole:#?}");
    });
}
