//! Ids: UUIDv7 from a given time and given randomness, so that they sort by their making.

use crate::Timestamp;
use rand_core::Rng;
use std::fmt;
use uuid::Uuid;

fn v7(now: Timestamp, rng: &mut impl Rng) -> Uuid {
    let mut random = [0u8; 10];
    rng.fill_bytes(&mut random);
    uuid::Builder::from_unix_timestamp_millis(now.unix_millis(), &random).into_uuid()
}

fn in_order(millis: u64, counter: u16, rng: &mut impl Rng) -> Uuid {
    let mut random = [0u8; 10];
    rng.fill_bytes(&mut random);
    let [high, low] = (counter & 0x0fff).to_be_bytes();
    random[0] = high;
    random[1] = low;
    uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
}

macro_rules! id {
    ($name:ident, $doc:literal) => {
        #[doc = $doc]
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(Uuid);

        impl $name {
            /// A new id; `now` gives its place in the order, `rng` makes it unique.
            pub fn new(now: Timestamp, rng: &mut impl Rng) -> Self {
                Self(v7(now, rng))
            }

            /// An id that sorts after every id with a smaller (`millis`, `counter`): what one person is told, or says,
            /// keeps its order however fast it was written. `counter`: 0 to 4,095.
            pub fn in_order(millis: u64, counter: u16, rng: &mut impl Rng) -> Self {
                Self(in_order(millis, counter, rng))
            }

            /// When it was made, to the millisecond.
            pub fn made_at(&self) -> Timestamp {
                let [a, b, c, d, e, f, ..] = *self.0.as_bytes();
                Timestamp::from_unix_micros(i64::from_be_bytes([0, 0, a, b, c, d, e, f]) * 1_000)
            }

            /// The 16 bytes as stored.
            pub fn as_bytes(&self) -> &[u8; 16] {
                self.0.as_bytes()
            }

            /// From the 16 stored bytes; `None` for any other length.
            pub fn from_slice(bytes: &[u8]) -> Option<Self> {
                Uuid::from_slice(bytes).ok().map(Self)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }
    };
}

id!(ConversationId, "One person's thread in one channel of one bot.");
id!(OutboxId, "One message on its way out.");
id!(CompartmentId, "A desk, its archive, a report, a case: whatever has readers.");
id!(StaffId, "One account of the staff.");
id!(ItemId, "One sealed thing of a compartment: a message, an answer, a file.");
id!(TimerId, "One thing that is to happen at a time.");
id!(EntryId, "One line of the log.");
id!(CheckInId, "One question that a person asked to be asked.");
id!(ContactId, "One person who is to be written to for somebody.");

#[cfg(test)]
mod tests {
    use super::*;

    struct Ones;
    impl rand_core::TryRng for Ones {
        type Error = core::convert::Infallible;
        fn try_next_u32(&mut self) -> Result<u32, Self::Error> {
            Ok(u32::MAX)
        }
        fn try_next_u64(&mut self) -> Result<u64, Self::Error> {
            Ok(u64::MAX)
        }
        fn try_fill_bytes(&mut self, to: &mut [u8]) -> Result<(), Self::Error> {
            to.fill(0xff);
            Ok(())
        }
    }

    #[test]
    fn ids_of_one_millisecond_keep_their_order() {
        let ids: Vec<OutboxId> = (0..4_096).map(|n| OutboxId::in_order(7, n, &mut Ones)).collect();
        assert!(ids.windows(2).all(|w| w[0] < w[1]));
        assert!(ids[4_095] < OutboxId::in_order(8, 0, &mut Ones));
    }
}
