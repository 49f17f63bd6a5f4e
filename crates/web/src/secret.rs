//! The one mark in the browser: the secret of a conversation, in a cookie that ends with the browser, that no
//! script reads and no other site sends along with a form.

use crate::door::Secret;
use crate::site::Site;
use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::response::AppendHeaders;
use std::fmt::Write;

/// Name and rules; `__Host-` lets no other host of the domain set it.
const OVER_TLS: (&str, &str) = ("__Host-c", "Path=/; HttpOnly; SameSite=Lax; Secure");
const ON_LOOPBACK: (&str, &str) = ("c", "Path=/; HttpOnly; SameSite=Lax");

impl Site {
    fn cookie(&self) -> (&'static str, &'static str) {
        if self.settings.secure_cookie { OVER_TLS } else { ON_LOOPBACK }
    }

    /// The secret that the browser sent; `None` where it sent none, or something that is none.
    pub(crate) fn secret_in(&self, headers: &HeaderMap) -> Option<Secret> {
        let cookies = headers.get_all(COOKIE).iter().filter_map(|v| v.to_str().ok()).flat_map(|v| v.split(';'));
        cookies
            .filter_map(|c| c.trim().split_once('='))
            .find_map(|(name, value)| (name == self.cookie().0).then(|| read(value))?)
    }

    /// Sets the mark; it goes with the browser's session.
    pub(crate) fn keep(&self, secret: &Secret) -> HeaderValue {
        let hex = secret.iter().fold(String::with_capacity(64), |mut s, b| {
            let _ = write!(s, "{b:02x}");
            s
        });
        let (name, rules) = self.cookie();
        header(&format!("{name}={hex}; {rules}"))
    }
}

/// Removes the mark, under whatever name an operator ever let it be set.
pub(crate) fn forget() -> AppendHeaders<[(HeaderName, HeaderValue); 2]> {
    AppendHeaders(
        [OVER_TLS, ON_LOOPBACK].map(|(name, rules)| (SET_COOKIE, header(&format!("{name}=; {rules}; Max-Age=0")))),
    )
}

fn header(value: &str) -> HeaderValue {
    let mut value = HeaderValue::from_str(value).unwrap_or(HeaderValue::from_static("c="));
    value.set_sensitive(true);
    value
}

fn read(hex: &str) -> Option<Secret> {
    if hex.len() != 64 || !hex.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    let mut secret = [0; 32];
    for (at, byte) in secret.iter_mut().enumerate() {
        *byte = u8::from_str_radix(hex.get(at * 2..at * 2 + 2)?, 16).ok()?;
    }
    Some(secret)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_whole_secret_is_one() {
        assert_eq!(read(&"0f".repeat(32)), Some([15; 32]));
        for bad in ["", "0f", &"0g".repeat(32), &"0f".repeat(33), &"є".repeat(32)] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }
}
