//! Finds stems in what people type: danger words, topic words, give-away words.

use crate::two_scripts::each_word_in_one_script;
use aho_corasick::{AhoCorasick, MatchKind};
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;

/// How many words may stand between the stems of one phrase.
const NEAR: usize = 4;
/// What is read of a text; the rest cannot change the answer.
const READ_CHARS: usize = 4_096;
/// Words that lead on to what the word before them is about, in the languages people type.
const LEAD_ON: [&str; 33] = [
    "в", "у", "з", "із", "зі", "на", "до", "из", "с", "со", "во", "in", "into", "to", "on", "from", "of", "auf", "ins",
    "im", "aus", "na", "do", "z", "ze", "w", "we", "v", "ve", "vo", "pe", "la", "din",
];

/// Lower case, compatibility forms, Latin letters without their marks (half of all people type without them), no
/// zero-width or direction marks, one apostrophe, single spaces, a space at both ends: `"Мене  ЗАМКНУЛИ!"` becomes
/// `" мене замкнули "`, `"Nie chcę żyć"` becomes `" nie chce zyc "`. A word of two scripts is one of that script to which its
/// other letters belong: with a Latin `i`, `"допоможiть"` is `" допоможіть "`.
pub fn normalise(text: &str) -> String {
    let mut out = String::with_capacity(text.len().min(READ_CHARS * 2) + 2);
    out.push(' ');
    for c in text.chars().take(READ_CHARS).map(apostrophe).nfkc().flat_map(char::to_lowercase).map(plain) {
        let c = match c {
            'ё' => 'е',
            // zero-width and direction marks split no word
            '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}' => {
                continue;
            }
            // inside of a word it is a letter, at its edge a quotation mark
            '\'' if out.ends_with('\'') => continue,
            '\'' if out.ends_with(char::is_alphanumeric) => c,
            c if c.is_alphanumeric() => c,
            // what composed with no letter marks a stress
            '\u{300}'..='\u{36f}' => continue,
            _ => ' ',
        };
        if c == ' ' && out.ends_with('\'') {
            out.pop();
        }
        if c != ' ' || !out.ends_with(' ') {
            out.push(c);
        }
    }
    if out.ends_with('\'') {
        out.pop();
    }
    if !out.ends_with(' ') {
        out.push(' ');
    }
    each_word_in_one_script(out)
}

/// Whatever people type for an apostrophe is one, before a compatibility form makes a space of it.
fn apostrophe(c: char) -> char {
    match c {
        '‘'..='‛' | '′' | '‵' | 'ʹ' | 'ʻ'..='ʽ' | 'ˈ' | '`' | '´' if c != '‚' => '\'',
        c => c,
    }
}

/// A Latin letter without its marks; every other letter as it is: й and и are two.
fn plain(c: char) -> char {
    match c {
        c if c.is_ascii() => c,
        'ł' => 'l',
        'đ' => 'd',
        'ø' => 'o',
        'ı' => 'i',
        c => std::iter::once(c).nfd().next().filter(char::is_ascii_alphabetic).unwrap_or(c),
    }
}

/// Phrases of stems, each pointing at a target. Cost of a look: linear in the text.
pub struct Matcher {
    automaton: Option<AhoCorasick>,
    /// pattern -> the phrases of which it is the rarest part
    in_phrases: Vec<Vec<usize>>,
    phrases: Vec<Phrase>,
    /// The patterns of the words that lead on.
    lead_on: Vec<usize>,
}

struct Phrase {
    stems: Vec<usize>,
    /// Not where a word that leads on and then one of these stand behind the first.
    unless: Vec<usize>,
    target: usize,
}

impl Matcher {
    /// Builds from (phrase, target). A phrase is stems separated by spaces: each must begin a word, all within
    /// four words of the first, in any order. `nie|` is that word whole, not one that begins with it; `can't_out|` are two
    /// words that stand one behind the other. `вийти не| -інтернет`: not where the first leads on to that by a word like "в",
    /// as in "вийти в інтернет"; it is meant in "вийти, забрали інтернет". Empty phrases are ignored.
    pub fn new<'a>(phrases: impl IntoIterator<Item = (&'a str, usize)>) -> Self {
        let mut stems: Vec<String> = Vec::new();
        let mut known: HashMap<String, usize> = HashMap::new();
        // two languages may share a phrase; it counts once
        let mut seen: HashSet<(Vec<usize>, Vec<usize>, usize)> = HashSet::new();
        let mut out = Vec::new();
        let mut id = |pattern: String| {
            *known.entry(pattern).or_insert_with_key(|pattern| {
                stems.push(pattern.clone());
                stems.len() - 1
            })
        };
        for (phrase, target) in phrases {
            let wanted: Vec<usize> = patterns(phrase, false).map(&mut id).collect();
            let unless: Vec<usize> = patterns(phrase, true).map(&mut id).collect();
            if !wanted.is_empty() && seen.insert((wanted.clone(), unless.clone(), target)) {
                out.push(Phrase { stems: wanted, unless, target });
            }
        }
        let asked_for = out.iter().any(|phrase| !phrase.unless.is_empty());
        let lead_on = LEAD_ON.iter().filter(|_| asked_for).map(|word| id(format!(" {word} "))).collect();
        // "me" is part of a thousand phrases: each is looked at only where its rarest part was found
        let mut uses = vec![0_usize; stems.len()];
        out.iter().flat_map(|phrase| &phrase.stems).for_each(|stem| uses[*stem] += 1);
        let mut in_phrases = vec![Vec::new(); stems.len()];
        for (n, phrase) in out.iter().enumerate() {
            if let Some(rarest) = phrase.stems.iter().min_by_key(|stem| uses[**stem]) {
                in_phrases[*rarest].push(n);
            }
        }
        let automaton = AhoCorasick::builder().match_kind(MatchKind::Standard).build(&stems).ok();
        Self { automaton, in_phrases, phrases: out, lead_on }
    }

    /// The targets found in a normalised text, each once with how many stems of its phrases were found, most first.
    pub fn targets(&self, normalised: &str) -> Vec<(usize, usize)> {
        let Some(automaton) = &self.automaton else { return Vec::new() };
        // (pattern, number of the word); both ascending once sorted
        let mut hits: Vec<(usize, usize)> = Vec::new();
        let mut words = 0;
        let mut counted = 0;
        for hit in automaton.find_overlapping_iter(normalised) {
            // word number = spaces before the hit; hits come in order of their end
            let spaces = |range: Range<usize>| normalised.as_bytes()[range].iter().filter(|b| **b == b' ').count();
            if hit.start() >= counted {
                words += spaces(counted..hit.start());
                counted = hit.start();
            }
            // two words that stand together begin before what ends with them
            hits.push((hit.pattern().as_usize(), words - spaces(hit.start()..counted)));
        }
        hits.sort_unstable();
        let mut candidates: Vec<usize> = hits
            .chunk_by(|(a, _), (b, _)| a == b)
            .flat_map(|same| self.in_phrases[same[0].0].iter().copied())
            .collect();
        candidates.sort_unstable();
        candidates.dedup();
        let mut scores: Vec<(usize, usize)> = Vec::new();
        for n in candidates {
            let phrase = &self.phrases[n];
            if !near(phrase, &self.lead_on, &hits) {
                continue;
            }
            match scores.iter_mut().find(|(t, _)| *t == phrase.target) {
                Some((_, score)) => *score += phrase.stems.len(),
                None => scores.push((phrase.target, phrase.stems.len())),
            }
        }
        scores.sort_by_key(|(_, score)| std::cmp::Reverse(*score));
        scores
    }

    /// Whether anything is found.
    pub fn finds(&self, normalised: &str) -> bool {
        !self.targets(normalised).is_empty()
    }
}

/// What is looked for, or may not be there: a space, the stem, and a space after it where the whole word is meant.
fn patterns(phrase: &str, unless: bool) -> impl Iterator<Item = String> {
    phrase.split_whitespace().filter(move |raw| raw.starts_with('-') == unless).flat_map(|raw| {
        let normal = normalise(raw);
        let words: Vec<&str> = if raw.contains('_') {
            Some(normal.trim()).filter(|words| !words.is_empty()).into_iter().collect()
        } else {
            normal.split_whitespace().collect()
        };
        let last = words.len();
        let whole = raw.ends_with('|');
        let pattern = |(n, word): (usize, &&str)| {
            if whole && n + 1 == last { format!(" {word} ") } else { format!(" {word}") }
        };
        words.iter().enumerate().map(pattern).collect::<Vec<_>>()
    })
}

/// All stems are hit, and some choice of hits lies within `NEAR` words around a hit of the first stem that does not lead
/// on to something which says otherwise. `hits` are sorted.
fn near(phrase: &Phrase, lead_on: &[usize], hits: &[(usize, usize)]) -> bool {
    let Some((first, rest)) = phrase.stems.split_first() else { return false };
    let from = |stem: usize, word: usize| hits.partition_point(|hit| *hit < (stem, word));
    // the first hit of the stem that does not lie too far before the word
    let is_near = |stem: usize, at: usize| {
        hits.get(from(stem, at.saturating_sub(NEAR))).is_some_and(|(s, w)| *s == stem && *w <= at + NEAR)
    };
    let is_hit = |stem: usize| hits.get(from(stem, 0)).is_some_and(|(s, _)| *s == stem);
    let stands = |stem: &usize, at: usize| hits.binary_search(&(*stem, at)).is_ok();
    let says_otherwise = |at: usize| {
        lead_on.iter().any(|word| stands(word, at + 1)) && phrase.unless.iter().any(|stem| stands(stem, at + 2))
    };
    rest.iter().all(|stem| is_hit(*stem))
        && hits[from(*first, 0)..]
            .iter()
            .take_while(|(s, _)| s == first)
            .filter(|(_, at)| phrase.unless.is_empty() || !says_otherwise(*at))
            .any(|(_, at)| rest.iter().all(|stem| is_near(*stem, *at)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stems_begin_words_and_phrases_stay_near() {
        let m = Matcher::new([("замкнул", 1), ("паспорт забра", 2), ("б'є", 3)]);
        for (raw, want) in [
            ("допоможіть мене ЗАМКНУЛИ", vec![1]),
            ("за\u{200b}мкну\u{202e}ли", vec![1]),
            ("незамкнули", vec![]),
            ("у мене забрав паспорт начальник", vec![2]),
            ("паспорт лежить удома а телефон той чоловік забрав", vec![]),
            ("він мене б’є", vec![3]),
            ("", vec![]),
            ("🙂🙂", vec![]),
        ] {
            let found: Vec<usize> = m.targets(&normalise(raw)).into_iter().map(|(t, _)| t).collect();
            assert_eq!(found, want, "{raw}");
        }
    }

    #[test]
    fn a_whole_word_is_not_one_that_begins_with_it() {
        let m = Matcher::new([("nie| żyć", 1), ("weg|", 2)]);
        assert!(m.finds(&normalise("nie chcę żyć")));
        assert!(!m.finds(&normalise("chcę żyć w Niemczech")));
        assert!(m.finds(&normalise("ich muss weg!")));
        assert!(!m.finds(&normalise("wegen der Arbeit")));
    }

    #[test]
    fn an_apostrophe_is_a_letter_inside_of_a_word_alone_however_it_is_typed() {
        for c in ['\'', '’', '‘', '‛', '′', '‵', '´', '`', 'ʼ', 'ʻ', 'ʹ', 'ˈ', '＇'] {
            assert_eq!(normalise(&format!("він б{c}є мене")), " він б'є мене ", "{c}");
            assert_eq!(normalise(&format!("{c}help me{c}, {c}{c}please{c}{c}")), " help me please ", "{c}");
        }
    }

    #[test]
    fn a_mark_of_stress_splits_no_word() {
        for (raw, want) in [
            ("замкну\u{301}ли мене\u{301}", " замкнули мене "),
            ("и\u{306}ого і\u{308}х", " його їх "),
            ("І\u{301}нше", " інше "),
        ] {
            assert_eq!(normalise(raw), want);
        }
    }

    #[test]
    fn a_word_behind_the_first_may_say_otherwise() {
        let m = Matcher::new([("вийти не| -інтернет -акаунт", 1)]);
        for text in [
            "не можу вийти",
            "забрав інтернет, вийти не можу",
            "не можу вийти, він забрав інтернет",
            "не можу вийти, забрали інтернет",
            "не можу вийти, інтернет не працює",
        ] {
            assert!(m.finds(&normalise(text)), "{text}");
        }
        for text in ["не можу вийти в інтернет", "не можу вийти з акаунта"] {
            assert!(!m.finds(&normalise(text)), "{text}");
        }
        assert!(m.finds(&normalise("не можу вийти в інтернет і з дому теж не можу вийти")));
        assert!(!Matcher::new([("-інтернет", 1)]).finds(&normalise("інтернет")));
    }

    #[test]
    fn words_that_are_joined_stand_one_behind_the_other() {
        let m = Matcher::new([("can't_out|", 1), ("out| we", 2), ("nie_ma| mnie|", 3), ("ma tego|", 4)]);
        let targets = |text: &str| {
            let mut found: Vec<usize> = m.targets(&normalise(text)).into_iter().map(|(t, _)| t).collect();
            found.sort_unstable();
            found
        };
        assert_eq!(targets("I can't out from here"), [1]);
        assert!(targets("I can't find out").is_empty());
        assert!(targets("I can't outrun it").is_empty());
        assert_eq!(targets("we are those who can't out"), [1], "\"we\" is five words before \"out\"");
        assert_eq!(targets("we, my son, can't out"), [1, 2]);
        // the words are counted from the first of the two
        assert_eq!(targets("nie ma tu już mnie"), [3]);
        assert!(targets("nie ma tu już więcej mnie").is_empty());
        assert!(Matcher::new([("_|", 1)]).targets(&normalise("a _ b")).is_empty());
    }

    #[test]
    fn latin_letters_are_found_with_and_without_their_marks() {
        let m = Matcher::new([("zamknęli", 1), ("închis", 2), ("мій", 3)]);
        for text in ["zamkneli mnie", "ZAMKNĘLI mnie", "m-au inchis", "m-au \u{ee}nchis", "m-au i\u{302}nchis"] {
            assert!(m.finds(&normalise(text)), "{text}");
        }
        assert!(!m.finds(&normalise("мии")) && m.finds(&normalise("мій")));
    }

    #[test]
    fn a_phrase_is_found_by_any_of_its_parts_and_in_any_order() {
        let phrases = [("мене замкну", 1), ("мене б'ю", 2), ("мене продал", 3), ("не| пуска", 4), ("не| не| дають", 5)];
        let m = Matcher::new(phrases);
        for (raw, want) in [
            ("мене тут учора вночі замкнули", Some(1)),
            ("замкнули вони мене", Some(1)),
            ("мене тут учора вночі знову й замкнули", None),
            ("замкнули когось а потім уже після того й мене", None),
            ("когось замкнули а потім уже після того мене і мене замкнули", Some(1)),
            ("не не не не не не пускають", Some(4)),
        ] {
            let found = m.targets(&normalise(raw)).first().map(|(t, _)| *t);
            assert_eq!(found, want, "{raw}");
        }
        assert!(m.targets(&normalise(&"не ".repeat(2_000))).is_empty());
    }

    #[test]
    fn more_stems_count_more() {
        let m = Matcher::new([("паспорт", 1), ("паспорт забра", 2)]);
        assert_eq!(m.targets(&normalise("забрали паспорт")), [(2, 2), (1, 1)]);
    }

    proptest::proptest! {
        #[test]
        fn no_text_panics_and_what_is_normal_stays_so(text in "\\PC{0,200}") {
            let once = normalise(&text);
            Matcher::new([("а б", 1), ("z", 2)]).targets(&once);
            proptest::prop_assert!(once.starts_with(' ') && once.ends_with(' '));
        }
    }
}
