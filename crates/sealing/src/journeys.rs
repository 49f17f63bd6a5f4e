//! Whole walks through the vault: what a thief, a removed member and a stolen session can open, and what not.

use crate::samples::{at, compartment_id, seeded, staff_id};
use crate::*;
use domain::Sealed;
use rand::rngs::StdRng;
use zeroize::Zeroizing;

const PLACE: ItemPlace<'static> = ItemPlace { table: "messages", id: b"m", column: "text", version: 1 };

/// A desk with its archive: a supervisor (1) and two responders (2, 3).
pub(crate) struct Office {
    pub(crate) chain: Chain,
    pub(crate) pins: Pins,
    pub(crate) stored: Vec<SignedStatement>,
    pub(crate) register: RegisterKey,
    pub(crate) writer: WriterKey,
    pub(crate) people: Vec<PersonalKeys>,
    pub(crate) desk: Vec<Founded>,
    pub(crate) archive: Founded,
    pub(crate) rng: StdRng,
}

/// A report with all its epochs.
pub(crate) struct Report {
    pub(crate) receipt: ReceiptKeys,
    pub(crate) epochs: Vec<Founded>,
    pub(crate) items: Vec<Sealed<()>>,
}

pub(crate) fn id(n: u8) -> domain::CompartmentId {
    compartment_id(n)
}

impl Office {
    pub(crate) fn open() -> Self {
        let mut rng = seeded(1);
        let people: Vec<_> = (0..3).map(|_| PersonalKeys::generate(&mut rng)).collect();
        let mut pins = Pins::new(people[0].signer().public().fingerprint(), Vec::new());
        let (mut chain, mut stored) = (Chain::load(&pins, []).unwrap(), Vec::new());
        let mut say = |chain: &mut Chain, claims| stored.push(state(chain, &mut pins, &people[0], claims));
        for (n, keys) in (1..).zip(&people) {
            let roles = if n == 1 { Roles::SUPERVISOR } else { Roles::RESPONDER };
            let keys = Box::new(keys.public());
            say(&mut chain, vec![Claim::Staff { id: staff_id(n), epoch: 1, roles, keys }]);
        }
        let invite = |chain: &Chain, party, kind| Invited { member: chain.member(party, kind).unwrap(), history: true };
        let answering = [2, 3].map(|n| invite(&chain, Party::Staff(staff_id(n)), Kind::Desk));
        let desk = EpochRecord::found(id(1), Kind::Desk, &answering, &mut rng).unwrap();
        let supervising = [invite(&chain, Party::Guarded(staff_id(1)), Kind::Archive)];
        let archive = EpochRecord::found(id(2), Kind::Archive, &supervising, &mut rng).unwrap();
        say(&mut chain, vec![Claim::of(&desk.record), Claim::of(&archive.record)]);
        let (register, writer) = (RegisterKey::new(key(3)), WriterKey::new(1, key(5)));
        Self { chain, pins, stored, register, writer, people, desk: vec![desk], archive, rng }
    }

    /// Those of desk, archive and receipt who may read now.
    pub(crate) fn members(&self, receipt: ProvenMember) -> Vec<Invited> {
        let present = Present::new(&self.chain, &self.pins);
        let here = [1, 2].map(|n| present.member(Party::Compartment(id(n)), Kind::Report));
        let all = here.into_iter().flatten().chain([receipt]);
        all.map(|member| Invited { member, history: true }).collect()
    }

    pub(crate) fn take_report(&mut self) -> Report {
        self.take_report_as(9)
    }

    pub(crate) fn take_report_as(&mut self, n: u8) -> Report {
        let set = ReceiptSet::new(1, Cost::CHEAP, Pepper::new(1, key(4)));
        let made = MadeReceipt::make(&set, &mut self.rng);
        let first = EpochRecord::found(id(n), Kind::Report, &self.members(made.member), &mut self.rng).unwrap();
        let mut report = Report { receipt: made.keys, epochs: vec![first], items: Vec::new() };
        self.write(&mut report, b"first");
        report
    }

    /// As the server does it, with nobody signed in: a new epoch where a member moved on, then the item.
    pub(crate) fn write(&mut self, report: &mut Report, text: &[u8]) {
        let last = &report.epochs.last().unwrap().record;
        let (bytes, stamp) = self.register.write(last);
        let read = self.register.read(&bytes, &stamp, last.id(), last.epoch()).unwrap();
        let to = match Present::new(&self.chain, &self.pins).for_writing(&read) {
            Err(NotForWriting::Stale(_)) => {
                let receipt = read.prove_member(Party::Receipt, report.receipt.secret().public()).unwrap();
                let next = read.next(&self.members(receipt), &mut self.rng).unwrap();
                self.pins.note(&next.record);
                let to = Present::new(&self.chain, &self.pins).for_writing(&next.record).unwrap();
                report.epochs.push(next);
                to
            }
            other => other.unwrap(),
        };
        report.items.push(seal_item(&to, &self.writer, text, &PLACE, &mut self.rng).unwrap());
    }

    /// The operator stands in for a second person, for what is stated next.
    pub(crate) fn approve(&mut self, claims: &[Claim]) {
        self.pins.approve(self.chain.propose(claims.to_vec(), staff_id(1), None, at(1)).hash());
    }

    pub(crate) fn state(&mut self, claims: Vec<Claim>) {
        self.stored.push(state(&mut self.chain, &mut self.pins, &self.people[0], claims));
    }

    /// Removes responder 3, and the desk has its next epoch in the same statement.
    pub(crate) fn remove_from_desk(&mut self) {
        let member = self.chain.member(Party::Staff(staff_id(2)), Kind::Desk).unwrap();
        let stays = Invited { member, history: true };
        let next = self.desk.last().unwrap().record.next(&[stays], &mut self.rng).unwrap();
        self.state(vec![Claim::Gone { id: staff_id(3) }, Claim::of(&next.record)]);
        self.desk.push(next);
    }

    /// What somebody's cookie opens, with the table and the hour's key.
    fn stolen(&mut self, n: u8) -> MemberSecret {
        let (cookie, hour) = (CookieSecret::generate(&mut self.rng), HourKey::generate(&mut self.rng));
        let keys = self.people[usize::from(n) - 1].everyday();
        let row = cookie.seal(&hour, staff_id(n), &keys, &mut self.rng);
        cookie.open(&hour, staff_id(n), &row).unwrap().secret()
    }

    /// A case of this one alone, and a report that was taken into it and is the desk's no more.
    fn take_case_of(&mut self, n: u8) -> (Founded, Report) {
        let member = self.chain.member(Party::Staff(staff_id(n)), Kind::Case).unwrap();
        let hers = [Invited { member, history: true }];
        let case = EpochRecord::found(id(7), Kind::Case, &hers, &mut self.rng).unwrap();
        let mut report = self.take_report_as(8);
        let present = || Present::new(&self.chain, &self.pins).with(&case.record).unwrap();
        let member = present().member(CASE(), Kind::Report).unwrap();
        let epoch = &mut report.epochs[0];
        let invited = Invited { member, history: true };
        let (record, grant) = epoch.record.admit(&epoch.key, &invited, &mut self.rng).unwrap();
        epoch.record = record;
        epoch.grants.retain(|(to, _)| *to != DESK());
        epoch.grants.push((CASE(), grant));
        (case, report)
    }

    /// Every epoch of the desk that somebody opens with her grants.
    pub(crate) fn desk_keys(&self, n: u8, with: &MemberSecret) -> Vec<CompartmentKey> {
        let party = Party::Staff(staff_id(n));
        let all = self.desk.iter().flat_map(|epoch| epoch.grants.iter().map(move |(to, grant)| (epoch, to, grant)));
        all.filter(|(_, to, _)| **to == party).filter_map(|(e, _, g)| g.open(&e.record, party, with).ok()).collect()
    }
}

impl Report {
    /// The texts that open with these keys of this member, trying every epoch, grant and key.
    pub(crate) fn read(&self, party: Party, with: &[&MemberSecret]) -> Vec<String> {
        let mut texts = Vec::new();
        for item in &self.items {
            let epoch = self.epochs.iter().find(|e| Some(e.record.epoch()) == item_epoch(item)).unwrap();
            let grants = epoch.grants.iter().filter(|(to, _)| *to == party);
            let mut keys = grants.flat_map(|(_, g)| with.iter().filter_map(|s| g.open(&epoch.record, party, s).ok()));
            if let Some(key) = keys.next() {
                let plain = open_unwitnessed(&key, item, &PLACE).unwrap();
                texts.push(String::from_utf8(plain.to_vec()).unwrap());
            }
        }
        texts
    }

    fn grants_for(&self, party: Party) -> Vec<(EpochRecord, Grant)> {
        let all =
            self.epochs.iter().flat_map(|e| e.grants.iter().map(move |(to, g)| (e.record.clone(), *to, g.clone())));
        all.filter(|(_, to, _)| *to == party).map(|(record, _, grant)| (record, grant)).collect()
    }
}

fn key(n: u8) -> Zeroizing<[u8; 32]> {
    Zeroizing::new([n; 32])
}

fn state(chain: &mut Chain, pins: &mut Pins, by: &PersonalKeys, claims: Vec<Claim>) -> SignedStatement {
    let signed = chain.propose(claims, staff_id(1), None, at(1)).sign(&by.signer());
    chain.admit(&signed, pins).unwrap();
    pins.raise(chain).unwrap();
    signed
}

pub(crate) const DESK: fn() -> Party = || Party::Compartment(id(1));
const CASE: fn() -> Party = || Party::Compartment(id(7));

#[test]
fn a_responder_and_the_receipt_read_a_report_and_a_thief_of_the_store_does_not() {
    let mut office = Office::open();
    let mut report = office.take_report();
    office.write(&mut report, b"second");
    assert_eq!(report.epochs.len(), 1);
    assert_eq!(report.read(Party::Receipt, &[report.receipt.secret()]), ["first", "second"]);
    for n in [2, 3] {
        let secret = office.people[usize::from(n) - 1].everyday().secret();
        let keys = office.desk_keys(n, &secret);
        assert_eq!(report.read(DESK(), &[&keys[0].member_secret()]), ["first", "second"]);
    }
    let stranger = MemberSecret::generate(&mut office.rng);
    for party in [DESK(), Party::Compartment(id(2)), Party::Receipt] {
        assert!(report.read(party, &[&stranger]).is_empty());
    }
}

#[test]
fn a_removed_member_opens_nothing_written_since_also_in_reports_from_before() {
    let mut office = Office::open();
    let mut report = office.take_report();
    // All that she ever unwrapped.
    let hers = office.people[2].everyday().secret();
    let mut unwrapped = office.desk_keys(3, &hers);
    office.remove_from_desk();
    office.write(&mut report, b"after she left");
    assert_eq!(report.epochs.len(), 2);
    // The later database, too.
    unwrapped.extend(office.desk_keys(3, &hers));
    let old_report_key = {
        let (_, grant) = report.epochs[0].grants.iter().find(|(to, _)| *to == DESK()).unwrap();
        grant.open(&report.epochs[0].record, DESK(), &unwrapped[0].member_secret()).unwrap()
    };
    let secrets: Vec<_> = unwrapped.iter().chain([&old_report_key]).map(CompartmentKey::member_secret).collect();
    let all: Vec<_> = secrets.iter().chain([&hers]).collect();
    assert_eq!(report.read(DESK(), &all), ["first"]);
    assert!(open_item(&old_report_key, &office.writer, &report.items[1], &PLACE).is_err());
    // Who stays reads both.
    let stays = office.desk_keys(2, &office.people[1].everyday().secret());
    let secrets: Vec<_> = stays.iter().map(CompartmentKey::member_secret).collect();
    assert_eq!(report.read(DESK(), &secrets.iter().collect::<Vec<_>>()), ["first", "after she left"]);
    assert_eq!(report.read(Party::Receipt, &[report.receipt.secret()]).len(), 2);
}

#[test]
fn a_new_member_reads_the_history_only_when_it_is_given() {
    let mut office = Office::open();
    office.remove_from_desk();
    let new = PersonalKeys::generate(&mut office.rng);
    let keys = Box::new(new.public());
    let claim = Claim::Staff { id: staff_id(4), epoch: 1, roles: Roles::RESPONDER, keys };
    office.state(vec![claim]);
    let member = office.chain.member(Party::Staff(staff_id(4)), Kind::Desk).unwrap();
    let opened = office.desk_keys(2, &office.people[1].everyday().secret());
    let invited = Invited { member: member.clone(), history: false };
    let (record, grant) = office.desk[1].record.admit(&opened[1], &invited, &mut office.rng).unwrap();
    office.desk[1].record = record;
    office.desk[1].grants.push((member.party(), grant));
    let epochs = |office: &Office| {
        office.desk_keys(4, &new.everyday().secret()).iter().map(CompartmentKey::epoch).collect::<Vec<_>>()
    };
    assert_eq!(epochs(&office), [2]);
    let grant = office.desk[0].record.grant_history(&opened[0], &member, &mut office.rng).unwrap();
    assert!(grant.with_history());
    office.desk[0].grants.push((member.party(), grant));
    assert_eq!(epochs(&office), [1, 2]);
    let wrong =
        office.desk[0].record.admit(&opened[1], &Invited { member: member.clone(), history: true }, &mut office.rng);
    assert_eq!(wrong.err(), Some(EpochError::OtherKey));
    let twice = office.desk[1].record.admit(&opened[1], &invited, &mut office.rng);
    assert_eq!(twice.err(), Some(EpochError::Twice(member.party())));
}

#[test]
fn a_stolen_session_opens_open_reports_and_no_closed_one() {
    let mut office = Office::open();
    let mut report = office.take_report();
    let (supervisor, responder) = (office.stolen(1), office.stolen(2));
    let desk = office.desk_keys(2, &responder)[0].member_secret();
    assert_eq!(report.read(DESK(), &[&desk]), ["first"]);
    // It is closed: the job deletes the desk's grant.
    report.epochs[0].grants.retain(|(to, _)| *to != DESK());
    assert!(report.read(DESK(), &[&desk]).is_empty());
    let archive: Vec<_> =
        office.archive.grants.iter().map(|(_, g)| (office.archive.record.clone(), g.clone())).collect();
    let archived = report.grants_for(Party::Compartment(id(2)));
    for (n, secret) in [(1, &supervisor), (2, &responder)] {
        assert!(ArchiveVisit::begin(staff_id(n), secret, &archive, &archived, at(0)).is_err());
    }
    // Her password opens the other half, for a quarter of an hour.
    let guarded = office.people[0].guarded();
    let visit = ArchiveVisit::begin(staff_id(1), &guarded, &archive, &archived, at(0)).unwrap();
    assert_eq!((visit.report(), visit.until()), (id(9), at(900_000_000)));
    assert!(
        visit
            .key(1, at(899_999_999))
            .is_some_and(|key| open_item(key, &office.writer, &report.items[0], &PLACE).is_ok())
    );
    assert!(visit.key(1, at(900_000_000)).is_none() && visit.key(2, at(0)).is_none());
    let two = [archived.clone(), vec![(office.archive.record.clone(), archived[0].1.clone())]].concat();
    assert!(ArchiveVisit::begin(staff_id(1), &guarded, &archive, &two, at(0)).is_err(), "one report at a time");
}

#[test]
fn a_stolen_session_opens_no_case_that_it_is_not_in() {
    let mut office = Office::open();
    let (case, report) = office.take_case_of(3);
    let (supervisor, responder, hers) = (office.stolen(1), office.stolen(2), office.stolen(3));
    let opens = |with: &MemberSecret| {
        let as_each = (1..=3).map(|n| Party::Staff(staff_id(n))).chain([DESK(), CASE()]);
        let grants = as_each.flat_map(|party| case.grants.iter().map(move |(_, grant)| (party, grant)));
        grants.filter_map(|(party, grant)| grant.open(&case.record, party, with).ok()).collect::<Vec<_>>()
    };
    // Hers does, and what is in it: or nothing below would show anything.
    let opened = opens(&hers);
    assert_eq!(opened.len(), 1);
    assert_eq!(report.read(CASE(), &[&opened[0].member_secret()]), ["first"]);
    // The other responder's, the supervisor's, and every key of the desk that they open do not.
    let desk = office.desk_keys(2, &responder)[0].member_secret();
    for with in [&supervisor, &responder, &desk] {
        assert!(opens(with).is_empty());
        for party in [CASE(), DESK(), Party::Staff(staff_id(2)), Party::Receipt] {
            assert!(report.read(party, &[with]).is_empty(), "{party:?}");
        }
    }
}

#[test]
fn new_words_after_closing_are_the_desks_and_the_old_ones_are_not() {
    let mut office = Office::open();
    let mut report = office.take_report();
    report.epochs[0].grants.retain(|(to, _)| *to != DESK());
    let receipt = report.receipt.as_member();
    let next = report.epochs[0].record.next(&office.members(receipt), &mut office.rng).unwrap();
    report.epochs.push(next);
    office.write(&mut report, b"again");
    let desk = office.desk_keys(2, &office.people[1].everyday().secret())[0].member_secret();
    assert_eq!(report.read(DESK(), &[&desk]), ["again"]);
    assert_eq!(report.read(Party::Receipt, &[report.receipt.secret()]), ["first", "again"]);
}

#[test]
fn a_key_that_was_swapped_in_the_store_gets_nothing() {
    let mut office = Office::open();
    let report = office.take_report();
    let record = &report.epochs[0].record;
    let thief = MemberSecret::generate(&mut office.rng).public();
    assert_eq!(record.prove_member(Party::Receipt, thief.clone()), Err(Unproven));
    assert_eq!(record.prove_member(Party::Custodian(1), report.receipt.secret().public()), Err(Unproven));
    // A grant of her own making, that holds another key than the record's.
    let member = office.chain.member(Party::Staff(staff_id(2)), Kind::Case).unwrap();
    let invited = [Invited { member, history: true }];
    let forged = EpochRecord::found(id(9), Kind::Report, &invited, &mut office.rng).unwrap();
    let secret = office.people[1].everyday().secret();
    assert!(forged.grants[0].1.open(&forged.record, Party::Staff(staff_id(2)), &secret).is_ok());
    assert!(forged.grants[0].1.open(record, Party::Staff(staff_id(2)), &secret).is_err());
}

#[test]
fn a_compartment_needs_members_and_each_once() {
    let mut office = Office::open();
    let member = office.chain.member(Party::Staff(staff_id(2)), Kind::Case).unwrap();
    let one = Invited { member, history: true };
    let found = |who: &[Invited], rng: &mut StdRng| EpochRecord::found(id(5), Kind::Case, who, rng).err();
    assert_eq!(found(&[], &mut office.rng), Some(EpochError::NoMember));
    assert_eq!(found(&[one.clone(), one.clone()], &mut office.rng), Some(EpochError::Twice(one.member.party())));
    let last = EpochRecord { epoch: u32::MAX, ..office.desk[0].record.clone() };
    assert_eq!(last.next(&[one], &mut office.rng).err(), Some(EpochError::Last));
}

#[test]
fn a_receipt_that_was_replaced_opens_nothing_any_more() {
    let mut office = Office::open();
    let mut report = office.take_report();
    let set = ReceiptSet::new(1, Cost::CHEAP, Pepper::new(1, key(4)));
    let new = MadeReceipt::make(&set, &mut office.rng);
    // Every epoch is opened with the old one and given to the new one; the old one's grants go.
    let old = std::mem::replace(&mut report.receipt, new.keys);
    for epoch in &mut report.epochs {
        let (_, grant) = epoch.grants.iter().find(|(to, _)| *to == Party::Receipt).unwrap();
        let key = grant.open(&epoch.record, Party::Receipt, old.secret()).unwrap();
        let given = epoch.record.grant_history(&key, &new.member, &mut office.rng).unwrap();
        epoch.grants.retain(|(to, _)| *to != Party::Receipt);
        epoch.grants.push((Party::Receipt, given));
    }
    // What is written from now on is under a key that the old one never saw.
    let next = report.epochs[0].record.next(&office.members(new.member), &mut office.rng).unwrap();
    report.epochs.push(next);
    office.write(&mut report, b"after");
    assert_eq!(report.read(Party::Receipt, &[report.receipt.secret()]), ["first", "after"]);
    assert!(report.read(Party::Receipt, &[old.secret()]).is_empty());
}

#[test]
fn two_exchanged_items_and_one_put_back_do_not_open() {
    let mut office = Office::open();
    let report = office.take_report();
    let key = &report.epochs[0].key;
    let to = report.epochs[0].record.for_writing(|_| Some(1)).unwrap();
    let place = |id, version| ItemPlace { id, version, ..PLACE };
    let writer = &office.writer;
    let one = seal_item::<()>(&to, writer, b"one", &place(b"1", 1), &mut office.rng).unwrap();
    let two = seal_item::<()>(&to, writer, b"two", &place(b"2", 1), &mut office.rng).unwrap();
    assert!(
        open_item(key, writer, &two, &place(b"1", 1)).is_err()
            && open_item(key, writer, &one, &place(b"2", 1)).is_err()
    );
    let edited = seal_item::<()>(&to, writer, b"one, edited", &place(b"1", 2), &mut office.rng).unwrap();
    assert!(open_item(key, writer, &edited, &place(b"1", 2)).is_ok());
    assert!(open_item(key, writer, &one, &place(b"1", 2)).is_err(), "the older writing in the newer one's place");
}
