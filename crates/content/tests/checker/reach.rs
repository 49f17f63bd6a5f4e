//! Two bots: a screen is reached by the people it is for, and no button leads them where they may not go.

use crate::good::{BOT, GUIDE, added, changed, content_of, good, refused};
use content::Bundle;

/// The good content with a second bot, which begins at a screen of its own.
fn two_bots() -> Bundle {
    let other = good().file(BOT).unwrap().replace("bot: b\n", "bot: c\n").replace("start: g/menu", "start: g/own");
    let bundle = added(good(), "bots/c.yaml", &other.replace("examplebot", "otherbot"));
    let own = "  own:\n    bots: [c]\n    says: [menu-title]\n    choose:\n      - { text: menu-papers, to: papers }\n";
    added(bundle, GUIDE, own)
}

#[test]
fn a_screen_of_one_bot_is_reached_in_that_bot() {
    content_of(&two_bots());
    let only_b = "  only: { bots: [b], says: [papers-title], end: true }\n";
    // its one button stands in a screen that the people of b never see
    let lost = changed(
        added(two_bots(), GUIDE, only_b),
        GUIDE,
        "    bots: [c]\n    says: [menu-title]\n    choose:\n",
        "    bots: [c]\n    says: [menu-title]\n    choose:\n      - { text: menu-page, to: only }\n",
    );
    refused(&lost, GUIDE, "  only:", "nothing leads to `g/only` in `b`");
}

#[test]
fn a_screen_of_two_bots_is_reached_in_both() {
    let both = "  both: { bots: [b, c], says: [papers-title], end: true }\n";
    let half = changed(
        added(two_bots(), GUIDE, both),
        GUIDE,
        "    bots: [c]\n    says: [menu-title]\n    choose:\n",
        "    bots: [c]\n    says: [menu-title]\n    choose:\n      - { text: menu-page, to: both }\n",
    );
    refused(&half, GUIDE, "  both:", "nothing leads to `g/both` in `b`");
    let button = "      - { text: menu-page, url: url-page }\n";
    let whole = changed(half, GUIDE, button, &format!("{button}      - {{ text: menu-papers, to: both }}\n"));
    content_of(&whole);
}

#[test]
fn no_button_leads_people_to_a_screen_of_another_bot() {
    let button = "      - { text: menu-page, url: url-page }\n";
    let crossed = changed(two_bots(), GUIDE, button, &format!("{button}      - {{ text: menu-papers, to: own }}\n"));
    refused(&crossed, GUIDE, "says: [menu-title]", "`g/menu` leads the people of `b` to `g/own`");
}
