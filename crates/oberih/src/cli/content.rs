//! `oberih content …`: the editor's commands.

use super::{Source, preview};
use crate::{embedded_content, folder_content};
use clap::{Subcommand, ValueEnum};
use content::{Bundle, Loaded, Severity, load};
use domain::{Access, Clock, Purpose};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use storage::Store;

#[derive(Subcommand)]
pub(super) enum ContentCommand {
    /// Check a content folder: file, line, column and a hint. Status 1 on errors.
    Check {
        /// The folder; without it the embedded content.
        dir: Option<PathBuf>,
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// Check a folder and put it into the store, without publishing it.
    Import {
        dir: PathBuf,
        #[command(flatten)]
        source: Source,
    },
    /// Write a version out of the store into a folder.
    Export {
        dir: PathBuf,
        /// Which; without it the one that runs.
        #[arg(long)]
        version: Option<String>,
        #[command(flatten)]
        source: Source,
    },
    /// Let a version of the store run; every process follows within a second.
    Publish {
        version: String,
        #[command(flatten)]
        source: Source,
    },
    /// Stop a version; the one published before it runs again.
    Withdraw {
        version: String,
        #[command(flatten)]
        source: Source,
    },
    /// The versions in the store.
    List {
        #[command(flatten)]
        source: Source,
    },
    /// Walk a bot in this terminal.
    Preview {
        bot: String,
        #[arg(long)]
        language: Option<String>,
        /// A content folder; without it the embedded content.
        #[arg(long, value_name = "DIR")]
        content: Option<PathBuf>,
    },
}

#[derive(Clone, Copy, ValueEnum)]
pub(super) enum Format {
    Text,
    Json,
}

pub(super) fn run(command: ContentCommand) -> ExitCode {
    let done = match command {
        ContentCommand::Check { dir, format } => check(dir.as_deref(), format),
        ContentCommand::Preview { bot, language, content } => {
            preview::preview(&bot, language.as_deref(), content.as_deref()).map(|()| true)
        }
        stored => stored_content(stored).map(|()| true),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(e) => {
            eprintln!("oberih: {e:#}");
            ExitCode::FAILURE
        }
    }
}

pub(super) fn bundle_of(dir: Option<&Path>) -> anyhow::Result<Bundle> {
    use anyhow::Context;
    match dir {
        Some(dir) => folder_content(dir).with_context(|| format!("read the content folder {}", dir.display())),
        None => Ok(embedded_content()),
    }
}

fn check(dir: Option<&Path>, format: Format) -> anyhow::Result<bool> {
    let Loaded { content, findings } = load(&bundle_of(dir)?, super::clock().now());
    match format {
        Format::Json => println!("{}", serde_json::to_string_pretty(&findings)?),
        Format::Text => {
            for f in &findings {
                println!("{f}");
            }
            let errors = findings.iter().filter(|f| f.severity == Severity::Error).count();
            let warnings = findings.len() - errors;
            match &content {
                Some(c) => println!(
                    "version {}: {} screens, {} texts reviewed, {} not, {warnings} warnings",
                    c.version(),
                    c.screens().count(),
                    c.reviewed_count(),
                    c.unreviewed_count()
                ),
                None => println!("refused: {errors} errors, {warnings} warnings"),
            }
        }
    }
    Ok(content.is_some())
}

fn stored_content(command: ContentCommand) -> anyhow::Result<()> {
    super::serve::runtime()?.block_on(async {
        let now = super::clock().now();
        let access = Access::operator(&whoami(), Purpose::Content);
        match command {
            ContentCommand::Import { dir, source } => {
                let version = app::add(&source.open().await?, &access, &folder_content(&dir)?, now).await?;
                println!("version {version} is in the store; `oberih content publish {version}` lets it run");
            }
            ContentCommand::Export { dir, version, source } => export(&source.open().await?, &dir, version).await?,
            ContentCommand::Publish { version, source } => {
                app::publish(&source.open().await?, &access, &version, now).await?;
                println!("version {version} runs within a second in every process");
            }
            ContentCommand::Withdraw { version, source } => {
                app::withdraw(&source.open().await?, &access, &version, now).await?;
                println!("version {version} is withdrawn");
            }
            ContentCommand::List { source } => {
                for row in app::versions(&source.open().await?).await? {
                    let state = match (row.published_at, row.withdrawn_at) {
                        (_, Some(_)) => "withdrawn",
                        (Some(_), None) => "published",
                        (None, None) => "imported",
                    };
                    println!("{}  {state}  by {}", row.version, row.who);
                }
            }
            ContentCommand::Check { .. } | ContentCommand::Preview { .. } => {}
        }
        Ok(())
    })
}

fn whoami() -> String {
    std::env::var("USER").or_else(|_| std::env::var("LOGNAME")).unwrap_or_else(|_| "operator".to_owned())
}

async fn export(store: &Store, dir: &Path, version: Option<String>) -> anyhow::Result<()> {
    let bundle = match version {
        Some(v) => app::version(store, &v).await?,
        None => app::newest_published(store).await?.unwrap_or_else(embedded_content),
    };
    for (path, text) in bundle.files() {
        let to = dir.join(path);
        anyhow::ensure!(!path.split('/').any(|p| p == ".."), "a path in the stored content leaves the folder");
        if let Some(parent) = to.parent() {
            std::fs::create_dir_all(parent)?;
        }
        std::fs::write(to, text)?;
    }
    println!("version {} is in {}", bundle.version(), dir.display());
    Ok(())
}
