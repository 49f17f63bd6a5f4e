//! The web chat: a form that works without JavaScript and is live with it.

use crate::frame::frame;
use crate::refusal;
use crate::site::Site;
use app::ChatError;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Path, Query, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Redirect, Response};
use domain::{BotName, Input, Language};
use guide::{View, ViewAction, ViewButton};
use maud::{Markup, html};
use serde::Deserialize;
use std::convert::Infallible;
use std::fmt::Write;
use std::sync::Arc;
use std::time::Duration;

/// Characters of a message.
const LONGEST: usize = 4_000;
/// Announcements of changes to a page: at most 4 a second.
const COALESCE: Duration = Duration::from_millis(250);

#[derive(Deserialize)]
pub(crate) struct Asked {
    l: Option<String>,
}

#[derive(Deserialize)]
pub(crate) struct Written {
    #[serde(default)]
    text: String,
    #[serde(default)]
    choice: String,
    l: Option<String>,
}

/// What stands there now.
pub(crate) async fn look(
    State(site): State<Arc<Site>>,
    Path(bot): Path<String>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Response {
    let language = site.language(asked.l.as_deref(), &headers);
    let Some(bot) = known(&site, &bot) else { return refusal::page(&site, language, StatusCode::NOT_FOUND) };
    let view = match secret(&site, &headers) {
        None => None,
        Some(secret) => match site.chat.look(&bot, &secret).await {
            Ok(view) => view,
            Err(e) => return failed(&site, language, &e),
        },
    };
    let content = site.content.current();
    let language = view.as_ref().map_or(language, |v| v.language);
    let main = html! {
        div data-chat="" data-events={ "/chat/" (bot) "/events" } {
            @match &view {
                Some(view) => (conversation(&site, &bot, view)),
                None => (beginning(&site, &bot, language)),
            }
        }
    };
    let mut response = frame(&site, &content, language, &format!("/chat/{bot}"), true, &main).into_response();
    pages::no_store(response.headers_mut());
    response
}

/// Takes what she wrote or pressed; the answer is shown by the page it leads to, so that reloading repeats nothing.
pub(crate) async fn write(
    State(site): State<Arc<Site>>,
    Path(bot): Path<String>,
    headers: HeaderMap,
    form: Result<Form<Written>, FormRejection>,
) -> Response {
    let language = site.language(None, &headers);
    let Some(bot) = known(&site, &bot) else { return refusal::page(&site, language, StatusCode::NOT_FOUND) };
    let written = match form {
        Ok(Form(w)) => w,
        Err(e) => {
            return refusal::page(
                &site,
                language,
                if e.status() == StatusCode::PAYLOAD_TOO_LARGE { e.status() } else { StatusCode::BAD_REQUEST },
            );
        }
    };
    if written.text.chars().count() > LONGEST || written.choice.len() > 64 {
        return refusal::page(&site, language, StatusCode::PAYLOAD_TOO_LARGE);
    }
    let hint = Some(site.language(written.l.as_deref(), &headers));
    let input = match (written.choice.as_str(), written.text.trim()) {
        ("", "") => Input::Command { name: "start".to_owned(), argument: String::new() },
        ("", text) => Input::Text(text.to_owned()),
        (choice, _) => Input::Choice(choice.to_owned()),
    };
    let known_secret = secret(&site, &headers);
    let secret = known_secret.unwrap_or_else(|| site.chat.new_secret());
    if let Err(e) = site.chat.post(&bot, &secret, input, hint).await {
        return failed(&site, language, &e);
    }
    let mut response = Redirect::to(&format!("/chat/{bot}")).into_response();
    if known_secret.is_none()
        && let Ok(value) = HeaderValue::from_str(&cookie(&site, &secret))
    {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    pages::no_store(response.headers_mut());
    response
}

/// Says that something changed, never what: the page fetches what is its own.
pub(crate) async fn events(State(site): State<Arc<Site>>) -> Response {
    let changes = site.changes.clone();
    let stream = futures_util::stream::unfold(changes, |mut changes| async move {
        tokio::time::sleep(COALESCE).await;
        changes.changed().await.ok()?;
        let id = *changes.borrow_and_update();
        Some((Ok::<_, Infallible>(Event::default().id(id.to_string()).data("changed")), changes))
    });
    let mut response = Sse::new(stream).keep_alive(KeepAlive::default()).into_response();
    pages::no_store(response.headers_mut());
    response
}

fn known(site: &Site, bot: &str) -> Option<BotName> {
    BotName::parse(bot).ok().filter(|b| site.content.current().bot(b).is_some())
}

fn failed(site: &Site, language: Language, e: &ChatError) -> Response {
    tracing::error!(error = %e, "the chat page is answered with the numbers");
    refusal::page(site, language, StatusCode::SERVICE_UNAVAILABLE)
}

fn name(site: &Site) -> &'static str {
    if site.settings.secure_cookie { "__Host-c" } else { "c" }
}

fn cookie(site: &Site, secret: &[u8; 32]) -> String {
    let mut hex = String::with_capacity(64);
    for b in secret {
        let _ = write!(hex, "{b:02x}");
    }
    let secure = if site.settings.secure_cookie { "; Secure" } else { "" };
    format!("{}={hex}; Path=/; HttpOnly; SameSite=Lax{secure}", name(site))
}

fn secret(site: &Site, headers: &HeaderMap) -> Option<[u8; 32]> {
    let all = headers.get_all(header::COOKIE).iter().filter_map(|v| v.to_str().ok());
    let hex = all.flat_map(|v| v.split(';')).find_map(|c| c.trim().strip_prefix(name(site))?.strip_prefix('='))?;
    if hex.len() != 64 || !hex.is_ascii() {
        return None;
    }
    let mut out = [0; 32];
    for (n, b) in out.iter_mut().enumerate() {
        *b = u8::from_str_radix(&hex[2 * n..2 * n + 2], 16).ok()?;
    }
    Some(out)
}

fn beginning(site: &Site, bot: &BotName, language: Language) -> Markup {
    let content = site.content.current();
    let text = |id: &str| content.texts().get(language, id);
    html! {
        h1 { (text("web-chat")) }
        p { (text("web-hello-text")) }
        p.note { (text("web-chat-note")) }
        form method="post" action={ "/chat/" (bot) } {
            input type="hidden" name="l" value=(language);
            label for="text" { (text("web-your-words")) }
            textarea.say #text name="text" rows="2" maxlength=(LONGEST) autocomplete="off" {}
            button.send type="submit" { (text("web-chat-begin")) }
        }
    }
}

fn conversation(site: &Site, bot: &BotName, view: &View) -> Markup {
    let content = site.content.current();
    let text = |id: &str| content.texts().get(view.language, id);
    html! {
        div data-answer="" tabindex="-1" role="region" aria-live="polite" aria-label=(text("web-chat")) {
            @for (n, p) in view.paragraphs.iter().enumerate() {
                @if n == 0 { h1.lines { (p) } } @else { p.lines { (p) } }
            }
        }
        form method="post" action={ "/chat/" (bot) } {
            ul.choices {
                @for b in view.buttons.iter().flatten() { li { (button(b)) } }
            }
            div.row { @for b in &view.row { (button(b)) } }
        }
        form method="post" action={ "/chat/" (bot) } {
            label for="text" { (text("web-your-words")) }
            textarea.say #text name="text" rows="2" maxlength=(LONGEST) autocomplete="off" required {}
            button.send type="submit" { (text("web-send")) }
        }
    }
}

fn button(b: &ViewButton) -> Markup {
    html! {
        @match &b.action {
            ViewAction::Choice(data) => button.key type="submit" name="choice" value=(data) { (b.label) },
            ViewAction::Url(address) => a.key href=(address) rel="noreferrer" { (b.label) },
            ViewAction::Page(path) => a.key href=(path) { (b.label) },
        }
    }
}
