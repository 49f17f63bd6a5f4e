//! Our own line drawings in the place of the emoji before a label. In a messenger a button is text, so it keeps the
//! emoji; on a page every phone would draw that one in its own way, and louder than the words beside it.
//!
//! The drawings stand in `signs.svg`. A page carries those it shows within itself: nothing more is loaded for them, and
//! they are seen whatever a browser holds a drawing from another file to be (Firefox before 132: `default-src`).

use maud::{Markup, html};
use std::collections::HashMap;
use std::sync::LazyLock;

/// One `<symbol>` a line, each of one path.
const DRAWINGS: &str = include_str!("../assets/signs.svg");

/// Each drawing with the emoji in whose place it stands, written without U+FE0F (which asks for colour).
static SIGNS: [(&str, &[&str]); 82] = [
    ("phone", &["📞", "🆘"]),
    ("mobile", &["📱"]),
    ("headset", &["☎", "🎧"]),
    ("bubble", &["💬", "🗣"]),
    ("horn", &["📣"]),
    ("microphone", &["🎙"]),
    ("sound-off", &["🤫"]),
    ("envelope", &["✉"]),
    ("pencil", &["✍", "📝"]),
    ("paper", &["📄", "🗄"]),
    ("clipboard", &["📋"]),
    ("placard", &["🪧"]),
    ("passport", &["🛂", "🛃", "🪪"]),
    ("book", &["📖", "📘"]),
    ("scales", &["⚖"]),
    ("columns", &["🏛", "🏦"]),
    ("shield", &["🛡", "🚓"]),
    ("bird", &["🕊"]),
    ("lock", &["🔐", "🔏", "🧊"]),
    ("key", &["🔑", "🗝"]),
    ("eye", &["👁", "👀"]),
    ("lens", &["🔎"]),
    ("torch", &["🔦"]),
    ("question", &["❓", "🤔"]),
    ("letter-i", &["ℹ"]),
    ("one", &["1⃣"]),
    ("two", &["2⃣"]),
    ("three", &["3⃣"]),
    ("hash", &["🔢"]),
    ("bars", &["📊"]),
    ("clock", &["🕐", "🕒", "🕗", "🕛", "⏳"]),
    ("calendar", &["📅"]),
    ("menu", &["☰"]),
    ("plus", &["➕"]),
    ("check", &["✔", "✅"]),
    ("cross", &["✖", "❌"]),
    ("barred-ring", &["🚫", "🙅"]),
    ("arrow-on", &["➡", "▶"]),
    ("arrow-before", &["◀"]),
    ("arrow-back", &["↩"]),
    ("chevrons", &["⏩"]),
    ("circling", &["🔁"]),
    ("bin", &["🗑"]),
    ("broom", &["🧹", "🧽"]),
    ("hand", &["✋", "🛑"]),
    ("open-hand", &["🤲", "🎁"]),
    ("heart", &["💌"]),
    ("person", &["👤"]),
    ("people", &["👥", "👪", "🤝"]),
    ("child", &["🧒", "🍼", "🤰", "🏕"]),
    ("smile", &["🙂"]),
    ("cat", &["🐈"]),
    ("home", &["🏠", "🏡", "🧺"]),
    ("door", &["🚪"]),
    ("bricks", &["🧱"]),
    ("helmet", &["🏗"]),
    ("briefcase", &["💼", "🧰", "🧳"]),
    ("backpack", &["🎒"]),
    ("banknote", &["💶", "💸", "🪙", "🥀"]),
    ("bank-card", &["💳"]),
    ("parcel", &["📦"]),
    ("camera", &["📷", "📸"]),
    ("film", &["🎬"]),
    ("puzzle", &["🧩"]),
    ("links", &["🔗", "⛓"]),
    ("globe", &["🌍", "🌐"]),
    ("compass", &["🧭"]),
    ("map", &["🗺", "🛣"]),
    ("plane", &["✈"]),
    ("bus", &["🚌"]),
    ("car", &["🚗"]),
    ("truck", &["🚚", "🛵"]),
    ("moon", &["🌙", "🌗"]),
    ("sun", &["🌤"]),
    ("cloud", &["☁", "🌫"]),
    ("rain", &["🌧"]),
    ("sprout", &["🌱", "🌿", "🌾"]),
    ("pot", &["🍲"]),
    ("ring", &["💍"]),
    ("cap", &["🎓"]),
    ("stethoscope", &["🩺"]),
    ("arrow-out", &[]),
];

static BY_EMOJI: LazyLock<HashMap<&str, Sign>> = LazyLock::new(|| {
    let mut all = HashMap::new();
    for (name, emoji) in &SIGNS {
        if let Some(sign) = Sign::named(name) {
            all.extend(emoji.iter().map(|e| (*e, sign)));
        }
    }
    all
});

/// A drawing.
#[derive(Clone, Copy)]
struct Sign {
    name: &'static str,
    /// What its path draws.
    lines: &'static str,
}

impl Sign {
    fn named(name: &str) -> Option<Self> {
        drawings().find(|sign| sign.name == name)
    }

    /// Whether it points along the line of writing, and so turns round with the script.
    fn turns(self) -> bool {
        self.name.starts_with("arrow-") || self.name == "chevrons"
    }

    fn drawn(self) -> Markup {
        html! {
            svg.i.turn[self.turns()] aria-hidden="true" viewBox="0 0 24 24" { path d=(self.lines) {} }
        }
    }
}

fn drawings() -> impl Iterator<Item = Sign> {
    DRAWINGS.lines().filter_map(|line| {
        let (name, rest) = line.strip_prefix("<symbol id=\"")?.split_once('"')?;
        let (lines, _) = rest.split_once("<path d=\"")?.1.split_once('"')?;
        Some(Sign { name, lines })
    })
}

/// A label as a page shows it: a drawing in the place of the emoji it begins with. A flag is left out, since the name of
/// the country stands beside it. A label that begins with any other thing stays as it is.
pub fn label(text: &str) -> Markup {
    let Some((first, words)) = text.split_once(' ') else { return html! { (text) } };
    if is_flag(first) {
        return html! { (words) };
    }
    match BY_EMOJI.get(first.replace('\u{fe0f}', "").as_str()) {
        Some(sign) => html! { (sign.drawn()) (words) },
        None => html! { (text) },
    }
}

/// Made of regional indicator letters, which phones draw as a flag.
fn is_flag(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| ('\u{1f1e6}'..='\u{1f1ff}').contains(&c))
}

/// The drawing of a name; nothing where there is none.
pub(crate) fn sign(name: &str) -> Markup {
    html! { @if let Some(sign) = Sign::named(name) { (sign.drawn()) } }
}

/// All of them by name, for the page that shows the parts.
pub fn signs() -> impl Iterator<Item = (&'static str, Markup)> {
    drawings().map(|sign| (sign.name, sign.drawn()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_drawing_has_a_place_and_every_place_a_drawing() {
        let drawn: Vec<&str> = drawings().map(|sign| sign.name).collect();
        let placed: Vec<&str> = SIGNS.iter().map(|(name, _)| *name).collect();
        assert_eq!(drawn, placed, "the table and the file name the same, in the same order");
        assert_eq!(drawn.iter().collect::<BTreeSet<_>>().len(), drawn.len(), "each once");
        assert_eq!(DRAWINGS.matches("<symbol").count(), drawn.len(), "one a line");
        assert_eq!(DRAWINGS.matches("<path").count(), drawn.len(), "of one path each");
        let emoji: Vec<&str> = SIGNS.iter().flat_map(|(_, emoji)| *emoji).copied().collect();
        assert_eq!(emoji.iter().collect::<BTreeSet<_>>().len(), emoji.len(), "one drawing for an emoji");
        for (name, emoji) in &SIGNS {
            assert!(emoji.iter().all(|e| !e.contains('\u{fe0f}')), "{name}: written without U+FE0F");
            assert!(!emoji.is_empty() || *name == "arrow-out", "{name} stands nowhere");
        }
    }

    /// One weight, the colour of the words, small enough that a page of many keys stays light.
    #[test]
    fn the_drawings_are_lines_of_few_bytes_and_have_no_colour_of_their_own() {
        assert!(DRAWINGS.len() < 16 * 1024, "{}", DRAWINGS.len());
        for own in ["fill", "stroke", "style", "class", "transform", "href", "<g", "<!--"] {
            assert!(!DRAWINGS.contains(own), "{own}");
        }
        for sign in drawings() {
            assert!(sign.lines.starts_with('M') && sign.lines.len() < 240, "{}: {}", sign.name, sign.lines.len());
            let known = |c: char| c.is_ascii_digit() || " -.MLHVCSQTAZmlhvcsqtaz".contains(c);
            assert!(sign.lines.chars().all(known), "{}", sign.name);
            assert!(DRAWINGS.contains(&format!("id=\"{}\" viewBox=\"0 0 24 24\">", sign.name)), "{}", sign.name);
        }
    }

    #[test]
    fn a_label_begins_with_a_drawing_that_says_nothing() {
        let phone = label("📞 Numbers & lines").into_string();
        assert!(
            phone.starts_with("<svg class=\"i\" aria-hidden=\"true\" viewBox=\"0 0 24 24\"><path d=\"M"),
            "{phone}"
        );
        assert!(phone.ends_with("</path></svg>Numbers &amp; lines"), "{phone}");
        assert_eq!(label("↩ Back").into_string(), label("↩\u{fe0f} Back").into_string(), "with and without colour");
        assert!(label("1\u{fe0f}\u{20e3} Once").into_string().ends_with("</svg>Once"));
    }

    #[test]
    fn what_begins_with_no_sign_of_ours_stays_as_it_is() {
        for text in ["Numbers now", "Yes", "", "112 now", "🦊 A fox", "📞", "Call 📞 now"] {
            assert_eq!(label(text).into_string(), text);
        }
        assert_eq!(label("<b> x").into_string(), "&lt;b&gt; x");
    }

    #[test]
    fn a_country_stands_by_its_name_alone() {
        assert_eq!(label("🇵🇱 Poland").into_string(), "Poland");
    }

    #[test]
    fn only_what_points_along_the_line_turns_with_the_script() {
        let turning = SIGNS.iter().filter(|(name, _)| sign(name).into_string().contains("\"i turn\""));
        let names: Vec<&str> = turning.map(|(name, _)| *name).collect();
        assert_eq!(names, ["arrow-on", "arrow-before", "arrow-back", "chevrons", "arrow-out"]);
        assert!(include_str!("../assets/style.css").contains("[dir=rtl] .turn{"));
    }
}
