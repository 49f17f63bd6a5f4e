//! The person who is to be written to: she passes letters on, whoever opens them first is asked, and only who says yes is
//! ever written to. The contact learns one thing: that somebody by this name asks for it.

use super::form::Body;
use super::hear::Speaker;
use super::say::{ask_contact, plain};
use crate::{Errand, Keyring};
use content::Content;
use domain::{CheckInId, ContactId, Sealed, Timestamp};
use rand_core::{CryptoRng, Rng};
use sealing::{DataKey, Place};
use std::time::Duration;
use storage::{AgreedContact, ContactRow, StoreError, Tx};

/// Letters of one who is to be asked: 56 bits.
const LETTERS: usize = 12;
/// How long they are good.
pub const LETTERS_LIFE: Duration = Duration::from_secs(48 * 3_600);

struct NameText;

/// New letters for a check-in: capitals, for `t.me/<bot>?start=…`. They are shown once and kept as a keyed hash.
pub(crate) async fn invite(
    tx: &mut Tx,
    keys: &Keyring,
    check_in: CheckInId,
    now: Timestamp,
    rng: &mut impl CryptoRng,
) -> Result<String, StoreError> {
    let letters = letters(rng);
    let row = ContactRow {
        id: ContactId::new(now, rng),
        check_in,
        lookup: keys.contact_look_up(&letters),
        until: now.plus(LETTERS_LIFE),
    };
    tx.add_contact(&row).await?;
    Ok(letters)
}

fn letters(rng: &mut impl Rng) -> String {
    let mut out = String::with_capacity(LETTERS);
    let mut byte = [0u8; 1];
    while out.len() < LETTERS {
        rng.fill_bytes(&mut byte);
        // 26 goes 9 times into 234: those above would make some letters likelier
        if byte[0] < 234 {
            out.push(char::from(b'A' + byte[0] % 26));
        }
    }
    out
}

fn are_letters(argument: &str) -> bool {
    argument.len() == LETTERS && argument.bytes().all(|b| b.is_ascii_uppercase())
}

/// Somebody came with letters: asks whether she may be written to. `None`: no letters, so it is the guide's. Letters that
/// were used, ran out, or are one's own are answered alike.
pub(super) async fn open(
    tx: &mut Tx,
    (content, keys): (&Content, &Keyring),
    who: &Speaker<'_>,
    argument: &str,
    now: Timestamp,
    rng: &mut impl CryptoRng,
) -> Result<Option<Errand>, StoreError> {
    if !are_letters(argument) {
        return Ok(None);
    }
    let old = Some(plain(content, who.language, "contact-old-letters"));
    let Some(opened) = tx.contact_by_letters(&keys.contact_look_up(argument), now).await? else { return Ok(old) };
    if opened.asker == who.id {
        return Ok(old);
    }
    let asker = keys.key_of(opened.asker, &opened.asker_key).ok();
    let name = asker.and_then(|key| Body::open(&key, opened.check_in, &opened.body)?.name);
    let Some(name) = name else { return Ok(old) };
    let sealed = sealing::seal::<NameText>(who.key, name.as_bytes(), &place(&opened.id), rng).into_bytes();
    if !tx.take_letters(opened.id, who.id, &sealed).await? {
        return Ok(old);
    }
    Ok(Some(ask_contact(content, who.language, &name)))
}

/// Who asked, as the contact was told.
pub(super) fn name_of(key: &DataKey, contact: &AgreedContact) -> Option<String> {
    let sealed = Sealed::<NameText>::from_bytes(contact.body.clone()?);
    let plain = sealing::open(key, &sealed, &place(&contact.id)).ok()?;
    String::from_utf8(plain.to_vec()).ok()
}

fn place(id: &ContactId) -> Place<'_> {
    Place { table: "contacts", row: id.as_bytes(), column: "body" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;
    use rand::rngs::StdRng;

    #[test]
    fn letters_are_twelve_capitals_and_no_two_alike() {
        let rng = &mut StdRng::seed_from_u64(1);
        let some: std::collections::HashSet<String> = (0..1_000).map(|_| letters(rng)).collect();
        assert!(some.len() == 1_000 && some.iter().all(|l| are_letters(l)));
        for bad in ["", "pl-bus", "ABCDEFGHIJK", "ABCDEFGHIJKl", "ABCDEFGHIJKLM", "ABCDEFGHIJКЛ"] {
            assert!(!are_letters(bad), "{bad}");
        }
    }
}
