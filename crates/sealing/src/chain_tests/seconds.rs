//! What one supervisor alone may not state, and who stands in as the second one.

use crate::chain_tests::{AUDITING_SUPERVISOR, Office, gone, office};
use crate::samples::{at, staff_id};
use crate::*;

#[test]
fn one_supervisor_alone_takes_neither_recovery_nor_the_log_nor_another_supervisor() {
    let mut office = office();
    let recovery = office.recovery(50);
    office.state(vec![Claim::of(&recovery)]).unwrap();
    // While she is alone she cannot make it anew either.
    let mine = MemberSecret::generate(&mut office.rng).public();
    let taken = EpochRecord { epoch: 2, member: Some(mine), seal: SealKey([7; 32]), ..recovery.clone() };
    assert_eq!(office.state(vec![Claim::of(&taken)]), Err(ChainError::NotApproved(2)));
    office.state_with_the_operator(vec![office.staff(2, 1, Roles::SUPERVISOR, 2)]);
    let others = office.recovery(51);
    for (claim, why) in [
        (Claim::of(&taken), "recovery anew"),
        (Claim::of(&EpochRecord { epoch: u32::MAX, ..taken.clone() }), "so that nobody can put it right"),
        (Claim::of(&others), "another recovery"),
        (gone(1), "the other one removed"),
        (office.staff(1, 1, Roles::RESPONDER, 1), "the other one demoted"),
        (office.staff(1, 2, Roles::SUPERVISOR, 3), "the other one's keys exchanged"),
        (office.staff(3, 1, Roles::AUDITOR, 3), "an auditor of her own making"),
        (office.staff(2, 1, AUDITING_SUPERVISOR, 2), "herself as auditor"),
    ] {
        assert!(office.chain.second(std::slice::from_ref(&claim), staff_id(2)), "{why}");
        assert_eq!(office.state_by(2, 2, None, vec![claim]), Err(ChainError::NotApproved(3)), "{why}");
    }
    let claim = Claim::of(&taken);
    assert_eq!(office.state_by(2, 2, Some(2), vec![claim.clone()]), Err(ChainError::NotApproved(3)), "herself twice");
    assert_eq!(
        office.state_by(2, 2, Some(3), vec![claim.clone()]),
        Err(ChainError::NotApproved(3)),
        "nobody knows her"
    );
    let forged = office.chain.propose(vec![claim.clone()], staff_id(2), Some(staff_id(1)), at(7));
    let forged = forged.sign(&office.key(2).signer()).approve(&office.key(2).signer());
    assert_eq!(office.chain.admit(&forged, &office.pins), Err(ChainError::NotApproved(3)), "in another's name");
    let unsigned = SignedStatement { with: None, ..forged };
    assert_eq!(office.chain.admit(&unsigned, &office.pins), Err(ChainError::NotApproved(3)), "not signed");
    office.state_by(2, 2, Some(1), vec![claim]).unwrap();
}

#[test]
fn who_is_alone_makes_no_second_one_for_herself_without_the_operator() {
    let mut office = office();
    for (claim, why) in [
        (office.staff(2, 1, Roles::SUPERVISOR, 2), "a supervisor of her own"),
        (office.staff(2, 1, Roles::AUDITOR, 2), "an auditor of her own"),
        (office.staff(1, 1, AUDITING_SUPERVISOR, 1), "herself as auditor"),
        (office.staff(1, 2, Roles::SUPERVISOR, 3), "other keys of her own"),
    ] {
        assert!(office.chain.is_alone(staff_id(1)) && office.chain.second(std::slice::from_ref(&claim), staff_id(1)));
        assert_eq!(office.state(vec![claim]), Err(ChainError::NotApproved(1)), "{why}");
    }
    office.state(vec![office.staff(2, 1, Roles::RESPONDER, 2)]).unwrap();
    office.state_with_the_operator(vec![office.staff(2, 1, Roles::SUPERVISOR, 2)]);
    assert!(!office.chain.is_alone(staff_id(1)));
}

#[test]
fn a_supervisor_without_her_keys_returns_by_the_operators_pin_alone_and_in_her_roles() {
    let mut office = office();
    office.state(vec![office.staff(2, 1, Roles::RESPONDER, 2)]).unwrap();
    let returns = |office: &Office, n: u8, keys: u8, roles: Roles| {
        let epoch = 1 + u32::from(n == 1 || n == 2);
        let statement = office.chain.propose(vec![office.staff(n, epoch, roles, keys)], staff_id(n), None, at(9));
        (statement.hash(), statement.sign(&office.key(keys).signer()))
    };
    let (_, hers) = returns(&office, 1, 3, Roles::SUPERVISOR);
    assert_eq!(office.chain.admit(&hers, &office.pins), Err(ChainError::NotBySupervisor(2)), "nobody pinned it");
    for (n, roles) in [(1, AUDITING_SUPERVISOR), (1, Roles::RESPONDER), (2, Roles::SUPERVISOR), (4, Roles::SUPERVISOR)]
    {
        let (hash, other) = returns(&office, n, 4, roles);
        office.pins.approve(hash);
        assert_eq!(office.chain.admit(&other, &office.pins), Err(ChainError::NotBySupervisor(2)), "{n}");
    }
    let (hash, hers) = returns(&office, 1, 3, Roles::SUPERVISOR);
    office.pins.approve(hash);
    let forged = SignedStatement { by: office.stored[1].by, ..hers.clone() };
    assert_eq!(office.chain.admit(&forged, &office.pins), Err(ChainError::NotBySupervisor(2)), "not by her new key");
    office.chain.admit(&hers, &office.pins).unwrap();
    assert_eq!(office.state(vec![gone(2)]), Err(ChainError::NotBySupervisor(3)), "her old keys say nothing any more");
    assert_eq!(office.state_by(1, 3, None, vec![gone(2)]), Ok(()));
}

#[test]
fn the_second_one_is_a_supervisor_or_an_auditor_and_signs_as_the_second() {
    let mut office = office();
    office.state_with_the_operator(vec![office.staff(2, 1, Roles::AUDITOR, 2)]);
    office.state(vec![office.staff(3, 1, Roles::RESPONDER, 3)]).unwrap();
    let claim = office.staff(4, 1, Roles::SUPERVISOR, 4);
    assert_eq!(office.state_by(1, 1, Some(3), vec![claim.clone()]), Err(ChainError::NotApproved(3)), "a responder");
    let statement = office.chain.propose(vec![claim.clone()], staff_id(1), Some(staff_id(2)), at(7));
    let by = statement.sign(&office.key(1).signer());
    let first = SignedStatement { with: Some(statement.sign(&office.key(2).signer()).by), ..by };
    assert_eq!(office.chain.admit(&first, &office.pins), Err(ChainError::NotApproved(3)), "as if she said it herself");
    assert_eq!(office.state_by(1, 1, Some(2), vec![claim]), Ok(()));
    assert_eq!(office.state_by(4, 4, None, vec![gone(4)]), Ok(()), "who steps down needs nobody");
}

#[test]
fn the_operators_pin_stands_in_for_a_second_person() {
    let mut office = office();
    office.state_with_the_operator(vec![office.staff(2, 1, Roles::SUPERVISOR, 2)]);
    let statement = office.chain.propose(vec![gone(2)], staff_id(1), None, at(7));
    let signed = statement.sign(&office.key(1).signer());
    assert_eq!(office.chain.admit(&signed, &office.pins), Err(ChainError::NotApproved(2)));
    office.pins.approve(statement.hash());
    assert_eq!(office.chain.admit(&signed, &office.pins), Ok(()));
}
