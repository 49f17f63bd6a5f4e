//! `oberih demo`: everything on this machine, both bots on a Bot API of its own, so that a newcomer talks to the
//! real path without a token.

use crate::cli::out::say;
use crate::cli::{begin_logs, clock, system_rng};
use crate::config::{Config, DayName, DeskConfig, DeskKindName, DutyConfig, Secret, ShiftConfig};
use crate::{Net, Node, embedded_content};
use anyhow::Context;
use channels::telegram::Telegram;
use content::Content;
use domain::Clock;
use fake_telegram::{BotSpec, FakeTelegram};
use rand::RngExt;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;
use tokio::net::TcpListener;

pub(crate) fn run(data: Option<PathBuf>, listen: SocketAddr) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(demonstrate(data, listen))
}

async fn demonstrate(data: Option<PathBuf>, listen: SocketAddr) -> anyhow::Result<()> {
    let mut rng = system_rng();
    let kept = data.is_some();
    let data = data.unwrap_or_else(|| std::env::temp_dir().join(format!("oberih-demo-{:08x}", rng.random::<u32>())));
    std::fs::create_dir_all(&data).with_context(|| format!("make the folder {}", data.display()))?;
    let _thrown_away = (!kept).then(|| ThrownAway(data.clone()));
    let key = data.join("demo-root.key");
    if !key.exists() {
        crate::node_root_key(&key, &mut rng)?;
    }
    // real tokens run the real bots; without one the bot lives on the Bot API of this demonstration
    let mut config = crate::config::read(None, crate::config::environment()?.into_iter(), &[])?;
    begin_logs(&crate::config::Log { level: "warn".to_owned(), ..config.log.clone() });
    let public = TcpListener::bind(listen).await.with_context(|| {
        format!("open {listen}: is another program listening there? --listen takes another address")
    })?;
    let address = public.local_addr()?;
    let mut net = Net::real()?;
    let content =
        content::load(&embedded_content(), clock().now()).content.context("the embedded content has errors")?;
    let real = real_bots(&mut config, &net.http).await;
    if let Some(fake) = bot_api(&mut config, &content, &mut rng).await? {
        say!("  Bot API of this demonstration   {}", fake.api_url());
        for (name, username) in usernames(&config, &content).filter(|(name, _)| !real.contains(name)) {
            say!("  the bot {name:<22}  {}/phone/{username}", fake.api_url());
        }
    }
    for (name, username) in usernames(&config, &content).filter(|(name, _)| real.contains(name)) {
        say!("  the bot {name:<22}  https://t.me/{username}, with the token of the environment");
    }
    fill(&mut config, data.clone(), key, address);
    net.public = Some(public);
    net.ops = Some(TcpListener::bind("127.0.0.1:0").await?);
    for line in crate::demo_staff::found(&config).await? {
        say!("{line}");
    }
    let mut node = Node::start(config, clock(), system_rng(), net).await?;
    say(&node, address);
    let ended = crate::cli::until_told_or_broken(&mut node).await?;
    node.stop().await;
    ended.map_or(Ok(()), |part| Err(part.into()))
}

/// A folder that goes when this is dropped, also where the start fails.
struct ThrownAway(PathBuf);

impl Drop for ThrownAway {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The bots with a token of the environment. Whatever the content calls them, here they are as the platform says.
async fn real_bots(config: &mut Config, http: &reqwest::Client) -> Vec<String> {
    let api = config.telegram.api.clone();
    let mut real = Vec::new();
    for (name, bot) in &mut config.bot {
        let Some(token) = &bot.token else { continue };
        real.push(name.clone());
        if bot.username.is_none() {
            let telegram = Telegram::new(http.clone(), &api, token.reveal().to_owned());
            let nothing = serde_json::json!({});
            let asked = telegram.call::<serde_json::Value>("getMe", &nothing);
            // a token that the platform does not know is said when the node starts
            let me = tokio::time::timeout(Duration::from_secs(5), asked).await.ok().and_then(Result::ok);
            bot.username = me.and_then(|me| me.get("username")?.as_str().map(str::to_owned));
        }
    }
    real
}

/// A Bot API for the bots without a token; none where each has one.
async fn bot_api(
    config: &mut Config,
    content: &Content,
    rng: &mut rand::rngs::StdRng,
) -> anyhow::Result<Option<FakeTelegram>> {
    let mut specs = Vec::new();
    let mut here = Vec::new();
    for (n, bot) in (1i64..).zip(content.bots()) {
        let name = bot.name.to_string();
        let set = config.bot.entry(name.clone()).or_default();
        if set.token.is_some() {
            continue;
        }
        let token = format!("{}:{:032x}", 1_000_000 + n, rng.random::<u128>());
        set.token = Some(Secret(token.clone()));
        here.push(name);
        let username = set.username.clone().unwrap_or_else(|| bot.username.clone());
        let first_name = bot.languages.first().and_then(|l| bot.title.get(l)).cloned().unwrap_or_default();
        specs.push(BotSpec { token, username, first_name, id: 1_000_000 + n });
    }
    if specs.is_empty() {
        return Ok(None);
    }
    let fake = FakeTelegram::start(TcpListener::bind("127.0.0.1:0").await?, specs).await?;
    for bot in config.bot.iter_mut().filter(|(name, _)| here.contains(name)) {
        bot.1.api = Some(fake.api_url());
    }
    Ok(Some(fake))
}

/// The bots, each with its user name.
fn usernames<'a>(config: &'a Config, content: &'a Content) -> impl Iterator<Item = (String, String)> + 'a {
    content.bots().map(|bot| {
        let name = bot.name.to_string();
        let ours = config.bot.get(&name).and_then(|b| b.username.clone());
        (name, ours.unwrap_or_else(|| bot.username.clone()))
    })
}

fn fill(config: &mut Config, data: PathBuf, key: PathBuf, address: SocketAddr) {
    config.data = data;
    config.database = None;
    config.listen = address;
    config.demonstration = true;
    config.desk = vec![desk()];
    config.root_key.file = Some(key);
    config.root_key.accept_same_disk = true;
    config.content.allow_unreviewed = true;
    config.web.secure_cookie = false;
    config.public_url.get_or_insert_with(|| format!("http://{address}"));
}

/// A desk that never closes.
fn desk() -> DeskConfig {
    let days = vec![DayName::Mon, DayName::Tue, DayName::Wed, DayName::Thu, DayName::Fri, DayName::Sat, DayName::Sun];
    DeskConfig {
        name: "help".to_owned(),
        kind: DeskKindName::Ngo,
        time_zone: "Europe/Kyiv".to_owned(),
        languages: vec!["uk".to_owned(), "en".to_owned()],
        answer_within_minutes: 5,
        shift: vec![ShiftConfig { days, spans: vec!["00:00-24:00".to_owned()], languages: Vec::new() }],
        holiday: Vec::new(),
        duty: DutyConfig::default(),
    }
}

fn say(node: &crate::Running, address: SocketAddr) {
    say!("  pages and web chat              http://{address}/");
    say!("  call pages                      http://{address}/c");
    if let Some(ops) = node.ops_addr() {
        say!("  readiness, metrics              http://{ops}/readyz  http://{ops}/metrics");
    }
    say!("");
    say!("  DEMONSTRATION. The texts have been reviewed by nobody yet; the numbers are real: do not call them to try.");
    say!(
        "  Try: open a bot, press [Start]; type  мене замкнули  or  не платять, забрали паспорт ; press the help key;"
    );
    say!("  tell something ([Talk to a person]), keep the code, answer it at the desk, come back with the code;");
    say!("  press [hide]; write nonsense, send a sticker; open the web chat beside it, also without JavaScript.");
    say!("  Ctrl-C ends it.");
}
