//! Bytes that nobody without a key reads.

use std::fmt;
use std::marker::PhantomData;

/// A sealed `T`: the first byte names the suite. `storage` keeps it and holds no key; `sealing` makes
/// and opens it. The type parameter keeps one kind of sealed thing from passing for another.
pub struct Sealed<T> {
    bytes: Vec<u8>,
    of: PhantomData<fn() -> T>,
}

impl<T> Sealed<T> {
    /// Takes bytes as they were sealed or stored; whether they open is seen when they are opened.
    pub fn from_bytes(bytes: Vec<u8>) -> Self {
        Self { bytes, of: PhantomData }
    }

    /// The sealed bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Gives the sealed bytes away.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}

impl<T> Clone for Sealed<T> {
    fn clone(&self) -> Self {
        Self::from_bytes(self.bytes.clone())
    }
}

impl<T> fmt::Debug for Sealed<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sealed({} bytes)", self.bytes.len())
    }
}
