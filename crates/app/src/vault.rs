//! The vault as a process knows it: who may read now, the keys that seal and open nothing, the pins. Read from the
//! store and from beside the root key; read again when a supervisor stated something new.

use crate::Randomness;
use crate::beside::{BesideError, KeyFolder};
use crate::keyring::{KeyError, Keyring};
use crate::peppers::Peppers;
use domain::{CompartmentId, ItemId, Sealed};
use rand_core::CryptoRng;
use sealing::{
    Chain, ChainError, Claim, DataKey, EpochRecord, Kind, NotForWriting, Pepper, Pins, Place, Present,
    ProvenCompartment, ReceiptSets, RegisterKey, Signature, SignedStatement, Signer, Statement, WriterKey, open, seal,
};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use storage::{DeskRow, EpochRow, StatementRow, Store, StoreError};

/// The key that stamps the records of compartments which no supervisor states.
pub const REGISTER: &str = "register";
/// The key under which the node's processes write items.
pub const WRITER: &str = "writer";
/// The seed of the key that signs checkpoints and confirmations.
pub const LOG_SIGNER: &str = "log-signer";
/// The key of what is still to be fetched from a messenger.
const FETCHES: &str = "fetches";

/// A messenger's name of a file, sealed.
struct FetchText;

/// Why the vault does not open, or does not write.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// The folder beside the root key.
    #[error(transparent)]
    Beside(#[from] BesideError),
    /// The store's keys.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The store failed.
    #[error("the vault was not read")]
    Store(#[from] StoreError),
    /// Somebody changed what supervisors said. An alarm.
    #[error("what supervisors said about keys was changed in the store ({0}): nothing is sealed until it is put right")]
    Chain(#[from] ChainError),
    /// There are statements, and no pins to hold them against. An alarm.
    #[error("the store has supervisors, and there are no pins beside the root key: put back the file oberih.pins")]
    NoPins,
    /// The record of a compartment was changed in the store. An alarm.
    #[error("the keys of a report or a desk were changed in the store: nothing is sealed to them")]
    Unproven,
    /// There is no such desk.
    #[error("there is no desk: make one with `oberih setup`")]
    NoDesk,
}

/// The vault. Cheap to clone.
#[derive(Clone)]
pub struct Vault(Arc<Inner>);

struct Inner {
    store: Store,
    folder: KeyFolder,
    opened: RwLock<Arc<Opened>>,
    pins: RwLock<Option<Pins>>,
    unsaved: AtomicBool,
    keys: Arc<Fixed>,
}

/// What does not change while a process runs.
struct Fixed {
    register: RegisterKey,
    writers: Vec<WriterKey>,
    receipts: ReceiptSets,
    password: Pepper,
    signer: Signer,
    fetches: DataKey,
}

/// A moment of the vault.
pub struct Opened {
    /// What supervisors said; none before setup.
    pub chain: Option<Chain>,
    /// The desks, by name.
    pub desks: Vec<DeskRow>,
    /// Every epoch that was stated, of the statements that the chain was loaded from.
    stated: Vec<EpochRecord>,
    statements: i64,
    keys: Arc<Fixed>,
}

impl Vault {
    /// Reads everything. Keys that are missing are made; two processes that begin together agree. Errors, among others: the
    /// peppers are gone though somebody was set up here.
    pub async fn open(
        store: &Store,
        keyring: &Keyring,
        folder: KeyFolder,
        random: &Randomness,
    ) -> Result<Self, VaultError> {
        if !folder.has_peppers()? {
            // pins that are gone too do not tell: the store does
            let said = store.read("statements", |mut tx| async move { tx.statements(0).await });
            if !said.await.map_err(|e: StoreError| e)?.is_empty() {
                return Err(BesideError::NoPeppers.into());
            }
        }
        let peppers = folder.peppers(keyring.root(), &mut random.child())?;
        Self::open_with(store, keyring, folder, peppers, random).await
    }

    /// The same with peppers given, for tests.
    pub async fn open_with(
        store: &Store,
        keyring: &Keyring,
        folder: KeyFolder,
        peppers: Peppers,
        random: &Randomness,
    ) -> Result<Self, VaultError> {
        let register = keyring.shared(store, REGISTER, random).await?.newest();
        let writers = keyring.shared(store, WRITER, random).await?;
        let signer = keyring.shared(store, LOG_SIGNER, random).await?.newest();
        let fetches = keyring.shared(store, FETCHES, random).await?.newest();
        let mut writers: Vec<WriterKey> = writers
            .0
            .into_iter()
            .map(|(version, bytes)| WriterKey::new(u32::try_from(version).unwrap_or(u32::MAX), bytes))
            .collect();
        writers.sort_by_key(|w| std::cmp::Reverse(w.version()));
        let keys = Arc::new(Fixed {
            register: RegisterKey::new(register),
            writers,
            receipts: peppers.receipts,
            password: peppers.password,
            signer: Signer::from_seed(&signer),
            fetches: DataKey::from_bytes(&fetches),
        });
        let pins = folder.pins()?;
        let opened = read(store, pins.as_ref(), keys.clone()).await?;
        Ok(Self(Arc::new(Inner {
            store: store.clone(),
            folder,
            opened: RwLock::new(Arc::new(opened)),
            pins: RwLock::new(pins),
            unsaved: AtomicBool::new(false),
            keys,
        })))
    }

    /// A snapshot.
    pub fn now(&self) -> Arc<Opened> {
        self.0.opened.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Reads again where a supervisor said something new or a desk was added; true if so. An error leaves what was read
    /// before.
    pub async fn refresh(&self) -> Result<bool, VaultError> {
        let before = self.now();
        let (newer, desks) = self
            .0
            .store
            .read("vault", |mut tx| async move {
                Ok::<_, StoreError>((tx.statements(before.statements).await?.len(), tx.desks().await?.len()))
            })
            .await?;
        if newer == 0 && desks == self.now().desks.len() {
            return Ok(false);
        }
        // another process pinned what it stated
        let on_disk = self.0.folder.pins()?;
        let merged = {
            let mut pins = self.0.pins.write().unwrap_or_else(PoisonError::into_inner);
            match (pins.as_mut(), on_disk) {
                (Some(known), Some(other)) => known.merge(&other).map_err(BesideError::from)?,
                (None, Some(other)) => *pins = Some(other),
                _ => {}
            }
            pins.clone()
        };
        let opened = read(&self.0.store, merged.as_ref(), self.0.keys.clone()).await?;
        *self.0.opened.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(opened);
        Ok(true)
    }

    /// Pins an epoch, after its commit. Written beside the root key by [`Vault::save_pins`].
    pub fn note(&self, record: &EpochRecord) {
        if let Some(pins) = self.0.pins.write().unwrap_or_else(PoisonError::into_inner).as_mut() {
            pins.note(record);
            self.0.unsaved.store(true, Ordering::Release);
        }
    }

    /// Writes the pins where something was noted since.
    pub fn save_pins(&self) -> Result<(), VaultError> {
        if !self.0.unsaved.swap(false, Ordering::AcqRel) {
            return Ok(());
        }
        let Some(pins) = self.pins() else { return Ok(()) };
        let saved = self.0.folder.merge_pins(&pins);
        if saved.is_err() {
            self.0.unsaved.store(true, Ordering::Release);
        }
        Ok(saved.map(drop)?)
    }

    /// Pins a chain that grew, after its commit, at once.
    pub fn raise(&self, pins: Pins) -> Result<(), VaultError> {
        let merged = match self.0.folder.pins()? {
            Some(_) => self.0.folder.merge_pins(&pins)?,
            None => {
                self.0.folder.replace_pins(&pins)?;
                pins
            }
        };
        *self.0.pins.write().unwrap_or_else(PoisonError::into_inner) = Some(merged);
        Ok(())
    }

    /// The pins; none before setup.
    pub fn pins(&self) -> Option<Pins> {
        self.0.pins.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The folder beside the root key.
    pub fn folder(&self) -> &KeyFolder {
        &self.0.folder
    }

    /// Whether a newer set of codes lies beside the root key than the newest that is known here: then codes of it would be
    /// called wrong. It is read at the beginning alone.
    pub fn is_behind(&self) -> Result<bool, BesideError> {
        let present = self.0.keys.receipts.present().number();
        Ok(self.0.folder.code_sets()?.iter().any(|set| set.number > present))
    }

    /// Works with everybody who may read now. `None` before setup.
    pub fn with_present<T>(&self, work: impl FnOnce(&Opened, &Present<'_>) -> T) -> Option<T> {
        let opened = self.now();
        let pins = self.0.pins.read().unwrap_or_else(PoisonError::into_inner);
        let present = Present::new(opened.chain.as_ref()?, pins.as_ref()?);
        Some(work(&opened, &present))
    }
}

async fn read(store: &Store, pins: Option<&Pins>, keys: Arc<Fixed>) -> Result<Opened, VaultError> {
    let (rows, desks) = store
        .read("vault", |mut tx| async move { Ok::<_, StoreError>((tx.statements(0).await?, tx.desks().await?)) })
        .await?;
    let statements = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    let stated = rows.iter().filter_map(|row| Statement::from_bytes(&row.body)).flat_map(records).collect();
    let chain = chain_of(pins, rows, &desks)?;
    Ok(Opened { chain, stated, desks, statements, keys })
}

/// The records that a statement states.
fn records(statement: Statement) -> impl Iterator<Item = EpochRecord> {
    statement.claims.into_iter().filter_map(|claim| match claim {
        Claim::Compartment(record) => Some(*record),
        _ => None,
    })
}

/// The chain of stored statements, held against the pins; none before setup.
pub(crate) fn chain_of(
    pins: Option<&Pins>,
    rows: Vec<StatementRow>,
    desks: &[DeskRow],
) -> Result<Option<Chain>, VaultError> {
    match pins {
        None if rows.is_empty() => Ok(None),
        None => Err(VaultError::NoPins),
        Some(pins) => {
            let signed: Vec<SignedStatement> =
                rows.into_iter().map(signed).collect::<Option<_>>().ok_or(VaultError::Unproven)?;
            let chain = Chain::load(pins, &signed)?;
            if !desks.iter().all(|desk| stated_together(&signed, desk)) {
                return Err(VaultError::Unproven);
            }
            Ok(Some(chain))
        }
    }
}

pub(crate) fn signed(row: StatementRow) -> Option<SignedStatement> {
    let signature = |bytes: Vec<u8>| Some(Signature(bytes.try_into().ok()?));
    let with = match row.with {
        Some(bytes) => Some(signature(bytes)?),
        None => None,
    };
    Some(SignedStatement { bytes: row.body, by: signature(row.by)?, with })
}

/// Whether a supervisor stated this desk and this archive in one breath; a row that pairs others was changed, and would
/// lead what is told at one desk into another's archive.
fn stated_together(signed: &[SignedStatement], desk: &DeskRow) -> bool {
    let said = |claims: &[Claim], id, kind| {
        claims.iter().any(|c| matches!(c, Claim::Compartment(r) if r.id() == id && r.kind() == kind && r.epoch() == 1))
    };
    let mut statements = signed.iter().filter_map(|s| Statement::from_bytes(&s.bytes));
    statements.any(|s| said(&s.claims, desk.id, Kind::Desk) && said(&s.claims, desk.archive, Kind::Archive))
}

impl Opened {
    /// The register.
    pub fn register(&self) -> &RegisterKey {
        &self.keys.register
    }

    /// The key that items are written under now.
    pub fn writer(&self) -> &WriterKey {
        &self.keys.writers[0]
    }

    /// The key of this version, for opening.
    pub fn writer_of(&self, version: u32) -> Option<&WriterKey> {
        self.keys.writers.iter().find(|w| w.version() == version)
    }

    /// The sets of parameters of codes.
    pub fn receipts(&self) -> &ReceiptSets {
        &self.keys.receipts
    }

    /// The pepper of passwords.
    pub fn password_pepper(&self) -> &Pepper {
        &self.keys.password
    }

    /// What signs checkpoints and confirmations.
    pub fn signer(&self) -> &Signer {
        &self.keys.signer
    }

    /// Seals a messenger's name of a file, which is to become this item.
    pub(crate) fn seal_fetch(&self, item: ItemId, file: &str, rng: &mut impl CryptoRng) -> Vec<u8> {
        let place = Place { table: "fetches", row: item.as_bytes(), column: "body" };
        seal::<FetchText>(&self.keys.fetches, file.as_bytes(), &place, rng).into_bytes()
    }

    /// Opens it.
    pub fn open_fetch(&self, item: ItemId, body: Vec<u8>) -> Option<String> {
        let place = Place { table: "fetches", row: item.as_bytes(), column: "body" };
        let plain = open(&self.keys.fetches, &Sealed::<FetchText>::from_bytes(body), &place).ok()?;
        String::from_utf8(plain.to_vec()).ok()
    }

    /// A desk by its name.
    pub fn desk(&self, name: &str) -> Option<&DeskRow> {
        self.desks.iter().find(|d| d.name == name)
    }

    /// Every epoch of a desk, an archive or the log's compartment, as supervisors stated them, oldest first.
    pub fn stated(&self, id: CompartmentId) -> impl Iterator<Item = &EpochRecord> {
        self.stated.iter().filter(move |record| record.id() == id)
    }

    /// Recovery, where it was founded.
    pub fn recovery(&self) -> Option<&EpochRecord> {
        self.chain.as_ref().and_then(|c| c.of_kind(Kind::Recovery).next())
    }

    /// What reasons and places in the log are sealed to, where it was founded and is whole.
    pub fn audit(&self) -> Option<ProvenCompartment> {
        let chain = self.chain.as_ref()?;
        let record = chain.of_kind(Kind::Audit).next()?;
        chain.compartment(record.id()).ok()
    }

    /// The record of a compartment that no supervisor states, as the register reads its row.
    pub fn record(&self, row: &EpochRow) -> Result<EpochRecord, VaultError> {
        let stamp: Option<[u8; 32]> = row.stamp.as_deref().and_then(|s| s.try_into().ok());
        let stamp = stamp.ok_or(VaultError::Unproven)?;
        self.register().read(&row.record, &stamp, row.compartment, row.epoch).map_err(|_| VaultError::Unproven)
    }
}

impl From<NotForWriting> for VaultError {
    fn from(_: NotForWriting) -> Self {
        Self::Unproven
    }
}
