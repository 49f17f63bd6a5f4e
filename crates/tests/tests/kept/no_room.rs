//! Files from pages leave the disk its reserve; and what breaks off on its way hardly counts among what she brings in a day.

use app::desk::DeskReport;
use app::reports::{NotSent, What};
use app::{Chat, ChatError, MOST_A_DAY, PIECE};
use domain::CompartmentId;
use sealing::Cost;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tests::Page;
use tests::town::eventually;
use tests::village::Village;

async fn village() -> Village {
    let village = Village::found(Cost::CHEAP, 2).await;
    village.fill();
    village.ready(2).await;
    village
}

async fn report(village: &Village) -> CompartmentId {
    village.at_desk().await.reports(super::LATE, 9).await.unwrap()[0].id
}

async fn read(village: &Village) -> DeskReport {
    let id = report(village).await;
    village.at_desk().await.read(id, None).await.unwrap()
}

/// What became of each file that ended, as the desk reads it: why it is not kept.
fn ends(report: &DeskReport) -> Vec<Option<String>> {
    let end = |what: &What| if let What::Fetched { not_kept, .. } = what { Some(not_kept.clone()) } else { None };
    report.written.iter().filter_map(|w| end(&w.said.what)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_takes_no_file_while_the_disk_has_only_its_reserve_and_words_all_the_same() {
    let village = village().await;
    let there_is_room = Arc::new(AtomicBool::new(true));
    let asked = there_is_room.clone();
    let chat = Chat::new(village.intake.clone()).with_room(move || asked.load(Ordering::SeqCst));
    let page = Page::open_at(chat).await;
    page.tells("розповідь").await;
    there_is_room.store(false, Ordering::SeqCst);
    assert!(matches!(page.tries_a_file().await, Err(ChatError::Full)));
    page.says("і ще слова").await;
    let not_kept = Some("not-kept".to_owned());
    let told = read(&village).await;
    assert_eq!(ends(&told), std::slice::from_ref(&not_kept), "the desk reads that there was one");
    assert!(told.written.iter().any(|w| matches!(&w.said.what, What::Text(text) if text == "і ще слова")));
    // one that is under way when the room ends
    there_is_room.store(true, Ordering::SeqCst);
    let mut sending = page.begins_file().await.unwrap();
    sending.bytes(&vec![7; PIECE]).await.unwrap();
    sending.bytes(&[7; 10]).await.unwrap();
    there_is_room.store(false, Ordering::SeqCst);
    while sending.bytes(&[7; 1_000]).await.is_ok() {
        tokio::task::yield_now().await;
    }
    assert_eq!(sending.end().await, Err(NotSent::NotKept));
    assert_eq!(ends(&read(&village).await), [not_kept.clone(), not_kept.clone()]);
    there_is_room.store(true, Ordering::SeqCst);
    let mut sending = page.begins_file().await.unwrap();
    sending.bytes(&[7; 10]).await.unwrap();
    assert_eq!(sending.end().await, Ok(()));
    assert_eq!(ends(&read(&village).await), [not_kept.clone(), not_kept, None], "with room again it arrives");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_broke_off_counts_a_quarter_of_what_came_and_one_that_arrived_all_of_it() {
    let village = village().await;
    let page = Page::open(&village.intake).await;
    page.tells("розповідь").await;
    let who = page.look_up(&village.intake);
    let used = || MOST_A_DAY - village.intake.brought.left(&who, village.intake.clock.now());
    let size = u64::try_from(40 * PIECE).unwrap();
    let mut sending = page.begins_file().await.unwrap();
    for _ in 0..40 {
        sending.bytes(&vec![7; PIECE]).await.unwrap();
    }
    drop(sending);
    eventually("its end", || async { (ends(&read(&village).await) == [Some("broken-off".to_owned())]).then_some(()) })
        .await;
    // what a day gives back meanwhile is far less than the half of it
    eventually("it is given back", || async { (used() <= size / 4).then_some(()) }).await;
    assert!(used() > size / 8, "a flood costs something: {} of {size}", used());
    let before = used();
    let mut sending = page.begins_file().await.unwrap();
    for _ in 0..40 {
        sending.bytes(&vec![7; PIECE]).await.unwrap();
    }
    assert_eq!(sending.end().await, Ok(()));
    assert!(used() > before + size / 2, "{} of {size}", used());
}
