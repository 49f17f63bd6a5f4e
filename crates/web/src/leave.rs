//! The way out: our own address, which clears what this page kept, and then somewhere everybody may be.

use crate::site::Site;
use axum::extract::State;
use axum::http::{HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};
use maud::{DOCTYPE, html};
use std::sync::Arc;

pub(crate) async fn away(State(site): State<Arc<Site>>) -> Response {
    let to = &site.settings.exit_url;
    let mut response = html! {
        (DOCTYPE)
        html {
            head {
                meta charset="utf-8";
                title { "…" }
                meta http-equiv="refresh" content={ "0; url=" (to) };
                script src=(pages::script_path()) defer {}
            }
            body { a href=(to) rel="noreferrer" data-exit="" { "…" } }
        }
    }
    .into_response();
    let clear = HeaderValue::from_static("\"cache\", \"cookies\", \"storage\"");
    response.headers_mut().insert(HeaderName::from_static("clear-site-data"), clear);
    for name in ["__Host-c", "c"] {
        let secure = if name.starts_with("__") { "; Secure" } else { "" };
        let gone = format!("{name}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax{secure}");
        if let Ok(value) = HeaderValue::from_str(&gone) {
            response.headers_mut().append("set-cookie", value);
        }
    }
    pages::no_store(response.headers_mut());
    response
}
