//! What a report keeps: nothing is overwritten, mixed up or left unseen, whatever happens at the same time.

#![cfg_attr(test, expect(clippy::unwrap_used, clippy::panic, reason = "tests"))]

use app::desk::DeskReport;
use app::reports::What;
use app::{Chat, Intake};
use domain::{BotName, Clock, CompartmentId, Input, ItemId, Timestamp};
use guide::{View, ViewAction};
use oberih::SystemClock;
use sealing::MadeReceipt;
use sha2::{Digest, Sha256};
use std::time::Duration;
use storage::StoreError;
use tests::town::{Town, code_in, eventually, texts};
use tests::{Engine, Seen, Talk};

const LATE: Timestamp = Timestamp::from_unix_micros(i64::MAX);

/// Somebody at a page of her own, without the network between.
struct Page {
    chat: Chat,
    bot: BotName,
    secret: [u8; 32],
}

impl Page {
    async fn open(intake: &Intake) -> Self {
        let chat = Chat::new(intake.clone());
        let (bot, secret) = (BotName::parse("stay-safe").unwrap(), chat.new_secret());
        let page = Self { chat, bot, secret };
        page.does(Input::Command { name: "start".to_owned(), argument: String::new() }).await;
        page
    }

    async fn does(&self, input: Input) -> View {
        self.chat.post(&self.bot, &self.secret, input, domain::Language::parse("uk").ok()).await.unwrap()
    }

    async fn says(&self, text: &str) -> View {
        self.does(Input::Text(text.to_owned())).await
    }

    async fn sees(&self) -> View {
        self.chat.look(&self.bot, &self.secret).await.unwrap().unwrap()
    }

    async fn presses(&self, label: &str) -> View {
        let view = self.sees().await;
        let buttons: Vec<_> = view.buttons.iter().flatten().chain(&view.row).collect();
        let found = buttons.iter().find(|b| b.label.contains(label)).map(|b| b.action.clone());
        let Some(ViewAction::Choice(data)) = found else { panic!("no {label:?} in {view:#?}") };
        self.does(Input::Choice(data)).await
    }

    async fn tells(&self, story: &str) -> View {
        self.says("написати людині").await;
        self.presses("Розповісти").await;
        self.presses("Написати").await;
        self.says(story).await
    }

    /// Comes back with a code and stands where something is added.
    async fn comes_back(&self, code: &str) {
        self.says(code).await;
        eventually("the return", || async { has(&self.sees().await, "Додати щось").then_some(()) }).await;
        let asks = self.presses("Додати щось").await;
        assert!(asks.takes_files, "{asks:#?}");
    }

    async fn begins_file(&self) -> Option<app::reports::Sending> {
        let (name, mime) = (Some("photo.jpg".to_owned()), Some("image/jpeg".to_owned()));
        self.chat.begin_file(&self.bot, &self.secret, name, mime).await.unwrap()
    }
}

fn has(view: &View, label: &str) -> bool {
    view.buttons.iter().flatten().any(|b| b.label.contains(label))
}

fn hex(bytes: &[u8]) -> String {
    sealing::to_hex(&Sha256::digest(bytes))
}

/// What each file of a report is: item, SHA-256, pieces.
fn fetched(report: &DeskReport) -> Vec<(ItemId, String, u32)> {
    let one = |said: &What| match said {
        What::Fetched { of, sha256: Some(sha256), pieces, not_kept: None, .. } => {
            let item = u128::from_str_radix(of, 16).unwrap().to_be_bytes();
            Some((ItemId::from_slice(&item).unwrap(), sha256.clone(), *pieces))
        }
        _ => None,
    };
    report.written.iter().filter_map(|w| one(&w.said.what)).collect()
}

/// She comes back in a bot; gives what she sees when the look-up ended with these words or this button.
async fn comes_back(talk: &mut Talk, code: &str, expects: &str) -> Seen {
    talk.says("/start").await;
    let Talk::Bot { person, .. } = &talk else { panic!("in a bot") };
    let before = person.messages().len();
    person.sends(code);
    let look = || async {
        let shown: Vec<_> = person.messages().into_iter().filter(|m| m.from_bot).collect();
        let last = shown.last()?;
        let labels: Vec<String> = last.buttons.iter().flatten().map(|b| b.label.clone()).collect();
        let there = last.text.contains(expects) || labels.iter().any(|l| l.contains(expects));
        (person.messages().len() > before && there).then(|| Seen { text: last.text.clone(), labels })
    };
    eventually(expects, look).await
}

/// Waits until the last message offers this button, since a chat gets no more than the platform's pace allows; gives it.
async fn offered(talk: &Talk, label: &str) -> Seen {
    let Talk::Bot { person, .. } = talk else { panic!("in a bot") };
    let look = || async {
        let shown = person.messages();
        let last = shown.iter().rev().find(|m| m.from_bot)?;
        let labels: Vec<String> = last.buttons.iter().flatten().map(|b| b.label.clone()).collect();
        labels.iter().any(|l| l.contains(label)).then(|| Seen { text: last.text.clone(), labels })
    };
    eventually(label, look).await
}

/// Presses what she is offered.
async fn presses(talk: &mut Talk, label: &str) {
    offered(talk, label).await;
    talk.presses(label).await;
}

async fn state_of(town: &Town, id: CompartmentId) -> storage::ReportRow {
    let row = town.desk.store.read("t", |mut tx| async move { tx.report(id).await }).await;
    row.map_err(|e: StoreError| e).unwrap().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn two_devices_with_one_code_lose_no_file() {
    for engine in Engine::all() {
        let town = Town::new(engine, "ngo").await;
        // told at a page: no chat has shown the code
        let mut talk = town.talk("web", 1_101);
        let code = town.tells(&mut talk, "розповідь").await;
        let (id, _) = town.report(0).await;
        let (one, two) = (Page::open(&town.desk).await, Page::open(&town.desk).await);
        one.comes_back(&code).await;
        two.comes_back(&code).await;
        let mut first = one.begins_file().await.unwrap();
        let mut second = two.begins_file().await.unwrap();
        // more than one piece each, in turn
        let (a, b): (Vec<u8>, Vec<u8>) = (vec![b'a'; 700_000], vec![b'b'; 700_000]);
        for (some, other) in a.chunks(100_000).zip(b.chunks(100_000)) {
            second.bytes(other).await.unwrap();
            first.bytes(some).await.unwrap();
        }
        second.end().await.unwrap();
        first.end().await.unwrap();
        // a page from before: she went to the numbers, and what it sends belongs nowhere
        one.presses("Номери").await;
        assert!(one.begins_file().await.is_none());
        let desk = town.at_desk().await;
        let files = fetched(&desk.read(id, None).await.unwrap());
        let mut hashes: Vec<&str> = files.iter().map(|(_, sha256, _)| sha256.as_str()).collect();
        hashes.sort_unstable();
        let mut originals = [hex(&a), hex(&b)];
        originals.sort_unstable();
        assert_eq!(hashes, originals);
        for (item, sha256, pieces) in files {
            let bytes = desk.file(id, (item, pieces), None).await.unwrap();
            assert_eq!(hex(&bytes), sha256, "the bytes are those of the hash beside them");
        }
        town.node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_that_was_led_to_anothers_report_is_a_wrong_code() {
    for engine in Engine::all() {
        let town = Town::new(engine, "ngo").await;
        let (mut hers, mut other) = (town.talk("bot", 1_111), town.talk("bot", 1_112));
        let code = town.tells(&mut hers, "її розповідь").await;
        let (id, _) = town.report(0).await;
        town.tells(&mut other, "інша розповідь").await;
        let (victim, _) = town.report(0).await;
        assert_ne!(id, victim);
        let (mine, theirs) = (state_of(&town, id).await, state_of(&town, victim).await);
        // a thief who writes to the store, once with the look-up alone and once with the key beside it
        for with_key in [false, true] {
            let key = |own: &storage::ReportRow, others: &storage::ReportRow| {
                if with_key { others.receipt_key.clone().unwrap() } else { own.receipt_key.clone().unwrap() }
            };
            let (to_her, to_them) = (key(&mine, &theirs), key(&theirs, &mine));
            let (set, look_up, others) = (mine.receipt_set.unwrap(), mine.receipt.unwrap(), theirs.receipt.unwrap());
            let swapped = town.desk.store.write("thief", |mut tx| {
                let (to_her, to_them) = (&to_her, &to_them);
                async move {
                    tx.set_report_receipt(id, &[9; 32], set, to_her).await?;
                    tx.set_report_receipt(victim, &look_up, set, to_them).await?;
                    tx.set_report_receipt(id, &others, set, to_her).await?;
                    tx.done(())
                }
            });
            swapped.await.map_err(|e: StoreError| e).unwrap();
            let led = comes_back(&mut hers, &code, "нічого не відкриває").await;
            let wrong = sealing::ReceiptCode::generate(&mut town.desk.random.child()).shown().to_string();
            let wrong = comes_back(&mut hers, &wrong, "нічого не відкриває").await;
            assert_eq!((led.text, led.labels), (wrong.text, wrong.labels));
            let back = town.desk.store.write("thief", |mut tx| {
                let (mine, theirs) = (&mine, &theirs);
                async move {
                    tx.set_report_receipt(id, &[9; 32], set, mine.receipt_key.as_deref().unwrap()).await?;
                    let key = theirs.receipt_key.as_deref().unwrap();
                    tx.set_report_receipt(victim, &others, set, key).await?;
                    let key = mine.receipt_key.as_deref().unwrap();
                    tx.set_report_receipt(id, &look_up, set, key).await?;
                    tx.done(())
                }
            });
            back.await.map_err(|e: StoreError| e).unwrap();
        }
        comes_back(&mut hers, &code, "Додати щось").await;
        assert!(state_of(&town, victim).await.erase_at.is_none());
        town.node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_she_adds_after_closing_is_seen() {
    for engine in Engine::all() {
        let town = Town::new(engine, "ngo").await;
        let mut talk = town.talk("bot", 1_121);
        let code = town.tells(&mut talk, "перше").await;
        let (id, _) = town.report(0).await;
        let desk = town.at_desk().await;
        desk.close(id, domain::CloseReason::Helped).await.unwrap();
        assert!(desk.reports(LATE, 9).await.unwrap().is_empty());
        comes_back(&mut talk, &code, "Додати щось").await;
        talk.presses("Додати щось").await;
        let mut changes = town.desk.store.changes();
        changes.borrow_and_update();
        talk.says("друге, вже потім").await;
        tokio::time::timeout(Duration::from_secs(10), changes.changed()).await.unwrap().unwrap();
        let (again, report) = town.report(0).await;
        assert_eq!((again, texts(&report)), (id, vec!["друге, вже потім".to_owned()]), "the desk reads what is new");
        assert!(report.closed > 0, "what is closed stays the archive's");
        let row = state_of(&town, id).await;
        assert_eq!((row.state.as_str(), row.reason, row.closed_at), ("open", None, None));
        town.node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn words_of_danger_open_also_what_she_took_back() {
    let town = Town::new(Engine::Sqlite, "ngo").await;
    let mut talk = town.talk("bot", 1_126);
    let code = town.tells(&mut talk, "перше").await;
    let (id, _) = town.report(0).await;
    comes_back(&mut talk, &code, "Забрати назад").await;
    talk.presses("Забрати назад").await;
    talk.presses("Так, забрати назад").await;
    let desk = town.at_desk().await;
    let back = desk.taken_back(SystemClock.now(), 9).await.unwrap();
    assert_eq!((back.len(), back[0].report, back[0].erased_at), (1, id, None));
    assert!(desk.reports(LATE, 9).await.unwrap().is_empty());
    talk.says("допоможіть мене замкнули").await;
    let open = desk.reports(LATE, 9).await.unwrap();
    assert_eq!((open.len(), open[0].urgency), (1, 0));
    assert!(desk.taken_back(SystemClock.now(), 9).await.unwrap().is_empty());
    town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_that_a_chat_has_shown_is_replaced_before_a_page_adds_anything() {
    let town = Town::new(Engine::Sqlite, "ngo").await;
    let mut phone = town.talk("bot", 1_128);
    let code = town.tells(&mut phone, "перше").await;
    let (id, _) = town.report(0).await;
    let mut page = town.talk("web", 1_129);
    page.says("/start").await;
    page.says(&code).await;
    eventually("the return", || async {
        let Talk::Web { http, base, bot, cookie, .. } = &page else { panic!("a page") };
        let get = http.get(format!("{base}/chat/{bot}")).header("cookie", cookie.clone().unwrap());
        get.send().await.unwrap().text().await.unwrap().contains("Додати щось").then_some(())
    })
    .await;
    // any words of hers show the page anew; they are not kept under the old code
    let asked = page.says("ще одне").await;
    assert!(asked.text.contains("показували в чаті"), "{asked:#?}");
    assert_eq!(texts(&town.report(0).await.1), ["перше"]);
    let new = code_in(&page.presses("Так, новий код").await);
    page.presses("До моєї розповіді").await;
    page.presses("Додати щось").await;
    page.says("ще одне").await;
    assert_eq!(texts(&town.report(0).await.1), ["перше", "ще одне"]);
    // whoever reads the chat has a code that opens nothing
    comes_back(&mut phone, &code, "нічого не відкриває").await;
    let again = Page::open(&town.desk).await;
    again.comes_back(&new).await;
    assert!(state_of(&town, id).await.receipt.is_some());
    town.node.stop().await;
}

fn tag(report: &DeskReport) -> String {
    let tag = |said: &What| if let What::Route { tag, .. } = said { Some(tag.clone()) } else { None };
    report.written.iter().find_map(|w| tag(&w.said.what)).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn reports_of_one_conversation_count_once_until_she_is_forgotten() {
    let town = Town::new(Engine::Sqlite, "ngo").await;
    let (mut talk, mut other) = (town.talk("bot", 1_131), town.talk("bot", 1_132));
    let mut tags = Vec::new();
    for story in ["перше", "друге"] {
        town.tells(&mut talk, story).await;
        tags.push(tag(&town.report(0).await.1));
    }
    assert_eq!(tags[0], tags[1]);
    assert_eq!(tags[0].len(), 32);
    town.tells(&mut other, "чуже").await;
    assert_ne!(tag(&town.report(0).await.1), tags[0], "another person's");
    talk.says("/forget").await;
    talk.presses("Забути зараз").await;
    town.tells(&mut talk, "третє").await;
    assert_ne!(tag(&town.report(0).await.1), tags[0], "not after /forget");
    town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_erases_is_told_the_day_and_the_desk_that_it_was_taken_back() {
    let town = Town::new(Engine::Sqlite, "ngo").await;
    let mut talk = town.talk("bot", 1_141);
    let code = town.tells(&mut talk, "перше").await;
    let (id, _) = town.report(0).await;
    let desk = town.at_desk().await;
    assert!(desk.taken_back(SystemClock.now(), 9).await.unwrap().is_empty());
    comes_back(&mut talk, &code, "Стерти").await;
    // 72 hours, 30 days of backups, the day begun
    let day = |at: Timestamp| {
        let gone = at.plus(Duration::from_secs((3 + 30 + 1) * 86_400)).unix_micros();
        jiff::tz::TimeZone::UTC.to_datetime(jiff::Timestamp::from_microsecond(gone).unwrap()).date().to_string()
    };
    let said = |seen: &Seen| -> String {
        let after = seen.text.split("запасних копій, до ").nth(1).unwrap_or_else(|| panic!("{seen:#?}"));
        after.chars().filter(|c| c.is_ascii_digit() || *c == '-').take(10).collect()
    };
    let asked = talk.presses("Стерти").await;
    assert_eq!(said(&asked), day(SystemClock.now()));
    let erased = talk.presses("Так, стерти").await;
    assert_eq!(said(&erased), day(SystemClock.now()));
    let back = desk.taken_back(SystemClock.now(), 9).await.unwrap();
    assert_eq!((back.len(), back[0].report), (1, id));
    let hours = back[0].erased_at.unwrap().since(SystemClock.now()).as_secs() / 3_600;
    assert_eq!(hours, 71);
    assert!(desk.read(id, None).await.is_err(), "that it was, and nothing of it");
    town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_that_came_without_a_code_gets_one_when_there_is_one() {
    let town = Town::new(Engine::Sqlite, "ngo").await;
    // this window's stock is empty, as after a flood
    let page = Page::open(&town.desk).await;
    let received = page.tells("без коду").await;
    let (id, _) = town.report(0).await;
    assert!(state_of(&town, id).await.receipt.is_none());
    assert!(!has(&received, "код"), "{received:#?}");
    assert!(!has(&page.presses("Далі").await, "код"));
    let reception = town.desk.reception.as_ref().unwrap();
    let made = MadeReceipt::make(reception.vault.now().receipts().present(), &mut town.desk.random.child());
    let code = made.code.shown().to_string();
    reception.stock.put(made);
    page.says("у гаражі").await;
    page.says("вчора").await;
    page.presses("Щойно зможете").await;
    assert!(has(&page.sees().await, "код"), "{:#?}", page.sees().await);
    assert!(page.presses("код").await.text().contains(&code));
    assert!(state_of(&town, id).await.receipt.is_some());
    let mut phone = town.talk("bot", 1_151);
    comes_back(&mut phone, &code, "Додати щось").await;
    town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_of_evidence_reaches_the_desk() {
    for engine in Engine::all() {
        let town = Town::new(engine, "ngo").await;
        let mut talk = town.talk("bot", 1_161);
        town.tells(&mut talk, "перше").await;
        let Talk::Bot { person, .. } = &talk else { panic!("in a bot") };
        person.sends_voice();
        person.sends_video();
        person.sends_album(3);
        person.sends_contact(false);
        person.forwards("переслане від когось");
        person.sends_location();
        let message = person.sends("він на Садовій 5");
        let kinds = |report: &DeskReport| -> Vec<String> {
            let kind = |said: &What| if let What::File(file) = said { Some(file.kind.clone()) } else { None };
            report.written.iter().filter_map(|w| kind(&w.said.what)).collect()
        };
        eventually("her words", || async {
            let (_, report) = town.report(0).await;
            texts(&report).iter().any(|t| t.contains("Садовій 5")).then_some(())
        })
        .await;
        person.edits(message, "він на Садовій 7");
        let (id, report) = eventually("all of it at the desk", || async {
            let (id, report) = town.report(0).await;
            let edited = texts(&report).iter().any(|t| t.contains("Садовій 7"));
            (edited && fetched(&report).len() == 5).then_some((id, report))
        })
        .await;
        let mut came = kinds(&report);
        came.sort_unstable();
        assert_eq!(came, ["contact", "forward", "location", "photo", "photo", "photo", "video", "voice"]);
        let words = texts(&report);
        assert!(["він на Садовій 5", "він на Садовій 7"].iter().all(|t| words.iter().any(|w| w == t)), "{words:?}");
        let desk = town.at_desk().await;
        let mut items = Vec::new();
        for (item, sha256, pieces) in fetched(&report) {
            assert_eq!(hex(&desk.file(id, (item, pieces), None).await.unwrap()), sha256);
            items.push(item);
        }
        items.sort_unstable_by_key(|item: &ItemId| *item.as_bytes());
        items.dedup();
        assert_eq!(items.len(), 5, "each a file of its own");
        town.node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn she_takes_back_agrees_asks_for_a_code_and_a_word_that_anybody_can_verify() {
    let town = Town::new(Engine::Sqlite, "ngo").await;
    let mut talk = town.talk("bot", 1_171);
    let code = town.tells(&mut talk, "перше").await;
    let (id, _) = town.report(0).await;
    let consent =
        |row: &storage::ReportRow| app::reports::Consents::from_bits(row.consents).of(content::Consent::Partners);
    for (answer, want) in [("Так", app::reports::Decision::Yes), ("Ні", app::reports::Decision::No)] {
        comes_back(&mut talk, &code, "На що я даю згоду").await;
        presses(&mut talk, "На що я даю згоду").await;
        presses(&mut talk, "Показати партнерам").await;
        presses(&mut talk, answer).await;
        assert_eq!(consent(&state_of(&town, id).await), want);
    }
    let said =
        |report: &DeskReport| report.written.iter().filter(|w| matches!(w.said.what, What::Consent { .. })).count();
    assert_eq!(said(&town.report(0).await.1), 2, "both answers are kept");
    // the word of the node
    comes_back(&mut talk, &code, "Письмове підтвердження").await;
    presses(&mut talk, "Письмове підтвердження").await;
    presses(&mut talk, "Надіслати").await;
    offered(&talk, "До моєї розповіді").await;
    let Talk::Bot { person, .. } = &talk else { panic!("in a bot") };
    let confirmed: Vec<String> = person.messages().into_iter().map(|m| m.text).collect();
    let confirmed = confirmed.iter().find(|text| text.starts_with("Oberih\n")).unwrap();
    let (words, rest) = confirmed.split_once("\n\n").unwrap();
    assert_eq!(words.lines().count(), 3, "{words}");
    let mut signature = [0; 65];
    sealing::read_hex(rest.split_whitespace().next().unwrap(), &mut signature).unwrap();
    let key = town.desk.reception.as_ref().unwrap().vault.now().signer().public();
    let signature = sealing::Signature(signature);
    key.verify(sealing::SignedAs::Confirmation, words.as_bytes(), &signature).unwrap();
    assert!(key.verify(sealing::SignedAs::Confirmation, b"other words", &signature).is_err());
    // another code, and the old one is a wrong one
    comes_back(&mut talk, &code, "Новий код").await;
    presses(&mut talk, "Новий код").await;
    presses(&mut talk, "Так, новий код").await;
    let new = code_in(&offered(&talk, "До моєї розповіді").await);
    assert_ne!(new, code);
    comes_back(&mut talk, &code, "нічого не відкриває").await;
    comes_back(&mut talk, &new, "Забрати назад").await;
    presses(&mut talk, "Забрати назад").await;
    presses(&mut talk, "Так, забрати назад").await;
    assert_eq!(state_of(&town, id).await.state, "withdrawn");
    assert!(town.at_desk().await.reports(LATE, 9).await.unwrap().is_empty());
    comes_back(&mut talk, &new, "забрали").await;
    town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn after_thirty_silent_days_the_desk_holds_it_no_more() {
    for engine in Engine::all() {
        let town = Town::new(engine, "ngo").await;
        let mut talk = town.talk("bot", 1_181);
        let code = town.tells(&mut talk, "перше").await;
        let (id, report) = town.report(0).await;
        let party = sealing::Party::Compartment(report.report.desk).to_bytes();
        let grants = || async {
            let read = town.desk.store.read("t", |mut tx| async move { tx.grants_to(id, &party).await });
            read.await.map_err(|e: StoreError| e).unwrap().len()
        };
        let now = SystemClock.now();
        let days = |n: u64| now.plus(Duration::from_secs(n * 86_400));
        assert_eq!((app::leave_desks(&town.desk, days(29)).await.unwrap(), grants().await), (0, 1));
        assert_eq!((app::leave_desks(&town.desk, days(31)).await.unwrap(), grants().await), (1, 0));
        assert_eq!(app::leave_desks(&town.desk, days(31)).await.unwrap(), 0, "once");
        let desk = town.at_desk().await;
        assert!(desk.read(id, None).await.is_err());
        comes_back(&mut talk, &code, "Додати щось").await;
        town.node.stop().await;
    }
}
