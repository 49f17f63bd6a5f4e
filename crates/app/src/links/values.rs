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

/// Texts from so many bytes on are no bare answer, whatever stands in them.
const BARE: usize = 300;

/// Whether she wrote nothing but one identifier, at first or in place of something. Where the desk spoke last, or had spoken
/// before she put it in place of something, that is what it asked her for, most likely how she is reached: it is taken as hers.
pub(crate) fn is_bare(extractor: &Extractor, said: &Said, home: Option<Country>) -> bool {
    match &said.what {
        What::Text(text) | What::Edit(text) => {
            said.by == By::Person && text.len() < BARE && extractor.one(text, home).is_some()
        }
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
    of_texts(extractor, texts.into_iter().map(|text| (text, false)), home).told
}

/// What a report tells of identifiers, each once.
#[derive(Default)]
pub struct OfReport {
    /// What is indexed, in the order of her words.
    pub told: Vec<Identifier>,
    /// What is her own: she calls it that, or gave it as a bare answer to the desk.
    pub own: Vec<Identifier>,
    /// So many of her own are so by a bare answer alone.
    pub answers: usize,
}

/// The same over all that was said in a report, in its order. A bare answer to the desk is hers, and so is what it names
/// wherever she writes it later; what she wrote before in other words stays what it was: then the desk asked for that.
pub fn values_of_report(extractor: &Extractor, written: &[Written], home: Option<Country>) -> OfReport {
    of_texts(extractor, texts(extractor, written.iter().map(|written| &written.said), home), home)
}

/// Of texts, each with whether it is a bare answer to the desk.
fn of_texts<'t>(
    extractor: &Extractor,
    texts: impl IntoIterator<Item = (&'t str, bool)>,
    home: Option<Country>,
) -> OfReport {
    let mut all: Vec<(Identifier, bool)> = Vec::new();
    let mut known: HashMap<(Kind, String), usize> = HashMap::new();
    for (text, is_answer) in texts {
        for found in extractor.extract(text, home) {
            let place = *known.entry((found.kind, found.normal.clone())).or_insert(all.len());
            match all.get_mut(place) {
                // what she wrote before in other words stays what it was
                Some((first, _)) => first.mine |= found.mine,
                None => all.push((found, is_answer)),
            }
        }
    }
    let mut of = OfReport::default();
    for (found, answered) in all {
        if found.mine || answered {
            of.answers += usize::from(!found.mine);
            of.own.push(found);
        } else {
            of.told.push(found);
        }
    }
    of
}

/// Her words that are looked through, each with whether it is a bare answer to the desk.
fn texts<'s>(
    extractor: &Extractor,
    all: impl Iterator<Item = &'s Said>,
    home: Option<Country>,
) -> Vec<(&'s str, bool)> {
    let (mut texts, mut asked, mut spoke) = (Vec::new(), false, false);
    for said in all {
        let is_edit = matches!(said.what, What::Edit(_));
        let is_answer = (asked || spoke && is_edit) && is_bare(extractor, said, home);
        if is_edit || matches!(said.what, What::Text(_)) {
            asked = said.by == By::Desk && !is_edit;
            spoke |= asked;
        }
        texts.extend(told(said).map(|text| (text, is_answer)));
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
    fn a_bare_answer_is_hers_wherever_else_she_writes_it_and_is_counted() {
        let extractor = Extractor::new();
        let hers = |text: &str| (By::Person, What::Text(text.to_owned()));
        let desk = || (By::Desk, What::Text("Where can we call you?".to_owned()));
        let of = |all: Vec<(By, What)>| {
            let all: Vec<Said> = all.into_iter().map(|(by, what)| said(by, what)).collect();
            let of = of_texts(&extractor, texts(&extractor, all.iter(), None), None);
            (of.told.len(), of.own.len(), of.answers)
        };
        assert_eq!(of(vec![hers(WORDS)]), (1, 0, 0));
        assert_eq!(of(vec![desk(), hers(WORDS), hers(WORDS), hers("again +44 7700 900123")]), (0, 1, 1));
        assert_eq!(of(vec![desk(), hers(WORDS), hers("my number is +44 7700 900123")]), (0, 1, 0), "she said so");
        assert_eq!(of(vec![desk(), hers(WORDS), hers("he wrote from +44 7700 900124")]), (1, 1, 1));
    }

    #[test]
    fn only_a_short_text_is_a_bare_answer() {
        let extractor = Extractor::new();
        let is_bare = |text: String| is_bare(&extractor, &said(By::Person, What::Text(text)), None);
        assert!(is_bare(format!("{WORDS}{}", " ".repeat(BARE - 1 - WORDS.len()))));
        assert!(!is_bare(format!("{WORDS}{}", " ".repeat(BARE - WORDS.len()))));
    }

    #[test]
    fn a_bare_number_is_an_answer_where_the_desk_spoke_last_and_nowhere_else() {
        let extractor = Extractor::new();
        let hers = |text: &str| said(By::Person, What::Text(text.to_owned()));
        let desk = || said(By::Desk, What::Text("Where can we call you?".to_owned()));
        let edit = || said(By::Person, What::Edit(WORDS.to_owned()));
        let answers = |all: &[Said]| {
            texts(&extractor, all.iter(), None).into_iter().map(|(_, is_answer)| is_answer).collect::<Vec<_>>()
        };
        assert_eq!(answers(&[hers(WORDS)]), [false], "nobody asked");
        assert_eq!(answers(&[desk(), hers(WORDS)]), [true]);
        let route = said(By::Node, What::Withdrawn);
        assert_eq!(answers(&[desk(), route, hers(WORDS)]), [true], "what the node notes is no word between them");
        assert_eq!(answers(&[desk(), hers("yes"), hers(WORDS)]), [false, false]);
        assert_eq!(answers(&[desk(), hers("he wrote from +44 7700 900123")]), [false]);
        assert_eq!(answers(&[hers(WORDS), desk()]), [false]);
        assert_eq!(answers(&[desk(), hers(WORDS), edit()]), [true, true], "put in place of the answer");
        assert_eq!(answers(&[desk(), hers(WORDS), hers("yes"), edit()]), [true, false, true]);
        assert_eq!(answers(&[hers(WORDS), edit()]), [false, false], "nobody asked");
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
