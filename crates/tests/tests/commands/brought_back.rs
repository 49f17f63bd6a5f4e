//! `oberih staff reset` and `admit`, `oberih recovery use --admit`: somebody lost her password, and works here again.

use super::fresh::Fresh;
use super::one_desk::{STEP, now, secret_in};
use tests::{Engine, Raw, the_step_before_counts};

fn inbox(password: &str, code: &str) -> String {
    format!("desk inbox --as Olena --password-file {password} --code {code}")
}

#[tokio::test(flavor = "multi_thread")]
async fn who_lost_her_password_has_new_keys_and_opens_nothing_until_somebody_admits_her() {
    for engine in Engine::all() {
        // a supervisor, or the custodians where none can
        for admit in ["staff admit Olena", "recovery use --admit Olena --words-file W"] {
            let f = Fresh::new(engine).await;
            let files = f.files();
            the_step_before_counts().await;
            let add = "staff add Olena --role responder --new-password-file PASS";
            let old = secret_in(&f.t.done(&format!("{add} {}", f.by(-1)), &files));
            let shown = f.t.done_typing(&inbox("PASS", &old.code_at(now())), &files, "q\n");
            assert!(shown.contains("At the desk: help."), "{engine:?}: {shown}");

            let reset = f.t.done(&format!("staff reset Olena --new-password-file NEXT {}", f.by(0)), &files);
            assert!(reset.contains("opens nothing yet"), "{engine:?}: {reset}");
            let new = secret_in(&reset);
            assert!(f.t.done("staff list", &files).contains("at no desk"), "{engine:?}");
            let gone = f.t.refused(&inbox("PASS", &new.code_at(now())), &files);
            assert!(gone.contains("is wrong"), "{engine:?}: the old password: {gone}");
            the_step_before_counts().await;
            let shut = f.t.refused(&inbox("NEXT", &new.code_at(now().minus(STEP))), &files);
            assert!(shut.contains("your keys open no desk"), "{engine:?}: {shut}");

            let admitted = f.t.done(&format!("{admit} {}", f.by(1)), &files);
            assert!(admitted.contains("Olena is admitted"), "{engine:?}: {admitted}");
            assert!(!f.t.done("staff list", &files).contains("at no desk"), "{engine:?}");
            let shown = f.t.done_typing(&inbox("NEXT", &new.code_at(now())), &files, "q\n");
            assert!(shown.contains("At the desk: help."), "{engine:?}: {shown}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_that_was_changed_in_the_store_is_named_and_the_list_fails() {
    for engine in Engine::all() {
        let f = Fresh::new(engine).await;
        assert!(f.t.done("staff list", &f.files()).contains("Zoya"), "{engine:?}");
        let mut raw = match &f.t.place().database {
            Some(_) => Raw::connect(f.t.place()).await,
            None => Raw::file(f.t.file("data/oberih.db").as_ref()).await,
        };
        raw.run("UPDATE staff SET name = code_secret").await;
        let listed = f.t.run("staff list", &f.files());
        let (shown, said) = (String::from_utf8(listed.stdout).unwrap(), String::from_utf8(listed.stderr).unwrap());
        assert_eq!(listed.status.code(), Some(1), "{engine:?}: {shown}{said}");
        assert!(shown.contains("(changed in the store)") && said.contains("1 accounts were changed"), "{shown}{said}");
    }
}
