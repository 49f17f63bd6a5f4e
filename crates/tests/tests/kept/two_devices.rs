//! Two devices that came back with one code at the same time: neither is left with a code that opens nothing, and nothing is
//! added to what was hidden.

use crate::kept::comes_back;
use guide::View;
use sealing::MadeReceipt;
use storage::StoreError;
use tests::page::offers;
use tests::town::{Town, eventually, texts};
use tests::village::code_in;
use tests::{Engine, Page};

/// Two pages that opened the same report.
async fn both_with(town: &Town, code: &str) -> [Page; 2] {
    let pages = [Page::open(&town.desk).await, Page::open(&town.desk).await];
    tokio::join!(pages[0].says(code), pages[1].says(code));
    for page in &pages {
        eventually("the return", || async { offers(&page.sees().await, "Новий код").then_some(()) }).await;
    }
    pages
}

/// This window makes no codes ahead; gives it some.
fn stock(town: &Town, codes: usize) {
    let reception = town.desk.reception.as_ref().unwrap();
    for _ in 0..codes {
        let made = MadeReceipt::make(reception.vault.now().receipts().present(), &mut town.desk.random.child());
        reception.stock.put(made);
    }
    assert_eq!(reception.stock.ready(), codes, "there is room");
}

/// Which of two screens shows a code.
fn with_code(views: [View; 2]) -> (usize, [View; 2]) {
    let shows = views.each_ref().map(|view| view.text().lines().any(is_code));
    assert_eq!(shows.iter().filter(|shown| **shown).count(), 1, "one of both: {views:#?}");
    (usize::from(shows[1]), views)
}

fn is_code(line: &str) -> bool {
    line.chars().filter(char::is_ascii_digit).count() == 18
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_devices_that_ask_for_another_code_one_has_it_and_the_other_is_told_that_it_has_none() {
    for engine in Engine::all() {
        let (town, mut phone, code) = Town::told(engine, 1_161, "перше").await;
        // one for each of both, and one for later
        stock(&town, 3);
        let pages = both_with(&town, &code).await;
        for page in &pages {
            page.presses("Новий код").await;
        }
        let (first, second) = tokio::join!(pages[0].presses("Так, новий код"), pages[1].presses("Так, новий код"));
        let (winner, views) = with_code([first, second]);
        let told = views[1 - winner].text();
        assert!(told.contains("змінили на іншому пристрої") && told.contains("користуйтеся новим"), "{told}");
        let new = code_in(&views[winner]);
        // what was shown is what opens, and the old one does not
        comes_back(&mut phone, &new, "Новий код").await;
        comes_back(&mut phone, &code, "нічого не відкриває").await;
        // the other device has none before it comes back; the one that has it may have another one
        pages[1 - winner].presses("До моєї розповіді").await;
        pages[1 - winner].presses("Новий код").await;
        let still = pages[1 - winner].presses("Так, новий код").await.text();
        assert!(!still.lines().any(is_code) && still.contains("змінили на іншому пристрої"), "{still}");
        // a code that was never held is told nothing of that
        comes_back(&mut phone, &code, "нічого не відкриває").await;
        pages[winner].presses("До моєї розповіді").await;
        pages[winner].presses("Новий код").await;
        let newest = code_in(&pages[winner].presses("Так, новий код").await);
        comes_back(&mut phone, &new, "нічого не відкриває").await;
        comes_back(&mut phone, &newest, "Новий код").await;
        town.node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_one_device_hides_the_other_adds_nothing_to() {
    for engine in Engine::all() {
        let (town, _phone, code) = Town::told(engine, 1_162, "перше").await;
        stock(&town, 1);
        let (id, _) = town.report(0).await;
        // a code that no chat has shown
        let page = Page::open(&town.desk).await;
        page.says(&code).await;
        eventually("the return", || async { offers(&page.sees().await, "Новий код").then_some(()) }).await;
        page.presses("Новий код").await;
        let code = code_in(&page.presses("Так, новий код").await);

        let [erases, adds] = both_with(&town, &code).await;
        erases.presses("Стерти").await;
        assert!(adds.presses("Додати щось").await.takes_files);
        let items = || async {
            let rows = town.desk.store.read("items", |mut tx| async move { tx.items_of(id).await }).await;
            rows.map_err(|e: StoreError| e).unwrap().len()
        };
        let before = items().await;
        let (_, added) = tokio::join!(erases.presses("Так, стерти"), adds.says("водночас"));
        let is_added = added.text().contains("Додано");
        assert_eq!(items().await, before + usize::from(is_added), "what she is told is what is kept: {}", added.text());
        let hidden = items().await;
        if is_added {
            adds.presses("Додати щось").await;
        }
        let late = adds.says("запізно").await;
        assert!(!late.text().contains("Додано"), "{}", late.text());
        assert_eq!(items().await, hidden, "nothing is added after hiding");
        erases.presses("Не стирати").await;
        let kept = texts(&town.report(0).await.1);
        let want: &[&str] = if is_added { &["перше", "водночас"] } else { &["перше"] };
        assert_eq!(kept, want);
        town.node.stop().await;
    }
}
