//! Everything at once at one node: wrong codes on pages and in one chat, new reports and pages, all from one place. Meanwhile
//! two people tell, are answered, and come back from elsewhere with their codes; and whoever sent the flood is locked out
//! by none of it.

use super::until;
use domain::{CompartmentId, Timestamp};
use fake_telegram::{FakeTelegram, Person, Shown};
use rand::rngs::StdRng;
use reqwest::{Client, StatusCode};
use sealing::ReceiptCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use storage::StoreError;
use tests::lines::found_clean;
use tests::town::{Town, code_in, eventually, texts};
use tests::{Engine, Raw, Seen, bots, buttons, encoded};

const FLOOD: &str = "198.51.100.7";
const HERS: &str = "203.0.113.9";
const ELSEWHERE: &str = "192.0.2.77";
/// An address may begin forty conversations at once, and one more each two seconds.
const BEGINNINGS: usize = 60;
/// Of those that the flood begins, so many type codes.
const TYPING: usize = 3;
const CODES_AHEAD: usize = 64;
const IN_CHAT: &str = "забрали паспорт, розповідь у чаті";
const ON_PAGE: &str = "забрали паспорт, розповідь на сторінці";
const TO_CHAT: &str = "Ми прочитали написане в чаті.";
const TO_PAGE: &str = "Ми прочитали написане на сторінці.";

/// Somebody at pages, who comes from an address through a proxy that is named.
struct Visitor {
    http: Client,
    base: String,
    from: &'static str,
    cookie: String,
    page: String,
}

impl Visitor {
    fn new(http: &Client, base: &str, from: &'static str) -> Self {
        Self { http: http.clone(), base: base.to_owned(), from, cookie: String::new(), page: String::new() }
    }

    /// Sends a form; whether it was taken. Then she has the page before her.
    async fn sends(&mut self, form: &str) -> bool {
        let post = self.http.post(format!("{}/chat/stay-safe?l=uk", self.base)).header("origin", &self.base);
        let post = post.header("x-forwarded-for", self.from).header("cookie", &self.cookie);
        let post = post.header("content-type", "application/x-www-form-urlencoded").body(form.to_owned());
        let answer = post.send().await.unwrap();
        if answer.status() == StatusCode::TOO_MANY_REQUESTS {
            return false;
        }
        assert_eq!(answer.status(), StatusCode::SEE_OTHER, "{form}");
        if let Some(set) = answer.headers().get("set-cookie") {
            set.to_str().unwrap().split(';').next().unwrap_or_default().clone_into(&mut self.cookie);
        }
        self.looks().await;
        true
    }

    async fn types(&mut self, text: &str) -> bool {
        self.sends(&format!("text={}", encoded(text))).await
    }

    /// Presses the button whose label holds these words. Panics, naming what there is, where there is none.
    async fn presses(&mut self, label: &str) -> bool {
        let there = buttons(&self.page);
        let found = there.iter().find(|(_, l)| l.contains(label));
        assert!(found.is_some(), "no {label:?} among {there:?}");
        self.sends(&format!("choice={}", encoded(&found.unwrap().0))).await
    }

    async fn looks(&mut self) -> &str {
        let get = self.http.get(format!("{}/chat/stay-safe?l=uk", self.base)).header("cookie", &self.cookie);
        let got = get.header("x-forwarded-for", self.from).send().await.unwrap();
        self.page = got.text().await.unwrap();
        &self.page
    }

    /// Tells a story; whether it was taken.
    async fn tells(&mut self, story: &str) -> bool {
        self.types("написати людині").await
            && self.presses("Розповісти").await
            && self.presses("Написати").await
            && self.types(story).await
    }
}

fn wrong(rng: &mut StdRng) -> String {
    ReceiptCode::generate(rng).shown().to_string()
}

/// Wrong codes in one chat until it is over; gives how many.
async fn codes_in_a_chat(telegram: FakeTelegram, person: Person, mut rng: StdRng, over: Arc<AtomicBool>) -> usize {
    person.sends("/start");
    let mut sent = 0;
    while !over.load(Ordering::Acquire) {
        // the platform gives a bot what came first: what somebody else sends comes behind all that waits there
        if telegram.pending(bots()[1].1) < 40 {
            for _ in 0..20 {
                person.sends(&wrong(&mut rng));
                sent += 1;
            }
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    sent
}

/// Wrong codes on these pages until it is over; gives the pages, and how many were taken and how many held back.
async fn codes_on_pages(
    mut pages: Vec<Visitor>,
    mut rng: StdRng,
    over: Arc<AtomicBool>,
) -> (Vec<Visitor>, usize, usize) {
    let (mut taken, mut held_back) = (0, 0);
    // as many as an address may type at once, and more, also where she is answered before
    while !over.load(Ordering::Acquire) || taken + held_back < 60 {
        for page in &mut pages {
            if page.types(&wrong(&mut rng)).await {
                taken += 1;
            } else {
                held_back += 1;
            }
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    (pages, taken, held_back)
}

/// A report of each of these; gives how many were taken.
async fn reports(pages: Vec<Visitor>) -> usize {
    let mut told = 0;
    for (n, mut page) in pages.into_iter().enumerate() {
        told += usize::from(page.tells(&format!("не платять, {n}")).await);
    }
    told
}

/// Pages, one after the other, until it is over.
async fn pages(http: Client, base: String, over: Arc<AtomicBool>) {
    for path in ["/help", "/c/pl", "/chat/stay-safe", "/about"].into_iter().cycle() {
        if over.load(Ordering::Acquire) {
            return;
        }
        let get = http.get(format!("{base}{path}?l=uk")).header("x-forwarded-for", FLOOD);
        let status = get.send().await.unwrap().status();
        assert!(status == StatusCode::OK || status == StatusCode::TOO_MANY_REQUESTS, "{path}: {status}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

fn says(text: &str) -> impl Fn(&Shown) -> bool {
    move |shown| shown.text.contains(text)
}

fn offers(label: &str) -> impl Fn(&Shown) -> bool {
    move |shown| shown.buttons.iter().flatten().any(|button| button.label.contains(label))
}

fn sends(person: &Person, text: &str) {
    person.sends(text);
}

/// She does something in a chat; what the bot said since, once one of its messages is such a one. What it says to others does
/// not matter here.
async fn after(person: &Person, does: impl FnOnce(&Person), is: impl Fn(&Shown) -> bool) -> Seen {
    let since = person.messages().iter().map(|shown| shown.message_id).max().unwrap_or(0);
    does(person);
    let text = eventually("what she waits for in her chat", || async {
        let said = person.messages().into_iter().filter(|shown| shown.from_bot && shown.message_id > since);
        let said: Vec<Shown> = said.collect();
        let text = || said.iter().map(|shown| shown.text.as_str()).collect::<Vec<_>>().join("\n");
        said.iter().any(&is).then(text)
    });
    Seen { text: text.await, ..Seen::default() }
}

/// She tells a story in a chat; gives her code.
async fn tells_in_a_chat(person: &Person, story: &str) -> String {
    let press = |label: &'static str| move |person: &Person| person.presses(label).unwrap();
    after(person, |p| sends(p, "/start"), says("")).await;
    after(person, |p| sends(p, "написати людині"), offers("Розповісти")).await;
    after(person, press("Розповісти"), offers("Написати")).await;
    after(person, press("Написати"), says("одним повідомленням")).await;
    after(person, |p| sends(p, story), offers("код")).await;
    code_in(&after(person, press("код"), |shown| ReceiptCode::find(&shown.text).is_some()).await)
}

/// The desk finds a story among all that was told, and answers it; its report.
async fn answered(town: &Town, story: &str, answer: &str) -> CompartmentId {
    let desk = town.at_desk().await;
    let mut found = None;
    for report in desk.reports(Timestamp::from_unix_micros(i64::MAX), 500).await.unwrap() {
        if texts(&desk.read(report.id, None).await.unwrap()) == [story] {
            found = Some(report.id);
            break;
        }
    }
    assert!(found.is_some(), "the desk has not got it: {story}");
    desk.answer(found.unwrap(), answer).await.unwrap();
    found.unwrap()
}

/// Waits until this counts so many.
async fn becomes(town: &Town, sql: &str, count: usize) {
    let mut raw = Raw::connect(&town.world.place).await;
    let want = [i64::try_from(count).unwrap()];
    until(sql, async || raw.numbers(sql).await == want).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_flood_of_everything_from_one_place_keeps_nobody_from_telling_coming_back_and_being_answered() {
    for engine in Engine::all() {
        let town = Town::with(engine, "ngo", |config| {
            config.codes.ahead = CODES_AHEAD;
            config.web.trusted_proxies = vec!["127.0.0.1".to_owned()];
        })
        .await;
        until("codes are ready", async || town.node.codes_ready() >= CODES_AHEAD).await;
        let (http, base) = (oberih::Net::real().unwrap().http, format!("http://{}", town.node.public_addr()));
        let [in_flood, phone, other] = [7_960, 7_961, 7_962].map(|n| town.world.telegram.person(bots()[1].1, n, "uk"));

        // until the address is held back
        let mut begun = Vec::new();
        while begun.len() < BEGINNINGS {
            let mut page = Visitor::new(&http, &base, FLOOD);
            if !page.sends("begin=1").await {
                break;
            }
            begun.push(page);
        }
        let conversations = begun.len();
        assert!((40..BEGINNINGS).contains(&conversations), "{engine:?}: {conversations} from one address");
        let telling = begun.split_off(TYPING);
        let over = Arc::new(AtomicBool::new(false));
        let rng = || town.desk.random.child();
        let in_chat = codes_in_a_chat(town.world.telegram.clone(), in_flood.clone(), rng(), over.clone());
        let in_chat = tokio::spawn(in_chat);
        let on_pages = tokio::spawn(codes_on_pages(begun, rng(), over.clone()));
        let told = tokio::spawn(reports(telling));
        let looks: Vec<_> = (0..4).map(|_| tokio::spawn(pages(http.clone(), base.clone(), over.clone()))).collect();

        // one tells in a chat, one on a page
        let code = tells_in_a_chat(&phone, IN_CHAT).await;
        let mut hers = Visitor::new(&http, &base, HERS);
        assert!(hers.sends("begin=1").await && hers.tells(ON_PAGE).await && hers.presses("код").await);
        let shown = hers.page.split("id=\"code\"").nth(1).unwrap_or_default().to_owned();
        let page_code = code_in(&Seen { text: shown, ..Seen::default() });
        // answered, they read it where they told
        let report = answered(&town, IN_CHAT, TO_CHAT).await;
        let on_page = answered(&town, ON_PAGE, TO_PAGE).await;
        until("the answer in her chat", async || phone.messages().iter().any(says(TO_CHAT))).await;
        until("the answer on her page", async || hers.looks().await.contains(TO_PAGE)).await;
        // and from elsewhere, by their codes
        after(&other, |p| sends(p, "/start"), says("")).await;
        after(&other, |p| sends(p, &code), says(TO_CHAT)).await;
        let mut elsewhere = Visitor::new(&http, &base, ELSEWHERE);
        assert!(elsewhere.sends("begin=1").await && elsewhere.types(&page_code).await, "{engine:?}");
        until("the answer to her code", async || elsewhere.looks().await.contains(TO_PAGE)).await;

        over.store(true, Ordering::Release);
        let (sent, told) = (in_chat.await.unwrap(), told.await.unwrap());
        let (mut typing, taken, held_back) = on_pages.await.unwrap();
        for look in looks {
            look.await.unwrap();
        }
        assert!(sent > 0 && taken > 0 && held_back > 0, "{engine:?}: {sent} in the chat, {taken} and {held_back}");
        assert_eq!(told, conversations - TYPING, "{engine:?}: who has begun goes on, also there");
        // nobody is locked out, whoever sent the flood neither
        after(&in_flood, |p| sends(p, &code), says(TO_CHAT)).await;
        until("that address types a code", async || typing[0].types(&page_code).await).await;
        until("and is answered", async || typing[0].looks().await.contains(TO_PAGE)).await;

        // nothing is lost, nothing is there twice, nothing waits
        becomes(&town, "SELECT count(*) FROM reports", told + 2).await;
        becomes(&town, "SELECT count(*) FROM conversations", conversations + 2 + 3).await;
        becomes(&town, "SELECT count(*) FROM returns", 0).await;
        becomes(&town, "SELECT count(*) FROM outbox WHERE dead", 0).await;
        until("all is sent", async || {
            let counts = town.desk.store.read("counts", |mut tx| async move { tx.outbox_counts(bots()[1].0).await });
            counts.await.map_err(|e: StoreError| e).unwrap().waiting == 0
        })
        .await;
        let desk = town.at_desk().await;
        for (id, words) in [(report, [IN_CHAT, TO_CHAT]), (on_page, [ON_PAGE, TO_PAGE])] {
            assert_eq!(texts(&desk.read(id, None).await.unwrap()), words, "{engine:?}");
        }
        let key = town.desk.reception.as_ref().unwrap().vault.now().signer().public();
        found_clean(&town.desk.store, &key).await;
        town.node.stop().await;
    }
}
