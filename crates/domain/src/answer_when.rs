//! When somebody may be answered, as her place in a desk's queue says it: a code, never her words.

/// When a human may answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerWhen {
    /// As soon as somebody can.
    Soon,
    /// Only in the hours she named; her words stand in her report, sealed.
    Hours,
    /// Never by themselves: she writes first.
    Myself,
}

const CODES: [(AnswerWhen, &str); 3] =
    [(AnswerWhen::Soon, "soon"), (AnswerWhen::Hours, "hours"), (AnswerWhen::Myself, "self")];

impl AnswerWhen {
    /// The code as kept.
    pub fn as_str(self) -> &'static str {
        CODES.iter().find(|(when, _)| *when == self).map_or("", |(_, code)| code)
    }

    /// From a kept code; `None` for anything else.
    pub fn parse(raw: &str) -> Option<Self> {
        CODES.iter().find(|(_, code)| *code == raw).map(|(when, _)| *when)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_read_as_written_and_words_are_none() {
        for (when, code) in CODES {
            assert_eq!((when.as_str(), AnswerWhen::parse(code)), (code, Some(when)));
        }
        for words in ["", "Soon", "09-21", "після дев'ятої"] {
            assert_eq!(AnswerWhen::parse(words), None, "{words}");
        }
    }
}
