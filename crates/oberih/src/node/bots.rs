//! The bots of a node: each under a lease, so that one process polls and sends for it at a time.

use super::guard::Guard;
use super::start::{Shared, StartError};
use super::tasks::Tasks;
use crate::config::Mode;
use app::{Deliver, Errand, Outbox, Outgoing, Taken, hold};
use channels::telegram::{ApiError, BotHealth, Command, Pace, Polling, Profile, ProfileWords, Telegram, poll};
use content::Bot;
use domain::{BotName, Inbound, Input, Language, OutboxId};
use rand::Rng;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use storage::StoreError;
use tokio::sync::watch as channel;

/// A person is told at most so often that nothing could be kept.
const TELL_AGAIN: Duration = Duration::from_secs(60);
const MOST_TOLD: usize = 10_000;
/// So many looks long somebody else polls until the bot stands still. Under one lease, that is under one fence: no process
/// of ours can be the other for three minutes.
const LOOKS: u32 = 3;
/// All tokens are asked about within it; a node is there within a second of its start, whatever the platform does.
const FIRST_LOOK: Duration = Duration::from_millis(700);
/// People wait to be told meanwhile.
const LOOK: Duration = Duration::from_secs(1);

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
    /// What it met since the process began.
    pub(crate) telegram: Arc<Telegram>,
    /// Whether we ask for what people send, rather than being called.
    pub(crate) polled: bool,
}

/// What becomes of a batch: durable, or not.
#[derive(Clone)]
pub(crate) struct Taking {
    bot: BotName,
    shared: Arc<Shared>,
    telegram: Arc<Telegram>,
    told: Arc<Mutex<HashMap<Vec<u8>, Instant>>>,
}

impl Taking {
    /// True when the batch may be confirmed: every update of it is durable, or can never be and whoever sent it was told.
    pub(crate) async fn take(&self, batch: Vec<Inbound>) -> bool {
        // while the bot stands still, what comes waits at the platform
        if self.stands() {
            return false;
        }
        let taken = self.shared.intake.take_or_single_out(&batch).await;
        let failed = taken.iter().find_map(|taken| taken.as_ref().err());
        let not_kept = |taken: &Result<Taken, _>| matches!(taken, Err(_) | Ok(Taken::NotKept));
        let unheard: Vec<&Inbound> =
            batch.iter().zip(&taken).filter(|(_, taken)| not_kept(taken)).map(|(one, _)| one).collect();
        match failed {
            Some(e) => {
                self.shared.not_kept.happened(&self.bot, e.to_string(), Instant::now());
                tracing::error!(error = %e, updates = unheard.len(), "updates are not kept");
            }
            None if unheard.is_empty() => self.shared.not_kept.ends(&self.bot),
            None => {
                let why = "what somebody sent could not be kept".to_owned();
                self.shared.not_kept.happened(&self.bot, why, Instant::now());
                tracing::error!(updates = unheard.len(), "updates are given up: nothing of them can be kept");
            }
        }
        if !unheard.is_empty() && !self.another_answers().await {
            self.say_call(&unheard).await;
        }
        failed.is_none()
    }

    /// Whether another process polls for the bot by now: a process that stood still does not know what became of what it
    /// had begun, and the other one answers. A store that does not tell is no sign of one.
    async fn another_answers(&self) -> bool {
        if self.shared.config.telegram.mode != Mode::Poll {
            return false;
        }
        let holder = tokio::time::timeout(LOOK, holder(&self.shared, &self.bot)).await;
        holder.ok().flatten().is_some_and(|holder| holder != self.shared.holder)
    }

    /// Whether the bot stands still, since somebody else has a hand on it.
    pub(crate) fn stands(&self) -> bool {
        self.shared.paused.is_paused(&self.bot)
    }

    /// Nothing can be kept: each person is told, straight, to call; once a minute at most.
    async fn say_call(&self, batch: &[&Inbound]) {
        let content = self.shared.content.current();
        let mut people: Vec<&Inbound> = Vec::new();
        {
            let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
            if told.len() > MOST_TOLD {
                told.retain(|_, at| at.elapsed() < TELL_AGAIN);
            }
            // whoever left is not written to, and whose place moved did not write
            for i in batch.iter().copied().filter(|i| !matches!(i.input, Input::Gone | Input::Moved(_))) {
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

fn lease_of(bot: &BotName) -> String {
    format!("telegram:{bot}")
}

/// Who holds the lease of a bot; `None` where nobody does or the store does not tell.
pub(super) async fn holder(shared: &Shared, bot: &BotName) -> Option<String> {
    let lease = lease_of(bot);
    let name = lease.as_str();
    let found: Result<_, StoreError> =
        shared.store.read("lease holder", |mut tx| async move { tx.lease_holder(name).await }).await;
    found.ok().flatten()
}

/// Starts every bot that has a token.
pub(crate) async fn start(shared: &Arc<Shared>, tasks: &mut Tasks) -> Result<Vec<RunningBot>, StartError> {
    let mut asked = Vec::new();
    let content = shared.content.current();
    for (name, config) in &shared.config.bot {
        let Some(token) = &config.token else { continue };
        let bot = BotName::parse(name).ok().and_then(|n| content.bot(&n));
        let Some(bot) = bot else {
            let known: Vec<&str> = content.bots().map(|b| b.name.as_str()).collect();
            return Err(StartError::NoSuchBot(name.clone(), known.join(", ")));
        };
        let api = config.api.as_deref().unwrap_or(&shared.config.telegram.api);
        let telegram = Arc::new(Telegram::new(shared.http.clone(), api, token.reveal().to_owned()));
        let token_mark = shared.keys.token_mark(&bot.name, token.reveal());
        let me = tokio::spawn({
            let telegram = telegram.clone();
            async move { telegram.call::<serde_json::Value>("getMe", &serde_json::json!({})).await }
        });
        asked.push((bot, telegram, token_mark, me));
    }
    // a wrong token is said at once; a platform that is slow or away keeps nobody from the pages, and is looked at again
    let until = tokio::time::Instant::now() + FIRST_LOOK;
    let mut out = Vec::new();
    for (bot, telegram, token_mark, mut me) in asked {
        match tokio::time::timeout_at(until, &mut me).await {
            Ok(Ok(Err(e))) if e.is_wrong_token() => return Err(StartError::WrongToken(bot.name.to_string())),
            Ok(_) => {}
            Err(_) => tasks.spawn_once("token", said_late(bot.name.clone(), me, shared.stop.clone())),
        }
        out.push(one(shared, bot, (telegram, token_mark), tasks)?);
    }
    Ok(out)
}

/// A wrong token that is found after the first look: nobody waits for the start any more, so the journal has its words.
/// Readiness says so as long as it is so.
async fn said_late(
    bot: BotName,
    me: tokio::task::JoinHandle<Result<serde_json::Value, ApiError>>,
    mut stop: channel::Receiver<bool>,
) {
    let me = tokio::select! {
        me = me => me,
        _ = stop.wait_for(|stop| *stop) => return,
    };
    if me.is_ok_and(|me| me.is_err_and(|e| e.is_wrong_token())) {
        tracing::error!(bot = %bot, "{}", StartError::WrongToken(bot.to_string()));
    }
}

fn one(
    shared: &Arc<Shared>,
    bot: &Bot,
    (telegram, token_mark): (Arc<Telegram>, String),
    tasks: &mut Tasks,
) -> Result<RunningBot, StartError> {
    let name = bot.name.clone();
    let secret = shared.keys.webhook_secret(&name);
    let webhook = match (shared.config.telegram.mode, &shared.config.public_url) {
        (Mode::Poll, _) => None,
        (Mode::Webhook, Some(url)) => Some(format!("{}/hook/{name}", url.trim_end_matches('/'))),
        (Mode::Webhook, None) => return Err(StartError::NoPublicUrl),
    };
    let polled = webhook.is_none();
    let (health, state) = channel::channel(BotHealth::Starting);
    let (holding, is_held) = channel::channel(false);
    let own = shared.config.public_url.as_ref().map(|url| format!("{}/hook/{name}", url.trim_end_matches('/')));
    let taking = Taking { bot: name.clone(), shared: shared.clone(), telegram: telegram.clone(), told: Arc::default() };
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
        paused: shared.paused.clone(),
        bot: name.clone(),
        pace: shared.config.telegram.chat_pace,
        deliver: telegram.clone(),
    });
    let polling = Polling {
        bot: name.clone(),
        timeout: shared.config.telegram.hold,
        group_sentence,
        own: own.clone(),
        pace: Pace::default(),
        stranger: shared.config.telegram.look * LOOKS,
        seed: shared.random.child().next_u64(),
    };
    let guard = Guard {
        shared: shared.clone(),
        name: name.clone(),
        telegram: telegram.clone(),
        username: bot.username.clone(),
        profile: profile(bot, |l| mark(shared, l)),
        webhook,
        own,
        secret: secret.clone(),
        token_mark,
        health,
        called: Arc::default(),
    };
    let held = {
        let (shared, taking) = (shared.clone(), taking.clone());
        move |held: app::Held| {
            let (outbox, taking, guard, polling) = (outbox.clone(), taking.clone(), guard.clone(), polling.clone());
            let (holding, shared) = (holding.clone(), shared.clone());
            async move {
                // A restored store neither sends nor asks: what is not asked for stays with the platform.
                if !shared.awake(&held.still).await {
                    return;
                }
                let here = Here::begin(holding, &guard);
                // what this lease does stops when it must; `still` true becomes `stop` true
                let (stop_tell, stop) = channel::channel(false);
                let mut still = held.still.clone();
                let stopper = async move {
                    let _ = still.wait_for(|s| !*s).await;
                    let _ = stop_tell.send(true);
                };
                if !guard.knows(held.still.clone()).await {
                    return;
                }
                let lease = held.lease.clone();
                let receiving = async {
                    if guard.webhook.is_none() {
                        receive(&guard, &polling, &taking, stop.clone()).await;
                    }
                };
                tokio::join!(stopper, outbox.run(held), guard.run(&lease, stop.clone()), receiving);
                drop(here);
            }
        }
    };
    super::files::start(shared, &name, &telegram, tasks);
    tasks.spawn("bot", hold(shared.store.clone(), lease_of(&name), shared.holder.clone(), shared.stop.clone(), held));
    Ok(RunningBot {
        name: name.clone(),
        telegram: telegram.clone(),
        secret,
        state: BotState { name, health: state, held: is_held, telegram, polled },
        taking,
    })
}

/// Polls whenever the bot does not stand still.
async fn receive(guard: &Guard, polling: &Polling, taking: &Taking, mut stop: channel::Receiver<bool>) {
    let paused = &guard.shared.paused;
    while !*stop.borrow() {
        tokio::select! {
            () = paused.until(&guard.name, false) => {}
            _ = stop.wait_for(|stop| *stop) => return,
        }
        // a batch that is being taken is finished: only between two is it stopped
        let (tell, ends) = channel::channel(false);
        let until = async {
            tokio::select! {
                () = paused.until(&guard.name, true) => {}
                _ = stop.wait_for(|stop| *stop) => {}
            }
            tell.send_replace(true);
        };
        let take = |batch: Vec<Inbound>| {
            let taking = taking.clone();
            async move { taking.take(batch).await }
        };
        tokio::join!(until, poll(guard.telegram.clone(), polling.clone(), take, guard.health.clone(), ends));
    }
}

/// Says that the lease is held here, until it is dropped, however that comes about.
struct Here {
    holding: channel::Sender<bool>,
    shared: Arc<Shared>,
    bot: BotName,
}

impl Here {
    fn begin(holding: channel::Sender<bool>, guard: &Guard) -> Self {
        holding.send_replace(true);
        Self { holding, shared: guard.shared.clone(), bot: guard.name.clone() }
    }
}

impl Drop for Here {
    fn drop(&mut self) {
        // what was not kept here comes to whoever holds it next
        self.shared.not_kept.ends(&self.bot);
        self.holding.send_replace(false);
    }
}

/// What a demonstration is called in a language; nothing where this is none.
fn mark(shared: &Shared, language: Option<Language>) -> Option<String> {
    let content = shared.content.current();
    let language = language?;
    shared.config.demonstration.then(|| content.texts().get(language, "engine-demo").to_string())
}

/// The longest short description. Source: Bot API, setMyShortDescription.
const LONGEST_SHORT: usize = 120;

/// What a stranger reads before she writes begins with the mark; the mark alone, where both are too long.
fn marked(mark: Option<String>, short: String) -> String {
    let Some(mark) = mark else { return short };
    let both = format!("{mark}. {short}");
    if both.encode_utf16().count() <= LONGEST_SHORT { both } else { mark }
}

fn profile(bot: &Bot, mark: impl Fn(Option<Language>) -> Option<String>) -> Profile {
    let words = |language| ProfileWords {
        language,
        name: text(&bot.title, language, bot),
        short: marked(mark(language.or_else(|| bot.languages.first().copied())), text(&bot.short, language, bot)),
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
