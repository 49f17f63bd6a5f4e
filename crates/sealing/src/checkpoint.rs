//! Checkpoints of the log: its size and root at a time, signed by the node, kept and co-signed by others. A change of
//! anything older than a checkpoint that somebody else holds is found.
//!
//! Text, one thing a line: `oberih-checkpoint-1`, node, size, root (hex), time (microseconds since 1970).

use crate::merkle::{Edge, Hash};
use crate::proof::check_consistency;
use crate::signing::{NotSigned, Signature, SignedAs, Signer, VerifyKey};
use domain::Timestamp;
use std::fmt::Write;

const HEAD: &str = "oberih-checkpoint-1";

/// The log at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    node: String,
    size: u64,
    root: Hash,
    at: Timestamp,
}

/// Why a text is no checkpoint.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not the form of a checkpoint")]
pub struct CheckpointForm;

/// Why a checkpoint does not follow the one that is held. Each is an alarm.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum CheckpointError {
    /// Of another node.
    #[error("the checkpoint is of another node")]
    OtherNode,
    /// Not signed by the node.
    #[error("the checkpoint is not signed by the node")]
    NotSigned(#[from] NotSigned),
    /// Fewer entries, or earlier, than the one that is held: a restored or shortened log.
    #[error("the checkpoint is older than the one held")]
    Older,
    /// What the held one covers was changed.
    #[error("the log was changed before the checkpoint held")]
    Changed,
}

impl Checkpoint {
    /// Of a log now. `node`: its name, one line, 1 to 255 bytes. Errors: another name.
    pub fn new(node: &str, log: &Edge, at: Timestamp) -> Result<Self, CheckpointForm> {
        let fits = (1..=255).contains(&node.len()) && !node.contains(char::is_control);
        if !fits {
            return Err(CheckpointForm);
        }
        Ok(Self { node: node.to_owned(), size: log.size(), root: log.root(), at })
    }

    /// The text that is signed, kept and sent.
    pub fn to_text(&self) -> String {
        let mut root = String::with_capacity(64);
        for byte in self.root {
            let _ = write!(root, "{byte:02x}");
        }
        format!("{HEAD}\n{}\n{}\n{root}\n{}\n", self.node, self.size, self.at.unix_micros())
    }

    /// From such a text; only exactly what [`Checkpoint::to_text`] writes is one.
    pub fn from_text(text: &str) -> Result<Self, CheckpointForm> {
        let mut lines = text.split('\n');
        let mut line = || lines.next().ok_or(CheckpointForm);
        let (_, node, size, hex, at) = (line()?, line()?, line()?, line()?, line()?);
        let mut root = [0; 32];
        if hex.len() != 64 || !hex.is_ascii() {
            return Err(CheckpointForm);
        }
        for (n, byte) in root.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&hex[2 * n..2 * n + 2], 16).map_err(|_| CheckpointForm)?;
        }
        let size = size.parse().map_err(|_| CheckpointForm)?;
        let at = Timestamp::from_unix_micros(at.parse().map_err(|_| CheckpointForm)?);
        let read = Self { node: node.to_owned(), size, root, at };
        let fits = (1..=255).contains(&node.len()) && !node.contains(char::is_control);
        if fits && read.to_text() == text { Ok(read) } else { Err(CheckpointForm) }
    }

    /// The node's signature.
    pub fn sign(&self, node: &Signer) -> Signature {
        node.sign(SignedAs::Checkpoint, self.to_text().as_bytes())
    }

    /// A witness's: she saw it, and that it follows what she saw before. Call [`Checkpoint::follows`] first.
    pub fn co_sign(&self, witness: &Signer) -> Signature {
        witness.sign(SignedAs::Witness, self.to_text().as_bytes())
    }

    /// Whether a witness co-signed it.
    pub fn is_witnessed(&self, witness: &VerifyKey, signature: &Signature) -> Result<(), NotSigned> {
        witness.verify(SignedAs::Witness, self.to_text().as_bytes(), signature)
    }

    /// Whether this may take the place of `held`, which a witness keeps (`None`: her first). `proof`: of consistency.
    pub fn follows(
        &self,
        held: Option<&Self>,
        node: &VerifyKey,
        signature: &Signature,
        proof: &[Hash],
    ) -> Result<(), CheckpointError> {
        node.verify(SignedAs::Checkpoint, self.to_text().as_bytes(), signature)?;
        let Some(held) = held else { return Ok(()) };
        if self.node != held.node {
            return Err(CheckpointError::OtherNode);
        }
        if self.size < held.size || self.at < held.at {
            return Err(CheckpointError::Older);
        }
        check_consistency(held.size, &held.root, self.size, &self.root, proof).map_err(|_| CheckpointError::Changed)
    }

    /// The node's name.
    pub fn node(&self) -> &str {
        &self.node
    }

    /// The number of entries it covers.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The root.
    pub fn root(&self) -> &Hash {
        &self.root
    }

    /// When it was made.
    pub fn at(&self) -> Timestamp {
        self.at
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proof::Plan;
    use crate::samples::{at, seeded, to_hex};
    use std::collections::HashMap;

    /// A log of so many entries, from `first` on; and the proof that it continues one of `old` entries.
    fn log(entries: u64, first: &[u8], old: u64) -> (Edge, Vec<Hash>) {
        let mut edge = Edge::new();
        let mut nodes = HashMap::new();
        for n in 0..entries {
            nodes.extend(edge.append(if n == 0 { first } else { b"entry" }));
        }
        let proof = Plan::consistency(old, entries).and_then(|plan| plan.fill(|node| nodes.get(&node).copied()));
        (edge, proof.unwrap_or_default())
    }

    #[test]
    fn a_fixed_log_gives_a_fixed_text_and_signature() {
        let checkpoint = Checkpoint::new("kyiv", &log(3, b"a", 0).0, at(1_700_000_000_000_000)).unwrap();
        assert_eq!(
            checkpoint.to_text(),
            "oberih-checkpoint-1\nkyiv\n3\nde7c8181d945c58d1bf35c2a56a4b5983a3090948bddeb33f782bb9312133646\n1700000000000000\n"
        );
        assert_eq!(
            to_hex(&checkpoint.sign(&Signer::generate(&mut seeded(1))).0),
            "08a634a24d0b2f3add1fc68792e7aff322bbb1f311a6a80d52d48c91deb4a30d7bd407e47c87ec0d391357e2021927e8a5711f039cffbf348a0ef059653d08910d"
        );
        assert_eq!(Checkpoint::from_text(&checkpoint.to_text()), Ok(checkpoint));
    }

    #[test]
    fn only_the_exact_text_is_a_checkpoint() {
        let text = Checkpoint::new("kyiv", &log(3, b"a", 0).0, at(5)).unwrap().to_text();
        for bad in [
            String::new(),
            format!("{text}\n"),
            format!("{text}x"),
            text.replace("\n3\n", "\n03\n"),
            text.replace("\n3\n", "\n+3\n"),
            text.replace("-1\n", "-2\n"),
            text.replace("kyiv", ""),
            text.to_uppercase(),
            text.trim_end().to_owned(),
        ] {
            assert_eq!(Checkpoint::from_text(&bad), Err(CheckpointForm), "{bad}");
        }
        for name in ["", "a\nb", &"x".repeat(256)] {
            assert!(Checkpoint::new(name, &Edge::new(), at(0)).is_err());
        }
    }

    #[test]
    fn a_witness_takes_what_continues_the_log_and_nothing_else() {
        let (node, witness) = (Signer::generate(&mut seeded(1)), Signer::generate(&mut seeded(2)));
        let held = Checkpoint::new("kyiv", &log(3, b"a", 0).0, at(10)).unwrap();
        let judge = |name: &str, (edge, proof): (Edge, Vec<Hash>), time: i64| {
            let new = Checkpoint::new(name, &edge, at(time)).unwrap();
            new.follows(Some(&held), &node.public(), &new.sign(&node), &proof)
        };
        assert_eq!(judge("kyiv", log(7, b"a", 3), 11), Ok(()));
        assert_eq!(judge("kyiv", log(3, b"a", 3), 11), Ok(()), "nothing happened");
        assert_eq!(judge("kyiv", log(7, b"b", 3), 11), Err(CheckpointError::Changed));
        assert_eq!(judge("kyiv", log(3, b"b", 3), 11), Err(CheckpointError::Changed));
        assert_eq!(judge("kyiv", log(2, b"a", 0), 11), Err(CheckpointError::Older));
        assert_eq!(judge("kyiv", log(7, b"a", 3), 9), Err(CheckpointError::Older));
        assert_eq!(judge("lviv", log(7, b"a", 3), 11), Err(CheckpointError::OtherNode));
        assert_eq!(
            held.follows(None, &node.public(), &held.sign(&witness), &[]),
            Err(CheckpointError::NotSigned(NotSigned))
        );
        assert_eq!(held.follows(None, &node.public(), &held.sign(&node), &[]), Ok(()));
        assert_eq!(held.is_witnessed(&witness.public(), &held.co_sign(&witness)), Ok(()));
        assert!(held.is_witnessed(&witness.public(), &held.sign(&witness)).is_err(), "not as a witness");
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_without_a_panic(text: String) {
            let _ = Checkpoint::from_text(&text);
            let _ = Checkpoint::from_text(&format!("{HEAD}\n{text}"));
        }
    }
}
