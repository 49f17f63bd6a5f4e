//! Printing: a reader that has gone away, as after `| head`, ends the command quietly instead of with a panic.

use std::fmt::Arguments;
use std::io::{self, ErrorKind, Write};

/// Prints a line on standard output.
macro_rules! say {
    ($($text:tt)*) => { $crate::cli::out::line(format_args!($($text)*)) };
}
pub(crate) use say;

/// What `say!` calls.
pub(crate) fn line(text: Arguments<'_>) {
    written(io::stdout().lock().write_fmt(format_args!("{text}\n")));
}

/// Prints words without a line's end, and sees that they are there before the next is waited for.
pub(crate) fn words(text: &str) {
    let mut out = io::stdout().lock();
    written(out.write_all(text.as_bytes()).and_then(|()| out.flush()));
}

/// Words of people as a terminal may show them: what would move its cursor, ring, answer back, turn the order of letters or
/// not be seen at all stands as `\u{..}`, and no further line of theirs can pass for one of ours.
pub(crate) fn words_of_hers(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (n, line) in text.replace("\r\n", "\n").split('\n').enumerate() {
        if n > 0 {
            out.push_str("\n    | ");
        }
        let mut before = None;
        for c in line.chars() {
            let raw = if is_joiner(c) { joins(before, c) } else { is_shown_raw(c) };
            if raw {
                out.push(c);
            } else {
                out.extend(c.escape_unicode());
            }
            before = Some(c);
        }
    }
    out
}

fn is_shown_raw(c: char) -> bool {
    let turns = matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let breaks = matches!(c, '\u{2028}' | '\u{2029}');
    !c.is_control() && !turns && !breaks && !is_unseen(c)
}

/// What a terminal gives no place (Unicode's Default_Ignorable_Code_Point), without the joiners: whole words can be written
/// in it, and two that look alike can be different ones.
fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
}

/// What makes one picture of two, or chooses between two forms of one.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200d}' | '\u{fe00}'..='\u{fe0f}')
}

/// Whether a joiner stands after something that is seen: `❤` with its form and a joiner is one picture, a row of joiners
/// alone is writing that nobody sees.
fn joins(before: Option<char>, joiner: char) -> bool {
    before.is_some_and(|before| {
        (is_shown_raw(before) && !is_joiner(before))
            || (is_joiner(before) && before != '\u{200d}' && joiner == '\u{200d}')
    })
}

/// One line on standard error: the command failed. Nobody may be listening there either.
pub(crate) fn failed(error: &anyhow::Error) {
    let _ = writeln!(io::stderr().lock(), "oberih: {error:#}");
}

fn written(done: io::Result<()>) {
    match done {
        Ok(()) => {}
        // Nobody reads any more, so there is nothing left to do: what a program killed by SIGPIPE would do.
        Err(e) if e.kind() == ErrorKind::BrokenPipe => std::process::exit(0),
        Err(e) => {
            failed(&anyhow::Error::new(e).context("write to standard output"));
            std::process::exit(1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_she_wrote_neither_speaks_to_the_terminal_nor_passes_for_a_line_of_ours() {
        for (hers, want) in [
            ("забрали паспорт 🙏 і все", "забрали паспорт 🙏 і все"),
            ("e\u{301} мама\u{200d}", "e\u{301} мама\u{200d}"),
            ("\u{1b}[2J\u{1b}]52;c;ZXZpbA==\u{7}", "\\u{1b}[2J\\u{1b}]52;c;ZXZpbA==\\u{7}"),
            ("\u{9b}2J \u{7f}", "\\u{9b}2J \\u{7f}"),
            ("a\rb\tc", "a\\u{d}b\\u{9}c"),
            ("\u{202e}cod.exe\u{2066}x\u{200f}", "\\u{202e}cod.exe\\u{2066}x\\u{200f}"),
            ("a\u{2028}b", "a\\u{2028}b"),
            ("так\u{200b}і\u{feff} ні\u{ad}", "так\\u{200b}і\\u{feff} ні\\u{ad}"),
            ("ok\u{e0068}\u{e0069}\u{e007f}", "ok\\u{e0068}\\u{e0069}\\u{e007f}"),
            ("❤\u{fe0f}\u{200d}🔥 👩\u{200d}👧", "❤\u{fe0f}\u{200d}🔥 👩\u{200d}👧"),
            ("a\u{200d}\u{200d}\u{fe0f}\u{fe0e}", "a\u{200d}\\u{200d}\\u{fe0f}\\u{fe0e}"),
            ("\u{3164}\u{fe0f}", "\\u{3164}\\u{fe0f}"),
            ("одне\r\n----\nshe agreed to  police: yes", "одне\n    | ----\n    | she agreed to  police: yes"),
        ] {
            assert_eq!(words_of_hers(hers), want, "{hers:?}");
        }
    }
}
