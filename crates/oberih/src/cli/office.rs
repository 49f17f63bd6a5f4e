//! What the commands about staff and keys share: the office opened, somebody signed in, a second person asked for.

use super::out::say;
use super::process::Process;
use super::{Source, ask, device, picture};
use crate::config::Config;
use crate::node::{read_root_key, same_disk};
use app::office::{Notice, NoticeKind, Office, OfficeError, Second, SignedIn, Welcome};
use app::{KeyFolder, Keyring, Randomness, Vault};
use clap::Args;
use domain::Clock;
use sealing::RootKey;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use storage::Store;
use zeroize::Zeroizing;

/// Everything open.
pub(super) struct Opened {
    pub(super) config: Config,
    pub(super) store: Store,
    pub(super) vault: Vault,
    pub(super) office: Office,
    pub(super) keyring: Arc<Keyring>,
    pub(super) random: Randomness,
    /// Until the command ends, the root key is not changed.
    _process: Process,
}

impl Opened {
    /// Whether the root key lies on the disk of the data, where the data lie on one of ours.
    pub(super) fn key_lies_with_the_data(&self) -> bool {
        let file = self.config.root_key.file.as_deref().unwrap_or(Path::new(""));
        self.config.database.is_none() && same_disk(file, &self.config.data)
    }
}

/// Who does it.
#[derive(Args)]
pub(super) struct By {
    /// Who does it; asked for where it is not given.
    #[arg(long = "as", value_name = "NAME")]
    as_name: Option<String>,
    /// A file whose first line is her password; without it the password is asked for and not shown.
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,
    /// The code that her authenticator shows now.
    #[arg(long, value_name = "CODE")]
    code: Option<String>,
}

impl By {
    /// Where her password lies, if it was given so.
    pub(super) fn password_file(&self) -> Option<&Path> {
        self.password_file.as_deref()
    }
}

/// Who stands beside her.
#[derive(Args)]
pub(super) struct With {
    /// A second supervisor or an auditor, where one alone is not enough; asked for at a terminal.
    #[arg(long = "with", value_name = "NAME")]
    with_name: Option<String>,
    /// A file whose first line is the second person's password.
    #[arg(long, value_name = "FILE")]
    with_password_file: Option<PathBuf>,
    /// The code that the second person's authenticator shows now.
    #[arg(long, value_name = "CODE")]
    with_code: Option<String>,
    /// You, who run this machine, approve in place of a second person who lost her key. It is logged.
    #[arg(long, conflicts_with = "with_name")]
    operator_approves: bool,
}

/// The second person, signed in, or the operator.
pub(super) enum Beside {
    Nobody,
    Person(Box<SignedIn>),
    Operator,
}

impl Beside {
    pub(super) fn second(&self) -> Second<'_> {
        match self {
            Self::Nobody => Second::Nobody,
            Self::Person(person) => Second::Person(person),
            Self::Operator => Second::Operator,
        }
    }
}

/// The key that the configuration names. `strict`: refused on the data's disk, as `serve` does.
pub(super) fn root_key(config: &Config, strict: bool) -> anyhow::Result<RootKey> {
    let data = config.database.is_none().then_some(config.data.as_path());
    if strict && config.database.is_none() {
        std::fs::create_dir_all(&config.data)?;
    }
    let accept = !strict || config.root_key.accept_same_disk;
    Ok(read_root_key(&config.root_key, data, accept)?)
}

/// Where a file lies.
pub(super) fn folder_of(file: &Path) -> PathBuf {
    match file.parent() {
        Some(folder) if folder != Path::new("") => folder.to_path_buf(),
        _ => PathBuf::from("."),
    }
}

/// Opens everything. `strict`: as for [`root_key`].
pub(super) async fn open(source: &Source, strict: bool) -> anyhow::Result<Opened> {
    let config = source.read(&[])?;
    let root = root_key(&config, strict)?;
    let store = source.open().await?;
    let random = Randomness::new(super::system_rng());
    // before the keys are read: from here on they stay what they are
    let process = Process::begin(&store, &random).await?;
    let keyring = Arc::new(Keyring::open(&store, root, &random).await?);
    let vault = Vault::open(&store, &keyring, KeyFolder::new(config.key_folder()), &random).await?;
    let office = Office::open(&store, &vault, &keyring, &random).await?;
    let office = match device::mark(&mut super::system_rng()) {
        Some(mark) => office.at_device(mark),
        None => office,
    };
    Ok(Opened { config, store, vault, office, keyring, random, _process: process })
}

/// Signs her in.
pub(super) async fn sign_in(office: &Office, by: &By) -> anyhow::Result<SignedIn> {
    one(office, "your", (by.as_name.as_deref(), by.password_file.as_deref(), by.code.as_deref())).await
}

/// Signs the second person in where the command line names one.
pub(super) async fn beside(office: &Office, with: &With) -> anyhow::Result<Beside> {
    if with.operator_approves {
        return Ok(Beside::Operator);
    }
    let Some(name) = &with.with_name else { return Ok(Beside::Nobody) };
    let given = (Some(name.as_str()), with.with_password_file.as_deref(), with.with_code.as_deref());
    Ok(Beside::Person(Box::new(one(office, "the second person's", given).await?)))
}

/// Whether to ask for the second person and try again.
pub(super) async fn ask_second<T>(
    office: &Office,
    done: &Result<T, OfficeError>,
    beside: &Beside,
) -> anyhow::Result<Option<Beside>> {
    let missing = matches!(done, Err(OfficeError::SecondNeeded)) && matches!(beside, Beside::Nobody);
    if !missing || !ask::is_terminal() {
        return Ok(None);
    }
    say!("This needs a second supervisor or an auditor.");
    Ok(Some(Beside::Person(Box::new(one(office, "the second person's", (None, None, None)).await?))))
}

/// Her name and password: what the command line gives, and answers for the rest.
pub(super) fn given_password(by: &By, whose: &str) -> anyhow::Result<(String, Zeroizing<String>)> {
    asked(whose, by.as_name.as_deref(), by.password_file.as_deref())
}

/// Her code, in the same way. It is good for half a minute: nothing else is asked for between it and its use.
pub(super) fn given_code(by: &By, whose: &str) -> anyhow::Result<String> {
    ask::given_or(by.code.as_deref(), &format!("{whose} code"))
}

fn asked(whose: &str, name: Option<&str>, password: Option<&Path>) -> anyhow::Result<(String, Zeroizing<String>)> {
    let name = ask::given_or(name, &format!("{whose} name"))?;
    let password = ask::secret(&format!("{whose} password"), password)?;
    Ok((name, password))
}

async fn one(
    office: &Office,
    whose: &str,
    (name, password, code): (Option<&str>, Option<&Path>, Option<&str>),
) -> anyhow::Result<SignedIn> {
    let (name, password) = asked(whose, name, password)?;
    let code = ask::given_or(code, &format!("{whose} code"))?;
    let signed = office.sign_in(&name, &password, &code, super::clock().now()).await?;
    say_notices(office, &signed).await?;
    Ok(signed)
}

/// What happened since she was here last and every supervisor and auditor is to know; shown, then counted as told.
async fn say_notices(office: &Office, signed: &SignedIn) -> anyhow::Result<()> {
    let untold = office.untold(signed.id).await?;
    if untold.is_empty() {
        return Ok(());
    }
    say!("SINCE YOU WERE HERE LAST:");
    untold.iter().for_each(|notice| say!("  {}", in_words(notice)));
    say!("If nobody told you why, ask the operator, and look into the log.");
    Ok(office.told(signed.id, &untold, super::clock().now()).await?)
}

/// A notice in one line.
pub(super) fn in_words(notice: &Notice) -> String {
    let at = jiff::Timestamp::from_microsecond(notice.at.unix_micros()).unwrap_or_default();
    let who = notice.who.as_deref().unwrap_or("somebody");
    let what = match notice.kind {
        NoticeKind::RecoveryUsed if notice.who.is_none() => {
            "the custodians' words were used: they open everything".to_owned()
        }
        NoticeKind::RecoveryUsed => format!("{who} used the custodians' words: they open everything"),
        NoticeKind::SupervisorReturned => {
            "a supervisor has new keys by the custodians' words and the operator's approval".to_owned()
        }
        NoticeKind::CustodiansReplaced => format!("{who} made other people the custodians"),
        NoticeKind::ManyReports => format!("{who} read many reports that she does not answer"),
        NoticeKind::ManyFiles => format!("{who} kept many files"),
        NoticeKind::ManySearches => {
            format!("{who} looked up numbers, accounts or addresses many times, as for warnings")
        }
        NoticeKind::OddHours => format!("{who} read reports at an odd hour"),
        NoticeKind::LinksRebuilt => format!("{who} went through reports for the index of links"),
        NoticeKind::WarningDisputed => {
            format!(
                "{who} wrote down that a warning is disputed: `oberih warnings list` shows which; withdraw or renew it"
            )
        }
        NoticeKind::WarningStopped => {
            "the node withdrew a warning that its reports no longer allow, or that a help line has: `oberih warnings show` says why"
                .to_owned()
        }
    };
    format!("{}  {what}", at.strftime("%Y-%m-%d %H:%M UTC"))
}

/// What a new account is told once.
pub(super) fn say_welcome(welcome: &Welcome) {
    let uri = welcome.code.uri(&welcome.name);
    say!("For the authenticator of {}, shown once (a picture, a link, or the secret to type):", welcome.name);
    picture::show(&uri);
    say!("  {}", *uri);
    say!("  {}", *welcome.code.base32());
}

/// A fingerprint in groups, so that two people can compare it.
pub(super) fn fingerprint(bytes: &[u8]) -> String {
    let groups = bytes.chunks(4).map(|some| some.iter().map(|b| format!("{b:02x}")).collect::<String>());
    groups.collect::<Vec<_>>().join(" ")
}
