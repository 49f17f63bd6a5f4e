//! Our own addresses in words: the bots as this node calls them, without those that stand still, and our page.

#![expect(clippy::unwrap_used, reason = "tests")]

use content::Content;
use domain::{BotName, Channel, Language, Timestamp};
use guide::{Around, State, Still, ViewAction, view, view_through};
use std::collections::BTreeMap;

const NOW: Timestamp = Timestamp::from_unix_micros(1_795_500_000_000_000); // 2026-11-24

fn bot_name(name: &str) -> BotName {
    BotName::parse(name).unwrap()
}

/// What the screen about the bot says in every language it speaks.
fn about(content: &Content, around: Around) -> Vec<String> {
    let bot = content.bot(&bot_name("stay-safe")).unwrap();
    bot.languages.iter().map(|l| view(content, bot, &State::reading("common/about", *l, None), around).text()).collect()
}

#[test]
fn people_are_sent_to_the_bots_as_this_node_calls_them_and_to_none_that_stands_still() {
    let mut content = content::testing::shipped(NOW);
    content.call_bots(&BTreeMap::from([(bot_name("stay-safe"), "another_name_bot".to_owned())]));
    for said in about(&content, NOW.into()) {
        assert!(said.contains(": @safewomenbot, @another_name_bot."), "{said}");
        assert!(!said.contains("stay_safe_bot"), "{said}");
    }
    let one = Still::of(&content, |bot| *bot == bot_name("safe-women"));
    for said in about(&content, Around { still: one, ..NOW.into() }) {
        assert!(said.contains(": @another_name_bot.") && !said.contains("safewomenbot"), "{said}");
    }
    let all = Still::of(&content, |_| true);
    for said in about(&content, Around { still: all, ..NOW.into() }) {
        assert!(!said.contains('@') && !said.contains("{ $"), "nothing is said of addresses: {said}");
    }
}

#[test]
fn who_reads_a_chat_is_said_with_the_way_to_our_page() {
    let content = content::testing::shipped(NOW);
    let bot = content.bot(&bot_name("stay-safe")).unwrap();
    let to_the_page = ViewAction::Page("/chat/stay-safe".to_owned());
    for language in bot.languages.iter().copied() {
        for screen in ["common/about", "tell/person"] {
            let state = State::reading(screen, language, None);
            let shown = view(&content, bot, &state, NOW);
            let page = content.texts().get(language, "about-page");
            assert!(shown.text().contains(&*page), "{screen} {language}: {}", shown.text());
            let way = shown.buttons.iter().flatten().find(|b| b.action == to_the_page).unwrap();
            assert!(way.label.ends_with(&*page), "{}", way.label);
            let web = view_through(Channel::Web, &content, bot, &state, NOW);
            assert!(!web.buttons.iter().flatten().any(|b| b.action == to_the_page), "she is there");
        }
    }
    let uk = Language::parse("uk").unwrap();
    assert!(
        view(&content, bot, &State::reading("common/about", uk, None), NOW).text().contains("наскрізного шифрування")
    );
}
