//! `oberih links …` and `oberih keys rotate --links`: the index of what was told, moved to a next key beside a node that runs.

use super::code_sets::rotated;
use super::one_desk::{OneDesk, now};
use tests::town::eventually;
use tests::{Engine, the_step_before_counts};

#[tokio::test(flavor = "multi_thread")]
async fn a_supervisor_moves_the_index_to_a_next_key_while_the_node_runs() {
    for engine in Engine::all() {
        let d = OneDesk::new(engine).await;
        d.is_told(4_901, "пише з hr@agency.example, кличе на роботу").await;
        d.is_told(4_902, "знову hr@agency.example").await;
        let is_entered = || async {
            let status = d.t.done("links status", &[]);
            status.contains("key 1: 2 entries; what is told").then_some(())
        };
        eventually("what was told is entered", is_entered).await;
        assert!(d.t.refused("keys rotate --links --yes", &[]).contains("runs on this store"));
        assert!(d.t.refused("keys rotate --links", &[]).contains("--yes"), "nobody is there to ask");
        let mut said = String::new();
        let d = d.begun_again(61, |t| said = rotated(t, "--links --yes")).await;
        assert!(said.contains("Key 2 of the index is there"), "{engine:?}: {said}");
        let status = d.t.done("links status", &[]);
        for line in
            ["key 2: 0 entries; what is told", "key 1: 2 entries; a look-up runs under it too", "2 were not gone"]
        {
            assert!(status.contains(line), "{engine:?}: no {line:?} in\n{status}");
        }

        the_step_before_counts().await;
        let other = d.t.write("other", "інший пароль зовсім інший\n");
        let files = [&d.files()[..], &[("OTHER", other.as_str())]].concat();
        let line = |password: &str| {
            let code = d.zoya.code_at(now());
            format!("links rebuild --yes --config DESK --as Zoya --password-file {password} --code {code}")
        };
        assert!(d.t.refused(&line("OTHER"), &files).contains("name, password or code is wrong"), "{engine:?}");
        let done = d.t.done_typing(&line("PASS"), &files, "перенести покажчик\n");
        for line in [
            "2 reports are to be gone through",
            "2 reports were gone through and stand under the newest key",
            "Key 1 of the index is gone",
        ] {
            assert!(done.contains(line), "{engine:?}: no {line:?} in\n{done}");
        }
        assert!(!done.contains("hr@agency.example"), "{engine:?}: nothing of it is shown");
        // the node goes on, and knows where to enter what comes
        d.is_told(4_903, "і мені hr@agency.example").await;
        let is_entered = || async {
            let status = d.t.done("keys status", &[]);
            status.contains("key 2: 3 entries; what is told").then_some(status)
        };
        let status = eventually("what was told since is entered", is_entered).await;
        assert!(!status.contains("key 1:"), "{engine:?}: {status}");
        assert!(status.contains("Zoya went through reports for the index of links"), "{engine:?}: {status}");
        d.node.stop().await;
    }
}
