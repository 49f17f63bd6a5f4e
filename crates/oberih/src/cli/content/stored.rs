//! Versions in the store: in, out, running or not.

use super::{access, bundle_of};
use crate::cli::Source;
use crate::cli::out::say;
use crate::folder_content;
use domain::Clock;
use std::path::Path;

pub(super) async fn import(dir: &Path, source: &Source) -> anyhow::Result<()> {
    let now = crate::cli::clock().now();
    let version = app::add(&source.open().await?, &access(), &folder_content(dir)?, now).await?;
    say!("version {version} is in the store; `oberih content publish {version}` lets it run");
    Ok(())
}

pub(super) async fn publish(version: &str, unreviewed: bool, source: &Source) -> anyhow::Result<()> {
    let (store, now) = (source.open().await?, crate::cli::clock().now());
    let accepted = unreviewed || source.read(&[])?.content.allow_unreviewed;
    let bundle = app::version(&store, version).await?;
    let loaded = app::load_apart(bundle, app::reviews(&store).await?, now).await?;
    let screen = loaded.content.as_ref().and_then(|c| c.unreviewed_help_or_legal());
    if let Some(screen) = screen.filter(|_| !accepted) {
        anyhow::bail!(
            "nothing was published: `{}` has help-now or legal words that no named editor has reviewed, and a node without \
             content.allow_unreviewed would go on with the words before. `oberih content reviews import` brings reviews; \
             where every node allows unreviewed words, say so with --unreviewed",
            screen.name
        );
    }
    app::publish(&store, &access(), version, now).await?;
    say!("version {version} runs within a second in every process");
    Ok(())
}

pub(super) async fn withdraw(version: &str, source: &Source) -> anyhow::Result<()> {
    app::withdraw(&source.open().await?, &access(), version, crate::cli::clock().now()).await?;
    say!("version {version} is withdrawn");
    Ok(())
}

pub(super) async fn list(source: &Source) -> anyhow::Result<()> {
    for row in app::versions(&source.open().await?).await? {
        let state = match (row.published_at, row.withdrawn_at) {
            (_, Some(_)) => "withdrawn",
            (Some(_), None) => "published",
            (None, None) => "imported",
        };
        say!("{}  {state}  by {}", row.version, row.who);
    }
    Ok(())
}

pub(super) async fn export(dir: &Path, version: Option<String>, source: &Source) -> anyhow::Result<()> {
    let store = source.open().await?;
    let bundle = match version {
        Some(v) => app::version(&store, &v).await?,
        None => match app::newest_published(&store).await? {
            Some(published) => published,
            // what a node with this configuration says while nothing is published
            None => bundle_of(source.read(&[])?.content.dir.as_deref())?,
        },
    };
    for (path, text) in bundle.files() {
        let to = dir.join(path);
        anyhow::ensure!(!path.split('/').any(|p| p == ".."), "a path in the stored content leaves the folder");
        if let Some(parent) = to.parent() {
            std::fs::create_dir_all(parent)?;
        }
        std::fs::write(to, text)?;
    }
    say!("version {} is in {}", bundle.version(), dir.display());
    Ok(())
}
