//! Where a secret of fixed length lies: on the heap, so that moving it moves a pointer and leaves no copy on the stack;
//! wiped when dropped.

use rand_core::CryptoRng;
use std::ops::{Deref, DerefMut};
use zeroize::Zeroize;

pub(crate) struct Secret<const N: usize>(Box<[u8; N]>);

impl<const N: usize> Secret<N> {
    /// Zeros, to be filled in place.
    pub(crate) fn zeros() -> Self {
        Self(Box::new([0; N]))
    }

    pub(crate) fn random(rng: &mut impl CryptoRng) -> Self {
        let mut secret = Self::zeros();
        rng.fill_bytes(&mut *secret);
        secret
    }

    pub(crate) fn copy(&self) -> Self {
        let mut secret = Self::zeros();
        secret.copy_from_slice(&self[..]);
        secret
    }

    /// A copy; `None` for another length.
    pub(crate) fn from_slice(bytes: &[u8]) -> Option<Self> {
        let mut secret = Self::zeros();
        (bytes.len() == N).then(|| secret.copy_from_slice(bytes))?;
        Some(secret)
    }
}

impl<const N: usize> Deref for Secret<N> {
    type Target = [u8; N];

    fn deref(&self) -> &[u8; N] {
        &self.0
    }
}

impl<const N: usize> DerefMut for Secret<N> {
    fn deref_mut(&mut self) -> &mut [u8; N] {
        &mut self.0
    }
}

impl<const N: usize> Drop for Secret<N> {
    fn drop(&mut self) {
        self.0.as_mut_slice().zeroize();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_stays_where_it_is_when_it_is_moved() {
        let secret = Secret::<32>::from_slice(&[7; 32]).unwrap();
        let place = secret.as_ptr();
        let moved = vec![Some(secret)].pop().flatten().unwrap();
        assert_eq!((moved.as_ptr(), *moved), (place, [7; 32]));
        assert!(Secret::<32>::from_slice(&[7; 31]).is_none());
    }
}
