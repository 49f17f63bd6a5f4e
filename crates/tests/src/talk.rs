//! A conversation through any door, the way a story tells it: she says this, presses that, sees this.

use fake_telegram::{FakeTelegram, Person, Shown};
use reqwest::Client;
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(30);
const QUIET: Duration = Duration::from_millis(400);

/// What she saw last: every word and every label.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    /// What was said, as plain text.
    pub text: String,
    /// What can be pressed.
    pub labels: Vec<String>,
}

/// A conversation.
pub enum Talk {
    /// In a bot.
    Bot {
        /// The platform.
        telegram: FakeTelegram,
        /// The bot's user name.
        username: String,
        /// Who talks.
        person: Person,
    },
    /// On the web, without JavaScript.
    Web {
        /// The browser.
        http: Client,
        /// The site's address.
        base: String,
        /// The bot's name.
        bot: &'static str,
        /// The reader's language.
        language: &'static str,
        /// The conversation's cookie.
        cookie: Option<String>,
        /// The page she has before her.
        page: String,
    },
}

impl Talk {
    /// She writes.
    pub async fn says(&mut self, text: &str) -> Seen {
        match self {
            Self::Bot { person, .. } => {
                let before = person.messages().len();
                person.sends(text);
                self.newest(before).await
            }
            Self::Web { .. } => self.post("text", text).await,
        }
    }

    /// She sends something that is no text; in a bot only.
    pub async fn sends(&mut self, what: impl FnOnce(&Person)) -> Seen {
        let Self::Bot { person, .. } = self else { return Seen::default() };
        let before = person.messages().len();
        what(person);
        self.newest(before).await
    }

    /// She presses the button whose label holds these words. Panics, naming what there is, where there is none.
    pub async fn presses(&mut self, label: &str) -> Seen {
        match self {
            Self::Bot { person, .. } => {
                let before = person.messages().len();
                person.presses(label).unwrap();
                self.newest(before).await
            }
            Self::Web { page, .. } => {
                let found = buttons(page).into_iter().find(|(_, l)| l.contains(label));
                assert!(found.is_some(), "no {label:?} among {:?}", buttons(page));
                let (data, _) = found.unwrap_or_default();
                self.post("choice", &data).await
            }
        }
    }

    /// Her page as it is now, loaded again. Only on the web; nothing in a bot.
    pub async fn looks(&mut self) -> String {
        let Self::Web { http, base, bot, language, cookie, page } = self else { return String::new() };
        let get = http.get(format!("{base}/chat/{bot}?l={language}"));
        *page = get.header("cookie", cookie.clone().unwrap_or_default()).send().await.unwrap().text().await.unwrap();
        page.clone()
    }

    /// The cookie of her conversation on the web.
    pub fn cookie(&self) -> Option<&str> {
        match self {
            Self::Web { cookie, .. } => cookie.as_deref(),
            Self::Bot { .. } => None,
        }
    }

    async fn newest(&self, before: usize) -> Seen {
        let Self::Bot { telegram, username, person } = self else { return Seen::default() };
        person.waits_for(PATIENCE, |s| s.len() > before + 1 || s.last().is_some_and(|m| m.from_bot)).await.unwrap();
        telegram.wait_idle(username, QUIET).await;
        let shown: Vec<Shown> = person.messages().into_iter().skip(before).filter(|m| m.from_bot).collect();
        Seen {
            text: shown.iter().map(|m| m.text.as_str()).collect::<Vec<_>>().join("\n\n"),
            labels: shown.iter().flat_map(|m| m.buttons.iter().flatten()).map(|b| b.label.clone()).collect(),
        }
    }

    async fn post(&mut self, field: &str, value: &str) -> Seen {
        let Self::Web { http, base, bot, language, cookie, page } = self else { return Seen::default() };
        let path = format!("{base}/chat/{bot}?l={language}");
        let mut form = http.post(&path).header("origin", base.as_str());
        form = form.header("content-type", "application/x-www-form-urlencoded");
        if let Some(cookie) = cookie.as_deref() {
            form = form.header("cookie", cookie);
        }
        let answer = form.body(format!("{field}={}", encoded(value))).send().await.unwrap();
        assert_eq!(answer.status().as_u16(), 303, "a form ends in a redirect");
        if let Some(set) = answer.headers().get("set-cookie") {
            *cookie = set.to_str().unwrap().split(';').next().map(str::to_owned);
        }
        let get = http.get(&path).header("cookie", cookie.clone().unwrap_or_default());
        *page = get.send().await.unwrap().text().await.unwrap();
        let main = page.split("<main").nth(1).and_then(|m| m.split("</main").next()).unwrap_or_default();
        let said = main.split("<form").next().unwrap_or_default();
        Seen { text: plain(said), labels: buttons(page).into_iter().map(|(_, label)| label).collect() }
    }
}

fn encoded(value: &str) -> String {
    value
        .bytes()
        .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}

/// Value and label of each button of the forms.
fn buttons(page: &str) -> Vec<(String, String)> {
    let value = |tag: &str| tag.split("value=\"").nth(1)?.split('"').next().map(str::to_owned);
    page.split("<button")
        .skip(1)
        .filter_map(|b| {
            let (tag, rest) = b.split_once('>')?;
            Some((value(tag)?, plain(rest.split("</button").next()?)))
        })
        .collect()
}

fn plain(html: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' => {
                inside = false;
                out.push(' ');
            }
            c if !inside => out.push(c),
            _ => {}
        }
    }
    let out = out.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}
