//! Answers that were given twice. A repeat is allowed where a process ended, or lost its lease, between sending and writing down
//! that it was sent; nowhere else.

use crate::{Faults, USER};
use fake_telegram::FakeTelegram;
use std::collections::HashMap;
use std::time::{Duration, Instant};

/// What happened to processes, and when.
#[derive(Default)]
pub(crate) struct Moments {
    /// One was killed or stopped: what it had just sent may be sent again.
    pub(crate) ended: Vec<Instant>,
    /// One that was stopped goes on: it may send what another sent meanwhile.
    pub(crate) resumed: Vec<Instant>,
    /// The lease was seen to have gone to another: whoever holds it now sends what the one before had just sent, also where
    /// that one runs and was only too slow to renew it.
    pub(crate) passed: Vec<Instant>,
}

/// A send counts as beside an end that comes so long after it: what came of it is written within half a second, and a write
/// may wait for five.
const BESIDE: Duration = Duration::from_secs(6);
/// And so long before: its answer was on the way.
const BEFORE: Duration = Duration::from_secs(1);

impl Moments {
    fn allow(&self, first: Instant, second: Instant) -> bool {
        let ended = self.ended.iter().any(|e| *e + BEFORE >= first && *e <= first + BESIDE && *e <= second);
        let passed = self.passed.iter().any(|p| *p <= first + BESIDE && second <= *p + BESIDE && *p <= second + BEFORE);
        ended || passed || self.resumed.iter().any(|r| *r <= second && second <= *r + BESIDE)
    }
}

/// Faults every message that was sent twice to one chat without a reason; gives how many were, with one. `told`: texts
/// that are said once to each person.
pub(crate) fn judge(
    fake: &FakeTelegram,
    moments: &Moments,
    told: impl Fn(&str) -> bool,
    title: &str,
    faults: &mut Faults,
) -> usize {
    let mut last: HashMap<(String, String), Instant> = HashMap::new();
    let mut allowed = 0;
    for call in fake.calls(USER) {
        // a line that was cut may have delivered all the same
        if call.method != "sendMessage" || !matches!(call.status, 200 | 0) {
            continue;
        }
        let word = |name: &str| match &call.params[name] {
            serde_json::Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        let (chat, text) = (word("chat_id"), word("text"));
        if !told(&text) {
            continue;
        }
        let Some(first) = last.insert((chat.clone(), text), call.at) else { continue };
        if moments.allow(first, call.at) {
            allowed += 1;
        } else {
            let after = call.at - first;
            faults
                .say(format!("{title}: person {chat} was answered twice, {after:?} apart, and no process ended there"));
        }
    }
    allowed
}
