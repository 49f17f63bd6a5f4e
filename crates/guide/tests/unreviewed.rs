//! The mark under a screen: what is said there, by this door and in this language, no review covers.

#![expect(clippy::unwrap_used, reason = "tests")]

use content::{Content, load_to_run, review};
use domain::{BotName, Channel, Language, Timestamp};
use guide::{State, view_through};

const NOW: Timestamp = Timestamp::from_unix_micros(1_795_500_000_000_000); // 2026-11-24
/// Says one thing in the messenger and `menu-stay-how-web` on the web.
const SCREEN: &str = "stay-safe/menu";

/// The content that ships, all of it reviewed but one text.
fn reviewed_but(id: &str) -> Content {
    let files = content::testing::shipped_files();
    let rows = review(&files, |w| w.id != id, "A. Editor", "2026-12-01").unwrap();
    load_to_run(&files, &rows, NOW).content.unwrap()
}

fn is_marked(content: &Content, door: Channel) -> bool {
    let uk = Language::parse("uk").unwrap();
    let bot = content.bot(&BotName::parse("stay-safe").unwrap()).unwrap();
    let shown = view_through(door, content, bot, &State::reading(SCREEN, uk, None), NOW);
    shown.text().contains(&*content.texts().get(uk, "engine-unreviewed"))
}

#[test]
fn what_is_said_on_the_web_alone_is_marked_on_the_web_alone() {
    let content = reviewed_but("menu-stay-how-web");
    assert!(is_marked(&content, Channel::Web));
    assert!(!is_marked(&content, Channel::Telegram), "it is not said there");
    let content = reviewed_but("menu-stay-how");
    assert!(is_marked(&content, Channel::Telegram));
    assert!(!is_marked(&content, Channel::Web), "it is not said there");
}

#[test]
fn a_label_alone_is_no_mark() {
    let content = reviewed_but("menu-stay-person");
    assert!(!is_marked(&content, Channel::Telegram) && !is_marked(&content, Channel::Web));
}
