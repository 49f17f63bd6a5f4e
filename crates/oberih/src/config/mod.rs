//! The configuration: TOML, then the environment, then the command line. The only place that knows any of them;
//! everything else gets plain parameters.

mod addresses;
mod desks;
#[cfg(test)]
mod desks_tests;
mod keys;
mod read;

pub use desks::{
    DayName, DeskConfig, DeskKindName, DeskSetUp, DutyConfig, HolidayConfig, MailLanguageName, ShiftConfig,
};
pub use read::{ConfigError, environment, read};

use app::ChatPace;
use domain::BotName;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

/// Bytes that files leave free on the store's disk, or a twentieth of a small one.
pub const FILES_RESERVE: u64 = 2 * 1024 * 1024 * 1024;

/// A value that is never shown.
#[derive(Clone, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Secret(pub(crate) String);

impl Secret {
    /// The value, for the one who needs it.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("(hidden)")
    }
}

impl Serialize for Secret {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str("(hidden)")
    }
}

/// Everything that can be set. `oberih config print` shows what is in force, secrets hidden.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// The folder of the embedded store.
    pub data: PathBuf,
    /// The public listener: web chat, pages, webhooks.
    pub listen: SocketAddr,
    /// The operator's listener: readiness and metrics.
    pub ops: Option<SocketAddr>,
    /// `postgres://…`; without it the embedded store in `data`.
    pub database: Option<Secret>,
    /// `https://…`, without a slash at its end: where people reach this node.
    pub public_url: Option<String>,
    /// How this node calls itself on a confirmation: an organisation's name.
    pub name: String,
    /// Everything carries a mark that this is a demonstration.
    pub demonstration: bool,
    pub telegram: Telegram,
    /// By the bot's name in the content.
    pub bot: BTreeMap<String, BotConfig>,
    pub root_key: RootKeyConfig,
    pub codes: Codes,
    pub content: ContentConfig,
    pub web: Web,
    pub audit: AuditConfig,
    pub log: Log,
    pub backup: BackupConfig,
    pub mail: MailConfig,
    /// The desks, each `[[desk]]`; in the environment all of them together, as `OBERIH_DESK`.
    pub desk: Vec<DeskConfig>,
    /// Bytes that files leave free on the store's disk: [`FILES_RESERVE`]. Tests leave none, or all.
    #[serde(skip, default = "files_reserve")]
    pub files_reserve: u64,
}

fn files_reserve() -> u64 {
    FILES_RESERVE
}

impl Default for Config {
    fn default() -> Self {
        Self {
            data: PathBuf::from("data"),
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            ops: None,
            database: None,
            public_url: None,
            name: "Oberih".to_owned(),
            demonstration: false,
            telegram: Telegram::default(),
            bot: BTreeMap::new(),
            root_key: RootKeyConfig::default(),
            codes: Codes::default(),
            content: ContentConfig::default(),
            web: Web::default(),
            audit: AuditConfig::default(),
            log: Log::default(),
            backup: BackupConfig::default(),
            mail: MailConfig::default(),
            desk: Vec::new(),
            files_reserve: FILES_RESERVE,
        }
    }
}

impl Config {
    /// The bots' user names that are others than in the content.
    pub fn usernames(&self) -> BTreeMap<BotName, String> {
        let named = self.bot.iter().filter_map(|(name, bot)| Some((BotName::parse(name).ok()?, bot.username.clone()?)));
        named.collect()
    }

    fn check_usernames(&self) -> Result<(), ConfigError> {
        for (name, bot) in &self.bot {
            let wrong = bot
                .username
                .as_ref()
                .filter(|u| !(5..=32).contains(&u.len()) || !u.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_'));
            if wrong.is_some() {
                // never what stands there: it may be the token
                return Err(ConfigError::Value(format!(
                    "`bot.{name}.username` is not 5 to 32 letters, digits and _; write it without @"
                )));
            }
        }
        Ok(())
    }

    /// The folder beside the root key.
    pub fn key_folder(&self) -> PathBuf {
        let beside = || self.root_key.file.as_deref().and_then(std::path::Path::parent).map(PathBuf::from);
        let folder = self.root_key.folder.clone().or_else(beside).unwrap_or_default();
        if folder.as_os_str().is_empty() { PathBuf::from(".") } else { folder }
    }
}

/// How updates come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// We ask.
    #[default]
    Poll,
    /// The platform calls `public_url`/hook/<bot>.
    Webhook,
}

/// Telegram.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Telegram {
    /// The Bot API server.
    pub api: String,
    /// poll or webhook.
    pub mode: Mode,
    /// Between two looks at what the platform says of a bot: a minute. Tests look more often.
    #[serde(skip, default = "a_minute")]
    pub look: Duration,
    /// So long the platform holds an empty answer back: 50 s, the longest. Tests that turn the clock by hand do not wait.
    #[serde(skip, default = "longest_hold")]
    pub hold: Duration,
    /// How many messages a chat gets: as many as the platform bears. Tests that play whole conversations do not wait.
    #[serde(skip)]
    pub chat_pace: ChatPace,
}

fn a_minute() -> Duration {
    Duration::from_secs(60)
}

fn longest_hold() -> Duration {
    Duration::from_secs(50)
}

impl Default for Telegram {
    fn default() -> Self {
        Self {
            api: "https://api.telegram.org".to_owned(),
            mode: Mode::Poll,
            look: a_minute(),
            hold: longest_hold(),
            chat_pace: ChatPace::default(),
        }
    }
}

/// One bot.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct BotConfig {
    /// From BotFather; without one the bot does not run.
    pub token: Option<Secret>,
    /// The bot's user name at Telegram, without `@`, where it is another than in the content.
    pub username: Option<String>,
    /// Another Bot API server than that of all bots, in a demonstration.
    #[serde(skip)]
    pub(crate) api: Option<String>,
}

/// The root key.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct RootKeyConfig {
    /// The key file, on another device than the data.
    pub file: Option<PathBuf>,
    /// Of a key file that a passphrase locks; without it that is asked for at the terminal. It belongs into a file in
    /// memory, never on the disk.
    pub passphrase: Option<Secret>,
    /// The operator accepts that one stolen disk holds both.
    pub accept_same_disk: bool,
    /// The folder for what lies beside the key (pins, peppers, what was erased); without it the key file's own. It must
    /// be writable, and no backup of the database may hold it.
    pub folder: Option<PathBuf>,
}

/// The codes that people come back with.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Codes {
    /// How many a process keeps ready in memory, so that nobody who tells something waits: 1 to 10000.
    pub ahead: usize,
}

impl Default for Codes {
    fn default() -> Self {
        Self { ahead: sealing::ReceiptPool::USUAL }
    }
}

/// What is said.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ContentConfig {
    /// What runs while the store holds no published version; without it the embedded content.
    pub dir: Option<PathBuf>,
    /// The operator runs help-now and legal words that no named editor has reviewed.
    pub allow_unreviewed: bool,
}

/// The pages.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Web {
    /// Where the quick exit leads.
    pub exit_url: String,
    /// Cookies only over TLS; false only on loopback.
    pub secure_cookie: bool,
    /// Addresses and networks of proxies in front of this node, as `127.0.0.1` or `10.0.0.0/8`: what they say in
    /// X-Forwarded-For of whom they pass on is believed, for holding back a flood.
    pub trusted_proxies: Vec<String>,
}

impl Web {
    /// The proxies. Errors: one is neither an address nor a network.
    pub fn proxies(&self) -> Result<web::Proxies, ConfigError> {
        web::Proxies::parse(self.trusted_proxies.iter().map(String::as_str)).map_err(|bad| {
            ConfigError::Value(format!(
                "`web.trusted_proxies`: `{bad}` is neither an address nor a network as 10.0.0.0/8"
            ))
        })
    }
}

impl Default for Web {
    fn default() -> Self {
        Self { exit_url: "https://www.wikipedia.org/".to_owned(), secure_cookie: true, trusted_proxies: Vec::new() }
    }
}

/// Backups.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct BackupConfig {
    /// Days that backups are kept; the operator deletes them. An erasure is complete after that.
    pub keep: u16,
}

impl Default for BackupConfig {
    fn default() -> Self {
        Self { keep: 30 }
    }
}

impl BackupConfig {
    /// How long a backup is kept.
    pub fn kept(&self) -> Duration {
        Duration::from_secs(u64::from(self.keep) * 86_400)
    }
}

/// The log of who did what.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct AuditConfig {
    /// Public keys of those who keep watch over the log, 64 hexadecimal digits each, as `oberih audit watch --key`
    /// prints them: their co-signatures are taken.
    pub witness: Vec<String>,
    /// Lines are kept to the end of which year after their own, from 1.
    pub keep_years: u32,
    /// An alarm where somebody reads more reports in an hour that she neither took nor answered; 0 for none.
    pub many_reports: u32,
    /// An alarm where somebody keeps more files for herself in an hour, or the confirmations of them; 0 for none.
    pub many_files: u32,
    /// An alarm where somebody searches the index of links more often in an hour, as she proposes a warning (also one that
    /// is refused), approves it or looks at its form; 0 for none.
    pub many_searches: u32,
    /// An alarm where somebody reads a report in these hours, as `23:00-06:00`, by the clock of the first desk.
    pub odd_hours: Option<String>,
}

impl Default for AuditConfig {
    fn default() -> Self {
        Self {
            witness: Vec::new(),
            keep_years: 1,
            many_reports: 30,
            many_files: 20,
            many_searches: 20,
            odd_hours: None,
        }
    }
}

/// The journal.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Log {
    /// error, warn, info, debug, or a filter as `info,app=debug`.
    pub level: String,
    /// text or json.
    pub format: String,
}

impl Default for Log {
    fn default() -> Self {
        Self { level: "info".to_owned(), format: "text".to_owned() }
    }
}

/// The server through which the duty phones of all desks are told.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct MailConfig {
    /// `smtps://user@mail.example.org:465`, or `smtp://user@mail.example.org:587?tls=required` (STARTTLS); without TLS
    /// only to this machine. A `@` in the user is `%40`.
    pub smtp: Option<String>,
    /// Whom the mails are from.
    pub from: Option<String>,
    /// Of the user in `smtp`.
    pub password: Option<Secret>,
}
