//! `oberih content`: check, count, compare, and the way of versions and reviews in and out of the store.

use crate::commands::{content_in, edit};
use domain::Clock;
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

#[tokio::test]
async fn reviews_are_of_texts_as_they_stand_and_go_from_one_store_into_another() {
    for engine in Engine::all() {
        let (t, other) = (Terminal::new(engine).await, Terminal::new(engine).await);
        let (folder, file, again) = (t.file("content"), t.file("reviews.yaml"), t.file("again.yaml"));
        content_in(&folder);
        let marks = [("DIR", folder.as_str()), ("FILE", file.as_str()), ("AGAIN", again.as_str())];
        let mark = "content reviews mark --language en --guide common --reviewer zoya --on 2026-12-01 --content DIR";
        let said = t.done(mark, &marks);
        let texts: usize = said.split_whitespace().next().unwrap().parse().unwrap();
        assert!(texts > 100, "{said}");
        assert_eq!(said, format!("{texts} texts are reviewed as they stand, {texts} of them from now on\n"));
        assert!(t.done(mark, &marks).ends_with(", 0 of them from now on\n"), "once is enough");

        assert_eq!(t.done("content reviews export FILE", &marks), format!("{texts} reviews are in {file}\n"));
        let written = std::fs::read_to_string(&file).unwrap();
        let rows: Vec<&str> = written.lines().filter(|line| line.starts_with("- { text: ")).collect();
        assert_eq!(rows.len(), texts);
        for row in rows {
            assert!(row.ends_with(r#", reviewer: "zoya", on: "2026-12-01" }"#), "{row}");
            assert!(row.contains(r#", language: "en", hash: ""#), "{row}");
        }
        for (terminal, new) in [(&t, 0), (&other, texts), (&other, 0)] {
            let said = terminal.done("content reviews import FILE", &marks);
            assert_eq!(said, format!("{new} of {texts} reviews are new in the store\n"));
        }
        other.done("content reviews export AGAIN", &marks);
        assert_eq!(std::fs::read_to_string(&again).unwrap(), written, "the same in both stores");

        // one text is another now: its review is of the words before
        edit(&folder, "guides/common/en.ftl", "engine-stale = This", "engine-stale = That");
        assert!(other.done(mark, &marks).ends_with(", 1 of them from now on\n"));
        let said = t.refused("content reviews mark --guide nothing --reviewer zoya --on 2026-12-01", &marks);
        assert!(said.contains("no text is of this language and guide"), "{said}");
        let broken = t.write("broken.yaml", "- nonsense\n");
        assert!(t.refused("content reviews import FILE", &[("FILE", &broken)]).contains("no list of reviews"));
    }
}

#[tokio::test]
async fn what_changed_between_two_contents_is_said_in_words() {
    const NOTHING: &str = "nothing changed that anybody reads\n";
    let t = Terminal::new(Engine::Sqlite).await;
    let (folder, data) = (t.file("content"), t.file("data"));
    content_in(&folder);
    let marks = [("DIR", folder.as_str()), ("DATA", data.as_str())];
    assert_eq!(t.done("content diff embedded DIR", &marks), NOTHING);
    edit(&folder, "guides/common/en.ftl", "engine-stale = This", "engine-stale = That");
    let changed = |before: &str, after: &str| {
        let rest = "button is an old one. Here are the new ones.";
        format!("guide common: text engine-stale changed in en:\n    - {before} {rest}\n    + {after} {rest}\n")
    };
    assert_eq!(t.done("content diff embedded DIR", &marks), changed("This", "That"));
    assert_eq!(t.done("content diff DIR embedded", &marks), changed("That", "This"));

    let said = t.done("content import DIR", &marks);
    let version = said.split_whitespace().nth(1).unwrap();
    let marks = [marks[0], marks[1], ("VERSION", version)];
    assert_eq!(t.done("content diff VERSION DIR --data DATA", &marks), NOTHING);
    edit(&folder, "guides/common/en.ftl", "engine-stale = That", "engine-stale = Another");
    edit(&folder, "services/UA.yaml", "national: \"527\"", "national: \"528\"");
    let said = t.done("content diff VERSION DIR --data DATA", &marks);
    assert_eq!(said, format!("{}number svc-ua-527 changed from 527 to 528\n", changed("That", "Another")));

    let said = t.refused("content diff VERSION DIR", &marks);
    assert!(said.contains("is no folder") && said.contains("--data"), "{said}");
    let said = t.refused("content diff nothing DIR --data DATA", &marks);
    assert!(said.contains("nothing") && said.contains("content list"), "{said}");
}

/// A table of `content stats`, by the name of its first column: the names of all, and its rows.
fn table<'a>(said: &'a str, first: &str) -> (Vec<&'a str>, Vec<Vec<&'a str>>) {
    // two spaces or more stand between columns, one within a name
    let cells = |line: &'a str| -> Vec<&'a str> { line.split("  ").map(str::trim).filter(|c| !c.is_empty()).collect() };
    let mut lines = said.lines().skip_while(|line| !line.starts_with(first));
    let head = cells(lines.next().unwrap());
    let rows = lines.map(cells).take_while(|row| row.len() == head.len()).collect();
    (head, rows)
}

#[tokio::test]
async fn the_numbers_of_a_content_stand_in_columns_under_their_names() {
    let t = Terminal::new(Engine::Sqlite).await;
    let (folder, data) = (t.file("content"), t.file("data"));
    content_in(&folder);
    let marks = [("DIR", folder.as_str()), ("DATA", data.as_str())];
    let said = t.done("content stats DIR", &marks);
    let content = content::load(&oberih::embedded_content(), oberih::SystemClock.now()).content.unwrap();
    let first = format!("version {}, {} screens", content.version(), content.screens().count());
    assert_eq!(said.lines().next().unwrap(), first);
    let number = |cell: &str| cell.parse::<usize>().unwrap();

    let (head, guides) = table(&said, "guide ");
    assert_eq!(head, ["guide", "language", "screens", "texts", "words", "reviewed"]);
    let (head, languages) = table(&said, "language ");
    let columns = ["language", "texts", "reviewed", "not", "words", "sentences", "words/sentence", "long %", "LIX"];
    assert_eq!(head, columns);
    assert_eq!(
        languages.iter().map(|row| row[0]).collect::<Vec<_>>(),
        ["cs", "de", "en", "pl", "ro", "ru", "sk", "uk"]
    );
    for row in &languages {
        let of_guides = |column: usize| {
            guides.iter().filter(|guide| guide[1] == row[0]).map(|guide| number(guide[column])).sum::<usize>()
        };
        assert_eq!((number(row[1]), number(row[4])), (of_guides(3), of_guides(4)), "{row:?}");
        assert_eq!((row[2], row[3]), ("0", row[1]), "nobody has read any of {row:?}");
        let level = [5, 6, 7, 8].map(|column| row[column].parse::<f64>().unwrap());
        assert!((level[1] + level[2] - level[3]).abs() < 0.2, "LIX is the sum of both: {row:?}");
        assert!(level[0] > 100.0 && level[1] > 1.0, "{row:?}");
    }

    let (head, countries) = table(&said, "country ");
    assert_eq!(head, ["country", "lines", "called by us", "lines of the card", "first review by"]);
    let wanted: Vec<Vec<String>> = content
        .directories()
        .map(|directory| {
            let called = directory.services.iter().filter(|s| s.checked_on.is_some()).count();
            let card = content.card(directory.country).map_or(0, |card| card.lines.len());
            let due = directory.services.iter().map(|s| s.review_by).min().unwrap();
            let counts = [directory.services.len(), called, card].map(|n| n.to_string());
            [directory.country.to_string()].into_iter().chain(counts).chain([due.to_string()]).collect()
        })
        .collect();
    assert_eq!(countries, wanted);
    let all: usize = countries.iter().map(|row| number(row[1])).sum();
    let last = said.lines().last().unwrap();
    assert!(last.starts_with(&format!("{all} lines in {} countries, 38 cards; ", countries.len())), "{last}");

    // with a store its reviews count, for the texts as they stand
    t.done("content reviews mark --language en --guide common --reviewer zoya --on 2026-12-01 --content DIR", &marks);
    edit(&folder, "guides/common/en.ftl", "engine-stale = This", "engine-stale = That");
    let said = t.done("content stats DIR --data DATA", &marks);
    let (_, guides) = table(&said, "guide ");
    let read: Vec<_> = guides.iter().filter(|row| row[5] != "0").collect();
    assert_eq!(read.len(), 1, "{read:?}");
    assert_eq!((read[0][0], read[0][1], number(read[0][5])), ("common", "en", number(read[0][3]) - 1));
    let (_, languages) = table(&said, "language ");
    let row = languages.iter().find(|row| row[0] == "en").unwrap();
    assert_eq!((row[2], number(row[2]) + number(row[3])), (read[0][5], number(row[1])));
    assert!(said.contains("did they answer?\nnobody has said\n"), "{said}");
}
