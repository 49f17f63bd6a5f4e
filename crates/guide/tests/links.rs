//! The table of addresses in the documents says what the code accepts: each row is followed, and each screen that
//! can be named has its row. `OBERIH_BLESS=1` writes it anew.

#![expect(clippy::unwrap_used, reason = "tests")]

use content::Content;
use domain::{Country, Timestamp};
use std::fmt::Write;
use std::path::PathBuf;

const NOW: Timestamp = Timestamp::from_unix_micros(1_795_500_000_000_000); // 2026-11-24
const HEAD: &str = "# Addresses to hand out

Written from the content by `OBERIH_BLESS=1 cargo test -p guide --test links`, and checked by the same test.
An address names a country, a screen or both, and says no more than that: whoever sees it may read it. What an old
address names and nobody knows any more is passed over; it still opens the bot or the start.

| what | address |
|---|---|
| a country's numbers | `/c/<cc>` |
| its card to show, on that page | `/c/<cc>#card` |
| its card on paper (A6) | `/c/<cc>/card` |
| a leaflet with squares for a camera (A6) | `/c/<cc>/leaflet` |
| a screen, only read | `/r/<guide>/<screen>` |
| a bot, with the country chosen | `t.me/<bot>?start=<cc>` |
| a bot, at a screen | `t.me/<bot>?start=<screen>` |
| both | `t.me/<bot>?start=<cc>-<screen>` |
| any page in a language | `?l=<language>` |

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
        let name = c.name.values().next().map_or("", String::as_str);
        let payload = guide::payload(Some(c.country), None).unwrap();
        writeln!(out, "| {name} | `/c/{code}` | `{payload}` |").unwrap();
    }
    for bot in content.bots() {
        write!(out, "\n## Screens of {} (t.me/{})\n\n| screen | payload |\n|---|---|\n", bot.name, bot.username)
            .unwrap();
        for (name, ix) in guide::linkable(content, bot) {
            writeln!(out, "| `/r/{}` | `{}` |", content.screen(ix).name, guide::payload(None, Some(name)).unwrap())
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
fn a_country_and_a_screen_go_together_within_the_limit() {
    let content = content::testing::shipped(NOW);
    for bot in content.bots() {
        for country in content.countries() {
            for (name, ix) in guide::linkable(&content, bot) {
                let payload = guide::payload(Some(country.country), Some(name)).unwrap();
                assert!(payload.len() <= guide::PAYLOAD_LIMIT);
                let link = guide::follow(&content, bot, &payload);
                assert_eq!((link.country, link.screen), (Some(country.country), Some(ix)), "{payload}");
            }
        }
    }
    assert_eq!(guide::payload(Some(Country::parse("PL").unwrap()), Some(&"x".repeat(62))), None);
}
