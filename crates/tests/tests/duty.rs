//! The duty phone at a node: when it rings, how often, and that it says nothing of hers.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

#[path = "../../channels/tests/notice/http.rs"]
mod http;
#[path = "../../channels/tests/notice/smtp.rs"]
mod smtp;

use domain::{CompartmentId, Timestamp};
use http::Hook;
use oberih::config::Config;
use serde_json::{Value, json};
use smtp::Smtp;
use std::sync::Arc;
use std::time::Duration;
use tests::town::{Town, eventually};
use tests::{Engine, Talk, TurnedClock};

/// 12:00 and 23:00 in Kyiv; the desk is open from 08:00 to 20:00.
const NOON: &str = "2026-11-28T10:00:00Z";
const NIGHT: &str = "2026-11-28T21:00:00Z";
/// After this the phone rings again while nobody took the place.
const AGAIN: Duration = Duration::from_secs(61);
const WORDS: &str = "маркер-чергування";

struct Duty {
    town: Town,
    clock: Arc<TurnedClock>,
    config: Config,
    hook: Hook,
    smtp: Smtp,
}

impl Duty {
    /// `status`: what the phone's web server answers; `mail`: what its mail server says otherwise than usual.
    async fn begin(engine: Engine, at: &str, status: u16, mail: &[(&str, &str)]) -> Self {
        Self::with(engine, at, status, mail, |smtp| format!("smtp://{}", smtp.address)).await
    }

    /// The same; `named`: the mail server as the configuration names it.
    async fn with(
        engine: Engine,
        at: &str,
        status: u16,
        mail: &[(&str, &str)],
        named: impl FnOnce(&Smtp) -> String,
    ) -> Self {
        let (hook, hook_at) = Hook::start(Some(status)).await;
        let (smtp, _) = Smtp::start(mail).await;
        let set_up = format!(
            "[mail]\nsmtp = \"{}\"\nfrom = \"oberih@example.org\"\n\
             [[desk]]\nname = \"help\"\nkind = \"ngo\"\ntime_zone = \"Europe/Kyiv\"\nlanguages = [\"uk\"]\nanswer_within_minutes = 30\n\
             [[desk.shift]]\ndays = [\"mon\",\"tue\",\"wed\",\"thu\",\"fri\",\"sat\",\"sun\"]\nspans = [\"08:00-20:00\"]\n\
             [desk.duty]\nmail_to = \"duty@example.org\"\nwebhook = \"http://{hook_at}/ring?key=secret\"\n",
            named(&smtp)
        );
        let at: jiff::Timestamp = at.parse().unwrap();
        let clock = Arc::new(TurnedClock::at(Timestamp::from_unix_micros(at.as_microsecond())));
        let mut config = None;
        let town = Town::by(clock.clone(), engine, "ngo", |base| {
            let file = base.data.join("duty.toml");
            std::fs::write(&file, set_up).unwrap();
            let read = oberih::config::read(Some(&file), std::iter::empty(), &[]).unwrap();
            (base.desk, base.mail) = (read.desk, read.mail);
            config = Some(base.clone());
        })
        .await;
        Self { town, clock, config: config.unwrap(), hook, smtp }
    }

    /// She asks for a human; gives her place.
    async fn asks(&self, person: i64) -> (Talk, CompartmentId) {
        let mut talk = self.town.talk("bot", person);
        talk.says("/start").await;
        talk.says("написати людині").await;
        talk.presses("Поговорити").await;
        let place = self.waits(&mut talk).await;
        (talk, place)
    }

    /// The same in danger.
    async fn asks_in_danger(&self, person: i64) -> CompartmentId {
        let mut talk = self.town.talk("bot", person);
        talk.says("/start").await;
        talk.says("допоможіть мене замкнули").await;
        talk.presses("Так, надіслати").await;
        self.waits(&mut talk).await
    }

    async fn waits(&self, talk: &mut Talk) -> CompartmentId {
        let before: Vec<CompartmentId> = self.queue().await;
        talk.presses("Щойно зможете").await;
        eventually("her place", || async { self.queue().await.into_iter().find(|id| !before.contains(id)) }).await
    }

    async fn queue(&self) -> Vec<CompartmentId> {
        self.town.at_desk().await.queue(50).await.unwrap().iter().map(|place| place.report).collect()
    }

    /// What the webhook was sent.
    fn posts(&self) -> Vec<Value> {
        self.hook.seen().iter().map(|(_, body)| serde_json::from_str(body).unwrap()).collect()
    }

    /// How many mails it was tried to send.
    fn mails_tried(&self) -> usize {
        self.smtp.heard().iter().filter(|line| line.starts_with("RCPT TO:<duty@example.org>")).count()
    }

    /// Waits until it rang so often.
    async fn rang(&self, times: usize) {
        let tried = || async { (self.posts().len() >= times && self.mails_tried() >= times).then_some(()) };
        eventually("the duty phone rings", tried).await;
        assert_eq!((self.posts().len(), self.mails_tried()), (times, times), "and no more often");
    }

    /// Waits until so many mails were taken whole: that somebody began to send one is heard before it is there.
    async fn mails(&self, times: usize) -> Vec<String> {
        let taken = || async { Some(self.smtp.mails()).filter(|mails| mails.len() >= times) };
        let mails = eventually("the mails", taken).await;
        assert_eq!(mails.len(), times, "and no more");
        mails
    }

    async fn restarts(mut self) -> Self {
        self.town.node.stop().await;
        self.town.node = self.town.world.node_with(self.config.clone(), 32).await.unwrap();
        self
    }
}

fn waiting(urgent: bool) -> Value {
    json!({"event": "waiting", "desk": "help", "urgent": urgent, "language": "uk"})
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_asks_rings_the_phone_once_with_nothing_of_hers_and_a_restart_rings_no_second_time() {
    for engine in Engine::all() {
        let duty = Duty::begin(engine, NOON, 204, &[]).await;
        let (mut talk, _) = duty.asks(1_701).await;
        talk.person().sends(WORDS);
        duty.rang(1).await;
        assert_eq!(duty.posts(), [waiting(false)]);
        let said_by_desk = || async {
            let report = duty.town.report(0).await.1;
            tests::town::texts(&report).iter().any(|text| text == WORDS).then_some(())
        };
        eventually("her words at the desk", said_by_desk).await;
        // places are looked at in their order: had the first one rung again, it would have rung before the second
        let duty = duty.restarts().await;
        talk = duty.asks(1_702).await.0;
        talk.person().sends(WORDS);
        duty.rang(2).await;
        assert_eq!(duty.posts(), [waiting(false), waiting(false)]);
        let mails = duty.mails(2).await;
        for mail in &mails {
            let (_, body) = mail.split_once("\n\n").unwrap();
            assert_eq!(body, "Someone is waiting for an answer at the desk help.\nLanguage: uk\n");
        }
        let headers = duty.hook.seen().iter().map(|(headers, _)| format!("{headers:?}")).collect::<String>();
        for told in [mails.concat(), headers] {
            assert!(!told.contains("1701") && !told.contains("1702") && !told.contains("stay"), "{told}");
        }
        duty.town.node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_place_that_was_taken_rings_no_more_and_one_that_was_not_rings_again() {
    let duty = Duty::begin(Engine::Sqlite, NOON, 204, &[]).await;
    let (_, first) = duty.asks(1_711).await;
    duty.rang(1).await;
    duty.clock.forward(AGAIN);
    duty.rang(2).await;
    duty.town.at_desk().await.take(first).await.unwrap();
    duty.clock.forward(Duration::from_secs(3_600));
    duty.asks(1_712).await;
    duty.rang(3).await;
    duty.town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn while_the_desk_is_closed_danger_alone_rings_and_the_others_when_it_opens() {
    for engine in Engine::all() {
        let duty = Duty::begin(engine, NIGHT, 204, &[]).await;
        duty.asks(1_721).await;
        duty.asks_in_danger(1_722).await;
        duty.rang(1).await;
        assert_eq!(duty.posts(), [waiting(true)]);
        let mails = duty.mails(1).await;
        assert!(mails[0].contains("Subject: Oberih: someone is waiting, urgent"), "{mails:?}");
        // somebody else in danger rings too, and whoever is in none still does not
        duty.asks_in_danger(1_723).await;
        duty.rang(2).await;
        assert_eq!(duty.posts(), [waiting(true), waiting(true)]);
        // ten in the morning
        duty.clock.forward(Duration::from_secs(11 * 3_600));
        let calm = || async { duty.posts().contains(&waiting(false)).then_some(()) };
        eventually("the one who is in no danger", calm).await;
        duty.town.node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn several_who_wait_are_one_ring_that_says_how_many() {
    let duty = Duty::begin(Engine::Sqlite, NIGHT, 204, &[]).await;
    for person in 1_761..1_764 {
        duty.asks(person).await;
    }
    // ten in the morning
    duty.clock.forward(Duration::from_secs(11 * 3_600));
    duty.rang(1).await;
    assert_eq!(
        duty.posts(),
        [json!({"event": "waiting", "desk": "help", "urgent": false, "language": "uk", "places": 3})]
    );
    let mails = duty.mails(1).await;
    assert!(mails[0].ends_with("Places in the queue: 3\n"), "{mails:?}");
    duty.town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn words_of_danger_in_a_report_ring_though_she_asked_for_nobody_also_at_night() {
    for engine in Engine::all() {
        let duty = Duty::begin(engine, NIGHT, 204, &[]).await;
        let mut calm = duty.town.talk("bot", 1_741);
        duty.town.tells(&mut calm, "забрали паспорт").await;
        let mut talk = duty.town.talk("bot", 1_742);
        talk.says("/start").await;
        talk.says("написати людині").await;
        talk.presses("Розповісти").await;
        talk.presses("Написати").await;
        talk.says("допоможіть мене замкнули").await;
        duty.rang(1).await;
        assert_eq!(duty.posts(), [waiting(true)], "{engine:?}");
        // and what is added to one that rang for nobody
        calm.says("допоможіть мене замкнули").await;
        duty.rang(2).await;
        assert_eq!(duty.posts(), [waiting(true), waiting(true)], "{engine:?}");
        duty.town.node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_place_that_was_taken_and_left_rings_again_when_she_writes() {
    let duty = Duty::begin(Engine::Sqlite, NOON, 204, &[]).await;
    let (talk, place) = duty.asks(1_751).await;
    duty.rang(1).await;
    duty.town.at_desk().await.answer(place, "Ми прочитали.").await.unwrap();
    duty.clock.forward(storage::LEFT_AFTER);
    talk.person().sends("ви ще тут?");
    duty.rang(2).await;
    assert_eq!(duty.posts(), [waiting(false), waiting(false)]);
    duty.town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_phone_that_could_not_be_told_is_tried_again() {
    let duty = Duty::begin(Engine::Sqlite, NOON, 404, &[("RCPT", "550 no such address")]).await;
    duty.asks(1_731).await;
    for times in 1..=2 {
        duty.rang(times).await;
        duty.clock.forward(AGAIN);
    }
    assert!(duty.smtp.mails().is_empty());
    duty.town.node.stop().await;
}

/// What readiness says of the duty phones.
async fn duty_phone(duty: &Duty) -> Value {
    let url = format!("http://{}/readyz", duty.town.node.ops_addr().unwrap());
    let answer = oberih::Net::real().unwrap().http.get(url).send().await.unwrap();
    assert_eq!(answer.status(), 200, "people are answered all the same");
    serde_json::from_str::<Value>(&answer.text().await.unwrap()).unwrap()["duty_phone"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn where_mail_cannot_be_sent_at_all_the_webhook_rings_and_readiness_says_it() {
    // a user whose password nobody gave
    let named = |smtp: &Smtp| format!("smtp://somebody@{}", smtp.address);
    let duty = Duty::with(Engine::Sqlite, NOON, 204, &[], named).await;
    let said = duty_phone(&duty).await;
    let reason = said["reason"].as_str().unwrap();
    assert!(said["ok"] == json!(false) && reason.contains("mail to the duty phones is broken"), "{said}");
    assert!(reason.contains("OBERIH_MAIL_PASSWORD"), "{said}");
    duty.asks(1_761).await;
    eventually("the webhook rings", || async { (!duty.posts().is_empty()).then_some(()) }).await;
    assert_eq!((duty.posts(), duty.mails_tried()), (vec![waiting(false)], 0));
    duty.town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_phone_that_no_way_reached_shows_in_readiness() {
    let duty = Duty::begin(Engine::Sqlite, NOON, 404, &[("RCPT", "550 no such address")]).await;
    assert_eq!(duty_phone(&duty).await["ok"], json!(true));
    let (_, place) = duty.asks(1_762).await;
    let told = || async { (duty_phone(&duty).await["ok"] == json!(false)).then_some(()) };
    eventually("readiness says it", told).await;
    let said = duty_phone(&duty).await;
    assert!(said["reason"].as_str().unwrap().contains("the duty phone of `help` could not be told"), "{said}");
    // somebody took the place without being told: there is nothing to tell
    duty.town.at_desk().await.answer(place, "Ми прочитали.").await.unwrap();
    let well = || async { (duty_phone(&duty).await["ok"] == json!(true)).then_some(()) };
    eventually("and no more once nobody waits", well).await;
    duty.town.node.stop().await;
}
