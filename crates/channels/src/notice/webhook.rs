//! A notice as a POST: JSON without content. The address is often a secret and reaches no journal.

use super::{Notice, NoticeError};
use reqwest::Url;
use reqwest::header::CONTENT_TYPE;
use serde_json::json;
use std::net::IpAddr;
use std::time::Duration;

/// Where a POST goes. No `Debug`: whoever knows it can ring the phone.
#[derive(Clone)]
pub struct WebhookAddress(Url);

/// The text is not such an address. It is not shown.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("a webhook is https://… (http://… to this machine only)")]
pub struct WebhookAddressError;

impl WebhookAddress {
    /// Parses an address: `https`, or `http` to a loopback address. Errors: anything else.
    pub fn parse(raw: &str) -> Result<Self, WebhookAddressError> {
        let url = Url::parse(raw.trim()).map_err(|_| WebhookAddressError)?;
        let host = url.host_str().ok_or(WebhookAddressError)?;
        match url.scheme() {
            "https" => Ok(Self(url)),
            "http" if is_this_machine(host) => Ok(Self(url)),
            _ => Err(WebhookAddressError),
        }
    }
}

/// Whether a URL's host is this machine, so that nobody listens on the way.
pub(super) fn is_this_machine(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || bare.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

pub(super) async fn post(
    http: &reqwest::Client,
    to: &WebhookAddress,
    what: &Notice,
    limit: Duration,
) -> Result<(), NoticeError> {
    let mut json = json!({
        "event": "waiting",
        "desk": what.desk.as_str(),
        "urgent": what.urgent,
        "language": what.language.as_str(),
    });
    if what.places > 1 {
        json["places"] = what.places.into();
    }
    let request =
        http.post(to.0.clone()).header(CONTENT_TYPE, "application/json").timeout(limit).body(json.to_string());
    let response = request.send().await.map_err(|e| NoticeError::WebhookSilent(e.without_url()))?;
    match response.status() {
        status if status.is_success() => Ok(()),
        status => Err(NoticeError::WebhookRefused { status: status.as_u16() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_webhook_goes_over_tls_or_stays_on_this_machine() {
        for (raw, want) in [
            ("https://hooks.example.org/ring?key=1", true),
            ("http://127.0.0.1:8080/ring", true),
            ("http://[::1]:8080/", true),
            ("http://localhost/", true),
            ("http://hooks.example.org/", false),
            ("http://localhost.example.org/", false),
            ("ftp://hooks.example.org/", false),
            ("hooks.example.org", false),
            ("", false),
        ] {
            assert_eq!(WebhookAddress::parse(raw).is_ok(), want, "{raw}");
        }
    }
}
