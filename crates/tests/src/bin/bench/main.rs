//! The benches: whole ways, timed from outside. `--small` runs the same for its correctness only.

#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a bench prints its table and stops at the first surprise"
)]

mod alike;
mod check_ins;
mod checking;
mod floor;
mod follow;
mod idle;
mod index_seeded;
mod links;
mod links_alike;
mod machine;
mod million;
mod reports;
mod returns;
mod spread;
mod steps;
mod town;
mod updates;
mod upload;
mod warned;

use clap::{Parser, Subcommand};

/// The node's own, or memory would be another's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Benches of Oberih. Each runs alone; build with --release.
#[derive(Parser)]
struct Cli {
    #[command(subcommand)]
    bench: Bench,
    /// A short run for its correctness.
    #[arg(long, global = true)]
    small: bool,
    /// A long run, where a bench has one: `links` with ten million entries.
    #[arg(long, global = true, conflicts_with = "small")]
    full: bool,
}

#[derive(Subcommand)]
enum Bench {
    /// `guide::step` on one core.
    Step,
    /// Update in, durable step, reply at the Bot API: as fast as it goes, SQLite.
    Updates,
    /// The same at an open 1,000 a second: how long a person waits.
    Latency,
    /// Waits on PostgreSQL with two processes.
    LatencyPostgres,
    /// As fast as it goes on PostgreSQL: two processes that poll, then one by webhook.
    UpdatesPostgres,
    /// As fast as it goes with a million conversations in the store, beside an empty one.
    Million,
    /// A hundred thousand questions due in one minute, into the outbox.
    CheckIns,
    /// New reports, messages into them, the desk that opens them.
    Reports,
    /// Codes looked up, and guide steps in a flood of codes and reports.
    Returns,
    /// Whether the time of an answer tells codes apart that open nothing.
    Alike,
    /// A 20 MiB file through both doors of a node that runs as a process.
    Upload,
    /// The whole content checked, as `oberih content check` does.
    Content,
    /// How soon every process runs by a version that is published or withdrawn.
    Follow,
    /// How soon every process warns of what is released, and of what is withdrawn no more.
    Warned,
    /// The index of links: look-ups in a large one, how soon a story is in it, identifiers in a text.
    Links,
    /// Whether the time of an answer tells that others told the same number.
    LinksAlike,
    /// Memory at rest, time to start, size of the binary.
    Idle,
}

#[tokio::main]
async fn main() {
    let cli = Cli::parse();
    machine::print();
    match cli.bench {
        Bench::Step => steps::bench(cli.small),
        Bench::Updates => updates::throughput(cli.small).await,
        Bench::Latency => updates::latency(cli.small).await,
        Bench::LatencyPostgres => updates::latency_postgres(cli.small).await,
        Bench::UpdatesPostgres => updates::postgres(cli.small).await,
        Bench::Million => updates::million(cli.small).await,
        Bench::CheckIns => check_ins::bench(cli.small).await,
        Bench::Reports => reports::bench(cli.small).await,
        Bench::Returns => returns::bench(cli.small).await,
        Bench::Alike => alike::bench(cli.small).await,
        Bench::Upload => upload::bench(cli.small).await,
        Bench::Content => checking::bench(cli.small),
        Bench::Follow => follow::bench(cli.small).await,
        Bench::Warned => warned::bench(cli.small).await,
        Bench::Links => links::bench(cli.small, cli.full).await,
        Bench::LinksAlike => links_alike::bench(cli.small).await,
        Bench::Idle => idle::idle(cli.small).await,
    }
}
