//! `oberih content diff`.

use super::open_if_there;
use crate::cli::Source;
use crate::cli::out::say;
use crate::{embedded_content, folder_content};
use anyhow::{Context, bail};
use content::Bundle;
use std::path::Path;

pub(super) async fn diff(before: &str, after: &str, source: &Source) -> anyhow::Result<()> {
    let changes = content::diff(&either(before, source).await?, &either(after, source).await?);
    if changes.is_empty() {
        say!("nothing changed that anybody reads");
    }
    for change in changes {
        say!("{change}");
    }
    Ok(())
}

/// A folder, the binary's own content, or a version in the store.
async fn either(name: &str, source: &Source) -> anyhow::Result<Bundle> {
    let folder = Path::new(name);
    if folder.is_dir() {
        return folder_content(folder).with_context(|| format!("read the content folder {name}"));
    }
    if name == "embedded" {
        return Ok(embedded_content());
    }
    match open_if_there(source).await? {
        Some(store) => Ok(app::version(&store, name).await?),
        None => bail!("{name} is no folder; for a version in the store say which with --data or --config"),
    }
}
