//! Files of a report that the platform holds, or that a page brings.

use super::Telling;
use crate::intake::FilePlace;
use crate::reports::{BROKEN_OFF_AFTER, BY_PAGE, fetch_note, report_of};
use domain::{BotName, ConversationId, Timestamp};
use rand::rngs::StdRng;
use sealing::to_hex;
use storage::{FetchRow, ItemRow};

/// A file that a messenger keeps.
pub(in crate::intake) struct ToFetch {
    /// The channel's id of it.
    pub(in crate::intake) id: String,
    /// Who is told where it is not kept; nobody where she knows already.
    pub(in crate::intake) whose: Option<ConversationId>,
}

impl Telling<'_> {
    /// A file that a messenger keeps is to be fetched for this item.
    pub(in crate::intake) fn fetch(
        &mut self,
        item: &ItemRow,
        (bot, file): (&BotName, &ToFetch),
        now: Timestamp,
        rng: &mut StdRng,
    ) {
        let note = fetch_note(file.whose, &file.id);
        // what is refused is not fetched: it ends before all that is
        let due = if file.id.is_empty() { Timestamp::default() } else { now };
        self.fetch_from(item, bot.as_str(), &note, due, rng);
    }

    /// A page brings the bytes of this item itself. That is noted, so that a file which breaks off, whatever ends with
    /// it, is ended and she is told.
    pub(in crate::intake) fn bring(&mut self, item: &ItemRow, whose: ConversationId, now: Timestamp, rng: &mut StdRng) {
        self.fetch_from(item, BY_PAGE, &to_hex(whose.as_bytes()), now.plus(BROKEN_OFF_AFTER), rng);
    }

    /// `whence`: what it is fetched by there.
    fn fetch_from(&mut self, item: &ItemRow, bot: &str, whence: &str, due: Timestamp, rng: &mut StdRng) {
        let body = self.opened.seal_fetch(item.id, whence, rng);
        let (compartment, bot) = (item.compartment, bot.to_owned());
        self.fetches.push(FetchRow { id: item.id, compartment, plan: false, bot, due, attempts: 0, body });
    }

    /// The same for the file that a report began with.
    pub(in crate::intake) fn bring_first(
        &mut self,
        word: &str,
        whose: ConversationId,
        now: Timestamp,
        rng: &mut StdRng,
    ) {
        if let Some(item) = self.files_of(word).into_iter().next() {
            self.bring(&item, whose, now, rng);
        }
    }

    fn files_of(&self, word: &str) -> Vec<ItemRow> {
        let id = report_of(word);
        self.items.iter().filter(|i| Some(i.compartment) == id && i.kind == "file").cloned().collect()
    }

    /// The same for the files that a report began with, in their order; gives the place of the last.
    pub(in crate::intake) fn files_begun(
        &mut self,
        word: &str,
        bot: &BotName,
        files: &[Option<ToFetch>],
        now: Timestamp,
        rng: &mut StdRng,
    ) -> Option<FilePlace> {
        let items = self.files_of(word);
        for (item, file) in items.iter().zip(files) {
            if let Some(file) = file {
                self.fetch(item, (bot, file), now, rng);
            }
        }
        items.last().map(|item| FilePlace { report: item.compartment, item: item.id })
    }
}
