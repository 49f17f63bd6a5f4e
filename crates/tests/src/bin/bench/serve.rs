//! A real `oberih serve` in a process of its own, pinned to a core, and what it uses.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A node that runs as a process.
pub(crate) struct Serve {
    child: Child,
    public: u16,
    ops: u16,
}

fn binary() -> PathBuf {
    let mut path = std::env::current_exe().unwrap();
    path.set_file_name("oberih");
    assert!(path.exists(), "build the binary first: cargo build --release -p oberih");
    path
}

fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

impl Serve {
    /// Starts one; `environment` adds to the configuration.
    pub(crate) async fn start(data: &Path, api: &str, environment: &[(&str, String)]) -> Self {
        std::fs::create_dir_all(data).unwrap();
        let key = data.join("root.key");
        if !key.exists() {
            oberih::node_root_key(&key, &mut rand::make_rng::<rand::rngs::StdRng>()).unwrap();
        }
        let (public, ops) = (free_port(), free_port());
        let mut command = Command::new("taskset");
        command.args(["-c", "0"]).arg(binary()).arg("serve");
        command
            .args(["--listen", &format!("127.0.0.1:{public}"), "--ops", &format!("127.0.0.1:{ops}"), "--data"])
            .arg(data);
        command.env("OBERIH_TELEGRAM_API", api).env("OBERIH_ROOT_KEY_FILE", &key);
        command.env("OBERIH_ROOT_KEY_ACCEPT_SAME_DISK", "true").env("OBERIH_CONTENT_ALLOW_UNREVIEWED", "true");
        command.env("OBERIH_PUBLIC_URL", format!("http://127.0.0.1:{public}")).env("OBERIH_LOG_LEVEL", "warn");
        for (name, value) in environment {
            command.env(name, value);
        }
        let child = command.stdout(Stdio::null()).stderr(Stdio::inherit()).spawn().unwrap();
        let serve = Self { child, public, ops };
        serve.wait_until_up().await;
        serve
    }

    async fn wait_until_up(&self) {
        let from = Instant::now();
        while std::net::TcpStream::connect(("127.0.0.1", self.public)).is_err() {
            assert!(from.elapsed() < Duration::from_secs(60), "the node does not start");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    pub(crate) fn ops(&self) -> u16 {
        self.ops
    }

    /// CPU used so far, user and system.
    pub(crate) fn cpu(&self) -> Duration {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap();
        let fields: Vec<&str> = stat.rsplit_once(')').unwrap().1.split_whitespace().collect();
        let ticks: u64 = fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap();
        Duration::from_millis(ticks * 10)
    }

    /// Memory in use, in MB.
    pub(crate) fn memory_mb(&self) -> f64 {
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

pub(crate) async fn idle() {
    let data = std::env::temp_dir().join(format!("oberih-idle-{}", std::process::id()));
    let from = Instant::now();
    let serve = Serve::start(&data, "http://127.0.0.1:9", &[]).await;
    let up = from.elapsed();
    tokio::time::sleep(Duration::from_secs(3)).await;
    let size = std::fs::metadata(binary()).unwrap().len() as f64 / 1e6;
    println!("| start-up to an open port | {} ms |", up.as_millis());
    println!("| memory at rest | {:.1} MB |", serve.memory_mb());
    println!("| stripped binary | {size:.1} MB |");
    println!("| ops port | {} |", serve.ops());
    drop(serve);
    let _ = std::fs::remove_dir_all(data);
}
