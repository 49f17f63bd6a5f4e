//! Starting and stopping a node.

use super::bots::{BotState, RunningBot};
use super::not_kept::NotKept;
use super::phones::Phones;
use super::rootkey::{self, KeyLies, RootKeyError};
use super::tasks::{PartEnded, Tasks};
use super::{bots, desks, disk, links, log, ops, public, reception, timers, upkeep};
use crate::config::{Config, ConfigError};
use crate::{Net, embedded_content, folder_content};
use app::log::ForWitnesses;
use app::{
    Chat, ContentError, ContentNow, Fallback, Intake, KeyError, Keyring, Outboxes, PausedBots, Randomness, VaultError,
};
use content::{Content, Finding, Severity};
use domain::Clock;
use matching::Extractor;
use rand::rngs::StdRng;
use std::net::SocketAddr;
use std::sync::Arc;
use storage::{Options, Store, StoreError};
use tokio::sync::watch;

/// Why a node does not start; one line that says what to do.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error(transparent)]
    RootKey(#[from] RootKeyError),
    #[error("the data folder {0} cannot be made: {1}")]
    Data(String, std::io::ErrorKind),
    #[error("the database cannot be used")]
    Store(#[from] StoreError),
    #[error(transparent)]
    Key(#[from] KeyError),
    #[error(transparent)]
    Vault(#[from] VaultError),
    #[error(transparent)]
    Config(#[from] ConfigError),
    #[error("a restore into this store was not finished: run `oberih restore` again, it begins anew")]
    NotRestored,
    #[error(
        "audit.witness: `{0}` is no public key of 64 hexadecimal digits: `oberih audit watch --key FILE` prints a witness's"
    )]
    Witness(String),
    #[error("audit.keep_years must be 1 to 100")]
    KeepYears,
    #[error("the content folder cannot be read: {0}")]
    ContentFolder(std::io::ErrorKind),
    #[error("the content has errors: run `oberih content check`; the first is {0}")]
    ContentErrors(String),
    #[error("the stored content cannot be used")]
    Content(#[from] ContentError),
    #[error(
        "`{0}` has help-now or legal words that no named editor has reviewed: have them reviewed, or decide in writing to run them and set content.allow_unreviewed = true"
    )]
    Unreviewed(String),
    #[error("the address {0} cannot be opened ({1}): is another program listening there?")]
    Listen(SocketAddr, std::io::ErrorKind),
    #[error("webhooks need public_url, the https address at which the platform reaches this node")]
    NoPublicUrl,
    #[error("the bot `{0}` is not in the content: the bots are {1}")]
    NoSuchBot(String, String),
    #[error("the platform does not know the token of `{0}`: check OBERIH_BOT_…_TOKEN, or ask BotFather for a new one")]
    WrongToken(String),
}

/// What the parts of a node share.
pub(crate) struct Shared {
    pub(crate) config: Config,
    pub(crate) store: Store,
    pub(crate) content: ContentNow,
    pub(crate) fallback: Fallback,
    pub(crate) keys: Arc<Keyring>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) random: Randomness,
    pub(crate) outboxes: Outboxes,
    pub(crate) intake: Intake,
    pub(crate) log: ForWitnesses,
    pub(crate) http: reqwest::Client,
    pub(crate) holder: String,
    pub(crate) stop: watch::Receiver<bool>,
    pub(crate) key_lies: KeyLies,
    /// True while a restored store waits: nothing is sent, nobody is polled for, no timer fires.
    pub(crate) quarantine: watch::Receiver<bool>,
    /// The bots on which somebody else has a hand.
    pub(crate) paused: PausedBots,
    /// Why updates are not kept at the moment; a look at the store alone does not show a disk that is nearly full.
    pub(crate) not_kept: NotKept,
    /// What is known of the duty phones.
    pub(crate) phones: Phones,
}

impl Shared {
    /// Waits while a restored store does; false when the lease was lost first. Whatever sends, asks or fires begins here.
    pub(crate) async fn awake(&self, still: &watch::Receiver<bool>) -> bool {
        let (mut quarantine, mut still) = (self.quarantine.clone(), still.clone());
        tokio::select! {
            // an end of the channel is the node's own end, and wakes nothing
            Ok(_) = quarantine.wait_for(|waits| !waits) => true,
            _ = still.wait_for(|still| !still) => false,
        }
    }
}

/// The way in: `Node::start`.
pub struct Node;

/// A node that runs.
pub struct Running {
    public: SocketAddr,
    ops: Option<SocketAddr>,
    stop: watch::Sender<bool>,
    tasks: Tasks,
    store: Store,
    bots: Vec<RunningBot>,
    reception: app::Reception,
    content: ContentNow,
    warnings: app::Warnings,
}

impl Node {
    /// Starts everything: `clock` and `rng` are the only time and randomness it uses, `net` its only network.
    pub async fn start(config: Config, clock: Arc<dyn Clock>, rng: StdRng, net: Net) -> Result<Running, StartError> {
        let random = Randomness::new(rng);
        let on_disk = config.database.is_none();
        if on_disk {
            std::fs::create_dir_all(&config.data)
                .map_err(|e| StartError::Data(config.data.display().to_string(), e.kind()))?;
        }
        let data = on_disk.then_some(config.data.as_path());
        let root = rootkey::read(&config.root_key, data, config.root_key.accept_same_disk)?;
        let locked = config.root_key.file.as_deref().is_some_and(rootkey::is_locked);
        let key_lies = KeyLies::of(locked, config.root_key.accept_same_disk);
        let public = listen(net.public, config.listen).await?;
        let ops = match (net.ops, config.ops) {
            (None, None) => None,
            (given, at) => Some(listen(given, at.unwrap_or(config.listen)).await?),
        };
        let url = match &config.database {
            Some(url) => url.reveal().to_owned(),
            None => format!("sqlite:{}", config.data.join("oberih.db").display()),
        };
        let store = Store::open(&url, Options::default()).await?;
        let waits = app::backup::quarantine(&store).await?;
        if waits == Some(app::backup::Quarantine::NotFinished) {
            return Err(StartError::NotRestored);
        }
        let keys = Arc::new(Keyring::open(&store, root, &random).await?);
        let desks = config.desks()?;
        let reception = reception::open(&config, &desks, &store, &keys, &random).await?;
        if let Some(wrong) = desks::unlike(&reception) {
            tracing::warn!("{wrong}");
        }
        let signer = log::signer(&store, &keys, &random).await?;
        let witnesses = log::witnesses(&config.audit.witness).map_err(StartError::Witness)?;
        let keep = app::log::Keep::years(config.audit.keep_years).ok_or(StartError::KeepYears)?;
        let for_witnesses = ForWitnesses::new(store.clone(), signer.public(), witnesses);
        let fallback = Fallback::new(match &config.content.dir {
            Some(dir) => folder_content(dir).map_err(|e| StartError::ContentFolder(e.kind()))?,
            None => embedded_content(),
        });
        let content = first_content(&store, &fallback, &config, clock.as_ref()).await?;
        let content = ContentNow::with_usernames(content, config.usernames());
        let (stop, stopping) = watch::channel(false);
        let outboxes = Outboxes::default();
        let paused = PausedBots::default();
        paused.read(&store).await?;
        let warnings = app::Warnings::default();
        warnings.read(&store, &keys, &random).await?;
        let intake = Intake {
            store: store.clone(),
            content: content.clone(),
            keys: keys.clone(),
            clock: clock.clone(),
            random: random.clone(),
            sequence: app::Sequence::default(),
            outboxes: outboxes.clone(),
            public_url: config.public_url.clone(),
            reception: Some(reception.clone()),
            paused: paused.clone(),
            brought: app::Brought::default(),
            extractor: Arc::new(Extractor::new()),
            demonstration: config.demonstration,
            warnings,
        };
        let holder = holder(&random);
        let (tell_quarantine, quarantine) = watch::channel(waits.is_some());
        if waits.is_some() {
            tracing::warn!("the store was restored and waits: nothing is sent until `oberih resume`");
        }
        let shared = Arc::new(Shared {
            config,
            store: store.clone(),
            content,
            fallback,
            keys,
            clock,
            random,
            outboxes,
            intake,
            log: for_witnesses,
            http: net.http,
            holder,
            stop: stopping,
            key_lies,
            quarantine,
            paused,
            not_kept: NotKept::default(),
            phones: Phones::default(),
        });
        let mut tasks = Tasks::default();
        let following = app::backup::follow_quarantine(store.clone(), tell_quarantine, shared.stop.clone());
        tasks.spawn_once("quarantine", following);
        tasks.spawn("paused bots", shared.paused.clone().follow(store.clone(), shared.stop.clone()));
        let with = (shared.keys.clone(), shared.random.clone());
        tasks.spawn("warnings", shared.intake.warnings.clone().follow(store.clone(), with, shared.stop.clone()));
        let running = bots::start(&shared, &mut tasks).await?;
        let states: Vec<BotState> = running.iter().map(|b| b.state.clone()).collect();
        let at = |l: &tokio::net::TcpListener, e: SocketAddr| l.local_addr().unwrap_or(e);
        let public_at = at(&public, shared.config.listen);
        let ops_at = ops.as_ref().map(|l| at(l, shared.config.listen));
        let s = shared.clone();
        let chat = Chat::new(shared.intake.clone()).with_room(move || !disk::is_short(&s.config));
        public::serve(&shared, chat, public, &running, &mut tasks);
        if let Some(listener) = ops {
            ops::serve(&shared, listener, states, &mut tasks);
        }
        upkeep::start(&shared, &mut tasks);
        links::start(&shared, &mut tasks);
        reception::start(&shared, &reception, desks, &mut tasks);
        let thresholds = shared.config.thresholds()?;
        log::start(&shared, signer, keep, (reception.vault.clone(), thresholds), &mut tasks);
        timers::start(&shared, reception.vault.clone(), &running, &mut tasks);
        let (content, warnings) = (shared.content.clone(), shared.intake.warnings.clone());
        Ok(Running { public: public_at, ops: ops_at, stop, tasks, store, bots: running, reception, content, warnings })
    }
}

async fn listen(given: Option<tokio::net::TcpListener>, at: SocketAddr) -> Result<tokio::net::TcpListener, StartError> {
    Net::listen(given, at).await.map_err(|e| StartError::Listen(at, e.kind()))
}

fn holder(random: &Randomness) -> String {
    use rand::Rng;
    format!("{:016x}", random.child().next_u64())
}

async fn first_content(
    store: &Store,
    fallback: &Fallback,
    config: &Config,
    clock: &dyn Clock,
) -> Result<Content, StartError> {
    let bundle = app::newest_published(store).await?.unwrap_or_else(|| fallback.bundle().clone());
    let reviews = app::reviews(store).await?;
    let loaded = app::load_apart(bundle, reviews, clock.now()).await?;
    let content = loaded.content.ok_or_else(|| {
        let first = loaded.findings.iter().find(|f| f.severity == Severity::Error);
        // in one line, and without its hint, which the command shows
        let told = |f: &Finding| format!("{}:{}:{}: {}", f.file, f.line, f.column, f.message);
        StartError::ContentErrors(first.map(told).unwrap_or_default())
    })?;
    match content.unreviewed_help_or_legal() {
        Some(screen) if !config.content.allow_unreviewed => Err(StartError::Unreviewed(screen.name.to_string())),
        _ => Ok(content),
    }
}

impl Running {
    /// Where people come in.
    pub fn public_addr(&self) -> SocketAddr {
        self.public
    }

    /// Where the operator looks.
    pub fn ops_addr(&self) -> Option<SocketAddr> {
        self.ops
    }

    /// How many codes were made ahead and wait to be taken.
    pub fn codes_ready(&self) -> usize {
        self.reception.stock.ready()
    }

    /// The content that runs.
    pub fn content(&self) -> &ContentNow {
        &self.content
    }

    /// The store, for tests that fill it or look into it.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// The warnings that are released, as this node knows them now.
    pub fn warnings(&self) -> &app::Warnings {
        &self.warnings
    }

    /// The bots that run, by name.
    pub fn bots(&self) -> impl Iterator<Item = &str> {
        self.bots.iter().map(|b| b.name.as_str())
    }

    /// Waits until a part of the node ends that should run as long as the node does; for ever where none does. Whoever
    /// started the node stops it then, and ends.
    pub async fn part_ended(&mut self) -> PartEnded {
        self.tasks.ended().await
    }

    /// Stops in order: nothing new is taken, what is under way is finished and written, leases are given back.
    pub async fn stop(mut self) {
        let _ = self.stop.send(true);
        let ended = tokio::time::timeout(std::time::Duration::from_secs(10), async {
            self.tasks.all().await;
        })
        .await;
        if ended.is_err() {
            tracing::warn!("some parts did not end in time; what they had under way is found again at the next start");
            self.tasks.abort_all();
        }
        self.store.close().await;
    }

    /// Ends at once, as a killed process does: for tests of crashes.
    pub fn kill(mut self) {
        self.tasks.abort_all();
    }
}
