//! Recovery: one to three custodians make keys offline and keep them as words on paper. The recovery compartment is a
//! member of every other; one custodian opens it alone, of two or three any two open it together.

use crate::epoch::{EpochError, EpochRecord, Founded, Invited};
use crate::grant::Grant;
use crate::hex::{read_hex, write_hex};
use crate::pairs::{PairFounded, PairGrant};
use crate::secret::Secret;
use crate::wrap::BadKey;
use crate::{Kind, MemberKey, MemberSecret, Party, Pins, ProvenMember, Unproven};
use bip39::{Language, Mnemonic};
use domain::CompartmentId;
use rand_core::CryptoRng;
use subtle::ConstantTimeEq;
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
        let secret = entropy.get(..length).and_then(Secret::from_slice).ok_or(BadWords)?;
        Ok(Self(MemberSecret(secret)))
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
        write_hex(&mut text, key.as_bytes());
        text.push('\n');
        text
    }
}

/// The public key in such a file. Errors: another text.
pub fn read_public_file(text: &str) -> Result<MemberKey, BadKey> {
    let hex = text.trim_end().strip_prefix(PUBLIC_HEAD).ok_or(BadKey)?;
    let mut bytes = vec![0; hex.len() / 2];
    read_hex(hex, &mut bytes).ok_or(BadKey)?;
    MemberKey::from_slice(&bytes)
}

/// The custodians' public keys, proven by their fingerprints beside the root key: 1, 2, 3 in this order.
pub struct Custodians(Vec<MemberKey>);

impl Custodians {
    /// `keys`: one to three, as pinned and in that order. Errors: none, more than three, one twice, or not those.
    pub fn pinned(keys: &[MemberKey], pins: &Pins) -> Result<Self, EpochError> {
        match keys.len() {
            0 => return Err(EpochError::NoMember),
            1..=3 => {}
            _ => return Err(EpochError::TooMany),
        }
        for (n, key) in (1..).zip(keys) {
            if keys.iter().take(usize::from(n) - 1).any(|known| known == key) {
                return Err(EpochError::Twice(Party::Custodian(n)));
            }
        }
        let same = keys.len() == pins.custodians.len()
            && keys.iter().zip(&pins.custodians).all(|(key, print)| bool::from(key.fingerprint().ct_eq(print)));
        if same { Ok(Self(keys.to_vec())) } else { Err(Unproven.into()) }
    }

    fn holders(&self, epoch: u32) -> Vec<ProvenMember> {
        let keys = (1..).zip(&self.0);
        keys.map(|(n, key)| ProvenMember::new(Party::Custodian(n), epoch, key.clone())).collect()
    }
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
    /// The first epoch.
    pub fn found(id: CompartmentId, custodians: &Custodians, rng: &mut impl CryptoRng) -> Result<Self, EpochError> {
        Self::make(id, 1, &custodians.holders(1), rng)
    }

    /// The next epoch: other custodians, or after a use. What was granted to an earlier epoch stays with its custodians.
    /// Errors: a record of another kind.
    pub fn next(before: &EpochRecord, custodians: &Custodians, rng: &mut impl CryptoRng) -> Result<Self, EpochError> {
        if before.kind != Kind::Recovery {
            return Err(EpochError::Kind);
        }
        let epoch = before.epoch_after(&[])?;
        Self::make(before.id, epoch, &custodians.holders(epoch), rng)
    }

    fn make(
        id: CompartmentId,
        epoch: u32,
        holders: &[ProvenMember],
        rng: &mut impl CryptoRng,
    ) -> Result<Self, EpochError> {
        if let [alone] = holders {
            let invited = [Invited { member: alone.clone(), history: true }];
            return Self::alone(EpochRecord::make(id, Kind::Recovery, epoch, &invited, rng)?);
        }
        Ok(Self::pairs(EpochRecord::make_for_pairs(id, Kind::Recovery, epoch, holders, rng)?))
    }

    fn alone(mut founded: Founded) -> Result<Self, EpochError> {
        let (_, grant) = founded.grants.pop().ok_or(EpochError::NoMember)?;
        Ok(Self { record: founded.record, wraps: Wraps::Alone(grant) })
    }

    fn pairs(founded: PairFounded) -> Self {
        Self { record: founded.record, wraps: Wraps::Pairs(founded.pairs) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{compartment_id, member, report, seeded};

    fn custodians(n: u64) -> Vec<CustodianSecret> {
        (0..n).map(|seed| CustodianSecret::generate(&mut seeded(seed))).collect()
    }

    fn publics(custodians: &[CustodianSecret]) -> Vec<MemberKey> {
        custodians.iter().map(|c| read_public_file(&c.public_file()).unwrap()).collect()
    }

    fn pinned(keys: &[MemberKey]) -> Result<Custodians, EpochError> {
        Custodians::pinned(keys, &Pins::new([0; 32], keys.iter().map(MemberKey::fingerprint).collect()))
    }

    fn found(keys: &[MemberKey], rng: &mut rand::rngs::StdRng) -> Recovery {
        Recovery::found(compartment_id(1), &pinned(keys).unwrap(), rng).unwrap()
    }

    #[test]
    fn words_are_those_of_the_standard_and_are_read_back() {
        let secret = CustodianSecret(MemberSecret(Secret::zeros()));
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
        let recovery = found(&publics(&custodians), rng);
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
        let first = found(&keys[..2], rng);
        let next = Recovery::next(&first.record, &pinned(&keys[1..]).unwrap(), rng).unwrap();
        let Wraps::Pairs(pairs) = &next.wraps else { unreachable!("three custodians are pairs") };
        assert_eq!((next.record.epoch(), pairs.len()), (2, 3));
        assert!(pairs.iter().all(|pair| pair.open_first(&next.record, all[0].secret()).is_err()));
        assert!(pairs[0].open_first(&next.record, all[1].secret()).is_ok());
        let alone = Recovery::next(&next.record, &pinned(&keys[..1]).unwrap(), rng);
        assert!(matches!(alone, Ok(Recovery { wraps: Wraps::Alone(_), .. })));
    }

    #[test]
    fn two_custodians_open_together_and_one_of_one_alone() {
        let rng = &mut seeded(10);
        let two = custodians(2);
        let recovery = found(&publics(&two), rng);
        assert!(matches!(&recovery.wraps, Wraps::Pairs(pairs) if pairs.len() == 1));
        let one = custodians(1);
        let recovery = found(&publics(&one), rng);
        let Wraps::Alone(grant) = &recovery.wraps else { unreachable!("one custodian is alone") };
        assert!(grant.open(&recovery.record, Party::Custodian(1), one[0].secret()).is_ok());
    }

    #[test]
    fn custodians_are_one_to_three_and_those_that_are_pinned() {
        let keys = publics(&custodians(4));
        let refused = |keys: &[MemberKey]| pinned(keys).err();
        assert_eq!(refused(&[]), Some(EpochError::NoMember));
        assert_eq!(refused(&keys), Some(EpochError::TooMany));
        let twice = [keys[0].clone(), keys[1].clone(), keys[0].clone()];
        assert_eq!(refused(&twice), Some(EpochError::Twice(Party::Custodian(3))));
        let pins = Pins::new([0; 32], keys[..2].iter().map(MemberKey::fingerprint).collect());
        assert!(Custodians::pinned(&keys[..2], &pins).is_ok());
        for other in [&keys[..1], &keys[1..3], &keys[..3], &[keys[1].clone(), keys[0].clone()]] {
            assert_eq!(Custodians::pinned(other, &pins).err(), Some(EpochError::Unproven(Unproven)));
        }
    }

    #[test]
    fn only_recovery_becomes_recovery() {
        let rng = &mut seeded(12);
        let (anna, _) = member(1, rng);
        let desk = EpochRecord::found(compartment_id(1), Kind::Desk, &[Invited { member: anna, history: true }], rng);
        let custodians = pinned(&publics(&custodians(1))).unwrap();
        assert_eq!(Recovery::next(&desk.unwrap().record, &custodians, rng).err(), Some(EpochError::Kind));
    }
}
