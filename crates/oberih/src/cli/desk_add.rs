//! `oberih desk add`: another desk with its archive.

use super::Source;
use super::office::{self, By};
use super::out::say;
use anyhow::Context;
use clap::Args;
use domain::Clock;

#[derive(Args)]
pub(super) struct Add {
    /// Its name and its kind: ngo, police or mixed.
    #[arg(value_name = "NAME:KIND")]
    desk: String,
    #[command(flatten)]
    by: By,
    #[command(flatten)]
    source: Source,
}

pub(super) async fn run(add: &Add) -> anyhow::Result<()> {
    let (name, kind) = name_and_kind(&add.desk)?;
    let opened = office::open(&add.source, false).await?;
    let by = office::sign_in(&opened.office, &add.by).await?;
    opened.office.add_desk(&by, name, kind, super::clock().now()).await?;
    say!("The desk {name} is there, and its archive. Every supervisor is at it; others are not yet:");
    say!("  oberih staff admit NAME --desk {name}");
    say!("A human is offered there when the configuration has its shifts: a [[desk]] with this name and kind.");
    Ok(())
}

/// What a desk is named by.
pub(super) fn name_and_kind(text: &str) -> anyhow::Result<(&str, &str)> {
    text.split_once(':').context("a desk is NAME:KIND, as help:ngo")
}
