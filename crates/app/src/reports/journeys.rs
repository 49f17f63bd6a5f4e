//! A report from its telling to its erasure, against a real store.

use super::*;
use crate::{KeyFolder, Keyring, Randomness, Vault};
use domain::{Channel, CompartmentId, Language, StaffId, Timestamp};
use rand::SeedableRng;
use rand::rngs::StdRng;
use sealing::{
    Claim, CompartmentKey, Cost, EpochRecord, Grant, Invited, Kind, MadeReceipt, Party, PersonalKeys, Pins, Roles,
    RootKey,
};
use std::path::PathBuf;
use std::sync::Arc;
use storage::{DeskRow, EpochRow, GrantRow, Options, StatementRow, Store, StoreError};

/// A store with a supervisor (1), a responder (2), a desk and its archive.
struct Office {
    folder: PathBuf,
    store: Store,
    vault: Vault,
    desk: DeskRow,
    people: Vec<PersonalKeys>,
    rng: StdRng,
    sequence: crate::Sequence,
}

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_unix_micros(seconds * 1_000_000)
}

fn staff(n: u8) -> StaffId {
    let mut bytes = [n; 16];
    bytes[6] = 0x70;
    bytes[8] = 0x80;
    StaffId::from_slice(&bytes).unwrap()
}

impl Office {
    async fn open(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("oberih_reports_{name}_{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let mut rng = StdRng::seed_from_u64(7);
        let store =
            Store::open(&format!("sqlite:{}", folder.join("node.db").display()), Options::default()).await.unwrap();
        let people: Vec<_> = (0..2).map(|_| PersonalKeys::generate(&mut rng)).collect();
        let mut pins = Pins::new(people[0].signer().public().fingerprint(), Vec::new());
        let mut chain = sealing::Chain::load(&pins, []).unwrap();
        let mut said = Vec::new();
        let mut state = |chain: &mut sealing::Chain, claims: Vec<Claim>| {
            let signed = chain.propose(claims, staff(1), None, at(1)).sign(&people[0].signer());
            chain.admit(&signed, &pins).unwrap();
            said.push(StatementRow {
                number: i64::try_from(said.len()).unwrap(),
                body: signed.bytes,
                by: signed.by.0.to_vec(),
                with: None,
            });
        };
        for (n, keys) in (1..).zip(&people) {
            let roles = if n == 1 { Roles::SUPERVISOR } else { Roles::RESPONDER };
            state(&mut chain, vec![Claim::Staff { id: staff(n), epoch: 1, roles, keys: Box::new(keys.public()) }]);
        }
        let invite =
            |chain: &sealing::Chain, party, kind| Invited { member: chain.member(party, kind).unwrap(), history: true };
        let answering = [1, 2].map(|n| invite(&chain, Party::Staff(staff(n)), Kind::Desk));
        let desk = EpochRecord::found(CompartmentId::new(at(1), &mut rng), Kind::Desk, &answering, &mut rng).unwrap();
        let closing = [invite(&chain, Party::Guarded(staff(1)), Kind::Archive)];
        let archive =
            EpochRecord::found(CompartmentId::new(at(1), &mut rng), Kind::Archive, &closing, &mut rng).unwrap();
        state(&mut chain, vec![Claim::of(&desk.record), Claim::of(&archive.record)]);
        pins.raise(&chain).unwrap();
        let row = DeskRow {
            id: desk.record.id(),
            archive: archive.record.id(),
            name: "help".to_owned(),
            kind: "ngo".to_owned(),
        };
        let grants: Vec<GrantRow> =
            [&desk, &archive].into_iter().flat_map(|f| super::birth::grant_rows(&f.record, &f.grants)).collect();
        store
            .write("office", |mut tx| {
                let (said, grants, row) = (&said, &grants, &row);
                async move {
                    for statement in said {
                        assert!(tx.add_statement(statement).await?);
                    }
                    tx.add_grants(grants).await?;
                    tx.add_desk(row, at(1)).await?;
                    tx.done(())
                }
            })
            .await
            .map_err(|e: StoreError| e)
            .unwrap();
        let random = Randomness::new(StdRng::seed_from_u64(8));
        let root = RootKey::generate(&mut rng);
        let keys = KeyFolder::new(&folder);
        let peppers = keys.peppers_at(&root, Cost::CHEAP, &mut rng).unwrap();
        keys.replace_pins(&pins).unwrap();
        let keyring = Keyring::open(&store, root, &random).await.unwrap();
        let vault = Vault::open_with(&store, &keyring, keys, peppers, &random).await.unwrap();
        Self { folder, store, vault, desk: row, people, rng, sequence: crate::Sequence::default() }
    }

    /// The desk's keys, as the responder opens them.
    async fn desk_keys(&self) -> Vec<CompartmentKey> {
        let (opened, party) = (self.vault.now(), Party::Staff(staff(2)));
        let id = self.desk.id;
        let rows = self.store.read("t", |mut tx| async move { tx.grants_to(id, &party.to_bytes()).await }).await;
        let secret = self.people[1].everyday().secret();
        let record = opened.chain.as_ref().unwrap().of_kind(Kind::Desk).next().unwrap();
        let open = |row: &GrantRow| Grant::from_bytes(&row.wrapped).unwrap().open(record, party, &secret).ok();
        rows.map_err(|e: StoreError| e).unwrap().iter().filter_map(open).collect()
    }

    async fn tell(&mut self, text: &str) -> (CompartmentId, MadeReceipt) {
        let made = MadeReceipt::make(self.vault.now().receipts().present(), &mut self.rng);
        let said = [Said { by: By::Person, what: What::Text(text.to_owned()), message: Some(5) }];
        let birth = Birth {
            desk: &self.desk,
            channel: Channel::Telegram,
            language: Language::parse("uk").unwrap(),
            country: None,
            urgency: 2,
            child: false,
            said: &said,
            now: at(10),
            sequence: &self.sequence,
        };
        let rng = &mut self.rng;
        let born = self.vault.with_present(|o, p| birth.rows(o, p, Some(&made), rng)).unwrap().unwrap();
        let id = born.report.id;
        self.store
            .write("tell", |mut tx| {
                let born = &born;
                async move {
                    tx.add_reports(std::slice::from_ref(&born.report)).await?;
                    tx.add_epochs(std::slice::from_ref(&born.epoch)).await?;
                    tx.add_grants(&born.grants).await?;
                    tx.add_items(&born.items).await?;
                    tx.done(())
                }
            })
            .await
            .map_err(|e: StoreError| e)
            .unwrap();
        (id, made)
    }

    async fn add(&mut self, id: CompartmentId, text: &str) -> Result<(), crate::VaultError> {
        let (report, epoch) = self
            .store
            .read("t", |mut tx| async move {
                Ok::<_, StoreError>((tx.report(id).await?.unwrap(), tx.newest_epoch(id).await?.unwrap()))
            })
            .await?;
        let said = Said { by: By::Person, what: What::Text(text.to_owned()), message: None };
        let (rng, sequence) = (&mut self.rng, &self.sequence);
        let sealed = self.vault.with_present(|o, p| {
            let (to, next) = keys_for_writing(o, p, &report, &epoch, at(20), rng)?;
            let item = Writing { opened: o, now: at(20), to: &to, sequence }.item(&said, rng)?;
            Ok::<_, crate::VaultError>((item, next))
        });
        let (item, next) = sealed.unwrap()?;
        self.store
            .write("add", |mut tx| {
                let (item, next) = (&item, &next);
                async move {
                    if let Some(next) = next {
                        tx.add_epochs(std::slice::from_ref(&next.epoch)).await?;
                        tx.add_grants(&next.grants).await?;
                    }
                    tx.add_items(std::slice::from_ref(item)).await?;
                    tx.reports_spoke(&[id], at(20), at(1_000)).await?;
                    tx.done(())
                }
            })
            .await
            .map_err(|e: StoreError| e)?;
        if let Some(next) = next {
            self.vault.note(&next.record);
            self.vault.save_pins()?;
        }
        Ok(())
    }

    async fn read(&self, id: CompartmentId, with: With<'_>) -> Result<Vec<String>, ReadError> {
        let opened = self.vault.now();
        let desk_keys = self.desk_keys().await;
        let desk = self.desk.id;
        self.store
            .read("t", |mut tx| async move {
                let keys = match with {
                    With::Desk => open_with_desk(&mut tx, &opened, id, desk, &desk_keys).await?,
                    With::Code(made) => open_with_receipt(&mut tx, &opened, id, &made.keys).await?,
                };
                let mut texts = Vec::new();
                for row in tx.items_of(id).await? {
                    if let Some(written) = keys.open(&opened, &row).map_err(|_| ReadError::Closed)?
                        && let What::Text(text) = written.said.what
                    {
                        texts.push(text);
                    }
                }
                Ok(texts)
            })
            .await
    }
}

#[derive(Clone, Copy)]
enum With<'a> {
    Desk,
    Code(&'a MadeReceipt),
}

impl Drop for Office {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

#[tokio::test]
async fn what_she_told_is_read_by_the_desk_and_with_her_code_and_by_nobody_else() {
    let mut office = Office::open("read").await;
    let (id, made) = office.tell("перше").await;
    office.add(id, "друге").await.unwrap();
    assert_eq!(office.read(id, With::Desk).await.unwrap(), ["перше", "друге"]);
    assert_eq!(office.read(id, With::Code(&made)).await.unwrap(), ["перше", "друге"]);
    let (_, other) = office.tell("інше").await;
    assert!(matches!(office.read(id, With::Code(&other)).await, Err(ReadError::Closed)));
    // nothing of it stands in the database in plain words
    office.store.close().await;
    for file in std::fs::read_dir(&office.folder).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        let plain = "перше".as_bytes();
        assert!(!bytes.windows(plain.len()).any(|w| w == plain));
    }
}

#[tokio::test]
async fn what_is_told_after_the_desk_left_is_the_desks_and_the_rest_is_not() {
    let mut office = Office::open("left").await;
    let (id, made) = office.tell("first").await;
    let desk = Party::Compartment(office.desk.id).to_bytes();
    let left = office.store.write("leave", |mut tx| async move {
        tx.drop_grants_to(id, &desk).await?;
        tx.report_left(id).await?;
        tx.done(())
    });
    left.await.map_err(|e: StoreError| e).unwrap();
    assert!(matches!(office.read(id, With::Desk).await, Err(ReadError::Closed)));
    office.add(id, "later").await.unwrap();
    assert_eq!(office.read(id, With::Desk).await.unwrap(), ["later"]);
    assert_eq!(office.read(id, With::Code(&made)).await.unwrap(), ["first", "later"]);
    office.add(id, "and on").await.unwrap();
    assert_eq!(office.read(id, With::Desk).await.unwrap(), ["later", "and on"], "one epoch, not one a message");
}

#[tokio::test]
async fn keys_that_were_changed_in_the_store_get_nothing() {
    let mut office = Office::open("changed").await;
    let (id, _) = office.tell("first").await;
    let (other, _) = office.tell("other").await;
    // the record of another report in its place
    let theirs: EpochRow = office
        .store
        .read("t", |mut tx| async move { tx.newest_epoch(other).await })
        .await
        .map_err(|e: StoreError| e)
        .unwrap()
        .unwrap();
    let row = EpochRow { compartment: id, ..theirs };
    let change = office.store.write("thief", |mut tx| {
        let row = &row;
        async move {
            tx.change_epoch(row).await?;
            tx.done(())
        }
    });
    change.await.map_err(|e: StoreError| e).unwrap();
    assert!(matches!(office.add(id, "more").await, Err(crate::VaultError::Unproven)));
}

#[tokio::test]
async fn a_restart_reads_the_same_vault_and_a_chain_cut_short_is_an_alarm() {
    let office = Office::open("again").await;
    let random = Randomness::new(StdRng::seed_from_u64(9));
    assert!(!office.vault.refresh().await.unwrap());
    // the pins know three statements; a store that holds none is not this node's
    let empty =
        Store::open(&format!("sqlite:{}", office.folder.join("other.db").display()), Options::default()).await.unwrap();
    let root = RootKey::generate(&mut StdRng::seed_from_u64(1));
    let folder = KeyFolder::new(office.folder.clone());
    let keyring = Arc::new(Keyring::open(&empty, root, &random).await.unwrap());
    let peppers = {
        let place = office.folder.join("second");
        std::fs::create_dir_all(&place).unwrap();
        KeyFolder::new(place).peppers_at(keyring.root(), Cost::CHEAP, &mut random.child()).unwrap()
    };
    assert!(matches!(
        Vault::open_with(&empty, &keyring, folder, peppers, &random).await,
        Err(crate::VaultError::Chain(_))
    ));
}
