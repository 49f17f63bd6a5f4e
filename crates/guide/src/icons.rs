//! The icons that the engine itself puts before a label; those of a screen stand in its guide. A messenger shows them as
//! they are, a page draws its own.

macro_rules! icons {
    ($($name:ident = $icon:literal;)*) => {
        $(pub(crate) const $name: &str = $icon;)*
        /// All icons of the engine.
        pub const ICONS: &[&str] = &[$($icon),*];
    };
}

icons! {
    HELP = "🆘";
    MENU = "☰";
    LANGUAGE = "🌐";
    HIDE = "✖";
    BACK = "↩";
    MORE = "➕";
    COUNTRIES = "🌍";
    NUMBERS = "📞";
    ANSWERED = "☎️";
    AGREED = "✅";
    REFUSED = "❌";
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    #[test]
    fn no_icon_of_the_engine_stands_anywhere_else() {
        let mut open = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
        let mut read = 0;
        while let Some(folder) = open.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    open.push(path);
                } else if !path.ends_with("icons.rs") {
                    let text = std::fs::read_to_string(&path).unwrap();
                    let icon = text.chars().find(|c| {
                        matches!(c, '\u{2190}'..='\u{21ff}' | '\u{2300}'..='\u{23ff}' | '\u{2600}'..='\u{27bf}')
                            || matches!(c, '\u{2b00}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
                    });
                    assert!(icon.is_none(), "{}: {icon:?} belongs into icons.rs", path.display());
                    read += 1;
                }
            }
        }
        assert!(read > 20, "{read}");
    }
}
