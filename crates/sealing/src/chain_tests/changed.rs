//! A chain that was changed, cut short or led another way is found.

use crate::chain_tests::{gone, office};
use crate::samples::{at, staff_id};
use crate::*;

#[test]
fn a_changed_missing_or_moved_statement_is_found() {
    let mut office = office();
    for n in 2..5 {
        let claim = office.staff(n, 1, Roles::RESPONDER, n);
        office.state(vec![claim]).unwrap();
    }
    let replay = |stored: &[SignedStatement]| Chain::load(&office.pins, stored).map(|chain| *chain.head());
    assert_eq!(replay(&office.stored), Ok(*office.chain.head()));
    let mut gap = office.stored.clone();
    gap.remove(1);
    assert_eq!(replay(&gap), Err(ChainError::Order(1)));
    let mut swapped = office.stored.clone();
    swapped.swap(2, 3);
    assert_eq!(replay(&swapped), Err(ChainError::Order(2)));
    for at in (0..office.stored[2].bytes.len()).step_by(97) {
        let mut bad = office.stored.clone();
        bad[2].bytes[at] ^= 1;
        assert!(replay(&bad).is_err(), "{at}");
    }
    let mut unsigned = office.stored.clone();
    unsigned[2].by = unsigned[1].by;
    assert_eq!(replay(&unsigned), Err(ChainError::NotBySupervisor(2)));
    let mut more = office.stored.clone();
    more[2].with = Some(more[2].by);
    assert_eq!(replay(&more), Err(ChainError::NotApproved(2)), "a signature that nobody asked for");
}

#[test]
fn a_chain_that_was_cut_short_or_grew_another_way_is_found() {
    let mut office = office();
    office.state(vec![office.staff(2, 1, Roles::RESPONDER, 2)]).unwrap();
    let before = office.pins.clone();
    let fork = office.chain.propose(vec![office.staff(3, 1, Roles::RESPONDER, 3)], staff_id(1), None, at(8));
    let fork = fork.sign(&office.key(1).signer());
    office.state(vec![gone(2)]).unwrap();
    office.pins.raise(&office.chain).unwrap();
    let stored = &office.stored;
    assert!(Chain::load(&office.pins, stored).is_ok());
    assert_eq!(Chain::load(&office.pins, &stored[..2]).err(), Some(ChainError::CutShort(2, 3)));
    assert_eq!(Chain::load(&office.pins, []).err(), Some(ChainError::CutShort(0, 3)));
    let other = [&stored[..2], &[fork]].concat();
    assert_eq!(Chain::load(&office.pins, &other).err(), Some(ChainError::Other), "she is not gone there");
    let cut = Chain::load(&before, &stored[..2]).unwrap();
    assert_eq!(office.pins.raise(&cut), Err(PinsError::WentBack));
    assert_eq!(office.pins.raise(&Chain::load(&before, &other).unwrap()), Err(PinsError::WentBack));
    // Pins that are behind show less, and no false alarm.
    assert!(Chain::load(&before, stored).is_ok());
}

proptest::proptest! {
    #[test]
    fn any_bytes_are_no_statement(bytes: Vec<u8>) {
        let pins = Pins::new([0; 32], Vec::new());
        let mut chain = Chain::load(&pins, []).unwrap();
        let signed = SignedStatement { bytes, by: Signature([0; 65]), with: None };
        proptest::prop_assert_eq!(chain.admit(&signed, &pins), Err(ChainError::Form(0)));
    }
}
