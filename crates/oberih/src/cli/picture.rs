//! A text as a QR code in the terminal: two squares in each character, black on white whatever the terminal's colours.

use super::out::words;
use qrcode::{Color, EcLevel, QrCode};
use std::io::IsTerminal;

/// Empty squares around a code. Source: ISO/IEC 18004, four.
const QUIET: usize = 4;

/// Shows it where standard output is a terminal; elsewhere a camera sees nothing, so nothing is written.
pub(super) fn show(text: &str) {
    if std::io::stdout().is_terminal()
        && let Some(picture) = draw(text)
    {
        words(&picture);
    }
}

/// `None`: too long for a code.
fn draw(text: &str) -> Option<String> {
    let code = QrCode::with_error_correction_level(text, EcLevel::L).ok()?;
    let (width, colors) = (code.width(), code.to_colors());
    let size = width + 2 * QUIET;
    let dark = |x: usize, y: usize| {
        let (Some(x), Some(y)) = (x.checked_sub(QUIET), y.checked_sub(QUIET)) else { return false };
        x < width && colors.get(y * width + x) == Some(&Color::Dark)
    };
    let mut picture = String::with_capacity(size * size * 2);
    for y in (0..size).step_by(2) {
        picture.push_str("\x1b[30;107m");
        for x in 0..size {
            picture.push(match (dark(x, y), dark(x, y + 1)) {
                (true, true) => '█',
                (true, false) => '▀',
                (false, true) => '▄',
                (false, false) => ' ',
            });
        }
        picture.push_str("\x1b[0m\n");
    }
    Some(picture)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_three_corners_and_an_empty_edge() {
        let picture = draw("otpauth://totp/Oberih").unwrap();
        let lines: Vec<Vec<char>> = picture
            .lines()
            .map(|l| l.trim_start_matches("\x1b[30;107m").trim_end_matches("\x1b[0m").chars().collect())
            .collect();
        // 25 squares and twice four empty ones, two lines in one
        assert_eq!((lines.len(), lines[0].len()), (17, 33));
        assert!(lines[0].iter().all(|c| *c == ' ') && lines.iter().all(|l| l[..4] == [' '; 4]));
        let corner: String = lines[2][4..11].iter().collect();
        assert_eq!(corner, "█▀▀▀▀▀█");
        assert_eq!(lines[2][22..29].iter().collect::<String>(), "█▀▀▀▀▀█");
        assert!(draw(&"x".repeat(3_000)).is_none());
    }
}
