//! The content that ships, for tests of whatever says it.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests may stop at once")]

use crate::{Bundle, Content, load_to_run};
use domain::Timestamp;
use std::path::Path;

/// The files of the content folder.
pub fn shipped_files() -> Bundle {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let mut bundle = Bundle::default();
    let mut open = vec![root.clone()];
    while let Some(dir) = open.pop() {
        for entry in std::fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|e| e == "yaml" || e == "ftl") {
                let inside = path.strip_prefix(&root).unwrap().to_str().unwrap().to_owned();
                bundle.add(&inside, std::fs::read_to_string(&path).unwrap());
            }
        }
    }
    bundle
}

/// The content itself at a moment; stops with what is wrong with it.
pub fn shipped(now: Timestamp) -> Content {
    let loaded = load_to_run(&shipped_files(), &[], now);
    let findings: Vec<String> = loaded.findings.iter().map(ToString::to_string).collect();
    loaded.content.unwrap_or_else(|| panic!("{}", findings.join("\n")))
}
