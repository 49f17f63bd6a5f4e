//! What was told in a report, in a plain terminal.

use super::also_told::also_told;
use super::list::out_of_reach;
use crate::cli::out::{say, words_of_hers};
use app::desk::{AtDesk, DeskReport, plan_named};
use app::reports::{By as Whose, Consents, Decision, What, Written};
use domain::{CompartmentId, ItemId};

/// Lines of a terminal that one message may take; what is longer is cut, and shown whole where that is asked for.
const LONGEST: usize = 40;
/// Where a terminal breaks a line.
const COLUMNS: usize = 80;
/// Lines after which a report's head may have left the screen.
const SCREEN: usize = 10;

/// The travel plans that came with a report, below it.
pub(super) async fn show_plans(desk: &AtDesk<'_>, report: &DeskReport, seen: &mut Seen) {
    for id in report.written.iter().filter_map(plan_named) {
        match desk.plan(id, None).await {
            Ok(plan) => {
                say!("her travel plan:");
                for item in &plan.written {
                    if let Some(text) = seen.of_plan(id, item) {
                        seen.say(&text);
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
    /// The travel plan that it is of; none where it is the report's own.
    pub(super) plan: Option<CompartmentId>,
}

/// What was shown of a report.
#[derive(Default)]
pub(in crate::cli) struct Seen {
    /// Its files, and those of its travel plans, by their numbers.
    pub(in crate::cli) files: Vec<Kept>,
    /// What was cut, by its number.
    long: Vec<ItemId>,
    /// Lines of a terminal since the report's head.
    lines: usize,
}

impl Seen {
    fn say(&mut self, text: &str) {
        self.lines += text.split('\n').map(lines_of).sum::<usize>();
        say!("{text}");
    }

    /// The line of something that stands in a travel plan; its pictures have numbers after the report's files.
    fn of_plan(&mut self, id: CompartmentId, item: &Written) -> Option<String> {
        let before = self.files.len();
        let text = match &item.said.what {
            What::Kept { question, value } => format!("  {question:<12}{}", words_of_hers(value)),
            What::File(_) | What::Fetched { .. } => format!("  {}", line(item, &mut self.files)),
            _ => return None,
        };
        self.files.iter_mut().skip(before).for_each(|file| file.plan = Some(id));
        Some(text)
    }

    fn item(&mut self, item: &Written) {
        let text = line(item, &mut self.files);
        match cut(&text) {
            None => self.say(&text),
            Some((first, left)) => {
                self.long.push(item.id);
                self.say(&format!("{first}\n… {left} more lines:  m {}  shows all of it", self.long.len()));
            }
        }
    }
}

/// How many lines of a terminal a line takes.
fn lines_of(line: &str) -> usize {
    line.chars().count().div_ceil(COLUMNS).max(1)
}

/// The beginning of a text that takes more lines than one message may, and how many are left; nothing where all may stand.
fn cut(text: &str) -> Option<(String, usize)> {
    let all: usize = text.split('\n').map(lines_of).sum();
    if all <= LONGEST {
        return None;
    }
    let (mut first, mut room) = (Vec::new(), LONGEST);
    for line in text.split('\n') {
        if room == 0 {
            break;
        }
        first.push(line.chars().take(room * COLUMNS).collect::<String>());
        room -= lines_of(line).min(room);
    }
    Some((first.join("\n"), all - LONGEST))
}

/// Shows a report; gives what can be asked for by a number.
pub(in crate::cli) fn show(report: &DeskReport) -> Seen {
    say!("----");
    say!("report        {:?}", report.report.id);
    head(report).iter().for_each(|line| say!("{line}"));
    // what an evaluation says where nobody gave one (4x4: source, information)
    say!("evaluation    X4: nobody has assessed who says it, or whether it is so");
    let mut seen = Seen::default();
    report.written.iter().for_each(|item| seen.item(item));
    also_told(&report.links, report.links_left).iter().for_each(|text| seen.say(text));
    below(report).iter().for_each(|line| say!("{line}"));
    seen
}

/// Shows what stands at a report's head once more, last, where a text was long enough to push it off the screen.
pub(in crate::cli) fn again(report: &DeskReport, seen: &Seen) {
    if seen.lines > SCREEN {
        say!("---- once more, as it stands above:");
        head(report).iter().chain(&below(report)).for_each(|line| say!("{line}"));
    }
}

/// Shows all of what was cut, by its number.
pub(in crate::cli) fn whole(report: &DeskReport, seen: &Seen, number: &str) {
    let id = number.parse::<usize>().ok().and_then(|n| seen.long.get(n.wrapping_sub(1)));
    match id.and_then(|id| report.written.iter().find(|item| item.id == *id)) {
        Some(item) => {
            say!("{}", line(item, &mut Vec::new()));
            say!("---- once more, as it stands above:");
            head(report).iter().chain(&below(report)).for_each(|line| say!("{line}"));
        }
        None => say!("give the number that stands where something was cut, as  m 1"),
    }
}

/// What whoever answers must know before she reads.
fn head(report: &DeskReport) -> Vec<String> {
    let mut lines = vec![format!("she agreed to  {}", agreed(report.consents))];
    match report.counted_otherwise() {
        Some(counted) if report.closed == 0 => lines.extend([
            format!("SOMEBODY CHANGED THE STORE: it counts  {}", agreed(counted)),
            "Only the line before is hers. Pass nothing on, and tell a supervisor to run `oberih audit verify`."
                .to_owned(),
        ]),
        Some(_) => {
            lines.push("(she may have said more about this in what is in the archive: ask a supervisor)".to_owned());
        }
        None => {}
    }
    if report.report.child {
        lines.push("SHE IS UNDER 18".to_owned());
    }
    lines.extend(report.reach.as_ref().and_then(out_of_reach));
    lines
}

/// What does not open of it.
fn below(report: &DeskReport) -> Vec<String> {
    let mut lines = Vec::new();
    if report.changed > 0 {
        lines.extend([
            format!(
                "SOMEBODY CHANGED THE STORE: {} things of hers do not open any more, what she agreed to last",
                report.changed
            ),
            "may be among them. Pass nothing on, and tell a supervisor to run `oberih audit verify`.".to_owned(),
        ]);
    }
    if report.closed > 0 {
        lines.push(format!("({} things from before this desk had it are in the archive)", report.closed));
    }
    lines
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
                files.push(Kept { item, pieces: *pieces, plan: None });
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

    #[test]
    fn a_picture_of_a_plan_has_the_next_number_and_is_asked_for_where_it_lies() {
        let (at, item) = (Timestamp::from_unix_micros(0), ItemId::from_slice(&[7; 16]).unwrap());
        let plan = CompartmentId::from_slice(&[8; 16]).unwrap();
        let written = |what| Written { id: item, at, said: Said { by: Whose::Node, what, message: None } };
        let fetched = |not_kept: Option<&str>| What::Fetched {
            of: "07".repeat(16),
            found: Some("jpeg".to_owned()),
            size: 9,
            sha256: None,
            pieces: 2,
            not_kept: not_kept.map(str::to_owned),
        };
        let mut seen = Seen::default();
        line(&written(fetched(None)), &mut seen.files);
        let of_plan = |seen: &mut Seen, what| seen.of_plan(plan, &written(what)).unwrap_or_default();
        assert!(of_plan(&mut seen, fetched(None)).contains("[file 2: jpeg, 9 bytes"));
        assert!(of_plan(&mut seen, fetched(Some("too-large"))).contains("could not be kept: too-large"));
        let kept = What::Kept { question: "plate".to_owned(), value: "AA".to_owned() };
        assert_eq!(of_plan(&mut seen, kept), "  plate       AA");
        assert_eq!(of_plan(&mut seen, What::Withdrawn), "");
        let plans: Vec<_> = seen.files.iter().map(|file| file.plan).collect();
        assert_eq!(plans, [None, Some(plan)]);
    }

    #[test]
    fn a_long_text_is_cut_at_forty_lines_and_says_how_many_are_left() {
        let lines = |n: usize| (1..=n).map(|n| format!("{n}")).collect::<Vec<_>>().join("\n");
        assert!(cut(&lines(LONGEST)).is_none());
        let (first, left) = cut(&lines(57)).unwrap();
        assert_eq!((first, left), (lines(LONGEST), 17));
        // without a single break it is as long
        let wide = "ї".repeat(COLUMNS * 50);
        let (first, left) = cut(&wide).unwrap();
        assert_eq!((first.chars().count(), left), (COLUMNS * LONGEST, 10));
        // a line that is cut in its middle
        let (first, left) = cut(&format!("{}\n{}", lines(39), "x".repeat(COLUMNS * 3))).unwrap();
        assert_eq!((first, left), (format!("{}\n{}", lines(39), "x".repeat(COLUMNS)), 2));
        assert!(cut("").is_none());
    }
}
