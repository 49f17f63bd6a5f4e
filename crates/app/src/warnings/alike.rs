//! Whether reports are alike: told from one conversation, or in the same words. Pure: they were opened by somebody else
//! (`comparing`). Of the words hashes are kept, nothing of it is shown, and nothing is a proof: an advert is copied by many,
//! and one person writes from two accounts.

use super::{WarningError, WhoElse};
use crate::links::told;
use crate::reports::{Said, What};
use content::normalise;
use domain::{CompartmentId, Country};
use matching::Extractor;
use std::collections::{BTreeSet, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

/// Words that are compared together, in their order.
const SHINGLE: usize = 4;
/// Of fewer words nothing is said: short ones are alike by chance.
const ENOUGH: usize = 8;

/// Stands where an identifier stood.
const TAKEN_OUT: &str = "\u{0}";

/// What is known of two reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// One conversation told both: they count once.
    OneConversation,
    /// From two conversations, in much the same words.
    Alike,
    /// From two conversations, in other words.
    Unlike,
    /// From two conversations, and one of them in too few words.
    TooShort,
}

/// Two of the reports that a warning names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Which.
    pub reports: [CompartmentId; 2],
    /// What is known of them.
    pub likeness: Likeness,
}

/// Why a report is not compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotCompared {
    /// The keys of whoever looks do not open it, or not all of it.
    Shut,
    /// It is not here any more, or its person took it back.
    NotHere,
    /// Its person does not agree that others are warned, so nobody opens it for that.
    NotAgreed,
}

/// What is known of the reports that a warning names. Nothing where it names one alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Alike {
    /// Each two that were compared.
    pub pairs: Vec<Pair>,
    /// Those that were not, each with why.
    pub not_compared: Vec<(CompartmentId, NotCompared)>,
}

/// What is compared of one report. No `Debug`.
pub(super) struct Print {
    /// The tag of the conversation that told it.
    tags: BTreeSet<String>,
    words: usize,
    shingles: HashSet<u64>,
}

impl Print {
    /// Of all that was said in it. `home`: where a number without a country's code is of.
    pub(super) fn of<'s>(
        extractor: &Extractor,
        said: impl IntoIterator<Item = &'s Said>,
        home: Option<Country>,
    ) -> Self {
        let (mut tags, mut words) = (BTreeSet::new(), Vec::new());
        for said in said {
            match &said.what {
                What::Route { tag, .. } if !tag.is_empty() => {
                    tags.insert(tag.clone());
                }
                _ => words.extend(told(said).into_iter().flat_map(|text| plain_words(extractor, text, home))),
            }
        }
        Self { tags, words: words.len(), shingles: words.windows(SHINGLE).map(hash).collect() }
    }

    fn likeness(&self, other: &Self) -> Likeness {
        if !self.tags.is_disjoint(&other.tags) {
            return Likeness::OneConversation;
        }
        if self.words.min(other.words) < ENOUGH {
            return Likeness::TooShort;
        }
        let common = self.shingles.intersection(&other.shingles).count();
        let all = self.shingles.len() + other.shingles.len() - common;
        // a Jaccard index of a half
        if 2 * common >= all { Likeness::Alike } else { Likeness::Unlike }
    }
}

/// The words of a text in one spelling, without numbers and without what identifies somebody: that is what they have in common
/// anyway. What is written on to it, as the path of an address, goes with it.
fn plain_words(extractor: &Extractor, text: &str, home: Option<Country>) -> Vec<String> {
    let mut left = text.to_owned();
    for found in extractor.extract(text, home) {
        // wherever it stands: the extractor gives the first place
        if let Some(typed) = text.get(found.span.clone()) {
            left = left.replace(typed, TAKEN_OUT);
        }
    }
    let rest: Vec<&str> = left.split_whitespace().filter(|word| !word.contains(TAKEN_OUT)).collect();
    let words = normalise(&rest.join(" "));
    words.split_whitespace().filter(|word| !word.contains(char::is_numeric)).map(str::to_owned).collect()
}

fn hash(words: &[String]) -> u64 {
    let mut hasher = DefaultHasher::new();
    words.hash(&mut hasher);
    hasher.finish()
}

/// The reports that a warning names, as far as they were opened.
#[derive(Default)]
pub(super) struct Prints {
    /// Opened.
    pub(super) read: Vec<(CompartmentId, Print)>,
    /// Not opened.
    pub(super) not_read: Vec<(CompartmentId, NotCompared)>,
}

impl Prints {
    /// Each two of them.
    pub(super) fn alike(self) -> Alike {
        let mut pairs = Vec::new();
        for (n, (one, print)) in self.read.iter().enumerate() {
            let others = self.read.iter().skip(n + 1);
            pairs.extend(others.map(|(other, its)| Pair { reports: [*one, *other], likeness: print.likeness(its) }));
        }
        Alike { pairs, not_compared: self.not_read }
    }

    /// Whether they allow what is said of who else had it. `holders`: all reports that hold the value; of one that was not
    /// opened nobody knows, and it counts as another conversation's. Errors: it is known that one conversation told all.
    pub(super) fn allow(&self, who_else: WhoElse, holders: &[CompartmentId]) -> Result<(), WarningError> {
        let not_read = holders.iter().filter(|id| self.read.iter().all(|(read, _)| read != *id)).count();
        let told_once = !self.read.is_empty() && self.conversations() + not_read < 2;
        if who_else == WhoElse::Several && told_once { Err(WarningError::OneConversation) } else { Ok(()) }
    }

    /// From how many conversations those come that were opened.
    fn conversations(&self) -> usize {
        let mut groups: Vec<BTreeSet<&str>> = Vec::new();
        for (_, print) in &self.read {
            let tags: BTreeSet<&str> = print.tags.iter().map(String::as_str).collect();
            let (same, mut others): (Vec<_>, Vec<_>) = groups.into_iter().partition(|group| !group.is_disjoint(&tags));
            others.push(same.into_iter().fold(tags, |mut all, group| {
                all.extend(group);
                all
            }));
            groups = others;
        }
        groups.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reports::By;

    const UK: &str = "Мені обіцяли роботу на складі біля міста, забрали паспорт у перший день і сказали, що я винна за \
                      квиток. Писали з номера +44 7700 900123, зустріч була 12 травня о 9 годині.";
    const EN: &str = "They promised me work in a warehouse near the city, took my passport on the first day and said \
                      that I owe them for the ticket. The number was +44 7700 900123.";

    fn said(what: What) -> Said {
        let by = if matches!(what, What::Route { .. }) { By::Node } else { By::Person };
        Said { by, what, message: None }
    }

    fn print(tag: &str, texts: &[&str]) -> Print {
        let [bot, channel, conversation] = ["safe-women", "telegram", "0a"].map(str::to_owned);
        let route = What::Route { bot, channel, conversation, tag: tag.to_owned() };
        let mut all = vec![said(route)];
        all.extend(texts.iter().map(|text| said(What::Text((*text).to_owned()))));
        Print::of(&Extractor::new(), &all, None)
    }

    fn likeness(one: &str, other: &str) -> Likeness {
        let (one, other) = (print("a", &[one]), print("b", &[other]));
        assert_eq!(one.likeness(&other), other.likeness(&one), "in either order");
        one.likeness(&other)
    }

    fn id(n: u8) -> CompartmentId {
        CompartmentId::from_slice(&[n; 16]).unwrap()
    }

    fn prints(tags: &[&str]) -> Prints {
        let read = (1..).zip(tags).map(|(n, tag)| (id(n), print(tag, &[UK]))).collect();
        Prints { read, not_read: Vec::new() }
    }

    #[test]
    fn the_same_words_with_other_numbers_spelling_and_punctuation_are_alike() {
        let again = UK.to_uppercase().replace("+44 7700 900123", "+44 7700 900456").replace("12 ТРАВНЯ", "3 ТРАВНЯ!");
        assert_eq!(likeness(UK, &again), Likeness::Alike);
        let again = EN.replace("warehouse", "hotel").replace("900123", "900456").replace(',', " ...");
        assert_eq!(likeness(EN, &again), Likeness::Alike);
    }

    #[test]
    fn the_same_thing_in_words_of_ones_own_is_not_alike() {
        let other = "Знайомий покликав доглядати стареньку за кордоном, а коли я приїхала, документи відібрали і не \
                     пускають надвір. Телефон +44 7700 900123.";
        assert_eq!(likeness(UK, other), Likeness::Unlike);
        let other = "A friend called me to look after an old lady abroad; when I came my papers were taken away and now \
                     I am not let out. Call +44 7700 900123.";
        assert_eq!(likeness(EN, other), Likeness::Unlike);
        assert_eq!(likeness(UK, EN), Likeness::Unlike);
    }

    #[test]
    fn half_of_all_shingles_in_common_are_enough_and_fewer_are_not() {
        // of 12 shingles each, 8 are in common and 16 are there in all, then 7 and 17
        let words = |common: usize, own: &str| {
            let all = ["ліс", "поле", "річка", "гора", "хата", "місто", "дорога", "поїзд", "вікно", "двері", "ключ"];
            let own = ["а", "е", "і", "о", "у"].iter().take(15 - common).map(|end| format!("{own}{end}"));
            let common = all.iter().take(common).map(|word| (*word).to_owned());
            common.chain(own).collect::<Vec<String>>().join(" ")
        };
        assert_eq!(likeness(&words(11, "мар"), &words(11, "кал")), Likeness::Alike);
        assert_eq!(likeness(&words(10, "мар"), &words(10, "кал")), Likeness::Unlike);
    }

    #[test]
    fn of_few_words_nothing_is_said_and_a_value_is_no_word() {
        let seven = "забрали паспорт і не пускають надвір зовсім";
        assert_eq!(likeness(seven, seven), Likeness::TooShort);
        let with_values =
            format!("{seven} GB82 WEST 1234 5698 7654 32 @zla_robota @zla_robota https://example.com/a 12 2024");
        assert_eq!(likeness(&with_values, &with_values), Likeness::TooShort);
        let eight = format!("{seven} допоможіть");
        assert_eq!(likeness(&eight, &eight), Likeness::Alike);
        assert_eq!(likeness(&eight, UK), Likeness::Unlike);
        assert_eq!(likeness("", UK), Likeness::TooShort);
        assert_eq!(likeness("took my passport", "took my passport"), Likeness::TooShort);
    }

    #[test]
    fn several_messages_are_one_text_and_words_of_the_desk_are_none() {
        let (first, rest) = UK.split_at(UK.find(',').unwrap());
        assert_eq!(print("a", &[first, rest]).likeness(&print("b", &[UK])), Likeness::Alike);
        let desk = Said { by: By::Desk, what: What::Text(UK.to_owned()), message: None };
        assert_eq!(Print::of(&Extractor::new(), [&desk], None).words, 0);
    }

    #[test]
    fn one_conversation_is_told_by_its_tag_whatever_the_words_are() {
        let one = print("a", &[UK]);
        assert_eq!(one.likeness(&print("a", &[EN])), Likeness::OneConversation);
        assert_eq!(one.likeness(&print("a", &[])), Likeness::OneConversation);
        assert_eq!(one.likeness(&print("b", &[UK])), Likeness::Alike);
        let untold = [print("", &[UK]), print("", &[UK])];
        assert_eq!(untold[0].likeness(&untold[1]), Likeness::Alike, "no tag is nobody's");
    }

    #[test]
    fn each_two_are_compared_once_and_what_did_not_open_is_named() {
        let mut all = prints(&["a", "a", "b"]);
        all.not_read.push((id(9), NotCompared::Shut));
        let alike = all.alike();
        let pair = |one, other, likeness| Pair { reports: [id(one), id(other)], likeness };
        let pairs = [pair(1, 2, Likeness::OneConversation), pair(1, 3, Likeness::Alike), pair(2, 3, Likeness::Alike)];
        assert_eq!(alike, Alike { pairs: pairs.to_vec(), not_compared: vec![(id(9), NotCompared::Shut)] });
    }

    #[test]
    fn several_are_two_conversations_where_that_is_known() {
        let refused = |tags: &[&str], holders: &[u8]| {
            let holders: Vec<CompartmentId> = holders.iter().map(|n| id(*n)).collect();
            matches!(prints(tags).allow(WhoElse::Several, &holders), Err(WarningError::OneConversation))
        };
        assert!(refused(&["a", "a"], &[1, 2]));
        assert!(refused(&["a", "a", "a"], &[1, 2, 3]));
        assert!(!refused(&["a", "b"], &[1, 2]));
        assert!(!refused(&["a", "a", "b"], &[1, 2, 3]));
        assert!(!refused(&["a", "a"], &[1, 2, 3]), "of the third nobody knows");
        assert!(!refused(&["", ""], &[1, 2]), "without a tag nobody knows");
        assert!(!refused(&[], &[1, 2]), "nothing was opened");
        let both = [id(1), id(2)];
        assert!(prints(&["a", "a"]).allow(WhoElse::PublicAdvert, &both).is_ok());
        assert!(prints(&["a", "a"]).allow(WhoElse::OnlyReporter, &both).is_ok());
    }
}
