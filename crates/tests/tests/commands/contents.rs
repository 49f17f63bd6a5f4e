//! `oberih content`: check, and the way of a version in and out of the store.

use crate::commands::{content_in, edit};
use serde_json::Value;
use std::path::Path;
use tests::{Engine, Terminal};

const GUIDE: &str = "guides/ask-me/guide.yaml";

/// The files of a folder, by their paths in it.
fn files(folder: &str) -> Vec<(String, String)> {
    let read = oberih::folder_content(Path::new(folder)).unwrap();
    read.files().map(|(path, text)| (path.to_owned(), text.to_owned())).collect()
}

#[tokio::test]
async fn a_broken_folder_is_told_by_file_line_and_column_and_ends_with_status_1() {
    let t = Terminal::new(Engine::Sqlite).await;
    let folder = t.file("content");
    content_in(&folder);
    let marks = [("DIR", folder.as_str())];
    assert!(t.done("content check DIR", &marks).lines().last().unwrap().starts_with("version "));
    let line = edit(&folder, GUIDE, "ask-set-open, to: at,", "ask-set-open, to: nowhere,");

    let checked = t.run("content check DIR", &marks);
    let said = String::from_utf8(checked.stdout).unwrap();
    assert_eq!((checked.status.code(), checked.stderr.len()), (Some(1), 0), "{said}");
    let place = format!("{GUIDE}:{line}:");
    let found = said.lines().find(|l| l.starts_with(&place)).unwrap_or_else(|| panic!("{said}"));
    let (column, word) = found[place.len()..].split_once(": ").unwrap();
    assert!(column.parse::<usize>().is_ok_and(|c| c > 0) && word.starts_with("error: "), "{found}");
    assert!(said.lines().last().unwrap().starts_with("refused: "), "{said}");

    let checked = t.run("content check DIR --format json", &marks);
    assert_eq!(checked.status.code(), Some(1));
    let findings: Value = serde_json::from_slice(&checked.stdout).unwrap();
    let same = findings.as_array().unwrap().iter().find(|f| f["file"] == GUIDE).unwrap();
    assert_eq!((same["line"].as_u64(), same["severity"].as_str()), (Some(line as u64), Some("error")), "{same}");
    assert!(same["message"].is_string() && same["hint"].is_string() && same["column"].is_u64(), "{same}");
}

#[tokio::test]
async fn a_version_is_imported_published_listed_withdrawn_and_exported() {
    for engine in Engine::all() {
        let mut t = Terminal::new(engine).await;
        t.set("USER", "zoya");
        let (folder, out) = (t.file("content"), t.file("out"));
        content_in(&folder);
        edit(&folder, "guides/common/en.ftl", "engine-stale = This", "engine-stale = That");
        let marks = [("DIR", folder.as_str()), ("OUT", out.as_str())];
        let said = t.done("content import DIR", &marks);
        let version = said.split_whitespace().nth(1).unwrap().to_owned();
        let marks = [marks[0], marks[1], ("VERSION", version.as_str())];
        assert!(said.contains(&format!("oberih content publish {version}")), "{said}");
        assert_eq!(t.done("content list", &[]), format!("{version}  imported  by zoya\n"));
        // imported is not running
        t.done("content export OUT", &marks);
        assert!(!files(&out).iter().any(|(_, text)| text.contains("engine-stale = That")));
        t.done("content export OUT --version VERSION", &marks);
        assert_eq!(files(&out), files(&folder));
        std::fs::remove_dir_all(&out).unwrap();

        t.set("USER", "olena");
        let said = t.refused("content publish VERSION", &marks);
        assert!(said.contains("nothing was published") && said.contains("--unreviewed"), "{said}");
        assert_eq!(t.done("content list", &[]), format!("{version}  imported  by zoya\n"));
        assert!(t.done("content publish VERSION --unreviewed", &marks).contains("runs within a second"));
        assert_eq!(t.done("content list", &[]), format!("{version}  published  by olena\n"));
        t.done("content export OUT", &marks);
        assert_eq!(files(&out), files(&folder), "the one that runs");
        assert!(t.done("content withdraw VERSION", &marks).contains("is withdrawn"));
        assert_eq!(t.done("content list", &[]), format!("{version}  withdrawn  by olena\n"));

        for line in ["content publish nothing", "content withdraw nothing", "content export OUT --version nothing"] {
            let said = t.refused(line, &marks);
            assert!(said.contains("nothing") && said.contains("content list"), "{line}: {said}");
        }
        edit(&folder, GUIDE, "ask-set-open, to: at,", "ask-set-open, to: nowhere,");
        let said = t.refused("content import DIR", &marks);
        assert!(said.contains("refused whole") && said.contains("content check"), "{said}");
        assert_eq!(t.done("content list", &[]).lines().count(), 1, "nothing of it is kept");
    }
}

#[tokio::test]
async fn what_runs_without_a_published_version_is_exported_from_the_folder_that_is_configured() {
    let mut t = Terminal::new(Engine::Sqlite).await;
    let (folder, out) = (t.file("content"), t.file("out"));
    content_in(&folder);
    edit(&folder, "guides/common/en.ftl", "engine-stale = This", "engine-stale = That");
    t.set("OBERIH_CONTENT_DIR", &folder);
    t.done("content export OUT", &[("OUT", &out)]);
    assert_eq!(files(&out), files(&folder));
    // a published version goes before it
    t.unset("OBERIH_CONTENT_DIR");
    edit(&folder, "guides/common/en.ftl", "engine-stale = That", "engine-stale = Another");
    let said = t.done("content import DIR", &[("DIR", &folder)]);
    let version = said.split_whitespace().nth(1).unwrap();
    // where the configuration allows unreviewed words, nothing is asked
    t.set("OBERIH_CONTENT_ALLOW_UNREVIEWED", "true");
    t.done("content publish VERSION", &[("VERSION", version)]);
    t.set("OBERIH_CONTENT_DIR", &t.file("nowhere"));
    t.done("content export OUT", &[("OUT", &out)]);
    assert_eq!(files(&out), files(&folder));
}

#[tokio::test]
async fn a_bot_is_walked_in_a_terminal_without_a_store() {
    let t = Terminal::new(Engine::Sqlite).await;
    let first = t.done_typing("content preview stay-safe --language en", &[], "q\n");
    assert!(first.contains("  [1] ") && first.contains("type a number, any text, or q to leave"), "{first}");
    let walked = t.done_typing("content preview stay-safe --language en", &[], "1\nthey took my passport\nq\n");
    let screens = walked.matches("type a number, any text, or q to leave").count();
    assert_eq!(screens, 3, "{walked}");
    assert!(walked.starts_with(first.trim_end()), "it begins where the other one did");
    assert!(walked.to_lowercase().matches("passport").count() > first.to_lowercase().matches("passport").count());
    let said = t.refused("content preview nobody", &[]);
    assert!(said.contains("safe-women") && said.contains("stay-safe"), "{said}");
    assert!(!Path::new(&t.file("data")).exists(), "no store is made");
}
