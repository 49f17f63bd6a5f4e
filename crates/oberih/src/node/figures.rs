//! Figures that tell of people: taken once an hour and never below ten, so that nobody can see in them who wrote
//! just now.

use super::bots::BotState;
use super::start::Shared;
use domain::Timestamp;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use storage::StoreError;

/// The figures of an hour, by the label they carry.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub(crate) struct Figures {
    /// Messages sent, by bot.
    pub(crate) sent: BTreeMap<String, u64>,
    /// Writes, by name.
    pub(crate) writes: BTreeMap<&'static str, u64>,
    /// Writes that ran again, by name. A name says what somebody did, so it shows no sooner than the write itself.
    pub(crate) retries: BTreeMap<&'static str, u64>,
    /// Updates that could not be read, by bot.
    pub(crate) unreadable: BTreeMap<String, u64>,
    /// Answers to "did they answer?", by line and answer.
    pub(crate) answers: BTreeMap<(String, String), u64>,
}

/// Shows the figures as they were when this hour was first asked about.
#[derive(Default)]
pub(crate) struct Hourly(Mutex<Option<(i64, Figures)>>);

const HOUR: i64 = 3_600_000_000;

impl Hourly {
    /// The figures to show at `now`; `count` is asked once an hour.
    pub(crate) async fn at(&self, now: Timestamp, count: impl Future<Output = Figures>) -> Figures {
        let hour = now.unix_micros().div_euclid(HOUR);
        if let Some((_, figures)) =
            self.0.lock().unwrap_or_else(PoisonError::into_inner).as_ref().filter(|(h, _)| *h == hour)
        {
            return figures.clone();
        }
        let figures = count.await.rounded();
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((hour, figures.clone()));
        figures
    }
}

impl Figures {
    /// Down to tens; what is below ten is left out.
    fn rounded(self) -> Self {
        fn tens<K: Ord>(all: BTreeMap<K, u64>) -> BTreeMap<K, u64> {
            all.into_iter().map(|(k, n)| (k, n / 10 * 10)).filter(|(_, n)| *n > 0).collect()
        }
        Self {
            sent: tens(self.sent),
            writes: tens(self.writes),
            retries: tens(self.retries),
            unreadable: tens(self.unreadable),
            answers: tens(self.answers),
        }
    }
}

/// How many were given up, so that no single chat shows: 0, 1 for fewer than ten, then tens.
pub(crate) fn roughly(n: i64) -> i64 {
    match n {
        ..=0 => 0,
        1..=9 => 1,
        _ => n / 10 * 10,
    }
}

/// The same in words.
pub(crate) fn in_words(n: i64) -> String {
    match roughly(n) {
        0 => "none".to_owned(),
        1 => "fewer than ten".to_owned(),
        tens => format!("{tens} or more"),
    }
}

/// Counts what there is to count now.
pub(crate) async fn count(shared: &Shared, bots: &[BotState]) -> Figures {
    let counts: Result<_, StoreError> =
        shared.store.read("answer counts", |mut tx| async move { tx.answer_counts().await }).await;
    let mut answers: BTreeMap<(String, String), u64> = BTreeMap::new();
    for c in counts.unwrap_or_default() {
        *answers.entry((c.service, c.answer)).or_default() += u64::try_from(c.count).unwrap_or(0);
    }
    let content = shared.content.current();
    let sent = content.bots().map(|b| (b.name.to_string(), shared.outboxes.health(&b.name).sent));
    let counted = shared.store.metrics().writes;
    let writes = counted.iter().map(|(name, c)| (*name, c.committed)).collect();
    let retries = counted.iter().map(|(name, c)| (*name, c.retries)).collect();
    let unreadable = bots.iter().map(|bot| (bot.name.to_string(), bot.telegram.counts().unreadable)).collect();
    Figures { sent: sent.collect(), writes, retries, unreadable, answers }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_given_up_tells_nothing_of_a_single_chat() {
        for (n, shown, words) in [
            (0, 0, "none"),
            (1, 1, "fewer than ten"),
            (9, 1, "fewer than ten"),
            (10, 10, "10 or more"),
            (27, 20, "20 or more"),
        ] {
            assert_eq!((roughly(n), in_words(n).as_str()), (shown, words), "{n}");
        }
    }

    #[tokio::test]
    async fn within_an_hour_they_stand_still_and_below_ten_is_nothing() {
        let hourly = Hourly::default();
        let at = |minutes: i64| Timestamp::from_unix_micros(minutes * 60_000_000);
        let sent = |n| async move { Figures { sent: [("safe".to_owned(), n)].into(), ..Figures::default() } };
        assert_eq!(hourly.at(at(1), sent(9)).await, Figures::default());
        assert_eq!(hourly.at(at(59), sent(500)).await, Figures::default(), "the same hour");
        assert_eq!(hourly.at(at(60), sent(57)).await.sent["safe"], 50);
        assert_eq!(hourly.at(at(61), sent(900)).await.sent["safe"], 50);
    }

    #[test]
    fn no_name_shows_with_its_first_nine() {
        let with = |n: u64| Figures {
            sent: [("safe".to_owned(), n)].into(),
            writes: [("return gone", n)].into(),
            retries: [("return gone", n)].into(),
            unreadable: [("safe".to_owned(), n)].into(),
            answers: [(("line".to_owned(), "yes".to_owned()), n)].into(),
        };
        assert_eq!(with(9).rounded(), Figures::default());
        assert_eq!(with(19).rounded(), with(10));
    }
}
