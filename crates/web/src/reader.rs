//! Who reads, as far as an address tells: language, bot, country. Nothing of it is kept. What does not parse is
//! passed over: a page in another language is better than none.

use crate::site::{Shared, Site};
use axum::extract::{FromRequestParts, Query};
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::request::Parts;
use content::{Bot, Content};
use domain::{BotName, Country, Language, Timestamp};
use guide::{Around, Desks, Still};
use serde::Deserialize;
use std::convert::Infallible;
use std::sync::Arc;

#[derive(Default, Deserialize)]
struct Raw {
    l: Option<String>,
    b: Option<String>,
    c: Option<String>,
    from: Option<usize>,
}

/// One reader and the moment she reads at.
pub(crate) struct Reader {
    pub(crate) content: Arc<Content>,
    pub(crate) language: Language,
    /// The bot the address names.
    pub(crate) named_bot: Option<BotName>,
    /// The country the address names.
    pub(crate) country: Option<Country>,
    /// Which part of a long list.
    pub(crate) from: usize,
    pub(crate) now: Timestamp,
    /// Which bots stand still.
    pub(crate) still: Still,
    /// Who is there to read what is told.
    pub(crate) desks: Desks,
}

impl Reader {
    pub(crate) fn of(site: &Site, parts: &Parts) -> Self {
        let content = site.content.current();
        let raw = Query::<Raw>::try_from_uri(&parts.uri).map(|Query(raw)| raw).unwrap_or_default();
        let known: Vec<Language> = content.texts().languages().collect();
        let named = raw.l.and_then(|l| Language::parse(&l).ok()).filter(|l| known.contains(l));
        let accepted = || parts.headers.get(ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok());
        let language = named.or_else(|| accepted().and_then(|a| preferred(a, &known)));
        let language = language.or_else(|| usual(&content)).or_else(|| known.first().copied());
        Self {
            language: language.unwrap_or_else(english),
            named_bot: raw.b.and_then(|b| BotName::parse(&b).ok()).filter(|b| content.bot(b).is_some()),
            country: raw.c.and_then(|c| Country::parse(&c).ok()),
            from: raw.from.unwrap_or(0),
            now: site.clock.now(),
            still: site.paused.among(&content),
            desks: site.door.desks(),
            content,
        }
    }

    /// What holds around her.
    pub(crate) fn around(&self) -> Around {
        Around { still: self.still, ..Around::a_page(self.now, self.desks) }
    }

    pub(crate) fn text(&self, id: &str) -> Arc<str> {
        self.content.texts().get(self.language, id)
    }

    /// The bot whose pages these are.
    pub(crate) fn bot(&self) -> Option<&Bot> {
        self.named_bot.as_ref().and_then(|b| self.content.bot(b)).or_else(|| Site::usual_bot(&self.content))
    }

    /// The address of a page of ours in her language, for her bot.
    pub(crate) fn way(&self, path: &str) -> String {
        self.way_in(path, self.language, self.country)
    }

    /// The same in another language, or for another country.
    pub(crate) fn way_in(&self, path: &str, language: Language, country: Option<Country>) -> String {
        let (path, part) = path.split_once('#').map_or((path, None), |(p, f)| (p, Some(f)));
        let mark = if path.contains('?') { '&' } else { '?' };
        let mut out = format!("{path}{mark}l={language}");
        if let Some(bot) = &self.named_bot {
            out.push_str("&b=");
            out.push_str(bot.as_str());
        }
        if let Some(country) = country {
            out.push_str("&c=");
            out.push_str(country.as_str());
        }
        if let Some(part) = part {
            out.push('#');
            out.push_str(part);
        }
        out
    }
}

impl FromRequestParts<Shared> for Reader {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, site: &Shared) -> Result<Self, Infallible> {
        Ok(Self::of(site, parts))
    }
}

/// Content without any language is refused where it is loaded; should it arrive, the frame still needs a code.
fn english() -> Language {
    Language::parse("en").unwrap_or_else(|_| unreachable!("two letters"))
}

fn usual(content: &Content) -> Option<Language> {
    Site::usual_bot(content)?.languages.first().copied()
}

/// The first language of an `Accept-Language` that we have. The order is the browser's; weights that contradict it
/// are rare enough to pass over. A Russian or Belarusian browser of a Ukrainian household gets Ukrainian, everybody
/// else English.
fn preferred(accepted: &str, known: &[Language]) -> Option<Language> {
    let find = |code: &str| known.iter().copied().find(|l| l.as_str() == code);
    for tag in accepted.split(',').take(16) {
        let code =
            tag.split(';').next().unwrap_or_default().trim().split('-').next().unwrap_or_default().to_ascii_lowercase();
        let code = if matches!(code.as_str(), "ru" | "be") { "uk" } else { code.as_str() };
        if let Some(l) = find(code) {
            return Some(l);
        }
    }
    find("en")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_names_the_language_unless_the_address_does() {
        let known: Vec<Language> = ["en", "uk"].iter().map(|l| Language::parse(l).unwrap()).collect();
        for (accepted, want) in [
            ("uk-UA,uk;q=0.9,en;q=0.8", "uk"),
            ("ru-RU,ru;q=0.9", "uk"),
            ("fr,en-GB", "en"),
            ("fr", "en"),
            ("*", "en"),
            ("", "en"),
        ] {
            assert_eq!(preferred(accepted, &known).unwrap().as_str(), want, "{accepted}");
        }
    }
}
