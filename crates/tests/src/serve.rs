//! A real `oberih serve` in a process of its own, and what it uses.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A node that runs as a process. Dropping it is a SIGKILL.
pub struct Serve {
    child: Child,
    public: u16,
    ops: u16,
}

/// The program, beside the one that runs.
pub fn binary() -> PathBuf {
    let mut path = std::env::current_exe().unwrap();
    path.set_file_name("oberih");
    // a test runs one folder further down
    if !path.exists() && path.parent().is_some_and(|p| p.ends_with("deps")) {
        path = path.parent().unwrap().with_file_name("oberih");
    }
    assert!(path.exists(), "build the binary first: cargo build -p oberih, with --release where this has it");
    path
}

fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

impl Serve {
    /// Starts one on the first core and waits until it listens; `environment` adds to the configuration.
    pub async fn start(data: &Path, api: &str, environment: &[(&str, String)]) -> Self {
        let mut command = Command::new("taskset");
        command.args(["-c", "0"]).arg(binary());
        let serve = Self::launch(command, data, api, None, environment, Stdio::inherit());
        serve.wait_until_up().await;
        serve
    }

    /// Starts one on any core, without waiting for it.
    pub fn spawn(data: &Path, api: &str, environment: &[(&str, String)]) -> Self {
        Self::launch(Command::new(binary()), data, api, None, environment, Stdio::inherit())
    }

    /// Starts one whose journal goes into a file.
    pub fn spawn_with_journal(data: &Path, api: &str, environment: &[(&str, String)], journal: File) -> Self {
        Self::launch(Command::new(binary()), data, api, None, environment, Stdio::from(journal))
    }

    /// The same with a configuration in a file.
    pub fn spawn_configured(
        data: &Path,
        api: &str,
        config: &Path,
        environment: &[(&str, String)],
        journal: File,
    ) -> Self {
        Self::launch(Command::new(binary()), data, api, Some(config), environment, Stdio::from(journal))
    }

    /// Starts one where the system allows cores of any size.
    pub fn spawn_where_cores_are_allowed(data: &Path, api: &str) -> Self {
        let mut command = Command::new("sh");
        command.args(["-c", "ulimit -c unlimited 2>/dev/null || ulimit -c \"$(ulimit -H -c)\"; exec \"$0\" \"$@\""]);
        command.arg(binary());
        Self::launch(command, data, api, None, &[], Stdio::inherit())
    }

    fn launch(
        mut command: Command,
        data: &Path,
        api: &str,
        config: Option<&Path>,
        environment: &[(&str, String)],
        journal: Stdio,
    ) -> Self {
        std::fs::create_dir_all(data).unwrap();
        let key = data.join("root.key");
        if !key.exists() {
            oberih::node_root_key(&key, &mut rand::make_rng::<rand::rngs::StdRng>()).unwrap();
        }
        let (public, ops) = (free_port(), free_port());
        command
            .arg("serve")
            .args(["--listen", &format!("127.0.0.1:{public}"), "--ops", &format!("127.0.0.1:{ops}"), "--data"])
            .arg(data);
        if let Some(config) = config {
            command.arg("--config").arg(config);
        }
        command.env("OBERIH_TELEGRAM_API", api).env("OBERIH_ROOT_KEY_FILE", &key);
        command.env("OBERIH_ROOT_KEY_ACCEPT_SAME_DISK", "true").env("OBERIH_CONTENT_ALLOW_UNREVIEWED", "true");
        command.env("OBERIH_PUBLIC_URL", format!("http://127.0.0.1:{public}")).env("OBERIH_LOG_LEVEL", "warn");
        for (name, value) in environment {
            command.env(name, value);
        }
        let child = command.stdout(Stdio::null()).stderr(journal).spawn().unwrap();
        Self { child, public, ops }
    }

    /// Waits until the node listens. Panics when it does not within a minute.
    pub async fn wait_until_up(&self) {
        let from = Instant::now();
        while std::net::TcpStream::connect(("127.0.0.1", self.public)).is_err() {
            assert!(from.elapsed() < Duration::from_secs(60), "the node does not start");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// The number of the process.
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Ends it as a mistake of its own would; true if that left a core.
    pub fn abort_and_dumped_core(&mut self) -> bool {
        use std::os::unix::process::ExitStatusExt;
        let sent = Command::new("kill").args(["-ABRT", &self.child.id().to_string()]).status().unwrap();
        assert!(sent.success());
        let ended = self.child.wait().unwrap();
        assert!(ended.signal().is_some(), "{ended}");
        ended.core_dumped()
    }

    /// The public port.
    pub fn public(&self) -> u16 {
        self.public
    }

    /// The operator's port.
    pub fn ops(&self) -> u16 {
        self.ops
    }

    /// Whether the process still runs.
    pub fn runs(&mut self) -> bool {
        self.child.try_wait().is_ok_and(|ended| ended.is_none())
    }

    /// Sends the process a signal by its name, `STOP` or `CONT`.
    pub fn signal(&self, name: &str) {
        let sent = Command::new("kill").args([&format!("-{name}"), &self.child.id().to_string()]).status();
        assert!(sent.is_ok_and(|status| status.success()), "the signal {name} was not sent");
    }

    /// CPU used so far, user and system.
    pub fn cpu(&self) -> Duration {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap();
        let fields: Vec<&str> = stat.rsplit_once(')').unwrap().1.split_whitespace().collect();
        let ticks: u64 = fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap();
        Duration::from_millis(ticks * 10)
    }

    /// Memory in use, in MB.
    pub fn memory_mb(&self) -> f64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let kb =
            status.lines().find_map(|l| l.strip_prefix("VmRSS:")).and_then(|l| l.split_whitespace().next()).unwrap();
        kb.parse::<f64>().unwrap() / 1_024.0
    }
}

impl Drop for Serve {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
