//! What happens in a conversation without its person: a code was looked up, a human answers or leaves, a desk's words
//! arrive.

use super::batch::Work;
use super::codes::Codes;
use super::forgetting::{Forgetting, Stopped};
use super::{Intake, Kept};
use crate::letters::open_address;
use crate::log::{Prepared, write};
use domain::{BotName, Channel, ConversationId, ItemId};
use guide::Event;
use storage::{StoreError, Tx};

/// What happens.
#[derive(Clone, Copy, Default)]
pub struct Happening<'a> {
    /// What the guide is told; nothing where only words arrive.
    pub event: Option<Event<'a>>,
    /// The desk's words, each a message of its own.
    pub words: &'a [String],
    /// One of the guide's own texts, by its id, in her language: a message of its own.
    pub text: Option<&'static str>,
    /// The code that was looked up; where another process did it first, or she let it be, nothing happens.
    pub looked_up: Option<ItemId>,
    /// Nothing of it is sent: she sees where she stands when she writes, or looks.
    pub quiet: bool,
    /// What the log says of it, written where it happens.
    pub log: &'a [Prepared],
}

/// What happens within a caller's own write, however often that runs: nobody is forgotten by it.
pub(crate) struct Within {
    codes: Codes,
    forgetting: Forgetting,
}

impl Within {
    pub(crate) fn begin() -> Self {
        Self { codes: Codes::default(), forgetting: Forgetting::nobody() }
    }
}

impl Intake {
    /// Makes it happen, durably; false where the conversation is gone or it happened already.
    pub async fn happen(&self, id: ConversationId, what: Happening<'_>) -> Result<bool, StoreError> {
        let codes = Codes::default();
        let mut forgetting = Forgetting::default();
        let kept = loop {
            let done = self.store.write("happen", |mut tx| {
                let (codes, forgetting) = (&codes, &forgetting);
                async move {
                    let kept = self.happens(&mut tx, (codes, forgetting), id, what).await?;
                    Ok::<_, Stopped>(tx.done(kept)?)
                }
            });
            match done.await {
                Ok(kept) => break kept.into_inner(),
                Err(stopped) => forgetting.after(self.folder(), stopped).await?,
            }
        };
        let happened = kept.is_some();
        if let Some(kept) = kept {
            self.after(kept);
        }
        Ok(happened)
    }

    /// Makes it happen within a write of the caller's own, who gives what comes of it to [`Intake::after`] once that is
    /// durable; `None` as for [`Intake::happen`]. The conversation is held until the write's end: who holds reports too
    /// takes it before them, as everybody who writes does.
    pub(crate) async fn happen_within(
        &self,
        tx: &mut Tx,
        within: &Within,
        id: ConversationId,
        what: Happening<'_>,
    ) -> Result<Option<Kept>, StoreError> {
        match self.happens(tx, (&within.codes, &within.forgetting), id, what).await {
            Ok(kept) => Ok(kept),
            Err(Stopped::Store(e)) => Err(e),
            Err(Stopped::Unlisted(_)) => Err(StoreError::Corrupt("whom to forget")),
        }
    }

    async fn happens(
        &self,
        tx: &mut Tx,
        (codes, forgetting): (&Codes, &Forgetting),
        id: ConversationId,
        what: Happening<'_>,
    ) -> Result<Option<Kept>, Stopped> {
        // held before its code, as by everybody who writes
        let row = tx.conversation(id).await?;
        if let Some(looked_up) = what.looked_up
            && !tx.drop_return(looked_up).await?
        {
            tx.had_her_turn(id, self.clock.now()).await?;
            return Ok(None);
        }
        let Some((row, bot, channel)) = row else { return Ok(None) };
        let content = self.content.current();
        let bot = BotName::parse(&bot).ok().and_then(|name| content.bot(&name));
        let (Some(bot), Some(channel)) = (bot, Channel::parse(&channel)) else { return Ok(None) };
        let mut work = Work::new(self, &content, (codes, forgetting), self.clock.now(), self.random.child());
        let key = self.keys.key_of(row.id, &row.wrapped_key).ok();
        let Some(address) = key.and_then(|key| open_address(&key, row.id, row.address.clone()).ok()) else {
            return Ok(None);
        };
        let mut thread = work.thread(tx, bot, channel, address, &row, None).await?;
        if matches!(what.event, Some(Event::Returned { .. })) {
            // its words come anew, all of them
            thread.leave_page(tx).await?;
        }
        thread.letters.extend_from_slice(what.words);
        if let Some(text) = what.text {
            let language = work.spoken_in(&thread, text);
            thread.letters.push(content.texts().get(language, text).to_string());
        }
        if let Some(event) = what.event {
            work.happens(tx, &mut thread, None, event).await?;
        }
        if what.quiet {
            work.settle_quietly(&thread);
        } else {
            work.settle(thread);
        }
        let kept = work.keep(tx).await?;
        write(tx, what.log).await?;
        Ok(Some(kept))
    }
}
