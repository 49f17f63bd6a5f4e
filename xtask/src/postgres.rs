//! A temporary PostgreSQL: its own folder, a free port on this machine, gone afterwards. For tests the folder lies in memory
//! where there is room: hundreds of databases are made and dropped, and each drop waits until all of them are written down.
//! It syncs there too; what memory loses besides, a power cut, no test makes. Benches and storms have it on a disk.
//!
//! A second process of ours, the keeper, owns the server. It sits in a process group of its own, so that Ctrl-C does
//! not reach it, and reads from a pipe: when the command that started it ends, however it ends, the pipe closes and
//! the keeper stops the server and removes the folder.

use std::fs::{self, DirBuilder, File};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::os::unix::fs::{DirBuilderExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};
use std::{env, process, thread};

use anyhow::{Context, Result, anyhow, bail};

use crate::needs::{self, Missing, Need, postgres_bin};
use crate::room::free;

/// The superuser inside; there is no password, and only this machine can connect.
const USER: &str = "oberih";
/// How long the server may take to accept connections, on a busy machine.
const START_LIMIT: Duration = Duration::from_secs(60);
/// Somebody else may take the free port before the server does.
const PORT_TRIES: u32 = 5;

/// Where its data lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Data {
    OnDisk,
    /// In memory, where there is enough of it.
    InMemory,
}

/// Where files lie in memory, on Linux.
const MEMORY: &str = "/dev/shm";
/// What the tests' databases take there at most, and much more.
const MEMORY_NEEDED: u64 = 2 * 1024 * 1024 * 1024;

impl Data {
    fn place(self) -> PathBuf {
        let room = || free(Path::new(MEMORY)).is_some_and(|bytes| bytes >= MEMORY_NEEDED);
        if self == Self::InMemory && room() { MEMORY.into() } else { env::temp_dir() }
    }
}

/// A running temporary PostgreSQL; dropping it stops the server and removes its folder.
pub(crate) struct Postgres {
    keeper: Child,
    /// The keeper stops when this closes. Kept apart from `keeper`, since waiting for a child closes its own.
    lifeline: Option<ChildStdin>,
    address: String,
    /// Its data lies in `data` there, its log in `log`.
    folder: String,
}

impl Postgres {
    /// Starts one and waits until it accepts connections.
    pub(crate) fn start(data: Data) -> Result<Self> {
        let mut keeper = Command::new(own_program()?)
            .arg("hold-postgres")
            .args((data == Data::InMemory).then_some("--in-memory"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .process_group(0)
            .spawn()
            .context("start the keeper of PostgreSQL")?;
        let (mut address, mut folder) = (String::new(), String::new());
        if let Some(stdout) = keeper.stdout.take() {
            let mut said = BufReader::new(stdout);
            said.read_line(&mut address).context("read PostgreSQL's address")?;
            said.read_line(&mut folder).context("read where PostgreSQL's data lies")?;
        }
        let lifeline = keeper.stdin.take();
        let [address, folder] = [address, folder].map(|line| line.trim().to_owned());
        let server = Self { keeper, lifeline, address, folder };
        if server.address.is_empty() {
            bail!("PostgreSQL did not start");
        }
        Ok(server)
    }

    /// What the tests read to find it, and what it has on its disk.
    pub(crate) fn vars(&self) -> [(&'static str, String); 2] {
        [("OBERIH_TEST_POSTGRES", self.address.clone()), ("OBERIH_TEST_POSTGRES_DATA", self.folder.clone())]
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        drop(self.lifeline.take());
        if let Err(error) = self.keeper.wait() {
            eprintln!("PostgreSQL may still run: {error}");
        }
    }
}

/// What runs now. A build may have put another file in its place meanwhile: Linux still knows this one.
fn own_program() -> Result<PathBuf> {
    let known = PathBuf::from("/proc/self/exe");
    if known.exists() { Ok(known) } else { env::current_exe().context("find this program's own file") }
}

/// For commands that can do without; says so when there is none.
pub(crate) fn start_if_installed() -> Result<Option<Postgres>> {
    if postgres_bin().is_none() {
        println!("PostgreSQL is not installed: what needs it fails; OBERIH_TEST_WITHOUT=postgres leaves it out");
        return Ok(None);
    }
    Postgres::start(Data::OnDisk).map(Some)
}

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Install nothing; say what is missing
    #[arg(long)]
    no_install: bool,
}

/// `cargo xtask postgres`: one until Ctrl-C.
pub(crate) fn run(args: &Args) -> Result<()> {
    needs::require(&[Need::Postgres], if args.no_install { Missing::Fail } else { Missing::Install })?;
    let mut postgres = Postgres::start(Data::InMemory)?;
    for (name, value) in postgres.vars() {
        println!("export {name}={value}");
    }
    println!("Ctrl-C stops it and removes its data.");
    let status = postgres.keeper.wait().context("wait for the keeper of PostgreSQL")?;
    bail!("PostgreSQL ended by itself ({status})");
}

#[derive(clap::Args)]
pub(crate) struct HoldArgs {
    /// Its data in memory, where there is room
    #[arg(long)]
    in_memory: bool,
}

/// The keeper: starts the server, says its address and its folder, and stops it when our input closes.
pub(crate) fn hold(args: &HoldArgs) -> Result<()> {
    let mut server = Server::start(if args.in_memory { Data::InMemory } else { Data::OnDisk })?;
    // Nobody may be listening any more: then the input is closed too, and the server goes at once.
    writeln!(io::stdout(), "{}\n{}", server.address, server.folder.0.display()).ok();

    let (closed, on_close) = mpsc::channel();
    thread::spawn(move || {
        io::copy(&mut io::stdin(), &mut io::sink()).ok();
        closed.send(()).ok();
    });
    loop {
        match on_close.recv_timeout(Duration::from_millis(200)) {
            Ok(()) | Err(RecvTimeoutError::Disconnected) => return Ok(()),
            Err(RecvTimeoutError::Timeout) => {}
        }
        if let Some(status) = server.process.try_wait().context("look after PostgreSQL")? {
            bail!("PostgreSQL ended by itself ({status}):\n{}", server.folder.log_end());
        }
    }
}

struct Server {
    process: Child,
    address: String,
    bin: PathBuf,
    owner: Option<Owner>,
    folder: Folder,
}

impl Server {
    fn start(data: Data) -> Result<Self> {
        let bin = postgres_bin().context("PostgreSQL's server programs are not installed")?;
        let owner = Owner::find()?;
        let folder = Folder::make(&data.place(), owner)?;
        let output = as_owner(&bin, "initdb", owner, &folder)
            .args(["--no-sync", "--no-instructions", "--auth=trust", "--encoding=UTF8", "--locale=C"])
            .args(["--username", USER, "--pgdata"])
            .arg(folder.data())
            .output()
            .context("start initdb")?;
        if !output.status.success() {
            bail!("initdb failed ({}):\n{}", output.status, String::from_utf8_lossy(&output.stderr));
        }

        for _ in 0..PORT_TRIES {
            let port = free_port()?;
            let mut process = spawn(&bin, owner, &folder, port)?;
            if is_ready(&mut process, &folder)? {
                let address = format!("postgres://{USER}@127.0.0.1:{port}/postgres");
                return Ok(Self { process, address, bin, owner, folder });
            }
            if !folder.log_end().contains("Address already in use") {
                break;
            }
        }
        Err(anyhow!("PostgreSQL does not start:\n{}", folder.log_end()))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Its data is thrown away, so it need not write anything down first.
        let stopped = as_owner(&self.bin, "pg_ctl", self.owner, &self.folder)
            .args(["stop", "--silent", "--mode=immediate", "--timeout=30", "--pgdata"])
            .arg(self.folder.data())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        if !stopped.is_ok_and(|status| status.success()) {
            self.process.kill().ok();
        }
        self.process.wait().ok();
    }
}

/// Runs `postgres` with fsync on, as in production: what a commit promises is part of what is tested.
fn spawn(bin: &Path, owner: Option<Owner>, folder: &Folder, port: u16) -> Result<Child> {
    let log = File::create(folder.log()).context("make PostgreSQL's log")?;
    as_owner(bin, "postgres", owner, folder)
        .arg("-D")
        .arg(folder.data())
        .args(["-p", &port.to_string(), "-k"])
        .arg(&folder.0)
        .args(["-c", "listen_addresses=127.0.0.1", "-c", "max_connections=300", "-c", "timezone=UTC"])
        // the journal of what is thrown away soon needs no gigabyte of disk
        .args(["-c", "max_wal_size=256MB"])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(log)
        .spawn()
        .context("start postgres")
}

/// Waits until it accepts connections; false when it ended instead.
fn is_ready(process: &mut Child, folder: &Folder) -> Result<bool> {
    let begun = Instant::now();
    while begun.elapsed() < START_LIMIT {
        if process.try_wait().context("look after PostgreSQL")?.is_some() {
            return Ok(false);
        }
        // The server keeps its state in the eighth line of this file.
        let state = fs::read_to_string(folder.data().join("postmaster.pid")).unwrap_or_default();
        if state.lines().nth(7).is_some_and(|line| line.trim() == "ready") {
            return Ok(true);
        }
        thread::sleep(Duration::from_millis(50));
    }
    process.kill().context("stop PostgreSQL, which takes too long to start")?;
    process.wait().context("wait for PostgreSQL to stop")?;
    Ok(false)
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).context("find a free port")?;
    Ok(listener.local_addr().context("find a free port")?.port())
}

/// Whom the server runs as when we are root: it refuses to be root.
#[derive(Clone, Copy)]
struct Owner {
    user: u32,
    group: u32,
}

impl Owner {
    fn find() -> Result<Option<Self>> {
        if !needs::is_root()? {
            return Ok(None);
        }
        for name in ["postgres", "nobody"] {
            if let (Some(user), Some(group)) = (needs::user_id(Some(name))?, needs::group_id(name)?) {
                return Ok(Some(Self { user, group }));
            }
        }
        bail!("there is neither a user `postgres` nor `nobody` to run PostgreSQL as");
    }
}

fn as_owner(bin: &Path, program: &str, owner: Option<Owner>, folder: &Folder) -> Command {
    let mut command = Command::new(bin.join(program));
    command.current_dir(&folder.0).env("LC_ALL", "C");
    if let Some(owner) = owner {
        command.uid(owner.user).gid(owner.group);
    }
    command
}

/// The temporary folder; dropping it removes it.
struct Folder(PathBuf);

impl Folder {
    fn make(place: &Path, owner: Option<Owner>) -> Result<Self> {
        let path = place.join(format!("oberih-postgres-{}", process::id()));
        DirBuilder::new().mode(0o700).create(&path).with_context(|| format!("make {}", path.display()))?;
        let folder = Self(path);
        if let Some(owner) = owner {
            chown(&folder.0, Some(owner.user), Some(owner.group)).context("give the folder to its owner")?;
        }
        Ok(folder)
    }

    fn data(&self) -> PathBuf {
        self.0.join("data")
    }

    fn log(&self) -> PathBuf {
        self.0.join("log")
    }

    /// The last part of the server's log, for an error.
    fn log_end(&self) -> String {
        let mut text = String::new();
        if let Ok(mut file) = File::open(self.log()) {
            file.read_to_string(&mut text).ok();
        }
        let lines = text.lines().collect::<Vec<_>>();
        lines.get(lines.len().saturating_sub(20)..).unwrap_or_default().join("\n")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.0) {
            eprintln!("{} stays behind: {error}", self.0.display());
        }
    }
}
