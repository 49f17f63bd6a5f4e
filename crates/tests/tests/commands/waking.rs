//! `oberih restore --custodians` and `oberih resume`: a store comes back without its root key, and one wakes with all that
//! waits in it, or without what is late.

use super::fresh::Fresh;
use domain::{Clock, HandClock, Input};
use oberih::SystemClock;
use std::sync::Arc;
use std::time::Duration;
use storage::StoreError;
use tests::alone::{intake, update, waiting};
use tests::{Engine, Place, Terminal};

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_opens_with_the_custodians_words_and_with_nobody_elses() {
    // a further database is the operator's to make
    let mut f = Fresh::new(Engine::Sqlite).await;
    let (backup, other) = (f.t.file("a.backup"), f.t.file("other"));
    let words = ["w", "w2"].map(|name| std::fs::read_to_string(f.t.file(name)).unwrap());
    let files = [("FILE", backup.as_str()), ("OTHER", &other)];
    assert!(f.t.done("backup FILE", &files).contains("or with the custodians' words (recovery 1)"));
    let restore = "restore FILE --data OTHER --custodians";
    for (typed, why) in [(&words[1], "does not open with these words"), (&"\n".to_owned(), "no words were given")] {
        let refused = f.t.run_typing(restore, &files, &format!("{typed}\n"));
        let said = String::from_utf8(refused.stderr).unwrap();
        assert_eq!(refused.status.code(), Some(1), "{said}");
        assert!(said.contains(why) && said.lines().count() == 1, "{said}");
    }
    let told = f.t.done_typing(restore, &files, &format!("{}\n", words[0]));
    assert!(told.contains("stayed out that nobody opens without the root key"), "{told}");
    assert!(told.contains("The store waits") && !told.contains(words[0].trim()), "{told}");
    f.t.set("OBERIH_DATA", &other);
    assert!(f.t.refused("resume", &[]).contains("--yes"));
    assert!(f.t.done("resume --yes", &[]).contains("0 messages were dropped"));
    assert!(f.t.refused("resume --yes", &[]).contains("does not wait"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_store_wakes_with_all_that_waits_where_the_operator_says_so_and_else_without_what_is_late() {
    for engine in Engine::all() {
        for (wakes, is_sent) in [("resume --yes --send", true), ("resume --yes", false)] {
            let place = Place::new(engine).await;
            let mut t = Terminal::beside(&place);
            t.set("OBERIH_LOG_LEVEL", "error");
            let before = SystemClock.now().minus(Duration::from_secs(2 * 3_600));
            let intake = intake(&place, 5, Arc::new(HandClock::new(before))).await;
            let start = Input::Command { name: "start".to_owned(), argument: String::new() };
            intake.take(&[update(1, 1, start)]).await.unwrap();
            let all = waiting(&intake).await;
            assert!(all > 0, "{engine:?}");
            let waits = intake.store.write("waits", |mut tx| async move {
                tx.set_quarantine(before, "restored by hand").await?;
                tx.done(())
            });
            waits.await.map_err(|e: StoreError| e).unwrap();

            let asked = t.run("resume", &[]);
            let listed = String::from_utf8(asked.stdout).unwrap();
            assert!(!asked.status.success() && listed.contains("steps of a guide"), "{engine:?}: {listed}");
            assert_eq!(waiting(&intake).await, all, "{engine:?}: to look changes nothing");
            let told = t.done(wakes, &[]);
            let (dropped, left) = if is_sent { (0, all) } else { (all, 0) };
            assert_eq!(told.contains("All of it is sent"), is_sent, "{engine:?}: {told}");
            assert!(told.contains(&format!("{dropped} messages were dropped")), "{engine:?}: {told}");
            assert_eq!(waiting(&intake).await, left, "{engine:?}: {wakes}");
            assert!(t.refused("resume --yes", &[]).contains("does not wait"), "{engine:?}");
        }
    }
}
