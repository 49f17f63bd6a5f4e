//! The table of addresses in the documents says what the code accepts: each row is followed, and each screen that
//! can be named has its row. `OBERIH_BLESS=1` writes it anew.

#![expect(clippy::unwrap_used, reason = "tests")]

use content::Content;
use domain::{Country, Input, Language, Timestamp};
use guide::{Event, State};
use std::fmt::Write;
use std::path::PathBuf;

const NOW: Timestamp = Timestamp::from_unix_micros(1_795_500_000_000_000); // 2026-11-24
const HEAD: &str = "# Addresses to hand out

Written from the content by `OBERIH_BLESS=1 cargo test -p guide --test links`, and checked by the same test.
An address names a country, a language, a screen or some of them, and says no more than that: whoever sees it may read
it. What an old address names and nobody knows any more is passed over; it still opens the bot or the start.

| what | address |
|---|---|
| the start; numbers now; the countries; who answers here | `/`, `/help`, `/c`, `/about` |
| a country's numbers | `/c/<cc>` |
| its card to show, on that page | `/c/<cc>#card` |
| its card on paper (A6), on two sides where it speaks several languages | `/c/<cc>/card` |
| a leaflet with squares for a camera (A6) | `/c/<cc>/leaflet` |
| a screen, only read; one that waits for an answer opens the chat | `/r/<guide>/<screen>` |
| a bot's chat on the pages | `/chat/<bot>` |
| that chat, at a screen; `<key>` is in the tables below | `/chat/<bot>?to=<key>` |
| a bot, with the country chosen | `t.me/<bot>?start=<cc>` |
| a bot, in a language | `t.me/<bot>?start=_<language>` |
| a bot, at a screen | `t.me/<bot>?start=<screen>` |
| all of them | `t.me/<bot>?start=<cc>_<language>-<screen>` |
| any page in a language | `?l=<language>` |
| any page with the country chosen, as that of one bot | `?c=<CC>`, `?b=<bot>` |
| several of them | `?to=<key>&l=<language>&c=<CC>&b=<bot>` |

A payload after `start=` has at most 64 characters of `A-Z a-z 0-9 _ -` (core.telegram.org/bots/features, \"Deep
linking\"). `<screen>` is one of the shared guide, else of the bot's own. What erases or hides is never reached by an
address: a press must be hers.
";

fn file() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/deep-links.md")
}

fn table(content: &Content) -> String {
    let mut out = HEAD.to_owned();
    out.push_str("\n## Countries\n\n| country | page | payload |\n|---|---|---|\n");
    for c in content.countries() {
        let code = c.country.as_str().to_ascii_lowercase();
        let name = c.name_in(domain::Language::parse("en").unwrap());
        let payload = guide::payload(Some(c.country), None, None).unwrap();
        writeln!(out, "| {name} | `/c/{code}` | `{payload}` |").unwrap();
    }
    for bot in content.bots() {
        write!(
            out,
            "\n## Screens of {} (t.me/{})\n\n| screen | payload | key |\n|---|---|---|\n",
            bot.name, bot.username
        )
        .unwrap();
        for (name, ix) in guide::linkable(content, bot) {
            writeln!(
                out,
                "| `/r/{}` | `{}` | `{}` |",
                content.screen(ix).name,
                guide::payload(None, None, Some(name)).unwrap(),
                content.screen(ix).key
            )
            .unwrap();
        }
    }
    out
}

#[test]
fn the_table_of_addresses_says_what_the_code_accepts() {
    let content = content::testing::shipped(NOW);
    let now = table(&content);
    if std::env::var_os("OBERIH_BLESS").is_some() {
        std::fs::write(file(), &now).unwrap();
    }
    let kept = std::fs::read_to_string(file()).unwrap_or_default();
    assert!(kept == now, "docs/deep-links.md is not what the code accepts: write it anew with OBERIH_BLESS=1");
}

#[test]
fn every_key_of_the_table_leads_to_its_screen() {
    let content = content::testing::shipped(NOW);
    for bot in content.bots() {
        for (_, ix) in guide::linkable(&content, bot) {
            let screen = content.screen(ix);
            for language in &bot.languages {
                let button = guide::landing(&content, bot, *language, &screen.key).unwrap();
                let guide::ViewAction::Choice(data) = button.action else { unreachable!("a choice") };
                let begun = State::start(&content.screen(bot.start).name, bot, Some(*language), NOW);
                let stands = guide::step(&content, bot, begun, Event::Input(&Input::Choice(data)), NOW).0;
                assert_eq!(stands.screen(), &*screen.name, "{language}");
            }
        }
    }
}

#[test]
fn a_country_a_language_and_a_screen_go_together_within_the_limit() {
    let content = content::testing::shipped(NOW);
    for bot in content.bots() {
        for (name, ix) in guide::linkable(&content, bot) {
            for language in [None].into_iter().chain(bot.languages.iter().copied().map(Some)) {
                for country in [None].into_iter().chain(content.countries().map(|c| Some(c.country))) {
                    let payload = guide::payload(country, language, Some(name)).unwrap();
                    let link = guide::follow(&content, bot, &payload);
                    assert_eq!((link.country, link.language, link.screen), (country, language, Some(ix)), "{payload}");
                }
            }
        }
    }
    assert_eq!(guide::payload(Some(Country::parse("PL").unwrap()), None, Some(&"x".repeat(62))), None);
}

#[test]
fn an_address_sets_the_language_it_names_and_passes_over_what_the_bot_does_not_speak() {
    let content = content::testing::shipped(NOW);
    for bot in content.bots() {
        let opened = |payload: &str| {
            let begun = State::start(&content.screen(bot.start).name, bot, Language::parse("uk").ok(), NOW);
            let start = Input::Command { name: "start".to_owned(), argument: payload.to_owned() };
            guide::step(&content, bot, begun, Event::Input(&start), NOW).0
        };
        let poland = Country::parse("PL").ok();
        for (payload, language, country, screen) in [
            ("pl_ro-papers", "ro", poland, "common/papers"),
            ("pl_pl", "pl", poland, &*content.screen(bot.start).name),
            ("_de-papers", "de", None, "common/papers"),
            ("de-papers", "uk", Country::parse("DE").ok(), "common/papers"),
            ("pl_xx-papers", "uk", poland, "common/papers"),
            ("pl_-papers", "uk", poland, "common/papers"),
            ("zz_en", "en", None, &*content.screen(bot.start).name),
        ] {
            let state = opened(payload);
            let stands = (state.language(bot).to_string(), state.country(), state.screen().to_owned());
            assert_eq!(stands, (language.to_owned(), country, screen.to_owned()), "{payload}");
        }
    }
}
