//! Recovery: one to three custodians make keys offline and keep them as words on paper. The recovery compartment is a
//! member of every other; one custodian opens it alone, of two or three any two open it together.

use crate::epoch::{EpochError, EpochRecord, Founded, Invited};
use crate::grant::Grant;
use crate::pairs::{PairFounded, PairGrant};
use crate::wrap::BadKey;
use crate::{Kind, MemberKey, MemberSecret, Party, ProvenMember};
use bip39::{Language, Mnemonic};
use domain::CompartmentId;
use rand_core::CryptoRng;
use std::fmt::Write;
use zeroize::Zeroizing;

const PUBLIC_HEAD: &str = "oberih-recovery-public-1 ";

/// A custodian's secret.
pub struct CustodianSecret(MemberSecret);

/// Not 24 words of a custodian, or mistyped.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not the 24 words of a recovery key")]
pub struct BadWords;

impl CustodianSecret {
    /// A new one.
    pub fn generate(rng: &mut impl CryptoRng) -> Self {
        Self(MemberSecret::generate(rng))
    }

    /// 24 English words (BIP-39): the secret and a checksum of 8 bits, also as the text of a QR code.
    pub fn words(&self) -> Zeroizing<String> {
        let words = Zeroizing::new(Mnemonic::from_entropy_in(Language::English, &*self.0.0).expect("32 bytes"));
        let mut out = Zeroizing::new(String::with_capacity(24 * 9));
        for (n, word) in words.words().enumerate() {
            if n > 0 {
                out.push(' ');
            }
            out.push_str(word);
        }
        out
    }

    /// From the words, in any case and with any spaces. Errors: not 24 of them, an unknown one, a wrong checksum.
    pub fn from_words(text: &str) -> Result<Self, BadWords> {
        let mut plain = Zeroizing::new(String::with_capacity(4 * text.len()));
        for word in text.split_whitespace() {
            if !plain.is_empty() {
                plain.push(' ');
            }
            plain.extend(word.chars().flat_map(char::to_lowercase));
        }
        let words = Mnemonic::parse_in_normalized(Language::English, &plain).map_err(|_| BadWords)?;
        let words = Zeroizing::new(words);
        let (entropy, length) = words.to_entropy_array();
        let entropy = Zeroizing::new(entropy);
        let bytes = entropy.get(..length).and_then(|bytes| bytes.try_into().ok()).ok_or(BadWords)?;
        Ok(Self(MemberSecret(Zeroizing::new(bytes))))
    }

    /// What opens grants and pairs.
    pub fn secret(&self) -> &MemberSecret {
        &self.0
    }

    /// The text of the file that `setup` takes: one line, in hex.
    pub fn public_file(&self) -> String {
        let key = self.0.public();
        let mut text = String::with_capacity(PUBLIC_HEAD.len() + 2 * key.as_bytes().len() + 1);
        text.push_str(PUBLIC_HEAD);
        for byte in key.as_bytes() {
            let _ = write!(text, "{byte:02x}");
        }
        text.push('\n');
        text
    }
}

/// The public key in such a file. Errors: another text.
pub fn read_public_file(text: &str) -> Result<MemberKey, BadKey> {
    let hex = text.trim_end().strip_prefix(PUBLIC_HEAD).filter(|hex| hex.is_ascii()).ok_or(BadKey)?;
    let digits = hex.as_bytes().chunks(2);
    let bytes = digits.map(|pair| {
        let pair = std::str::from_utf8(pair).map_err(|_| BadKey)?;
        if pair.len() != 2 || pair.starts_with('+') {
            return Err(BadKey);
        }
        u8::from_str_radix(pair, 16).map_err(|_| BadKey)
    });
    MemberKey::from_slice(&bytes.collect::<Result<Vec<_>, _>>()?)
}

/// The recovery compartment: its public keys are stated in the chain, then every compartment is granted to it. Its
/// private half is dropped at once: only the custodians bring it back.
pub struct Recovery {
    /// What is stamped and stored.
    pub record: EpochRecord,
    /// How the custodians open it.
    pub wraps: Wraps,
}

/// How custodians open the recovery compartment.
pub enum Wraps {
    /// There is one, and one person alone opens everything: the setup says so.
    Alone(Grant),
    /// Any two together.
    Pairs(Vec<PairGrant>),
}

impl Recovery {
    /// The first epoch. `custodians`: one to three keys, pinned beside the root key from now on; they become
    /// [`Party::Custodian`] 1, 2, 3 in this order. Errors: none, more than three, one key twice.
    pub fn found(id: CompartmentId, custodians: &[MemberKey], rng: &mut impl CryptoRng) -> Result<Self, EpochError> {
        let holders = holders(custodians, 1)?;
        if let [alone] = holders.as_slice() {
            return Self::alone(EpochRecord::found(id, Kind::Recovery, &[invite(alone)], rng)?);
        }
        Ok(Self::pairs(EpochRecord::found_for_pairs(id, Kind::Recovery, &holders, rng)?))
    }

    /// The next epoch: other custodians, or after a use. What was granted to an earlier epoch stays with its custodians.
    pub fn next(before: &EpochRecord, custodians: &[MemberKey], rng: &mut impl CryptoRng) -> Result<Self, EpochError> {
        let holders = holders(custodians, before.epoch.checked_add(1).ok_or(EpochError::Last)?)?;
        if let [alone] = holders.as_slice() {
            return Self::alone(before.next(&[invite(alone)], rng)?);
        }
        Ok(Self::pairs(before.next_for_pairs(&holders, rng)?))
    }

    fn alone(mut founded: Founded) -> Result<Self, EpochError> {
        let (_, grant) = founded.grants.pop().ok_or(EpochError::NoMember)?;
        Ok(Self { record: founded.record, wraps: Wraps::Alone(grant) })
    }

    fn pairs(founded: PairFounded) -> Self {
        Self { record: founded.record, wraps: Wraps::Pairs(founded.pairs) }
    }
}

fn invite(alone: &ProvenMember) -> Invited {
    Invited { member: alone.clone(), history: true }
}

fn holders(custodians: &[MemberKey], epoch: u32) -> Result<Vec<ProvenMember>, EpochError> {
    if custodians.len() > 3 {
        return Err(EpochError::TooMany);
    }
    let mut holders: Vec<ProvenMember> = Vec::with_capacity(custodians.len());
    for (n, key) in (1..).zip(custodians) {
        if holders.iter().any(|known| known.key() == key) {
            return Err(EpochError::Twice(Party::Custodian(n)));
        }
        holders.push(ProvenMember::new(Party::Custodian(n), epoch, key.clone()));
    }
    Ok(holders)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{compartment_id, report, seeded};

    fn custodians(n: u64) -> Vec<CustodianSecret> {
        (0..n).map(|seed| CustodianSecret::generate(&mut seeded(seed))).collect()
    }

    fn publics(custodians: &[CustodianSecret]) -> Vec<MemberKey> {
        custodians.iter().map(|c| read_public_file(&c.public_file()).unwrap()).collect()
    }

    #[test]
    fn words_are_those_of_the_standard_and_are_read_back() {
        let secret = CustodianSecret(MemberSecret(Zeroizing::new([0; 32])));
        let words = secret.words();
        // BIP-39, test vector of 256 zero bits.
        assert_eq!(words.as_str(), ["abandon "; 23].concat() + "art");
        let secret = &custodians(1)[0];
        let again = CustodianSecret::from_words(&format!("\n {} ", secret.words().to_uppercase().replace(' ', "  ")));
        assert!(again.is_ok_and(|again| again.secret().public() == secret.secret().public()));
        for bad in ["", "abandon", &["abandon "; 24].concat(), &["оберіг "; 24].concat(), &words[..words.len() - 4]]
        {
            assert!(CustodianSecret::from_words(bad).is_err(), "{bad}");
        }
        assert!(CustodianSecret::from_words(&(["abandon "; 11].concat() + "about")).is_err(), "12 words are too few");
    }

    #[test]
    fn another_text_is_no_public_key() {
        let file = custodians(1)[0].public_file();
        assert!(read_public_file(&file).is_ok());
        for bad in ["", "oberih-recovery-public-1 ", &file[..file.len() - 2], &file[9..], &file.replace("-1 ", "-2 ")] {
            assert_eq!(read_public_file(bad).err(), Some(BadKey));
        }
        assert!(read_public_file(&format!("{}+1", &file[..file.len() - 3])).is_err());
    }

    #[test]
    fn two_of_three_recover_a_report_and_one_does_not() {
        let rng = &mut seeded(9);
        let custodians = custodians(3);
        let recovery = Recovery::found(compartment_id(1), &publics(&custodians), rng).unwrap();
        let (record, grants, key) = report(&[&recovery.record.keys().as_member().unwrap()], rng);
        let Wraps::Pairs(pairs) = &recovery.wraps else { unreachable!("three custodians are pairs") };
        for (pair, (one, two)) in pairs.iter().zip([(0, 1), (0, 2), (1, 2)]) {
            let half = pair.open_first(&recovery.record, custodians[one].secret()).unwrap();
            let recovered = half.open_second(&recovery.record, custodians[two].secret()).unwrap();
            let opened = grants[0].open(&record, Party::Compartment(compartment_id(1)), &recovered.member_secret());
            assert!(opened.is_ok_and(|opened| opened.seed() == key.seed()));
            for alone in &custodians {
                let half = pair.open_first(&recovery.record, alone.secret());
                assert!(half.and_then(|half| half.open_second(&recovery.record, alone.secret())).is_err());
            }
            let third = custodians[3 - one - two].secret();
            assert!(pair.open_first(&recovery.record, third).is_err());
            assert!(half.open_second(&recovery.record, third).is_err());
            assert!(half.open_second(&recovery.record, custodians[one].secret()).is_err());
        }
        for custodian in &custodians {
            assert!(grants[0].open(&record, Party::Compartment(compartment_id(1)), custodian.secret()).is_err());
        }
    }

    #[test]
    fn a_custodian_who_was_replaced_does_not_open_the_next_epoch() {
        let rng = &mut seeded(11);
        let all = custodians(4);
        let keys = publics(&all);
        let first = Recovery::found(compartment_id(1), &keys[..2], rng).unwrap();
        let next = Recovery::next(&first.record, &keys[1..], rng).unwrap();
        let Wraps::Pairs(pairs) = &next.wraps else { unreachable!("three custodians are pairs") };
        assert_eq!((next.record.epoch(), pairs.len()), (2, 3));
        assert!(pairs.iter().all(|pair| pair.open_first(&next.record, all[0].secret()).is_err()));
        assert!(pairs[0].open_first(&next.record, all[1].secret()).is_ok());
        assert!(matches!(Recovery::next(&next.record, &keys[..1], rng), Ok(Recovery { wraps: Wraps::Alone(_), .. })));
    }

    #[test]
    fn two_custodians_open_together_and_one_of_one_alone() {
        let rng = &mut seeded(10);
        let two = custodians(2);
        let recovery = Recovery::found(compartment_id(1), &publics(&two), rng).unwrap();
        assert!(matches!(&recovery.wraps, Wraps::Pairs(pairs) if pairs.len() == 1));
        let one = custodians(1);
        let recovery = Recovery::found(compartment_id(1), &publics(&one), rng).unwrap();
        let Wraps::Alone(grant) = &recovery.wraps else { unreachable!("one custodian is alone") };
        assert!(grant.open(&recovery.record, Party::Custodian(1), one[0].secret()).is_ok());
        assert!(Recovery::found(compartment_id(1), &[], rng).is_err());
        assert!(Recovery::found(compartment_id(1), &publics(&custodians(4)), rng).is_err());
        let same = publics(&one);
        assert!(Recovery::found(compartment_id(1), &[same[0].clone(), same[0].clone()], rng).is_err());
    }
}
