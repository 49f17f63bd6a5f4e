//! A store with rows of each kind that the log keeps a hash of, each with its line.

use app::log::{
    Actor, Check, CoSigned, Entry, ForWitnesses, LOG_LEASE, Object, Operation, Report, Shown, Taken, checkpoint,
    number_all, verify, write,
};
use domain::{CompartmentId, ItemId, Purpose, StaffId, Timestamp};
use rand::SeedableRng;
use rand::rngs::StdRng;
use sealing::{Signer, write_hex};
use std::time::Duration;
use storage::{DeskRow, EpochRow, ItemRow, Lease, StaffRow, StatementRow, Store, StoreError};
use tests::{Engine, Place};

/// 2026-11-28.
pub(crate) fn at(seconds: i64) -> Timestamp {
    Timestamp::from_unix_micros((1_795_824_000 + seconds) * 1_000_000)
}

pub(crate) const YEAR: i64 = 365 * 86_400;

pub(crate) struct Log {
    pub(crate) place: Place,
    pub(crate) store: Store,
    pub(crate) lease: Lease,
    pub(crate) signer: Signer,
    pub(crate) witness: Signer,
    pub(crate) rng: StdRng,
    pub(crate) desk: DeskRow,
    pub(crate) staff: Vec<StaffRow>,
    pub(crate) statements: Vec<StatementRow>,
    pub(crate) epochs: Vec<EpochRow>,
    pub(crate) items: Vec<ItemRow>,
}

pub(crate) async fn lease(store: &Store, holder: &str) -> Lease {
    let taken = store.write("lease", |mut tx| async move {
        tx.expire_lease(LOG_LEASE).await?;
        let lease = tx.take_lease(LOG_LEASE, holder, Duration::from_secs(60)).await?;
        tx.done(lease.unwrap())
    });
    taken.await.map_err(|e: StoreError| e).unwrap().into_inner()
}

impl Log {
    pub(crate) async fn new(engine: Engine) -> Self {
        let place = Place::new(engine).await;
        let store = place.store().await;
        let lease = lease(&store, "one").await;
        let mut rng = StdRng::seed_from_u64(1);
        let compartment = |rng: &mut StdRng| CompartmentId::new(at(0), rng);
        let desk = DeskRow {
            id: compartment(&mut rng),
            archive: compartment(&mut rng),
            name: "help".into(),
            kind: "ngo".into(),
        };
        let staff = |n: u8, rng: &mut StdRng| StaffRow {
            id: StaffId::new(at(0), rng),
            lookup: [n; 32],
            name: vec![n, 1],
            keys: vec![n, 2],
            code_secret: vec![n, 3],
            code_step: 0,
            disabled: false,
            failures: 0,
            barred_until: at(0),
            added_at: at(0),
        };
        let staff = vec![staff(1, &mut rng), staff(2, &mut rng)];
        let statement = |n: u8, with| StatementRow { number: n.into(), body: vec![n; 9], by: vec![n; 65], with };
        let statements = vec![statement(0, None), statement(1, Some(vec![7; 65])), statement(2, None)];
        let report = compartment(&mut rng);
        let epoch = |n: u32| EpochRow {
            compartment: report,
            epoch: n,
            kind: 3,
            record: vec![4; 40],
            stamp: Some(vec![5; 32]),
            at: at(0),
        };
        let item = |n: u8, rng: &mut StdRng| ItemRow {
            id: ItemId::new(at(0), rng),
            compartment: report,
            kind: "told".into(),
            version: 1,
            at: at(0),
            body: vec![n; 200],
        };
        let items = vec![item(1, &mut rng), item(2, &mut rng), item(3, &mut rng)];
        let (signer, witness) = (Signer::generate(&mut rng), Signer::generate(&mut rng));
        let epochs = vec![epoch(1), epoch(2)];
        Self { place, store, lease, signer, witness, rng, desk, staff, statements, epochs, items }
    }

    /// Rows, each with its line, in one transaction; then the numbers.
    pub(crate) async fn found(&mut self, now: Timestamp) {
        let objects = (self.statements.iter().map(Object::statement))
            .chain(self.staff.iter().map(Object::staff))
            .chain([Object::desk(&self.desk)])
            .chain(self.epochs.iter().map(Object::epoch))
            .chain(self.items.iter().map(Object::item));
        let entry = |object| Entry::new(now, Actor::Operator, Operation::Collection, Purpose::Accounts, object);
        let lines: Vec<_> = objects.map(|o| entry(o).prepare(None, &mut self.rng).unwrap()).collect();
        let (lines, this) = (&lines[..], &*self);
        let done = this.store.write("found", |mut tx| async move {
            for s in &this.statements {
                tx.add_statement(s).await?;
            }
            for s in &this.staff {
                tx.add_staff(s).await?;
            }
            tx.add_desk(&this.desk, at(0)).await?;
            tx.add_epochs(&this.epochs).await?;
            tx.add_items(&this.items).await?;
            write(&mut tx, lines).await?;
            tx.done(())
        });
        done.await.map_err(|e: StoreError| e).unwrap();
        self.number().await;
    }

    pub(crate) async fn number(&self) -> usize {
        number_all(&self.store, &self.lease).await.unwrap()
    }

    pub(crate) async fn say(&mut self, entries: &[Entry<'_>]) {
        let lines: Vec<_> = entries.iter().map(|e| e.prepare(None, &mut self.rng).unwrap()).collect();
        put(&self.store, &lines).await;
    }

    /// So many looks at the report.
    pub(crate) async fn looks(&mut self, n: usize, now: Timestamp) {
        let report = self.items[0].compartment;
        let look = || {
            Entry::new(
                now,
                Actor::Staff(self.staff[0].id),
                Operation::Consultation,
                Purpose::Answer,
                Object::report(report),
            )
        };
        let all: Vec<_> = (0..n).map(|_| look()).collect();
        self.say(&all).await;
        self.number().await;
    }

    pub(crate) async fn checkpoint(&self, now: Timestamp) -> Shown {
        checkpoint(&self.store, &self.signer, now).await.unwrap()
    }

    /// A checkpoint that the witness co-signs.
    pub(crate) async fn witnessed(&self, now: Timestamp) -> Shown {
        let shown = self.checkpoint(now).await;
        let for_witnesses = ForWitnesses::new(self.store.clone(), self.signer.public(), vec![self.witness.public()]);
        let sent = CoSigned {
            size: shown.checkpoint.size(),
            made_at: shown.checkpoint.at(),
            witness: self.witness.public(),
            signature: shown.checkpoint.co_sign(&self.witness),
        };
        assert_eq!(for_witnesses.take(&sent, now).await.unwrap(), Taken::Kept);
        shown
    }

    pub(crate) async fn verify_with(&self, held: Option<&Shown>) -> Result<Report, StoreError> {
        let check = Check { key: &self.signer.public(), witnesses: &[self.witness.public()], held, index: None };
        verify(&self.store, &check, &mut |_, _| ()).await
    }

    pub(crate) async fn verify(&self) -> Report {
        self.verify_with(None).await.unwrap()
    }

    pub(crate) async fn found_clean(&self) -> Report {
        let report = self.verify().await;
        assert_eq!(report.findings, [], "{:?}", self.place.database);
        report
    }
}

pub(crate) async fn put(store: &Store, lines: &[app::log::Prepared]) {
    let put = store.write("lines", |mut tx| async move {
        write(&mut tx, lines).await?;
        tx.done(())
    });
    put.await.map_err(|e: StoreError| e).unwrap();
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    let mut text = String::new();
    write_hex(&mut text, bytes);
    text
}
