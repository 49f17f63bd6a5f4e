//! Who reads or changes what is not her own, and why. Roles come with the desk; until then the only
//! holders are the operator's commands, and each names its purpose.

/// Why something is read or changed; the codes of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// Publishing or withdrawing what the bots say.
    Content,
    /// Keeping the node running: dead letters, housekeeping, backups.
    Operation,
    /// Answering somebody who reported or asked.
    Answer,
    /// Seeing what waits, and in which order.
    Shift,
    /// Passing a person or a report on to who helps.
    Referral,
    /// A proceeding.
    Case,
    /// Whether two things told are the same or connected.
    Linking,
    /// Warning others.
    Warning,
    /// With another organisation.
    Exchange,
    /// Counting for figures.
    Figures,
    /// The person herself: she sees, changes, withdraws, erases what is hers.
    Own,
    /// Kept as long as it may be, then erased.
    Retention,
    /// Accounts, members, keys.
    Accounts,
    /// What custodians open together.
    Recovery,
    /// Whether the rules were kept.
    Supervision,
    /// Danger to life, against the usual rules.
    Danger,
}

const PURPOSES: [(Purpose, &str); 16] = [
    (Purpose::Content, "content"),
    (Purpose::Operation, "operation"),
    (Purpose::Answer, "answer"),
    (Purpose::Shift, "shift"),
    (Purpose::Referral, "referral"),
    (Purpose::Case, "case"),
    (Purpose::Linking, "linking"),
    (Purpose::Warning, "warning"),
    (Purpose::Exchange, "exchange"),
    (Purpose::Figures, "figures"),
    (Purpose::Own, "own"),
    (Purpose::Retention, "retention"),
    (Purpose::Accounts, "accounts"),
    (Purpose::Recovery, "recovery"),
    (Purpose::Supervision, "supervision"),
    (Purpose::Danger, "danger"),
];

impl Purpose {
    /// The code as kept.
    pub fn code(self) -> &'static str {
        PURPOSES.iter().find(|(purpose, _)| *purpose == self).map_or("", |(_, code)| code)
    }

    /// From a kept code.
    pub fn from_code(code: &str) -> Option<Self> {
        PURPOSES.iter().find(|(_, known)| *known == code).map(|(purpose, _)| *purpose)
    }
}

/// A use of the node by its staff. Whoever holds one has said who and why; a use case that needs one
/// takes it as an argument, so that it cannot be called by a person's page or message.
#[derive(Clone, Debug)]
pub struct Access {
    who: String,
    purpose: Purpose,
}

impl Access {
    /// An administrator at the command line of the machine itself.
    pub fn operator(who: &str, purpose: Purpose) -> Self {
        Self { who: who.to_owned(), purpose }
    }

    /// The account name, never a person at risk.
    pub fn who(&self) -> &str {
        &self.who
    }

    /// The purpose code.
    pub fn purpose(&self) -> Purpose {
        self.purpose
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_purpose_is_read_as_written() {
        for (purpose, code) in PURPOSES {
            assert_eq!((purpose.code(), Purpose::from_code(code)), (code, Some(purpose)));
        }
        assert_eq!(Purpose::from_code(""), None);
    }
}
