//! Who answers here, what is kept, which addresses are true.

use crate::frame::{self, Place};
use crate::reader::Reader;
use crate::site::Shared;
use axum::extract::State;
use maud::{Markup, html};

/// The page.
pub(crate) async fn page(State(site): State<Shared>, reader: Reader) -> Markup {
    let main = html! {
        h1 { (reader.text("web-about")) }
        @for id in ["web-about-program", "web-about-check", "web-about-kept", "web-about-never"] { p { (reader.text(id)) } }
        @if !site.settings.bot_links.is_empty() {
            p { (reader.text("web-about-true")) }
            ul.keys {
                @for (bot, link) in &site.settings.bot_links {
                    @let address = link.trim_start_matches("https://");
                    li {
                        // no way leads to a bot that is not ours now
                        @if site.paused.is_paused(bot) { p { (address) } (frame::paused(&site, &reader, bot)) }
                        @else { (pages::icon_key(pages::Icon::Out, address, link)) }
                    }
                }
            }
        }
    };
    frame::page(&site, &reader, &Place::public("/about"), &main)
}

#[cfg(test)]
mod tests {
    #[tokio::test]
    async fn it_names_the_true_addresses() {
        let page = crate::testing::Place::new().get("/about?l=en").await;
        page.is_a_good_public_page("en");
        assert!(page.text.contains("t.me/stay_safe_bot"));
    }
}
