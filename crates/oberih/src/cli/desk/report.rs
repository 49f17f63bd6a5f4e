//! One report in a plain terminal: what was told, and what is done with it.

use super::answers::{self, Chosen};
use super::help;
use super::list::out_of_reach;
use super::session::Session;
use crate::cli::out::{say, words_of_hers};
use anyhow::Context;
use app::desk::{AtDesk, DeskError, DeskReport, plan_named};
use app::reports::{By as Whose, Consents, Decision, What, Written};
use domain::{Clock, CloseReason, CompartmentId, ItemId};
use std::path::Path;

/// One report until she goes back.
pub(super) async fn one(session: &mut Session<'_>, id: CompartmentId) -> anyhow::Result<()> {
    let mut report = session.desk().read(id, None).await?;
    let mut files = shown(session, &report).await;
    while let Some(typed) = session.typed("report").await? {
        let (what, rest) = typed.split_once(' ').map_or((typed.as_str(), ""), |(a, b)| (a, b.trim()));
        let desk = session.desk();
        let done: anyhow::Result<Option<&str>> = match what {
            "b" => return Ok(()),
            "h" => {
                help();
                continue;
            }
            "" | "r" => Ok(None),
            "a" if !rest.is_empty() => desk.answer(id, rest).await.map(|()| Some("sent")).map_err(Into::into),
            "a!" if !rest.is_empty() => {
                desk.answer_in_her_hours(id, rest).await.map(|()| Some("sent")).map_err(Into::into)
            }
            "w" => match answers::chosen(session, &report.report.language, rest).await? {
                Some(Chosen { text, in_her_hours }) => {
                    let desk = session.desk();
                    let sent = if in_her_hours {
                        desk.answer_in_her_hours(id, &text).await
                    } else {
                        desk.answer(id, &text).await
                    };
                    sent.map(|()| Some("sent")).map_err(Into::into)
                }
                None => continue,
            },
            "g" => desk.give_back(id).await.map(|()| Some("given back")).map_err(Into::into),
            "l" => desk.leave(id).await.map(|()| None).map_err(Into::into),
            "c" | "c!" => match close(desk, &report, rest, what == "c!").await {
                Ok(()) => {
                    say!("closed: the archive keeps it");
                    return Ok(());
                }
                Err(e) => Err(e),
            },
            "f" | "v" => keep(desk, id, &files, rest, what == "v").await.map(|()| None),
            _ => Err(anyhow::anyhow!("h shows what you can do")),
        };
        match done {
            Ok(Some(said)) => say!("{said}"),
            Ok(None) => {}
            Err(e) => say!("{e}"),
        }
        session.pin()?;
        report = session.desk().read(id, None).await?;
        files = shown(session, &report).await;
    }
    Ok(())
}

async fn close(desk: &AtDesk<'_>, report: &DeskReport, why: &str, over_files: bool) -> anyhow::Result<()> {
    let reason = CloseReason::parse(why)?;
    match desk.close(report, reason).await {
        Err(DeskError::Coming) if over_files => Ok(desk.close_over_files(report, reason).await?),
        Err(DeskError::Coming) => anyhow::bail!("{}:  c! {why}", DeskError::Coming),
        done => Ok(done?),
    }
}

/// Shows a report with what only a desk sees beside it; gives its files.
async fn shown(session: &Session<'_>, report: &DeskReport) -> Vec<Kept> {
    let files = show(report);
    show_plans(session.desk(), report).await;
    let other = report.waiting.as_ref().filter(|place| place.taken_by.is_some_and(|who| who != session.who()));
    if let Some(place) = other {
        match place.held_by(crate::cli::clock().now()) {
            Some(_) => say!("(a colleague has taken it: she answers)"),
            None => say!("(a colleague took it and did nothing for 15 minutes: answer, and it is yours)"),
        }
    }
    files
}

/// The travel plans that came with a report, below it.
async fn show_plans(desk: &AtDesk<'_>, report: &DeskReport) {
    for id in report.written.iter().filter_map(plan_named) {
        match desk.plan(id, None).await {
            Ok(plan) => {
                say!("her travel plan:");
                for said in &plan.written {
                    if let What::Kept { question, value } = &said.said.what {
                        say!("  {question:<12}{}", words_of_hers(value));
                    }
                }
                if plan.changed > 0 {
                    say!("SOMEBODY CHANGED THE STORE: {} things of the plan do not open any more", plan.changed);
                }
                if plan.closed > 0 {
                    say!("({} things of the plan are of keys that this desk was not given)", plan.closed);
                }
            }
            Err(e) => say!("her travel plan: {e}"),
        }
    }
}

/// A file that can be kept.
pub(in crate::cli) struct Kept {
    pub(in crate::cli) item: ItemId,
    pub(in crate::cli) pieces: u32,
}

pub(in crate::cli) fn show(report: &DeskReport) -> Vec<Kept> {
    let mut files = Vec::new();
    say!("----");
    say!("report        {:?}", report.report.id);
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

pub(in crate::cli) fn line(item: &Written, files: &mut Vec<Kept>) -> String {
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
    format!("{at:.0}  {whose}  {}", words_of_hers(&words))
}

async fn keep(desk: &AtDesk<'_>, id: CompartmentId, files: &[Kept], rest: &str, anew: bool) -> anyhow::Result<()> {
    let (file, path) = wanted(files, rest)?;
    let of = (file.item, file.pieces);
    let bytes = if anew { desk.file(id, of, None).await? } else { desk.export(id, of, None).await? };
    write_down(&bytes, path, anew).await
}

/// Which file is to be kept where.
pub(in crate::cli) fn wanted<'a>(files: &'a [Kept], rest: &'a str) -> anyhow::Result<(&'a Kept, &'a Path)> {
    let (number, path) = rest.split_once(' ').context("give a number and a file name")?;
    let file = number.parse::<usize>().ok().and_then(|n| files.get(n.wrapping_sub(1))).context("no such file")?;
    Ok((file, Path::new(path.trim())))
}

/// Keeps a file as it came, or a picture made anew from it.
pub(in crate::cli) async fn write_down(bytes: &[u8], path: &Path, anew: bool) -> anyhow::Result<()> {
    if anew {
        let limits = viewing::Limits::default();
        let viewed = viewing::view(&viewing::own_program(), &[crate::cli::VIEW_PICTURE], bytes, limits).await?;
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
    use app::reports::Said;
    use domain::Timestamp;

    #[test]
    fn no_line_of_hers_stands_where_one_of_the_desks_may_stand() {
        let at = Timestamp::from_unix_micros(1_795_500_000_000_000);
        let id = ItemId::from_slice(&[7; 16]).unwrap();
        for what in [
            What::Text("a\n2026-11-28T10:00:00Z  desk  \u{1b}[2Jb".to_owned()),
            What::Edit("a\nb\u{1b}c".to_owned()),
            What::Kept { question: "where".to_owned(), value: "a\nb\u{1b}c".to_owned() },
        ] {
            let item = Written { id, at, said: Said { by: Whose::Person, what, message: None } };
            let shown = line(&item, &mut Vec::new());
            let further: Vec<&str> = shown.split('\n').skip(1).collect();
            assert!(further.len() == 1 && further[0].starts_with("    | "), "{shown}");
            assert!(!shown.contains('\u{1b}') && shown.contains("\\u{1b}"), "{shown}");
        }
    }
}
