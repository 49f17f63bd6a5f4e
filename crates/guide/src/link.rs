//! Where an address leads into a bot (`t.me/<bot>?start=<payload>`). A payload names a country, a language, a screen
//! or some of them and says no more than that: whoever sees the address may read it.

use crate::buttons::offered;
use crate::enter::waits;
use crate::view::ViewButton;
use crate::words::Words;
use content::{Bot, Content, Kind, ScreenIx};
use domain::{Channel, Country, Language};

/// Characters of a payload. Source: core.telegram.org/bots/features, "Deep linking": `A-Z a-z 0-9 _ -`.
pub const PAYLOAD_LIMIT: usize = 64;
/// Before a language; no country and no screen has it in its name.
const SPOKEN: char = '_';
/// The guide all bots share; its screens are named first, then the bot's own, then the others'.
const COMMON: &str = "common";

/// Where a payload leads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Link {
    /// The country she is taken to be in.
    pub country: Option<Country>,
    /// The language she reads; one that the bot speaks.
    pub language: Option<Language>,
    /// The screen after the greeting; without one the menu.
    pub screen: Option<ScreenIx>,
}

/// Reads `pl`, `pl-papers`, `papers`, `pl_uk`, `pl_uk-papers`, `_uk-papers`: a country, a language after a low line (two
/// letters alone are a country), a screen of the shared guide or of the bot's own. What leads nowhere is passed over,
/// so an old address still opens the bot.
pub fn follow(content: &Content, bot: &Bot, payload: &str) -> Link {
    if payload.len() > PAYLOAD_LIMIT {
        return Link::default();
    }
    let (first, rest) = payload.split_once('-').unwrap_or((payload, ""));
    let (place, spoken) = first.split_once(SPOKEN).map_or((first, None), |(place, spoken)| (place, Some(spoken)));
    let country = Country::parse(place).ok().filter(|c| content.countries().any(|k| k.country == *c));
    let language = spoken.and_then(|l| Language::parse(l).ok()).filter(|l| bot.languages.contains(l));
    let screen = if country.is_some() || spoken.is_some() { rest } else { payload };
    Link { country, language, screen: screen_named(content, bot, screen) }
}

fn screen_named(content: &Content, bot: &Bot, name: &str) -> Option<ScreenIx> {
    if name.is_empty() {
        return None;
    }
    let own = content.screen(bot.start).name.split_once('/').map(|(guide, _)| guide);
    let others = content.guides().filter(|g| *g != COMMON && Some(*g) != own);
    let mut guides = [Some(COMMON), own].into_iter().flatten().chain(others);
    // what does something at once (erases, hides) is never reached by an address, nor what says that it was done,
    // nor what tells
    guides.find_map(|guide| {
        let ix = content.named(&format!("{guide}/{name}"))?;
        let screen = content.screen(ix);
        (waits(content, ix) && screen.runs_in(bot) && !screen.telling && !screen.unlinked && !is_outcome(content, ix))
            .then_some(ix)
    })
}

/// Whether a screen says what came of something: true only after it happened.
fn is_outcome(content: &Content, ix: ScreenIx) -> bool {
    content.screens().any(|(_, screen)| match screen.kind {
        Kind::Do(what) => what.outcomes().0 == ix || what.outcomes().1 == ix,
        _ => false,
    })
}

/// The payload of a country, a language, a screen or some of them; `screen` as in an address, without its guide. `None`
/// where it would be empty, too long, or hold what a payload may not.
pub fn payload(country: Option<Country>, language: Option<Language>, screen: Option<&str>) -> Option<String> {
    let mut first = country.map(|c| c.as_str().to_ascii_lowercase()).unwrap_or_default();
    if let Some(language) = language {
        first.push(SPOKEN);
        first.push_str(language.as_str());
    }
    let parts: Vec<&str> = Some(first.as_str()).filter(|f| !f.is_empty()).into_iter().chain(screen).collect();
    let payload = parts.join("-");
    let fits = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-');
    ((1..=PAYLOAD_LIMIT).contains(&payload.len()) && payload.bytes().all(fits)).then_some(payload)
}

/// The button that leads to the screen with this key from anywhere; `None` where no address may lead there.
pub fn landing(content: &Content, bot: &Bot, language: Language, key: &str) -> Option<ViewButton> {
    let ix = content.keyed(key)?;
    let (_, name) = content.screen(ix).name.split_once('/')?;
    let words = Words { content, language, door: Channel::Web };
    (screen_named(content, bot, name) == Some(ix)).then(|| offered(&words, ix))
}

/// Every screen of a bot that an address can name, by the name it has there.
pub fn linkable<'a>(content: &'a Content, bot: &Bot) -> Vec<(&'a str, ScreenIx)> {
    let named = |(ix, screen): (ScreenIx, &'a content::Screen)| {
        let (_, name) = screen.name.split_once('/')?;
        (screen_named(content, bot, name) == Some(ix)).then_some((name, ix))
    };
    content.screens().filter_map(named).collect()
}
