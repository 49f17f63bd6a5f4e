//! The public pages and the web chat. One page, one file: its input, its handler. Nothing here reads what is not
//! the visitor's own: the crate never names the type that staff read with.

mod call;
mod chat;
mod frame;
mod home;
mod leave;
mod refusal;
mod screen;
mod site;

pub use site::{Parts, Settings};

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{Method, StatusCode, Uri, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use site::Site;
use std::sync::Arc;

/// The largest form, in bytes.
const LARGEST_FORM: usize = 64 * 1024;

/// Every route: method and path. The router is built from this list, so that none can be missing from it.
pub const ROUTES: &[(&str, &str)] = &[
    ("GET", "/"),
    ("GET", "/help"),
    ("GET", "/about"),
    ("GET", "/r/{guide}/{screen}"),
    ("GET", "/c"),
    ("GET", "/c/{country}"),
    ("GET", "/chat/{bot}"),
    ("POST", "/chat/{bot}"),
    ("GET", "/chat/{bot}/events"),
    ("GET", "/away"),
    ("GET", "/healthz"),
    ("GET", "/robots.txt"),
    ("GET", "/s/{file}"),
];

fn handler(method: &str, path: &str) -> Option<MethodRouter<Arc<Site>>> {
    Some(match (method, path) {
        ("GET", "/") => get(home::home),
        ("GET", "/help") => get(screen::help),
        ("GET", "/about") => get(screen::about),
        ("GET", "/r/{guide}/{screen}") => get(screen::read),
        ("GET", "/c") => get(call::countries),
        ("GET", "/c/{country}") => get(call::country),
        ("GET", "/chat/{bot}") => get(chat::look),
        ("POST", "/chat/{bot}") => post(chat::write),
        ("GET", "/chat/{bot}/events") => get(chat::events),
        ("GET", "/away") => get(leave::away),
        ("GET", "/healthz") => get(|| async { "ok" }),
        ("GET", "/robots.txt") => get(|| async { "User-agent: *\nDisallow: /chat\nDisallow: /away\n" }),
        ("GET", "/s/{file}") => get(file),
        _ => return None,
    })
}

/// The public router.
pub fn router(parts: Parts) -> Router {
    let site = Arc::new(Site::new(parts));
    let mut router = Router::new();
    for (method, path) in ROUTES {
        if let Some(handler) = handler(method, path) {
            router = router.route(path, handler);
        }
    }
    router
        .fallback(refusal::not_found)
        .method_not_allowed_fallback(refusal::method)
        .layer(DefaultBodyLimit::max(LARGEST_FORM))
        .layer(middleware::from_fn_with_state(site.clone(), own_posts_only))
        .layer(middleware::map_response(|mut response: Response| async move {
            pages::secure(response.headers_mut());
            response
        }))
        .with_state(site)
}

async fn file(uri: Uri) -> Response {
    pages::asset(uri.path()).unwrap_or_else(|| StatusCode::NOT_FOUND.into_response())
}

/// A form is taken only from our own pages: `Sec-Fetch-Site` where the browser sends it, else `Origin` against
/// `Host`. A form that names neither is refused.
async fn own_posts_only(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    if request.method() == Method::GET || request.method() == Method::HEAD || is_own(&request) {
        return next.run(request).await;
    }
    refusal::page(&site, site.language(None, request.headers()), StatusCode::FORBIDDEN)
}

fn is_own(request: &Request) -> bool {
    let text = |name: &str| request.headers().get(name).and_then(|v| v.to_str().ok());
    match (text("sec-fetch-site"), text("origin")) {
        (Some(site), _) => site == "same-origin",
        (None, Some(origin)) => {
            let host = request.headers().get(header::HOST).and_then(|v| v.to_str().ok());
            origin.split_once("://").map(|(_, h)| h) == host
        }
        (None, None) => false,
    }
}
