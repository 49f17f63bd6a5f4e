//! One unambiguous form for what is bound, stamped and signed: each part with its length (4 bytes, big endian) before
//! it, so that parts never run into each other.

/// Writes parts.
pub(crate) struct Writer(Vec<u8>);

impl Writer {
    /// Begins with the suite and what the bytes are for.
    pub(crate) fn new(suite: u8, purpose: &str) -> Self {
        Self::with_room(suite, purpose, 128)
    }

    /// The same, with room for `parts` bytes of parts and their lengths: what is secret must not make it grow, since
    /// the memory it grew out of is not wiped.
    pub(crate) fn with_room(suite: u8, purpose: &str, parts: usize) -> Self {
        let mut out = Vec::with_capacity(1 + 4 + purpose.len() + parts);
        out.push(suite);
        Self(out).part(purpose.as_bytes())
    }

    /// Adds a part. A part of 4 GiB or more does not occur: all that comes in is held in memory and far smaller.
    pub(crate) fn part(mut self, part: &[u8]) -> Self {
        let length = u32::try_from(part.len()).expect("a part is shorter than 4 GiB");
        self.0.extend_from_slice(&length.to_be_bytes());
        self.0.extend_from_slice(part);
        self
    }

    /// Adds a number.
    pub(crate) fn number(self, n: u64) -> Self {
        self.part(&n.to_be_bytes())
    }

    #[cfg(test)]
    pub(crate) fn room(&self) -> usize {
        self.0.capacity()
    }

    pub(crate) fn done(self) -> Vec<u8> {
        self.0
    }
}

/// Reads what [`Writer`] wrote; `None` wherever it is not exactly that.
pub(crate) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8], suite: u8, purpose: &str) -> Option<Self> {
        let (first, rest) = bytes.split_first()?;
        let mut reader = Self(rest);
        (*first == suite && reader.part()? == purpose.as_bytes()).then_some(reader)
    }

    pub(crate) fn part(&mut self) -> Option<&'a [u8]> {
        let (length, rest) = self.0.split_first_chunk::<4>()?;
        let (part, rest) = rest.split_at_checked(usize::try_from(u32::from_be_bytes(*length)).ok()?)?;
        self.0 = rest;
        Some(part)
    }

    pub(crate) fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.part()?.try_into().ok()
    }

    pub(crate) fn number(&mut self) -> Option<u64> {
        self.array().map(u64::from_be_bytes)
    }

    pub(crate) fn small(&mut self) -> Option<u32> {
        u32::try_from(self.number()?).ok()
    }

    pub(crate) fn flag(&mut self) -> Option<bool> {
        match self.number()? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }

    /// Nothing may be left over.
    pub(crate) fn done(self) -> Option<()> {
        self.0.is_empty().then_some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_read_as_written_and_nothing_else_is() {
        let bytes = Writer::new(9, "x").part(b"ab").number(7).done();
        let mut reader = Reader::new(&bytes, 9, "x").unwrap();
        assert_eq!((reader.part(), reader.small()), (Some(&b"ab"[..]), Some(7)));
        assert!(reader.done().is_some());
        assert!(Reader::new(&bytes, 8, "x").is_none() && Reader::new(&bytes, 9, "y").is_none());
        assert!(Reader::new(&bytes[..3], 9, "x").is_none() && Reader::new(&[], 9, "x").is_none());
        assert_ne!(Writer::new(9, "xa").part(b"b").done(), Writer::new(9, "x").part(b"ab").done());
    }
}
