//! The editor's commands, as they are called and as they answer.

#![expect(clippy::unwrap_used, reason = "tests")]

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

fn oberih() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_oberih"));
    command.env_clear();
    command
}

fn run(arguments: &[&str]) -> Output {
    oberih().args(arguments).output().unwrap()
}

/// What a command says; it must succeed.
fn said(arguments: &[&str]) -> String {
    let output = run(arguments);
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{arguments:?}: {errors}");
    String::from_utf8(output.stdout).unwrap()
}

/// A folder, gone when dropped.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let dir = std::env::temp_dir().join(format!("oberih-commands-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&dir).unwrap();
        Self(dir)
    }

    fn path(&self, inside: &str) -> String {
        self.0.join(inside).to_str().unwrap().to_owned()
    }

    /// The embedded content as a folder.
    fn content(&self, inside: &str) -> String {
        for (path, text) in oberih::embedded_content().files() {
            let to = self.0.join(inside).join(path);
            std::fs::create_dir_all(to.parent().unwrap()).unwrap();
            std::fs::write(to, text).unwrap();
        }
        self.path(inside)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn edit(folder: &str, file: &str, from: &str, to: &str) {
    let path = Path::new(folder).join(file);
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} does not hold `{from}`");
    std::fs::write(path, text.replacen(from, to, 1)).unwrap();
}

#[test]
fn a_reader_that_goes_away_ends_a_command_quietly() {
    for arguments in [&["config", "schema"][..], &["content", "stats"], &["content", "stats", "--format", "json"]] {
        let mut child = oberih().args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let mut errors = String::new();
        child.stderr.take().unwrap().read_to_string(&mut errors).unwrap();
        assert!(child.wait().unwrap().success(), "{arguments:?}");
        assert_eq!(errors, "", "{arguments:?}");
    }
}

#[test]
fn stats_are_tables_in_text_and_the_same_in_json() {
    let text = said(&["content", "stats"]);
    let head = text.lines().find(|l| l.starts_with("language")).unwrap();
    assert!(head.contains("words/sentence") && head.ends_with("LIX"), "{head}");
    assert!(text.contains("LIX = words / sentences + 100 x words of more than 6 letters / words"));
    assert!(text.lines().any(|l| l.starts_with("common ")) && text.lines().any(|l| l.starts_with("UA ")), "{text}");
    assert!(!text.contains("did they answer"), "without a store nobody is asked");
    let json: serde_json::Value = serde_json::from_str(&said(&["content", "stats", "--format", "json"])).unwrap();
    let uk = json["languages"].as_array().unwrap().iter().find(|l| l["language"] == "uk").unwrap();
    assert!(uk["words"].as_u64().unwrap() > 100 && uk["lix"].as_f64().unwrap() > 10.0, "{uk}");
}

#[test]
fn stats_make_no_store() {
    let folder = Folder::new("none");
    let output = run(&["content", "stats", "--data", &folder.path("nowhere")]);
    assert!(!output.status.success() && !Path::new(&folder.path("nowhere")).exists());
}

#[test]
fn diff_compares_folders_the_embedded_content_and_versions_in_the_store() {
    let folder = Folder::new("diff");
    let (content, data) = (folder.content("content"), folder.path("data"));
    assert_eq!(said(&["content", "diff", "embedded", &content]), "nothing changed that anybody reads\n");
    let imported = said(&["content", "import", &content, "--data", &data]);
    let version = imported.split_whitespace().nth(1).unwrap().to_owned();
    edit(&content, "guides/common/en.ftl", "engine-stale = This", "engine-stale = That");
    let told = said(&["content", "diff", &version, &content, "--data", &data]);
    assert!(told.starts_with("guide common: text engine-stale changed in en:\n    - This button"), "{told}");
    assert!(told.contains("\n    + That button"), "{told}");
    let lost = run(&["content", "diff", "nothing-known", &content]);
    assert!(!lost.status.success());
}

#[test]
fn reviews_are_marked_carried_and_lost_by_an_edit() {
    let folder = Folder::new("reviews");
    let (content, here, there) = (folder.content("content"), folder.path("here"), folder.path("there"));
    let mark = |more: &[&str]| {
        let base = ["content", "reviews", "mark", "--reviewer", "A. Editor", "--on", "2026-12-01", "--data", &here];
        run(&[&base[..], &["--content", &content], more].concat())
    };
    assert!(mark(&["--language", "uk", "--guide", "common"]).status.success());
    assert!(!mark(&["--guide", "nothing-known"]).status.success(), "nothing was marked");

    let file = folder.path("reviews.yaml");
    said(&["content", "reviews", "export", &file, "--data", &here]);
    let told = said(&["content", "reviews", "import", &file, "--data", &there]);
    let count: usize = told.split_whitespace().next().unwrap().parse().unwrap();
    assert!(count > 20, "{told}");
    let again = said(&["content", "reviews", "import", &file, "--data", &there]);
    assert!(again.starts_with("0 of "), "{again}");

    let reviewed = |data: &str| -> u64 {
        let text = said(&["content", "stats", &content, "--format", "json", "--data", data]);
        let json: serde_json::Value = serde_json::from_str(&text).unwrap();
        json["languages"].as_array().unwrap().iter().map(|l| l["reviewed"].as_u64().unwrap()).sum()
    };
    let before = reviewed(&there);
    assert_eq!(usize::try_from(before).unwrap(), count);
    edit(&content, "guides/common/uk.ftl", "engine-stale = ", "engine-stale = Отже: ");
    assert_eq!(reviewed(&there), before - 1, "an edited text loses its review");

    // the same file as the folder's own reviews
    std::fs::copy(&file, Path::new(&content).join("reviews.yaml")).unwrap();
    let checked = said(&["content", "check", &content]);
    assert!(!checked.contains(" 0 texts reviewed"), "{checked}");
}

/// A GIF of one red pixel.
const PIXEL: &[u8] = b"GIF89a\x01\0\x01\0\x80\0\0\xFF\0\0\0\0\0\x2C\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0\x3B";

#[cfg(target_os = "linux")]
#[tokio::test]
async fn the_program_looks_at_a_picture_locked_down_and_tells_nobody_of_the_command() {
    let program = Path::new(env!("CARGO_BIN_EXE_oberih"));
    let view =
        async |bytes| viewing::view(program, &[oberih::cli::VIEW_PICTURE], bytes, viewing::Limits::default()).await;
    let viewed = view(PIXEL).await.unwrap_or_else(|e| panic!("{e}"));
    assert_eq!((viewed.mime, viewed.width, viewed.height), ("image/jpeg", 1, 1));
    assert!(matches!(view(&PIXEL[..20]).await, Err(viewing::NotViewed::Broken)));
    assert!(!said(&["--help"]).contains("view-picture"));
}
