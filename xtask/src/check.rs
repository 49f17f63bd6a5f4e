//! `cargo xtask check`: what CI runs and what a newcomer runs. Nothing is left out unseen: a part that did not run
//! stands in the table with the reason.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use clap::ValueEnum;

use crate::bench;
use crate::cargo::{built, cargo, find, test_runner};
use crate::needs::{self, Missing, Need};
use crate::postgres::{Data, Postgres};
use crate::{room, spelling};

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Only these parts; commas between them
    #[arg(long, value_enum, value_delimiter = ',')]
    only: Vec<Part>,
    /// Install nothing; say what is missing
    #[arg(long)]
    no_install: bool,
}

/// The parts, in the order they run: what fails soonest comes first.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    Fmt,
    Clippy,
    Tests,
    Content,
    Bench,
    Storm,
}

const ALL: [Part; 6] = [Part::Fmt, Part::Clippy, Part::Tests, Part::Content, Part::Bench, Part::Storm];

impl Part {
    fn name(self) -> &'static str {
        match self {
            Self::Fmt => "fmt",
            Self::Clippy => "clippy",
            Self::Tests => "tests",
            Self::Content => "content",
            Self::Bench => "bench",
            Self::Storm => "storm",
        }
    }

    fn needs(self) -> &'static [Need] {
        match self {
            Self::Tests => &[Need::Postgres, Need::Browser, Need::Axe],
            Self::Content => &[Need::Spelling],
            Self::Storm => &[Need::Postgres],
            Self::Bench if !bench::SMALL.is_empty() => &[Need::Postgres],
            _ => &[],
        }
    }

    fn run(self, vars: &Vars) -> Result<()> {
        match self {
            Self::Fmt => cargo(&["fmt", "--all", "--check"], &[]),
            Self::Clippy => cargo(&["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"], &[]),
            Self::Tests => tests(vars),
            Self::Content => {
                spelling::check()?;
                binaries()?;
                built("oberih", &["content", "check", "content"], &[])
            }
            // for their correctness only, so the tests' own build will do
            Self::Bench => {
                binaries()?;
                bench::SMALL.iter().try_for_each(|name| built("bench", &[name, "--small"], vars))
            }
            // some kills of one process and of two, and a holder that is stopped and wakes; the night's length is `cargo xtask storm`
            Self::Storm => {
                binaries()?;
                built("storm", &["kill", "--small"], vars)?;
                built("storm", &["pause", "--small"], vars)
            }
        }
    }
}

type Vars = Vec<(&'static str, String)>;

/// Tests and benches start the real binary, which no test build leaves beside them. Built together with the tests: alone it would
/// have other features, and half of all there is would be built twice.
pub(crate) fn binaries() -> Result<()> {
    cargo(&["build", "--workspace", "--bins", "--tests", "--locked"], &[])
}

/// Nextest does not run the examples in the docs, so they run after it.
fn tests(vars: &Vars) -> Result<()> {
    binaries()?;
    let mut words = test_runner().to_vec();
    words.extend(["--workspace", "--locked"]);
    if find("cargo-nextest").is_none() {
        println!("cargo-nextest is not installed: `cargo test` runs the same tests, more slowly");
        return cargo(&words, vars);
    }
    cargo(&words, vars)?;
    cargo(&["test", "--doc", "--workspace", "--locked"], vars)
}

/// What came of a step, for the table.
enum Outcome {
    Passed(Duration),
    Failed(Duration),
    NotRun(&'static str),
}

type Table = Vec<(&'static str, Outcome)>;

pub(crate) fn run(args: &Args) -> Result<()> {
    let begun = Instant::now();
    let mut table = Table::new();
    let result = steps(args, &mut table);
    print_table(&table, begun.elapsed());
    result
}

fn steps(args: &Args, table: &mut Table) -> Result<()> {
    let wanted = |part: &Part| args.only.is_empty() || args.only.contains(part);
    let parts = ALL.into_iter().filter(wanted).collect::<Vec<_>>();

    let mut needed = Vec::new();
    for need in parts.iter().flat_map(|part| part.needs()) {
        if !needed.contains(need) {
            needed.push(*need);
        }
    }
    let missing = if args.no_install { Missing::Fail } else { Missing::Install };
    let mut failure = None;
    if parts.contains(&Part::Tests) {
        failure = timed(table, "room", room::enough).err();
    }
    if failure.is_none() && !needed.is_empty() {
        failure = timed(table, "needs", || needs::require(&needed, missing)).err();
    }

    let mut vars = needs::browser_vars();
    let mut postgres = None;
    let mut again = None;
    for part in ALL {
        if !parts.contains(&part) {
            table.push((part.name(), Outcome::NotRun("not asked for")));
        } else if failure.is_some() {
            table.push((part.name(), Outcome::NotRun("an earlier step failed")));
        } else if part == Part::Bench && bench::SMALL.is_empty() {
            table.push((part.name(), Outcome::NotRun("there is no bench yet")));
        } else {
            again = Some(part);
            failure = timed_part(part, table, &mut vars, &mut postgres).err();
        }
    }
    let Some(error) = failure else { return Ok(()) };
    let again = again.map_or_else(|| args.only.clone(), |part| vec![part]);
    let names = again.into_iter().map(Part::name).collect::<Vec<_>>().join(",");
    let only = if names.is_empty() { names } else { format!(" --only {names}") };
    bail!("{error:#}\nRun it again: cargo xtask check{only}")
}

/// Runs one part, and before it the server it needs, which then stays for the later parts.
fn timed_part(part: Part, table: &mut Table, vars: &mut Vars, postgres: &mut Option<Postgres>) -> Result<()> {
    for need in [Need::Postgres, Need::Browser] {
        if part.needs().contains(&need) && need.is_left_out() {
            let what = if need == Need::Postgres { "postgres" } else { "browser" };
            if !table.iter().any(|(name, _)| *name == what) {
                table.push((what, Outcome::NotRun("OBERIH_TEST_WITHOUT names it")));
            }
        }
    }
    if postgres.is_none() && part.needs().contains(&Need::Postgres) && !Need::Postgres.is_left_out() {
        let server = timed(table, "postgres", || Postgres::start(Data::InMemory))?;
        vars.extend(server.vars());
        *postgres = Some(server);
    }
    timed(table, part.name(), || part.run(vars))
}

fn timed<T>(table: &mut Table, name: &'static str, step: impl FnOnce() -> Result<T>) -> Result<T> {
    let begun = Instant::now();
    let result = step();
    let took = begun.elapsed();
    table.push((name, if result.is_ok() { Outcome::Passed(took) } else { Outcome::Failed(took) }));
    result.with_context(|| format!("{name} failed"))
}

fn print_table(table: &[(&'static str, Outcome)], total: Duration) {
    println!();
    for (name, outcome) in table {
        match outcome {
            Outcome::Passed(took) => println!("{name:<10} passed {:>8.1} s", took.as_secs_f64()),
            Outcome::Failed(took) => println!("{name:<10} FAILED {:>8.1} s", took.as_secs_f64()),
            Outcome::NotRun(reason) => println!("{name:<10} not run: {reason}"),
        }
    }
    println!("{:<10}        {:>8.1} s", "all", total.as_secs_f64());
}
