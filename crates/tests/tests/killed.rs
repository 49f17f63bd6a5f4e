//! SIGKILL at the two moments that count, in both bots and on the pages of both: after what she told was sealed and before
//! its commit, and after the commit and before her answer. Nothing is acknowledged that is not kept, and no story is kept
//! twice or left without its answer.

#![cfg_attr(test, expect(clippy::unwrap_used, clippy::panic, reason = "tests"))]

use domain::Timestamp;
use oberih::SystemClock;
use sealing::{Cost, RootKey};
use sqlx::{Connection, SqliteConnection};
use std::io::Write;
use std::net::TcpStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};
use std::time::Duration;
use tests::serve::Serve;
use tests::town::{eventually, texts};
use tests::village::Village;
use tests::{Engine, Place, Raw, Talk, World, WorldOptions, bots};

const RECEIVED: &str = "Збережено. Дякуємо";
/// So often in a row nobody else may write: a transaction stands in its middle.
const IN_A_ROW: usize = 20;
/// In each bot, and on each bot's page.
const EVERYBODY: [usize; 4] = [0, 1, 2, 3];

/// A node in a process of its own, its desk's window, and people who are about to tell: in each bot, on each bot's page.
struct Life {
    world: World,
    village: Village,
    talks: Vec<Talk>,
    serve: Option<Serve>,
}

impl Life {
    async fn begin(engine: Engine) -> Self {
        let world = World::new(Place::new(engine).await, WorldOptions::default()).await;
        let key = std::fs::read_to_string(world.place.dir().join("root.key")).unwrap();
        let (root, store) = (RootKey::from_file_text(&key).unwrap(), world.place.store().await);
        let clock = Arc::new(SystemClock);
        let village = Village::found_in(world.place.dir(), store, root, clock, Cost::RECEIPT, 1).await;
        let http = oberih::Net::real().unwrap().http;
        let mut talks = Vec::new();
        for ((bot, username, _), n) in bots().into_iter().zip(1..) {
            talks.push(Talk::Bot {
                telegram: world.telegram.clone(),
                username: username.to_owned(),
                person: world.telegram.person(username, 70_000 + n, "uk"),
                store: village.intake.store.clone(),
            });
            let (base, cookie, page) = (String::new(), None, String::new());
            talks.push(Talk::Web { http: http.clone(), base, bot, language: "uk", cookie, page });
        }
        let mut life = Self { world, village, talks, serve: None };
        life.starts().await;
        for talk in &mut life.talks {
            talk.says("/start").await;
            talk.says("написати людині").await;
            talk.presses("Розповісти").await;
            talk.presses("Написати").await;
        }
        life
    }

    /// Starts the node; pages are where it listens now.
    async fn starts(&mut self) {
        let mut environment =
            vec![("OBERIH_WEB_SECURE_COOKIE", "false".to_owned()), ("OBERIH_CODES_AHEAD", "4".to_owned())];
        environment.extend(bots().map(|(name, _, token)| match name {
            "safe-women" => ("OBERIH_BOT_SAFE_WOMEN_TOKEN", token.to_owned()),
            _ => ("OBERIH_BOT_STAY_SAFE_TOKEN", token.to_owned()),
        }));
        environment.extend(self.world.place.database.clone().map(|url| ("OBERIH_DATABASE", url)));
        let mut serve = Serve::spawn(self.world.place.dir(), &self.world.telegram.api_url(), &environment);
        serve.wait_until_up().await;
        for talk in &mut self.talks {
            if let Talk::Web { base, .. } = talk {
                *base = format!("http://127.0.0.1:{}", serve.public());
            }
        }
        self.serve = Some(serve);
    }

    /// SIGKILL.
    fn dies(&mut self) {
        drop(self.serve.take());
    }

    /// These tell at once; nobody on a page reads what is answered. Gives the lines on which that would come.
    fn tell(&self, who: &[usize]) -> Vec<TcpStream> {
        let mut lines = Vec::new();
        for n in who {
            match &self.talks[*n] {
                Talk::Bot { person, .. } => drop(person.sends(&story(*n))),
                talk @ Talk::Web { .. } => lines.push(posts(talk, &story(*n))),
            }
        }
        lines
    }

    /// Those of them who write to a bot.
    fn in_bots(&self, who: &[usize]) -> Vec<&Talk> {
        who.iter().map(|n| &self.talks[*n]).filter(|talk| matches!(talk, Talk::Bot { .. })).collect()
    }

    async fn reports(&self) -> usize {
        self.village.at_desk().await.reports(Timestamp::from_unix_micros(i64::MAX), 99).await.unwrap().len()
    }

    /// What the desk reads of everybody's stories.
    async fn stories(&self) -> Vec<String> {
        let desk = self.village.at_desk().await;
        let mut told = Vec::new();
        for report in desk.reports(Timestamp::from_unix_micros(i64::MAX), 99).await.unwrap() {
            told.extend(texts(&desk.read(report.id, None).await.unwrap()));
        }
        told.sort();
        told
    }

    /// How often somebody in a bot was told that her story is kept.
    fn received(&self, talk: &Talk) -> usize {
        talk.person().messages().iter().filter(|m| m.from_bot && m.text.contains(RECEIVED)).count()
    }

    /// Those of them in a bot have their answer, and everything is confirmed.
    async fn are_answered_in_bots(&self, who: &[usize]) {
        for talk in self.in_bots(who) {
            eventually("her answer", || async { (self.received(talk) > 0).then_some(()) }).await;
        }
        let all_confirmed = || async { bots().iter().all(|b| self.world.telegram.pending(b.1) == 0).then_some(()) };
        eventually("that all is confirmed", all_confirmed).await;
    }
}

fn story(n: usize) -> String {
    format!("theytookmypapers{n}")
}

fn all_stories() -> Vec<String> {
    EVERYBODY.map(story).to_vec()
}

/// Who stands in the middle of a transaction at the same time. SQLite has one writer: there it is each in turn, or three
/// of the four ways in would only have waited.
fn at_once(engine: Engine) -> Vec<Vec<usize>> {
    match engine {
        Engine::Sqlite => EVERYBODY.map(|n| vec![n]).to_vec(),
        Engine::Postgres => vec![EVERYBODY.to_vec()],
    }
}

/// Sends a form and reads nothing.
fn posts(talk: &Talk, text: &str) -> TcpStream {
    let Talk::Web { base, bot, cookie, .. } = talk else { panic!("on the web") };
    let host = base.strip_prefix("http://").unwrap();
    let (mut line, body) = (TcpStream::connect(host).unwrap(), format!("text={text}"));
    write!(
        line,
        "POST /chat/{bot}?l=uk HTTP/1.1\r\nHost: {host}\r\nOrigin: {base}\r\nCookie: {}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        cookie.as_deref().unwrap(),
        body.len()
    )
    .unwrap();
    line
}

/// What holds whoever keeps a story in the middle of the transaction: the report is sealed and written, what was told is
/// not, and no commit comes.
struct Hold(Raw);

impl Hold {
    async fn begin(place: &Place) -> Self {
        let mut raw = Raw::connect(place).await;
        let holds = match raw {
            // one statement that never ends
            Raw::Sqlite(_) => {
                "CREATE VIEW endless AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n; \
                 CREATE TRIGGER stands AFTER INSERT ON items BEGIN SELECT count(*) FROM endless; END"
            }
            Raw::Postgres(_) => "BEGIN; LOCK TABLE items IN EXCLUSIVE MODE",
        };
        raw.run(holds).await;
        Self(raw)
    }

    /// Waits until all that can stand there do: on SQLite one, the writer. On PostgreSQL each that writes by itself; what pages
    /// bring meanwhile is gathered behind the one before.
    async fn holds(&self, place: &Place) {
        match self.0 {
            Raw::Sqlite(_) => {
                let stands = tokio::time::timeout(Duration::from_secs(60), nobody_else_may_write(place)).await;
                stands.expect("somebody keeps a story within a minute");
            }
            Raw::Postgres(_) => {
                let waits = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() \
                     AND wait_event_type = 'Lock' AND query LIKE 'INSERT INTO items%'";
                let other = tokio::sync::Mutex::new(Raw::connect(place).await);
                let (stand, looks) = (AtomicI64::new(0), AtomicUsize::new(0));
                let no_more_come = || async {
                    let now = other.lock().await.numbers(waits).await[0];
                    let same = now > 0 && stand.swap(now, Ordering::SeqCst) == now;
                    let looks =
                        if same { looks.fetch_add(1, Ordering::SeqCst) } else { looks.swap(0, Ordering::SeqCst) };
                    (same && looks >= IN_A_ROW).then_some(())
                };
                eventually("they keep their stories", no_more_come).await;
            }
        }
    }

    async fn ends(mut self) {
        let ends = if matches!(self.0, Raw::Sqlite(_)) { "DROP TRIGGER stands; DROP VIEW endless" } else { "ROLLBACK" };
        self.0.run(ends).await;
    }
}

/// Until somebody stands in the middle of a transaction in an SQLite file.
async fn nobody_else_may_write(place: &Place) {
    let mut other = SqliteConnection::connect(&place.url()).await.unwrap();
    sqlx::raw_sql("PRAGMA busy_timeout = 0").execute(&mut other).await.unwrap();
    let mut in_a_row = 0;
    while in_a_row < IN_A_ROW {
        match sqlx::raw_sql("BEGIN IMMEDIATE").execute(&mut other).await {
            Ok(_) => {
                sqlx::raw_sql("ROLLBACK").execute(&mut other).await.unwrap();
                in_a_row = 0;
            }
            Err(_) => in_a_row += 1,
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_after_sealing_and_before_the_commit_nothing_is_acknowledged_and_each_story_is_kept_once_later() {
    for engine in Engine::all() {
        let mut life = Life::begin(engine).await;
        let mut kept = 0;
        for who in at_once(engine) {
            let hold = Hold::begin(&life.world.place).await;
            let lines = life.tell(&who);
            hold.holds(&life.world.place).await;
            life.dies();
            drop(lines);
            hold.ends().await;
            assert_eq!(life.reports().await, kept, "{engine:?}, {who:?}: nothing is kept");
            for talk in life.in_bots(&who) {
                let Talk::Bot { username, .. } = talk else { panic!("in a bot") };
                assert_eq!(life.received(talk), 0, "{engine:?}, {who:?}: nobody was told so");
                assert!(life.world.telegram.pending(username) > 0, "{engine:?}, {who:?}: nothing is confirmed");
            }
            life.starts().await;
            life.are_answered_in_bots(&who).await;
            // a browser whose line broke sends its form again
            for n in &who {
                let talk = &mut life.talks[*n];
                if matches!(talk, Talk::Web { .. }) {
                    assert!(!talk.looks().await.contains(RECEIVED), "{engine:?}");
                    let seen = talk.says(&story(*n)).await;
                    assert!(seen.text.contains(RECEIVED), "{engine:?}: {seen:#?}");
                }
            }
            kept += who.len();
        }
        assert_eq!((life.reports().await, life.stories().await), (4, all_stories()), "{engine:?}: each once");
        for talk in life.in_bots(&EVERYBODY) {
            assert_eq!(life.received(talk), 1, "{engine:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_after_the_commit_and_before_the_answer_each_story_is_kept_once_and_everybody_is_answered() {
    for engine in Engine::all() {
        let mut life = Life::begin(engine).await;
        // nothing that the bots say arrives
        life.world.telegram.faults().server_error_next(usize::MAX);
        let lines = life.tell(&EVERYBODY);
        eventually("all stories in the store", || async { (life.reports().await == 4).then_some(()) }).await;
        life.dies();
        drop(lines);
        for talk in life.in_bots(&EVERYBODY) {
            assert_eq!(life.received(talk), 0, "{engine:?}: not answered before");
        }
        life.world.telegram.faults().server_error_next(0);
        life.starts().await;
        life.are_answered_in_bots(&EVERYBODY).await;
        for talk in &mut life.talks {
            if matches!(talk, Talk::Web { .. }) {
                let page = talk.looks().await;
                assert!(page.contains(RECEIVED), "{engine:?}: {page}");
            }
        }
        assert_eq!((life.reports().await, life.stories().await), (4, all_stories()), "{engine:?}: each once");
    }
}
