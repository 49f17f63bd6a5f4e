//! The web door on the real content, with the pure engine behind it in place of a node.

use crate::door::{Answer, Door, Secret};
use crate::routes::router_of;
use crate::site::{Settings, Site};
use app::{ChatError, ContentNow};
use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use content::{Bundle, Content};
use domain::{BotName, Clock, HandClock, Input, Language, Timestamp};
use futures_util::{Stream, StreamExt};
use guide::{Event, State, View, step, view};
use std::collections::HashMap;
use std::path::Path;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};
use std::sync::{Arc, Mutex, OnceLock};
use tokio::sync::watch;
use tower::ServiceExt;

/// A form that one of our own pages sends.
pub(crate) const A_FORM: &[(&str, &str)] = &[("origin", "http://127.0.0.1:8080")];
const HOST: &str = "127.0.0.1:8080";
/// 2026-11-24 12:00 UTC.
const NOON: Timestamp = Timestamp::from_unix_micros(1_795_521_600_000_000);

pub(crate) struct EngineDoor {
    content: ContentNow,
    clock: Arc<HandClock>,
    states: Mutex<HashMap<(BotName, Secret), State>>,
    next: AtomicU8,
    fails: AtomicBool,
}

impl EngineDoor {
    pub(crate) fn fail(&self) {
        self.fails.store(true, Ordering::SeqCst);
    }

    fn works(&self) -> Result<(), ChatError> {
        if self.fails.load(Ordering::SeqCst) { Err(ChatError::Full) } else { Ok(()) }
    }
}

impl Door for EngineDoor {
    fn look<'a>(&'a self, bot: &'a BotName, secret: &'a Secret) -> Answer<'a, Option<View>> {
        Box::pin(async move {
            self.works()?;
            let content = self.content.current();
            let states = self.states.lock().unwrap();
            let state = states.get(&(bot.clone(), *secret));
            Ok(state.map(|s| view(&content, content.bot(bot).unwrap(), s, self.clock.now())))
        })
    }

    fn post<'a>(
        &'a self,
        bot: &'a BotName,
        secret: &'a Secret,
        input: Input,
        hint: Option<Language>,
    ) -> Answer<'a, View> {
        Box::pin(async move {
            self.works()?;
            let content = self.content.current();
            let b = content.bot(bot).unwrap();
            let now = self.clock.now();
            let mut states = self.states.lock().unwrap();
            let known = states.remove(&(bot.clone(), *secret));
            let state = known.unwrap_or_else(|| State::start(&content.screen(b.start).name, b, hint, now));
            let (state, _) = step(&content, b, state, Event::Input(&input), now);
            let seen = view(&content, b, &state, now);
            states.insert((bot.clone(), *secret), state);
            Ok(seen)
        })
    }

    fn new_secret(&self) -> Secret {
        [self.next.fetch_add(1, Ordering::SeqCst); 32]
    }
}

fn real_content() -> ContentNow {
    static ONCE: OnceLock<ContentNow> = OnceLock::new();
    let read = || {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
        let mut bundle = Bundle::default();
        let mut open = vec![root.clone()];
        while let Some(dir) = open.pop() {
            for entry in std::fs::read_dir(dir).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    open.push(path);
                } else if path.extension().is_some_and(|e| e == "yaml" || e == "ftl") {
                    bundle.add(
                        path.strip_prefix(&root).unwrap().to_str().unwrap(),
                        std::fs::read_to_string(&path).unwrap(),
                    );
                }
            }
        }
        let loaded = content::load(&bundle, NOON);
        let findings: Vec<String> = loaded.findings.iter().map(ToString::to_string).collect();
        ContentNow::new(loaded.content.unwrap_or_else(|| panic!("{}", findings.join("\n"))))
    };
    ONCE.get_or_init(read).clone()
}

/// The web door.
pub(crate) struct Place {
    pub(crate) door: Arc<EngineDoor>,
    pub(crate) clock: Arc<HandClock>,
    router: Router,
    changes: watch::Sender<i64>,
}

impl Place {
    pub(crate) fn new() -> Self {
        let content = real_content();
        let clock = Arc::new(HandClock::new(NOON));
        let door = Arc::new(EngineDoor {
            content: content.clone(),
            clock: clock.clone(),
            states: Mutex::default(),
            next: AtomicU8::new(1),
            fails: AtomicBool::new(false),
        });
        let bot = |name: &str, link: &str| (BotName::parse(name).unwrap(), link.to_owned());
        let settings = Settings {
            public_url: Some("https://pages.example/".to_owned()),
            exit_url: "https://weather.example/".to_owned(),
            demonstration: false,
            bot_links: vec![
                bot("safe-women", "https://t.me/safewomenbot"),
                bot("stay-safe", "https://t.me/stay_safe_bot"),
            ],
            secure_cookie: true,
        };
        let (changes, seen) = watch::channel(0);
        let site = Site::with_door(content, door.clone(), clock.clone(), seen, settings);
        Self { door, clock, router: router_of(Arc::new(site)), changes }
    }

    pub(crate) fn content(&self) -> Arc<Content> {
        self.door.content.current()
    }

    /// Something in the store changed.
    pub(crate) fn changed(&self) {
        self.changes.send_modify(|n| *n += 1);
    }

    pub(crate) async fn get(&self, path: &str) -> Page {
        self.ask("GET", path, &[], "").await
    }

    pub(crate) async fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Page {
        let (parts, body) = self.send(method, path, headers, body).await.into_parts();
        let bytes = to_bytes(body, 1 << 20).await.unwrap();
        Page { status: parts.status, headers: parts.headers, text: String::from_utf8(bytes.to_vec()).unwrap() }
    }

    pub(crate) async fn stream(
        &self,
        path: &str,
        headers: &[(&str, &str)],
    ) -> Pin<Box<dyn Stream<Item = Result<Bytes, axum::Error>> + Send>> {
        self.send("GET", path, headers, "").await.into_body().into_data_stream().boxed()
    }

    async fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> axum::response::Response {
        let mut request = Request::builder().method(method).uri(path).header("host", HOST);
        if method == "POST" {
            request = request
                .header("content-type", "application/x-www-form-urlencoded")
                .header("content-length", body.len());
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.router.clone().oneshot(request.body(Body::from(body.to_owned())).unwrap()).await.unwrap()
    }
}

/// An answer, as a browser gets it.
pub(crate) struct Page {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

impl Page {
    /// What stands between the frame's head and foot.
    pub(crate) fn main(&self) -> &str {
        self.text
            .split("<main")
            .nth(1)
            .and_then(|m| m.split_once('>'))
            .and_then(|(_, m)| m.split("</main>").next())
            .unwrap()
    }

    pub(crate) fn hrefs(&self) -> Vec<String> {
        self.text
            .split("<a ")
            .skip(1)
            .filter_map(|a| Some(a.split_once("href=\"")?.1.split('"').next()?.to_owned()))
            .collect()
    }

    /// What holds for every page, also for one that says no.
    pub(crate) fn is_plain_and_neutral(&self) {
        let title = self.text.split("<title>").nth(1).and_then(|t| t.split("</title>").next()).unwrap();
        assert!(["Подорож і побут", "Travel and living"].contains(&title), "{title}");
        assert!(self.text.len() < 20 * 1024, "{} bytes", self.text.len());
        let scripts = self.text.matches("<script").count();
        assert_eq!(scripts, self.text.matches("<script src=\"/s/").count(), "no script in the page");
        for inline in ["style=", " onclick", "javascript:", "<style", "http-equiv"] {
            assert!(!self.text.contains(inline), "{inline}");
        }
        for outside in ["src=\"http", "srcset", "@import"] {
            assert!(!self.text.contains(outside), "{outside}: nothing is loaded from elsewhere");
        }
        let skip = self.text.contains("<a class=\"skip\" href=\"#main\"") && self.text.contains("<main id=\"main\"");
        assert!(skip && self.text.contains("<header") && self.text.contains("<footer"), "landmarks and a skip link");
        assert_eq!(self.text.matches("<h1").count(), 1, "one heading");
        assert!(self.text.contains("class=\"help\" href=\"/help?l="), "the help key");
        assert!(self.text.contains("href=\"/away\"") && self.text.contains("Shift"), "the way out and what it does");
        for form in self.text.split("<form").skip(1) {
            assert!(form.trim_start().starts_with("method=\"post\""), "words never stand in an address");
        }
        for field in self.text.split("<textarea").skip(1) {
            let id = field.split("id=\"").nth(1).unwrap().split('"').next().unwrap();
            assert!(self.text.contains(&format!("<label for=\"{id}\"")), "a label for {id}");
        }
        for missing in ["></h1>", "></p></main", "href=\"\"", "></button>"] {
            assert!(!self.text.contains(missing), "{missing}: a text is missing");
        }
    }

    /// What holds for every page that is given.
    pub(crate) fn is_a_good_public_page(&self, language: &str) {
        assert_eq!(self.status, StatusCode::OK);
        assert!(self.text.contains(&format!("<html lang=\"{language}\" dir=\"ltr\">")), "{language}");
        assert_eq!(self.headers["content-type"], "text/html; charset=utf-8");
        self.is_plain_and_neutral();
    }
}
