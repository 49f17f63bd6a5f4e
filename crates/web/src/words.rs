//! The paragraphs of a screen, as a page and the chat show them.

use crate::reader::Reader;
use content::{Card, Content};
use domain::Language;
use guide::View;
use maud::{Markup, html};
use pages::{Direction, Numbers};

/// A code that stays on the screen until she chose otherwise, in minutes.
const STAYS: [&str; 3] = ["1", "5", "15"];

/// What a screen says, and apart from it where that comes from: nobody in a hurry reads the sources first.
pub(crate) struct Words {
    pub(crate) said: Markup,
    pub(crate) foot: Markup,
}

/// The paragraphs of a view, their numbers ready to dial.
pub(crate) fn words(reader: &Reader, view: &View) -> Words {
    let text = |id: &str| reader.content.texts().get(view.said_in, id);
    let (verb, feet) = (text("web-call"), ["engine-sources", "engine-unreviewed"].map(text));
    let numbers = Numbers::of(&reader.content, reader.country);
    let is_foot = |p: &&String| feet.iter().any(|f| p.starts_with(&**f));
    let (foot, said): (Vec<&String>, Vec<&String>) = view.paragraphs.iter().partition(is_foot);
    Words {
        said: html! {
            @for p in said {
                @if view.code.as_ref() == Some(p) { (code(reader, view, p)) }
                @else if let Some(language) = of_a_card(&reader.content, p) { (in_its_language(language, p)) }
                @else { (numbers.paragraph(&verb, p)) }
            }
        },
        foot: html! { @for p in foot { div.note { (numbers.paragraph(&verb, p)) } } },
    }
}

/// The language of a paragraph that is the whole message of a card.
fn of_a_card(content: &Content, paragraph: &str) -> Option<Language> {
    let cards = content.countries().filter_map(|c| content.card(c.country));
    let found = cards.flat_map(Card::said).find(|(_, lines)| paragraph.lines().eq(lines.iter().copied()));
    found.map(|(language, _)| language)
}

/// Said to somebody else than the reader: a reader aloud pronounces it as it is spoken, and it runs its own way.
fn in_its_language(language: Language, paragraph: &str) -> Markup {
    html! {
        p lang=(language) dir=(Direction::of(language)) {
            @for (n, line) in paragraph.lines().enumerate() { @if n > 0 { br; } (line) }
        }
    }
}

/// The code to come back. It is never taken for a number to dial, whatever it begins with. Its keys wait for the script
/// that makes them work.
fn code(reader: &Reader, view: &View, code: &str) -> Markup {
    let texts = reader.content.texts();
    let text = |id: &str| texts.get(view.said_in, id);
    html! {
        div #code data-gone=(text("web-code-gone")) {
            b.show dir="ltr" { (code) }
            div #code-keys hidden {
                div.two {
                    button #copy.key type="button" data-done=(text("web-code-copied")) data-not=(text("web-code-marked")) {
                        (text("web-code-copy"))
                    }
                    button #print.key type="button" { (text("web-code-print")) }
                }
                label for="stays" { (text("web-code-stays")) }
                select #stays.say {
                    option value="" { (text("web-code-stays-on")) }
                    @for minutes in STAYS {
                        option value=(minutes) { (texts.with(view.said_in, "web-code-minutes", &[("minutes", minutes)])) }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{A_FORM, Place};

    #[tokio::test]
    async fn a_card_in_the_chat_is_read_in_its_own_languages_and_runs_their_way() {
        let place = Place::new();
        let headers = [A_FORM, &[("accept", "text/html;part=chat")]].concat();
        let said = |words: &str| format!("text={}", words.bytes().map(|b| format!("%{b:02X}")).collect::<String>());
        let first = place.ask("POST", "/chat/stay-safe?l=uk", &headers, &said("не можу говорити")).await;
        let cookie = first.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
        let headers = [headers, vec![("cookie", cookie.as_str())]].concat();
        let card = place.ask("POST", "/chat/stay-safe?l=uk", &headers, &said("Ізраїль")).await.text;
        let at = |part: &str| card.find(part).unwrap_or_else(|| panic!("{part} not in {card}"));
        let (hebrew, arabic) = (at("<p lang=\"he\" dir=\"rtl\">"), at("<p lang=\"ar\" dir=\"rtl\">"));
        assert!(hebrew < arabic && arabic < at("Я в небезпеці."), "hers below those of the country");
        assert_eq!(card.matches("dir=\"rtl\"").count(), 2);
    }

    #[tokio::test]
    async fn what_a_fact_counts_is_no_number_to_call() {
        let place = Place::new();
        let content = place.content();
        let numbers = pages::Numbers::of(&content, None);
        // 113 of the figures is a number of the directory as well
        let counted: Vec<&String> = content.amounts().iter().filter(|amount| amount.contains("113")).collect();
        assert!(!counted.is_empty());
        for amount in counted {
            let html = numbers.paragraph("Call", &format!("• {amount};")).into_string();
            assert!(html.contains("113") && !html.contains("tel:"), "{html}");
        }
    }
}
