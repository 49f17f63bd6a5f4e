//! The chat: the newest answer, a field for own words, the buttons. Without a script a form is sent, kept, and
//! answered by a redirect; with one the answer alone is fetched. "Received" is seen only after the bytes are kept.

use crate::door::Secret;
use crate::frame::{self, Place};
use crate::mark::mark_of;
use crate::problem::Problem;
use crate::reader::Reader;
use crate::site::{Shared, Site};
use crate::source::Source;
use crate::taking::take;
use crate::words::words;
use axum::extract::rejection::{FormRejection, QueryRejection};
use axum::extract::{Form, Path, Query, State};
use axum::http::header::{ACCEPT, SET_COOKIE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use domain::{BotName, Input, Language};
use guide::{View, ViewAction, ViewButton, landing};
use maud::{Markup, html};
use pages::{press_key, way_key, words_field};
use serde::Deserialize;

/// Characters of one message.
const LONGEST: usize = 4_000;
/// Bytes of what a button carries; ours are far shorter.
const LONGEST_CHOICE: usize = 64;
/// What the script asks for: the answer without the frame.
const PART: &str = "part=chat";

/// What a form of the chat holds.
#[derive(Default, Deserialize)]
pub(crate) struct Posted {
    text: Option<String>,
    choice: Option<String>,
    begin: Option<String>,
}

impl Posted {
    /// What she did; `None` where she sent an empty field.
    fn input(self) -> Result<Option<Input>, Problem> {
        if let Some(choice) = self.choice {
            // too long is none of ours: the engine answers as to an old button
            return Ok(Some(Input::Choice(if choice.len() > LONGEST_CHOICE { String::new() } else { choice })));
        }
        if self.begin.is_some() {
            return Ok(Some(Input::Command { name: "start".to_owned(), argument: String::new() }));
        }
        let text = self.text.unwrap_or_default().replace("\r\n", "\n");
        let text = text.trim();
        match text.chars().count() {
            0 => Ok(None),
            n if n > LONGEST => Err(Problem::TooLong),
            _ => Ok(Some(Input::Text(text.to_owned()))),
        }
    }
}

/// What an address of the chat asks for.
#[derive(Default, Deserialize)]
pub(crate) struct Asked {
    /// The key of the screen at which a page said that the chat goes on.
    to: Option<String>,
}

impl Asked {
    /// The button that leads there; nothing where no address may lead there.
    fn button(&self, reader: &Reader, bot: &BotName, language: Language) -> Option<ViewButton> {
        landing(&reader.content, reader.content.bot(bot)?, language, self.to.as_deref()?)
    }
}

/// The bot of an address, if there is one.
pub(crate) fn bot_named(reader: &Reader, raw: &str) -> Result<BotName, Problem> {
    BotName::parse(raw).ok().filter(|b| reader.content.bot(b).is_some()).ok_or(Problem::NotFound)
}

/// Where she stands.
pub(crate) async fn look(
    State(site): State<Shared>,
    Path(bot): Path<String>,
    asked: Result<Query<Asked>, QueryRejection>,
    headers: HeaderMap,
    reader: Reader,
) -> Result<Response, Problem> {
    let bot = bot_named(&reader, &bot)?;
    let asked = asked.map(|Query(asked)| asked).unwrap_or_default();
    let view = match site.secret_in(&headers) {
        Some(secret) => site.door.look(&bot, &secret).await?.map(|view| (secret, view)),
        None => None,
    };
    Ok(match view {
        Some((secret, view)) if wants_part(&headers) => part(&reader, &bot, &secret, &view).into_response(),
        None if wants_part(&headers) => StatusCode::NO_CONTENT.into_response(),
        Some((secret, view)) => whole(&site, reader, &bot, &secret, &view, &asked).into_response(),
        None => begin(&site, &reader, &bot, &asked).into_response(),
    })
}

/// Takes what she did.
pub(crate) async fn post(
    State(site): State<Shared>,
    Path(bot): Path<String>,
    headers: HeaderMap,
    reader: Reader,
    source: Source,
    form: Result<Form<Posted>, FormRejection>,
) -> Result<Response, Problem> {
    let bot = bot_named(&reader, &bot)?;
    let back = Redirect::to(&format!("/chat/{bot}?l={}", reader.language));
    let Form(posted) = form.map_err(|e| Problem::of_form(&e))?;
    let Some(input) = posted.input()? else { return Ok(back.into_response()) };
    let known = site.secret_in(&headers);
    let secret = known.unwrap_or_else(|| site.door.new_secret());
    let view = take(&site, &reader, &bot, (&secret, known.is_some()), source, input).await?;
    let mut response =
        if wants_part(&headers) { part(&reader, &bot, &secret, &view).into_response() } else { back.into_response() };
    if known.is_none() {
        response.headers_mut().insert(SET_COOKIE, site.keep(&secret));
    }
    Ok(response)
}

fn wants_part(headers: &HeaderMap) -> bool {
    headers.get(ACCEPT).and_then(|v| v.to_str().ok()).is_some_and(|a| a.contains(PART))
}

/// Before the first word: nothing is kept yet, no mark is set.
fn begin(site: &Site, reader: &Reader, bot: &BotName, asked: &Asked) -> Markup {
    // where a page sent her, the chat begins at the screen that the page spoke of
    let sent_to = asked.button(reader, bot, reader.language).map(|b| b.action);
    let path = format!("/chat/{bot}");
    let action = format!("{path}?l={}", reader.language);
    // in another language it still does
    let own = match asked.to.as_deref().filter(|_| sent_to.is_some()) {
        Some(key) => format!("{path}?to={key}"),
        None => path,
    };
    let (name, value) = match sent_to {
        Some(ViewAction::Choice(data)) => ("choice", data),
        _ => ("begin", "1".to_owned()),
    };
    let main = html! {
        h1 { (reader.text("web-chat")) }
        p { (reader.text("web-chat-how")) }
        (frame::paused(site, reader, bot))
        div data-begin {
            form method="post" action=(action) { (field(reader)) }
            form method="post" action=(action) {
                p { button.key type="submit" name=(name) value=(value) { (reader.text("web-chat-begin")) } }
            }
            p #failed.failed role="alert" hidden { (reader.text("web-not-sent")) }
        }
        p.note { (reader.text("web-chat-note")) }
        script src=(pages::begin_script_path()) defer {}
    };
    frame::page(site, reader, &Place::private(Some(&own)), &main)
}

/// The conversation's page, in the conversation's language.
fn whole(site: &Site, mut reader: Reader, bot: &BotName, secret: &Secret, view: &View, asked: &Asked) -> Markup {
    reader.language = view.language;
    let sent_to = asked.button(&reader, bot, view.language);
    let main = html! {
        h1.away-from-eyes { (reader.text("web-chat")) }
        (frame::paused(site, &reader, bot))
        div data-chat={ "/chat/" (bot) "/events" } {
            (answer(&reader, secret, view))
            p #failed.failed role="alert" hidden { (reader.text("web-not-sent")) }
            form method="post" action={ "/chat/" (bot) "?l=" (reader.language) } { (field(&reader)) }
            (keys(&reader, bot, view, sent_to.as_ref()))
            form method="post" action={ "/chat/" (bot) "/leave" } data-whole {
                p { button.key type="submit" { (reader.text("web-chat-leave")) } }
            }
        }
        script src=(pages::chat_script_path()) defer {}
    };
    frame::page(site, &reader, &Place::private(None), &main)
}

/// What the script puts in place of the last answer.
fn part(reader: &Reader, bot: &BotName, secret: &Secret, view: &View) -> Markup {
    html! { (answer(reader, secret, view)) (keys(reader, bot, view, None)) }
}

fn answer(reader: &Reader, secret: &Secret, view: &View) -> Markup {
    let words = words(reader, view);
    html! {
        div #answer.answer.urgent[view.urgent] lang=(view.said_in) data-language=(view.language)
            data-mark=(mark_of(secret, view)) data-code=[view.code_waits.then_some("1")] aria-live="polite" tabindex="-1" {
            (words.said)
            (words.foot)
        }
    }
}

fn field(reader: &Reader) -> Markup {
    html! {
        (words_field("text", &reader.text("web-your-words"), &reader.text("web-send"), LONGEST))
    }
}

/// A picture or a file, in a form of its own.
fn file_field(reader: &Reader, bot: &BotName) -> Markup {
    html! {
        form method="post" enctype="multipart/form-data" action={ "/chat/" (bot) "/file?l=" (reader.language) } data-whole {
            label for="file" { (reader.text("web-file")) }
            input #file type="file" name="file";
            button.key type="submit" { (reader.text("web-file-send")) }
        }
    }
}

/// `sent_to`: where a page sent her who talks already.
fn keys(reader: &Reader, bot: &BotName, view: &View, sent_to: Option<&ViewButton>) -> Markup {
    let text = |id: &str| reader.content.texts().get(view.language, id);
    html! {
        div #keys {
            @if view.takes_files { (file_field(reader, bot)) }
            form method="post" action={ "/chat/" (bot) "?l=" (view.language) } {
                h2.away-from-eyes { (text("web-choices")) }
                @if let Some(button) = sent_to { div.keys { p { (key(view, button)) } } }
                @for row in &view.buttons {
                    @if let [one] = row.as_slice() { div.keys { p { (key(view, one)) } } }
                    @else { div.two { @for button in row { (key(view, button)) } } }
                }
                h2.away-from-eyes { (text("web-always")) }
                div.row { @for button in &view.row { (key(view, button)) } }
            }
        }
    }
}

fn key(view: &View, button: &ViewButton) -> Markup {
    match &button.action {
        ViewAction::Choice(data) => press_key(&button.label, "choice", data),
        ViewAction::Url(address) => way_key(&button.label, address),
        ViewAction::Page(path) => way_key(&button.label, &format!("{path}?l={}", view.language)),
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{A_FORM, Place};
    use app::WhyPaused;
    use axum::http::StatusCode;

    #[tokio::test]
    async fn a_person_writes_without_a_script_and_comes_back_to_the_answer() {
        let place = Place::new();
        let begin = place.get("/chat/stay-safe?l=en").await;
        begin.is_plain_and_neutral();
        assert!(begin.text.contains("noindex") && begin.headers.get("set-cookie").is_none());
        let posted = place.ask("POST", "/chat/stay-safe?l=en", A_FORM, "begin=1").await;
        assert_eq!(posted.status, StatusCode::SEE_OTHER);
        assert_eq!(posted.headers["location"], "/chat/stay-safe?l=en");
        let cookie = posted.headers["set-cookie"].to_str().unwrap().to_owned();
        assert!(
            cookie.starts_with("__Host-c=") && cookie.ends_with("; Path=/; HttpOnly; SameSite=Lax; Secure"),
            "{cookie}"
        );
        let cookie = cookie.split(';').next().unwrap();
        let page = place.ask("GET", "/chat/stay-safe", &[("cookie", cookie)], "").await;
        page.is_plain_and_neutral();
        assert!(page.text.contains("<html lang=\"en\""), "the page speaks the conversation's language");
        let main = page.main();
        let at = |part: &str| main.find(part).unwrap_or_else(|| panic!("{part} in {main}"));
        assert!(at("aria-live=\"polite\"") < at("<textarea") && at("<textarea") < at("name=\"choice\""));
        let choice = main.split("name=\"choice\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let headers = [A_FORM, &[("cookie", cookie)]].concat();
        assert_eq!(
            place.ask("POST", "/chat/stay-safe", &headers, &format!("choice={choice}")).await.status,
            StatusCode::SEE_OTHER
        );
        let next = place.ask("GET", "/chat/stay-safe", &[("cookie", cookie)], "").await;
        assert_ne!(next.main(), main);
    }

    #[tokio::test]
    async fn another_language_leads_to_the_same_screen_where_a_page_sent_her() {
        let place = Place::new();
        let content = place.content();
        let key = &content.screen(content.named("common/papers").unwrap()).key;
        let choice =
            |page: &str| page.split("name=\"choice\" value=\"").nth(1).map(|c| c.split('"').next().unwrap().to_owned());
        let page = place.get(&format!("/chat/stay-safe?to={key}&l=uk")).await;
        page.is_plain_and_neutral();
        let leads = choice(page.main());
        assert!(leads.is_some(), "{}", page.main());
        for language in ["en", "de", "ro"] {
            let href = format!("/chat/stay-safe?to={key}&amp;l={language}");
            assert!(page.hrefs().contains(&href), "{href} not in {:?}", page.hrefs());
            assert_eq!(choice(place.get(&href.replace("&amp;", "&")).await.main()), leads, "{language}");
        }
        let nowhere = place.get("/chat/stay-safe?to=nowhere&l=uk").await;
        assert!(nowhere.hrefs().contains(&"/chat/stay-safe?l=en".to_owned()), "{:?}", nowhere.hrefs());
    }

    #[tokio::test]
    async fn with_a_script_the_answer_alone_comes_back() {
        let place = Place::new();
        let headers = [A_FORM, &[("accept", "text/html;part=chat")]].concat();
        let part = place
            .ask(
                "POST",
                "/chat/safe-women?l=uk",
                &headers,
                "text=%D0%BC%D0%B5%D0%BD%D0%B5+%D0%B7%D0%B0%D0%BC%D0%BA%D0%BD%D1%83%D0%BB%D0%B8",
            )
            .await;
        assert_eq!(part.status, StatusCode::OK);
        assert!(
            part.text.starts_with("<div id=\"answer\"") || part.text.starts_with("<div class=\"answer"),
            "{}",
            part.text
        );
        assert!(part.text.contains("tel:112") && part.text.contains("urgent") && !part.text.contains("<html"));
        let none = place.ask("GET", "/chat/safe-women", &[("accept", "text/html;part=chat")], "").await;
        assert_eq!(none.status, StatusCode::NO_CONTENT);
    }

    #[tokio::test]
    async fn what_cannot_be_kept_is_not_called_received_and_the_numbers_stand_there() {
        let place = Place::new();
        place.door.fail();
        let page = place.ask("POST", "/chat/stay-safe?l=en", A_FORM, "text=hello").await;
        assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE);
        page.is_plain_and_neutral();
        assert!(page.text.contains("tel:112") && page.headers.get("set-cookie").is_none());
    }

    #[tokio::test]
    async fn a_bot_that_is_not_ours_now_is_not_to_be_used_and_the_pages_say_so_in_every_language() {
        let place = Place::new();
        let bot = domain::BotName::parse("stay-safe").unwrap();
        let posted = place.ask("POST", "/chat/stay-safe?l=uk", A_FORM, "begin=1").await;
        let cookie = posted.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
        let content = place.content();
        place.paused.found(&bot, WhyPaused { reason: "a strange webhook address is set", says_whose: false });
        for language in content.texts().languages() {
            let sentence = content.texts().get(language, "web-paused");
            assert!(!sentence.contains("web-paused") && sentence.len() > 50, "{language}");
            for path in ["/", "/about", "/chat/stay-safe"] {
                let page = place.get(&format!("{path}?l={language}")).await;
                page.is_a_good_public_page(language.as_str());
                assert_eq!(page.text.matches(&*sentence).count(), 1, "{path} {language}");
                assert!(!page.hrefs().iter().any(|h| h.contains("t.me/stay_safe_bot")), "no way leads there: {path}");
            }
            let other = place.get(&format!("/chat/safe-women?l={language}")).await;
            assert!(!other.text.contains(&*sentence), "the other bot is ours");
        }
        let said = content.texts().get(domain::Language::parse("uk").unwrap(), "web-paused");
        let open = place.ask("GET", "/chat/stay-safe", &[("cookie", &cookie)], "").await;
        open.is_plain_and_neutral();
        assert!(open.text.contains(&*said), "in a conversation too");
        let leaflet = place.get("/c/pl/leaflet?l=en").await;
        leaflet.is_a_good_sheet();
        assert!(!leaflet.text.contains("t.me/stay_safe_bot") && leaflet.text.contains("t.me/safewomenbot"));
        place.paused.leave(&bot);
        for path in ["/", "/about"] {
            let page = place.get(&format!("{path}?l=uk")).await;
            assert!(!page.text.contains(&*said) && page.text.contains("t.me/stay_safe_bot"), "{path}");
        }
    }

    #[tokio::test]
    async fn too_long_a_text_is_refused_and_never_cut() {
        let place = Place::new();
        for (chars, want) in [(4_000, StatusCode::SEE_OTHER), (4_001, StatusCode::PAYLOAD_TOO_LARGE)] {
            let page = place.ask("POST", "/chat/stay-safe", A_FORM, &format!("text={}", "a".repeat(chars))).await;
            assert_eq!(page.status, want, "{chars}");
        }
    }

    #[tokio::test]
    async fn an_empty_field_or_a_forged_button_harms_nobody() {
        let place = Place::new();
        for (body, sets) in [
            ("text=++", false),
            ("", false),
            ("choice=%3Cscript%3E", true),
            (&format!("choice={}", "x".repeat(999)), true),
        ] {
            let page = place.ask("POST", "/chat/stay-safe", A_FORM, body).await;
            assert_eq!(page.status, StatusCode::SEE_OTHER, "{body}");
            assert_eq!(page.headers.get("set-cookie").is_some(), sets, "{body}");
        }
    }
}
