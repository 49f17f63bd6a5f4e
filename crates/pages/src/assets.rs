//! Static files, served under a name that holds their hash and so can be kept for ever.

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};
use std::fmt::Write;

const STYLE: &str = include_str!("../assets/style.css");
const SCRIPT: &str = include_str!("../assets/script.js");

fn named(text: &str, ending: &str) -> String {
    let hash = Sha256::digest(text.as_bytes());
    let hex = hash[..6].iter().fold(String::new(), |mut s, b| {
        let _ = write!(s, "{b:02x}");
        s
    });
    format!("/s/{hex}.{ending}")
}

/// Where the style stands.
pub fn style_path() -> String {
    named(STYLE, "css")
}

/// Where the script stands.
pub fn script_path() -> String {
    named(SCRIPT, "js")
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
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    Some(response)
}
