//! What is noted, sealed, of a file that is under way: whose conversation it is, and the channel's id of the file. A page
//! brings the bytes itself and has no id.

use super::broken_off::BY_PAGE;
use domain::ConversationId;
use sealing::to_hex;

/// A note, read.
#[derive(Clone, PartialEq, Eq)]
pub struct FetchNote {
    /// Who is told where it is not kept.
    pub whose: Option<ConversationId>,
    /// The channel's id of the file; empty for a page.
    pub file: String,
}

/// The text of a messenger's file: the conversation in hex, a space, the channel's id of the file.
pub(crate) fn fetch_note(whose: Option<ConversationId>, file: &str) -> String {
    let whose = whose.map(|id| to_hex(id.as_bytes())).unwrap_or_default();
    format!("{whose} {file}")
}

impl FetchNote {
    /// Reads one. `bot`: of its row. A note from before there were conversations in it is the file's id alone, which has no
    /// space.
    pub fn read(text: &str, bot: &str) -> Self {
        let (whose, file) = match text.split_once(' ') {
            _ if bot == BY_PAGE => (text, ""),
            Some((whose, file)) => (whose, file),
            None => ("", text),
        };
        Self { whose: conversation_of(whose), file: file.to_owned() }
    }
}

fn conversation_of(hex: &str) -> Option<ConversationId> {
    let number = u128::from_str_radix(hex, 16).ok().filter(|_| hex.len() == 32)?;
    ConversationId::from_slice(&number.to_be_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_is_read_as_written_and_one_from_before_too() {
        let whose = ConversationId::from_slice(&[7; 16]);
        let read = |text: &str, bot: &str| {
            let note = FetchNote::read(text, bot);
            (note.whose, note.file)
        };
        assert!(read(&fetch_note(whose, "BQAC-x_1"), "stay-safe") == (whose, "BQAC-x_1".to_owned()));
        assert!(read(&fetch_note(None, "BQAC-x_1"), "stay-safe") == (None, "BQAC-x_1".to_owned()));
        assert!(read("BQAC-x_1", "stay-safe") == (None, "BQAC-x_1".to_owned()));
        assert!(read(&to_hex(&[7; 16]), BY_PAGE) == (whose, String::new()));
    }
}
