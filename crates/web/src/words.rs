//! The paragraphs of a screen, as a page and the chat show them.

use crate::reader::Reader;
use guide::View;
use maud::{Markup, html};
use pages::Numbers;

/// What a screen says, and apart from it where that comes from: nobody in a hurry reads the sources first.
pub(crate) struct Words {
    pub(crate) said: Markup,
    pub(crate) foot: Markup,
}

/// The paragraphs of a view, their numbers ready to dial.
pub(crate) fn words(reader: &Reader, view: &View) -> Words {
    let text = |id: &str| reader.content.texts().get(view.said_in, id);
    let (verb, feet) = (text("web-call"), [text("engine-sources"), text("engine-unreviewed")]);
    let numbers = Numbers::of(&reader.content, reader.country);
    let is_foot = |p: &&String| feet.iter().any(|f| p.starts_with(&**f));
    let (foot, said): (Vec<&String>, Vec<&String>) = view.paragraphs.iter().partition(is_foot);
    Words {
        said: html! { @for p in said { (numbers.paragraph(&verb, p)) } },
        foot: html! { @for p in foot { div.note { (numbers.paragraph(&verb, p)) } } },
    }
}
