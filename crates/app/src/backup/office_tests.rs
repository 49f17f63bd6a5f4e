//! Backups of a node with supervisors: its custodians, its pins, a chain that does not hold.

use super::tests::{Folder, drawn, everything, made, put, random, root, row, rows_of, taken};
use super::*;
use crate::harness::{Place, at, on_sqlite};
use crate::log::{Line, ObjectKind, Operation};
use crate::{KeyFolder, Keyring};
use domain::{CompartmentId, StaffId};
use rand::SeedableRng;
use rand::rngs::StdRng;
use sealing::*;
use std::io::Cursor;
use storage::{EpochRow, GrantRow, StatementRow, Store, tables};

/// A node with a supervisor, recovery by `n` custodians and a case in its second epoch.
struct Office {
    custodians: Vec<CustodianSecret>,
    supervisor: PersonalKeys,
    chain: Chain,
    pins: Pins,
}

const SUPERVISOR: [u8; 16] = [1; 16];

impl Office {
    async fn found(n: u64, store: &Store, keys: &Keyring, folder: &KeyFolder) -> Self {
        let rng = &mut StdRng::seed_from_u64(30);
        let custodians: Vec<_> = (0..n).map(|_| CustodianSecret::generate(rng)).collect();
        let publics: Vec<_> = custodians.iter().map(|c| c.secret().public()).collect();
        let supervisor = PersonalKeys::generate(rng);
        let prints = publics.iter().map(MemberKey::fingerprint).collect();
        let pins = Pins::new(supervisor.signer().public().fingerprint(), prints);
        let chain = Chain::load(&pins, []).unwrap();
        let mut office = Self { custodians, supervisor, chain, pins };
        let her = Box::new(office.supervisor.public());
        let staff = StaffId::from_slice(&SUPERVISOR).unwrap();
        office.say(store, vec![Claim::Staff { id: staff, epoch: 1, roles: Roles::SUPERVISOR, keys: her }]).await;
        let id = CompartmentId::from_slice(&[40; 16]).unwrap();
        let recovery = Recovery::found(id, &Custodians::pinned(&publics, &office.pins).unwrap(), rng).unwrap();
        office.say(store, vec![Claim::of(&recovery.record)]).await;
        let wraps: Vec<Vec<u8>> = match &recovery.wraps {
            Wraps::Alone(grant) => vec![grant.to_bytes()],
            Wraps::Pairs(pairs) => pairs.iter().map(|pair| pair.as_bytes().to_vec()).collect(),
        };
        let grants: Vec<_> = (0u8..)
            .zip(wraps)
            .map(|(n, wrapped)| GrantRow { compartment: id, epoch: 1, party: vec![n], wrapped })
            .collect();
        let register = RegisterKey::new(keys.shared(store, crate::REGISTER, &random(4)).await.unwrap().newest());
        let member = office.chain.member(Party::Compartment(id), Kind::Case).unwrap();
        let invited = [Invited { member, history: true }];
        let case =
            EpochRecord::found(CompartmentId::from_slice(&[41; 16]).unwrap(), Kind::Case, &invited, rng).unwrap();
        let case = case.record.next(&invited, rng).unwrap().record;
        let (record, stamp) = register.write(&case);
        let row = EpochRow {
            compartment: case.id(),
            epoch: case.epoch(),
            kind: i64::from(case.kind().code()),
            record,
            stamp: Some(stamp.to_vec()),
            at: at(0),
        };
        let (grants, row) = (&grants, &row);
        let written: Result<_, storage::StoreError> = store
            .write("found", |mut tx| async move {
                tx.add_grants(grants).await?;
                tx.add_epochs(std::slice::from_ref(row)).await?;
                tx.done(())
            })
            .await;
        written.unwrap();
        office.pins.note(&case);
        folder.replace_pins(&office.pins).unwrap();
        office
    }

    async fn say(&mut self, store: &Store, claims: Vec<Claim>) {
        let by = StaffId::from_slice(&SUPERVISOR).unwrap();
        let number = i64::try_from(self.chain.len()).unwrap();
        let signed = self.chain.propose(claims, by, None, at(number)).sign(&self.supervisor.signer());
        self.chain.admit(&signed, &self.pins).unwrap();
        self.pins.raise(&self.chain).unwrap();
        let row = StatementRow { number, body: signed.bytes, by: signed.by.0.to_vec(), with: None };
        let row = &row;
        let said: Result<_, storage::StoreError> = store
            .write("say", |mut tx| async move {
                let new = tx.add_statement(row).await?;
                tx.done(new)
            })
            .await;
        assert!(*said.unwrap());
    }
}

#[test]
fn two_of_three_custodians_open_a_backup_whose_root_key_is_lost() {
    on_sqlite(|place: Place| async move {
        let (store, folder) = (place.open().await, Folder::new());
        fill_apart_from_statements(&store).await;
        let keys = Keyring::open(&store, root(), &random(2)).await.unwrap();
        let office = Office::found(3, &store, &keys, &folder.keys()).await;
        let (file, written) = made(&store, &folder.keys()).await;
        assert_eq!(written.recovery, Ok(1));
        let mut backup = Backup::begin(Cursor::new(&file)).unwrap();
        assert_eq!(backup.head.recovery_epoch(), Some(1));
        let empty = folder.store().await;
        let one = &office.custodians[..1];
        let refused = restore(&mut backup, &Opening::Custodians(one), &empty, &[], at(0), |_| {}).await;
        assert!(matches!(refused, Err(BackupError::NotItsCustodians)));
        let two = Opening::Custodians(&office.custodians[1..]);
        let restored = restore(&mut backup, &two, &empty, &[], at(0), |_| {}).await.unwrap();
        assert_eq!(restored.rows + restored.without_root_key, written.rows);
        for (name, rows) in everything(&empty).await {
            let table = tables().iter().find(|table| table.name() == name).unwrap();
            let there = if table.needs_root_key() { 0 } else { rows_of(&store, name).await.len() };
            assert_eq!(rows.len(), there, "{name}");
        }
        assert!(!rows_of(&empty, "reports").await.is_empty() && rows_of(&empty, "shared_keys").await.is_empty());
        // the log says of each row that it names, and that is not there, that it went
        finish_restore(&empty, &backup.head, &restored, None, at(1), &drawn()).await.unwrap();
        let lines = empty.read("lines", |mut tx| async move { tx.waiting_entries(99).await }).await.unwrap();
        let lines = lines.iter().filter_map(|row| Line::read(row.body.as_deref()?));
        let gone = lines.filter(|line| line.operation == Operation::Erasure).map(|line| line.object.kind());
        let mut gone: Vec<ObjectKind> = gone.collect();
        gone.sort_unstable();
        assert_eq!(gone, [ObjectKind::Staff, ObjectKind::Links, ObjectKind::Warning]);
    });
}

async fn fill_apart_from_statements(store: &Store) {
    // epochs and statements that are none would be an alarm
    for table in tables().iter().filter(|t| !["statements", "epochs", "shared_keys"].contains(&t.name())) {
        put(store, table, &[row(table, 1, "x")]).await;
    }
}

#[test]
fn pins_go_back_to_what_was_restored_and_to_nothing_else() {
    on_sqlite(|place: Place| async move {
        let (store, folder) = (place.open().await, Folder::new());
        let (keys, beside) = (Keyring::open(&store, root(), &random(2)).await.unwrap(), folder.keys());
        let mut office = Office::found(1, &store, &keys, &beside).await;
        let (file, written) = made(&store, &beside).await;
        assert_eq!(written.recovery, Ok(1));
        let backed_up = office.pins.clone();
        let anna = PersonalKeys::generate(&mut StdRng::seed_from_u64(31));
        let (id, keys_of) = (StaffId::from_slice(&[2; 16]).unwrap(), Box::new(anna.public()));
        office.say(&store, vec![Claim::Staff { id, epoch: 1, roles: Roles::RESPONDER, keys: keys_of }]).await;
        beside.merge_pins(&office.pins).unwrap();
        let restored = folder.store().await;
        taken(&file, &restored, &[]).await.unwrap();
        let keys = Keyring::open(&restored, root(), &random(5)).await.unwrap();
        let back = restore_pins(&restored, Some(&keys), &beside, &random(6)).await.unwrap();
        assert_eq!(back, Some(PinsBack { before: 3, now: 2 }));
        assert_eq!(beside.pins().unwrap(), Some(backed_up), "chain and epochs of that moment");
        let chain_alone = restore_pins(&restored, None, &beside, &random(6)).await.unwrap();
        assert_eq!(chain_alone, Some(PinsBack { before: 2, now: 2 }));
        let newest = |beside: &KeyFolder| {
            beside.pins().unwrap().map(|pins| pins.newest(CompartmentId::from_slice(&[41; 16]).unwrap()))
        };
        assert_eq!(newest(&beside), Some(1), "nothing vouches for epochs without the root key");
        let again = restore_pins(&restored, Some(&keys), &beside, &random(6)).await.unwrap();
        assert_eq!(again, Some(PinsBack { before: 2, now: 2 }));
        assert_eq!(newest(&beside), Some(2));
        // a node that lost what lies beside its key has nothing to hold the chain against
        let bare = Folder::new();
        assert!(restore_pins(&restored, Some(&keys), &bare.keys(), &random(6)).await.is_err());
    });
}

#[test]
fn a_chain_that_does_not_hold_keeps_nobody_from_a_backup_and_is_told() {
    on_sqlite(|place: Place| async move {
        let (store, folder) = (place.open().await, Folder::new());
        let keys = Keyring::open(&store, root(), &random(2)).await.unwrap();
        assert_eq!(made(&store, &folder.keys()).await.1.recovery, Err(NoRecovery::None));
        Office::found(1, &store, &keys, &folder.keys()).await;
        let stranger = PersonalKeys::generate(&mut StdRng::seed_from_u64(32));
        folder.keys().replace_pins(&Pins::new(stranger.signer().public().fingerprint(), Vec::new())).unwrap();
        let (_, written) = made(&store, &folder.keys()).await;
        assert!(matches!(written.recovery, Err(NoRecovery::Alarm(_))));
    });
}
