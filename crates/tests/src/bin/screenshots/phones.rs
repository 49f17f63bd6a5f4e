//! Both bots' phones, as the demonstration's Bot API shows them.

use crate::talks::{Step, TALKS, Told};
use crate::{LANGUAGES, LOOKS, PATIENCE, Studio, first_words, talk_says};
use anyhow::{Context, Result};
use serde_json::json;
use std::time::{Duration, Instant};

/// What a person writes to a bot before the picture.
const PHONES: &[(&str, &str, &str)] = &[
    ("menu", "the menu", "/start"),
    ("help", "numbers now", "/help"),
    ("countries", "numbers of a country", "/start pl-help-country"),
    ("card", "the card to show", "/start pl-card"),
    ("hide", "clear the chat", "/hide"),
];

impl Studio {
    pub(crate) async fn phones(&mut self) -> Result<()> {
        for (_, username, _) in tests::bots() {
            for (name, _, words) in PHONES {
                let name = format!("phone-{username}-{name}");
                if !name.starts_with(&self.only) {
                    continue;
                }
                for language in LANGUAGES {
                    self.people += 1;
                    self.says(username, "/start", language).await?;
                    if *words != "/start" {
                        self.says(username, words, language).await?;
                    }
                    self.phone(&name, username, language).await?;
                }
            }
            for told in TALKS.iter().filter(|t| t.only.is_none_or(|only| only == username)) {
                let name = format!("phone-{username}-{}", told.name);
                if name.starts_with(&self.only) {
                    for language in LANGUAGES {
                        self.people += 1;
                        self.walks(told, username, language).await?;
                        self.phone(&name, username, language).await?;
                    }
                }
            }
        }
        Ok(())
    }

    /// A conversation in a bot up to its end.
    async fn walks(&self, told: &Told, bot: &str, language: &str) -> Result<()> {
        self.says(bot, "/start", language).await?;
        for step in told.steps {
            let seen = self.state(bot).await?;
            match step {
                Step::Says(uk, en) => self.says(bot, if language == "uk" { uk } else { en }, language).await?,
                Step::Code => {
                    let is_code = |line: &&str| line.len() > 20 && line.chars().all(|c| c.is_ascii_digit() || c == ' ');
                    let texts = seen.iter().rev().filter_map(|m| m["text"].as_str());
                    let code = texts.flat_map(str::lines).find(is_code).context("no code on the phone")?;
                    self.says(bot, code, language).await?;
                }
                Step::Presses(id) => {
                    let label = self.text(language, id)?;
                    let fits = |b: &&serde_json::Value| b["label"].as_str().is_some_and(|l| l.contains(&label));
                    let all = seen.iter().rev().flat_map(|m| {
                        let rows = m["buttons"].as_array().into_iter().flatten();
                        rows.filter_map(serde_json::Value::as_array).flatten().map(move |b| (m, b))
                    });
                    let (message, button) =
                        all.into_iter().find(|(_, b)| fits(b)).with_context(|| format!("no button {label:?}"))?;
                    let press = json!({ "as": self.people, "kind": "press", "message_id": message["id"],
                        "data": button["data"], "language": language });
                    self.acts(bot, &press).await?;
                }
            }
        }
        let end = first_words(&self.text(language, told.ends)?);
        let from = Instant::now();
        while !self.state(bot).await?.iter().any(|m| m["text"].as_str().is_some_and(|t| t.contains(&end))) {
            anyhow::ensure!(from.elapsed() < PATIENCE, "{} {bot} {language} does not end with {end:?}", told.name);
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        Ok(())
    }

    /// The phone of the newest person, at both widths, light and dark.
    async fn phone(&mut self, name: &str, username: &str, language: &str) -> Result<()> {
        for (width, dark) in LOOKS {
            // taller than a phone, so that the whole of an answer is seen
            self.browser.becomes(width, if width < 700 { 1_100 } else { 800 }, dark).await;
            let url = format!("{}/phone/{username}?as={}&language={language}", self.phones, self.people);
            self.browser.open(&url).await;
            let there = self.browser.waits_for_text("#chat", |t| !t.is_empty()).await;
            anyhow::ensure!(there, "an empty phone: {url}");
            self.take(name, language, width, dark).await?;
        }
        Ok(())
    }

    /// Writes to a bot as the newest person and waits for its answer.
    async fn says(&self, bot: &str, words: &str, language: &str) -> Result<()> {
        let act = json!({ "as": self.people, "kind": "text", "text": words, "language": language });
        self.acts(bot, &act).await
    }

    async fn acts(&self, bot: &str, act: &serde_json::Value) -> Result<()> {
        let before = self.state(bot).await?;
        self.http.post(format!("{}/phone/{bot}/act", self.phones)).json(act).send().await?.error_for_status()?;
        let from = Instant::now();
        let answers = |all: &[serde_json::Value]| {
            all.iter().filter(|m| m["bot"] == true).cloned().collect::<Vec<serde_json::Value>>()
        };
        // a new message, or another text in an old one
        while answers(&self.state(bot).await?) == answers(&before) {
            anyhow::ensure!(from.elapsed() < PATIENCE, "{bot} does not answer {act}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        // an answer of several messages
        tokio::time::sleep(Duration::from_millis(1_500)).await;
        Ok(())
    }

    /// The messages on the newest person's phone.
    async fn state(&self, bot: &str) -> Result<Vec<serde_json::Value>> {
        let url = format!("{}/phone/{bot}/state?as={}", self.phones, self.people);
        let state: serde_json::Value = self.http.get(url).send().await?.json().await?;
        Ok(state["messages"].as_array().cloned().unwrap_or_default())
    }
}

/// `phone-<bot>-<what>`.
pub(crate) fn phone_says(name: &str) -> String {
    let (bot, what) = name.trim_start_matches("phone-").split_once('-').unwrap_or_default();
    let of_phone = || PHONES.iter().find(|(end, ..)| *end == what).map(|(_, says, _)| *says);
    format!("A phone with @{bot}: {}", talk_says(what).or_else(of_phone).unwrap_or_default())
}
