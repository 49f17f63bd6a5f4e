//! What can be recognised.

/// A kind of identifier. Its code is part of what is indexed: never change one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Kind {
    /// A phone number in E.164: `+447700900123`.
    Phone,
    /// The digits of a payment card.
    Card,
    /// An account number, upper case, without spaces.
    Iban,
    /// An account or group at a platform: `telegram:name`, lower case.
    Handle,
    /// An e-mail address, lower case, its host in punycode.
    Email,
    /// A site: its registrable domain in punycode, or host and path where a host is shared by strangers.
    Url,
    /// An address of a blockchain whose checksum is right.
    Wallet,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Phone, Self::Card, Self::Iban, Self::Handle, Self::Email, Self::Url, Self::Wallet];

    /// The code: `phone`, `card`, `iban`, `handle`, `email`, `url`, `wallet`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Card => "card",
            Self::Iban => "iban",
            Self::Handle => "handle",
            Self::Email => "email",
            Self::Url => "url",
            Self::Wallet => "wallet",
        }
    }

    /// Of its code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_found_by_its_code() {
        for kind in Kind::ALL {
            assert_eq!(Kind::parse(kind.as_str()), Some(kind));
        }
        assert_eq!(Kind::parse("Phone"), None);
    }
}
