//! The parts of the pages side by side, for who works on them: only in a demonstration. Its words are those of the
//! pages; names of colours and sizes are those of the style.

use crate::frame::{self, Place, emergency_numbers};
use crate::problem::Problem;
use crate::reader::Reader;
use crate::site::Shared;
use axum::extract::{Query, State};
use maud::{Markup, html};
use pages::{Icon, call_key, card, icon, icon_key, label, main_key, notice, press_key, sms_key, way_key, words_field};
use serde::Deserialize;

const COLOURS: [&str; 13] =
    ["paper", "card", "wash", "blush", "line", "edge", "ink", "soft", "key", "on-key", "help", "on-help", "focus"];
const TYPES: [&str; 5] = ["t-xl", "t-num", "t-l", "t", "t-s"];
const SPACES: [&str; 5] = ["s1", "s2", "s3", "s4", "s5"];

#[derive(Default, Deserialize)]
pub(crate) struct Asked {
    dir: Option<String>,
    signs: Option<String>,
}

/// The page; `?dir=rtl` turns it round, `?signs=1` shows the signs alone: all at once they are as much as a page may be.
pub(crate) async fn page(State(site): State<Shared>, asked: Query<Asked>, reader: Reader) -> Result<Markup, Problem> {
    if !site.settings.demonstration {
        return Err(Problem::NotFound);
    }
    let turned = asked.0.dir.as_deref() == Some("rtl");
    let main = if asked.0.signs.is_some() {
        signs(&reader)
    } else {
        html! { (tokens(&reader)) (pressed(&reader)) (said(&reader)) }
    };
    let place = Place { turned, more_style: Some(pages::look_style_path()), ..Place::private(Some("/look")) };
    Ok(frame::page(&site, &reader, &place, &main))
}

fn tokens(reader: &Reader) -> Markup {
    html! {
        h1 { (reader.text("web-title")) }
        p.lead { (reader.text("web-hello-text")) }
        ul.look {
            @for name in COLOURS { li { span class={ "of of-" (name) } {} code { (name) } } }
        }
        ul.steps {
            @for name in TYPES { li { code { (name) } span class={ "of-" (name) } { (reader.text("web-hello")) } } }
        }
        ul.steps {
            @for name in SPACES { li { code { (name) } span class={ "of of-" (name) } {} } }
        }
        ul.look {
            @for one in Icon::ALL { li { code { (icon(one)) (format!("{one:?}").to_lowercase()) } } }
            li { code { a href="/look?signs=1" { "signs" } } }
        }
    }
}

fn signs(reader: &Reader) -> Markup {
    html! {
        h1 { (reader.text("web-title")) }
        ul.look.signs { @for (name, drawing) in pages::signs() { li { (drawing) (name) } } }
    }
}

fn pressed(reader: &Reader) -> Markup {
    let (verb, text) = (reader.text("web-call"), |id: &str| reader.text(id));
    html! {
        h2 { (text("web-choices")) }
        ul.keys {
            li { (main_key(Icon::Words, &text("web-open-chat"), "#main")) }
            li { (icon_key(Icon::Read, &text("web-read-pages"), "#main")) }
            li { (way_key(&text("web-about"), "#main")) }
        }
        ul.two {
            li { (icon_key(Icon::World, &text("web-countries"), "#main")) }
            li { (icon_key(Icon::Out, &text("web-telegram"), "#main")) }
        }
        div.row {
            @for (icon, id) in [("🆘", "engine-help"), ("☰", "engine-menu"), ("🌐", "engine-language"), ("✖", "engine-hide")] {
                a.key href="#main" { (label(&format!("{icon} {}", text(id)))) }
            }
        }
        h2 { (text("web-urgent")) }
        div.urgent { (emergency_numbers(reader)) }
        h2 { (text("web-others")) }
        (call_key(&verb, "+44 7700 900123", "+447700900123", &text("engine-open-now")))
        (sms_key(&text("web-sms"), "+44 7700 900123", "+447700900123"))
    }
}

fn said(reader: &Reader) -> Markup {
    let text = |id: &str| reader.text(id);
    html! {
        (card(
            &html! { h2 { (text("web-door-all")) } },
            &html! { p { (text("web-about-program")) } p.note { (text("web-about-check")) } },
        ))
        (notice(&html! { p { (text("web-about-never")) } }))
        form method="post" action="/look" data-whole {
            (words_field("text", &text("web-your-words"), &text("web-send"), 4_000))
            p { (press_key(&text("web-chat-begin"), "begin", "1")) }
        }
        p.failed { (text("web-not-sent")) }
        div.answer.urgent lang=(reader.language) { (emergency_numbers(reader)) p { (text("web-hello-text")) } }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::Place;
    use axum::http::StatusCode;

    #[tokio::test]
    async fn only_a_demonstration_shows_the_parts() {
        assert_eq!(Place::new().get("/look").await.status, StatusCode::NOT_FOUND);
        let place = Place::demonstration();
        for language in ["uk", "en"] {
            let page = place.get(&format!("/look?l={language}")).await;
            page.is_a_good_public_page(language);
        }
        let turned = place.get("/look?l=en&dir=rtl").await;
        assert!(turned.text.contains("<html lang=\"en\" dir=\"rtl\">"));
        turned.is_plain_and_neutral();
    }

    #[tokio::test]
    async fn every_sign_is_shown_with_its_name() {
        let place = Place::demonstration();
        for path in ["/look?l=uk&signs=1", "/look?l=en&signs=1&dir=rtl"] {
            let page = place.get(path).await;
            page.is_plain_and_neutral();
            for (name, drawing) in pages::signs() {
                assert!(page.main().contains(&format!("<li>{}{name}</li>", drawing.into_string())), "{name}");
            }
        }
    }
}
