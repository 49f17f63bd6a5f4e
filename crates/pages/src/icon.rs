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
    /// To read.
    Read,
    /// Another country, another language.
    World,
    /// A way out of our pages; turns with the direction of the script.
    Out,
    /// Something to print or to show.
    Paper,
}

impl Icon {
    /// All of them, for the page that shows the parts.
    pub const ALL: [Self; 7] = [Self::Phone, Self::Words, Self::Leave, Self::Read, Self::World, Self::Out, Self::Paper];
}

/// The icon before a label.
pub fn icon(icon: Icon) -> Markup {
    let class = match icon {
        Icon::Phone => "i i-phone",
        Icon::Words => "i i-words",
        Icon::Leave => "i i-leave",
        Icon::Read => "i i-read",
        Icon::World => "i i-world",
        Icon::Out => "i i-out",
        Icon::Paper => "i i-paper",
    };
    html! { span class=(class) aria-hidden="true" {} }
}
