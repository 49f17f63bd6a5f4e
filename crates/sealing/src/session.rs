//! The everyday half of personal keys, for the time of a session. It is sealed under a key from the cookie's secret and
//! the key of the hour it began in: the table alone, or a cookie alone, opens nothing, and after twelve hours, when the
//! hour's key is destroyed, both together open nothing.

use crate::Everyday;
use crate::derive::combine;
use crate::live::{OpenError, Place, open_bytes, seal_bytes};
use crate::secret::Secret;
use domain::StaffId;
use rand_core::CryptoRng;
use std::time::Duration;
use zeroize::Zeroizing;

/// How long an hour's key lives, from its making.
pub const HOUR_KEY_LIFE: Duration = Duration::from_secs(12 * 3_600);

/// A random key that lies beside the root key, one for each hour.
pub struct HourKey(Zeroizing<[u8; 32]>);

/// The 256 random bits of a session's cookie.
pub struct CookieSecret(Zeroizing<[u8; 32]>);

impl HourKey {
    /// A new random one.
    pub fn generate(rng: &mut impl CryptoRng) -> Self {
        let mut bytes = Zeroizing::new([0; 32]);
        rng.fill_bytes(&mut *bytes);
        Self(bytes)
    }

    /// From where it lies.
    pub fn from_bytes(bytes: Zeroizing<[u8; 32]>) -> Self {
        Self(bytes)
    }

    /// To be kept beside the root key.
    pub fn bytes(&self) -> &Zeroizing<[u8; 32]> {
        &self.0
    }
}

impl CookieSecret {
    /// A new random one.
    pub fn generate(rng: &mut impl CryptoRng) -> Self {
        let mut bytes = Zeroizing::new([0; 32]);
        rng.fill_bytes(&mut *bytes);
        Self(bytes)
    }

    /// From a cookie.
    pub fn from_bytes(bytes: Zeroizing<[u8; 32]>) -> Self {
        Self(bytes)
    }

    /// For the cookie.
    pub fn bytes(&self) -> &Zeroizing<[u8; 32]> {
        &self.0
    }

    /// By which the session's row is found; says nothing of the secret.
    pub fn look_up(&self) -> [u8; 32] {
        *combine(&[&self.0], "oberih session look-up 1")
    }

    fn row_key(&self, hour: &HourKey) -> Secret<32> {
        combine(&[&self.0, &hour.0], "oberih session 1")
    }

    /// The session's row.
    pub fn seal(&self, hour: &HourKey, staff: StaffId, keys: &Everyday, rng: &mut impl CryptoRng) -> Vec<u8> {
        seal_bytes(&self.row_key(hour), &*keys.0, &place(&staff), rng)
    }

    /// Opens the session's row. Errors: another cookie, hour or person, or changed.
    pub fn open(&self, hour: &HourKey, staff: StaffId, row: &[u8]) -> Result<Everyday, OpenError> {
        let bytes = open_bytes(&self.row_key(hour), row, &place(&staff))?;
        Secret::from_slice(&bytes).map(Everyday).ok_or(OpenError)
    }
}

fn place(staff: &StaffId) -> Place<'_> {
    Place { table: "sessions", row: staff.as_bytes(), column: "keys" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::PersonalKeys;
    use crate::samples::{seeded, staff_id, to_hex};

    #[test]
    fn a_session_opens_with_its_cookie_and_its_hour_alone() {
        let rng = &mut seeded(1);
        let keys = PersonalKeys::generate(rng).everyday();
        let (cookie, other) = (CookieSecret::generate(rng), CookieSecret::generate(rng));
        let (hour, next) = (HourKey::generate(rng), HourKey::generate(rng));
        let row = cookie.seal(&hour, staff_id(1), &keys, rng);
        assert_eq!(
            to_hex(&row),
            "019a0d05f4673ef5a1bf418b0bdceed41f6a00f65f1e533543bd66fa5cf337f6f107ae757eb31630a6da901ae9db0f036e3efaee2e486f6814ec6094612be8a6e925ae831847125b12988417b9"
        );
        assert_eq!(to_hex(&cookie.look_up()), "f86dd9b612aa2e2237c392dc986f9329f0acd012734c00a766ca20b07f3029a8");
        let opened = cookie.open(&hour, staff_id(1), &row).unwrap();
        assert!(opened.secret().public() == keys.secret().public());
        assert!(cookie.open(&next, staff_id(1), &row).is_err());
        assert!(other.open(&hour, staff_id(1), &row).is_err());
        assert!(cookie.open(&hour, staff_id(2), &row).is_err());
        assert_ne!(cookie.look_up(), other.look_up());
    }
}
