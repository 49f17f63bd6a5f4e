//! How far it is, of what may take longer than a second: a bar for whoever looks at a terminal, and not a byte of one where
//! nobody does.

use super::fresh::Fresh;
use tests::Engine;

/// What words of a line stand for.
type Files = Vec<(&'static str, String)>;

fn named(files: &Files) -> Vec<(&str, &str)> {
    files.iter().map(|(mark, file)| (*mark, file.as_str())).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bar_is_drawn_on_a_terminal_and_nowhere_else() {
    let mut f = Fresh::new(Engine::Sqlite).await;
    let files = |name: &str, [now, then]: [&str; 2], new: &str| -> Files {
        let (data, told) = (format!("{name}.data"), format!("{name}.told"));
        let all = [("FILE", name), ("DATA", &data), ("TOLD", &told), ("NOW", now), ("THEN", then), ("NEW", new)];
        let all = all.into_iter().chain([("W", "w"), ("PASS", "password")]);
        all.map(|(mark, name)| (mark, f.t.file(name))).collect()
    };
    // the one custodian gives way to another, and comes back
    let piped = files("first", ["w", "p2"], "keys/next.key");
    let drawn = files("second", ["w2", "p"], "keys/last.key");
    for all in [&piped, &drawn] {
        f.t.done("root-key new NEW", &named(all));
    }
    // once into a pipe, once on a terminal; the root key is changed last
    for (line, bar) in [
        ("audit verify", "entries and rows, "),
        ("recovery use --words-file W", "keys opened "),
        // with the first sign that turns: what is said at the end has the same word
        ("recovery read --out TOLD --words-file W", "reports \u{2801} "),
        ("recovery replace --words-file NOW --recovery-public THEN --operator-approves BY", "keys wrapped anew "),
        ("backup FILE", "backing up "),
        ("restore FILE --data DATA --nothing-erased", "restoring "),
        ("keys rotate --new NEW", "conversations and plans "),
    ] {
        // a code counts once
        let by = |step: i32| line.replace("BY", &f.by(step));
        let (in_pipe, on_terminal) = (by(0), by(1));
        let output = f.t.run(&in_pipe, &named(&piped));
        let (out, err) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
        assert!(output.status.success() && err.is_empty(), "{line}: {err}");
        assert!(!out.contains(['\u{1b}', '\r']) && !out.contains(bar), "{line}: {out}");
        if line.starts_with("keys rotate") {
            let next = f.t.file("keys/next.key");
            f.t.set("OBERIH_ROOT_KEY_FILE", &next);
        }
        let shown = f.t.done_on_a_terminal(&on_terminal, &named(&drawn));
        assert!(shown.contains(bar) && shown.contains('\u{1b}'), "{line}: {shown}");
    }
}
