//! The mark of what a person sees: the same as long as that is the same, and to anybody else nothing. The page carries
//! the mark of what it shows, and the stream that of what there is.

use crate::door::Secret;
use guide::View;
use sha2::{Digest, Sha256};
use std::fmt::{self, Write};

/// Bytes of a mark: two that differ are as good as never alike.
const BYTES: usize = 8;

/// The mark of a view in hexadecimal. Her secret goes into it, so that it neither tells one who sees it which screen that
/// is nor whether two people see the same.
pub(crate) fn mark_of(secret: &Secret, view: &View) -> String {
    let mut hashed = Hashed(Sha256::new_with_prefix(b"oberih mark"));
    hashed.0.update(secret);
    let _ = write!(hashed, "{view:?}");
    hashed.0.finalize().iter().take(BYTES).fold(String::with_capacity(2 * BYTES), |mut mark, byte| {
        let _ = write!(mark, "{byte:02x}");
        mark
    })
}

/// Takes words without ever holding them together.
struct Hashed(Sha256);

impl Write for Hashed {
    fn write_str(&mut self, words: &str) -> fmt::Result {
        self.0.update(words.as_bytes());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Place;
    use domain::BotName;

    #[tokio::test]
    async fn a_mark_is_of_one_person_and_of_what_she_sees() {
        let place = Place::new();
        let content = place.content();
        let bot = content.bot(&BotName::parse("stay-safe").unwrap()).unwrap();
        let now = domain::Clock::now(&*place.clock);
        let seen = |screen: &str| {
            let state = guide::State::reading(screen, bot.languages[0], None);
            guide::view(&content, bot, &state, now)
        };
        let (one, other) = ([1; 32], [2; 32]);
        let menu = mark_of(&one, &seen("stay-safe/menu"));
        assert_eq!(menu, mark_of(&one, &seen("stay-safe/menu")));
        assert_ne!(menu, mark_of(&one, &seen("common/help-now")));
        assert_ne!(menu, mark_of(&other, &seen("stay-safe/menu")));
        assert!(menu.len() == 16 && menu.bytes().all(|b| b.is_ascii_hexdigit()), "{menu}");
    }
}
