//! What a responder sees before she reads: who waits, what is open, what was taken back, whom nothing reaches.

use crate::cli::out::say;
use app::Intake;
use app::check_ins::{Outage, outages};
use app::desk::{AtDesk, DeskError, by_need, is_unread};
use domain::{AnswerWhen, Clock, CompartmentId, Timestamp};
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use storage::{Reach, ReportRow, WaitingRow};

/// How many are shown at once, of places and reports together.
const SHOWN: usize = 50;
/// More than any desk holds.
const ALL: usize = 1_000_000;
const LATE: Timestamp = Timestamp::from_unix_micros(i64::MAX);

/// All that is at the desk, by its numbers, and what of it was shown.
pub(super) struct Listed {
    /// In the order of their numbers, also those that were not shown.
    pub(super) reports: Vec<CompartmentId>,
    /// Before which the shown ones begin.
    pub(super) from: usize,
    /// Where the further ones begin.
    pub(super) next: usize,
}

/// Shows who waits and what else is open, from a place in the list on; from its beginning where it ends before that.
pub(super) async fn list(desk: &AtDesk<'_>, intake: &Intake, from: usize) -> Result<Listed, DeskError> {
    let now = crate::cli::clock().now();
    let content = intake.content.current();
    for bot in content.bots().filter(|bot| intake.paused.is_paused(&bot.name)) {
        let why = intake.paused.reason(&bot.name).unwrap_or_default();
        say!("The bot {} stands still ({why}): nothing goes through it until the operator puts that right.", bot.name);
    }
    for outage in outages(&intake.store, now).await?.iter().filter(|o| content.bots().any(|b| b.name.as_str() == o.bot))
    {
        say!("{}", was_out(outage));
    }
    let queue = desk.queue(ALL).await?;
    if queue.is_empty() {
        say!("Nobody waits.");
    }
    let waiting: HashSet<CompartmentId> = queue.iter().map(|place| place.report).collect();
    let (queued, mut others): (Vec<ReportRow>, Vec<ReportRow>) =
        desk.reports(LATE, ALL).await?.into_iter().partition(|report| waiting.contains(&report.id));
    let queued: HashMap<CompartmentId, ReportRow> = queued.into_iter().map(|report| (report.id, report)).collect();
    others.sort_by_cached_key(by_need);
    let reports: Vec<CompartmentId> =
        queue.iter().map(|place| place.report).chain(others.iter().map(|report| report.id)).collect();
    let Range { start: from, end: next } = page(from, reports.len());
    let shown = &reports[from..next];
    let ways = desk.ways_to(shown).await?;
    let line = |n: usize| match queue.get(n) {
        Some(place) => waits(place, queued.get(&place.report), now),
        None => others.get(n - queue.len()).map(|report| open(report, now)).unwrap_or_default(),
    };
    for (n, id) in (from..).zip(shown) {
        say!("{:>3}  {}", n + 1, line(n));
        if ways.changed.contains(id) {
            say!("     SOMEBODY CHANGED THE STORE: it does not open. Tell a supervisor to run `oberih audit verify`");
        }
        if let Some(note) = ways.out_of_reach.get(id).and_then(out_of_reach) {
            say!("     {note}");
        }
    }
    if let Some(note) = further(&others, queue.len(), next) {
        say!("{note}");
    }
    let back = desk.taken_back(now, ALL).await?;
    for taken in back.iter().take(SHOWN) {
        match taken.erased_at {
            Some(at) => {
                let hours = minutes(at, now).div_ceil(60);
                say!("     taken back by the person: hidden, erased for good in {hours} h at the earliest");
            }
            None => say!("     taken back by the person: nothing is done with it"),
        }
    }
    if back.len() > SHOWN {
        say!("     … and {} more that were taken back", back.len() - SHOWN);
    }
    Ok(Listed { reports, from, next })
}

/// What is shown of so many.
fn page(from: usize, of: usize) -> Range<usize> {
    let from = if from < of { from } else { 0 };
    from..of.min(from + SHOWN)
}

/// What is not shown after a number of the list, which begins with so many places.
fn further(others: &[ReportRow], places: usize, next: usize) -> Option<String> {
    let left = (places + others.len()).checked_sub(next).filter(|left| *left > 0)?;
    let unread = others.iter().skip(next.saturating_sub(places)).filter(|report| is_unread(report)).count();
    let waiting = places.saturating_sub(next);
    Some(format!("… {left} more:  n  shows them ({waiting} in the queue, {unread} that nobody read)"))
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

fn waits(place: &WaitingRow, report: Option<&ReportRow>, now: Timestamp) -> String {
    let taken = if place.is_open(now) { "waits" } else { "taken" };
    let promised = place.promised_at.map_or(String::new(), |at| {
        if at < now { ", promise passed".to_owned() } else { format!(", promised in {} min", minutes(at, now)) }
    });
    format!(
        "{taken} {:>4} min  {}  {} {}  answer: {}{promised}{}",
        minutes(now, place.asked_at),
        urgency(place.urgency),
        place.language,
        place.country.as_deref().unwrap_or("--"),
        match place.answer_when {
            AnswerWhen::Soon => "soon",
            AnswerWhen::Hours => "in hours she named, see there",
            AnswerWhen::Myself => "only while she writes",
        },
        report.map(marks).unwrap_or_default(),
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
        marks(report),
    )
}

/// What makes a difference before anything is read, wherever the report stands.
fn marks(report: &ReportRow) -> String {
    let child = if report.child { "  UNDER 18" } else { "" };
    let unread = if is_unread(report) { "  NOT READ" } else { "" };
    format!("{child}{unread}")
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

    fn told(read: bool) -> ReportRow {
        let (id, at) = (CompartmentId::from_slice(&[7; 16]).unwrap(), Timestamp::from_unix_micros(7));
        ReportRow {
            id,
            desk: id,
            archive: id,
            receipt: None,
            receipt_set: None,
            receipt_key: None,
            state: "open".to_owned(),
            reason: None,
            channel: "telegram".to_owned(),
            language: "uk".to_owned(),
            country: None,
            urgency: 2,
            child: false,
            consents: 0,
            size: 0,
            opened_at: at,
            last_word_at: at,
            closed_at: None,
            erase_at: None,
            leave_at: Some(at),
            answer_when: AnswerWhen::Myself,
            read_at: read.then_some(at),
        }
    }

    #[test]
    fn a_child_and_a_word_that_nobody_read_are_seen_in_the_queue_as_below_it() {
        let report = ReportRow { child: true, ..told(false) };
        let at = report.last_word_at;
        let place = WaitingRow::of(&report, at);
        for line in [waits(&place, Some(&report), at), open(&report, at)] {
            assert!(line.ends_with("  UNDER 18  NOT READ"), "{line}");
        }
        for line in [waits(&place, Some(&told(true)), at), waits(&place, None, at), open(&told(true), at)] {
            assert!(!line.contains("UNDER 18") && !line.contains("NOT READ"), "{line}");
        }
    }

    #[test]
    fn a_place_shows_how_urgent_it_is_the_language_and_the_country() {
        let report = ReportRow { urgency: 0, language: "de".to_owned(), country: Some("PL".to_owned()), ..told(true) };
        let at = report.last_word_at;
        let line = waits(&WaitingRow::of(&report, at), Some(&report), at);
        assert!(line.contains("  DANGER  de PL  answer: "), "{line}");
        let line = waits(&WaitingRow::of(&told(true), at), Some(&told(true)), at);
        assert!(line.contains("  usual   uk --  answer: "), "{line}");
    }

    #[test]
    fn every_report_stands_on_a_page_and_what_is_not_shown_is_counted() {
        assert_eq!(page(0, 0), 0..0);
        assert_eq!([page(0, 120), page(50, 120), page(100, 120)], [0..50, 50..100, 100..120]);
        assert_eq!(page(120, 120), 0..50, "after the last one the first one again");
        let others = [told(false), told(true), told(false)];
        assert_eq!(further(&others, 60, 63), None);
        let note = further(&others, 60, 50).unwrap();
        assert!(note.contains("13 more") && note.contains("10 in the queue, 2 that nobody read"), "{note}");
        let note = further(&others, 60, 61).unwrap();
        assert!(note.contains("2 more") && note.contains("0 in the queue, 1 that nobody read"), "{note}");
    }

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
