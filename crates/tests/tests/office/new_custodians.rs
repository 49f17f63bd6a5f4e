//! Other people become the custodians, and who is told of it.

use crate::office::house::{House, refused};
use app::log::{Actor, ObjectKind, Operation};
use app::office::{NoticeKind, OfficeError, Second, SignedIn};
use domain::{CompartmentId, Timestamp};
use sealing::{CustodianSecret, MemberKey, Party, Roles};
use storage::GrantRow;
use tests::Engine;
use tests::lines::count;

/// Kinds of what recovery is a member of: it looks at each once, at least.
const KINDS: usize = 7;

fn words(custodian: &CustodianSecret) -> CustodianSecret {
    CustodianSecret::from_words(&custodian.words()).unwrap()
}

fn publics(custodians: &[CustodianSecret]) -> Vec<MemberKey> {
    custodians.iter().map(|c| c.secret().public()).collect()
}

/// How many epochs two of these open, and how many not.
async fn open(house: &House, custodians: &[CustodianSecret], now: Timestamp) -> (u64, u64) {
    let held = [words(&custodians[0]), words(&custodians[1])];
    let keys = house.office.open_recovery(&held, None, now).await.unwrap();
    let checked = house.office.check_recovery(&keys, |_| {}).await.unwrap();
    (checked.opened, checked.shut)
}

/// As it is when it was closed: the archive alone has it.
async fn closed(house: &House, report: CompartmentId) {
    let party = Party::Compartment(house.vault.now().desk("help").unwrap().id).to_bytes();
    let left = house.store.write("leave", |mut tx| async move {
        tx.drop_grants_to(report, &party).await?;
        tx.done(())
    });
    left.await.map_err(|e: storage::StoreError| e).unwrap();
}

async fn two_supervisors(house: &mut House, zoya: &app::office::Welcome) -> (SignedIn, SignedIn) {
    let boss = house.sign_in(zoya).await.unwrap();
    let second = house.add(&boss, Second::Operator, "Друга", Roles::SUPERVISOR).await.unwrap();
    let second = house.sign_in(&second).await.unwrap();
    (boss, second)
}

#[tokio::test(flavor = "multi_thread")]
async fn new_custodians_open_what_was_told_before_and_after_and_the_former_ones_nothing() {
    for engine in Engine::all() {
        let (mut house, zoya) = House::founded(engine).await;
        let (boss, second) = two_supervisors(&mut house, &zoya).await;
        let (open_one, closed_one) = (house.tell("відкрите").await, house.tell("закрите").await);
        closed(&house, closed_one).await;
        let new: Vec<CustodianSecret> = (0..2).map(|_| CustodianSecret::generate(&mut house.rng)).collect();
        let now = house.later();
        let all = open(&house, &house.custodians, now).await;
        assert_eq!(all.1, 0);
        let held = || [words(&house.custodians[1]), words(&house.custodians[2])];
        for (by, beside, want) in [(&boss, Second::Nobody, "second"), (&boss, Second::Person(&boss), "somebody else")] {
            let keys = house.office.open_recovery(&held(), Some(by.id), now).await.unwrap();
            let done = house.office.replace_custodians((by, beside), Some(keys), &publics(&new), now, |_| {}).await;
            assert!(refused(done).to_string().contains(want), "{want}");
        }
        let none = house.office.replace_custodians((&boss, Second::Person(&second)), None, &[], now, |_| {}).await;
        assert!(matches!(refused(none), OfficeError::Custodians));
        assert_eq!(open(&house, &house.custodians, now).await, all, "nothing of a refused change stays");
        let keys = house.office.open_recovery(&held(), Some(boss.id), now).await.unwrap();
        let (actor, did) = (Actor::Staff(boss.id), Operation::Alteration);
        let before = count(&house.store, actor, did, ObjectKind::Grants, "").await;
        let by = (&boss, Second::Person(&second));
        let done = house.office.replace_custodians(by, Some(keys), &publics(&new), now, |_| {}).await.unwrap();
        assert_eq!((done.rewrapped, done.left), all, "an open report, a closed one, what opens them");
        // desk, archive and log have one epoch more
        assert_eq!(open(&house, &new, now).await, (all.0 + 3, 0));
        assert_eq!(open(&house, &house.custodians, now).await, (0, all.0 + 3), "the former words open nothing");
        assert_eq!(house.reads(&boss, open_one).await, ["відкрите"], "nobody else lost anything");
        assert!(house.tell_more(open_one, "далі").await.unwrap(), "recovery moved on: the next epoch first");
        assert_eq!(open(&house, &new, now).await, (all.0 + 4, 0));
        assert_eq!(house.reads(&boss, open_one).await, ["відкрите", "далі"]);
        assert_eq!(
            house.office.key_status().await.unwrap().custodians,
            publics(&new).iter().map(MemberKey::fingerprint).collect::<Vec<_>>()
        );
        let lines = count(&house.store, actor, did, ObjectKind::Grants, "").await - before;
        assert_eq!(lines as u64, all.0, "each stands in the log");
        // another process reads the same chain with the same pins
        let (_, office) = house.reopen().await.unwrap();
        assert!(office.staff().await.unwrap().iter().all(|one| !one.alarm));
        // run again after a kill: nothing is left to do
        let by = (&boss, Second::Person(&second));
        let again = house.office.replace_custodians(by, None, &publics(&new), now, |_| {}).await.unwrap();
        assert_eq!((again.rewrapped, again.left), (0, 0));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_words_are_lost_the_new_custodians_open_what_the_supervisor_opens() {
    for engine in Engine::all() {
        let (mut house, zoya) = House::founded(engine).await;
        let (boss, second) = two_supervisors(&mut house, &zoya).await;
        let (open_one, closed_one, nobodys) =
            (house.tell("відкрите").await, house.tell("закрите").await, house.tell("нічиє").await);
        closed(&house, closed_one).await;
        closed(&house, nobodys).await;
        let archive = Party::Compartment(house.vault.now().desk("help").unwrap().archive).to_bytes();
        let left = house.store.write("leave", |mut tx| async move {
            tx.drop_grants_to(nobodys, &archive).await?;
            tx.done(())
        });
        left.await.map_err(|e: storage::StoreError| e).unwrap();
        let new: Vec<CustodianSecret> = (0..3).map(|_| CustodianSecret::generate(&mut house.rng)).collect();
        let now = house.later();
        let by = (&boss, Second::Person(&second));
        let done = house.office.replace_custodians(by, None, &publics(&new), now, |_| {}).await.unwrap();
        assert_eq!(
            (done.rewrapped, done.left),
            (6, 2),
            "what no supervisor opens, a report and the log, stays with the former words"
        );
        assert_eq!(open(&house, &house.custodians, now).await.0, 2);
        assert_eq!(house.reads(&boss, open_one).await, ["відкрите"]);
        let held = [words(&house.custodians[0]), words(&house.custodians[1])];
        let keys = house.office.open_recovery(&held, None, now).await.unwrap();
        let done = house.office.replace_custodians(by, Some(keys), &publics(&new), now, |_| {}).await.unwrap();
        assert_eq!((done.rewrapped, done.left), (2, 0), "the words were found after all");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_supervisor_and_auditor_is_told_once_that_the_words_were_used() {
    for engine in Engine::all() {
        let (mut house, zoya) = House::founded(engine).await;
        let (boss, second) = two_supervisors(&mut house, &zoya).await;
        let auditor = house.add(&boss, Second::Person(&second), "Ада", Roles::AUDITOR).await.unwrap();
        let olena = house.add(&boss, Second::Nobody, "Олена", Roles::RESPONDER).await.unwrap();
        assert!(house.office.untold(boss.id).await.unwrap().is_empty());
        let now = house.later();
        let held = [words(&house.custodians[0]), words(&house.custodians[1])];
        house.office.open_recovery(&held, Some(second.id), now).await.unwrap();
        house.office.open_recovery(&held, None, now.plus(std::time::Duration::from_secs(1))).await.unwrap();
        for who in [boss.id, second.id, auditor.id] {
            let untold = house.office.untold(who).await.unwrap();
            let said: Vec<_> = untold.iter().map(|n| (n.kind, n.who.as_deref())).collect();
            assert_eq!(said, [(NoticeKind::RecoveryUsed, Some("Друга")), (NoticeKind::RecoveryUsed, None)]);
        }
        assert!(house.office.untold(olena.id).await.unwrap().is_empty(), "a responder has no say in it");
        let untold = house.office.untold(boss.id).await.unwrap();
        house.office.told(boss.id, &untold[..1], now).await.unwrap();
        assert_eq!(house.office.untold(boss.id).await.unwrap(), untold[1..]);
        house.office.told(boss.id, &untold[1..], now).await.unwrap();
        assert!(house.office.untold(boss.id).await.unwrap().is_empty());
        assert_eq!(house.office.untold(second.id).await.unwrap().len(), 2, "each is told by herself");
        assert_eq!(house.office.latest_notices().await.unwrap().len(), 2, "and the operator sees each once");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_that_is_kept_for_the_former_custodians_behind_the_first_look_is_theirs_no_more_either() {
    for engine in Engine::all() {
        let (mut house, zoya) = House::founded(engine).await;
        let (boss, second) = two_supervisors(&mut house, &zoya).await;
        let report = house.tell("перше").await;
        let new: Vec<CustodianSecret> = (0..2).map(|_| CustodianSecret::generate(&mut house.rng)).collect();
        let now = house.later();
        let all = open(&house, &house.custodians, now).await;
        let grants = async |house: &House| -> Vec<GrantRow> {
            let read = house.store.read("grants", |mut tx| async move { tx.grants(report).await }).await;
            read.map_err(|e: storage::StoreError| e).unwrap()
        };
        let before = grants(&house).await;
        // as if another process, which has not heard of the change, had sealed it only now: after the look at reports
        let mut looks = 0;
        let behind = |_| {
            looks += 1;
            if looks != KINDS {
                return;
            }
            let late = async {
                for row in grants(&house).await {
                    let same = |b: &&GrantRow| (&b.party, b.epoch) == (&row.party, row.epoch);
                    let wrapped = &before.iter().find(same).unwrap().wrapped;
                    let row = &row;
                    let put_back = house.store.write("late", |mut tx| async move {
                        tx.rewrap_grant(row, wrapped).await?;
                        tx.done(())
                    });
                    put_back.await.map_err(|e: storage::StoreError| e).unwrap();
                }
            };
            tokio::task::block_in_place(|| tokio::runtime::Handle::current().block_on(late));
        };
        let held = [words(&house.custodians[0]), words(&house.custodians[1])];
        let keys = house.office.open_recovery(&held, None, now).await.unwrap();
        let by = (&boss, Second::Person(&second));
        let done = house.office.replace_custodians(by, Some(keys), &publics(&new), now, behind).await.unwrap();
        assert!(looks > KINDS, "{engine:?}: it looked again");
        assert_eq!((done.rewrapped, done.left), (all.0 + 1, 0), "{engine:?}: the late one too");
        assert_eq!(open(&house, &house.custodians, now).await.0, 0, "{engine:?}: the former words open nothing");
    }
}
