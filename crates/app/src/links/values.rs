//! Which words of a report are looked through, and for what.

use crate::reports::{By, Said, What};
use domain::Country;
use matching::{Extractor, Identifier};

/// What a file is called whose words are a contact that she passes on.
const CONTACT: &str = "contact";

/// The words of the person herself that are indexed: what she wrote, what she wrote in its place, what stands below a file.
/// Not her answers to our questions, which are about herself, nor a contact, which is hers or somebody's whom she trusts.
pub fn told(said: &Said) -> Option<&str> {
    if said.by != By::Person {
        return None;
    }
    match &said.what {
        What::Text(text) | What::Edit(text) => Some(text),
        What::File(file) if file.kind != CONTACT => file.words.as_deref(),
        _ => None,
    }
}

/// The identifiers in a text, in their order, without those that she calls her own. `home`: where a number without a
/// country's code is of.
pub fn values(extractor: &Extractor, text: &str, home: Option<Country>) -> Vec<Identifier> {
    let mut found = extractor.extract(text, home);
    found.retain(|identifier| !identifier.mine);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reports::FileSaid;

    const WORDS: &str = "+44 7700 900123";

    fn said(by: By, what: What) -> Said {
        Said { by, what, message: None }
    }

    fn file(kind: &str) -> What {
        let words = Some(WORDS.to_owned());
        What::File(FileSaid { kind: kind.to_owned(), name: None, words, about: Some("elsewhere".to_owned()) })
    }

    #[test]
    fn only_what_she_wrote_herself_is_looked_through() {
        for what in [What::Text(WORDS.to_owned()), What::Edit(WORDS.to_owned()), file("photo"), file("forward")] {
            assert_eq!(told(&said(By::Person, what.clone())), Some(WORDS));
            assert_eq!(told(&said(By::Desk, what.clone())), None, "the desk's words");
            assert_eq!(told(&said(By::Node, what)), None, "the node's");
        }
        for what in [
            file(CONTACT),
            What::Kept { question: "contact".to_owned(), value: WORDS.to_owned() },
            What::Asked { when: WORDS.to_owned() },
            What::Consent { which: WORDS.to_owned(), yes: true },
            What::Withdrawn,
        ] {
            assert_eq!(told(&said(By::Person, what)), None);
        }
    }
}
