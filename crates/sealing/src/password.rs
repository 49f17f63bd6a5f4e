//! Argon2id (RFC 9106): keys from what people remember. The one slow thing of this crate: run it apart from the
//! threads that answer.

use crate::secret::Secret;
use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::Zeroizing;

/// What one run costs. Numbered, and the number stands beside what was derived: a new cost is a new number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    number: u8,
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

impl Cost {
    /// For receipts: 19 MiB, two passes.
    pub const RECEIPT: Self = Self { number: 1, memory_kib: 19 * 1_024, passes: 2, lanes: 1 };
    /// For the staff's passwords: 64 MiB, three passes.
    pub const PASSWORD: Self = Self { number: 2, memory_kib: 64 * 1_024, passes: 3, lanes: 1 };
    /// For tests: next to nothing. Not there in a node.
    #[cfg(any(test, feature = "testing"))]
    pub const CHEAP: Self = Self { number: 255, memory_kib: 16, passes: 1, lanes: 1 };

    /// The number as stored.
    pub fn number(self) -> u8 {
        self.number
    }

    /// From the stored number.
    pub fn from_number(number: u8) -> Option<Self> {
        match number {
            1 => Some(Self::RECEIPT),
            2 => Some(Self::PASSWORD),
            #[cfg(any(test, feature = "testing"))]
            255 => Some(Self::CHEAP),
            _ => None,
        }
    }

    /// Whether passwords are locked at it.
    pub(crate) fn is_for_passwords(self) -> bool {
        self != Self::RECEIPT
    }

    /// 32 bytes from a secret that people remember. `salt`: 16 or 32 bytes. `pepper`: RFC 9106's secret value, which
    /// the database does not hold.
    pub(crate) fn derive(self, secret: &[u8], salt: &[u8], pepper: &[u8; 32]) -> Secret<32> {
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(32)).expect("a cost that Argon2 takes");
        // Our own blocks, since the crate's are given back with what they held.
        let mut blocks = Zeroizing::new(vec![Block::default(); params.block_count()]);
        let mut out = Secret::zeros();
        #[cfg(test)]
        RUNS.with_borrow_mut(|runs| runs.push(self));
        Argon2::new_with_secret(pepper, Algorithm::Argon2id, Version::V0x13, params)
            .and_then(|argon| argon.hash_password_into_with_memory(secret, salt, &mut *out, blocks.as_mut_slice()))
            .expect("lengths that Argon2 takes, and memory for it");
        out
    }
}

/// A random value that belongs into every derivation and lies outside the database, wrapped by the root key.
/// Versioned: a stolen one is replaced without breaking what was derived with it.
pub struct Pepper {
    version: u32,
    bytes: Zeroizing<[u8; 32]>,
}

impl Pepper {
    /// From an unwrapped value. `version`: from 1.
    pub fn new(version: u32, bytes: Zeroizing<[u8; 32]>) -> Self {
        Self { version, bytes }
    }

    /// Which one it is.
    pub fn version(&self) -> u32 {
        self.version
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.bytes
    }
}

#[cfg(test)]
thread_local! {
    /// The runs of this thread, for tests that ask how many there were.
    pub(crate) static RUNS: std::cell::RefCell<Vec<Cost>> = const { std::cell::RefCell::new(Vec::new()) };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{hex, to_hex};
    use argon2::{AssociatedData, ParamsBuilder};

    #[test]
    fn argon2id_gives_the_answer_of_rfc_9106_5_3() {
        let params = ParamsBuilder::new()
            .m_cost(32)
            .t_cost(3)
            .p_cost(4)
            .data(AssociatedData::new(&[4; 12]).unwrap())
            .output_len(32)
            .build()
            .unwrap();
        let mut out = [0; 32];
        Argon2::new_with_secret(&[3; 8], Algorithm::Argon2id, Version::V0x13, params)
            .unwrap()
            .hash_password_into(&[1; 32], &[2; 16], &mut out)
            .unwrap();
        assert_eq!(out.as_slice(), hex("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"));
    }

    #[test]
    fn each_cost_gives_fixed_bytes() {
        let derive = |cost: Cost| to_hex(&*cost.derive(b"secret", &[1; 16], &[2; 32]));
        assert_eq!(derive(Cost::RECEIPT), "52dd69caa3331a6dabc8382f2f75b3b91675f22f07c3d65c84cbaa486c180801");
        assert_eq!(derive(Cost::PASSWORD), "069da95a2dd731a46f54e805300ecd07ac76a031624cef4f402cb83da9ca7c88");
    }

    #[test]
    fn a_cost_is_found_by_its_number() {
        for cost in [Cost::RECEIPT, Cost::PASSWORD, Cost::CHEAP] {
            assert_eq!(Cost::from_number(cost.number()), Some(cost));
        }
        assert_eq!(Cost::from_number(0), None);
    }
}
