//! What somebody sends is taken, unless it is one too many. Whatever brings her words, a form of the chat or one with a
//! file beside them, comes through here: a way around the measures would be everybody's way.

use crate::door::Secret;
use crate::pace::Hurry;
use crate::problem::Problem;
use crate::reader::Reader;
use crate::site::Site;
use crate::source::Source;
use domain::{BotName, Input};
use guide::View;

/// Takes what she did; gives what she sees then. `is_marked`: her browser brought the secret, which alone proves nothing,
/// since anybody can make one up.
pub(crate) async fn take(
    site: &Site,
    reader: &Reader,
    bot: &BotName,
    (secret, is_marked): (&Secret, bool),
    source: Source,
    input: Input,
) -> Result<View, Problem> {
    let is_known = is_marked && (site.pace.knows(secret) || site.door.look(bot, secret).await?.is_some());
    // first where it comes from, so that a flood from one place uses up nothing that is everybody's
    let from_there = |hurry| site.pace.allows_from(source, hurry, reader.now);
    let codes = if let Input::Text(text) = &input { app::codes_in(text) } else { 0 };
    // as many as are looked up of it
    if !(0..codes).all(|_| from_there(Hurry::Code))
        || !is_known && !from_there(Hurry::Beginning)
        || !site.pace.allows(secret, (!is_known).then_some(source), reader.now)
    {
        return Err(Problem::TooMany);
    }
    Ok(site.door.post(bot, secret, input, Some(reader.language), source.lane()).await?)
}
