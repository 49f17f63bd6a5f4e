//! Argon2id (RFC 9106): keys from what people remember. The one slow thing of this crate: run it apart from the
//! threads that answer.

use crate::secret::Secret;
use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::Zeroizing;

/// The number of costs that stand spelled out beside a pepper of receipts, and nowhere else.
const SPELLED_OUT: u8 = 0;
/// A run of a receipt takes no more than this, since as many run at once as there are cores, and somebody waits.
const MOST_KIB: u32 = 512 * 1_024;
const MOST_PASSES: u32 = 10;
const MOST_LANES: u32 = 4;

/// What one run costs. Numbered, and the number stands beside what was derived: a new cost is a new number. Later costs of
/// receipts are the node's own: they have no number, and stand spelled out beside their pepper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    number: u8,
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

impl Cost {
    /// For receipts, of a node's first set: 19 MiB, two passes.
    pub const RECEIPT: Self = Self { number: 1, memory_kib: 19 * 1_024, passes: 2, lanes: 1 };
    /// For the staff's passwords: 64 MiB, three passes.
    pub const PASSWORD: Self = Self { number: 2, memory_kib: 64 * 1_024, passes: 3, lanes: 1 };
    /// For tests: next to nothing. Not there in a node.
    #[cfg(any(test, feature = "testing"))]
    pub const CHEAP: Self = Self { number: 255, memory_kib: 16, passes: 1, lanes: 1 };

    /// For receipts, spelled out. `None` where Argon2 does not take it, or a node could not bear it.
    pub fn of_receipts(memory_kib: u32, passes: u32, lanes: u32) -> Option<Self> {
        let borne = memory_kib <= MOST_KIB && passes <= MOST_PASSES && lanes <= MOST_LANES;
        let taken = borne && Params::new(memory_kib, passes, lanes, Some(32)).is_ok();
        taken.then_some(Self { number: SPELLED_OUT, memory_kib, passes, lanes })
    }

    /// Memory of a run, in KiB.
    pub fn memory_kib(self) -> u32 {
        self.memory_kib
    }

    /// Passes over it.
    pub fn passes(self) -> u32 {
        self.passes
    }

    /// Lanes, which we run one after the other.
    pub fn lanes(self) -> u32 {
        self.lanes
    }

    /// Whether neither memory nor passes are less than the other's.
    pub fn is_no_cheaper_than(self, other: Self) -> bool {
        self.memory_kib >= other.memory_kib && self.passes >= other.passes
    }

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
        self.number != SPELLED_OUT && self != Self::RECEIPT
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
        assert_eq!(Cost::from_number(SPELLED_OUT), None);
    }

    #[test]
    fn a_cost_of_receipts_is_spelled_out_within_what_a_node_bears() {
        let derive = |cost: Cost| to_hex(&*cost.derive(b"secret", &[1; 16], &[2; 32]));
        let first = Cost::of_receipts(19 * 1_024, 2, 1).unwrap();
        assert_eq!(derive(first), derive(Cost::RECEIPT), "the same numbers are the same run");
        let dearer = Cost::of_receipts(20 * 1_024, 3, 2).unwrap();
        assert_eq!((dearer.memory_kib(), dearer.passes(), dearer.lanes()), (20 * 1_024, 3, 2));
        assert_ne!(derive(dearer), derive(first));
        for (memory, passes, lanes) in [
            (0, 2, 1),
            (7, 1, 1),
            (1_024, 0, 1),
            (1_024, 1, 0),
            (MOST_KIB + 1, 1, 1),
            (64, 11, 1),
            (64, 1, 5),
            (31, 1, 4),
        ] {
            assert_eq!(Cost::of_receipts(memory, passes, lanes), None, "{memory} {passes} {lanes}");
        }
        assert!(Cost::of_receipts(MOST_KIB, MOST_PASSES, MOST_LANES).is_some());
    }

    #[test]
    fn a_cost_is_compared_by_memory_and_passes_each() {
        let cost = |memory: u32, passes: u32| Cost::of_receipts(memory * 1_024, passes, 1).unwrap();
        assert!(cost(19, 2).is_no_cheaper_than(Cost::RECEIPT) && cost(64, 3).is_no_cheaper_than(Cost::RECEIPT));
        assert!(!cost(18, 10).is_no_cheaper_than(Cost::RECEIPT) && !cost(512, 1).is_no_cheaper_than(Cost::RECEIPT));
    }

    #[test]
    fn no_password_is_locked_at_a_cost_of_receipts() {
        let dear = Cost::of_receipts(64 * 1_024, 3, 1).unwrap();
        assert!(!dear.is_for_passwords() && !Cost::RECEIPT.is_for_passwords());
        assert!(Cost::PASSWORD.is_for_passwords() && Cost::CHEAP.is_for_passwords());
    }
}
