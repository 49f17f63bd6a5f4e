//! A conversation through any door, the way a story tells it: she says this, presses that, sees this.

use crate::bots;
use fake_telegram::{FakeTelegram, Person, Shown};
use reqwest::Client;
use std::time::{Duration, Instant};
use storage::{Store, StoreError};

/// What comes has come by then, also from a node that writes down everything it does, on the slowest machine.
const PATIENCE: Duration = Duration::from_secs(60);
/// For what another task says a moment after the answer.
const QUIET: Duration = Duration::from_millis(60);
const LOOK: Duration = Duration::from_millis(20);

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
        /// The store of the node behind it: between two messages of one answer lies a commit, which takes what time it
        /// takes, and her answer is whole when nothing waits there any more.
        store: Store,
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

    /// She presses the button whose label holds these words; in a bot as soon as it is there, since a chat gets no more than
    /// the platform's pace allows. Panics, naming what there is, where there is none.
    pub async fn presses(&mut self, label: &str) -> Seen {
        match self {
            Self::Bot { person, .. } => {
                let from = Instant::now();
                let before = loop {
                    let before = person.messages().len();
                    let Err(there) = person.presses(label) else { break before };
                    assert!(from.elapsed() < PATIENCE, "{there}");
                    tokio::time::sleep(LOOK).await;
                };
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
        let Self::Bot { telegram, username, person, store } = self else { return Seen::default() };
        person.waits_for(PATIENCE, |s| s.len() > before + 1 || s.last().is_some_and(|m| m.from_bot)).await.unwrap();
        let from = Instant::now();
        loop {
            let idle = tokio::time::timeout(PATIENCE, telegram.wait_idle(username, QUIET)).await;
            assert!(idle.is_ok(), "the bot confirmed not everything, or says more and more");
            let waiting = waiting(store, username).await;
            if waiting == 0 {
                break;
            }
            assert!(from.elapsed() < PATIENCE, "{waiting} messages of the bot wait to be sent");
            tokio::time::sleep(LOOK).await;
        }
        let shown: Vec<Shown> = person.messages().into_iter().skip(before).filter(|m| m.from_bot).collect();
        Seen {
            text: shown.iter().map(|m| m.text.as_str()).collect::<Vec<_>>().join("\n\n"),
            labels: shown.iter().flat_map(|m| m.buttons.iter().flatten()).map(|b| b.label.clone()).collect(),
        }
    }

    /// Who talks in a bot. Panics on the web.
    pub fn person(&self) -> &Person {
        match self {
            Self::Bot { person, .. } => person,
            Self::Web { .. } => panic!("not in a bot"),
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

/// How many messages of a bot wait to be sent.
async fn waiting(store: &Store, username: &str) -> i64 {
    let bot = bots().into_iter().find(|b| b.1 == username).unwrap().0;
    let counts = store.read("waiting", |mut tx| async move { tx.outbox_counts(bot).await });
    counts.await.map_err(|e: StoreError| e).unwrap().waiting
}

/// A value as a form sends it.
pub fn encoded(value: &str) -> String {
    value
        .bytes()
        .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}

/// Value and label of each button of a page's forms.
pub fn buttons(page: &str) -> Vec<(String, String)> {
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
