//! How fast people may write here. Nothing about them is kept or written down for it: a conversation is known by the secret
//! its browser holds; for new ones the whole process has one measure, and each address and each network one of its own, so
//! that a flood from one place uses up nothing that is everybody's ([`Source`]). Those who cannot be told from another have
//! a measure of their own in its place.

use crate::door::Secret;
use crate::source::Source;
use domain::Timestamp;
use std::collections::HashMap;
use std::sync::Mutex;

/// Messages of one conversation at once: nobody in a hurry presses as often.
const AT_ONCE: u32 = 40;
/// And one more each of these.
const NEXT_AFTER_MICROS: i64 = 1_500_000;
/// New conversations of this process at once, as when an address is read out somewhere, and one more each of these
/// microseconds: fifty a second. A network alone uses up a twenty-fifth of it.
const NEW: (u32, i64) = (1_500, 20_000);
/// The same of those that nobody can tell from another, as all who come through Tor: what one of them uses up is theirs.
const NEW_UNMEASURED: (u32, i64) = (600, 100_000);
/// Codes of those that nobody can tell from another, at once and one more each of these microseconds: half of the wrong ones that
/// are looked up of them (`app::Budget`), so that what two processes take waits for no longer than a code is answered.
const CODES_UNMEASURED: (u32, i64) = (300, 2_000_000);
/// Looks at the log at once and one more each of these microseconds, by all who come from a network; an hourly visit of a
/// witness is three. Those that nobody can tell from another have as many by themselves: whoever does not want a witness to
/// come by would only have to look more often than she.
pub(crate) const LOOKS: (u32, i64) = (120, 500_000);
/// What is counted by where it comes from.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Hurry {
    /// A conversation begins.
    Beginning,
    /// A code is typed: each costs a slow look-up, and wrong ones all others' time.
    Code,
    /// The log is looked at.
    Look,
}

impl Hurry {
    /// At once, and one more after so many microseconds: from one address, and from the network around it, where a whole
    /// town or a shelter may be.
    fn measures(self) -> [(u32, i64); 2] {
        match self {
            Self::Beginning => [(40, 2_000_000), (160, 500_000)],
            Self::Code => [(20, 5_000_000), (60, 2_000_000)],
            Self::Look => [(30, 2_000_000), (60, 1_000_000)],
        }
    }
}

/// Conversations, and places that people come from, remembered; who is silent for a minute is forgotten here.
const MOST: usize = 20_000;

/// Presses left, refilled by time.
#[derive(Clone, Copy)]
struct Measure {
    /// When it would be full again.
    full_at: i64,
}

impl Measure {
    const FULL: Self = Self { full_at: i64::MIN };

    /// Takes one; false when none is left.
    fn take(&mut self, now: i64, most: u32, each: i64) -> bool {
        let full_at = self.full_at.max(now).saturating_add(each);
        let fits = full_at.saturating_sub(now) <= i64::from(most).saturating_mul(each);
        if fits {
            self.full_at = full_at;
        }
        fits
    }
}

struct Known {
    conversations: HashMap<Secret, Measure>,
    places: HashMap<(Hurry, u64), Measure>,
    new: Measure,
    new_unmeasured: Measure,
    codes_unmeasured: Measure,
    looks: Measure,
    looks_unmeasured: Measure,
}

/// The measure of one process.
pub(crate) struct Pace(Mutex<Known>);

impl Default for Pace {
    fn default() -> Self {
        let (conversations, places) = (HashMap::new(), HashMap::new());
        let [new, new_unmeasured, codes_unmeasured, looks, looks_unmeasured] = [Measure::FULL; 5];
        Self(Mutex::new(Known {
            conversations,
            places,
            new,
            new_unmeasured,
            codes_unmeasured,
            looks,
            looks_unmeasured,
        }))
    }
}

impl Pace {
    /// Whether this conversation wrote within the last minute, and so needs no look to be known.
    pub(crate) fn knows(&self, secret: &Secret) -> bool {
        self.known().conversations.contains_key(secret)
    }

    /// Whether a message may be taken now. `begins`: it would begin a conversation, and comes from there.
    pub(crate) fn allows(&self, secret: &Secret, begins: Option<Source>, now: Timestamp) -> bool {
        let now = now.unix_micros();
        let mut known = self.known();
        if let Some(source) = begins {
            let (measure, (most, each)) = match source.0 {
                Some(_) => (&mut known.new, NEW),
                None => (&mut known.new_unmeasured, NEW_UNMEASURED),
            };
            if !measure.take(now, most, each) {
                return false;
            }
        }
        if known.conversations.len() >= MOST && !known.conversations.contains_key(secret) {
            known.conversations.retain(|_, m| m.full_at > now);
            if known.conversations.len() >= MOST {
                // far more write at once than one process serves: each waits a moment rather than some for ever
                return false;
            }
        }
        known.conversations.entry(*secret).or_insert(Measure::FULL).take(now, AT_ONCE, NEXT_AFTER_MICROS)
    }

    /// Whether more may come from there now. Where nobody can be told from another, all of them share one measure: those of
    /// codes and of looks are here, and [`Pace::allows`] has that of new conversations.
    pub(crate) fn allows_from(&self, source: Source, hurry: Hurry, now: Timestamp) -> bool {
        let (now, mut known) = (now.unix_micros(), self.known());
        let Some(numbers) = source.0 else {
            let (measure, (most, each)) = match hurry {
                Hurry::Beginning => return true,
                Hurry::Code => (&mut known.codes_unmeasured, CODES_UNMEASURED),
                Hurry::Look => (&mut known.looks_unmeasured, LOOKS),
            };
            return measure.take(now, most, each);
        };
        if known.places.len() + numbers.len() > MOST {
            known.places.retain(|_, m| m.full_at > now);
        }
        for (number, (most, each)) in numbers.into_iter().zip(hurry.measures()) {
            let place = (hurry, number);
            // from more places at once than can be remembered: the process's own measure holds
            if known.places.len() >= MOST && !known.places.contains_key(&place) {
                continue;
            }
            if !known.places.entry(place).or_insert(Measure::FULL).take(now, most, each) {
                return false;
            }
        }
        true
    }

    /// Whether the log may be looked at from there now.
    pub(crate) fn allows_a_look_at_the_log(&self, source: Source, now: Timestamp) -> bool {
        // first where it comes from, so that a flood from one place uses up nothing that is everybody's
        if !self.allows_from(source, Hurry::Look, now) {
            return false;
        }
        let (most, each) = LOOKS;
        source.0.is_none() || self.known().looks.take(now.unix_micros(), most, each)
    }

    fn known(&self) -> std::sync::MutexGuard<'_, Known> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{A_FORM, Place};
    use axum::http::StatusCode;
    use std::time::Duration;

    #[test]
    fn a_measure_refills_with_time_and_never_above_its_size() {
        let mut m = Measure::FULL;
        assert!((0..3).all(|_| m.take(0, 3, 10)) && !m.take(9, 3, 10));
        assert!(m.take(10, 3, 10) && !m.take(10, 3, 10));
        assert!((0..3).all(|_| m.take(1_000, 3, 10)) && !m.take(1_000, 3, 10));
    }

    #[tokio::test]
    async fn a_flood_of_one_conversation_gets_the_numbers_and_others_go_on() {
        let place = Place::new();
        let posted = place.ask("POST", "/chat/stay-safe", A_FORM, "begin=1").await;
        let cookie = posted.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
        let hers = [A_FORM, &[("cookie", &*cookie)]].concat();
        for _ in 1..AT_ONCE {
            assert_eq!(place.ask("POST", "/chat/stay-safe", &hers, "text=hello").await.status, StatusCode::SEE_OTHER);
        }
        let page = place.ask("POST", "/chat/stay-safe?l=en", &hers, "text=hello").await;
        assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS);
        assert!(page.headers.contains_key("retry-after") && page.text.contains("tel:112"));
        page.is_plain_and_neutral();
        assert_eq!(place.ask("POST", "/chat/stay-safe", A_FORM, "text=hello").await.status, StatusCode::SEE_OTHER);
        place.clock.forward(Duration::from_secs(2));
        assert_eq!(place.ask("POST", "/chat/stay-safe", &hers, "text=hello").await.status, StatusCode::SEE_OTHER);
    }

    #[tokio::test]
    async fn a_flood_of_new_conversations_ends_and_those_that_are_there_go_on() {
        let place = Place::new();
        let posted = place.ask("POST", "/chat/stay-safe", A_FORM, "begin=1").await;
        let cookie = posted.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
        let mut refused = 0;
        // made-up marks begin conversations too
        for n in 0..NEW_UNMEASURED.0 + 20 {
            let mark = format!("__Host-c={n:064x}");
            let headers = [A_FORM, &[("cookie", &*mark)]].concat();
            let page = place.ask("POST", "/chat/stay-safe", &headers, "begin=1").await;
            refused += u32::from(page.status == StatusCode::TOO_MANY_REQUESTS);
        }
        assert_eq!(refused, 21);
        let hers = [A_FORM, &[("cookie", &*cookie)]].concat();
        assert_eq!(place.ask("POST", "/chat/stay-safe", &hers, "text=hello").await.status, StatusCode::SEE_OTHER);
    }
}
