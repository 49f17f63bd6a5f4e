//! `oberih desk inbox`: a responder's terminal beside a node that runs, from the list to the answer in her chat.

use crate::commands::DESK;
use app::log::ObjectKind;
use app::office::CodeSecret;
use domain::Clock;
use oberih::SystemClock;
use tests::lines::lines;
use tests::town::{a_code_is_ready, code_in, eventually};
use tests::{Engine, Place, Raw, Talk, Terminal, World, WorldOptions, bots};

const STORY: &str = "забрали паспорт, маркер-скринька";
const PASSWORD: &str = "паркан глек мороз нитка";
const ANSWER: &str = "Ми прочитали.";
/// What is put after the editors' words, and what stands below their numbers.
const ADDED: &str = "Я поруч.";
const CHECKED: &str = "Номери звірено з джерелами: ";

#[tokio::test(flavor = "multi_thread")]
async fn a_responder_reads_answers_leaves_and_closes_through_a_pipe_and_she_sees_the_answer() {
    for engine in Engine::all() {
        let world = World::new(Place::new(engine).await, WorldOptions::default()).await;
        let t = Terminal::beside(&world.place);
        let desk = t.write("desk.toml", DESK);
        let password = t.write("password", &format!("{PASSWORD}\n"));
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
        let node = world.node_with(config, 41).await.unwrap();
        a_code_is_ready(&node).await;
        let username = bots()[1].1;
        let mut talk = Talk::Bot {
            telegram: world.telegram.clone(),
            username: username.to_owned(),
            person: world.telegram.person(username, 4_701, "uk"),
            store: world.place.store().await,
        };
        talk.says("/start").await;
        talk.says("написати людині").await;
        talk.presses("Розповісти").await;
        talk.presses("Написати").await;
        talk.says(STORY).await;
        code_in(&talk.presses("код").await);

        let inbox = format!(
            "desk inbox --config DESK --as Zoya --password-file PASS --code {}",
            zoya.code_at(SystemClock.now())
        );
        let content = content::load(&oberih::embedded_content(), SystemClock.now()).content.unwrap();
        let danger = 1 + content.answers_in_order().position(|id| id == "answer-danger-now").unwrap();
        let uk = domain::Language::parse("uk").unwrap();
        let words = content.answers().get(uk, "answer-danger-now").to_string();
        // looked for, looked at, left; then looked at, added to and sent
        let written = format!("w\nw danger-now\nw 9999\nw {danger}\nb\nw {danger}\n+ {ADDED}\ns\n");
        let typed = format!("r\nr\n1\na {ANSWER}\n{written}l\nb\n1\nc helped\nq\n");
        let shown = t.done_typing(&inbox, &files, &typed);
        let warns = shown.contains("THE ROOT KEY IS ON THE DISK THAT HOLDS THE DATA");
        assert_eq!(warns, engine == Engine::Sqlite, "{engine:?}: a server's disk is not ours to know: {shown}");
        // what it says, in its order
        let mut rest = shown.as_str();
        for next in [
            "At the desk: help.",
            "  1  told ",
            "NOT READ",
            "she agreed to ",
            STORY,
            "sent\n",
            STORY,
            &format!("desk  {ANSWER}"),
            "  1  greeting ",
            "  danger-now ",
            "w and a number",
            "  danger-now ",
            "no such answer",
            "no editor has read these words yet",
            &words,
            "nothing was sent",
            &words,
            ADDED,
            CHECKED,
            "sent\n",
            STORY,
            &format!("desk  {ANSWER}"),
            &format!("desk  {words}"),
            ADDED,
            CHECKED,
            "  1  told ",
            STORY,
            "closed: the archive keeps it",
        ] {
            let at = rest.find(next).unwrap_or_else(|| panic!("no {next:?} after the others in:\n{shown}"));
            rest = &rest[at + next.len()..];
        }
        assert!(!rest.contains("  1  "), "nothing is left at the desk: {rest}");
        let gets = |said: &str| talk.person().messages().iter().any(|m| m.from_bot && m.text.contains(said));
        eventually("the answer in her chat", || async { gets(ANSWER).then_some(()) }).await;
        eventually("the editors' words in her chat", || async { gets(ADDED).then_some(()) }).await;
        let messages = talk.person().messages();
        let all: Vec<&str> = messages.iter().filter(|m| m.text.contains(&words)).map(|m| m.text.as_str()).collect();
        assert_eq!(all.len(), 1, "only what was sent: {all:?}");
        let (number, day) = (all[0].find("112"), all[0].find(CHECKED));
        assert!(number.is_some() && number < day, "{all:?}");

        let again = zoya.code_at(SystemClock.now().plus(std::time::Duration::from_secs(30)));
        // without options it asks, and shows nothing of the answers
        let typed = format!("Zoya\n{PASSWORD}\n{again}\n1\nq\n");
        let shown = t.done_typing("desk inbox --config DESK", &files, &typed);
        assert!(shown.contains("At the desk: help.") && shown.contains("no such number"), "{engine:?}: {shown}");
        assert!(!shown.contains(STORY) && !shown.contains(PASSWORD), "{engine:?}: {shown}");
        let looks = lines(&world.place.store().await).await;
        let looks = looks.iter().filter(|line| line.object.kind() == ObjectKind::Queue).count();
        assert_eq!(looks, 2, "{engine:?}: one for each sitting, however often she looked again");
        node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_responder_reads_which_bot_stands_still() {
    for engine in Engine::all() {
        let t = Terminal::new(engine).await;
        let (key, public, words) = (t.file("keys/root.key"), t.file("public"), t.file("words"));
        let password = t.write("password", &format!("{PASSWORD}\n"));
        let files = [("PASS", password.as_str()), ("P1", &public), ("W1", &words), ("KEY", &key)];
        t.done("root-key new KEY", &files);
        t.done("recovery keygen --out P1 --words-file W1", &files);
        let zoya = t.done("setup --yes --name Zoya --desk help:ngo --recovery-public P1 --password-file PASS", &files);
        let secret = zoya.split("secret=").nth(1).and_then(|s| s.split('&').next()).unwrap();
        let zoya = CodeSecret::from_base32(secret).unwrap();
        let mut raw = match &t.place().database {
            Some(_) => Raw::connect(t.place()).await,
            None => Raw::file(t.file("data/oberih.db").as_ref()).await,
        };
        raw.run("INSERT INTO paused_bots (bot, since, reason) VALUES ('stay-safe', 1, 'another name')").await;
        let inbox = format!("desk inbox --as Zoya --password-file PASS --code {}", zoya.code_at(SystemClock.now()));
        let shown = t.done_typing(&inbox, &files, "q\n");
        assert!(shown.contains("The bot stay-safe stands still (another name)"), "{shown}");
    }
}
