//! Starting cargo at the root of the workspace, and saying what was started.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// What check runs takes seconds, on a slow machine a few minutes.
const LONGEST: Duration = Duration::from_secs(10 * 60);
const LOOK: Duration = Duration::from_millis(100);

/// The root of the workspace. Cargo names xtask's own folder when it runs us.
pub(crate) fn root() -> PathBuf {
    let own = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    own.and_then(|dir| dir.parent().map(PathBuf::from)).unwrap_or_else(|| PathBuf::from("."))
}

/// Where a program is, by `PATH`.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|dir| dir.join(program)).find(|path| path.is_file())
}

/// The test runner: nextest where it is installed; plain `cargo test` needs nothing but Rust.
pub(crate) fn test_runner() -> &'static [&'static str] {
    if find("cargo-nextest").is_some() { &["nextest", "run"] } else { &["test", "--no-fail-fast"] }
}

/// What `cargo xtask` says to us of our own package. Build scripts of others look at these names: passed on, they and all that
/// stands on them would be built anew each time that cargo is started by us after it was started by hand.
fn of_this_package() -> impl Iterator<Item = OsString> {
    env::vars_os().map(|(name, _)| name).filter(|name| {
        let name = name.to_string_lossy();
        name.starts_with("CARGO_PKG_")
            || name.starts_with("CARGO_MANIFEST_")
            || name == "CARGO_CRATE_NAME"
            || name == "OUT_DIR"
    })
}

/// Runs `cargo ARGS` with `vars` added to the environment; an error when it fails.
pub(crate) fn cargo<S: AsRef<str>>(args: &[S], vars: &[(&str, String)]) -> Result<()> {
    let words = args.iter().map(AsRef::as_ref).collect::<Vec<_>>();
    let shown = format!("cargo {}", words.join(" "));
    println!("\n> {shown}");
    let program = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(program);
    for name in of_this_package() {
        command.env_remove(name);
    }
    let status = command
        .args(&words)
        .envs(vars.iter().map(|(name, value)| (name, value)))
        .current_dir(root())
        .status()
        .with_context(|| format!("start `{shown}`"))?;
    if !status.success() {
        bail!("`{shown}` failed ({status})");
    }
    Ok(())
}

/// Runs a program that a build has left beside this one (`cargo build --workspace --bins`), for at most as
/// long as what check runs may take.
pub(crate) fn built(name: &str, args: &[&str], vars: &[(&str, String)]) -> Result<()> {
    built_within(name, args, vars, LONGEST)
}

/// The same for this long. What has not ended by then hangs, and is killed.
pub(crate) fn built_within(name: &str, args: &[&str], vars: &[(&str, String)], longest: Duration) -> Result<()> {
    let path = env::current_exe().context("find this program")?.with_file_name(name);
    let shown = format!("{name} {}", args.join(" "));
    println!("\n> {shown}");
    let mut command = Command::new(path);
    command.args(args).envs(vars.iter().map(|(name, value)| (name, value))).current_dir(root());
    let status = ended(command.spawn().with_context(|| format!("start `{shown}`"))?, longest)?;
    let Some(status) = status else {
        bail!(
            "`{shown}` did not end within {} minutes and was killed; run it alone to see where",
            longest.as_secs() / 60
        )
    };
    if !status.success() {
        bail!("`{shown}` failed ({status})");
    }
    Ok(())
}

/// How a program ended; `None` if it had to be killed after so long.
fn ended(mut child: Child, longest: Duration) -> Result<Option<ExitStatus>> {
    let begun = Instant::now();
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        if begun.elapsed() >= longest {
            child.kill()?;
            child.wait()?;
            return Ok(None);
        }
        thread::sleep(LOOK);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_end_is_killed_and_what_ends_says_how() {
        let run =
            |words: &str, longest| ended(Command::new("sh").args(["-c", words]).spawn().unwrap(), longest).unwrap();
        assert_eq!(run("exec sleep 600", Duration::from_millis(1)), None);
        assert_eq!(run("exit 3", Duration::from_secs(60)).and_then(|status| status.code()), Some(3));
    }
}
