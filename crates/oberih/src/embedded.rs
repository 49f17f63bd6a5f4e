//! The content that the binary carries, and content from a folder.

use content::Bundle;
use include_dir::{Dir, include_dir};
use std::path::Path;

static EMBEDDED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../content");

/// The content this binary was built with.
pub fn embedded_content() -> Bundle {
    let mut bundle = Bundle::default();
    add(&EMBEDDED, &mut bundle);
    bundle
}

fn add(dir: &'static Dir<'static>, bundle: &mut Bundle) {
    for file in dir.files() {
        if let (Some(path), Some(text)) = (file.path().to_str(), file.contents_utf8()) {
            bundle.add(path, text);
        }
    }
    for inner in dir.dirs() {
        add(inner, bundle);
    }
}

/// The content of a folder. Errors: it cannot be read.
pub fn folder_content(root: &Path) -> std::io::Result<Bundle> {
    let mut bundle = Bundle::default();
    let mut open = vec![root.to_path_buf()];
    while let Some(dir) = open.pop() {
        for entry in std::fs::read_dir(&dir)? {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
                continue;
            }
            let kind = path.extension().and_then(|e| e.to_str());
            if matches!(kind, Some("yaml" | "ftl"))
                && let Ok(inside) = path.strip_prefix(root)
            {
                bundle.add(&inside.to_string_lossy(), std::fs::read_to_string(&path)?);
            }
        }
    }
    Ok(bundle)
}
