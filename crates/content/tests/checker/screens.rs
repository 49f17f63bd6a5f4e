//! Screens and bots: every way leads somewhere, and nothing gives away what the bot is for.

use crate::good::{BOT, EN, GB, GUIDE, UK, added, changed, content_of, good, refused, with};

#[test]
fn an_unknown_target_is_refused_with_the_nearest_screen() {
    let finding = refused(&with(GUIDE, "to: papers }", "to: paprs }"), GUIDE, "paprs", "no screen `g/paprs`");
    assert!(finding.hint.contains("`g/papers`"), "{finding}");
    let finding = refused(&with(BOT, "start: g/menu", "start: g/mneu"), BOT, "start", "no screen `g/mneu`");
    assert!(finding.hint.contains("`g/menu`"), "{finding}");
    let finding = refused(&with(BOT, "    to: g/help", "    to: zzz"), BOT, "zzz", "no screen");
    assert!(finding.hint.contains("nothing known"), "{finding}");
}

#[test]
fn a_screen_nothing_leads_to_is_refused() {
    let lost = added(good(), GUIDE, "  lost: { says: [menu-title], end: true }\n");
    refused(&lost, GUIDE, "lost:", "nothing leads to `g/lost`");
}

#[test]
fn a_screens_name_fits_where_a_person_stands() {
    let named = |letters: usize| {
        let name = "n".repeat(letters);
        let button = with(GUIDE, "to: papers }", &format!("to: {name} }}"));
        let topic = changed(button, "topics/uk.yaml", "g/papers", &format!("g/{name}"));
        let topic = changed(topic, "topics/en.yaml", "g/papers", &format!("g/{name}"));
        changed(topic, GUIDE, "  papers:\n", &format!("  {name}:\n"))
    };
    let longest = content::SCREEN_NAME_BYTES - "g/".len();
    content_of(&named(longest));
    refused(&named(longest + 1), GUIDE, "says: [papers-title]", "a name of 97 bytes");
}

#[test]
fn two_screens_whose_buttons_would_be_one_are_refused() {
    // SHA-256 of both names begins with f5a1fb04
    let button = "      - { text: menu-papers, to: papers }\n";
    let two =
        format!("{button}{}{}", button.replace("to: papers", "to: s8345"), button.replace("to: papers", "to: s50368"));
    let screens = "  s8345: { says: [menu-title], end: true }\n  s50368: { says: [papers-title], end: true }\n";
    let bundle = added(with(GUIDE, button, &two), GUIDE, screens);
    refused(&bundle, GUIDE, "s8345:", "`g/s8345` has the same key as `g/s50368`");
}

#[test]
fn a_screen_does_exactly_one_thing() {
    let two = with(GUIDE, "    end: true", "    end: true\n    back: true");
    refused(&two, GUIDE, "says: [papers-title]", "`g/papers` does 2 things");
    let none = with(GUIDE, "    end: true\n", "");
    refused(&none, GUIDE, "says: [papers-title]", "`g/papers` does 0 things");
}

#[test]
fn seven_buttons_fit_and_eight_do_not() {
    let button = "      - { text: menu-papers, to: papers }\n";
    let with_more = |n: usize| with(GUIDE, button, &button.repeat(n));
    assert!(content::load(&with_more(6), crate::good::NOW).content.is_some());
    refused(&with_more(7), GUIDE, "says: [menu-title]", "`g/menu` has 8 buttons");
}

#[test]
fn a_button_leads_to_one_place() {
    let button = "{ text: menu-papers, to: papers }";
    let both = with(GUIDE, button, "{ text: menu-papers, to: papers, url: url-page }");
    refused(&both, GUIDE, "menu-papers", "one place");
    refused(&with(GUIDE, button, "{ text: menu-papers }"), GUIDE, "menu-papers", "one place");
}

#[test]
fn a_screen_people_stay_on_says_something() {
    let mute = with(GUIDE, "says: [papers-title]", "says: []");
    refused(&mute, GUIDE, "says: []", "`g/papers` says nothing");
}

#[test]
fn an_unknown_kind_of_answer_or_action_is_refused() {
    refused(&with(GUIDE, "type: language", "type: colour"), GUIDE, "colour", "no kind of answer `colour`");
    refused(&with(GUIDE, "action: hide", "action: explode"), GUIDE, "explode", "nothing does `explode`");
}

#[test]
fn an_unknown_source_is_refused_with_the_nearest_one() {
    let finding = refused(&with(GUIDE, "[example-page]", "[example-pge]"), GUIDE, "pge", "no source `example-pge`");
    assert!(finding.hint.contains("`example-page`"), "{finding}");
}

#[test]
fn a_button_to_an_unknown_address_is_refused() {
    let finding = refused(&with(GUIDE, "url: url-page", "url: url-pge"), GUIDE, "url-pge", "no address `url-pge`");
    assert!(finding.hint.contains("`url-page`"), "{finding}");
    let no_address = with(GUIDE, "url: url-page", "url: fact-end");
    refused(&no_address, GUIDE, "fact-end", "no address `fact-end`");
}

#[test]
fn a_screen_for_an_unknown_bot_is_refused() {
    for name in ["c", "Not A Name"] {
        let lost = with(GUIDE, "says: [papers-title]", &format!("says: [papers-title]\n    bots: [\"{name}\"]"));
        refused(&lost, GUIDE, "says: [papers-title]", &format!("no bot `{name}`"));
    }
}

#[test]
fn a_message_too_long_for_the_platform_is_refused() {
    let long = with(EN, "= Welcome", &format!("= {}", "Welcome. ".repeat(480)));
    refused(&long, GUIDE, "says: [menu-title]", "`g/menu` says");
}

#[test]
fn a_message_is_held_against_the_limit_with_what_the_web_says_and_its_longest_lines() {
    let line = |name: usize| with(GB, "en: \"Line\"", &format!("en: \"{}\"", "Line ".repeat(name)));
    assert!(content::load(&line(20), crate::good::NOW).content.is_some());
    refused(&line(900), GUIDE, "says: [help-title]", "with the lines of GB");
    let web = added(good(), EN, &format!("menu-title-web = {}\n", "Welcome. ".repeat(500)));
    let web = added(web, UK, "menu-title-web = Вітаємо\n");
    refused(&web, GUIDE, "says: [menu-title]", "`g/menu` says");
    let card = with("cards/GB.yaml", "say: \"I need help\"", &format!("say: \"{}\"", "I need help. ".repeat(320)));
    let shown = changed(card, GUIDE, "    says: [papers-title]\n", "    says: [papers-title]\n    card: true\n");
    refused(&shown, GUIDE, "says: [papers-title]", "with the lines of GB");
}

#[test]
fn a_first_screen_holds_no_give_away_word() {
    let title = with(EN, "= Welcome", "= Stop TRAFFICKING");
    refused(&title, EN, "menu-title", "`menu-title` on a first screen says `traffick`");
    let label = with(UK, "= Документи", "= Торгівля людьми");
    refused(&label, UK, "menu-papers", "`menu-papers` on a first screen says `торгівл`");
}

#[test]
fn a_bots_name_descriptions_and_commands_hold_no_give_away_word() {
    for from in ["\"Adviser\"", "\"Advice\"", "\"Advice for every day\"", "\"Numbers\""] {
        let told = with(BOT, from, "\"Trafficking help\"");
        refused(&told, BOT, "Trafficking", "says `traffick`");
    }
}

#[test]
fn a_bots_name_has_at_most_64_characters() {
    let name = |n: usize| with(BOT, "\"Adviser\"", &format!("\"{}\"", "n".repeat(n)));
    assert!(content::load(&name(64), crate::good::NOW).content.is_some());
    refused(&name(65), BOT, "nnn", "name has 65 characters");
    refused(&name(0), BOT, "en: \"\"", "name has 0 characters");
    // an emoji is two of the platform's characters
    let faces = with(BOT, "\"Adviser\"", &format!("\"{}\"", "🙂".repeat(33)));
    refused(&faces, BOT, "🙂", "name has 66 characters");
}

#[test]
fn a_bot_has_its_descriptions_in_every_language() {
    refused(&with(BOT, "  en: \"Advice\"\n", ""), BOT, "bot: b", "short is missing in en");
    refused(&with(BOT, ", en: \"Numbers\"", ""), BOT, "    to: g/help", "`help` has no text in en");
}

#[test]
fn a_command_has_a_name_the_platform_takes() {
    for name in ["Help", "help-me", "допомога", &"h".repeat(33)] {
        refused(&with(BOT, "  help:\n", &format!("  {name}:\n")), BOT, "    to: g/help", "is no command");
    }
}

#[test]
fn a_bot_without_a_good_name_or_language_is_refused() {
    refused(&with(BOT, "bot: b", "bot: B b"), BOT, "bot: B b", "is no bot's name");
    refused(&with(BOT, "[uk, en]", "[]"), BOT, "bot: b", "speaks no language");
    refused(&with(BOT, "[uk, en]", "[uk, en, klingon]"), BOT, "bot: b", "`klingon` is not a language");
}
