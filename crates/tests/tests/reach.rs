//! What did not reach her, as the desk and the operator see it.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

use app::desk::DeskError;
use oberih::Net;
use storage::Reach;
use tests::Engine;
use tests::town::{Town, eventually};

const ALL_WELL: Reach = Reach { unreachable: false, given_up: 0, latest: None };

async fn readiness(town: &Town) -> String {
    let url = format!("http://{}/readyz", town.node.ops_addr().unwrap());
    Net::real().unwrap().http.get(url).send().await.unwrap().text().await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_desk_sees_which_answer_did_not_arrive_and_whose_chat_is_closed() {
    for engine in Engine::all() {
        let (town, talk, _) = Town::told(engine, 950, "забрали паспорт").await;
        let person = talk.person();
        let (id, report) = town.report(0).await;
        assert_eq!(report.reach, Some(ALL_WELL));
        let desk = town.at_desk().await;
        let reach = async || desk.ways_to(&[id]).await.unwrap().out_of_reach.remove(&id);
        assert_eq!(reach().await, None);

        // the platform refuses the answer, and once more when it is tried at once
        town.world.telegram.faults().refuse_sends_next(2);
        desk.answer(id, "Ми прочитали.").await.unwrap();
        let given_up = eventually("the answer is given up", &reach).await;
        assert_eq!((given_up.unreachable, given_up.given_up), (false, 1), "{engine:?}");
        assert_eq!(town.report(0).await.1.reach, Some(given_up));
        let ready = readiness(&town).await;
        assert!(ready.contains("\"dead_letters\":\"fewer than ten\""), "{ready}");

        person.blocks_bot();
        let closed = eventually("her chat is closed", || async { reach().await.filter(|reach| reach.unreachable) });
        closed.await;
        assert!(matches!(desk.answer(id, "Пишіть нам.").await, Err(DeskError::Unreachable)));
        assert!(town.report(0).await.1.reach.unwrap().unreachable);

        person.unblocks_bot();
        person.sends("я тут");
        let open = eventually("her chat is open again", || async { reach().await.is_none().then_some(()) });
        open.await;
        let read = desk.read(id, None).await.unwrap();
        desk.close(&read, domain::CloseReason::Helped).await.unwrap();
        assert_eq!(reach().await, None, "what the desk gave away it does not look for");
        town.node.stop().await;
    }
}
