//! `oberih warnings`: from a report with a value to a bot that warns of it and, withdrawn, does so no more.

use crate::commands::DESK;
use app::office::CodeSecret;
use domain::{Clock, CompartmentId, Language};
use oberih::{Net, SystemClock};
use std::time::{Duration, Instant};
use storage::{Store, StoreError, WarningHead};
use tests::linked::agrees;
use tests::town::{a_code_is_ready, eventually};
use tests::{Engine, Place, Talk, Terminal, World, WorldOptions, bots, the_step_before_counts};

const PASSWORD: &str = "паркан глек мороз нитка";
const VALUE: &str = "GB82 WEST 1234 5698 7654 32";
const STEP: Duration = Duration::from_secs(30);

fn secret_of(shown: &str) -> CodeSecret {
    let secret = shown.split("secret=").nth(1).and_then(|rest| rest.split('&').next()).unwrap();
    CodeSecret::from_base32(secret).unwrap()
}

/// The only report, once it is in the index; whoever told it agrees that others are warned.
async fn indexed(store: &Store) -> CompartmentId {
    let look = || async {
        let read = store.read("a report", |mut tx| async move {
            let Some(report) = tx.reports_after(None, 1).await?.pop() else { return Ok(None) };
            Ok::<_, StoreError>(tx.index_note(report.id).await?.map(|_| report.id))
        });
        read.await.unwrap()
    };
    let id = eventually("the report in the index", look).await;
    agrees(store, id, true, SystemClock.now()).await;
    id
}

fn talk(world: &World, person: i64, store: Store) -> Talk {
    let username = bots()[1].1;
    let (telegram, person) = (world.telegram.clone(), world.telegram.person(username, person, "uk"));
    Talk::Bot { telegram, username: username.to_owned(), person, store }
}

/// Whether she is warned when she asks now.
async fn is_warned(talk: &mut Talk, words: &str) -> bool {
    talk.says(&format!("рахунок {VALUE}")).await.text.contains(words)
}

/// She asks until she is warned, or is not any more.
async fn asks_until(talk: &mut Talk, words: &str, warned: bool) {
    let from = Instant::now();
    while is_warned(talk, words).await != warned {
        assert!(from.elapsed() < Duration::from_secs(60), "it is not so that she is warned: {warned}");
    }
}

/// The state of the only warning: whatever a node says of it comes from there, a moment later.
async fn state(store: &Store) -> String {
    let heads = store.read("the warning", |mut tx| async move { tx.warning_heads().await }).await;
    let heads: Vec<WarningHead> = heads.map_err(|e: StoreError| e).unwrap();
    assert_eq!(heads.len(), 1);
    heads[0].state.clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn one_proposes_another_approves_a_bot_warns_and_one_of_them_ends_it() {
    for engine in Engine::all() {
        let world = World::new(Place::new(engine).await, WorldOptions::default()).await;
        let t = Terminal::beside(&world.place);
        let desk = t.write("desk.toml", DESK);
        let password = t.write("password", &format!("{PASSWORD}\n"));
        let (public, words) = (t.file("public"), t.file("words"));
        let files = [("PASS", password.as_str()), ("P1", &public), ("W1", &words), ("DESK", &desk)];
        t.done("recovery keygen --out P1 --words-file W1", &files);
        let setup = "setup --yes --name Zoya --desk help:ngo --recovery-public P1 --password-file PASS";
        let zoya = secret_of(&t.done(setup, &files));
        let mut config = world.config();
        config.codes.ahead = 2;
        config.desk = oberih::config::read(Some(desk.as_ref()), std::iter::empty(), &[]).unwrap().desk;
        let node = world.node_with(config, 43).await.unwrap();
        a_code_is_ready(&node).await;
        let store = world.place.store().await;
        let mut talk_of_hers = talk(&world, 5_301, store.clone());
        talk_of_hers.says("/start").await;
        talk_of_hers.says("написати людині").await;
        talk_of_hers.presses("Розповісти").await;
        talk_of_hers.presses("Написати").await;
        talk_of_hers.says(&format!("забрали паспорт, рахунок {VALUE}")).await;
        let report = indexed(&store).await;
        let uk = Language::parse("uk").unwrap();
        let words = node.content().current().texts().get(uk, "warning-known").to_string();
        let mut other = talk(&world, 5_302, store.clone());
        other.says("/start").await;
        assert!(!is_warned(&mut other, &words).await, "{engine:?}: nobody proposed it");

        let by = |name: &str, code: String| format!("--as {name} --password-file PASS --code {code}");
        the_step_before_counts().await;
        let add = "staff add Ada --role investigator --new-password-file PASS";
        let code = zoya.code_at(SystemClock.now().minus(STEP));
        let ada = secret_of(&t.done(&format!("{add} {}", by("Zoya", code)), &files));
        let propose = format!("warnings propose --report {report:?} --who-else public-advert");
        let code = zoya.code_at(SystemClock.now());
        let typed = format!("{VALUE}\nстоїть в оголошенні\n");
        let said = t.done_typing(&format!("{propose} {}", by("Zoya", code)), &files, &typed);
        let id = said.split("Proposed as ").nth(1).and_then(|rest| rest.split('.').next()).unwrap().to_owned();
        let approve = format!("warnings approve {id} --yes --danger-to-life");
        let code = zoya.code_at(SystemClock.now().plus(STEP));
        let output = t.run_typing(&format!("{approve} {}", by("Zoya", code)), &files, "сьогодні\n");
        let refused = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{engine:?}: {refused}");
        assert!(refused.contains("another supervisor or investigator"), "{engine:?}: {refused}");
        assert_eq!(state(&store).await, "proposed", "{engine:?}");

        the_step_before_counts().await;
        let code = ada.code_at(SystemClock.now().minus(STEP));
        let shown = t.done_typing(&format!("{approve} {}", by("Ada", code)), &files, "сьогодні\n");
        let form =
            ["GB82WEST12345698765432", "by Zoya", "стоїть в оголошенні", "everybody reads", "it holds the value"];
        for part in form {
            assert!(shown.contains(part), "{engine:?}: no {part:?} in {shown}");
        }
        asks_until(&mut other, &words, true).await;
        let mut page = Talk::Web {
            http: Net::real().unwrap().http,
            base: format!("http://{}", node.public_addr()),
            bot: bots()[1].0,
            language: "uk",
            cookie: None,
            page: String::new(),
        };
        page.says("/start").await;
        let on_a_page = words.split_whitespace().collect::<Vec<_>>().join(" ");
        asks_until(&mut page, &on_a_page, true).await;
        let said = page.says("рахунок GB33 BUKB 2020 1555 5555 55").await.text;
        assert!(!said.contains(&on_a_page), "{engine:?}: a page warns of what was named last: {said}");
        let code = ada.code_at(SystemClock.now());
        let listed = t.done(&format!("warnings list {}", by("Ada", code)), &files);
        let is_listed = listed.contains(&id) && listed.contains("warns until") && listed.contains("GB82WEST");
        assert!(is_listed, "{engine:?}: {listed}");
        let code = ada.code_at(SystemClock.now().plus(STEP));
        t.done_typing(&format!("warnings withdraw {id} {}", by("Ada", code)), &files, "рахунок закрито\n");
        asks_until(&mut other, &words, false).await;
        node.stop().await;
    }
}

#[tokio::test]
async fn what_is_no_id_and_no_country_is_refused_before_anybody_signs_in() {
    let t = Terminal::new(Engine::Sqlite).await;
    let refused = |line: &str| t.refused(line, &[]);
    assert!(refused("warnings propose --report 12 --who-else several").contains("no id of a report"));
    let id = "01890a5d-ac96-774b-bcce-b302099a8057";
    let abroad = format!("warnings propose --report {id} --who-else several --country Ukraine");
    assert!(refused(&abroad).contains("two letters"));
    assert!(refused("warnings withdraw 12").contains("warnings list"));
}
