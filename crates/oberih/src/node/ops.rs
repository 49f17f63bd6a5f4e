//! The operator's listener: readiness and metrics. Nothing here speaks of a person; figures that tell of people are
//! those of `figures.rs`.

use super::bots::BotState;
use super::figures::{Hourly, count};
use super::start::Shared;
use super::tasks::Tasks;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::registry::Registry;
use serde_json::{Value, json};
use std::sync::{Arc, PoisonError};
use storage::StoreError;
use tokio::net::TcpListener;

macro_rules! routes {
    ($($path:literal => $handler:expr;)*) => {
        /// Every route of the operator's listener, each by GET.
        pub const OPS_ROUTES: &[&str] = &[$($path),*];

        fn table() -> Router<Ops> {
            Router::new()$(.route($path, get($handler)))*
        }
    };
}

routes! {
    "/readyz" => ready;
    "/metrics" => metrics;
    "/healthz" => || async { "ok" };
}

#[derive(Clone)]
struct Ops {
    shared: Arc<Shared>,
    bots: Arc<Vec<BotState>>,
    hourly: Arc<Hourly>,
}

pub(crate) fn serve(shared: &Arc<Shared>, listener: TcpListener, bots: Vec<BotState>, tasks: &mut Tasks) {
    let ops = Ops { shared: shared.clone(), bots: Arc::new(bots), hourly: Arc::default() };
    let router = table().with_state(ops);
    let mut stop = shared.stop.clone();
    tasks.spawn("operator's listener", async move {
        let stopped = async move {
            let _ = stop.wait_for(|s| *s).await;
        };
        if let Err(e) = axum::serve(listener, router).with_graceful_shutdown(stopped).await {
            tracing::error!(error = %e, "the operator's listener ended");
        }
    });
}

/// Each part with its state and the reason; 503 when one of them keeps people from being answered.
async fn ready(State(ops): State<Ops>) -> Response {
    let mut well = true;
    let mut say = |ok: bool, reason: &str| {
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
    let not_kept = ops.shared.not_kept.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let store = match (&write, not_kept) {
        (Ok(_), Some(reason)) => say(false, &format!("updates are not kept: {reason}")),
        (Ok(_), None) => say(true, ops.shared.store.engine()),
        (Err(e), _) => say(false, &e.to_string()),
    };
    let quarantine = match *ops.shared.quarantine.borrow() {
        true => say(false, "restored from a backup: nothing is sent until `oberih resume`"),
        false => say(true, "none"),
    };
    let content = ops.shared.content.current();
    let words = format!("version {}, {} texts unreviewed", content.version(), content.unreviewed_count());
    let mut content_state = say(true, &words);
    content_state["version"] = json!(content.version());
    content_state["unreviewed"] = json!(content.unreviewed_count());
    let mut bots = serde_json::Map::new();
    for bot in ops.bots.iter() {
        let health = *bot.health.borrow();
        let counts = counts(&ops, bot.name.as_str()).await;
        let mut state = match *bot.held.borrow() {
            true => say(health.is_well(), health.reason()),
            false => say(true, "another process polls and sends for it, or will in a moment"),
        };
        if let Some(c) = counts {
            state["dead_letters"] = json!(c.dead);
            if c.dead > 0 {
                state["ok"] = json!(false);
                state["reason"] = json!(format!("{} messages were given up", c.dead));
            }
        }
        bots.insert(bot.name.to_string(), state);
    }
    let root = match (ops.shared.config.database.is_some(), ops.shared.same_disk) {
        (true, _) => "in a file; the database is a server of its own",
        (false, true) => "may be on the disk that holds the data: root_key.accept_same_disk is set",
        (false, false) => "on another device than the data",
    };
    let root_key = say(true, root);
    let body: Value = json!({ "store": store, "quarantine": quarantine, "content": content_state, "bots": bots, "root_key": root_key });
    let status = if well { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, Json(body)).into_response()
}

async fn counts(ops: &Ops, bot: &str) -> Option<storage::OutboxCounts> {
    let found: Result<_, StoreError> =
        ops.shared.store.read("outbox counts", |mut tx| async move { tx.outbox_counts(bot).await }).await;
    found.ok()
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct OfBot {
    bot: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct OfWrite {
    name: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct OfLine {
    line: String,
    answer: String,
}

/// Counts of the machinery as they are; what tells of people by the hour and in tens.
async fn metrics(State(ops): State<Ops>) -> Response {
    let mut registry = Registry::with_prefix("oberih");
    let bot_ok = Family::<OfBot, Gauge>::default();
    let sent = Family::<OfBot, Counter>::default();
    let dead = Family::<OfBot, Gauge>::default();
    let writes = Family::<OfWrite, Counter>::default();
    let answers = Family::<OfLine, Counter>::default();
    let retries = Family::<OfWrite, Counter>::default();
    let unreviewed: Gauge = Gauge::default();
    registry.register("bot_ok", "1 while the platform answers and all is ours", bot_ok.clone());
    registry.register("outbox_sent", "messages sent, by the hour, rounded down to tens", sent.clone());
    registry.register("outbox_dead", "messages given up", dead.clone());
    registry.register("store_writes", "writes by name, by the hour, rounded down to tens", writes.clone());
    registry.register("answers", "did the help line answer, by the hour, rounded down to tens", answers.clone());
    registry.register("store_write_retries", "repeated writes by name", retries.clone());
    registry.register("content_unreviewed", "texts no review covers", unreviewed.clone());
    let figures = ops.hourly.at(ops.shared.clock.now(), count(&ops.shared)).await;
    for bot in ops.bots.iter() {
        let label = OfBot { bot: bot.name.to_string() };
        bot_ok.get_or_create(&label).set(i64::from(bot.health.borrow().is_well()));
        sent.get_or_create(&label).inc_by(figures.sent.get(bot.name.as_str()).copied().unwrap_or(0));
        if let Some(c) = counts(&ops, bot.name.as_str()).await {
            dead.get_or_create(&label).set(c.dead);
        }
    }
    for (name, count) in &ops.shared.store.metrics().writes {
        retries.get_or_create(&OfWrite { name: (*name).to_owned() }).inc_by(count.retries);
    }
    for (name, n) in &figures.writes {
        writes.get_or_create(&OfWrite { name: (*name).to_owned() }).inc_by(*n);
    }
    for ((line, answer), n) in &figures.answers {
        answers.get_or_create(&OfLine { line: line.clone(), answer: answer.clone() }).inc_by(*n);
    }
    unreviewed.set(i64::try_from(ops.shared.content.current().unreviewed_count()).unwrap_or(i64::MAX));
    let mut text = String::new();
    if encode(&mut text, &registry).is_err() {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    }
    ([(header::CONTENT_TYPE, "application/openmetrics-text; version=1.0.0; charset=utf-8")], text).into_response()
}
