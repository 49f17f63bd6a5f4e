//! The five consents, each yes, no, or not asked.

use super::{By, Said, What};
use content::Consent;

/// What she decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// She was not asked, or did not answer.
    NotAsked,
    /// No.
    No,
    /// Yes.
    Yes,
}

/// All five, two bits each, as stored with a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Consents(i64);

fn place(of: Consent) -> u32 {
    match of {
        Consent::Help => 0,
        Consent::Police => 2,
        Consent::Partners => 4,
        Consent::Warn => 6,
        Consent::Count => 8,
    }
}

impl Consents {
    /// From the stored bits; what is no decision counts as not asked.
    pub fn from_bits(bits: i64) -> Self {
        Self(bits)
    }

    /// As stored.
    pub fn bits(self) -> i64 {
        self.0
    }

    /// What she decided of one.
    pub fn of(self, which: Consent) -> Decision {
        match (self.0 >> place(which)) & 3 {
            1 => Decision::No,
            2 => Decision::Yes,
            _ => Decision::NotAsked,
        }
    }

    /// The same with another decision.
    #[must_use]
    pub fn with(self, which: Consent, yes: bool) -> Self {
        let bits = if yes { 2 } else { 1 };
        Self(self.0 & !(3 << place(which)) | bits << place(which))
    }

    /// What she said herself, by the last word of hers about each. `said`: of her report, oldest first.
    pub fn said<'a>(said: impl IntoIterator<Item = &'a Said>) -> Self {
        said.into_iter().filter(|s| s.by == By::Person).fold(Self::default(), |so_far, s| match &s.what {
            What::Consent { which, yes } => {
                let which = Consent::ALL.into_iter().find(|c| c.as_str() == which);
                which.map_or(so_far, |which| so_far.with(which, *yes))
            }
            _ => so_far,
        })
    }

    /// Each with its word.
    pub fn all(self) -> impl Iterator<Item = (&'static str, Decision)> {
        Consent::ALL.into_iter().map(move |which| (which.as_str(), self.of(which)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_consent_stands_alone_and_can_be_taken_back() {
        let mut consents = Consents::default();
        assert!(consents.all().all(|(_, d)| d == Decision::NotAsked));
        for (n, which) in Consent::ALL.into_iter().enumerate() {
            consents = consents.with(which, true);
            let yes = consents.all().filter(|(_, d)| *d == Decision::Yes).count();
            assert_eq!(yes, n + 1);
        }
        consents = Consents::from_bits(consents.bits()).with(Consent::Partners, false);
        assert_eq!((consents.of(Consent::Partners), consents.of(Consent::Help)), (Decision::No, Decision::Yes));
    }

    #[test]
    fn her_last_word_counts_and_nobody_elses() {
        let says =
            |by, which: &str, yes| Said { by, what: What::Consent { which: which.to_owned(), yes }, message: None };
        let said = [
            says(By::Person, "police", true),
            says(By::Person, "help", true),
            says(By::Person, "police", false),
            says(By::Desk, "police", true),
            says(By::Node, "warn", true),
            says(By::Person, "everything", true),
        ];
        let consents = Consents::said(&said);
        assert_eq!(consents, Consents::default().with(Consent::Help, true).with(Consent::Police, false));
    }
}
