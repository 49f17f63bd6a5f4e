//! The memory of a process that opened keys: nobody of the same user looks into it, no core is written when it dies, and
//! right after its start nothing that somebody wrote is in it.

use crate::markers::scan::Needles;
use std::fs::File;
use std::io::ErrorKind;
use std::os::unix::fs::{FileExt, MetadataExt};
use std::process::Command;
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

/// Whether this process may look into another's memory: it is root, if only of a namespace of its own.
pub(crate) fn may_look() -> bool {
    std::fs::metadata("/proc/self").unwrap().uid() == 0
}

/// Runs a test of this program once more, as root of a namespace of its own. Panics where it fails, and where the system
/// gives no such namespace: nothing would be searched.
pub(crate) fn once_more_as_root(test: &str) {
    let mut command = Command::new("unshare");
    command.args(["--user", "--map-root-user"]).arg(std::env::current_exe().unwrap()).args(["--exact", test]);
    let ran = command.output().unwrap_or_else(|e| panic!("no unshare ({e}): install util-linux, or run this as root"));
    let said = [ran.stdout, ran.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    assert!(
        said.contains("running 1 test"),
        "no namespace, or no such test: allow user namespaces, or run this as root: {said}"
    );
    assert!(ran.status.success(), "{said}");
}

/// Looks into a process that was just started. Panics where this process may not.
pub(crate) async fn holds_none(serve: &Serve, needles: &Needles) {
    let pid = serve.pid();
    is_shut(pid);
    assert!(may_look(), "only root can search the memory");
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

/// Whoever is not root cannot look into it, not even as the same user.
fn is_closed_to_its_user(pid: u32) {
    if !may_look() {
        assert_eq!(File::open(format!("/proc/{pid}/mem")).unwrap_err().kind(), ErrorKind::PermissionDenied);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_that_is_killed_leaves_no_core_however_many_are_allowed() {
    let place = tests::Place::new(tests::Engine::Sqlite).await;
    let data = place.dir().join("data");
    let mut serve = Serve::spawn_where_cores_are_allowed(&data, "http://127.0.0.1:1");
    serve.wait_until_up().await;
    is_shut(serve.pid());
    is_closed_to_its_user(serve.pid());
    assert!(!serve.abort_and_dumped_core(), "it wrote a core");
    let files = std::fs::read_dir(&data).unwrap().map(|f| f.unwrap().file_name());
    assert!(files.into_iter().all(|name| !name.to_string_lossy().starts_with("core")));
}
