//! `cargo xtask bench NAME`: one measurement, alone. The measuring itself lives in the crate `tests`.

use anyhow::Result;

use crate::cargo::cargo;
use crate::postgres;

/// The benches whose `--small` form `check` runs for its correctness. A new bench adds its name here.
pub(crate) const SMALL: &[&str] = &[
    "step",
    "updates",
    "latency",
    "latency-postgres",
    "updates-postgres",
    "million",
    "check-ins",
    "reports",
    "returns",
    "alike",
    "upload",
    "content",
    "follow",
    "warned",
    "links",
    "links-alike",
    "idle",
];

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Which one
    name: String,
    /// Seconds, not minutes: shows that the bench still works, not how fast anything is
    #[arg(long)]
    small: bool,
    /// The longest form, where a bench has one: `links` with ten million entries
    #[arg(long, conflicts_with = "small")]
    full: bool,
}

pub(crate) fn run(args: &Args) -> Result<()> {
    let postgres = postgres::start_if_installed()?;
    let vars = postgres.iter().flat_map(postgres::Postgres::vars).collect::<Vec<_>>();
    // the short form judges correctness, for which the tests' own build will do
    let profile: &[&str] = if args.small { &[] } else { &["--release"] };
    cargo(&[&["build", "-p", "oberih"], profile].concat(), &vars)?;
    let mut words = [&["run", "-p", "tests", "--bin", "bench"], profile, &["--", &args.name]].concat();
    if args.small {
        words.push("--small");
    }
    if args.full {
        words.push("--full");
    }
    cargo(&words, &vars)
}
