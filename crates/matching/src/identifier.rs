//! One identifier, as it was found.

use crate::kind::Kind;
use std::ops::Range;

/// A value in normal form and where it stood. It is what people told, so nothing can print or serialise it.
#[derive(Clone, PartialEq, Eq)]
pub struct Identifier {
    /// What it is.
    pub kind: Kind,
    /// Its normal form: two spellings of one value have the same.
    pub normal: String,
    /// The bytes of the text where it stands, on boundaries of characters.
    pub span: Range<usize>,
    /// The words beside it call it the writer's own. Such a value never goes into an index.
    pub mine: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fails to compile where the type has the trait: then two impls fit, and the compiler cannot choose.
    macro_rules! has_not {
        ($of:path: $identifier:ty) => {
            const _: fn() = || {
                trait Ambiguous<A> {
                    fn either() {}
                }
                impl<T: ?Sized> Ambiguous<()> for T {}
                struct Has;
                impl<T: ?Sized + $of> Ambiguous<Has> for T {}
                let _ = <$identifier as Ambiguous<_>>::either;
            };
        };
    }

    has_not!(std::fmt::Debug: Identifier);
    has_not!(std::fmt::Display: Identifier);
    has_not!(serde::Serialize: Identifier);
}
