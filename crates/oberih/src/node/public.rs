//! The public listener: pages and chat, and the platform's webhooks.

use super::bots::RunningBot;
use super::connections::{self, Limits};
use super::start::Shared;
use super::tasks::Tasks;
use crate::config::Mode;
use app::{Chat, Gather};
use channels::telegram::{Webhook, router as webhooks};
use domain::{BotName, Inbound};
use std::hash::RandomState;
use std::pin::Pin;
use std::sync::Arc;
use tokio::net::TcpListener;

type Take = Box<dyn Fn(Vec<Inbound>) -> Pin<Box<dyn Future<Output = bool> + Send>> + Send + Sync>;

pub(crate) fn serve(shared: &Arc<Shared>, chat: Chat, listener: TcpListener, bots: &[RunningBot], tasks: &mut Tasks) {
    let content = shared.content.current();
    let bot_links: Vec<(BotName, String)> =
        content.bots().map(|b| (b.name.clone(), format!("https://t.me/{}", b.username))).collect();
    let settings = web::Settings {
        public_url: shared.config.public_url.clone(),
        exit_url: shared.config.web.exit_url.clone(),
        demonstration: shared.config.demonstration,
        bot_links,
        secure_cookie: shared.config.web.secure_cookie,
        proxies: shared.config.web.proxies().unwrap_or_default(),
    };
    let parts = web::Parts {
        content: shared.content.clone(),
        chat,
        clock: shared.clock.clone(),
        changes: shared.store.changes(),
        stop: shared.stop.clone(),
        log: Some(shared.log.clone()),
        paused: shared.paused.clone(),
        settings,
    };
    let mut router = web::router(parts);
    if shared.config.telegram.mode == Mode::Webhook {
        let sentence = |b: &RunningBot| {
            content
                .bot(&b.name)
                .and_then(|c| c.languages.first().map(|l| content.texts().get(*l, "engine-group").to_string()))
                .unwrap_or_default()
        };
        let hooks = bots.iter().filter_map(|b| {
            let taking = b.taking.clone();
            // each update comes by itself, and those that wait are taken together
            let gather = Gather::start(move |posts: Vec<Vec<Inbound>>| {
                let taking = taking.clone();
                async move {
                    let count = posts.len();
                    vec![taking.take(posts.into_iter().flatten().collect()).await; count]
                }
            });
            let take: Take = Box::new(move |batch| {
                let gather = gather.clone();
                Box::pin(async move { gather.post(batch).await.unwrap_or(false) })
            });
            let hook = Webhook::new(b.name.clone(), b.secret.clone(), b.telegram.clone(), &sentence(b), take).ok()?;
            let taking = b.taking.clone();
            Some(hook.unless(move || taking.stands()))
        });
        router = webhooks(hooks).fallback_service(router);
    }
    let (proxies, key) = (shared.config.web.proxies().unwrap_or_default(), RandomState::new());
    let who = move |from| proxies.peer(from, &key);
    tasks.spawn("public listener", connections::serve(listener, router, Limits::USUAL, who, shared.stop.clone()));
}
