//! A real `oberih serve` in a process of its own, and what it uses.

use std::ffi::OsString;
use std::fs::File;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

/// A node begins again so often where another program took one of its ports before it did.
const LAUNCHES: usize = 3;
const PATIENCE: Duration = Duration::from_secs(60);

/// A node that runs as a process. Dropping it is a SIGKILL.
pub struct Serve {
    how: How,
    child: Child,
    public: u16,
    ops: u16,
}

/// How it is started.
struct How {
    /// The program with what stands before `serve`.
    words: Vec<OsString>,
    data: PathBuf,
    config: Option<PathBuf>,
    environment: Vec<(String, String)>,
    /// Standard error is the test's own where there is none.
    journal: Option<File>,
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

/// A core that this process could use when it asked first, by its place among them; `None` where there are fewer than two.
pub fn core(which: usize) -> Option<usize> {
    // who has put itself on one core since then does not see the others any more
    static CORES: OnceLock<Vec<usize>> = OnceLock::new();
    let cores = CORES.get_or_init(|| {
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        cores_in(status.lines().find_map(|l| l.strip_prefix("Cpus_allowed_list:")).unwrap_or_default())
    });
    cores.get(which).copied().filter(|_| cores.len() > 1)
}

/// Cores of a list as the kernel writes it: `0-3,8`.
fn cores_in(list: &str) -> Vec<usize> {
    let span = |part: &str| {
        let (from, to) = part.split_once('-').unwrap_or((part, part));
        Some(from.parse().ok()?..=to.parse().ok()?)
    };
    list.trim().split(',').filter_map(span).flatten().collect()
}

impl Serve {
    /// Starts one on the first core and waits until it listens; `environment` adds to the configuration.
    pub async fn start(data: &Path, api: &str, environment: &[(&str, String)]) -> Self {
        let mut words: Vec<OsString> = Vec::new();
        if let Some(core) = core(0) {
            words.extend(["taskset", "-c", &core.to_string()].map(OsString::from));
        }
        words.push(binary().into());
        let mut serve = Self::begin(How::new(words, data, api, environment));
        serve.wait_until_up().await;
        serve
    }

    /// Starts one on any core, without waiting for it.
    pub fn spawn(data: &Path, api: &str, environment: &[(&str, String)]) -> Self {
        Self::begin(How::new(vec![binary().into()], data, api, environment))
    }

    /// Starts one whose journal goes into a file.
    pub fn spawn_with_journal(data: &Path, api: &str, environment: &[(&str, String)], journal: File) -> Self {
        let how = How::new(vec![binary().into()], data, api, environment);
        Self::begin(How { journal: Some(journal), ..how })
    }

    /// The same with a configuration in a file.
    pub fn spawn_configured(
        data: &Path,
        api: &str,
        config: &Path,
        environment: &[(&str, String)],
        journal: File,
    ) -> Self {
        let how = How::new(vec![binary().into()], data, api, environment);
        Self::begin(How { config: Some(config.to_owned()), journal: Some(journal), ..how })
    }

    /// Starts one where the system allows cores of any size.
    pub fn spawn_where_cores_are_allowed(data: &Path, api: &str) -> Self {
        let limits = "ulimit -c unlimited 2>/dev/null || ulimit -c \"$(ulimit -H -c)\"; exec \"$0\" \"$@\"";
        let mut words = ["sh", "-c", limits].map(OsString::from).to_vec();
        words.push(binary().into());
        Self::begin(How::new(words, data, api, &[]))
    }

    fn begin(how: How) -> Self {
        std::fs::create_dir_all(&how.data).unwrap();
        let key = how.data.join("root.key");
        if !key.exists() {
            oberih::node_root_key(&key, &mut rand::make_rng::<rand::rngs::StdRng>()).unwrap();
        }
        let (child, [public, ops]) = how.launch(&key);
        Self { how, child, public, ops }
    }

    /// Waits until the node listens, and begins it again where it ended before. Panics when it does not within a minute.
    pub async fn wait_until_up(&mut self) {
        let (from, mut launches) = (Instant::now(), 1);
        loop {
            let ended = self.child.try_wait().unwrap();
            if let Some(ended) = ended {
                assert!(launches < LAUNCHES, "the node ended {launches} times before it listened: {ended}");
                launches += 1;
                (self.child, [self.public, self.ops]) = self.how.launch(&self.how.data.join("root.key"));
            } else if self.listens() {
                return;
            }
            assert!(from.elapsed() < PATIENCE, "the node does not start");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// Whether both ports answer; one alone may be another program's.
    fn listens(&self) -> bool {
        [self.public, self.ops].iter().all(|port| std::net::TcpStream::connect(("127.0.0.1", *port)).is_ok())
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

impl How {
    fn new(words: Vec<OsString>, data: &Path, api: &str, environment: &[(&str, String)]) -> Self {
        let mut all = vec![("OBERIH_TELEGRAM_API".to_owned(), api.to_owned())];
        all.extend(environment.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
        Self { words, data: data.to_owned(), config: None, environment: all, journal: None }
    }

    /// Starts it on two ports that nobody has now.
    fn launch(&self, key: &Path) -> (Child, [u16; 2]) {
        // both are held until both are known, or they might be one
        let held = [(); 2].map(|()| TcpListener::bind("127.0.0.1:0").unwrap());
        let [public, ops] = held.each_ref().map(|listener| listener.local_addr().unwrap().port());
        let mut command = Command::new(&self.words[0]);
        command
            .args(&self.words[1..])
            .arg("serve")
            .args(["--listen", &format!("127.0.0.1:{public}"), "--ops", &format!("127.0.0.1:{ops}"), "--data"])
            .arg(&self.data);
        if let Some(config) = &self.config {
            command.arg("--config").arg(config);
        }
        command.env("OBERIH_ROOT_KEY_FILE", key).env("OBERIH_ROOT_KEY_ACCEPT_SAME_DISK", "true");
        command.env("OBERIH_CONTENT_ALLOW_UNREVIEWED", "true");
        command.env("OBERIH_PUBLIC_URL", format!("http://127.0.0.1:{public}")).env("OBERIH_LOG_LEVEL", "warn");
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
        let journal = self.journal.as_ref().map_or_else(Stdio::inherit, |file| file.try_clone().unwrap().into());
        drop(held);
        (command.stdout(Stdio::null()).stderr(journal).spawn().unwrap(), [public, ops])
    }
}

impl Drop for Serve {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As where another program took its port meanwhile.
    #[tokio::test]
    async fn a_node_that_ends_before_it_listens_begins_again_and_gives_up_at_the_third_time() {
        let place = crate::Place::new(crate::Engine::Sqlite).await;
        let node = |endings: u32| {
            let script = format!(
                "echo >> '{0}'; [ $(wc -l < '{0}') -gt {endings} ] || exit 7; exec \"$0\" \"$@\"",
                place.dir().join(format!("launched-{endings}")).display()
            );
            let words = vec!["sh".into(), "-c".into(), script.into(), binary().into()];
            Serve::begin(How::new(words, &place.dir().join("data"), "http://127.0.0.1:1", &[]))
        };
        let mut second = node(1);
        let ports = [second.public(), second.ops()];
        second.wait_until_up().await;
        assert!(second.runs() && [second.public(), second.ops()] != ports, "on ports of its own");
        drop(second);
        let mut never = node(9);
        let ended = tokio::spawn(async move { never.wait_until_up().await }).await.unwrap_err().into_panic();
        let said = ended.downcast_ref::<String>().cloned().unwrap_or_default();
        assert!(said.contains("ended 3 times before it listened: exit status: 7"), "{said}");
    }

    #[test]
    fn cores_are_read_as_the_kernel_lists_them() {
        for (list, want) in [("\t0-3,8\n", vec![0, 1, 2, 3, 8]), ("5", vec![5]), ("", vec![])] {
            assert_eq!(cores_in(list), want, "{list:?}");
        }
    }
}
