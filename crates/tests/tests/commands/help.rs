//! `--help`: each command says what it does, and what each of its arguments is.

use std::collections::BTreeSet;
use std::path::Path;
use tests::{Engine, Terminal};

/// Those that an operator meets.
const COMMANDS: [&str; 29] = [
    "audit checkpoint",
    "audit confirmation",
    "audit show",
    "audit verify",
    "audit watch",
    "backup",
    "desk archive",
    "desk inbox",
    "keys rotate",
    "keys status",
    "links rebuild",
    "links status",
    "recovery keygen",
    "recovery read",
    "recovery use",
    "restore",
    "resume",
    "setup",
    "staff add",
    "staff disable",
    "staff list",
    "staff reset",
    "warnings approve",
    "warnings dispute",
    "warnings list",
    "warnings propose",
    "warnings renew",
    "warnings show",
    "warnings withdraw",
];

#[tokio::test]
async fn every_command_says_what_it_does_and_what_each_of_its_arguments_is() {
    let t = Terminal::new(Engine::Sqlite).await;
    let (mut left, mut seen) = (vec![String::new()], BTreeSet::new());
    while let Some(command) = left.pop() {
        let shown = t.done(format!("{command} -h").trim_start(), &[]);
        let about = shown.lines().next().unwrap_or_default();
        assert!(about.contains(' ') && !about.starts_with("Usage"), "{command}: {shown}");
        let usage = format!("Usage: oberih {command}");
        assert!(shown.lines().any(|line| line.starts_with(usage.trim_end())), "{command}: {shown}");
        let mut section = "";
        for line in shown.lines().filter(|line| !line.is_empty()) {
            let Some(entry) = line.strip_prefix("  ") else {
                section = line;
                continue;
            };
            // two spaces at least stand between a name and its words
            let (name, words) = entry.trim_start().split_once("  ").unwrap_or((entry, ""));
            assert!(!words.trim().is_empty(), "{command}: nothing is said of {name:?}");
            if section == "Commands:" && name != "help" {
                left.push(format!("{command} {name}").trim_start().to_owned());
            }
        }
        // the long form is there too, and begins in the same way
        let long = t.done(format!("{command} --help").trim_start(), &[]);
        assert_eq!(long.lines().next(), Some(about), "{command}");
        assert!(seen.insert(command.clone()), "{command} twice");
    }
    for command in COMMANDS {
        assert!(seen.contains(command), "{command} is not among {seen:?}");
    }
    assert!(!Path::new(&t.file("data")).exists(), "no store is made");
}
