//! What the program fills in: our bots' addresses by `{ $bots }` only, and nothing that no screen knows; ways to our page.

use crate::good::{BOT, EN, GUIDE, NOW, UK, changed, content_of, good, refused, with};
use content::{Kind, Target, load};

#[test]
fn a_bots_address_written_out_is_refused() {
    for address in ["@examplebot", "@Example_Bot", "{ \"@examplebot\" }"] {
        let bundle = with(EN, "= Welcome", &format!("= Write to {address}, please"));
        let finding = refused(&bundle, EN, "menu-title", "a bot's address, `@");
        assert!(finding.hint.contains("{ $bots }"), "{finding}");
    }
    for no_bot in ["robot@page.example", "@examplebots"] {
        let bundle = with(EN, "= Welcome", &format!("= Write to {no_bot}, please"));
        refused(&bundle, EN, "menu-title", "an address stands in a text");
        assert!(load(&bundle, NOW).findings.iter().all(|f| !f.message.contains("a bot's address")), "{no_bot}");
    }
    assert!(good().file(BOT).unwrap().contains("examplebot"), "where it belongs");
}

#[test]
fn a_screen_says_only_what_the_program_fills_in() {
    let said = |variable: &str| {
        let uk = with(UK, "= Вітаємо", &format!("= Вітаємо {{ ${variable} }}"));
        changed(uk, EN, "= Welcome", &format!("= Welcome {{ ${variable} }}"))
    };
    for known in ["bots", "date", "time", "place"] {
        content_of(&said(known));
    }
    let finding = refused(&said("hours"), GUIDE, "says: [menu-title]", "`menu-title` wants `{ $hours }`");
    assert!(finding.hint.contains("bots"), "{finding}");
}

#[test]
fn a_button_may_lead_to_the_chat_on_our_page_and_to_no_other() {
    let button = "      - { text: menu-papers, to: papers }\n";
    let leads = |to: &str| with(GUIDE, button, &format!("{button}      - {{ text: menu-papers, {to} }}\n"));
    let content = content_of(&leads("page: chat"));
    let (_, menu) = content.screens().find(|(_, s)| &*s.name == "g/menu").unwrap();
    let Kind::Choose(choices) = &menu.kind else { panic!("a menu has buttons") };
    assert!(matches!(choices[1].to, Target::Chat));
    refused(&leads("page: desk"), GUIDE, "page: desk", "no page `desk`");
    refused(&leads("page: chat, to: papers"), GUIDE, "menu-papers, page", "a button leads to one place");
}
