//! A line of the log in words: who did what, with what, what for. Ids where there is no name; nothing of what was told.

use super::super::out::words_of_hers;
use app::Opened;
use app::log::{Actor, Line, Object, ObjectKind, Operation, Recipient};
use app::office::StaffView;
use domain::{CompartmentId, ItemId, Purpose, StaffId};
use sealing::{Kind, to_hex};
use std::collections::HashMap;
use storage::DeskRow;

/// The columns: number, time, who, did, with what, for.
pub(super) type Cells<T> = [T; 6];

/// What the program's own names of parts mean; any other stands as it is.
const PARTS: [(&str, &str); 13] = [
    ("archive", "in the archive"),
    ("export", "kept a file as it came"),
    ("failures", "a try to sign in"),
    ("taken", "took it"),
    ("queue", "its place in the queue"),
    ("state", "open or closed"),
    ("answer", "an answer"),
    ("erase-asked", "erasing was asked for"),
    ("erase-undone", "erasing was undone"),
    ("grants", "the right to read"),
    ("with", "signed as the second"),
    ("approved", "approved as the operator"),
    ("rebuild", "gone through for the index of links"),
];

/// Who and what have names.
pub(super) struct Names {
    staff: HashMap<StaffId, String>,
    compartments: HashMap<CompartmentId, String>,
}

impl Names {
    pub(super) fn new(staff: &[StaffView], opened: &Opened) -> Self {
        let named = |one: &StaffView| Some((one.id, one.name.clone()?));
        let both = |desk: &DeskRow| {
            [(desk.id, format!("desk {}", desk.name)), (desk.archive, format!("archive of {}", desk.name))]
        };
        let mut compartments: HashMap<_, _> = opened.desks.iter().flat_map(both).collect();
        for (kind, name) in [(Kind::Audit, "the log's reasons"), (Kind::Recovery, "recovery")] {
            let of_kind = opened.chain.iter().flat_map(|chain| chain.of_kind(kind));
            compartments.extend(of_kind.map(|record| (record.id(), name.to_owned())));
        }
        Self { staff: staff.iter().filter_map(named).collect(), compartments }
    }

    fn staff(&self, id: StaffId) -> String {
        self.staff.get(&id).cloned().unwrap_or_else(|| format!("{id:?}"))
    }

    fn compartment(&self, id: Option<CompartmentId>) -> String {
        let named = |id: CompartmentId| self.compartments.get(&id).cloned().unwrap_or_else(|| format!("{id:?}"));
        id.map_or_else(|| "?".to_owned(), named)
    }

    fn who(&self, actor: Actor) -> String {
        match actor {
            Actor::Staff(id) => self.staff(id),
            Actor::Person => "the person".to_owned(),
            Actor::Node => "the node".to_owned(),
            Actor::Operator => "the operator".to_owned(),
            Actor::Custodians => "custodians".to_owned(),
        }
    }

    fn recipient(&self, to: &Recipient) -> String {
        match to {
            Recipient::Desk(id) => self.compartment(Some(*id)),
            Recipient::Staff(id) => self.staff(*id),
            Recipient::Person => "the person".to_owned(),
            Recipient::Partner(name) => format!("partner {name}"),
        }
    }

    fn object(&self, object: &Object) -> String {
        let id = object.id();
        let whole = || CompartmentId::from_slice(id);
        let within = || self.compartment(object.within());
        match object.kind() {
            ObjectKind::Statement => format!("statement {}", number(id)),
            ObjectKind::Staff => {
                let name = StaffId::from_slice(id).map(|id| self.staff(id));
                format!("account {}", name.as_deref().unwrap_or("?"))
            }
            ObjectKind::Desk | ObjectKind::Compartment => self.compartment(whole()),
            ObjectKind::Epoch => format!("keys of {}", within()),
            ObjectKind::Grants => format!("readers of {}", within()),
            ObjectKind::Item => format!("a thing in {}", within()),
            ObjectKind::Pieces => format!("a file in {}", within()),
            ObjectKind::Report => format!("report {}", self.compartment(whole())),
            ObjectKind::Plan => format!("travel plan {}", self.compartment(whole())),
            ObjectKind::Links => format!("what stands in the index of report {}", within()),
            ObjectKind::Warning => {
                let id = ItemId::from_slice(id).map(|id| format!("{id:?}"));
                format!("warning {}", id.as_deref().unwrap_or("?"))
            }
            ObjectKind::Case => format!("case {}", self.compartment(whole())),
            ObjectKind::Queue => format!("queue of {}", self.compartment(whole())),
            ObjectKind::Content => format!("words of the bots, version {}", String::from_utf8_lossy(id)),
            ObjectKind::Key => format!("key {}", String::from_utf8_lossy(id)),
            ObjectKind::Backup => format!("backup {}", to_hex(id.get(..8).unwrap_or(id))),
            ObjectKind::Log => format!("the log before entry {}", number(id)),
            ObjectKind::Pins => "the pins beside the root key".to_owned(),
        }
    }
}

/// A line as the cells of a row, safe for a terminal.
pub(super) fn row(number: Option<u64>, line: &Line, names: &Names) -> Cells<String> {
    let at = jiff::Timestamp::from_microsecond(line.at.unix_micros()).unwrap_or_default();
    let mut with = names.object(&line.object);
    if !line.recipients.is_empty() {
        let to: Vec<String> = line.recipients.iter().map(|to| names.recipient(to)).collect();
        with = format!("{with}, to {}", to.join(", "));
    }
    let mut who = names.who(line.actor);
    if let Some(other) = line.on_behalf {
        who = format!("{who} for {}", names.who(other));
    }
    [
        number.map_or_else(|| "-".to_owned(), |number| number.to_string()),
        at.strftime("%Y-%m-%d %H:%M:%S").to_string(),
        who,
        did(line),
        with,
        purpose(line.purpose).to_owned(),
    ]
    .map(|cell| words_of_hers(&cell))
}

fn did(line: &Line) -> String {
    let own = matches!(line.actor, Actor::Staff(id) if line.object.id() == id.as_bytes());
    let done = match (line.operation, line.object.kind()) {
        // a sign-in, and whatever else asks for the password
        (Operation::Consultation, ObjectKind::Staff) if own => "gave her password",
        (Operation::Consultation, _) => "looked at",
        (Operation::Collection, _) => "added",
        (Operation::Alteration, _) => "changed",
        (Operation::Disclosure, _) => "gave",
        (Operation::Combination, _) => "put together",
        (Operation::Erasure, _) => "erased",
    };
    let parts: Vec<&str> = line.fields.iter().map(|field| part(field)).collect();
    if parts.is_empty() { done.to_owned() } else { format!("{done}: {}", parts.join(", ")) }
}

/// A part of a thing in words.
fn part(field: &str) -> &str {
    PARTS.iter().find(|(code, _)| *code == field).map_or(field, |(_, words)| words)
}

fn purpose(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Own => "her own",
        Purpose::Danger => "danger to life",
        other => other.code(),
    }
}

/// A number as ids hold it.
fn number(id: &[u8]) -> String {
    id.try_into().map_or_else(|_| "?".to_owned(), |bytes| u64::from_be_bytes(bytes).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::log::Entry;
    use domain::Timestamp;

    const AT: Timestamp = Timestamp::from_unix_micros(1_795_500_000_000_000);

    fn names() -> (Names, StaffId, CompartmentId) {
        let (who, desk) = (StaffId::from_slice(&[1; 16]).unwrap(), CompartmentId::from_slice(&[2; 16]).unwrap());
        let staff = HashMap::from([(who, "ada\u{1b}[2J".to_owned())]);
        (Names { staff, compartments: HashMap::from([(desk, "desk help".to_owned())]) }, who, desk)
    }

    fn said(entry: &Entry<'_>) -> Line {
        use rand::SeedableRng;
        let prepared = entry.prepare(None, &mut rand::rngs::StdRng::seed_from_u64(1)).unwrap();
        Line::read(prepared.body()).unwrap()
    }

    #[test]
    fn a_line_says_who_did_what_with_what_and_moves_no_cursor() {
        let (names, who, desk) = names();
        let report = CompartmentId::from_slice(&[3; 16]).unwrap();
        let id = "03030303-0303-0303-0303-030303030303";
        let item = ItemId::from_slice(&[4; 16]).unwrap();
        let of = |operation, object| Entry::new(AT, Actor::Staff(who), operation, Purpose::Answer, object);
        let account = of(Operation::Consultation, Object::staff_id(who));
        let kept = Entry {
            fields: vec!["export", "an unknown one"],
            ..of(Operation::Consultation, Object::item_id(item, report))
        };
        let node = Entry::new(AT, Actor::Node, Operation::Erasure, Purpose::Own, Object::report(report));
        let node = Entry { on_behalf: Some(Actor::Person), ..node };
        let given = Entry {
            recipients: vec![Recipient::Staff(who), Recipient::Partner("lviv".to_owned())],
            ..of(Operation::Disclosure, Object::compartment(desk))
        };
        for (entry, want) in [
            (account, ["ada\\u{1b}[2J", "gave her password", "account ada\\u{1b}[2J", "answer"]),
            (
                kept,
                [
                    "ada\\u{1b}[2J",
                    "looked at: kept a file as it came, an unknown one",
                    &format!("a thing in {id}"),
                    "answer",
                ],
            ),
            (node, ["the node for the person", "erased", &format!("report {id}"), "her own"]),
            (given, ["ada\\u{1b}[2J", "gave", "desk help, to ada\\u{1b}[2J, partner lviv", "answer"]),
            (
                of(Operation::Consultation, Object::queue(desk)),
                ["ada\\u{1b}[2J", "looked at", "queue of desk help", "answer"],
            ),
        ] {
            let cells = row(Some(7), &said(&entry), &names);
            assert_eq!((cells[0].as_str(), cells[1].as_str()), ("7", "2026-11-24 06:00:00"));
            assert_eq!(cells[2..], want);
        }
    }
}
