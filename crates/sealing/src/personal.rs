//! A staff member's own keys: random, sealed under her password (Argon2id) and a pepper. TOTP protects her sign-in,
//! not these keys.
//!
//! Two halves. The *everyday* half opens what the desk reads day by day, and a session may hold it. The *guarded* half
//! opens archives and signs statements, and nothing but the password opens it: a stolen session opens no closed report.
//!
//! Sealed: `suite (1) ‖ cost (1) ‖ pepper's version (4) ‖ salt (16) ‖ XChaCha20-Poly1305 of both seeds`.

use crate::derive::expand;
use crate::encoding::Writer;
use crate::secret::Secret;
use crate::statement::StaffKeys;
use crate::{Cost, MemberSecret, OpenError, Pepper, Signer, cipher, suite};
use domain::StaffId;
use rand_core::CryptoRng;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

const HEAD: usize = 22;

/// Both halves, for as long as the password's work takes.
pub struct PersonalKeys {
    everyday: Secret<32>,
    guarded: Secret<32>,
}

/// An empty password, or not the cost of passwords.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("an empty password, or not the cost of passwords")]
pub struct NotLocked;

/// The half that a session may hold.
pub struct Everyday(pub(crate) Secret<32>);

impl PersonalKeys {
    /// New keys: of a new account, or after a password was reset. They have no grants.
    pub fn generate(rng: &mut impl CryptoRng) -> Self {
        let everyday = Secret::random(rng);
        Self { everyday, guarded: Secret::random(rng) }
    }

    /// Seals them under a password; also to change it. One run of Argon2id. Length and breach list are checked before.
    /// `cost`: [`Cost::PASSWORD`]. Errors: an empty password, or the cost of receipts.
    pub fn lock(
        &self,
        staff: StaffId,
        password: &str,
        pepper: &Pepper,
        cost: Cost,
        rng: &mut impl CryptoRng,
    ) -> Result<Vec<u8>, NotLocked> {
        if password.is_empty() || !cost.is_for_passwords() {
            return Err(NotLocked);
        }
        let mut salt = [0; 16];
        rng.fill_bytes(&mut salt);
        let mut out = Vec::with_capacity(HEAD + 128);
        out.push(suite::PERSONAL);
        out.push(cost.number());
        out.extend_from_slice(&pepper.version().to_be_bytes());
        out.extend_from_slice(&salt);
        let aad = associated(staff, &out);
        let key = derive(password, &salt, pepper, cost);
        let mut seeds = Secret::<64>::zeros();
        seeds[..32].copy_from_slice(&*self.everyday);
        seeds[32..].copy_from_slice(&*self.guarded);
        cipher::encrypt(&key, &*seeds, &aad, &mut out, rng);
        Ok(out)
    }

    /// Opens them. `locked`: what is stored; empty where there is no such account. One run of Argon2id, whatever is
    /// wrong, so that the time does not tell whether there is such an account. `usual`: the cost of that run where the
    /// bytes name none, [`Cost::PASSWORD`]. Errors: another password, person or pepper, or changed.
    pub fn unlock(
        staff: StaffId,
        password: &str,
        pepper: &Pepper,
        locked: &[u8],
        usual: Cost,
    ) -> Result<Self, OpenError> {
        let Some((cost, head, text)) = parts(locked, pepper) else {
            derive(password, &[0; 16], pepper, usual);
            return Err(OpenError);
        };
        let (_, salt) = head.split_at(HEAD - 16);
        let key = derive(password, salt, pepper, cost);
        let seeds = cipher::decrypt(&key, text, &associated(staff, head))?;
        let (everyday, guarded) = seeds.split_at_checked(32).ok_or(OpenError)?;
        let everyday = Secret::from_slice(everyday).ok_or(OpenError)?;
        Ok(Self { everyday, guarded: Secret::from_slice(guarded).ok_or(OpenError)? })
    }

    /// The half that goes into a session.
    pub fn everyday(&self) -> Everyday {
        Everyday(self.everyday.copy())
    }

    /// What opens grants for [`crate::Party::Guarded`]: archives.
    pub fn guarded(&self) -> MemberSecret {
        MemberSecret(expand(&self.guarded, "oberih guarded member 1"))
    }

    /// What signs statements.
    pub fn signer(&self) -> Signer {
        Signer::from_bytes(&expand(&self.guarded, "oberih staff signing 1"))
    }

    /// The public halves, for a supervisor's statement.
    pub fn public(&self) -> StaffKeys {
        StaffKeys {
            everyday: self.everyday().secret().public(),
            guarded: self.guarded().public(),
            signing: self.signer().public(),
        }
    }
}

impl Everyday {
    /// What opens grants for [`crate::Party::Staff`].
    pub fn secret(&self) -> MemberSecret {
        MemberSecret(expand(&self.0, "oberih staff member 1"))
    }
}

/// Cost, head and the sealed seeds; `None` where nothing of it can open with this pepper.
fn parts<'a>(locked: &'a [u8], pepper: &Pepper) -> Option<(Cost, &'a [u8; HEAD], &'a [u8])> {
    let (head, text) = locked.split_first_chunk::<HEAD>()?;
    let [suite::PERSONAL, cost, ..] = head else { return None };
    let cost = Cost::from_number(*cost).filter(|cost| cost.is_for_passwords())?;
    (pepper_version(locked) == Some(pepper.version())).then_some((cost, head, text))
}

/// Which pepper locked keys need; `None` when the bytes are none.
pub fn pepper_version(locked: &[u8]) -> Option<u32> {
    let head = locked.first_chunk::<6>()?;
    let [suite::PERSONAL, _, version @ ..] = head else { return None };
    Some(u32::from_be_bytes(*version))
}

/// Composed letters (NFC): й typed on one system is и and a breve on another.
fn derive(password: &str, salt: &[u8], pepper: &Pepper, cost: Cost) -> Secret<32> {
    let mut composed = Zeroizing::new(String::with_capacity(4 * password.len()));
    composed.extend(password.nfc());
    cost.derive(composed.as_bytes(), salt, pepper.bytes())
}

fn associated(staff: StaffId, head: &[u8]) -> Vec<u8> {
    Writer::new(suite::PERSONAL, "personal keys").part(staff.as_bytes()).part(head).done()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::fingerprint;
    use crate::password::RUNS;
    use crate::samples::{seeded, staff_id, to_hex};

    fn pepper(version: u32) -> Pepper {
        Pepper::new(version, Zeroizing::new([7; 32]))
    }

    fn unlock(staff: StaffId, password: &str, pepper: &Pepper, locked: &[u8]) -> Result<PersonalKeys, OpenError> {
        PersonalKeys::unlock(staff, password, pepper, locked, Cost::CHEAP)
    }

    #[test]
    fn every_failure_costs_one_run() {
        let rng = &mut seeded(5);
        let locked = PersonalKeys::generate(rng).lock(staff_id(1), "x", &pepper(1), Cost::CHEAP, rng).unwrap();
        let mut receipts = locked.clone();
        receipts[1] = Cost::RECEIPT.number();
        let runs = |password: &str, version: u32, locked: &[u8]| {
            RUNS.take();
            assert!(unlock(staff_id(1), password, &pepper(version), locked).is_err());
            RUNS.take()
        };
        for (password, version, locked) in [
            ("y", 1, locked.as_slice()),
            ("x", 2, &locked),
            ("x", 1, &locked[..9]),
            ("x", 1, &[]),
            ("x", 1, &[9; 200]),
            ("x", 1, &receipts),
        ] {
            assert_eq!(runs(password, version, locked), [Cost::CHEAP]);
        }
    }

    #[test]
    fn no_empty_password_and_no_receipts_cost_locks() {
        let keys = PersonalKeys::generate(&mut seeded(6));
        let lock = |password, cost| keys.lock(staff_id(1), password, &pepper(1), cost, &mut seeded(7)).err();
        assert_eq!(lock("", Cost::CHEAP), Some(NotLocked));
        assert_eq!(lock("x", Cost::RECEIPT), Some(NotLocked));
        assert_eq!(lock("x", Cost::CHEAP), None);
    }

    #[test]
    fn fixed_seeds_give_fixed_keys_and_bytes() {
        let keys = PersonalKeys {
            everyday: Secret::from_slice(&[1; 32]).unwrap(),
            guarded: Secret::from_slice(&[2; 32]).unwrap(),
        };
        let public = keys.public();
        assert_eq!(
            to_hex(&public.everyday.fingerprint()),
            "6fbf7f5f5312ae5377f2db60564ab716e11ff051e40f3d4e18085d3b39245c98"
        );
        assert_eq!(
            to_hex(&public.guarded.fingerprint()),
            "3449ca1b039f9ac22d7046d1ca9e888bebfed8884a947e3daaf667a813dc8d13"
        );
        assert_eq!(to_hex(&public.signing.0), "dea982a006c2919d608450309524aec60c45d84090bb83c8dd68d22a38fd0185");
        let locked = keys.lock(staff_id(1), "пароль", &pepper(1), Cost::CHEAP, &mut seeded(1)).unwrap();
        assert_eq!(
            to_hex(&fingerprint("", &locked)),
            "996f9e18134051e989b8c0829bb079f6258683d7555497acfb01ec24cbf3f07a"
        );
    }

    #[test]
    fn keys_open_for_their_person_password_and_pepper() {
        let rng = &mut seeded(1);
        let keys = PersonalKeys::generate(rng);
        let locked = keys.lock(staff_id(1), "Київ, зима", &pepper(3), Cost::CHEAP, rng).unwrap();
        assert_eq!(pepper_version(&locked), Some(3));
        let opened = unlock(staff_id(1), "Київ, зима", &pepper(3), &locked).unwrap();
        assert!(opened.public() == keys.public());
        let decomposed = "Ки\u{456}\u{308}в, зима";
        assert!(unlock(staff_id(1), decomposed, &pepper(3), &locked).is_ok(), "ї in two letters");
        assert!(unlock(staff_id(1), "київ, зима", &pepper(3), &locked).is_err());
        assert!(unlock(staff_id(2), "Київ, зима", &pepper(3), &locked).is_err());
        assert!(unlock(staff_id(1), "Київ, зима", &pepper(4), &locked).is_err());
        let other = Pepper::new(3, Zeroizing::new([8; 32]));
        assert!(unlock(staff_id(1), "Київ, зима", &other, &locked).is_err());
    }

    #[test]
    fn locked_keys_with_any_bit_changed_do_not_open() {
        let rng = &mut seeded(2);
        let locked = PersonalKeys::generate(rng).lock(staff_id(1), "x", &pepper(1), Cost::CHEAP, rng).unwrap();
        // From the salt on; a changed cost would run Argon2id at that cost.
        for at in (0..1).chain(2..locked.len()) {
            let mut bad = locked.clone();
            bad[at] ^= 1;
            assert!(unlock(staff_id(1), "x", &pepper(1), &bad).is_err(), "{at}");
        }
        for cut in 0..locked.len() {
            assert!(unlock(staff_id(1), "x", &pepper(1), &locked[..cut]).is_err(), "{cut}");
        }
    }

    #[test]
    fn each_half_opens_what_is_its_own() {
        let public = PersonalKeys::generate(&mut seeded(3)).public();
        assert_ne!(public.everyday, public.guarded);
    }
}
