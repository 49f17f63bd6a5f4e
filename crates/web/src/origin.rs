//! Whether a form was sent from a page of ours. `CsrfLayer` judges what browsers say; it lets pass who says
//! nothing at all. Browsers that know neither `Sec-Fetch-Site` nor `Origin` send at least a referrer, which the
//! pages with forms allow towards ourselves; who sends none of the three is refused.

use crate::problem::Problem;
use crate::site::Shared;
use axum::extract::{Request, State};
use axum::http::header::{HOST, ORIGIN, REFERER};
use axum::http::{HeaderMap, Method, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Refuses a form that does not say where it comes from.
pub(crate) async fn must_be_told(State(site): State<Shared>, request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if safe || is_told(request.headers(), site.settings.public_url.as_deref()) {
        next.run(request).await
    } else {
        Problem::Foreign.into_response()
    }
}

fn is_told(headers: &HeaderMap, public_url: Option<&str>) -> bool {
    let said = |name: &str| headers.get(name).filter(|v| !v.is_empty());
    if let Some(site) = said("sec-fetch-site") {
        // also where the origin is one the layer trusts: the way here led over another site
        return site == "same-origin" || site == "none";
    }
    if said(ORIGIN.as_str()).is_some() {
        return true;
    }
    let authority = |address: &str| address.parse::<Uri>().ok()?.authority().map(ToString::to_string);
    let from = headers.get(REFERER).and_then(|v| v.to_str().ok()).and_then(authority);
    let host = headers.get(HOST).and_then(|v| v.to_str().ok()).map(ToOwned::to_owned);
    from.is_some_and(|from| {
        host.is_some_and(|h| h == from) || public_url.and_then(authority).is_some_and(|p| p == from)
    })
}

/// The form in which a browser names the origin of an address: no path, no port that the scheme implies.
pub(crate) fn of_address(address: &str) -> Option<String> {
    let uri: Uri = address.parse().ok()?;
    let (scheme, host) = (uri.scheme_str()?, uri.host()?.to_ascii_lowercase());
    let implied = if scheme == "https" { 443 } else { 80 };
    Some(match uri.port_u16().filter(|p| *p != implied) {
        Some(port) => format!("{scheme}://{host}:{port}"),
        None => format!("{scheme}://{host}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Place;
    use axum::http::StatusCode;

    #[tokio::test]
    async fn only_a_form_of_ours_is_taken() {
        let place = Place::new();
        let ours = [
            &[("origin", "http://127.0.0.1:8080")][..],
            &[("sec-fetch-site", "same-origin"), ("origin", "null")],
            &[("referer", "http://127.0.0.1:8080/chat/stay-safe")],
            &[("origin", "https://pages.example")],
        ];
        let foreign = [
            &[][..],
            &[("origin", "null")],
            &[("origin", "https://evil.example")],
            &[("origin", "https://pages.example.evil.example")],
            &[("sec-fetch-site", "cross-site")],
            &[("sec-fetch-site", "cross-site"), ("origin", "https://pages.example")],
            &[("sec-fetch-site", "same-site"), ("origin", "https://other.pages.example")],
            &[("referer", "https://evil.example/127.0.0.1:8080")],
        ];
        for headers in ours {
            let page = place.ask("POST", "/chat/stay-safe", headers, "text=hello").await;
            assert_eq!(page.status, StatusCode::SEE_OTHER, "{headers:?}");
        }
        for headers in foreign {
            let page = place.ask("POST", "/chat/stay-safe", headers, "text=hello").await;
            assert_eq!(page.status, StatusCode::FORBIDDEN, "{headers:?}");
            assert!(page.headers.get("set-cookie").is_none() && page.text.contains("tel:112"));
        }
    }

    #[test]
    fn an_origin_is_named_as_browsers_do() {
        for (address, want) in [
            ("https://Pages.example/", Some("https://pages.example")),
            ("https://pages.example:443/x", Some("https://pages.example")),
            ("http://127.0.0.1:8080", Some("http://127.0.0.1:8080")),
            ("pages", None),
        ] {
            assert_eq!(of_address(address).as_deref(), want, "{address}");
        }
    }
}
