//! Our own few icons. They are masks in the style, so that they take the colour of the words beside them, cost a
//! page few bytes, and say nothing to a screen reader.

use maud::{Markup, html};

/// An icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// To call.
    Phone,
    /// To write.
    Words,
    /// The way out.
    Leave,
}

/// The icon before a label.
pub fn icon(icon: Icon) -> Markup {
    let class = match icon {
        Icon::Phone => "i i-phone",
        Icon::Words => "i i-words",
        Icon::Leave => "i i-leave",
    };
    html! { span class=(class) aria-hidden="true" {} }
}
