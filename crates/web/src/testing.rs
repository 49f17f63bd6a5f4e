//! The web door on the real content, with the pure engine behind it in place of a node.

use crate::door::{Answer, Door, Secret};
use crate::routes::router_of;
use crate::site::{Settings, Site};
use crate::source::Proxies;
use app::{ChatError, ContentNow, PausedBots};
use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Request, StatusCode};
use content::Content;
use domain::{BotName, Channel, Clock, HandClock, Input, Lane, Language, Timestamp};
use futures_util::{Stream, StreamExt};
use guide::{Around, Event, State, View, step, view_through};
use std::collections::HashMap;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};
use std::sync::{Arc, Mutex, OnceLock};
use tokio::sync::watch;
use tower::ServiceExt;

/// A form that one of our own pages sends.
pub(crate) const A_FORM: &[(&str, &str)] = &[("origin", "http://127.0.0.1:8080")];
const HOST: &str = "127.0.0.1:8080";
/// An answer that somebody waits for.
pub(crate) type Answering = Pin<Box<dyn Future<Output = axum::response::Response> + Send>>;
/// 2026-11-24 12:00 UTC.
const NOON: Timestamp = Timestamp::from_unix_micros(1_795_521_600_000_000);

pub(crate) struct EngineDoor {
    content: ContentNow,
    clock: Arc<HandClock>,
    states: Mutex<HashMap<(BotName, Secret), State>>,
    next: AtomicU8,
    fails: AtomicBool,
    desks: Mutex<guide::Desks>,
    /// In which lane each came who was taken.
    pub(crate) lanes: Mutex<Vec<Lane>>,
}

impl EngineDoor {
    /// A help organisation's desk is there.
    pub(crate) fn opens_a_desk(&self) {
        self.desks.lock().unwrap().help = true;
    }

    pub(crate) fn fail(&self) {
        self.fails.store(true, Ordering::SeqCst);
    }

    fn around(&self) -> Around {
        Around::a_page(self.clock.now(), *self.desks.lock().unwrap())
    }

    fn works(&self) -> Result<(), ChatError> {
        if self.fails.load(Ordering::SeqCst) { Err(ChatError::Full) } else { Ok(()) }
    }
}

impl Door for EngineDoor {
    fn desks(&self) -> guide::Desks {
        *self.desks.lock().unwrap()
    }

    fn look<'a>(&'a self, bot: &'a BotName, secret: &'a Secret) -> Answer<'a, Option<View>> {
        Box::pin(async move {
            self.works()?;
            let content = self.content.current();
            let states = self.states.lock().unwrap();
            let state = states.get(&(bot.clone(), *secret));
            let bot = content.bot(bot).unwrap();
            Ok(state.map(|s| view_through(Channel::Web, &content, bot, s, self.around())))
        })
    }

    fn post<'a>(
        &'a self,
        bot: &'a BotName,
        secret: &'a Secret,
        input: Input,
        hint: Option<Language>,
        lane: Lane,
    ) -> Answer<'a, View> {
        Box::pin(async move {
            self.works()?;
            self.lanes.lock().unwrap().push(lane);
            let content = self.content.current();
            let b = content.bot(bot).unwrap();
            let now = self.clock.now();
            let mut states = self.states.lock().unwrap();
            let known = states.remove(&(bot.clone(), *secret));
            let state = known.unwrap_or_else(|| State::start(&content.screen(b.start).name, b, hint, now));
            let (state, _) = step(&content, b, state, Event::Input(&input), self.around());
            let seen = view_through(Channel::Web, &content, b, &state, self.around());
            states.insert((bot.clone(), *secret), state);
            Ok(seen)
        })
    }

    fn file<'a>(
        &'a self,
        _: &'a BotName,
        _: &'a Secret,
        _: Option<String>,
        _: Option<String>,
    ) -> Answer<'a, Option<app::reports::Sending>> {
        Box::pin(async { Ok(None) })
    }

    fn new_secret(&self) -> Secret {
        [self.next.fetch_add(1, Ordering::SeqCst); 32]
    }
}

fn real_content() -> ContentNow {
    static ONCE: OnceLock<ContentNow> = OnceLock::new();
    ONCE.get_or_init(|| ContentNow::new(content::testing::shipped(NOON))).clone()
}

/// Every title is the same few neutral words, in the reader's language.
fn is_a_neutral_title(title: &str) {
    let content = real_content().current();
    let texts = content.texts();
    assert!(texts.languages().any(|l| *texts.get(l, "web-title") == *title), "{title}");
}

/// The first character that a phone may draw as a picture of its own.
pub(crate) fn pictograph_in(text: &str) -> Option<char> {
    text.chars().find(|c| {
        matches!(c, '\u{2190}'..='\u{21ff}' | '\u{2300}'..='\u{23ff}' | '\u{2460}'..='\u{27bf}' | '\u{2900}'..='\u{297f}')
            || matches!(c, '\u{2b00}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}' | '\u{fe0f}' | '\u{20e3}')
    })
}

/// The web door.
pub(crate) struct Place {
    pub(crate) door: Arc<EngineDoor>,
    pub(crate) clock: Arc<HandClock>,
    pub(crate) paused: PausedBots,
    router: Router,
    changes: watch::Sender<i64>,
    stop: watch::Sender<bool>,
}

impl Place {
    pub(crate) fn new() -> Self {
        Self::made(false)
    }

    /// One that carries the mark of a demonstration.
    pub(crate) fn demonstration() -> Self {
        Self::made(true)
    }

    fn made(demonstration: bool) -> Self {
        let content = real_content();
        let clock = Arc::new(HandClock::new(NOON));
        let door = Arc::new(EngineDoor {
            content: content.clone(),
            clock: clock.clone(),
            states: Mutex::default(),
            next: AtomicU8::new(1),
            fails: AtomicBool::new(false),
            desks: Mutex::default(),
            lanes: Mutex::default(),
        });
        let bot = |name: &str, link: &str| (BotName::parse(name).unwrap(), link.to_owned());
        let settings = Settings {
            public_url: Some("https://pages.example/".to_owned()),
            exit_url: "https://weather.example/".to_owned(),
            demonstration,
            bot_links: vec![
                bot("safe-women", "https://t.me/safewomenbot"),
                bot("stay-safe", "https://t.me/stay_safe_bot"),
            ],
            secure_cookie: true,
            proxies: Proxies::parse(["10.0.0.0/8"]).unwrap(),
        };
        let ((changes, seen), (stop, told)) = (watch::channel(0), watch::channel(false));
        let site = Site::with_door(content, door.clone(), clock.clone(), (seen, told), settings);
        let paused = site.paused.clone();
        Self { door, clock, paused, router: router_of(Arc::new(site)), changes, stop }
    }

    pub(crate) fn content(&self) -> Arc<Content> {
        self.door.content.current()
    }

    /// Something in the store changed.
    pub(crate) fn changed(&self) {
        self.changes.send_modify(|n| *n += 1);
    }

    /// The process is to stop.
    pub(crate) fn stops(&self) {
        self.stop.send_replace(true);
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

    /// A form of the chat, from somebody whom our proxy passes on.
    pub(crate) async fn ask_from(&self, from: &str, headers: &[(&str, &str)], body: &str) -> Page {
        let headers = [A_FORM, &[("x-forwarded-for", from)], headers].concat();
        self.ask_by("10.0.0.2", &headers, body).await
    }

    /// A form of the chat, from whoever is connected from there.
    pub(crate) async fn ask_by(&self, peer: &str, headers: &[(&str, &str)], body: &str) -> Page {
        self.ask_there("/chat/stay-safe", peer, headers, body).await
    }

    /// A form of any page, from whoever is connected from there.
    pub(crate) async fn ask_there(&self, path: &str, peer: &str, headers: &[(&str, &str)], body: &str) -> Page {
        let mut request = Self::request("POST", path, headers, body);
        let peer: std::net::IpAddr = peer.parse().unwrap();
        request.extensions_mut().insert(ConnectInfo(SocketAddr::from((peer, 4_711))));
        let (parts, body) = self.router.clone().oneshot(request).await.unwrap().into_parts();
        let bytes = to_bytes(body, 1 << 20).await.unwrap();
        Page { status: parts.status, headers: parts.headers, text: String::from_utf8(bytes.to_vec()).unwrap() }
    }

    /// A request of whoever is connected from there; nothing is done of it before somebody waits for the answer.
    pub(crate) fn begins(
        &self,
        method: &str,
        path: &str,
        peer: &str,
        headers: &[(&str, &str)],
        body: Body,
    ) -> Answering {
        let mut request = Self::request(method, path, headers, "").map(|_| body);
        request.headers_mut().remove("content-length");
        let peer: std::net::IpAddr = peer.parse().unwrap();
        request.extensions_mut().insert(ConnectInfo(SocketAddr::from((peer, 4_711))));
        let router = self.router.clone();
        Box::pin(async move { router.oneshot(request).await.unwrap() })
    }

    /// The mark of a conversation that somebody began from there.
    pub(crate) async fn begun_from(&self, from: &str) -> String {
        let posted = self.ask_from(from, &[], "begin=1").await;
        posted.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned()
    }

    async fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> axum::response::Response {
        self.router.clone().oneshot(Self::request(method, path, headers, body)).await.unwrap()
    }

    fn request(method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Request<Body> {
        let mut request = Request::builder().method(method).uri(path).header("host", HOST);
        if method == "POST" {
            request = request.header("content-length", body.len());
            if headers.iter().all(|(name, _)| *name != "content-type") {
                request = request.header("content-type", "application/x-www-form-urlencoded");
            }
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        request.body(Body::from(body.to_owned())).unwrap()
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
        is_a_neutral_title(title);
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
        assert!(
            self.text.contains("class=\"leave\" href=\"/away\"") && self.text.contains("Shift"),
            "the way out and what it does"
        );
        let at = |part: &str| self.text.find(part).unwrap_or_else(|| panic!("{part} is not there"));
        let (skip, out) = (at("href=\"#main\""), at("<a class=\"skip\" href=\"/away\" data-leave>"));
        assert_eq!(self.text[skip..out].matches("<a ").count(), 0, "the way out is the second stop of a keyboard");
        for form in self.text.split("<form").skip(1) {
            assert!(form.trim_start().starts_with("method=\"post\""), "words never stand in an address");
        }
        for field in self.text.split("<textarea").skip(1) {
            let id = field.split("id=\"").nth(1).unwrap().split('"').next().unwrap();
            assert!(self.text.contains(&format!("<label for=\"{id}\"")), "a label for {id}");
        }
        assert_eq!(pictograph_in(&self.text), None, "a sign of ours has no drawing");
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
    /// What holds for a sheet of paper: whole in itself, and as neutral as any page.
    pub(crate) fn is_a_good_sheet(&self) {
        assert_eq!(self.status, StatusCode::OK);
        let policy = self.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.starts_with("default-src 'none'; style-src 'sha256-") && !policy.contains("'self'"), "{policy}");
        for asks in ["<script", "<img", "src=", "<form", "<iframe", "rel=\"stylesheet\"", "url("] {
            assert!(!self.text.contains(asks), "{asks}");
        }
        let title = self.text.split("<title>").nth(1).unwrap().split('<').next().unwrap();
        is_a_neutral_title(title);
        assert_eq!(self.text.matches("<h1").count(), 1);
        assert!(self.hrefs().contains(&"/away".to_owned()), "the way out");
        assert!(self.text.contains("class=\"help\" href=\"/help?l="), "the help key");
        assert!(self.text.len() < 20_000, "{}", self.text.len());
    }
}
