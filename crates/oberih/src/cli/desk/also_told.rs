//! What of a person's words was told in other reports too, below her report in a plain terminal.

use crate::cli::out::words_of_hers;
use app::desk::{Linked, LinksLeft};
use app::links::{ENTRY_LIMIT, OWN_LIMIT};
use matching::{IDENTIFIER_LIMIT, Identifier, Kind};

/// Reports that are named of one identifier; the others are counted.
const NAMED: usize = 8;
/// What is shown of a card's number: who made it, and its last digits.
const CARD: (usize, usize) = (6, 4);

/// A line for each.
pub(super) fn also_told(links: &[Linked], left: LinksLeft) -> Vec<String> {
    let mut lines: Vec<String> = links.iter().map(line).collect();
    match left {
        LinksLeft { count: 0, at_least: false, .. } => {}
        LinksLeft { count: 0, at_least: true, .. } => lines.push(format!(
            "  (not looked up: what stands behind the first {IDENTIFIER_LIMIT} phones, cards, addresses of one text)"
        )),
        LinksLeft { count, at_least, .. } => {
            let at_least = if at_least { "at least " } else { "" };
            lines.push(format!("  (not looked up: {at_least}{count} further phones, cards, addresses in her words)"));
        }
    }
    match left.answers {
        0 => {}
        1 => lines.push("  (1 number or address sent as an answer was not looked up: ask whose it is)".to_owned()),
        n => lines.push(format!("  ({n} numbers or addresses sent as answers were not looked up: ask whose they are)")),
    }
    if left.full {
        lines.push(format!(
            "  (she told more than {ENTRY_LIMIT} phones, cards, addresses, or {OWN_LIMIT} and more of her own: what is beyond is not \
             found from other reports)"
        ));
    }
    lines
}

fn line(linked: &Linked) -> String {
    let (all, capped) = (linked.found.reports.len(), linked.found.capped);
    let more = if capped { " or more" } else { "" };
    let reports = if all == 1 && !capped { "report" } else { "reports" };
    let mut places: Vec<String> = linked.here.iter().take(NAMED).map(|id| format!("{id:?} (at this desk)")).collect();
    let here = linked.here.len().saturating_sub(NAMED);
    if here > 0 {
        places.push(format!("{here} more at this desk"));
    }
    let elsewhere = all.saturating_sub(linked.here.len());
    if elsewhere > 0 {
        places.push(format!("{elsewhere} elsewhere"));
    }
    let (what, kind) = (shown(&linked.identifier), linked.identifier.kind.as_str());
    format!("  also told: {what} ({kind}), in {all}{more} other {reports}: {}", places.join(", "))
}

fn shown(identifier: &Identifier) -> String {
    let normal = &identifier.normal;
    let (first, last) = CARD;
    let parts = (normal.get(..first), normal.len().checked_sub(last).and_then(|from| normal.get(from..)));
    match (identifier.kind, parts) {
        (Kind::Card, (Some(first), Some(last))) => format!("{first}…{last}"),
        _ => words_of_hers(normal),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::links::Found;
    use domain::CompartmentId;

    fn linked(kind: Kind, normal: &str, here: usize, elsewhere: usize) -> Linked {
        let identifier = Identifier { kind, normal: normal.to_owned(), span: 0..1, mine: false };
        let ids = |count| vec![CompartmentId::from_slice(&[7; 16]).unwrap(); count];
        let found = Found { reports: ids(here + elsewhere), capped: false };
        Linked { identifier, found, here: ids(here) }
    }

    #[test]
    fn the_desk_reads_in_how_many_other_reports_and_which_of_them_are_its_own() {
        let id = "07070707-0707-0707-0707-070707070707";
        assert_eq!(
            line(&linked(Kind::Phone, "+447700900123", 1, 1)),
            format!("  also told: +447700900123 (phone), in 2 other reports: {id} (at this desk), 1 elsewhere")
        );
        assert_eq!(
            line(&linked(Kind::Email, "a@example.org", 0, 1)),
            "  also told: a@example.org (email), in 1 other report: 1 elsewhere"
        );
        let mut many = linked(Kind::Phone, "+447700900123", NAMED + 2, 490);
        many.found.capped = true;
        let line = line(&many);
        assert!(line.contains("in 500 or more other reports: "), "{line}");
        assert!(line.ends_with(", 2 more at this desk, 490 elsewhere"), "{line}");
    }

    #[test]
    fn of_a_card_its_maker_and_last_digits_are_shown_and_no_letters_move_the_cursor() {
        assert!(line(&linked(Kind::Card, "4111111111111111", 0, 1)).contains(": 411111…1111 (card)"));
        let line = line(&linked(Kind::Url, "https://example.org/\u{1b}[2J", 0, 1));
        assert!(!line.contains('\u{1b}') && line.contains("\\u{1b}"), "{line}");
    }

    #[test]
    fn what_was_not_looked_up_is_said() {
        let said = |count, at_least| also_told(&[], LinksLeft { count, at_least, ..LinksLeft::default() });
        assert_eq!(said(3, false), ["  (not looked up: 3 further phones, cards, addresses in her words)"]);
        assert_eq!(said(3, true), ["  (not looked up: at least 3 further phones, cards, addresses in her words)"]);
        let behind = ["  (not looked up: what stands behind the first 64 phones, cards, addresses of one text)"];
        assert_eq!(said(0, true), behind);
        assert!(said(0, false).is_empty());
        let answers = |answers| also_told(&[], LinksLeft { answers, ..LinksLeft::default() });
        assert_eq!(answers(1), ["  (1 number or address sent as an answer was not looked up: ask whose it is)"]);
        assert_eq!(answers(2), ["  (2 numbers or addresses sent as answers were not looked up: ask whose they are)"]);
        let full = also_told(&[], LinksLeft { full: true, ..LinksLeft::default() });
        let beyond = [
            "  (she told more than 2048 phones, cards, addresses, or 256 and more of her own: what is beyond is not found from other \
              reports)",
        ];
        assert_eq!(full, beyond);
    }
}
