//! Pictures of the pages and of both bots' phones, for people who review words and layout: `cargo xtask screenshots`. They
//! are kept in `docs/screenshots`, at both widths, light and dark; `--all DIR` takes every screen and country too.

#![expect(clippy::print_stdout, reason = "a command that says what it did")]

mod every;
mod phones;
mod talks;

use anyhow::{Context, Result};
use clap::Parser;
use domain::{Clock, Language};
use phones::phone_says;
use serde_json::json;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use talks::{Step, TALKS};
use tests::town::Town;
use tests::{Browser, Engine, small_png};

/// Pixels of a page that are kept at most: what is below is more of the same.
const HIGHEST: u32 = 2_400;
const PATIENCE: Duration = Duration::from_secs(20);

#[derive(Parser)]
struct Args {
    /// Every screen that is read as a page and every country too, into this folder
    #[arg(long, value_name = "DIR")]
    all: Option<PathBuf>,
    /// Only pages whose name begins like this
    #[arg(long)]
    only: Option<String>,
}

/// A page: its name, what is seen, its address.
const PAGES: &[(&str, &str, &str)] = &[
    ("start", "The start", "/"),
    ("chat-before", "The chat before the first word", "/chat/stay-safe"),
    ("chat-menu", "The chat, after “Begin”", "/chat/stay-safe"),
    ("chat-help", "The chat, after words of danger", "/chat/stay-safe"),
    ("read-list", "The menu, only read", "/r/stay-safe/menu"),
    ("read-papers", "A screen: papers", "/r/common/papers"),
    ("read-offer", "A screen: check an offer", "/r/common/check-offer"),
    ("read-trip", "A screen: before a trip", "/r/common/going"),
    ("read-sense", "A screen: what is happening to me", "/r/sense/start"),
    ("read-girls", "A screen for girls", "/r/safe-women/girls"),
    ("read-teen", "A screen for teenagers", "/r/stay-safe/teen"),
    ("help", "Numbers now", "/help"),
    ("countries", "The countries", "/c"),
    ("call-pl", "The numbers of Poland", "/c/pl"),
    ("call-ua", "The numbers of Ukraine", "/c/ua"),
    ("card-pl", "The card on paper", "/c/pl/card"),
    ("leaflet-pl", "A leaflet", "/c/pl/leaflet"),
    ("about", "Who answers here", "/about"),
    ("problem", "A wrong address", "/nothing"),
    ("away", "The way out, for a moment", "/away"),
    ("look", "The parts", "/look"),
    ("look-turned", "The parts from right to left", "/look?dir=rtl"),
];

const LANGUAGES: [&str; 2] = ["uk", "en"];
/// How each is pictured: how wide, and whether dark.
const LOOKS: [(u32, bool); 4] = [(360, false), (360, true), (1280, false), (1280, true)];

struct Studio {
    browser: Browser,
    base: String,
    phones: String,
    content: content::Content,
    people: u64,
    out: PathBuf,
    only: String,
    http: reqwest::Client,
    taken: BTreeMap<String, Vec<String>>,
}

#[tokio::main]
async fn main() -> Result<()> {
    let args = Args::parse();
    let town = Town::with(Engine::Sqlite, "ngo", |config| {
        config.demonstration = true;
        // so that a leaflet looks the same every time
        config.public_url = Some("https://pages.example".to_owned());
    })
    .await;
    let content = content::load(&oberih::embedded_content(), oberih::SystemClock.now()).content;
    let browser = Browser::start(1280, true).await.context("OBERIH_TEST_CHROMEDRIVER names no browser")?;
    let all = args.all.is_some();
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/screenshots");
    let mut studio = Studio {
        browser,
        base: format!("http://{}", town.node.public_addr()),
        phones: town.world.telegram.api_url(),
        content: content.context("the content does not load")?,
        people: 7_000_000_000,
        out: args.all.unwrap_or(kept),
        only: args.only.unwrap_or_default(),
        http: oberih::Net::real()?.http,
        taken: BTreeMap::new(),
    };
    std::fs::create_dir_all(&studio.out)?;
    studio.pages().await?;
    studio.chats().await?;
    studio.phones().await?;
    if all {
        studio.everything().await?;
    } else if studio.only.is_empty() {
        studio.index()?;
    }
    println!("{} pictures in {}", studio.taken.values().map(Vec::len).sum::<usize>(), studio.out.display());
    town.node.stop().await;
    Ok(())
}

impl Studio {
    fn text(&self, language: &str, id: &str) -> Result<String> {
        Ok(self.content.texts().get(Language::parse(language)?, id).to_string())
    }

    async fn pages(&mut self) -> Result<()> {
        for (name, _, path) in PAGES {
            if !name.starts_with(&self.only) {
                continue;
            }
            for language in LANGUAGES {
                for (width, dark) in LOOKS {
                    self.page(name, path, language, width, dark).await?;
                }
            }
        }
        Ok(())
    }

    async fn page(&mut self, name: &str, path: &str, language: &str, width: u32, dark: bool) -> Result<()> {
        self.browser.becomes(width, if width < 700 { 740 } else { 800 }, dark).await;
        let mark = if path.contains('?') { '&' } else { '?' };
        let url = format!("{}{path}{mark}l={language}", self.base);
        if name == "away" {
            // the page leaves at once; its own words are shown without the way on
            let text = self.http.get(&url).send().await?.text().await?;
            let still: String = text.replace("http-equiv=\"refresh\"", "name=\"still\"");
            self.browser.open("about:blank").await;
            let write = format!("document.open(); document.write({}); document.close()", json!(still));
            self.browser.script(&write).await;
        } else {
            self.browser.devtools("Network.clearBrowserCookies", json!({})).await;
            self.browser.open(&url).await;
        }
        if let "chat-menu" | "chat-help" = name {
            if name == "chat-help" {
                let words = if language == "uk" { "мене замкнули" } else { "they locked me in" };
                self.browser.types("#text", words).await;
                self.browser.clicks("button.send").await;
            } else {
                self.browser.clicks("button[name=begin]").await;
            }
            anyhow::ensure!(self.browser.waits_for_text("#answer", |t| !t.is_empty()).await, "no answer in the chat");
        }
        self.take(name, language, width, dark).await
    }

    /// Conversations of the page, each walked once a language and pictured at every width.
    async fn chats(&mut self) -> Result<()> {
        for told in TALKS.iter().filter(|t| t.only.is_none()) {
            let name = format!("chat-{}", told.name);
            if !name.starts_with(&self.only) {
                continue;
            }
            for language in LANGUAGES {
                self.browser.becomes(360, 740, false).await;
                self.browser.devtools("Network.clearBrowserCookies", json!({})).await;
                self.browser.open(&format!("{}/chat/stay-safe?l={language}", self.base)).await;
                self.browser.clicks("button[name=begin]").await;
                anyhow::ensure!(self.browser.waits_for_text("#answer", |t| !t.is_empty()).await, "no chat");
                for step in told.steps {
                    self.steps_on_the_page(*step, language).await?;
                }
                let end = first_words(&self.text(language, told.ends)?);
                let there = self.browser.waits_for_text("#answer", |t| t.contains(&end)).await;
                anyhow::ensure!(there, "{name} {language} does not end with {end:?}");
                for (width, dark) in LOOKS {
                    self.browser.becomes(width, if width < 700 { 740 } else { 800 }, dark).await;
                    self.take(&name, language, width, dark).await?;
                }
            }
        }
        Ok(())
    }

    async fn steps_on_the_page(&self, step: Step, language: &str) -> Result<()> {
        let mark = "return document.getElementById('answer').getAttribute('data-mark')";
        let before = self.browser.script(mark).await;
        match step {
            Step::Says(uk, en) => {
                self.browser.types("#text", if language == "uk" { uk } else { en }).await;
                self.browser.clicks("button.send").await;
            }
            Step::Code => {
                let code = self.browser.text("#code b").await;
                self.browser.types("#text", &code).await;
                self.browser.clicks("button.send").await;
            }
            Step::Presses(id) => {
                let label = self.text(language, id)?;
                let press = format!(
                    "const all = [...document.querySelectorAll('#keys button')].filter(b => b.textContent.includes({})); \
                     if (all.length) {{ all[0].click(); }} return all.length",
                    json!(label)
                );
                anyhow::ensure!(self.browser.script(&press).await != json!(0), "no button {label:?}");
            }
        }
        let from = Instant::now();
        while self.browser.script(mark).await == before {
            anyhow::ensure!(from.elapsed() < PATIENCE, "the page does not answer");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Ok(())
    }

    async fn take(&mut self, name: &str, language: &str, width: u32, dark: bool) -> Result<()> {
        let mode = if dark { "dark" } else { "light" };
        let file = format!("{name}-{language}-{width}-{mode}.png");
        if !name.starts_with("phone-") {
            // as tall as the page, so that what stays at the edge of a screen stands at the edge of the picture
            let height = self.browser.script("return document.documentElement.scrollHeight").await;
            let height = height.as_u64().and_then(|h| u32::try_from(h).ok()).unwrap_or(HIGHEST);
            self.browser.becomes(width, height.clamp(400, HIGHEST), dark).await;
        }
        let picture = self.browser.picture(HIGHEST).await;
        std::fs::write(self.out.join(&file), small_png(&picture)?)?;
        self.taken.entry(name.to_owned()).or_default().push(file);
        Ok(())
    }

    fn index(&self) -> Result<()> {
        let mut page = String::from(
            "# Pictures\n\nWhat people see, taken by `cargo xtask screenshots` from a demonstration: the pages and both bots' \
             phones in Ukrainian and English, 360 and 1280 pixels wide, light and dark. `cargo xtask screenshots -- --all DIR` takes every screen \
             and country too. Long pages are cut.\n",
        );
        for (name, files) in &self.taken {
            let of_page = PAGES.iter().find(|(n, ..)| n == name).map(|(_, says, ..)| (*says).to_owned());
            let of_chat = || name.strip_prefix("chat-").and_then(talk_says).map(|says| format!("The chat: {says}"));
            let says = of_page.or_else(of_chat).unwrap_or_else(|| phone_says(name));
            write!(page, "\n## {says}\n\n")?;
            for file in files {
                let width = if file.contains("-1280-") { 480 } else { 220 };
                writeln!(page, "<img src=\"{file}\" alt=\"{}\" width=\"{width}\">", file.trim_end_matches(".png"))?;
            }
        }
        std::fs::write(self.out.join("README.md"), page)?;
        Ok(())
    }
}

fn talk_says(name: &str) -> Option<&'static str> {
    TALKS.iter().find(|t| t.name == name).map(|t| t.says)
}

/// Enough of a text to know it by, whatever is put into its places.
fn first_words(text: &str) -> String {
    text.lines().next().unwrap_or_default().chars().take(24).collect()
}
