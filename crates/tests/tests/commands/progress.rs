//! How far it is, of what may take longer than a second: a bar for whoever looks at a terminal, and not a byte of one where
//! nobody does.

use super::fresh::Fresh;
use tests::Engine;

#[tokio::test(flavor = "multi_thread")]
async fn a_bar_is_drawn_on_a_terminal_and_nowhere_else() {
    let mut f = Fresh::new(Engine::Sqlite).await;
    let [first, second] = ["first", "second"].map(|n| [f.t.file(n), f.t.file(&format!("{n}.data"))]);
    let [next, last] = ["keys/next.key", "keys/last.key"].map(|name| f.t.file(name));
    let words = f.t.file("w");
    for key in [&next, &last] {
        f.t.done("root-key new FILE", &[("FILE", key)]);
    }
    // once into a pipe, once on a terminal; the root key is changed last
    for (line, bar) in [
        ("audit verify", "entries and rows, "),
        ("recovery use --words-file W", "keys opened "),
        ("backup FILE", "backing up "),
        ("restore FILE --data DATA --nothing-erased", "restoring "),
        ("keys rotate --new NEW", "conversations and plans "),
    ] {
        let files = |at: &[String; 2], new: &str| {
            [("W", words.clone()), ("FILE", at[0].clone()), ("DATA", at[1].clone()), ("NEW", new.to_owned())]
        };
        let (piped, drawn) = (files(&first, &next), files(&second, &last));
        let [piped, drawn] = [&piped, &drawn].map(|all| all.each_ref().map(|(mark, file)| (*mark, file.as_str())));
        let output = f.t.run(line, &piped);
        let (out, err) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
        assert!(output.status.success() && err.is_empty(), "{line}: {err}");
        assert!(!out.contains(['\u{1b}', '\r']) && !out.contains(bar), "{line}: {out}");
        if line.starts_with("keys rotate") {
            f.t.set("OBERIH_ROOT_KEY_FILE", &next);
        }
        let shown = f.t.done_on_a_terminal(line, &drawn);
        assert!(shown.contains(bar) && shown.contains('\u{1b}'), "{line}: {shown}");
    }
}
