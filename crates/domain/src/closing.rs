//! Why a report was closed: one of a list, counted apart, never anybody's words.

/// Why a report was closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CloseReason {
    /// She was helped.
    Helped,
    /// Somebody else helps her now.
    Referred,
    /// It became a case.
    Case,
    /// A test, or a prank.
    Test,
    /// It was told before.
    Duplicate,
    /// Not what we are for.
    NotForUs,
    /// She did not answer any more.
    Silent,
}

/// It is none of the reasons.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("close with one of: {}", CloseReason::list())]
pub struct NoCloseReason;

const CODES: [(CloseReason, &str); 7] = [
    (CloseReason::Helped, "helped"),
    (CloseReason::Referred, "referred"),
    (CloseReason::Case, "case"),
    (CloseReason::Test, "test"),
    (CloseReason::Duplicate, "duplicate"),
    (CloseReason::NotForUs, "not-for-us"),
    (CloseReason::Silent, "silent"),
];

impl CloseReason {
    /// The code as kept and as typed.
    pub fn as_str(self) -> &'static str {
        CODES.iter().find(|(reason, _)| *reason == self).map_or("", |(_, code)| code)
    }

    /// From a code. Errors: anything else, with the list.
    pub fn parse(raw: &str) -> Result<Self, NoCloseReason> {
        CODES.iter().find(|(_, code)| *code == raw).map(|(reason, _)| *reason).ok_or(NoCloseReason)
    }

    /// All codes, for whoever chooses: `helped, referred, …`.
    pub fn list() -> String {
        CODES.map(|(_, code)| code).join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_is_read_as_written_and_words_are_refused_with_the_list() {
        for (reason, code) in CODES {
            assert_eq!((reason.as_str(), CloseReason::parse(code)), (code, Ok(reason)));
        }
        for words in ["", "Helped", "helped her sister Olena in Lviv"] {
            assert_eq!(CloseReason::parse(words), Err(NoCloseReason));
        }
        assert_eq!(
            NoCloseReason.to_string(),
            "close with one of: helped, referred, case, test, duplicate, not-for-us, silent"
        );
    }
}
