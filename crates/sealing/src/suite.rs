//! The first byte of every sealed, wrapped or signed form: what it is made of, and that it is of that kind, so that
//! one kind can never pass for another. A new make gets a new number; a number is never used again.

/// XChaCha20-Poly1305 under a key that the caller holds: the live tier, wrapped keys, sessions.
pub(crate) const LIVE: u8 = 1;
/// An item: XChaCha20-Poly1305 under a fresh key, that key by HPKE (X25519, HKDF-SHA-256, ChaCha20-Poly1305); over all
/// of it HMAC-SHA-256 under the writer's key.
pub(crate) const ITEM: u8 = 2;
/// A grant: a compartment's key by HPKE (X-Wing, HKDF-SHA-256, ChaCha20-Poly1305).
pub(crate) const GRANT: u8 = 3;
/// A compartment's key for two holders together: HPKE as for a grant, twice, one inside the other.
pub(crate) const PAIR: u8 = 4;
/// The inside of a pair, after the first holder opened it.
pub(crate) const HALF: u8 = 5;
/// Personal keys under a password: Argon2id, then XChaCha20-Poly1305.
pub(crate) const PERSONAL: u8 = 6;
/// An entry of the blind index: XChaCha20-Poly1305 under a key of the value.
pub(crate) const INDEX: u8 = 7;
/// An Ed25519 signature.
pub(crate) const SIGNED: u8 = 8;
/// The record of an epoch, as stamped: HMAC-SHA-256.
pub(crate) const RECORD: u8 = 9;
/// A statement about a key, as signed.
pub(crate) const STATEMENT: u8 = 10;
/// A stream of chunks: XChaCha20-Poly1305 by STREAM under a fresh key.
pub(crate) const STREAM: u8 = 11;
