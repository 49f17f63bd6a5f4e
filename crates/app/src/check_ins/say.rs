//! What is said around check-ins: neutral words of the content, with the few buttons that belong to them. A button's data
//! is a wish: it is looked up again, in the conversation that it comes from.

use crate::{Button, ButtonAction, Errand};
use content::{Bot, Content};
use domain::{BotName, CheckInId, Language};

const OFF: &str = "check-in-off:";
const YES: &str = "contact-yes";
const NO: &str = "contact-no";
const LEAVE: &str = "contact-leave";

/// A wish that concerns check-ins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wish {
    /// Call this one off.
    Off(CheckInId),
    /// The contact agrees.
    Yes,
    /// The contact does not.
    No,
    /// The contact does not want to be written to any more.
    Leave,
}

/// Reads a button's data; `None`: it is somebody else's.
pub(crate) fn wish(data: &str) -> Option<Wish> {
    if let Some(hex) = data.strip_prefix(OFF) {
        let digits = (hex.len() == 32 && hex.is_ascii()).then_some(hex)?;
        let bytes: Option<Vec<u8>> =
            (0..32).step_by(2).map(|n| u8::from_str_radix(digits.get(n..n + 2)?, 16).ok()).collect();
        return CheckInId::from_slice(&bytes?).map(Wish::Off);
    }
    match data {
        YES => Some(Wish::Yes),
        NO => Some(Wish::No),
        LEAVE => Some(Wish::Leave),
        _ => None,
    }
}

/// The data of the button that calls a check-in off: 45 bytes.
pub fn off_data(id: CheckInId) -> String {
    use std::fmt::Write as _;
    id.as_bytes().iter().fold(OFF.to_owned(), |mut s, b| {
        let _ = write!(s, "{b:02x}");
        s
    })
}

/// The bot, where it runs here, and the language she is spoken to in.
pub(super) fn words_of<'a>(content: &'a Content, bot: &str, chosen: Option<&str>) -> (Option<&'a Bot>, Language) {
    let bot = BotName::parse(bot).ok().and_then(|name| content.bot(&name));
    let chosen = chosen.and_then(|l| Language::parse(l).ok());
    let first = || bot.and_then(|b| b.languages.first().copied());
    (bot, chosen.or_else(first).unwrap_or_else(UKRAINIAN))
}

const UKRAINIAN: fn() -> Language = || Language::parse("uk").expect("two letters are a language");

/// The question with its one button. A question that the content does not know any more is the first one of the list.
pub(super) fn question(content: &Content, language: Language, which: &str, id: CheckInId) -> Errand {
    let text = content.texts().get(language, &format!("check-in-ask-{which}"));
    let text = if text.is_empty() { content.texts().get(language, "check-in-ask-weather") } else { text };
    let label = content.texts().get(language, "check-in-off").to_string();
    let off = Button { label, does: ButtonAction::Choice(off_data(id)) };
    Errand::Say { text: text.to_string(), buttons: vec![vec![off]], keys: Vec::new(), protect: false }
}

/// A sentence alone.
pub(crate) fn plain(content: &Content, language: Language, id: &str) -> Errand {
    let text = content.texts().get(language, id).to_string();
    Errand::Say { text, buttons: Vec::new(), keys: Vec::new(), protect: false }
}

/// What the person whom she named is asked.
pub(super) fn ask_contact(content: &Content, language: Language, name: &str) -> Errand {
    let text = content.texts().with(language, "contact-ask", &[("name", name)]);
    let button = |id: &str, data: &str| {
        vec![Button {
            label: content.texts().get(language, id).to_string(),
            does: ButtonAction::Choice(data.to_owned()),
        }]
    };
    Errand::Say {
        text,
        buttons: vec![button("contact-yes", YES), button("contact-no", NO)],
        keys: Vec::new(),
        protect: false,
    }
}

/// What the person whom she named is told when she does not answer.
pub(super) fn tell_contact(content: &Content, language: Language, name: &str) -> Errand {
    let text = content.texts().with(language, "contact-tell", &[("name", name)]);
    let leave = Button {
        label: content.texts().get(language, "contact-leave").to_string(),
        does: ButtonAction::Choice(LEAVE.to_owned()),
    };
    Errand::Say { text, buttons: vec![vec![leave]], keys: Vec::new(), protect: false }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_button_is_read_as_written_and_nothing_else_is() {
        let id = CheckInId::from_slice(&[0xab; 16]).unwrap();
        let data = off_data(id);
        assert!(data.len() <= 64);
        assert_eq!(wish(&data), Some(Wish::Off(id)));
        for bad in [
            "",
            "check-in-off:",
            "check-in-off:zz",
            &data[..44],
            &format!("{data}0"),
            "check-in-off:+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1é",
            "x.y",
        ] {
            assert_eq!(wish(bad), None, "{bad}");
        }
        assert_eq!(wish("contact-yes"), Some(Wish::Yes));
    }
}
