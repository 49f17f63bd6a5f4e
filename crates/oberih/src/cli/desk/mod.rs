//! `oberih desk inbox`: who waits, what was told, an answer, in a plain terminal. Every look stands in the log.

mod also_told;
mod answers;
mod keep;
mod list;
mod lock;
mod report;
mod session;
mod show;

pub(super) use keep::{wanted, write_down};
pub(super) use list::{minutes, urgency};
pub(super) use show::{Kept, again, line, show, whole};

use super::Source;
use super::office::{self, By};
use super::out::say;
use crate::{embedded_content, folder_content};
use anyhow::Context;
use app::reports::Stock;
use app::{ContentNow, Intake, Outboxes, PausedBots, Reception, Sequence};
use clap::Subcommand;
use domain::{Clock, CloseReason};
use list::list;
use matching::Extractor;
use report::one;
use session::Session;
use std::sync::Arc;

#[derive(Subcommand)]
pub(super) enum DeskCommand {
    /// Add a desk with its archive; a supervisor signs it.
    Add(Box<super::desk_add::Add>),
    /// Who waits at your desks; read, answer, close. Asks for name, password and code.
    Inbox {
        #[command(flatten)]
        source: Source,
        #[command(flatten)]
        by: By,
    },
    /// A report that the desk holds no more, for a supervisor: her password again, one at a time, 15 minutes, a line in
    /// the log. Asks for name, password and code, then why.
    Archive {
        #[command(flatten)]
        source: Source,
        #[command(flatten)]
        by: By,
    },
}

pub(super) fn run(command: DeskCommand) -> anyhow::Result<()> {
    super::serve::runtime()?.block_on(async {
        match command {
            DeskCommand::Add(add) => super::desk_add::run(&add).await,
            DeskCommand::Inbox { source, by } => inbox(&source, &by).await,
            DeskCommand::Archive { source, by } => super::archive::run(&source, &by).await,
        }
    })
}

async fn inbox(source: &Source, by: &By) -> anyhow::Result<()> {
    let opened = office::open(source, false).await?;
    let intake = intake(&opened).await?;
    let mut session = Session::begin(&opened, &intake, by).await?;
    if opened.key_lies_with_the_data() {
        say!("THE ROOT KEY IS ON THE DISK THAT HOLDS THE DATA: a stolen disk opens everything. Tell a supervisor.");
    }
    let names: Vec<&str> = session.desk().desks().map(|d| d.name.as_str()).collect();
    say!("At the desk: {}. Type a number, or  h  for what you can do.", names.join(", "));
    let mut listed = list(session.desk(), &intake, 0).await?;
    while let Some(typed) = session.typed("inbox").await? {
        match typed.split_once(' ').map_or((typed.as_str(), ""), |(a, b)| (a, b.trim())) {
            ("q", _) => return Ok(()),
            ("" | "r", _) => listed = list(session.desk(), &intake, 0).await?,
            ("n", _) => listed = list(session.desk(), &intake, listed.next).await?,
            ("h", _) => help(),
            (number, _) => match number.parse::<usize>().ok().and_then(|n| listed.reports.get(n.wrapping_sub(1))) {
                Some(id) => {
                    if let Err(e) = one(&mut session, *id).await {
                        say!("{e}");
                    }
                    // it may have been her password that was wrong
                    session.unlocked().await?;
                    listed = list(session.desk(), &intake, listed.from).await?;
                }
                None => say!("no such number; h shows what you can do"),
            },
        }
    }
    Ok(())
}

fn help() {
    say!("  1, 2 …   read this one; nobody loses it by that");
    say!("  n        further ones, where not all are shown");
    say!("  r        look again, from the first one");
    say!("  q        leave");
    say!("in a report:");
    say!("  a TEXT   take it and answer: she gets it in her chat where she allows that now, and with her code");
    say!("  a! TEXT  the same where you read the hours she named, they are not understood, and it is one of them");
    say!("  w        the words that editors wrote for answers;  w PASSPORT  those with this in them");
    say!("  w N      one of them as she would read it; then send it, or change it first");
    say!("  g        give it back: whoever is next takes it");
    say!("  l        leave the talk: the guide speaks to her again");
    say!("  m N      show all of a message that was cut");
    say!("  f N FILE keep file N, exactly as it came, in FILE; asks why, and the log says that it was exported");
    say!("  v N FILE keep a picture made anew from file N, safe to open, in FILE");
    say!("  c WHY    close: {}", CloseReason::list());
    say!("  c! WHY   close it though files of hers are still coming");
    say!("  b        back to the list");
}

pub(super) async fn intake(opened: &office::Opened) -> anyhow::Result<Intake> {
    let (config, clock) = (&opened.config, super::clock());
    let published = app::newest_published(&opened.store).await?;
    let fallback = match &config.content.dir {
        Some(dir) => folder_content(dir).context("read the content folder")?,
        None => embedded_content(),
    };
    let reviews = app::reviews(&opened.store).await?;
    let content = content::load_with(published.as_ref().unwrap_or(&fallback), &reviews, clock.now()).content;
    let content = content.context("the content has errors: run `oberih content check`")?;
    let duties = config.desks()?.into_iter().map(|d| d.desk).collect();
    let paused = PausedBots::default();
    paused.read(&opened.store).await?;
    Ok(Intake {
        store: opened.store.clone(),
        content: ContentNow::with_usernames(content, config.usernames()),
        keys: opened.keyring.clone(),
        clock,
        random: opened.random.clone(),
        sequence: Sequence::default(),
        // nothing is sent from here: the node that serves does it
        outboxes: Outboxes::default(),
        public_url: config.public_url.clone(),
        reception: Some(Reception {
            vault: opened.vault.clone(),
            stock: Stock::new(0),
            duties,
            node: config.name.as_str().into(),
            backups: config.backup.kept(),
        }),
        paused,
        brought: app::Brought::default(),
        extractor: Arc::new(Extractor::new()),
        demonstration: config.demonstration,
        warnings: app::Warnings::default(),
    })
}
