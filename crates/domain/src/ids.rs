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
