//! `oberih desk archive`: a supervisor's terminal, from the last page of the list to a report that was silent for a month.

use crate::commands::DESK;
use app::office::CodeSecret;
use domain::{Clock, CompartmentId};
use oberih::SystemClock;
use std::time::Duration;
use storage::{ReportRow, StoreError};
use tests::town::{a_code_is_ready, code_in};
use tests::{Engine, Place, Raw, Talk, Terminal, World, WorldOptions, bots};

const STORY: &str = "мовчала місяць, маркер-архів";
const PASSWORD: &str = "паркан глек мороз нитка";

#[tokio::test(flavor = "multi_thread")]
async fn a_supervisor_turns_to_the_last_page_and_opens_the_silent_one_by_number_and_by_id() {
    for engine in Engine::all() {
        let world = World::new(Place::new(engine).await, WorldOptions::default()).await;
        let t = Terminal::beside(&world.place);
        let (desk, password) = (t.write("desk.toml", DESK), t.write("password", &format!("{PASSWORD}\n")));
        let (public, words) = (t.file("public"), t.file("words"));
        let files = [("PASS", password.as_str()), ("P1", &public), ("W1", &words), ("DESK", &desk)];
        t.done("recovery keygen --out P1 --words-file W1", &files);
        let setup = "setup --yes --name Zoya --desk help:ngo --recovery-public P1 --password-file PASS";
        let zoya = t.done(setup, &files);
        let secret = zoya.split("secret=").nth(1).and_then(|s| s.split('&').next()).unwrap();
        let zoya = CodeSecret::from_base32(secret).unwrap();
        let mut config = world.config();
        config.codes.ahead = 2;
        config.desk = oberih::config::read(Some(desk.as_ref()), std::iter::empty(), &[]).unwrap().desk;
        let node = world.node_with(config, 43).await.unwrap();
        a_code_is_ready(&node).await;
        let store = world.place.store().await;
        let username = bots()[1].1;
        let mut talk = Talk::Bot {
            telegram: world.telegram.clone(),
            username: username.to_owned(),
            person: world.telegram.person(username, 4_721, "uk"),
            store: store.clone(),
        };
        talk.says("/start").await;
        talk.says("написати людині").await;
        talk.presses("Розповісти").await;
        talk.presses("Написати").await;
        talk.says(STORY).await;
        code_in(&talk.presses("код").await);

        // as the desk gives it to the archive
        let mut raw = Raw::connect(&world.place).await;
        raw.run("UPDATE reports SET leave_at = NULL").await;
        let id = raw.bytes("SELECT id FROM reports").await.remove(0).unwrap();
        let id = CompartmentId::from_slice(&id).unwrap();
        let hers = store.read("t", |mut tx| async move { tx.report(id).await });
        let hers = hers.await.map_err(|e: StoreError| e).unwrap().unwrap();
        let newer = |n: u8| ReportRow {
            id: CompartmentId::from_slice(&[n; 16]).unwrap(),
            receipt: None,
            receipt_set: None,
            receipt_key: None,
            // every other one is at the desk
            state: if n.is_multiple_of(2) { "open" } else { "withdrawn" }.to_owned(),
            last_word_at: hers.last_word_at.plus(Duration::from_secs(n.into())),
            leave_at: n.is_multiple_of(2).then(|| hers.last_word_at.plus(Duration::from_hours(720))),
            ..hers.clone()
        };
        let newer: Vec<ReportRow> = (1..=120).map(newer).collect();
        let newer = &newer;
        let added = store.write("t", |mut tx| async move {
            tx.add_reports(newer).await?;
            tx.done(())
        });
        added.await.map_err(|e: StoreError| e).unwrap();

        let archive = format!(
            "desk archive --config DESK --as Zoya --password-file PASS --code {}",
            zoya.code_at(SystemClock.now())
        );
        // not there, a look at the second page, then hers by its number, and by its id
        let typed = format!("61\nn\n61\nскарга\nb\n{id:?}\nще раз\nb\nq\n");
        let shown = t.done_typing(&archive, &files, &typed);
        let mut rest = shown.as_str();
        for next in
            ["  1  withdrawn", " 50  withdrawn", "n  shows them", "no such number", " 51  ", " 61  open", STORY, STORY]
        {
            let at = rest.find(next).unwrap_or_else(|| panic!("no {next:?} after the others in:\n{shown}"));
            rest = &rest[at + next.len()..];
        }
        assert_eq!(shown.matches("n  shows them").count(), 1, "{engine:?}: the second page is the last one: {shown}");
        node.stop().await;
    }
}
