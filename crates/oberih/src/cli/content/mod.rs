//! `oberih content …`: the editor's commands.

mod check;
mod diff;
mod numbers;
mod reviews;
mod stored;

use super::{Source, out, preview};
use crate::{embedded_content, folder_content};
use anyhow::Context;
use clap::{Subcommand, ValueEnum};
use content::Bundle;
use domain::{Access, Purpose};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use storage::Store;

#[derive(Subcommand)]
pub(super) enum ContentCommand {
    /// Check a content folder: file, line, column and a hint. Status 1 on errors.
    Check {
        /// The folder; without it the embedded content.
        dir: Option<PathBuf>,
        /// For people, or for another program.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// Count: texts, words, reviews and how hard the texts are to read; with a store, what people answered to
    /// "did they answer?".
    Stats {
        /// The folder; without it the embedded content.
        dir: Option<PathBuf>,
        /// For people, or for another program.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
        #[command(flatten)]
        source: Source,
    },
    /// Say what changed between two contents, in words an editor reads.
    Diff {
        /// A folder, a version in the store, or `embedded`.
        before: String,
        /// The same.
        after: String,
        #[command(flatten)]
        source: Source,
    },
    /// Who has read which exact text.
    #[command(subcommand)]
    Reviews(reviews::ReviewsCommand),
    /// Check a folder and put it into the store, without publishing it.
    Import {
        /// The folder.
        dir: PathBuf,
        #[command(flatten)]
        source: Source,
    },
    /// Write a version out of the store into a folder.
    Export {
        /// The folder to write into.
        dir: PathBuf,
        /// Which; without it the one that runs.
        #[arg(long)]
        version: Option<String>,
        #[command(flatten)]
        source: Source,
    },
    /// Let a version of the store run; every process follows within a second.
    Publish {
        /// Which, as `content list` shows it.
        version: String,
        /// Publish it also where help-now or legal words in it have no review; nodes without content.allow_unreviewed go on
        /// with the words before.
        #[arg(long)]
        unreviewed: bool,
        #[command(flatten)]
        source: Source,
    },
    /// Stop a version; the one published before it runs again.
    Withdraw {
        /// Which, as `content list` shows it.
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
        /// Its name in the content.
        bot: String,
        /// The language of the phone, as uk; without it the bot's first.
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
        ContentCommand::Check { dir, format } => check::check(dir.as_deref(), format),
        ContentCommand::Preview { bot, language, content } => {
            preview::preview(&bot, language.as_deref(), content.as_deref()).map(|()| true)
        }
        stored => in_runtime(stored).map(|()| true),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(e) => {
            out::failed(&e);
            ExitCode::FAILURE
        }
    }
}

fn in_runtime(command: ContentCommand) -> anyhow::Result<()> {
    super::serve::runtime()?.block_on(async {
        match command {
            ContentCommand::Stats { dir, format, source } => numbers::stats(dir.as_deref(), format, &source).await,
            ContentCommand::Diff { before, after, source } => diff::diff(&before, &after, &source).await,
            ContentCommand::Reviews(command) => reviews::run(command).await,
            ContentCommand::Import { dir, source } => stored::import(&dir, &source).await,
            ContentCommand::Export { dir, version, source } => stored::export(&dir, version, &source).await,
            ContentCommand::Publish { version, unreviewed, source } => {
                stored::publish(&version, unreviewed, &source).await
            }
            ContentCommand::Withdraw { version, source } => stored::withdraw(&version, &source).await,
            ContentCommand::List { source } => stored::list(&source).await,
            ContentCommand::Check { .. } | ContentCommand::Preview { .. } => Ok(()),
        }
    })
}

pub(super) fn bundle_of(dir: Option<&Path>) -> anyhow::Result<Bundle> {
    match dir {
        Some(dir) => folder_content(dir).with_context(|| format!("read the content folder {}", dir.display())),
        None => Ok(embedded_content()),
    }
}

/// The store, only if one is named and there: to count makes none.
async fn open_if_there(source: &Source) -> anyhow::Result<Option<Store>> {
    let config = source.read(&[])?;
    let named = source.data.is_some() || source.config.is_some() || config.database.is_some();
    let there = config.database.is_some() || config.data.join("oberih.db").exists();
    anyhow::ensure!(there || source.data.is_none(), "there is no store in {}", config.data.display());
    if named && there { source.open().await.map(Some) } else { Ok(None) }
}

fn access() -> Access {
    let who = std::env::var("USER").or_else(|_| std::env::var("LOGNAME")).unwrap_or_else(|_| "operator".to_owned());
    Access::operator(&who, Purpose::Content)
}
