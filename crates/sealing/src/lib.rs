//! The live tier: a random data key per conversation, wrapped by the root key; the shared set of index keys,
//! wrapped by it too. Audited building blocks only; pure: randomness comes in as an argument, nothing is
//! stored here, no secret has a `Debug`.

mod index;
mod keys;
mod live;
mod padding;

pub use index::IndexKey;
pub use keys::{DataKey, KeyFileError, RootKey, WrappedKey};
pub use live::{OpenError, Place, open, seal};
