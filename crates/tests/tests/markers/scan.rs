//! Looking for markers, in every form in which a text can lie somewhere.

use crate::markers::entrances::{Entrance, Markers};
use aho_corasick::{AhoCorasick, AhoCorasickKind};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::process::Command;
use tests::{Place, Raw};

/// Bytes of a large file that are read at once.
const PART: usize = 1 << 20;

/// What is looked for.
pub(crate) struct Needles {
    all: AhoCorasick,
    names: Vec<(Entrance, &'static str)>,
}

impl Needles {
    pub(crate) fn of(markers: &Markers) -> Self {
        Self::of_those(markers, |_| true)
    }

    /// The same of some markers only.
    pub(crate) fn of_those(markers: &Markers, which: impl Fn(&str) -> bool) -> Self {
        let (mut names, mut needles) = (Vec::new(), Vec::new());
        for (at, text) in markers.all().iter().filter(|(_, text)| which(text)) {
            let wide = |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
            let hex: String = text.bytes().map(|b| format!("{b:02x}")).collect();
            let mut forms = vec![
                ("UTF-8", text.clone().into_bytes()),
                ("upper case", text.to_uppercase().into_bytes()),
                ("UTF-16LE", wide(u16::to_le_bytes)),
                ("UTF-16BE", wide(u16::to_be_bytes)),
                ("hex", hex.to_uppercase().into_bytes()),
                ("hex", hex.into_bytes()),
            ];
            forms.extend([0, 1, 2].map(|after| ("base64", inner_base64(text, after))));
            forms.dedup();
            for (form, bytes) in forms {
                names.push((*at, form));
                needles.push(bytes);
            }
        }
        // hundreds of MiB are gone through: a table of all steps is worth its memory
        let all = AhoCorasick::builder().kind(Some(AhoCorasickKind::DFA)).build(needles).unwrap();
        Self { all, names }
    }

    /// What is found, by marker and form.
    pub(crate) fn in_bytes(&self, where_: &str, bytes: &[u8]) -> Vec<String> {
        let found = self.all.find_overlapping_iter(bytes).take(20).map(|found| {
            let (at, form) = &self.names[found.pattern().as_usize()];
            format!("{at:?} in {form}: {where_}, byte {}", found.start())
        });
        found.collect()
    }

    /// The same of all files of a folder, and their names.
    pub(crate) fn in_folder(&self, folder: &Path) -> Vec<String> {
        let mut found = Vec::new();
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.display().to_string();
            found.extend(self.in_bytes("the name of a file", name.as_bytes()));
            if path.is_dir() {
                found.extend(self.in_folder(&path));
            } else if let Some(bytes) = read_beside(&path) {
                // one that is gone meanwhile was a temporary one
                found.extend(self.in_bytes(&name, &bytes));
            }
        }
        found
    }

    /// The same of a file, or of all files of a folder, of any size: each is read in parts.
    pub(crate) fn in_parts(&self, path: &Path) -> Vec<String> {
        if path.is_dir() {
            let all = std::fs::read_dir(path).unwrap();
            return all.flat_map(|entry| self.in_parts(&entry.unwrap().path())).collect();
        }
        // one that is gone meanwhile was a temporary one
        let Ok(mut file) = File::open(path) else { return Vec::new() };
        let (name, longest) = (path.display().to_string(), self.all.max_pattern_len());
        let (mut part, mut kept, mut found) = (vec![0; PART], 0, Vec::new());
        loop {
            let read = file.read(&mut part[kept..]).unwrap();
            if read == 0 {
                return found;
            }
            let end = kept + read;
            found.extend(self.in_bytes(&name, &part[..end]));
            // what lies across two parts is whole in the second
            kept = end.min(longest);
            part.copy_within(end - kept..end, 0);
        }
    }
}

/// A file, read by another process. A process that closes a file gives up all locks that it has on it, and here the store is
/// open, too: the node's process would cut SQLite's index of the journal short under it.
fn read_beside(path: &Path) -> Option<Vec<u8>> {
    let read = Command::new("cat").arg(path).output().unwrap();
    read.status.success().then_some(read.stdout)
}

/// What is the same in base64 wherever the text begins, `after` bytes into a group of three.
fn inner_base64(text: &str, after: usize) -> Vec<u8> {
    let whole = STANDARD_NO_PAD.encode([&vec![0; after][..], text.as_bytes()].concat());
    let bits = 8 * (after + text.len());
    whole.as_bytes()[(8 * after).div_ceil(6)..bits / 6].to_vec()
}

/// Every row of every table as text; bytes are hexadecimal there.
pub(crate) async fn dump(place: &Place) -> Vec<u8> {
    let mut raw = Raw::connect(place).await;
    let tables =
        raw.bytes("SELECT table_name::text::bytea FROM information_schema.tables WHERE table_schema = 'public'").await;
    let tables: Vec<String> = tables.into_iter().flatten().map(|t| String::from_utf8(t).unwrap()).collect();
    assert!(tables.iter().any(|t| t == "items") && tables.len() > 20, "{tables:?}");
    let mut dump = Vec::new();
    for table in tables {
        for row in raw.bytes(&format!("SELECT convert_to(t::text, 'UTF8') FROM {table} AS t")).await {
            dump.extend(row.unwrap_or_default());
            dump.push(b'\n');
        }
    }
    assert!(dump.len() > 100_000, "there is something in it");
    dump
}
