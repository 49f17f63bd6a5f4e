//! `oberih setup` without its options: it asks, and nothing is set up by half of the answers.

use tests::{Engine, Terminal};

const NAME: &str = "Zoya";
const PASSWORD: &str = "паркан глек мороз нитка";

#[tokio::test(flavor = "multi_thread")]
async fn setup_asks_for_what_was_not_given_and_founds_nothing_before_it_has_all() {
    for engine in Engine::all() {
        let t = Terminal::new(engine).await;
        let (key, publics, words) = (t.file("keys/root.key"), ["p1", "p2"].map(|n| t.file(n)), ["w1", "w2"]);
        t.done("root-key new KEY", &[("KEY", &key)]);
        for (public, words) in publics.iter().zip(words) {
            t.done("recovery keygen --out P --words-file W", &[("P", public), ("W", &t.file(words))]);
        }
        let custodians = publics.join(" ");
        for (typed, why) in [
            (format!("{custodians}\n"), "no answer to `the first supervisor's name`"),
            (format!("{custodians}\n{NAME}\nPassword1234!\nhelp:ngo\n"), "tried first"),
            (format!("{custodians}\n{NAME}\n{PASSWORD}\nhelp\n"), "NAME:KIND"),
            (format!("{}\n{NAME}\n{PASSWORD}\nhelp:ngo\n", t.file("w1")), "is no public file"),
        ] {
            let asked = t.run_typing("setup", &[], &typed);
            let said = String::from_utf8(asked.stderr).unwrap();
            assert_eq!(asked.status.code(), Some(1), "{engine:?}: {said}");
            assert!(said.contains(why) && said.lines().count() == 1, "{engine:?}: {said}");
            assert!(t.refused("staff list", &[]).contains("oberih setup"), "{engine:?}: {why}");
        }
        let shown = t.done_typing("setup", &[], &format!("{custodians}\n{NAME}\n{PASSWORD}\nhelp:ngo\n"));
        for said in ["This sets up the node", "otpauth://totp/", "RECOVERY SHEET", "any two custodians open everything"]
        {
            assert!(shown.contains(said), "{engine:?}: no {said:?} in:\n{shown}");
        }
        assert!(!shown.contains(PASSWORD), "{engine:?}: {shown}");
        let listed = t.done("staff list", &[]);
        assert!(listed.contains(NAME) && listed.contains("supervisor") && listed.contains("help"), "{listed}");
    }
}
