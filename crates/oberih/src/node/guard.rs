//! Keeps watch over one bot while its lease is held here: set up first, then compared each minute. While somebody else
//! has a hand on it, it stands still and is left as it is found.

use super::start::Shared;
use channels::telegram::{
    ALLOWED, ApiError, BotHealth, Expected, ExpectedName, OTHER_NAME, OTHER_USERNAME, Profile, Telegram, set_up, watch,
};
use domain::BotName;
use serde::Deserialize;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch as channel;

/// After a pause that could not be kept.
const AGAIN: Duration = Duration::from_secs(1);

#[derive(Deserialize)]
struct Me {
    #[serde(default)]
    username: String,
    first_name: String,
}

/// One bot and how it should be.
#[derive(Clone)]
pub(super) struct Guard {
    pub(super) shared: Arc<Shared>,
    pub(super) name: BotName,
    pub(super) telegram: Arc<Telegram>,
    pub(super) username: String,
    pub(super) profile: Profile,
    /// Our webhook; `None` when the bot is polled.
    pub(super) webhook: Option<String>,
    /// The address that our webhook has where there is one.
    pub(super) own: Option<String>,
    pub(super) secret: String,
    pub(super) health: channel::Sender<BotHealth>,
}

impl Guard {
    /// Until `stop`.
    pub(super) async fn run(&self, stop: channel::Receiver<bool>) {
        let reason = self.shared.paused.reason(&self.name);
        if reason.is_some() {
            // a look must clear it; whatever was thought of the bot before counts no more
            self.health.send_replace(BotHealth::Strange("it was not ours at the last look"));
        }
        tokio::join!(self.watching(reason, stop.clone()), self.pausing(stop.clone()), self.mending(stop));
        self.shared.paused.leave(&self.name);
    }

    async fn watching(&self, paused: Option<String>, mut stop: channel::Receiver<bool>) {
        let me = self.me().await;
        let others = me.as_ref().is_some_and(|me| !me.username.eq_ignore_ascii_case(&self.username));
        if others && paused.is_none() {
            self.health.send_replace(BotHealth::Strange(OTHER_USERNAME));
            self.shared.paused.found(&self.name, OTHER_USERNAME);
        }
        let paused = paused.or(others.then(|| OTHER_USERNAME.to_owned()));
        if let Some(reason) = paused {
            // Nothing is set while it stands still: a name put right by us would hide whose bot it is. Its name counts
            // only where that was why; before the first setting up it is BotFather's.
            let name = if reason == OTHER_NAME { ExpectedName::Is(self.own_name()) } else { ExpectedName::Any };
            tokio::select! {
                () = self.look(name, stop.clone()) => return,
                () = self.shared.paused.until(&self.name, false) => {}
            }
        }
        let before = me.map(|me| me.first_name);
        let named = loop {
            if self.shared.paused.is_paused(&self.name) {
                // what a look found meanwhile is left as it is, for the operator to see
                tokio::select! {
                    () = self.look(ExpectedName::Any, stop.clone()) => return,
                    () = self.shared.paused.until(&self.name, false) => {}
                }
            }
            match self.greet().await {
                Ok(named) => break named,
                Err(e) => tracing::warn!(bot = %self.name, error = %e, "the bot's names and commands are not set yet"),
            }
            tokio::select! {
                () = self.look(ExpectedName::Any, stop.clone()) => return,
                () = tokio::time::sleep(self.shared.config.telegram.look) => {}
                _ = stop.wait_for(|stop| *stop) => return,
            }
        };
        let name = match named {
            true => ExpectedName::Set { name: self.own_name(), before },
            false => ExpectedName::FirstSeen,
        };
        self.look(name, stop).await;
    }

    async fn look(&self, name: ExpectedName, stop: channel::Receiver<bool>) {
        let expected = Expected {
            username: Some(self.username.clone()),
            name,
            webhook: self.webhook.clone(),
            own: self.own.clone(),
        };
        let (telegram, clock, each) =
            (self.telegram.clone(), self.shared.clock.clone(), self.shared.config.telegram.look);
        watch(telegram, expected, each, clock, self.health.clone(), stop).await;
    }

    /// The bot stands still as soon as it is certain that somebody else has a hand on it, and goes on when a look finds it
    /// ours.
    async fn pausing(&self, mut stop: channel::Receiver<bool>) {
        let (paused, store) = (&self.shared.paused, &self.shared.store);
        let mut health = self.health.subscribe();
        while !*stop.borrow() {
            let now = *health.borrow_and_update();
            let done = if now.is_taken_over() {
                if !paused.is_paused(&self.name) {
                    tracing::error!(bot = %self.name, reason = now.reason(), "the bot stands still until it is ours again");
                }
                paused.found(&self.name, now.reason());
                paused.keep(store, &self.name, self.shared.clock.now()).await
            } else if now.is_ours() && paused.is_paused(&self.name) {
                tracing::warn!(bot = %self.name, "the bot is ours again and goes on");
                paused.go_on(store, &self.name).await
            } else {
                Ok(())
            };
            if let Err(error) = &done {
                tracing::warn!(bot = %self.name, %error, "that the bot stands still, or goes on, is not kept yet");
            }
            tokio::select! {
                _ = health.changed() => {}
                () = tokio::time::sleep(AGAIN), if done.is_err() => {}
                _ = stop.wait_for(|stop| *stop) => return,
            }
        }
    }

    /// Our own webhook is set where it is missing, and taken away where it is left over.
    async fn mending(&self, mut stop: channel::Receiver<bool>) {
        loop {
            tokio::select! {
                () = tokio::time::sleep(self.shared.config.telegram.look) => {}
                _ = stop.wait_for(|stop| *stop) => return,
            }
            let health = *self.health.borrow();
            let amiss = matches!(health, BotHealth::WebhookGone | BotHealth::WebhookSet { ours: true });
            if amiss && !self.shared.paused.is_paused(&self.name) {
                self.own_webhook().await;
            }
        }
    }

    /// Sets names, descriptions and commands where they differ, and the webhook where one is used. Gives whether everybody
    /// is shown our name. Errors: the platform did not answer.
    async fn greet(&self) -> Result<bool, ApiError> {
        let done = set_up(&self.telegram, &self.profile).await;
        self.own_webhook().await;
        done.map(|done| done.named)
    }

    async fn own_webhook(&self) {
        let Some(url) = &self.webhook else { return self.remove_our_webhook().await };
        let held = self.webhook_now().await.unwrap_or_default();
        if !held.is_empty() && held != *url {
            tracing::warn!(bot = %self.name, "the webhook led to another address before; if that was none of yours, the token is stolen");
        }
        let parameters = serde_json::json!({
            "url": url, "secret_token": self.secret, "max_connections": 40, "allowed_updates": ALLOWED,
        });
        let set: Result<serde_json::Value, ApiError> = self.telegram.call("setWebhook", &parameters).await;
        if let Err(e) = set {
            tracing::error!(bot = %self.name, error = %e, "the webhook was not set; it is tried again");
        }
    }

    /// A node that was called and now asks takes its own webhook away. A stranger's stays: it is an alarm, and what an
    /// operator must look at first.
    async fn remove_our_webhook(&self) {
        if self.webhook_now().await.is_some_and(|url| Some(&url) == self.own.as_ref()) {
            let gone: Result<serde_json::Value, ApiError> =
                self.telegram.call("deleteWebhook", &serde_json::json!({})).await;
            if let Err(e) = gone {
                tracing::warn!(bot = %self.name, error = %e, "our own webhook is not taken away yet; polling begins when it is");
            }
        }
    }

    async fn webhook_now(&self) -> Option<String> {
        let info: Result<serde_json::Value, ApiError> =
            self.telegram.call("getWebhookInfo", &serde_json::json!({})).await;
        info.ok()?.get("url")?.as_str().map(str::to_owned)
    }

    async fn me(&self) -> Option<Me> {
        self.telegram.call("getMe", &serde_json::json!({})).await.ok()
    }

    /// What everybody is shown whose language has no name of its own.
    fn own_name(&self) -> String {
        let of_all = self.profile.words.iter().find(|w| w.language.is_none());
        of_all.map(|w| w.name.clone()).unwrap_or_default()
    }
}
