//! From what a person sees to what is sent.

use crate::{Button, ButtonAction, Errand};
use guide::{View, ViewAction, ViewButton};

/// The errands that show a view. `base`: the public address before the paths of our own pages, without a slash
/// at its end; without one those buttons are left out.
pub(crate) fn errands(view: &View, base: Option<&str>) -> Vec<Errand> {
    let mut buttons: Vec<Vec<Button>> =
        view.buttons.iter().map(|row| row.iter().filter_map(|b| button(b, base)).collect()).collect();
    buttons.extend(view.row.chunks(2).map(|row| row.iter().filter_map(|b| button(b, base)).collect()));
    buttons.retain(|row: &Vec<Button>| !row.is_empty());
    let say = |text: String, buttons, keys| Errand::Say { text, buttons, keys, protect: false };
    if view.keys.is_empty() {
        return vec![say(view.text(), buttons, Vec::new())];
    }
    // one message carries the persistent key or the buttons, never both
    let (hello, rest) =
        view.paragraphs.split_first().map_or((String::new(), &[][..]), |(first, rest)| (first.clone(), rest));
    if rest.is_empty() {
        // nothing is said twice: the key comes with its own words
        return vec![say(view.keys.join("\n"), Vec::new(), view.keys.clone()), say(hello, buttons, Vec::new())];
    }
    vec![say(hello, Vec::new(), view.keys.clone()), say(rest.join("\n\n"), buttons, Vec::new())]
}

fn button(b: &ViewButton, base: Option<&str>) -> Option<Button> {
    let does = match &b.action {
        ViewAction::Choice(data) => ButtonAction::Choice(data.clone()),
        ViewAction::Url(address) => ButtonAction::Open(address.clone()),
        ViewAction::Page(path) => ButtonAction::Open(format!("{}{path}", base?)),
    };
    Some(Button { label: b.label.clone(), does })
}

/// The views of one person's inputs in a batch that are worth sending: whoever sends a hundred messages at once
/// reads the last answers, not a hundred; what is urgent always goes out, once. The persistent key comes with whatever is sent.
pub(crate) fn worth_sending(views: Vec<View>) -> Vec<View> {
    const LAST: usize = 2;
    let from = views.len().saturating_sub(LAST);
    let keys = views.iter().find(|view| !view.keys.is_empty()).map(|view| view.keys.clone());
    let mut out: Vec<View> = Vec::new();
    for (n, view) in views.into_iter().enumerate() {
        if (n >= from || view.urgent) && out.last() != Some(&view) {
            out.push(view);
        }
    }
    if out.iter().all(|view| view.keys.is_empty())
        && let (Some(keys), Some(first)) = (keys, out.first_mut())
    {
        first.keys = keys;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Language;

    /// The first answer to somebody: the persistent key comes with it.
    fn first_answer(paragraphs: &[&str]) -> View {
        let language = Language::parse("en").unwrap();
        let help = ViewButton { label: "Help".to_owned(), action: ViewAction::Choice("-.help".to_owned()) };
        View {
            language,
            said_in: language,
            paragraphs: paragraphs.iter().map(|p| (*p).to_owned()).collect(),
            buttons: Vec::new(),
            row: vec![help],
            keys: vec!["Numbers now".to_owned()],
            asks: false,
            takes_files: false,
            code: None,
            code_waits: false,
            urgent: false,
        }
    }

    /// Each message: what it says, whether it has buttons, whether it brings the key.
    fn messages(view: &View) -> Vec<(String, bool, bool)> {
        let message = |errand| match errand {
            Errand::Say { text, buttons, keys, .. } => (text, !buttons.is_empty(), !keys.is_empty()),
            Errand::Delete { .. } | Errand::Leave { .. } => panic!("nothing but words"),
        };
        errands(view, None).into_iter().map(message).collect()
    }

    #[test]
    fn whoever_begins_with_many_messages_at_once_has_the_key_too() {
        let plain = |text: &str| View { keys: Vec::new(), ..first_answer(&[text]) };
        let sent = worth_sending(vec![first_answer(&["Hello."]), plain("One."), plain("Two.")]);
        let of_each: Vec<(&str, usize)> = sent.iter().map(|v| (v.paragraphs[0].as_str(), v.keys.len())).collect();
        assert_eq!(of_each, [("One.", 1), ("Two.", 0)]);
        let sent = worth_sending(vec![plain("One."), first_answer(&["Hello."])]);
        assert_eq!(sent.iter().map(|v| v.keys.len()).collect::<Vec<_>>(), [0, 1], "where it is sent it stays");
    }

    #[test]
    fn whoever_begins_with_a_sticker_reads_the_answer_once() {
        let said = |text: &str, buttons, key| (text.to_owned(), buttons, key);
        assert_eq!(
            messages(&first_answer(&["Please write it."])),
            [said("Numbers now", false, true), said("Please write it.", true, false)]
        );
        assert_eq!(
            messages(&first_answer(&["Hello.", "Which of these?", "Or write."])),
            [said("Hello.", false, true), said("Which of these?\n\nOr write.", true, false)]
        );
    }
}
