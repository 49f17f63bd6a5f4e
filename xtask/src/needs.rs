//! What the tests need beside Rust: PostgreSQL's server, a browser with its driver, and axe-core, which looks in that
//! browser for what shuts people out. Pictures need letters and signs as phones have them, spelling its dictionaries.
//! Present, installed (as root on Debian), or said plainly; never silently done without.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::cargo::{find, root};
use crate::spelling::DICTIONARIES;

/// The oldest PostgreSQL the product is tested on.
const OLDEST_POSTGRES: u32 = 15;

/// What the tests are to do without, commas between: `postgres`, `browser`.
pub(crate) const WITHOUT: &str = "OBERIH_TEST_WITHOUT";

/// A file that keeps Debian's package from making and starting a database of its own. Only there while we install.
const NO_CLUSTER: &str = "/etc/postgresql-common/createcluster.d/oberih-check.conf";

/// What Android shows: its letters, and the signs that the buttons of the bots begin with.
const FONTS: [&str; 2] = [
    "/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf",
    "/usr/share/fonts/truetype/roboto/unhinted/RobotoTTF/Roboto-Regular.ttf",
];

/// The browser and its driver: how the tests are told of them, and what Debian calls them.
const BROWSER: [(&str, &str); 2] = [("OBERIH_TEST_CHROMEDRIVER", "chromedriver"), ("OBERIH_TEST_CHROMIUM", "chromium")];

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    Postgres,
    Browser,
    Axe,
    Fonts,
    Spelling,
}

impl Need {
    fn is_there(self) -> bool {
        match self {
            Self::Postgres => postgres_bin().is_some(),
            Self::Browser => browser_vars().len() == BROWSER.len(),
            Self::Axe => find("npm").is_some(),
            Self::Fonts => FONTS.iter().all(|file| Path::new(file).is_file()),
            Self::Spelling => find("hunspell").is_some() && DICTIONARIES.iter().all(|(_, name)| has_dictionary(name)),
        }
    }

    /// Whether the tests are to do without it, as OBERIH_TEST_WITHOUT says.
    pub(crate) fn is_left_out(self) -> bool {
        let name = match self {
            Self::Postgres => "postgres",
            Self::Browser | Self::Axe => "browser",
            Self::Fonts | Self::Spelling => return false,
        };
        env::var(WITHOUT).is_ok_and(|names| names.split(',').any(|n| n.trim() == name))
    }

    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Postgres => &["postgresql"],
            Self::Browser => &["chromium", "chromium-driver"],
            Self::Axe => &["nodejs", "npm"],
            Self::Fonts => &["fonts-noto-color-emoji", "fonts-roboto-unhinted"],
            Self::Spelling => &[
                "hunspell",
                "hunspell-uk",
                "hunspell-en-gb",
                "hunspell-ru",
                "hunspell-pl",
                "hunspell-de-de",
                "hunspell-ro",
                "hunspell-cs",
                "hunspell-sk",
            ],
        }
    }
}

fn has_dictionary(name: &str) -> bool {
    Path::new("/usr/share/hunspell").join(format!("{name}.dic")).is_file()
}

/// What to do about a missing need.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Missing {
    /// Install it, where we are root
    Install,
    /// Print the command that installs it, and fail
    Fail,
}

/// Makes sure that all of `needs` are there.
pub(crate) fn require(needs: &[Need], missing: Missing) -> Result<()> {
    let needs = needs.iter().copied().filter(|need| !need.is_left_out()).collect::<Vec<_>>();
    programs(&needs, missing)?;
    if needs.contains(&Need::Axe) { axe(missing) } else { Ok(()) }
}

/// axe-core as `crates/tests/axe/package-lock.json` has it, to the byte; nothing of it is part of the product.
fn axe(missing: Missing) -> Result<()> {
    let folder = root().join("crates/tests/axe");
    let read = |file: &str| fs::read_to_string(folder.join(file)).unwrap_or_default();
    let installed = version_in(&read("node_modules/axe-core/package.json"), "version");
    if installed.is_some() && installed == version_in(&read("package.json"), "axe-core") {
        return Ok(());
    }
    let line = "npm ci --prefix crates/tests/axe";
    if missing == Missing::Fail {
        bail!("missing: axe-core, or it is another version. Run\n\n    {line}\n");
    }
    println!("> {line}");
    let words = ["ci", "--no-audit", "--no-fund", "--ignore-scripts"];
    let status = Command::new("npm").args(words).current_dir(&folder).status().context("start `npm`")?;
    if !status.success() {
        bail!("`{line}` failed ({status})");
    }
    Ok(())
}

/// `"key": "value"` in a file of npm's.
fn version_in(text: &str, key: &str) -> Option<String> {
    let after = text.split_once(&format!("\"{key}\": \""))?.1;
    after.split('"').next().map(str::to_owned)
}

fn programs(needs: &[Need], missing: Missing) -> Result<()> {
    let absent = needs.iter().copied().filter(|need| !need.is_there()).collect::<Vec<_>>();
    if absent.is_empty() {
        return Ok(());
    }
    let packages = absent.iter().flat_map(|need| need.packages()).copied().collect::<Vec<_>>();
    let line = format!("apt-get update && apt-get install -y --no-install-recommends {}", packages.join(" "));
    if missing == Missing::Fail || !is_root()? || find("apt-get").is_none() {
        bail!(
            "missing: {}. On Debian, as root:\n\n    {line}\n\nA browser from elsewhere: name it in {} and {}. To do without a part \
             of the tests: {WITHOUT}=postgres,browser\n",
            packages.join(", "),
            BROWSER[0].0,
            BROWSER[1].0
        );
    }

    println!("> {line}");
    let installed = {
        let _quiet = absent.contains(&Need::Postgres).then(NoCluster::write).transpose()?;
        apt(&["update"]).and_then(|()| {
            let mut words = vec!["install", "-y", "--no-install-recommends"];
            words.extend(&packages);
            apt(&words)
        })
    };
    installed.with_context(|| format!("install {}", packages.join(", ")))?;
    match absent.iter().find(|need| !need.is_there()) {
        Some(need) => bail!("installed {}, yet the programs are not there", need.packages().join(", ")),
        None => Ok(()),
    }
}

/// The folder of PostgreSQL's server programs, the newest where there are several.
pub(crate) fn postgres_bin() -> Option<PathBuf> {
    let debian = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten().filter_map(|entry| {
        let version = entry.file_name().to_str()?.parse::<u32>().ok()?;
        let bin = entry.path().join("bin");
        (version >= OLDEST_POSTGRES && is_server(&bin)).then_some((version, bin))
    });
    let newest = debian.max().map(|(_, bin)| bin);
    newest.or_else(|| find("initdb")?.canonicalize().ok()?.parent().map(PathBuf::from).filter(|bin| is_server(bin)))
}

fn is_server(bin: &Path) -> bool {
    ["initdb", "postgres", "pg_ctl"].iter().all(|program| bin.join(program).is_file())
}

/// Where the tests find the browser and its driver: what the environment names, else by Debian's names.
pub(crate) fn browser_vars() -> Vec<(&'static str, String)> {
    let given = |name: &str| env::var(name).ok().filter(|path| Path::new(path).is_file());
    let at = |(name, program): (&'static str, &str)| {
        Some((name, given(name).or_else(|| Some(find(program)?.display().to_string()))?))
    };
    BROWSER.into_iter().filter_map(at).collect()
}

/// Whether we may install, and must not run PostgreSQL as ourselves.
pub(crate) fn is_root() -> Result<bool> {
    Ok(user_id(None)? == Some(0))
}

/// The number of a user, or our own; `None` where there is no such user.
pub(crate) fn user_id(name: Option<&str>) -> Result<Option<u32>> {
    number("-u", name)
}

/// The number of a user's group.
pub(crate) fn group_id(name: &str) -> Result<Option<u32>> {
    number("-g", Some(name))
}

fn number(which: &str, name: Option<&str>) -> Result<Option<u32>> {
    let output = Command::new("id").arg(which).args(name).output().context("start `id`")?;
    if !output.status.success() {
        return Ok(None);
    }
    let text = String::from_utf8(output.stdout).context("read what `id` says")?;
    text.trim().parse().map(Some).context("read what `id` says")
}

fn apt(args: &[&str]) -> Result<()> {
    let status = Command::new("apt-get")
        // somebody else on the machine may be installing something just now
        .args(["-o", "DPkg::Lock::Timeout=300"])
        .args(args)
        .env("DEBIAN_FRONTEND", "noninteractive")
        .status()
        .context("start `apt-get`")?;
    if !status.success() {
        bail!("`apt-get {}` failed ({status})", args.join(" "));
    }
    Ok(())
}

struct NoCluster;

impl NoCluster {
    fn write() -> Result<Self> {
        let file = Path::new(NO_CLUSTER);
        if let Some(dir) = file.parent() {
            fs::create_dir_all(dir).with_context(|| format!("make {}", dir.display()))?;
        }
        fs::write(file, "create_main_cluster = false\n").with_context(|| format!("write {NO_CLUSTER}"))?;
        Ok(Self)
    }
}

impl Drop for NoCluster {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_file(NO_CLUSTER) {
            eprintln!("{NO_CLUSTER} stays behind: {error}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::version_in;

    #[test]
    fn a_version_is_found_by_its_key_alone() {
        let text = "{ \"name\": \"axe-core\",\n \"version\": \"4.14.1\" }";
        assert_eq!(version_in(text, "version").as_deref(), Some("4.14.1"));
        assert_eq!(version_in(text, "axe-core"), None);
        assert_eq!(version_in("", "version"), None);
    }
}
