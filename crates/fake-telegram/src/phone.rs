//! The phone in a browser: the chat with one bot as a person sees it, for demonstrations.

use std::sync::Arc;

use axum::{
    Json,
    body::Bytes,
    extract::{Path, Query, State},
    http::{StatusCode, header},
    response::{Html, IntoResponse, Response},
};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{bot::Shared, person::Person, shown::keyboard_labels};

/// The page reaches nothing but this server and runs only what stands in it.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";

const PAGE: &str = include_str!("phone/page.html");
const STYLE: &str = include_str!("phone/page.css");
const SCRIPT: &str = include_str!("phone/page.js");

/// The bots of this server with links to their phones.
pub(crate) async fn list(State(shared): State<Arc<Shared>>) -> Response {
    let mut items = String::new();
    for bot in &shared.bots {
        let name = escaped(&bot.spec.first_name);
        let username = escaped(&bot.spec.username);
        items.push_str(&format!("<li><a href=\"/phone/{username}\"><b>{name}</b><span>@{username}</span></a></li>"));
    }
    page_response(include_str!("phone/list.html").replace("/*style*/", STYLE).replace("<!--bots-->", &items))
}

/// One phone. The person is chosen in the browser: `?as=` or a number it keeps for itself.
pub(crate) async fn page(State(shared): State<Arc<Shared>>, Path(bot): Path<String>) -> Response {
    let Some(bot) = shared.bot_named(&bot) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    page_response(
        PAGE.replace("/*style*/", STYLE)
            .replace("/*script*/", SCRIPT)
            .replace("{{username}}", &escaped(&bot.spec.username))
            .replace("{{name}}", &escaped(&bot.spec.first_name)),
    )
}

fn page_response(html: String) -> Response {
    ([(header::CONTENT_SECURITY_POLICY, POLICY), (header::CACHE_CONTROL, "no-store")], Html(html)).into_response()
}

#[derive(Deserialize)]
pub(crate) struct Look {
    #[serde(rename = "as")]
    user_id: i64,
    #[serde(default)]
    since: u64,
}

/// What the screen shows, or only `{"seq"}` when nothing changed since `since`.
pub(crate) async fn state(
    State(shared): State<Arc<Shared>>,
    Path(bot): Path<String>,
    Query(look): Query<Look>,
) -> Response {
    let Some(bot) = shared.bot_named(&bot) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let mut state = bot.state();
    let state = &mut *state;
    let profile = &state.profile;
    let Some(chat) = state.chats.get_mut(&look.user_id) else {
        return Json(json!({
            "seq": 0, "messages": [], "keyboard": [], "typing": false, "blocked": false,
            "name": profile.line("name", ""), "description": profile.line("description", ""),
            "commands": profile.commands(""), "started": false,
        }))
        .into_response();
    };
    chat.end_old_typing();
    if chat.seq == look.since && look.since > 0 {
        return Json(json!({ "seq": chat.seq })).into_response();
    }
    let language = chat.language_code.as_str();
    let messages: Vec<Value> = chat
        .visible()
        .map(|message| {
            let shown = message.shown();
            let buttons: Vec<Vec<Value>> = shown
                .buttons
                .iter()
                .map(|row| row.iter().map(|b| json!({ "label": b.label, "data": b.data, "url": b.url })).collect())
                .collect();
            json!({
                "id": message.id, "bot": message.from_bot, "date": message.date,
                "kind": message.kind, "text": message.text, "entities": message.entities,
                "edited": shown.edited, "buttons": buttons,
            })
        })
        .collect();
    let keyboard = chat.keyboard().map(|message| keyboard_labels(&message.markup)).unwrap_or_default();
    let notice = chat.notice.as_ref().map(|n| json!({ "seq": n.seq, "text": n.text, "alert": n.is_alert }));
    Json(json!({
        "seq": chat.seq, "messages": messages, "keyboard": keyboard,
        "typing": chat.typing_until.is_some(), "blocked": chat.blocked, "started": chat.started,
        "notice": notice, "name": profile.line("name", language),
        "description": profile.line("description", language),
        "commands": profile.commands(language),
    }))
    .into_response()
}

#[derive(Deserialize)]
pub(crate) struct Act {
    #[serde(rename = "as")]
    user_id: i64,
    kind: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    data: String,
    #[serde(default)]
    message_id: i64,
    #[serde(default)]
    language: String,
}

/// One act of the person: `{as, kind, ...}`.
pub(crate) async fn act(State(shared): State<Arc<Shared>>, Path(bot): Path<String>, body: Bytes) -> Response {
    let Some(bot) = shared.bot_named(&bot) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let act: Act = match serde_json::from_slice(&body) {
        Ok(act) => act,
        Err(why) => return (StatusCode::BAD_REQUEST, why.to_string()).into_response(),
    };
    let language = if act.language.is_empty() {
        let mut state = bot.state();
        state.chat(act.user_id).language_code.clone()
    } else {
        act.language.clone()
    };
    let person = Person::new(bot.clone(), shared.clone(), act.user_id, &language);
    match perform(&person, &act) {
        Ok(()) => Json(json!({ "ok": true })).into_response(),
        Err(why) => (StatusCode::BAD_REQUEST, why).into_response(),
    }
}

fn perform(person: &Person, act: &Act) -> Result<(), String> {
    match act.kind.as_str() {
        "text" | "forward" if act.text.trim().is_empty() => return Err("nothing to send".into()),
        "text" => drop(person.sends(&act.text)),
        "press" => person.presses_data(act.message_id, &act.data),
        "key" => person.presses_key(&act.text)?,
        "edit" => person.edits(act.message_id, &act.text),
        "sticker" => drop(person.sends_sticker()),
        "voice" => drop(person.sends_voice()),
        "photo" => {
            let caption = Some(act.text.as_str()).filter(|text| !text.is_empty());
            person.sends_photo(caption);
        }
        "document" => drop(person.sends_document()),
        "location" => drop(person.sends_location()),
        "contact" => person.sends_contact(true),
        "other_contact" => person.sends_contact(false),
        "poll" => drop(person.sends_poll()),
        "forward" => drop(person.forwards(&act.text)),
        "album" => person.sends_album(3),
        "block" => person.blocks_bot(),
        "unblock" => person.unblocks_bot(),
        // Making the person has set it already.
        "language" => {}
        other => return Err(format!("there is no act {other:?}")),
    }
    Ok(())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
