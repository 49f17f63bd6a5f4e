//! `oberih desk inbox`: who waits, what was told, an answer, in a plain terminal. Every look stands in the log.

use super::office::{self, By};
use super::out::say;
use super::{Source, ask};
use crate::{embedded_content, folder_content};
use anyhow::Context;
use app::check_ins::{Outage, outages};
use app::desk::{AtDesk, DeskError, DeskReport};
use app::office::SignedIn;
use app::reports::{By as Whose, Consents, Decision, Stock, What, Written};
use app::{ContentNow, Intake, Outboxes, Reception, Sequence};
use clap::Subcommand;
use domain::{AnswerWhen, Clock, CloseReason, CompartmentId, ItemId, Timestamp};
use std::collections::HashMap;
use std::path::Path;
use storage::{Reach, ReportRow, WaitingRow};

/// Places of the queue, and reports, that are listed.
const MOST: usize = 50;

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
    let who: SignedIn = office::sign_in(&opened.office, by).await?;
    let intake = intake(&opened).await?;
    let secret = who.keys.everyday().secret();
    let desk = AtDesk::open(&intake, who.id, &secret).await?;
    drop(who);
    let names: Vec<&str> = desk.desks().map(|d| d.name.as_str()).collect();
    say!("At the desk: {}. Type a number, or  h  for what you can do.", names.join(", "));
    let mut listed = list(&desk, &intake).await?;
    loop {
        let Ok(typed) = ask::line("inbox") else { return Ok(()) };
        match typed.split_once(' ').map_or((typed.as_str(), ""), |(a, b)| (a, b.trim())) {
            ("q", _) => return Ok(()),
            ("" | "r", _) => listed = list(&desk, &intake).await?,
            ("h", _) => help(),
            (number, _) => match number.parse::<usize>().ok().and_then(|n| listed.get(n.wrapping_sub(1))) {
                Some(id) => {
                    if let Err(e) = one(&desk, *id).await {
                        say!("{e}");
                    }
                    listed = list(&desk, &intake).await?;
                }
                None => say!("no such number; h shows what you can do"),
            },
        }
    }
}

fn help() {
    say!("  1, 2 …   take this one and read it");
    say!("  r        look again");
    say!("  q        leave");
    say!("in a report:");
    say!("  a TEXT   answer: she gets it in her chat, and with her code");
    say!("  l        leave the talk: the guide speaks to her again");
    say!("  f N FILE keep file N, exactly as it came, in FILE");
    say!("  v N FILE keep a picture made anew from file N, safe to open, in FILE");
    say!("  c WHY    close: {}", CloseReason::list());
    say!("  b        back to the list");
}

pub(super) async fn intake(opened: &office::Opened) -> anyhow::Result<Intake> {
    let (config, clock) = (&opened.config, super::clock());
    let published = app::newest_published(&opened.store).await?;
    let fallback = match &config.content.dir {
        Some(dir) => folder_content(dir).context("read the content folder")?,
        None => embedded_content(),
    };
    let content = content::load_with(published.as_ref().unwrap_or(&fallback), &[], clock.now()).content;
    let content = content.context("the content has errors: run `oberih content check`")?;
    let duties = config.desks()?.into_iter().map(|d| d.desk).collect();
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
    })
}

/// Shows who waits and what else is open; the reports in the order of their numbers.
async fn list(desk: &AtDesk<'_>, intake: &Intake) -> Result<Vec<CompartmentId>, DeskError> {
    let now = super::clock().now();
    let content = intake.content.current();
    for outage in outages(&intake.store, now).await?.iter().filter(|o| content.bots().any(|b| b.name.as_str() == o.bot))
    {
        say!("{}", was_out(outage));
    }
    let queue = desk.queue(MOST).await?;
    let mut listed = Vec::new();
    if queue.is_empty() {
        say!("Nobody waits.");
    }
    let mut lines = Vec::new();
    for place in &queue {
        listed.push(place.report);
        lines.push(waits(place, now));
    }
    let others: Vec<ReportRow> =
        desk.reports(now, MOST).await?.into_iter().filter(|r| !listed.contains(&r.id)).collect();
    for report in &others {
        listed.push(report.id);
        lines.push(open(report, now));
    }
    let reaches: HashMap<CompartmentId, Reach> = desk.out_of_reach(&listed).await?;
    for ((n, id), line) in (1..).zip(&listed).zip(lines) {
        say!("{n:>3}  {line}");
        if let Some(note) = reaches.get(id).and_then(out_of_reach) {
            say!("     {note}");
        }
    }
    for taken in desk.taken_back(now, MOST).await? {
        match taken.erased_at {
            Some(at) => {
                let hours = minutes(at, now).div_ceil(60);
                say!("     taken back by the person: hidden, erased for good in {hours} h at the earliest");
            }
            None => say!("     taken back by the person: nothing is done with it"),
        }
    }
    Ok(listed)
}

/// What the desk must know of the way to her, where it is not open.
fn out_of_reach(reach: &Reach) -> Option<String> {
    if reach.unreachable {
        return Some("HER CHAT cannot be written to any more: she reads answers only with her code".to_owned());
    }
    let latest = jiff::Timestamp::from_microsecond(reach.latest?.unix_micros()).unwrap_or_default();
    let messages = if reach.given_up == 1 { "message was" } else { "messages were" };
    Some(format!(
        "NOT DELIVERED: {} {messages} given up, the latest of {latest:.0}: she has not seen it in her chat",
        reach.given_up
    ))
}

/// Whoever wrote then may wait for an answer to words that never came.
fn was_out(outage: &Outage) -> String {
    let at = |at: Timestamp| {
        let at = jiff::Timestamp::from_microsecond(at.unix_micros()).unwrap_or_default();
        at.strftime("%Y-%m-%d %H:%M").to_string()
    };
    let when = match outage.until {
        Some(until) => format!("was out from {} to {} (UTC)", at(outage.from), at(until)),
        None => format!("is out since {} (UTC)", at(outage.from)),
    };
    format!(
        "The bot {} {when}. Telegram keeps what people write for 24 hours only: some may have written in vain.",
        outage.bot
    )
}

fn waits(place: &WaitingRow, now: Timestamp) -> String {
    let taken = if place.taken_by.is_some() { "taken" } else { "waits" };
    let promised = place.promised_at.map_or(String::new(), |at| {
        if at < now { ", promise passed".to_owned() } else { format!(", promised in {} min", minutes(at, now)) }
    });
    format!(
        "{taken} {:>4} min  {}  {} {}  answer: {}{promised}",
        minutes(now, place.asked_at),
        urgency(place.urgency),
        place.language,
        place.country.as_deref().unwrap_or("--"),
        match place.answer_when {
            AnswerWhen::Soon => "soon",
            AnswerWhen::Hours => "in hours she named, see there",
            AnswerWhen::Myself => "only while she writes",
        },
    )
}

fn open(report: &ReportRow, now: Timestamp) -> String {
    format!(
        "told  {:>4} min  {}  {} {}  {}{}",
        minutes(now, report.last_word_at),
        urgency(report.urgency),
        report.language,
        report.country.as_deref().unwrap_or("--"),
        report.channel,
        if report.child { "  UNDER 18" } else { "" },
    )
}

pub(super) fn urgency(n: i64) -> &'static str {
    match n {
        0 => "DANGER",
        1 => "urgent",
        _ => "usual ",
    }
}

pub(super) fn minutes(later: Timestamp, earlier: Timestamp) -> u64 {
    later.since(earlier).as_secs() / 60
}

/// One report until she goes back.
async fn one(desk: &AtDesk<'_>, id: CompartmentId) -> anyhow::Result<()> {
    desk.take(id).await?;
    let mut report = desk.read(id, None).await?;
    let mut files = show(&report);
    loop {
        let Ok(typed) = ask::line("report") else { return Ok(()) };
        let (what, rest) = typed.split_once(' ').map_or((typed.as_str(), ""), |(a, b)| (a, b.trim()));
        let done = match what {
            "b" => return Ok(()),
            "h" => {
                help();
                continue;
            }
            "" | "r" => Ok(()),
            "a" if !rest.is_empty() => desk.answer(id, rest).await.map_err(anyhow::Error::from),
            "l" => desk.leave(id).await.map_err(anyhow::Error::from),
            "c" => match CloseReason::parse(rest) {
                Ok(reason) => match desk.close(&report, reason).await {
                    Ok(()) => {
                        say!("closed: the archive keeps it");
                        return Ok(());
                    }
                    Err(e) => Err(e.into()),
                },
                Err(no) => Err(no.into()),
            },
            "f" | "v" => keep(desk, id, &files, rest, what == "v").await,
            _ => Err(anyhow::anyhow!("h shows what you can do")),
        };
        match done {
            Ok(()) if what == "a" => say!("sent"),
            Ok(()) => {}
            Err(e) => say!("{e}"),
        }
        report = desk.read(id, None).await?;
        files = show(&report);
    }
}

/// A file that can be kept.
pub(super) struct Kept {
    pub(super) item: ItemId,
    pub(super) pieces: u32,
}

pub(super) fn show(report: &DeskReport) -> Vec<Kept> {
    let mut files = Vec::new();
    say!("----");
    say!("she agreed to  {}", agreed(report.consents));
    match report.counted_otherwise() {
        Some(counted) if report.closed == 0 => {
            say!("SOMEBODY CHANGED THE STORE: it counts  {}", agreed(counted));
            say!("Only the line before is hers. Pass nothing on, and tell a supervisor to run `oberih audit verify`.");
        }
        Some(_) => say!("(she may have said more about this in what is in the archive: ask a supervisor)"),
        None => {}
    }
    if report.report.child {
        say!("SHE IS UNDER 18");
    }
    if let Some(note) = report.reach.as_ref().and_then(out_of_reach) {
        say!("{note}");
    }
    for item in &report.written {
        say!("{}", line(item, &mut files));
    }
    if report.changed > 0 {
        say!(
            "SOMEBODY CHANGED THE STORE: {} things of hers do not open any more, what she agreed to last",
            report.changed
        );
        say!("may be among them. Pass nothing on, and tell a supervisor to run `oberih audit verify`.");
    }
    if report.closed > 0 {
        say!("({} things from before this desk had it are in the archive)", report.closed);
    }
    files
}

fn agreed(consents: Consents) -> String {
    let one = |(word, decision): (&str, Decision)| match decision {
        Decision::Yes => format!("{word}: yes"),
        Decision::No => format!("{word}: no"),
        Decision::NotAsked => format!("{word}: not asked"),
    };
    consents.all().map(one).collect::<Vec<_>>().join("  ")
}

pub(super) fn line(item: &Written, files: &mut Vec<Kept>) -> String {
    let whose = match item.said.by {
        Whose::Person => "she ",
        Whose::Desk => "desk",
        Whose::Node => "node",
    };
    let words = match &item.said.what {
        What::Text(text) => text.clone(),
        What::Edit(text) => format!("(corrects what she wrote) {text}"),
        What::Kept { question, value } => format!("({question}) {value}"),
        What::Consent { which, yes } => format!("({which}: {})", if *yes { "yes" } else { "no" }),
        What::File(file) => {
            let about = [&file.name, &file.about, &file.words].into_iter().flatten().cloned().collect::<Vec<_>>();
            format!("[{}] {}", file.kind, about.join(" · "))
        }
        What::Fetched { of, found, size, sha256, pieces, not_kept: None } => {
            let number = u128::from_str_radix(of, 16).unwrap_or_default();
            if let Some(item) = ItemId::from_slice(&number.to_be_bytes()) {
                files.push(Kept { item, pieces: *pieces });
            }
            let (found, sha256) = (found.as_deref().unwrap_or("unknown"), sha256.as_deref().unwrap_or_default());
            format!("[file {}: {found}, {size} bytes, SHA-256 {sha256}]", files.len())
        }
        What::Fetched { not_kept: Some(why), .. } => format!("[a file could not be kept: {why}]"),
        What::Route { channel, .. } => format!("(through {channel})"),
        What::Withdrawn => "(she took it back)".to_owned(),
        What::Asked { when } => format!("(asks for a human: {when})"),
        What::Coded { channel } => format!("(she has another code, shown through {channel})"),
        What::Plan { .. } => "(a travel plan was opened)".to_owned(),
    };
    let at = jiff::Timestamp::from_microsecond(item.at.unix_micros()).unwrap_or_default();
    format!("{at:.0}  {whose}  {words}")
}

async fn keep(desk: &AtDesk<'_>, id: CompartmentId, files: &[Kept], rest: &str, anew: bool) -> anyhow::Result<()> {
    let (file, path) = wanted(files, rest)?;
    let bytes = desk.file(id, (file.item, file.pieces), None).await?;
    write_down(&bytes, path, anew).await
}

/// Which file is to be kept where.
pub(super) fn wanted<'a>(files: &'a [Kept], rest: &'a str) -> anyhow::Result<(&'a Kept, &'a Path)> {
    let (number, path) = rest.split_once(' ').context("give a number and a file name")?;
    let file = number.parse::<usize>().ok().and_then(|n| files.get(n.wrapping_sub(1))).context("no such file")?;
    Ok((file, Path::new(path.trim())))
}

/// Keeps a file as it came, or a picture made anew from it.
pub(super) async fn write_down(bytes: &[u8], path: &Path, anew: bool) -> anyhow::Result<()> {
    if anew {
        let limits = viewing::Limits::default();
        let viewed = viewing::view(&viewing::own_program(), &[super::VIEW_PICTURE], bytes, limits).await?;
        write_new(path, &viewed.bytes)?;
    } else {
        write_new(path, bytes)?;
    }
    say!("kept in {}", path.display());
    Ok(())
}

fn write_new(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;
    let opened = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    let mut out = opened.with_context(|| format!("make {}", path.display()))?;
    out.write_all(bytes).and_then(|()| out.sync_all()).with_context(|| format!("write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_desk_is_told_what_did_not_reach_her_and_nothing_where_all_did() {
        let at = |given_up| (given_up > 0).then(|| Timestamp::from_unix_micros(1_795_500_000_000_000));
        let reach = |unreachable, given_up| Reach { unreachable, given_up, latest: at(given_up) };
        assert_eq!(out_of_reach(&reach(false, 0)), None);
        assert!(out_of_reach(&reach(true, 2)).unwrap().contains("cannot be written to any more"));
        assert!(
            out_of_reach(&reach(false, 1))
                .unwrap()
                .starts_with("NOT DELIVERED: 1 message was given up, the latest of 2026-")
        );
        assert!(out_of_reach(&reach(false, 2)).unwrap().contains("2 messages were"));
    }
}
