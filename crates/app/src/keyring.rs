//! The node's keys in memory: the root key and the shared set it wraps.

use crate::Randomness;
use crate::links::{LINK_INDEX, LINK_NOTES, LinkKeys};
use domain::{BotName, Channel, CompartmentId, ConversationId, PersonKey};
use rand::Rng;
use sealing::{DataKey, IndexKey, OpenError, RootKey};
use storage::{KeyRow, Store, StoreError};
use zeroize::Zeroizing;

/// The key of the conversations' look-up.
const INDEX: &str = "conversation-index";

/// The mark of a change of the root key that is not finished: no key of the shared set is read beside it.
pub(crate) const ROTATION: &str = "root-rotation";

/// The root key, the index key and those of links. No `Debug`, wiped when dropped.
pub struct Keyring {
    root: RootKey,
    index: IndexKey,
    links: LinkKeys,
}

/// The versions of a shared key, oldest first; never empty.
pub struct Shared(pub Vec<(i64, Zeroizing<[u8; 32]>)>);

impl Shared {
    /// The newest version.
    pub fn newest(&self) -> Zeroizing<[u8; 32]> {
        self.0.last().map_or_else(|| Zeroizing::new([0; 32]), |(_, key)| key.clone())
    }
}

/// Why a keyring does not open.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The store's keys were wrapped by another root key.
    #[error("the root key is not the one this store was begun with: name that one's file in root_key.file")]
    WrongRootKey,
    /// Some keys are of the old root key and some of the new one.
    #[error("the change of the root key is not finished: run `oberih keys rotate` again with the same two key files")]
    RotationUnfinished,
    /// The store failed.
    #[error("the keys were not read")]
    Store(#[from] StoreError),
}

impl Keyring {
    /// Opens the shared set; an empty store gets its first keys. Two processes that begin together agree:
    /// the first row stays.
    pub async fn open(store: &Store, root: RootKey, random: &Randomness) -> Result<Self, KeyError> {
        let index = shared(&root, store, INDEX, random).await?.newest();
        let entries = shared(&root, store, LINK_INDEX, random).await?;
        let notes = shared(&root, store, LINK_NOTES, random).await?;
        let links = LinkKeys::new(&entries, &notes).ok_or(KeyError::WrongRootKey)?;
        Ok(Self { root, index: IndexKey::new(index), links })
    }

    /// A key that processes share, in all its versions; the first is made where there is none.
    pub async fn shared(&self, store: &Store, name: &'static str, random: &Randomness) -> Result<Shared, KeyError> {
        shared(&self.root, store, name, random).await
    }

    /// The root key, which only wraps.
    pub fn root(&self) -> &RootKey {
        &self.root
    }

    /// The keys of the index of links.
    pub fn links(&self) -> &LinkKeys {
        &self.links
    }

    /// The look-up of a conversation: two bots never share one, even for one person.
    pub fn look_up(&self, channel: Channel, bot: &BotName, person: &PersonKey) -> [u8; 32] {
        self.index.look_up(&[channel.as_str().as_bytes(), bot.as_str().as_bytes(), person.as_bytes()])
    }

    /// A new conversation's key with its wrapped form.
    pub(crate) fn new_key(&self, id: ConversationId, rng: &mut impl rand_core::CryptoRng) -> (DataKey, Vec<u8>) {
        let key = DataKey::generate(rng);
        let wrapped = self.root.wrap(&key, id.as_bytes(), rng);
        (key, wrapped)
    }

    /// A conversation's key from its row.
    pub fn key_of(&self, id: ConversationId, wrapped: &[u8]) -> Result<DataKey, OpenError> {
        self.root.unwrap_key(wrapped, id.as_bytes())
    }
}

/// Reads a shared key; an empty store gets its first one. Two processes that begin together agree: the first row stays.
async fn shared(root: &RootKey, store: &Store, name: &'static str, random: &Randomness) -> Result<Shared, KeyError> {
    let mut rng = random.child();
    let mut fresh = Zeroizing::new([0u8; 32]);
    rng.fill_bytes(&mut *fresh);
    let wrapped = root.wrap_shared(&fresh, name, 1, &mut rng);
    let rows = store
        .write("keys", |mut tx| {
            let wrapped = wrapped.clone();
            async move {
                let known = tx.shared_keys().await?;
                if known.iter().any(|k| k.name == ROTATION) {
                    return tx.done(known);
                }
                if !known.iter().any(|k| k.name == name) {
                    tx.add_shared_key(KeyRow { name: name.to_owned(), version: 1, wrapped }).await?;
                }
                let rows = tx.shared_keys().await?;
                tx.done(rows)
            }
        })
        .await
        .map_err(|e: StoreError| KeyError::Store(e))?
        .into_inner();
    if rows.iter().any(|k| k.name == ROTATION) {
        return Err(KeyError::RotationUnfinished);
    }
    let open = |k: &KeyRow| Ok((k.version, root.unwrap_shared(&k.wrapped, name, k.version)?));
    let opened = rows.iter().filter(|k| k.name == name).map(open).collect::<Result<Vec<_>, OpenError>>();
    opened.ok().filter(|keys| !keys.is_empty()).map(Shared).ok_or(KeyError::WrongRootKey)
}

impl Keyring {
    /// The look-up of letters that somebody passes on.
    pub(crate) fn contact_look_up(&self, letters: &str) -> [u8; 32] {
        self.index.look_up(&[b"contact letters", letters.as_bytes()])
    }

    /// A new outer key of a plan, with its wrapped form.
    pub(crate) fn new_lock(&self, id: CompartmentId, rng: &mut impl rand_core::CryptoRng) -> (DataKey, Vec<u8>) {
        let key = DataKey::generate(rng);
        let wrapped = self.root.wrap(&key, id.as_bytes(), rng);
        (key, wrapped)
    }

    /// The outer key of a plan, from its row.
    pub(crate) fn lock_of(&self, id: CompartmentId, wrapped: &[u8]) -> Result<DataKey, OpenError> {
        self.root.unwrap_key(wrapped, id.as_bytes())
    }

    /// The secret a bot's webhook is called with: the same in every process, new with a new store.
    pub fn webhook_secret(&self, bot: &BotName) -> String {
        hex(&self.index.look_up(&[b"webhook secret", bot.as_str().as_bytes()]))
    }

    /// Tells one token of a bot from the next, and nothing of either.
    pub fn token_mark(&self, bot: &BotName, token: &str) -> String {
        hex(&self.index.look_up(&[b"bot token", bot.as_str().as_bytes(), token.trim().as_bytes()])[..4])
    }
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut s, b| {
        let _ = write!(s, "{b:02x}");
        s
    })
}
