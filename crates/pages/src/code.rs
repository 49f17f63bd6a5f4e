//! An address as a picture that a camera reads (a QR code), drawn into the page: one path, no file, no script.

use maud::{Markup, PreEscaped, html};
use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write;

/// Empty squares around a code. Source: ISO/IEC 18004, four.
const QUIET: usize = 4;

/// The picture of an address, with words for who does not see it; `None` where it is too long to be one.
/// A quarter of it may be soiled or torn.
pub fn code(address: &str, says: &str) -> Option<Markup> {
    let code = QrCode::with_error_correction_level(address, EcLevel::Q).ok()?;
    let width = code.width();
    let squares = code.to_colors();
    let mut path = String::new();
    for (y, line) in squares.chunks(width).enumerate() {
        let mut x = 0;
        while x < width {
            let run = line.iter().skip(x).take_while(|c| **c == Color::Dark).count();
            if run > 0 {
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += run.max(1);
        }
    }
    let size = width + 2 * QUIET;
    // `path` holds letters and digits of our own
    Some(html! {
        svg viewBox={ "0 0 " (size) " " (size) } role="img" aria-label=(says) shape-rendering="crispEdges" {
            rect width="100%" height="100%" fill="#fff" {}
            (PreEscaped(format!("<path fill=\"#000\" d=\"{path}\"/>")))
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_becomes_a_small_picture() {
        let code = code("https://t.me/stay_safe_bot?start=pl", "Telegram").unwrap().into_string();
        assert!(code.starts_with("<svg viewBox=\"0 0 ") && code.contains("aria-label=\"Telegram\""));
        assert!(code.len() < 7_000, "{}", code.len());
    }

    #[test]
    fn what_is_too_long_is_none() {
        assert!(code(&"x".repeat(4_000), "").is_none());
    }
}
