//! The project's own commands: one file each, `cargo xtask --help` lists them.
//! No logic of the product lives here; what is tested or measured lives in the crate `tests`.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "these commands talk to the developer at the terminal")]

mod bench;
mod bless;
mod cargo;
mod check;
mod demo;
mod fix;
mod needs;
mod postgres;
mod room;
mod screenshots;
mod spelling;
mod storm;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "The project's own commands")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// What CI runs: format, lints, tests on both stores, content, small benches
    Check(check::Args),
    /// Repair what can be repaired: clippy's own suggestions, then the format
    Fix,
    /// Run the tests and accept what they now say as the lists that are written down
    Bless(bless::Args),
    /// Measure one thing by name
    Bench(bench::Args),
    /// A demonstration on this machine
    Demo(demo::Args),
    /// Many people and many faults, for long
    Storm(storm::Args),
    /// Pictures of every page
    Screenshots(screenshots::Args),
    /// A temporary PostgreSQL until Ctrl-C, for running single tests
    Postgres(postgres::Args),
    /// Holds the temporary PostgreSQL; started by the other commands
    #[command(hide = true)]
    HoldPostgres(postgres::HoldArgs),
}

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<()> {
    match command {
        Command::Check(args) => check::run(&args),
        Command::Fix => fix::run(),
        Command::Bless(args) => bless::run(&args),
        Command::Bench(args) => bench::run(&args),
        Command::Demo(args) => demo::run(&args),
        Command::Storm(args) => storm::run(&args),
        Command::Screenshots(args) => screenshots::run(&args),
        Command::Postgres(args) => postgres::run(&args),
        Command::HoldPostgres(args) => postgres::hold(&args),
    }
}
