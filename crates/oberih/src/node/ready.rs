//! Readiness: each part with its state and the reason.

use super::bots::holder;
use super::desks;
use super::disk;
use super::figures::in_words;
use super::ops::{Ops, counts};
use super::rootkey::KeyLies;
use app::log::CHECKPOINT_EVERY;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use channels::telegram::BotHealth;
use domain::Timestamp;
use serde_json::{Value, json};
use std::time::Instant;
use storage::StoreError;

/// 503 when one of the parts keeps people from being answered.
pub(super) async fn ready(State(ops): State<Ops>) -> Response {
    let mut well = true;
    let mut say = |(ok, reason): (bool, &str)| {
        well &= ok;
        json!({ "ok": ok, "reason": reason })
    };
    // a write, not only a look: a full disk still reads
    let write: Result<_, StoreError> = ops
        .shared
        .store
        .write("readiness", |mut tx| async move {
            tx.announce("readiness", b"").await?;
            tx.done(())
        })
        .await;
    // a store that is away makes whoever asks it wait: once is enough for whoever looks after it
    let there = write.as_ref().map_or_else(|e| !matches!(e, StoreError::Unavailable(_)), |_| true);
    let not_kept = ops.shared.not_kept.reason(Instant::now());
    let store = match (&write, not_kept) {
        (Ok(_), Some(reason)) => say((false, &format!("updates are not kept: {reason}"))),
        (Ok(_), None) => say((true, ops.shared.store.engine())),
        (Err(e), _) => say((false, &e.to_string())),
    };
    let quarantine = match *ops.shared.quarantine.borrow() {
        true => say((false, "restored from a backup: nothing is sent until `oberih resume`")),
        false => say((true, "none")),
    };
    let content = ops.shared.content.current();
    let words = format!("version {}, {} texts unreviewed", content.version(), content.unreviewed_count());
    let mut content_state = say((true, &words));
    if let Some(why) = ops.shared.content.refused() {
        // people are answered all the same, by the words before: the status stays
        (content_state["ok"], content_state["reason"]) = (json!(false), json!(format!("{words}; {why}")));
    }
    content_state["version"] = json!(content.version());
    content_state["unreviewed"] = json!(content.unreviewed_count());
    let mut bots = serde_json::Map::new();
    for bot in ops.bots.iter() {
        let (held, health) = (*bot.held.borrow(), *bot.health.borrow());
        let holder = if held || !there { None } else { holder(&ops.shared, &bot.name).await };
        let paused = ops.shared.paused.reason(&bot.name);
        let mut state = match &paused {
            Some(reason) => say((false, &format!("stands still until it is ours again: {reason}"))),
            None => say(standing(held, health, holder.as_deref(), &ops.shared.holder)),
        };
        if there && let Some(c) = counts(&ops, bot.name.as_str()).await {
            let given_up = in_words(c.dead);
            if c.dead > 0 {
                // people are answered all the same: the status stays
                if state["ok"] == json!(true) {
                    state["reason"] =
                        json!(format!("messages were given up: {given_up}; `oberih outbox list` says why"));
                }
                state["ok"] = json!(false);
            }
            state["dead_letters"] = json!(given_up);
        }
        bots.insert(bot.name.to_string(), state);
    }
    let mut desks = say((true, "as in the store"));
    if let Some(wrong) = ops.shared.intake.reception.as_ref().and_then(desks::unlike) {
        // people are answered all the same: the status stays
        (desks["ok"], desks["reason"]) = (json!(false), json!(wrong));
    }
    let mut duty_phone = say((true, "no trouble is known"));
    if let Some(wrong) = ops.shared.phones.reason() {
        // people are answered all the same: the status stays
        (duty_phone["ok"], duty_phone["reason"]) = (json!(false), json!(wrong));
    }
    let mut log = say((true, "as it should be"));
    if there
        && let Ok(Some(since)) = ops.shared.log.alone_since().await
        && let Some(wrong) = unwitnessed(since, ops.shared.clock.now())
    {
        // people are answered all the same: the status stays
        (log["ok"], log["reason"]) = (json!(false), json!(wrong));
    }
    let root_key = say((true, root_key(ops.shared.config.database.is_some(), ops.shared.key_lies)));
    let mut files = say((true, "there is room for them"));
    if disk::is_short(&ops.shared.config) {
        // people are answered all the same: the status stays
        (files["ok"], files["reason"]) = (json!(false), json!(disk::SHORT));
    }
    let body: Value = json!({ "store": store, "files": files, "quarantine": quarantine, "content": content_state, "bots": bots, "desks": desks, "duty_phone": duty_phone, "log": log, "root_key": root_key });
    let status = if well { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, Json(body)).into_response()
}

/// `held`: whether this process holds the bot's lease, and `health` what it knows then. `holder`: who holds it otherwise;
/// `me`: this process.
fn standing(held: bool, health: BotHealth, holder: Option<&str>, me: &str) -> (bool, &'static str) {
    match (held, holder) {
        (true, _) => (health.is_well(), health.reason()),
        (false, Some(holder)) if holder != me => (true, "another process polls and sends for it"),
        (false, Some(_)) => (false, "this process is about to poll and send for it"),
        (false, None) => (false, "no process polls and sends for it; this one tries each second"),
    }
}

/// What is said where no witness came by for three of her rounds.
fn unwitnessed(since: Timestamp, now: Timestamp) -> Option<String> {
    let alone = now.since(since);
    let hours = alone.as_secs() / 3_600;
    (alone > 3 * CHECKPOINT_EVERY).then(|| {
        format!(
            "no witness co-signed the log for {hours} hours: does `oberih audit watch` run on the auditors' machine?"
        )
    })
}

fn root_key(own_server: bool, key_lies: KeyLies) -> &'static str {
    match (own_server, key_lies) {
        (_, KeyLies::Locked) => "locked by a passphrase",
        (true, _) => "in a file; the database is a server of its own",
        (false, KeyLies::PerhapsBeside) => "may be on the disk that holds the data: root_key.accept_same_disk is set",
        (false, KeyLies::Apart) => "on another device than the data",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bot_that_nobody_sends_for_is_not_ready() {
        for (held, health, holder, want) in [
            (true, BotHealth::Well, None, (true, "well")),
            (true, BotHealth::Starting, None, (false, "nothing heard from the platform yet")),
            (true, BotHealth::Strange("x"), Some("other"), (false, "x")),
            (false, BotHealth::Well, Some("other"), (true, "another process polls and sends for it")),
            (false, BotHealth::Well, Some("me"), (false, "this process is about to poll and send for it")),
            (false, BotHealth::Well, None, (false, "no process polls and sends for it; this one tries each second")),
        ] {
            assert_eq!(standing(held, health, holder, "me"), want);
        }
    }

    #[test]
    fn a_log_that_no_witness_looked_at_for_three_rounds_says_so() {
        let at = |hours: i64| Timestamp::from_unix_micros(hours * 3_600_000_000);
        assert_eq!(unwitnessed(at(10), at(13)), None);
        let said = unwitnessed(at(10), at(15)).unwrap();
        assert!(said.contains("for 5 hours"), "{said}");
        assert_eq!(unwitnessed(at(10), at(9)), None, "a clock that was put back");
    }

    #[test]
    fn where_the_root_key_lies_is_said_as_it_is() {
        for (own_server, locked, same_disk, want) in [
            (true, false, true, "a server of its own"),
            (false, false, true, "accept_same_disk"),
            (false, false, false, "another device"),
            (false, true, true, "a passphrase"),
            (true, true, false, "a passphrase"),
        ] {
            assert!(root_key(own_server, KeyLies::of(locked, same_disk)).contains(want), "{want}");
        }
    }
}
