//! The code to come back with: whose report it opens, and when another takes its place.

use crate::kept::{comes_back, state_of};
use sealing::MadeReceipt;
use storage::StoreError;
use tests::page::offers;
use tests::town::{Town, code_in, eventually, texts};
use tests::{Engine, Page, Talk};

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
async fn a_code_that_a_chat_has_shown_is_replaced_before_a_page_adds_anything() {
    let (town, mut phone, code) = Town::told(Engine::Sqlite, 1_128, "перше").await;
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

#[tokio::test(flavor = "multi_thread")]
async fn a_report_that_came_without_a_code_gets_one_when_there_is_one() {
    let town = Town::new(Engine::Sqlite, "ngo").await;
    // this window's stock is empty, as after a flood
    let page = Page::open(&town.desk).await;
    let received = page.tells("без коду").await;
    let (id, _) = town.report(0).await;
    assert!(state_of(&town, id).await.receipt.is_none());
    assert!(!offers(&received, "код"), "{received:#?}");
    assert!(!offers(&page.presses("Далі").await, "код"));
    let reception = town.desk.reception.as_ref().unwrap();
    let made = MadeReceipt::make(reception.vault.now().receipts().present(), &mut town.desk.random.child());
    let code = made.code.shown().to_string();
    reception.stock.put(made);
    page.says("у гаражі").await;
    page.says("вчора").await;
    page.presses("Щойно зможете").await;
    assert!(offers(&page.sees().await, "код"), "{:#?}", page.sees().await);
    assert!(page.presses("код").await.text().contains(&code));
    assert!(state_of(&town, id).await.receipt.is_some());
    let mut phone = town.talk("bot", 1_151);
    comes_back(&mut phone, &code, "Додати щось").await;
    town.node.stop().await;
}
