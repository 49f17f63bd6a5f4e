//! The paragraphs of a screen, as a page and the chat show them.

use crate::reader::Reader;
use guide::View;
use maud::{Markup, html};
use pages::Numbers;

/// A code that stays on the screen until she chose otherwise, in minutes.
const STAYS: [&str; 3] = ["1", "5", "15"];

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
        said: html! {
            @for p in said {
                @if view.code.as_ref() == Some(p) { (code(reader, view, p)) } @else { (numbers.paragraph(&verb, p)) }
            }
        },
        foot: html! { @for p in foot { div.note { (numbers.paragraph(&verb, p)) } } },
    }
}

/// The code to come back. It is never taken for a number to dial, whatever it begins with. Its keys wait for the script
/// that makes them work.
fn code(reader: &Reader, view: &View, code: &str) -> Markup {
    let texts = reader.content.texts();
    let text = |id: &str| texts.get(view.said_in, id);
    html! {
        div #code data-gone=(text("web-code-gone")) {
            b.show dir="ltr" { (code) }
            div #code-keys hidden {
                div.two {
                    button #copy.key type="button" data-done=(text("web-code-copied")) data-not=(text("web-code-marked")) {
                        (text("web-code-copy"))
                    }
                    button #print.key type="button" { (text("web-code-print")) }
                }
                label for="stays" { (text("web-code-stays")) }
                select #stays.say {
                    option value="" { (text("web-code-stays-on")) }
                    @for minutes in STAYS {
                        option value=(minutes) { (texts.with(view.said_in, "web-code-minutes", &[("minutes", minutes)])) }
                    }
                }
            }
        }
    }
}
