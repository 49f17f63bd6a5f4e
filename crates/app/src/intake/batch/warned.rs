//! She names something that there is a warning about: she is told so with the answer. A warning is public, so that saying it
//! says nothing of what anybody told. What goes into a report is answered as before: whoever tells her story is not asked to
//! weigh it.

use super::{Thread, Work};
use crate::warnings::WARNING_KNOWN;
use domain::{AttachmentKind, Inbound, Input};
use guide::{Effect, Event};

/// Whether what the platform does puts what she typed into a report, or keeps it as a word of hers.
pub(super) fn tells(effect: &Effect) -> bool {
    matches!(
        effect,
        Effect::Tell { .. } | Effect::Add | Effect::Keep { .. } | Effect::AskHuman { .. } | Effect::HashWord { .. }
    )
}

/// Her words, and what she shares as a contact or passes on. A place has numbers of its own, which are none.
fn named(inbound: &Inbound) -> [Option<&str>; 2] {
    match &inbound.input {
        Input::Text(text) | Input::Edited(text) => [Some(text), None],
        Input::File(sent) if sent.kind != AttachmentKind::Location => [sent.words.as_deref(), sent.about.as_deref()],
        _ => [None, None],
    }
}

impl Work<'_> {
    /// Says with the answer that there is a warning about something she named. The numbers of a help screen stand above it.
    pub(super) fn warns(&self, thread: &mut Thread<'_>, inbound: &Inbound) {
        let warnings = &self.intake.warnings;
        // what goes from the chat at once is not spoken of, nor is anything said in a chat that she hides
        let is_taken_out = !thread.deletions.is_empty() || thread.hiding.is_some();
        if thread.is_told || is_taken_out || !warnings.is_any(self.now) {
            return;
        }
        // a code is recognised before anything else
        if !matches!(self.event(inbound), Event::Input(_)) {
            return;
        }
        let home = thread.state.country();
        let is_warned = |text: &str| warnings.is_warned(&self.intake.extractor.extract(text, home), self.now);
        if named(inbound).into_iter().flatten().any(is_warned) {
            self.reads(thread, WARNING_KNOWN);
        }
    }
}
