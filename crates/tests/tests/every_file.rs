//! A file of tests that no program names would be read by nobody and never fail; a picture that no page shows would be looked
//! at by nobody and never be taken anew.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const PROGRAMS: [&str; 3] = ["desk", "node", "people"];

#[test]
fn each_file_of_tests_is_in_one_of_the_programs() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let named = PROGRAMS.map(|program| std::fs::read_to_string(folder.join(format!("{program}.rs"))).unwrap());
    let named: Vec<&str> =
        named.iter().flat_map(|text| text.lines()).filter_map(|l| l.strip_prefix("mod ")?.strip_suffix(';')).collect();
    let there = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let there: BTreeSet<String> = there.map(|name| name.trim_end_matches(".rs").to_owned()).collect();
    let once: BTreeSet<String> = named.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(once.len(), named.len(), "one stands in two programs");
    assert_eq!(once.into_iter().chain(PROGRAMS.map(str::to_owned)).collect::<BTreeSet<_>>(), there);
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
}

/// The names of the files of Rust in a folder and in those within it.
fn files(folder: &Path) -> Vec<String> {
    let (folders, alone): (Vec<_>, Vec<_>) = entries(folder).into_iter().partition(|path| path.is_dir());
    let rust = alone.iter().filter_map(|path| path.file_name()?.to_str()?.strip_suffix(".rs").map(str::to_owned));
    rust.chain(folders.iter().flat_map(|within| files(within))).collect()
}

#[test]
fn each_file_in_a_folder_of_tests_is_named_by_the_folders_main() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let tests = entries(&crates).into_iter().map(|one| one.join("tests")).filter(|tests| tests.is_dir());
    let mut looked = 0;
    for folder in tests.flat_map(|tests| entries(&tests)).filter(|path| path.is_dir()) {
        let main = std::fs::read_to_string(folder.join("main.rs")).unwrap();
        // those within a module that has no file of its own are indented
        let mut named: Vec<&str> =
            main.lines().filter_map(|line| line.trim().strip_prefix("mod ")?.strip_suffix(';')).collect();
        named.push("main");
        named.sort_unstable();
        let mut there = files(&folder);
        there.sort_unstable();
        assert_eq!(named, there, "{}", folder.display());
        looked += 1;
    }
    assert!(looked > 10, "{looked}");
}

#[test]
fn each_kept_picture_is_on_the_page_of_pictures_and_each_on_the_page_is_kept() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/screenshots");
    let page = std::fs::read_to_string(folder.join("README.md")).unwrap();
    let sources = page.split("src=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned());
    let shown: BTreeSet<String> = sources.collect();
    let mut there: BTreeSet<String> =
        entries(&folder).iter().map(|path| path.file_name().unwrap().to_str().unwrap().to_owned()).collect();
    assert!(there.remove("README.md") && shown.len() > 100, "{}", shown.len());
    let missing: Vec<&String> = shown.difference(&there).collect();
    let left_out: Vec<&String> = there.difference(&shown).collect();
    assert!(missing.is_empty(), "on the page and not there, so `cargo xtask screenshots` takes them: {missing:#?}");
    assert!(left_out.is_empty(), "there and not on the page: {left_out:#?}");
}
