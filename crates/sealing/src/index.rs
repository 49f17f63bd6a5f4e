//! Keyed look-ups: a row is found by a value that the database alone cannot read or guess.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

/// The key of the conversations' look-up, one of the shared set.
pub struct IndexKey(Zeroizing<[u8; 32]>);

impl IndexKey {
    /// From an unwrapped key.
    pub fn new(bytes: Zeroizing<[u8; 32]>) -> Self {
        Self(bytes)
    }

    /// The look-up value of a conversation: HMAC-SHA-256 over the parts, each with its length before it.
    pub fn look_up(&self, parts: &[&[u8]]) -> [u8; 32] {
        let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(&*self.0).expect("HMAC takes a key of any length");
        for part in parts {
            mac.update(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_do_not_run_into_each_other() {
        let key = IndexKey::new(Zeroizing::new([7; 32]));
        assert_ne!(key.look_up(&[b"ab", b"c"]), key.look_up(&[b"a", b"bc"]));
        assert_eq!(key.look_up(&[b"ab", b"c"]), key.look_up(&[b"ab", b"c"]));
    }
}
