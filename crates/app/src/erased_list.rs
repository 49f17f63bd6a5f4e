//! The list of what was erased and may still be in an older backup, in the folder beside the root key. An id a line, added
//! at the end: one more costs the same however many there are. Lines between them say that a day passed; what stands before
//! as many days as backups are kept is in none of them any more, and goes. A last line that is not whole was written when
//! the power went: nothing was erased by it yet, and it counts as nothing.

use crate::beside::{BesideError, KeyFolder, bytes_of};
use domain::{CompartmentId, Timestamp};
use sealing::to_hex;
use std::collections::HashSet;
use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::time::Duration;

const ERASED: &str = "oberih.erased";
const DAY: &str = "day ";
/// Days for which what was erased stands there after the last backup that holds it was to be deleted: one has begun when it
/// is erased, and the date she is told is one later.
const MORE_DAYS: u64 = 2;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Line {
    Id(CompartmentId),
    /// A day began, counted as by [`Timestamp::days`].
    Day(i64),
}

impl Line {
    fn read(line: &str) -> Option<Self> {
        match line.strip_prefix(DAY) {
            Some(day) => day.parse().ok().map(Self::Day),
            None => bytes_of(line).and_then(|bytes| CompartmentId::from_slice(&bytes)).map(Self::Id),
        }
    }

    fn text(self) -> String {
        match self {
            Self::Id(id) => format!("{}\n", to_hex(id.as_bytes())),
            Self::Day(day) => format!("{DAY}{day}\n"),
        }
    }

    fn id(self) -> Option<CompartmentId> {
        if let Self::Id(id) = self { Some(id) } else { None }
    }

    fn day(self) -> Option<i64> {
        if let Self::Day(day) = self { Some(day) } else { None }
    }
}

impl KeyFolder {
    /// What was erased and may still be in an older backup; each once.
    pub fn erased(&self) -> Result<Vec<CompartmentId>, BesideError> {
        let mut ids: Vec<CompartmentId> = self.lines()?.unwrap_or_default().into_iter().filter_map(Line::id).collect();
        ids.sort_unstable();
        ids.dedup();
        Ok(ids)
    }

    /// Whether that list is there: from the setup on it is, so that one that was lost is not taken for an empty one.
    pub fn has_erased(&self) -> Result<bool, BesideError> {
        Ok(self.bytes()?.is_some())
    }

    /// Begins that list; one that is there stays.
    pub fn begin_erased(&self) -> Result<(), BesideError> {
        let _alone = self.lock()?;
        if self.has_erased()? { Ok(()) } else { self.write(ERASED, b"") }
    }

    /// Takes off that list what was not erased after all.
    pub fn take_off_erased(&self, ids: &[CompartmentId]) -> Result<(), BesideError> {
        let _alone = self.lock()?;
        let mut lines = self.lines()?.unwrap_or_default();
        lines.retain(|line| line.id().is_none_or(|id| !ids.contains(&id)));
        self.write_lines(&lines)
    }

    /// Adds to that list; durable when it returns.
    pub fn add_erased(&self, ids: &[CompartmentId]) -> Result<(), BesideError> {
        if ids.is_empty() {
            return Ok(());
        }
        let _alone = self.lock()?;
        self.append(&ids.iter().map(|id| Line::Id(*id).text()).collect::<String>())
    }

    /// Notes that a day passed, if one did, and takes off the list what is in no backup any more. `kept`: how long backups
    /// are kept. A day is noted once, and only where it is later than the one before: a clock that jumps, or is put back and
    /// forth, keeps things on the list for longer, never for less. Gives how many went.
    pub fn age_erased(&self, now: Timestamp, kept: Duration) -> Result<usize, BesideError> {
        let _alone = self.lock()?;
        let Some(mut lines) = self.lines()? else { return Ok(0) };
        let (today, last) = (now.days(), lines.iter().rev().find_map(|line| line.day()));
        if last.is_some_and(|last| today <= last) {
            return Ok(0);
        }
        let before = lines.len();
        let days: Vec<usize> = (0..before).filter(|n| lines[*n].day().is_some()).chain([before]).collect();
        let enough = usize::try_from(kept.as_secs().div_ceil(86_400) + MORE_DAYS).unwrap_or(usize::MAX);
        lines.push(Line::Day(today));
        if let Some(first) = days.len().checked_sub(enough).map(|n| days[n]) {
            lines.drain(..first);
        }
        // an erasure that was tried again stands there again
        let mut seen = HashSet::new();
        lines.reverse();
        lines.retain(|line| line.id().is_none_or(|id| seen.insert(id)));
        lines.reverse();
        let gone = before + 1 - lines.len();
        if gone == 0 {
            self.append(&Line::Day(today).text())?;
        } else {
            self.write_lines(&lines)?;
        }
        Ok(gone)
    }

    /// The whole lines; `None` where there is no list.
    fn lines(&self) -> Result<Option<Vec<Line>>, BesideError> {
        let Some(bytes) = self.bytes()? else { return Ok(None) };
        let form = || BesideError::Form(ERASED);
        let text = std::str::from_utf8(whole(&bytes)).map_err(|_| form())?;
        text.lines().map(|line| Line::read(line).ok_or_else(form)).collect::<Result<_, _>>().map(Some)
    }

    fn bytes(&self) -> Result<Option<Vec<u8>>, BesideError> {
        match fs::read(self.path().join(ERASED)) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(e) if e.kind() == ErrorKind::NotFound => Ok(None),
            Err(e) => Err(failed(&e)),
        }
    }

    fn write_lines(&self, lines: &[Line]) -> Result<(), BesideError> {
        self.write(ERASED, lines.iter().map(|line| line.text()).collect::<String>().as_bytes())
    }

    /// The caller holds the lock.
    fn append(&self, text: &str) -> Result<(), BesideError> {
        let mut list = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .mode(0o600)
            .open(self.path().join(ERASED))
            .map_err(|e| failed(&e))?;
        let end = end_of(&mut list).map_err(|e| failed(&e))?;
        let added = list.write_all(text.as_bytes()).and_then(|()| list.sync_data());
        if let Err(e) = added {
            // what is left of it would count as nothing, too
            let _ = list.set_len(end);
            return Err(failed(&e));
        }
        if end == 0 {
            // it may be new
            File::open(self.path()).and_then(|folder| folder.sync_all()).map_err(|e| failed(&e))?;
        }
        Ok(())
    }
}

/// Goes to the end of the last whole line, which it then is.
fn end_of(list: &mut File) -> std::io::Result<u64> {
    let size = list.seek(SeekFrom::End(0))?;
    if size == 0 {
        return Ok(0);
    }
    let mut last = [0];
    list.seek(SeekFrom::End(-1))?;
    list.read_exact(&mut last)?;
    if last == *b"\n" {
        return Ok(size);
    }
    let mut bytes = Vec::new();
    list.seek(SeekFrom::Start(0))?;
    list.read_to_end(&mut bytes)?;
    let end = u64::try_from(whole(&bytes).len()).unwrap_or(size);
    list.set_len(end)?;
    list.seek(SeekFrom::Start(end))
}

/// Up to the end of the last whole line.
fn whole(bytes: &[u8]) -> &[u8] {
    bytes.iter().rposition(|byte| *byte == b'\n').map_or(&[][..], |last| &bytes[..=last])
}

fn failed(e: &std::io::Error) -> BesideError {
    BesideError::File(ERASED, e.kind())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    const DAY_0: Timestamp = Timestamp::from_unix_micros(1_795_000_000_000_000);
    const KEPT: Duration = Duration::from_secs(3 * 86_400);

    struct Place(PathBuf);

    impl Place {
        fn new(name: &str) -> Self {
            let path = std::env::temp_dir().join(format!("oberih_erased_{name}_{}", std::process::id()));
            let _ = fs::remove_dir_all(&path);
            fs::create_dir_all(&path).unwrap();
            Self(path)
        }

        fn folder(&self) -> KeyFolder {
            KeyFolder::new(&self.0)
        }

        fn text(&self) -> String {
            fs::read_to_string(self.0.join(ERASED)).unwrap()
        }

        fn holds(&self, bytes: &[u8]) {
            fs::write(self.0.join(ERASED), bytes).unwrap();
        }

        /// What stands there still after a day more.
        fn aged(&self, day: u64) -> Vec<CompartmentId> {
            self.folder().age_erased(DAY_0.plus(Duration::from_secs(day * 86_400)), KEPT).unwrap();
            self.folder().erased().unwrap()
        }
    }

    impl Drop for Place {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    fn id(n: u8) -> CompartmentId {
        CompartmentId::from_slice(&[n; 16]).unwrap()
    }

    #[test]
    fn a_list_that_was_begun_is_told_from_one_that_was_lost() {
        let place = Place::new("begun");
        let folder = place.folder();
        assert!(!folder.has_erased().unwrap());
        folder.begin_erased().unwrap();
        assert!(folder.has_erased().unwrap() && folder.erased().unwrap().is_empty());
    }

    #[test]
    fn it_grows_at_its_end_and_holds_each_once() {
        let place = Place::new("grows");
        let folder = place.folder();
        folder.add_erased(&[id(1), id(2)]).unwrap();
        let before = place.text();
        folder.add_erased(&[id(3), id(2)]).unwrap();
        assert!(place.text().starts_with(&before), "what stands there is not written again");
        assert_eq!(folder.erased().unwrap(), [id(1), id(2), id(3)]);
        folder.begin_erased().unwrap();
        folder.take_off_erased(&[id(2)]).unwrap();
        assert_eq!(folder.erased().unwrap(), [id(1), id(3)], "however often it stood there");
        use std::os::unix::fs::MetadataExt as _;
        assert_eq!(fs::metadata(place.0.join(ERASED)).unwrap().mode() & 0o777, 0o600);
    }

    #[test]
    fn a_last_line_that_is_not_whole_counts_as_nothing_and_the_next_one_takes_its_place() {
        let place = Place::new("torn");
        let folder = place.folder();
        for torn in [&b"04"[..], b"0404040404040404040404040404040", b"day 2", b"\xff\xfe", &[0; 70]] {
            place.holds(&[place_of(&[1, 2]).as_bytes(), torn].concat());
            assert_eq!(folder.erased().unwrap(), [id(1), id(2)], "{torn:?}");
            folder.add_erased(&[id(3)]).unwrap();
            assert_eq!(place.text(), place_of(&[1, 2, 3]), "{torn:?}");
        }
        place.holds(b"04");
        folder.add_erased(&[id(3)]).unwrap();
        assert_eq!(place.text(), place_of(&[3]));
        for broken in ["zz\n", "04\n", "day x\n"] {
            place.holds([broken, &place_of(&[1])].concat().as_bytes());
            assert!(folder.erased().is_err(), "whole and not to be read: {broken}");
        }
    }

    /// As it was written before there were days in it.
    fn place_of(ids: &[u8]) -> String {
        ids.iter().map(|n| format!("{}\n", format!("{n:02x}").repeat(16))).collect()
    }

    #[test]
    fn what_is_in_no_backup_any_more_goes_and_not_a_day_sooner() {
        let place = Place::new("ages");
        // as an earlier version left it
        place.holds(place_of(&[1]).as_bytes());
        assert_eq!(place.aged(0), [id(1)]);
        place.folder().add_erased(&[id(2)]).unwrap();
        for day in 1..=3 {
            assert_eq!(place.aged(day), [id(1), id(2)], "{day}");
            place.folder().add_erased(&[id(2)]).unwrap();
        }
        // four days after the first was seen: three for which backups are kept, and the one that had begun
        assert_eq!(place.aged(4), [id(2)]);
        assert_eq!(place.aged(7), [id(2)], "of a node that was down");
        assert_eq!((place.aged(8), place.aged(9), place.aged(10)), (vec![id(2)], vec![id(2)], vec![]));
        assert_eq!(place.text().lines().count(), 5, "nor do the days heap up: {}", place.text());
        assert!(place.folder().has_erased().unwrap());
    }

    #[test]
    fn a_clock_that_jumps_takes_nothing_off_the_list_too_soon() {
        let place = Place::new("jumps");
        place.holds(place_of(&[1]).as_bytes());
        for day in [0, 0, 400, 1, 400, 2, 0, 400, 1] {
            assert_eq!(place.aged(day), [id(1)], "{day}");
        }
        assert_eq!(place.text().lines().filter(|line| line.starts_with(DAY)).count(), 2);
        assert!(Place::new("none").aged(1).is_empty(), "where there is no list none is begun");
    }
}
