//! The journal: what the process writes for its operator. Ids and counts, never what a person wrote.

use crate::config::Log;
use tracing_subscriber::EnvFilter;

/// Begins the journal on standard error. A second call changes nothing.
pub(crate) fn begin(log: &Log) {
    let filter = EnvFilter::try_new(&log.level).unwrap_or_else(|_| EnvFilter::new("info"));
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    let _ = if log.format == "json" { builder.json().try_init() } else { builder.with_ansi(false).try_init() };
}
