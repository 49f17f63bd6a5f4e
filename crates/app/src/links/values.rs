//! Which words of a report are looked through, and for what.

use crate::reports::{By, Said, What, Written};
use domain::Country;
use matching::{Extractor, Identifier, Kind};
use std::collections::HashMap;

/// What a file is called whose words are a contact that she passes on.
const CONTACT: &str = "contact";

/// The questions whose answers are of those who did it: who they are, how they are reached, what they promised.
const OF_THEM: [&str; 3] = ["contact", "promised", "who"];

/// The words of the person herself that are indexed: what she wrote, what she wrote in its place, what stands below a file,
/// what she answered about those who did it. Not her answers about herself, nor a contact, which is hers or somebody's whom she
/// trusts.
pub fn told(said: &Said) -> Option<&str> {
    if said.by != By::Person {
        return None;
    }
    match &said.what {
        What::Text(text) | What::Edit(text) => Some(text),
        What::File(file) if file.kind != CONTACT => file.words.as_deref(),
        What::Kept { question, value } if OF_THEM.contains(&question.as_str()) => Some(value),
        _ => None,
    }
}

/// Whether she wrote nothing but one identifier. Where the desk spoke last that is what it asked her for, most likely how she is
/// reached: it is not indexed.
pub(crate) fn is_bare(extractor: &Extractor, said: &Said, home: Option<Country>) -> bool {
    match &said.what {
        What::Text(text) => said.by == By::Person && extractor.one(text, home).is_some(),
        _ => false,
    }
}

/// The identifiers in a text, in their order, without those that she calls her own. `home`: where a number without a
/// country's code is of.
pub fn values(extractor: &Extractor, text: &str, home: Option<Country>) -> Vec<Identifier> {
    let mut found = extractor.extract(text, home);
    found.retain(|identifier| !identifier.mine);
    found
}

/// The same over all that was told in a report, each once: what she calls her own in one text is hers in all of them.
pub fn values_of_all<'t>(
    extractor: &Extractor,
    texts: impl IntoIterator<Item = &'t str>,
    home: Option<Country>,
) -> Vec<Identifier> {
    let mut all: Vec<Identifier> = Vec::new();
    let mut known: HashMap<(Kind, String), usize> = HashMap::new();
    for found in texts.into_iter().flat_map(|text| extractor.extract(text, home)) {
        let place = *known.entry((found.kind, found.normal.clone())).or_insert(all.len());
        match all.get_mut(place) {
            Some(first) => first.mine |= found.mine,
            None => all.push(found),
        }
    }
    all.retain(|identifier| !identifier.mine);
    all
}

/// The same over all that was said in a report, in its order: the words of hers that are indexed, without a bare answer to the
/// desk.
pub fn values_of_report(extractor: &Extractor, written: &[Written], home: Option<Country>) -> Vec<Identifier> {
    values_of_all(extractor, texts(extractor, written.iter().map(|written| &written.said), home), home)
}

fn texts<'s>(extractor: &Extractor, all: impl Iterator<Item = &'s Said>, home: Option<Country>) -> Vec<&'s str> {
    let (mut texts, mut asked) = (Vec::new(), false);
    for said in all {
        let is_answer = asked && is_bare(extractor, said, home);
        if matches!(said.what, What::Text(_) | What::Edit(_)) {
            asked = said.by == By::Desk && matches!(said.what, What::Text(_));
        }
        texts.extend(told(said).filter(|_| !is_answer));
    }
    texts
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
    fn what_she_calls_her_own_once_is_hers_wherever_she_writes_it() {
        let extractor = Extractor::new();
        let texts = ["from +44 7700 900124", "again +44 7700 900123", "my number is +44 7700 900123", "+447700900124"];
        let normal = |found: Vec<Identifier>| found.into_iter().map(|found| found.normal).collect::<Vec<_>>();
        assert_eq!(normal(values_of_all(&extractor, texts, None)), ["+447700900124"]);
        assert!(values(&extractor, texts[2], None).is_empty());
        assert_eq!(normal(values(&extractor, texts[1], None)), ["+447700900123"], "nothing else says whose it is");
    }

    #[test]
    fn a_bare_number_is_not_looked_through_where_the_desk_spoke_last_and_is_anywhere_else() {
        let extractor = Extractor::new();
        let hers = |text: &str| said(By::Person, What::Text(text.to_owned()));
        let desk = || said(By::Desk, What::Text("Where can we call you?".to_owned()));
        let texts =
            |all: &[Said]| texts(&extractor, all.iter(), None).into_iter().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(texts(&[hers(WORDS)]), [WORDS], "nobody asked");
        assert!(texts(&[desk(), hers(WORDS)]).is_empty());
        let route = said(By::Node, What::Withdrawn);
        assert!(texts(&[desk(), route, hers(WORDS)]).is_empty(), "what the node notes is no word between them");
        assert_eq!(texts(&[desk(), hers("yes"), hers(WORDS)]), ["yes", WORDS]);
        let more = "he wrote from +44 7700 900123";
        assert_eq!(texts(&[desk(), hers(more)]), [more]);
        assert_eq!(texts(&[hers(WORDS), desk()]), [WORDS]);
    }

    #[test]
    fn only_what_she_wrote_herself_is_looked_through() {
        let answer = |question: &str| What::Kept { question: question.to_owned(), value: WORDS.to_owned() };
        let of_them = ["contact", "promised", "who"].map(answer);
        let hers = [What::Text(WORDS.to_owned()), What::Edit(WORDS.to_owned()), file("photo"), file("forward")];
        for what in hers.into_iter().chain(of_them) {
            assert_eq!(told(&said(By::Person, what.clone())), Some(WORDS));
            assert_eq!(told(&said(By::Desk, what.clone())), None, "the desk's words");
            assert_eq!(told(&said(By::Node, what)), None, "the node's");
        }
        for what in [
            file(CONTACT),
            answer("answer"),
            answer("when"),
            What::Asked { when: WORDS.to_owned() },
            What::Consent { which: WORDS.to_owned(), yes: true },
            What::Withdrawn,
        ] {
            assert_eq!(told(&said(By::Person, what)), None);
        }
    }
}
