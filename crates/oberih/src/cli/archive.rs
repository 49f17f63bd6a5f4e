//! `oberih desk archive`: one report of the archive at a time, in a plain terminal.

use super::desk::{Kept, again, intake, minutes, show, urgency, wanted, whole, write_down};
use super::office::{self, By};
use super::out::say;
use super::{Source, ask};
use app::archive::{ArchiveError, Archives, Visit};
use domain::{Clock, CloseReason, CompartmentId, Timestamp};
use storage::ReportRow;

/// Reports of each state that are listed.
const MOST: usize = 50;

pub(super) async fn run(source: &Source, by: &By) -> anyhow::Result<()> {
    let opened = office::open(source, false).await?;
    let who = office::sign_in(&opened.office, by).await?;
    let intake = intake(&opened).await?;
    let archives = Archives::open(&intake, &opened.office, &who).await?;
    // from here on nothing is open: each report asks for the password
    drop(who);
    say!("Type a number; you are asked why, and for your password. One report at a time, 15 minutes each.");
    let mut listed = list(&archives).await?;
    loop {
        let Ok(typed) = ask::line("archive") else { return Ok(()) };
        match typed.as_str() {
            "q" => return Ok(()),
            "" | "r" => listed = list(&archives).await?,
            "h" => help(),
            number => match number.parse::<usize>().ok().and_then(|n| listed.get(n.wrapping_sub(1))) {
                Some(id) => {
                    if let Err(e) = one(&archives, *id, by).await {
                        say!("{e}");
                    }
                }
                None => say!("no such number; h shows what you can do"),
            },
        }
    }
}

fn help() {
    say!("  1, 2 …   open this one: why, your password");
    say!("  r        look again");
    say!("  q        leave");
    say!("in a report:");
    say!("  m N      show all of a message that was cut");
    say!("  f N FILE keep file N, exactly as it came, in FILE; the log says that it was exported");
    say!("  v N FILE keep a picture made anew from file N, safe to open, in FILE");
    say!("  b        close it and go back to the list");
}

/// Shows what lies there; the reports in the order of their numbers.
async fn list(archives: &Archives<'_>) -> anyhow::Result<Vec<CompartmentId>> {
    let now = super::clock().now();
    let reports = archives.reports(MOST).await?;
    if reports.is_empty() {
        say!("The archive is empty.");
    }
    for (n, report) in (1..).zip(&reports) {
        say!("{n:>3}  {}", entry(report, now));
    }
    Ok(reports.iter().map(|report| report.id).collect())
}

fn entry(report: &ReportRow, now: Timestamp) -> String {
    format!(
        "{:<9}  last word {:>4} h ago  {}  {} {}  {}{}",
        report.state,
        minutes(now, report.last_word_at) / 60,
        urgency(report.urgency),
        report.language,
        report.country.as_deref().unwrap_or("--"),
        report.reason.map(CloseReason::as_str).unwrap_or(if report.leave_at.is_some() {
            "still at its desk"
        } else {
            ""
        }),
        if report.child { "  UNDER 18" } else { "" },
    )
}

/// One report until she goes back, or its time is over.
async fn one(archives: &Archives<'_>, id: CompartmentId, by: &By) -> anyhow::Result<()> {
    let why = ask::line("why")?;
    let password = ask::secret("your password, once more", by.password_file())?;
    let (visit, report) = archives.visit(id, &password, &why).await?;
    drop(password);
    let seen = show(&report);
    again(&report, &seen);
    loop {
        say!("({} min left)", minutes(visit.until(), super::clock().now()));
        let Ok(typed) = ask::line("report") else { return Ok(()) };
        let (what, rest) = typed.split_once(' ').map_or((typed.as_str(), ""), |(a, b)| (a, b.trim()));
        match what {
            "b" => return Ok(()),
            "m" if super::clock().now() < visit.until() => whole(&report, &seen, rest),
            "m" => say!("{}", ArchiveError::Over),
            "f" | "v" => {
                if let Err(e) = keep(&visit, &seen.files, rest, what == "v").await {
                    say!("{e}");
                }
            }
            _ => help(),
        }
    }
}

async fn keep(visit: &Visit<'_>, files: &[Kept], rest: &str, anew: bool) -> anyhow::Result<()> {
    let (file, path) = wanted(files, rest)?;
    let bytes =
        if anew { visit.file(file.item, file.pieces).await? } else { visit.export(file.item, file.pieces).await? };
    write_down(&bytes, path, anew).await
}
