//! Ids as people copy them from what the program shows.

use domain::{CompartmentId, ItemId};
use sealing::read_hex;

/// An id as the program prints it: 32 hexadecimal digits, with or without dashes.
pub(super) fn compartment(text: &str) -> Option<CompartmentId> {
    CompartmentId::from_slice(&bytes(text)?)
}

/// The same, of what is no compartment.
pub(super) fn item(text: &str) -> Option<ItemId> {
    ItemId::from_slice(&bytes(text)?)
}

fn bytes(text: &str) -> Option<[u8; 16]> {
    let (digits, mut bytes) = (text.trim().replace('-', ""), [0; 16]);
    read_hex(&digits, &mut bytes)?;
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_read_as_it_is_shown() {
        let text = "01890a5d-ac96-774b-bcce-b302099a8057";
        assert_eq!(compartment(text).map(|id| format!("{id:?}")).as_deref(), Some(text));
        assert_eq!(compartment(&text.replace('-', "")), compartment(text));
        assert_eq!(item(text).map(|id| format!("{id:?}")).as_deref(), Some(text));
        for bad in ["", "1", "01890a5d-ac96-774b-bcce-b302099a805", "+1890a5dac96774bbcceb302099a8057z"] {
            assert!(compartment(bad).is_none() && item(bad).is_none(), "{bad}");
        }
    }
}
