//! `oberih audit confirmation`: whether a written confirmation is this node's word, as it was given.

use super::{Source, fingerprint, signer};
use crate::cli::out::{failed, say};
use anyhow::Context;
use clap::Args;
use sealing::{Signature, SignedAs, VerifyKey, read_hex};
use std::path::PathBuf;
use std::process::ExitCode;

/// Lines that are signed: the node's name, the day, a number.
const SIGNED: usize = 3;

#[derive(Args)]
pub(in crate::cli) struct Confirmation {
    /// A file with the confirmation as the person got it: name, day, number, and the long line.
    file: PathBuf,
    /// The node's public key, 64 hexadecimal digits, as its checkpoints name it; without it the key of this store.
    #[arg(long, value_name = "KEY")]
    key: Option<String>,
    #[command(flatten)]
    source: Source,
}

/// A confirmation, read.
#[derive(Debug, PartialEq, Eq)]
struct Given {
    words: String,
    signature: Signature,
}

pub(super) async fn run(asked: Confirmation) -> anyhow::Result<ExitCode> {
    let text = std::fs::read_to_string(&asked.file).with_context(|| format!("read {}", asked.file.display()))?;
    let given = read(&text).context(
        "this is no confirmation: it has three lines (the node's name, the day, a number) and a line of 130 hexadecimal digits",
    )?;
    let key = match &asked.key {
        Some(digits) => {
            let mut key = [0; 32];
            read_hex(digits.trim(), &mut key).context("--key is 64 hexadecimal digits")?;
            VerifyKey(key)
        }
        None => {
            let config = asked.source.read(&[])?;
            anyhow::ensure!(
                config.database.is_some() || config.data.join("oberih.db").exists(),
                "there is no store in {}: name the node's key with --key",
                config.data.display()
            );
            let store = asked.source.open().await?;
            signer(&asked.source, &store).await?.public()
        }
    };
    if key.verify(SignedAs::Confirmation, given.words.as_bytes(), &given.signature).is_err() {
        failed(&anyhow::anyhow!(
            "NOT RIGHT: these words were not signed by this node's key (fingerprint {}): a letter was changed, or another node gave it",
            fingerprint(&key)
        ));
        return Ok(ExitCode::FAILURE);
    }
    say!("right: this node gave it, and no letter of it was changed");
    given.words.lines().for_each(|line| say!("  {line}"));
    say!("fingerprint {}", fingerprint(&key));
    say!("It says that something was told on that day. It does not say what, or by whom.");
    Ok(ExitCode::SUCCESS)
}

/// However it was copied: with other ends of lines, spaces at them, more text around it. The three lines before the signature
/// are what it signs.
fn read(text: &str) -> Option<Given> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let mut bytes = [0; 65];
    let at = lines.iter().position(|line| read_hex(line, &mut bytes).is_some())?;
    let words = lines.get(at.checked_sub(SIGNED)?..at)?;
    Some(Given { words: words.join("\n"), signature: Signature(bytes) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use sealing::{Signer, to_hex};

    #[test]
    fn a_confirmation_is_read_however_it_was_copied() {
        let signature = Signer::from_seed(&[7; 32].into()).sign(SignedAs::Confirmation, b"Oberih\n2026-11-28\n0011");
        let hex = to_hex(&signature.0);
        let want = Some(Given { words: "Oberih\n2026-11-28\n0011".to_owned(), signature });
        for text in [
            format!("Oberih\n2026-11-28\n0011\n\n{hex}"),
            format!("\u{feff}\r\nkept for my lawyer\r\nOberih \r\n2026-11-28\r\n 0011\r\n\r\n{hex}\r\n"),
            format!("Oberih\n2026-11-28\n0011\n{hex}\n\nKeep this."),
        ] {
            assert!(read(&text) == want, "{text}");
        }
        for bad in ["", "Oberih\n2026-11-28\n0011", &format!("2026-11-28\n0011\n{hex}"), &hex, &hex[2..]] {
            assert!(read(bad).is_none(), "{bad}");
        }
    }
}
