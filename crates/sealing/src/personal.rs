//! A staff member's own keys: random, sealed under her password (Argon2id) and a pepper. TOTP protects her sign-in,
//! not these keys.
//!
//! Two halves. The *everyday* half opens what the desk reads day by day, and a session may hold it. The *guarded* half
//! opens archives and signs statements, and nothing but the password opens it: a stolen session opens no closed report.
//!
//! Sealed: `suite (1) ‖ cost (1) ‖ pepper's version (4) ‖ salt (16) ‖ XChaCha20-Poly1305 of both seeds`.

use crate::derive::expand;
use crate::encoding::Writer;
use crate::statement::StaffKeys;
use crate::{Cost, MemberSecret, OpenError, Pepper, Signer, cipher, suite};
use domain::StaffId;
use rand_core::CryptoRng;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

const HEAD: usize = 22;

/// Both halves, for as long as the password's work takes.
pub struct PersonalKeys {
    everyday: Zeroizing<[u8; 32]>,
    guarded: Zeroizing<[u8; 32]>,
}

/// The half that a session may hold.
pub struct Everyday(pub(crate) Zeroizing<[u8; 32]>);

impl PersonalKeys {
    /// New keys: of a new account, or after a password was reset. They have no grants.
    pub fn generate(rng: &mut impl CryptoRng) -> Self {
        let mut keys = Self { everyday: Zeroizing::new([0; 32]), guarded: Zeroizing::new([0; 32]) };
        rng.fill_bytes(&mut *keys.everyday);
        rng.fill_bytes(&mut *keys.guarded);
        keys
    }

    /// Seals them under a password; also to change it. One run of Argon2id. Length and breach list are checked before.
    /// `cost`: [`Cost::PASSWORD`].
    pub fn lock(
        &self,
        staff: StaffId,
        password: &str,
        pepper: &Pepper,
        cost: Cost,
        rng: &mut impl CryptoRng,
    ) -> Vec<u8> {
        let mut salt = [0; 16];
        rng.fill_bytes(&mut salt);
        let mut out = Vec::with_capacity(HEAD + 128);
        out.push(suite::PERSONAL);
        out.push(cost.number());
        out.extend_from_slice(&pepper.version().to_be_bytes());
        out.extend_from_slice(&salt);
        let aad = associated(staff, &out);
        let key = derive(password, &salt, pepper, cost);
        let seeds = Zeroizing::new([*self.everyday, *self.guarded].concat());
        cipher::encrypt(&key, &seeds, &aad, &mut out, rng);
        out
    }

    /// Opens them. One run of Argon2id where the form is right. Errors: another password, person or pepper, or changed.
    pub fn unlock(staff: StaffId, password: &str, pepper: &Pepper, locked: &[u8]) -> Result<Self, OpenError> {
        let (head, text) = locked.split_first_chunk::<HEAD>().ok_or(OpenError)?;
        let [suite::PERSONAL, cost, rest @ ..] = head else { return Err(OpenError) };
        let cost = Cost::from_number(*cost).ok_or(OpenError)?;
        if pepper_version(locked) != Some(pepper.version()) {
            return Err(OpenError);
        }
        let (_, salt) = rest.split_at(4);
        let key = derive(password, salt, pepper, cost);
        let seeds = cipher::decrypt(&key, text, &associated(staff, head))?;
        let (everyday, guarded) = seeds.split_first_chunk::<32>().ok_or(OpenError)?;
        Ok(Self {
            everyday: Zeroizing::new(*everyday),
            guarded: Zeroizing::new(guarded.try_into().map_err(|_| OpenError)?),
        })
    }

    /// The half that goes into a session.
    pub fn everyday(&self) -> Everyday {
        Everyday(self.everyday.clone())
    }

    /// What opens grants for [`crate::Party::Guarded`]: archives.
    pub fn guarded(&self) -> MemberSecret {
        MemberSecret(expand(&self.guarded, "oberih guarded member 1"))
    }

    /// What signs statements.
    pub fn signer(&self) -> Signer {
        Signer::from_seed(&expand(&self.guarded, "oberih staff signing 1"))
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

/// Which pepper locked keys need; `None` when the bytes are none.
pub fn pepper_version(locked: &[u8]) -> Option<u32> {
    let head = locked.first_chunk::<6>()?;
    let [suite::PERSONAL, _, version @ ..] = head else { return None };
    Some(u32::from_be_bytes(*version))
}

/// Composed letters (NFC): й typed on one system is и and a breve on another.
fn derive(password: &str, salt: &[u8], pepper: &Pepper, cost: Cost) -> Zeroizing<[u8; 32]> {
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
    use crate::samples::{seeded, staff_id, to_hex};

    fn pepper(version: u32) -> Pepper {
        Pepper::new(version, Zeroizing::new([7; 32]))
    }

    #[test]
    fn fixed_seeds_give_fixed_keys_and_bytes() {
        let keys = PersonalKeys { everyday: Zeroizing::new([1; 32]), guarded: Zeroizing::new([2; 32]) };
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
        let locked = keys.lock(staff_id(1), "пароль", &pepper(1), Cost::CHEAP, &mut seeded(1));
        assert_eq!(
            to_hex(&fingerprint("", &locked)),
            "996f9e18134051e989b8c0829bb079f6258683d7555497acfb01ec24cbf3f07a"
        );
    }

    #[test]
    fn keys_open_for_their_person_password_and_pepper() {
        let rng = &mut seeded(1);
        let keys = PersonalKeys::generate(rng);
        let locked = keys.lock(staff_id(1), "Київ, зима", &pepper(3), Cost::CHEAP, rng);
        assert_eq!(pepper_version(&locked), Some(3));
        let opened = PersonalKeys::unlock(staff_id(1), "Київ, зима", &pepper(3), &locked).unwrap();
        assert!(opened.public() == keys.public());
        let decomposed = "Ки\u{456}\u{308}в, зима";
        assert!(PersonalKeys::unlock(staff_id(1), decomposed, &pepper(3), &locked).is_ok(), "ї in two letters");
        assert!(PersonalKeys::unlock(staff_id(1), "київ, зима", &pepper(3), &locked).is_err());
        assert!(PersonalKeys::unlock(staff_id(2), "Київ, зима", &pepper(3), &locked).is_err());
        assert!(PersonalKeys::unlock(staff_id(1), "Київ, зима", &pepper(4), &locked).is_err());
        let other = Pepper::new(3, Zeroizing::new([8; 32]));
        assert!(PersonalKeys::unlock(staff_id(1), "Київ, зима", &other, &locked).is_err());
    }

    #[test]
    fn locked_keys_with_any_bit_changed_do_not_open() {
        let rng = &mut seeded(2);
        let locked = PersonalKeys::generate(rng).lock(staff_id(1), "x", &pepper(1), Cost::CHEAP, rng);
        // From the salt on; a changed cost would run Argon2id at that cost.
        for at in (0..1).chain(2..locked.len()) {
            let mut bad = locked.clone();
            bad[at] ^= 1;
            assert!(PersonalKeys::unlock(staff_id(1), "x", &pepper(1), &bad).is_err(), "{at}");
        }
        for cut in 0..locked.len() {
            assert!(PersonalKeys::unlock(staff_id(1), "x", &pepper(1), &locked[..cut]).is_err(), "{cut}");
        }
    }

    #[test]
    fn each_half_opens_what_is_its_own() {
        let public = PersonalKeys::generate(&mut seeded(3)).public();
        assert_ne!(public.everyday, public.guarded);
    }
}
