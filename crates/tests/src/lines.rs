//! The log as a test reads it.

use app::links::LinkKeys;
use app::log::{Actor, Check, Finding, IndexCheck, Line, ObjectKind, Operation, Report, verify};
use sealing::VerifyKey;
use storage::{EntryRow, Store, StoreError};

const ALL: usize = 1_000_000;

/// Its entries in their order, those that wait for a number last.
pub async fn entries(store: &Store) -> Vec<EntryRow> {
    let rows = store.read("lines", |mut tx| async move {
        let mut rows = tx.entries_from(0, ALL).await?;
        rows.extend(tx.waiting_entries(ALL).await?);
        Ok::<_, StoreError>(rows)
    });
    rows.await.unwrap()
}

/// What they say.
pub async fn lines(store: &Store) -> Vec<Line> {
    entries(store).await.iter().map(|row| Line::read(row.body.as_ref().unwrap()).unwrap()).collect()
}

/// How many lines say that somebody did this with such a thing, the part named where there is a name.
pub async fn count(store: &Store, actor: Actor, operation: Operation, kind: ObjectKind, field: &str) -> usize {
    let said = |line: &&Line| {
        (line.actor, line.operation, line.object.kind()) == (actor, operation, kind)
            && (field.is_empty() || line.fields.iter().any(|f| f == field))
    };
    lines(store).await.iter().filter(said).count()
}

/// What `oberih audit verify` finds.
pub async fn verified(store: &Store, key: &VerifyKey) -> Report {
    verify(store, &Check { key, witnesses: &[], held: None, index: None }, &mut |_, _| ()).await.unwrap()
}

/// The same where it has the root key, and holds the index of links against the notes.
pub async fn verified_with_index(store: &Store, key: &VerifyKey, keys: &LinkKeys) -> Report {
    let check = Check { key, witnesses: &[], held: None, index: Some(IndexCheck { keys }) };
    verify(store, &check, &mut |_, _| ()).await.unwrap()
}

/// That it then finds nothing; gives how many entries of the index it compared. Panics otherwise, naming what it found.
pub async fn index_found_clean(store: &Store, key: &VerifyKey, keys: &LinkKeys) -> u64 {
    let report = verified_with_index(store, key, keys).await;
    let found: Vec<String> = report.findings.iter().map(Finding::to_string).collect();
    assert!(report.is_clean() && report.rows > 0, "{found:#?}");
    report.index.unwrap()
}

/// That it finds nothing, and looked at something. Panics otherwise, naming it.
pub async fn found_clean(store: &Store, key: &VerifyKey) {
    let report = verified(store, key).await;
    let found: Vec<String> = report.findings.iter().map(Finding::to_string).collect();
    assert!(report.is_clean() && report.rows > 0, "{found:#?}");
}
