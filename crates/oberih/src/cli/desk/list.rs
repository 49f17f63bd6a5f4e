//! What a responder sees before she reads: who waits, what is open, what was taken back, whom nothing reaches.

use crate::cli::out::say;
use app::Intake;
use app::check_ins::{Outage, outages};
use app::desk::{AtDesk, DeskError};
use domain::{AnswerWhen, Clock, CompartmentId, Timestamp};
use std::collections::HashMap;
use storage::{Reach, ReportRow, WaitingRow};

/// Places of the queue, and reports, that are listed.
const MOST: usize = 50;

/// Shows who waits and what else is open; the reports in the order of their numbers.
pub(super) async fn list(desk: &AtDesk<'_>, intake: &Intake) -> Result<Vec<CompartmentId>, DeskError> {
    let now = crate::cli::clock().now();
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
pub(super) fn out_of_reach(reach: &Reach) -> Option<String> {
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

pub(in crate::cli) fn urgency(n: i64) -> &'static str {
    match n {
        0 => "DANGER",
        1 => "urgent",
        _ => "usual ",
    }
}

pub(in crate::cli) fn minutes(later: Timestamp, earlier: Timestamp) -> u64 {
    later.since(earlier).as_secs() / 60
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
