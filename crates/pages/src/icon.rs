//! The icons of the frame and of keys. Those that a page shows again and again are full shapes, masks in the style, so
//! that they cost it few bytes; the others are [signs](crate::sign). All take the colour of the words beside them and say
//! nothing to a screen reader.

use crate::sign::sign;
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
        Icon::Read => return sign("book"),
        Icon::World => return sign("globe"),
        Icon::Out => return sign("arrow-out"),
        Icon::Paper => return sign("paper"),
    };
    html! { span class=(class) aria-hidden="true" {} }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_icon_is_drawn_and_says_nothing() {
        let style = include_str!("../assets/style.css");
        for one in Icon::ALL {
            let markup = icon(one).into_string();
            assert!(markup.contains("aria-hidden=\"true\""), "{one:?}");
            let mask = markup.split("class=\"i ").nth(1).and_then(|m| m.split('"').next()).unwrap_or_default();
            assert!(
                markup.contains("<path d=\"M") || style.contains(&format!(".{mask}{{--m:url(")),
                "{one:?}: {markup}"
            );
        }
    }

    /// In colours that a person chose, the colour a mask would take from the words is that of what is behind it.
    #[test]
    fn icons_are_seen_in_colours_that_a_person_chose() {
        let style = include_str!("../assets/style.css");
        let chosen = style.split("@media (forced-colors:active){").nth(1).and_then(|c| c.split("}}").next()).unwrap();
        for rule in ["span.i{background:LinkText", ".key .i{color:inherit}"] {
            assert!(chosen.contains(rule), "{rule}");
        }
    }
}
