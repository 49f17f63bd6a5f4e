//! The bytes of a line: one fixed form, each part with its length (4 bytes, big endian), begun by its version. What
//! the tree holds is a hash of exactly these.

use super::entry::{Actor, Entry, Operation, Recipient};
use super::object::{Object, ObjectKind};
use domain::{CompartmentId, EntryId, Purpose, StaffId, Timestamp};
use sealing::Hash;

const VERSION: u8 = 1;

/// Writes parts.
pub(super) struct Writer(Vec<u8>);

impl Writer {
    pub(super) fn new() -> Self {
        Self(Vec::with_capacity(256))
    }

    /// Adds a part; everything here is held in memory and far shorter than 4 GiB.
    pub(super) fn part(mut self, bytes: &[u8]) -> Self {
        self.0.extend_from_slice(&u32::try_from(bytes.len()).unwrap_or(u32::MAX).to_be_bytes());
        self.0.extend_from_slice(bytes);
        self
    }

    /// A part that may not be there: no part at all, or one.
    pub(super) fn maybe(self, bytes: Option<&[u8]>) -> Self {
        match bytes {
            None => self.number(0),
            Some(bytes) => self.number(1).part(bytes),
        }
    }

    pub(super) fn number(self, n: u64) -> Self {
        self.part(&n.to_be_bytes())
    }

    pub(super) fn time(self, at: Timestamp) -> Self {
        self.part(&at.unix_micros().to_be_bytes())
    }

    pub(super) fn maybe_time(self, at: Option<Timestamp>) -> Self {
        self.maybe(at.map(|at| at.unix_micros().to_be_bytes()).as_ref().map(|at| &at[..]))
    }

    fn count(self, n: usize) -> Self {
        self.number(u64::try_from(n).unwrap_or(u64::MAX))
    }

    pub(super) fn done(self) -> Vec<u8> {
        self.0
    }
}

/// Reads what [`Writer`] wrote; `None` wherever it is not exactly that.
pub(super) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    pub(super) fn part(&mut self) -> Option<&'a [u8]> {
        let (length, rest) = self.0.split_first_chunk::<4>()?;
        let (part, rest) = rest.split_at_checked(usize::try_from(u32::from_be_bytes(*length)).ok()?)?;
        self.0 = rest;
        Some(part)
    }

    pub(super) fn maybe(&mut self) -> Option<Option<&'a [u8]>> {
        match self.number()? {
            0 => Some(None),
            1 => self.part().map(Some),
            _ => None,
        }
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.part()?.try_into().ok()
    }

    fn maybe_array<const N: usize>(&mut self) -> Option<Option<[u8; N]>> {
        match self.maybe()? {
            None => Some(None),
            Some(bytes) => bytes.try_into().ok().map(Some),
        }
    }

    fn number(&mut self) -> Option<u64> {
        self.array().map(u64::from_be_bytes)
    }

    fn text(&mut self) -> Option<&'a str> {
        std::str::from_utf8(self.part()?).ok()
    }

    /// How many follow: never more than there are bytes left.
    fn count(&mut self) -> Option<usize> {
        usize::try_from(self.number()?).ok().filter(|n| *n <= self.0.len())
    }

    pub(super) fn done(self) -> Option<()> {
        self.0.is_empty().then_some(())
    }
}

/// A line of the log as read back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Which.
    pub id: EntryId,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub actor: Actor,
    /// On whose behalf.
    pub on_behalf: Option<Actor>,
    /// What was done.
    pub operation: Operation,
    /// Why.
    pub purpose: Purpose,
    /// With what.
    pub object: Object,
    /// Which parts of it.
    pub fields: Vec<String>,
    /// To whom.
    pub recipients: Vec<Recipient>,
    /// What ties together the lines of one request.
    pub request: Option<[u8; 16]>,
    /// The hash of reason and place as they are sealed.
    pub(super) reason: Option<Hash>,
}

/// The bytes of a line. `reason`: the hash of what was sealed.
pub(super) fn body(id: EntryId, entry: &Entry<'_>, reason: Option<&Hash>) -> Vec<u8> {
    let object = &entry.object;
    let mut out = Writer(vec![VERSION])
        .part(id.as_bytes())
        .time(entry.at)
        .part(&actor(entry.actor))
        .maybe(entry.on_behalf.map(actor).as_deref())
        .part(entry.operation.code().as_bytes())
        .part(entry.purpose.code().as_bytes())
        .part(object.kind.code().as_bytes())
        .part(&object.id)
        .maybe(object.within.as_ref().map(|w| &w[..]))
        .maybe(object.hash.as_ref().map(|h| &h[..]))
        .count(entry.fields.len());
    for field in &entry.fields {
        out = out.part(field.as_bytes());
    }
    out = out.count(entry.recipients.len());
    for to in &entry.recipients {
        out = out.part(&recipient(to));
    }
    out.maybe(entry.request.as_ref().map(|r| &r[..])).maybe(reason.map(|h| &h[..])).done()
}

impl Line {
    /// From such bytes; `None` when they are not exactly that.
    pub fn read(body: &[u8]) -> Option<Self> {
        let (VERSION, rest) = body.split_first().map(|(v, rest)| (*v, rest))? else { return None };
        let mut r = Reader::new(rest);
        let line = Self {
            id: EntryId::from_slice(r.part()?)?,
            at: Timestamp::from_unix_micros(i64::from_be_bytes(r.array()?)),
            actor: read_actor(r.part()?)?,
            on_behalf: match r.maybe()? {
                None => None,
                Some(bytes) => Some(read_actor(bytes)?),
            },
            operation: Operation::from_code(r.text()?)?,
            purpose: Purpose::from_code(r.text()?)?,
            object: Object {
                kind: ObjectKind::from_code(r.text()?)?,
                id: r.part()?.to_vec(),
                within: r.maybe_array()?,
                hash: r.maybe_array()?,
            },
            fields: (0..r.count()?).map(|_| r.text().map(str::to_owned)).collect::<Option<_>>()?,
            recipients: (0..r.count()?).map(|_| read_recipient(r.part()?)).collect::<Option<_>>()?,
            request: r.maybe_array()?,
            reason: r.maybe_array()?,
        };
        r.done()?;
        Some(line)
    }
}

fn actor(who: Actor) -> Vec<u8> {
    match who {
        Actor::Staff(id) => [b"s", &id.as_bytes()[..]].concat(),
        Actor::Person => b"p".to_vec(),
        Actor::Node => b"n".to_vec(),
        Actor::Operator => b"o".to_vec(),
        Actor::Custodians => b"c".to_vec(),
    }
}

fn read_actor(bytes: &[u8]) -> Option<Actor> {
    match bytes {
        [b's', id @ ..] => StaffId::from_slice(id).map(Actor::Staff),
        b"p" => Some(Actor::Person),
        b"n" => Some(Actor::Node),
        b"o" => Some(Actor::Operator),
        b"c" => Some(Actor::Custodians),
        _ => None,
    }
}

fn recipient(to: &Recipient) -> Vec<u8> {
    match to {
        Recipient::Desk(id) => [b"d", &id.as_bytes()[..]].concat(),
        Recipient::Staff(id) => [b"s", &id.as_bytes()[..]].concat(),
        Recipient::Person => b"p".to_vec(),
        Recipient::Partner(name) => [b"n", name.as_bytes()].concat(),
    }
}

fn read_recipient(bytes: &[u8]) -> Option<Recipient> {
    match bytes {
        [b'd', id @ ..] => CompartmentId::from_slice(id).map(Recipient::Desk),
        [b's', id @ ..] => StaffId::from_slice(id).map(Recipient::Staff),
        b"p" => Some(Recipient::Person),
        [b'n', name @ ..] => Some(Recipient::Partner(std::str::from_utf8(name).ok()?.to_owned())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;
    use rand::rngs::StdRng;

    const AT: Timestamp = Timestamp::from_unix_micros(1_795_500_000_000_000);

    fn full(rng: &mut StdRng) -> Entry<'static> {
        let desk = CompartmentId::new(AT, rng);
        let staff = StaffId::new(AT, rng);
        Entry {
            on_behalf: Some(Actor::Person),
            fields: vec!["country", "language"],
            recipients: vec![
                Recipient::Desk(desk),
                Recipient::Staff(staff),
                Recipient::Person,
                Recipient::Partner("lviv".to_owned()),
            ],
            request: Some([7; 16]),
            ..Entry::new(AT, Actor::Staff(staff), Operation::Disclosure, Purpose::Referral, Object::report(desk))
        }
    }

    #[test]
    fn a_line_is_read_as_written_and_nothing_else_is() {
        let rng = &mut StdRng::seed_from_u64(1);
        let (entry, id) = (full(rng), EntryId::new(AT, rng));
        let bytes = body(id, &entry, Some(&[9; 32]));
        let line = Line::read(&bytes).unwrap();
        assert_eq!((line.id, line.at, line.actor, line.on_behalf), (id, AT, entry.actor, entry.on_behalf));
        assert_eq!((line.operation, line.purpose, &line.object), (entry.operation, entry.purpose, &entry.object));
        assert_eq!((&line.fields[..], line.request), (&["country", "language"].map(String::from)[..], Some([7; 16])));
        assert_eq!((line.recipients, line.reason), (entry.recipients, Some([9; 32])));
        assert!(Line::read(&[&bytes[..], b"x"].concat()).is_none());
        assert!((0..bytes.len()).all(|n| Line::read(&bytes[..n]).is_none()), "cut short");
    }

    #[test]
    fn a_fixed_line_has_fixed_bytes() {
        let rng = &mut StdRng::seed_from_u64(1);
        let (entry, id) = (full(rng), EntryId::new(AT, rng));
        let mut hash = String::new();
        sealing::write_hex(&mut hash, &sealing::leaf_hash(&body(id, &entry, None)));
        assert_eq!(hash, "708f90515a991c7e956a5089e47aa2b47ef41cc07a94e92352dec12553d1f75f");
    }

    #[test]
    fn one_flipped_bit_gives_another_line_or_none_and_never_a_panic() {
        let rng = &mut StdRng::seed_from_u64(1);
        let (entry, id) = (full(rng), EntryId::new(AT, rng));
        let bytes = body(id, &entry, Some(&[9; 32]));
        let line = Line::read(&bytes).unwrap();
        for at in 0..bytes.len() {
            for bit in 0..8 {
                let mut changed = bytes.clone();
                changed[at] ^= 1 << bit;
                assert_ne!(Line::read(&changed).as_ref(), Some(&line), "byte {at}");
            }
        }
    }
}
