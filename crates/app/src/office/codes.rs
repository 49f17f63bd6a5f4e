//! One-time codes of the sign-in (TOTP, RFC 6238): SHA-1, six digits, 30 seconds, one step early or late. They protect
//! the sign-in, not the keys.

use domain::Timestamp;
use rand_core::CryptoRng;
use std::fmt::Write;
use totp_rs::{Builder, Secret};
use zeroize::Zeroizing;

/// Seconds that a code is shown.
const STEP_S: u64 = 30;

/// The secret that her phone and the node share: 20 bytes.
pub struct CodeSecret(Zeroizing<Vec<u8>>);

impl CodeSecret {
    /// A new one.
    pub fn generate(rng: &mut impl CryptoRng) -> Self {
        let mut bytes = Zeroizing::new(vec![0; 20]);
        rng.fill_bytes(&mut bytes);
        Self(bytes)
    }

    /// From the 20 bytes as sealed; `None` for another length.
    pub(super) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        (bytes.len() == 20).then(|| Self(Zeroizing::new(bytes.to_vec())))
    }

    /// From base 32 as shown; `None` for anything else.
    pub fn from_base32(text: &str) -> Option<Self> {
        Self::from_bytes(Secret::try_from_base32(text).ok()?.as_bytes())
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// The step of which this is the code, of the present one and its two neighbours; `None` where it is of none.
    /// Spaces in `typed` do not count. The caller takes each step once.
    pub fn step(&self, typed: &str, now: Timestamp) -> Option<i64> {
        let digits: Zeroizing<String> = Zeroizing::new(typed.chars().filter(|c| !c.is_whitespace()).collect());
        if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let seconds = now.unix_millis() / 1_000;
        i64::try_from(self.totp().check(&digits, seconds)?).ok()
    }

    /// The code of a moment, as her phone shows it.
    pub fn code_at(&self, now: Timestamp) -> String {
        self.totp().generate(now.unix_millis() / 1_000).to_string()
    }

    /// The secret in base 32, to be typed where no camera is.
    pub fn base32(&self) -> Zeroizing<String> {
        Zeroizing::new(Secret::new(self.0.as_slice().into()).to_base32())
    }

    /// What an authenticator reads, as a text or from a picture. Source: Key URI Format, google-authenticator wiki.
    /// `account`: the name she signs in with.
    pub fn uri(&self, account: &str) -> Zeroizing<String> {
        let name = percent(account);
        let secret = self.base32();
        Zeroizing::new(format!(
            "otpauth://totp/Oberih:{name}?secret={}&issuer=Oberih&algorithm=SHA1&digits=6&period={STEP_S}",
            secret.trim_end_matches('=')
        ))
    }

    fn totp(&self) -> totp_rs::Totp {
        // the defaults of the crate, said here: what phones take
        let secret = Secret::new(self.0.as_slice().into());
        Builder::new().with_digits(6).with_skew(1).with_step_duration(STEP_S).with_secret(secret).build_noncompliant()
    }
}

fn percent(text: &str) -> String {
    text.bytes().fold(String::with_capacity(text.len()), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_unix_micros(seconds * 1_000_000)
    }

    fn known() -> CodeSecret {
        CodeSecret::from_bytes(b"12345678901234567890").unwrap()
    }

    #[test]
    fn codes_are_those_of_the_standard() {
        // RFC 6238, appendix B, SHA-1: the last six of eight digits.
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(known().code_at(at(seconds)), code, "{seconds}");
            assert_eq!(known().step(code, at(seconds)), Some(seconds / 30), "{seconds}");
        }
    }

    #[test]
    fn a_code_counts_one_step_early_and_late_and_no_further() {
        let code = known().code_at(at(1_111_111_111));
        let step = 1_111_111_111 / 30;
        for (moved, want) in [(-31, Some(step)), (0, Some(step)), (30, Some(step)), (-62, None), (60, None)] {
            assert_eq!(known().step(&code, at(1_111_111_111 + moved)), want, "{moved}");
        }
        let spaced = format!(" {} {} ", &code[..3], &code[3..]);
        assert_eq!(known().step(&spaced, at(1_111_111_111)), Some(step));
        for bad in ["", "05047", "0504711", "05047x", "٠٥٠٤٧١"] {
            assert_eq!(known().step(bad, at(1_111_111_111)), None, "{bad}");
        }
    }

    #[test]
    fn an_authenticator_reads_the_secret() {
        assert_eq!(
            known().uri("Олена Ш").as_str(),
            "otpauth://totp/Oberih:%D0%9E%D0%BB%D0%B5%D0%BD%D0%B0%20%D0%A8?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ\
             &issuer=Oberih&algorithm=SHA1&digits=6&period=30"
        );
        assert!(CodeSecret::from_bytes(&[1; 19]).is_none());
        let typed = CodeSecret::from_base32(&known().base32()).unwrap();
        assert_eq!(typed.bytes(), known().bytes());
        assert!(CodeSecret::from_base32("GEZDGNBV").is_none() && CodeSecret::from_base32("!").is_none());
    }
}
