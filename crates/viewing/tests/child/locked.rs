//! What the child can still do once it is locked: nothing. Each attempt is made unlocked too, so that a place where it
//! fails anyhow proves nothing.

use crate::{Tests, myself, pictures, view_with};
use std::fs::File;
use std::io::Read;
use std::net::{TcpListener, TcpStream, UdpSocket};
use std::os::unix::net::UnixStream;
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, ExitStatus, Stdio, exit};
use std::time::Duration;
use viewing::Limits;

/// The signal of a process that asked the system for what seccomp forbids.
const BAD_CALL: i32 = 31;

pub(crate) fn tests() -> Tests {
    vec![
        ("a_locked_child_opens_no_file_no_connection_and_starts_nothing", nothing_works),
        ("a_locked_child_gets_no_endless_memory", memory),
        ("a_child_has_no_environment", no_environment),
        ("what_was_open_before_the_lock_is_closed", nothing_kept_open),
    ]
}

/// Tries one thing; status 0 when it worked, 2 when it was refused.
pub(crate) fn attempt(what: &str, locked: bool) -> ! {
    // Prepared before the lock, as an attacker would find it in a process that holds something.
    let mut open_already = File::open("/proc/self/status").unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let new_file = std::env::temp_dir().join(format!("oberih-viewing-{}", std::process::id()));
    if locked {
        viewing::lock_down().unwrap();
    }
    let worked = match what {
        "nothing" => true,
        "read a file" => File::open("/etc/passwd").is_ok(),
        "read an open file" => open_already.read(&mut [0; 8]).is_ok(),
        "write a file" => File::create(&new_file).and_then(|_| std::fs::remove_file(&new_file)).is_ok(),
        "list a folder" => std::fs::read_dir("/").is_ok(),
        "connect" => TcpStream::connect(address).is_ok(),
        "send" => UdpSocket::bind("127.0.0.1:0").is_ok(),
        "talk to a neighbour" => UnixStream::pair().is_ok(),
        "start a program" => Command::new("/proc/self/exe").args(["try", "nothing", "free"]).status().is_ok(),
        "start a thread" => std::thread::Builder::new().spawn(|| {}).is_ok(),
        "take memory" => Vec::<u8>::new().try_reserve_exact(2 << 30).is_ok(),
        "sleep" => {
            std::thread::sleep(Duration::from_millis(1));
            true
        }
        _ => exit(9),
    };
    exit(if worked { 0 } else { 2 });
}

fn tried(what: &str, how: &str) -> ExitStatus {
    let mut child = Command::new(myself());
    child.args(["try", what, how]).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    child.status().unwrap()
}

fn nothing_works() {
    for what in [
        "read a file",
        "read an open file",
        "write a file",
        "list a folder",
        "connect",
        "send",
        "talk to a neighbour",
        "start a program",
        "start a thread",
        "sleep",
    ] {
        assert_eq!(tried(what, "free").code(), Some(0), "{what}");
        assert_eq!(tried(what, "locked").signal(), Some(BAD_CALL), "{what}");
    }
    assert_eq!(tried("nothing", "locked").code(), Some(0));
}

fn memory() {
    assert_eq!(tried("take memory", "free").code(), Some(0));
    assert_eq!(tried("take memory", "locked").code(), Some(2));
}

/// Views a picture like the child, but only where it finds nothing about the node.
pub(crate) fn look_around() -> ! {
    if std::env::vars_os().next().is_some() || std::env::current_dir().unwrap() != *"/" {
        exit(1);
    }
    viewing::child_main()
}

fn no_environment() {
    assert!(std::env::vars_os().next().is_some(), "the test itself has an environment");
    assert!(view_with(&["look-around"], &pictures::red_and_blue(image::ImageFormat::Png), Limits::default()).is_ok());
}

/// Holds a connection, locks itself, and lives on until its input ends.
pub(crate) fn hold(address: &str) -> ! {
    let held = TcpStream::connect(address).unwrap();
    viewing::lock_down().unwrap();
    let ended = std::io::stdin().lock().read(&mut [0]);
    std::mem::forget(held);
    exit(i32::from(ended.is_err()));
}

fn nothing_kept_open() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let mut child = Command::new(myself()).args(["hold", &address]).stdin(Stdio::piped()).spawn().unwrap();
    let (mut held, _) = listener.accept().unwrap();
    held.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    assert_eq!(held.read(&mut [0; 1]).unwrap(), 0, "the child closed it");
    assert!(child.try_wait().unwrap().is_none(), "and lives on");
    drop(child.stdin.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}
