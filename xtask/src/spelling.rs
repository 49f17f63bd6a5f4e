//! Spelling of what people read: each word of the content stands in its language's dictionary (hunspell), in the list of
//! that language's own words (`content/terms/<language>.txt`) or in the list of names (`content/terms/names.txt`).

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use anyhow::{Context, Result, bail};

use crate::cargo::root;

/// Each language and its dictionary. English is written as in Britain.
pub(crate) const DICTIONARIES: [(&str, &str); 8] = [
    ("uk", "uk_UA"),
    ("en", "en_GB"),
    ("ru", "ru_RU"),
    ("pl", "pl_PL"),
    ("de", "de_DE"),
    ("ro", "ro_RO"),
    ("cs", "cs_CZ"),
    ("sk", "sk_SK"),
];

/// Lists of stems and of what adverts say: not words that we say.
const NOT_SAID: [&str; 4] = ["topics", "urgency", "manner", "red-flags"];

/// The words of a language, each with the places it stands at.
type Words = BTreeMap<String, Vec<String>>;

/// Fails with each unknown word and its place.
pub(crate) fn check() -> Result<()> {
    let content = root().join("content");
    let mut all: BTreeMap<&'static str, Words> = DICTIONARIES.iter().map(|(l, _)| (*l, Words::new())).collect();
    for file in files(&content)? {
        let text = fs::read_to_string(&file).with_context(|| format!("read {}", file.display()))?;
        let name = file.strip_prefix(root()).unwrap_or(&file).display().to_string();
        for (language, line, said) in said_in(&name, &text) {
            let words = all.entry(language).or_default();
            for word in words_of(&said) {
                words.entry(word).or_default().push(format!("{name}:{line}"));
            }
        }
    }
    let names = list(&content.join("terms/names.txt"))?;
    let mut wrong = Vec::new();
    for (language, dictionary) in DICTIONARIES {
        let own = format!("content/terms/{language}.txt");
        let terms = list(&root().join(&own))?;
        let words = all.remove(language).unwrap_or_default();
        // a word at the beginning of a sentence is the same word
        let listed = |word: &str| [&terms, &names].iter().any(|l| l.contains(word) || l.contains(&word.to_lowercase()));
        for word in unknown(dictionary, words.keys())? {
            let Some(places) = words.get(&word).filter(|_| !listed(&word)) else { continue };
            let hint = format!("not in the dictionary {dictionary}: correct it, or add it to {own}");
            wrong.extend(places.iter().map(|place| format!("{place}: `{word}` is {hint}")));
        }
    }
    if !wrong.is_empty() {
        bail!("{}", wrong.join("\n"));
    }
    println!("every word of the content is in a dictionary or a list of content/terms");
    Ok(())
}

/// The files that hold texts.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut out = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).with_context(|| format!("read {}", folder.display()))? {
            let path = entry?.path();
            let name = path.file_name().and_then(|n| n.to_str()).unwrap_or_default();
            if path.is_dir() && !NOT_SAID.contains(&name) {
                open.push(path);
            } else if name.ends_with(".ftl") || name.ends_with(".yaml") {
                out.push(path);
            }
        }
    }
    out.sort();
    Ok(out)
}

/// A list of words, one a line, in order, each once.
fn list(path: &Path) -> Result<BTreeSet<String>> {
    let text = fs::read_to_string(path).with_context(|| format!("read {}", path.display()))?;
    let lines: Vec<&str> = text.lines().collect();
    if let Some(pair) = lines.windows(2).find(|pair| pair[0] >= pair[1]) {
        bail!("{}: `{}` does not come after `{}`: sort the list, each word once", path.display(), pair[1], pair[0]);
    }
    Ok(lines.into_iter().map(str::to_owned).collect())
}

/// What a file says: the language, the line and its text without what only the program reads.
fn said_in(name: &str, text: &str) -> Vec<(&'static str, usize, String)> {
    let mut out = Vec::new();
    for (n, line) in text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with('#')) {
        if let Some(file) = name.strip_suffix(".ftl") {
            let known = DICTIONARIES.iter().find(|(l, _)| file.ends_with(&format!("/{l}")));
            out.extend(known.map(|(language, _)| (*language, n + 1, of_fluent(line))));
        } else {
            out.extend(DICTIONARIES.iter().flat_map(|(language, _)| {
                quoted(line, language).into_iter().map(move |said| (*language, n + 1, said))
            }));
        }
    }
    out
}

/// A line of Fluent without its id, the name of a variant, and what is put in.
fn of_fluent(line: &str) -> String {
    let is_id = |id: &str| !id.is_empty() && id.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c));
    let value = line.split_once(" =").filter(|(id, _)| is_id(id)).map_or(line, |(_, value)| value);
    let value = value.trim_start();
    let variant = value.strip_prefix('*').unwrap_or(value).strip_prefix('[').and_then(|v| v.split_once(']'));
    let mut rest = variant.map_or(value, |(_, text)| text);
    let mut out = String::new();
    while let Some((before, put_in)) = rest.split_once('{') {
        out.push_str(before);
        out.push(' ');
        rest = put_in.split_once('}').map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out
}

/// The quoted values of a language's key in a line of YAML.
fn quoted(line: &str, language: &str) -> Vec<String> {
    let key = format!("{language}: \"");
    let mut out = Vec::new();
    for (at, _) in line.match_indices(&key) {
        if line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '-') {
            continue;
        }
        let (mut said, mut escaped) = (String::new(), false);
        for c in line[at + key.len()..].chars() {
            match c {
                // a quotation mark or the end of a line inside the value
                _ if escaped => {
                    said.push(' ');
                    escaped = false;
                }
                '\\' => escaped = true,
                '"' => break,
                c => said.push(c),
            }
        }
        out.push(said);
    }
    out
}

/// The words of a text: letters, with an apostrophe between them. Addresses, handles and commands are none.
fn words_of(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    for piece in text.split_whitespace() {
        let piece = piece.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '/' | '@'));
        let inside = |pair: &[char]| pair[0].is_alphanumeric() && pair[1] == '.' && pair[2].is_alphanumeric();
        let letters: Vec<char> = piece.chars().collect();
        if piece.starts_with('/') || piece.contains('@') || letters.windows(3).any(inside) {
            continue;
        }
        let straight = piece.replace(['’', 'ʼ'], "'");
        let words = straight.split(|c: char| !c.is_alphabetic() && c != '\'').map(|w| w.trim_matches('\''));
        out.extend(words.filter(|w| !w.is_empty()).map(str::to_owned));
    }
    out
}

/// Those that the dictionary does not know. A word with letters that its alphabet lacks is not judged by it.
fn unknown<'a>(dictionary: &str, words: impl Iterator<Item = &'a String>) -> Result<BTreeSet<String>> {
    let asked: String = words.map(|w| format!("{w}\n")).collect();
    let mut hunspell = Command::new("hunspell")
        .args(["-d", dictionary, "-i", "UTF-8", "-l"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .context("start `hunspell`")?;
    let mut into = hunspell.stdin.take().context("write to `hunspell`")?;
    // from a thread of its own: it answers while it is asked
    let asking = thread::spawn(move || into.write_all(asked.as_bytes()));
    let answer = hunspell.wait_with_output().context("hear `hunspell`")?;
    let asked_all = asking.join().is_ok_and(|written| written.is_ok());
    if !asked_all || !answer.status.success() {
        bail!("hunspell does not work with the dictionary {dictionary}: is it whole?");
    }
    Ok(String::from_utf8_lossy(&answer.stdout).lines().map(str::to_owned).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_letters_and_what_is_no_word_of_the_language_is_left_out() {
        for (text, want) in [
            ("п’ять м'ячів, будь-який", "п'ять м'ячів будь який"),
            ("«Oh», 112 — don't! (t.me/bot?start=pl)", "Oh don't"),
            ("пишіть на a@b.example або /start @bot", "пишіть на або"),
            ("Кінець. Початок", "Кінець Початок"),
        ] {
            assert_eq!(words_of(text).join(" "), want, "{text}");
        }
    }

    #[test]
    fn a_text_is_what_people_read_of_its_line() {
        for (line, want) in [
            ("papers-title = Ваші документи { $name } тут", "Ваші документи   тут"),
            ("    { $hours ->", " "),
            ("       *[other] { $hours } годин", "   годин"),
            ("    [one] година", " година"),
            ("    Точка = кома", "Точка = кома"),
        ] {
            assert_eq!(of_fluent(line), want, "{line}");
        }
        let line = r#"  text: { uk: "Так \"ні\"", en: "Yes", xuk: "No" }"#;
        assert_eq!(quoted(line, "uk"), ["Так  ні "]);
        assert_eq!(quoted(line, "en"), ["Yes"]);
    }

    #[test]
    fn a_place_is_a_file_and_a_line() {
        let said = said_in("content/guides/a/de.ftl", "# ä\na = Guten Tag\n");
        assert_eq!(said, [("de", 2, "Guten Tag".to_owned())]);
        assert!(said_in("content/guides/a/guide.yaml", "guide: a\n# uk: \"x\"\n").is_empty());
    }
}
