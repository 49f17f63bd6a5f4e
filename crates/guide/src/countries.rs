//! Which country? Those asked about most come first, the others on pages of their own, in the order of the reader's
//! alphabet. A typed name works everywhere.

use crate::buttons::labelled;
use crate::data::of;
use crate::icons;
use crate::view::{ViewAction, ViewButton};
use crate::words::Words;
use content::{Content, CountryServices, Screen};
use domain::Language;

const A_ROW: usize = 2;
const A_PAGE: usize = 14;

/// The countries asked about most, and a way to the others.
pub(crate) fn first(words: &Words<'_>, screen: &Screen, out: &mut Vec<Vec<ViewButton>>) {
    page(words, screen, 0, out);
}

/// One button that leads to the countries.
pub(crate) fn others(words: &Words<'_>, screen: &Screen) -> ViewButton {
    more(words, screen, 0)
}

/// A page: 0 is those asked about most; a page that is not there is the first.
pub(crate) fn page(words: &Words<'_>, screen: &Screen, page: u8, out: &mut Vec<Vec<ViewButton>>) {
    let mut pages: Vec<Vec<&CountryServices>> = vec![sorted(words, true)];
    pages.extend(sorted(words, false).chunks(A_PAGE).map(<[_]>::to_vec));
    pages.retain(|p| !p.is_empty());
    let at = usize::from(page);
    let at = if at < pages.len() { at } else { 0 };
    let Some(shown) = pages.get(at) else { return };
    let buttons: Vec<ViewButton> = shown.iter().map(|c| country(words, screen, c)).collect();
    out.extend(buttons.chunks(A_ROW).map(<[ViewButton]>::to_vec));
    if pages.len() > 1 {
        let next = u8::try_from((at + 1) % pages.len()).unwrap_or(0);
        out.push(vec![more(words, screen, next)]);
    }
}

fn more(words: &Words<'_>, screen: &Screen, page: u8) -> ViewButton {
    ViewButton {
        label: labelled(icons::COUNTRIES, &words.get("engine-country-other")),
        action: ViewAction::Choice(of(screen, &format!("cs:{page}"))),
    }
}

fn country(words: &Words<'_>, screen: &Screen, c: &CountryServices) -> ViewButton {
    ViewButton {
        label: labelled(&flag(c.country.as_str()), &country_name(c, words.language)),
        action: ViewAction::Choice(of(screen, &format!("c:{}", c.country))),
    }
}

fn sorted<'a>(words: &Words<'a>, often: bool) -> Vec<&'a CountryServices> {
    countries(words.content, words.language, often)
}

/// The countries asked about most, or the others, in the order of the reader's alphabet.
pub fn countries(content: &Content, language: Language, often: bool) -> Vec<&CountryServices> {
    content.countries_in_order(language).filter(|c| c.often == often).collect()
}

/// How a country is called in a language.
pub fn country_name(c: &CountryServices, language: Language) -> String {
    c.name_in(language).to_owned()
}

/// Regional indicator letters, which phones draw as a flag.
fn flag(code: &str) -> String {
    code.bytes().filter_map(|b| char::from_u32(0x1F1E6 + u32::from(b.wrapping_sub(b'A')))).collect()
}
