//! The frame with the words of the content, and the answer around it.

use crate::reader::Reader;
use crate::site::Site;
use domain::{BotName, Language};
use maud::{Markup, html};
use pages::{Direction, Frame, Leave, Numbers, Way};

/// Where a page stands and how it is treated.
pub(crate) struct Place<'a> {
    /// The path, for the links to other languages; none where the page speaks the conversation's language.
    pub(crate) path: Option<&'a str>,
    /// Whether search machines leave it alone.
    pub(crate) private: bool,
    /// Turned round, to see whether it holds.
    pub(crate) turned: bool,
    /// A style besides the common one.
    pub(crate) more_style: Option<&'static str>,
}

impl<'a> Place<'a> {
    /// A page for everybody.
    pub(crate) fn public(path: &'a str) -> Self {
        Self { path: Some(path), private: false, turned: false, more_style: None }
    }

    /// A page of one person, or one that answers her alone.
    pub(crate) fn private(path: Option<&'a str>) -> Self {
        Self { path, private: true, turned: false, more_style: None }
    }
}

/// A page of the web door.
pub(crate) fn page(site: &Site, reader: &Reader, place: &Place<'_>, main: &Markup) -> Markup {
    let text = |id: &str| reader.text(id);
    let (title, skip, home, help) = (text("web-title"), text("web-skip"), text("web-home"), text("web-help"));
    let (leave, note, twice, once) =
        (text("web-leave"), text("web-leave-note"), text("web-shift-twice"), text("web-shift-once"));
    let (language, countries, about, mark) =
        (text("web-language"), text("web-countries"), text("web-about"), text("engine-demo"));
    let frame = Frame {
        language: reader.language,
        direction: if place.turned { Direction::Rtl } else { Direction::of(reader.language) },
        title: &title,
        skip: &skip,
        home: Way { label: &home, href: reader.way_in("/", reader.language, None) },
        help: Way { label: &help, href: reader.way("/help") },
        leave: Some(Leave { label: &leave, note: &note, presses: [&twice, &once] }),
        languages_label: &language,
        languages: place.path.map_or_else(Vec::new, |path| languages(reader, path)),
        foot: vec![
            Way { label: &countries, href: reader.way_in("/c", reader.language, None) },
            Way { label: &about, href: reader.way_in("/about", reader.language, None) },
        ],
        mark: site.settings.demonstration.then_some(&*mark),
        private: place.private,
        more_style: place.more_style,
    };
    pages::page(&frame, main)
}

/// That a bot in Telegram is not to be used now; nothing where it is ours.
pub(crate) fn paused(site: &Site, reader: &Reader, bot: &BotName) -> Markup {
    html! { @if site.paused.is_paused(bot) { (pages::notice(&html! { p { (reader.text("web-paused")) } })) } }
}

fn languages<'a>(reader: &Reader, path: &str) -> Vec<(Language, Way<'a>)> {
    let known = Site::usual_bot(&reader.content).map(|b| b.languages.clone()).unwrap_or_default();
    known
        .into_iter()
        .map(|l| (l, Way { label: l.own_name().unwrap_or("?"), href: reader.way_in(path, l, reader.country) }))
        .collect()
}

/// The numbers that hold where nothing else does: the first words of the help screen.
pub(crate) fn emergency_numbers(reader: &Reader) -> Markup {
    let first = reader.bot().and_then(|b| reader.content.screen(b.help).says.first());
    let text = first.map(|id| reader.text(id)).unwrap_or_default();
    let shown = first.into_iter().flat_map(|id| reader.content.numbers_in(reader.language, id));
    let dated = guide::dated(&reader.content, reader.language, shown, reader.now);
    html! {
        (Numbers::of(&reader.content, reader.country).paragraph(&reader.text("web-call"), &text))
        @if let Some(dated) = dated { p.note { (dated) } }
    }
}
