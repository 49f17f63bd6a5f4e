//! The parts a page is put together from besides keys: a card, a notice, a field for words.

use maud::{Markup, html};

/// A card: one thing with its heading; a section of its own for who jumps from heading to heading.
pub fn card(heading: &Markup, body: &Markup) -> Markup {
    html! { section.card { (heading) (body) } }
}

/// A quiet remark that is not part of the text.
pub fn notice(body: &Markup) -> Markup {
    html! { div.notice { (body) } }
}

/// A field for a person's own words, with its label, and the button that sends it. `id` is also its name.
pub fn words_field(id: &str, label: &str, send: &str, longest: usize) -> Markup {
    html! {
        label for=(id) { (label) }
        textarea.say id=(id) name=(id) rows="2" maxlength=(longest) autocomplete="off" {}
        button.send type="submit" { (send) }
    }
}
