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
        return vec![say(hello.clone(), Vec::new(), view.keys.clone()), say(hello, buttons, Vec::new())];
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
/// reads the last answers, not a hundred; what is urgent always goes out, once.
pub(crate) fn worth_sending(views: Vec<View>) -> Vec<View> {
    const LAST: usize = 2;
    let from = views.len().saturating_sub(LAST);
    let mut out: Vec<View> = Vec::new();
    for (n, view) in views.into_iter().enumerate() {
        if (n >= from || view.urgent) && out.last() != Some(&view) {
            out.push(view);
        }
    }
    out
}
