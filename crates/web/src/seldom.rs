//! A line for whoever looks after the node, once a minute at most: what happens a thousand times in a flood is told once.

use std::time::{Duration, Instant};

/// Between two lines.
const REST: Duration = Duration::from_secs(60);

/// When a line was written last.
#[derive(Default)]
pub struct Seldom(Option<Instant>);

impl Seldom {
    /// Whether it is to be written now; then it rests.
    pub fn is_due(&mut self, now: Instant) -> bool {
        let is_due = self.0.is_none_or(|last| now.saturating_duration_since(last) >= REST);
        if is_due {
            self.0 = Some(now);
        }
        is_due
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_told_at_once_and_then_once_a_minute() {
        let (mut line, now) = (Seldom::default(), Instant::now());
        assert!(line.is_due(now));
        assert!(!line.is_due(now) && !line.is_due(now + REST / 2));
        assert!(line.is_due(now + REST) && !line.is_due(now + REST));
    }
}
