//! Static files, served under a name that holds their hash and so can be kept for ever.

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::sync::LazyLock;

const STYLE: &str = include_str!("../assets/style.css");
const SCRIPT: &str = include_str!("../assets/script.js");
const FOREVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

// Derived from constants alone, so that several nodes in one process share them without harm.
static STYLE_PATH: LazyLock<String> = LazyLock::new(|| named(STYLE, "css"));
static SCRIPT_PATH: LazyLock<String> = LazyLock::new(|| named(SCRIPT, "js"));

fn named(text: &str, ending: &str) -> String {
    let hash = Sha256::digest(text.as_bytes());
    let hex = hash.iter().take(6).fold(String::new(), |mut s, b| {
        let _ = write!(s, "{b:02x}");
        s
    });
    format!("/s/{hex}.{ending}")
}

/// Where the style stands.
pub fn style_path() -> &'static str {
    &STYLE_PATH
}

/// Where the script stands.
pub fn script_path() -> &'static str {
    &SCRIPT_PATH
}

/// A static file by its path; `None` for any other.
pub fn asset(path: &str) -> Option<Response> {
    let (text, kind) = if path == style_path() {
        (STYLE, "text/css; charset=utf-8")
    } else if path == script_path() {
        (SCRIPT, "text/javascript; charset=utf-8")
    } else {
        return None;
    };
    let mut response = ([(header::CONTENT_TYPE, kind)], text).into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, FOREVER);
    Some(response)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_stay_small() {
        assert!(STYLE.len() < 9 * 1024, "{}", STYLE.len());
        assert!(SCRIPT.len() < 4 * 1024, "{}", SCRIPT.len());
    }

    #[test]
    fn only_the_named_files_are_served_and_they_are_kept_for_ever() {
        for path in [style_path(), script_path()] {
            assert_eq!(asset(path).unwrap().headers()[header::CACHE_CONTROL], FOREVER);
        }
        for path in ["/s/", "/s/style.css", "/s/../assets/style.css", "/s/000000000000.css"] {
            assert!(asset(path).is_none(), "{path}");
        }
    }

    #[test]
    fn the_style_works_in_old_phones() {
        for new in [":has(", "&:", "& ", "gap:", "inset-", "@layer", "@container", "clamp("] {
            assert!(!STYLE.contains(new), "{new}");
        }
    }

    /// Relative luminance and contrast as WCAG 2.2 defines them.
    fn luminance(hex: &str) -> f64 {
        let full: String = if hex.len() == 3 { hex.chars().flat_map(|c| [c, c]).collect() } else { hex.to_owned() };
        let part = |at: usize| {
            let c = f64::from(u8::from_str_radix(&full[at..at + 2], 16).unwrap()) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4)
    }

    #[test]
    fn words_stand_out_from_what_is_behind_them() {
        for tokens in STYLE.split(":root{").skip(1).map(|t| t.split('}').next().unwrap()) {
            let colour = |name: &str| {
                let at = tokens.split(';').find_map(|t| t.strip_prefix(&format!("--{name}:#"))).unwrap();
                luminance(at)
            };
            let words = [
                ("ink", "paper"),
                ("ink", "card"),
                ("ink", "wash"),
                ("soft", "paper"),
                ("soft", "card"),
                ("key", "paper"),
                ("key", "card"),
                ("help", "card"),
                ("on-key", "key"),
                ("on-help", "help"),
                ("paper", "ink"),
            ];
            let lines = [("edge", "card"), ("edge", "paper"), ("focus", "paper"), ("focus", "card")];
            for (pairs, least) in [(&words[..], 4.5), (&lines[..], 3.0)] {
                for (front, back) in pairs {
                    let (a, b) = (colour(front), colour(back));
                    let contrast = (a.max(b) + 0.05) / (a.min(b) + 0.05);
                    assert!(contrast >= least, "{front} on {back}: {contrast:.2}");
                }
            }
        }
    }
}
