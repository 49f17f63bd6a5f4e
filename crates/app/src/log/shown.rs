//! What witnesses are shown and what they send, as text that a person can read:
//! ```text
//! oberih-checkpoint-1
//! 6b3c…            the node
//! 1042             entries
//! 9f2a…            the root
//! 1795521600000000 when, in microseconds since 1970
//!
//! key 51f4…
//! signed 08a6…
//! witness 77ab… 0834…
//! ```

use domain::Timestamp;
use sealing::{Checkpoint, Hash, Signature, VerifyKey, read_hex, to_hex};

/// A checkpoint with the node's signature and those of its witnesses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The log at a time.
    pub checkpoint: Checkpoint,
    /// The node's key. Whoever reads it first compares its fingerprint with the one that the node's people tell.
    pub key: VerifyKey,
    /// The node's signature.
    pub signature: Signature,
    /// Who co-signed it.
    pub witnesses: Vec<(VerifyKey, Signature)>,
}

/// The text is not of this form.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not the form in which a node shows its checkpoint")]
pub struct ShownForm;

fn unhex<const N: usize>(text: &str) -> Result<[u8; N], ShownForm> {
    let mut bytes = [0; N];
    read_hex(text, &mut bytes).ok_or(ShownForm)?;
    Ok(bytes)
}

impl Shown {
    /// As text.
    pub fn to_text(&self) -> String {
        let mut text = self.checkpoint.to_text();
        text.push_str(&format!("\nkey {}\nsigned {}\n", to_hex(&self.key.0), to_hex(&self.signature.0)));
        for (witness, signature) in &self.witnesses {
            text.push_str(&format!("witness {} {}\n", to_hex(&witness.0), to_hex(&signature.0)));
        }
        text
    }

    /// From such a text. Nothing is verified here.
    pub fn from_text(text: &str) -> Result<Self, ShownForm> {
        let (checkpoint, rest) = text.split_once("\n\n").ok_or(ShownForm)?;
        let checkpoint = Checkpoint::from_text(&format!("{checkpoint}\n")).map_err(|_| ShownForm)?;
        let mut lines = rest.strip_suffix('\n').ok_or(ShownForm)?.split('\n');
        let mut line = |name: &str| lines.next().and_then(|l| l.strip_prefix(name)).ok_or(ShownForm);
        let key = VerifyKey(unhex(line("key ")?)?);
        let signature = Signature(unhex(line("signed ")?)?);
        let witness = |line: &str| {
            let (by, signature) = line.strip_prefix("witness ")?.split_once(' ')?;
            Some((VerifyKey(unhex(by).ok()?), Signature(unhex(signature).ok()?)))
        };
        let witnesses = lines.map(witness).collect::<Option<_>>().ok_or(ShownForm)?;
        Ok(Self { checkpoint, key, signature, witnesses })
    }
}

/// The hashes of a proof, one a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof(pub Vec<Hash>);

impl Proof {
    /// As text.
    pub fn to_text(&self) -> String {
        self.0.iter().map(|hash| to_hex(hash) + "\n").collect()
    }

    /// From such a text.
    pub fn from_text(text: &str) -> Result<Self, ShownForm> {
        let read = Self(text.lines().map(unhex).collect::<Result<_, _>>()?);
        if read.to_text() == text { Ok(read) } else { Err(ShownForm) }
    }
}

/// A witness's co-signature on its way to the node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoSigned {
    /// The checkpoint's entries.
    pub size: u64,
    /// The checkpoint's time.
    pub made_at: Timestamp,
    /// By whom.
    pub witness: VerifyKey,
    /// The co-signature.
    pub signature: Signature,
}

impl CoSigned {
    /// As text: size, time, key, signature, a line each.
    pub fn to_text(&self) -> String {
        let (by, signature) = (to_hex(&self.witness.0), to_hex(&self.signature.0));
        format!("{}\n{}\n{by}\n{signature}\n", self.size, self.made_at.unix_micros())
    }

    /// From such a text. Nothing is verified here.
    pub fn from_text(text: &str) -> Result<Self, ShownForm> {
        let mut lines = text.split('\n');
        let mut line = || lines.next().ok_or(ShownForm);
        let size = line()?.parse().map_err(|_| ShownForm)?;
        let made_at = Timestamp::from_unix_micros(line()?.parse().map_err(|_| ShownForm)?);
        let read = Self { size, made_at, witness: VerifyKey(unhex(line()?)?), signature: Signature(unhex(line()?)?) };
        if read.to_text() == text { Ok(read) } else { Err(ShownForm) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;
    use rand::rngs::StdRng;
    use sealing::{Edge, Signer};

    fn shown() -> (Shown, CoSigned) {
        let rng = &mut StdRng::seed_from_u64(1);
        let (node, witness) = (Signer::generate(rng), Signer::generate(rng));
        let mut edge = Edge::new();
        edge.append(b"x");
        let checkpoint = Checkpoint::new("kyiv", &edge, Timestamp::from_unix_micros(5)).unwrap();
        let by = (witness.public(), checkpoint.co_sign(&witness));
        let sent = CoSigned { size: 1, made_at: checkpoint.at(), witness: by.0, signature: by.1 };
        (Shown { key: node.public(), signature: checkpoint.sign(&node), witnesses: vec![by, by], checkpoint }, sent)
    }

    #[test]
    fn what_is_shown_and_sent_is_read_as_written() {
        let (shown, sent) = shown();
        assert_eq!(Shown::from_text(&shown.to_text()), Ok(shown));
        assert_eq!(CoSigned::from_text(&sent.to_text()), Ok(sent));
        for proof in [Proof(Vec::new()), Proof(vec![[1; 32], [2; 32]])] {
            assert_eq!(Proof::from_text(&proof.to_text()), Ok(proof));
        }
        assert!(Proof::from_text("01\n").is_err() && Proof::from_text(&"01".repeat(32)).is_err());
    }

    #[test]
    fn one_changed_byte_is_another_text_or_none_and_never_a_panic() {
        let (shown, sent) = shown();
        let (one, other) = (shown.to_text(), sent.to_text());
        for text in [&one, &other] {
            for at in 0..text.len() {
                for to in [b'0', b'x', b'\n', b' ', 0xc3] {
                    let mut bytes = text.clone().into_bytes();
                    bytes[at] = to;
                    let changed = String::from_utf8_lossy(&bytes);
                    if *changed != **text {
                        assert_ne!(Shown::from_text(&changed).as_ref(), Ok(&shown));
                        assert_ne!(CoSigned::from_text(&changed).as_ref(), Ok(&sent));
                    }
                }
            }
        }
        for bad in ["", "\n\n", "\n\n\n", "1\n2\n3\n4\n", "ї\n\nkey ї\n"] {
            assert!(Shown::from_text(bad).is_err() && CoSigned::from_text(bad).is_err());
        }
    }
}
