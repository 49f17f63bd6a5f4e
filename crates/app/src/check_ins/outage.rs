//! What the desk is told of a bot that nobody reached for longer than the platform keeps what people write.

use super::health::KEPT_THERE;
use domain::Timestamp;
use std::time::Duration;
use storage::{HealthRow, Store, StoreError};

/// For so long the desk is told.
const TOLD: Duration = Duration::from_hours(7 * 24);
/// A bot that was not seen for longer than this was given up by its operator.
const GIVEN_UP: Duration = Duration::from_hours(30 * 24);

/// A time for which a bot was out, longer than a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outage {
    /// Which bot.
    pub bot: String,
    /// When it was last seen well before.
    pub from: Timestamp,
    /// When it was well again; `None` while it is not.
    pub until: Option<Timestamp>,
}

/// The outages that last, or ended within the last seven days: at most one of each bot, the one that lasts or else the last.
pub async fn outages(store: &Store, now: Timestamp) -> Result<Vec<Outage>, StoreError> {
    let rows = store.read("outages", |mut tx| async move { tx.health_of_all().await }).await?;
    Ok(rows.into_iter().filter_map(|(bot, row)| of(bot, &row, now)).collect())
}

fn of(bot: String, row: &HealthRow, now: Timestamp) -> Option<Outage> {
    let unseen = now.since(row.at);
    if unseen > KEPT_THERE {
        return (unseen < GIVEN_UP).then_some(Outage { bot, from: row.at, until: None });
    }
    let (from, until) = row.out.filter(|(_, until)| now.since(*until) < TOLD)?;
    Some(Outage { bot, from, until: Some(until) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_outage_is_told_while_it_lasts_and_for_seven_days() {
        let at = |hours: i64| Timestamp::from_unix_micros((500_000 + hours) * 3_600_000_000);
        let row = |out| HealthRow { at: at(0), well: Duration::ZERO, run: 1, out };
        let told = |row: &HealthRow, hours| of("safe".to_owned(), row, at(hours)).map(|o| (o.from, o.until));
        for (hours, want) in
            [(0, None), (24, None), (25, Some((at(0), None))), (29 * 24, Some((at(0), None))), (31 * 24, None)]
        {
            assert_eq!(told(&row(None), hours), want, "{hours}");
        }
        let ended = |hours: i64| Some((at(-hours - 30), at(-hours)));
        assert_eq!(told(&row(ended(167)), 0), Some((at(-197), Some(at(-167)))));
        assert_eq!(told(&row(ended(168)), 0), None);
        assert_eq!(told(&row(ended(1)), 40), Some((at(0), None)), "what lasts comes first");
    }
}
