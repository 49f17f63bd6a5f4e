//! `oberih resume`.

use super::Source;
use super::backup::{moment, must_be_there, open};
use super::out::say;
use anyhow::bail;
use app::Randomness;
use app::backup::{GoingOut, Quarantine, going_out, quarantine, resume};
use clap::Args;
use domain::Clock;
use std::io::{BufRead, IsTerminal};
use storage::{HER_DELETION, Waiting};

#[derive(Args)]
pub(super) struct ResumeArgs {
    #[command(flatten)]
    source: Source,
    /// Send all that waits, however old it is.
    #[arg(long)]
    send: bool,
    /// Do not ask.
    #[arg(long)]
    yes: bool,
}

pub(super) fn run(args: &ResumeArgs) -> anyhow::Result<()> {
    let config = args.source.read(&[])?;
    super::begin_logs(&config.log);
    must_be_there(&config)?;
    super::serve::runtime()?.block_on(async {
        let store = open(&config).await?;
        let now = super::clock().now();
        match quarantine(&store).await? {
            None => bail!("the store does not wait: nothing to resume"),
            Some(Quarantine::NotFinished) => return Err(app::backup::BackupError::NotFinished.into()),
            Some(Quarantine::Restored { from, .. }) => {
                if let Some((made_at, _)) = from {
                    say!("Restored from a backup of {}.", moment(made_at));
                }
            }
        }
        list(&going_out(&store, now).await?);
        let how = if args.send {
            "All of it is sent"
        } else {
            "Of what is older than an hour the node's own words are dropped, what people hid is deleted, emergencies and a human's answers are not sent either and stay in `oberih outbox list`; check-ins that were asking ask again first"
        };
        say!("{how}; call the people on duty before, so that somebody answers.");
        if !args.yes && !agreed()? {
            bail!("nothing was done; the store still waits");
        }
        let random = Randomness::new(super::system_rng());
        let done = resume(&store, now, args.send, &random).await?;
        tracing::warn!(
            dropped = done.dropped,
            given_up = done.given_up,
            asked_anew = done.asked_anew,
            send = args.send,
            "a restored store was woken"
        );
        say!(
            "{} messages were dropped, {} check-ins ask again. The node runs within a second.",
            done.dropped,
            done.asked_anew
        );
        if done.given_up > 0 {
            say!(
                "{} emergencies and answers of a human were NOT SENT: say them to the people yourselves, or try them again with `oberih outbox retry BOT`.",
                done.given_up
            );
        }
        store.close().await;
        Ok(())
    })
}

fn list(out: &GoingOut) {
    let line = |what: &str, w: &Waiting| say!("{:>8}  {}  {what}  the oldest of {}", w.count, w.of, moment(w.oldest));
    for messages in &out.messages {
        line(kind(messages.priority), messages);
    }
    out.check_ins.iter().for_each(|check_ins| line("due", check_ins));
    out.timers.iter().for_each(|timers| line("timers due", timers));
    if out.messages.is_empty() && out.check_ins.is_none() && out.timers.is_empty() {
        say!("Nothing waits to go out.");
    }
}

fn kind(priority: Option<i64>) -> &'static str {
    match priority {
        Some(HER_DELETION) => "deletions that people asked for",
        Some(0) => "emergency messages",
        Some(1) => "answers of a human",
        Some(2) => "steps of a guide",
        Some(3) => "reminders",
        _ => "broadcasts",
    }
}

fn agreed() -> anyhow::Result<bool> {
    if !std::io::stdin().is_terminal() {
        bail!("nobody is there to ask: look at the list and add --yes");
    }
    super::out::words("Wake the store? [y/N] ");
    let mut answer = String::new();
    std::io::stdin().lock().read_line(&mut answer)?;
    Ok(matches!(answer.trim(), "y" | "Y" | "yes"))
}
