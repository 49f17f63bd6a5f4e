//! Waiting for what a person should see: by condition, never by sleeping.

use std::time::Duration;

use tokio::time::{Instant, timeout_at};

use crate::{person::Person, shown::Shown};

impl Person {
    /// Waits for a message of the bot, new or edited, that came after the person's last act, and
    /// gives the one that came last. New buttons under an old message count, taken ones do not.
    /// `Err` says what was seen instead.
    pub async fn waits_for_reply(&self, timeout: Duration) -> Result<Shown, String> {
        self.waits(timeout, || {
            let mut state = self.bot.state();
            let chat = state.chat(self.user_id());
            let last_act = chat.last_act;
            chat.visible()
                .filter(|message| message.from_bot && message.changed > last_act)
                .max_by_key(|message| message.changed)
                .map(crate::chat::Message::shown)
        })
        .await
    }

    /// Waits until the screen is as `what` says and gives it. `Err` says what was seen instead.
    pub async fn waits_for(&self, timeout: Duration, what: impl Fn(&[Shown]) -> bool) -> Result<Vec<Shown>, String> {
        self.waits(timeout, || {
            let screen = self.messages();
            what(&screen).then_some(screen)
        })
        .await
    }

    async fn waits<T>(&self, timeout: Duration, look: impl Fn() -> Option<T>) -> Result<T, String> {
        let deadline = Instant::now() + timeout;
        let bell = {
            let mut state = self.bot.state();
            state.chat(self.user_id()).changed.clone()
        };
        loop {
            let changed = bell.notified();
            tokio::pin!(changed);
            changed.as_mut().enable();
            if let Some(found) = look() {
                return Ok(found);
            }
            if timeout_at(deadline, changed).await.is_err() {
                return Err(self.report(timeout));
            }
        }
    }

    fn report(&self, timeout: Duration) -> String {
        let screen = self.messages();
        let mut report = format!(
            "not within {timeout:?}; person {} with @{} sees {} messages",
            self.user_id(),
            self.bot.spec.username,
            screen.len()
        );
        for shown in screen.iter().rev().take(8).rev() {
            let who = if shown.from_bot { "bot" } else { "person" };
            let labels: Vec<_> = shown.buttons.iter().flatten().map(|b| &b.label).collect();
            report.push_str(&format!("\n  {who}: {:?}", shown.text));
            if !labels.is_empty() {
                report.push_str(&format!(" {labels:?}"));
            }
            if !shown.keyboard.is_empty() {
                report.push_str(&format!(" keys {:?}", shown.keyboard));
            }
        }
        let pending = self.bot.state().queue.waiting.len();
        report.push_str(&format!("\n  updates not confirmed by the bot: {pending}"));
        report
    }
}
