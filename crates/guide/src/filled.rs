//! What the program fills into a screen's words: our bots' addresses, the time from which a human answers. A text that
//! wants what is not known now is left out.

use crate::day::day;
use crate::state::State;
use crate::step::On;
use crate::words::Words;
use domain::{Country, Timestamp};
use jiff::tz::TimeZone;

/// The paragraphs of these ids, without those that want what is not known.
pub(crate) fn filled<'a>(
    words: &Words<'_>,
    on: &On<'_>,
    state: &State,
    ids: impl IntoIterator<Item = &'a str>,
) -> Vec<String> {
    let mut known: Vec<(&str, String)> = Vec::new();
    known.extend(bots(on).map(|bots| ("bots", bots)));
    if let Some((date, time, place)) = answers_from(words, on, state) {
        known.extend([("date", date), ("time", time), ("place", place)]);
    }
    let known: Vec<(&str, &str)> = known.iter().map(|(name, value)| (*name, value.as_str())).collect();
    ids.into_iter().filter_map(|id| words.content.texts().whole(words.language, &words.said_id(id), &known)).collect()
}

/// The addresses of the bots that run; nothing where none does.
fn bots(on: &On<'_>) -> Option<String> {
    let running = on.content.bots().enumerate().filter(|(place, _)| on.around.still.runs(*place));
    let names: Vec<String> = running.map(|(_, bot)| format!("@{}", bot.username)).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// The day, the time and by which city's clock somebody answers her: by that of the country she chose, else by Kyiv's.
fn answers_from(words: &Words<'_>, on: &On<'_>, state: &State) -> Option<(String, String, String)> {
    let from = on.around.answers.at(on.human(state)?).filter(|from| *from > on.now())?;
    let hers = state.country().and_then(|c| on.content.services(c));
    let country = hers.or_else(|| on.content.services(Country::parse("UA").ok()?))?;
    let (date, time) = at(&country.zone, from)?;
    Some((day(words.language, &date), time, on.content.place_of(country, words.language)))
}

fn at(zone: &TimeZone, moment: Timestamp) -> Option<(String, String)> {
    let local = zone.to_datetime(jiff::Timestamp::from_microsecond(moment.unix_micros()).ok()?);
    Some((local.date().to_string(), format!("{:02}:{:02}", local.hour(), local.minute())))
}
