//! A report that she takes back while somebody at the desk has it on the screen: nothing of it is shown again.

use super::one_desk::{OneDesk, now};
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Command, Stdio};
use tests::serve::binary;
use tests::{Engine, Raw};

#[tokio::test(flavor = "multi_thread")]
async fn what_was_cut_of_a_report_is_not_shown_whole_once_she_took_it_back() {
    let d = OneDesk::new(Engine::Sqlite).await;
    let story: Vec<String> = (1..=60).map(|n| format!("забрали паспорт, рядок-{n}-маркер")).collect();
    d.is_told(4_951, &story.join("\n")).await;
    let mut inbox = Command::new(binary());
    inbox.args(["desk", "inbox", "--config", &d.t.file("desk.toml"), "--as", "Zoya", "--password-file"]);
    inbox.arg(d.t.file("password")).args(["--code", &d.zoya.code_at(now())]);
    inbox.env_clear().envs(d.t.environment());
    let mut inbox = inbox.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let (mut typed, mut shown) = (inbox.stdin.take().unwrap(), BufReader::new(inbox.stdout.take().unwrap()));
    typed.write_all(b"1\n").unwrap();
    let mut said = String::new();
    while !said.contains("shows all of it") {
        assert!(shown.read_line(&mut said).unwrap() > 0, "{said}");
    }
    // she asks for it to be erased: it is hidden at once
    Raw::connect(&d.world.place).await.run("UPDATE reports SET erase_at = 4000000000000000").await;
    typed.write_all(b"m 1\nq\n").unwrap();
    drop(typed);
    shown.read_to_string(&mut said).unwrap();
    inbox.wait().unwrap();
    assert!(said.contains("рядок-40-маркер") && !said.contains("рядок-41-маркер"), "{said}");
    d.node.stop().await;
}
