//! A node that is set up, and what tests do with it.

use app::office::{Act, Founding, NewStaff, Office, OfficeError, Second, SignedIn, Welcome};
use app::reports::{Birth, By, ReadError, Said, What, Writing, keys_for_writing, open_with_desk};
use app::{KeyFolder, Keyring, Randomness, Sequence, Vault, VaultError};
use domain::{Channel, CompartmentId, ItemId, Language, Timestamp};
use rand::SeedableRng;
use rand::rngs::StdRng;
use sealing::{Cost, CustodianSecret, MadeReceipt, MemberKey, Party, Roles, RootKey, to_hex};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use storage::{Store, StoreError};
use tests::{Engine, Place};

pub(crate) const PASSWORD: &str = "паркан глек мороз нитка";

/// Minutes, so that each sign-in has a code of its own.
pub(crate) fn at(minutes: i64) -> Timestamp {
    Timestamp::from_unix_micros(1_790_000_000_000_000 + minutes * 60_000_000)
}

pub(crate) struct House {
    pub(crate) place: Place,
    pub(crate) folder: KeyFolder,
    pub(crate) root: RootKey,
    pub(crate) store: Store,
    pub(crate) vault: Vault,
    pub(crate) office: Office,
    pub(crate) custodians: Vec<CustodianSecret>,
    pub(crate) acts: Arc<Mutex<Vec<Act>>>,
    pub(crate) random: Randomness,
    pub(crate) rng: StdRng,
    sequence: Sequence,
    minute: i64,
}

pub(crate) fn same(key: &RootKey) -> RootKey {
    RootKey::from_file_text(&key.to_file_text()).unwrap()
}

impl House {
    /// A store, keys, no supervisor.
    pub(crate) async fn empty(engine: Engine, custodians: usize) -> Self {
        let place = Place::new(engine).await;
        let beside: PathBuf = place.dir().join("beside");
        std::fs::create_dir_all(&beside).unwrap();
        let mut rng = StdRng::seed_from_u64(11);
        let (folder, root) = (KeyFolder::new(beside), RootKey::generate(&mut rng));
        let (store, random) = (place.store().await, Randomness::new(StdRng::seed_from_u64(12)));
        let (vault, office) = open(&store, &folder, &root, &random).await.unwrap();
        let acts = Arc::new(Mutex::new(Vec::new()));
        let told = acts.clone();
        let office = office.telling(move |act| told.lock().unwrap().push(act.clone()));
        let custodians = (0..custodians).map(|_| CustodianSecret::generate(&mut rng)).collect();
        let sequence = Sequence::default();
        Self { place, folder, root, store, vault, office, custodians, acts, random, rng, sequence, minute: 0 }
    }

    /// Set up: the supervisor `Зоя`, the desk `help`, three custodians.
    pub(crate) async fn founded(engine: Engine) -> (Self, Welcome) {
        let house = Self::empty(engine, 3).await;
        let welcome = house.found().await.unwrap();
        (house, welcome)
    }

    pub(crate) fn publics(&self) -> Vec<MemberKey> {
        self.custodians.iter().map(|c| c.secret().public()).collect()
    }

    pub(crate) async fn found(&self) -> Result<Welcome, OfficeError> {
        let custodians = self.publics();
        let asked = Founding { name: "Зоя", password: PASSWORD, custodians: &custodians, desk: "help", kind: "ngo" };
        self.office.found(&asked, at(0)).await.map(|(welcome, _)| welcome)
    }

    /// As another process does it.
    pub(crate) async fn reopen(&self) -> Result<(Vault, Office), OfficeError> {
        open(&self.store, &self.folder, &self.root, &self.random).await
    }

    pub(crate) fn later(&mut self) -> Timestamp {
        self.minute += 1;
        at(self.minute)
    }

    pub(crate) async fn sign_in(&mut self, who: &Welcome) -> Result<SignedIn, OfficeError> {
        let now = self.later();
        self.office.sign_in(&who.name, PASSWORD, &who.code.code_at(now), now).await
    }

    pub(crate) async fn add(
        &mut self,
        by: &SignedIn,
        second: Second<'_>,
        name: &str,
        roles: Roles,
    ) -> Result<Welcome, OfficeError> {
        let now = self.later();
        let who = NewStaff { name, password: PASSWORD, roles, desks: &[] };
        self.office.add_staff(by, second, &who, now).await
    }

    /// A person tells something; the server seals it with nobody signed in.
    pub(crate) async fn tell(&mut self, text: &str) -> CompartmentId {
        let made = MadeReceipt::make(self.vault.now().receipts().present(), &mut self.rng);
        let said = [Said { by: By::Person, what: What::Text(text.to_owned()), message: None }];
        let opened = self.vault.now();
        let birth = Birth {
            desk: opened.desk("help").unwrap(),
            channel: Channel::Telegram,
            language: Language::parse("uk").unwrap(),
            country: None,
            urgency: 2,
            child: false,
            said: &said,
            now: at(1),
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
        id
    }

    /// She says more; gives whether a next epoch was due.
    pub(crate) async fn tell_more(&mut self, id: CompartmentId, text: &str) -> Result<bool, VaultError> {
        self.add_to(id, What::Text(text.to_owned()), &[]).await.map(|(_, due)| due)
    }

    /// She tells something that is no text; gives its item.
    pub(crate) async fn tell_what(&mut self, id: CompartmentId, what: What) -> Result<ItemId, VaultError> {
        self.add_to(id, what, &[]).await.map(|(item, _)| item)
    }

    /// The file of an item came, in these pieces.
    pub(crate) async fn bring(&mut self, id: CompartmentId, item: ItemId, pieces: &[&[u8]]) -> Result<(), VaultError> {
        let what = What::Fetched {
            of: to_hex(item.as_bytes()),
            found: None,
            size: pieces.iter().map(|piece| piece.len() as u64).sum(),
            sha256: None,
            pieces: u32::try_from(pieces.len()).unwrap(),
            not_kept: None,
        };
        let pieces: Vec<(ItemId, &[u8])> = pieces.iter().map(|piece| (item, *piece)).collect();
        self.add_to(id, what, &pieces).await.map(|_| ())
    }

    async fn add_to(
        &mut self,
        id: CompartmentId,
        what: What,
        pieces: &[(ItemId, &[u8])],
    ) -> Result<(ItemId, bool), VaultError> {
        let (report, epoch) = self
            .store
            .read("t", |mut tx| async move {
                Ok::<_, StoreError>((tx.report(id).await?.unwrap(), tx.newest_epoch(id).await?.unwrap()))
            })
            .await?;
        let said = Said { by: By::Person, what, message: None };
        let (rng, sequence) = (&mut self.rng, &self.sequence);
        let sealed = self.vault.with_present(|o, p| {
            let (to, next) = keys_for_writing(o, p, &report, &epoch, at(2), rng)?;
            let writing = Writing { opened: o, now: at(2), to: &to, sequence };
            let item = writing.item(&said, rng)?;
            let pieces = (0..).zip(pieces).map(|(n, (of, piece))| writing.piece(*of, n, piece, rng));
            let pieces = pieces.collect::<Result<Vec<_>, _>>()?;
            Ok::<_, VaultError>((item, pieces, next))
        });
        let (item, pieces, next) = sealed.unwrap()?;
        self.store
            .write("more", |mut tx| {
                let (item, pieces, next) = (&item, &pieces, &next);
                async move {
                    if let Some(next) = next {
                        tx.add_epochs(std::slice::from_ref(&next.epoch)).await?;
                        tx.add_grants(&next.grants).await?;
                    }
                    tx.add_items(std::slice::from_ref(item)).await?;
                    tx.add_pieces(pieces).await?;
                    tx.done(())
                }
            })
            .await
            .map_err(|e: StoreError| e)?;
        if let Some(next) = &next {
            self.vault.note(&next.record);
            self.vault.save_pins()?;
        }
        Ok((item.id, next.is_some()))
    }

    /// What somebody reads of a report by way of the desk, with all her keys and the database as it is now.
    pub(crate) async fn reads(&self, who: &SignedIn, id: CompartmentId) -> Vec<String> {
        let opened = self.vault.now();
        let desk = opened.desk("help").unwrap().id;
        let openers =
            [(Party::Staff(who.id), who.keys.everyday().secret()), (Party::Guarded(who.id), who.keys.guarded())];
        let keys = self.office.open_stated(desk, &openers).await.unwrap();
        let texts = self.store.read("t", |mut tx| async move {
            let keys = match open_with_desk(&mut tx, &opened, id, desk, &keys).await {
                Err(ReadError::Closed) => return Ok(Vec::new()),
                other => other?,
            };
            let mut texts = Vec::new();
            for row in tx.items_of(id).await? {
                if let Some(written) = keys.open(&opened, &row).map_err(|_| ReadError::Closed)?
                    && let What::Text(text) = written.said.what
                {
                    texts.push(text);
                }
            }
            Ok::<_, ReadError>(texts)
        });
        texts.await.unwrap()
    }
}

async fn open(
    store: &Store,
    folder: &KeyFolder,
    root: &RootKey,
    random: &Randomness,
) -> Result<(Vault, Office), OfficeError> {
    let keyring = Keyring::open(store, same(root), random).await?;
    let peppers = folder.peppers_at(root, Cost::CHEAP, &mut random.child())?;
    let vault = Vault::open_with(store, &keyring, folder.clone(), peppers, random).await?;
    let office = Office::open(store, &vault, &keyring, random).await?.at_cost(Cost::CHEAP);
    Ok((vault, office))
}

/// The error of something that must not succeed.
pub(crate) fn refused<T>(done: Result<T, OfficeError>) -> OfficeError {
    done.err().unwrap_or_else(|| panic!("it should have been refused"))
}
