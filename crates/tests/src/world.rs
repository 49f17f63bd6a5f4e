//! A world: a Bot API, a place, one node or several on it, and people.

use crate::Place;
use app::ChatPace;
use domain::Clock;
use fake_telegram::{BotSpec, FakeTelegram, Person};
use oberih::config::{Config, Mode};
use oberih::{Net, Node, Running, SystemClock};
use rand::SeedableRng;
use rand::rngs::StdRng;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;

/// A greeting has come by then, on the slowest machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// Bots of the tests: (name in the content, user name, token).
pub fn bots() -> [(&'static str, &'static str, &'static str); 2] {
    [
        ("safe-women", "safewomenbot", "1000001:test-token-safe-women"),
        ("stay-safe", "stay_safe_bot", "1000002:test-token-stay-safe"),
    ]
}

/// A chat gets what there is at once: the pace that the platform bears is tested by itself.
pub const UNHELD: ChatPace = ChatPace { at_once: 1e6, per_second: 1e6 };

/// What a world is made with.
#[derive(Clone, Default)]
pub struct WorldOptions {
    /// Updates by webhook in place of polling.
    pub webhook: bool,
    /// Only this bot.
    pub only: Option<&'static str>,
    /// The node's time; without one the system's.
    pub clock: Option<Arc<dyn Clock>>,
    /// A content folder in place of the embedded content.
    pub content: Option<std::path::PathBuf>,
}

/// A Bot API and a place for nodes.
pub struct World {
    /// The platform.
    pub telegram: FakeTelegram,
    /// Where nodes keep things.
    pub place: Place,
    options: WorldOptions,
}

impl World {
    /// A world without a node.
    pub async fn new(place: Place, options: WorldOptions) -> Self {
        let specs = (1i64..).zip(bots()).map(|(n, (_, username, token))| BotSpec {
            token: token.to_owned(),
            username: username.to_owned(),
            first_name: username.to_owned(),
            id: 1_000_000 + n,
        });
        let telegram =
            FakeTelegram::start(TcpListener::bind("127.0.0.1:0").await.unwrap(), specs.collect()).await.unwrap();
        let key = place.dir().join("root.key");
        oberih::node_root_key(&key, &mut StdRng::seed_from_u64(1)).unwrap();
        Self { telegram, place, options }
    }

    /// The configuration of a node here.
    pub fn config(&self) -> Config {
        let mut config = Config { data: self.place.dir().to_owned(), ..Config::default() };
        let set =
            |path: &str, value: &str, more: &mut Vec<(String, String)>| more.push((path.to_owned(), value.to_owned()));
        let mut more = Vec::new();
        for (name, _, token) in bots().into_iter().filter(|(n, ..)| self.options.only.is_none_or(|o| o == *n)) {
            set(&format!("bot.{name}.token"), token, &mut more);
        }
        if let Some(url) = &self.place.database {
            set("database", url, &mut more);
        }
        let given: Vec<(&str, String)> = more.iter().map(|(k, v)| (k.as_str(), v.clone())).collect();
        let read = oberih::config::read(None, std::iter::empty(), &given).unwrap();
        config.bot = read.bot;
        config.database = read.database;
        config.telegram.api = self.telegram.api_url();
        config.telegram.chat_pace = UNHELD;
        config.telegram.mode = if self.options.webhook { Mode::Webhook } else { Mode::Poll };
        config.root_key.file = Some(self.place.dir().join("root.key"));
        config.root_key.accept_same_disk = true;
        config.content.allow_unreviewed = true;
        config.content.dir.clone_from(&self.options.content);
        config.web.secure_cookie = false;
        // how much room the machine has is none of the tests' business
        config.files_reserve = 0;
        config
    }

    /// Starts a node.
    pub async fn node(&self, seed: u64) -> Running {
        self.node_with(self.config(), seed).await.unwrap()
    }

    /// Starts a node with a configuration of its own.
    pub async fn node_with(&self, config: Config, seed: u64) -> Result<Running, oberih::StartError> {
        self.node_at(config, TcpListener::bind("127.0.0.1:0").await.unwrap(), seed).await
    }

    /// The same at a port.
    pub async fn node_at(
        &self,
        mut config: Config,
        public: TcpListener,
        seed: u64,
    ) -> Result<Running, oberih::StartError> {
        let mut net = Net::real().unwrap();
        config.public_url.get_or_insert(format!("http://{}", public.local_addr().unwrap()));
        net.public = Some(public);
        net.ops = Some(TcpListener::bind("127.0.0.1:0").await.unwrap());
        let clock = self.options.clock.clone().unwrap_or_else(|| Arc::new(SystemClock));
        Node::start(config, clock, StdRng::seed_from_u64(seed), net).await
    }

    /// A person as [`World::person`] gives her, who has been greeted: from now on each answer to her is one message.
    pub async fn known(&self, user_id: i64, language: &str) -> Person {
        let person = self.person(user_id, language);
        person.sends("/menu");
        person.waits_for(PATIENCE, |s| s.iter().filter(|m| m.from_bot).count() >= 2).await.unwrap();
        person
    }

    /// A person with a phone in a language, who writes to the bot for everyone.
    pub fn person(&self, user_id: i64, language: &str) -> Person {
        self.telegram.person("stay_safe_bot", user_id, language)
    }
}
