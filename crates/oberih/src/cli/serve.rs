//! `oberih serve`.

use super::Source;
use crate::config::Config;
use crate::{Net, Node, PartEnded, Running};
use std::net::SocketAddr;
use std::path::PathBuf;

pub(super) fn serve(
    source: &Source,
    listen: Option<SocketAddr>,
    ops: Option<SocketAddr>,
    content: Option<PathBuf>,
) -> anyhow::Result<()> {
    let config = source.read(&[
        ("listen", listen.map(|a| a.to_string())),
        ("ops", ops.map(|a| a.to_string())),
        ("content.dir", content.map(|d| d.display().to_string())),
    ])?;
    config.check_to_serve()?;
    super::begin_logs(&config.log);
    runtime()?.block_on(run(config))
}

/// The runtime of a node.
pub(crate) fn runtime() -> anyhow::Result<tokio::runtime::Runtime> {
    Ok(tokio::runtime::Builder::new_multi_thread().enable_all().build()?)
}

async fn run(config: Config) -> anyhow::Result<()> {
    let mut node = Node::start(config, super::clock(), super::system_rng(), Net::real()?).await?;
    tracing::info!(public = %node.public_addr(), ops = node.ops_addr().map(tracing::field::display), "running");
    let ended = until_told_or_broken(&mut node).await?;
    tracing::info!("stopping");
    node.stop().await;
    // an end that says so: whoever watches over the process starts it again
    ended.map_or(Ok(()), |part| Err(part.into()))
}

/// Waits for Ctrl-C, SIGTERM, or a part of the node that ended.
pub(crate) async fn until_told_or_broken(node: &mut Running) -> std::io::Result<Option<PartEnded>> {
    tokio::select! {
        told = until_told() => told.map(|()| None),
        part = node.part_ended() => Ok(Some(part)),
    }
}

/// Waits for Ctrl-C or SIGTERM.
pub(crate) async fn until_told() -> std::io::Result<()> {
    let mut term = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
    tokio::select! {
        done = tokio::signal::ctrl_c() => done,
        _ = term.recv() => Ok(()),
    }
}
