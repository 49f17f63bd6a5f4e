//! `cargo xtask fix`: clippy's own suggestions first, since they may break the format.

use anyhow::Result;

use crate::cargo::cargo;

pub(crate) fn run() -> Result<()> {
    cargo(&["clippy", "--workspace", "--all-targets", "--fix", "--allow-dirty", "--allow-staged"], &[])?;
    cargo(&["fmt", "--all"], &[])
}
