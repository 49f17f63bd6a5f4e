//! `oberih content check`.

use super::Format;
use crate::cli::out::say;
use content::{Loaded, Severity, load};
use domain::Clock;
use std::path::Path;

pub(super) fn check(dir: Option<&Path>, format: Format) -> anyhow::Result<bool> {
    let Loaded { content, findings } = load(&super::bundle_of(dir)?, crate::cli::clock().now());
    match format {
        Format::Json => say!("{}", serde_json::to_string_pretty(&findings)?),
        Format::Text => {
            for f in &findings {
                say!("{f}");
            }
            let errors = findings.iter().filter(|f| f.severity == Severity::Error).count();
            let warnings = findings.len() - errors;
            match &content {
                Some(c) => say!(
                    "version {}: {} screens, {} texts reviewed, {} not, {warnings} warnings",
                    c.version(),
                    c.screens().count(),
                    c.reviewed_count(),
                    c.unreviewed_count()
                ),
                None => say!("refused: {errors} errors, {warnings} warnings"),
            }
        }
    }
    Ok(content.is_some())
}
