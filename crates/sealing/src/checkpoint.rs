//! Checkpoints of the log: its size and root at a time, signed by the node, kept and co-signed by others. A change of
//! anything older than a checkpoint that somebody else holds is found.
//!
//! Text, one thing a line: `oberih-checkpoint-1`, node, size, root (hex), time (microseconds since 1970).

use crate::merkle::{Edge, Hash};
use crate::proof::check_consistency;
use crate::signing::{NotSigned, Signature, SignedAs, Signer, VerifyKey};
use domain::Timestamp;
use std::fmt::Write;
use std::time::Duration;

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
    /// Of a time that has not come: taken, it would make every honest one after it look older.
    #[error("the checkpoint is of a time to come")]
    ToCome,
    /// Fewer of the asked witnesses co-signed it than was asked.
    #[error("{0} witnesses co-signed the checkpoint")]
    Unwitnessed(usize),
}

/// How far the clocks of a node and a witness may be apart.
pub const CLOCKS_APART: Duration = Duration::from_secs(10 * 60);

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

    /// Whether at least `asked` of these witnesses co-signed it, each counted once. `signatures`: by whom and what.
    pub fn witnessed(
        &self,
        witnesses: &[VerifyKey],
        asked: usize,
        signatures: &[(VerifyKey, Signature)],
    ) -> Result<(), CheckpointError> {
        let signed = |key: &&VerifyKey| {
            signatures.iter().any(|(by, signature)| by == *key && self.is_witnessed(key, signature).is_ok())
        };
        let mut by: Vec<_> = witnesses.iter().filter(signed).map(|key| key.0).collect();
        by.sort_unstable();
        by.dedup();
        if by.len() >= asked { Ok(()) } else { Err(CheckpointError::Unwitnessed(by.len())) }
    }

    /// Whether no log can have both: the node showed one to the one and the other to the other. Both signed, that is
    /// proof of it. Of two sizes, a proof of consistency that cannot be had says the same.
    pub fn conflicts(&self, other: &Self) -> bool {
        self.node == other.node && self.size == other.size && self.root != other.root
    }

    /// Whether this may take the place of `held`, which a witness keeps (`None`: her first). `proof`: of consistency;
    /// `now`: by her clock. Her first tells her nothing of what was before: she compares it with another witness's
    /// ([`Checkpoint::conflicts`]), or asks for her co-signature ([`Checkpoint::witnessed`]).
    pub fn follows(
        &self,
        held: Option<&Self>,
        node: &VerifyKey,
        signature: &Signature,
        proof: &[Hash],
        now: Timestamp,
    ) -> Result<(), CheckpointError> {
        node.verify(SignedAs::Checkpoint, self.to_text().as_bytes(), signature)?;
        if self.at > now.plus(CLOCKS_APART) {
            return Err(CheckpointError::ToCome);
        }
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
            new.follows(Some(&held), &node.public(), &new.sign(&node), &proof, at(20))
        };
        assert_eq!(judge("kyiv", log(7, b"a", 3), 11), Ok(()));
        assert_eq!(judge("kyiv", log(3, b"a", 3), 11), Ok(()), "nothing happened");
        assert_eq!(judge("kyiv", log(7, b"b", 3), 11), Err(CheckpointError::Changed));
        assert_eq!(judge("kyiv", log(3, b"b", 3), 11), Err(CheckpointError::Changed));
        assert_eq!(judge("kyiv", log(2, b"a", 0), 11), Err(CheckpointError::Older));
        assert_eq!(judge("kyiv", log(7, b"a", 3), 9), Err(CheckpointError::Older));
        assert_eq!(judge("lviv", log(7, b"a", 3), 11), Err(CheckpointError::OtherNode));
        assert_eq!(
            held.follows(None, &node.public(), &held.sign(&witness), &[], at(20)),
            Err(CheckpointError::NotSigned(NotSigned))
        );
        assert_eq!(held.follows(None, &node.public(), &held.sign(&node), &[], at(20)), Ok(()));
        assert_eq!(held.is_witnessed(&witness.public(), &held.co_sign(&witness)), Ok(()));
        assert!(held.is_witnessed(&witness.public(), &held.sign(&witness)).is_err(), "not as a witness");
    }

    #[test]
    fn a_checkpoint_of_a_time_to_come_is_not_taken() {
        let node = Signer::generate(&mut seeded(1));
        let judge = |time: i64, now: i64| {
            let new = Checkpoint::new("kyiv", &log(3, b"a", 0).0, at(time)).unwrap();
            new.follows(None, &node.public(), &new.sign(&node), &[], at(now))
        };
        assert_eq!(judge(i64::MAX, 5), Err(CheckpointError::ToCome));
        assert_eq!(judge(600_000_006, 5), Err(CheckpointError::ToCome));
        assert_eq!(judge(600_000_005, 5), Ok(()), "clocks differ a little");
    }

    #[test]
    fn two_logs_of_one_node_conflict() {
        let of = |name: &str, entries, first: &[u8], time| {
            Checkpoint::new(name, &log(entries, first, 0).0, at(time)).unwrap()
        };
        let one = of("kyiv", 3, b"a", 1);
        assert!(one.conflicts(&of("kyiv", 3, b"b", 2)));
        for fits in [of("kyiv", 3, b"a", 2), of("kyiv", 4, b"b", 2), of("lviv", 3, b"b", 2)] {
            assert!(!one.conflicts(&fits));
        }
    }

    #[test]
    fn as_many_witnesses_co_sign_as_are_asked_each_counted_once() {
        let keys: Vec<_> = (1..=3).map(|seed| Signer::generate(&mut seeded(seed))).collect();
        let checkpoint = Checkpoint::new("kyiv", &log(3, b"a", 0).0, at(1)).unwrap();
        let signed = |n: usize| (keys[n].public(), checkpoint.co_sign(&keys[n]));
        let asked = [keys[0].public(), keys[1].public(), keys[1].public()];
        assert_eq!(checkpoint.witnessed(&asked, 2, &[signed(0), signed(1)]), Ok(()));
        let fewer = Err(CheckpointError::Unwitnessed(1));
        assert_eq!(checkpoint.witnessed(&asked, 2, &[signed(1), signed(1)]), fewer, "one twice");
        assert_eq!(checkpoint.witnessed(&asked, 2, &[signed(1), signed(2)]), fewer, "one nobody asked");
        let other = (keys[0].public(), signed(1).1);
        assert_eq!(checkpoint.witnessed(&asked, 2, &[signed(1), other]), fewer, "in another's name");
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_without_a_panic(text: String) {
            let _ = Checkpoint::from_text(&text);
            let _ = Checkpoint::from_text(&format!("{HEAD}\n{text}"));
        }
    }
}
