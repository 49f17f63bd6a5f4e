//! A sheet to print and to carry: A6, everything inside the page, so that it stays readable when the connection
//! is gone. No script and no picture from elsewhere: the policy of the page allows its own style by its hash alone.

use crate::layout::{Direction, Way};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use domain::Language;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

const STYLE: &str = include_str!("../assets/paper.css");

/// A sheet.
pub struct Sheet<'a> {
    /// Of the page's words.
    pub language: Language,
    /// Neutral: whoever sees the tab, or the paper's edge, reads it.
    pub title: &'a str,
    /// The way back; not printed.
    pub back: Way<'a>,
    /// Help now, top right as on every page; not printed.
    pub help: Way<'a>,
    /// On the way out; not printed. A sheet has no script, so one step back in the history shows it again.
    pub leave: &'a str,
    /// How to print; not printed.
    pub how: &'a str,
    /// The mark of a demonstration, on each side: a paper goes from hand to hand, and its numbers look real.
    pub mark: Option<&'a str>,
    /// What is on the paper.
    pub body: Markup,
    /// What is on its back, where there is more than one side holds.
    pub other_side: Option<Markup>,
}

/// The whole page with its own policy.
pub fn paper(sheet: &Sheet<'_>) -> Response {
    let page = html! {
        (DOCTYPE)
        html lang=(sheet.language) dir=(Direction::of(sheet.language)) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="format-detection" content="telephone=no";
                meta name="robots" content="noindex";
                title { (sheet.title) }
                link rel="icon" href="data:,";
                style { (PreEscaped(STYLE)) }
            }
            body {
                nav.bar {
                    a href=(sheet.back.href) { (sheet.back.label) }
                    a.out href="/away" rel="noreferrer nofollow" { (sheet.leave) }
                    a.help href=(sheet.help.href) { (sheet.help.label) }
                    p { (sheet.how) }
                }
                main {
                    (side(sheet.mark, &sheet.body))
                    @if let Some(other) = &sheet.other_side { (side(sheet.mark, other)) }
                }
            }
        }
    };
    let mut response = page.into_response();
    if let Ok(policy) = HeaderValue::from_str(&policy()) {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

fn side(mark: Option<&str>, body: &Markup) -> Markup {
    html! { div.sheet { @if let Some(mark) = mark { p.mark { (mark) } } (body) } }
}

fn policy() -> String {
    let hash = base64(&Sha256::digest(STYLE.as_bytes()));
    format!(
        "default-src 'none'; style-src 'sha256-{hash}'; img-src data:; form-action 'none'; frame-ancestors 'none'; base-uri 'none'"
    )
}

/// Source: RFC 4648, section 4.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for three in bytes.chunks(3) {
        let n = three.iter().fold(0u32, |n, b| n << 8 | u32::from(*b)) << (8 * (3 - three.len()));
        for at in 0..4usize {
            let six = usize::try_from(n >> (18 - 6 * at) & 63).unwrap_or_default();
            out.push(if at <= three.len() { char::from(LETTERS[six]) } else { '=' });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_written_as_policies_write_them() {
        for (bytes, want) in [(&b"foobar"[..], "Zm9vYmFy"), (b"fooba", "Zm9vYmE="), (b"foob", "Zm9vYg=="), (b"", "")] {
            assert_eq!(base64(bytes), want);
        }
    }

    #[test]
    fn the_style_of_a_sheet_asks_for_nothing() {
        assert!(!STYLE.contains("url(") && !STYLE.contains("@import") && !STYLE.contains('<'));
        assert!(STYLE.contains("@page{size:105mm 148mm"), "A6");
    }
}
