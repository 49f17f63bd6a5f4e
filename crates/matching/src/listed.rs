//! Whether a value stands in a list below a heading that calls all of it the writer's own: "Мої контакти:", and then lines.

use crate::beside::{words, words_before};
use crate::others_words::{FROM, NOT};
use crate::own_words::MY;
use crate::owned::{is_a, is_thing, names_another};

/// So many bytes above a value are looked through for the heading.
const ABOVE: usize = 240;
/// A line of a list has so many words that are no things: "Київстар +44…", "Оксана Тест, 20 років".
const IN_LABEL: usize = 1;
const IN_LINE: usize = 3;
/// A heading without its colon is no longer than this.
const SHORT: usize = 3;

/// `before`: the text up to the value; `from`: where in it the value before ends; `was`: that one is hers by such a list too.
/// `says`: whether the words of a heading call what follows her own.
pub(crate) fn is_listed(before: &str, from: usize, was: bool, says: &dyn Fn(&[String]) -> bool) -> bool {
    let gap = before.get(from..).unwrap_or_default();
    let Some((above, label)) = gap.rsplit_once('\n') else { return was && is_label(gap, IN_LABEL) };
    if !is_label(label, IN_LABEL) {
        return false;
    }
    let cut = above.ceil_char_boundary(above.len().saturating_sub(ABOVE));
    let mut lines = above.get(cut..).unwrap_or_default().rsplit('\n').map(str::trim).peekable();
    let mut nearest = true;
    while let Some(line) = lines.next() {
        let words = words_before(line, line.len());
        // What stands behind a value in its line is said of that.
        let whole = nearest && (lines.peek().is_some() || from == 0) && words.len() <= SHORT;
        let names = words.last().is_some_and(|word| is_thing(word) || is_a(word, MY));
        if line.ends_with(':') || whole && names && says(&words) {
            return says(&words);
        }
        if !is_label(line, IN_LINE) {
            return false;
        }
        nearest = false;
    }
    was && cut == 0
}

/// Things, digits, and few words that are nobody else's.
fn is_label(text: &str, most: usize) -> bool {
    let plain = |word: &&String| !is_thing(word) && !word.bytes().all(|byte| byte.is_ascii_digit());
    let words = words(text);
    let another = names_another(&words) || words.iter().any(|word| is_a(word, NOT) || is_a(word, FROM));
    text.len() <= ABOVE && !another && words.iter().filter(plain).count() <= most
}
