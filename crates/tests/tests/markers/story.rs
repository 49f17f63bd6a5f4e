//! Everything that people and staff write, at a node that runs as a process and writes its journal at its most talkative.

use crate::markers::entrances::{Entrance as E, Markers};
use crate::markers::hers::{PLAN_FIELDS, asks_to_be_asked, tells};
use crate::markers::warned::{another_supervisor, is_ended, is_released, rebuilt};
use app::backup::back_up;
use app::desk::{AtDesk, DeskReport};
use app::links::LinkKeys;
use app::office::{NewStaff, Office, Second, SignedIn};
use app::reports::What;
use app::{Intake, KeyFolder};
use domain::{AnswerWhen, Clock, CloseReason, CompartmentId, Language, Timestamp};
use fake_telegram::{Person, Shown};
use oberih::{Net, SystemClock};
use rand::RngExt;
use sealing::{MemberSecret, Roles, VerifyKey};
use serde_json::json;
use std::fs::File;
use std::path::PathBuf;
use std::time::{Duration, Instant};
use storage::{Store, StoreError};
use tests::serve::Serve;
use tests::town::{Town, eventually, texts};
use tests::{Engine, Place, Raw, Talk, World, bots};

pub(crate) struct Story {
    pub(crate) markers: Markers,
    world: World,
    serve: Option<Serve>,
    desk: Intake,
    office: Office,
    signed: SignedIn,
    secret: MemberSecret,
    /// Another supervisor, until she went through the reports.
    other: Option<SignedIn>,
    /// What others are warned of.
    value: String,
}

impl Story {
    pub(crate) async fn begin(engine: Engine) -> Self {
        let Town { world, node, desk, office, signed, .. } = Town::new(engine, "ngo").await;
        // from now on a process of its own, on the same store
        node.stop().await;
        let secret = signed.keys.everyday().secret();
        let mut markers = Markers::new(rand::make_rng::<rand::rngs::StdRng>().random());
        std::fs::create_dir(world.place.dir().join("tmp")).unwrap();
        let password = format!("{} {}", markers.make(E::Password), markers.make(E::Password));
        let name = markers.make(E::StaffName);
        let new = NewStaff { name: &name, password: &password, roles: Roles::RESPONDER, desks: &[] };
        office.add_staff(&signed, Second::Nobody, &new, SystemClock.now()).await.unwrap();
        let other = Some(another_supervisor(&office, &signed).await);
        desk.reception.as_ref().unwrap().vault.refresh().await.unwrap();
        let value = format!("{}@agency.example", markers.make(E::WarningValue));
        let mut story = Self { markers, world, serve: None, desk, office, signed, secret, other, value };
        story.serve = Some(story.serve("journal").await);
        story
    }

    pub(crate) fn place(&self) -> &Place {
        &self.world.place
    }

    pub(crate) fn store(&self) -> &Store {
        &self.desk.store
    }

    /// The keys of the index of links.
    pub(crate) fn links(&self) -> &LinkKeys {
        self.desk.keys.links()
    }

    /// The key that signs the log.
    pub(crate) fn signer(&self) -> VerifyKey {
        self.desk.reception.as_ref().unwrap().vault.now().signer().public()
    }

    /// A node, started anew, that writes into this journal.
    pub(crate) async fn serve(&self, journal: &str) -> Serve {
        let dir = self.place().dir();
        let mut environment = vec![
            ("OBERIH_LOG_LEVEL", "trace".to_owned()),
            ("OBERIH_CODES_AHEAD", "8".to_owned()),
            ("TMPDIR", dir.join("tmp").display().to_string()),
            ("HOW_IT_IS_STARTED", "fresh-of-all".to_owned()),
        ];
        for (name, _, token) in bots() {
            let variable =
                if name == "stay-safe" { "OBERIH_BOT_STAY_SAFE_TOKEN" } else { "OBERIH_BOT_SAFE_WOMEN_TOKEN" };
            environment.push((variable, token.to_owned()));
        }
        if let Some(url) = &self.place().database {
            environment.push(("OBERIH_DATABASE", url.clone()));
        }
        let file = File::create(dir.join(journal)).unwrap();
        let config = dir.join("desk.toml");
        let mut serve = Serve::spawn_configured(dir, &self.world.telegram.api_url(), &config, &environment, file);
        serve.wait_until_up().await;
        serve
    }

    /// The node ends at once, with everything as it is. What it had confirmed is not given again to the next one, who would
    /// then hold it rightly.
    pub(crate) async fn kill(&mut self) {
        for (_, username, _) in bots() {
            self.world.telegram.wait_idle(username, Duration::from_millis(500)).await;
        }
        self.serve = None;
    }

    pub(crate) fn journal_lines(&self) -> usize {
        String::from_utf8_lossy(&std::fs::read(self.journal()).unwrap()).lines().count()
    }

    fn journal(&self) -> PathBuf {
        self.place().dir().join("journal")
    }

    pub(crate) async fn backup(&self) -> Vec<u8> {
        let (mut file, desk) = (Vec::new(), &self.desk);
        let folder = KeyFolder::new(self.place().dir());
        let now = SystemClock.now();
        back_up(&desk.store, &desk.keys, &folder, &desk.random, now, &mut file, |_, _| {}).await.unwrap();
        file
    }

    /// Everything, through every entrance.
    pub(crate) async fn told(&mut self) {
        let (code, report) = self.told_to_the_bot().await;
        let on_the_web = self.told_on_the_web().await;
        self.warned_of([report, on_the_web]).await;
        self.asked_for_a_human().await;
        self.asked_to_be_asked().await;
        self.came_back(&code, report).await;
        self.answered_and_closed(report).await;
    }

    fn bot(&mut self) -> Talk {
        let (_, username, _) = bots()[1];
        let person = self.world.telegram.person(username, self.markers.number(E::Account, 12), "uk");
        Talk::Bot {
            telegram: self.world.telegram.clone(),
            username: username.to_owned(),
            person,
            store: self.desk.store.clone(),
        }
    }

    async fn at_desk(&self) -> AtDesk<'_> {
        AtDesk::open(&self.desk, self.signed.id, &self.secret).await.unwrap()
    }

    /// The report that holds this text, when the desk reads so much of it.
    async fn read_when(&self, text: &str, enough: impl Fn(&DeskReport) -> bool) -> CompartmentId {
        eventually("what was told at the desk", async || {
            let desk = self.at_desk().await;
            for row in desk.reports(Timestamp::from_unix_micros(i64::MAX), 50).await.unwrap() {
                let report = desk.read(row.id, None).await.unwrap();
                if texts(&report).iter().any(|t| t.contains(text)) && enough(&report) {
                    return Some(row.id);
                }
            }
            None
        })
        .await
    }

    async fn told_to_the_bot(&mut self) -> (String, CompartmentId) {
        let mut talk = self.bot();
        talk.says(&format!("/start {}", self.markers.make(E::Command))).await;
        talk.says(&self.markers.make(E::GuideText)).await;
        let [phone, card] = self.markers.identifiers(E::Identifier);
        let word = self.markers.make(E::BotStory);
        let story = format!("{word} забрали паспорт, дзвонить {phone}, гроші на {card}, пише {}", self.value);
        let person = talk.person().clone();
        let last = person.last_from_bot().unwrap().message_id;
        person.presses_data(last, &self.markers.make(E::Choice));
        self.idle().await;
        let code = tells(&mut talk, &story).await;
        self.markers.note(E::Code, code.clone());
        self.markers.note(E::Code, code.chars().filter(char::is_ascii_digit).collect());
        let hers = person.messages().into_iter().find(|m| !m.from_bot && m.text == story).unwrap();
        person.edits(hers.message_id, &format!("{} і телефон", self.markers.make(E::BotEdit)));
        let bytes = self.markers.make(E::FileBytes).repeat(2_000);
        person.sends_document_of(&format!("{}.pdf", self.markers.make(E::FileName)), "application/pdf", bytes);
        let bytes = self.markers.make(E::FileBytes).into_bytes();
        person.sends_photo_of(Some(&self.markers.make(E::Caption)), [&b"\xFF\xD8\xFF\xE0"[..], &bytes].concat());
        person.forwards(&self.markers.make(E::Forward));
        let number = format!("+{}", self.markers.number(E::ContactNumber, 12));
        let name = self.markers.make(E::ContactName);
        self.pushes(&person, 1, "contact", &json!({ "phone_number": number, "first_name": name }));
        let latitude = format!("51.{}", self.markers.number(E::Location, 6));
        self.markers.note(E::Location, latitude.clone());
        let latitude: f64 = latitude.parse().unwrap();
        self.pushes(&person, 2, "location", &json!({ "latitude": latitude, "longitude": 30.5 }));
        self.idle().await;
        talk.presses("Далі").await;
        talk.says(&self.markers.make(E::Where)).await;
        talk.says(&self.markers.make(E::When)).await;
        talk.presses("Лише з").await;
        talk.says(&self.markers.make(E::HoursTold)).await;
        talk.presses("Додати подробиці").await;
        for _ in 0..6 {
            talk.says(&self.markers.make(E::Detail)).await;
        }
        let whole = |report: &DeskReport| {
            let count = |is: fn(&What) -> bool| report.written.iter().filter(|w| is(&w.said.what)).count();
            count(|w| matches!(w, What::Fetched { not_kept: None, .. })) == 2
                && count(|w| matches!(w, What::File(_))) == 5
                && count(|w| matches!(w, What::Edit(_))) == 1
                && count(|w| matches!(w, What::Kept { .. })) >= 9
        };
        self.are_indexed(3).await;
        (code, self.read_when(&story, whole).await)
    }

    /// Waits until so many identifiers stand in the index.
    async fn are_indexed(&self, count: i64) {
        eventually("the phone, the card and the address in the index", async || {
            let mut raw = Raw::connect(self.place()).await;
            (raw.numbers("SELECT count(*) FROM index_entries").await == [count]).then_some(())
        })
        .await;
    }

    /// What both reports hold is released, somebody who names it is warned, and it ends; then all reports are gone through.
    async fn warned_of(&mut self, sources: [CompartmentId; 2]) {
        self.are_indexed(4).await;
        let (by, other) = ((&self.desk, &self.office), self.other.take().unwrap());
        let both = [&self.signed, &other];
        let id = is_released(&mut self.markers, by, both, (&self.value, sources)).await;
        let mut talk = self.bot();
        talk.says("/start").await;
        let uk = Language::parse("uk").unwrap();
        let words = self.desk.content.current().texts().get(uk, "warning-known").to_string();
        let (says, until) = (format!("адреса {}", self.value), Instant::now() + Duration::from_secs(60));
        while !talk.says(&says).await.text.contains(&words) {
            assert!(Instant::now() < until, "the node never warned of it");
        }
        is_ended(&mut self.markers, &self.desk, &other, id).await;
        rebuilt(&mut self.markers, (&self.desk, &self.office), other).await;
    }

    async fn told_on_the_web(&mut self) -> CompartmentId {
        let (bot, _, _) = bots()[1];
        let base = format!("http://127.0.0.1:{}", self.serve.as_ref().unwrap().public());
        let http = Net::real().unwrap().http;
        let mut talk = Talk::Web { http, base, bot, language: "uk", cookie: None, page: String::new() };
        let story = format!("{} мене не пускають, пише {}", self.markers.make(E::WebStory), self.value);
        tells(&mut talk, &story).await;
        let (name, bytes) = (self.markers.make(E::WebFileName), self.markers.make(E::WebFileBytes).repeat(900));
        let Talk::Web { http, base, cookie, .. } = &talk else { panic!("on the web") };
        let form = format!(
            "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}.txt\"\r\n\
             Content-Type: text/plain\r\n\r\n{bytes}\r\n--XX--\r\n"
        );
        let post = http.post(format!("{base}/chat/{bot}/file?l=uk")).header("origin", base.as_str());
        let post = post.header("content-type", "multipart/form-data; boundary=XX");
        let sent = post.header("cookie", cookie.clone().unwrap()).body(form).send().await.unwrap();
        assert_eq!(sent.status().as_u16(), 303);
        let kept = |w: &What| matches!(w, What::Fetched { not_kept: None, .. });
        self.read_when(&story, |report| report.written.iter().any(|w| kept(&w.said.what))).await
    }

    async fn asked_for_a_human(&mut self) {
        let mut talk = self.bot();
        talk.says("/start").await;
        talk.says(&format!("допоможіть мене замкнули {}", self.markers.make(E::Held))).await;
        talk.presses("Так, надіслати").await;
        talk.presses("Лише з").await;
        talk.says(&self.markers.make(E::Hours)).await;
        eventually("her place in the queue", async || {
            let queue = self.at_desk().await.queue(9).await.unwrap();
            queue.iter().any(|w| w.answer_when == AnswerWhen::Hours).then_some(())
        })
        .await;
    }

    async fn asked_to_be_asked(&mut self) {
        let mut talk = self.bot();
        let words = [E::WellWord, E::NotFreeWord, E::TrustedContact].map(|at| self.markers.make(at));
        let plan: [String; PLAN_FIELDS] = std::array::from_fn(|_| self.markers.make(E::PlanField));
        let caption = self.markers.make(E::PlanCaption);
        let bytes = [&b"\xFF\xD8\xFF\xE0"[..], self.markers.make(E::PlanPhoto).as_bytes()].concat();
        let photo = |person: &Person| {
            person.sends_photo_of(Some(&caption), bytes);
        };
        let last = asks_to_be_asked(&mut talk, [&words[0], &words[1], &words[2]], &plan, photo).await;
        for (count, all) in [
            ("SELECT count(*) FROM items WHERE compartment_id IN (SELECT id FROM plans)", 9),
            ("SELECT count(*) FROM pieces WHERE compartment_id IN (SELECT id FROM plans)", 1),
            ("SELECT count(*) FROM check_ins WHERE plan_id IS NOT NULL", 1),
            ("SELECT count(*) FROM contacts", 1),
        ] {
            let what = format!("{count}: {last:?}");
            eventually(&what, async || {
                let mut raw = Raw::connect(self.place()).await;
                (raw.numbers(count).await == [all]).then_some(())
            })
            .await;
        }
    }

    async fn came_back(&mut self, code: &str, report: CompartmentId) {
        let mut talk = self.bot();
        talk.says("/start").await;
        let person = talk.person().clone();
        person.sends(code);
        let offers = |m: &Shown| m.buttons.iter().flatten().any(|b| b.label.contains("Додати щось"));
        eventually("the return", async || person.messages().iter().any(offers).then_some(())).await;
        talk.presses("Додати щось").await;
        let more = self.markers.make(E::AfterReturn);
        talk.says(&more).await;
        assert_eq!(self.read_when(&more, |_| true).await, report, "in the same report");
    }

    async fn answered_and_closed(&mut self, report: CompartmentId) {
        let (answer, why) = (self.markers.make(E::DeskAnswer), self.markers.make(E::Why));
        let desk = self.at_desk().await;
        desk.read(report, Some(&why)).await.unwrap();
        desk.take(report).await.unwrap();
        desk.answer(report, &answer).await.unwrap();
        desk.leave(report).await.unwrap();
        assert!(CloseReason::parse(&why).is_err(), "how it is closed takes no words");
        let read = desk.read(report, Some(&why)).await.unwrap();
        desk.close(&read, CloseReason::Referred).await.unwrap();
        let state = self.desk.store.read("state", |mut tx| async move { tx.report(report).await }).await;
        let row = state.map_err(|e: StoreError| e).unwrap().unwrap();
        assert_eq!(row.reason, Some(CloseReason::Referred));
        assert!(self.office.staff().await.unwrap().len() >= 2);
        self.idle().await;
    }

    /// Something that her app sends beside words and files.
    fn pushes(&self, person: &Person, n: i64, kind: &str, what: &serde_json::Value) {
        let id = person.user_id();
        let mut message = json!({
            "message_id": 900_000 + n, "date": 1_795_500_000,
            "chat": { "id": id, "type": "private", "first_name": "Guest" },
            "from": { "id": id, "is_bot": false, "first_name": "Guest", "language_code": "uk" },
        });
        message[kind] = what.clone();
        self.world.telegram.push_raw(bots()[1].1, json!({ "message": message }));
    }

    async fn idle(&self) {
        self.world.telegram.wait_idle(bots()[1].1, Duration::from_millis(500)).await;
    }
}
