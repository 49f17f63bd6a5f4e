//! The file of peppers as it was, as it grows, and as somebody changed it.

use super::*;
use rand::SeedableRng;
use rand::rngs::StdRng;
use sealing::ReceiptCode;

const SINCE: Timestamp = Timestamp::from_unix_micros(1_795_500_000_000_000);

fn dear() -> Cost {
    Cost::of_receipts(32, 1, 1).unwrap()
}

/// As it was written before a set had a cost of its own.
fn old_file(root: &RootKey, rng: &mut StdRng) -> String {
    let mut line = |name: &str| {
        let wrapped = root.wrap_shared(&[7; 32], &format!("pepper {name}"), 1, rng);
        format!("{name} 1 {}\n", to_hex(&wrapped))
    };
    format!("oberih-peppers-1\n{}{}", line("receipt"), line("password"))
}

/// A file whose newest set is this.
fn grown_to(newest: u32, root: &RootKey, rng: &mut StdRng) -> String {
    let mut text = old_file(root, rng);
    for number in 2..=newest {
        let (made, next) = with_next_set(&text, root, (dear(), SINCE), rng).unwrap();
        assert_eq!(made, number);
        text = next;
    }
    text
}

/// The sets that a return tries, each with what one code gives under it.
fn tried(text: &str, root: &RootKey) -> Option<Vec<(u32, [u8; 32])>> {
    let code = ReceiptCode::generate(&mut StdRng::seed_from_u64(9));
    let peppers = read(text, root, Cost::CHEAP)?;
    Some(peppers.receipts.tries().iter().map(|set| (set.number(), *set.derive(&code).look_up())).collect())
}

#[test]
fn a_file_of_before_there_were_costs_is_set_1() {
    let rng = &mut StdRng::seed_from_u64(1);
    let root = RootKey::generate(rng);
    let text = old_file(&root, rng);
    let code = ReceiptCode::generate(&mut StdRng::seed_from_u64(9));
    let before = ReceiptSet::new(1, Cost::CHEAP, Pepper::new(1, Zeroizing::new([7; 32])));
    assert_eq!(tried(&text, &root), Some(vec![(1, *before.derive(&code).look_up())]));
    assert_eq!(sets(&text), Some(vec![CodeSet { number: 1, cost: Cost::RECEIPT, since: None, tried: true }]));
    assert!(read(&text, &RootKey::generate(rng), Cost::CHEAP).is_none(), "another root key opens nothing");
    assert!(read(&fresh(&root, rng), &root, Cost::CHEAP).is_some_and(|p| p.receipts.present().number() == 1));
}

#[test]
fn a_next_set_is_the_present_one_and_two_before_it_are_tried() {
    let rng = &mut StdRng::seed_from_u64(2);
    let root = RootKey::generate(rng);
    let first = old_file(&root, rng);
    let known = tried(&first, &root).unwrap();
    let (_, second) = with_next_set(&first, &root, (dear(), SINCE), rng).unwrap();
    let two = tried(&second, &root).unwrap();
    assert_eq!((two.len(), two[0].0, two[1]), (2, 2, known[0]), "the first is as it was");
    assert_ne!(two[0].1, two[1].1);
    let (_, third) = with_next_set(&second, &root, (Cost::CHEAP, SINCE), rng).unwrap();
    let three = tried(&third, &root).unwrap();
    assert_eq!((three.len(), three[0].0, &three[1..]), (3, 3, &two[..]));
    let (_, fourth) = with_next_set(&third, &root, (dear(), SINCE), rng).unwrap();
    let four = tried(&fourth, &root).unwrap();
    assert_eq!((four.len(), four[0].0, &four[1..]), (3, 4, &three[..2]), "the first is tried no more");
    let named: Vec<(u32, bool, u32)> =
        sets(&fourth).unwrap().iter().map(|s| (s.number, s.tried, s.cost.memory_kib())).collect();
    assert_eq!(named, [(4, true, 32), (3, true, 16), (2, true, 32), (1, false, Cost::RECEIPT.memory_kib())]);
    assert_eq!(sets(&fourth).unwrap()[0].since, Some(SINCE));
}

#[test]
fn nobody_without_the_root_key_makes_a_set_cheaper_or_older() {
    let rng = &mut StdRng::seed_from_u64(3);
    let root = RootKey::generate(rng);
    let text = grown_to(2, &root, rng);
    assert!(text.starts_with("oberih-peppers-2\n") && read(&text, &root, Cost::CHEAP).is_some());
    for (from, to) in [(" 32 1 1 ", " 16 1 1 "), (" 32 1 1 ", " 32 2 1 "), ("1795500000000000", "1795500000000001")] {
        assert!(text.contains(from));
        let changed = text.replace(from, to);
        assert!(sets(&changed).is_some() && read(&changed, &root, Cost::CHEAP).is_none(), "{from} to {to}");
    }
    let other = RootKey::generate(rng);
    assert!(with_next_set(&text, &other, (dear(), SINCE), rng).is_none(), "nor does another root key add one");
}

#[test]
fn every_set_follows_the_root_key_also_those_that_are_tried_no_more() {
    let rng = &mut StdRng::seed_from_u64(4);
    let (old, new) = (RootKey::generate(rng), RootKey::generate(rng));
    let text = grown_to(5, &old, rng);
    let carried = rewrapped(&text, &old, &new, rng).unwrap();
    assert_eq!((sets(&carried), tried(&carried, &new)), (sets(&text), tried(&text, &old)));
    assert!(tried(&carried, &old).is_none());
    assert!(with_next_set(&carried, &new, (dear(), SINCE), rng).is_some_and(|(number, _)| number == 6), "all open");
    let again = rewrapped(&carried, &old, &new, rng).unwrap();
    assert_eq!(tried(&again, &new), tried(&text, &old), "again after a crash");
}

#[test]
fn a_file_that_is_not_whole_does_not_read() {
    let rng = &mut StdRng::seed_from_u64(5);
    let root = RootKey::generate(rng);
    let text = grown_to(2, &root, rng);
    let own = text.lines().last().unwrap().to_owned();
    let password = text.lines().find(|line| line.starts_with("password")).unwrap().to_owned();
    let first = text.lines().find(|line| line.starts_with("receipt 1 ")).unwrap().to_owned();
    let changed = [
        String::new(),
        text.replace("peppers-2", "peppers-1"),
        text.replace("peppers-2", "peppers-3"),
        text.replace(&own, ""),
        text.replace(&own, &format!("{own} 1")),
        text.replace(&own, own.rsplit_once(' ').unwrap().0),
        text.replace(" 32 1 1 ", " 600000 1 1 "),
        text.replace(&password, &format!("{password} 32 1 1 1")),
        text.replace(&password, ""),
        text.replace("password", "other"),
        format!("{text}{own}\n"),
        format!("{text}{first}\n"),
        text.replace(&own[..20], "receipt 2 "),
    ];
    for (n, changed) in changed.iter().enumerate() {
        assert_ne!(changed, &text);
        assert!(read(changed, &root, Cost::CHEAP).is_none(), "{n}");
    }
}
