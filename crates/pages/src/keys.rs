//! What a person presses: a way to a page, a choice in a form, a number to dial.

use crate::icon::{Icon, icon};
use crate::sign;
use maud::{Markup, html};

/// A way to another page; a label may begin with an emoji, in whose place its sign stands. Ways out of our pages tell the other side nothing about where one came from.
pub fn way_key(label: &str, href: &str) -> Markup {
    way(None, label, href, false)
}

/// The same with an icon before the label.
pub fn icon_key(before: Icon, label: &str, href: &str) -> Markup {
    way(Some(before), label, href, false)
}

/// The one way a page suggests; there is at most one in a card.
pub fn main_key(before: Icon, label: &str, href: &str) -> Markup {
    way(Some(before), label, href, true)
}

fn way(before: Option<Icon>, label: &str, href: &str, main: bool) -> Markup {
    let outside = !href.starts_with(['/', '#']);
    html! {
        a.key.main[main] href=(href) rel=[outside.then_some("noreferrer noopener nofollow")] {
            @if let Some(before) = before { (icon(before)) (label) }
            @else { (sign::label(label)) }
        }
    }
}

/// A button of a form; comes back as `name=value`.
pub fn press_key(label: &str, name: &str, value: &str) -> Markup {
    html! { button.key type="submit" name=(name) value=(value) { (sign::label(label)) } }
}

/// A number that dials when touched. `about` stands after it, may be empty.
pub fn call_key(verb: &str, shown: &str, dial: &str, about: &str) -> Markup {
    // a long number takes a line of its own on a narrow screen
    let long = !about.is_empty() && shown.chars().count() > 7;
    html! {
        a.big.long[long] href={ "tel:" (dial) } {
            (icon(Icon::Phone))
            span.away-from-eyes { (verb) " " }
            b dir="ltr" { (shown) }
            @if !about.is_empty() { i { (about) } }
        }
    }
}

/// A number that takes a short message, among the words of a screen.
pub(crate) fn message_key(shown: &str, to: &str, about: &str) -> Markup {
    html! { a.big.quiet href={ "sms:" (to) } { (icon(Icon::Words)) b dir="ltr" { (shown) } i { (about) } } }
}

/// An address that takes e-mail.
pub fn mail_key(label: &str, address: &str) -> Markup {
    // it has no space where a narrow screen could end the line
    html! { a.key.mail href={ "mailto:" (address) } { (icon(Icon::Words)) (label) } }
}

/// A number that takes a short message.
pub fn sms_key(verb: &str, shown: &str, dial: &str) -> Markup {
    html! { a.big.quiet href={ "sms:" (dial) } { (icon(Icon::Words)) span { (verb) " " span dir="ltr" { (shown) } } } }
}
