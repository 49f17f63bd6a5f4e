//! The name a person's device gave to a file: shown to the desk, never used as a path, never believed.

/// Characters of a name.
const LONGEST: usize = 120;

/// A name without what could mislead a reader or a file system: control characters, path separators, marks that turn
/// the direction of writing or cannot be seen; at most 120 characters, the ending kept. `None` when nothing is left.
pub fn clean_file_name(raw: &str) -> Option<String> {
    let misleads = |c: char| {
        c.is_control()
            || matches!(c, '/' | '\\' | '\u{2044}' | '\u{2215}' | '\u{29F8}' | '\u{FF0F}' | '\u{FF3C}')
            // bidi marks, embeddings, overrides and isolates; zero width; line ends; byte order mark; tags
            || matches!(c, '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}')
            || matches!(c, '\u{00AD}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
    };
    // Some browsers send the whole path: its folders say who she is and where she keeps things.
    let last = raw.rsplit(['/', '\\']).find(|part| !part.trim().is_empty())?;
    let kept: String = last.chars().filter(|c| !misleads(*c)).collect();
    let kept = kept.trim();
    if kept.trim_matches('.').is_empty() {
        return None;
    }
    if kept.chars().count() <= LONGEST {
        return Some(kept.to_owned());
    }
    // The ending is what a reader looks at.
    let ending = kept.rfind('.').map_or("", |dot| &kept[dot..]);
    let ending = if ending.chars().count() <= 10 { ending } else { "" };
    let room = LONGEST - ending.chars().count();
    Some(kept.chars().take(room).chain(ending.chars()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_its_words_and_loses_what_misleads() {
        for (raw, want) in [
            ("letter.pdf", Some("letter.pdf")),
            ("  Договір № 5.docx ", Some("Договір № 5.docx")),
            ("../../etc/passwd", Some("passwd")),
            ("C:\\Users\\Maria\\contract.pdf", Some("contract.pdf")),
            ("photo\0.jpg\r\nX: y", Some("photo.jpgX: y")),
            ("invoice\u{202E}fdp.exe", Some("invoicefdp.exe")),
            ("a\u{2066}b\u{200B}c\u{FEFF}.txt", Some("abc.txt")),
            ("a\u{FF0F}b.txt", Some("ab.txt")),
            ("folder/", Some("folder")),
            ("", None),
            ("..", None),
            ("/", None),
            ("\u{202E}\0", None),
        ] {
            assert_eq!(clean_file_name(raw).as_deref(), want, "{raw:?}");
        }
    }

    #[test]
    fn a_long_name_is_cut_before_its_ending() {
        let long = clean_file_name(&format!("{}.jpeg", "ї".repeat(5_000))).unwrap_or_default();
        assert_eq!(long, format!("{}.jpeg", "ї".repeat(115)));
        let dots = clean_file_name(&format!("a.{}", "b".repeat(5_000))).unwrap_or_default();
        assert_eq!(dots.chars().count(), 120);
    }
}
