//! What each screen of an open chat weighs on its way: its files packed, the page itself as it is.

use crate::testing::{A_FORM, Place};
use axum::http::HeaderMap;
use axum::http::header::ACCEPT_ENCODING;
use std::collections::HashSet;
use std::time::Duration;

/// Bytes of a page with its style and scripts.
const BUDGET: usize = 20_000;

/// Bytes of a file, as a browser of today gets it.
async fn packed(path: &str) -> usize {
    let mut asked = HeaderMap::new();
    asked.insert(ACCEPT_ENCODING, "gzip, deflate, br".parse().unwrap());
    let file = pages::asset(path, &asked).unwrap();
    axum::body::to_bytes(file.into_body(), 1 << 20).await.unwrap().len()
}

#[tokio::test]
async fn no_screen_of_an_open_chat_is_heavier_than_a_bad_connection_bears() {
    let place = Place::demonstration();
    place.door.opens_a_desk();
    let content = place.content();
    let mut files = 0;
    for path in [pages::style_path(), pages::script_path(), pages::chat_script_path()] {
        files += packed(path).await;
    }
    for language in content.texts().languages() {
        let mut seen = HashSet::new();
        for bot in content.bots() {
            let path = format!("/chat/{}?l={language}", bot.name);
            let begun = place.ask("POST", &path, A_FORM, "begin=1").await;
            let cookie = begun.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
            let whole = place.ask("GET", &path, &[("cookie", &cookie)], "").await.text;
            // the answer and its keys change, the frame around them stays
            let headers = [A_FORM, &[("cookie", cookie.as_str()), ("accept", "text/html;part=chat")]].concat();
            let part = place.ask("GET", &path, &headers, "").await.text;
            let frame = whole.len() - part.len();
            for (_, screen) in content.screens().filter(|(_, screen)| screen.runs_in(bot)) {
                // nobody presses faster than she may
                place.clock.forward(Duration::from_secs(2));
                let answer = place.ask("POST", &path, &headers, &format!("choice=-.o:{}", screen.key)).await;
                assert_eq!(answer.status.as_u16(), 200, "{} {language}", screen.name);
                let all = files + frame + answer.text.len();
                assert!(all < BUDGET, "{} {language}: {all} bytes", screen.name);
                seen.insert(answer.text);
            }
        }
        assert!(seen.len() > 100, "{language}: {} screens", seen.len());
    }
}
