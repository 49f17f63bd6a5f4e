//! `cargo xtask demo`: a demonstration on this machine; needs nothing but Rust and a C compiler.

use anyhow::Result;

use crate::cargo::cargo;

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Options for the demo itself
    #[arg(last = true)]
    options: Vec<String>,
}

pub(crate) fn run(args: &Args) -> Result<()> {
    let mut words = vec!["run", "--release", "-p", "oberih", "--", "demo"];
    words.extend(args.options.iter().map(String::as_str));
    cargo(&words, &[])
}
