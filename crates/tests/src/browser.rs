//! A real browser, driven by WebDriver (W3C) over HTTP: only the few commands the journeys need.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use rand::RngExt;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

/// The key under which WebDriver names an element. Source: W3C WebDriver, "Elements".
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
/// Letters as on most phones, where the machine has them.
const FONTS: &str = r#"<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<alias binding="strong"><family>system-ui</family><prefer><family>Roboto</family></prefer></alias>
<alias binding="strong"><family>sans-serif</family><prefer><family>Roboto</family></prefer></alias>
<alias binding="strong"><family>sans</family><prefer><family>Roboto</family></prefer></alias>
</fontconfig>
"#;
/// Times that a driver is started.
const STARTS: u32 = 5;
const PATIENCE: Duration = Duration::from_secs(60);

/// One browser with one window, gone when dropped.
pub struct Browser {
    driver: Child,
    http: reqwest::Client,
    session: String,
    profile: std::path::PathBuf,
}

impl Browser {
    /// Starts chromedriver and a window of this width; `None` where browsers are left out on purpose.
    pub async fn start(width: u32, javascript: bool) -> Option<Self> {
        let driver_path = crate::needs("OBERIH_TEST_CHROMEDRIVER", "browser")?;
        let chromium = crate::needs("OBERIH_TEST_CHROMIUM", "browser")?;
        let name = format!("oberih-browser-{:016x}", rand::make_rng::<rand::rngs::StdRng>().random::<u64>());
        let profile = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&profile).unwrap();
        let fonts = profile.join("fonts.conf");
        std::fs::write(&fonts, FONTS).unwrap();
        let (driver, port) = driver(&driver_path, &fonts).await;
        let http = oberih::Net::real().unwrap().http;
        let base = format!("http://127.0.0.1:{port}");
        let mut arguments = vec![
            "--headless=new".to_owned(),
            "--no-sandbox".to_owned(),
            "--disable-gpu".to_owned(),
            "--disable-dev-shm-usage".to_owned(),
            "--no-first-run".to_owned(),
            "--disable-background-networking".to_owned(),
            "--disable-component-update".to_owned(),
            "--disable-sync".to_owned(),
            "--hide-scrollbars".to_owned(),
            format!("--window-size={width},900"),
            format!("--user-data-dir={}", profile.display()),
        ];
        // nothing but this machine is reached, also not by the way out
        arguments.push("--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1".to_owned());
        let mut options = json!({ "binary": chromium, "args": arguments });
        if !javascript {
            options["prefs"] = json!({ "profile.managed_default_content_settings.javascript": 2 });
        }
        let wanted =
            json!({ "capabilities": { "alwaysMatch": { "browserName": "chrome", "goog:chromeOptions": options } } });
        let answer: Value =
            http.post(format!("{base}/session")).json(&wanted).send().await.unwrap().json().await.unwrap();
        let id = answer["value"]["sessionId"].as_str().unwrap_or_else(|| unreachable!("no session: {answer}"));
        let session = format!("{base}/session/{id}");
        Some(Self { driver, http, session, profile })
    }

    /// A command of the browser's own protocol; what it answers.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Value {
        self.post("/goog/cdp/execute", &json!({ "cmd": command, "params": parameters })).await
    }

    /// The screen from now on: its size in CSS pixels, and whether the person prefers dark.
    pub async fn becomes(&self, width: u32, height: u32, dark: bool) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 700 });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await;
        let scheme = if dark { "dark" } else { "light" };
        let features = json!([
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await;
    }

    /// A picture (PNG) of the page from its top, at most `highest` pixels of it.
    pub async fn picture(&self, highest: u32) -> Vec<u8> {
        let layout = self.devtools("Page.getLayoutMetrics", json!({})).await;
        let (width, height) = (layout["cssLayoutViewport"]["clientWidth"].clone(), &layout["cssContentSize"]["height"]);
        let height = height.as_f64().unwrap_or(0.0).min(f64::from(highest));
        let clip = json!({ "x": 0, "y": 0, "width": width, "height": height, "scale": 1 });
        let wanted = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        let taken = self.devtools("Page.captureScreenshot", wanted).await;
        STANDARD.decode(taken["data"].as_str().unwrap_or_default()).unwrap()
    }

    /// The page as it would be printed (PDF), in the size the page asks for.
    pub async fn print(&self) -> Vec<u8> {
        let printed = self.devtools("Page.printToPDF", json!({ "preferCSSPageSize": true })).await;
        STANDARD.decode(printed["data"].as_str().unwrap_or_default()).unwrap()
    }

    async fn post(&self, path: &str, body: &Value) -> Value {
        let sent = self.http.post(format!("{}{path}", self.session)).json(body).send().await.unwrap();
        sent.json::<Value>().await.unwrap()["value"].take()
    }

    /// Nobody looks at the page any more, or somebody does again. Panics when the browser does not go along.
    pub async fn is_looked_at(&self, looked_at: bool) {
        let window = self.devtools("Browser.getWindowForTarget", json!({})).await["windowId"].take();
        let state = if looked_at { "normal" } else { "minimized" };
        let bounds = json!({ "windowId": window, "bounds": { "windowState": state } });
        self.devtools("Browser.setWindowBounds", bounds).await;
        self.waits_for("document.hidden", json!(!looked_at)).await;
    }

    /// What can be seen of the words in the page's main part, on paper or on the screen.
    pub async fn visible_words(&self, on_paper: bool) -> String {
        let media = if on_paper { "print" } else { "" };
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": media })).await;
        let walk = "const seen = [], all = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); \
            while (all.nextNode()) { const n = all.currentNode, p = n.parentElement, after = getComputedStyle(p, '::after').content; \
            if (n.data.trim() && p.getClientRects().length && getComputedStyle(p).visibility === 'visible') \
            { seen.push(n.data.trim() + (after === 'none' ? '' : after)); } } return seen.join('\\n')";
        let words = self.script(walk).await;
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": "" })).await;
        words.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until an expression has this value. Panics when it never has.
    pub async fn waits_for(&self, expression: &str, value: Value) {
        let from = Instant::now();
        let mut last = Value::Null;
        while from.elapsed() < PATIENCE {
            last = self.script(&format!("return {expression}")).await;
            if last == value {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("{expression} is {last}, never {value}");
    }

    /// Holds the conversation of a cookie (`name=value`) at this site from now on.
    pub async fn holds(&self, base: &str, cookie: &str) {
        let (name, value) = cookie.split_once('=').unwrap();
        let set = json!({ "name": name, "value": value, "url": base, "httpOnly": true, "sameSite": "Lax" });
        self.devtools("Network.setCookie", set).await;
    }

    /// The page before this one, as the key of the browser brings it.
    pub async fn goes_back(&self) {
        self.post("/back", &json!({})).await;
    }

    /// Opens an address.
    pub async fn open(&self, url: &str) {
        self.post("/url", &json!({ "url": url })).await;
    }

    /// The address of the page.
    pub async fn url(&self) -> String {
        let answer: Value = self.http.get(format!("{}/url", self.session)).send().await.unwrap().json().await.unwrap();
        answer["value"].as_str().unwrap_or_default().to_owned()
    }

    async fn find(&self, css: &str) -> Option<String> {
        let found = self.post("/element", &json!({ "using": "css selector", "value": css })).await;
        found[ELEMENT].as_str().map(str::to_owned)
    }

    /// The text of the first element that fits, empty where there is none.
    pub async fn text(&self, css: &str) -> String {
        let Some(element) = self.find(css).await else { return String::new() };
        let url = format!("{}/element/{element}/text", self.session);
        let answer: Value = self.http.get(url).send().await.unwrap().json().await.unwrap();
        answer["value"].as_str().unwrap_or_default().to_owned()
    }

    /// Types into an element.
    pub async fn types(&self, css: &str, text: &str) {
        let element = self.find(css).await.unwrap();
        self.post(&format!("/element/{element}/value"), &json!({ "text": text })).await;
    }

    /// Clicks an element.
    pub async fn clicks(&self, css: &str) {
        let element = self.find(css).await.unwrap();
        self.post(&format!("/element/{element}/click"), &json!({})).await;
    }

    /// Presses a key (WebDriver's code point) this often, within a second.
    pub async fn presses(&self, key: char, times: usize) {
        let actions: Vec<Value> = (0..times)
            .flat_map(|_| {
                [
                    json!({ "type": "keyDown", "value": key.to_string() }),
                    json!({ "type": "keyUp", "value": key.to_string() }),
                ]
            })
            .collect();
        self.post("/actions", &json!({ "actions": [{ "type": "key", "id": "keys", "actions": actions }] })).await;
    }

    /// Goes on to the next stop by the Tab key and waits until the page is there. A key that comes before the page takes any is
    /// lost: it is pressed again where nothing moved for long.
    pub async fn tabs(&self) {
        const ACTIVE: &str = "return [...document.querySelectorAll('*')].indexOf(document.activeElement)";
        let before = self.script(ACTIVE).await;
        let from = Instant::now();
        while from.elapsed() < PATIENCE {
            self.presses('\u{E004}', 1).await;
            for _ in 0..40 {
                if self.script(ACTIVE).await != before {
                    return;
                }
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        }
    }

    /// Runs a script in the page and gives what it returns.
    pub async fn script(&self, script: &str) -> Value {
        self.post("/execute/sync", &json!({ "script": script, "args": [] })).await
    }

    /// Runs a script that calls its last argument with the answer.
    pub async fn script_later(&self, script: &str) -> Value {
        self.post("/execute/async", &json!({ "script": script, "args": [] })).await
    }

    /// Waits until the text of an element fits.
    pub async fn waits_for_text(&self, css: &str, fits: impl Fn(&str) -> bool) -> bool {
        let from = Instant::now();
        while from.elapsed() < PATIENCE {
            if fits(&self.text(css).await) {
                return true;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        false
    }
}

/// A driver and the port that it listens on. It takes a free port of one form of the internet's addresses, and ends where
/// somebody has that of the other: then it is started again. Panics when it does not start.
async fn driver(path: &str, fonts: &std::path::Path) -> (Child, u16) {
    for _ in 0..STARTS {
        let mut driver = Command::new(path)
            .arg("--port=0")
            .env("FONTCONFIG_FILE", fonts)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            // a group of its own: the browser that it starts ends with it
            .process_group(0)
            .spawn()
            .unwrap();
        if let Some(port) = port_said(driver.stdout.take().unwrap()).await {
            return (driver, port);
        }
        let _ = driver.kill();
        let _ = driver.wait();
    }
    unreachable!("chromedriver ended {STARTS} times before it listened")
}

/// The port that chromedriver chose; it says so once it listens. None where it ended before.
async fn port_said(said: ChildStdout) -> Option<u16> {
    let (tell, told) = tokio::sync::oneshot::channel();
    std::thread::spawn(move || {
        let mut tell = Some(tell);
        // to its end, so that it never waits for a reader
        for line in BufReader::new(said).lines().map_while(Result::ok) {
            let port = line
                .split_once("started successfully on port ")
                .and_then(|(_, n)| n.trim_end_matches('.').parse().ok());
            if let (Some(port), Some(tell)) = (port, tell.take_if(|_| port.is_some())) {
                let _ = tell.send(port);
            }
        }
    });
    let port = tokio::time::timeout(PATIENCE, told).await;
    port.expect("chromedriver does not start").ok()
}

impl Drop for Browser {
    fn drop(&mut self) {
        let group = format!("-{}", self.driver.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.driver.wait();
        let _ = std::fs::remove_dir_all(&self.profile);
    }
}
