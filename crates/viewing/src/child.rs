//! The child's whole life: lock down, read one picture, make a new one, end.

use crate::answer::{Fault, Remade, head};
use crate::{LARGEST_PICTURE, lock_down, picture};
use std::io::{self, Read, Write};
use std::process::exit;

/// Reads one picture from standard input, writes the answer to standard output and ends the process. Call it first of
/// all, before any thread, file or connection exists: what the process holds by then is what an attacker gets.
/// Ends with status 0 when it has answered; a picture that harms the decoder kills it without an answer.
pub fn child_main() -> ! {
    let answer = match lock_down() {
        Ok(()) => read().and_then(|bytes| picture::remake(&bytes)),
        Err(_) => Err(Fault::NotLocked),
    };
    exit(i32::from(write(answer).is_err()))
}

fn read() -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    let most = u64::try_from(LARGEST_PICTURE).map_or(u64::MAX, |n| n + 1);
    io::stdin().lock().take(most).read_to_end(&mut bytes).map_err(|_| Fault::Broken)?;
    Ok(bytes)
}

fn write(answer: Result<Remade, Fault>) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match answer {
        Ok(made) => {
            out.write_all(&head(&made))?;
            out.write_all(&made.bytes)?;
        }
        Err(fault) => out.write_all(&[fault as u8])?,
    }
    out.flush()
}
