//! Faults on request. Each is off until set; those with a count wear off by themselves.

use std::{
    collections::{HashMap, VecDeque},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

/// Setters for what goes wrong next, common to all bots of the server. Cheap to clone.
///
/// "Sends" are `sendMessage`, `editMessageText` and `editMessageReplyMarkup`.
#[derive(Clone, Default)]
pub struct Faults(Arc<State>);

#[derive(Default)]
struct State {
    rate_limits: AtomicUsize,
    retry_after_s: AtomicU64,
    server_errors: AtomicUsize,
    update_server_errors: AtomicUsize,
    updates_hang: AtomicBool,
    cuts: AtomicUsize,
    truncated_updates: AtomicUsize,
    entity_errors: AtomicUsize,
    refusals: AtomicUsize,
    broken_downloads: AtomicUsize,
    batch_limit: AtomicUsize,
    enforces_pace: AtomicBool,
    overall_limit: AtomicUsize,
    sent_lately: Mutex<VecDeque<Instant>>,
    refuses_local_links: AtomicBool,
    webhook_first_delay_ms: AtomicU64,
    migrations: Mutex<HashMap<i64, i64>>,
    has_migrations: AtomicBool,
}

impl Faults {
    /// The next `n` sends are answered 429 with `parameters.retry_after`, in seconds.
    pub fn rate_limit_next(&self, n: usize, retry_after_s: u64) {
        self.0.retry_after_s.store(retry_after_s, Ordering::Release);
        self.0.rate_limits.store(n, Ordering::Release);
    }

    /// The next `n` sends are answered 502 with an HTML page and not delivered.
    pub fn server_error_next(&self, n: usize) {
        self.0.server_errors.store(n, Ordering::Release);
    }

    /// The next `n` `getUpdates` are answered 502 with an HTML page.
    pub fn server_error_updates_next(&self, n: usize) {
        self.0.update_server_errors.store(n, Ordering::Release);
    }

    /// Every `getUpdates` gets no answer while this is set, and what waits stays; those under way when it ends are answered
    /// with nothing.
    pub fn hang_updates(&self, yes: bool) {
        self.0.updates_hang.store(yes, Ordering::Release);
    }

    /// The next `n` sends are delivered, then the connection closes without an answer.
    pub fn drop_connection_next(&self, n: usize) {
        self.0.cuts.store(n, Ordering::Release);
    }

    /// Sends to `from` are refused from now on: the chat became `to`.
    pub fn migrate_chat(&self, from: i64, to: i64) {
        self.migrations().insert(from, to);
        self.0.has_migrations.store(true, Ordering::Release);
    }

    /// The next `n` `getUpdates` answers that carry updates are cut in the middle of their JSON;
    /// the updates stay unconfirmed.
    pub fn truncate_updates_next(&self, n: usize) {
        self.0.truncated_updates.store(n, Ordering::Release);
    }

    /// The next `n` sends that carry entities or a parse mode are refused with
    /// "can't parse entities".
    pub fn cannot_parse_entities_next(&self, n: usize) {
        self.0.entity_errors.store(n, Ordering::Release);
    }

    /// The next `n` sends, whatever they carry, are refused with "can't parse entities".
    pub fn refuse_sends_next(&self, n: usize) {
        self.0.refusals.store(n, Ordering::Release);
    }

    /// The next `n` downloads of a file break off after half of its bytes.
    pub fn break_download_next(&self, n: usize) {
        self.0.broken_downloads.store(n, Ordering::Release);
    }

    /// At most `n` updates in one `getUpdates` answer; 0 takes the limit away.
    pub fn batch_limit(&self, n: usize) {
        self.0.batch_limit.store(n, Ordering::Release);
    }

    /// Answers 429 when more than 20 messages reach one chat within 10 s, and notes it as a mistake of the bot.
    pub fn enforce_pace(&self, yes: bool) {
        self.0.enforces_pace.store(yes, Ordering::Release);
    }

    /// Answers 429 when more than `n` sends of all chats together come within a second, in the words that a single chat gets;
    /// 0 takes the limit away.
    pub fn overall_limit(&self, n: usize) {
        self.0.overall_limit.store(n, Ordering::Release);
    }

    /// Refuses buttons with an address whose host has no dot, as Telegram does.
    pub fn refuse_local_links(&self, yes: bool) {
        self.0.refuses_local_links.store(yes, Ordering::Release);
    }

    /// First delay before a webhook delivery is tried again; it doubles up to 60 s.
    /// 1 s until set, as at Telegram.
    pub fn webhook_first_delay(&self, delay: Duration) {
        let ms = u64::try_from(delay.as_millis()).unwrap_or(u64::MAX).max(1);
        self.0.webhook_first_delay_ms.store(ms, Ordering::Release);
    }

    pub(crate) fn take_rate_limit(&self) -> Option<u64> {
        take(&self.0.rate_limits).then(|| self.0.retry_after_s.load(Ordering::Acquire))
    }

    pub(crate) fn take_server_error(&self) -> bool {
        take(&self.0.server_errors)
    }

    pub(crate) fn updates_hang(&self) -> bool {
        self.0.updates_hang.load(Ordering::Acquire)
    }

    pub(crate) fn take_update_server_error(&self) -> bool {
        take(&self.0.update_server_errors)
    }

    pub(crate) fn take_cut(&self) -> bool {
        take(&self.0.cuts)
    }

    pub(crate) fn take_truncation(&self) -> bool {
        take(&self.0.truncated_updates)
    }

    pub(crate) fn take_entity_error(&self) -> bool {
        take(&self.0.entity_errors)
    }

    pub(crate) fn take_refusal(&self) -> bool {
        take(&self.0.refusals)
    }

    pub(crate) fn take_broken_download(&self) -> bool {
        take(&self.0.broken_downloads)
    }

    pub(crate) fn most_in_a_batch(&self) -> usize {
        match self.0.batch_limit.load(Ordering::Acquire) {
            0 => usize::MAX,
            n => n,
        }
    }

    pub(crate) fn enforces_pace(&self) -> bool {
        self.0.enforces_pace.load(Ordering::Acquire)
    }

    /// Counts one send; true where it is one too many.
    pub(crate) fn beyond_overall_limit(&self, now: Instant) -> bool {
        let limit = self.0.overall_limit.load(Ordering::Acquire);
        if limit == 0 {
            return false;
        }
        let mut lately = self.0.sent_lately.lock().unwrap_or_else(PoisonError::into_inner);
        lately.retain(|at| now.duration_since(*at) < Duration::from_secs(1));
        let beyond = lately.len() >= limit;
        if !beyond {
            lately.push_back(now);
        }
        beyond
    }

    pub(crate) fn refuses_local_links(&self) -> bool {
        self.0.refuses_local_links.load(Ordering::Acquire)
    }

    pub(crate) fn first_delay(&self) -> Duration {
        match self.0.webhook_first_delay_ms.load(Ordering::Acquire) {
            0 => Duration::from_secs(1),
            ms => Duration::from_millis(ms),
        }
    }

    pub(crate) fn migrated(&self, chat_id: i64) -> Option<i64> {
        if !self.0.has_migrations.load(Ordering::Acquire) {
            return None;
        }
        self.migrations().get(&chat_id).copied()
    }

    /// True when some group became `chat_id`: the bot may write there.
    pub(crate) fn is_migration_target(&self, chat_id: i64) -> bool {
        self.0.has_migrations.load(Ordering::Acquire) && self.migrations().values().any(|to| *to == chat_id)
    }

    fn migrations(&self) -> std::sync::MutexGuard<'_, HashMap<i64, i64>> {
        self.0.migrations.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Uses up one of the counted faults, if there is one.
fn take(count: &AtomicUsize) -> bool {
    // The plain load keeps the common case, no fault set, free of a contended write.
    count.load(Ordering::Acquire) > 0
        && count.fetch_update(Ordering::AcqRel, Ordering::Acquire, |n| n.checked_sub(1)).is_ok()
}
