//! The commands of an operator and an editor through the real program: what they do, what they say, what they refuse.

#![cfg_attr(test, expect(clippy::unwrap_used, clippy::panic, reason = "tests"))]

mod archive;
mod asked;
mod brought_back;
mod code_sets;
mod configuration;
mod contents;
mod fresh;
mod help;
mod inbox;
mod links;
mod log;
mod long;
mod one_desk;
mod plan_picture;
mod progress;
mod refusals;
mod standing;
mod taken_back;
mod waking;
mod warnings;

use std::path::Path;

/// A desk that is always open.
const DESK: &str = "[[desk]]\nname = \"help\"\nkind = \"ngo\"\ntime_zone = \"Europe/Kyiv\"\nlanguages = [\"uk\"]\n\
    answer_within_minutes = 30\n[[desk.shift]]\n\
    days = [\"mon\",\"tue\",\"wed\",\"thu\",\"fri\",\"sat\",\"sun\"]\nspans = [\"00:00-24:00\"]\n";

/// The access rights of a file.
fn mode(file: &str) -> u32 {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata(Path::new(file)).unwrap().mode() & 0o777
}

/// The embedded content as a folder.
fn content_in(folder: &str) {
    for (path, text) in oberih::embedded_content().files() {
        let to = Path::new(folder).join(path);
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::fs::write(to, text).unwrap();
    }
}

/// Changes a file of a content folder once; gives the line in which it is changed, from 1.
fn edit(folder: &str, file: &str, from: &str, to: &str) -> usize {
    let path = Path::new(folder).join(file);
    let text = std::fs::read_to_string(&path).unwrap();
    let at = text.find(from).unwrap();
    std::fs::write(path, text.replacen(from, to, 1)).unwrap();
    text[..at].matches('\n').count() + 1
}
