//! A report that is to be erased is hidden for 72 hours in which its code undoes it, whatever the clock is set to.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

use app::ErasureWait;
use domain::{Clock, CompartmentId, HandClock, Timestamp};
use sealing::Cost;
use std::sync::Arc;
use std::time::Duration;
use storage::{HIDDEN_FOR, Lease, StoreError};
use tests::Engine;
use tests::village::Village;

const HOUR: Duration = Duration::from_secs(3_600);
const DAY: i64 = 86_400_000_000;
const BEGUN: Timestamp = Timestamp::from_unix_micros(1_795_500_000_000_000);

/// A village with one report that was just hidden, on a clock that is turned by hand.
struct Hidden {
    village: Village,
    clock: Arc<HandClock>,
    report: CompartmentId,
    code: String,
    lease: Lease,
    wait: ErasureWait,
}

impl Hidden {
    async fn new(engine: Engine) -> Self {
        let clock = Arc::new(HandClock::new(BEGUN));
        let village = Village::found_on(engine, clock.clone(), Cost::CHEAP, 1).await;
        village.fill();
        village.ready(1).await;
        village.ready_to_tell(&[1]).await;
        let code = village.codes_of(&[1]).await.remove(0);
        let report = village.report_of(&code).await.unwrap();
        let lease = taken(&village, "first").await;
        let mut hidden = Self { village, clock, report, code, lease, wait: ErasureWait::default() };
        hidden.hide(Some(hidden.clock.now().plus(HIDDEN_FOR))).await;
        hidden.count().await;
        hidden
    }

    async fn hide(&self, until: Option<Timestamp>) {
        let id = self.report;
        let done = self.village.intake.store.write("hide", |mut tx| async move {
            tx.set_report_erase(id, until).await?;
            tx.done(())
        });
        done.await.map_err(|e: StoreError| e).unwrap();
    }

    async fn count(&mut self) {
        let store = &self.village.intake.store;
        self.wait.count(store, &self.lease, self.clock.steady()).await.unwrap();
    }

    /// Lets time pass at a node that is well.
    async fn pass(&mut self, hours: u32) {
        for _ in 0..hours * 40 {
            self.clock.forward(HOUR / 40);
            self.count().await;
        }
    }

    fn jump(&self, days: i64) {
        self.clock.set(Timestamp::from_unix_micros(self.clock.now().unix_micros() + days * DAY));
    }

    async fn erased(&self) -> usize {
        app::erase_due(&self.village.intake, self.clock.now()).await.unwrap()
    }

    /// Whether its code still undoes it.
    async fn opens(&self) -> bool {
        let code = sealing::ReceiptCode::parse(&self.code).unwrap();
        let look_up = *self.village.reception().vault.now().receipts().present().derive(&code).look_up();
        let now = self.clock.now();
        let read =
            self.village.intake.store.read("t", |mut tx| async move { tx.report_by_receipt(&look_up, now).await });
        read.await.map_err(|e: StoreError| e).unwrap().is_some()
    }
}

async fn taken(village: &Village, holder: &str) -> Lease {
    let lease = village.intake.store.write("lease", |mut tx| async move {
        tx.expire_lease("upkeep").await?;
        let lease = tx.take_lease("upkeep", holder, HOUR * 10_000).await?;
        tx.done(lease)
    });
    lease.await.map_err(|e: StoreError| e).unwrap().into_inner().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_jumps_a_day_takes_nothing_of_the_72_hours() {
    for (engine, jump) in Engine::all().into_iter().flat_map(|e| [(e, 0), (e, 1), (e, -1)]) {
        let mut hidden = Hidden::new(engine).await;
        hidden.pass(1).await;
        hidden.jump(jump);
        hidden.pass(47).await;
        assert_eq!(hidden.erased().await, 0, "{engine:?}, {jump}: after 48 hours, whatever the clock says");
        assert!(hidden.opens().await, "{engine:?}, {jump}: her code still undoes it");
        hidden.pass(23).await;
        assert_eq!(hidden.erased().await, 0, "{engine:?}, {jump}: an hour before");
        assert!(hidden.opens().await);
        hidden.pass(1).await;
        // a clock that went back must come round again: later, never sooner
        assert_eq!(hidden.erased().await, usize::from(jump >= 0), "{engine:?}, {jump}: after 72 hours");
        hidden.jump(-jump);
        assert_eq!(hidden.erased().await, usize::from(jump < 0), "{engine:?}, {jump}: the clock is right again");
        assert!(!hidden.opens().await);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_time_of_a_node_that_was_well_counts_and_only_once() {
    for engine in Engine::all() {
        let mut hidden = Hidden::new(engine).await;
        // the process stood still for ten days
        hidden.clock.forward(HOUR * 240);
        hidden.count().await;
        assert_eq!(hidden.erased().await, 0, "{engine:?}: nobody could undo it meanwhile");
        hidden.pass(71).await;
        assert_eq!(hidden.erased().await, 0, "{engine:?}");
        // another process holds the lease by now
        taken(&hidden.village, "second").await;
        hidden.pass(2).await;
        assert_eq!(hidden.erased().await, 0, "{engine:?}: the fence refuses it");
        hidden.lease = taken(&hidden.village, "first").await;
        hidden.pass(1).await;
        assert_eq!(hidden.erased().await, 1, "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn undone_and_asked_again_it_waits_from_the_beginning() {
    let mut hidden = Hidden::new(Engine::Sqlite).await;
    hidden.pass(71).await;
    hidden.hide(None).await;
    hidden.pass(5).await;
    assert_eq!(hidden.erased().await, 0, "undone");
    hidden.hide(Some(hidden.clock.now().plus(HIDDEN_FOR))).await;
    hidden.jump(30);
    hidden.pass(2).await;
    assert_eq!(hidden.erased().await, 0, "what it waited before does not count");
    assert!(hidden.opens().await);
}
