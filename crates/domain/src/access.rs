//! Who reads or changes what is not her own, and why. Roles come with the desk; until then the only
//! holders are the operator's commands, and each names its purpose.

/// Why something is read or changed; the codes of the access log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Publishing or withdrawing what the bots say.
    Content,
    /// Keeping the node running: dead letters, housekeeping.
    Operation,
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
