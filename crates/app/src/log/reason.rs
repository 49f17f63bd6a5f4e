//! Reason and place of a line: words, and so sealed, to the audit compartment alone.

use super::form::{Reader, Writer};
use domain::{EntryId, Sealed};
use rand_core::CryptoRng;
use sealing::{BadKey, CompartmentKey, ItemPlace, OpenError, ProvenCompartment, WriterKey, open_item, seal_item};
use zeroize::Zeroizing;

/// To whom reasons are sealed, and by which key of the node.
#[derive(Clone, Copy)]
pub struct Audit<'a> {
    /// The present epoch of the audit compartment.
    pub to: &'a ProvenCompartment,
    /// The node's own mark.
    pub writer: &'a WriterKey,
}

/// What the auditor reads.
#[derive(Clone, PartialEq, Eq)]
pub struct Reason {
    /// Why.
    pub reason: Option<String>,
    /// From where.
    pub place: Option<String>,
}

enum OfLine {}

fn place(id: &EntryId) -> ItemPlace<'_> {
    ItemPlace { table: "log_entries", id: id.as_bytes(), column: "reason", version: 1 }
}

/// Seals reason and place of a line; `None` where it has neither. HPKE: never inside a transaction.
pub(super) fn seal(
    audit: Audit<'_>,
    id: EntryId,
    (reason, from): (Option<&str>, Option<&str>),
    rng: &mut impl CryptoRng,
) -> Result<Option<Vec<u8>>, BadKey> {
    if reason.is_none() && from.is_none() {
        return Ok(None);
    }
    let plain = Zeroizing::new(Writer::new().maybe(reason.map(str::as_bytes)).maybe(from.map(str::as_bytes)).done());
    seal_item::<OfLine>(audit.to, audit.writer, &plain, &place(&id), rng).map(|sealed| Some(sealed.into_bytes()))
}

/// Opens reason and place of a line. `key`: of the epoch they were sealed to. Errors: changed, moved, not the node's.
pub fn open_reason(key: &CompartmentKey, writer: &WriterKey, id: EntryId, sealed: &[u8]) -> Result<Reason, OpenError> {
    let plain = open_item(key, writer, &Sealed::<OfLine>::from_bytes(sealed.to_vec()), &place(&id))?;
    let mut reader = Reader::new(&plain);
    let text = |bytes: Option<&[u8]>| bytes.map(|b| std::str::from_utf8(b).map(str::to_owned)).transpose();
    let (reason, from) = (reader.maybe().ok_or(OpenError)?, reader.maybe().ok_or(OpenError)?);
    reader.done().ok_or(OpenError)?;
    Ok(Reason { reason: text(reason).map_err(|_| OpenError)?, place: text(from).map_err(|_| OpenError)? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::{Actor, Entry, Object, Operation};
    use domain::{CompartmentId, Purpose, StaffId, Timestamp};
    use rand::SeedableRng;
    use rand::rngs::StdRng;
    use sealing::{Chain, Claim, EpochRecord, Invited, Kind, Party, PersonalKeys, Pins, Roles};

    const AT: Timestamp = Timestamp::from_unix_micros(1_795_500_000_000_000);

    /// The audit compartment of a supervisor who is the auditor too.
    fn audit(rng: &mut StdRng) -> (ProvenCompartment, CompartmentKey) {
        let (id, keys) = (StaffId::new(AT, rng), PersonalKeys::generate(rng));
        let pins = Pins::new(keys.signer().public().fingerprint(), Vec::new());
        let mut chain = Chain::load(&pins, []).unwrap();
        let state = |chain: &mut Chain, claims| {
            let signed = chain.propose(claims, id, None, AT).sign(&keys.signer());
            chain.admit(&signed, &pins).unwrap();
        };
        let roles = Roles::SUPERVISOR.and(Roles::AUDITOR);
        state(&mut chain, vec![Claim::Staff { id, epoch: 1, roles, keys: Box::new(keys.public()) }]);
        let member = [Party::Staff(id), Party::Guarded(id)].iter().find_map(|p| chain.member(*p, Kind::Audit).ok());
        let invited = [Invited { member: member.unwrap(), history: true }];
        let founded = EpochRecord::found(CompartmentId::new(AT, rng), Kind::Audit, &invited, rng).unwrap();
        state(&mut chain, vec![Claim::of(&founded.record)]);
        (chain.compartment(founded.record.id()).unwrap(), founded.key)
    }

    #[test]
    fn the_auditor_reads_reason_and_place_at_their_own_line_and_nobody_finds_them_in_it() {
        let rng = &mut StdRng::seed_from_u64(1);
        let ((to, key), writer) = (audit(rng), WriterKey::new(1, Zeroizing::new([3; 32])));
        let object = Object::report(CompartmentId::new(AT, rng));
        let plain = Entry::new(AT, Actor::Person, Operation::Consultation, Purpose::Own, object);
        let entry = Entry { reason: Some("she asked for it"), place: Some("відділ 7"), ..plain };
        let line = entry.prepare(Some(Audit { to: &to, writer: &writer }), rng).unwrap();
        let other = entry.prepare(Some(Audit { to: &to, writer: &writer }), rng).unwrap();
        let row = line.row();
        let sealed = row.reason.as_ref().unwrap();
        let read = open_reason(&key, &writer, line.id(), sealed).unwrap();
        assert_eq!((read.reason.as_deref(), read.place.as_deref()), (Some("she asked for it"), Some("відділ 7")));
        assert!(open_reason(&key, &writer, other.id(), sealed).is_err(), "at another line");
        let words = [row.body.as_deref().unwrap(), sealed].concat();
        assert!(!words.windows(3).any(|w| w == b"she" || w == "в".as_bytes()));
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert!(open_reason(&key, &writer, line.id(), &changed).is_err(), "byte {at}");
        }
        assert!(entry.prepare(None, rng).unwrap().row().reason.is_none(), "nobody to seal it to");
    }
}
