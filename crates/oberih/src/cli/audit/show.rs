//! `oberih audit show`: the log as an auditor reads it, one line for each thing that was done.

use super::super::ids::compartment;
use super::super::office::{self, By};
use super::super::out::{say, words_of_hers};
use super::words::{Cells, Names, row};
use super::{Source, number_what_waits};
use app::log::{Actor, Look, Seen, Sought, Why, look};
use app::office::StaffView;
use clap::Args;
use domain::{Clock, CompartmentId, Timestamp};
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// Findings that are named; more are counted.
const NAMED: usize = 100;
const HEAD: Cells<&str> = ["entry", "when (UTC)", "who", "did", "with what", "for"];
/// Below which words of an auditor's colleagues stand.
const BELOW: &str = "      ";

#[derive(Args)]
pub(in crate::cli) struct Show {
    /// From this day on, as 2026-11-28; days are those of UTC.
    #[arg(long, value_name = "DATE")]
    from: Option<Date>,
    /// Up to this day and with it.
    #[arg(long, value_name = "DATE")]
    to: Option<Date>,
    /// What one of the staff did, by her name; or `node`, `operator`, `person`, `custodians`.
    #[arg(long, value_name = "NAME")]
    who: Option<String>,
    /// What was done with a report and what lies in it, by its id; also with a plan, a desk, an archive.
    #[arg(long, value_name = "ID")]
    report: Option<String>,
    /// How many, the last ones.
    #[arg(long, value_name = "N", default_value_t = 200, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    last: u32,
    #[command(flatten)]
    by: By,
    #[command(flatten)]
    source: Source,
}

pub(super) async fn run(asked: &Show) -> anyhow::Result<()> {
    let about = asked.report.as_deref().map(id).transpose()?;
    let (from, until) = (asked.from.map(begins).transpose()?, asked.to.map(ends).transpose()?);
    anyhow::ensure!(from.zip(until).is_none_or(|(from, until)| from < until), "--to is before --from");
    let opened = office::open(&asked.source, false).await?;
    let her = office::sign_in(&opened.office, &asked.by).await?;
    let staff = opened.office.staff().await?;
    let who = asked.who.as_deref().map(|name| actor(name, &staff)).transpose()?;
    number_what_waits(&opened.store).await?;
    let sought = Sought { from, until, who, about, last: usize::try_from(asked.last)? };
    let now = super::super::clock().now();
    let found = look(&opened.store, &opened.office, &her, &sought, &opened.random, now).await?;
    drop(her);
    print(&found, &Names::new(&staff, &opened.vault.now()));
    let wrong = found.wrong.len();
    anyhow::ensure!(
        wrong == 0,
        "{wrong} findings: the log in the store is not as it was written; run `oberih audit verify`, and keep a copy as it is"
    );
    Ok(())
}

fn print(found: &Look, names: &Names) {
    let rows: Vec<Cells<String>> = found.lines.iter().map(|seen| row(seen.number, &seen.line, names)).collect();
    if rows.is_empty() {
        say!("No line fits.");
    } else {
        let widths = widths(&rows);
        say!("{}", in_columns(&HEAD, &widths));
        for (cells, seen) in rows.iter().zip(&found.lines) {
            say!("{}", in_columns(cells, &widths));
            below(seen).iter().for_each(|line| say!("{BELOW}{line}"));
        }
    }
    if found.more {
        say!("({} lines; earlier ones fit too: --last shows more of them, --from and --to others)", rows.len());
    }
    if found.erased > 0 {
        say!("({} entries before them say nothing any more: they were erased when it was due)", found.erased);
    }
    say!("`oberih audit verify` tells whether lines were taken away and the whole was made anew.");
    for finding in found.wrong.iter().take(NAMED) {
        say!("WRONG: {finding}");
    }
    if found.wrong.len() > NAMED {
        say!("and {} more", found.wrong.len() - NAMED);
    }
}

/// What stands below a line: why, and from where.
fn below(seen: &Seen) -> Vec<String> {
    match &seen.why {
        Why::Unsaid => Vec::new(),
        Why::Closed => {
            vec!["why: sealed to a key that was not given to you (from before you were an auditor)".to_owned()]
        }
        Why::Changed => vec!["why: CHANGED IN THE STORE".to_owned()],
        Why::Said(said) => {
            let parts = [("why", &said.reason), ("from", &said.place)];
            let named = parts.into_iter().filter_map(|(what, words)| Some((what, words.as_ref()?)));
            named.map(|(what, words)| format!("{what}: {}", words_of_hers(words))).collect()
        }
    }
}

fn widths(rows: &[Cells<String>]) -> Cells<usize> {
    let mut widths = HEAD.map(|head| head.chars().count());
    for cells in rows {
        for (width, cell) in widths.iter_mut().zip(cells) {
            *width = (*width).max(cell.chars().count());
        }
    }
    widths
}

fn in_columns<T: AsRef<str>>(cells: &Cells<T>, widths: &Cells<usize>) -> String {
    let padded = cells.iter().zip(widths).map(|(cell, width)| format!("{:<width$}", cell.as_ref(), width = *width));
    padded.collect::<Vec<_>>().join("  ").trim_end().to_owned()
}

/// One of the staff by her name, whether she works here still or not; or one of the others who do things.
fn actor(name: &str, staff: &[StaffView]) -> anyhow::Result<Actor> {
    if let Some(one) = staff.iter().find(|one| one.name.as_deref() == Some(name)) {
        return Ok(Actor::Staff(one.id));
    }
    match name {
        "node" => Ok(Actor::Node),
        "operator" => Ok(Actor::Operator),
        "person" => Ok(Actor::Person),
        "custodians" => Ok(Actor::Custodians),
        _ => anyhow::bail!(
            "--who: nobody who works or worked here has this name (`oberih staff list`); others are node, operator, person, custodians"
        ),
    }
}

/// An id as the program prints it, with or without its dashes.
fn id(text: &str) -> anyhow::Result<CompartmentId> {
    compartment(text)
        .ok_or_else(|| anyhow::anyhow!("--report is an id of 32 hexadecimal digits, as `oberih desk inbox` shows it"))
}

fn begins(day: Date) -> anyhow::Result<Timestamp> {
    Ok(Timestamp::from_unix_micros(TimeZone::UTC.to_timestamp(day.at(0, 0, 0, 0))?.as_microsecond()))
}

fn ends(day: Date) -> anyhow::Result<Timestamp> {
    begins(day.tomorrow()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_read_with_and_without_its_dashes_and_nothing_else_is() {
        let want = CompartmentId::from_slice(&[0x19; 16]).unwrap();
        for good in ["19191919-1919-1919-1919-191919191919", " 19191919191919191919191919191919 "] {
            assert_eq!(id(good).unwrap(), want, "{good}");
        }
        for bad in ["", "1", "19191919-1919-1919-1919-19191919191", "x9191919191919191919191919191919"] {
            assert!(id(bad).unwrap_err().to_string().contains("--report is an id"), "{bad}");
        }
    }

    #[test]
    fn a_day_is_the_whole_of_it() {
        let day: Date = "2026-11-28".parse().unwrap();
        assert_eq!(ends(day).unwrap().since(begins(day).unwrap()).as_secs(), 86_400);
        assert!(ends(Date::MAX).is_err(), "no day comes after it");
    }
}
