//! `cargo xtask storm`: the long simulation, for the night. Its short run belongs to `check`.

use anyhow::Result;

use crate::cargo::cargo;
use crate::postgres;

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Options for the storm itself
    #[arg(last = true)]
    options: Vec<String>,
}

pub(crate) fn run(args: &Args) -> Result<()> {
    let postgres = postgres::start_if_installed()?;
    let vars = postgres.iter().flat_map(postgres::Postgres::vars).collect::<Vec<_>>();
    // the storm runs the binary that stands beside it
    cargo(&["build", "--release", "-p", "oberih"], &vars)?;
    let mut words = vec!["run", "--release", "-p", "tests", "--bin", "storm", "--"];
    words.extend(args.options.iter().map(String::as_str));
    cargo(&words, &vars)
}
