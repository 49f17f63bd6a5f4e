//! One person brings so many bytes of files in a day, in however many reports, and no more is fetched for her.

use app::desk::DeskReport;
use app::reports::{NotSent, What};
use app::{MOST_A_DAY, PIECE};
use domain::{Language, Timestamp};
use sealing::Cost;
use std::time::Duration;
use storage::{FetchRow, StoreError};
use tests::town::{Town, eventually};
use tests::village::Village;
use tests::{Engine, Page};

const LARGEST: usize = 20 * 1024 * 1024;
/// In no memory until somebody reads it.
static FILE: [u8; LARGEST] = [0; LARGEST];

fn not_kept(report: &DeskReport) -> Vec<String> {
    let why = |what: &What| if let What::Fetched { not_kept: Some(why), .. } = what { Some(why.clone()) } else { None };
    report.written.iter().filter_map(|w| why(&w.said.what)).collect()
}

async fn under_way(town: &Town) -> Vec<FetchRow> {
    let all = Timestamp::from_unix_micros(i64::MAX);
    let due = town.desk.store.read("t", |mut tx| async move { tx.due_fetches("stay-safe", all, 99).await });
    due.await.map_err(|e: StoreError| e).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn who_forwards_the_same_large_file_again_and_again_is_told_that_there_is_no_more_room() {
    let (town, talk, _) = Town::told(Engine::Sqlite, 1_176, "перше").await;
    // so that it is what she brings, not what a report holds
    town.world.telegram.faults().break_download_next(usize::MAX);
    let most = usize::try_from(MOST_A_DAY).unwrap() / LARGEST;
    for n in 1..=most {
        talk.person().sends_voice_of(&FILE[..]);
        eventually("it is to be fetched", || async { (under_way(&town).await.len() == n).then_some(()) }).await;
    }
    let said = town.desk.content.current().texts().get(Language::parse("uk").unwrap(), "tell-file-no-room").to_string();
    let told = || talk.person().messages().iter().filter(|m| m.from_bot && m.text.contains(&said)).count();
    assert_eq!(told(), 0);
    talk.person().sends_voice_of(&FILE[..]);
    eventually("the desk reads it", || async { (not_kept(&town.report(0).await.1) == ["report-full"]).then_some(()) })
        .await;
    eventually("she is told", || async { (told() == 1).then_some(()) }).await;
    assert_eq!(under_way(&town).await.len(), most, "nothing more is fetched");
    // and whoever else sends one is none the poorer
    let mut other = town.talk("bot", 1_177);
    town.tells(&mut other, "інше").await;
    other.person().sends_voice();
    eventually("it is to be fetched", || async { (under_way(&town).await.len() == most + 1).then_some(()) }).await;
    town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_page_brings_counts_as_it_comes_and_is_given_back_as_the_day_goes() {
    let village = Village::found(Cost::CHEAP, 2).await;
    village.fill();
    village.ready(2).await;
    let page = Page::open(&village.intake).await;
    page.tells("розповідь").await;
    let (who, now) = (page.look_up(&village.intake), village.intake.clock.now());
    village.intake.brought.add(&who, MOST_A_DAY - 2 * u64::try_from(PIECE).unwrap(), now);
    let mut fits = page.begins_file().await.unwrap();
    fits.bytes(&vec![7; PIECE]).await.unwrap();
    assert_eq!(fits.end().await, Ok(()));
    // two at once share what is left
    let (mut one, mut two) = (page.begins_file().await.unwrap(), page.begins_file().await.unwrap());
    for _ in 0..PIECE / 1_024 {
        let _ = (one.bytes(&[7; 1_024]).await, two.bytes(&[7; 1_024]).await);
    }
    let ended = [one.end().await, two.end().await];
    assert!(ended.contains(&Err(NotSent::TooLarge)), "{ended:?}");
    let now = village.intake.clock.now();
    assert!(village.intake.brought.left(&who, now) < u64::try_from(PIECE).unwrap());
    assert_eq!(village.intake.brought.left(&who, now.plus(Duration::from_secs(90_000))), MOST_A_DAY);
}
