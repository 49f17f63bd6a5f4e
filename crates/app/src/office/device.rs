//! The device that somebody signs in from. Whoever signed in from one before is not locked out there by a stranger's wrong
//! tries, which count with the account.

use super::Office;
use domain::StaffId;
use rand_core::CryptoRng;
use sealing::{read_hex, write_hex};
use std::sync::Arc;
use zeroize::Zeroizing;

/// Devices of one person that are known at once, the latest.
pub(super) const MOST_DEVICES: i64 = 20;

/// What a device keeps to be known again: 32 random bytes. It opens nothing. No `Debug`.
pub struct DeviceMark(Zeroizing<[u8; 32]>);

impl DeviceMark {
    /// A new one.
    pub fn generate(rng: &mut impl CryptoRng) -> Self {
        let mut bytes = Zeroizing::new([0; 32]);
        rng.fill_bytes(&mut *bytes);
        Self(bytes)
    }

    /// The text that the device keeps: 64 hexadecimal digits.
    pub fn to_text(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(64));
        write_hex(&mut text, &*self.0);
        text
    }

    /// From such a text; `None` for another.
    pub fn from_text(text: &str) -> Option<Self> {
        let mut bytes = Zeroizing::new([0; 32]);
        read_hex(text.trim(), &mut *bytes)?;
        Some(Self(bytes))
    }
}

impl Office {
    /// The same for whoever sits at this device.
    #[must_use]
    pub fn at_device(&self, device: DeviceMark) -> Self {
        Self { device: Some(Arc::new(device)), ..self.clone() }
    }

    /// How this device is known for somebody: nobody who reads the store sees that two people share one.
    pub(super) fn device_of(&self, staff: StaffId) -> Option<[u8; 32]> {
        self.device.as_ref().map(|device| self.accounts.device(staff, &device.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;
    use rand::rngs::StdRng;

    #[test]
    fn a_mark_is_read_as_written_and_nothing_else_is() {
        let mark = DeviceMark::generate(&mut StdRng::seed_from_u64(1));
        let text = mark.to_text();
        assert!(DeviceMark::from_text(&format!("{}\n", *text)).is_some_and(|again| again.0 == mark.0));
        for bad in ["", "00", &text[1..], &format!("{}00", *text), &text.replace(|c: char| c.is_ascii_digit(), "x")] {
            assert!(DeviceMark::from_text(bad).is_none(), "{bad}");
        }
    }
}
