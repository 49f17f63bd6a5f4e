//! The bots of a node: each under a lease, so that one process polls and sends for it at a time.

use super::start::{Shared, StartError};
use super::tasks::Tasks;
use crate::config::Mode;
use app::{Deliver, Errand, Outbox, Outgoing, hold};
use channels::telegram::{
    ApiError, BotHealth, Command, Expected, Pace, Polling, Profile, ProfileWords, Telegram, poll, set_up, watch,
};
use content::Bot;
use domain::{BotName, Inbound, OutboxId};
use rand::Rng;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::watch as channel;

/// Between two looks at what the platform says of a bot.
const LOOK: Duration = Duration::from_secs(60);
/// A person is told at most so often that nothing could be kept.
const TELL_AGAIN: Duration = Duration::from_secs(60);
const MOST_TOLD: usize = 10_000;

/// A bot that runs here.
pub(crate) struct RunningBot {
    pub(crate) name: BotName,
    pub(crate) telegram: Arc<Telegram>,
    pub(crate) secret: String,
    pub(crate) state: BotState,
    pub(crate) taking: Taking,
}

/// How a bot is doing.
#[derive(Clone)]
pub(crate) struct BotState {
    pub(crate) name: BotName,
    pub(crate) health: channel::Receiver<BotHealth>,
    /// Whether this process holds the bot's lease.
    pub(crate) held: channel::Receiver<bool>,
}

/// What becomes of a batch: durable, or not.
#[derive(Clone)]
pub(crate) struct Taking {
    shared: Arc<Shared>,
    telegram: Arc<Telegram>,
    told: Arc<Mutex<HashMap<Vec<u8>, Instant>>>,
}

impl Taking {
    /// True when every update of the batch is durable.
    pub(crate) async fn take(&self, batch: Vec<Inbound>) -> bool {
        match self.shared.intake.take_or_single_out(&batch).await {
            Ok(_) => {
                *self.shared.not_kept.lock().unwrap_or_else(PoisonError::into_inner) = None;
                true
            }
            Err(e) => {
                *self.shared.not_kept.lock().unwrap_or_else(PoisonError::into_inner) = Some(e.to_string());
                tracing::error!(error = %e, updates = batch.len(), "updates are not kept");
                if e.is_transient() {
                    self.say_call(&batch).await;
                }
                false
            }
        }
    }

    /// Nothing can be kept: each person is told, straight, to call; once a minute at most.
    async fn say_call(&self, batch: &[Inbound]) {
        let content = self.shared.content.current();
        let mut people: Vec<&Inbound> = Vec::new();
        {
            let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
            if told.len() > MOST_TOLD {
                told.retain(|_, at| at.elapsed() < TELL_AGAIN);
            }
            for i in batch {
                if told.get(&i.address).is_none_or(|at| at.elapsed() >= TELL_AGAIN) {
                    told.insert(i.address.clone(), Instant::now());
                    people.push(i);
                }
            }
        }
        for person in people {
            let Some(bot) = content.bot(&person.bot) else { continue };
            let language = person.hint.filter(|h| bot.languages.contains(h)).or_else(|| bot.languages.first().copied());
            let Some(language) = language else { continue };
            let numbers = content.screen(bot.help).says.first().map(|id| content.texts().get(language, id));
            let text = format!(
                "{}\n\n{}",
                content.texts().get(language, "engine-full"),
                numbers.as_deref().unwrap_or_default()
            );
            let errand = Errand::Say { text, buttons: Vec::new(), keys: Vec::new(), protect: false };
            let id = OutboxId::new(self.shared.clock.now(), &mut self.shared.random.child());
            let out = Outgoing { id, bot: person.bot.clone(), address: person.address.clone(), errand, attempts: 0 };
            let _ = self.telegram.deliver(&out).await;
        }
    }
}

/// Starts every bot that has a token.
pub(crate) async fn start(shared: &Arc<Shared>, tasks: &mut Tasks) -> Result<Vec<RunningBot>, StartError> {
    let mut out = Vec::new();
    let content = shared.content.current();
    for (name, config) in &shared.config.bot {
        let Some(token) = &config.token else { continue };
        let bot = BotName::parse(name).ok().and_then(|n| content.bot(&n));
        let Some(bot) = bot else {
            let known: Vec<&str> = content.bots().map(|b| b.name.as_str()).collect();
            return Err(StartError::NoSuchBot(name.clone(), known.join(", ")));
        };
        let telegram =
            Arc::new(Telegram::new(shared.http.clone(), &shared.config.telegram.api, token.reveal().to_owned()));
        // a wrong token is said at once; a platform that cannot be reached is waited for
        let me: Result<serde_json::Value, ApiError> =
            tokio::time::timeout(Duration::from_secs(5), telegram.call("getMe", &serde_json::json!({})))
                .await
                .unwrap_or(Ok(serde_json::Value::Null));
        if me.as_ref().is_err_and(ApiError::is_wrong_token) {
            return Err(StartError::WrongToken(name.clone()));
        }
        out.push(one(shared, bot, telegram, tasks)?);
    }
    Ok(out)
}

fn one(shared: &Arc<Shared>, bot: &Bot, telegram: Arc<Telegram>, tasks: &mut Tasks) -> Result<RunningBot, StartError> {
    let name = bot.name.clone();
    let secret = shared.keys.webhook_secret(&name);
    let webhook = match (shared.config.telegram.mode, &shared.config.public_url) {
        (Mode::Poll, _) => None,
        (Mode::Webhook, Some(url)) => Some(format!("{}/hook/{name}", url.trim_end_matches('/'))),
        (Mode::Webhook, None) => return Err(StartError::NoPublicUrl),
    };
    let (health, state) = channel::channel(BotHealth::Starting);
    let (holding, is_held) = channel::channel(false);
    let ours = shared.config.public_url.as_ref().map(|url| format!("{}/hook/{name}", url.trim_end_matches('/')));
    let taking = Taking { shared: shared.clone(), telegram: telegram.clone(), told: Arc::default() };
    let group_sentence = bot
        .languages
        .first()
        .map(|l| shared.content.current().texts().get(*l, "engine-group").to_string())
        .unwrap_or_default();
    let outbox = Arc::new(Outbox {
        store: shared.store.clone(),
        keys: shared.keys.clone(),
        clock: shared.clock.clone(),
        random: shared.random.clone(),
        outboxes: shared.outboxes.clone(),
        bot: name.clone(),
        deliver: telegram.clone(),
    });
    let polling = Polling {
        bot: name.clone(),
        timeout: Duration::from_secs(50),
        group_sentence,
        webhook: webhook.clone(),
        pace: Pace::default(),
        seed: shared.random.child().next_u64(),
    };
    let expected = Expected { username: Some(bot.username.clone()), name: None, webhook: webhook.clone() };
    let profile = profile(bot);
    let held = {
        let (shared, telegram, taking, health) = (shared.clone(), telegram.clone(), taking.clone(), health.clone());
        let secret = secret.clone();
        move |held: app::Held| {
            let (outbox, telegram, taking, health) = (outbox.clone(), telegram.clone(), taking.clone(), health.clone());
            let (polling, expected, profile, webhook, secret) =
                (polling.clone(), expected.clone(), profile.clone(), webhook.clone(), secret.clone());
            let clock = shared.clock.clone();
            let (holding, ours) = (holding.clone(), ours.clone());
            let shared = shared.clone();
            async move {
                // A restored store neither sends nor asks: what is not asked for stays with the platform.
                if !shared.awake(&held.still).await {
                    return;
                }
                let here = Here::begin(holding);
                // what this lease does stops when it must; `still` true becomes `stop` true
                let (stop_tell, stop) = channel::channel(false);
                let mut still = held.still.clone();
                let stopper = async move {
                    let _ = still.wait_for(|s| !*s).await;
                    let _ = stop_tell.send(true);
                };
                let sending = outbox.run(held);
                let greeting = async { greet(&telegram, &profile, webhook.as_deref(), ours.as_deref(), &secret).await };
                let watching = watch(telegram.clone(), expected, LOOK, clock, health.clone(), stop.clone());
                let receiving = async {
                    if webhook.is_none() {
                        let take = |batch: Vec<Inbound>| {
                            let taking = taking.clone();
                            async move { taking.take(batch).await }
                        };
                        poll(telegram.clone(), polling, take, health.clone(), stop.clone()).await;
                    }
                };
                tokio::join!(stopper, sending, watching, async { tokio::join!(greeting, receiving) });
                drop(here);
            }
        }
    };
    super::files::start(shared, &name, &telegram, tasks);
    let name_of_lease = format!("telegram:{name}");
    tasks.spawn("bot", hold(shared.store.clone(), name_of_lease, shared.holder.clone(), shared.stop.clone(), held));
    Ok(RunningBot {
        name: name.clone(),
        telegram,
        secret,
        state: BotState { name, health: state, held: is_held },
        taking,
    })
}

/// Says that the lease is held here, until it is dropped, however that comes about.
struct Here(channel::Sender<bool>);

impl Here {
    fn begin(holding: channel::Sender<bool>) -> Self {
        holding.send_replace(true);
        Self(holding)
    }
}

impl Drop for Here {
    fn drop(&mut self) {
        self.0.send_replace(false);
    }
}

/// Sets names, descriptions and commands where they differ, and the webhook where one is used.
async fn greet(telegram: &Telegram, profile: &Profile, webhook: Option<&str>, ours: Option<&str>, secret: &str) {
    if let Err(e) = set_up(telegram, profile).await {
        tracing::warn!(error = %e, "the bot's names and commands were not set");
    }
    let set: Result<serde_json::Value, ApiError> = match webhook {
        Some(url) => {
            let parameters = serde_json::json!({
                "url": url, "secret_token": secret, "max_connections": 40,
                "allowed_updates": ["message", "edited_message", "callback_query", "my_chat_member", "channel_post"],
            });
            telegram.call("setWebhook", &parameters).await
        }
        None => {
            remove_our_webhook(telegram, ours).await;
            return;
        }
    };
    if let Err(e) = set {
        tracing::error!(error = %e, "the webhook was not set");
    }
}

/// A node that was called and now asks takes its own webhook away. A stranger's stays: it is an alarm, and what an
/// operator must look at first.
async fn remove_our_webhook(telegram: &Telegram, ours: Option<&str>) {
    let info: Result<serde_json::Value, ApiError> = telegram.call("getWebhookInfo", &serde_json::json!({})).await;
    let url = info.ok().and_then(|i| i.get("url").and_then(|u| u.as_str()).map(str::to_owned));
    if url.is_some_and(|u| Some(u.as_str()) == ours) {
        let gone: Result<serde_json::Value, ApiError> = telegram.call("deleteWebhook", &serde_json::json!({})).await;
        if let Err(e) = gone {
            tracing::warn!(error = %e, "our own webhook was not taken away; polling begins when it is");
        }
    }
}

fn profile(bot: &Bot) -> Profile {
    let words = |language| ProfileWords {
        language,
        name: text(&bot.title, language, bot),
        short: text(&bot.short, language, bot),
        about: text(&bot.about, language, bot),
        commands: bot
            .commands
            .iter()
            .map(|c| Command { command: c.name.clone(), description: text(&c.text, language, bot) })
            .collect(),
    };
    let mut all = vec![words(None)];
    all.extend(bot.languages.iter().map(|l| words(Some(*l))));
    Profile { words: all }
}

fn text(
    by: &std::collections::BTreeMap<domain::Language, String>,
    language: Option<domain::Language>,
    bot: &Bot,
) -> String {
    language
        .or_else(|| bot.languages.first().copied())
        .and_then(|l| by.get(&l))
        .or_else(|| by.values().next())
        .cloned()
        .unwrap_or_default()
}
