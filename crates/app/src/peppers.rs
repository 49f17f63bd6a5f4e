//! The file of peppers: a line for each, wrapped by the root key. `receipt NUMBER HEX`, `password NUMBER HEX`, and since a
//! second set of parameters of codes was made also `receipt NUMBER HEX KIB PASSES LANES SINCE`, whose cost and time are
//! bound into what is wrapped. A file without such a line begins as it did before there were any.

use crate::beside::bytes_of;
use domain::Timestamp;
use rand_core::CryptoRng;
use sealing::{Cost, Pepper, ReceiptSet, ReceiptSets, RootKey, new_pepper, to_hex};
use std::cmp::Reverse;
use zeroize::Zeroizing;

/// Every line costs what the first set costs.
const HEAD: &str = "oberih-peppers-1";
/// Some lines have a cost of their own.
const HEAD_WITH_COSTS: &str = "oberih-peppers-2";
const RECEIPT: &str = "receipt";
const PASSWORD: &str = "password";

/// The peppers: of the codes that people come back with, and of the staff's passwords.
pub struct Peppers {
    /// The present set of parameters first.
    pub receipts: ReceiptSets,
    /// For passwords.
    pub password: Pepper,
}

/// A set of parameters of codes, as the file names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodeSet {
    /// Its number, from 1.
    pub number: u32,
    /// What a run costs.
    pub cost: Cost,
    /// When it was made; none of the first, which is as old as the node.
    pub since: Option<Timestamp>,
    /// Whether a return tries it.
    pub tried: bool,
}

/// A line.
struct Line {
    name: String,
    version: u32,
    wrapped: Vec<u8>,
    own: Option<Own>,
}

/// What a set of its own cost says of itself.
#[derive(Clone, Copy)]
struct Own {
    cost: Cost,
    since: Timestamp,
}

impl Own {
    fn words(self) -> String {
        let cost = self.cost;
        format!(" {} {} {} {}", cost.memory_kib(), cost.passes(), cost.lanes(), self.since.unix_micros())
    }
}

impl Line {
    fn wrap(
        name: &str,
        version: u32,
        own: Option<Own>,
        root: &RootKey,
        plain: &[u8; 32],
        rng: &mut impl CryptoRng,
    ) -> Self {
        let line = Self { name: name.to_owned(), version, wrapped: Vec::new(), own };
        Self { wrapped: root.wrap_shared(plain, &line.label(), version.into(), rng), ..line }
    }

    fn open(&self, root: &RootKey) -> Option<Zeroizing<[u8; 32]>> {
        root.unwrap_shared(&self.wrapped, &self.label(), self.version.into()).ok()
    }

    /// What is wrapped opens under this alone, so that nobody makes a set cheaper who has no root key.
    fn label(&self) -> String {
        format!("pepper {}{}", self.name, self.own.map(Own::words).unwrap_or_default())
    }

    fn text(&self) -> String {
        let own = self.own.map(Own::words).unwrap_or_default();
        format!("{} {} {}{own}\n", self.name, self.version, to_hex(&self.wrapped))
    }

    fn read(text: &str) -> Option<Self> {
        let mut parts = text.split(' ');
        let (name, version) = (parts.next()?.to_owned(), parts.next()?.parse().ok()?);
        let wrapped = bytes_of(parts.next()?)?;
        let own = match parts.next() {
            None => None,
            Some(_) if name != RECEIPT => return None,
            Some(kib) => {
                let (passes, lanes) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
                let cost = Cost::of_receipts(kib.parse().ok()?, passes, lanes)?;
                Some(Own { cost, since: Timestamp::from_unix_micros(parts.next()?.parse().ok()?) })
            }
        };
        parts.next().is_none().then_some(Self { name, version, wrapped, own })
    }
}

fn lines(text: &str) -> Option<Vec<Line>> {
    let (head, rest) = text.split_once('\n')?;
    let lines: Vec<Line> = rest.lines().map(Line::read).collect::<Option<_>>()?;
    let with_costs = lines.iter().any(|line| line.own.is_some());
    (head == if with_costs { HEAD_WITH_COSTS } else { HEAD }).then_some(lines)
}

fn text_of(lines: &[Line]) -> String {
    let head = if lines.iter().any(|line| line.own.is_some()) { HEAD_WITH_COSTS } else { HEAD };
    let mut text = format!("{head}\n");
    lines.iter().for_each(|line| text.push_str(&line.text()));
    text
}

/// A new file.
pub(crate) fn fresh(root: &RootKey, rng: &mut impl CryptoRng) -> String {
    let first = |name: &str| {
        let pepper = new_pepper(rng);
        Line::wrap(name, 1, None, root, &pepper, rng)
    };
    text_of(&[RECEIPT, PASSWORD].map(first))
}

/// What is in it. `first`: what a set costs that has no cost of its own. Of the sets of codes the newest ones, as many as a
/// return tries; the others open all the same, or the file is not whole.
pub(crate) fn read(text: &str, root: &RootKey, first: Cost) -> Option<Peppers> {
    let (mut receipts, mut password) = (Vec::new(), None);
    for line in lines(text)? {
        let pepper = Pepper::new(line.version, line.open(root)?);
        match line.name.as_str() {
            RECEIPT => {
                let cost = line.own.map_or(first, |own| own.cost);
                receipts.push(ReceiptSet::new(line.version, cost, pepper));
            }
            PASSWORD => password = Some(pepper),
            _ => return None,
        }
    }
    receipts.sort_by_key(|set| Reverse(set.number()));
    if receipts.windows(2).any(|two| two[0].number() == two[1].number()) {
        return None;
    }
    receipts.truncate(ReceiptSets::MOST);
    Some(Peppers { receipts: ReceiptSets::new(receipts).ok()?, password: password? })
}

/// The same peppers wrapped by another root key.
pub(crate) fn rewrapped(text: &str, old: &RootKey, new: &RootKey, rng: &mut impl CryptoRng) -> Option<String> {
    let mut out = Vec::new();
    for line in lines(text)? {
        // one that is wrapped by the new key already was carried over before a crash
        let plain = line.open(old).or_else(|| line.open(new))?;
        out.push(Line::wrap(&line.name, line.version, line.own, new, &plain, rng));
    }
    Some(text_of(&out))
}

/// With one more set of codes, of the next number; gives that.
pub(crate) fn with_next_set(
    text: &str,
    root: &RootKey,
    (cost, since): (Cost, Timestamp),
    rng: &mut impl CryptoRng,
) -> Option<(u32, String)> {
    let mut lines = lines(text)?;
    if !lines.iter().all(|line| line.open(root).is_some()) {
        return None;
    }
    let newest = lines.iter().filter(|line| line.name == RECEIPT).map(|line| line.version).max()?;
    let (number, pepper) = (newest.checked_add(1)?, new_pepper(rng));
    lines.push(Line::wrap(RECEIPT, number, Some(Own { cost, since }), root, &pepper, rng));
    Some((number, text_of(&lines)))
}

/// The sets of codes it names, the present one first.
pub(crate) fn sets(text: &str) -> Option<Vec<CodeSet>> {
    let mut receipts: Vec<Line> = lines(text)?.into_iter().filter(|line| line.name == RECEIPT).collect();
    receipts.sort_by_key(|line| Reverse(line.version));
    let named = |(place, line): (usize, &Line)| CodeSet {
        number: line.version,
        cost: line.own.map_or(Cost::RECEIPT, |own| own.cost),
        since: line.own.map(|own| own.since),
        tried: place < ReceiptSets::MOST,
    };
    Some(receipts.iter().enumerate().map(named).collect())
}

#[cfg(test)]
#[path = "peppers_tests.rs"]
mod tests;
