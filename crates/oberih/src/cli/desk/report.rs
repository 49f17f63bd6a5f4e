//! One report in a plain terminal, until she goes back: what is done with it.

use super::answers::{self, Chosen};
use super::help;
use super::keep::{keep, wanted};
use super::session::Session;
use super::show::{Seen, again, show, show_plans, whole};
use crate::cli::out::say;
use app::desk::{AtDesk, DeskError, DeskReport};
use domain::{Clock, CloseReason, CompartmentId};

/// One report until she goes back.
pub(super) async fn one(session: &mut Session<'_>, id: CompartmentId) -> anyhow::Result<()> {
    let mut report = session.desk().read(id, None).await?;
    let mut seen = shown(session, &report).await;
    while let Some(typed) = session.typed("report").await? {
        let (what, rest) = typed.split_once(' ').map_or((typed.as_str(), ""), |(a, b)| (a, b.trim()));
        let desk = session.desk();
        let done: anyhow::Result<Option<&str>> = match what {
            "b" => return Ok(()),
            "h" => {
                help();
                continue;
            }
            "m" => {
                // it may be hers no more since it was shown: then nothing of it is shown again
                let before = std::mem::replace(&mut report, session.desk().read(id, None).await?);
                whole(&report, &seen, rest);
                let ids = |report: &DeskReport| report.written.iter().map(|item| item.id).collect::<Vec<_>>();
                if ids(&before) != ids(&report) {
                    // by this it counts as read what came meanwhile: so it is shown
                    seen = shown(session, &report).await;
                }
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
            "f" | "v" => match wanted(&seen.files, rest) {
                Ok(of) => {
                    // what leaves this store leaves it for a reason, which the auditor reads
                    let why = if what == "f" { Some(session.typed("why").await?.unwrap_or_default()) } else { None };
                    keep(session.desk(), id, of, why.as_deref()).await.map(|()| None)
                }
                Err(e) => Err(e),
            },
            _ => Err(anyhow::anyhow!("h shows what you can do")),
        };
        match done {
            Ok(Some(said)) => say!("{said}"),
            Ok(None) => {}
            Err(e) => say!("{e}"),
        }
        session.pin()?;
        report = session.desk().read(id, None).await?;
        seen = shown(session, &report).await;
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

/// Shows a report with what only a desk sees beside it; gives what can be asked for by a number.
async fn shown(session: &Session<'_>, report: &DeskReport) -> Seen {
    let mut seen = show(report);
    show_plans(session.desk(), report, &mut seen).await;
    again(report, &seen);
    let other = report.waiting.as_ref().filter(|place| place.taken_by.is_some_and(|who| who != session.who()));
    if let Some(place) = other {
        match place.held_by(crate::cli::clock().now()) {
            Some(_) => say!("(a colleague has taken it: she answers)"),
            None => say!("(a colleague took it and did nothing for 15 minutes: answer, and it is yours)"),
        }
    }
    seen
}
