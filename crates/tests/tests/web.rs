//! Journeys through the web, as a browser and as a stranger see it.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

use oberih::{Net, Running};
use reqwest::{Client, Response};
use tests::{Engine, Place, World, WorldOptions};

struct Site {
    node: Running,
    base: String,
    http: Client,
    _world: World,
}

async fn site() -> Site {
    let world = World::new(
        Place::new(Engine::Sqlite).await,
        WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() },
    )
    .await;
    let node = world.node(1).await;
    let base = format!("http://{}", node.public_addr());
    Site { node, base, http: Net::real().unwrap().http, _world: world }
}

impl Site {
    async fn get(&self, path: &str) -> Response {
        self.http.get(format!("{}{path}", self.base)).send().await.unwrap()
    }

    async fn post(&self, path: &str, cookie: Option<&str>, body: &str) -> Response {
        let mut request = self.http.post(format!("{}{path}", self.base)).header("origin", &self.base);
        if let Some(c) = cookie {
            request = request.header("cookie", c.to_owned());
        }
        request.header("content-type", "application/x-www-form-urlencoded").body(body.to_owned()).send().await.unwrap()
    }
}

fn cookie_of(response: &Response) -> Option<String> {
    let set = response.headers().get("set-cookie")?.to_str().ok()?;
    Some(set.split(';').next()?.to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_without_javascript_is_a_whole_conversation() {
    let s = site().await;
    let first = s
        .post(
            "/chat/stay-safe",
            None,
            "text=%D0%BC%D0%B5%D0%BD%D0%B5+%D0%B7%D0%B0%D0%BC%D0%BA%D0%BD%D1%83%D0%BB%D0%B8&l=uk",
        )
        .await;
    assert_eq!(first.status(), 303);
    let cookie = cookie_of(&first).expect("a cookie for the conversation");
    let page = s
        .http
        .get(format!("{}/chat/stay-safe", s.base))
        .header("cookie", &cookie)
        .send()
        .await
        .unwrap()
        .text()
        .await
        .unwrap();
    assert!(page.contains("112") && page.contains("102"), "the numbers");
    let data = page.split("value=\"").nth(1).and_then(|p| p.split('"').next()).unwrap().to_owned();
    let pressed = s.post("/chat/stay-safe", Some(&cookie), &format!("choice={data}")).await;
    assert_eq!(pressed.status(), 303);
    assert!(cookie_of(&pressed).is_none(), "one cookie, set once");
    let stranger = s.get("/chat/stay-safe").await.text().await.unwrap();
    assert!(!stranger.contains("data-answer"), "nobody else sees it");
    s.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_is_small_neutral_and_asks_nobody_else() {
    let s = site().await;
    let mut pages = vec![
        "/".to_owned(),
        "/help".into(),
        "/about".into(),
        "/c".into(),
        "/c/pl".into(),
        "/c/ua?l=en".into(),
        "/chat/stay-safe".into(),
        "/nothing".into(),
    ];
    let content = oberih::embedded_content();
    let now = domain::Clock::now(&oberih::SystemClock);
    let content = content::load(&content, now).content.unwrap();
    for (_, screen) in content.screens() {
        for language in ["uk", "en"] {
            pages.push(format!("/r/{}?l={language}&c=PL", screen.name));
        }
    }
    for path in pages {
        let answer = s.get(&path).await;
        let policy = answer.headers().get("content-security-policy").unwrap().to_str().unwrap().to_owned();
        assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{path}");
        assert_eq!(answer.headers().get("referrer-policy").unwrap(), "no-referrer", "{path}");
        assert!(answer.headers().get("set-cookie").is_none(), "{path} sets a cookie before anybody writes");
        // what waits for an answer is had in the chat
        if answer.status() == 303 {
            let to = answer.headers().get("location").unwrap().to_str().unwrap();
            assert!(to.starts_with("/chat/") && to.contains("&to="), "{path}: {to}");
            continue;
        }
        let text = answer.text().await.unwrap();
        assert!(text.len() < 20 * 1024, "{path} has {} bytes", text.len());
        let title = text.split("<title>").nth(1).unwrap().split('<').next().unwrap();
        assert!(title == "Подорож і побут" || title == "Travel and living", "{path}: {title}");
        assert!(text.contains("<html lang="), "{path}");
        for bad in ["<script>", " onclick=", " style=", "javascript:", "//fonts", "src=\"http"] {
            assert!(!text.contains(bad), "{path} holds {bad}");
        }
    }
    s.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_methods_origins_sizes_and_paths_get_a_plain_page() {
    let s = site().await;
    let url = |p: &str| format!("{}{p}", s.base);
    let no_origin = s.http.post(url("/chat/stay-safe")).body("text=x").send().await.unwrap();
    assert_eq!(no_origin.status(), 403);
    let foreign = s
        .http
        .post(url("/chat/stay-safe"))
        .header("origin", "https://example.org")
        .body("text=x")
        .send()
        .await
        .unwrap();
    assert_eq!(foreign.status(), 403);
    let cross = s
        .http
        .post(url("/chat/stay-safe"))
        .header("origin", &s.base)
        .header("sec-fetch-site", "cross-site")
        .body("text=x")
        .send()
        .await
        .unwrap();
    assert_eq!(cross.status(), 403);
    let large = s.post("/chat/stay-safe", None, &format!("text={}", "a".repeat(100_000))).await;
    assert_eq!(large.status(), 413);
    let long = s.post("/chat/stay-safe", None, &format!("text={}", "a".repeat(5_000))).await;
    assert_eq!(long.status(), 413);
    let odd = s
        .http
        .post(url("/chat/stay-safe"))
        .header("origin", &s.base)
        .header("content-type", "application/json")
        .body("{}")
        .send()
        .await
        .unwrap();
    assert_eq!(odd.status(), 400);
    assert_eq!(s.http.put(url("/")).header("origin", &s.base).send().await.unwrap().status(), 405);
    for path in [
        "/r/common/../../etc/passwd",
        "/r/common/%2e%2e",
        "/c/%00",
        "/c/PLX",
        "/chat/nobody",
        "/s/../lib.rs",
        "/%ff",
        "/r/common/hide-now",
        "/hook/stay-safe",
    ] {
        let answer = s.get(path).await;
        assert!((400..500).contains(&answer.status().as_u16()), "{path}: {}", answer.status());
    }
    let forged = s.http.get(url("/chat/stay-safe")).header("cookie", "c=zz; c=; c=\u{20}").send().await.unwrap();
    assert_eq!(forged.status(), 200);
    s.node.stop().await;
}

/// Every address that a stranger reaches. The lists of the crates come from the routers themselves: one that is added there
/// is to be added here too, by somebody who has thought about who may call it.
const PUBLIC: [(&str, &str); 21] = [
    ("GET", "/"),
    ("GET", "/help"),
    ("GET", "/r/{guide}/{screen}"),
    ("GET", "/c"),
    ("GET", "/c/{country}"),
    ("GET", "/c/{country}/card"),
    ("GET", "/c/{country}/leaflet"),
    ("GET", "/chat/{bot}"),
    ("POST", "/chat/{bot}"),
    ("POST", "/chat/{bot}/file"),
    ("GET", "/chat/{bot}/events"),
    ("POST", "/chat/{bot}/leave"),
    ("GET", "/away"),
    ("GET", "/about"),
    ("GET", "/look"),
    ("GET", "/healthz"),
    ("GET", "/robots.txt"),
    ("GET", "/log/checkpoint"),
    ("GET", "/log/consistency"),
    ("POST", "/log/witness"),
    ("GET", "/s/{file}"),
];
/// Every address of the operator's listener.
const OPERATORS: [&str; 3] = ["/readyz", "/metrics", "/healthz"];

#[test]
fn no_address_is_added_unseen() {
    assert_eq!(web::ROUTES, PUBLIC);
    assert_eq!(oberih::OPS_ROUTES, OPERATORS);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_route_is_in_the_list_and_answers() {
    let s = site().await;
    for (method, path) in web::ROUTES {
        let path = path
            .replace("{guide}/{screen}", "common/papers")
            .replace("{country}", "pl")
            .replace("{bot}", "stay-safe")
            .replace("{file}", "x");
        if path == "/look" {
            assert_eq!(s.get(&path).await.status(), 404, "only a demonstration shows the parts");
            continue;
        }
        if path.starts_with("/log/") {
            continue; // for programs of witnesses: their journey is in log.rs
        }
        if path.ends_with("/events") {
            continue; // a stream without an end; the chat page's journey opens it
        }
        let answer = if *method == "POST" { s.post(&path, None, "text=x").await } else { s.get(&path).await };
        let fine = [200, 303].contains(&answer.status().as_u16()) || path.starts_with("/s/");
        assert!(fine, "{method} {path}: {}", answer.status());
    }
    let health = s.get("/healthz").await;
    assert_eq!(health.text().await.unwrap(), "ok");
    // what is not in the list is not there, a bot that polls is not called, and the operator has a door of their own
    let hook = channels::telegram::HOOK_ROUTE.replace("{bot}", "stay-safe");
    let private = oberih::OPS_ROUTES.iter().copied().filter(|path| !web::ROUTES.contains(&("GET", path)));
    for path in private.chain(["/admin", "/desk", "/.git/config", "/api", &hook]) {
        assert_eq!(s.get(path).await.status(), 404, "{path}");
        assert!(s.post(path, None, "text=x").await.status().is_client_error(), "{path}");
    }
    s.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_operators_routes_answer_there_and_nothing_else_does() {
    let s = site().await;
    let ops = format!("http://{}", s.node.ops_addr().unwrap());
    let status = |request: reqwest::RequestBuilder| async move { request.send().await.unwrap().status().as_u16() };
    for path in oberih::OPS_ROUTES {
        let url = format!("{ops}{path}");
        let answer = s.http.get(&url).send().await.unwrap();
        assert_eq!(answer.status(), 200, "{path}");
        assert!(!answer.headers().contains_key("set-cookie"), "{path}");
        for method in [reqwest::Method::POST, reqwest::Method::PUT, reqwest::Method::DELETE] {
            assert_eq!(status(s.http.request(method.clone(), &url)).await, 405, "{method} {path}");
        }
    }
    let public = web::ROUTES.iter().map(|(_, path)| path.replace("{bot}", "stay-safe"));
    let public = public.filter(|path| !oberih::OPS_ROUTES.contains(&path.as_str()));
    for path in public.chain([channels::telegram::HOOK_ROUTE.replace("{bot}", "stay-safe"), "/debug".to_owned()]) {
        assert_eq!(status(s.http.get(format!("{ops}{path}"))).await, 404, "{path}");
    }
    s.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_webhook_tells_a_stranger_nothing_not_even_which_bots_there_are() {
    let options = WorldOptions { webhook: true, only: Some("stay-safe"), ..WorldOptions::default() };
    let world = World::new(Place::new(Engine::Sqlite).await, options).await;
    let node = world.node(1).await;
    let http = Net::real().unwrap().http;
    let base = format!("http://{}", node.public_addr());
    let mut answers = Vec::new();
    for bot in ["stay-safe", "safe-women", "nobody", "..%2fstay-safe"] {
        let url = format!("{base}{}", channels::telegram::HOOK_ROUTE.replace("{bot}", bot));
        for method in ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"] {
            for secret in [None, Some(""), Some("wrong"), Some("stay-safe")] {
                let method = reqwest::Method::from_bytes(method.as_bytes()).unwrap();
                let mut request = http.request(method, &url).body("{\"update_id\":1}");
                if let Some(secret) = secret {
                    request = request.header("x-telegram-bot-api-secret-token", secret);
                }
                let answer = request.send().await.unwrap();
                let (status, headers) = (answer.status().as_u16(), answer.headers().len());
                answers.push((status, headers, answer.bytes().await.unwrap().len()));
            }
        }
    }
    assert!(answers.iter().all(|a| *a == answers[0] && a.0 == 404), "{answers:?}");
    // the pages stand where they were
    for (method, path) in web::ROUTES.iter().filter(|(method, path)| *method == "GET" && !path.contains('{')) {
        let status = http.get(format!("{base}{path}")).send().await.unwrap().status().as_u16();
        let fine = status == 200 || *path == "/look" || path.starts_with("/log/") && status < 500;
        assert!(fine, "{method} {path}: {status}");
    }
    node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn leaving_clears_what_the_page_kept() {
    let s = site().await;
    let answer = s.get("/away").await;
    let clear = answer.headers().get("clear-site-data").unwrap().to_str().unwrap();
    assert!(clear.contains("cookies") && clear.contains("storage"));
    assert_eq!(answer.headers().get("cache-control").unwrap(), "no-store");
    let gone: Vec<_> = answer.headers().get_all("set-cookie").iter().filter_map(|v| v.to_str().ok()).collect();
    assert!(gone.iter().all(|c| c.contains("Max-Age=0")) && gone.len() == 2);
    s.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_open_stream_does_not_delay_a_stop() {
    let s = site().await;
    let posted = s.post("/chat/stay-safe", None, "begin=1").await;
    let cookie = cookie_of(&posted).expect("a cookie for the conversation");
    let events = s.http.get(format!("{}/chat/stay-safe/events", s.base)).header("cookie", &cookie);
    let mut stream = events.send().await.unwrap();
    assert_eq!(stream.headers().get("content-type").unwrap(), "text/event-stream");
    let stopped = std::time::Instant::now();
    tokio::join!(s.node.stop(), async { while let Ok(Some(_)) = stream.chunk().await {} });
    // after ten seconds a stop cuts off what has not ended
    assert!(stopped.elapsed() < std::time::Duration::from_secs(9), "{:?}", stopped.elapsed());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_flood_gets_a_page_with_the_numbers() {
    let s = site().await;
    let first = s.post("/chat/stay-safe", None, "begin=1").await;
    let cookie = cookie_of(&first).expect("a cookie for the conversation");
    let mut last = first;
    for _ in 0..60 {
        last = s.post("/chat/stay-safe?l=en", Some(&cookie), "text=hello").await;
        if last.status() == 429 {
            break;
        }
    }
    assert_eq!(last.status(), 429);
    assert!(last.headers().contains_key("retry-after"));
    assert!(last.text().await.unwrap().contains("tel:112"));
    assert_eq!(s.post("/chat/stay-safe", None, "begin=1").await.status(), 303, "others go on");
    s.node.stop().await;
}

/// The crate of the public pages never names what staff read with.
#[test]
fn public_pages_never_name_access() {
    let mut open = vec![std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../web/src")];
    while let Some(dir) = open.pop() {
        for entry in std::fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                assert!(!std::fs::read_to_string(&path).unwrap().contains("Access"), "{}", path.display());
            }
        }
    }
}
