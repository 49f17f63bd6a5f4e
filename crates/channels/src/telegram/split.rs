//! Cutting a long text where it hurts least.

/// The longest message, in UTF-16 units.
pub(crate) const LONGEST_UTF16: usize = 4_096;

/// Cuts a text into messages of 1 to 4,096 UTF-16 units: at paragraphs, else lines, sentences, words, characters.
/// White space around the cuts is dropped; a blank text has no parts.
pub fn parts(text: &str) -> Vec<&str> {
    parts_of(text, LONGEST_UTF16)
}

fn parts_of(text: &str, longest: usize) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let end = match prefix(rest, longest) {
            end if end == rest.len() => end,
            end => cut(rest, end),
        };
        let (part, more) = rest.split_at(end);
        parts.push(part.trim_end());
        rest = more.trim_start();
    }
    parts
}

/// The bytes of the longest beginning of at most `longest` units.
fn prefix(text: &str, longest: usize) -> usize {
    // A character has no more units than bytes.
    if text.len() <= longest {
        return text.len();
    }
    let mut units = 0;
    for (at, c) in text.char_indices() {
        units += c.len_utf16();
        if units > longest {
            return at;
        }
    }
    text.len()
}

/// Where to cut before `end`; never at 0.
fn cut(text: &str, end: usize) -> usize {
    let head = &text[..end];
    // The character after `end` counts: a break that begins exactly there is the best of all.
    let reach = &text[..text.ceil_char_boundary((end + 2).min(text.len()))];
    let sentence = || {
        let mut ends = head.char_indices().filter(|(_, c)| ".!?…。".contains(*c)).map(|(at, c)| at + c.len_utf8());
        ends.rfind(|at| text[*at..].starts_with(char::is_whitespace))
    };
    let found = reach
        .rfind("\n\n")
        .or_else(|| reach.rfind('\n'))
        .filter(|at| (1..=end).contains(at))
        .or_else(sentence)
        .or_else(|| head.rfind(char::is_whitespace).filter(|at| *at > 0));
    found.unwrap_or_else(|| whole_sign(text, end))
}

/// Steps back so that a sign made of several characters (an emoji with its skin tone, a joined family) stays whole.
fn whole_sign(text: &str, end: usize) -> usize {
    let joins = |c: char| matches!(c, '\u{200D}' | '\u{FE0F}' | '\u{1F3FB}'..='\u{1F3FF}' | '\u{300}'..='\u{36F}');
    let mut at = end;
    // Sixteen steps are more than any sign needs; a forged one is simply cut.
    for _ in 0..16 {
        let Some(before) = text[..at].chars().next_back() else { return end };
        if !text[at..].starts_with(joins) && before != '\u{200D}' {
            return at;
        }
        at -= before.len_utf8();
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_where_it_hurts_least() {
        for (text, longest, want) in [
            ("short", 10, vec!["short"]),
            ("  \n ", 10, vec![]),
            ("one two\n\nthree four", 12, vec!["one two", "three four"]),
            ("12345\n\n67890", 5, vec!["12345", "67890"]),
            ("one two\nthree four", 12, vec!["one two", "three four"]),
            ("One. Two three four", 12, vec!["One.", "Two three", "four"]),
            ("one two three", 9, vec!["one two", "three"]),
            ("abcdef", 4, vec!["abcd", "ef"]),
            ("🙂🙂🙂", 3, vec!["🙂", "🙂", "🙂"]),
            ("ab👍🏽", 5, vec!["ab", "👍🏽"]),
        ] {
            assert_eq!(parts_of(text, longest), want, "{text}");
        }
    }

    #[test]
    fn no_part_is_too_long_and_nothing_is_lost() {
        for unit in ["🙂", "я", "word ", "Sentence. ", "para\n\n", "\u{200D}", "👨‍👩‍👧"] {
            let text = unit.repeat(20_000 / unit.len());
            let parts = parts(&text);
            assert!(parts.iter().all(|p| (1..=LONGEST_UTF16).contains(&p.encode_utf16().count())), "{unit}");
            let bare = |s: &str| s.split_whitespace().collect::<String>();
            assert_eq!(bare(&parts.concat()), bare(&text), "{unit}");
        }
    }
}
