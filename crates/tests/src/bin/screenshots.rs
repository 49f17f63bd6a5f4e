//! Pictures of every page and of both bots' phones, for people who review words and layout: `cargo xtask
//! screenshots`. A small set is kept in `docs/screenshots`; `--all DIR` takes every page at every width.

#![expect(clippy::print_stdout, reason = "a command that says what it did")]

use anyhow::{Context, Result};
use clap::Parser;
use serde_json::json;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tests::{Browser, Engine, Place, World, WorldOptions, small_png};

/// Pixels of a page that are kept at most: what is below is more of the same.
const HIGHEST: u32 = 2_400;
const PATIENCE: Duration = Duration::from_secs(20);

#[derive(Parser)]
struct Args {
    /// Every page at both widths, light and dark, into this folder
    #[arg(long, value_name = "DIR")]
    all: Option<PathBuf>,
    /// Only pages whose name begins like this
    #[arg(long)]
    only: Option<String>,
}

/// A page: its name, what is seen, its address, whether the kept set has it at 1280 pixels too.
const PAGES: &[(&str, &str, &str, bool)] = &[
    ("start", "The start", "/", true),
    ("chat-before", "The chat before the first word", "/chat/stay-safe", false),
    ("chat-menu", "The chat, after “Begin”", "/chat/stay-safe", true),
    ("chat-help", "The chat, after words of danger", "/chat/stay-safe", false),
    ("read-list", "The menu, only read", "/r/stay-safe/menu", false),
    ("read-papers", "A screen: papers", "/r/common/papers", true),
    ("read-offer", "A screen: check an offer", "/r/common/check-offer", false),
    ("read-trip", "A screen: before a trip", "/r/common/going", false),
    ("help", "Numbers now", "/help", true),
    ("countries", "The countries", "/c", false),
    ("call-pl", "The numbers of Poland", "/c/pl", true),
    ("call-ua", "The numbers of Ukraine", "/c/ua", false),
    ("card-pl", "The card on paper", "/c/pl/card", false),
    ("leaflet-pl", "A leaflet", "/c/pl/leaflet", true),
    ("about", "Who answers here", "/about", false),
    ("problem", "A wrong address", "/nothing", false),
    ("away", "The way out, for a moment", "/away", false),
    ("look", "The parts", "/look", true),
    ("look-turned", "The parts from right to left", "/look?dir=rtl", false),
];

/// What a person writes to a bot before the picture.
const PHONES: &[(&str, &str, &str)] = &[
    ("menu", "the menu", "/start"),
    ("help", "numbers now", "/help"),
    ("countries", "numbers of a country", "/start pl-help-country"),
    ("card", "the card to show", "/start pl-card"),
    ("hide", "clear the chat", "/hide"),
];

const LANGUAGES: [&str; 2] = ["uk", "en"];
const WIDTHS: [u32; 2] = [360, 1280];

struct Studio {
    browser: Browser,
    base: String,
    phones: String,
    out: PathBuf,
    all: bool,
    only: String,
    http: reqwest::Client,
    taken: BTreeMap<String, Vec<String>>,
}

#[tokio::main]
async fn main() -> Result<()> {
    let args = Args::parse();
    let world = World::new(Place::new(Engine::Sqlite).await, WorldOptions::default()).await;
    let mut config = world.config();
    config.demonstration = true;
    // so that a leaflet looks the same every time
    config.public_url = Some("https://pages.example".to_owned());
    let node = world.node_with(config, 1).await.context("start a node")?;
    let browser = Browser::start(1280, true).await.context("OBERIH_TEST_CHROMEDRIVER names no browser")?;
    let all = args.all.is_some();
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/screenshots");
    let mut studio = Studio {
        browser,
        base: format!("http://{}", node.public_addr()),
        phones: world.telegram.api_url(),
        out: args.all.unwrap_or(kept),
        all,
        only: args.only.unwrap_or_default(),
        http: oberih::Net::real()?.http,
        taken: BTreeMap::new(),
    };
    std::fs::create_dir_all(&studio.out)?;
    studio.pages().await?;
    studio.phones().await?;
    if !all && studio.only.is_empty() {
        studio.index()?;
    }
    println!("{} pictures in {}", studio.taken.values().map(Vec::len).sum::<usize>(), studio.out.display());
    node.stop().await;
    Ok(())
}

impl Studio {
    /// Whether this picture is wanted: the kept set shows phones light and dark, wide screens once.
    fn wants(&self, language: &str, width: u32, dark: bool, wide: bool) -> bool {
        self.all || if width < 700 { !dark || language == "uk" } else { wide && !dark && language == "en" }
    }

    async fn pages(&mut self) -> Result<()> {
        for (name, _, path, wide) in PAGES {
            if !name.starts_with(&self.only) {
                continue;
            }
            for language in LANGUAGES {
                for (width, dark) in WIDTHS.into_iter().flat_map(|w| [(w, false), (w, true)]) {
                    if self.wants(language, width, dark, *wide) {
                        self.page(name, path, language, width, dark).await?;
                    }
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

    async fn phones(&mut self) -> Result<()> {
        let mut person = 7_000_000_000u64;
        for (_, username, _) in tests::bots() {
            for (name, _, words) in PHONES {
                let name = format!("phone-{username}-{name}");
                if !name.starts_with(&self.only) {
                    continue;
                }
                for language in LANGUAGES {
                    person += 1;
                    self.says(username, person, "/start", language).await?;
                    if *words != "/start" {
                        self.says(username, person, words, language).await?;
                    }
                    for (width, dark) in WIDTHS.into_iter().flat_map(|w| [(w, false), (w, true)]) {
                        let wide = name.ends_with("safewomenbot-menu");
                        if self.wants(language, width, dark, wide) {
                            // taller than a phone, so that the whole of an answer is seen
                            self.browser.becomes(width, if width < 700 { 1_100 } else { 800 }, dark).await;
                            let url = format!("{}/phone/{username}?as={person}&language={language}", self.phones);
                            self.browser.open(&url).await;
                            let there = self.browser.waits_for_text("#chat", |t| !t.is_empty()).await;
                            anyhow::ensure!(there, "an empty phone: {url}");
                            self.take(&name, language, width, dark).await?;
                        }
                    }
                }
            }
        }
        Ok(())
    }

    /// Writes to a bot as a person and waits for its answer.
    async fn says(&self, bot: &str, person: u64, words: &str, language: &str) -> Result<()> {
        let before = self.answers(bot, person).await?;
        let act = json!({ "as": person, "kind": "text", "text": words, "language": language });
        self.http.post(format!("{}/phone/{bot}/act", self.phones)).json(&act).send().await?.error_for_status()?;
        let from = Instant::now();
        while self.answers(bot, person).await? <= before {
            anyhow::ensure!(from.elapsed() < PATIENCE, "{bot} does not answer {words}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        // an answer of several messages
        tokio::time::sleep(Duration::from_millis(1_500)).await;
        Ok(())
    }

    async fn answers(&self, bot: &str, person: u64) -> Result<usize> {
        let url = format!("{}/phone/{bot}/state?as={person}", self.phones);
        let state: serde_json::Value = self.http.get(url).send().await?.json().await?;
        let newest = |m: &serde_json::Value| m["bot"] == true;
        Ok(state["messages"].as_array().map_or(0, |all| all.iter().filter(|m| newest(m)).count()))
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
            "# Pictures\n\nWhat people see, taken by `cargo xtask screenshots` from a demonstration. \
             `-- --all DIR` takes every page at both widths, light and dark. Long pages are cut.\n",
        );
        for (name, files) in &self.taken {
            let of_page = PAGES.iter().find(|(n, ..)| n == name).map(|(_, says, ..)| (*says).to_owned());
            let says = of_page.unwrap_or_else(|| phone_says(name));
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

fn phone_says(name: &str) -> String {
    let of_phone = PHONES.iter().find(|(end, ..)| name.ends_with(end)).map_or("", |(_, says, _)| says);
    let bot = name.trim_start_matches("phone-").split('-').next().unwrap_or_default();
    format!("A phone with @{bot}: {of_phone}")
}
