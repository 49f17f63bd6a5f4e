//! Phone numbers, by libphonenumber's plans.
//!
//! With `+` or `00` a number says that it is one, so what is **possible** by its length is enough: plans change, and the
//! numbers reserved for fiction (+44 7700 900xxx) are in none. Without, only the plan of the writer's country can tell a
//! number from a sum or a day, so it must be **valid** there.

use crate::beside::words_before;
use crate::cues::{Cue, is_cued};
use crate::numerals::{Group, joined, touches_after, touches_before};
use crate::sums::{Ending, ending, parts};
use domain::Country;
use rlibphonenumber::{NumberLengthType, PhoneNumber, PhoneNumberFormat, PhoneNumberType, PhoneNumberUtil, Region};
use std::ops::Range;
use std::sync::OnceLock;

/// The shortest and longest: the shorter ones are of no use to find a person by, E.164 ends at 15.
const SHORTEST: usize = 7;
const LONGEST: usize = 15;
/// So many tries of one text at most: a text of nothing but digits costs no more than this.
const TRIES: usize = 8_192;

/// The plans of all countries. (The library writes what it cannot read to `log` at its lowest level: nothing of ours may
/// ever listen there.)
///
/// They are read when the first text is: whoever is told nothing does without their 9 MB.
pub(crate) struct Phones(OnceLock<PhoneNumberUtil>);

/// How far one text may still go, and where its writer is.
pub(crate) struct Search {
    home: Option<Region>,
    /// Numbers of this country are dialled with a zero in front, so that digits without one are none.
    zero: bool,
    tries: usize,
}

impl Search {
    fn one_more(&mut self) -> bool {
        self.tries = self.tries.saturating_sub(1);
        self.tries > 0
    }
}

/// Of one window: the number in E.164.
struct Read {
    normal: String,
    valid: bool,
}

impl Phones {
    pub(crate) fn new() -> Self {
        Self(OnceLock::new())
    }

    /// The tables, which lie in the binary.
    fn plans(&self) -> &PhoneNumberUtil {
        self.0.get_or_init(|| PhoneNumberUtil::new().expect("the tables in the binary are whole: the tests read them"))
    }

    /// Begins with a text of somebody in this country.
    pub(crate) fn search(&self, home: Option<Country>) -> Search {
        let home = home.and_then(|country| Region::from_code(country.as_str()).ok());
        let zero = home.is_some_and(|home| {
            let example = self.plans().get_example_number_for_type_and_region(home, PhoneNumberType::Mobile);
            let dialled = |number: &PhoneNumber| {
                self.plans().format(number, PhoneNumberFormat::National).trim_start_matches('(').starts_with('0')
            };
            example.is_ok_and(|number| !number.italian_leading_zero() && dialled(&number))
        });
        Search { home, zero, tries: TRIES }
    }

    /// The numbers in a run of digits, in order: E.164 and place.
    pub(crate) fn find(&self, text: &str, run: &[Group], search: &mut Search) -> Vec<(String, Range<usize>)> {
        let run = self.without_units(text, run, search);
        parts(text, run).into_iter().flat_map(|part| self.of_part(text, part, search)).collect()
    }

    /// The run without a sum of money or a count at its end, as the word after it says. What says that it is a number as a
    /// whole, by its `+` or by the plan, keeps its last digits, unless it is one without them too: "+49 30 901820 2 рази".
    /// A sum may be a number of the plan by chance, "512 345 678 zł", but begins with no zero.
    fn without_units<'r>(&self, text: &str, run: &'r [Group], search: &mut Search) -> &'r [Group] {
        let (kept, is_sum) = match ending(text, run) {
            Ending::Sum(kept) => (run.get(..kept).unwrap_or_default(), true),
            Ending::Count(kept) => (run.get(..kept).unwrap_or_default(), false),
            Ending::Plain => return run,
        };
        let zero = run.first().and_then(|first| text.get(first.clone())).is_some_and(|group| group.starts_with('0'));
        let stands = if international(text, run).is_none() {
            is_sum && !zero || !self.is_whole(text, run, search) || self.is_whole(text, kept, search)
        } else {
            self.is_whole(text, kept, search)
        };
        if stands { kept } else { run }
    }

    /// Whether all these groups are one number of a plan.
    fn is_whole(&self, text: &str, groups: &[Group], search: &mut Search) -> bool {
        let Some((_, skip)) = international(text, groups) else {
            return self.at_home(text, groups, search).is_some_and(|(_, length, _)| length == groups.len());
        };
        let (digits, _) = joined(text, groups);
        let fits = digits.len() <= LONGEST + skip && search.one_more();
        fits && digits
            .get(skip..)
            .and_then(|digits| self.read(&format!("+{digits}"), None))
            .is_some_and(|read| read.valid)
    }

    /// A number in E.164 of digits that a link has in its place for one: `wa.me/447700900123`.
    pub(crate) fn of_link(&self, digits: &str) -> Option<String> {
        let fits = (SHORTEST..=LONGEST).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        fits.then(|| self.read(&format!("+{digits}"), None)).flatten().map(|read| read.normal)
    }

    fn of_part(&self, text: &str, part: &[Group], search: &mut Search) -> Vec<(String, Range<usize>)> {
        let mut found = Vec::new();
        let mut plain = Vec::new();
        let (mut at, mut used) = (0, 0);
        while let Some(rest) = part.get(at..).filter(|rest| !rest.is_empty()) {
            let (number, sure) = match international(text, rest) {
                Some((start, skip)) => (self.abroad(text, rest, (start, skip), search), true),
                None => match self.at_home(text, rest, search) {
                    Some((number, length, sure)) => (Some((number, length)), sure),
                    None => (None, false),
                },
            };
            match number {
                Some((number, length)) => {
                    (at, used) = (at + length, used + length);
                    if sure { found.push(number) } else { plain.push(number) }
                }
                None => at += 1,
            }
        }
        // Digits without sign or zero before them are numbers only where they leave nothing over, and are in no fours as on
        // a card that was copied wrong.
        let fours = part.len() > 2 && part.iter().all(|group| group.len() == 4);
        if used == part.len() && !fours {
            found.append(&mut plain);
        }
        found
    }

    /// A number with `+` or `00`: the longest valid window, or else the longest possible one.
    fn abroad(
        &self,
        text: &str,
        groups: &[Group],
        (start, skip): (usize, usize),
        search: &mut Search,
    ) -> Option<((String, Range<usize>), usize)> {
        let mut possible = None;
        for length in windows(groups, LONGEST + skip) {
            let window = groups.get(..length)?;
            let (digits, span) = joined(text, window);
            if !search.one_more() {
                continue;
            }
            let Some(read) = self.read(&format!("+{}", digits.get(skip..)?), None) else { continue };
            let number = ((read.normal, start..span.end), length);
            // A name may touch a number that the plan knows: "+44…Андрій".
            if read.valid {
                return Some(number);
            }
            possible = possible.or(Some(number).filter(|_| !touches_after(text, span.end)));
        }
        possible
    }

    /// A number as it is dialled in the country, and whether it shows by itself that it is one.
    fn at_home(
        &self,
        text: &str,
        groups: &[Group],
        search: &mut Search,
    ) -> Option<((String, Range<usize>), usize, bool)> {
        let fits: Vec<usize> = windows(groups, LONGEST).collect();
        let cued = if fits.is_empty() { Cue::Other } else { is_cued(text, groups.first()?.start) };
        if cued == Cue::Other {
            return None;
        }
        for length in fits {
            let window = groups.get(..length)?;
            let (digits, span) = joined(text, window);
            let sure = digits.starts_with('0') || cued == Cue::Phone;
            let bare = digits.len() >= 11 && (cued == Cue::Phone || digits.starts_with("380"));
            let may_be_home = search.home.is_some() && (sure || !search.zero || digits.len() >= 11);
            let attached = touches_before(text, span.start) && !(cued == Cue::Phone && is_attached(text, span.start));
            // "0671234567Андрій": a number with its zero, run into the next word.
            let run_on = touches_after(text, span.end)
                && !(length == 1
                    && digits.starts_with('0')
                    && digits.len() > SHORTEST
                    && is_letter_of_a_name(text, span.end));
            if attached || run_on || !(bare || may_be_home) {
                continue;
            }
            // "49151…" in Germany, where no number is dialled without a zero, has the country's code.
            let code_first = search.zero && digits.len() >= 11 && !digits.starts_with(['0', '8']);
            if code_first
                && search.one_more()
                && let Some(read) = self.read(&format!("+{digits}"), None).filter(|read| read.valid)
                && self.is_of(&read, search.home)
            {
                return Some(((read.normal, span), length, true));
            }
            if may_be_home
                && search.one_more()
                && let Some(read) = self.read(&digits, search.home).filter(|read| read.valid)
            {
                // "500 000 000" is a sum, unless something says what it is.
                let round = cued == Cue::None && digits.ends_with("000000");
                return Some(((read.normal, span), length, sure)).filter(|_| !round);
            }
            // "380 67…" and "8 067…", as they are written in Ukraine.
            let with_code =
                if digits.len() == 11 && digits.starts_with("80") && search.home == Region::from_code("UA").ok() {
                    format!("+3{digits}")
                } else if bare && digits.len() == 11 && digits.starts_with("89") {
                    // As it is dialled in Russia.
                    format!("+7{}", digits.get(1..)?)
                } else if bare {
                    format!("+{digits}")
                } else {
                    continue;
                };
            if search.one_more()
                && let Some(read) = self.read(&with_code, None).filter(|read| read.valid)
            {
                return Some(((read.normal, span), length, true));
            }
        }
        None
    }

    fn is_of(&self, read: &Read, home: Option<Region>) -> bool {
        let region =
            self.plans().parse(&read.normal, None).ok().and_then(|number| self.plans().get_region_for_number(&number));
        region.is_some() && region == home
    }

    fn read(&self, digits: &str, home: Option<Region>) -> Option<Read> {
        let number: PhoneNumber = self.plans().parse(digits, home).ok()?;
        let possible = matches!(self.plans().is_possible_number_with_reason(&number), Ok(NumberLengthType::IsPossible));
        if !possible {
            return None;
        }
        let normal = self.plans().format(&number, PhoneNumberFormat::E164).into_owned();
        let valid = self.plans().is_valid_number(&number) || is_reserved(&normal);
        // A number of no plan may lose a zero when it is read again, and two spellings would be two values.
        let stays = || {
            self.plans()
                .parse(&normal, None)
                .is_ok_and(|again| self.plans().format(&again, PhoneNumberFormat::E164) == normal)
        };
        (normal.len() > SHORTEST && (valid || stays())).then_some(Read { normal, valid })
    }
}

/// Numbers that Ofcom and the North American plan keep for fiction: no plan calls the first valid.
fn is_reserved(normal: &str) -> bool {
    let american = normal.strip_prefix("+1").and_then(|rest| rest.get(3..));
    normal.starts_with("+447700900") || american.is_some_and(|local| local.starts_with("55501"))
}

/// "тел0501234567": a word that can only mean a phone may touch it.
fn is_attached(text: &str, at: usize) -> bool {
    words_before(text, at)
        .last()
        .is_some_and(|word| ["тел", "моб", "телефон", "tel", "mob", "phone"].contains(&word.as_str()))
}

/// Where a number with `+` or `00` begins, and how many digits its `00` has.
fn international(text: &str, groups: &[Group]) -> Option<(usize, usize)> {
    let first = groups.first()?;
    let before = text.get(..first.start)?.trim_end_matches([' ', '(']);
    if before.ends_with('+') && first.start - before.len() <= 2 {
        return Some((before.len() - 1, 0));
    }
    let (digits, span) = joined(text, groups.get(..groups.len().min(3))?);
    let double = digits.starts_with("00") && !digits.starts_with("000") && !touches_before(text, span.start);
    double.then_some((span.start, 2))
}

/// How many of the groups to take: the longest first.
fn windows(groups: &[Group], longest: usize) -> impl Iterator<Item = usize> {
    let mut digits = 0;
    let fits: Vec<usize> = groups
        .iter()
        .enumerate()
        .map_while(|(n, group)| {
            digits += group.len();
            (digits <= longest).then_some((n + 1, digits))
        })
        .filter(|(_, digits)| *digits >= SHORTEST)
        .map(|(length, _)| length)
        .collect();
    fits.into_iter().rev()
}

/// Whether a letter of a name or sentence stands there, and no unit or second half of a code: `05a7`.
fn is_letter_of_a_name(text: &str, at: usize) -> bool {
    let word: String =
        text.get(at..).unwrap_or_default().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    word.chars().count() > 1 && word.chars().all(char::is_alphabetic)
}
