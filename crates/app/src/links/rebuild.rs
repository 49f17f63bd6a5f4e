//! Going through reports for the index of links, with the keys of a supervisor who just signed in: each that they open and that
//! does not stand as a whole under the newest key is opened, its identifiers are entered, and its note says that it is done. The
//! notes are where a run that was cut off goes on. Her keys live in the [`Rebuild`] alone; nothing of what is opened is shown.
//! The line that a report is opened stands in the log before it is.

use super::add::{Read, add_whole, places};
use super::her_keys::{Archives, HerKeys, Ways};
use super::{LINK_INDEX, values_of_report};
use crate::log::{Actor, Audit, Doing, Entry, Object, Operation, Prepared, write};
use crate::office::{NoticeKind, Office, OfficeError, SignedIn, notify};
use crate::reports::{OpenedAll, Written, open_all};
use crate::{Intake, Opened, Reception, VaultError};
use domain::{CompartmentId, Purpose, StaffId, Timestamp};
use matching::Identifier;
use rand::Rng;
use sealing::{Roles, Value, ValueKey};
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;
use storage::{ItemRow, ReportRow, StoreError};
use zeroize::Zeroizing;

/// Reports looked at in one transaction.
const AT_ONCE: usize = 200;

/// How often a run goes through what was told since, before it leaves that to the next one.
const ROUNDS: u32 = 20;

/// A node enters what it takes within a second.
const PAUSE: Duration = Duration::from_millis(500);

/// What a line of the log says of a report that was opened for this.
const REBUILD: &str = "rebuild";

/// Why reports are not gone through; one line that says what to do.
#[derive(Debug, thiserror::Error)]
pub enum RebuildError {
    /// The store.
    #[error("the store failed: run the same command again, it goes on where it stopped")]
    Store(#[from] StoreError),
    /// The vault.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The office: an alarm.
    #[error(transparent)]
    Office(#[from] OfficeError),
    /// Only a supervisor holds archives.
    #[error("only a supervisor can go through reports for the index of links")]
    NotSupervisor,
    /// She is a member of none.
    #[error("your keys open no desk and no archive: `oberih staff admit` gives them")]
    NoKeys,
    /// Each report that is opened is logged with why.
    #[error("say why you go through them: the auditor reads it")]
    NoReason,
    /// The process ends.
    #[error("the work was stopped before its end: run the same command again, it goes on where it stopped")]
    Stopped,
}

/// A supervisor's run. Her keys are wiped when it is dropped.
pub struct Rebuild<'a> {
    pub(super) intake: &'a Intake,
    office: &'a Office,
    reception: &'a Reception,
    who: StaffId,
    why: Zeroizing<String>,
    keys: HerKeys,
}

/// What a run came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rebuilt {
    /// Reports that stand as a whole under the newest key now, and did not before.
    pub indexed: u64,
    /// Reports that her keys do not open, or not all of them: of what opened is entered what the index had of them already, since
    /// what did not may say that the rest is her own. Their notes do not say that they are done.
    pub shut: BTreeSet<CompartmentId>,
    /// Reports in which more was told while they were read, twice: what was read is entered, and they are still to be gone
    /// through.
    pub told: u64,
    /// Reports that are to be erased: nobody opens those.
    pub hidden: u64,
    /// Older versions of the key that are gone.
    pub dropped: Vec<i64>,
    /// Why older versions stay, where they do.
    pub kept: Option<Kept>,
}

/// Why older versions of the key stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Some reports do not open, and nobody said that they are to be left out.
    Shut,
    /// Something of a report that is to be erased is found by them alone, its person may still let it be, and nobody said that
    /// such are to be left out.
    Hidden,
    /// Something that was told before this run waits to be entered, perhaps under one of them.
    Waiting,
    /// More was told than the run could catch up with.
    Told,
}

/// What became of one report.
enum Became {
    Indexed,
    Shut,
    /// More was told while it was read: it does not stand as a whole.
    Told,
    /// It is to be erased: nobody opens it.
    Hidden,
    Gone,
}

/// A report before it is opened: the keys that hers lead to, and all that was said in it.
struct Before {
    report: ReportRow,
    ways: Ways,
    rows: Vec<ItemRow>,
}

impl<'a> Rebuild<'a> {
    /// Opens every desk and archive that are hers. `why`: in her words, for the auditor alone. Errors: not a supervisor by
    /// what supervisors said, no reason, nothing opens.
    pub async fn begin(
        intake: &'a Intake,
        office: &'a Office,
        signed: SignedIn,
        why: &str,
    ) -> Result<Self, RebuildError> {
        if why.trim().is_empty() {
            return Err(RebuildError::NoReason);
        }
        let reception = intake.reception.as_ref().ok_or(RebuildError::NoKeys)?;
        reception.vault.refresh().await?;
        let opened = reception.vault.now();
        if !is_supervisor(&opened, signed.id) {
            return Err(RebuildError::NotSupervisor);
        }
        let keys = HerKeys::open(office, &opened, &signed, Archives::Too).await?;
        if keys.is_empty() {
            return Err(RebuildError::NoKeys);
        }
        Ok(Self { intake, office, reception, who: signed.id, why: Zeroizing::new(why.to_owned()), keys })
    }

    /// Goes through all reports; then, where none is left that could stand under an older version of the key alone, drops
    /// those versions. `leave_out`: also where some do not open, or are to be erased and are not yet. `progress`: reports done, of how many as far as is known.
    /// Errors: after each the same call goes on where this one stopped.
    pub async fn run(&self, leave_out: bool, mut progress: impl FnMut(u64, u64)) -> Result<Rebuilt, RebuildError> {
        let (begun, newest) = (self.intake.clock.now(), self.newest());
        let left = self.intake.store.read("links ahead", |mut tx| async move { tx.reports_not_indexed(newest).await });
        let left = u64::try_from(left.await.map_err(|e: StoreError| e)?).unwrap_or(0);
        let (mut done, older) = (Rebuilt::default(), self.older().await?);
        if left == 0 && older.is_empty() {
            return Ok(done);
        }
        self.announce(begun).await?;
        // what a run that was stopped left behind
        self.drop_entries(&older.keyless).await?;
        done.dropped = older.keyless;
        self.walk(&mut done, left, &mut progress).await?;
        if done.told > 0 {
            // once more, and then it is said what is left: whoever writes on and on is not run after
            self.walk(&mut done, left, &mut progress).await?;
        }
        for _ in 0..ROUNDS {
            if older.keys.is_empty() {
                break;
            }
            done.kept = self.retire(&older.keys, &done, (leave_out, begun)).await?;
            match done.kept {
                None => {
                    done.dropped.extend(&older.keys);
                    break;
                }
                Some(Kept::Shut | Kept::Hidden) => break,
                Some(Kept::Told) => {}
                Some(Kept::Waiting) => {
                    if !self.a_node_enters().await? {
                        break;
                    }
                    tokio::time::sleep(PAUSE).await;
                }
            }
            self.walk(&mut done, left, &mut progress).await?;
        }
        Ok(done)
    }

    /// The version that everything is entered under.
    pub(super) fn newest(&self) -> i64 {
        i64::from(self.intake.keys.links().newest().version())
    }

    /// One notice to all for the whole run, and a line, before anything is opened.
    async fn announce(&self, now: Timestamp) -> Result<(), RebuildError> {
        let opened = self.reception.vault.now();
        let line = self.line(&opened, Object::key(LINK_INDEX), None)?;
        let said = self.intake.store.write("links rebuild", |mut tx| {
            let (opened, line, mut rng) = (&opened, std::slice::from_ref(&line), self.intake.random.child());
            async move {
                if let Some(chain) = &opened.chain {
                    let what = (NoticeKind::LinksRebuilt, Some(self.who), now);
                    notify(&mut tx, chain, what, now, &mut rng).await?;
                }
                write(&mut tx, line).await?;
                tx.done(())
            }
        });
        said.await.map_err(|e: StoreError| e)?;
        self.office.links_rebuilt(self.who, now);
        Ok(())
    }

    /// Every report that does not stand as a whole under the newest key, in the order of their ids. Those that did not open in
    /// this run are not tried again.
    async fn walk(
        &self,
        done: &mut Rebuilt,
        all: u64,
        progress: &mut impl FnMut(u64, u64),
    ) -> Result<(), RebuildError> {
        (done.hidden, done.told) = (0, 0);
        let mut after = None;
        while let Some((last, reports)) = self.page(after).await? {
            after = Some(last);
            // she may be removed meanwhile, and desks have next keys
            self.reception.vault.refresh().await?;
            let opened = self.reception.vault.now();
            if !is_supervisor(&opened, self.who) {
                return Err(RebuildError::NotSupervisor);
            }
            for report in &reports {
                if report.erase_at.is_some() {
                    done.hidden += 1;
                    continue;
                }
                if done.shut.contains(&report.id) {
                    continue;
                }
                match self.one(&opened, report.id).await? {
                    Became::Indexed => done.indexed += 1,
                    Became::Shut => {
                        done.shut.insert(report.id);
                    }
                    Became::Told => done.told += 1,
                    Became::Hidden => done.hidden += 1,
                    Became::Gone => {}
                }
                let so_far = done.indexed + u64::try_from(done.shut.len()).unwrap_or(0);
                progress(so_far, all.max(so_far));
            }
        }
        Ok(())
    }

    /// The next reports: the id of the last one that was looked at, and those of them that are still to be gone through.
    async fn page(
        &self,
        after: Option<CompartmentId>,
    ) -> Result<Option<(CompartmentId, Vec<ReportRow>)>, RebuildError> {
        let newest = self.newest();
        let page = self.intake.store.read("links page", |mut tx| async move {
            let reports = tx.reports_after(after, AT_ONCE).await?;
            let Some(last) = reports.last().map(|report| report.id) else { return Ok(None) };
            let mut ahead = Vec::new();
            for report in reports {
                let done = tx.index_note(report.id).await?.is_some_and(|note| note.key_version >= newest);
                if !done {
                    ahead.push(report);
                }
            }
            Ok::<_, StoreError>(Some((last, ahead)))
        });
        Ok(page.await?)
    }

    async fn one(&self, opened: &Arc<Opened>, id: CompartmentId) -> Result<Became, RebuildError> {
        let Before { report, ways, rows } = match self.read(opened, id).await? {
            Ok(before) => before,
            Err(became) => return Ok(became),
        };
        let mut request = [0; 16];
        self.intake.random.child().fill_bytes(&mut request);
        let opening = self.line(opened, Object::report(id), Some(request))?;
        if let Some(became) = self.log_opening(id, &opening).await? {
            return Ok(became);
        }
        let items = i64::try_from(rows.len()).unwrap_or(i64::MAX);
        let all = open_all(opened.clone(), ways, Ways::key, rows).await.ok_or(RebuildError::Stopped)?;
        let (_, OpenedAll { written, closed, changed }) = all;
        let whole = closed == 0 && changed == 0;
        let (values, own) = self.value_keys(&report, &written);
        drop(written);
        let (doing, keys) = (self.doing(), self.intake.keys.links());
        let under = whole.then(|| (keys.newest().version(), items));
        // outside of the write, as by the job: people wait for that one, and no longer where others told the same
        let asked: Vec<&ValueKey> = values.iter().filter_map(|under| under.first()).collect();
        let asked = &asked;
        let free = self.intake.store.read("links places", |mut tx| async move { places(&mut tx, asked).await });
        let free = free.await.map_err(|e: StoreError| e)?;
        let read = Read { values: &values, own: &own, places: &free, whole: under };
        let entered = self.intake.store.write("links rebuild", |mut tx| {
            let (read, mut rng) = (&read, self.intake.random.child());
            async move {
                // held against the job that enters what is told meanwhile: both write the note
                if let Err(became) = may_open(tx.report_locked(id).await?) {
                    return tx.done(became);
                }
                let (links, stands) = add_whole(&mut tx, keys, id, read, &mut rng).await?;
                if let Some(object) = links {
                    let entry = Entry { request: Some(request), ..doing.entry(Operation::Combination, object) };
                    write(&mut tx, &[entry.ready(&mut rng)]).await?;
                }
                tx.done(match (whole, stands) {
                    (false, _) => Became::Shut,
                    (true, false) => Became::Told,
                    (true, true) => Became::Indexed,
                })
            }
        });
        Ok(entered.await.map_err(|e: StoreError| e)?.into_inner())
    }

    /// A report as it is now: what stood in the page may be minutes old. Errors within: it is not opened, and what became of it.
    async fn read(&self, opened: &Opened, id: CompartmentId) -> Result<Result<Before, Became>, RebuildError> {
        let keys = &self.keys;
        let read = self.intake.store.read("links report", |mut tx| async move {
            let report = match may_open(tx.report(id).await?) {
                Ok(report) => report,
                Err(became) => return Ok(Err(became)),
            };
            let read = keys.read(&mut tx, opened, &report).await?;
            Ok::<_, StoreError>(read.map(|(ways, rows)| Before { report, ways, rows }).ok_or(Became::Shut))
        });
        Ok(read.await?)
    }

    /// The line that a report is opened, kept before it is: whatever stops this afterwards. Gives what became of it instead,
    /// where it is not to be opened any more; one that is taken back after this line is opened, and nothing of it entered.
    async fn log_opening(&self, id: CompartmentId, opening: &Prepared) -> Result<Option<Became>, RebuildError> {
        let logged = self.intake.store.write("links opening", |mut tx| {
            let line = std::slice::from_ref(opening);
            async move {
                if let Err(became) = may_open(tx.report(id).await?) {
                    return tx.done(Some(became));
                }
                write(&mut tx, line).await?;
                tx.done(None)
            }
        });
        Ok(logged.await.map_err(|e: StoreError| e)?.into_inner())
    }

    /// What the person told of identifiers, each once; and what is her own. Each as every key knows it that is looked up, the
    /// newest first.
    fn value_keys(&self, report: &ReportRow, written: &[Written]) -> (Vec<Vec<ValueKey>>, Vec<ValueKey>) {
        let keys = self.intake.keys.links();
        let home = report.home();
        let found = values_of_report(&self.intake.extractor, written, home);
        let under_all = |found: &Identifier| -> Vec<ValueKey> {
            let value = value_of(found);
            keys.living().map(|key| key.value(value)).collect()
        };
        (found.told.iter().map(under_all).collect(), found.own.iter().flat_map(under_all).collect())
    }

    pub(super) fn doing(&self) -> Doing {
        Doing::of(self.intake.clock.now(), Actor::Staff(self.who), Purpose::Linking)
    }

    /// The line of what is gone through, with why. It takes an HPKE, so call it outside of the transaction.
    fn line(&self, opened: &Opened, at: Object, request: Option<[u8; 16]>) -> Result<Prepared, RebuildError> {
        let audit = opened.audit();
        let audit = audit.as_ref().map(|to| Audit { to, writer: opened.writer() });
        let entry = self.doing().entry(Operation::Combination, at);
        let entry = Entry { reason: Some(self.why.as_str()), fields: vec![REBUILD], request, ..entry };
        Ok(entry.prepare(audit, &mut self.intake.random.child()).map_err(|_| VaultError::Unproven)?)
    }
}

/// A report as it stands, where it may be opened.
fn may_open(report: Option<ReportRow>) -> Result<ReportRow, Became> {
    let report = report.ok_or(Became::Gone)?;
    if report.erase_at.is_some() { Err(Became::Hidden) } else { Ok(report) }
}

fn value_of(found: &Identifier) -> Value<'_> {
    Value { kind: found.kind.as_str(), normal: found.normal.as_bytes() }
}

fn is_supervisor(opened: &Opened, who: StaffId) -> bool {
    opened.chain.as_ref().is_some_and(|chain| chain.roles(who).has(Roles::SUPERVISOR))
}
