//! Who can hold a compartment's key.

use domain::{CompartmentId, StaffId};

/// A holder of keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Party {
    /// One of the staff, by the key that a session holds.
    Staff(StaffId),
    /// The same, by the key that only her password opens and no session holds: archives are granted to it.
    Guarded(StaffId),
    /// Another compartment: whoever opens that opens this.
    Compartment(CompartmentId),
    /// The receipt of this report.
    Receipt,
    /// A custodian of the recovery keys, 1 to 3.
    Custodian(u8),
}

impl Party {
    /// Whether both are one: the two keys of one of the staff are one person's.
    pub fn same_person(self, other: Self) -> bool {
        match (self, other) {
            (Self::Staff(one) | Self::Guarded(one), Self::Staff(two) | Self::Guarded(two)) => one == two,
            _ => self == other,
        }
    }

    /// As stored beside a grant: 17 bytes.
    pub fn to_bytes(self) -> [u8; 17] {
        let mut out = [0; 17];
        let (tag, id): (u8, Option<&[u8; 16]>) = match &self {
            Self::Staff(id) => (1, Some(id.as_bytes())),
            Self::Guarded(id) => (2, Some(id.as_bytes())),
            Self::Compartment(id) => (3, Some(id.as_bytes())),
            Self::Receipt => (4, None),
            Self::Custodian(n) => {
                out[16] = *n;
                (5, None)
            }
        };
        out[0] = tag;
        if let Some(id) = id {
            out[1..].copy_from_slice(id);
        }
        out
    }

    /// From such bytes; `None` when they are not exactly a party's.
    pub fn from_bytes(bytes: &[u8; 17]) -> Option<Self> {
        let (tag, id) = bytes.split_first()?;
        let party = match tag {
            1 => Self::Staff(StaffId::from_slice(id)?),
            2 => Self::Guarded(StaffId::from_slice(id)?),
            3 => Self::Compartment(CompartmentId::from_slice(id)?),
            4 => Self::Receipt,
            5 => Self::Custodian(bytes[16]),
            _ => return None,
        };
        (party.to_bytes() == *bytes).then_some(party)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{compartment_id, staff_id};

    #[test]
    fn a_party_is_read_as_written() {
        for party in [
            Party::Staff(staff_id(1)),
            Party::Guarded(staff_id(1)),
            Party::Compartment(compartment_id(1)),
            Party::Receipt,
            Party::Custodian(3),
        ] {
            assert_eq!(Party::from_bytes(&party.to_bytes()), Some(party));
        }
        assert_eq!(Party::from_bytes(&[9; 17]), None);
        assert_eq!(Party::from_bytes(&[4; 17]), None, "a receipt has no id");
    }
}
