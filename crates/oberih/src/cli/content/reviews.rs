//! `oberih content reviews …`: who has read which exact text, as rows in the store.

use super::{access, bundle_of};
use crate::cli::Source;
use crate::cli::out::say;
use crate::embedded_content;
use anyhow::{Context, ensure};
use clap::Subcommand;
use content::Review;
use domain::Clock;
use std::path::PathBuf;

#[derive(Subcommand)]
pub(in crate::cli) enum ReviewsCommand {
    /// Write the store's reviews into a file, as `reviews.yaml`.
    Export {
        /// The file to write.
        file: PathBuf,
        #[command(flatten)]
        source: Source,
    },
    /// Add the reviews of a file to the store; those that are there already stay as they are.
    Import {
        /// A file that `content reviews export` wrote.
        file: PathBuf,
        #[command(flatten)]
        source: Source,
    },
    /// Write down that somebody has read texts exactly as they stand.
    Mark {
        /// Only this language.
        #[arg(long)]
        language: Option<String>,
        /// Only this guide; `answers` are the responders' answers.
        #[arg(long)]
        guide: Option<String>,
        /// Who has read them.
        #[arg(long)]
        reviewer: String,
        /// The day, as 2026-12-01.
        #[arg(long)]
        on: String,
        /// The folder that was read; without it what is published in the store, else the embedded content.
        #[arg(long, value_name = "DIR")]
        content: Option<PathBuf>,
        #[command(flatten)]
        source: Source,
    },
}

pub(super) async fn run(command: ReviewsCommand) -> anyhow::Result<()> {
    let now = crate::cli::clock().now();
    match command {
        ReviewsCommand::Export { file, source } => {
            let rows = app::reviews(&source.open().await?).await?;
            std::fs::write(&file, Review::write(&rows)).with_context(|| format!("write {}", file.display()))?;
            say!("{} reviews are in {}", rows.len(), file.display());
        }
        ReviewsCommand::Import { file, source } => {
            let text = std::fs::read_to_string(&file).with_context(|| format!("read {}", file.display()))?;
            let rows = Review::read(&text)?;
            let added = app::add_reviews(&source.open().await?, &access(), &rows, now).await?;
            say!("{added} of {} reviews are new in the store", rows.len());
        }
        ReviewsCommand::Mark { language, guide, reviewer, on, content, source } => {
            let store = source.open().await?;
            let bundle = match content {
                Some(dir) => bundle_of(Some(&dir))?,
                None => app::newest_published(&store).await?.unwrap_or_else(embedded_content),
            };
            let fits = |w: &content::Written| {
                language.as_deref().is_none_or(|l| l == w.language.as_str())
                    && guide.as_deref().is_none_or(|g| g == w.guide)
            };
            let rows = content::review(&bundle, fits, &reviewer, &on)?;
            ensure!(!rows.is_empty(), "no text is of this language and guide");
            let added = app::add_reviews(&store, &access(), &rows, now).await?;
            say!("{} texts are reviewed as they stand, {added} of them from now on", rows.len());
        }
    }
    Ok(())
}
