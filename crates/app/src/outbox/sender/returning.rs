//! The platform was away and is there again. What nobody waits for at the screen is tried an hour apart by then, and a
//! question that somebody counts on must not wait for that: it is tried anew when the platform answers, and a few are tried
//! each minute to find out.

use super::Sender;
use crate::{Deliver, Delivery};
use domain::Timestamp;
use std::time::Duration;
use storage::StoreError;

/// Silence that is shorter is no absence: what failed comes again by itself about as soon.
const AWAY: Duration = Duration::from_secs(60);
/// Chats brought forward at one look, of which there are two a second: more than leave meanwhile.
const MANY: usize = 500;
/// Chats that are tried to find out.
const FEW: usize = 4;

/// Whether the platform is away, by the clock that does not jump.
pub(super) struct Absence {
    /// Since when it did not answer.
    since: Option<Duration>,
    /// When it was tried last.
    tried: Duration,
    /// When what was tried in vain is tried anew.
    anew: Vec<Duration>,
}

impl Absence {
    /// An earlier holder may have tried in vain.
    pub(super) fn new() -> Self {
        Self { since: None, tried: Duration::ZERO, anew: vec![Duration::ZERO] }
    }

    fn answers(&mut self, now: Duration) {
        self.tried = now;
        if self.since.take().is_some_and(|since| now.saturating_sub(since) >= AWAY) {
            // a second time, since what is under way while it returns may still fail
            self.anew = vec![now, now + AWAY];
        }
    }

    fn is_silent(&mut self, now: Duration) {
        self.tried = now;
        self.since.get_or_insert(now);
    }

    /// Of how many chats what was tried in vain is to be tried now. `idle`: nothing else is tried.
    fn wants(&self, now: Duration, idle: bool) -> Option<usize> {
        match self.since {
            None => self.anew.iter().any(|at| *at <= now).then_some(MANY),
            Some(_) => (idle && now.saturating_sub(self.tried) >= AWAY).then_some(FEW),
        }
    }

    fn brought(&mut self, now: Duration, rows: usize) {
        if self.since.is_some() {
            self.tried = now;
        } else if rows < MANY {
            self.anew.retain(|at| *at > now);
        }
    }
}

impl<D: Deliver> Sender<'_, D> {
    /// Whether the platform answered, whatever it said.
    pub(super) fn hears(&mut self, delivery: &Delivery) {
        let now = self.outbox.clock.steady();
        match delivery {
            Delivery::Down(_) | Delivery::Unclear(_) => self.absence.is_silent(now),
            _ => self.absence.answers(now),
        }
    }

    /// Brings forward what was tried in vain, if it is time for that.
    pub(in crate::outbox) async fn try_anew(&mut self) {
        let (steady, idle) = (self.outbox.clock.steady(), self.queue.len() == 0 && !self.is_busy());
        let Some(chats) = self.absence.wants(steady, idle) else { return };
        let (lease, bot, now): (_, _, Timestamp) = (&self.lease, self.outbox.bot.as_str(), self.outbox.clock.now());
        let brought: Result<_, StoreError> = self
            .outbox
            .store
            .write("try anew", |mut tx| async move {
                let brought = tx.try_anew(lease, bot, now, chats).await?;
                tx.done(brought)
            })
            .await;
        match brought {
            Ok(rows) => self.absence.brought(steady, rows.into_inner()),
            Err(e) => tracing::warn!(error = %e, "what was tried in vain is not tried anew yet"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const S: fn(u64) -> Duration = Duration::from_secs;

    #[test]
    fn after_an_absence_all_is_tried_twice_and_after_a_short_silence_nothing() {
        let mut absence = Absence::new();
        assert_eq!(absence.wants(S(5), true), Some(MANY), "an earlier holder may have left something");
        absence.brought(S(5), MANY);
        assert_eq!(absence.wants(S(5), true), Some(MANY), "there is more");
        absence.brought(S(6), 3);
        assert_eq!(absence.wants(S(600), true), None);
        absence.is_silent(S(600));
        absence.answers(S(659));
        assert_eq!(absence.wants(S(659), true), None, "a short silence");
        absence.is_silent(S(700));
        absence.is_silent(S(750));
        absence.answers(S(760));
        for from in [760, 820] {
            assert_eq!(absence.wants(S(from), false), Some(MANY), "{from}");
            absence.brought(S(from), 0);
            assert_eq!(absence.wants(S(from + 59), false), None, "{from}");
        }
    }

    #[test]
    fn while_it_is_away_a_few_are_tried_each_minute_unless_others_are() {
        let mut absence = Absence::new();
        absence.is_silent(S(10));
        assert_eq!([absence.wants(S(69), true), absence.wants(S(70), true)], [None, Some(FEW)]);
        assert_eq!(absence.wants(S(70), false), None);
        absence.brought(S(70), FEW);
        assert_eq!([absence.wants(S(129), true), absence.wants(S(130), true)], [None, Some(FEW)]);
    }
}
