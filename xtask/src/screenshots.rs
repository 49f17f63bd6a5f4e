//! `cargo xtask screenshots`: pictures of every page, for people who review words and layout.

use anyhow::Result;

use crate::cargo::cargo;
use crate::needs::{self, Need};

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Options for the picture maker itself
    #[arg(last = true)]
    options: Vec<String>,
}

pub(crate) fn run(args: &Args) -> Result<()> {
    needs::require(&[Need::Browser, Need::Fonts], needs::Missing::Fail)?;
    let mut words = vec!["run", "-p", "tests", "--bin", "screenshots", "--"];
    words.extend(args.options.iter().map(String::as_str));
    cargo(&words, &needs::browser_vars())
}
