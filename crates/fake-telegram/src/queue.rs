//! The updates of one bot that are not confirmed yet, as text: what is pushed raw must leave raw.

use std::{collections::VecDeque, sync::Arc, time::Instant};

use serde_json::Value;

/// Kinds that arrive only when `allowed_updates` names them.
const NAMED_ONLY: [&str; 3] = ["chat_member", "message_reaction", "message_reaction_count"];

pub(crate) struct Queued {
    pub(crate) id: i64,
    pub(crate) raw: Arc<str>,
    /// Deliveries to a webhook keep the order within one key (a chat).
    pub(crate) key: i64,
    /// Offsets confirm it only after it was delivered once: it is older than what is confirmed.
    pub(crate) undelivered: bool,
    /// No id could be read from it, so no offset names it; it goes after one delivery.
    pub(crate) is_nameless: bool,
    pub(crate) attempts: u32,
    pub(crate) next_try: Option<Instant>,
    pub(crate) in_flight: bool,
}

pub(crate) struct UpdateQueue {
    pub(crate) waiting: VecDeque<Queued>,
    next_id: i64,
    /// Everything below was confirmed by an offset.
    confirmed_below: i64,
    last: Option<(i64, i64, Arc<str>)>,
    /// As set by the bot; `None` is Telegram's default set.
    allowed: Option<Vec<String>>,
}

impl UpdateQueue {
    pub(crate) fn new() -> Self {
        Self { waiting: VecDeque::new(), next_id: 100_000_001, confirmed_below: 0, last: None, allowed: None }
    }

    pub(crate) fn allow(&mut self, kinds: Vec<String>) {
        self.allowed = (!kinds.is_empty()).then_some(kinds);
    }

    pub(crate) fn allowed(&self) -> Option<&[String]> {
        self.allowed.as_deref()
    }

    fn takes(&self, kind: &str) -> bool {
        match &self.allowed {
            Some(kinds) => kinds.iter().any(|allowed| allowed == kind),
            None => !NAMED_ONLY.contains(&kind),
        }
    }

    /// Queues an update of a person. Dropped when the bot did not ask for this kind, as at
    /// Telegram: the choice counts at the time the update happens.
    pub(crate) fn push(&mut self, key: i64, kind: &str, content: &Value) {
        if !self.takes(kind) {
            return;
        }
        let id = self.next_id;
        let raw: Arc<str> = format!(r#"{{"update_id":{id},"{kind}":{content}}}"#).into();
        self.push_text(id, key, raw, false);
    }

    /// Queues an update exactly as given, whatever the bot asked for.
    /// `id`: the one inside the text; `None` where there is none to read.
    pub(crate) fn push_raw(&mut self, id: Option<i64>, key: i64, raw: Arc<str>) {
        self.push_text(id.unwrap_or(self.next_id), key, raw, false);
        if id.is_none()
            && let Some(last) = self.waiting.back_mut()
        {
            last.is_nameless = true;
        }
    }

    pub(crate) fn next_id(&self) -> i64 {
        self.next_id
    }

    pub(crate) fn set_next_id(&mut self, id: i64) {
        self.next_id = id;
    }

    /// Queues the last update once more, with the same id.
    pub(crate) fn repeat_last(&mut self) {
        if let Some((id, key, raw)) = self.last.clone() {
            self.push_text(id, key, raw, true);
        }
    }

    fn push_text(&mut self, id: i64, key: i64, raw: Arc<str>, undelivered: bool) {
        self.next_id = self.next_id.max(id.saturating_add(1));
        self.last = Some((id, key, raw.clone()));
        self.waiting.push_back(Queued {
            id,
            raw,
            key,
            undelivered: undelivered || id < self.confirmed_below,
            is_nameless: false,
            attempts: 0,
            next_try: None,
            in_flight: false,
        });
    }

    /// Confirms everything below `offset`; a negative one keeps that many from the end.
    /// Gives the number of updates that went.
    pub(crate) fn confirm(&mut self, offset: i64) -> usize {
        let before = self.waiting.len();
        if offset < 0 {
            let kept = usize::try_from(offset.unsigned_abs()).unwrap_or(usize::MAX);
            self.waiting.drain(..before.saturating_sub(kept));
        } else if offset > 0 {
            self.confirmed_below = offset;
            self.waiting.retain(|update| update.undelivered || update.id >= offset);
        }
        self.waiting.retain(|update| !update.is_nameless || update.attempts == 0);
        before - self.waiting.len()
    }

    /// The next batch as a JSON array, or `None` when nothing waits. `marks` is false for a batch
    /// that will not arrive whole.
    pub(crate) fn batch(&mut self, most: usize, marks: bool) -> Option<String> {
        if self.waiting.is_empty() {
            return None;
        }
        let mut text = String::from("[");
        for update in self.waiting.iter_mut().take(most) {
            if text.len() > 1 {
                text.push(',');
            }
            text.push_str(&update.raw);
            if marks {
                update.undelivered = false;
                update.attempts += 1;
            }
        }
        text.push(']');
        Some(text)
    }
}
