//! `cargo xtask screenshots`: pictures of the pages, for people who review words and layout. The chosen ones are kept in
//! `docs/screenshots`; all of them go where builds go.

use std::env;
use std::path::PathBuf;

use anyhow::Result;

use crate::cargo::{cargo, root};
use crate::needs::{self, Need};

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Every page and screen, into target/screenshots: many minutes, and nothing to commit
    #[arg(long)]
    all: bool,
    /// Options for the picture maker itself
    #[arg(last = true)]
    options: Vec<String>,
}

pub(crate) fn run(args: &Args) -> Result<()> {
    needs::require(&[Need::Browser, Need::Fonts], needs::Missing::Fail)?;
    let mut words = vec!["run", "-p", "tests", "--bin", "screenshots", "--"];
    let folder = target().join("screenshots").display().to_string();
    if args.all {
        words.extend(["--all", &folder]);
    }
    words.extend(args.options.iter().map(String::as_str));
    cargo(&words, &needs::browser_vars())
}

/// Where builds go.
fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}
