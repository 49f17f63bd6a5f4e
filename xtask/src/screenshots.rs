//! `cargo xtask screenshots`: pictures of the pages and of both bots' phones, for people who review words and layout. They are
//! kept in `docs/screenshots`, or with `-- --all DIR` put there.

use std::time::Duration;

use anyhow::Result;

use crate::cargo::built_within;
use crate::check::binaries;
use crate::needs::{self, Need};

/// Some hundreds of pictures, and talks with both bots before them.
const LONGEST: Duration = Duration::from_secs(2 * 60 * 60);

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Options for the picture maker itself
    #[arg(last = true)]
    options: Vec<String>,
}

pub(crate) fn run(args: &Args) -> Result<()> {
    needs::require(&[Need::Browser, Need::Fonts], needs::Missing::Fail)?;
    binaries()?;
    let options = args.options.iter().map(String::as_str).collect::<Vec<_>>();
    built_within("screenshots", &options, &needs::browser_vars(), LONGEST)
}
