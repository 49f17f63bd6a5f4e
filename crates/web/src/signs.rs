//! No label of a page begins with a picture of the phone's: each has a drawing of ours in its place.

use crate::testing::{A_FORM, Place, pictograph_in};
use content::Kind;
use domain::{Channel, Clock, Country, Language};
use guide::{Around, Desks, State, view_through};
use pages::label;
use std::collections::BTreeMap;

#[test]
fn every_icon_of_the_content_and_of_the_engine_has_a_drawing() {
    let content = Place::new().content();
    let mut icons: BTreeMap<&str, &str> = guide::ICONS.iter().map(|icon| (*icon, "the engine")).collect();
    for (_, screen) in content.screens() {
        let Kind::Choose(choices) = &screen.kind else { continue };
        icons.extend(choices.iter().filter(|c| !c.icon.is_empty()).map(|c| (&*c.icon, &*screen.name)));
    }
    assert!(icons.len() > 100, "{}", icons.len());
    let missing: Vec<_> =
        icons.iter().filter(|(icon, _)| !label(&format!("{icon} a")).into_string().starts_with("<svg")).collect();
    assert!(missing.is_empty(), "no drawing in crates/pages/src/sign.rs for {missing:?}");
}

#[test]
fn no_label_of_any_screen_holds_an_emoji() {
    let place = Place::new();
    let content = place.content();
    let poland = Country::parse("PL").unwrap();
    let mut seen = 0;
    for bot in content.bots() {
        for (_, screen) in content.screens().filter(|(_, s)| s.runs_in(bot)) {
            for (desk, language) in [(false, "uk"), (true, "uk"), (true, "de")] {
                let desks = Desks { help: desk, ..Desks::default() };
                let around = Around::a_page(place.clock.now(), desks);
                for country in [None, Some(poland)] {
                    let state = State::reading(&screen.name, Language::parse(language).unwrap(), country);
                    let view = view_through(Channel::Web, &content, bot, &state, around);
                    for button in view.buttons.iter().flatten().chain(&view.row) {
                        let shown = label(&button.label).into_string();
                        assert_eq!(pictograph_in(&shown), None, "{}: {:?}", screen.name, button.label);
                        seen += 1;
                    }
                }
            }
        }
    }
    assert!(seen > 5_000, "{seen}");
}

/// The row, the choices and what the script fetches in place of them.
#[tokio::test]
async fn a_conversation_shows_drawings_before_its_words_whole_and_in_parts() {
    let place = Place::new();
    let posted = place.ask("POST", "/chat/stay-safe?l=en", A_FORM, "begin=1").await;
    let cookie = posted.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
    for accept in ["text/html", "text/html;part=chat"] {
        let page = place.ask("GET", "/chat/stay-safe", &[("cookie", &cookie), ("accept", accept)], "").await;
        assert_eq!(pictograph_in(&page.text), None, "{accept}");
        let keys: Vec<&str> =
            page.text.split("<button class=\"key\"").filter(|key| key.contains("name=\"choice\"")).collect();
        assert!(keys.len() > 8, "{accept}: {}", keys.len());
        for key in &keys {
            assert!(key.contains("\"><svg class=\"i\" aria-hidden=\"true\"") && key.contains("</svg>"), "{key}");
        }
        assert!(page.text.contains("</svg>Menu</button>"), "{}", page.text);
    }
}
