//! The real program as an operator calls it: one command, its answers typed or not, and what it says.

use crate::serve::binary;
use crate::{Engine, Place};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, SystemTime};

/// How long a one-time code counts, in seconds: those of the step before and the step after are taken too.
const STEP_S: u64 = 30;

/// A terminal with a folder and an environment of its own.
pub struct Terminal {
    dir: PathBuf,
    environment: Vec<(String, String)>,
    place: Option<Place>,
}

impl Terminal {
    /// In a place of its own, with the root key in a folder beside the data.
    pub async fn new(engine: Engine) -> Self {
        let place = Place::new(engine).await;
        std::fs::create_dir_all(place.dir().join("keys")).unwrap();
        let (key, data) = (place.dir().join("keys/root.key"), place.dir().join("data"));
        let terminal = Self::on(&place, &key, &data);
        Self { place: Some(place), ..terminal }
    }

    /// Beside a node whose place this is.
    pub fn beside(place: &Place) -> Self {
        Self::on(place, &place.dir().join("root.key"), place.dir())
    }

    fn on(place: &Place, key: &Path, data: &Path) -> Self {
        let mut terminal = Self { dir: place.dir().to_owned(), environment: Vec::new(), place: None };
        terminal.set("OBERIH_ROOT_KEY_FILE", &key.display().to_string());
        terminal.set("OBERIH_ROOT_KEY_ACCEPT_SAME_DISK", "true");
        terminal.set("OBERIH_DATA", &data.display().to_string());
        if let Some(url) = &place.database {
            terminal.set("OBERIH_DATABASE", url);
        }
        terminal
    }

    /// Sets a name of its environment.
    pub fn set(&mut self, name: &str, value: &str) {
        self.environment.retain(|(n, _)| n != name);
        self.environment.push((name.to_owned(), value.to_owned()));
    }

    /// Takes a name out of its environment.
    pub fn unset(&mut self, name: &str) {
        self.environment.retain(|(n, _)| n != name);
    }

    /// Its environment, for a command that is kept open.
    pub fn environment(&self) -> impl Iterator<Item = (&str, &str)> {
        self.environment.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// A path in its folder.
    pub fn file(&self, name: &str) -> String {
        self.dir.join(name).display().to_string()
    }

    /// Writes a file in its folder; gives its path.
    pub fn write(&self, name: &str, text: &str) -> String {
        std::fs::write(self.dir.join(name), text).unwrap();
        self.file(name)
    }

    /// The place it was made in. Panics where it is another's.
    pub fn place(&self) -> &Place {
        self.place.as_ref().unwrap()
    }

    /// Runs a command to whom nobody answers; `files`: words of the line and what stands for them.
    pub fn run(&self, line: &str, files: &[(&str, &str)]) -> Output {
        self.run_typing(line, files, "")
    }

    /// The same, with these answers through a pipe.
    pub fn run_typing(&self, line: &str, files: &[(&str, &str)], typed: &str) -> Output {
        let mut command = Command::new("timeout");
        command.arg("120").arg(binary()).env_clear();
        for word in line.split(' ') {
            let file = files.iter().find(|(mark, _)| *mark == word);
            command.arg(file.map_or(word, |(_, value)| value));
        }
        command.envs(self.environment.iter().map(|(n, v)| (n, v)));
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        // a command that asks nothing may have ended
        let _ = child.stdin.take().unwrap().write_all(typed.as_bytes());
        child.wait_with_output().unwrap()
    }

    /// What a command says, which must succeed.
    pub fn done(&self, line: &str, files: &[(&str, &str)]) -> String {
        self.done_typing(line, files, "")
    }

    /// The same, with these answers.
    pub fn done_typing(&self, line: &str, files: &[(&str, &str)], typed: &str) -> String {
        let output = self.run_typing(line, files, typed);
        assert!(output.status.success(), "{line}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// What a command shows on a terminal, where nobody types: every byte that the terminal gets. It must succeed.
    pub fn done_on_a_terminal(&self, line: &str, files: &[(&str, &str)]) -> String {
        let words =
            line.split(' ').map(|word| files.iter().find(|(mark, _)| *mark == word).map_or(word, |(_, file)| *file));
        let line = words.collect::<Vec<&str>>().join(" ");
        // `script` of util-linux gives a program a terminal, and writes down what that one gets
        let mut command = Command::new("timeout");
        command.args(["120", "script", "-qec", &format!("{} {line}", binary().display()), "/dev/null"]);
        command.env_clear().envs(self.environment.iter().map(|(n, v)| (n, v))).env("TERM", "xterm");
        let output = command.stdin(Stdio::null()).output().unwrap();
        let shown = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success(), "{line}: {shown}{}", String::from_utf8_lossy(&output.stderr));
        shown
    }

    /// The one line of a refusal, and status 1.
    pub fn refused(&self, line: &str, files: &[(&str, &str)]) -> String {
        let output = self.run(line, files);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{line}: {said}");
        assert_eq!(said.lines().count(), 1, "{line}: {said}");
        said
    }
}

/// Waits until ten seconds of this step of one-time codes are left: a code of the step before is taken until its end, and
/// a command needs a moment.
pub async fn the_step_before_counts() {
    loop {
        let since = SystemTime::UNIX_EPOCH.elapsed().unwrap().as_secs();
        if since % STEP_S <= STEP_S - 10 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}
