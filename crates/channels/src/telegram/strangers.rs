//! Somebody else polls with our token: told from a process of ours that is just ending by how long it lasts.

use std::time::{Duration, Instant};

/// Between two polls of ours that were broken off, at most: longer than the platform holds an answer back and than we wait
/// after a conflict. In between some of ours get through, whenever the other one waits: that proves nothing.
const SILENCE: Duration = Duration::from_secs(90);

/// The polls of ours that others broke off.
#[derive(Default)]
pub(crate) struct Strangers {
    first_and_last: Option<(Instant, Instant)>,
}

impl Strangers {
    /// One more was; true when that has gone on for `lasts`.
    pub(crate) fn met(&mut self, now: Instant, lasts: Duration) -> bool {
        let goes_on = self.first_and_last.filter(|(_, last)| now.duration_since(*last) <= SILENCE);
        let first = goes_on.map_or(now, |(first, _)| first);
        self.first_and_last = Some((first, now));
        now.duration_since(first) >= lasts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_poller_is_a_stranger_when_it_comes_again_and_again_for_three_minutes() {
        let begin = Instant::now();
        for (seconds, want) in [
            (&[0, 1, 3, 31, 61, 91, 121, 179][..], false),
            (&[0, 60, 120, 180], true),
            (&[0, 90, 180], true),
            (&[0, 91, 182, 273, 364], false),
            // a process that ends breaks off one poll, and another one that ends an hour later another
            (&[0, 3_600], false),
            (&[0, 200, 260, 320, 379], false),
            (&[0, 200, 260, 320, 380], true),
        ] {
            let mut strangers = Strangers::default();
            let mut met = seconds.iter().map(|s| strangers.met(begin + Duration::from_secs(*s), SILENCE * 2));
            assert_eq!(met.any(|met| met), want, "{seconds:?}");
        }
    }
}
