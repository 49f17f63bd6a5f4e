//! What a supervisor states holds from then on, and nobody else states it.

use crate::chain_tests::{AUDITING_SUPERVISOR, Office, gone, office, party};
use crate::samples::{at, compartment_id, staff_id, to_hex};
use crate::*;

#[test]
fn a_fixed_seed_gives_a_fixed_statement_and_signature() {
    let office = office();
    assert_eq!(to_hex(office.chain.head()), "5f988c22a16b7685e1ab6c43e06fba88735701efa111509dbad72bfa0465d3db");
    assert_eq!(
        to_hex(&office.stored[0].by.0),
        "08c114e1276ed2997d89230f513b59ad7d588052a6cd852f91365b83d58d6f0b6bc2c2904fd1fa947fed67613a6dfca6c3f8d59bb25501acbec0975b401c1c7f0c"
    );
}

#[test]
fn keys_hold_from_their_statement_on() {
    let mut office = office();
    assert_eq!(office.chain.member(party(2), Kind::Desk), Err(Unproven), "a row nobody stated");
    office.state_with_the_operator(vec![office.staff(2, 1, Roles::SUPERVISOR, 2)]);
    let public = office.key(2).public();
    let guarded = Party::Guarded(staff_id(2));
    assert_eq!(office.chain.member(party(2), Kind::Desk).unwrap().key(), &public.everyday);
    assert_eq!(office.chain.member(guarded, Kind::Archive).unwrap().key(), &public.guarded);
    assert_eq!(office.chain.member(party(2), Kind::Archive), Err(Unproven), "archives are for the guarded key");
    let desk = office.make(1, Kind::Desk, &[party(2)]);
    assert_eq!(desk.for_writing(|_| Some(1)), Err(NotForWriting::Unproven), "by a statement alone");
    office.state(vec![Claim::of(&desk)]).unwrap();
    assert_eq!(office.chain.compartment(compartment_id(1)).map(|desk| desk.epoch()), Ok(1));
    assert_eq!(office.chain.of_kind(Kind::Desk).count(), 1);
    office.state_by(2, 2, None, vec![gone(2)]).unwrap();
    assert_eq!(office.chain.member(party(2), Kind::Desk), Err(Unproven));
    assert_eq!(office.chain.roles(staff_id(2)), Roles::default());
}

#[test]
fn only_the_pinned_key_begins_a_chain() {
    let first = office();
    let begin = |keys: u8, roles: Roles, by: u8, more: bool| {
        let mut chain = Chain::load(&first.pins, []).unwrap();
        let mut claims = vec![first.staff(1, 1, roles, keys)];
        claims.extend(more.then(|| first.staff(2, 1, Roles::SUPERVISOR, 2)));
        let signed = chain.propose(claims, staff_id(by), None, at(0)).sign(&first.key(keys).signer());
        chain.admit(&signed, &first.pins)
    };
    assert_eq!(begin(1, AUDITING_SUPERVISOR, 1, false), Ok(()));
    assert_eq!(begin(2, Roles::SUPERVISOR, 1, false), Err(ChainError::NotPinned));
    assert_eq!(begin(1, Roles::RESPONDER, 1, false), Err(ChainError::NotPinned));
    assert_eq!(begin(1, Roles::SUPERVISOR, 2, false), Err(ChainError::NotPinned));
    assert_eq!(begin(1, Roles::SUPERVISOR, 1, true), Err(ChainError::NotPinned));
}

#[test]
fn only_who_is_supervisor_at_that_place_may_state() {
    let mut office = office();
    office.state(vec![office.staff(2, 1, Roles::RESPONDER, 2)]).unwrap();
    let claim = || vec![gone(2)];
    let refused = Err(ChainError::NotBySupervisor(2));
    assert_eq!(office.state_by(2, 2, None, claim()), refused, "a responder");
    assert_eq!(office.state_by(1, 2, None, claim()), refused, "in another's name");
    assert_eq!(office.state_by(7, 2, None, claim()), refused, "nobody knows her");
    office.state_with_the_operator(vec![office.staff(2, 1, Roles::SUPERVISOR, 2)]);
    let three = office.staff(3, 1, Roles::RESPONDER, 3);
    office.state_by(2, 2, None, vec![three]).unwrap();
    office.state_by(2, 2, None, vec![gone(2)]).unwrap();
    assert_eq!(office.state_by(2, 2, None, vec![gone(3)]), Err(ChainError::NotBySupervisor(5)), "gone");
}

#[test]
fn an_epoch_follows_and_an_earlier_key_cannot_come_back() {
    let mut office = office();
    office.state(vec![office.staff(2, 1, Roles::RESPONDER, 2)]).unwrap();
    office.state(vec![office.staff(2, 2, Roles::RESPONDER, 3)]).unwrap();
    for (epoch, keys) in [(1, 2), (2, 4), (4, 4), (u32::MAX, 4)] {
        let claim = office.staff(2, epoch, Roles::RESPONDER, keys);
        assert_eq!(office.state(vec![claim]), Err(ChainError::Epoch(3)), "{epoch}");
    }
    office.state(vec![gone(2)]).unwrap();
    assert_eq!(office.state(vec![office.staff(2, 2, Roles::RESPONDER, 3)]), Err(ChainError::Epoch(4)), "stays gone");
    let desk = office.make(1, Kind::Desk, &[party(1)]);
    let later = EpochRecord { epoch: 2, ..desk.clone() };
    assert_eq!(office.state(vec![Claim::of(&later)]), Err(ChainError::Epoch(4)), "the first is 1");
    office.state(vec![Claim::of(&desk)]).unwrap();
    let next = office.next(&desk, &[party(1)]);
    let last = EpochRecord { epoch: u32::MAX, ..next.clone() };
    for refused in [&desk, &last] {
        assert_eq!(office.state(vec![Claim::of(refused)]), Err(ChainError::Epoch(5)));
    }
    office.state(vec![Claim::of(&next)]).unwrap();
    let report = EpochRecord { kind: Kind::Case, ..next };
    assert_eq!(office.state(vec![Claim::of(&report)]), Err(ChainError::Kind(6)));
}

#[test]
fn a_key_is_one_persons_once() {
    let mut office = office();
    let refused = Err(ChainError::KeyTwice(1));
    assert_eq!(office.state(vec![office.staff(2, 1, Roles::RESPONDER, 1)]), refused, "a ghost with her keys");
    let hers = vec![office.staff(1, 2, Roles::SUPERVISOR, 1)];
    office.pins.approve(office.chain.propose(hers.clone(), staff_id(1), None, at(7)).hash());
    assert_eq!(office.state(hers), refused, "her keys as new ones");
    let mut public = office.key(2).public();
    public.everyday = public.guarded.clone();
    let one = Claim::Staff { id: staff_id(2), epoch: 1, roles: Roles::RESPONDER, keys: Box::new(public) };
    assert_eq!(office.state(vec![one]), refused, "one key for both halves");
    let desk = office.make(1, Kind::Desk, &[party(1)]);
    let hers = EpochRecord { member: Some(office.key(1).public().everyday), ..desk };
    assert_eq!(office.state(vec![Claim::of(&hers)]), refused, "a desk with somebody's key");
}

#[test]
fn a_desk_with_somebody_gone_or_demoted_is_given_nothing_until_it_is_stated_anew() {
    for change in ["gone", "demoted", "new key"] {
        let mut office = office();
        let two = [2, 3].map(|n| office.staff(n, 1, Roles::RESPONDER, n)).to_vec();
        office.state(two).unwrap();
        let desk = office.make(1, Kind::Desk, &[party(2), party(3)]);
        office.state(vec![Claim::of(&desk)]).unwrap();
        let as_member = |office: &Office| office.chain.member(Party::Compartment(desk.id), Kind::Report);
        assert!(as_member(&office).is_ok());
        let claim = match change {
            "gone" => gone(3),
            "demoted" => office.staff(3, 1, Roles::EDITOR, 3),
            _ => office.staff(3, 2, Roles::RESPONDER, 4),
        };
        assert_eq!(office.chain.due(std::slice::from_ref(&claim)), Ok(vec![desk.id]), "{change}");
        // The desk of those who stay, in one statement with it: at no moment is there a desk with her.
        let stays = office.next(&desk, &[party(2)]);
        let both = [claim.clone(), Claim::of(&stays)];
        assert_eq!(office.chain.due(&both), Ok(Vec::new()));
        // Alone it is taken as well, for there must be no delay; the desk waits.
        office.state(vec![claim]).unwrap();
        assert_eq!(as_member(&office), Err(Unproven), "{change}");
        assert_eq!(office.chain.compartment(desk.id), Err(NotForWriting::Stale(party(3))));
        let again = EpochRecord { epoch: 2, ..desk.clone() };
        assert!(office.state(vec![Claim::of(&again)]).is_err(), "with her in it still");
        let renamed = EpochRecord { members: again.members.clone(), ..stays.clone() };
        assert_eq!(office.state(vec![Claim::of(&renamed)]), Err(ChainError::Member(4)));
        office.state(vec![Claim::of(&stays)]).unwrap();
        assert_eq!(as_member(&office).map(|desk| desk.epoch()), Ok(2));
    }
}

#[test]
fn claims_of_one_statement_hold_together_or_not_at_all() {
    let mut office = office();
    office.state(vec![office.staff(2, 1, Roles::RESPONDER, 2)]).unwrap();
    let bad = vec![gone(2), office.staff(3, 7, Roles::RESPONDER, 3)];
    assert_eq!(office.state(bad), Err(ChainError::Epoch(2)));
    assert!(office.chain.roles(staff_id(2)).has(Roles::RESPONDER));
    assert_eq!(office.chain.len(), 2);
}

#[test]
fn recovery_and_the_log_are_for_those_who_may() {
    let mut office = office();
    let desk = office.make(1, Kind::Desk, &[party(1)]);
    let audit = EpochRecord { kind: Kind::Audit, member: None, ..desk.clone() };
    let recovery = EpochRecord { kind: Kind::Recovery, ..desk };
    for record in [audit, recovery] {
        assert_eq!(office.state(vec![Claim::of(&record)]), Err(ChainError::Member(1)), "a supervisor is neither");
    }
    let nobody = EpochRecord { members: Vec::new(), ..office.make(2, Kind::Desk, &[party(1)]) };
    assert_eq!(office.state(vec![Claim::of(&nobody)]), Err(ChainError::Form(1)));
    // Where recovery moved on, what it is a member of waits for its next epoch.
    let recovery = office.recovery(50);
    office.state(vec![Claim::of(&recovery)]).unwrap();
    let desk = office.make(1, Kind::Desk, &[party(1), Party::Compartment(recovery.id)]);
    office.state(vec![Claim::of(&desk)]).unwrap();
    let moved = EpochRecord { epoch: 2, ..office.recovery(50) };
    assert_eq!(office.chain.due(&[Claim::of(&moved)]), Ok(vec![desk.id]));
}
