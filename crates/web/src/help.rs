//! Numbers now: the help screen as a page, the numbers before everything else.

use crate::frame::{self, Place};
use crate::problem::Problem;
use crate::read;
use crate::reader::Reader;
use crate::site::Shared;
use axum::extract::State;
use maud::{Markup, html};

/// The page.
pub(crate) async fn page(State(site): State<Shared>, reader: Reader) -> Result<Markup, Problem> {
    let bot = reader.bot().ok_or(Problem::NotFound)?;
    let main = html! {
        h1 { (reader.text("web-help")) }
        (read::body(&reader, bot, &read::Rest::at(bot.help)))
    };
    Ok(frame::page(&site, &reader, &Place::public("/help"), &main))
}

#[cfg(test)]
mod tests {
    #[tokio::test]
    async fn the_numbers_come_first_and_dial_when_touched() {
        let place = crate::testing::Place::new();
        for language in ["uk", "en"] {
            let page = place.get(&format!("/help?l={language}")).await;
            page.is_a_good_public_page(language);
            let main = page.main();
            let first = main.find("tel:112").unwrap();
            assert!(["tel:102", "tel:999", "tel:911"].iter().all(|n| main.contains(n)));
            assert!(main.find("<p>").is_none_or(|words| first < words), "no words above the numbers");
            assert!(main.contains("/c/pl?l="));
        }
    }
}
