//! `oberih demo`, the real program: what a newcomer is shown works, and ends when told to.

use crate::operated::{get, until};
use domain::{Clock, Language};
use fake_telegram::{BotSpec, FakeTelegram};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use storage::{HealthRow, Store, StoreError};
use tests::serve::binary;
use tests::{Engine, Place};

struct Demo {
    child: Child,
    shown: String,
}

impl Demo {
    async fn start(data: &Path, environment: Vec<(&'static str, String)>) -> Self {
        let mut command = Command::new(binary());
        command.args(["demo", "--listen", "127.0.0.1:0", "--data"]).arg(data).env_clear().envs(environment);
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let reading = tokio::task::spawn_blocking(move || {
            let mut shown = String::new();
            for line in out.lines() {
                shown.push_str(&line.unwrap());
                shown.push('\n');
                if shown.contains("Ctrl-C ends it") {
                    break;
                }
            }
            shown
        });
        let shown = tokio::time::timeout(Duration::from_secs(120), reading).await.unwrap().unwrap();
        assert!(shown.contains("Ctrl-C ends it"), "{shown}");
        Self { child, shown }
    }

    /// The words behind what a line begins with.
    fn line(&self, begins: &str) -> Vec<&str> {
        let line = self.shown.lines().find(|l| l.trim_start().starts_with(begins)).unwrap();
        line.trim_start()[begins.len()..].split_whitespace().collect()
    }

    /// SIGTERM; it ends in order.
    async fn stop(mut self) {
        let pid = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
        until("it ends", async || self.child.try_wait().unwrap().is_some()).await;
        assert!(self.child.try_wait().unwrap().unwrap().success());
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Somebody writes on the phone in the browser, and waits for an answer; the first that came.
async fn talks(http: &reqwest::Client, phone: &str, who: u32, words: &str) -> String {
    assert_eq!(get(http, phone).await.0, 200);
    let said = json!({ "as": who, "kind": "text", "text": words, "language": "uk" });
    let act = http.post(format!("{phone}/act")).header("content-type", "application/json").body(said.to_string());
    assert_eq!(act.send().await.unwrap().status(), 200);
    let mut answer = String::new();
    until("the bot answers", async || {
        let (_, state) = get(http, &format!("{phone}/state?as={who}")).await;
        let state: Value = serde_json::from_str(&state).unwrap();
        let from_bot = state["messages"].as_array().unwrap().iter().find(|m| m["bot"] == true);
        answer = from_bot.map(|m| m["text"].as_str().unwrap().to_owned()).unwrap_or_default();
        !answer.is_empty()
    })
    .await;
    answer
}

fn mark() -> String {
    let content = content::load(&oberih::embedded_content(), oberih::SystemClock.now()).content.unwrap();
    content.texts().get(Language::parse("uk").unwrap(), "engine-demo").to_string()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newcomer_talks_to_both_bots_and_the_web_and_the_desk_hears_of_a_long_outage() {
    let place = Place::new(Engine::Sqlite).await;
    let data = place.dir().join("data");
    let demo = Demo::start(&data, Vec::new()).await;
    for said in ["DEMONSTRATION", "Try:"] {
        assert!(demo.shown.contains(said), "{said} is not said at the start: {}", demo.shown);
    }
    let http = oberih::Net::real().unwrap().http;
    for bot in ["the bot safe-women", "the bot stay-safe"] {
        let answer = talks(&http, demo.line(bot)[0], 77, "/start").await;
        assert_eq!(answer, mark(), "in her language, and first of all");
        let answer = talks(&http, demo.line(bot)[0], 78, "добрий день").await;
        assert_eq!(answer, mark(), "also to who writes without a start");
        let answer = talks(&http, demo.line(bot)[0], 79, "допоможіть мене замкнули").await;
        assert!(answer.contains("112") && !answer.contains(&mark()), "nothing above the numbers: {answer}");
    }
    let pages = demo.line("pages and web chat")[0].trim_end_matches('/').to_owned();
    let (status, start) = get(&http, &format!("{pages}/?l=uk")).await;
    assert!(status == 200 && start.contains(&mark()), "the mark of a demonstration");
    let chat = format!("{pages}/chat/safe-women?l=uk");
    let begun = http.post(&chat).header("origin", &pages).body("begin=1");
    let begun = begun.header("content-type", "application/x-www-form-urlencoded").send().await.unwrap();
    let cookie = begun.headers()["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
    let answer = http.get(&chat).header("cookie", cookie).send().await.unwrap().text().await.unwrap();
    assert!(answer.contains("id=\"answer\"") && answer.contains(&mark()), "{answer}");
    let ready = demo.line("readiness, metrics")[0].to_owned();
    until("it is ready", async || get(&http, &ready).await.0 == 200).await;

    let password = place.dir().join("password");
    std::fs::write(&password, demo.line("supervisor")[2]).unwrap();
    let uri = demo.line("her one-time codes")[0].to_owned();
    let secret = uri.split("secret=").nth(1).unwrap().split('&').next().unwrap();
    let secret = app::office::CodeSecret::from_base32(secret).unwrap();
    let key = data.join("demo-root.key");
    assert!(demo.line("the desk").join(" ").contains(key.to_str().unwrap()));
    demo.stop().await;

    // a bot that was out for two days, until an hour ago
    let now = oberih::SystemClock.now();
    let hours_ago = |h: i64| domain::Timestamp::from_unix_micros(now.unix_micros() - h * 3_600_000_000);
    let url = format!("sqlite:{}", data.join("oberih.db").display());
    let store = Store::open(&url, storage::Options::default()).await.unwrap();
    let row = HealthRow { at: now, well: Duration::ZERO, run: 2, out: Some((hours_ago(49), hours_ago(1))) };
    let kept = store.write("t", |mut tx| async move {
        tx.set_health("stay-safe", &row).await?;
        tx.done(())
    });
    kept.await.map_err(|e: StoreError| e).unwrap();
    store.close().await;
    let mut inbox = Command::new("timeout");
    inbox.arg("120").arg(binary()).args(["desk", "inbox", "--as", "demo", "--data"]).arg(&data);
    inbox.arg("--password-file").arg(&password).args(["--code", &secret.code_at(oberih::SystemClock.now())]);
    inbox.env_clear().env("OBERIH_ROOT_KEY_FILE", &key).stdin(Stdio::null());
    let output = inbox.output().unwrap();
    let shown = String::from_utf8_lossy(&output.stdout).into_owned();
    let lines: Vec<&str> = shown.lines().collect();
    let told =
        lines.iter().position(|l| l.contains("The bot stay-safe was out from 20") && l.contains("24 hours only"));
    let list = lines.iter().position(|l| l.contains("Nobody waits")).unwrap();
    assert!(told.is_some_and(|told| told < list), "{shown} {}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(shown.matches("The bot ").count(), 1, "the other bot was not out: {shown}");
}

#[tokio::test(flavor = "multi_thread")]
async fn with_one_real_token_the_real_bot_is_as_it_is_called_and_the_other_stays_on_its_phone() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let (token, username) = ("7000001:real".to_owned(), "my_shelter_bot".to_owned());
    let spec = BotSpec { token: token.clone(), username, first_name: "New bot".to_owned(), id: 7_000_001 };
    let real = FakeTelegram::start(listener, vec![spec]).await.unwrap();
    let place = Place::new(Engine::Sqlite).await;
    let environment = vec![("OBERIH_TELEGRAM_API", real.api_url()), ("OBERIH_BOT_STAY_SAFE_TOKEN", token)];
    let demo = Demo::start(&place.dir().join("data"), environment).await;
    let http = oberih::Net::real().unwrap().http;
    assert_eq!(demo.line("the bot stay-safe")[0].trim_end_matches(','), "https://t.me/my_shelter_bot");
    let person = real.person("my_shelter_bot", 78, "uk");
    person.sends("/start");
    let answer = person.waits_for_reply(Duration::from_secs(30)).await.unwrap();
    let texts: Vec<String> = person.messages().into_iter().filter(|m| m.from_bot).map(|m| m.text).collect();
    assert_eq!(texts.first(), Some(&mark()), "a stranger is told first: {texts:?} {answer:?}");
    // of its first language it is what everybody is shown who has none
    let short = || real.profile("my_shelter_bot")["short_description"][""].as_str().unwrap_or_default().to_owned();
    until("its profile is set", async || !short().is_empty()).await;
    assert!(short().starts_with(&mark()), "{}", short());
    let phone = demo.line("the bot safe-women")[0];
    assert!(!phone.starts_with(&real.api_url()));
    talks(&http, phone, 77, "/start").await;
    let pages = demo.line("pages and web chat")[0].trim_end_matches('/').to_owned();
    let (_, about) = get(&http, &format!("{pages}/about?l=uk")).await;
    assert!(about.contains("href=\"https://t.me/my_shelter_bot") && !about.contains("t.me/stay_safe_bot"), "{about}");
    let ready = demo.line("readiness, metrics")[0].to_owned();
    until("it is ready", async || get(&http, &ready).await.0 == 200).await;
    demo.stop().await;
}
