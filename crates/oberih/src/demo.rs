//! `oberih demo`: everything on this machine, both bots on a Bot API of its own, so that a newcomer talks to the
//! real path without a token.

use crate::cli::out::say;
use crate::cli::{begin_logs, clock, system_rng};
use crate::config::{BotConfig, Config, DayName, DeskConfig, DeskKindName, DutyConfig, Secret, ShiftConfig};
use crate::{Net, Node, embedded_content};
use anyhow::Context;
use domain::Clock;
use fake_telegram::{BotSpec, FakeTelegram};
use rand::RngExt;
use std::net::SocketAddr;
use std::path::PathBuf;
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
    let key = data.join("demo-root.key");
    if !key.exists() {
        crate::node_root_key(&key, &mut rng)?;
    }
    // real tokens run the real bots; without one the bot lives on the Bot API of this demonstration
    let mut config = crate::config::read(None, std::env::vars(), &[])?;
    begin_logs(&crate::config::Log { level: "warn".to_owned(), ..config.log.clone() });
    let public = TcpListener::bind(listen).await.with_context(|| {
        format!("open {listen}: is another program listening there? --listen takes another address")
    })?;
    let address = public.local_addr()?;
    let mut phones = Vec::new();
    if config.bot.values().all(|b| b.token.is_none()) {
        let fake = bot_api(&mut config, &mut rng).await?;
        phones = config.bot.keys().cloned().collect();
        say!("  Bot API of this demonstration   {}", fake.api_url());
        for name in &phones {
            if let Some(user) = username(name) {
                say!("  the bot {name:<22}  {}/phone/{user}", fake.api_url());
            }
        }
    }
    fill(&mut config, data.clone(), key, address);
    let mut net = Net::real()?;
    net.public = Some(public);
    net.ops = Some(TcpListener::bind("127.0.0.1:0").await?);
    for line in crate::demo_staff::found(&config).await? {
        say!("{line}");
    }
    let mut node = Node::start(config, clock(), system_rng(), net).await?;
    say(&node, address, &phones);
    let ended = crate::cli::until_told_or_broken(&mut node).await?;
    node.stop().await;
    if !kept {
        let _ = std::fs::remove_dir_all(&data);
    }
    ended.map_or(Ok(()), |part| Err(part.into()))
}

async fn bot_api(config: &mut Config, rng: &mut rand::rngs::StdRng) -> anyhow::Result<FakeTelegram> {
    let mut specs = Vec::new();
    let loaded = content::load(&embedded_content(), clock().now());
    let content = loaded.content.context("the embedded content has errors")?;
    for (n, bot) in (1i64..).zip(content.bots()) {
        let token = format!("{}:{:032x}", 1_000_000 + n, rng.random::<u128>());
        config.bot.insert(bot.name.to_string(), BotConfig { token: Some(Secret(token.clone())) });
        let first_name = bot.title.values().next().cloned().unwrap_or_default();
        specs.push(BotSpec { token, username: bot.username.clone(), first_name, id: 1_000_000 + n });
    }
    let fake = FakeTelegram::start(TcpListener::bind("127.0.0.1:0").await?, specs).await?;
    config.telegram.api = fake.api_url();
    Ok(fake)
}

fn username(name: &str) -> Option<String> {
    let content = content::load(&embedded_content(), clock().now()).content?;
    content.bots().find(|b| b.name.as_str() == name).map(|b| b.username.clone())
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

fn say(node: &crate::Running, address: SocketAddr, phones: &[String]) {
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
    if phones.is_empty() {
        say!("  The real bots run with the tokens of the environment.");
    }
    say!("  Ctrl-C ends it.");
}
