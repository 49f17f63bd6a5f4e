//! Why what people send is not kept, as the probes and the pulse of the bots ask for it.

use domain::BotName;
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// For so long it counts. What lasts fails again within two minutes, whoever brings it; but what was given up never comes
/// again, and what another process took by now does not come here: at night the next update may take hours, and until then
/// a bot would count as out although everybody else is answered.
const COUNTS_FOR: Duration = Duration::from_secs(600);

/// Why what people send is not kept. Each bot by itself: that one of them keeps what comes says nothing of another.
#[derive(Default)]
pub(crate) struct NotKept(Mutex<BTreeMap<BotName, Reason>>);

struct Reason {
    why: String,
    at: Instant,
}

impl Reason {
    fn counts(&self, now: Instant) -> bool {
        now.saturating_duration_since(self.at) < COUNTS_FOR
    }
}

impl NotKept {
    /// Something that people sent to a bot was not kept.
    pub(crate) fn happened(&self, bot: &BotName, why: String, at: Instant) {
        self.all().insert(bot.clone(), Reason { why, at });
    }

    /// What people send to a bot is kept, or no longer comes here.
    pub(crate) fn ends(&self, bot: &BotName) {
        self.all().remove(bot);
    }

    /// The reason, where there is one now.
    pub(crate) fn reason(&self, now: Instant) -> Option<String> {
        self.all().values().find(|reason| reason.counts(now)).map(|reason| reason.why.clone())
    }

    /// That of one bot.
    pub(crate) fn reason_of(&self, bot: &BotName, now: Instant) -> Option<String> {
        let all = self.all();
        all.get(bot).filter(|reason| reason.counts(now)).map(|reason| reason.why.clone())
    }

    fn all(&self) -> MutexGuard<'_, BTreeMap<BotName, Reason>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_kept_counts_for_ten_minutes_or_until_something_is() {
        let (not_kept, now, bot) = (NotKept::default(), Instant::now(), BotName::parse("stay-safe").unwrap());
        assert_eq!(not_kept.reason(now), None);
        not_kept.happened(&bot, "full".to_owned(), now);
        assert_eq!(not_kept.reason(now + Duration::from_secs(599)), Some("full".to_owned()));
        assert_eq!(not_kept.reason(now + Duration::from_secs(600)), None, "another process takes it by now");
        not_kept.happened(&bot, "still full".to_owned(), now + Duration::from_secs(600));
        assert_eq!(not_kept.reason(now + Duration::from_secs(601)), Some("still full".to_owned()));
        not_kept.ends(&bot);
        assert_eq!(not_kept.reason(now + Duration::from_secs(601)), None);
    }

    #[test]
    fn that_one_bot_keeps_what_comes_says_nothing_of_another() {
        let (not_kept, now) = (NotKept::default(), Instant::now());
        let [one, other] = ["safe-women", "stay-safe"].map(|name| BotName::parse(name).unwrap());
        not_kept.happened(&one, "full".to_owned(), now);
        not_kept.ends(&other);
        assert_eq!(not_kept.reason(now), Some("full".to_owned()));
        assert_eq!((not_kept.reason_of(&one, now), not_kept.reason_of(&other, now)), (Some("full".to_owned()), None));
    }
}
