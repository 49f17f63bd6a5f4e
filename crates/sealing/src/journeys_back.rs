//! What a removed member, and whoever can write to the database, gets by putting back what was: nothing.

use crate::journeys::{DESK, Office, Report, id};
use crate::samples::{staff_id, to_hex};
use crate::*;

/// All that responder 3 unwrapped while she was there, and from the later database.
fn hers(office: &Office) -> Vec<MemberSecret> {
    let secret = office.people[2].everyday().secret();
    let keys = office.desk_keys(3, &secret);
    keys.iter().map(CompartmentKey::member_secret).chain([secret]).collect()
}

fn read_by_her(office: &Office, report: &Report) -> Vec<String> {
    let secrets = hers(office);
    report.read(DESK(), &secrets.iter().collect::<Vec<_>>())
}

#[test]
fn who_was_removed_reads_nothing_since_though_her_desk_was_not_stated_anew() {
    for demoted in [false, true] {
        let mut office = Office::open();
        let mut report = office.take_report();
        let keys = Box::new(office.people[2].public());
        let editor = Claim::Staff { id: staff_id(3), epoch: 1, roles: Roles::EDITOR, keys };
        office.state(vec![if demoted { editor } else { Claim::Gone { id: staff_id(3) } }]);
        office.write(&mut report, b"after she was removed");
        assert_eq!(report.epochs.len(), 2, "the desk is not whole, so the report has a new epoch without it");
        let later = office.take_report_as(10);
        assert_eq!(read_by_her(&office, &report), ["first"], "{demoted}");
        assert!(read_by_her(&office, &later).is_empty(), "{demoted}");
        // The archive and the receipt have it all.
        let archive = office.archive.grants[0].1.open(
            &office.archive.record,
            Party::Guarded(staff_id(1)),
            &office.people[0].guarded(),
        );
        let archive = archive.unwrap().member_secret();
        assert_eq!(report.read(Party::Compartment(id(2)), &[&archive]).len(), 2);
        assert_eq!(report.read(Party::Receipt, &[report.receipt.secret()]).len(), 2);
    }
}

#[test]
fn a_desk_that_is_whole_again_is_missed_by_the_reports_that_went_on_without_it() {
    let mut office = Office::open();
    let mut report = office.take_report();
    let missing = |office: &Office, report: &Report| {
        let last = &report.epochs.last().unwrap().record;
        Present::new(&office.chain, &office.pins).missing(last, &[DESK(), Party::Compartment(id(2))])
    };
    office.state(vec![Claim::Gone { id: staff_id(3) }]);
    office.write(&mut report, b"while the desk waits");
    assert!(missing(&office, &report).is_empty());
    office.remove_from_desk();
    assert_eq!(missing(&office, &report), [DESK()]);
    let receipt = report.receipt.as_member();
    let next = report.epochs[1].record.next(&office.members(receipt), &mut office.rng).unwrap();
    report.epochs.push(next);
    office.write(&mut report, b"since");
    assert!(missing(&office, &report).is_empty());
    let keys = office.desk_keys(2, &office.people[1].everyday().secret());
    let secrets: Vec<_> = keys.iter().map(CompartmentKey::member_secret).collect();
    assert_eq!(report.read(DESK(), &secrets.iter().collect::<Vec<_>>()), ["first", "since"]);
    assert_eq!(read_by_her(&office, &report), ["first"]);
}

#[test]
fn a_chain_put_back_is_not_taken_and_its_desk_gets_nothing() {
    let mut office = Office::open();
    let mut report = office.take_report();
    let (before, pins) = (office.stored.len(), office.pins.clone());
    office.remove_from_desk();
    office.write(&mut report, b"after she left");
    let cut = Chain::load(&office.pins, &office.stored[..before]).err();
    assert_eq!(cut, Some(ChainError::CutShort(4, 5)));
    // Even by a process that loaded it so: the report knows a later epoch of the desk.
    let back = Chain::load(&pins, &office.stored[..before]).unwrap();
    let last = &report.epochs[1].record;
    let present = Present::new(&back, &pins);
    assert_eq!(present.for_writing(last), Err(NotForWriting::WentBack));
    let desk = back.member(DESK(), Kind::Report).unwrap();
    let next = last.next(&[Invited { member: desk, history: true }], &mut office.rng);
    assert_eq!(next.err(), Some(EpochError::WentBack(DESK())));
    assert_eq!(read_by_her(&office, &report), ["first"]);
}

/// A case of responders 2 and 3, then of 2 alone.
fn case(office: &mut Office) -> [Founded; 2] {
    let present = Present::new(&office.chain, &office.pins);
    let [two, three] = [2, 3]
        .map(|n| Invited { member: present.member(Party::Staff(staff_id(n)), Kind::Case).unwrap(), history: true });
    let first = EpochRecord::found(id(7), Kind::Case, &[two.clone(), three], &mut office.rng).unwrap();
    let next = first.record.next(&[two], &mut office.rng).unwrap();
    [first, next]
}

#[test]
fn a_record_put_back_is_not_written_under() {
    let mut office = Office::open();
    let [first, next] = case(&mut office);
    assert!(Present::new(&office.chain, &office.pins).for_writing(&first.record).is_ok(), "nothing was noted yet");
    office.pins.note(&next.record);
    let present = Present::new(&office.chain, &office.pins);
    let (bytes, stamp) = office.register.write(&first.record);
    let back = office.register.read(&bytes, &stamp, id(7), 1).unwrap();
    assert_eq!(present.for_writing(&back), Err(NotForWriting::WentBack));
    assert!(matches!(present.with(&back), Err(NotForWriting::WentBack)), "nor asked as a member");
    assert!(Present::new(&office.chain, &office.pins).for_writing(&next.record).is_ok());
}

#[test]
fn a_report_of_a_case_an_operation_or_break_glass_can_be_written() {
    for kind in [Kind::Case, Kind::Operation, Kind::BreakGlass] {
        let mut office = Office::open();
        let new = PersonalKeys::generate(&mut office.rng);
        let keys = Box::new(new.public());
        let claims = vec![Claim::Staff { id: staff_id(4), epoch: 1, roles: Roles::SUPERVISOR, keys }];
        office.approve(&claims);
        office.state(claims);
        let member = |office: &Office, n| office.chain.member(Party::Staff(staff_id(n)), kind).unwrap();
        let two = if kind == Kind::BreakGlass { [1, 4] } else { [2, 3] };
        let holders = two.map(|n| member(&office, n));
        let record = if kind == Kind::BreakGlass {
            EpochRecord::found_for_pairs(id(7), kind, &holders, &mut office.rng).unwrap().record
        } else {
            let invited = holders.map(|member| Invited { member, history: true });
            EpochRecord::found(id(7), kind, &invited, &mut office.rng).unwrap().record
        };
        let present = Present::new(&office.chain, &office.pins).with(&record).unwrap();
        let member = present.member(Party::Compartment(id(7)), Kind::Report).unwrap();
        let invited = [Invited { member, history: true }];
        let report = EpochRecord::found(id(9), Kind::Report, &invited, &mut office.rng).unwrap().record;
        assert!(present.for_writing(&report).is_ok(), "{kind:?}");
        let without = Present::new(&office.chain, &office.pins).for_writing(&report);
        assert_eq!(without, Err(NotForWriting::Stale(Party::Compartment(id(7)))), "a record that nobody gave");
        // Who leaves the case leaves the report.
        if kind != Kind::BreakGlass {
            office.state(vec![Claim::Gone { id: staff_id(3) }]);
            let present = Present::new(&office.chain, &office.pins).with(&record).unwrap();
            assert_eq!(present.for_writing(&record), Err(NotForWriting::Stale(Party::Staff(staff_id(3)))));
            assert_eq!(present.for_writing(&report), Err(NotForWriting::Stale(Party::Compartment(id(7)))));
        }
    }
}

#[test]
fn compartments_that_are_in_one_another_are_nobodys() {
    let mut office = Office::open();
    let [first, _] = case(&mut office);
    let itself = first.record.keys().as_member().unwrap();
    let round = first.record.next(&[Invited { member: itself, history: true }], &mut office.rng).unwrap().record;
    let present = Present::new(&office.chain, &office.pins).with(&round).unwrap();
    assert_eq!(present.member(Party::Compartment(id(7)), Kind::Report), Err(Unproven));
}

#[test]
fn a_record_proves_the_receipt_and_custodians_and_nobody_who_may_be_gone() {
    let mut office = Office::open();
    let [first, _] = case(&mut office);
    office.state(vec![Claim::Gone { id: staff_id(3) }]);
    let key = office.people[2].public().everyday;
    assert_eq!(first.record.prove_member(Party::Staff(staff_id(3)), key), Err(Unproven));
    let report = office.take_report();
    let receipt = report.receipt.secret().public();
    assert!(report.epochs[0].record.prove_member(Party::Receipt, receipt).is_ok());
}

#[test]
fn what_the_database_alone_can_seal_does_not_open_as_hers() {
    let mut office = Office::open();
    let report = office.take_report();
    let to = Present::new(&office.chain, &office.pins).for_writing(&report.epochs[0].record).unwrap();
    // The public key lies in the database; the writer's key does not.
    let (bytes, _) = office.register.write(&report.epochs[0].record);
    assert!(to_hex(&bytes).contains(&to_hex(report.epochs[0].record.seal_key().as_bytes())));
    let place = ItemPlace { table: "messages", id: b"m", column: "text", version: 2 };
    let thief = WriterKey::new(1, zeroize::Zeroizing::new([9; 32]));
    let forged = seal_item::<()>(&to, &thief, b"what she never said", &place, &mut office.rng).unwrap();
    assert!(open_item(&report.epochs[0].key, &office.writer, &forged, &place).is_err());
}
