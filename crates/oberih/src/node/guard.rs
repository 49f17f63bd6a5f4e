//! Keeps watch over one bot while its lease is held here, in one loop: look at it, let it stand still or go on, set it up,
//! put right what is amiss. While somebody else has a hand on it, it stands still and is left as it is found.

use super::start::Shared;
use app::WhyPaused;
use channels::telegram::{
    ALLOWED, ApiError, BotHealth, Expected, ExpectedName, Look, Named, OTHER_NAME, OTHER_POLLER, OTHER_USERNAME,
    OTHER_WEBHOOK, Profile, Telegram, look, set_up,
};
use domain::BotName;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use storage::{Lease, PausedBot};
use tokio::sync::watch as channel;

/// After something that could not be kept or read.
const AGAIN: Duration = Duration::from_secs(1);

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
    /// Tells its token from the next one.
    pub(super) token_mark: String,
    pub(super) health: channel::Sender<BotHealth>,
    /// This process has set the webhook once, or has seen none of another's: one that it finds from now on is a stranger's.
    pub(super) called: Arc<AtomicBool>,
}

/// How the bot stands for the holder of its lease.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// Nothing of it is set yet, or not since it stood still.
    Unknown,
    /// Its names, commands and webhook are ours.
    Ours,
    /// It stands still.
    Standing,
}

/// When the bot is looked at next.
enum Next {
    Now,
    Soon,
    Later,
}

/// What became of our webhook.
enum OurWebhook {
    Set,
    NotYet,
    /// Another's is in its place.
    Strange,
}

struct Watching<'a> {
    guard: &'a Guard,
    lease: &'a Lease,
    state: State,
    expected: Expected,
    /// The name that the bot has from us.
    name: Option<String>,
}

impl Guard {
    /// Knows which bots stand still as the store has it now: another process may have kept it a moment ago. False where
    /// the lease was lost first, as `still` says.
    pub(super) async fn knows(&self, mut still: channel::Receiver<bool>) -> bool {
        while let Err(error) = self.shared.paused.read(&self.shared.store).await {
            tracing::warn!(bot = %self.name, %error, "whether the bot stands still cannot be read yet");
            tokio::select! {
                () = tokio::time::sleep(AGAIN) => {}
                _ = still.wait_for(|still| !*still) => return false,
            }
        }
        true
    }

    /// Until `stop`. `lease`: the bot's.
    pub(super) async fn run(&self, lease: &Lease, mut stop: channel::Receiver<bool>) {
        // whatever was thought of the bot under an earlier lease counts no more
        self.health.send_replace(BotHealth::Starting);
        let mut watching = Watching::begin(self, lease);
        let each = self.shared.config.telegram.look;
        while !*stop.borrow() {
            // not broken off: what was found is to be kept
            let wait = match watching.step().await {
                Next::Now => continue,
                Next::Soon => AGAIN.min(each),
                Next::Later => each,
            };
            tokio::select! {
                () = tokio::time::sleep(wait) => {}
                () = watching.disturbed() => {}
                _ = stop.wait_for(|stop| *stop) => break,
            }
        }
        self.shared.paused.leave(&self.name);
    }

    /// What everybody is shown whose language has no name of its own.
    fn own_name(&self) -> String {
        let of_all = self.profile.words.iter().find(|w| w.language.is_none());
        of_all.map(|w| w.name.clone()).unwrap_or_default()
    }

    /// A reason as it is kept. Of another poller with the mark of the token: with a new one that is over.
    fn in_words(&self, reason: &'static str) -> String {
        match reason {
            OTHER_POLLER => format!("{reason} (mark of this one: {})", self.token_mark),
            _ => reason.to_owned(),
        }
    }

    /// Which name a bot that stands still should have. One that never had ours may have any: it is BotFather's.
    fn name_of_before(&self, kept: Option<&PausedBot>) -> ExpectedName {
        match kept {
            Some(PausedBot { name: Some(name), .. }) => {
                ExpectedName::Set { name: self.own_name(), shown: Some(name.clone()), before: None }
            }
            Some(PausedBot { reason, .. }) if reason == OTHER_NAME => ExpectedName::Is(self.own_name()),
            _ => ExpectedName::Any,
        }
    }
}

impl<'a> Watching<'a> {
    fn begin(guard: &'a Guard, lease: &'a Lease) -> Self {
        let kept = guard.shared.paused.kept(&guard.name);
        let expected = Expected {
            username: Some(guard.username.clone()),
            name: ExpectedName::Any,
            webhook: guard.webhook.clone(),
            own: guard.own.clone(),
            takes_webhook: false,
        };
        Self { guard, lease, state: State::Unknown, expected, name: kept.and_then(|kept| kept.name) }
    }

    async fn step(&mut self) -> Next {
        let (guard, paused) = (self.guard, &self.guard.shared.paused);
        self.settle();
        // only its poller meets another one: a look would find nothing amiss
        if self.state != State::Standing && *guard.health.borrow() == BotHealth::Strange(OTHER_POLLER) {
            return self.stand(BotHealth::Strange(OTHER_POLLER)).await;
        }
        // before this process set its webhook for the first time, an older one may be of an earlier address of ours
        let first = guard.webhook.is_some() && !guard.called.load(Ordering::Acquire);
        self.expected.takes_webhook = first && self.state == State::Unknown;
        let looked = look(&guard.telegram, &mut self.expected, guard.shared.clock.now(), &guard.health).await;
        if self.state == State::Standing && !paused.is_paused(&guard.name) {
            // it was lifted meanwhile, and what is expected is another
            return Next::Now;
        }
        let health = *guard.health.borrow();
        if health.is_taken_over() {
            return self.stand(health).await;
        }
        let Look::Ours { name } = looked else { return Next::Later };
        if paused.is_paused(&guard.name) {
            if self.state != State::Standing {
                // it is looked at as one that stands still
                return Next::Now;
            }
            return if self.waits_for_a_word() { self.keep(OTHER_POLLER).await } else { self.go_on().await };
        }
        if self.state == State::Ours {
            self.name = Some(name);
            return self.mend(health).await;
        }
        self.greet(name).await
    }

    /// Takes over what another process, or the operator, did.
    fn settle(&mut self) {
        let paused = &self.guard.shared.paused;
        match (paused.is_paused(&self.guard.name), self.state) {
            (true, State::Unknown) => {
                let kept = paused.kept(&self.guard.name);
                self.expected.name = self.guard.name_of_before(kept.as_ref());
                self.state = State::Standing;
            }
            (true, State::Ours) => self.state = State::Standing,
            (false, State::Standing) => {
                tracing::warn!(bot = %self.guard.name, "the bot goes on: another process or the operator said so");
                self.expected.name = ExpectedName::Any;
                // the webhook is looked at as well
                self.guard.called.store(true, Ordering::Release);
                self.state = State::Unknown;
            }
            _ => {}
        }
    }

    /// Returns when a look is due before its time: the poller met a stranger, or it was said elsewhere that the bot stands
    /// still, or goes on.
    async fn disturbed(&self) {
        let standing = self.state == State::Standing;
        let mut health = self.guard.health.subscribe();
        tokio::select! {
            () = self.guard.shared.paused.until(&self.guard.name, !standing) => {}
            _ = health.wait_for(|health| health.is_taken_over()), if !standing => {}
        }
    }

    /// Somebody else has a hand on it: nothing of it is set from now on, since a name put right by us would hide whose bot
    /// it is.
    async fn stand(&mut self, health: BotHealth) -> Next {
        let (guard, reason) = (self.guard, health.reason());
        let shared = &guard.shared;
        if !shared.paused.is_paused(&guard.name) {
            tracing::error!(bot = %guard.name, reason, "the bot stands still until it is ours again");
        }
        let says_whose = [OTHER_NAME, OTHER_USERNAME].contains(&reason);
        shared.paused.found(&guard.name, WhyPaused { reason, says_whose });
        self.state = State::Standing;
        self.keep(reason).await
    }

    /// Whether somebody else polled with the token that the bot still has. No look sees that end, since a bot that stands
    /// still is not polled: the operator says so.
    fn waits_for_a_word(&self) -> bool {
        let paused = &self.guard.shared.paused;
        match paused.kept(&self.guard.name) {
            Some(kept) => kept.reason == self.guard.in_words(OTHER_POLLER),
            None => paused.reason(&self.guard.name).as_deref() == Some(OTHER_POLLER),
        }
    }

    /// All processes, and the next start, are to know that it stands still.
    async fn keep(&self, reason: &'static str) -> Next {
        let (guard, shared) = (self.guard, &self.guard.shared);
        let (words, now) = ((guard.in_words(reason), self.name.clone()), shared.clock.now());
        match shared.paused.keep(&shared.store, self.lease, &guard.name, words, now).await {
            Ok(()) => Next::Later,
            Err(error) => {
                tracing::warn!(bot = %guard.name, %error, "that the bot stands still is not kept yet");
                Next::Soon
            }
        }
    }

    /// A look found it ours; what was changed meanwhile is set again.
    async fn go_on(&mut self) -> Next {
        let (guard, shared) = (self.guard, &self.guard.shared);
        if let Err(error) = shared.paused.go_on(&shared.store, self.lease, &guard.name).await {
            tracing::warn!(bot = %guard.name, %error, "that the bot goes on is not kept yet");
            return Next::Soon;
        }
        if shared.paused.is_paused(&guard.name) {
            // another process holds the bot by now
            return Next::Later;
        }
        tracing::warn!(bot = %guard.name, "the bot is ours again and goes on");
        // a look has just seen that no other webhook is set
        guard.called.store(true, Ordering::Release);
        self.state = State::Unknown;
        Next::Now
    }

    /// Sets names, descriptions and commands where they differ, and the webhook where one is used. `before`: the name that
    /// the bot has.
    async fn greet(&mut self, before: String) -> Next {
        let guard = self.guard;
        let done = set_up(&guard.telegram, &guard.profile).await;
        let set = match guard.own_webhook(self.expected.takes_webhook).await {
            OurWebhook::Set => true,
            OurWebhook::NotYet => false,
            OurWebhook::Strange => return self.stand(BotHealth::Strange(OTHER_WEBHOOK)).await,
        };
        let named = match done {
            Ok(done) => done.named,
            Err(e) => {
                tracing::warn!(bot = %guard.name, error = %e, "the bot's names and commands are not set yet");
                return Next::Later;
            }
        };
        if !set {
            return Next::Later;
        }
        let ours = guard.own_name();
        (self.name, self.expected.name) = match named {
            None => (Some(before), ExpectedName::FirstSeen),
            Some(Named::AsWanted) => (Some(ours.clone()), set_name(ours, None, before)),
            Some(Named::As(shown)) => (Some(shown.clone()), set_name(ours, Some(shown), before)),
        };
        self.state = State::Ours;
        Next::Now
    }

    /// Our own webhook is set where it is missing, and taken away where it is left over.
    async fn mend(&mut self, health: BotHealth) -> Next {
        let amiss = matches!(health, BotHealth::WebhookGone | BotHealth::WebhookSet { ours: true });
        if amiss && matches!(self.guard.own_webhook(false).await, OurWebhook::Strange) {
            return self.stand(BotHealth::Strange(OTHER_WEBHOOK)).await;
        }
        Next::Later
    }
}

fn set_name(name: String, shown: Option<String>, before: String) -> ExpectedName {
    ExpectedName::Set { name, shown, before: Some(before) }
}

impl Guard {
    /// `replaces`: also another's address.
    async fn own_webhook(&self, replaces: bool) -> OurWebhook {
        let Some(url) = &self.webhook else {
            self.remove_our_webhook().await;
            return OurWebhook::Set;
        };
        let Some(held) = self.webhook_now().await else { return OurWebhook::NotYet };
        if !held.is_empty() && held != *url {
            if !replaces {
                self.health.send_replace(BotHealth::Strange(OTHER_WEBHOOK));
                return OurWebhook::Strange;
            }
            tracing::warn!(bot = %self.name, "the webhook led to another address before; if that was none of yours, the token is stolen");
        }
        let parameters = serde_json::json!({
            "url": url, "secret_token": self.secret, "max_connections": 40, "allowed_updates": ALLOWED,
        });
        let set: Result<serde_json::Value, ApiError> = self.telegram.call("setWebhook", &parameters).await;
        match set {
            Ok(_) => {
                self.called.store(true, Ordering::Release);
                OurWebhook::Set
            }
            Err(e) => {
                tracing::error!(bot = %self.name, error = %e, "the webhook was not set; it is tried again");
                OurWebhook::NotYet
            }
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
}
