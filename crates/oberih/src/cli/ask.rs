//! Asking: a line, a password without showing it, a yes. Where standard input is no terminal, each answer is its next line.

use super::out::words;
use anyhow::Context;
use std::io::{IsTerminal, stdin};
use std::path::Path;
use zeroize::Zeroizing;

/// Whether somebody sits there.
pub(super) fn is_terminal() -> bool {
    stdin().is_terminal()
}

/// An answer, without the spaces around it. Errors: there is no further line.
pub(super) fn line(question: &str) -> anyhow::Result<String> {
    if is_terminal() {
        words(&format!("{question}: "));
    }
    let mut answer = String::new();
    let read = stdin().read_line(&mut answer).with_context(|| format!("read an answer to `{question}`"))?;
    anyhow::ensure!(read > 0, "no answer to `{question}`: run this at a terminal, or give the options of --help");
    Ok(answer.trim().to_owned())
}

/// The given value, or an answer.
pub(super) fn given_or(given: Option<&str>, question: &str) -> anyhow::Result<String> {
    given.map_or_else(|| line(question), |given| Ok(given.to_owned()))
}

/// A secret, never shown: from a file (its first line), from the terminal, or the next line of standard input.
pub(super) fn secret(question: &str, file: Option<&Path>) -> anyhow::Result<Zeroizing<String>> {
    if let Some(file) = file {
        let text = std::fs::read_to_string(file).with_context(|| format!("read the secret in {}", file.display()))?;
        let text = Zeroizing::new(text);
        return Ok(Zeroizing::new(text.lines().next().unwrap_or_default().to_owned()));
    }
    if is_terminal() {
        let typed = rpassword::prompt_password(format!("{question}: ")).context("read from the terminal")?;
        return Ok(Zeroizing::new(typed));
    }
    Ok(Zeroizing::new(line(question)?))
}

/// A new password, typed twice at a terminal.
pub(super) fn new_password(question: &str, file: Option<&Path>) -> anyhow::Result<Zeroizing<String>> {
    let password = secret(question, file)?;
    if file.is_none() && is_terminal() {
        let again = secret("the same again", None)?;
        anyhow::ensure!(*password == *again, "the two are not the same: begin again");
    }
    Ok(password)
}
