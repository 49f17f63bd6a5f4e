//! How long an account takes no try after wrong ones, and how long a device that is known does.

use std::time::Duration;

/// Wrong tries that cost nothing.
const FREE: i64 = 4;
const FIRST: Duration = Duration::from_secs(30);
const LONGEST: Duration = Duration::from_secs(15 * 60);

/// How long no try counts after so many wrong ones in a row: from the fifth on 30 s, doubled each time, 15 minutes at
/// most.
pub(super) fn barred_for(failures: i64) -> Duration {
    match u32::try_from(failures.min(FREE + 6) - FREE - 1) {
        Ok(doublings) => FIRST.saturating_mul(1 << doublings).min(LONGEST),
        Err(_) => Duration::ZERO,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_begins_at_the_fifth_wrong_try_doubles_and_ends_at_a_quarter_of_an_hour() {
        let seconds: Vec<u64> = [0, 1, 4, 5, 6, 7, 8, 9, 10, 11, i64::MAX].map(|n| barred_for(n).as_secs()).to_vec();
        assert_eq!(seconds, [0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900]);
    }
}
