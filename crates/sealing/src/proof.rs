//! Proofs over the log (RFC 9162, 2.1.3 and 2.1.4): that an entry is in it, and that a later tree has an earlier one
//! as its beginning. Making one first says which hashes it needs, so that the caller may fetch them from anywhere.

use crate::merkle::{Hash, LONGEST, Node, fold, node_hash, peaks};

/// The proof does not show what it should: the log was changed, or the proof belongs to another.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("the proof does not hold")]
pub struct NoProof;

/// Which stored hashes a proof is made of, in order: each of its hashes from one or more neighbours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan(Vec<Vec<Node>>);

impl Plan {
    /// That leaf `index` is in the tree of `size` leaves; `None` when it is not.
    pub fn inclusion(index: u64, size: u64) -> Option<Self> {
        if index >= size || size > LONGEST {
            return None;
        }
        let (mut steps, mut from, mut count) = (Vec::new(), 0, size);
        while count > 1 {
            let left = left_of(count);
            if index - from < left {
                steps.push(peaks(from + left, count - left));
                count = left;
            } else {
                steps.push(peaks(from, left));
                from += left;
                count -= left;
            }
        }
        steps.reverse();
        Some(Self(steps))
    }

    /// That the tree of `old` leaves is the beginning of that of `new`; `None` when `old` is 0 or more than `new`.
    pub fn consistency(old: u64, new: u64) -> Option<Self> {
        if old == 0 || old > new || new > LONGEST {
            return None;
        }
        let (mut steps, mut from, mut count, mut whole) = (Vec::new(), 0, new, true);
        while old - from != count {
            let left = left_of(count);
            if old - from <= left {
                steps.push(peaks(from + left, count - left));
                count = left;
            } else {
                steps.push(peaks(from, left));
                from += left;
                count -= left;
                whole = false;
            }
        }
        if !whole {
            steps.push(peaks(from, count));
        }
        steps.reverse();
        Some(Self(steps))
    }

    /// The stored hashes that are needed.
    pub fn nodes(&self) -> impl Iterator<Item = Node> {
        self.0.iter().flatten().copied()
    }

    /// The proof. `hash`: of a stored node; `None` where one is missing.
    pub fn fill(&self, mut hash: impl FnMut(Node) -> Option<Hash>) -> Option<Vec<Hash>> {
        let step = |nodes: &Vec<Node>| {
            let hashes = nodes.iter().map(|node| hash(*node)).collect::<Option<Vec<_>>>()?;
            Some(fold(&hashes))
        };
        self.0.iter().map(step).collect()
    }
}

/// The leaves of the left half: the largest power of two below `count`, which is at least 2.
fn left_of(count: u64) -> u64 {
    1 << (63 - (count - 1).leading_zeros())
}

/// Whether `proof` shows that the leaf with this hash is number `index` of the tree with this size and root.
pub fn check_inclusion(leaf: &Hash, index: u64, size: u64, root: &Hash, proof: &[Hash]) -> Result<(), NoProof> {
    if index >= size {
        return Err(NoProof);
    }
    let (mut at, mut last, mut hash) = (index, size - 1, *leaf);
    for step in proof {
        if last == 0 {
            return Err(NoProof);
        }
        if at % 2 == 1 || at == last {
            hash = node_hash(step, &hash);
            while at % 2 == 0 && at != 0 {
                at >>= 1;
                last >>= 1;
            }
        } else {
            hash = node_hash(&hash, step);
        }
        at >>= 1;
        last >>= 1;
    }
    if last == 0 && hash == *root { Ok(()) } else { Err(NoProof) }
}

/// Whether `proof` shows that the tree of `old` leaves with root `old_root` is the beginning of the other. Every tree
/// begins with the empty one; the proof of that is empty.
pub fn check_consistency(old: u64, old_root: &Hash, new: u64, new_root: &Hash, proof: &[Hash]) -> Result<(), NoProof> {
    if old == 0 || old >= new {
        let holds =
            proof.is_empty() && if old == 0 { *old_root == fold(&[]) } else { old == new && old_root == new_root };
        return if holds { Ok(()) } else { Err(NoProof) };
    }
    // A complete earlier tree is itself the first hash.
    let (first, steps) = match proof.split_first() {
        _ if old.is_power_of_two() => (old_root, proof),
        Some(split) => split,
        None => return Err(NoProof),
    };
    let shift = (old - 1).trailing_ones();
    let (mut at, mut last) = ((old - 1) >> shift, (new - 1) >> shift);
    let (mut before, mut after) = (*first, *first);
    for step in steps {
        if last == 0 {
            return Err(NoProof);
        }
        if at % 2 == 1 || at == last {
            before = node_hash(step, &before);
            after = node_hash(step, &after);
            while at % 2 == 0 && at != 0 {
                at >>= 1;
                last >>= 1;
            }
        } else {
            after = node_hash(&after, step);
        }
        at >>= 1;
        last >>= 1;
    }
    if last == 0 && before == *old_root && after == *new_root { Ok(()) } else { Err(NoProof) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::merkle::{Edge, leaf_hash};
    use crate::samples::to_hex;
    use std::collections::HashMap;

    struct Tree {
        leaves: Vec<Vec<u8>>,
        nodes: HashMap<Node, Hash>,
        roots: Vec<Hash>,
    }

    fn tree(leaves: Vec<Vec<u8>>) -> Tree {
        let mut edge = Edge::new();
        let (mut nodes, mut roots) = (HashMap::new(), vec![edge.root()]);
        for leaf in &leaves {
            nodes.extend(edge.append(leaf));
            roots.push(edge.root());
        }
        Tree { leaves, nodes, roots }
    }

    fn numbered(n: u64) -> Tree {
        tree((0..n).map(|n| n.to_be_bytes().to_vec()).collect())
    }

    impl Tree {
        fn inclusion(&self, index: u64, size: u64) -> Vec<Hash> {
            Plan::inclusion(index, size).unwrap().fill(|node| self.nodes.get(&node).copied()).unwrap()
        }

        fn consistency(&self, old: u64, new: u64) -> Vec<Hash> {
            Plan::consistency(old, new).unwrap().fill(|node| self.nodes.get(&node).copied()).unwrap()
        }

        fn root(&self, size: u64) -> &Hash {
            &self.roots[usize::try_from(size).unwrap()]
        }
    }

    /// The recursive definition of RFC 9162, 2.1.1, to hold the incremental one against.
    fn root_as_defined(leaves: &[Vec<u8>]) -> Hash {
        match leaves {
            [] => fold(&[]),
            [one] => leaf_hash(one),
            _ => {
                let (left, right) = leaves.split_at(usize::try_from(left_of(leaves.len() as u64)).unwrap());
                node_hash(&root_as_defined(left), &root_as_defined(right))
            }
        }
    }

    #[test]
    fn proofs_are_those_of_the_reference_tests() {
        let eight = tree(
            ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"]
                .map(crate::samples::hex)
                .to_vec(),
        );
        let shown = |proof: Vec<Hash>| proof.iter().map(|hash| to_hex(hash)).collect::<Vec<_>>();
        assert_eq!(
            shown(eight.inclusion(0, 8)),
            [
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
            ]
        );
        assert_eq!(
            shown(eight.inclusion(5, 8)),
            [
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ]
        );
        assert_eq!(
            shown(eight.consistency(6, 8)),
            [
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ]
        );
        assert!(eight.consistency(8, 8).is_empty());
    }

    #[test]
    fn every_leaf_of_every_small_tree_is_proven() {
        let tree = numbered(40);
        for size in 1..=40u64 {
            let leaves = &tree.leaves[..usize::try_from(size).unwrap()];
            assert_eq!(root_as_defined(leaves), *tree.root(size));
            for index in 0..size {
                let leaf = leaf_hash(&index.to_be_bytes());
                let proof = tree.inclusion(index, size);
                assert_eq!(check_inclusion(&leaf, index, size, tree.root(size), &proof), Ok(()), "{index} of {size}");
                let other = (index + 1) % size;
                assert_eq!(
                    check_inclusion(&leaf, other, size, tree.root(size), &proof).is_ok(),
                    size == 1,
                    "{index} as {other} of {size}"
                );
            }
        }
        assert_eq!(Plan::inclusion(3, 3), None);
    }

    #[test]
    fn every_small_tree_continues_every_earlier_one() {
        let tree = numbered(40);
        for new in 1..=40 {
            for old in 1..=new {
                let proof = tree.consistency(old, new);
                let check = |proof: &[Hash]| check_consistency(old, tree.root(old), new, tree.root(new), proof);
                assert_eq!(check(&proof), Ok(()), "{old} to {new}");
                for n in 0..proof.len() {
                    let mut bad = proof.clone();
                    bad[n][0] ^= 1;
                    assert!(check(&bad).is_err());
                    assert!(check(&proof[..n]).is_err());
                }
                assert!(check(&[proof.clone(), vec![[0; 32]]].concat()).is_err());
                if old < new {
                    assert!(check_consistency(new, tree.root(new), old, tree.root(old), &proof).is_err());
                }
            }
        }
        assert_eq!(check_consistency(0, tree.root(0), 7, tree.root(7), &[]), Ok(()));
        assert!(check_consistency(0, tree.root(1), 7, tree.root(7), &[]).is_err());
        assert_eq!(Plan::consistency(0, 7), None);
        assert_eq!(Plan::consistency(8, 7), None);
    }

    proptest::proptest! {
        #[test]
        fn a_changed_log_does_not_continue_the_old_one(size in 2u64..200, old in 1u64..200, changed in 0u64..200) {
            let old = old.min(size);
            let changed = changed % old;
            let was = numbered(size);
            let mut leaves = was.leaves.clone();
            leaves[usize::try_from(changed).unwrap()] = b"changed".to_vec();
            let now = tree(leaves);
            let proof = now.consistency(old, size);
            proptest::prop_assert!(check_consistency(old, was.root(old), size, now.root(size), &proof).is_err());
        }

        #[test]
        fn any_proof_is_judged_without_a_panic(a: u64, b: u64, proof: Vec<[u8; 32]>) {
            let _ = check_inclusion(&[1; 32], a, b, &[2; 32], &proof);
            let _ = check_consistency(a, &[1; 32], b, &[2; 32], &proof);
        }

        #[test]
        fn plans_of_any_size_are_short(a: u64, b: u64) {
            for plan in [Plan::inclusion(a, b), Plan::consistency(a, b)].into_iter().flatten() {
                proptest::prop_assert!(plan.0.len() <= 65);
            }
        }
    }
}
