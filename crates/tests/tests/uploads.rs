//! Files on their way in through a page, when something breaks: a full disk, a browser that leaves, a process that is
//! killed, a report that is full, a colleague who leaves the desk, a report that is erased. Never a piece without an end,
//! and nobody believes that a file arrived which did not.

#![cfg_attr(test, expect(clippy::unwrap_used, clippy::panic, reason = "tests"))]

use app::desk::{AtDesk, DeskError, DeskReport};
use app::log::{Actor, ObjectKind, Operation};
use app::office::{NewStaff, Second};
use app::reports::{NotSent, Sending, What, end_broken_off, open_with_desk};
use app::{LARGEST_REPORT, PIECE};
use domain::{Clock, CloseReason, CompartmentId, HandClock, ItemId, Timestamp};
use oberih::SystemClock;
use sealing::{CompartmentKey, Cost, Grant, Party, Roles, RootKey};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::Duration;
use storage::{HIDDEN_FOR, Store, StoreError};
use tests::alone::BOT;
use tests::lines::count;
use tests::serve::Serve;
use tests::town::{Town, eventually};
use tests::village::Village;
use tests::{Engine, Page, Place, Talk};

const TOLD: &str = "не дійшов до нас цілим";
const TWO_HOURS: Duration = Duration::from_secs(7_200);
const SIZE: usize = 5 * PIECE + 77;

fn some(size: usize) -> Vec<u8> {
    (0..size).map(|n| u8::try_from((n / 3) % 251).unwrap()).collect()
}

/// A form with one file on its way, byte by byte as the test wants.
struct Upload {
    line: TcpStream,
    body: Vec<u8>,
    sent: usize,
}

impl Upload {
    fn begin(talk: &Talk, file: &[u8]) -> Self {
        let Talk::Web { base, bot, cookie, .. } = talk else { panic!("on the web") };
        let host = base.strip_prefix("http://").unwrap();
        let head = "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n";
        let body = [head.as_bytes(), file, b"\r\n--XX--\r\n"].concat();
        let mut line = TcpStream::connect(host).unwrap();
        line.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        write!(
            line,
            "POST /chat/{bot}/file?l=uk HTTP/1.1\r\nHost: {host}\r\nOrigin: {base}\r\nCookie: {}\r\nContent-Type: multipart/form-data; boundary=XX\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n",
            cookie.as_deref().unwrap(),
            body.len()
        )
        .unwrap();
        Self { line, body, sent: 0 }
    }

    /// Sends so many bytes more. False: the other side takes none any more.
    fn sends(&mut self, bytes: usize) -> bool {
        let to = (self.sent + bytes).min(self.body.len());
        let taken = self.line.write_all(&self.body[self.sent..to]);
        self.sent = to;
        taken.is_ok()
    }

    /// What is answered, as text.
    fn answered(mut self) -> String {
        let mut all = Vec::new();
        let _ = self.line.read_to_end(&mut all);
        String::from_utf8_lossy(&all).into_owned()
    }
}

/// Whether a piece of a file is kept.
async fn kept(store: &Store, item: ItemId, n: i64) -> bool {
    let read = store.read("piece", |mut tx| async move { tx.piece(item, n).await });
    read.await.map_err(|e: StoreError| e).unwrap().is_some()
}

async fn pieces(store: &Store, item: ItemId) -> usize {
    let mut count = 0;
    for n in 0..40 {
        count += usize::from(kept(store, item, n).await);
    }
    count
}

async fn until_kept(store: &Store, item: ItemId, n: i64) {
    eventually("a piece in the store", || async { kept(store, item, n).await.then_some(()) }).await;
}

/// The files of a report with what became of each: `None` while it is on its way, then why it is not kept.
fn files(report: &DeskReport) -> Vec<(ItemId, Option<Option<String>>)> {
    let ends = |id: ItemId| {
        let of = sealing::to_hex(id.as_bytes());
        report.written.iter().find_map(|w| match &w.said.what {
            What::Fetched { of: other, not_kept, .. } if *other == of => Some(not_kept.clone()),
            _ => None,
        })
    };
    let all = report.written.iter().filter(|w| matches!(w.said.what, What::File(_)));
    all.map(|w| (w.id, ends(w.id))).collect()
}

async fn the_file(desk: &AtDesk<'_>, report: CompartmentId) -> ItemId {
    eventually("the file's item", || async { files(&desk.read(report, None).await.unwrap()).last().map(|f| f.0) }).await
}

/// Everything about a file that did not arrive, once the sweep came by.
async fn broke_off(intake: &app::Intake, desk: &AtDesk<'_>, (report, item): (CompartmentId, ItemId)) {
    let now = intake.clock.now();
    while end_broken_off(intake, now.plus(TWO_HOURS)).await.unwrap() > 0 {}
    let read = files(&desk.read(report, None).await.unwrap());
    let end = read.iter().find(|f| f.0 == item).unwrap().1.clone();
    assert_eq!(end, Some(Some("broken-off".to_owned())), "the desk reads why");
    assert_eq!(pieces(&intake.store, item).await, 0, "no piece is left");
}

async fn page_of(talk: &Talk) -> String {
    let Talk::Web { http, base, bot, cookie, .. } = talk else { panic!("on the web") };
    let request = http.get(format!("{base}/chat/{bot}?l=uk")).header("cookie", cookie.clone().unwrap());
    request.send().await.unwrap().text().await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_disk_that_fills_in_mid_upload_keeps_no_half_file_and_says_so() {
    let town = Town::new(Engine::Sqlite, "ngo").await;
    let mut talk = town.talk("web", 1);
    town.tells(&mut talk, "розповідь").await;
    let (report, _) = town.report(0).await;
    let desk = town.at_desk().await;
    let mut upload = Upload::begin(&talk, &some(SIZE));
    upload.sends(2 * PIECE);
    let item = the_file(&desk, report).await;
    until_kept(&town.desk.store, item, 0).await;
    town.node.store().set_max_page_count(Some(1)).await.unwrap();
    upload.sends(usize::MAX / 2);
    let answer = upload.answered();
    assert!(answer.starts_with("HTTP/1.1 5"), "{}", &answer[..answer.len().min(300)]);
    assert!(
        answer.contains("Нічого не надіслано") && answer.contains("tel:112"),
        "she is told, with the numbers: {answer}"
    );
    town.node.store().set_max_page_count(None).await.unwrap();
    let whole = files(&desk.read(report, None).await.unwrap());
    assert!(!matches!(whole[0].1, Some(None)), "nobody reads that it arrived");
    if whole[0].1.is_none() {
        broke_off(&town.desk, &desk, (report, item)).await;
        assert!(page_of(&talk).await.contains(TOLD));
    }
    assert_eq!(pieces(&town.desk.store, item).await, 0);
    // with room again the next one arrives
    let mut again = Upload::begin(&talk, &some(SIZE));
    again.sends(usize::MAX / 2);
    assert!(again.answered().starts_with("HTTP/1.1 303"));
    let ends = files(&desk.read(report, None).await.unwrap());
    assert_eq!(ends.last().unwrap().1, Some(None), "{:?}", ends.last().unwrap().1);
    assert_eq!(*desk.file(report, (ends.last().unwrap().0, 6), None).await.unwrap(), some(SIZE));
    town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_that_leaves_in_mid_upload_leaves_the_word_for_it_and_she_is_told() {
    for engine in Engine::all() {
        let town = Town::new(engine, "ngo").await;
        let mut talk = town.talk("web", 1);
        town.tells(&mut talk, "розповідь").await;
        let (report, _) = town.report(0).await;
        let desk = town.at_desk().await;
        let mut upload = Upload::begin(&talk, &some(SIZE));
        upload.sends(2 * PIECE);
        let item = the_file(&desk, report).await;
        until_kept(&town.desk.store, item, 0).await;
        drop(upload);
        let end =
            eventually("its end at the desk", || async { files(&desk.read(report, None).await.unwrap())[0].1.clone() });
        assert_eq!(end.await.as_deref(), Some("broken-off"), "{engine:?}");
        assert_eq!(pieces(&town.desk.store, item).await, 0, "{engine:?}");
        eventually("that she is told", || async { page_of(&talk).await.contains(TOLD).then_some(()) }).await;
        assert_eq!(end_broken_off(&town.desk, SystemClock.now().plus(TWO_HOURS)).await.unwrap(), 0, "it ended already");
        town.node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_process_killed_in_mid_upload_leaves_nothing_that_is_not_ended() {
    let place = Place::new(Engine::Sqlite).await;
    let data = place.dir().join("data");
    std::fs::create_dir_all(&data).unwrap();
    let key = data.join("root.key");
    oberih::node_root_key(&key, &mut rand::make_rng::<rand::rngs::StdRng>()).unwrap();
    let root = RootKey::from_file_text(&std::fs::read_to_string(&key).unwrap()).unwrap();
    let url = format!("sqlite:{}", data.join("oberih.db").display());
    let store = Store::open(&url, storage::Options::default()).await.unwrap();
    let village = Village::found_in(&data, store, root, Arc::new(SystemClock), Cost::RECEIPT, 1).await;
    // no bot: a page needs none
    let environment = [("OBERIH_WEB_SECURE_COOKIE", "false".to_owned()), ("OBERIH_CODES_AHEAD", "2".to_owned())];
    let mut serve = Serve::spawn(&data, "http://127.0.0.1:1", &environment);
    serve.wait_until_up().await;
    let http = oberih::Net::real().unwrap().http;
    let base = format!("http://127.0.0.1:{}", serve.public());
    let mut talk = Talk::Web { http: http.clone(), base, bot: BOT, language: "uk", cookie: None, page: String::new() };
    talk.says("/start").await;
    talk.says("написати людині").await;
    talk.presses("Розповісти").await;
    talk.presses("Написати").await;
    talk.says("розповідь").await;
    let desk = village.at_desk().await;
    let report = eventually("her report", || async {
        desk.reports(Timestamp::from_unix_micros(i64::MAX), 9).await.unwrap().first().map(|r| r.id)
    });
    let report = report.await;
    let mut upload = Upload::begin(&talk, &some(SIZE));
    upload.sends(3 * PIECE);
    let item = the_file(&desk, report).await;
    until_kept(&village.intake.store, item, 1).await;
    drop(serve);
    assert_eq!(files(&desk.read(report, None).await.unwrap()), [(item, None)], "nobody could say how it ended");
    assert!(pieces(&village.intake.store, item).await >= 2);
    let mut serve = Serve::spawn(&data, "http://127.0.0.1:1", &environment);
    serve.wait_until_up().await;
    if let Talk::Web { base, .. } = &mut talk {
        *base = format!("http://127.0.0.1:{}", serve.public());
    }
    let soon = village.intake.clock.now().plus(Duration::from_secs(600));
    assert_eq!(end_broken_off(&village.intake, soon).await.unwrap(), 0, "it may still be on its way");
    broke_off(&village.intake, &desk, (report, item)).await;
    assert!(page_of(&talk).await.contains(TOLD), "she is told");
}

/// A page of a village, where a story was told, and its report.
async fn told(village: &Village) -> (Page, CompartmentId) {
    let page = Page::open(&village.intake).await;
    page.tells("розповідь").await;
    let open = village.at_desk().await.reports(Timestamp::from_unix_micros(i64::MAX), 9).await.unwrap();
    (page, open[0].id)
}

async fn begins(page: &Page) -> Sending {
    page.begins_file().await.unwrap()
}

async fn village(engine: Engine) -> Village {
    let village = Village::found_on(engine, Arc::new(SystemClock), Cost::CHEAP, 2).await;
    village.fill();
    village.ready(2).await;
    village
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_files_that_together_are_too_much_the_second_is_refused_whole() {
    for engine in Engine::all() {
        let village = village(engine).await;
        let (page, report) = told(&village).await;
        let desk = village.at_desk().await;
        let room = i64::try_from(2 * PIECE).unwrap();
        let most = i64::try_from(LARGEST_REPORT).unwrap();
        let filled = village.intake.store.write("full", |mut tx| async move {
            assert!(tx.report_grows(report, most - room, most).await?);
            tx.done(())
        });
        filled.await.map_err(|e: StoreError| e).unwrap();
        // both begin while there is room for either
        let mut first = begins(&page).await;
        let mut second = begins(&page).await;
        for chunk in some(2 * PIECE - 100).chunks(64 * 1_024) {
            first.bytes(chunk).await.unwrap();
            second.bytes(chunk).await.unwrap();
        }
        first.end().await.unwrap();
        assert_eq!(second.end().await, Err(NotSent::TooLarge), "{engine:?}");
        let ends: Vec<_> = files(&desk.read(report, None).await.unwrap());
        assert_eq!(ends[0].1, Some(None), "{engine:?}: the first is there");
        assert_eq!(ends[1].1, Some(Some("report-full".to_owned())), "{engine:?}: the second is not, and it is said");
        assert_eq!(
            [pieces(&village.intake.store, ends[0].0).await, pieces(&village.intake.store, ends[1].0).await],
            [2, 0]
        );
        // a third is refused as soon as it is more than what is left
        let mut third = begins(&page).await;
        while third.bytes(&[7; 1_000]).await.is_ok() {
            tokio::task::yield_now().await;
        }
        assert_eq!(third.end().await, Err(NotSent::TooLarge));
        let size = village.intake.store.read("size", |mut tx| async move { tx.report(report).await });
        let size = size.await.map_err(|e: StoreError| e).unwrap().unwrap().size;
        assert_eq!(size, most - 100, "{engine:?}: what was refused is not counted");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_leaves_the_desk_in_mid_upload_opens_nothing_of_the_later_pieces() {
    for engine in Engine::all() {
        let village = village(engine).await;
        let now = SystemClock.now();
        let password = "довга стежка через сухий яр";
        let new = NewStaff { name: "iryna", password, roles: Roles::RESPONDER, desks: &[] };
        let welcome = village.office.add_staff(&village.signed, Second::Nobody, &new, now).await.unwrap();
        let hers = village.office.sign_in("iryna", password, &welcome.code.code_at(now), now).await.unwrap();
        village.reception().vault.refresh().await.unwrap();
        let (page, report) = told(&village).await;
        let before = desk_keys(&village, Party::Staff(hers.id), &hers.keys.everyday().secret()).await;
        let mut sending = begins(&page).await;
        let file = some(4 * PIECE);
        sending.bytes(&file[..PIECE]).await.unwrap();
        sending.bytes(&file[PIECE..PIECE + 10]).await.unwrap();
        let desk = village.at_desk().await;
        let item = the_file(&desk, report).await;
        until_kept(&village.intake.store, item, 0).await;
        village.office.disable_staff(&village.signed, Second::Nobody, "iryna", SystemClock.now()).await.unwrap();
        village.reception().vault.refresh().await.unwrap();
        sending.bytes(&file[PIECE + 10..]).await.unwrap();
        sending.end().await.unwrap();
        // with every key she ever had, and the store as it is now
        let opened = village.reception().vault.now();
        let desk_id = opened.desks[0].id;
        let (opened, before) = (&opened, &before);
        let read = village.intake.store.read("hers", |mut tx| async move {
            let keys = open_with_desk(&mut tx, opened, report, desk_id, before).await.unwrap();
            let mut out = Vec::new();
            for n in 0..4u32 {
                let body = tx.piece(item, n.into()).await?.unwrap();
                out.push(keys.open_piece(opened, item, n, body).ok().flatten().is_some());
            }
            Ok::<_, StoreError>(out)
        });
        assert_eq!(read.await.unwrap(), [true, false, false, false], "{engine:?}");
        // whoever stayed opens all of it
        let desk = village.at_desk().await;
        assert_eq!(*desk.file(report, (item, 4), None).await.unwrap(), file, "{engine:?}");
    }
}

/// The desk's keys, as a member opens them.
async fn desk_keys(village: &Village, party: Party, secret: &sealing::MemberSecret) -> Vec<CompartmentKey> {
    let opened = village.reception().vault.now();
    let id = opened.desks[0].id;
    let bytes = party.to_bytes();
    let rows = village.intake.store.read("keys", |mut tx| async move { tx.grants_to(id, &bytes).await });
    let rows = rows.await.map_err(|e: StoreError| e).unwrap();
    let open = |row: &storage::GrantRow| {
        let record = opened.stated(id).find(|r| r.epoch() == row.epoch)?;
        Grant::from_bytes(&row.wrapped).ok()?.open(record, party, secret).ok()
    };
    let keys: Vec<CompartmentKey> = rows.iter().filter_map(open).collect();
    assert!(!keys.is_empty());
    keys
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_kept_outside_stands_in_the_log_as_exported_and_a_look_at_it_does_not() {
    for engine in Engine::all() {
        let village = village(engine).await;
        let (page, report) = told(&village).await;
        let (desk, file) = (village.at_desk().await, some(PIECE + 7));
        let mut sending = begins(&page).await;
        sending.bytes(&file).await.unwrap();
        sending.end().await.unwrap();
        let item = the_file(&desk, report).await;
        let exports = async || {
            let (who, look) = (Actor::Staff(village.signed.id), Operation::Consultation);
            count(&village.intake.store, who, look, ObjectKind::Item, "export").await
        };
        assert_eq!(*desk.file(report, (item, 2), None).await.unwrap(), file);
        let unsaid = desk.export(report, (item, 2), " ").await;
        assert!(matches!(unsaid, Err(DeskError::NoReason)), "{engine:?}: not without a reason");
        assert_eq!(exports().await, 0, "{engine:?}");
        assert_eq!(*desk.export(report, (item, 2), "слідчий просить оригінал").await.unwrap(), file);
        assert_eq!(exports().await, 1, "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_erased_in_mid_upload_takes_no_more_of_it() {
    for engine in Engine::all() {
        let clock = Arc::new(HandClock::new(SystemClock.now()));
        let village = Village::found_on(engine, clock.clone(), Cost::CHEAP, 2).await;
        village.fill();
        village.ready(2).await;
        let (page, report) = told(&village).await;
        let desk = village.at_desk().await;
        let file = some(4 * PIECE);
        let mut sending = begins(&page).await;
        sending.bytes(&file[..PIECE + 10]).await.unwrap();
        let item = the_file(&desk, report).await;
        until_kept(&village.intake.store, item, 0).await;
        let hides = async |until: Option<Timestamp>| {
            let done = village.intake.store.write("hide", |mut tx| async move {
                tx.set_report_erase(report, until).await?;
                tx.done(())
            });
            done.await.map_err(|e: StoreError| e).unwrap();
        };
        hides(Some(clock.now().plus(HIDDEN_FOR))).await;
        let _ = sending.bytes(&file[PIECE + 10..]).await;
        assert_eq!(sending.end().await, Err(NotSent::NotKept), "{engine:?}");
        assert!(!kept(&village.intake.store, item, 1).await, "{engine:?}: nothing after it was hidden");
        // while it is hidden nobody is told anything of it, and no piece stays
        assert_eq!(end_broken_off(&village.intake, clock.now().plus(TWO_HOURS)).await.unwrap(), 1);
        assert_eq!(pieces(&village.intake.store, item).await, 0);
        assert!(!page.sees().await.text().contains(TOLD));
        // undone: it is ended after all
        hides(None).await;
        assert_eq!(end_broken_off(&village.intake, clock.now().plus(TWO_HOURS * 2)).await.unwrap(), 1, "{engine:?}");
        assert_eq!(files(&desk.read(report, None).await.unwrap()), [(item, Some(Some("broken-off".to_owned())))]);
        assert!(page.sees().await.text().contains(TOLD));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_is_not_closed_over_a_file_on_its_way_and_one_that_comes_all_the_same_opens_it_again() {
    for engine in Engine::all() {
        let village = village(engine).await;
        let (page, report) = told(&village).await;
        let desk = village.at_desk().await;
        let file = some(2 * PIECE);
        let mut sending = begins(&page).await;
        sending.bytes(&file[..PIECE + 10]).await.unwrap();
        let item = the_file(&desk, report).await;
        until_kept(&village.intake.store, item, 0).await;
        let read = desk.read(report, None).await.unwrap();
        let closed = desk.close(&read, CloseReason::Helped).await;
        assert!(matches!(closed, Err(DeskError::Coming)), "{engine:?}");
        desk.close_over_files(&read, CloseReason::Helped).await.unwrap();
        assert!(desk.read(report, None).await.is_err(), "{engine:?}: the archive's");
        sending.bytes(&file[PIECE + 10..]).await.unwrap();
        sending.end().await.unwrap();
        let again = desk.read(report, None).await.unwrap();
        assert_eq!((again.report.state.as_str(), again.report.reason), ("open", None), "{engine:?}");
        let came = again.written.iter().any(|w| matches!(&w.said.what, What::Fetched { not_kept: None, .. }));
        assert!(came, "{engine:?}: the desk reads that it came");
        // what came before it was closed is the archive's, and nobody changed it
        for opened in [desk.file(report, (item, 2), None).await, desk.export(report, (item, 2), "суд").await] {
            assert!(matches!(opened, Err(DeskError::InArchive)), "{engine:?}");
        }
        let lost = village.intake.store.write("lost", |mut tx| async move {
            tx.drop_pieces(item).await?;
            tx.done(())
        });
        lost.await.map_err(|e: StoreError| e).unwrap();
        assert!(matches!(desk.file(report, (item, 2), None).await, Err(DeskError::NoFile)), "{engine:?}");
        // without anything on its way it is closed as ever
        desk.close(&again, CloseReason::Helped).await.unwrap();
    }
}
