//! Static files, served under a name that holds their hash and so can be kept for ever, and packed. Nothing else is packed:
//! these are the same for everybody, while the length of a packed page would tell of the words in it.

use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::io::Write as _;
use std::sync::LazyLock;

const STYLE: &str = include_str!("../assets/style.css");
const LOOK: &str = include_str!("../assets/look.css");
const SCRIPT: &str = include_str!("../assets/script.js");
const CHAT: &str = include_str!("../assets/chat.js");
const BEGIN: &str = include_str!("../assets/begin.js");
const FOREVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

// Derived from constants alone, so that several nodes in one process share them without harm.
static FILES: LazyLock<[File; 5]> = LazyLock::new(|| {
    [File::of(STYLE, "css"), File::of(LOOK, "css"), File::of(SCRIPT, "js"), File::of(CHAT, "js"), File::of(BEGIN, "js")]
});

struct File {
    path: String,
    text: String,
    packed: Vec<u8>,
}

impl File {
    fn of(text: &str, ending: &str) -> Self {
        let text = slim(text);
        Self { path: named(&text, ending), packed: packed(&text), text }
    }
}

/// Without comments and indentation: they are for who reads the source. Neither file has a text that looks like one.
fn slim(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (n, part) in text.split("/*").enumerate() {
        out.push_str(if n == 0 { part } else { part.split_once("*/").map_or("", |(_, after)| after) });
    }
    let lines: Vec<&str> = out.lines().map(str::trim).filter(|l| !l.is_empty()).collect();
    lines.join("\n")
}

/// As gzip.
fn packed(text: &str) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(text.as_bytes()).and_then(|()| packer.finish()).expect("memory takes every byte")
}

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
    &FILES[0].path
}

/// Where the style of the page that shows the parts stands.
pub fn look_style_path() -> &'static str {
    &FILES[1].path
}

/// Where the script stands.
pub fn script_path() -> &'static str {
    &FILES[2].path
}

/// Where the script of an open chat stands: on that page alone, so that every other one loads as little as it can.
pub fn chat_script_path() -> &'static str {
    &FILES[3].path
}

/// Where the script of a chat's page before the first word stands.
pub fn begin_script_path() -> &'static str {
    &FILES[4].path
}

/// A static file by its path, packed where the browser takes that; `None` for any other. `asked`: the request's headers.
pub fn asset(path: &str, asked: &HeaderMap) -> Option<Response> {
    let file = FILES.iter().find(|f| f.path == path)?;
    let packed = takes_packed(asked);
    let kind = if path.ends_with(".js") { "text/javascript; charset=utf-8" } else { "text/css; charset=utf-8" };
    let bytes = if packed { file.packed.as_slice() } else { file.text.as_bytes() };
    let mut response = ([(header::CONTENT_TYPE, kind)], bytes).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, FOREVER);
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if packed {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    Some(response)
}

/// Whether a browser takes gzip. Source: RFC 9110, section 12.5.3.
fn takes_packed(asked: &HeaderMap) -> bool {
    let all = asked.get_all(header::ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    all.flat_map(|value| value.split(',')).any(|one| {
        let mut parts = one.split(';').map(str::trim);
        let is_gzip = parts.next().is_some_and(|name| name.eq_ignore_ascii_case("gzip"));
        let refused = parts.filter_map(|part| part.strip_prefix("q=")?.parse::<f32>().ok()).any(|weight| weight <= 0.0);
        is_gzip && !refused
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn files_come_packed_to_who_takes_that_and_are_the_same_unpacked() {
        for (takes, want) in [
            (None, false),
            (Some("identity"), false),
            (Some("br, deflate"), false),
            (Some("gzip;q=0, br"), false),
            (Some("gzip; q=0.000"), false),
            (Some("gzip"), true),
            (Some("gzip, deflate, br, zstd"), true),
            (Some("br;q=1.0, GZIP;q=0.8"), true),
        ] {
            let mut asked = HeaderMap::new();
            if let Some(takes) = takes {
                asked.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(takes));
            }
            let response = asset(style_path(), &asked).unwrap();
            let headers = response.headers();
            assert_eq!(headers.get(header::CONTENT_ENCODING).is_some_and(|how| how == "gzip"), want, "{takes:?}");
            // whoever keeps it on the way keeps both
            assert_eq!(headers[header::VARY], "accept-encoding");
            assert_eq!(headers[header::CONTENT_TYPE], "text/css; charset=utf-8");
        }
        for file in &*FILES {
            let mut text = String::new();
            flate2::read::GzDecoder::new(&*file.packed).read_to_string(&mut text).unwrap();
            assert!(text == file.text && file.packed.len() < text.len(), "{}", file.path);
        }
    }

    #[test]
    fn the_files_stay_small() {
        for (file, most) in FILES.iter().zip([9_300, 2_500, 1_400, 7_000, 1_000]) {
            assert!(file.text.len() < most, "{} {}", file.path, file.text.len());
        }
    }

    #[test]
    fn what_is_for_readers_of_the_source_is_left_out() {
        assert_eq!(slim("/* why */\na {\n  b /* c */ d\n}\n\n"), "a {\nb  d\n}");
    }

    #[test]
    fn only_the_named_files_are_served_and_they_are_kept_for_ever() {
        for path in [style_path(), look_style_path(), script_path(), chat_script_path(), begin_script_path()] {
            assert_eq!(asset(path, &HeaderMap::new()).unwrap().headers()[header::CACHE_CONTROL], FOREVER);
        }
        for path in ["/s/", "/s/style.css", "/s/../assets/style.css", "/s/000000000000.css"] {
            assert!(asset(path, &HeaderMap::new()).is_none(), "{path}");
        }
    }

    #[test]
    fn the_style_works_in_old_phones() {
        for new in [":has(", "&:", "& ", "gap:", "inset-", "@layer", "@container", "clamp("] {
            assert!(!STYLE.contains(new), "{new}");
        }
    }

    /// What an Android WebView of 2017 (Chromium 58) reads, which is at most ES2017; a word it does not know ends the
    /// whole script. The scripts are in fact written in ES5.
    #[test]
    fn the_scripts_work_in_old_phones() {
        let syntax =
            ["=>", "`", "let ", "const ", "class ", "async ", "await ", "...", "?.", "??", "**", "#!", "import "];
        let later = [
            ".replaceChildren",
            ".replaceWith",
            ".closest(",
            ".append(",
            ".prepend(",
            ".at(",
            ".flat",
            "finally",
            "allSettled",
            "matchAll",
            "replaceAll",
            "fromEntries",
            "structuredClone",
            "AbortController",
            "queueMicrotask",
            "globalThis",
            "toggleAttribute",
            "URLSearchParams",
            "BigInt",
        ];
        for script in [SCRIPT, CHAT, BEGIN].map(slim) {
            for new in syntax.into_iter().chain(later) {
                assert!(!script.contains(new), "{new}");
            }
            // `catch` without a name, a comma after the last argument, a digit with an underscore
            for line in script.lines() {
                let dense: String = line.chars().filter(|c| !c.is_whitespace()).collect();
                assert!(!dense.contains("catch{") && !dense.contains(",)"), "{line}");
                let grouped =
                    dense.as_bytes().windows(3).any(|w| w[0].is_ascii_digit() && w[1] == b'_' && w[2].is_ascii_digit());
                assert!(!grouped, "{line}");
            }
        }
    }

    /// Nothing of hers stays in the browser, and nothing goes anywhere but to our own address.
    #[test]
    fn the_scripts_keep_nothing_and_ask_nobody_else() {
        for script in [SCRIPT, CHAT, BEGIN] {
            for word in [
                "localStorage",
                "sessionStorage",
                "indexedDB",
                "document.cookie",
                "pushState",
                "http:",
                "https:",
                "eval(",
            ] {
                assert!(!script.contains(word), "{word}");
            }
        }
    }

    /// Sides are `start` and `end`, so that a page turns round with its script.
    #[test]
    fn the_style_knows_neither_left_nor_right() {
        for style in [STYLE, LOOK, include_str!("../assets/paper.css")] {
            for rule in style.split('}') {
                let (selector, body) = rule.rsplit_once('{').unwrap_or_default();
                let selector = selector.rsplit(['{', '\n']).next().unwrap_or_default().trim();
                // a position has no logical name in old phones; its turned twin stands beside it
                let has_twin = style.contains(&format!("[dir=rtl] {selector}{{")) || selector.starts_with("[dir=rtl]");
                for side in ["left", "right"] {
                    assert!(has_twin || !body.contains(side), "{selector} names {side}");
                }
            }
        }
    }

    #[test]
    fn nothing_moves_for_who_asks_for_rest() {
        assert!(!STYLE.contains("animation") && !STYLE.contains("scroll-behavior"));
        let moving = STYLE.split("@media (prefers-reduced-motion:no-preference)").next().unwrap();
        assert!(!moving.contains("transition"));
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
        // the first is light, the second dark; what follows holds sizes
        for tokens in STYLE.split(":root{").skip(1).take(2).map(|t| t.split('}').next().unwrap()) {
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
                ("help", "blush"),
                ("ink", "blush"),
                ("key", "wash"),
                ("soft", "wash"),
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
