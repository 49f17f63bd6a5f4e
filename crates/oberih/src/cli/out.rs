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
