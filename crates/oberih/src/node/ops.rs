//! The operator's listener: readiness (`ready.rs`), metrics. Nothing here speaks of a person; figures that tell of people are
//! those of `figures.rs`.

use super::bots::BotState;
use super::figures::{Hourly, count, roughly};
use super::ready::ready;
use super::start::Shared;
use super::tasks::Tasks;
use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::registry::Registry;
use std::sync::Arc;
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
pub(super) struct Ops {
    pub(super) shared: Arc<Shared>,
    pub(super) bots: Arc<Vec<BotState>>,
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

pub(super) async fn counts(ops: &Ops, bot: &str) -> Option<storage::OutboxCounts> {
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
    let unreadable = Family::<OfBot, Counter>::default();
    let unreviewed: Gauge = Gauge::default();
    registry.register("bot_ok", "1 while the platform answers and all is ours", bot_ok.clone());
    registry.register("outbox_sent", "messages sent, by the hour, rounded down to tens", sent.clone());
    registry.register("outbox_dead", "messages given up: 1 is fewer than ten, from ten on in tens", dead.clone());
    registry.register("store_writes", "writes by name, by the hour, rounded down to tens", writes.clone());
    registry.register("answers", "did the help line answer, by the hour, rounded down to tens", answers.clone());
    let help = "repeated writes by name, by the hour, rounded down to tens";
    registry.register("store_write_retries", help, retries.clone());
    let help = "updates that could not be read, by the hour, rounded down to tens";
    registry.register("updates_unreadable", help, unreadable.clone());
    registry.register("content_unreviewed", "texts no review covers", unreviewed.clone());
    let figures = ops.hourly.at(ops.shared.clock.now(), count(&ops.shared, &ops.bots)).await;
    for bot in ops.bots.iter() {
        let label = OfBot { bot: bot.name.to_string() };
        let well = bot.health.borrow().is_well() && !ops.shared.paused.is_paused(&bot.name);
        bot_ok.get_or_create(&label).set(i64::from(well));
        unreadable.get_or_create(&label).inc_by(figures.unreadable.get(bot.name.as_str()).copied().unwrap_or(0));
        sent.get_or_create(&label).inc_by(figures.sent.get(bot.name.as_str()).copied().unwrap_or(0));
        if let Some(c) = counts(&ops, bot.name.as_str()).await {
            dead.get_or_create(&label).set(roughly(c.dead));
        }
    }
    for (name, n) in &figures.retries {
        retries.get_or_create(&OfWrite { name: (*name).to_owned() }).inc_by(*n);
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
