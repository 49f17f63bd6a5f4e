//! The log as a Merkle tree (hashing of RFC 9162, 2.1): who holds a checkpoint can be shown that an entry is in the
//! log and that nothing before was changed. A leaf is SHA-256 of a nonce and the entry, so that an entry can be erased
//! when it is due and the tree stays provable; the nonce goes with it, so that nobody can guess what it was.

use sha2::{Digest, Sha256};

/// A hash of the tree.
pub type Hash = [u8; 32];

/// No log is as long: where a size comes from elsewhere, nothing beyond it is taken, and no sum of sizes overflows.
pub(crate) const LONGEST: u64 = 1 << 62;

/// What stands for an entry in the tree: SHA-256(nonce ‖ entry). `nonce`: 32 random bytes, kept with the entry.
pub fn commitment(nonce: &[u8; 32], entry: &[u8]) -> Hash {
    Sha256::new().chain_update(nonce).chain_update(entry).finalize().into()
}

/// The hash of a leaf.
pub fn leaf_hash(data: &[u8]) -> Hash {
    Sha256::new().chain_update([0]).chain_update(data).finalize().into()
}

pub(crate) fn node_hash(left: &Hash, right: &Hash) -> Hash {
    Sha256::new().chain_update([1]).chain_update(left).chain_update(right).finalize().into()
}

/// The place of a complete subtree's hash: `2^level` leaves, from leaf `index * 2^level` on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Node {
    /// 0 for a leaf.
    pub level: u32,
    /// From 0, within its level.
    pub index: u64,
}

/// The right edge of a tree: all that is needed to append. At most 64 hashes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edge {
    size: u64,
    /// Hashes of the complete subtrees, the largest first: one for each 1 in the size.
    peaks: Vec<Hash>,
}

impl Default for Edge {
    fn default() -> Self {
        Self::new()
    }
}

impl Edge {
    /// Of an empty tree.
    pub fn new() -> Self {
        Self { size: 0, peaks: Vec::new() }
    }

    /// From stored parts; `None` when they do not belong to one size, or to one that no log has.
    pub fn from_parts(size: u64, peaks: Vec<Hash>) -> Option<Self> {
        (size <= LONGEST && usize::try_from(size.count_ones()) == Ok(peaks.len())).then_some(Self { size, peaks })
    }

    /// The number of leaves.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The hashes of [`peaks`] of this size.
    pub fn peaks(&self) -> &[Hash] {
        &self.peaks
    }

    /// Appends a leaf; gives the hashes that came to be, to be stored for proofs. Amortised two of them.
    pub fn append(&mut self, data: &[u8]) -> Vec<(Node, Hash)> {
        let mut hash = leaf_hash(data);
        let mut node = Node { level: 0, index: self.size };
        let mut made = vec![(node, hash)];
        while node.index % 2 == 1 {
            let Some(left) = self.peaks.pop() else { break };
            hash = node_hash(&left, &hash);
            node = Node { level: node.level + 1, index: node.index / 2 };
            made.push((node, hash));
        }
        self.peaks.push(hash);
        // From at most 2^62, one at a time: it cannot be reached.
        self.size = self.size.saturating_add(1);
        made
    }

    /// The root.
    pub fn root(&self) -> Hash {
        fold(&self.peaks)
    }
}

/// The hash over neighbouring complete subtrees, the largest first.
pub(crate) fn fold(peaks: &[Hash]) -> Hash {
    let mut from_right = peaks.iter().rev();
    let Some(last) = from_right.next() else { return Sha256::digest([]).into() };
    from_right.fold(*last, |right, left| node_hash(left, &right))
}

/// The complete subtrees that leaves `from` to `from + count` are made of, the largest first. `from` is a multiple of
/// the largest power of two that is at most `count`, as every subtree of a tree is. None where no log is as long.
pub fn peaks(mut from: u64, count: u64) -> Vec<Node> {
    let mut nodes = Vec::new();
    if from.checked_add(count).is_none_or(|end| end > LONGEST) {
        return nodes;
    }
    for level in (0..64).rev().filter(|level| count >> level & 1 == 1) {
        nodes.push(Node { level, index: from >> level });
        from += 1 << level;
    }
    nodes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proof::Plan;
    use crate::samples::to_hex;

    /// The leaves of the reference tests of Certificate Transparency.
    pub(crate) const LEAVES: [&[u8]; 8] = [
        b"",
        &[0x00],
        &[0x10],
        &[0x20, 0x21],
        &[0x30, 0x31],
        &[0x40, 0x41, 0x42, 0x43],
        &[0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57],
        &[0x60, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6a, 0x6b, 0x6c, 0x6d, 0x6e, 0x6f],
    ];

    #[test]
    fn roots_are_those_of_the_reference_tests() {
        let want = [
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
        ];
        let mut edge = Edge::new();
        assert_eq!(to_hex(&edge.root()), want[0]);
        for (leaf, want) in LEAVES.iter().zip(&want[1..]) {
            edge.append(leaf);
            assert_eq!(to_hex(&edge.root()), *want);
        }
        assert_eq!(Edge::from_parts(8, edge.peaks().to_vec()), Some(edge.clone()));
        assert_eq!(Edge::from_parts(7, edge.peaks().to_vec()), None);
    }

    #[test]
    fn an_erased_entry_cannot_be_guessed_from_its_leaf() {
        assert_ne!(commitment(&[1; 32], b"read report 7"), commitment(&[2; 32], b"read report 7"));
    }

    #[test]
    fn subtrees_are_named_from_the_largest() {
        assert_eq!(peaks(0, 7).iter().map(|n| (n.level, n.index)).collect::<Vec<_>>(), [(2, 0), (1, 2), (0, 6)]);
        assert_eq!(peaks(8, 3).iter().map(|n| (n.level, n.index)).collect::<Vec<_>>(), [(1, 4), (0, 10)]);
        assert!(peaks(0, 0).is_empty());
    }

    #[test]
    fn a_size_that_no_log_has_is_refused_and_never_overflows() {
        assert!(peaks(u64::MAX, u64::MAX).is_empty() && peaks(0, u64::MAX).is_empty() && peaks(LONGEST, 1).is_empty());
        assert_eq!(Edge::from_parts(u64::MAX, vec![[0; 32]; 64]), None);
        let mut longest = Edge::from_parts(LONGEST, vec![[0; 32]]).unwrap();
        longest.append(b"x");
        assert_eq!(longest.size(), LONGEST + 1);
        assert_eq!(Plan::inclusion(0, u64::MAX), None);
        assert_eq!(Plan::consistency(1, u64::MAX), None);
    }
}
