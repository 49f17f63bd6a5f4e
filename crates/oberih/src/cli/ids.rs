//! Ids as people copy them from what the program shows.

use domain::CompartmentId;
use sealing::read_hex;

/// An id as the program prints it: 32 hexadecimal digits, with or without dashes.
pub(super) fn compartment(text: &str) -> Option<CompartmentId> {
    let (digits, mut bytes) = (text.trim().replace('-', ""), [0; 16]);
    read_hex(&digits, &mut bytes)?;
    CompartmentId::from_slice(&bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_read_as_it_is_shown() {
        let text = "01890a5d-ac96-774b-bcce-b302099a8057";
        assert_eq!(compartment(text).map(|id| format!("{id:?}")).as_deref(), Some(text));
        assert_eq!(compartment(&text.replace('-', "")), compartment(text));
        for bad in ["", "1", "01890a5d-ac96-774b-bcce-b302099a805", "+1890a5dac96774bbcceb302099a8057z"] {
            assert!(compartment(bad).is_none(), "{bad}");
        }
    }
}
