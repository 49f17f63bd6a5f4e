//! A picture for the travel plan under way: that she sent it stands in the plan at once, its bytes are fetched.

use super::batch::{Outcome, Thread, Work};
use super::sent::{file_to_fetch, said_of, size_of};
use super::telling::ToFetch;
use crate::LARGEST_PHOTO;
use crate::log::{Doing, write};
use crate::plans::{self, MOST_PHOTOS};
use crate::reports::{Said, Writing, fetch_note};
use domain::{Inbound, Input, Timestamp};
use storage::{FetchRow, StoreError, Tx};

/// What she is told of a picture that is larger than what is kept.
const TOO_LARGE: &str = "ask-photo-too-large";
/// What she is told where her plan has all pictures that it takes.
const ENOUGH: &str = "ask-photo-enough";

impl Work<'_> {
    /// Failed where it is no picture, or no plan is under way that takes it.
    pub(super) async fn keep_photo(
        &mut self,
        tx: &mut Tx,
        thread: &mut Thread<'_>,
        inbound: Option<&Inbound>,
    ) -> Result<Outcome, StoreError> {
        let (intake, now) = (self.intake, self.now);
        let sent = inbound.filter(|inbound| matches!(&inbound.input, Input::File(sent) if sent.is_picture()));
        let sent = sent.and_then(|inbound| Some((inbound, file_to_fetch(inbound)?, said_of(inbound)?)));
        let (Some((inbound, id, said)), Some(reception)) = (sent, &intake.reception) else {
            return Ok(Outcome::Failed);
        };
        let Some((plan, epoch)) = self.plan_under_way(tx, thread).await? else { return Ok(Outcome::Failed) };
        if tx.newest_of_kind(plan, "file", MOST_PHOTOS).await?.len() == MOST_PHOTOS {
            self.reads(thread, ENOUGH);
            return Ok(Outcome::Done);
        }
        // nothing in a plan says which message it was
        let said = Said { message: None, ..said };
        let (sequence, rng) = (&intake.sequence, &mut self.rng);
        let item = reception.sealed("nothing can be sealed to a plan", |opened, present| {
            let to = plans::more(opened, present, &epoch)?;
            Writing { opened, now, to: &to, sequence }.item(&said, rng)
        });
        let Some(item) = item else { return Ok(Outcome::Failed) };
        let file = self.photo_to_fetch(thread, inbound, id);
        // what is refused is not fetched: it ends before all that is
        let due = if file.id.is_empty() { Timestamp::default() } else { now };
        let note = fetch_note(file.whose, &file.id);
        let body = reception.vault.now().seal_fetch(item.id, &note, &mut self.rng);
        let bot = thread.bot.name.as_str().to_owned();
        let fetch = FetchRow { id: item.id, compartment: plan, plan: true, bot, due, attempts: 0, body };
        let items = [item];
        tx.add_items(&items).await?;
        tx.add_fetches(&[fetch]).await?;
        tx.announce("fetch", b"").await?;
        write(tx, &Doing::person(now).rows(&[], &[], &items, &mut self.rng)).await?;
        thread.photo = true;
        Ok(Outcome::Done)
    }

    /// One that is too large, or for which she has no room today, is not kept: she reads so with the answer, and whoever ends
    /// it tells the desk alone.
    fn photo_to_fetch(&mut self, thread: &mut Thread<'_>, inbound: &Inbound, id: &str) -> ToFetch {
        let size = size_of(inbound).unwrap_or(LARGEST_PHOTO);
        if size <= LARGEST_PHOTO {
            return self.file_with_room(thread, id.to_owned(), Some(size));
        }
        self.reads(thread, TOO_LARGE);
        ToFetch { id: id.to_owned(), whose: None }
    }
}
