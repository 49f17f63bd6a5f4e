//! What an auditor reads: the last lines that fit what she seeks, each held against its own leaf and the tree's, with why it
//! was done where that was sealed to a key of hers. Her look is a line of its own, durable before anything is read. Never here:
//! what a person told; the log holds none of it.

use super::doing::Doing;
use super::entry::{Actor, Entry, Operation};
use super::form::Line;
use super::object::Object;
use super::reason::{Reason, open_reason};
use super::verify::{Finding, LATE, MOST_WAITING, said};
use super::write::write;
use crate::office::{Office, OfficeError, SignedIn};
use crate::{Opened, Randomness};
use domain::{CompartmentId, EntryId, Purpose, Timestamp};
use sealing::{CompartmentKey, EpochRecord, Kind, Party, Roles, leaf_hash};
use std::collections::HashMap;
use storage::{EntryRow, Store, StoreError, Tx};

/// Entries of one read.
const AT_ONCE: usize = 1_000;

/// Which lines are sought; those that fit everything that is named.
#[derive(Clone, Copy, Debug)]
pub struct Sought {
    /// Of this time and later.
    pub from: Option<Timestamp>,
    /// Of before this time.
    pub until: Option<Timestamp>,
    /// What this one did, or what was done for it.
    pub who: Option<Actor>,
    /// About this report, or another compartment, and what lies in it.
    pub about: Option<CompartmentId>,
    /// The last so many of them.
    pub last: usize,
}

/// Why something was done, in words.
pub enum Why {
    /// The line has no such words.
    Unsaid,
    /// As they were said.
    Said(Reason),
    /// Sealed to a key that was not given to her: of before she became an auditor.
    Closed,
    /// Not those that the line was written with.
    Changed,
}

/// A line that fits.
pub struct Seen {
    /// Its number; none while it waits for one.
    pub number: Option<u64>,
    /// What it says.
    pub line: Line,
    /// Why, in words.
    pub why: Why,
}

/// What was found.
pub struct Look {
    /// The lines, oldest first.
    pub lines: Vec<Seen>,
    /// Whether earlier ones fit too.
    pub more: bool,
    /// Entries that were met and say nothing any more: they were erased.
    pub erased: u64,
    /// What was met and is not as it was written, whatever was sought.
    pub wrong: Vec<Finding>,
}

/// Why the log is not read.
#[derive(Debug, thiserror::Error)]
pub enum LookError {
    /// The store.
    #[error("the log could not be read")]
    Store(#[from] StoreError),
    /// The office.
    #[error(transparent)]
    Office(#[from] OfficeError),
    /// Who may read everything else may not read this.
    #[error("only an auditor reads the log: `oberih staff add NAME --role auditor` makes one")]
    NotAuditor,
}

/// Reads the log for an auditor. Errors: she is none; the store failed. What is wrong in the log is in what is found.
pub async fn look(
    store: &Store,
    office: &Office,
    her: &SignedIn,
    sought: &Sought,
    random: &Randomness,
    now: Timestamp,
) -> Result<Look, LookError> {
    if !her.roles.has(Roles::AUDITOR) {
        return Err(LookError::NotAuditor);
    }
    let opened = office.vault().now();
    let of_audit = opened.chain.as_ref().and_then(|chain| chain.of_kind(Kind::Audit).next().map(EpochRecord::id));
    let audit = of_audit.ok_or(OfficeError::NotFounded)?;
    let keys = office.open_stated(audit, &[(Party::Staff(her.id), her.keys.everyday().secret())]).await?;
    let own = say_so(store, her, sought, random, now).await?;
    let mut walk = Walk::new(sought, own);
    walk.run(store).await?;
    Ok(walk.done(&opened, &keys))
}

/// Puts the look down in the log; gives its line.
async fn say_so(
    store: &Store,
    her: &SignedIn,
    sought: &Sought,
    random: &Randomness,
    now: Timestamp,
) -> Result<EntryId, StoreError> {
    let size = store.read("log size", |mut tx| async move { tx.log_size().await });
    let size: Result<i64, StoreError> = size.await;
    let object = Object::log_before(u64::try_from(size?).unwrap_or(0));
    let named = [(sought.who.is_some(), "who"), (sought.about.is_some(), "report")];
    let fields = named.into_iter().filter(|(is, _)| *is).map(|(_, name)| name).collect();
    let doing = Doing::of(now, Actor::Staff(her.id), Purpose::Supervision);
    let line = Entry { fields, ..doing.entry(Operation::Consultation, object) }.ready(&mut random.child());
    let lines = std::slice::from_ref(&line);
    let put = store.write("log look", |mut tx| async move {
        write(&mut tx, lines).await?;
        tx.done(())
    });
    put.await.map(|_| line.id())
}

impl Sought {
    fn fits(&self, line: &Line) -> bool {
        let object = &line.object;
        let id = |id: CompartmentId| object.id() == id.as_bytes() || object.within() == Some(id);
        self.from.is_none_or(|from| line.at >= from)
            && self.until.is_none_or(|until| line.at < until)
            && self.who.is_none_or(|who| line.actor == who || line.on_behalf == Some(who))
            && self.about.is_none_or(id)
    }

    /// Whether nothing that fits comes before entries of which the latest is of this time: one may be numbered late.
    fn ends_before(&self, latest: Timestamp) -> bool {
        self.from.is_some_and(|from| latest < from.minus(LATE))
    }
}

/// The way back through the log, from its last entry on.
struct Walk<'a> {
    sought: &'a Sought,
    /// The line of this look.
    own: EntryId,
    /// With its sealed words, the latest first; one more than is sought, where there is one.
    found: Vec<(Option<u64>, Line, Option<Vec<u8>>)>,
    erased: u64,
    wrong: Vec<Finding>,
    /// The number that was met last.
    above: Option<u64>,
}

/// Entries, and the tree's hashes of their leaves by number.
type Page = (Vec<EntryRow>, HashMap<i64, Vec<u8>>);

impl<'a> Walk<'a> {
    fn new(sought: &'a Sought, own: EntryId) -> Self {
        Self { sought, own, found: Vec::new(), erased: 0, wrong: Vec::new(), above: None }
    }

    async fn run(&mut self, store: &Store) -> Result<(), StoreError> {
        // in one view: else an entry that is numbered between the two stands in both or in none
        let first = store.read("log look", |mut tx| async move {
            let waiting = tx.waiting_entries(MOST_WAITING).await?;
            Ok::<_, StoreError>((waiting, page(&mut tx, i64::MAX).await?))
        });
        let (waiting, mut numbered) = first.await?;
        waiting.into_iter().rev().for_each(|row| self.take(row, None));
        while let Some((latest, lowest, whole)) = self.take_page(numbered) {
            let next = lowest.checked_sub(1).filter(|next| *next >= 0);
            let ends = self.found.len() > self.sought.last || self.sought.ends_before(latest);
            let Some(next) = next.filter(|_| !ends) else { break };
            if !whole {
                self.gap(0, lowest);
                break;
            }
            numbered = store.read("log look", |mut tx| async move { page(&mut tx, next).await }).await?;
        }
        Ok(())
    }

    /// Takes entries in; gives the latest time and the lowest number among them, and whether there may be further ones.
    fn take_page(&mut self, (rows, leaves): Page) -> Option<(Timestamp, i64, bool)> {
        let whole = rows.len() == AT_ONCE;
        let (latest, lowest) = (rows.iter().map(|row| row.at).max()?, rows.last()?.number?);
        for row in rows {
            let place = row.number.unwrap_or(-1);
            let Ok(number) = u64::try_from(place) else {
                self.wrong.push(Finding::Stray { number: place });
                continue;
            };
            if let Some(above) = self.above {
                self.gap(place.saturating_add(1), i64::try_from(above).unwrap_or(i64::MAX));
            }
            self.above = Some(number);
            if leaves.get(&place).is_some_and(|kept| kept[..] != leaf_hash(&row.leaf)[..]) {
                self.wrong.push(Finding::Node { level: 0, place });
            }
            self.take(row, Some(number));
        }
        Some((latest, lowest, whole))
    }

    /// There is no entry from this number on up to another.
    fn gap(&mut self, from: i64, until: i64) {
        if from < until
            && let (Ok(from), Ok(to)) = (u64::try_from(from), u64::try_from(until - 1))
        {
            self.wrong.push(Finding::Missing { from, to });
        }
    }

    fn take(&mut self, row: EntryRow, number: Option<u64>) {
        let id = row.id;
        if id == self.own {
            return;
        }
        match said(&row, number) {
            Err(finding) => self.wrong.push(finding),
            Ok(None) => self.erased += 1,
            Ok(Some(line)) => {
                let as_sealed = row.reason.as_deref().map(leaf_hash) == line.reason;
                if !as_sealed {
                    self.wrong.push(Finding::Reason { number, id });
                }
                if self.found.len() <= self.sought.last && self.sought.fits(&line) {
                    self.found.push((number, line, row.reason.filter(|_| as_sealed)));
                }
            }
        }
    }

    fn done(mut self, opened: &Opened, keys: &[CompartmentKey]) -> Look {
        let more = self.found.len() > self.sought.last;
        self.found.truncate(self.sought.last);
        let seen = |(number, line, sealed): (Option<u64>, Line, Option<Vec<u8>>)| {
            let why = match (&line.reason, sealed) {
                (None, _) => Why::Unsaid,
                (Some(_), None) => Why::Changed,
                (Some(_), Some(sealed)) => read(opened, keys, line.id, &sealed).map_or(Why::Closed, Why::Said),
            };
            Seen { number, line, why }
        };
        Look { lines: self.found.into_iter().rev().map(seen).collect(), more, erased: self.erased, wrong: self.wrong }
    }
}

async fn page(tx: &mut Tx, up_to: i64) -> Result<Page, StoreError> {
    let rows = tx.entries_up_to(up_to, AT_ONCE).await?;
    // where numbers are missing, the hashes of some are not among these: `audit verify` says more
    let leaves = match rows.last().and_then(|row| row.number) {
        Some(lowest) => tx.log_nodes_from(0, lowest, AT_ONCE).await?.into_iter().collect(),
        None => HashMap::new(),
    };
    Ok((rows, leaves))
}

/// By whichever version of the node's mark it was sealed.
fn read(opened: &Opened, keys: &[CompartmentKey], id: EntryId, sealed: &[u8]) -> Option<Reason> {
    let mut writers = (1..=opened.writer().version()).rev().filter_map(|version| opened.writer_of(version));
    writers.find_map(|writer| keys.iter().find_map(|key| open_reason(key, writer, id, sealed).ok()))
}
