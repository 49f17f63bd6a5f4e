//! `oberih desk archive`: one report of the archive at a time, in a plain terminal.

use super::desk::{Kept, again, intake, minutes, show, urgency, wanted, whole, write_down};
use super::office::{self, By};
use super::out::say;
use super::{Source, ask, ids};
use app::archive::{ArchiveError, Archives, Visit};
use domain::{Clock, CloseReason, CompartmentId, Timestamp};
use storage::ReportRow;

/// How many are shown at once.
const SHOWN: usize = 50;

/// What was shown of the archive so far.
#[derive(Default)]
struct Listed {
    /// In the order of their numbers.
    reports: Vec<CompartmentId>,
    /// The last one of them, where others stand behind it.
    next: Option<ReportRow>,
}

pub(super) async fn run(source: &Source, by: &By) -> anyhow::Result<()> {
    let opened = office::open(source, false).await?;
    let who = office::sign_in(&opened.office, by).await?;
    let intake = intake(&opened).await?;
    let archives = Archives::open(&intake, &opened.office, &who).await?;
    // from here on nothing is open: each report asks for the password
    drop(who);
    say!(
        "Type a number, or a report's id; you are asked why, and for your password. One report at a time, 15 minutes each."
    );
    let mut listed = further(&archives, Listed::default()).await?;
    loop {
        let Ok(typed) = ask::line("archive") else { return Ok(()) };
        match typed.as_str() {
            "q" => return Ok(()),
            "" | "r" => listed = further(&archives, Listed::default()).await?,
            "n" => listed = further(&archives, listed).await?,
            "h" => help(),
            typed => match named(&listed.reports, typed) {
                Some(id) => {
                    if let Err(e) = one(&archives, id, by).await {
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
    say!("  ID       open the report with this id, as the inbox and the log show it, also while a desk holds it:");
    say!("           what was told before lies here alone");
    say!("  n        further ones, where not all are shown");
    say!("  r        look again, from the first one");
    say!("  q        leave");
    say!("in a report:");
    say!("  m N      show all of a message that was cut");
    say!("  f N FILE keep file N, exactly as it came, in FILE; the log says that it was exported");
    say!("  v N FILE keep a picture made anew from file N, safe to open, in FILE");
    say!("  b        close it and go back to the list");
}

/// Shows what lies there behind what was shown; from the beginning where that was all. The numbers go on, and those that
/// were shown stay.
async fn further(archives: &Archives<'_>, mut shown: Listed) -> anyhow::Result<Listed> {
    let now = super::clock().now();
    let after = shown.next.take();
    if after.is_none() {
        shown.reports.clear();
    }
    // one more, to know whether others follow
    let mut reports = archives.reports(after.as_ref(), SHOWN + 1).await?;
    let more = reports.len() > SHOWN;
    reports.truncate(SHOWN);
    if reports.is_empty() && after.is_none() {
        say!("The archive is empty.");
    }
    for report in &reports {
        shown.reports.push(report.id);
        say!("{:>3}  {}", shown.reports.len(), entry(report, now));
    }
    if more {
        say!("… and more:  n  shows them");
        shown.next = reports.pop();
    }
    Ok(shown)
}

/// Which report was typed: by its number in the list, or its id.
fn named(listed: &[CompartmentId], typed: &str) -> Option<CompartmentId> {
    match typed.parse::<usize>() {
        Ok(n) => listed.get(n.wrapping_sub(1)).copied(),
        Err(_) => ids::compartment(typed),
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_named_by_its_number_in_the_list_or_by_its_id() {
        let [first, second, other] = [1, 2, 3].map(|n| CompartmentId::from_slice(&[n; 16]).unwrap());
        let listed = [first, second];
        let id = format!("{other:?}");
        for (typed, want) in [
            ("1", Some(first)),
            ("2", Some(second)),
            ("0", None),
            ("3", None),
            ("why", None),
            ("", None),
            (id.as_str(), Some(other)),
            // digits alone, and too many for a place in a list
            ("03030303030303030303030303030303", Some(other)),
        ] {
            assert_eq!(named(&listed, typed), want, "{typed}");
        }
    }
}
