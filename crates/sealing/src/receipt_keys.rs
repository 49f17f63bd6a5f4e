//! What a receipt gives: by which value its report is found, and the key that opens it. And receipts made ahead, so
//! that a new report never waits for Argon2id.

use crate::derive::{combine, expand};
use crate::{Cost, MemberSecret, Party, Pepper, ProvenMember, ReceiptCode};
use rand_core::CryptoRng;
use std::collections::VecDeque;
use zeroize::Zeroizing;

/// How receipts are derived: a cost and a pepper, the same for the whole node, since a receipt must be found by its
/// digits alone.
pub struct ReceiptSet {
    number: u32,
    cost: Cost,
    pepper: Pepper,
}

/// The present set first, then at most two retired ones: all that a return tries.
pub struct ReceiptSets(Vec<ReceiptSet>);

/// More sets than a return may try, or none, or one number twice.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("one to three receipt sets, each with its own number")]
pub struct BadSets;

/// What a receipt gives under one set.
pub struct ReceiptKeys {
    set: u32,
    look_up: [u8; 32],
    secret: MemberSecret,
}

impl ReceiptSet {
    /// `number`: kept with each report, so that retired sets can be counted.
    pub fn new(number: u32, cost: Cost, pepper: Pepper) -> Self {
        Self { number, cost, pepper }
    }

    /// The number.
    pub fn number(&self) -> u32 {
        self.number
    }

    /// One run of Argon2id. The salt comes from the pepper, which the database does not hold.
    pub fn derive(&self, code: &ReceiptCode) -> ReceiptKeys {
        let salt = combine(&[self.pepper.bytes()], "oberih receipt salt 1");
        let seed = self.cost.derive(&*code.ascii(), &*salt, self.pepper.bytes());
        ReceiptKeys {
            set: self.number,
            look_up: *expand(&seed, "oberih receipt look-up 1"),
            secret: MemberSecret(expand(&seed, "oberih receipt member 1")),
        }
    }
}

impl ReceiptSets {
    /// How many there are at most: the present one and two retired ones.
    pub const MOST: usize = 3;

    /// `sets`: the present one first.
    pub fn new(sets: Vec<ReceiptSet>) -> Result<Self, BadSets> {
        let twice = sets.iter().enumerate().any(|(n, set)| sets[..n].iter().any(|s| s.number == set.number));
        if (1..=Self::MOST).contains(&sets.len()) && !twice { Ok(Self(sets)) } else { Err(BadSets) }
    }

    /// What new receipts are made under.
    pub fn present(&self) -> &ReceiptSet {
        &self.0[0]
    }

    /// What a return tries, in order, each a run of Argon2id. All of them are tried whichever is found, so that the time
    /// tells neither of which set a code is nor whether it is right.
    pub fn tries(&self) -> &[ReceiptSet] {
        &self.0
    }
}

impl ReceiptKeys {
    /// Under which set it was derived.
    pub fn set(&self) -> u32 {
        self.set
    }

    /// By which the report is found. Says nothing of the key.
    pub fn look_up(&self) -> &[u8; 32] {
        &self.look_up
    }

    /// What opens the report's grant for [`Party::Receipt`].
    pub fn secret(&self) -> &MemberSecret {
        &self.secret
    }

    /// The receipt as a member of its report. Proven, since it was just derived from the digits.
    pub fn as_member(&self) -> ProvenMember {
        ProvenMember::new(Party::Receipt, 1, self.secret.public())
    }
}

/// A receipt with its keys, made ahead.
pub struct MadeReceipt {
    /// What the person gets.
    pub code: ReceiptCode,
    /// What her report gets.
    pub keys: ReceiptKeys,
    /// The keys' public half, since that costs time too.
    pub member: ProvenMember,
}

impl MadeReceipt {
    /// One receipt: one run of Argon2id.
    pub fn make(set: &ReceiptSet, rng: &mut impl CryptoRng) -> Self {
        let code = ReceiptCode::generate(rng);
        let keys = set.derive(&code);
        let member = keys.as_member();
        Self { code, keys, member }
    }
}

/// Receipts made ahead, in memory alone: on no disk, and gone with the process.
pub struct ReceiptPool {
    ready: VecDeque<MadeReceipt>,
    full: usize,
}

impl ReceiptPool {
    /// How many a process keeps.
    pub const USUAL: usize = 500;

    /// An empty pool that wants `full` receipts.
    pub fn new(full: usize) -> Self {
        Self { ready: VecDeque::with_capacity(full), full }
    }

    /// How many it wants.
    pub fn full(&self) -> usize {
        self.full
    }

    /// How many are to be made.
    pub fn missing(&self) -> usize {
        self.full.saturating_sub(self.ready.len())
    }

    /// Adds one; wiped instead when the pool is full.
    pub fn put(&mut self, made: MadeReceipt) {
        if self.missing() > 0 {
            self.ready.push_back(made);
        }
    }

    /// Takes the oldest made under the present set; those of a retired one are wiped on the way. `None`: make one now.
    pub fn take(&mut self, present: &ReceiptSet) -> Option<MadeReceipt> {
        while let Some(made) = self.ready.pop_front() {
            if made.keys.set == present.number {
                return Some(made);
            }
        }
        None
    }
}

/// A random 32-byte value for a new pepper, to be wrapped by the root key.
pub fn new_pepper(rng: &mut impl CryptoRng) -> Zeroizing<[u8; 32]> {
    let mut bytes = Zeroizing::new([0; 32]);
    rng.fill_bytes(&mut *bytes);
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{report, seeded, to_hex};

    fn set(number: u32, cost: Cost) -> ReceiptSet {
        ReceiptSet::new(number, cost, Pepper::new(number, Zeroizing::new([7; 32])))
    }

    #[test]
    fn a_fixed_receipt_gives_fixed_keys() {
        let keys = set(1, Cost::RECEIPT).derive(&ReceiptCode::generate(&mut seeded(1)));
        assert_eq!(to_hex(keys.look_up()), "1740355f936eaf763f50944c468832117993bdcd4f8732c38c0fb44d66fa6c9a");
        assert_eq!(
            to_hex(&keys.secret().public().fingerprint()),
            "438546a62eaebca4cd17aa48e14a3f931044d5e9b4db5323cdd1efe7e26c1ab8"
        );
    }

    #[test]
    fn a_receipt_opens_its_report_and_no_other_does() {
        let rng = &mut seeded(2);
        let made = MadeReceipt::make(&set(1, Cost::CHEAP), rng);
        let other = MadeReceipt::make(&set(1, Cost::CHEAP), rng);
        let (record, grants, _) = report(&[&made.member], rng);
        let again = set(1, Cost::CHEAP).derive(&ReceiptCode::parse(&made.code.shown()).unwrap());
        assert_eq!(again.look_up(), made.keys.look_up());
        assert!(grants[0].open(&record, Party::Receipt, again.secret()).is_ok());
        assert_ne!(other.keys.look_up(), made.keys.look_up());
        assert!(grants[0].open(&record, Party::Receipt, other.keys.secret()).is_err());
    }

    #[test]
    fn another_pepper_or_cost_gives_other_keys() {
        let code = ReceiptCode::generate(&mut seeded(3));
        let one = set(1, Cost::CHEAP).derive(&code);
        let pepper = Pepper::new(2, Zeroizing::new([8; 32]));
        assert_ne!(one.look_up(), ReceiptSet::new(1, Cost::CHEAP, pepper).derive(&code).look_up());
        assert_ne!(one.look_up(), set(1, Cost::RECEIPT).derive(&code).look_up());
    }

    #[test]
    fn a_return_tries_at_most_three_sets() {
        let sets = |n: u32| ReceiptSets::new((1..=n).map(|n| set(n, Cost::CHEAP)).collect());
        assert!(sets(0).is_err() && sets(4).is_err());
        assert_eq!(sets(3).map(|sets| sets.tries().len()).ok(), Some(ReceiptSets::MOST));
        assert!(ReceiptSets::new(vec![set(1, Cost::CHEAP), set(1, Cost::CHEAP)]).is_err());
    }

    #[test]
    fn a_pool_fills_empties_and_drops_what_is_retired() {
        let rng = &mut seeded(4);
        let (old, new) = (set(1, Cost::CHEAP), set(2, Cost::CHEAP));
        let mut pool = ReceiptPool::new(2);
        assert_eq!(pool.missing(), 2);
        for set in [&old, &new, &new] {
            pool.put(MadeReceipt::make(set, rng));
        }
        assert_eq!(pool.missing(), 0);
        assert!(pool.take(&new).is_some_and(|made| made.keys.set() == 2), "the retired one is skipped");
        assert!(pool.take(&new).is_none());
        assert_eq!(pool.missing(), 2);
    }
}
