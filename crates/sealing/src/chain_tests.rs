//! Who may state what, and what is found of a chain that was changed.

use crate::samples::{at, compartment_id, seeded, staff_id, to_hex};
use crate::*;
use rand::rngs::StdRng;

/// Keys of many, of whom 1 is the first supervisor.
struct Office {
    chain: Chain,
    pins: Pins,
    people: Vec<PersonalKeys>,
    stored: Vec<SignedStatement>,
    rng: StdRng,
}

const AUDITING_SUPERVISOR: Roles = Roles::SUPERVISOR.and(Roles::AUDITOR);

fn party(n: u8) -> Party {
    Party::Staff(staff_id(n))
}

fn gone(n: u8) -> Claim {
    Claim::Gone { id: staff_id(n) }
}

fn office() -> Office {
    let mut rng = seeded(1);
    let people: Vec<_> = (0..7).map(|_| PersonalKeys::generate(&mut rng)).collect();
    let pins = Pins::new(people[0].signer().public().fingerprint(), Vec::new());
    let chain = Chain::load(&pins, []).unwrap();
    let mut office = Office { chain, pins, people, stored: Vec::new(), rng };
    assert_eq!(office.state(vec![office.staff(1, 1, Roles::SUPERVISOR, 1)]), Ok(()));
    office
}

impl Office {
    fn key(&self, n: u8) -> &PersonalKeys {
        &self.people[usize::from(n) - 1]
    }

    /// Claims for person `n` the keys of number `keys`.
    fn staff(&self, n: u8, epoch: u32, roles: Roles, keys: u8) -> Claim {
        Claim::Staff { id: staff_id(n), epoch, roles, keys: Box::new(self.key(keys).public()) }
    }

    fn state(&mut self, claims: Vec<Claim>) -> Result<(), ChainError> {
        self.state_by(1, 1, None, claims)
    }

    /// By the first supervisor, where the operator stands in for a second one.
    fn state_with_the_operator(&mut self, claims: Vec<Claim>) {
        let statement = self.chain.propose(claims.clone(), staff_id(1), None, at(7));
        self.pins.approve(statement.hash());
        self.state(claims).unwrap();
    }

    /// In the name of `by` with the keys of number `keys`; `with`: the second one.
    fn state_by(&mut self, by: u8, keys: u8, with: Option<u8>, claims: Vec<Claim>) -> Result<(), ChainError> {
        let statement = self.chain.propose(claims, staff_id(by), with.map(staff_id), at(7));
        let signed = statement.sign(&self.key(keys).signer());
        let signed = match with {
            Some(with) => signed.approve(&self.key(with).signer()),
            None => signed,
        };
        self.chain.admit(&signed, &self.pins)?;
        self.stored.push(signed);
        Ok(())
    }

    fn make(&mut self, id: u8, kind: Kind, members: &[Party]) -> EpochRecord {
        let invite = |party: &Party| Invited { member: self.chain.member(*party, kind).unwrap(), history: true };
        let invited: Vec<_> = members.iter().map(invite).collect();
        EpochRecord::found(compartment_id(id), kind, &invited, &mut self.rng).unwrap().record
    }

    fn next(&mut self, record: &EpochRecord, members: &[Party]) -> EpochRecord {
        let invite = |party: &Party| Invited { member: self.chain.member(*party, record.kind).unwrap(), history: true };
        let invited: Vec<_> = members.iter().map(invite).collect();
        record.next(&invited, &mut self.rng).unwrap().record
    }

    fn recovery(&mut self, id: u8) -> EpochRecord {
        let keys: Vec<_> = (0..2).map(|_| MemberSecret::generate(&mut self.rng).public()).collect();
        self.pins.set_custodians(keys.iter().map(MemberKey::fingerprint).collect());
        let custodians = Custodians::pinned(&keys, &self.pins).unwrap();
        Recovery::found(compartment_id(id), &custodians, &mut self.rng).unwrap().record
    }
}

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
