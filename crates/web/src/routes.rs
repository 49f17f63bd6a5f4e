//! Every address of the web door, in one table, from which both the router and the list for tests come.

use crate::site::{Parts, Shared, Site};
use crate::{
    about, away, call, chat, files, form_size, head_size, healthz, help, log, look, origin, problem, read, robots,
    sheets, start, static_files, under_way, updates,
};
use axum::Router;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodFilter, on};
use std::sync::Arc;
use std::time::Duration;
use tower_http::csrf::CsrfLayer;

/// How long a page may take, and its form to arrive; streams of events have their own end.
const LONGEST: Duration = Duration::from_secs(20);

macro_rules! routes {
    ($($method:ident $path:literal => $handler:path;)*) => {
        /// Every route: method and path, as the router knows them.
        pub const ROUTES: &[(&str, &str)] = &[$((stringify!($method), $path)),*];

        fn table() -> Router<Shared> {
            Router::new()$(.route($path, on(MethodFilter::$method, $handler)))*
        }
    };
}

routes! {
    GET "/" => start::page;
    GET "/help" => help::page;
    GET "/r/{guide}/{screen}" => read::page;
    GET "/c" => call::countries;
    GET "/c/{country}" => call::page;
    GET "/c/{country}/card" => sheets::card;
    GET "/c/{country}/leaflet" => sheets::leaflet;
    GET "/chat/{bot}" => chat::look;
    POST "/chat/{bot}" => chat::post;
    POST "/chat/{bot}/file" => files::post;
    GET "/chat/{bot}/events" => updates::stream;
    POST "/chat/{bot}/leave" => away::leave;
    GET "/away" => away::page;
    GET "/about" => about::page;
    GET "/look" => look::page;
    GET "/healthz" => healthz::say;
    GET "/robots.txt" => robots::say;
    GET "/log/checkpoint" => log::checkpoint;
    GET "/log/consistency" => log::consistency;
    POST "/log/witness" => log::witness;
    GET "/s/{file}" => static_files::file;
}

/// The web door.
pub fn router(parts: Parts) -> Router {
    router_of(Arc::new(Site::of(parts)))
}

pub(crate) fn router_of(site: Shared) -> Router {
    table()
        .fallback(|| async { StatusCode::NOT_FOUND })
        .layer(from_fn(form_size::limited))
        .layer(from_fn_with_state(site.clone(), origin::must_be_told))
        .layer(csrf(site.settings.public_url.as_deref()))
        // an answer that begins in time may go on: a stream begins at once
        .layer(from_fn(in_time))
        // before anything of its body is read
        .layer(from_fn_with_state(site.clone(), under_way::counted))
        .layer(from_fn(head_size::limited))
        .layer(from_fn_with_state(site.clone(), problem::as_pages))
        .layer(from_fn(secured))
        .with_state(site)
}

/// Files come as slowly as a bad line brings them; every other page has its time.
async fn in_time(request: Request, next: Next) -> Response {
    let longest = if files::is_one(&request) { files::LONGEST } else { LONGEST };
    match tokio::time::timeout(longest, next.run(request)).await {
        Ok(response) => response,
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

/// Behind a proxy that changes `Host` the public address still is ours.
fn csrf(public_url: Option<&str>) -> CsrfLayer {
    let ours = public_url.and_then(origin::of_address);
    ours.and_then(|o| CsrfLayer::new().add_trusted_origin(o).ok()).unwrap_or_default()
}

async fn secured(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    pages::secure(response.headers_mut());
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Place;

    #[tokio::test]
    async fn every_answer_carries_the_security_headers_and_is_kept_by_nobody() {
        let place = Place::new();
        for (method, path) in ROUTES {
            let path = path
                .replace("{guide}", "common")
                .replace("{screen}", "papers")
                .replace("{country}", "pl")
                .replace("{bot}", "stay-safe");
            let answer = place.ask(method, &path, crate::testing::A_FORM, "").await;
            let has =
                |name: &str, part: &str| answer.headers.get(name).is_some_and(|v| v.to_str().unwrap().contains(part));
            assert!(has("content-security-policy", "default-src 'none'; style-src 's"), "{path}");
            assert!(!has("content-security-policy", "unsafe"), "{path}");
            assert!(
                has("x-content-type-options", "nosniff") && has("cross-origin-opener-policy", "same-origin"),
                "{path}"
            );
            assert!(has("cache-control", "no-store") || has("cache-control", "no-cache"), "{path}");
            assert!(has("referrer-policy", "no-referrer"), "{path}");
        }
    }

    #[test]
    fn no_page_of_people_can_name_what_opens_files() {
        // put together so that this line does not find itself
        let word = ["Acc", "ess"].concat();
        for entry in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src")).unwrap() {
            let path = entry.unwrap().path();
            let text = std::fs::read_to_string(&path).unwrap();
            let named = text.split(|c: char| !c.is_alphanumeric() && c != '_').any(|w| w == word);
            assert!(!named, "{}", path.display());
        }
    }
}
