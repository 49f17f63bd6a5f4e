//! The memory of a process that opened keys: nobody of the same user looks into it, no core is written when it dies, and
//! right after its start nothing that somebody wrote is in it.

use crate::scan::Needles;
use std::fs::File;
use std::io::ErrorKind;
use std::os::unix::fs::{FileExt, MetadataExt};
use std::time::Duration;
use tests::serve::Serve;

/// Bytes read at once.
const AT_ONCE: u64 = 8 << 20;

/// Everything that is mapped into it, with what each part is called.
fn read(pid: u32, mut part: impl FnMut(&str, &[u8])) {
    let maps = std::fs::read_to_string(format!("/proc/{pid}/maps")).unwrap();
    let memory = File::open(format!("/proc/{pid}/mem")).unwrap();
    let mut all = 0;
    for line in maps.lines() {
        let mut fields = line.split_whitespace();
        let (range, rights) = (fields.next().unwrap(), fields.next().unwrap());
        if !rights.starts_with('r') || line.ends_with("[vvar]") || line.ends_with("[vsyscall]") {
            continue;
        }
        let (from, to) = range.split_once('-').unwrap();
        let [mut from, to] = [from, to].map(|n| u64::from_str_radix(n, 16).unwrap());
        while from < to {
            let mut bytes = vec![0; usize::try_from((to - from).min(AT_ONCE)).unwrap()];
            // a stack's guard, a part that was unmapped meanwhile
            let Ok(n) = memory.read_at(&mut bytes, from) else { break };
            if n == 0 {
                break;
            }
            part(line, &bytes[..n]);
            from += u64::try_from(n).unwrap();
            all += n;
        }
    }
    assert!(all > 5 << 20, "a process has more than that: {all} bytes");
}

/// Looks into a process that was just started.
pub(crate) async fn holds_none(serve: &Serve, needles: &Needles) {
    let (pid, uid) = (serve.pid(), std::fs::metadata("/proc/self").unwrap().uid());
    is_shut(pid);
    if uid != 0 {
        // nobody of the same user can look: that is what is promised, and root alone can look further
        let refused = File::open(format!("/proc/{pid}/mem")).unwrap_err();
        assert_eq!(refused.kind(), ErrorKind::PermissionDenied, "run this test as root to search the memory");
        return;
    }
    // it has begun what it does by itself
    tokio::time::sleep(Duration::from_millis(500)).await;
    let (mut found, mut knows_itself) = (Vec::new(), false);
    read(pid, |part, bytes| {
        found.extend(needles.in_bytes(part, bytes));
        knows_itself |= part.ends_with("[stack]") && bytes.windows(12).any(|w| w == b"fresh-of-all");
    });
    assert!(found.is_empty(), "in the memory of a fresh start: {found:#?}");
    assert!(knows_itself, "its own environment is found in it, so that what is looked for would be");
}

/// No core: its limit, and that it cannot be asked for one.
fn is_shut(pid: u32) {
    let limits = std::fs::read_to_string(format!("/proc/{pid}/limits")).unwrap();
    let core = limits.lines().find(|l| l.starts_with("Max core file size")).unwrap();
    let numbers: Vec<&str> = core.split_whitespace().filter(|w| w.parse::<u64>().is_ok()).collect();
    assert_eq!(numbers, ["1", "1"], "{core}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_takes_no_huge_pages_where_the_system_gives_them_to_everybody() {
    let place = tests::Place::new(tests::Engine::Sqlite).await;
    let mut serve = Serve::spawn_where_cores_are_allowed(&place.dir().join("data"), "http://127.0.0.1:1");
    serve.wait_until_up().await;
    let status = std::fs::read_to_string(format!("/proc/{}/status", serve.pid())).unwrap();
    let huge = status.lines().find_map(|l| l.strip_prefix("THP_enabled:")).map(str::trim);
    assert_eq!(huge, Some("0"), "half as much again rests with them");
    assert!(!serve.abort_and_dumped_core());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_that_is_killed_leaves_no_core_however_many_are_allowed() {
    let place = tests::Place::new(tests::Engine::Sqlite).await;
    let data = place.dir().join("data");
    let mut serve = Serve::spawn_where_cores_are_allowed(&data, "http://127.0.0.1:1");
    serve.wait_until_up().await;
    is_shut(serve.pid());
    assert!(!serve.abort_and_dumped_core(), "it wrote a core");
    let files = std::fs::read_dir(&data).unwrap().map(|f| f.unwrap().file_name());
    assert!(files.into_iter().all(|name| !name.to_string_lossy().starts_with("core")));
}
