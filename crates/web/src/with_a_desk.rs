//! Where pages lead whose node has a desk, and what is only had in a conversation.

use crate::testing::{A_FORM, Page, Place};
use axum::http::StatusCode;

fn with_a_desk() -> Place {
    let place = Place::new();
    place.door.opens_a_desk();
    place
}

/// Where the way with this label leads.
fn way(page: &Page, label: &str) -> String {
    let ways = page.main().split("<a ").skip(1);
    let found = ways.filter(|a| a.split("</a>").next().is_some_and(|a| a.contains(label)));
    let hrefs: Vec<&str> = found.map(|a| a.split("href=\"").nth(1).unwrap().split('"').next().unwrap()).collect();
    assert_eq!(hrefs.len(), 1, "{label}: {hrefs:?} in {}", page.main());
    hrefs[0].replace("&amp;", "&")
}

fn text(place: &Place, id: &str) -> String {
    place.content().texts().get(domain::Language::parse("uk").unwrap(), id).to_string()
}

#[tokio::test]
async fn who_cannot_speak_is_led_to_a_person_and_the_chat_begins_there() {
    let place = with_a_desk();
    let page = place.get("/r/common/cannot-speak?l=uk").await;
    let chat = way(&page, &text(&place, "cannot-speak-write"));
    let content = place.content();
    let key = &content.screen(content.named("common/person").unwrap()).key;
    assert_eq!(chat, format!("/chat/stay-safe?l=uk&to={key}"));
    assert_eq!(way(&place.get("/help?l=uk").await, &text(&place, "help-now-person")), chat);

    let begin = place.get(&chat).await;
    begin.is_a_good_public_page("uk");
    let pressed = format!("name=\"choice\" value=\"-.o:{key}\"");
    assert!(begin.main().contains(&pressed), "{}", begin.main());
    let posted = place.ask("POST", "/chat/stay-safe?l=uk", A_FORM, &format!("choice=-.o:{key}")).await;
    let cookie = posted.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
    let there = place.ask("GET", "/chat/stay-safe", &[("cookie", &cookie)], "").await;
    assert!(there.main().contains(&text(&place, "tell-person-tell")), "{}", there.main());
    assert!(!there.main().contains(&pressed), "she is there");
    // who talks already is offered it, and stays where she is until she presses
    let papers = &content.screen(content.named("common/papers").unwrap()).key;
    let again = place.ask("GET", &format!("/chat/stay-safe?l=uk&to={papers}"), &[("cookie", &cookie)], "").await;
    assert!(again.main().contains(&format!("value=\"-.o:{papers}\"")), "{}", again.main());
    assert!(again.main().contains(&text(&place, "tell-person-tell")));
}

#[tokio::test]
async fn a_chat_begins_only_where_an_address_may_lead() {
    let place = with_a_desk();
    let content = place.content();
    for screen in ["tell/write", "common/hide-now", "ask-me/at", "protect/keep-desk"] {
        let key = &content.screen(content.named(screen).unwrap()).key;
        let begin = place.get(&format!("/chat/stay-safe?l=uk&to={key}")).await;
        begin.is_a_good_public_page("uk");
        assert!(!begin.text.contains(key.as_str()) && begin.main().contains("name=\"begin\""), "{screen}");
    }
    for nonsense in ["", "0", "%3Cscript%3E", "a&to=b"] {
        let begin = place.get(&format!("/chat/stay-safe?l=uk&to={nonsense}")).await;
        begin.is_a_good_public_page("uk");
        assert!(begin.main().contains("name=\"begin\""), "{nonsense}");
    }
}

#[tokio::test]
async fn what_waits_for_words_is_no_page() {
    for place in [Place::new(), with_a_desk()] {
        let content = place.content();
        for (_, screen) in content.screens().filter(|(_, s)| s.unlinked || s.telling) {
            assert_eq!(
                place.get(&format!("/r/{}", screen.name)).await.status,
                StatusCode::NOT_FOUND,
                "{}",
                screen.name
            );
        }
        let ask = place.get("/r/ask-me/ask?l=uk").await;
        ask.is_a_good_public_page("uk");
        let below = ask.main().split_once("</h1>").unwrap().1;
        for button in ["ask-set-open", "ask-list-open"] {
            assert!(!below.contains(&text(&place, button)), "a page cannot write to her: {below}");
        }
        let sense = place.get("/r/sense/promised?l=uk").await;
        assert_eq!(sense.status, StatusCode::SEE_OTHER);
        let key = &content.screen(content.named("sense/promised").unwrap()).key;
        assert_eq!(sense.headers["location"], format!("/chat/stay-safe?l=uk&to={key}"));
    }
}

#[tokio::test]
async fn a_page_is_headed_alike_with_a_desk_and_without() {
    let (without, with) = (Place::new(), with_a_desk());
    let heading = |page: &Page| page.main().split("<h1").nth(1).unwrap().split("</h1>").next().unwrap().to_owned();
    for screen in ["protect/keep", "protect/who", "common/cannot-speak", "others/journalist"] {
        let path = format!("/r/{screen}?l=uk");
        let (a, b) = (without.get(&path).await, with.get(&path).await);
        assert_eq!(heading(&a), heading(&b), "{screen}");
        assert_ne!(a.main(), b.main(), "{screen}: the words are others");
        let own = format!("href=\"/r/{screen}?l=en");
        assert!(b.text.contains(&own), "{screen} in another language: {}", b.text);
    }
}

#[tokio::test]
async fn a_page_that_is_read_says_that_a_bot_is_not_to_be_used() {
    let place = Place::new();
    let said = text(&place, "web-paused");
    assert!(!place.get("/r/ask-me/ask?l=uk").await.text.contains(&said));
    place.paused.found(
        &domain::BotName::parse("stay-safe").unwrap(),
        app::WhyPaused { reason: "a strange webhook address is set", says_whose: false },
    );
    for screen in ["ask-me/ask", "common/papers"] {
        let page = place.get(&format!("/r/{screen}?l=uk")).await;
        page.is_a_good_public_page("uk");
        assert_eq!(page.text.matches(&said).count(), 1, "{screen}");
    }
}
