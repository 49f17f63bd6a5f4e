//! What a button carries: `<screen key>.<what>`. It may be forged and may come from an old message, so it is
//! only ever a wish, looked up again in the content that runs.

use crate::answered::Answered;
use crate::enter::waits;
use content::{AskKind, Bot, Choice, Content, Kind, Screen, ScreenIx};
use domain::{Country, Language};

/// A wish, looked up.
pub(crate) enum Wish<'a> {
    Help,
    Menu,
    Language,
    Hide,
    Back,
    /// To a screen that was offered.
    Offered(ScreenIx),
    Choice {
        from: ScreenIx,
        choice: &'a Choice,
    },
    Country {
        from: ScreenIx,
        country: Country,
    },
    Speak {
        from: ScreenIx,
        language: Language,
    },
    YesNo {
        from: ScreenIx,
        yes: bool,
    },
    Skip {
        from: ScreenIx,
    },
    More {
        from: ScreenIx,
        page: u8,
    },
    /// A page of the countries.
    Countries {
        from: ScreenIx,
        page: u8,
    },
    /// "Did they answer?" of the lines on a page.
    DidThey {
        from: ScreenIx,
        page: u8,
    },
    /// It is about this line.
    DidLine {
        from: ScreenIx,
        line: String,
    },
    /// What she says of the line that was asked about.
    Did {
        from: ScreenIx,
        answered: Answered,
    },
}

/// Pages of a list that a button may name.
const PAGES: u8 = 50;

/// The first part of a button that belongs to no screen.
const ANYWHERE: &str = "-";

pub(crate) fn anywhere(what: &str) -> String {
    format!("{ANYWHERE}.{what}")
}

pub(crate) fn of(screen: &Screen, what: &str) -> String {
    format!("{}.{what}", screen.key)
}

/// Reads what a button carries; `None` for anything this content does not know.
pub(crate) fn read<'a>(content: &'a Content, bot: &Bot, data: &str) -> Option<Wish<'a>> {
    let (key, what) = data.split_once('.')?;
    if key == ANYWHERE {
        return match what.split_once(':') {
            None => match what {
                "help" => Some(Wish::Help),
                "menu" => Some(Wish::Menu),
                "language" => Some(Wish::Language),
                "hide" => Some(Wish::Hide),
                "back" => Some(Wish::Back),
                _ => None,
            },
            Some(("o", key)) => content.keyed(key).filter(|ix| content.screen(*ix).runs_in(bot)).map(Wish::Offered),
            Some(_) => None,
        };
    }
    let from = content.keyed(key).filter(|ix| content.screen(*ix).runs_in(bot))?;
    let screen = content.screen(from);
    let lists = screen.services.as_ref().is_some_and(|q| !q.danger);
    if let Some(line) = what.strip_prefix("did-").filter(|_| lists) {
        return content.service(line).map(|s| Wish::DidLine { from, line: s.id.clone() });
    }
    if let Some(letter) = what.strip_prefix("did=").filter(|_| lists) {
        return Answered::from_letter(letter).map(|answered| Wish::Did { from, answered });
    }
    let asks_country = screen.countries.is_some() || matches!(&screen.kind, Kind::Ask(a) if a.kind == AskKind::Country);
    match what.split_once(':') {
        Some(("cs", page)) => {
            asks_country.then_some(Wish::Countries { from, page: page.parse().ok().filter(|p| *p < PAGES)? })
        }
        Some(("did", page)) => lists.then_some(Wish::DidThey { from, page: page.parse().ok().filter(|p| *p < PAGES)? }),
        Some(("c", code)) => {
            let country = Country::parse(code).ok().filter(|c| content.countries().any(|k| k.country == *c))?;
            asks_country.then_some(Wish::Country { from, country })
        }
        Some(("l", code)) => {
            let language = Language::parse(code).ok().filter(|l| bot.languages.contains(l))?;
            matches!(&screen.kind, Kind::Ask(a) if a.kind == AskKind::Language)
                .then_some(Wish::Speak { from, language })
        }
        Some(("a", answer)) => matches!(&screen.kind, Kind::Ask(a) if a.kind == AskKind::YesNo)
            .then_some(Wish::YesNo { from, yes: answer == "yes" }),
        // nobody stands at a screen that only does something
        Some(("more", page)) if waits(content, from) => {
            Some(Wish::More { from, page: page.parse().ok().filter(|p| *p < PAGES)? })
        }
        Some(_) => None,
        None if what == "skip" => matches!(screen.kind, Kind::Ask(_)).then_some(Wish::Skip { from }),
        None => match &screen.kind {
            Kind::Choose(choices) => choices.iter().find(|c| c.key == what).map(|choice| Wish::Choice { from, choice }),
            _ => None,
        },
    }
}
